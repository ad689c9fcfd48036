"""A line of what falls due, and how many of them are put in order, divided by their day and chosen from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from chairtui.domain.duties import Bound
from chairtui.domain.timescales import late_by


class Falls(StrEnum):
    """What it is that falls due."""

    LETTER = "letter"
    MEETING = "meeting"
    CONFERENCE = "conference"
    ANSWER = "answer"
    """The end of the time in which whoever received a copy may ask for it to be changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """One thing that falls due for one family."""

    conference_id: str
    """The conference to open for it."""
    family: str
    chair: str
    children: tuple[str, ...]
    """What the room calls those whom it is about."""
    what: Falls
    title: str
    remark: str = ""
    """What is known about it, such as that no date was set."""
    on: date
    """The day that was set; where none was, the limit."""
    rule: str
    """The limit in words, and how it was counted."""
    source: str = ""
    """Where the rule is stated."""
    late: bool = False
    days_late: int = 0
    """Working days."""
    only_usual: bool = False
    """Whether its day is only usual, so that what comes after it is not late; one that was set never is."""
    done: bool = False


class When(StrEnum):
    """When something falls due, as a list is divided: what is late comes first."""

    LATE = "Late"
    TODAY = "Today"
    THIS_WEEK = "This week"
    NEXT_WEEK = "Next week"
    LATER = "Later"


def in_order(lines: Iterable[DueLine]) -> tuple[DueLine, ...]:
    """Late first, then by day and family."""
    return tuple(sorted(lines, key=lambda line: (not line.late, line.on, line.family, line.title)))


def when(line: DueLine, today: date) -> When:
    """Under which heading a line belongs."""
    if line.late:
        return When.LATE
    if line.on <= today:
        return When.TODAY
    weeks = (monday_of(line.on) - monday_of(today)).days // 7
    return (When.THIS_WEEK, When.NEXT_WEEK)[weeks] if weeks < 2 else When.LATER


def late_words(line: DueLine) -> str:
    """How late something is: “3 working days late”, or “later than usual”; nothing if it is not."""
    bound = Bound.USUAL if line.only_usual else Bound.MAXIMUM
    return late_by(line.days_late, bound) if line.late else ""


def in_week(line: DueLine, week: date, today: date) -> bool:
    """Whether it falls due in the week, Monday to Sunday, of a day; what is late is due in this one."""
    day = today if line.late else line.on
    return monday_of(day) == monday_of(week)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
