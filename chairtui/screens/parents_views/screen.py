"""Parents' views: each parent apart, each prompt answered, or asked and not said."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.message import Message

from chairtui.domain.conference import Conference
from chairtui.domain.parents_answers import answer_to, asked_in_vain
from chairtui.domain.people import Participant
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.rights import parents
from chairtui.domain.statements import ParentAnswer
from chairtui.keys import Place, bindings
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited
from chairtui.screens.parents_views.rows import answer_key, asked_of, parents_rows
from chairtui.screens.parents_words import LABEL, kept_from_form, next_open, parents_words_form
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.rows import Row

NOT_FOR = "not for:"
"""Begins the key of the form that keeps the answer named in it out of copies."""

NO_ANSWER_YET = "There is no answer here yet to keep from anyone."


class ParentsViewsScreen(ListStep):
    """A section a parent; enter answers a prompt and goes on to the next one that is open."""

    STEP = "parents_views"
    PLACES: ClassVar[tuple[Place, ...]] = (
        Place.EVERYWHERE,
        Place.STEP,
        Place.LIST,
        Place.PARENTS_VIEWS,
    )
    BINDINGS = bindings(Place.PARENTS_VIEWS)
    EMPTY = (
        "No parent is among the people yet. Each parent has a section of their own here, "
        "once somebody is added as a mother, father, step-parent or carer. ctrl+f people goes there."
    )

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """A section a parent, a row a prompt."""
        return parents_rows(conference, procedure, width)

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Begins at the first prompt that is still open."""
        super().show(conference, procedure)
        if self.list.selected_key is None:
            self.list.select(self._first_open())

    def form(self, key: str) -> OpenForm | None:
        """One parent's answer to one prompt, or whose copies leave it out."""
        if key.startswith(NOT_FOR):
            answer = self._answer(key.removeprefix(NOT_FOR))
            return kept_from_form(self.at_hand, answer) if answer is not None else None
        asked = self._asked(key)
        if asked is None:
            return None
        person, prompt, child_id = asked
        opened = parents_words_form(self.at_hand, person, prompt, child_id, self._next_open(person, key))

        def kept(values: Fields) -> Message | None:
            self.list.select(key)
            return opened.edit(values)

        return replace(opened, edit=kept)

    def action_did_not_say(self) -> None:
        """Asked, and did not say; pressed again, not asked yet. Words that are there stay."""
        asked = self._asked(":".join(self.chosen))
        if asked is None:
            return
        conference, _ = self.at_hand()
        person, prompt, child_id = asked
        is_open = answer_to(conference, person.id, prompt.key, child_id) is None
        kept = self.attempt(lambda: Edited(asked_in_vain(conference, person.id, prompt, child_id), LABEL))
        if kept and is_open:
            self.list.action_move(1)

    def action_keep_from(self) -> None:
        """Asks whose copies leave the chosen answer out."""
        key = ":".join(self.chosen)
        if self._answer(key) is None:
            self.tell(NO_ANSWER_YET)
        else:
            self.open_form(f"{NOT_FOR}{key}")

    def choose(self, record_id: str) -> None:
        """Chooses a row, an answer, or the first prompt of a parent."""
        conference, _ = self.at_hand()
        if any(row.key == record_id for row in self.list.rows):
            self.list.select(record_id)
            return
        for answer in conference.parent_answers:
            if answer.id == record_id:
                self.list.select(answer_key(answer.participant_id, answer.prompt, answer.child_id))
                return
        for row in self.list.rows:
            if row.key.startswith(f"answer:{record_id}:"):
                self.list.select(row.key)
                return

    def _asked(self, key: str) -> tuple[Participant, ParentPrompt, str | None] | None:
        """Whom a row asks, what, and about which child; none if nobody is asked that any more."""
        conference, procedure = self.at_hand()
        for person in parents(conference, procedure):
            for prompt, child_id in asked_of(conference, procedure, person):
                if answer_key(person.id, prompt.key, child_id) == key:
                    return person, prompt, child_id
        return None

    def _answer(self, key: str) -> ParentAnswer | None:
        """What the row with this key holds."""
        asked = self._asked(key)
        if asked is None:
            return None
        person, prompt, child_id = asked
        return answer_to(self.at_hand()[0], person.id, prompt.key, child_id)

    def _first_open(self) -> str | None:
        """The first prompt of all that is not answered yet; the very first if every one is."""
        conference, procedure = self.at_hand()
        open_keys = [
            answer_key(person.id, prompt.key, child_id)
            for person in parents(conference, procedure)
            for prompt, child_id in asked_of(conference, procedure, person)
            if answer_to(conference, person.id, prompt.key, child_id) is None
        ]
        return next(iter([*open_keys, *(row.key for row in self.list.rows if row.selectable)]), None)

    def _next_open(self, person: Participant, key: str) -> str:
        """The next prompt of the same parent that is not answered yet, the ones after this first."""
        conference, procedure = self.at_hand()
        asked = asked_of(conference, procedure, person)
        keys = [answer_key(person.id, prompt.key, child_id) for prompt, child_id in asked]
        still_open = {
            answer_key(person.id, prompt.key, child_id)
            for prompt, child_id in asked
            if answer_to(conference, person.id, prompt.key, child_id) is None
        }
        return next_open(keys, still_open, key)
