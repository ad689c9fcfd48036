"""Hours as a chair reads them; conference times are wall clock in London."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def clock_words(moment: datetime) -> str:
    """The hour of an instant, or of a wall-clock time: `14:05`."""
    return f"{wall_clock(moment):%H:%M}"


def light_words(moment: datetime) -> str:
    """The hour of an instant to the second: `14:05:07`."""
    return f"{wall_clock(moment):%H:%M:%S}"


def wall_clock(moment: datetime) -> datetime:
    """The wall-clock time in London of an instant; a time without a zone is wall clock already."""
    return moment if moment.tzinfo is None else moment.astimezone(LONDON).replace(tzinfo=None)
