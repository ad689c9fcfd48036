"""One copy in the making: the conference, its procedure and its reader, and how this copy names people."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.errors import UnknownRecordError
from chairtui.domain.grammar import as_compared
from chairtui.domain.naming import told_apart
from chairtui.domain.people import Child, Participant, short_names, within
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for
from chairtui.domain.records import Record
from chairtui.domain.rights import relationship
from chairtui.domain.sight import Sight
from chairtui.domain.since_last import last_records
from chairtui.domain.text import listed

OUTSIDE = "someone outside the meeting"
UNNAMED = "someone whom this copy does not name"
REASON_LEFT_OUT = "the reason is left out of this copy"


class Reader:
    """What the pieces of a document ask while they are made for one recipient."""

    def __init__(
        self,
        conference: Conference,
        procedure: Procedure,
        recipient: Recipient,
        past: tuple[Conference, ...] = (),
    ) -> None:
        """`past` are the conferences before this one in the same lives, the oldest first."""
        self.past = past
        self.conference = conference
        self.procedure = procedure
        self.recipient = recipient
        self.sight = Sight(conference, recipient)
        self.children: tuple[Child, ...] = tuple(c for c in conference.children if c.id in recipient.children)
        self._people = {person.id: person for person in conference.participants}
        self._children = {child.id: child for child in conference.children}
        self._shorts = short_names(conference.children)
        self._names = self._told_apart({p.id: self._name(p) for p in conference.participants})
        self._shorts |= self._told_apart({p.id: self._short(p) for p in conference.participants}, self._names)

    @property
    def is_file_copy(self) -> bool:
        """Whether this is the chair's own copy."""
        return self.recipient.is_file_copy

    def sees(self, record: Record) -> bool:
        """Whether the copy may print this record."""
        return self.sight.sees(record)

    def sees_answer(self, record: Record) -> bool:
        """Whether the copy may print who answered and how, although it may leave out their reason."""
        return self.sight.sees_answer(record)

    def reason(self, record: Record, words: str, otherwise: str = REASON_LEFT_OUT) -> str:
        """The words that go with an answer, or within a sentence that this copy leaves them out."""
        return words if not words or self.sees(record) else otherwise

    def reason_apart(self, record: Record, words: str) -> str:
        """The same where they stand by themselves."""
        return self.reason(record, words, f"{REASON_LEFT_OUT.capitalize()}.")

    def saw(self, record: Record) -> bool:
        """Whether this reader's copies of the last conferences about its children could print it."""
        formers = last_records(self.past, children_of(self.conference, record))
        then = [(one, old) for one in formers for old in one.records(type(record)) if old.id == record.id]
        return bool(then) and all(self.sees_in(one, old) for one, old in then)

    def sees_in(self, conference: Conference, record: Record) -> bool:
        """Whether this reader's copy of this conference, or of one before it, could print a record of it."""
        sight = self._sight_of(conference)
        return sight is not None and sight.sees(record)

    def sees_answer_in(self, conference: Conference, record: Record) -> bool:
        """Whether this reader's copy of that conference could print who answered and how."""
        sight = self._sight_of(conference)
        return sight is not None and sight.sees_answer(record)

    def _sight_of(self, conference: Conference) -> Sight | None:
        """What they may read of this conference, or of one before it; none where they were not."""
        return self.sight if conference is self.conference else self._sights_then.get(conference.id)

    @cached_property
    def _sights_then(self) -> dict[str, Sight]:
        """What they may read of each conference before, by its identity; nothing where they were not."""
        sights = {}
        for then in self.past:
            with suppress(UnknownRecordError):
                sights[then.id] = Sight(then, recipient_for(then, self.procedure, self.recipient.id))
        return sights

    def fit(self, words: str) -> str:
        """Words that name or place somebody, or nothing if they would tell what this copy leaves out."""
        return words if self.sight.lets_print(words) else ""

    def own_words(self, field: str) -> str:
        """One of the conference's own texts, or nothing if this copy leaves it out."""
        words: str = getattr(self.conference, field)
        return words if self.sight.sees_own_words(field) else ""

    def wording(self, key: str, otherwise: str = "") -> str:
        """The procedure's own words, or ours where it has none."""
        return self.procedure.words(key) or otherwise

    @cached_property
    def people(self) -> tuple[Participant, ...]:
        """The participants whom this copy names, in order."""
        return tuple(p for p in self.conference.participants if p.id in self.recipient.people)

    def child(self, child_id: str) -> str:
        """A child's name as the room uses it."""
        return self._shorts.get(child_id, "")

    def who(self, person_id: str | None) -> str:
        """Somebody as the room calls them; by name, or with what they are, where two are called the same."""
        return self._shorts.get(person_id or "", "")

    def name(self, person_id: str) -> str:
        """Somebody by their own name; with what they are where two have the same."""
        return self._names.get(person_id) or self._shorts.get(person_id, "")

    def name_beside_role(self, person: Participant) -> str:
        """Somebody by their own name, where what they are stands beside it already."""
        name = self.name(person.id)
        return self._name(person) if name == self._with_role(person) else name

    def _told_apart(self, words: dict[str, str], *more: dict[str, str]) -> dict[str, str]:
        """Everyone's words, told apart as the screens do.

        Whom the copy does not name is told apart after those whom it names: theirs must not tell that there
        is another.
        """
        fuller = (*more, {person.id: self._with_role(person) for person in self._people.values()})
        named = {who: word for who, word in words.items() if self.is_named(who)}
        others = {who: word for who, word in words.items() if who not in named}
        taken = [self._shorts[child.id] for child in self.children]
        apart = told_apart(named, *fuller, taken=taken)
        return apart | told_apart(others, *fuller, taken=(*taken, *apart.values()))

    def _name(self, person: Participant) -> str:
        return person.name or self._short(person)

    def _short(self, person: Participant) -> str:
        """As the room calls them; by name where “Ifan's teacher” would name a child who is left out."""
        called = self.fit(person.called) if self.is_named(person.id) else person.called
        return called or person.name or (UNNAMED if person.called else person.short)

    def _with_role(self, person: Participant) -> str:
        """By name, with their roles and agency; nothing where neither says more."""
        name = self._name(person)
        remark = ", ".join(each_once((*self._roles(person), self.fit(person.agency)), but=name))
        return f"{name} ({remark})" if remark else ""

    def _roles(self, person: Participant) -> list[str]:
        """The titles of somebody's roles; last those of a procedure that was followed before."""
        known = self.procedure.roles_of(person.roles)
        others = [key for key in person.roles if key not in {role.key for role in known}]
        return [role.title for role in known] + [self.procedure.title_of("roles", key) for key in others]

    @property
    def yet(self) -> str:
        """What stands behind something that is missing: once it is signed off, nothing more is awaited."""
        return "" if self.conference.signed_off_at else " yet"

    def nothing(self, why: str) -> str:
        """What stands in an empty place: only the chair's file can know why it is empty."""
        return why if self.is_file_copy else "There is nothing here in this copy."

    def everyone(self, person_ids: Iterable[str]) -> str:
        """Several people in a sentence."""
        return listed([who for person_id in person_ids if (who := self.who(person_id))])

    def teller(self, words: str) -> str:
        """Who tells or asks somebody: a participant's identity, or words."""
        if words in self._people or words in self._children:
            return self.who(words) if self.is_named(words) else UNNAMED
        return words

    def doer(self, person_id: str, action: PlanAction) -> str:
        """Who does something; one whom the copy leaves out is named only if the chair released the action."""
        return self.who(person_id) if self._is_whole(action) or self.is_named(person_id) else UNNAMED

    def other_doer(self, action: PlanAction) -> str:
        """Who else does something and is not here: not named beside a task for a child of others."""
        if not self._is_whole(action) and children_of(self.conference, action) - set(self.recipient.children):
            return UNNAMED
        return self.beside_task(action, action.who_else, UNNAMED)

    def beside_task(self, action: PlanAction, words: str, otherwise: str) -> str:
        """Words that go with a task; something else if they would tell what this copy leaves out."""
        return words if self._is_whole(action) or self.sight.lets_print(words) else otherwise

    def _is_whole(self, action: PlanAction) -> bool:
        return self.is_file_copy or action.id in self.recipient.released

    def is_named(self, person_id: str) -> bool:
        """Whether the copy names this person or child."""
        return person_id in self.recipient.people or person_id in self.recipient.children

    def source(self, told_by: str) -> str:
        """Whoever told the speaker, by name if they were there; only the chair's file names others."""
        if self.is_file_copy:
            return self.teller(told_by)
        person = self._people.get(told_by)
        is_here = told_by in self._children or (person is not None and person.came.is_here)
        return self.teller(told_by) if is_here else OUTSIDE

    def about(self, child_ids: Iterable[str]) -> str:
        """The children whom something is about, by name; nothing where it is all whom the copy covers."""
        concerned = set(child_ids)
        them = [child for child in self.children if child.id in concerned]
        if not concerned or len(them) == len(self.children):
            return ""
        return listed([self.child(child.id) for child in them])

    def is_to(self, person: Participant) -> str:
        """What somebody is to the children of this copy, such as “mother of Tomos”, or else their role."""
        ties: dict[str, list[str]] = {}
        for child in self.children:
            tie = relationship(self.conference, person.id, child.id)
            if tie is not None and (words := self.fit(tie.relationship)):
                ties.setdefault(words, []).append(within(self.child(child.id)))
        family = [f"{tie} of {listed(children)}" for tie, children in ties.items()]
        roles = self._roles(person) if not family else []
        helped = person.here_for if person.here_for and self.is_named(person.here_for) else None
        here_for = [f"here for {self.who(helped)}"] if helped else []
        return ", ".join(each_once((*family, *roles, self.fit(person.agency), *here_for)))

    def role(self, person: Participant) -> str:
        """What somebody is, as the beginning of a line."""
        words = self.is_to(person)
        return words[:1].upper() + words[1:]


def each_once(words: Iterable[str], but: str = "") -> list[str]:
    """The words that say something, each once: “Police” may be a name, a role and an agency all at once."""
    said = {as_compared(but)}
    once = []
    for word in words:
        if word and as_compared(word) not in said:
            once.append(word)
            said.add(as_compared(word))
    return once
