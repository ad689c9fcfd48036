"""Parents' views: each parent apart, each prompt answered, or asked and not said."""

from __future__ import annotations

from typing import ClassVar

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import is_answered
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import parents
from chairtui.keys import Place, bindings
from chairtui.screens.list_step import ListStep
from chairtui.screens.parents_views.rows import asked_of, parents_rows
from chairtui.screens.parents_words import Asked, AsksParents, answer_key
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.rows import Row


class ParentsViewsScreen(AsksParents, ListStep):
    """A section a parent; enter answers a prompt and goes on to the next one that is open."""

    STEP = "parents_views"
    PLACES: ClassVar[tuple[Place, ...]] = (
        Place.EVERYWHERE,
        Place.STEP,
        Place.LIST,
        Place.PARENTS_VIEWS,
    )
    BINDINGS = bindings(Place.PARENTS_VIEWS)
    OF_CHOSEN = frozenset(("focused.choose", "did_not_say", "keep_from"))
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
        return self.words_form(key)

    def action_did_not_say(self) -> None:
        """Asked, and did not say; pressed again, not asked yet. Words that are there stay."""
        asked = self.words_chosen()
        if asked is None:
            return
        is_open = not is_answered(self.at_hand()[0], *asked)
        if self.says_nothing(asked) and is_open:
            self.list.action_move(1)

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

    def words_asked(self) -> tuple[Asked, ...]:
        """A prompt a row."""
        conference, procedure = self.at_hand()
        return tuple(
            Asked(person, *each)
            for person in parents(conference, procedure)
            for each in asked_of(conference, procedure, person)
        )

    def words_chosen(self) -> Asked | None:
        """What the chosen row asks."""
        return next((asked for asked in self.words_asked() if asked.key == self.list.selected_key), None)

    def go_to(self, asked: Asked) -> None:
        """Chooses its row."""
        self.list.select(asked.key)

    def _first_open(self) -> str | None:
        """The first prompt of all that is not answered yet; the very first if every one is."""
        conference, _ = self.at_hand()
        open_keys = (asked.key for asked in self.words_asked() if not is_answered(conference, *asked))
        return next(open_keys, next((row.key for row in self.list.rows if row.selectable), None))
