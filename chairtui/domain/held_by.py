"""Until when a conference is to be held: after a strategy discussion, a move, a birth, or the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.timescales import Due, WorkingCalendar, applies, due

STRATEGY_DISCUSSION = "strategy discussion"
"""The event that the limit of a first conference is counted from."""
NOTIFICATION = "notification"
"""The event that a conference after a move is counted from."""


@dataclass(frozen=True, slots=True)
class HeldBy:
    """Until when the conference is to be held for one child."""

    child: Child
    timescale: Timescale
    due: Due


def counted_from_strategy(conference: Conference, procedure: Procedure) -> Timescale | None:
    """The limit for this conference that counts from the strategy discussion; the shortest of several.

    A conference without children yet is taken for an initial one.
    """
    kinds: Iterable[Kind] = {child.kind for child in conference.children} or {Kind.INITIAL}
    stated = (
        timescale
        for timescale in procedure.timescales
        if timescale.counted_from == STRATEGY_DISCUSSION and any(applies(timescale, kind) for kind in kinds)
    )
    return min(stated, key=lambda timescale: timescale.value, default=None)


def held_by(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, discussed_on: date | None
) -> Due | None:
    """Until when it is to be held if the strategy discussion was on that day; none where nothing says so."""
    timescale = counted_from_strategy(conference, procedure)
    return None if timescale is None or discussed_on is None else due(timescale, discussed_on, calendar)


def counted_from_notification(procedure: Procedure) -> Timescale | None:
    """The limit for a child who moves in from another area; none where nothing says so."""
    stated = (one for one in procedure.timescales if one.counted_from == NOTIFICATION)
    return min(stated, key=lambda timescale: timescale.value, default=None)


def limits(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> tuple[HeldBy, ...]:
    """The earliest limit for each child for whom one is known, by the child's kind of conference."""
    found = (limits_for(child, conference, procedure, calendar) for child in conference.children)
    return tuple(min(each, key=lambda one: one.due.on) for each in found if each)


def limits_for(
    child: Child, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> tuple[HeldBy, ...]:
    """Every limit that is known for this child, in the order of the procedure."""
    return tuple(
        HeldBy(child, timescale, due(timescale, event, calendar))
        for timescale, event in _counted(conference, procedure, child)
        if event is not None
    )


def with_births_when_due(conference: Conference) -> Conference:
    """`conference` as it is if each baby who should be born by then came on the day expected."""
    children = (
        replace(child, born=child.expected, expected=None)
        if child.should_be_born_by(conference.held_on)
        else child
        for child in conference.children
    )
    return replace(conference, children=tuple(children))


def governing_limits(found: tuple[HeldBy, ...]) -> tuple[HeldBy, ...]:
    """Of the limits of several children, those of the earliest day: it governs a meeting held together."""
    earliest = min((one.due.on for one in found), default=None)
    return tuple(one for one in found if one.due.on == earliest)


def _counted(
    conference: Conference, procedure: Procedure, child: Child
) -> Iterator[tuple[Timescale, date | None]]:
    """Each timescale that this conference is the end of for a child, and the day it counts from.

    After a complaint there is none: nothing was adjourned, and the decision stands until it is heard again.
    """
    plan = existing_plan(conference, child.id)
    is_after_complaint = conference.reconvened_because is Reconvened.COMPLAINT
    again = procedure.meets_again
    for timescale in procedure.timescales:
        match child.kind, timescale.counted_from:
            case Kind.RECONVENED, _ if timescale.key in again and not is_after_complaint:
                yield timescale, conference.former_held_on
            case Kind.REVIEW, "initial conference" if plan and timescale.meeting and not plan.reviews:
                yield timescale, plan.began_on
            case Kind.REVIEW, "previous review" if plan and timescale.meeting and plan.reviews:
                yield timescale, plan.last_conference_on
            case Kind.REVIEW, "birth" if plan and _born_since(child, plan.last_conference_on):
                yield timescale, child.born
            case kind, "strategy discussion" if applies(timescale, kind) and kind is not Kind.REVIEW:
                yield timescale, conference.strategy_discussion
            case kind, "notification" if plan and applies(timescale, kind):
                yield timescale, plan.notified_on


def _born_since(child: Child, day: date | None) -> bool:
    return child.born is not None and day is not None and child.born > day
