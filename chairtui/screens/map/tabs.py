"""What stands on one line above and below the map, as far as there is room for it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from chairtui.widgets.drawing import cells, cut

_MARGIN = 2
"""Cells before the words of a line."""

_GAPS = (4, 2)
"""Cells between two tabs, the wider where it fits."""

SIGNS = (
    "@ who  # which child  ! fact saw allegation opinion  < told by  ^ restricted  + new report said",
    "@ who  # child  ! fact saw allegation opinion  < told by  ^ restricted  + new",
    "@ who  # child  ! nature  < told by  ^ restricted  + new",
)
"""The signs that may stand in the line, in more words and in fewer."""


def signs_that_fit(width: int) -> str:
    """The signs, in as many words as a screen of so many cells shows whole."""
    fits = (words for words in SIGNS if cells(words) <= width - _MARGIN)
    return next(fits, cut(SIGNS[-1], max(0, width - _MARGIN)))


def tabs(columns: Sequence[tuple[str, int]], current: int, width: int) -> Content:
    """The name of each column and how many lines it has; the longest names are cut if they must be."""
    counts = [f" {count}" for _, count in columns]
    names = [cells(name) for name, _ in columns]
    room = width - _MARGIN - sum(map(cells, counts))
    fitting = (gap for gap in _GAPS if sum(names) + gap * (len(columns) - 1) <= room)
    gap = next(fitting, _GAPS[-1])
    while sum(names) + gap * (len(columns) - 1) > room and max(names) > 1:
        names[names.index(max(names))] -= 1
    parts: list[tuple[str, str]] = []
    for place, ((name, _), count) in enumerate(zip(columns, counts, strict=True)):
        parts.append((cut(name, names[place]), "bold $accent" if place == current else "$foreground"))
        parts.append((f"{count}{' ' * gap}", "$text-muted"))
    return Content.assemble(*parts)
