"""A drawn list whose rows have cells side by side: one cell of one row is the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.strip import Strip

from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.drawn_rows import BAR, GUTTER
from chairtui.widgets.layout import GAP, DrawnLine
from chairtui.widgets.rows import ACCENT, Row


class DrawnGrid(DrawnList):
    """Told also by `columns`, `column` and `whole`; speaks also by `Sideways`.

    The rows are laid out by whoever makes them: the words of a cell begin where its column begins.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "sideways(-1)", "Left", show=False),
        Binding("right", "sideways(1)", "Right", show=False),
    ]

    columns: var[tuple[int, ...]] = var((), init=False)
    """Where each column begins, in cells of the row; each ends where the next one begins."""
    column: var[int] = var(0, init=False)
    """Which of them holds the chosen cell."""
    whole: var[frozenset[str]] = var(frozenset[str](), init=False)
    """Keys of the rows that are one cell."""

    @dataclass(eq=False, repr=False)
    class Sideways(DrawnList._Spoken):  # noqa: SLF001  (its own family of messages)
        """Left or right, or a click into another column: so many columns further."""

        step: int

    def watch_column(self) -> None:
        self._refresh_row(self.selected_key)

    def watch_columns(self) -> None:
        self.refresh()

    def action_sideways(self, step: int) -> None:
        self.post_message(self.Sideways(self, step))

    def _is_whole(self, row: Row) -> bool:
        return row.key in self.whole or not self.columns

    def _strip(self, row: Row, line: DrawnLine, mark: str, *, chosen: bool) -> Strip:
        if not chosen or self._is_whole(row):
            return super()._strip(row, line, mark, chosen=chosen)
        start, end = self._cell()
        pieces: list[Segment] = []
        at = 0
        for text, role in ((" " * GUTTER, ACCENT), *line, (" " * self.size.width, ACCENT)):
            for part, begins in _parted(text, at, (start, end)):
                pieces.append(Segment(part, self._style(role, chosen=start <= begins < end)))
            at += Segment(text).cell_length
        strip = Strip(pieces).crop(0, self.size.width)
        bar = Strip([Segment(BAR, self._style(ACCENT, chosen=True))])
        return Strip.join([strip.crop(0, start), bar, strip.crop(start + 1, self.size.width)])

    def _cell(self) -> tuple[int, int]:
        """Where the chosen cell begins and ends on the screen; its bar stands in the gap before it."""
        ends = (*self.columns[1:], self._row_width + GAP)
        start = GUTTER + self.columns[min(self.column, len(self.columns) - 1)] - GAP
        return start, GUTTER + ends[min(self.column, len(self.columns) - 1)] - GAP

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and self.columns:
            at = offset.x - GUTTER
            clicked = max(
                (n for n, start in enumerate(self.columns) if at >= start - GAP), default=self.column
            )
            if clicked != self.column:
                self.post_message(self.Sideways(self, clicked - self.column))


def _parted(text: str, at: int, edges: tuple[int, int]) -> list[tuple[str, int]]:
    """A run that begins in cell `at`, parted where it crosses an edge, with where each part begins.

    Words never cross an edge, blanks between columns may.
    """
    parts: list[tuple[str, int]] = []
    if text.strip():
        return [(text, at)]
    end = at + len(text)
    for begin, stop in zip((at, *edges), (*edges, end), strict=True):
        begins, stops = max(at, begin), min(end, stop)
        if stops > begins:
            parts.append((" " * (stops - begins), begins))
    return parts
