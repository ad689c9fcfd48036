"""Every date that a procedure states, each counted from its own event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from chairtui.domain.duties import Timescale
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, due, earliest, period


@dataclass(frozen=True, slots=True)
class CountedDate:
    """One timescale of a procedure, and when it falls due."""

    timescale: Timescale
    due: Due | None
    """Nothing where its event is not known."""
    soonest: date | None = None
    """The first day of what comes again and again, where one is stated."""


def counted_dates(
    procedure: Procedure, events: Mapping[str, date | datetime], calendar: WorkingCalendar
) -> tuple[CountedDate, ...]:
    """Every date of `procedure`, in its order, counted from those `events` that are known, by their names."""
    return tuple(
        _counted(timescale, events.get(timescale.counted_from), calendar)
        for timescale in procedure.timescales
    )


def _counted(timescale: Timescale, event: date | datetime | None, calendar: WorkingCalendar) -> CountedDate:
    if event is None:
        return CountedDate(timescale, None)
    return CountedDate(timescale, due(timescale, event, calendar), earliest(timescale, event, calendar))


def said(timescale: Timescale) -> str:
    """A timescale in words: “no later than 10 working days after the conference”, “every 4 to 6 weeks …”."""
    event = "receipt" if timescale.counted_from == "receipt" else f"the {timescale.counted_from}"
    if timescale.repeats:
        return f"every {period(timescale)}, each counted from {event}"
    side = "before" if timescale.before else "after"
    return f"{timescale.bound.value} {period(timescale)} {side} {event}"
