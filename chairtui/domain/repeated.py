"""What comes again after the decisions, such as core groups and visits: how often, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Bound, Timescale
from chairtui.domain.people import Child, Kind
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.reviewing import dated_kind
from chairtui.domain.timescales import Due, WorkingCalendar, applies, due, earliest, period, short
from chairtui.domain.views import decided_option

CORE_GROUP_BEFORE = "previous core group"
"""From what later core groups are counted."""


def repeated(conference: Conference, procedure: Procedure) -> tuple[tuple[Timescale, tuple[Child, ...]], ...]:
    """Each timescale that repeats with some decision that was taken, and the children it is for."""
    decided = [
        (child, decided_option(conference, procedure, child.id), dated_kind(conference, child))
        for child in conference.children
    ]
    found = (
        (timescale, tuple(child for child, option, kind in decided if _holds(timescale, option, kind)))
        for timescale in procedure.timescales
        if timescale.repeats
    )
    return tuple((timescale, children) for timescale, children in found if children)


def _holds(timescale: Timescale, option: DecisionOption | None, kind: Kind) -> bool:
    """Whether it holds with what was decided; later core groups only where there is a first."""
    if option is None or option.adjourns or not applies(timescale, kind):
        return False
    if timescale.counted_from == CORE_GROUP_BEFORE and not option.core_group:
        return False
    return option.key in timescale.options if timescale.options else option.plan


def first_core_groups(procedure: Procedure) -> frozenset[str]:
    """Keys of the timescales that are the first core group."""
    return frozenset(one.key for one in procedure.timescales if one.core_group)


def how_often(timescale: Timescale) -> str:
    """“every 4 to 6 weeks”, or “at least every 2 weeks” where no soonest is stated."""
    often = f"every {period(timescale).removeprefix('1 ')}"
    if timescale.bound is Bound.USUAL:
        return f"usually {often}"
    return often if timescale.soonest else f"at least {often}"


class Before(NamedTuple):
    """The core group that the next one is counted from."""

    on: date
    is_first: bool
    """Whether it is the first, which was agreed here; else the last one that a review was told of."""


def next_limit(
    timescale: Timescale,
    conference: Conference,
    procedure: Procedure,
    children: tuple[Child, ...],
    calendar: WorkingCalendar,
) -> Due | None:
    """By when the next one is, once a date is known that it counts from; visits are in the case system."""
    before = _before(timescale, conference, procedure, children)
    return due(timescale, before.on, calendar) if before is not None else None


def _before(
    timescale: Timescale, conference: Conference, procedure: Procedure, children: tuple[Child, ...]
) -> Before | None:
    """What the next one is counted from; of brothers and sisters whose dates differ, the earliest governs."""
    if timescale.counted_from != CORE_GROUP_BEFORE:
        return None
    each = (_before_of(conference, procedure, child) for child in children)
    return min((before for before in each if before is not None), default=None)


def _before_of(conference: Conference, procedure: Procedure, child: Child) -> Before | None:
    first = [
        meeting.on
        for meeting in conference.meetings
        if meeting.timescale in first_core_groups(procedure)
        and meeting.on is not None
        and child.id in meeting.about
    ]
    if first:
        return Before(min(first), is_first=True)
    held = [
        one.on
        for one in conference.core_groups_held
        if one.on is not None and (not one.about or child.id in one.about)
    ]
    return Before(max(held), is_first=False) if held else None


def next_by(
    timescale: Timescale,
    conference: Conference,
    procedure: Procedure,
    children: tuple[Child, ...],
    calendar: WorkingCalendar,
) -> Iterator[str]:
    """Until when the next one is, with the sum; or from what it counts, where no such date is known yet."""
    before = _before(timescale, conference, procedure, children)
    if before is None:
        yield f"each counted from the {timescale.counted_from}"
        return
    limit = due(timescale, before.on, calendar)
    last = short(limit.on, conference.held_on)
    soonest = earliest(timescale, before.on, calendar)
    between = f"from {short(soonest, conference.held_on)} to {last}" if soonest is not None else f"by {last}"
    yield f"the {'one after the first' if before.is_first else 'next'} {between}"
    yield limit.sum
