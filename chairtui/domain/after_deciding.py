"""What the decisions ask of the closing: meetings, a core group, and who must be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale, Unit
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Child
from chairtui.domain.plans import Meeting
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, due, event_of, governing, meetings_after
from chairtui.domain.views import decided_option, decision_for

REVIEWED = ("initial conference", "previous review")
"""From what the date of a review conference is counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meeting that the decisions ask for, and the children whom it is for."""

    timescale: Timescale
    event: date | datetime | None
    """What its limit is counted from, as far as the conference knows it."""
    meeting: Meeting | None
    """The one that was agreed, if one was."""
    children: tuple[Child, ...]
    besides: bool = False
    """Whether it was agreed, and nothing asks for it that is decided now."""

    @property
    def key(self) -> str:
        """Key of its row and of its form."""
        if self.besides and self.meeting is not None:
            return f"meeting:{self.meeting.id}"
        return f"meeting:{self.timescale.key}:{self.children[0].id}"


def wanted_meetings(conference: Conference, procedure: Procedure) -> tuple[Wanted, ...]:
    """The meetings that follow what was decided; children share one that has the same limit and date."""
    asked: dict[tuple[int, str, str, str], Wanted] = {}
    for child in conference.children:
        decision = decision_for(conference, child.id)
        decided = decision.option if decision is not None else ""
        for place, timescale in enumerate(meetings_after(conference, procedure, decided, child)):
            event = event_of(timescale, conference, child)
            meeting = _meeting_for(conference, timescale, child)
            key = (place, timescale.key, str(event), meeting.id if meeting is not None else "")
            known = asked.get(key, Wanted(timescale, event, meeting, ()))
            asked[key] = replace(known, children=(*known.children, child))
    return tuple(wanted for _, wanted in sorted(asked.items(), key=lambda one: one[0][:3]))


def meetings_besides(conference: Conference, procedure: Procedure) -> tuple[Wanted, ...]:
    """The meetings that were agreed, and for which nothing asks that is decided now: they stay in sight.

    What they are may be of another procedure, so nothing is known of their limits.
    """
    wanted = {one.meeting.id for one in wanted_meetings(conference, procedure) if one.meeting is not None}
    besides = []
    for meeting in conference.meetings:
        if meeting.id not in wanted:
            title = procedure.title_of("timescales", meeting.timescale)
            timescale = Timescale(key=meeting.timescale, title=title, value=0, unit=Unit.DAYS)
            children = tuple(child for child in conference.children if child.id in meeting.about)
            besides.append(Wanted(timescale, None, meeting, children, besides=True))
    return tuple(besides)


def _meeting_for(conference: Conference, timescale: Timescale, child: Child) -> Meeting | None:
    meetings = (
        one for one in conference.meetings if one.timescale == timescale.key and child.id in one.about
    )
    return next(meetings, None)


def held_together(
    meetings: tuple[Wanted, ...], births: Iterable[tuple[Timescale, Child]], calendar: WorkingCalendar
) -> tuple[tuple[Child, ...], Due] | None:
    """Where reviews of siblings have different limits: the earliest, which governs one for all, and whose.

    `births` are the reviews that count from the birth of a baby, taken to come when due.
    """
    children = {
        child.id: (child, due(wanted.timescale, wanted.event, calendar))
        for wanted in meetings
        for child in wanted.children
        if wanted.event is not None and wanted.timescale.counted_from in REVIEWED
    }
    for timescale, baby in births:
        if baby.id in children and baby.expected is not None:
            after_it = due(timescale, baby.expected, calendar)
            children[baby.id] = baby, min(children[baby.id][1], after_it, key=lambda limit: limit.on)
    if len({limit.on for _, limit in children.values()}) < 2:
        return None
    whose, earliest = governing({key: limit for key, (_, limit) in children.items()})
    return tuple(children[key][0] for key in whose), earliest


def children_wanting(conference: Conference, procedure: Procedure, timescale_key: str) -> tuple[str, ...]:
    """The children whose decision asks for this meeting, whatever date each has."""
    wanting = {
        child.id
        for wanted in wanted_meetings(conference, procedure)
        if wanted.timescale.key == timescale_key
        for child in wanted.children
    }
    return tuple(child.id for child in conference.children if child.id in wanting)


def with_core_group(conference: Conference, procedure: Procedure) -> tuple[Child, ...]:
    """The children whose decision asks for a core group."""
    decided = ((child, decided_option(conference, procedure, child.id)) for child in conference.children)
    return tuple(child for child, option in decided if option is not None and option.core_group)


def to_be_told(conference: Conference) -> tuple[str, ...]:
    """Every child who is born, and everyone who was not there or left."""
    children = (child.id for child in conference.children if not child.is_unborn)
    absent = (person.id for person in conference.participants if is_absent(person) and person.name)
    return (*children, *absent)
