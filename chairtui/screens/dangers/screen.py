"""Dangers and goals: what could happen if nothing changes, and what needs to be seen, always in pairs."""

from __future__ import annotations

from typing import ClassVar

from chairtui.domain.agreed_elsewhere import is_typed_here
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.identity import new_id
from chairtui.domain.planning import shifted
from chairtui.domain.procedures import Captures, Procedure
from chairtui.domain.removal import removed
from chairtui.keys import Place, bindings
from chairtui.screens.danger_forms import danger_form, goal_form
from chairtui.screens.dangers.links import LinkWorries
from chairtui.screens.dangers.rows import dangers_rows, goal_of, worry_rows
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.rows import Row

FROM_LAST_TIME = (
    "It comes from the last conference, so it is not taken out. Say under “Since last time” that it is met, "
    "and what shows it."
)


class DangersScreen(ListStep):
    """Pairs across where there is room; each key works on the chosen danger or goal."""

    STEP = "dangers"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.LIST, Place.DANGERS)
    BINDINGS = bindings(Place.DANGERS)
    OF_CHOSEN = frozenset(("focused.choose", "goal", "link"))
    EMPTY = (
        "No danger statement yet. It says who is worried, about what, and what could happen to the child "
        "if nothing changes. Press a to write the first; its goal comes right after it."
    )

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """The pairs."""
        return dangers_rows(conference, procedure, width)

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Begins at the first pair; a goal that stands beside its danger is chosen with it."""
        chosen = self.list.selected_key
        super().show(conference, procedure)
        keys = [row.key for row in self.list.rows if row.selectable]
        if chosen not in keys:
            danger = f"danger:{(chosen or '').partition(':')[2]}"
            self.list.select(danger if danger in keys else next(iter(keys), None))

    def form(self, key: str) -> OpenForm | None:
        """`danger:<id>`, its goal `goal:<danger's id>`, or `new-danger:<its id>:<the one before it>`."""
        conference, procedure = self.at_hand()
        kind, _, identity = key.partition(":")
        if kind == "new-danger":
            everyone = tuple(child.id for child in conference.children)
            new_one, _, after = identity.partition(":")
            new = DangerStatement(id=new_one, text="", about=everyone)
            number = self._number(after) or len(conference.dangers)
            return danger_form(conference, procedure, new, number + 1, after=after or None)
        danger = next((danger for danger in conference.dangers if danger.id == identity), None)
        if danger is None:
            return None
        if kind == "goal":
            return goal_form(conference, procedure, danger, self._number(identity))
        return danger_form(conference, procedure, danger, self._number(identity))

    def choose(self, record_id: str) -> None:
        """Chooses a danger, or a goal: where it stands beside its danger, both are one row."""
        conference, _ = self.at_hand()
        goal = next((goal for goal in conference.goals if goal.id == record_id), None)
        wanted = f"goal:{goal.danger_id}" if goal is not None else record_id
        is_there = any(row.key == wanted for row in self.list.rows)
        super().choose(wanted if is_there else wanted.removeprefix("goal:"))

    def action_add(self) -> None:
        """A danger right after the chosen one."""
        danger = self._danger()
        self.open_form(f"new-danger:{new_id()}:{danger.id if danger else ''}")

    def action_goal(self) -> None:
        """The goal of the chosen danger."""
        danger = self._danger()
        if danger is not None:
            self.open_form(f"goal:{danger.id}")

    def action_link(self) -> None:
        """Asks which worries are behind the chosen danger."""
        danger = self._danger()
        if danger is None:
            return
        conference, procedure = self.at_hand()
        headings = [h.key for h in procedure.headings if h.captures is Captures.STATEMENTS][:1]
        worries = [s for s in conference.statements if s.heading in headings or s.id in danger.statement_ids]

        def linked(statement_ids: tuple[str, ...] | None) -> None:
            if statement_ids is not None and statement_ids != danger.statement_ids:
                now = self._now()
                after = now.revising(danger, statement_ids=statement_ids)
                self.edit(after, "Link worries")

        title = f"Worries behind danger {self._number(danger.id)}"
        rows = worry_rows(conference, procedure, tuple(worries))
        self.question(LinkWorries(title, rows, danger.statement_ids), linked)

    def action_reorder(self, step: int) -> None:
        """Moves the chosen pair up or down."""
        danger = self._danger()
        if danger is not None:
            conference, _ = self.at_hand()
            self._tell_if_new(shifted(conference, danger, conference.dangers, step), "Reorder dangers")

    def action_remove(self) -> None:
        """Removes the chosen goal alone, or the danger and its goal with it."""
        danger = self._danger()
        if danger is None:
            return
        is_typed = is_typed_here(self._now(), self.past, danger)
        if danger.since is not None and not is_typed and self.chosen[0] != "goal":
            self.tell(FROM_LAST_TIME)
            return

        def edit() -> Edited | None:
            conference, _ = self.at_hand()
            if self.chosen[0] != "goal":
                return Edited(removed(conference, danger), "Remove danger and goal")
            goal = goal_of(conference, danger)
            return Edited(removed(conference, goal), "Remove goal") if goal is not None else None

        self.attempt(edit)

    def _tell_if_new(self, after: Conference, label: str) -> None:
        if after is not self.conference:
            self.edit(after, label)

    def _now(self) -> Conference:
        return self.at_hand()[0]

    def _danger(self) -> DangerStatement | None:
        """The chosen danger, or that of the chosen goal."""
        conference, _ = self.at_hand()
        return next((danger for danger in conference.dangers if danger.id == self.chosen[1]), None)

    def _number(self, danger_id: str) -> int:
        """The place of a danger as the list counts it, from 1; 0 for none."""
        conference, _ = self.at_hand()
        ids = [danger.id for danger in conference.dangers]
        return ids.index(danger_id) + 1 if danger_id in ids else 0
