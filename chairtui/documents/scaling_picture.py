"""The scale as a native Word table: each person's number in its place from 0 to 10, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chairtui.documents.word_table import BAR, NAVY, TRACK, WHITE, body_row, cell, heading_row, markup, table
from chairtui.domain.text import clean, one_line

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markupsafe import Markup

EARLIER = WHITE
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
    made = table((WHO, *[NUMBER] * 11, WHY), title, " ".join(map(_read_out, rows)))
    _heading(made)
    for row in rows:
        _row(made, row, is_last=row is rows[-1])
    return markup(made)


def _read_out(row: Rated) -> str:
    number = "no number given" if row.number is None else str(row.number)
    before = "".join(f", before that {earlier}" for earlier in row.earlier)
    last = "" if row.last is None else f", last time {row.last}"
    return f"{one_line(clean(row.who))}: {number}{before}{last}."


def _heading(made: _Element) -> None:
    row = heading_row(made)
    cell(row, WHO, "Who", fill=NAVY, style="TableHead")
    for number in range(11):
        cell(row, NUMBER, str(number), fill=NAVY, style="TableHead", centred=True)
    cell(row, WHY, "Why that number", fill=NAVY, style="TableHead")


def _row(made: _Element, rated: Rated, *, is_last: bool) -> None:
    row = body_row(made)
    together = not is_last
    cell(row, WHO, rated.who, style="TableLabel", together=together)
    if rated.number is None and not rated.earlier and rated.last is None:
        cell(row, NUMBER, "No number given", fill=TRACK, span=11, together=together)
    else:
        for number in range(11):
            _place(row, rated, number, together=together)
    cell(row, WHY, rated.why, together=together)


def _place(row: _Element, rated: Rated, number: int, *, together: bool) -> None:
    """One place of the scale: their number white on dark, an earlier one dark in a frame, else the bar."""
    if number == rated.number:
        cell(row, NUMBER, str(number), fill=NAVY, colour=WHITE, centred=True, together=together)
    elif number in rated.earlier:
        cell(
            row, NUMBER, str(number), fill=EARLIER, colour=NAVY, framed=True, centred=True, together=together
        )
    else:
        reached = rated.number is not None and number < rated.number
        mark = LAST if number == rated.last else ""
        fill = BAR if reached else TRACK
        cell(row, NUMBER, mark, fill=fill, colour=NAVY, centred=bool(mark), together=together)
