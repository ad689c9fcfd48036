"""Mistake 8: dates counted from today or from one another, too late, or on a day when nobody works."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.people import Child, Kind
from chairtui.domain.plans import Meeting
from tests.leaflets.area import shipped
from tests.mistakes.meeting import at, decided, family, needed

CORE_GROUP = "meeting:first_core_group:posy"
REVIEW = "meeting:first_review:posy"


def meeting(timescale: str, on: date) -> Meeting:
    return Meeting(id=timescale, timescale=timescale, about=("posy",), on=on)


async def test_the_core_group_s_limit_is_ten_working_days_from_the_conference_whatever_today_is() -> None:
    async with at("closing", family(decided())) as step:
        assert "no later than Wed 27 May" in step.body
        assert "10 working days from Tue 12 May, skipping Mon 25 May" in step.body
        await step.choose(CORE_GROUP)
        await step.press("enter")
        await step.type("10wd")
        assert "Wednesday 27 May 2026" in step.screen
        await step.press("ctrl+s")
        assert [one.on for one in step.now.meetings] == [date(2026, 5, 27)]


async def test_a_late_core_group_does_not_move_the_review() -> None:
    conference = family(decided(), meeting("first_core_group", date(2026, 6, 5)))
    async with at("closing", conference) as step:
        assert "! no later than Wed 27 May" in step.body
        assert "7 working days late: can it be sooner?" in step.body
        assert "3 months from Tue 12 May" in step.body
        assert "Wed 12 Aug" in step.body
    assert "first core group is no later than Wed 27 May" in await needed(conference)


async def test_a_core_group_on_the_days_off_right_after_its_limit_is_late() -> None:
    conference = replace(family(decided()), held_on=date(2026, 6, 5))  # a Friday, as its limit is
    async with at("closing", conference.with_record(meeting("first_core_group", date(2026, 6, 20)))) as step:
        assert "late: can it be sooner?" in step.body
        assert "working days late" not in step.body


async def test_a_review_of_a_child_is_six_months_from_this_review_and_not_from_its_core_group() -> None:
    conference = family(decided(), meeting("first_core_group", date(2026, 5, 20)))
    conference = conference.revising(conference.record(Child, "posy"), kind=Kind.REVIEW)
    async with at("closing", conference, "haringey") as step:
        assert "6 months from Tue 12 May" in step.body
        assert "Thu 12 Nov" in step.body


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("25 may", "Mon 25 May is not a working day"),
        ("23 may", "Sat 23 May is not a working day"),
        ("12 may", "Tue 12 May is not after the conference"),
    ],
)
async def test_a_bank_holiday_a_saturday_or_the_day_itself_is_questioned(typed: str, words: str) -> None:
    async with at("closing", family(decided())) as step:
        await step.choose(CORE_GROUP)
        await step.press("enter")
        await step.type(typed)
        await step.press("ctrl+s")
        assert f"! {words}" in step.body
        kept = step.now
    assert words in await needed(kept)


async def test_a_day_before_the_conference_is_questioned_as_it_is_typed() -> None:
    async with at("closing", family(decided())) as step:
        await step.choose(REVIEW)
        await step.press("enter")
        await step.type("11/5/26")
        assert "is in the past. Is that the date?" in step.screen


async def test_a_limit_on_a_holiday_names_the_last_working_day_before_it() -> None:
    conference = replace(family(decided()), held_on=date(2026, 9, 28))
    async with at("closing", conference, "haringey") as step:
        assert (
            "Monday 28 December 2026 is not a working day; Thu 24 Dec is the last one before it." in step.body
        )


async def test_a_month_s_end_is_the_last_of_a_shorter_month_and_christmas_is_passed_over() -> None:
    at_its_end = date(2026, 11, 30)
    november = shipped("haringey").dates(at_its_end, initial_conference=at_its_end)
    assert "3 months from Mon 30 Nov 2026" in november
    assert "Sunday 28 February 2027" in november
    december = shipped("london_borough").dates(date(2026, 12, 21))
    assert "Thursday 7 January 2027" in december
    assert "skipping" in december


async def test_without_dates_nobody_is_told_that_all_is_done() -> None:
    words = await needed(family(decided()))
    assert "Posy Larkspur: date of first core group" in words
    assert "Posy Larkspur: date of first review conference" in words
