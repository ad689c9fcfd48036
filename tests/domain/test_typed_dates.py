from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chairtui.domain.typed_dates import EXAMPLES, Expected, UnderstoodDate, understand
from chairtui.domain.wording import question_on_danger, vague
from chairtui.procedure_files import working_calendar

CALENDAR = working_calendar("England", [Path(__file__).parents[2] / "data" / "procedures"])
TUESDAY = date(2026, 5, 12)
TUESDAY_WEEK = "Tue 26 May, or Tue 19 May? Type the day of the month, to be sure."


def understood(typed: str, expected: Expected = Expected.AHEAD) -> UnderstoodDate:
    return understand(typed, TUESDAY, CALENDAR, expected)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("fri", "Friday 15 May 2026"),
        ("Friday", "Friday 15 May 2026"),
        ("mon 9am", "Monday 18 May 2026, 09:00"),
        ("tue", "Tuesday 19 May 2026"),
        ("today", "Tuesday 12 May 2026"),
        ("tomorrow", "Wednesday 13 May 2026"),
        ("2w", "Tuesday 26 May 2026"),
        ("2 weeks", "Tuesday 26 May 2026"),
        ("in 2 weeks", "Tuesday 26 May 2026"),
        ("a fortnight", "Tuesday 26 May 2026"),
        ("10wd", "Wednesday 27 May 2026"),
        ("10 working days", "Wednesday 27 May 2026"),
        ("3 months", "Wednesday 12 August 2026"),
        ("3m", "Wednesday 12 August 2026"),
        ("3d", "Friday 15 May 2026"),
        ("12 dec", "Saturday 12 December 2026"),
        ("12th of December", "Saturday 12 December 2026"),
        ("dec 12", "Saturday 12 December 2026"),
        ("12/12/2026", "Saturday 12 December 2026"),
        ("12/12/26", "Saturday 12 December 2026"),
        ("12.12.2026", "Saturday 12 December 2026"),
        ("12/12", "Saturday 12 December 2026"),
        ("2026-12-12", "Saturday 12 December 2026"),
        ("4/5", "Tuesday 4 May 2027"),
        ("11 may", "Tuesday 11 May 2027"),
        ("thu 21 2pm", "Thursday 21 May 2026, 14:00"),
        ("thu 21 may 14:00", "Thursday 21 May 2026, 14:00"),
        ("2pm on thu 21", "Thursday 21 May 2026, 14:00"),
        ("the 31st", "Sunday 31 May 2026"),
        ("end of may", "Sunday 31 May 2026"),
        ("29 feb", "Tuesday 29 February 2028"),
        ("in three months", "Wednesday 12 August 2026"),
        ("3 months' time", "Wednesday 12 August 2026"),
        ("in 3 months\u2019 time", "Wednesday 12 August 2026"),
        ("in a month's time", "Friday 12 June 2026"),
        ("one week", "Tuesday 19 May 2026"),
        ("twelve working days", "Friday 29 May 2026"),
        ("six weeks from today", "Tuesday 23 June 2026"),
        ("in a fortnight's time", "Tuesday 26 May 2026"),
        ("a week on friday", "Friday 22 May 2026"),
        ("friday week", "Friday 22 May 2026"),
        ("on wednesday week at 2", "Wednesday 20 May 2026, 14:00"),
        ("two weeks on friday", "Friday 29 May 2026"),
        ("a fortnight on fri", "Friday 29 May 2026"),
        ("tomorrow week", "Wednesday 20 May 2026"),
        ("a week tomorrow", "Wednesday 20 May 2026"),
        ("today week", "Tuesday 19 May 2026"),
        ("14:00", "14:00"),
        ("2pm", "14:00"),
        ("2.30 p.m.", "14:30"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("noon", "12:00"),
        ("fri at 2", "Friday 15 May 2026, 14:00"),
        ("fri at 10", "Friday 15 May 2026, 10:00"),
    ],
)
def test_a_date_as_people_say_it_is_said_back_in_full(typed: str, words: str) -> None:
    found = understood(typed)

    assert found.words == words
    assert not found.question


def test_the_parts_of_what_was_understood() -> None:
    found = understood("thu 21 2pm")

    assert (found.on, found.at) == (date(2026, 5, 21), time(14))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("14 mar 2017", "Tuesday 14 March 2017"),
        ("14/3/17", "Tuesday 14 March 2017"),
        ("14.3.2017", "Tuesday 14 March 2017"),
        ("14/3/87", "Saturday 14 March 1987"),
        ("14/3/26", "Saturday 14 March 2026"),
        ("2017-03-14", "Tuesday 14 March 2017"),
        ("14 mar", "Saturday 14 March 2026"),
        ("14 dec", "Sunday 14 December 2025"),
        ("21", "Tuesday 21 April 2026"),
        ("fri", "Friday 8 May 2026"),
        ("3 months ago", "Thursday 12 February 2026"),
    ],
)
def test_a_date_of_birth_lies_back(typed: str, words: str) -> None:
    found = understood(typed, Expected.BEHIND)

    assert found.words == words
    assert not found.question


def test_where_either_may_be_meant_the_nearest_is_taken() -> None:
    assert understood("30 apr", Expected.EITHER).on == date(2026, 4, 30)
    assert understood("30 may", Expected.EITHER).on == date(2026, 5, 30)


@pytest.mark.parametrize(
    ("typed", "expected", "question"),
    [
        ("11 may 2026", Expected.AHEAD, "Monday 11 May 2026 is in the past. Is that the date?"),
        ("13 may 2026", Expected.BEHIND, "Wednesday 13 May 2026 has not come yet. Is that the date?"),
        ("fri 21", Expected.AHEAD, "21 May is a Thursday, not a Friday. Which is meant?"),
        ("next fri", Expected.AHEAD, "Fri 22 May, or this week's Fri 15 May? For that one type fri."),
        ("a week on tuesday", Expected.AHEAD, TUESDAY_WEEK),
        ("tuesday week", Expected.AHEAD, TUESDAY_WEEK),
        ("10.10", Expected.AHEAD, "A time? For the day type 10/10."),
    ],
)
def test_a_date_in_doubt_is_kept_and_asked_about(typed: str, expected: Expected, question: str) -> None:
    found = understood(typed, expected)

    assert found.question == question
    assert found.words


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("ongoing", "From when, how often, and until when?"),
        ("ASAP", "By which day?"),
        ("a.s.a.p.", "By which day?"),
        ("as soon as possible", "By which day?"),
        ("as needed", "How often, or on which days?"),
        ("blah", EXAMPLES),
        ("0", EXAMPLES),
        ("32", EXAMPLES),
        ("25pm", EXAMPLES),
        ("10:75", EXAMPLES),
        ("week", EXAMPLES),
        ("and", EXAMPLES),
        ("tend", EXAMPLES),
        ("in fourteen days", EXAMPLES),
        ("a week on someday", EXAMPLES),
        ("31/4", "There is no 31 April in that year. Which day is meant?"),
        ("29/2/2027", "There is no 29 February in that year. Which day is meant?"),
        ("12/31/2026", "There is no month 31. Type the day first, then the month: 13/4 or 13 apr."),
        ("1" * 200, EXAMPLES),
    ],
)
def test_what_is_no_date_is_asked_about(typed: str, question: str) -> None:
    found = understood(typed)

    assert (found.on, found.at, found.words) == (None, None, "")
    assert found.question == question


def test_nothing_typed_is_nothing_understood() -> None:
    assert understood("  ") == UnderstoodDate()


def test_a_period_shows_its_sum_and_a_day_off_says_so() -> None:
    assert understood("10wd").sum == "10 working days from Tue 12 May, skipping Mon 25 May"
    assert understood("fri week").sum == "1 week after Fri 15 May"
    assert understood("8m").sum == "8 months from Tue 12 May 2026"
    assert understood("sat").sum == "not a working day"
    assert understood("25 may").sum == "not a working day"
    assert understood("tue").sum == "today is Tuesday; this is in a week"
    assert not understood("sat", Expected.BEHIND).sum


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31)), st.sampled_from(list(Expected)))
def test_every_day_typed_in_full_is_that_day(day: date, expected: Expected) -> None:
    for typed in (
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
        f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
    ):
        assert understand(typed, TUESDAY, CALENDAR, expected).on == day


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@pytest.mark.uncounted
@given(
    st.one_of(
        st.text(max_size=70),
        st.text(alphabet="0123456789/-. :apmwdthfri", max_size=20),
    )
)
@example("999m")
@example("29 feb 2pm")
@example("٣/٣")
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    for expected in Expected:
        found = understand(typed, TUESDAY, CALENDAR, expected)
        assert found.words or found.question or not re.sub("[.,]", " ", typed).strip()


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Ongoing", "From when, how often, and until when?"),
        ("ongoing, weekly", "From when, how often, and until when?"),
        ("All professionals", "Who, by name?"),
        ("everyone", "Who, by name?"),
        ("tbc", "Who settles that, and by when?"),
        ("Mum to engage with services", "What will they do, and how will everyone see it?"),
        ("every Friday", ""),
        ("sooner", ""),
        ("Kezia", ""),
        ("", ""),
    ],
)
def test_words_that_name_nobody_and_no_day_are_questioned(words: str, question: str) -> None:
    assert vague(words) == question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", ""),
        ("Neglect", "label"),
        ("Domestic violence and alcohol misuse", "label"),
        ("Risk of significant emotional harm", "label"),
        ("Mum drinks and falls asleep", "Which child"),
        ("When Mum falls asleep, Rhian could be badly hurt", ""),
        ("The baby could be born unwell", ""),
        (f"Rhian {'could fall and ' * 20}be hurt", "63 words"),
    ],
)
def test_a_danger_statement_is_questioned_quietly(text: str, asked: str) -> None:
    question = question_on_danger(text, ["Rhian Arlowe", "Unborn baby Arlowe"])

    assert asked in question
    assert bool(question) == bool(asked)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("today", 10), ("tomorrow 9am", 11), ("2d", 14), ("fri", 15)],
)
def test_today_is_the_day_it_is_typed_on_and_all_else_counts_from_the_conference(
    typed: str, day: int
) -> None:
    found = understand(typed, TUESDAY, CALENDAR, typed_on=date(2026, 5, 10))
    assert found.on == date(2026, 5, day)
    assert "in the past" not in found.question
