"""Days as people type them, each read against today: the ways of saying a day, tried one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from chairtui.domain.text import counted
from chairtui.domain.timescales import MONTHS, WEEKDAYS, WorkingCalendar, months_from, short, skipping


class Expected(Enum):
    """Where the date lies, which says what a day without its year means."""

    AHEAD = auto()
    BEHIND = auto()
    EITHER = auto()
    """The nearest one."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day found in what was typed, with what there is to say about it."""

    on: date | None
    sum: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a day is read against."""

    today: date
    """The day that is counted from, such as that of the conference."""
    calendar: WorkingCalendar
    expected: Expected
    typed_on: date
    """The day on which it is typed, which alone is meant by “today”."""


def day_in(text: str, context: Context) -> Day | None:
    """The day that the text means; none if it is not one in any way of saying it."""
    return next((day for way in _WAYS if (day := way(text, context)) is not None), None)


def _plain_word(text: str, context: Context) -> Day | None:
    days = {"today": 0, "now": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1}
    return Day(context.typed_on + timedelta(days=days[text])) if text in days else None


def _weekday(text: str, context: Context) -> Day | None:
    found = re.fullmatch(rf"(?:(this|next|last|on) )?({WEEKDAY})", text)
    if found is None:
        return None
    wanted = _number(WEEKDAYS, found[2])
    ahead = context.today + timedelta(days=(wanted - context.today.weekday() - 1) % 7 + 1)
    behind = ahead - timedelta(days=7 if ahead - timedelta(days=7) < context.today else 14)
    if found[1] == "last" or (context.expected is Expected.BEHIND and found[1] != "next"):
        return Day(behind)
    if found[1] == "next" and ahead - context.today <= timedelta(days=6 - context.today.weekday()):
        later = ahead + timedelta(days=7)
        return Day(
            later, question=f"{short(later)}, or this week's {short(ahead)}? For that one type {found[2]}."
        )
    is_a_week = ahead - context.today == timedelta(days=7)
    return Day(ahead, f"today is {WEEKDAYS[wanted]}; this is in a week" if is_a_week else "")


def _weekday_and_day(text: str, context: Context) -> Day | None:
    """`thu 21`, `thu 21 may`: both must agree."""
    found = re.fullmatch(rf"({WEEKDAY}) (?:the )?(.+)", text)
    if found is None:
        return None
    day = next((d for way in _CALENDAR_WAYS if (d := way(found[2], context)) is not None), None)
    if day is None or day.on is None:
        return day
    wanted = _number(WEEKDAYS, found[1])
    if day.on.weekday() == wanted:
        return Day(day.on, question=day.question)
    is_a = f"{day.on.day} {MONTHS[day.on.month - 1]} is a {WEEKDAYS[day.on.weekday()]}"
    return Day(day.on, question=f"{is_a}, not a {WEEKDAYS[wanted]}. Which is meant?")


def _period(text: str, context: Context) -> Day | None:
    """`2w`, `in three months' time`, `10 working days`, `a fortnight`, `3 months ago`: counted from today."""
    found = re.fullmatch(
        rf"(?:in |within )?(?:(?P<n>\d{{1,3}}) ?|(?P<word>{_COUNT}) )?(?P<unit>[a-z]+(?: days?)?)"
        r"(?:'?s?'? time)?(?: today| from today| from now)?(?P<ago> ago)?",
        text,
    )
    unit = _UNITS.get(found["unit"]) or _UNITS.get(found["unit"].removesuffix("s")) if found else None
    if found is None or unit is None or not (found["n"] or found["word"] or unit == "fortnight"):
        return None
    number = int(found["n"] or _COUNTS.get(found["word"] or "", 1))
    on = _counted(unit, -number if found["ago"] else number, context)
    skipped = skipping(context.calendar, context.today, on) if unit == "working day" else ""
    way = "before" if found["ago"] else "from"
    return Day(on, f"{counted(number, unit)} {way} {short(context.today, on)}{skipped}")


def _weeks_on(text: str, context: Context) -> Day | None:
    """`a week on tuesday`, `two weeks tomorrow`, `friday week`: so many weeks after that day comes."""
    found = re.fullmatch(
        rf"(?:(?:(?P<n>\d{{1,2}}) ?|(?P<word>{_COUNT}) )?(?P<unit>week|fortnight)s? "
        rf"(?:(?:on|from|after) )?(?P<day>{WEEKDAY}|tomorrow)"
        rf"|(?:on )?(?P<first>{WEEKDAY}|today|tomorrow) (?P<then>week|fortnight))",
        text,
    )
    if found is None:
        return None
    typed = found["day"] or found["first"]
    day = _plain_word(typed, context) or _weekday(typed, replace(context, expected=Expected.AHEAD))
    if day is None or day.on is None:
        return None
    number = int(found["n"] or _COUNTS.get(found["word"] or "", 1))
    weeks = number * (2 if "fortnight" in (found["unit"], found["then"]) else 1)
    on = day.on + timedelta(weeks=weeks)
    sooner = on - timedelta(weeks=1)
    question = f"{short(on)}, or {short(sooner)}? Type the day of the month, to be sure." if day.sum else ""
    return Day(on, f"{counted(weeks, 'week')} after {short(day.on, on)}", question)


def _counted(unit: str, number: int, context: Context) -> date:
    match unit:
        case "working day":
            return context.calendar.counted(context.today, number)
        case "month" | "year":
            return months_from(context.today, number if unit == "month" else 12 * number)
    return context.today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _end_of_month(text: str, context: Context) -> Day | None:
    found = re.fullmatch(rf"(?:the )?end of (?:the |this )?(month|{MONTH})", text)
    if found is None:
        return None
    month = context.today.month if found[1] == "month" else _number(MONTHS, found[1]) + 1
    return _in_year(lambda year: months_from(date(year, month, 1), 1) - timedelta(days=1), context)


def _iso(text: str, _context: Context) -> Day | None:
    found = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    return _exact(int(found[1]), int(found[2]), int(found[3])) if found else None


def _numbers(text: str, context: Context) -> Day | None:
    """`12/12`, `12/12/26`, `12.12.2026`: day, month, year."""
    found = re.fullmatch(r"(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?", text)
    if found is None or (found[2] in " ." and not found[4]):
        return None
    return _dated(int(found[1]), int(found[3]), found[4], context)


def _day_and_month(text: str, context: Context) -> Day | None:
    """`12 dec`, `12th of December 2026`, `dec 12`, `12dec26`."""
    found = re.fullmatch(
        rf"(?:the )?(?P<d>\d{{1,2}}){_TH} ?(?:of )?(?P<m>{MONTH}) ?'?(?P<y>\d{{4}}|\d{{2}})?", text
    )
    found = found or re.fullmatch(rf"(?P<m>{MONTH}) ?(?P<d>\d{{1,2}}){_TH}(?: (?P<y>\d{{4}}))?", text)
    if found is None:
        return None
    return _dated(int(found["d"]), _number(MONTHS, found["m"]) + 1, found["y"], context)


def _day_alone(text: str, context: Context) -> Day | None:
    """`21`, `the 21st`: the next such day, or the last."""
    found = re.fullmatch(rf"(?:the )?(\d{{1,2}}){_TH}", text)
    if found is None or not 1 <= int(found[1]) <= 31:
        return None
    behind = context.expected is Expected.BEHIND
    first = context.today.replace(day=1)
    for months in range(12):
        start = months_from(first, -months if behind else months)
        on = start + timedelta(days=int(found[1]) - 1)
        if on.month == start.month and (on <= context.today if behind else on >= context.today):
            return Day(on, f"the {'last' if behind else 'next'} {int(found[1])}{_ending(int(found[1]))}")
    return None


def _dated(day: int, month: int, year: str | None, context: Context) -> Day:
    if year is None:
        return _in_year(lambda wanted: date(wanted, month, day), context, day, month)
    if len(year) == 4:
        return _exact(int(year), month, day)
    century = context.today.year - context.today.year % 100
    full = century + int(year)
    if context.expected is Expected.BEHIND and full > context.today.year:
        full -= 100
    return _exact(full, month, day)


def _in_year(made: Callable[[int], date], context: Context, day: int = 1, month: int = 1) -> Day:
    """A day without its year: the next one, the last one or the nearest one, by what is expected."""
    days = list(_each_year(made, context.today.year))
    if not days:
        return _no_such_day(day, month)
    ahead = next((on for on in days if on >= context.today), days[-1])
    behind = next((on for on in reversed(days) if on <= context.today), days[0])
    match context.expected:
        case Expected.AHEAD:
            return Day(ahead)
        case Expected.BEHIND:
            return Day(behind)
        case Expected.EITHER:
            return Day(min(behind, ahead, key=lambda on: abs(on - context.today)))


def _each_year(made: Callable[[int], date], year: int) -> Iterator[date]:
    """The day in the years around, without those that do not have it (29 February)."""
    for wanted in range(year - 8, year + 9):
        try:
            yield made(wanted)
        except ValueError:
            continue


def _exact(year: int, month: int, day: int) -> Day:
    try:
        return Day(date(year, month, day))
    except ValueError:
        return _no_such_day(day, month)


def _no_such_day(day: int, month: int) -> Day:
    if not 1 <= month <= 12:
        return Day(
            None, question=f"There is no month {month}. Type the day first, then the month: 13/4 or 13 apr."
        )
    return Day(None, question=f"There is no {day} {MONTHS[month - 1]} in that year. Which day is meant?")


def _number(names: tuple[str, ...], typed: str) -> int:
    return next(number for number, name in enumerate(names) if name.lower().startswith(typed[:3]))


def _ending(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNT = "|".join(_COUNTS)
_TH = r"(?:st|nd|rd|th)?"
WEEKDAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)

_UNITS = {
    "d": "day",
    "wd": "working day",
    "w": "week",
    "wk": "week",
    "fortnight": "fortnight",
    "m": "month",
    "mth": "month",
    "y": "year",
    "yr": "year",
} | {unit: unit for unit in ("day", "working day", "week", "month", "year")}
_CALENDAR_WAYS: tuple[Callable[[str, Context], Day | None], ...] = (
    _iso,
    _numbers,
    _day_and_month,
    _day_alone,
)
_WAYS = (_plain_word, _weekday, _weeks_on, _weekday_and_day, _period, _end_of_month, *_CALENDAR_WAYS)
