"""A native Word table, built with lxml, so that no word in it can become markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chairtui.domain.text import clean, one_line

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markupsafe import Markup

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAVY, BAR, TRACK, WHITE = "1F3A5F", "9FB3C8", "EEF1F4", "FFFFFF"


def table(widths: Sequence[int], title: str, description: str) -> _Element:
    """An empty table with columns of these widths; a screen reader reads out its title and description."""
    from lxml import etree

    made = etree.Element(qualified("tbl"), nsmap={"w": W})
    properties = add(made, "tblPr")
    add(properties, "tblW", w=sum(widths), type="dxa")
    borders = add(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, side, val="single", sz=8, space=0, color=WHITE)
    add(properties, "tblLayout", type="fixed")
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    add(properties, "tblLook", val="06A0", **look)
    add(properties, "tblCaption", val=one_line(clean(title)))
    add(properties, "tblDescription", val=description)
    grid = add(made, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return made


def heading_row(made: _Element) -> _Element:
    """The row of the columns' names, which every page of the table begins with."""
    row = add(made, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    add(properties, "tblHeader")
    return row


def body_row(made: _Element) -> _Element:
    """A row that no page breaks."""
    row = add(made, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    add(properties, "trHeight", val=380, hRule="atLeast")
    return row


def markup(made: _Element) -> Markup:
    """The table for a template's `{{p … }}`."""
    from lxml import etree
    from markupsafe import Markup

    return Markup(etree.tostring(made, encoding="unicode"))  # noqa: S704 - lxml escaped every word in it


def cell(
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
    """One cell of a row: its words in a style of the template, `width` in twentieths of a point.

    `span` is how many columns it takes; `together` keeps the row on one page with the next.
    """
    made = add(row, "tc")
    properties = add(made, "tcPr")
    add(properties, "tcW", w=width * span, type="dxa")
    if span > 1:
        add(properties, "gridSpan", val=span)
    if framed:
        borders = add(properties, "tcBorders")
        for side in ("top", "left", "bottom", "right"):
            add(borders, side, val="single", sz=12, space=0, color=NAVY)
    if fill:
        add(properties, "shd", val="clear", color="auto", fill=fill)
    if centred:
        margins = add(properties, "tcMar")
        add(margins, "left", w=20, type="dxa")
        add(margins, "right", w=20, type="dxa")
    add(properties, "vAlign", val="center")
    paragraph = add(made, "p")
    _paragraph_properties(paragraph, style, centred=centred, together=together)
    if text:
        _run(paragraph, text, colour)


def _paragraph_properties(paragraph: _Element, style: str, *, centred: bool, together: bool) -> None:
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val=style)
    if together:
        add(properties, "keepNext")
    if centred:
        add(properties, "jc", val="center")


def _run(paragraph: _Element, text: str, colour: str) -> None:
    run = add(paragraph, "r")
    if colour:
        properties = add(run, "rPr")
        add(properties, "b")
        add(properties, "color", val=colour)
    words = add(run, "t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = clean(text)


def add(parent: _Element, name: str, **attributes: str | int) -> _Element:
    """A new element at the end of `parent`, with its attributes, all in Word's own namespace."""
    from lxml import etree

    return etree.SubElement(
        parent, qualified(name), {qualified(key): str(value) for key, value in attributes.items()}
    )


def qualified(name: str) -> str:
    """A name in Word's own namespace."""
    return f"{{{W}}}{name}"
