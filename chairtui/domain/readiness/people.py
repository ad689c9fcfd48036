"""What is still needed of the people: who came, what was agreed before, that nobody goes unheard."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.hearing import has_parent, is_absent
from chairtui.domain.inviting import INVITE, Suggested, suggested_invitees
from chairtui.domain.kept_back import was_given_out
from chairtui.domain.people import Came, Child, Comes, Exclusion, Kind, Participant, Reconvened, short_of
from chairtui.domain.quoracy import quorum_of, works_with_whom
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.reviewing import existing_plan, meets_again, wants_another_chair
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.rights import parents, reporting
from chairtui.domain.roles import Group, Reporting
from chairtui.domain.text import listed
from chairtui.domain.timescales import short


def people(asked: Asked) -> Iterator[Missing]:
    """The children and their parents, who came, and how those who are not there are heard.

    A parent is put down even if nobody knows where they are: their views are asked for, and a father may be
    not named.
    """
    if not asked.conference.children:
        yield _needed("The children")
    elif not parents(asked.conference, asked.procedure):
        yield _needed("The parents, or whoever cares for the children")
    yield from _births(asked)
    everyone = asked.conference.participants
    if waiting := [person for person in everyone if person.came is Came.NOT_YET]:
        names = [short_of(person, everyone) for person in waiting]
        who = listed(names) if len(waiting) <= 3 else f"{len(waiting)} people"
        yield _needed(f"{who}: came, or how not", waiting[0].id)
    quorums = (quorum_of(asked.conference, asked.procedure, child) for child in asked.conference.children)
    for person in dict.fromkeys(person for quorum in quorums for person in quorum.unsaid):
        yield _needed(works_with_whom(asked.conference, [person]), person.id)
    for person in parents(asked.conference, asked.procedure):
        if is_absent(person) and person.name and not person.heard_how.strip():
            yield _needed(f"{person.words}: how their views are heard", places.absence(person.id))
        if person.came is Came.NOT_INVITED and person.name and not _knows_why(asked, person):
            yield _needed(f"{person.words}, not invited: told why", places.absence(person.id))


def _births(asked: Asked) -> Iterator[Missing]:
    """When each child was born or is expected, and whether a baby who should be born by then is."""
    held_on = asked.conference.held_on
    for child in asked.conference.children:
        words = ""
        if child.expected is not None and child.should_be_born_by(held_on):
            words = f"{child.name}, due {short(child.expected, held_on)}: is the baby born?"
        elif child.born is None and child.expected is None:
            words = f"{child.name}: date of birth, or when expected"
        if words:
            yield Missing("people", child.id, words, Stage.DECIDING)


def whose(asked: Asked) -> Iterator[Missing]:
    """Whose child each is, once it is said of a brother or sister and of this child of nobody."""
    family = parents(asked.conference, asked.procedure)
    theirs = {
        child.id: has_parent(asked.conference, asked.procedure, child) for child in asked.conference.children
    }
    for child in asked.conference.children if any(theirs.values()) else ():
        if not theirs[child.id]:
            yield Missing(
                "people", child.id, f"{child.name}: who the parents are", Stage.DECIDING, family[0].id
            )


def invited(asked: Asked) -> Iterator[Missing]:
    """That children of an age are asked whether they come, and whoever was put out is told and heard."""
    conference = asked.conference
    from_age = asked.procedure.child_invitation.ask_from_age
    for child in conference.children:
        age = child.age_on(conference.held_on)
        if from_age and age is not None and age >= from_age and child.comes is Comes.NOT_ASKED:
            words = f"{child.name} is {age}: asked whether to come?"
            yield Missing("people", child.id, words, Stage.DECIDING)
    for exclusion in conference.exclusions:
        if open_ones := _open_in_exclusion(exclusion):
            for person in conference.participants:
                if person.id in exclusion.participant_ids:
                    words = f"{person.words}, put out: {listed(open_ones)}"
                    yield _needed(words, places.exclusion(exclusion.id))


def _open_in_exclusion(exclusion: Exclusion) -> list[str]:
    """What is open for whoever is out: whoever misses a closed session alone is heard in the rest."""
    times = "until when, which is before it began" if exclusion.ends_before_it_begins else ""
    told = "" if exclusion.told_why.strip() else "told why"
    is_heard = exclusion.closed_session or exclusion.heard_how.strip()
    return [words for words in (times, told, "" if is_heard else "another way to be heard") if words]


def suggested(asked: Asked) -> Iterator[Missing]:
    """Whom the procedure invites because of a child's age, and who is neither on the list nor not invited."""
    found = suggested_invitees(asked.conference, asked.procedure)
    of_office = [one for one in found if _is_of_office(asked, one)]
    if of_office:
        yield _suggested(asked, of_office, None)
    for child in asked.conference.children:
        theirs = [one for one in found if child in one.children and one not in of_office]
        if theirs:
            yield _suggested(asked, theirs, child)


def _is_of_office(asked: Asked, one: Suggested) -> bool:
    role = asked.procedure.role(one.invitee.role)
    return role is not None and role.group is Group.OFFICE


def _suggested(asked: Asked, found: list[Suggested], child: Child | None) -> Missing:
    """One line that leads to the first of them; more than three are counted."""
    titles = list(dict.fromkeys(asked.procedure.title_of("roles", one.invitee.role) for one in found))
    who = listed(titles) if len(titles) <= 3 else f"{len(titles)} people whom this procedure suggests"
    words = f"{f'{child.name}: invite' if child is not None else 'Invite'} {who}, or say why not"
    place = f"{INVITE}:{found[0].invitee.key}"
    return Missing("people", child.id if child else None, words, Stage.DECIDING, place, quiet=True)


def reports(asked: Asked) -> Iterator[Missing]:
    """That no report was handed out which the procedure has told at the meeting only."""
    people_by_id = {person.id: person for person in asked.conference.participants}
    for report in asked.conference.reports:
        author = people_by_id.get(report.participant_id)
        if author is None:
            continue
        way = reporting(asked.procedure, author)
        if was_given_out(report, way, asked.conference):
            rule = "told at the meeting only" if way is Reporting.VERBAL else "not shared before"
            yield _needed(f"{author.words}: a report that is {rule} was given out", author.id)


def plans_so_far(asked: Asked) -> Iterator[Missing]:
    """The plan that a child comes to a review with, or from another authority; and a kind that fits."""
    for child in asked.conference.children:
        if child.kind is Kind.PRE_BIRTH and child.born is not None and child.born <= asked.conference.held_on:
            yield Missing(
                "people", child.id, f"{child.name} is born: which kind of conference?", Stage.DECIDING
            )
        plan = existing_plan(asked.conference, child.id)
        words = ""
        if plan is None:
            if child.kind is Kind.REVIEW or child.kind is Kind.TRANSFER_IN:
                words = "the plan so far"
        elif open_ones := list(_open_in_plan(child, plan)):
            words = f"the plan so far: {listed(open_ones)}"
        elif child.kind.is_first and not plan.authority:
            words = f"comes with a plan, and this is called {child.kind}"
        if words:
            yield Missing("people", child.id, f"{child.name}: {words}", Stage.DECIDING)


def meeting_again(asked: Asked) -> Iterator[Missing]:
    """Why the same conference meets again, and that another chair holds it after a complaint."""
    conference = asked.conference
    if not meets_again(conference):
        return
    if conference.reconvened_because is None:
        yield Missing("opening", None, "Why the conference meets again", Stage.DECIDING)
    elif conference.reconvened_because is Reconvened.COMPLAINT and not conference.former_chair.strip():
        yield Missing("opening", None, "Who chaired it before the complaint", Stage.DECIDING)
    elif words := wants_another_chair(conference):
        yield Missing("opening", None, words, Stage.DECIDING)


def _open_in_plan(child: Child, plan: ExistingPlan) -> Iterator[str]:
    """What is not known of the plan that a child comes with."""
    if child.kind is Kind.TRANSFER_IN:
        if not plan.authority.strip():
            yield "the former authority"
        if plan.notified_on is None:
            yield "when it told of the move"
    elif child.kind is Kind.REVIEW:
        if plan.began_on is None:
            yield "since when"
        if not plan.first_categories:
            yield "the first category"
        if plan.last_conference_on is None:
            yield "the last conference"


def _needed(words: str, at: str = "") -> Missing:
    return Missing("people", None, words, Stage.DECIDING, at)


def _knows_why(asked: Asked, person: Participant) -> bool:
    """Whether somebody was told why they are not invited, or that is asked of what put them out."""
    out = {who for exclusion in asked.conference.exclusions for who in exclusion.participant_ids}
    return bool(person.told_why.strip()) or person.id in out
