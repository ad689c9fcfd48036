"""Dates and times as a letter writes them. Instants are UTC in records and London time on paper."""

from __future__ import annotations

from datetime import date, datetime, time

from chairtui.domain.london import wall_clock
from chairtui.domain.timescales import spoken, written


def time_words(at: time) -> str:
    """Such as `10am` or `2:30pm`."""
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def when_words(on: date, at: time | None) -> str:
    """A day, and the time if there is one."""
    return spoken(on) if at is None else f"{spoken(on)}, {time_words(at)}"


def clock_words(moment: datetime) -> str:
    """The time of day of an instant."""
    return time_words(wall_clock(moment).time())


def moment_words(moment: datetime) -> str:
    """The day and time of an instant; on the wall clock midnight stands for an hour that nobody said."""
    if moment.tzinfo is None and moment.time() == time():
        return written(moment.date())
    local = wall_clock(moment)
    return f"{written(local.date())} at {time_words(local.time())}"
