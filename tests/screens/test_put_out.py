"""The hours of an exclusion decide what its people read: none is kept that ends before it begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Exclusion
from chairtui.screens.people.screen import PeopleScreen
from tests.builders import family_conference, minutes
from tests.screens.harness import StepStage, screen_text, typed
from tests.screens.test_people import DAD, PEOPLE, TALL

CLOSED = replace(family_conference().record(Exclusion, "closed"), ended_at=None)


async def until(conference: Conference, hour: str) -> tuple[Exclusion, str]:
    """The last exclusion once this hour was typed as its end and kept, and what the screen says then."""
    app = StepStage(PeopleScreen(), conference)
    async with app.run_test(size=TALL) as pilot:
        app.step.list.select(f"exclusion:{conference.exclusions[-1].id}")  # type: ignore[attr-defined]
        await pilot.press("enter", *["tab"] * 6)
        await typed(pilot, hour)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.conference is not None
        return app.conference.exclusions[-1], screen_text(app)


async def test_nobody_is_back_before_they_went_out() -> None:
    out, seen = await until(family_conference().with_record(CLOSED), "9:30")
    assert "They were out until a time before they went. Type the hours anew." in seen
    assert out.ended_at is None


async def test_the_end_is_of_the_day_of_the_beginning() -> None:
    a_day_late = Exclusion(participant_ids=("dad",), began_at=minutes(5) + timedelta(days=1))
    out, seen = await until(PEOPLE.with_record(a_day_late), "11:20")
    assert out.ended_at == datetime(2026, 5, 13, 10, 20, tzinfo=UTC)
    assert "to 11:20" in seen


async def test_without_a_beginning_the_end_is_of_the_day_on_which_people_came() -> None:
    came = replace(DAD, came=Came.ROOM, arrived_at=minutes(5) + timedelta(days=1))
    held_later = PEOPLE.with_record(came).with_record(Exclusion(participant_ids=("dad",)))
    out, _ = await until(held_later, "11:20")
    assert out.ended_at == datetime(2026, 5, 13, 10, 20, tzinfo=UTC)


async def test_an_exclusion_of_another_day_says_which_day_that_was() -> None:
    earlier = replace(CLOSED, ended_at=minutes(28))
    app = StepStage(PeopleScreen(), PEOPLE.changing(held_on=date(2026, 5, 21)).with_record(earlier))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert "from 10:25 to 10:33 on Tue 12 May, closed session" in screen_text(app)
