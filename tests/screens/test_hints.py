"""The last line names only what a key does now; and the help begins with the keys of where one is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.screens.dangers.screen import DangersScreen
from chairtui.screens.opening import OpeningScreen
from chairtui.screens.parents_views.screen import ParentsViewsScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.screens.plan.screen import PlanScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.step_screen import StepScreen
from tests.builders import family_conference
from tests.real_app import Room
from tests.screens.harness import DAY, SIZES, StepStage, screen_text

NOBODY = Conference(family="Quillfeather", held_on=DAY)
NOW = datetime(2026, 5, 12, 10, tzinfo=UTC)


async def hints(step: StepScreen, conference: Conference, size: tuple[int, int], chosen: str = "") -> str:
    app = StepStage(step, conference)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        step.choose(chosen)
        await pilot.pause()
        return screen_text(app).splitlines()[-1]


@SIZES
@pytest.mark.parametrize(
    ("step", "idle"),
    [
        (DangersScreen, ("enter Edit", "g Its goal", "l Link")),
        (PeopleScreen, ("h Here", "l Left", "r Report")),
        (PlanScreen, ("enter Edit",)),
        (ParentsViewsScreen, ("enter Answer", "- Did", "k Not for")),
        (ScalingScreen, ("enter Ask", "r Reveal", "tab Next child")),
    ],
)
async def test_where_there_is_nothing_yet_no_hint_names_what_is_done_with_it(
    step: type[StepScreen], idle: tuple[str, ...], size: tuple[int, int]
) -> None:
    shown = await hints(step(), NOBODY, size)
    assert not [words for words in idle if words in shown], shown
    assert "? Help" in shown


@SIZES
async def test_with_something_chosen_they_are_named(size: tuple[int, int]) -> None:
    assert "g Its goal" in await hints(DangersScreen(), family_conference(), size)
    assert "h Here" in await hints(PeopleScreen(), family_conference(), size, "person:mum")
    assert "h Here" not in await hints(PeopleScreen(), family_conference(), size, "child:wren")


@SIZES
async def test_what_began_begins_no_more_and_what_is_signed_off_is_signed_once(size: tuple[int, int]) -> None:
    conference = replace(family_conference(), began_at=None, signed_off_at=None)
    assert "b Begin" in await hints(OpeningScreen(), conference, size)
    assert "b Begin" not in await hints(OpeningScreen(), replace(conference, began_at=NOW), size)
    assert "s Sign off" in await hints(ClosingScreen(), conference, size)
    signed = replace(conference, signed_off_at=NOW)
    assert "s Sign off" not in await hints(ClosingScreen(), signed, size)


async def test_the_help_begins_with_the_pane_that_has_the_keys(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        for key, first, then in (
            ((), "Documents", "Documents, what a copy leaves out"),
            (("tab",), "Documents, what a copy leaves out", "Documents"),
        ):
            await chair.press(*key, "?")
            titles = [line.strip() for line in chair.screen.splitlines() if line.strip() in {first, then}]
            assert titles[:1] == [first]
            await chair.press("escape")
        await chair.press("ctrl+o", "?")
        await chair.see("List of conferences")
        assert "What falls due\n" not in chair.screen.partition("List of conferences")[0]
