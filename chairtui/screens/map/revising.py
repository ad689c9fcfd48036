"""Revising the lines of the map: said, kept, moved, reordered, made an action of the plan, removed."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.reactive import var

from chairtui.domain.conference import Conference
from chairtui.domain.headings import OTHER_LINES
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import Captures, Heading
from chairtui.domain.removal import removed
from chairtui.domain.statements import ChildView, Statement
from chairtui.keys import Place, bindings
from chairtui.screens.map.column import MapColumn
from chairtui.screens.messages import Edited
from chairtui.screens.step_screen import OpenForm, StepScreen
from chairtui.widgets.ask import Ask
from chairtui.widgets.capture import Capture
from chairtui.widgets.drawn_list import DrawnList

OF_LINES = frozenset(
    {"add_after", "say", "keep", "move_heading", "into_plan", "reorder", "remove", "column", "sign"}
)
"""The actions that are about lines of a column."""


class MapRevising(StepScreen):
    """What the letters do in the columns of the map."""

    BINDINGS = bindings(Place.MAP_LIST, Place.LIST)

    current: var[int] = var(0, init=False)
    """Which column the line adds to, by its place among the procedure's headings."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[MapColumn] = []
        """All columns, shown or not; here by hand, since every key that is typed asks for one."""

    @property
    def columns_there(self) -> list[MapColumn]:
        """Those of the procedure's headings, and the one of other lines while there are any."""
        return [column for column in self.columns if column.heading is not OTHER_LINES or column.rows]

    @property
    def column(self) -> MapColumn:
        """The column that the line adds to."""
        return self.columns[self.current]

    @property
    def heading(self) -> Heading:
        """The heading that the line adds to."""
        return self.column.heading

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The letters of the columns are letters only while a column has the keys."""
        del parameters
        if action == "stay":
            return isinstance(self.focused, Capture)
        if action in OF_LINES:
            return isinstance(self.focused, DrawnList)
        return True

    def choose(self, record_id: str) -> None:
        """Shows the column of this record and chooses it; or the column of this heading."""
        for place, column in enumerate(self.columns):
            if column.heading.key == record_id:
                self.current = place
                (column.list if column.heading is OTHER_LINES else self.query_one("#capture")).focus()
            elif any(row.key == record_id for row in column.rows):
                column.list.focus()
                column.list.select(record_id)

    def form(self, key: str) -> OpenForm | None:
        """A statement's form, or a child's view's."""
        from chairtui.screens.map.forms import child_view_form, statement_form

        conference, procedure = self.at_hand()
        for statement in conference.statements:
            if statement.id == key:
                return statement_form(conference, procedure, statement)
        for view in conference.child_views:
            if view.id == key:
                return child_view_form(conference, procedure, view, self.calendar)
        return None

    @on(DrawnList.Chosen)
    def _open_chosen(self, event: DrawnList.Chosen) -> None:
        self.open_form(event.key)

    def marked_lines(self) -> tuple[Statement | ChildView, ...]:
        """The marked lines of the column that has the keys, or its chosen one."""
        if not isinstance(self.focused, DrawnList):
            return ()
        return self.lines_of(self.focused.marked or frozenset((self.focused.selected_key or "",)))

    def lines_of(self, keys: frozenset[str]) -> tuple[Statement | ChildView, ...]:
        """The lines with these identities, as they are now."""
        conference, _ = self.at_hand()
        lines: tuple[Statement | ChildView, ...] = (*conference.statements, *conference.child_views)
        return tuple(line for line in lines if line.id in keys)

    def _revise(self, label: str, lines: Sequence[Statement | ChildView], **changes: object) -> None:
        conference, _ = self.at_hand()
        for line in lines:
            conference = conference.revising(line, **changes)
        self.edit(conference, label)

    def action_say(self) -> None:
        """A point put down beforehand is said in the room now; pressed again, one of a report is not."""
        marked = self.marked_lines()
        unsaid = [line for line in marked if line.said_at is None]
        points = [line for line in marked if isinstance(line, Statement) and line.report_id is not None]
        if unsaid:
            self._revise("Said", unsaid, said_at=self.now())
        elif points:
            self._revise("Not said yet", points, said_at=None)
        else:
            self.tell("It was said in the room: it is no point from a report. +report makes it one.")

    def action_keep(self) -> None:
        """A point that nobody said is kept for the record, or not kept after all."""
        unsaid = [line for line in self.marked_lines() if line.said_at is None]
        if unsaid:
            self._revise("Keep for the record", unsaid, kept=not unsaid[0].kept)
        else:
            self.tell("It was said, so it is in the record already.")

    def action_add_after(self) -> None:
        """The next line goes right after the chosen one."""
        if self.heading is OTHER_LINES:
            self.tell("New lines go under a heading of this procedure; m moves this one there.")
            return
        capture = self.query_one("#capture")
        lines = self.marked_lines()
        self.add_after = lines[-1].id if lines else ""
        capture.focus()

    add_after = ""
    """The record that the next captured line comes right after."""

    def action_move_heading(self) -> None:
        """Asks which heading the lines belong under, and which kind."""
        _, procedure = self.at_hand()
        choices = tuple(
            (f"{heading.key}:{kind.key}", f"{heading.short}: {kind.title.lower()}")
            for heading in procedure.headings
            if heading.captures is not Captures.CHILD_VIEWS
            for kind in heading.kinds
        ) + tuple(
            (f"{heading.key}:", heading.short)
            for heading in procedure.headings
            if heading.captures is not Captures.CHILD_VIEWS and not heading.kinds
        )
        moving = [line for line in self.marked_lines() if isinstance(line, Statement)]

        def answered(choice: str | None) -> None:
            if choice is not None:
                heading, kind = choice.split(":")
                self._revise("Move", moving, heading=heading, kind=kind)

        if moving:
            self.question(Ask("Where does it belong?", choices), answered)
        elif self.marked_lines():
            self.tell("A child's view belongs to the child, and stays here; enter revises it.")

    def action_into_plan(self) -> None:
        """A line under what needs to happen becomes a draft action of the plan, linked to it.

        Who does it stays open: whoever said that it is needed has not promised to do it.
        """
        before, _ = self.at_hand()
        conference = before
        if self.heading.captures is not Captures.NEEDS:
            self.tell("Only what needs to happen becomes an action; a worry leads to a danger statement.")
            return
        taken = {action.statement_id for action in conference.actions}
        for line in self.marked_lines():
            if isinstance(line, Statement) and line.id not in taken:
                action = PlanAction(what=line.text, about=line.about, statement_id=line.id, draft=True)
                conference = conference.with_record(action)
        if conference is before:
            self.tell("It is in the plan already.")
            return
        self.edit(conference, "To the plan")

    def action_reorder(self, step: int) -> None:
        """Moves the chosen line up or down in its column."""
        conference, _ = self.at_hand()
        if not isinstance(self.focused, DrawnList):
            return
        for line in self.marked_lines()[:1]:
            alike = {record.id for record in conference.records(type(line))}
            keys = [row.key for row in self.focused.rows if row.key in alike]
            place = keys.index(line.id) + step
            if 0 <= place < len(keys):
                after = keys[place] if step > 0 else (keys[place - 1] if place else None)
                self.edit(self._moved(conference, line, after, keys), "Reorder")

    @staticmethod
    def _moved(
        conference: Conference, line: Statement | ChildView, after: str | None, keys: list[str]
    ) -> Conference:
        if after is not None:
            return conference.moved(line, after=after)
        # To the head of the column: right before the line that heads it now, among all headings' lines.
        records = [record.id for record in conference.records(type(line)) if record.id != line.id]
        before = records.index(keys[0])
        return conference.moved(line, after=records[before - 1] if before else None)

    def action_remove(self) -> None:
        """Removes the lines; undo brings them back."""

        def edit() -> Edited:
            conference, _ = self.at_hand()
            for line in self.marked_lines():
                conference = removed(conference, line)
            return Edited(conference, f"Remove from {self.heading.short.lower()}")

        self.attempt(edit)
