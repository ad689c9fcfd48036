"""What is still needed before people leave, and before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.after_deciding import wanted_meetings
from chairtui.domain.duties import Bound, Timescale
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Child
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.rights import parents
from chairtui.domain.timescales import doubtful, due, event_of, meetings_after, short


def meetings(asked: Asked) -> Iterator[Missing]:
    """The core group and each date that follows a decision, within its limit."""
    conference = asked.conference
    wanted = wanted_meetings(conference, asked.procedure)
    for child in conference.children:
        option = asked.option(child)
        if option is None:
            continue
        if option.core_group and not any(child.id in member.about for member in conference.core_group):
            yield Missing("closing", child.id, f"{child.name}: the core group", at=places.CORE_GROUP)
        for timescale in meetings_after(asked.conference, asked.procedure, option.key, child):
            if words := _of_meeting(asked, timescale, child):
                at = next(one.key for one in wanted if one.timescale == timescale and child in one.children)
                yield Missing("closing", child.id, f"{child.name}: {words}", at=at)


def _of_meeting(asked: Asked, timescale: Timescale, child: Child) -> str:
    """What is wrong with the date of one meeting for one child; nothing if it is in time.

    A reason answers for what is only usual, and for no limit.
    """
    meetings = [
        meeting
        for meeting in asked.conference.meetings
        if meeting.timescale == timescale.key and child.id in meeting.about
    ]
    days = [meeting.on for meeting in meetings if meeting.on]
    event = event_of(timescale, asked.conference, child)
    if not days:
        return f"date of {_small(timescale.title)}"
    if asked.calendar is None:
        return ""
    if words := doubtful(min(days), asked.conference.held_on, asked.calendar):
        return f"{_small(timescale.title)}, {words}"
    if event is None:
        return ""
    limit = due(timescale, event, asked.calendar).on
    if min(days) <= limit or (timescale.bound is Bound.USUAL and any(one.why.strip() for one in meetings)):
        return ""
    why = ": why so late?" if timescale.bound is Bound.USUAL else ""
    return f"{_small(timescale.title)} is {timescale.bound.value} {short(limit, min(days))}{why}"


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def telling(asked: Asked) -> Iterator[Missing]:
    """Who tells each child who is old enough, and each parent who was not there."""
    conference = asked.conference
    told = {telling.whom for telling in conference.tellings if telling.told_by.strip()}
    told_from = asked.procedure.child_ages.told_from
    for child in conference.children:
        age = child.age_on(conference.held_on)
        if child.is_unborn or child.id in told or (age is not None and age < told_from):
            continue
        yield Missing("closing", child.id, f"Who tells {child.name}", at=places.telling(child.id))
    for person in parents(conference, asked.procedure):
        if is_absent(person) and person.name and person.id not in told and not person.told_by.strip():
            yield Missing("closing", None, f"Who tells {person.words}", at=places.telling(person.id))


def closing(asked: Asked) -> Iterator[Missing]:
    """The closing statement."""
    if not asked.conference.closing_statement.strip():
        yield Missing("closing", None, "Closing statement", at=places.STATEMENT)


def sending(asked: Asked) -> Iterator[Missing]:
    """What must be before anything is sent: the sign-off."""
    if asked.conference.signed_off_at is None:
        yield Missing("closing", None, "The chair's sign-off", Stage.SENDING, places.SIGN_OFF)
