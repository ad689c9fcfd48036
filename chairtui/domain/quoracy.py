"""Whether enough of those who work with a child are there to decide about that child."""

from __future__ import annotations

from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import as_compared
from chairtui.domain.hearing import has_left
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import is_professional


@dataclass(frozen=True, slots=True)
class Quorum:
    """Who is there for one child, and how many there should be."""

    social_care: bool
    """Whether children's social care is there, or need not be."""
    agencies: tuple[str, ...]
    """The other agencies that work with the child and are there; two people of one agency count once."""
    wanted: int
    """How many other agencies there should be."""

    @property
    def is_met(self) -> bool:
        """Whether the conference is quorate for this child."""
        return not self.lacking

    @property
    def lacking(self) -> tuple[str, ...]:
        """What it lacks, in words; nothing where it is met."""
        lacking = [] if self.social_care else ["children's social care is not there"]
        if len(self.agencies) < self.wanted:
            lacking.append(f"{len(self.agencies)} of {self.wanted} other agencies")
        return tuple(lacking)


def quorum_of(conference: Conference, procedure: Procedure, child: Child) -> Quorum:
    """Who is there for `child`: whoever works with the child, and came and stayed."""
    there = [
        person
        for person in conference.participants
        if person.came.is_here and not has_left(person) and child.id in person.works_with
    ]
    social_care = [person for person in there if _is_social_care(procedure, person)]
    others = [p for p in there if is_professional(procedure, p) and p not in social_care]
    agencies = {as_compared(agency): agency for agency in (agency_of(procedure, p) for p in others)}
    rule = procedure.quoracy
    return Quorum(bool(social_care) or not rule.social_care, tuple(agencies.values()), rule.agencies)


def _is_social_care(procedure: Procedure, person: Participant) -> bool:
    return any(role.social_care for role in procedure.roles_of(person.roles))


def agency_of(procedure: Procedure, person: Participant) -> str:
    """The agency somebody is from; where none is written down, what they are."""
    return person.agency.strip() or next((role.title for role in procedure.roles_of(person.roles)), "")
