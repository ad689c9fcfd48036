"""Each parent's own words, typed before the plan and after the decision alike."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from textual.message import Message

from chairtui.domain.hearing import expected_answers, is_answered
from chairtui.domain.parents_answers import answer_to, answered, asked_in_vain
from chairtui.domain.people import Participant
from chairtui.domain.procedures import ParentPrompt
from chairtui.domain.statements import ParentAnswer
from chairtui.screens.messages import Edited
from chairtui.screens.names import Names, names_of
from chairtui.screens.step_screen import Fields, OpenForm, StepScreen
from chairtui.widgets.fields import ManyField, TextField
from chairtui.widgets.form import Form
from chairtui.widgets.rows import LOOK, Span

LABEL = "A parent's words"

NOT_FOR = "not for:"
"""Begins the key of the form that keeps the words named in it out of copies."""

NO_WORDS_YET = "There are no words of a parent here yet to keep from anyone."


class Asked(NamedTuple):
    """What one parent is asked, about one child where each is asked about."""

    person: Participant
    prompt: ParentPrompt
    child_id: str | None

    @property
    def key(self) -> str:
        """The key of the form for the words."""
        return answer_key(self.person.id, self.prompt.key, self.child_id)


def answer_key(participant_id: str, prompt: str, child_id: str | None) -> str:
    """Whose words, on what, and about which child if it is asked for each."""
    return ":".join(("answer", participant_id, prompt, *((child_id,) if child_id else ())))


def not_for(answer: ParentAnswer | None, names: Names) -> tuple[Span, ...]:
    """What stands behind the words if somebody's copy leaves them out."""
    kept_from = answer.withheld_from if answer is not None else ()
    return (Span(f"   ! not for {names.listed(kept_from)}", LOOK),) if kept_from else ()


class AsksParents(StepScreen):
    """A step in which parents say something in their own words, among other things perhaps."""

    @abstractmethod
    def words_asked(self) -> Sequence[Asked]:
        """Everything that has a place here, each parent after the other."""

    @abstractmethod
    def words_chosen(self) -> Asked | None:
        """What is chosen, if that is a parent's words."""

    @abstractmethod
    def go_to(self, asked: Asked) -> None:
        """Chooses it."""

    def words_form(self, key: str) -> OpenForm | None:
        """A parent's words, or whose copies leave them out; none if nobody is asked that any more."""
        wanted = key.removeprefix(NOT_FOR)
        asked = next((each for each in self.words_asked() if each.key == wanted), None)
        if asked is None:
            return None
        if key != wanted:
            said = self._said(asked)
            return None if said is None else self._kept_from_form(said)
        return self._words_form(asked)

    def action_keep_from(self) -> None:
        """Asks whose copies leave the chosen words out."""
        asked = self.words_chosen()
        if asked is None or self._said(asked) is None:
            self.tell(NO_WORDS_YET)
        else:
            self.open_form(f"{NOT_FOR}{asked.key}")

    def says_nothing(self, asked: Asked) -> bool:
        """Asked, and did not say; again, not asked yet. Words that are there stay, and it gives false."""
        conference, _ = self.at_hand()
        person, prompt, child_id = asked
        return self.attempt(lambda: Edited(asked_in_vain(conference, person.id, prompt, child_id), LABEL))

    def _said(self, asked: Asked) -> ParentAnswer | None:
        conference, _ = self.at_hand()
        return answer_to(conference, asked.person.id, asked.prompt.key, asked.child_id)

    def _words_form(self, asked: Asked) -> OpenForm:
        """As many lines as it takes; enter goes on to what the same parent has not answered yet."""
        names, (person, prompt, child_id), said = names_of(*self.at_hand()), asked, self._said(asked)
        hint = "it also becomes a draft line of the plan" if prompt.feeds_plan else "in their own words"
        field = TextField("text", prompt.ask, said.text if said else "", lines=6, hint=hint)

        def edit(values: Fields) -> Message | None:
            self.go_to(asked)
            before, _ = self.at_hand()
            text, earlier = str(values["text"]).strip(), self._said(asked)
            unsaid = earlier is not None and earlier.did_not_say and not text
            after = answered(before, person.id, prompt, child_id=child_id, text=text, did_not_say=unsaid)
            return Edited(after, LABEL) if after != before else None

        whose = f"{names.of(person.id)}, {names.of(child_id)}" if child_id else names.of(person.id)
        again = self._next_open(asked)
        form = Form(f"{whose} · {prompt.title or prompt.ask}", (field,), adding=bool(again))
        return OpenForm(form, edit, again)

    def _next_open(self, asked: Asked) -> str:
        """The key of what the same parent is asked next: what comes after this first."""
        conference, procedure = self.at_hand()
        keys = [each.key for each in self.words_asked() if each.person.id == asked.person.id]
        place = keys.index(asked.key)
        still_open = {
            Asked(asked.person, *each).key
            for each in expected_answers(conference, procedure, asked.person, self.STEP)
            if not is_answered(conference, asked.person, *each)
        }
        return next((key for key in (*keys[place + 1 :], *keys[:place]) if key in still_open), "")

    def _kept_from_form(self, answer: ParentAnswer) -> OpenForm:
        """Whose copies leave the words out, and with them the line of the plan that they became."""
        people = names_of(*self.at_hand()).participants.items()
        others = tuple((person_id, name) for person_id, name in people if person_id != answer.participant_id)
        field = ManyField("withheld_from", "Not for", others, answer.withheld_from)

        def edit(values: Fields) -> Message | None:
            before, _ = self.at_hand()
            earlier = before.record(ParentAnswer, answer.id)
            after = before.revising(earlier, withheld_from=tuple(values["withheld_from"]))
            return Edited(after, "Not for") if after != before else None

        return OpenForm(Form("Whose copies leave these words out", (field,)), edit)
