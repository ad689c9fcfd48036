"""Until when a conference is to be held, where that is counted from the strategy discussion."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale
from chairtui.domain.people import Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, applies, due

STRATEGY_DISCUSSION = "strategy discussion"
"""The event that such a timescale is counted from."""


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


def days_late(held_on: date, limit: Due, calendar: WorkingCalendar) -> int:
    """How many working days after the limit it is held; 0 if in time."""
    days = range(limit.on.toordinal() + 1, held_on.toordinal() + 1)
    return sum(calendar.is_working(date.fromordinal(day)) for day in days)
