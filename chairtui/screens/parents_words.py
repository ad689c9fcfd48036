"""One parent's own words, typed before the plan and after the decision alike."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from chairtui.domain.conference import Conference
from chairtui.domain.parents_answers import answer_to, answered
from chairtui.domain.people import Participant
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.statements import ParentAnswer
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.opens_forms import Fields, OpenForm
from chairtui.widgets.fields import ManyField, TextField
from chairtui.widgets.form import Form

LABEL = "A parent's words"

AtHand = Callable[[], tuple[Conference, Procedure]]
"""Gives the conference as it is when the form is kept."""


def parents_words_form(
    at_hand: AtHand, person: Participant, prompt: ParentPrompt, child_id: str | None, again: str
) -> OpenForm:
    """A parent's answer to one prompt, about one child where each is asked about, as many lines as it takes.

    `again` is the key of the form of what the same parent is asked next.
    """
    conference, procedure = at_hand()
    names = names_of(conference, procedure)
    said = answer_to(conference, person.id, prompt.key, child_id)
    hint = "it also becomes a draft line of the plan" if prompt.feeds_plan else "in their own words"
    field = TextField("text", prompt.ask, said.text if said else "", lines=6, hint=hint)

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        text = str(values["text"]).strip()
        earlier = answer_to(before, person.id, prompt.key, child_id)
        unsaid = earlier is not None and earlier.did_not_say and not text
        after = answered(before, person.id, prompt, child_id=child_id, text=text, did_not_say=unsaid)
        return Edited(after, LABEL) if after != before else None

    whose = f"{names.of(person.id)}, {names.of(child_id)}" if child_id else names.of(person.id)
    title = f"{whose} · {prompt.title or prompt.ask}"
    return OpenForm(Form(title, (field,), adding=bool(again)), edit, again)


def kept_from_form(at_hand: AtHand, answer: ParentAnswer) -> OpenForm:
    """From whose copies a parent's answer is kept, and with it the line of the plan that it became."""
    conference, procedure = at_hand()
    others = tuple(
        (person_id, name)
        for person_id, name in names_of(conference, procedure).participants.items()
        if person_id != answer.participant_id
    )
    field = ManyField("withheld_from", "Not for", others, answer.withheld_from)

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        earlier = before.record(ParentAnswer, answer.id)
        after = before.revising(earlier, withheld_from=tuple(values["withheld_from"]))
        return Edited(after, "Not for") if after != before else None

    return OpenForm(Form("Whose copies leave this answer out", (field,)), edit)


def next_open(keys: Sequence[str], still_open: Container[str], key: str) -> str:
    """What the same parent is asked next after `key`: those after it first; nothing if all is answered."""
    place = keys.index(key) if key in keys else -1
    others = (*keys[place + 1 :], *keys[: max(place, 0)])
    return next((each for each in others if each in still_open), "")
