"""Whom the procedure invites because of a child's age, and who is on the list already."""

from __future__ import annotations

from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Invitee
from chairtui.domain.people import Child, NotInvited, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.roles import Group

INVITE = "invite"
"""What the place of whoever is suggested begins with, on the People step; the key of the invitee follows."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Somebody whom the procedure invites, and the children for whom nobody on the list is that."""

    invitee: Invitee
    children: tuple[Child, ...]


def suggested_invitees(conference: Conference, procedure: Procedure) -> tuple[Suggested, ...]:
    """Whom the procedure invites and nobody has put down yet, in its order."""
    suggested = (
        Suggested(
            invitee,
            tuple(
                child
                for child in conference.children
                if _is_for(invitee, child, conference)
                and not _is_met(invitee, child, conference, procedure)
                and not _is_refused(invitee, child, conference)
            ),
        )
        for invitee in procedure.invitees
    )
    return tuple(one for one in suggested if one.children)


def invited(conference: Conference, procedure: Procedure, suggested: Suggested) -> Participant:
    """Whoever is suggested, as somebody to put down: with that role, and for these children."""
    role = procedure.role(suggested.invitee.role)
    group = role.group if role is not None else None
    children = tuple(child.id for child in suggested.children)
    alone = group is Group.SUPPORT and len(conference.children) == 1
    return Participant(
        roles=(suggested.invitee.role,),
        works_with=children if group is Group.PROFESSIONAL else (),
        here_for=children[0] if alone else None,
    )


def _is_for(invitee: Invitee, child: Child, conference: Conference) -> bool:
    """Whether a child's age is theirs; of a child whose age is not known nothing is suggested."""
    if child.is_unborn:
        return invitee.unborn
    age = child.age_on(conference.held_on)
    return invitee.born and age is not None and invitee.from_age <= age <= invitee.to_age


def _is_met(invitee: Invitee, child: Child, conference: Conference, procedure: Procedure) -> bool:
    """Whether somebody is on the list who is that for the child, or may be: nobody has said for whom.

    Whoever takes notes may be named with the conference instead, and on no list.
    """
    will_do = {invitee.role, *invitee.or_roles}
    if conference.minute_taker.strip() and any(
        role.takes_notes for role in procedure.roles_of(tuple(will_do))
    ):
        return True
    other_children = {other.id for other in conference.children if other.id != child.id}
    for person in conference.participants:
        if not will_do.intersection(person.roles):
            continue
        groups = {role.group for role in procedure.roles_of(person.roles)}
        with_others = Group.PROFESSIONAL in groups and person.works_with
        if child.id in person.works_with or not (with_others or person.here_for in other_children):
            return True
    return False


def _is_refused(invitee: Invitee, child: Child, conference: Conference) -> bool:
    """Whether the chair said that they are not invited for this child."""
    return any(one.invitee == invitee.key and child.id in one.about for one in conference.not_invited)


def not_invited(suggested: Suggested, why: str) -> NotInvited:
    """That whoever is suggested is not invited for these children, and why."""
    about = tuple(child.id for child in suggested.children)
    return NotInvited(invitee=suggested.invitee.key, about=about, why=why)


def invitee_title(procedure: Procedure, key: str) -> str:
    """What an invitee is called: their role; a key that this procedure does not know stands for itself."""
    role = next((invitee.role for invitee in procedure.invitees if invitee.key == key), key)
    return procedure.title_of("roles", role).replace("_", " ")
