"""What each person may do: rights belong to roles, and the wider right counts."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant, Relationship, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.roles import Group, Reporting, Role
from chairtui.domain.statements import Nature


def groups_of(procedure: Procedure, participant: Participant) -> frozenset[Group]:
    """The groups that somebody belongs to by their roles."""
    return frozenset(role.group for role in procedure.roles_of(participant.roles))


def is_parent(procedure: Procedure, participant: Participant) -> bool:
    """Whether they have a page of their own among parents' views."""
    return any(role.parent for role in procedure.roles_of(participant.roles))


def is_professional(procedure: Procedure, participant: Participant) -> bool:
    """Whether they take part for an agency."""
    return Group.PROFESSIONAL in groups_of(procedure, participant)


def may_dissent(procedure: Procedure, participant: Participant) -> bool:
    """Whether what somebody says against a decision is dissent: a professional's.

    Of somebody in no role that this procedure knows, it cannot be told that it is not.
    """
    return not groups_of(procedure, participant) or is_professional(procedure, participant)


def reporting(procedure: Procedure, participant: Participant) -> Reporting:
    """How their report reaches the family; of several roles, the one that holds it back counts."""
    ways = (role.reports for role in procedure.roles_of(participant.roles))
    return next((way for way in ways if way is not Reporting.WRITTEN), Reporting.WRITTEN)


def is_contribution_form(conference: Conference, procedure: Procedure, report: Report) -> bool:
    """Whether it is what a parent wrote or said for the conference themselves, and no report about them."""
    return any(parent.id == report.participant_id for parent in parents(conference, procedure))


def takes_notes(procedure: Procedure, participant: Participant) -> bool:
    """Whether they write the record."""
    return any(role.takes_notes for role in procedure.roles_of(participant.roles))


def for_whom_is_open(procedure: Procedure, participant: Participant) -> bool:
    """Whether they come for somebody and nobody said for whom: only the file copy names them until then."""
    return participant.here_for is None and groups_of(procedure, participant) == {Group.SUPPORT}


def brought_as(procedure: Procedure, participant: Participant) -> tuple[Role, ...]:
    """The roles by whose rules somebody is brought: a friend who comes for Mum is her supporter."""
    own = procedure.roles_of(participant.roles)
    supports = {role.supports_as for role in own} if participant.here_for is not None else set()
    return procedure.roles_of((*participant.roles, *supports))


def agreed_before(procedure: Procedure, participant: Participant) -> bool:
    """Whether the chair must have agreed in advance that they come."""
    return any(role.agreed_before for role in brought_as(procedure, participant))


def may_speak(procedure: Procedure, participant: Participant) -> bool:
    """Whether they may speak in the conference."""
    return any(role.may_speak for role in procedure.roles_of(participant.roles))


def may_ask(procedure: Procedure, participant: Participant) -> bool:
    """Whether they may ask questions of their own."""
    return any(role.may_ask for role in procedure.roles_of(participant.roles))


def gives_opinion(procedure: Procedure, participant: Participant) -> bool:
    """Whether they may give an opinion of their own."""
    return any(role.gives_opinion for role in procedure.roles_of(participant.roles))


def whose_words(
    conference: Conference, procedure: Procedure, speaker_id: str | None, nature: str | None = None
) -> str:
    """What to ask of words said by somebody whose role has none of its own here; nothing of anybody else.

    Haringey has a solicitor come to listen and advise: what one is said to have said is asked about. In
    Central Bedfordshire whoever supports a parent gives no opinion: of theirs only an opinion is.
    """
    speaker = next((person for person in conference.participants if person.id == speaker_id), None)
    roles = procedure.roles_of(speaker.roles) if speaker is not None else ()
    if speaker is None or not roles:
        return ""
    asks = may_ask(procedure, speaker)
    if may_speak(procedure, speaker):
        is_opinion = nature == Nature.OPINION and not gives_opinion(procedure, speaker)
        speaks = "gives no opinion" if is_opinion else ""
        does = speaks if asks else "speaks another's words only"
    elif asks:
        does = "only asks questions"
    else:
        supports = Group.SUPPORT in groups_of(procedure, speaker)
        does = "only listens and advises" if supports else "takes no part"
    return f"{roles[0].title} {does} here: whose words are these?" if does else ""


def may_scale(procedure: Procedure, participant: Participant) -> bool:
    """Whether they are asked for a number."""
    return any(role.may_scale for role in procedure.roles_of(participant.roles))


def gives_view(procedure: Procedure, participant: Participant) -> bool:
    """Whether the procedure asks them for a view on each child."""
    return any(role.gives_view for role in procedure.roles_of(participant.roles))


def parents(conference: Conference, procedure: Procedure) -> tuple[Participant, ...]:
    """The parents, each of whom is heard apart."""
    return tuple(p for p in conference.participants if is_parent(procedure, p))


def scalers(conference: Conference, procedure: Procedure) -> tuple[Participant, ...]:
    """Everyone whom the procedure asks for a number."""
    return tuple(p for p in conference.participants if may_scale(procedure, p))


def view_givers(conference: Conference, procedure: Procedure) -> tuple[Participant, ...]:
    """Everyone whom the procedure asks for a view on each child."""
    return tuple(p for p in conference.participants if gives_view(procedure, p))


def relationship(conference: Conference, participant_id: str, child_id: str) -> Relationship | None:
    """What this adult is to this child, if anybody has said."""
    for tie in conference.relationships:
        if tie.participant_id == participant_id and tie.child_id == child_id:
            return tie
    return None
