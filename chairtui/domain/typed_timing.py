"""When somebody does a task, typed in one line: `10wd`, `fri`, `from mon every week until 12 dec`.

A task is done once, by a day, or again and again: from when, how often, until when. Words that say neither
are kept as they are, and what to ask about them is said: no date is missed in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chairtui.domain.plans import PlanAction
from chairtui.domain.timescales import WorkingCalendar, brief, short
from chairtui.domain.typed_dates import EXAMPLES, UnderstoodDate, understand
from chairtui.domain.typed_days import MONTH, WEEKDAY
from chairtui.domain.wording import vague

EXAMPLE = "fri, 10wd, 12 dec, or every week until 12 dec"

_STARTS = ("from", "starting", "since")
_UNTIL = ("until", "till", "til")
_PARTS = re.compile(
    rf"[\s,]*\b(?=(?:{'|'.join((*_STARTS, *_UNTIL))}|every|each|daily|nightly|weekly|fortnightly"
    r"|monthly|(?:once|twice|\w+ times) an?)\b)",
    re.IGNORECASE,
)
"""Where a part begins that says from when, how often or until when."""


_DATED = re.compile(
    rf"\d|\b(?:{WEEKDAY}|{MONTH}|days?|weeks?|fortnights?|months?|years?|today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
"""What a date that was not understood is known by."""
KEPT_AS_WORDS = "There is no date in that. It is kept as words."
WHICH_DAY = "Which day is that?"


@dataclass(frozen=True, slots=True)
class Timing:
    """When a task is done, as understood: `due`; or `starts`, `every` and `until`; or the `words` alone."""

    due: date | None = None
    starts: date | None = None
    every: str = ""
    until: date | None = None
    words: str = ""
    """What was typed, where no date was meant."""
    said: str = ""
    """What it was taken to mean: “every week, until Saturday 12 December 2026”."""
    sum: str = ""
    question: str = ""


def understand_timing(
    typed: str, today: date, calendar: WorkingCalendar, *, typed_on: date | None = None
) -> Timing:
    """What `typed` says of when a task is done; nothing at all when nothing is typed.

    As with a date, “tomorrow” is counted from the day on which it is typed, if that is given.
    """
    text = " ".join(typed.split())
    if not text:
        return Timing()
    if _PARTS.search(text):
        return _often(text, today, calendar, typed_on)
    plain = re.sub(r"^(?:by|on|before) ", "", text, flags=re.IGNORECASE)
    day = understand(plain, today, calendar, typed_on=typed_on)
    if day.on is None or day.at is not None:
        return Timing(words=text, question=vague(text) or _unless_words(text, day))
    return Timing(due=day.on, said=day.words, sum=day.sum, question=day.question)


def typed_timing(action: PlanAction) -> str:
    """When an action is done, as it could have been typed."""
    if action.due is not None:
        return brief(action.due)
    parts = (
        action.every,
        f"from {brief(action.starts)}" if action.starts else "",
        f"until {brief(action.until)}" if action.until else "",
    )
    return ", ".join(part for part in parts if part) or action.timing


def timing_words(action: PlanAction, today: date) -> str:
    """When an action is done, in few words for a table: `Wed 27 May`, `every week until Sat 12 Dec`."""
    if action.due is not None:
        return short(action.due, today)
    parts = (
        f"from {short(action.starts, today)}" if action.starts else "",
        action.every,
        f"until {short(action.until, today)}" if action.until else "",
    )
    return " ".join(part for part in parts if part) or action.timing


def timing_question(action: PlanAction) -> str:
    """What to ask about when an action is done; nothing where it is said."""
    if action.due is not None:
        return ""
    if action.every or action.starts or action.until:
        return _missing(action.starts, action.every, action.until)
    if not action.timing:
        return "By when?"
    return vague(action.timing) or (WHICH_DAY if _DATED.search(action.timing) else "")


def _often(text: str, today: date, calendar: WorkingCalendar, typed_on: date | None) -> Timing:
    starts, until, every = UnderstoodDate(), UnderstoodDate(), ""
    for part in filter(None, _PARTS.split(text)):
        first, _, rest = part.partition(" ")
        if first.lower() not in (*_STARTS, *_UNTIL):
            every = f"{every} {part}".strip()
            continue
        day = understand(rest, today, calendar, typed_on=typed_on)
        if day.on is None or day.at is not None:
            return Timing(words=text, question=day.question or EXAMPLES)
        starts, until = (day, until) if first.lower() in _STARTS else (starts, day)
    said = (
        f"from {starts.words}" if starts.on else "",
        every,
        f"until {until.words}" if until.on else "",
    )
    question = starts.question or until.question or _missing(starts.on, every, until.on)
    words = ", ".join(part for part in said if part)
    return Timing(None, starts.on, every, until.on, "", words, until.sum, question)


def _missing(starts: date | None, every: str, until: date | None) -> str:
    if not every:
        return "How often?" if until or starts else ""
    return "" if until else "Until when?"


def _unless_words(text: str, day: UnderstoodDate) -> str:
    """Several plain words may be an answer, such as “before he is born”; a date not understood is not."""
    if len(text.split()) > 2 and not _DATED.search(text):
        return KEPT_AS_WORDS
    return day.question or EXAMPLES
