"""What the letters do among views and decisions: each is about the chosen cell, one person and one child."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Given, View
from chairtui.domain.people import Child, Participant
from chairtui.domain.rights import gives_view
from chairtui.domain.script import tick_of
from chairtui.domain.views import (
    decision_for,
    dissents_now,
    dissents_on,
    is_changed,
    view_of,
    with_view,
    without_view,
)
from chairtui.keys import Place, bindings, keys_of
from chairtui.screens.answering import AnsweringStep
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.parents_words import Asked, AsksParents
from chairtui.screens.script import ticked
from chairtui.widgets.ask import Ask

NOT_A_VIEW = "Choose somebody's view first: that key is for views."
THRESHOLD_FIRST = "The threshold comes first: their view, y or n; then the category."
NOT_WITH_NO = "A category goes with a yes, and this view is no."
NOT_ASKED = "This procedure does not ask them for a view."
NOT_REMOVED = (
    "Only a dissent can be removed here, or a view that this procedure does not ask for; anything else is "
    "changed with enter."
)
DECIDE_FIRST = "Decide for this child first, then ask who dissents."
NO_VIEW_YET = "Say their view on this child first, y or n."


class DecisionLetters(AsksParents, AnsweringStep):
    """A step with a chosen cell: what it is about, and what the letters do with it."""

    BINDINGS = bindings(Place.DECISION)

    def __init__(self) -> None:
        super().__init__()
        self.nth_child = 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a child there is nothing to decide."""
        own = {key.action for key in keys_of(Place.DECISION)}
        if action in own and not (self.conference and self.conference.children):
            return False
        return super().check_action(action, parameters)

    # The chosen cell

    @property
    def child(self) -> Child:
        """The child of the chosen cell. There are no rows without a child."""
        conference, _ = self.at_hand()
        return conference.children[min(self.nth_child, len(conference.children) - 1)]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The parts of the chosen row's key; the first one is its kind, empty for none."""
        return tuple((self.list.selected_key or "").split(":"))

    def viewer(self) -> Participant | None:
        """Whose view the chosen cell is, if it is one."""
        conference, _ = self.at_hand()
        return conference.record(Participant, self.chosen[1]) if self.chosen[0] == "view" else None

    def words_chosen(self) -> Asked | None:
        """Which parent's words the chosen cell holds, on what, and about which child, if it does."""
        if self.chosen[0] not in {"words", "answer"}:
            return None
        conference, procedure = self.at_hand()
        _, person_id, key = self.chosen
        prompt = next(prompt for prompt in procedure.parent_prompts if prompt.key == key)
        child_id = self.child.id if prompt.per_child else None
        return Asked(conference.record(Participant, person_id), prompt, child_id)

    # Views

    def give_view(self, label: str, then: str = "", **given: Any) -> None:
        """Makes the view of the chosen cell say this, and then asks for `reason` or nothing."""
        person, child = self.viewer(), self.child
        if person is None:
            self.tell(NOT_A_VIEW)
            return
        if self._view() is None and not gives_view(self.at_hand()[1], person):
            self.tell(NOT_ASKED)
            return

        def edit() -> Edited | None:
            before, _ = self.at_hand()
            after = with_view(before, person.id, child.id, self.now(), **given)
            view = view_of(after, person.id, child.id)
            was_known = {kept.id for kept in before.views}
            replaces_one = view is not None and view.replaces is not None and view.id not in was_known
            if replaces_one or then:
                kind = "changed" if replaces_one else then
                self.ask_here(after, f"{kind}:{child.id}:{person.id}")
            return Edited(after, label) if after != before else None

        self.attempt(edit)

    @abstractmethod
    def ask_here(self, conference: Conference, key: str) -> None:
        """Has the line take the answer to this question, as it is asked of `conference`."""

    def action_yes(self) -> None:
        """Likely; on a line of the script, said."""
        if self.chosen[0] == "tick":
            self.tick(self.chosen[1])
        else:
            self._likely(True)

    def action_no(self) -> None:
        """Not likely; on the line of dissent, no one dissented."""
        if self.chosen[0] == "dissent":
            self.no_one_dissented()
        else:
            self._likely(False)

    def _likely(self, likely: bool) -> None:
        view = self._view()
        given: dict[str, Any] = {"likely": likely}
        if view is not None and view.given in {Given.NOT_THERE, Given.GAVE_NONE}:
            given |= {"given": Given.SPOKEN, "reason": ""}
        self.give_view("A view", "reason", **given)

    def _view(self) -> View | None:
        conference, _ = self.at_hand()
        person = self.viewer()
        return view_of(conference, person.id, self.child.id) if person else None

    def action_in_writing(self) -> None:
        """Their view came in writing; pressed again, it was spoken."""
        view = self._view()
        written = view is not None and view.given is Given.IN_WRITING
        self.give_view("A view in writing", given=Given.SPOKEN if written else Given.IN_WRITING)

    def action_not_there(self) -> None:
        """They were not there, and gave no view."""
        self.give_view("Not there", given=Given.NOT_THERE, likely=None)

    def action_gave_none(self) -> None:
        """They gave no view, and why; a parent did not say."""
        asked = self.words_chosen()
        if asked is not None:
            self.says_nothing(asked)
        else:
            self.give_view("Gave no view", "reason", given=Given.GAVE_NONE, likely=None)

    def action_category(self) -> None:
        """Their view on the category, which comes after the threshold."""
        if self.viewer() is None:
            self.tell(NOT_A_VIEW)
            return
        view = self._view()
        if view is None or view.likely is None:
            self.tell(THRESHOLD_FIRST)
            return
        if not view.likely:
            self.tell(NOT_WITH_NO)
            return
        _, procedure = self.at_hand()
        none = "none"
        answers = (*((c.key, c.title) for c in procedure.categories), (none, "no category named"))

        def answer(key: str | None) -> None:
            if key is not None:
                self.give_view("A view on the category", category="" if key == none else key)

        question = procedure.words("category_question") or "Which category?"
        self.question(Ask(question, answers), answer)

    def action_same_for_all(self) -> None:
        """The chosen view for every child, in one edit."""
        person, view = self.viewer(), self._view()
        if person is None:
            self.tell("Only a view can be the same for all: each child is decided on their own.")
        elif view is None:
            self.tell(NO_VIEW_YET)
        elif not gives_view(self.at_hand()[1], person):
            self.tell(NOT_ASKED)
        else:
            self.attempt(lambda: self._copied(person, view))

    def _copied(self, person: Participant, view: View) -> Edited | None:
        before, procedure = self.at_hand()
        same: dict[str, Any] = {
            name: getattr(view, name) for name in ("likely", "given", "reason", "category")
        }
        why = f"as for {names_of(before, procedure).of(view.child_id)}"
        after = before
        for child in before.children:
            if child.id != view.child_id:
                old = view_of(before, person.id, child.id)
                changes = old is not None and is_changed(old, view.likely, view.given, view.category)
                changed = {"changed_why": why} if changes and old and old.likely is not None else {}
                after = with_view(after, person.id, child.id, self.now(), **same, **changed)
        return Edited(after, "The same view for all children") if after != before else None

    # Script, dissent and parents' words

    def action_tick(self) -> None:
        """A line of the script was said; again, not said yet."""
        if self.chosen[0] == "tick":
            self.tick(self.chosen[1])
        else:
            self.tell("Space says that a line of the script was said; here enter changes what is chosen.")

    def tick(self, key: str) -> None:
        """Says that a line of the script was said; again, that it was not."""
        conference, _ = self.at_hand()
        tick = tick_of(conference, key)
        is_said = tick is not None and tick.said_at is not None
        if self.attempt(lambda: ticked(conference, key, self.now())) and not is_said:
            self.list.action_move(1)

    def ask_who_dissents(self) -> None:
        """Asks what is asked aloud once it is decided for this child."""
        conference, procedure = self.at_hand()
        if decision_for(conference, self.child.id) is None:
            self.tell(DECIDE_FIRST)
            return
        question = procedure.words("dissent_question") or "Does anyone dissent from this decision?"

        def answer(key: str | None) -> None:
            if key == "n":
                self.no_one_dissented()
            elif key == "d":
                self.action_dissent()

        self.question(Ask(question, (("n", "no one dissents"), ("d", "somebody dissents"))), answer)

    def no_one_dissented(self) -> None:
        """Asked aloud, and no one dissented; pressed again, not asked yet."""
        conference, _ = self.at_hand()
        decision = decision_for(conference, self.child.id)
        if decision is None:
            self.tell(DECIDE_FIRST)
        elif dissents_now(conference, self.child.id) and not decision.no_one_dissented:
            self.tell("A dissent is on record for this child already, so somebody did dissent.")
        else:
            asked = not decision.no_one_dissented
            self.attempt(lambda: self._asked_aloud(decision, asked=asked))

    def _asked_aloud(self, decision: Decision, *, asked: bool) -> Edited:
        conference, _ = self.at_hand()
        after = conference.revising(decision, no_one_dissented=asked)
        return Edited(after, "No one dissented" if asked else "Dissent not asked yet")

    def action_dissent(self) -> None:
        """Somebody dissents from the decision for this child."""
        self.open_form(f"new-dissent:{self.child.id}")

    def action_remove(self) -> None:
        """Removes a dissent of the chosen child, or a view that is not asked for; undo brings it back."""
        conference, procedure = self.at_hand()
        person, view = self.viewer(), self._view()
        if self.chosen[0] == "dissent":
            self.with_dissent("Which dissent goes?", self._remove)
        elif person is None or view is None or gives_view(procedure, person):
            self.tell(NOT_REMOVED)
        else:
            self.attempt(lambda: Edited(without_view(conference, view), "Remove a view"))

    def with_dissent(self, question: str, then: Callable[[str], object]) -> None:
        """Hands on the identity of the chosen child's dissent, and asks which one if there are several."""
        conference, _ = self.at_hand()
        dissents = dissents_on(conference, self.child.id)
        names = {person.id: person.words for person in conference.participants}
        if len(dissents) == 1:
            then(dissents[0].id)
        elif dissents:
            answers = tuple((dissent.id, names[dissent.participant_id]) for dissent in dissents)

            def answer(key: str | None) -> None:
                if key is not None:
                    then(key)

            self.question(Ask(question, answers), answer)

    def _remove(self, dissent_id: str) -> None:
        def edit() -> Edited:
            conference, _ = self.at_hand()
            dissent = next(d for d in conference.dissents if d.id == dissent_id)
            return Edited(conference.without(dissent), "Remove a dissent")

        self.attempt(edit)
