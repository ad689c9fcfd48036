"""Rows drawn line by line, with no widget a row: as quick with 5,000 as with ten."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chairtui.widgets.layout import DrawnLine, laid_out
from chairtui.widgets.rows import ACCENT, MUTED, PLAIN, STYLES, Role, Row, words

GUTTER = 2
"""Cells at the left of every row: the bar of the chosen one, the sign of a marked one."""

CHOSEN = " on $block-cursor-background"
"""What the chosen row's style is beside its role's, for `Content`."""

MARK = "▪"
BAR = "▌"


class DrawnRows(ScrollView):
    """Rows to read, one of them chosen, some marked; told by its attributes. It wraps a row once a width."""

    DEFAULT_CSS = """
    DrawnRows {
        width: 1fr; height: 1fr; background: $background; color: $foreground;
        overflow: hidden scroll; scrollbar-size-vertical: 1;
    }
    """

    rows: var[tuple[Row, ...]] = var((), init=False)
    selected_key: var[str | None] = var(None, init=False)
    marked: var[frozenset[str]] = var(frozenset[str](), init=False)
    empty: var[str] = var("", init=False)
    """What is said where there are no rows: what belongs here and how to begin."""

    def __init__(
        self,
        rows: tuple[Row, ...] = (),
        *,
        empty: str = "",
        stays_chosen: bool = False,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """`stays_chosen` shows the chosen row also while the keys go elsewhere."""
        super().__init__(id=id, classes=classes)
        self._stays_chosen = stays_chosen
        self._measured: tuple[Row, ...] = ()
        self._tops = [0]
        self._order: list[int] = []
        self._places: dict[str, int] = {}
        self._row_width = 0
        self._drawn_styles: dict[tuple[Role, bool], Style] = {}
        self.set_reactive(DrawnRows.empty, empty)
        self.set_reactive(DrawnRows.rows, rows)
        self._measure()

    def watch_rows(self) -> None:
        nth = self._nth()
        self._measure()
        if self.selected_key is not None and self.selected_key not in self._places:
            self.selected_key = self._nth_key(min(nth, len(self._order) - 1)) if self._order else None
        self.marked &= self._places.keys()

    def watch_empty(self) -> None:
        self._measure()

    def on_resize(self) -> None:
        self._measure()
        if self.selected_key is not None:
            self._show(self.selected_key)

    def _measure(self) -> None:
        rows = self.rows or ((words(self.empty, MUTED),) if self.empty else ())
        self._order = [place for place, row in enumerate(rows) if row.selectable]
        self._places = {rows[place].key: place for place in self._order}
        width = self.scrollable_content_region.width
        if not width:
            return  # not on the screen yet
        self._row_width = max(1, width - GUTTER)
        heights = (len(laid_out(row.lines, self._row_width)) + row.space_after for row in rows)
        self._tops = [0, *accumulate(heights)]
        self._measured = rows  # a line may be asked for between new rows and their measuring
        self.virtual_size = Size(width, self._tops[-1])
        self.refresh()

    @property
    def _is_measured(self) -> bool:
        return self._measured is self.rows

    def _nth_key(self, nth: int) -> str:  # never `_key_at`: Textual would call that for the key `@`
        return self.rows[self._order[nth]].key

    def _nth(self) -> int:
        """Which of the selectable rows is the chosen one; -1 if none is."""
        place = self._places.get(self.selected_key or "")
        return -1 if place is None else bisect_right(self._order, place) - 1

    def notify_style_update(self) -> None:
        self._drawn_styles.clear()
        super().notify_style_update()

    def _style(self, role: Role, *, chosen: bool) -> Style:
        style = self._drawn_styles.get((role, chosen))
        if style is None:
            # Not by component classes: each of those is a node of its own in every list, styled with it again
            # and again.
            look = STYLES[PLAIN if chosen and role == MUTED else role] + (CHOSEN if chosen else "")
            style = (self.visual_style + self.app.stylesheet.parse_style(look)).rich_style
            self._drawn_styles[role, chosen] = style
        return style

    def render_line(self, y: int) -> Strip:
        width, at = self.size.width, y + int(self.scroll_offset.y)
        place = bisect_right(self._tops, at) - 1
        if place >= len(self._measured):
            return Strip.blank(width, self.rich_style)
        row, part = self._measured[place], at - self._tops[place]
        lines = laid_out(row.lines, self._row_width)
        if part >= len(lines):
            return Strip.blank(width, self.rich_style)
        chosen = row.selectable and row.key == self.selected_key and (self.has_focus or self._stays_chosen)
        mark = MARK if not part and row.selectable and row.key in self.marked else " "
        return self._strip(row, lines[part], mark, chosen=chosen).adjust_cell_length(
            width, self._style(PLAIN, chosen=chosen and self._is_whole(row))
        )

    def _is_whole(self, row: Row) -> bool:
        """Whether the row is chosen as a whole, and not one cell of it."""
        del row
        return True

    def _strip(self, row: Row, line: DrawnLine, mark: str, *, chosen: bool) -> Strip:
        """One line of a row, with its gutter."""
        del row
        gutter = Segment((BAR if chosen else " ") + mark, self._style(ACCENT, chosen=chosen))
        return Strip([gutter, *(Segment(text, self._style(role, chosen=chosen)) for text, role in line)])

    def _region(self, key: str) -> Region:
        place = self._places[key]
        height = self._tops[place + 1] - self._tops[place] - self._measured[place].space_after
        return Region(0, self._tops[place], self._row_width, height)

    def _refresh_row(self, key: str | None) -> None:
        if key in self._places and self._is_measured:
            region = self._region(key)
            self.refresh_lines(region.y, region.height)

    def _show(self, key: str) -> None:
        """Bring a row into view; with the first also what stands above it, with the last what is below."""
        if key not in self._places or not self._is_measured:
            return
        region = self._region(key)
        above = 0 if self._places[key] == self._order[0] else region.y
        below = self._tops[-1] if self._places[key] == self._order[-1] else region.bottom
        room = self.scrollable_content_region.height
        if region.bottom - above <= room:
            region = Region(0, above, region.width, region.bottom - above)
        if below - region.y <= room:
            region = Region(0, region.y, region.width, below - region.y)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)

    def bring_into_view(self, key: str) -> None:
        """Scroll to the row of `key`, and choose nothing."""
        self._show(key)

    def read(self, step: int) -> None:
        """Scroll by pages and choose nothing: for reading while one types elsewhere."""
        page = max(1, self.scrollable_content_region.height - 1)
        self.scroll_relative(y=step * page, animate=False, immediate=True)
