"""The same conference meets again: why, and after a complaint with another chair."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.readiness import missing
from chairtui.screens.opening import OpeningScreen
from chairtui.screens.people.screen import PeopleScreen
from tests.screens.harness import DAY, NARROW, WIDE, StepStage, england, london_borough, screen_text, typed

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW])
ANOTHER = "A complaint was upheld, and Fern Sorrel chaired it then too: who else can?"


def again(**own: Any) -> Conference:
    child = Child(id="wren", name="Wren Quillfeather", born=date(2017, 3, 14), kind=Kind.RECONVENED)
    given: dict[str, Any] = {
        "chair": "fern sorrel",
        "former_chair": "Fern Sorrel",
        "former_held_on": date(2026, 4, 28),
    } | own
    return Conference(family="Quillfeather", held_on=DAY, **given).with_record(child)


def needed(conference: Conference) -> list[str]:
    gaps = missing(conference, london_borough(), england())
    return [gap.words for gap in gaps if gap.step == "opening"]


def words_of(app: StepStage) -> str:
    return " ".join(screen_text(app).replace("┃", " ").split())


@SIZES
async def test_after_a_complaint_the_opening_asks_for_another_chair(size: tuple[int, int]) -> None:
    app = StepStage(OpeningScreen(), again(reconvened_because=Reconvened.COMPLAINT))
    assert needed(app.first) == [ANOTHER]
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert ANOTHER in words_of(app)
        await pilot.press("t")
        await pilot.pause()
        assert ANOTHER in words_of(app)
        await pilot.press(*["enter"] * 4, "ctrl+u")
        await typed(pilot, "Clover Vetch")
        await pilot.pause()
        assert ANOTHER not in words_of(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ANOTHER not in words_of(app)
    assert (app.now.chair, app.now.former_chair) == ("Clover Vetch", "Fern Sorrel")
    assert needed(app.now) == []


@pytest.mark.parametrize("because", [Reconvened.NOT_QUORATE, Reconvened.ADJOURNED])
def test_without_a_complaint_the_same_chair_may_go_on(because: Reconvened) -> None:
    assert needed(again(reconvened_because=because)) == []


async def test_why_it_meets_again_and_who_chaired_it_then_are_typed_with_date_and_place() -> None:
    app = StepStage(OpeningScreen(), again(chair="", former_chair="", former_held_on=None))
    assert needed(app.first) == ["Why the conference meets again"]
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        await pilot.press(*["tab"] * 6)
        await pilot.pause()
        assert "Meets again, because" in words_of(app)
        await pilot.press("right", "right", "right")
        await pilot.press("tab")
        await typed(pilot, "28/4/26")
        await pilot.press("tab")
        await typed(pilot, "Fern Sorrel")
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert app.now.reconvened_because is Reconvened.COMPLAINT
    assert (app.now.former_held_on, app.now.former_chair) == (date(2026, 4, 28), "Fern Sorrel")
    assert needed(again(former_chair="", reconvened_because=Reconvened.COMPLAINT)) == [
        "Who chaired it before the complaint"
    ]


async def test_a_conference_that_does_not_meet_again_is_not_asked_about_another_one() -> None:
    child = Child(id="wren", name="Wren", born=date(2017, 3, 14))
    app = StepStage(OpeningScreen(), Conference(family="Quillfeather", held_on=DAY).with_record(child))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert "Meets again" not in words_of(app)


@SIZES
async def test_the_day_by_which_it_meets_again_counts_from_the_day_it_met_before(
    size: tuple[int, int],
) -> None:
    app = StepStage(PeopleScreen(), again(reconvened_because=Reconvened.NOT_QUORATE))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = words_of(app)
        assert "In time: usually by Wed 13 May, 10 working days from Tue 28 Apr, skipping Mon 4 May" in shown
