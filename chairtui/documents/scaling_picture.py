"""The scale as a native Word table: for each person their number in its place from 0 to 10, and the reason.

It is built with lxml, so that no word in it can become markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chairtui.domain.text import clean, one_line

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markupsafe import Markup

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAVY, BAR, TRACK, WHITE, EARLIER = "1F3A5F", "9FB3C8", "EEF1F4", "FFFFFF", "FFFFFF"
LAST = "○"
"""What stands at the number of last time, where that is another one."""
WHO, NUMBER, WHY = 1900, 344, 3953
"""Widths of the columns, in twentieths of a point; together they are as wide as the page's text."""


@dataclass(frozen=True, slots=True)
class Rated:
    """One person's row."""

    who: str
    number: int | None
    earlier: tuple[int, ...] = ()
    """Numbers that they gave before, which stay in sight."""
    last: int | None = None
    """Their number at the last conference, on the same scale."""
    why: str = ""


def scaling_picture(rows: list[Rated], title: str) -> Markup:
    """The table as markup for a template's `{{p … }}`; `title` is read out by a screen reader."""
    from lxml import etree
    from markupsafe import Markup

    table = etree.Element(_w("tbl"), nsmap={"w": W})
    _properties(table, rows, title)
    _heading(table)
    for row in rows:
        _row(table, row, is_last=row is rows[-1])
    return Markup(etree.tostring(table, encoding="unicode"))  # noqa: S704 - lxml escaped every word in it


def _properties(table: _Element, rows: list[Rated], title: str) -> None:
    properties = _add(table, "tblPr")
    _add(properties, "tblW", w=WHO + 11 * NUMBER + WHY, type="dxa")
    borders = _add(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _add(borders, side, val="single", sz=8, space=0, color=WHITE)
    _add(properties, "tblLayout", type="fixed")
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    _add(properties, "tblLook", val="06A0", **look)
    _add(properties, "tblCaption", val=one_line(clean(title)))
    _add(properties, "tblDescription", val=" ".join(map(_read_out, rows)))
    grid = _add(table, "tblGrid")
    for width in (WHO, *[NUMBER] * 11, WHY):
        _add(grid, "gridCol", w=width)


def _read_out(row: Rated) -> str:
    number = "no number given" if row.number is None else str(row.number)
    before = "".join(f", before that {earlier}" for earlier in row.earlier)
    last = "" if row.last is None else f", last time {row.last}"
    return f"{one_line(clean(row.who))}: {number}{before}{last}."


def _heading(table: _Element) -> None:
    row = _add(table, "tr")
    properties = _add(row, "trPr")
    _add(properties, "cantSplit")
    _add(properties, "tblHeader")
    _cell(row, WHO, "Who", fill=NAVY, style="TableHead")
    for number in range(11):
        _cell(row, NUMBER, str(number), fill=NAVY, style="TableHead", centred=True)
    _cell(row, WHY, "Why that number", fill=NAVY, style="TableHead")


def _row(table: _Element, rated: Rated, *, is_last: bool) -> None:
    row = _add(table, "tr")
    properties = _add(row, "trPr")
    _add(properties, "cantSplit")
    _add(properties, "trHeight", val=380, hRule="atLeast")
    together = not is_last
    _cell(row, WHO, rated.who, style="TableLabel", together=together)
    if rated.number is None and not rated.earlier and rated.last is None:
        _cell(row, NUMBER, "No number given", fill=TRACK, span=11, together=together)
    else:
        for number in range(11):
            _place(row, rated, number, together=together)
    _cell(row, WHY, rated.why, together=together)


def _place(row: _Element, rated: Rated, number: int, *, together: bool) -> None:
    """One place of the scale: their number white on dark, an earlier one dark in a frame, else the bar."""
    if number == rated.number:
        _cell(row, NUMBER, str(number), fill=NAVY, colour=WHITE, centred=True, together=together)
    elif number in rated.earlier:
        _cell(
            row, NUMBER, str(number), fill=EARLIER, colour=NAVY, framed=True, centred=True, together=together
        )
    else:
        reached = rated.number is not None and number < rated.number
        mark = LAST if number == rated.last else ""
        fill = BAR if reached else TRACK
        _cell(row, NUMBER, mark, fill=fill, colour=NAVY, centred=bool(mark), together=together)


def _cell(
    row: _Element,
    width: int,
    text: str,
    *,
    style: str = "TableText",
    fill: str = "",
    colour: str = "",
    span: int = 1,
    framed: bool = False,
    centred: bool = False,
    together: bool = True,
) -> None:
    cell = _add(row, "tc")
    properties = _add(cell, "tcPr")
    _add(properties, "tcW", w=width * span, type="dxa")
    if span > 1:
        _add(properties, "gridSpan", val=span)
    if framed:
        borders = _add(properties, "tcBorders")
        for side in ("top", "left", "bottom", "right"):
            _add(borders, side, val="single", sz=12, space=0, color=NAVY)
    if fill:
        _add(properties, "shd", val="clear", color="auto", fill=fill)
    if centred:
        margins = _add(properties, "tcMar")
        _add(margins, "left", w=20, type="dxa")
        _add(margins, "right", w=20, type="dxa")
    _add(properties, "vAlign", val="center")
    paragraph = _add(cell, "p")
    _paragraph_properties(paragraph, style, centred=centred, together=together)
    if text:
        _run(paragraph, text, colour)


def _paragraph_properties(paragraph: _Element, style: str, *, centred: bool, together: bool) -> None:
    properties = _add(paragraph, "pPr")
    _add(properties, "pStyle", val=style)
    if together:
        _add(properties, "keepNext")
    if centred:
        _add(properties, "jc", val="center")


def _run(paragraph: _Element, text: str, colour: str) -> None:
    run = _add(paragraph, "r")
    if colour:
        properties = _add(run, "rPr")
        _add(properties, "b")
        _add(properties, "color", val=colour)
    words = _add(run, "t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = clean(text)


def _add(parent: _Element, name: str, **attributes: str | int) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, _w(name), {_w(key): str(value) for key, value in attributes.items()})


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
