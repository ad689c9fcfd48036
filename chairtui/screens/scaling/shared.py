"""What the letters do on a scale: reveal, tonight, leave out; and the forms behind them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness.places import TONIGHT
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import (
    raters_besides,
    rating_by,
    ratings_of,
    revealed,
    unrated,
    without_rating,
)
from chairtui.domain.text import listed
from chairtui.keys import Place, bindings
from chairtui.screens.answering import AnsweringStep
from chairtui.screens.names import names_of
from chairtui.screens.scaling.forms import begun, left_out_form, number_form, tonight_form
from chairtui.screens.scaling.rows import LEFT_OUT
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.ask import Ask

ON_A_SCALE = frozenset(("reveal", "tonight", "leave_out", "trends", "remove", "switch_child"))
"""What is done on a child's scale."""


class ScaleStep(AnsweringStep):
    """A step that shows one child's scale at a time."""

    BINDINGS = bindings(Place.SCALING_LIST)

    def __init__(self) -> None:
        super().__init__()
        self.child_id = ""

    @abstractmethod
    def keep(self, edit: Callable[[], Conference], label: str) -> None:
        """Makes an edit and goes on to whoever is asked next."""

    @property
    def child(self) -> Child | None:
        """The child whose scale is shown."""
        children = self.conference.children if self.conference else ()
        first = children[0] if children else None
        return next((child for child in children if child.id == self.child_id), first)

    def scale(self) -> tuple[Conference, Procedure, Child, Scale]:
        """The child's scale, and the conference in which it has been begun.

        Raises:
            LookupError: there is no child.
        """
        conference, procedure = self.at_hand()
        child = self.child
        if child is None:
            raise LookupError
        conference, scale = begun(conference, procedure, child)
        return conference, procedure, child, scale

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a child there is no scale."""
        if action in ON_A_SCALE and self.child is None:
            return False
        return super().check_action(action, parameters)

    def action_reveal(self) -> None:
        """Asks, names who has none, and then shows all numbers for good."""
        conference, procedure, _, scale = self.scale()
        ratings = ratings_of(conference, scale)
        if scale.revealed_at is not None:
            self.tell("The numbers are shown already. A number may still be changed; both are kept.")
            return
        if all(rating.number is None for rating in ratings):
            self.tell("There is no number to show yet.")
            return
        names = names_of(conference, procedure)
        silent = unrated(conference, procedure, scale)
        waiting = [names.of(person.id) for person in silent if not is_absent(person)]
        away = [names.of(person.id) for person in silent if is_absent(person)]
        gave_none = [names.of(rating.participant_id) for rating in ratings if rating.number is None]
        remarks = [
            f"Nothing yet from {listed(waiting)}. " if waiting else "",
            f"No number from {listed(gave_none)}. " if gave_none else "",
            f"Not here: {listed(away)}. " if away else "",
            "This cannot be undone.",
        ]

        def answered(answer: str | None) -> None:
            if answer == "y":
                self._reveal()

        answers = (("y", "yes, show every number"), ("n", "not yet"))
        self.question(Ask("Show all numbers together?", answers, remark="".join(remarks)), answered)

    def _reveal(self) -> None:
        def edit() -> Conference:
            conference, _, _, scale = self.scale()
            return revealed(conference, scale, self.now())

        self.keep(edit, "Reveal the numbers")

    def action_tonight(self) -> None:
        """What happens tonight, once the numbers are shown."""
        _, _, child, scale = self.scale()
        if scale.revealed_at is None:
            self.tell("The numbers are still sealed. Reveal them first, then say what happens tonight.")
        else:
            self.open_form(f"{TONIGHT}:{child.id}")

    def action_leave_out(self) -> None:
        """Leaves the scale out with a reason, or asks it after all."""
        _, procedure, child, scale = self.scale()
        if not procedure.scale.may_be_left_out:
            self.tell("In this procedure the scale is always asked, so it cannot be left out.")
        elif scale.revealed_at is not None:
            self.tell("The numbers are shown already, so the scale cannot be left out any more.")
        else:
            self.open_form(f"{LEFT_OUT}:{child.id}")

    def action_remove(self) -> None:
        """Takes out a number that this procedure does not ask for; undo brings it back."""
        conference, procedure, _, scale = self.scale()
        chosen = (self.list.selected_key or "").rpartition(":")[2]
        besides = {person.id for person in raters_besides(conference, procedure, scale)}
        rating = rating_by(conference, scale, chosen) if chosen in besides else None
        if rating is None:
            self.tell("Only a number that this procedure does not ask for can be removed.")
        else:
            self.keep(lambda: without_rating(conference, rating), "Remove a number")

    def action_trends(self) -> None:
        """From conference to conference, this child first; earlier numbers wait until today's are shown."""
        from chairtui.screens.trends import TrendsScreen

        conference, procedure, child, scale = self.scale()
        if scale.revealed_at is None and not scale.left_out:
            self.tell("Earlier numbers stay out of sight until today's are shown.")
        else:
            self.app.push_screen(TrendsScreen(self.past, conference, procedure, child.id))

    def form(self, key: str) -> OpenForm | None:
        """A number changed after the reveal, what happens tonight, or why the scale is left out."""
        kind, child_id, rater_id = (*key.split(":"), "", "")[:3]
        conference, _ = self.at_hand()
        child = next((child for child in conference.children if child.id == child_id), None)
        if child is None:
            return None
        match kind:
            case "number":
                return number_form(self.at_hand, child, rater_id, self.now)
            case "tonight":
                return tonight_form(self.at_hand, child)
            case _:
                return left_out_form(self.at_hand, child)
