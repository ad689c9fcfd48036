"""What one recipient may read: whatever is not plainly theirs is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from chairtui.domain.addresses import Sought, sought_for
from chairtui.domain.concerns import children_of, people_of, texts_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Dissent, View
from chairtui.domain.giveaways import names_given_away
from chairtui.domain.name_words import is_in
from chairtui.domain.parents_answers import draft_id
from chairtui.domain.people import Exclusion, short_names
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction
from chairtui.domain.put_out import said_while_out
from chairtui.domain.recipients import Recipient, kept_from_words
from chairtui.domain.records import Record
from chairtui.domain.reviews import Progress
from chairtui.domain.scales import ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.text import listed
from chairtui.domain.timeline import ABOUT_EVERYONE, Amendment

ANSWERS = (View, ScaleRating, Dissent)
"""What says something of itself beside its reason: yes or no, a number, that somebody dissents."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is left out of a copy."""

    words: str
    releasable: bool
    """Whether the chair may release it to this copy. What somebody asked to keep is never one key away."""


class Sight:
    """What one recipient may read of one conference. Asked for each record that a document prints."""

    def __init__(self, conference: Conference, recipient: Recipient) -> None:
        self.conference = conference
        self.recipient = recipient
        self._covered = frozenset(recipient.children)
        self._people = {person.id for person in conference.participants}
        self._shorts = short_names(conference.children)
        self._address_kept = f"it holds an address or contact to be kept from {recipient.words}"

    def sees(self, record: Record) -> bool:
        """Whether the copy may print this record."""
        return self.why_not(record) is None

    def sees_answer(self, record: Record) -> bool:
        """Whether the copy may print who answered and how, although it may leave out their reason.

        An answer tells nothing of whom a reason names, and those that are left would lean to one side.
        """
        if self.sees(record):
            return True
        is_theirs_to_read = self._said_while_out(record) is None and self._of_others(record) is None
        return isinstance(record, ANSWERS) and is_theirs_to_read

    def sees_own_words(self, field: str) -> bool:
        """Whether the copy may print one of the conference's own texts (`OWN_WORDS`)."""
        return self.why_not_own_words(field) is None

    def lets_print(self, text: str) -> bool:
        """Whether words that name or place somebody, such as an agency's, tell nothing that is left out."""
        if self.recipient.is_file_copy:
            return True
        return not self.tells_address((text,)) and self._gives_away((text,), vaguely=False) is None

    def why_not(self, record: Record) -> Why | None:
        """Why the copy leaves this record out, or none if it may print it."""
        if self.recipient.is_file_copy:
            return None
        if never := self._never(record):
            return Why(never, releasable=False)
        if record.id in self.recipient.released:
            return None
        if unless := self._unless_released(record):
            return Why(unless, releasable=self._has_a_place(record))
        return self._behind(record)

    def must_leave_out(self, record: Record) -> bool:
        """Whether it is left out because somebody asked for it, or was put out while it was said.

        Not what the copy leaves out only because of whom it covers and names: that is asked anew each time.
        """
        if self.recipient.is_file_copy:
            return False
        behind = any(self.must_leave_out(other) for other in self._rests_on(record))
        if behind or self._asked_to_keep(record) is not None:
            return True
        return record.id not in self.recipient.released and self._said_while_out(record) is not None

    @cached_property
    def addresses(self) -> Sought:
        """Addresses and contacts that this copy must not hold, as they are looked for."""
        return sought_for(self.conference, self.recipient)

    def _never(self, record: Record) -> str | None:
        """What somebody asked to keep from this recipient."""
        why = self._asked_to_keep(record)
        if why is None and self.tells_address(texts_of(record)):
            return self._address_kept
        return why

    def _asked_to_keep(self, record: Record) -> str | None:
        why = None
        match record:
            case Statement(restricted=True) if not self.recipient.is_professional:
                why = "for professionals only"
            case Statement() | ParentAnswer() if self.recipient.must_not_learn(record.withheld_from):
                why = kept_from_words(self.conference, self.recipient, record.withheld_from)
            case ChildView() if not self._is_shared(record):
                why = "the child's view is not shared with them"
            case Exclusion() if self.recipient.id not in record.participant_ids:
                why = "somebody else was told it"
            case Amendment() if self.recipient.id != record.participant_id:
                why = "somebody else asked for it"
            case DangerStatement() | SafetyGoal() | PlanAction() if (
                record.for_professionals and not self.recipient.is_professional
            ):
                why = "for professionals only"
            case DangerStatement() | SafetyGoal() | Outcome() | PlanAction() | Contingency() if (
                self.recipient.must_not_learn(record.kept_from)
            ):
                why = "it had to be left out of their copy last time"
            case PlanAction(draft=True):
                why = "suggested and not agreed"
        return why or self._kept_with(record)

    def _kept_with(self, record: Record) -> str | None:
        """What is made of something that somebody asked to keep is kept with it."""
        for other in self._made_of(record):
            if never := self._never(other):
                if not isinstance(other, Statement | ParentAnswer):
                    return "what it belongs to is kept from them"
                return f"it comes from a line {never.replace('it holds', 'that holds')}"
        return None

    def _unless_released(self, record: Record) -> str | None:
        """What is left out because nobody said that it is theirs to read.

        What they said themselves, and what they are to do, tells them nothing new, whomever it names.
        """
        if self._is_their_own(record) and self._has_a_place(record):
            return None
        of_others = self._said_while_out(record) or self._of_others(record)
        return of_others or self._gives_away(_words_of_others(record, self.recipient.id))

    def _of_others(self, record: Record) -> str | None:
        """What is about a child whom the copy does not cover, or of somebody whom it does not name."""
        about = children_of(self.conference, record)
        is_one_fact_per_child = isinstance(record, CoreGroupMember | Meeting)
        others = about - self._covered
        if others and not (is_one_fact_per_child and about & self._covered):
            them = [short for child_id, short in self._shorts.items() if child_id in others]
            return f"it is about {listed(them)}, whom this copy does not cover"
        if any(who in self._people and who not in self.recipient.people for who in people_of(record)):
            return "it is from or for somebody whom this copy does not name"
        return None

    def _has_a_place(self, record: Record) -> bool:
        """Whether it has anywhere to stand: a copy has no pages on a child of others, but for one's tasks."""
        if isinstance(record, PlanAction) and self._is_their_own(record):
            return True
        is_on_a_child_page = not isinstance(record, Statement | DangerStatement | SafetyGoal | ParentAnswer)
        about = children_of(self.conference, record)
        return not (is_on_a_child_page and about and about.isdisjoint(self._covered))

    def _behind(self, record: Record) -> Why | None:
        """A danger or an action is left out with the lines and the danger that it rests on."""
        if any(self.why_not(other) for other in self._rests_on(record)):
            return Why("it rests on a line that is left out", releasable=True)
        return None

    def _rests_on(self, record: Record) -> list[Record]:
        """What must be printed for this to be: not a line behind one's own task that names somebody else."""
        own = isinstance(record, PlanAction) and self._is_their_own(record)
        return [other for other in self._made_of(record) if not own or self._said_while_out(other)]

    def _made_of(self, record: Record) -> list[Record]:
        conference = self.conference
        match record:
            case DangerStatement():
                return [line for line in conference.statements if line.id in record.statement_ids]
            case SafetyGoal():
                return [danger for danger in conference.dangers if danger.id == record.danger_id]
            case PlanAction():
                answers = (a for a in conference.parent_answers if draft_id(a) == record.id)
                wanted = [a for a in answers if self.recipient.must_not_learn(a.withheld_from)]
                return [*(line for line in conference.statements if line.id == record.statement_id), *wanted]
            case Progress():
                plan = (*conference.outcomes, *conference.actions)
                return [part for part in plan if part.id == record.of]
        return []

    def _said_while_out(self, record: Record) -> str | None:
        """Putting somebody out withholds what was said meanwhile; walking out does not."""
        if self._is_their_own(record):
            return None
        return said_while_out(self.conference, record, self.recipient.id)

    def _is_their_own(self, record: Record) -> bool:
        """Whether they said it themselves, or are to do it."""
        match record:
            case Statement():
                return record.said_by == self.recipient.id
            case ParentAnswer() | View() | ScaleRating() | Dissent():
                return record.participant_id == self.recipient.id
            case PlanAction():
                return self.recipient.id in record.who
        return False

    def _is_shared(self, view: ChildView) -> bool:
        return view.shared or self.recipient.id in view.share_with

    def tells_address(self, texts: tuple[str, ...]) -> bool:
        """Whether these words hold an address or contact that is withheld from this recipient."""
        return self.addresses.is_told(" ".join(texts))

    @cached_property
    def _names(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return names_given_away(self.conference, self.recipient)

    def _gives_away(self, texts: tuple[str, ...], *, vaguely: bool = True) -> str | None:
        """What these words may tell; a town alone places nobody in what an agency is called."""
        whole = "\n".join(texts)
        for name, pattern in self._names:
            if is_in(whole, pattern):
                return f"it may name {name}, whom this copy leaves out"
        if self.addresses.may_be_told(whole) or (vaguely and self.addresses.is_vaguely_told(whole)):
            return "it may tell an address"
        return None

    def why_not_own_words(self, field: str) -> Why | None:
        """Why the copy leaves out one of the conference's own texts (`OWN_WORDS`), if it does."""
        words: str = getattr(self.conference, field)
        if self.recipient.is_file_copy or not words:
            return None
        if self.tells_address((words,)):
            return Why(
                f"it holds an address or contact to be kept from {self.recipient.words}", releasable=False
            )
        if field in self.recipient.released:
            return None
        if field in ABOUT_EVERYONE and len(self._covered) < len(self.conference.children):
            return Why("it is about all the children, and this copy does not cover them all", releasable=True)
        given_away = self._gives_away((words,))
        return Why(given_away, releasable=True) if given_away else None


def _words_of_others(record: Record, reader_id: str) -> tuple[str, ...]:
    """What is typed into a record, but for a goal that is in the reader's own words."""
    if isinstance(record, SafetyGoal) and record.words_of == reader_id:
        return record.not_agreed, record.anything_else
    return texts_of(record)
