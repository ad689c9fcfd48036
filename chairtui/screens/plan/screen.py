"""The plan: outcomes as the child will feel them; who does what for each, by when, and how we will know."""

from __future__ import annotations

from typing import ClassVar

from chairtui.domain.agreed_elsewhere import is_typed_here
from chairtui.domain.conference import Conference
from chairtui.domain.identity import new_id
from chairtui.domain.looking_back import Part, open_parts
from chairtui.domain.planning import agreed_in, joining, shifted, without_contingency, without_outcome
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import places
from chairtui.domain.records import Record
from chairtui.domain.removal import removed
from chairtui.domain.text import one_line
from chairtui.keys import Place, bindings
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited, StepWanted
from chairtui.screens.names import names_of
from chairtui.screens.plan.rows import CLOSED, plan_rows, siblings_of
from chairtui.screens.plan_forms import action_form, contingency_form, outcome_form
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import Row

AGREE = "Agree a draft line"
FROM_LAST_TIME = (
    "It comes from the last conference, so it is not taken out. Say under “Since last time” what became "
    "of it: x there says that it is no longer needed."
)
NO_OUTCOME = "There is no outcome yet. Press o to say what will be different for the child."
NO_OTHER = "There is no other outcome to move it to. Press o to add one."
AGREED = "It is agreed already; m moves it to another outcome."
ONLY_A_LINE = "That is for an action: choose one below an outcome."


class PlanScreen(ListStep):
    """A table read across: each key works on the chosen outcome, action or contingency."""

    STEP = "plan"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.LIST, Place.PLAN)
    BINDINGS = bindings(Place.PLAN)
    EMPTY = (
        "No plan yet. It begins with an outcome: what will be different for the child, as they feel it. "
        "Press o to write the first; then come its actions: what, who, by when, where, how we will know."
    )

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """Outcomes with their actions, what is not in an outcome yet, and the contingency."""
        return plan_rows(conference, procedure, width)

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Begins at the first outcome."""
        super().show(conference, procedure)
        if self.list.selected_key is None:
            self.list.select(next((row.key for row in self.list.rows if row.selectable), None))

    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter edits what is chosen, or says what is open; what is closed leads to what became of it."""
        kind, _, identity = event.key.partition(":")
        if event.key in {places.NO_OUTCOME, places.NO_CONTINGENCY}:
            self._open_for_those_without(event.key)
        elif kind.startswith(CLOSED):
            self.post_message(StepWanted("review", identity))
        else:
            super().open_chosen(event)

    # Forms

    def form(self, key: str) -> OpenForm | None:
        """`outcome:<id>`, `action:<id>`, `contingency:<id>`; `new-…` names the new one and where it goes."""
        kind, _, identity = key.partition(":")
        if kind.startswith("new-"):
            return self._new_form(kind, identity)
        if kind.startswith(CLOSED):
            return None
        conference, procedure = self.at_hand()
        match self._record(key):
            case Outcome() as outcome:
                number = conference.outcomes.index(outcome) + 1
                return outcome_form(conference, procedure, outcome, f"Outcome {number}")
            case PlanAction() as action:
                title = "Draft action" if action.draft else "Action"
                return action_form(conference, procedure, self.calendar, action, title)
            case Contingency() as contingency:
                return contingency_form(conference, procedure, contingency)
        return None

    def _open_for_those_without(self, key: str) -> None:
        """The form of an outcome, or of what happens then, for the children of whom there is none yet."""
        conference, procedure = self.at_hand()
        kind, those_without = "new-outcome", without_outcome(conference, procedure)
        if key == places.NO_CONTINGENCY:
            kind, those_without = "new-contingency", without_contingency(conference, procedure)
        self.open_form(":".join((kind, new_id(), "", *(child.id for child in those_without))))

    def _new_form(self, kind: str, where: str) -> OpenForm | None:
        """A new record's form: its identity comes first, so that it is the same one after a restart.

        After which one it comes is next, and then for which children it is, if not for all.
        """
        conference, procedure = self.at_hand()
        identity, _, rest = where.partition(":")
        after, *children = rest.split(":")
        if kind == "new-action":
            return self._new_action(conference, procedure, identity, after, *children)
        about = tuple(child.id for child in conference.children if not children or child.id in children)
        if kind == "new-contingency":
            new = Contingency(id=identity, text="", about=about)
            return contingency_form(conference, procedure, new)
        outcome = Outcome(id=identity, text="", about=about)
        again = f"new-action:{new_id()}:{identity}"
        return outcome_form(conference, procedure, outcome, "New outcome", after=after or None, again=again)

    def _new_action(
        self, conference: Conference, procedure: Procedure, identity: str, outcome_id: str, after: str = ""
    ) -> OpenForm | None:
        """A new action in an outcome, right after another one if it is named."""
        outcome = next((outcome for outcome in conference.outcomes if outcome.id == outcome_id), None)
        if outcome is None:
            return None
        number = conference.outcomes.index(outcome) + 1
        new = PlanAction(id=identity, outcome_id=outcome.id, what="", about=outcome.about)
        title, again = f"New action in outcome {number}", f"new-action:{new_id()}:{outcome.id}:{identity}"
        return action_form(conference, procedure, self.calendar, new, title, after=after or None, again=again)

    # Keys

    def action_add(self) -> None:
        """An action right after the chosen one, or in the chosen outcome; else in the last one."""
        conference, _ = self.at_hand()
        match self._chosen():
            case Outcome() as outcome:
                actions = [action for action in conference.actions if action.outcome_id == outcome.id]
                last = actions[-1].id if actions else ""
                self.open_form(f"new-action:{new_id()}:{outcome.id}:{last}")
            case PlanAction(outcome_id=str(outcome_id)) as action:
                self.open_form(f"new-action:{new_id()}:{outcome_id}:{action.id}")
            case _ if outcomes := open_parts(conference, conference.outcomes):
                self.open_form(f"new-action:{new_id()}:{outcomes[-1].id}")
            case _:
                self.open_form(f"new-outcome:{new_id()}")

    def action_add_outcome(self) -> None:
        """An outcome after the chosen one."""
        chosen = self._chosen()
        after = chosen.outcome_id if isinstance(chosen, PlanAction) else chosen.id if chosen else None
        self.open_form(f"new-outcome:{new_id()}:{after or ''}")

    def action_add_contingency(self) -> None:
        """What happens if things do not get better."""
        self.open_form(f"new-contingency:{new_id()}")

    def action_take_on(self) -> None:
        """A draft is agreed: asks into which outcome, if there are several."""
        action = self._chosen()
        if not isinstance(action, PlanAction):
            self.tell(ONLY_A_LINE)
            return
        if not (action.draft or action.outcome_id is None):
            self.tell(AGREED)
            return
        conference, _ = self.at_hand()
        outcome = next((o for o in conference.outcomes if o.id == action.outcome_id), None)
        if outcome is not None:
            self._agree(action, outcome, AGREE)
        else:
            self._ask_outcome(action, "Which outcome is it for?", AGREE)

    def _agree(self, action: PlanAction, outcome: Outcome, label: str) -> None:
        """Puts the action under the outcome, and says for whom the outcome now is because of it."""
        conference, procedure = self.at_hand()
        self.edit(agreed_in(conference, action, outcome), label)
        if more := joining(conference, action, outcome):
            number = conference.outcomes.index(outcome) + 1
            names = names_of(conference, procedure).listed(more)
            self.tell(f"Outcome {number} is now for {names} too, because this line is.")

    def action_move_outcome(self) -> None:
        """Moves the chosen action to another outcome."""
        action = self._chosen()
        if isinstance(action, PlanAction):
            self._ask_outcome(action, "Move it to which outcome?", "Move to another outcome")
        else:
            self.tell(ONLY_A_LINE)

    def _ask_outcome(self, action: PlanAction, question: str, label: str) -> None:
        conference, _ = self.at_hand()
        outcomes = open_parts(conference, conference.outcomes)
        others = [o for o in outcomes if o.id != action.outcome_id]

        def answered(outcome_id: str | None) -> None:
            now = self._now()
            outcome = next((outcome for outcome in now.outcomes if outcome.id == outcome_id), None)
            if outcome is not None:
                self._agree(action, outcome, label)

        if not outcomes:
            self.tell(NO_OUTCOME)
        elif not others:
            self.tell(NO_OTHER)
        elif len(others) == 1:
            answered(others[0].id)
        else:
            numbers = {outcome.id: place for place, outcome in enumerate(conference.outcomes, 1)}
            answers = tuple((o.id, f"{numbers[o.id]}  {one_line(o.text)}") for o in others)
            self.question(Ask(question, answers), answered)

    def action_reorder(self, step: int) -> None:
        """Moves what is chosen up or down: an outcome with its actions, an action within its outcome."""
        conference, _ = self.at_hand()
        chosen = self._chosen()
        if chosen is None:
            return
        group: tuple[Record, ...] = conference.records(type(chosen))
        if isinstance(chosen, PlanAction):
            group = siblings_of(conference, chosen)
        after = shifted(conference, chosen, group, step)
        if after is not conference:
            self.edit(after, "Reorder the plan")

    def action_remove(self) -> None:
        """Removes what is chosen; the actions of an outcome stay, in no outcome."""
        chosen = self._chosen()
        if chosen is None:
            return
        if not isinstance(chosen, Contingency) and self._came_along(chosen):
            self.tell(FROM_LAST_TIME)
            return
        words = {Outcome: "outcome", PlanAction: "action", Contingency: "contingency"}[type(chosen)]
        self.attempt(lambda: Edited(removed(self._now(), chosen), f"Remove {words}"))

    def _came_along(self, part: Part) -> bool:
        """Whether it stands in a record before this one; what was typed in from paper may be mistyped."""
        return part.since is not None and not is_typed_here(self._now(), self.past, part)

    # What is chosen

    def _now(self) -> Conference:
        return self.at_hand()[0]

    def _chosen(self) -> Outcome | PlanAction | Contingency | None:
        kind, identity = self.chosen
        return None if kind.startswith(CLOSED) else self._record(f"{kind}:{identity}")

    def _record(self, key: str) -> Outcome | PlanAction | Contingency | None:
        """The record that a row's key names, if it is still there."""
        conference, _ = self.at_hand()
        identity = key.partition(":")[2]
        records: tuple[Outcome | PlanAction | Contingency, ...] = (
            *conference.outcomes,
            *conference.actions,
            *conference.contingencies,
        )
        return next((record for record in records if record.id == identity), None)
