"""Who gets which copy: the children that it covers, and the people whom it names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.copies import released_to
from chairtui.domain.people import ParentalResponsibility, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import groups_of
from chairtui.domain.roles import Group
from chairtui.domain.timeline import FILE_COPY


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody whom a copy is made for, and how far that copy reaches. What is not in reach is left out."""

    id: str
    """A participant, or `FILE_COPY`."""
    words: str
    is_file_copy: bool
    is_professional: bool
    """Whether they may read lines for professionals only; a relative never may, whatever else they are."""
    children: tuple[str, ...]
    """The children whom the copy covers, in the order of the conference."""
    people: frozenset[str]
    """The participants whom the copy names."""
    released: frozenset[str] = frozenset()
    """Records that the chair released to this copy one by one."""
    here_for: tuple[str, ...] = ()
    """Whom they are here for, if anybody, and whom these are here for in their turn."""

    def must_not_learn(self, kept_from: Collection[str]) -> bool:
        """Whether what is kept from these people is kept from this reader.

        What must not reach somebody must not reach their solicitor, supporter or interpreter either.
        """
        return not {self.id, *self.here_for}.isdisjoint(kept_from)


def recipient_for(conference: Conference, procedure: Procedure, recipient_id: str) -> Recipient:
    """The participant with this identity as the reader of a copy, or the chair's own file copy.

    Raises:
        UnknownRecordError: there is no such participant.
    """
    if recipient_id == FILE_COPY:
        return Recipient(
            id=FILE_COPY,
            words="the chair's file",
            is_file_copy=True,
            is_professional=True,
            children=tuple(child.id for child in conference.children),
            people=frozenset(person.id for person in conference.participants),
        )
    person = conference.record(Participant, recipient_id)
    groups = groups_of(procedure, person)
    children = _covered(conference, person, professional=Group.PROFESSIONAL in groups)
    return Recipient(
        id=person.id,
        words=person.words,
        is_file_copy=False,
        is_professional=Group.PROFESSIONAL in groups and Group.FAMILY not in groups,
        children=children,
        people=_named(conference, procedure, person, frozenset(children)),
        released=frozenset(released_to(conference, person.id)),
        here_for=_here_for(conference, person),
    )


def recipients(conference: Conference, procedure: Procedure) -> tuple[Recipient, ...]:
    """Everyone who might get a copy: the chair's file first, then each participant in order."""
    ids = (FILE_COPY, *(person.id for person in conference.participants))
    return tuple(recipient_for(conference, procedure, recipient_id) for recipient_id in ids)


def kept_from_words(conference: Conference, reader: Recipient, kept_from: Collection[str]) -> str:
    """Why the reader's copy leaves out what is kept from these people; and for whose sake."""
    if reader.id in kept_from:
        return f"to be kept from {reader.words}"
    names = {child.id: child.name for child in conference.children}
    names |= {person.id: person.words for person in conference.participants}
    helped = next(whom for whom in reader.here_for if whom in kept_from)
    return f"to be kept from {names.get(helped, '')}, whom they are here for"


def _covered(conference: Conference, person: Participant, *, professional: bool) -> tuple[str, ...]:
    """Parental responsibility “yes”, an agency's own children, and those whom the chair added by name."""
    reached = {
        tie.child_id
        for tie in conference.relationships
        if tie.participant_id == person.id and tie.parental_responsibility is ParentalResponsibility.YES
    }
    if professional:
        reached.update(person.works_with)
    for copy in conference.copies:
        if copy.recipient_id == person.id:
            reached.update(copy.children)
    return tuple(child.id for child in conference.children if child.id in reached)


def _here_for(conference: Conference, person: Participant) -> tuple[str, ...]:
    """Whom somebody is here for, and so on. Being here for a child is not being here for the parents."""
    helped = {one.id: one.here_for for one in conference.participants}
    found: list[str] = []
    whom = person.here_for
    while whom is not None and whom not in (person.id, *found):
        found.append(whom)
        whom = helped.get(whom)
    return tuple(found)


def _named(
    conference: Conference, procedure: Procedure, reader: Participant, covered: frozenset[str]
) -> frozenset[str]:
    """Professionals and the office, relatives of a child who is covered, and whoever is here for one of them.

    Two fathers of different children never read each other's name in a copy unless the chair releases a line.
    """
    related = {tie.participant_id for tie in conference.relationships if tie.child_id in covered}
    named = {reader.id} | related
    for person in conference.participants:
        groups = groups_of(procedure, person)
        if groups & {Group.PROFESSIONAL, Group.OFFICE} and Group.FAMILY not in groups:
            named.add(person.id)
    here_for = {
        person.id
        for person in conference.participants
        if person.here_for and person.here_for in named | covered
    }
    return frozenset(named | here_for)
