"""Whether enough of those who work with a child are there to decide about that child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import as_compared
from chairtui.domain.people import Child, Participant, short_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import is_professional
from chairtui.domain.text import listed
from chairtui.domain.views import decision_for


@dataclass(frozen=True, slots=True)
class Quorum:
    """Who is there for one child, and what there should be."""

    social_care: bool
    """Whether children's social care is there, or need not be."""
    agencies: tuple[str, ...]
    """The other agencies that work with the child and are there; two people of one agency count once, unless
    the procedure counts their role apart."""
    wanted: int
    """How many other agencies there should be."""
    unsaid: tuple[Participant, ...] = ()
    """Those who are there and may make it: nobody has said which children they work with."""
    lacking: tuple[str, ...] = ()
    """What it lacks, in words; nothing where it is met."""

    @property
    def is_met(self) -> bool:
        """Whether the conference is quorate for this child."""
        return not self.lacking


def quorum_of(conference: Conference, procedure: Procedure, child: Child) -> Quorum:
    """Who is there for `child`: whoever works with the child, and came and stayed until it was decided."""
    rule = procedure.quoracy
    there = list(_there(conference, child))
    known = [person for person in there if child.id in person.works_with]
    unsaid = [person for person in there if not person.works_with]
    cared_for = not rule.social_care or any(_is_social_care(procedure, person) for person in known)
    agencies = _agencies(procedure, known)
    is_short = len(agencies) < rule.agencies
    unsaid = [
        person
        for person in unsaid
        if (not cared_for if _is_social_care(procedure, person) else is_short and _counts(procedure, person))
    ]
    lacking = []
    if not (cared_for or any(_is_social_care(procedure, person) for person in unsaid)):
        lacking.append("children's social care is not there")
    if len(_agencies(procedure, (*known, *unsaid))) < rule.agencies:
        lacking.append(f"{len(agencies)} of {rule.agencies} other agencies")
    if unsaid:
        lacking.append(works_with_whom(conference, unsaid))
    return Quorum(cared_for, agencies, rule.agencies, tuple(unsaid), tuple(lacking))


def works_with_whom(conference: Conference, people: Iterable[Participant]) -> str:
    """Asks which children these people work with."""
    names = [short_of(person, conference.participants) for person in people]
    return f"{listed(names)}: {'works' if len(names) == 1 else 'work'} with which children?"


def _there(conference: Conference, child: Child) -> Iterator[Participant]:
    """Whoever took part, and was not gone before it was decided for this child."""
    decision = decision_for(conference, child.id)
    decided_at = decision.decided_at if decision is not None else None
    for person in conference.participants:
        stayed = person.left_at is None or (decided_at is not None and person.left_at >= decided_at)
        if person.came.is_here and stayed:
            yield person


def _agencies(procedure: Procedure, people: Iterable[Participant]) -> tuple[str, ...]:
    """The agencies beside children's social care; whoever the procedure counts apart is one alone."""
    apart = set(procedure.quoracy.apart)
    found: dict[tuple[str, str], str] = {}
    for person in people:
        if _counts(procedure, person):
            agency = agency_of(procedure, person)
            alone = person.id if apart.intersection(person.roles) else ""
            found.setdefault((as_compared(agency), alone), agency)
    return tuple(found.values())


def _counts(procedure: Procedure, person: Participant) -> bool:
    """Whether somebody is there for an agency beside children's social care."""
    return is_professional(procedure, person) and not _is_social_care(procedure, person)


def _is_social_care(procedure: Procedure, person: Participant) -> bool:
    return any(role.social_care for role in procedure.roles_of(person.roles))


def agency_of(procedure: Procedure, person: Participant) -> str:
    """The agency somebody is from; where none is written down, what they are."""
    return person.agency.strip() or next((role.title for role in procedure.roles_of(person.roles)), "")
