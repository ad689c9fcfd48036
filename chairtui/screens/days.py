"""Days and hours as a chair reads them; conference times are wall clock in London."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from chairtui.domain.timescales import short

LONDON = ZoneInfo("Europe/London")


def day_words(day: date) -> str:
    """A day in few words: `Tue 12 May`."""
    return short(day)


def clock_words(moment: datetime) -> str:
    """The hour of an instant, or of a wall-clock time: `14:05`."""
    return f"{wall_clock(moment):%H:%M}"


def light_words(moment: datetime) -> str:
    """The hour of an instant to the second: `14:05:07`."""
    return f"{wall_clock(moment):%H:%M:%S}"


def moment_words(moment: datetime) -> str:
    """Day and hour: `Tue 12 May 14:05`."""
    local = wall_clock(moment)
    return f"{day_words(local.date())} {local:%H:%M}"


def wall_clock(moment: datetime) -> datetime:
    """The wall-clock time in London of an instant; a time without a zone is wall clock already."""
    return moment if moment.tzinfo is None else moment.astimezone(LONDON).replace(tzinfo=None)
