"""A step that is one list: chosen with the arrows, edited with enter, letters as the hint line says."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.keys import Place, bindings
from chairtui.screens.step_screen import StepScreen
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import Row


class ListStep(StepScreen):
    """A step whose body is one drawn list. A row's key names its form: `kind:identity`."""

    BINDINGS = bindings(Place.LIST)
    OF_CHOSEN: ClassVar[frozenset[str]] = frozenset(("focused.choose",))
    """Actions on what is chosen, which do nothing where nothing is."""
    EMPTY = ""
    """What an empty list says: what belongs here and how to begin."""

    list = query_one(DrawnList)

    def compose_step(self) -> ComposeResult:
        """The list."""
        yield DrawnList(id="list", stays_chosen=True, enters_at="first")

    def on_mount(self) -> None:
        """The list is where the keys go."""
        self.list.empty = self.EMPTY
        self.list.focus()

    @abstractmethod
    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """What there is to read, in order; `width` is in cells."""

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Shows the rows; what is chosen stays so, unless something was added: then that is chosen."""
        known = {row.key for row in self.list.rows}
        self.list.rows = self.rows(
            conference, procedure, self.list.scrollable_content_region.width or self.room.width
        )
        added = [row.key for row in self.list.rows if row.selectable and row.key not in known]
        if known and len({key.partition(":")[2] for key in added}) == 1:
            self.list.select(added[0])
        self.show_hints()

    def on_resize(self) -> None:
        """Rows may be arranged by the width."""
        if self.conference is not None and self.procedure is not None and self.is_current:
            self.show(self.conference, self.procedure)

    def choose(self, record_id: str) -> None:
        """Chooses the row with this key, or else the first one whose key ends in this identity."""
        keys = [row.key for row in self.list.rows if row.selectable]
        ending = next((key for key in keys if key.endswith(record_id)), None)
        if record_id in keys or ending is not None:
            self.list.select(record_id if record_id in keys else ending)

    @property
    def chosen(self) -> tuple[str, str]:
        """Kind and identity of the chosen row; empty words when none is."""
        kind, _, identity = (self.list.selected_key or "").partition(":")
        return kind, identity

    def idle_actions(self) -> Collection[str]:
        """Where nothing is chosen, there is nothing to edit."""
        return self.OF_CHOSEN if self.list.selected_key is None else ()

    @on(DrawnList.Moved)
    def _hints_of_chosen(self) -> None:
        self.show_hints()

    @on(DrawnList.Chosen)
    def _open_chosen(self, event: DrawnList.Chosen) -> None:
        self.open_chosen(event)

    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter edits what is chosen."""
        self.open_form(event.key)
