"""Until when a conference is to be held, in words, and a date field that says what it makes of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from chairtui.domain.duties import Bound, Timescale
from chairtui.domain.timescales import Due, WorkingCalendar, late_by, short
from chairtui.widgets.fields import Meaning, UnderstoodField


def by_words(timescale: Timescale, limit: Due, held_on: date) -> str:
    """The limit, with the sum behind it: “no later than Tue 2 Jun, 15 working days from Mon 11 May”."""
    bound = "usually by" if timescale.bound is Bound.USUAL else timescale.bound.value
    return f"{bound} {short(limit.on, held_on)}, {limit.sum}"


def late_words_of(
    timescale: Timescale, limit: Due, held_on: date, calendar: WorkingCalendar, whose: str = ""
) -> str:
    """That a conference is held after its limit; `whose` limit it is, where those of siblings differ."""
    late = late_by(calendar.working_days(limit.on, held_on), timescale.bound)
    whom = f" for {whose}" if whose else ""
    return f"The conference is {late}{whom}: {by_words(timescale, limit, held_on)}"


def counting_field(
    plain: UnderstoodField,
    timescale: Timescale,
    limit_of: Callable[[str], Due | None],
    held_on: date,
    calendar: WorkingCalendar,
) -> UnderstoodField:
    """A date field whose date sets the limit for the conference: it says which, and asks if it is late."""

    def meaning(typed: str) -> Meaning:
        understood = plain.understand(typed)
        limit = limit_of(typed)
        if limit is None:
            return understood
        late = late_words_of(timescale, limit, held_on, calendar) if held_on > limit.on else ""
        said = f"conference {by_words(timescale, limit, held_on)}"
        return replace(understood, sum=said, question=f"{late}." if late else understood.question)

    return replace(plain, understand=meaning)
