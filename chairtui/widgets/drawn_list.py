"""A drawn list that is read, chosen from and marked by keys and mouse."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from chairtui.widgets.drawn_rows import DrawnRows
from chairtui.widgets.rows import Row


class DrawnList(DrawnRows, can_focus=True):
    """Told by its attributes; speaks by `Chosen`, `Moved` and `Left`."""

    FOCUS_ON_CLICK = False  # a click chooses its own row first
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("home", "edge(-1)", "First", show=False),
        Binding("end", "edge(1)", "Last", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("enter", "choose", "Open", show=False),
        Binding("space", "mark", "Mark", show=False),
        Binding("asterisk", "mark_all", "Mark all", show=False),
        Binding("escape", "leave", "Back", show=False),
    ]

    @dataclass(eq=False, repr=False)
    class _Spoken(Message):
        drawn_list: DrawnList

        @property
        def control(self) -> DrawnList:
            """The list that speaks, for `@on(..., selector)`."""
            return self.drawn_list

    @dataclass(eq=False, repr=False)
    class Chosen(_Spoken):
        """Enter on a row, or a second click."""

        key: str

    @dataclass(eq=False, repr=False)
    class Moved(_Spoken):
        """Another row is the chosen one, or none."""

        key: str | None

    @dataclass(eq=False, repr=False)
    class Left(_Spoken):
        """Down past the last row, or escape with nothing marked."""

    def __init__(
        self,
        rows: tuple[Row, ...] = (),
        *,
        empty: str = "",
        markable: bool = False,
        stays_chosen: bool = False,
        enters_at: Literal["first", "last", "none"] = "last",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """`enters_at` is the row it begins with; with `stays_chosen` the choice outlasts leaving the list."""
        super().__init__(rows, empty=empty, stays_chosen=stays_chosen, id=id, classes=classes)
        self._markable = markable
        self._enters_at = enters_at

    def select(self, key: str | None) -> None:
        """Make the row of `key` the chosen one and bring it into view; an unknown key chooses none."""
        self.selected_key = key if key in self._places else None

    def watch_selected_key(self, old: str | None, new: str | None) -> None:
        self._refresh_row(old)
        self._refresh_row(new)
        if new is not None:
            self._show(new)
        self.post_message(self.Moved(self, new))

    def watch_marked(self, old: frozenset[str], new: frozenset[str]) -> None:
        for key in old ^ new:
            self._refresh_row(key)

    def on_focus(self) -> None:
        if self.selected_key is None and self._order and self._enters_at != "none":
            self.selected_key = self._nth_key(0 if self._enters_at == "first" else -1)
        self._refresh_row(self.selected_key)

    def on_blur(self) -> None:
        self._refresh_row(self.selected_key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("mark", "mark_all"):
            return self._markable
        return super().check_action(action, parameters)

    def action_move(self, step: int) -> None:
        if self._reads_on(step):
            return
        reached = self._nth() + step
        if reached >= len(self._order):
            self._leave()
        elif self._order:
            self.selected_key = self._nth_key(max(0, reached))

    def _reads_on(self, step: int) -> bool:
        """Whether the chosen row is longer than the view, so that it is read before it is left."""
        if self.selected_key is None or not self._is_measured:
            return False
        region, top = self._region(self.selected_key), self.scroll_y
        room = self.scrollable_content_region.height
        more = region.bottom > top + room if step > 0 else region.y < top
        if region.height <= room or not more:
            return False
        self.scroll_to(y=top + step * max(1, room - 1), animate=False, immediate=True)
        return True

    def action_edge(self, step: int) -> None:
        if self._order:
            self.selected_key = self._nth_key(0 if step < 0 else -1)

    def action_page(self, step: int) -> None:
        """A page up or down, and with it the choice."""
        if not self._order or not self._is_measured or self._reads_on(step):
            return
        nth = max(0, self._nth())
        target = self._tops[self._order[nth]] + step * max(1, self.scrollable_content_region.height - 1)
        place = bisect_right(self._tops, max(0, target)) - 1
        reached = bisect_right(self._order, place) - 1
        reached = max(nth + 1, reached) if step > 0 else min(nth - 1, reached)
        self.selected_key = self._nth_key(max(0, min(reached, len(self._order) - 1)))

    def action_choose(self) -> None:
        if self.selected_key is not None:
            self.post_message(self.Chosen(self, self.selected_key))

    def action_mark(self) -> None:
        if self.selected_key is not None:
            self.marked ^= {self.selected_key}

    def action_mark_all(self) -> None:
        everything = frozenset(self._places)
        self.marked = frozenset() if self.marked == everything else everything

    def action_leave(self) -> None:
        if self.marked:
            self.marked = frozenset()
        else:
            self._leave()

    def _leave(self) -> None:
        if not self._stays_chosen:
            self.selected_key = None
        self.post_message(self.Left(self))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or not self._is_measured:
            return
        place = bisect_right(self._tops, offset.y + int(self.scroll_y)) - 1
        if place >= len(self.rows) or not self.rows[place].selectable:
            return
        again = self.has_focus and self.rows[place].key == self.selected_key
        self.selected_key = self.rows[place].key
        self.focus(scroll_visible=False)
        if again:
            self.action_choose()
