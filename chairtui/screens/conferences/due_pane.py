"""What falls due, beside the list of conferences: of one chair or all, of one week or all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one

from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.drawn_rows import DrawnRows
from chairtui.widgets.rows import heading

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.due_lines import DueLine

TITLE = "What falls due"
LOOKING = "Looking what falls due …"
NOTHING = "Nothing falls due."
NOTHING_SO = "Nothing that fits. c and w show more."

WEEKS: Final = ("all weeks", "this week", "next week")


class DuePane(Vertical):
    """Told by `take`; its list speaks for itself."""

    DEFAULT_CSS = """
    DuePane > #due-title { height: 2; }
    """

    title = query_one("#due-title", DrawnRows)
    shown = query_one("#due", DrawnList)

    def __init__(self) -> None:
        super().__init__(id="due-pane")
        self._lines: Sequence[DueLine] | None = None
        self._chairs: Sequence[str] = ()
        self._today = date.min
        self._chair = ""
        self._week = 0

    def compose(self) -> ComposeResult:
        """The title, and the list."""
        yield DrawnRows(id="due-title")
        yield DrawnList(id="due", enters_at="first", empty=LOOKING)

    def on_mount(self) -> None:
        """Says that it is looking."""
        self.show()

    def on_resize(self) -> None:
        """Rows are arranged by the width."""
        self.call_after_refresh(self.show)

    @property
    def has_looked(self) -> bool:
        """Whether it was told anything yet."""
        return self._lines is not None

    @property
    def lines(self) -> tuple[DueLine, ...]:
        """Those that are shown."""
        from chairtui.domain.due_lines import in_week

        week = self._today + timedelta(weeks=self._week - 1)
        return tuple(
            line
            for line in self._lines or ()
            if self._chair in ("", line.chair) and (not self._week or in_week(line, week, self._today))
        )

    def line(self, key: str) -> DueLine:
        """The line in the row with this key."""
        return self.lines[int(key)]

    def take(self, lines: Sequence[DueLine], chairs: Sequence[str], today: date) -> None:
        """Takes what is due on a day, late first, and who chairs."""
        self._lines, self._chairs, self._today = lines, chairs, today
        if self._chair not in chairs:
            self._chair = ""
        self.show()

    def forget(self) -> None:
        """Takes everything of every family off."""
        self._lines, self._chairs, self._chair, self._week = None, (), "", 0
        self.show()

    def next_chair(self) -> None:
        """Of the next chair alone; of all again after the last."""
        order = ("", *self._chairs)
        self._chair = order[(order.index(self._chair) + 1) % len(order)]
        self.show()

    def next_week(self) -> None:
        """Of this week alone, of the next one, of all again."""
        self._week = (self._week + 1) % len(WEEKS)
        self.show()

    def show(self) -> None:
        """Shows it as it is now."""
        if not self.is_mounted:
            return
        remark = f"{self._chair or 'all chairs'} · {WEEKS[self._week]}" if self.has_looked else ""
        self.title.rows = (heading(TITLE, remark, current=self.shown.has_focus),)
        self.title.styles.height = max(2, self.title.virtual_size.height)
        if not self._lines:
            self.shown.rows, self.shown.empty = (), NOTHING if self.has_looked else LOOKING
            return
        from chairtui.screens.conferences.due_rows import due_rows

        width = self.shown.scrollable_content_region.width
        self.shown.rows, self.shown.empty = due_rows(self.lines, self._today, width), NOTHING_SO
