"""The worries behind a danger: all worries of the map, ticked where they belong to it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen

from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.rows import Row

NO_WORRIES = "No worry is on the map yet. They are written down there, and linked here. Escape leaves."


class LinkWorries(ModalScreen[tuple[str, ...] | None]):
    """Ends with the keys of the ticked worries, in their order, or with None for escape."""

    DEFAULT_CSS = """
    LinkWorries {
        align: center middle; background: $background 70%;
        & > Vertical { width: 90%; max-width: 100; height: 80%; }
        & HeavyBox { height: 1fr; background: $surface; border-title-background: $surface; padding: 1 1 0 0; }
        & DrawnList { background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", show=False, priority=True),
    ]
    AUTO_FOCUS = "DrawnList"

    list = query_one(DrawnList)

    def __init__(self, title: str, worries: tuple[Row, ...], linked: tuple[str, ...]) -> None:
        super().__init__()
        self._title, self._worries, self._linked = title, worries, linked

    def compose(self) -> ComposeResult:
        """The worries in the heavy box."""
        with Vertical(), HeavyBox(what=self._title):
            yield DrawnList(
                self._worries, markable=True, stays_chosen=True, enters_at="first", empty=NO_WORRIES
            )
        yield HintLine((("space", "Tick"), ("*", "All"), ("enter", "Keep"), ("escape", "Leave")))

    def on_mount(self) -> None:
        """What is linked already is ticked."""
        self.list.marked = frozenset(self._linked) & {row.key for row in self._worries}

    @on(DrawnList.Chosen)
    def _keep(self, event: DrawnList.Chosen) -> None:
        event.stop()
        self.dismiss(tuple(row.key for row in self._worries if row.key in self.list.marked))
