"""How the rows of views and decisions are laid out: a column of names, and one for each child."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.screens.names import Names, names_of
from chairtui.widgets.drawing import broken_at_spaces
from chairtui.widgets.layout import GAP
from chairtui.widgets.rows import Line, Row, Span

Cell: TypeAlias = tuple[Span, ...]
"""One line of one cell; its first span begins at the cell's column."""

HEAD = 20
"""Cells of the column of names."""
NARROWEST = 26
"""Cells that a child's column takes at least, where several stand side by side."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows are made from: the conference, and the children whose columns are shown."""

    conference: Conference
    procedure: Procedure
    children: tuple[Child, ...]
    columns: tuple[int, ...]
    """Where each child's column begins."""
    width: int
    """Of all of it, in cells."""
    roomy: bool
    """Whether there is room for a blank line between rows."""

    @property
    def widths(self) -> tuple[int, ...]:
        """How many cells each column's words may take."""
        ends = (*(start - GAP for start in self.columns[1:]), self.width)
        return tuple(end - start for start, end in zip(self.columns, ends, strict=True))

    @property
    def names(self) -> Names:
        """The words for everyone here."""
        return names_of(self.conference, self.procedure)


def columns_in(width: int, children: int, *, wide: bool) -> tuple[int, ...]:
    """Where each child's column begins: as many as there is room for, on a narrow screen one."""
    count = max(1, min(children, (width - HEAD) // NARROWEST)) if wide else 1
    return tuple(HEAD + (width - HEAD) * nth // count for nth in range(count))


def _laid(shown: Shown, heads: tuple[Span, ...], cells: tuple[tuple[Cell, ...], ...]) -> tuple[Line, ...]:
    """Lines of a row: a head for each, and each child's cell beside it."""
    height = max(len(heads), *(len(cell) for cell in cells))
    lines = []
    for nth in range(height):
        line: list[Span] = []
        if nth < len(heads):
            words = broken_at_spaces(heads[nth].text, HEAD - 2)
            line.append(heads[nth]._replace(text=words, column=0, width=HEAD - 2))
        for start, width, cell in zip(shown.columns, shown.widths, cells, strict=True):
            if nth < len(cell) and cell[nth]:
                line += (cell[nth][0]._replace(column=start, width=width), *cell[nth][1:])
        lines.append(tuple(line))
    return tuple(lines)


def grid_row(shown: Shown, key: str, heads: tuple[Span, ...], cells: tuple[tuple[Cell, ...], ...]) -> Row:
    """A row of the grid, with a cell for each child that is shown."""
    return Row(key, _laid(shown, heads, cells), space_after=1 if shown.roomy else 0)
