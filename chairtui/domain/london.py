"""The clock on the wall of the conference room: times of a conference are London's, instants are UTC."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def day_of(moment: datetime) -> date:
    """The day in London of an instant."""
    return wall_clock(moment).date()


def wall_clock(moment: datetime) -> datetime:
    """The wall-clock time in London of an instant; a time without a zone is wall clock already."""
    return moment if moment.tzinfo is None else moment.astimezone(LONDON).replace(tzinfo=None)
