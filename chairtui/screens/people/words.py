"""How the People step says in a few words what somebody is, what they may do, and what is not known yet."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Comes, ParentalResponsibility, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import gives_view, groups_of, is_parent, may_ask, may_scale, may_speak
from chairtui.domain.roles import Group
from chairtui.domain.text import one_line
from chairtui.domain.timescales import brief
from chairtui.screens.days import clock_words
from chairtui.screens.names import Names, names_of
from chairtui.widgets.rows import DONE, LOOK, MUTED, PLAIN, UNCLEAR, Line, Role, Span

CAME_WORDS = {
    Came.NOT_YET: "not yet",
    Came.ROOM: "room",
    Came.VIDEO: "video",
    Came.PHONE: "phone",
    Came.APOLOGIES: "apologies",
    Came.DEPUTY: "sent deputy",
    Came.REPORT_ONLY: "report only",
    Came.NO_REPLY: "no reply",
    Came.NOT_INVITED: "not invited",
}

_RESPONSIBILITY: dict[ParentalResponsibility, tuple[str, Role]] = {
    ParentalResponsibility.YES: ("", PLAIN),
    ParentalResponsibility.DISPUTED: ("! disputed: ", LOOK),
    ParentalResponsibility.NOT_KNOWN: ("! not known: ", LOOK),
    ParentalResponsibility.NO: ("none for ", MUTED),
}


def group_of(procedure: Procedure, person: Participant) -> Group | None:
    """The list that somebody stands in: of several, the first of family, support, professional, office."""
    groups = groups_of(procedure, person)
    order = (Group.FAMILY, Group.SUPPORT, Group.PROFESSIONAL, Group.OFFICE)
    return next((group for group in order if group in groups), None)


def allowed_words(procedure: Procedure, person: Participant) -> str:
    """What their role lets them do, by the procedure: “gives a number, not a view”."""
    if not procedure.roles_of(person.roles):
        return ""
    if not may_speak(procedure, person):
        supports = group_of(procedure, person) is Group.SUPPORT
        silent = "listens and advises only" if supports else "takes no part"
        return "asks questions, and says nothing else" if may_ask(procedure, person) else silent
    number, view = may_scale(procedure, person), gives_view(procedure, person)
    if number and view:
        return "gives a number and a view"
    if number or view:
        return "gives a number, not a view" if number else "gives a view, not a number"
    if not may_ask(procedure, person):
        return "speaks another's words only"
    return "speaks, gives no number or view"


def birth_words(child: Child) -> str:
    """When a child was born, or is expected."""
    if child.born is not None:
        return f"born {brief(child.born)}"
    if child.expected is not None:
        return f"due {brief(child.expected)}"
    return "date of birth not known"


def birth_line(conference: Conference, child: Child) -> Line:
    """When a child was born or is expected, first asking for a baby who should be born by then."""
    if child.should_be_born_by(conference.held_on):
        return (Span(f"! {birth_words(child)}: is the baby born?", LOOK),)
    return (Span(birth_words(child), MUTED),)


_COMES = {
    Comes.NO: "does not come",
    Comes.PART: "comes for part of it",
    Comes.ALL: "comes for all of it",
    Comes.APART: "is asked separately",
}


def comes_lines(conference: Conference, procedure: Procedure, child: Child) -> Iterator[Line]:
    """Whether the child comes, and why; or the question, from the age from which it must be asked."""
    from_age, age = procedure.child_invitation.ask_from_age, child.age_on(conference.held_on)
    if child.comes is not Comes.NOT_ASKED:
        why = f": {one_line(child.comes_why)}" if child.comes_why else ""
        yield (Span(f"{_COMES[child.comes]}{why}"),)
    elif from_age and age is not None and age >= from_age:
        yield (Span("! asked whether to come?", LOOK),)


def unclear_lines(procedure: Procedure, person: Participant) -> Iterator[Line]:
    """What the leaflet leaves open about their roles."""
    for role in procedure.roles_of(person.roles):
        if role.unclear:
            yield (Span(f"{UNCLEAR} {role.unclear}", MUTED),)


def came_line(person: Participant) -> Line:
    """How they came: a sign with the word where they are here, or where nobody knows."""
    words = CAME_WORDS[person.came]
    if person.left_at is not None:
        return (Span(f"left {clock_words(person.left_at)}"),)
    if person.came.is_here:
        return (Span("●", DONE), Span(f" {words}"))
    if person.came is Came.NOT_YET:
        return (Span(f"○ {words}", MUTED),)
    if person.came is Came.NO_REPLY:
        return (Span(f"! {words}", LOOK),)
    return (Span(words),)


def kinship_words(conference: Conference, person: Participant, names: Names) -> str:
    """What somebody is to the children: “mother to Wren, stepmother to Tarn”; else their roles."""
    children_by_word: dict[str, list[str]] = {}
    for child in conference.children:
        for tie in conference.relationships:
            if (tie.participant_id, tie.child_id) == (person.id, child.id) and tie.relationship:
                children_by_word.setdefault(tie.relationship, []).append(child.id)
    if not children_by_word:
        return names.role(person.id)
    return ", ".join(f"{word} to {names.about(tuple(ids))}" for word, ids in children_by_word.items())


def responsibility_lines(
    conference: Conference, procedure: Procedure, person: Participant, names: Names
) -> tuple[Line, ...]:
    """For which children they hold parental responsibility, and for which that is open or disputed.

    A parent of whom nothing is put down is asked about every child; “not known” says nothing of a relative.
    """
    held: dict[ParentalResponsibility, list[str]] = {answer: [] for answer in _RESPONSIBILITY}
    ties = {tie.child_id: tie for tie in conference.relationships if tie.participant_id == person.id}
    for child in conference.children:
        tie = ties.get(child.id)
        if tie is not None:
            held[tie.parental_responsibility].append(child.id)
        elif not ties and is_parent(procedure, person):
            held[ParentalResponsibility.NOT_KNOWN].append(child.id)
    if not is_parent(procedure, person):
        held[ParentalResponsibility.NOT_KNOWN] = []
    return tuple(
        (Span(_RESPONSIBILITY[answer][0] + names.about(tuple(ids)), _RESPONSIBILITY[answer][1]),)
        for answer, ids in held.items()
        if ids
    )


def family_and_children(conference: Conference, procedure: Procedure) -> tuple[tuple[str, str], ...]:
    """The adults of the family and the children, each with the words for them: whom a report is given to.

    A baby who is not born yet is given nothing.
    """
    names = names_of(conference, procedure)
    born = [child.id for child in conference.children if not child.is_unborn]
    adults = [p.id for p in conference.participants if group_of(procedure, p) is Group.FAMILY]
    return tuple((person_id, names.of(person_id)) for person_id in (*adults, *born))
