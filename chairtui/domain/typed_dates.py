"""Dates as people say them: `fri`, `mon 9am`, `2w`, `10wd`, `12 dec`, `14/3/17`, `thu 21 2pm`, `friday week`.

The day comes before the month. Nothing is guessed in silence: what a date was taken to mean is said in words,
and what could be meant in two ways, or not at all, is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time

from chairtui.domain.timescales import WorkingCalendar, spoken
from chairtui.domain.typed_days import Context, Day, Expected, day_in
from chairtui.domain.typed_times import time_in
from chairtui.domain.wording import vague

__all__ = ["Expected", "UnderstoodDate", "understand"]

EXAMPLES = "Type a date such as fri, 2w, 10wd or 12 dec."

LONGEST = 60
"""Letters; what is longer is not a date, and is not looked at."""


@dataclass(frozen=True, slots=True)
class UnderstoodDate:
    """What was typed, as understood."""

    on: date | None = None
    at: time | None = None
    words: str = ""
    """The date in full, “Wednesday 27 May 2026”, with the time if there is one."""
    sum: str = ""
    """How it was worked out, or what to know about that day; shown muted."""
    question: str = ""
    """What to ask when it could not be understood, or not for certain."""


def understand(
    typed: str,
    today: date,
    calendar: WorkingCalendar,
    expected: Expected = Expected.AHEAD,
    *,
    typed_on: date | None = None,
) -> UnderstoodDate:
    """What `typed` means as a date, a time or both; nothing at all when nothing is typed.

    Weekdays and periods count from `today`, which may be that of the conference; “tomorrow” is counted from
    the day on which it is typed, if that is given.
    """
    text = re.sub(r"\s+", " ", typed.strip().lower().replace(",", " ").replace("\u2019", "'")).strip(" .")
    if not text:
        return UnderstoodDate()
    if len(text) > LONGEST:
        return UnderstoodDate(question=EXAMPLES)
    context = Context(today, calendar, expected, typed_on or today)
    day = day_in(text, context)
    at = None
    if day is None:
        at, rest = time_in(text)
        day = day_in(rest, context) if rest else Day(None, question=_day_or_time(text))
        if at is None or day is None:
            return UnderstoodDate(question=vague(typed) or EXAMPLES)
    found = UnderstoodDate(day.on, at, "", day.sum, day.question)
    return _worded(found, context)


def _day_or_time(text: str) -> str:
    """`10.10` may be either: it is taken as a time, with this question."""
    found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", text)
    if found is None or not (1 <= int(found[1]) <= 31 and 1 <= int(found[2]) <= 12):
        return ""
    return f"A time? For the day type {found[1]}/{found[2]}."


def _worded(found: UnderstoodDate, context: Context) -> UnderstoodDate:
    at = "" if found.at is None else f"{found.at:%H:%M}"
    if found.on is None:
        return replace(found, words=at)
    words = f"{spoken(found.on)}, {at}" if at else spoken(found.on)
    how = ", ".join(filter(None, (found.sum, _note(found.on, context))))
    return replace(found, words=words, sum=how, question=found.question or _doubt(found.on, context))


def _doubt(on: date, context: Context) -> str:
    if context.expected is Expected.AHEAD and on < min(context.today, context.typed_on):
        return f"{spoken(on)} is in the past. Is that the date?"
    if context.expected is Expected.BEHIND and on > max(context.today, context.typed_on):
        return f"{spoken(on)} has not come yet. Is that the date?"
    return ""


def _note(on: date, context: Context) -> str:
    """That the office is closed on that day: worth knowing before people are asked to come."""
    is_ahead = context.expected is Expected.AHEAD
    return "not a working day" if is_ahead and not context.calendar.is_working(on) else ""
