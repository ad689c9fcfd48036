"""Dates and times as a letter writes them. Instants are UTC in records and London time on paper."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_words(day: date) -> str:
    """Such as `12 May 2026`; never by the machine's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date) -> str:
    """Such as `Tuesday 12 May 2026`."""
    return f"{DAYS[day.weekday()]} {day_words(day)}"


def time_words(at: time) -> str:
    """Such as `10am` or `2:30pm`."""
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def when_words(on: date, at: time | None) -> str:
    """A day, and the time if there is one."""
    return weekday_words(on) if at is None else f"{weekday_words(on)}, {time_words(at)}"


def in_london(moment: datetime) -> datetime:
    """An instant as the clock on the wall of the conference room shows it; a wall-clock time stays."""
    return moment if moment.tzinfo is None else moment.astimezone(ZoneInfo("Europe/London"))


def clock_words(moment: datetime) -> str:
    """The time of day of an instant."""
    return time_words(in_london(moment).time())


def moment_words(moment: datetime) -> str:
    """The day and time of an instant; on the wall clock midnight stands for an hour that nobody said."""
    if moment.tzinfo is None and moment.time() == time():
        return day_words(moment.date())
    local = in_london(moment)
    return f"{day_words(local.date())} at {time_words(local.time())}"
