"""Days and hours as a chair reads them; conference times are wall clock in London."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def day_words(day: date) -> str:
    """A day in few words: `Tue 12 May`."""
    return f"{day:%a} {day.day} {day:%b}"


def long_day_words(day: date) -> str:
    """A day in full: `Tuesday 12 May 2026`."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def clock_words(moment: datetime) -> str:
    """The hour of an instant, or of a wall-clock time: `14:05`."""
    return f"{wall_clock(moment):%H:%M}"


def moment_words(moment: datetime) -> str:
    """Day and hour: `Tue 12 May 14:05`."""
    local = wall_clock(moment)
    return f"{day_words(local)} {local:%H:%M}"


def wall_clock(moment: datetime) -> datetime:
    """The wall-clock time in London of an instant; a time without a zone is wall clock already."""
    return moment if moment.tzinfo is None else moment.astimezone(LONDON).replace(tzinfo=None)
