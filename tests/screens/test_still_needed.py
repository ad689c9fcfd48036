"""What is still needed, as the chair calls it up in the meeting."""

from __future__ import annotations

from chairtui.screens.map.screen import MapScreen
from chairtui.screens.still_needed import StillNeededScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.real_app import Room
from tests.screens.harness import SIZES


@SIZES
async def test_each_line_leads_to_its_field(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("plan")
        await chair.press("ctrl+r")
        await chair.see("Before deciding")
        await chair.see("Robin Brambleby: views")
        screen = chair.app.screen
        assert isinstance(screen, StillNeededScreen)
        wanted = next(gap for gap in screen._gaps if gap.words == "Robin Brambleby: views")
        screen.query_one(DrawnList).select(str(screen._gaps.index(wanted)))
        await chair.press("enter")
        await chair.until(lambda: chair.app._steps.shown == "map", "the map")


async def test_below_the_last_line_it_stays_the_chosen_one(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.press("ctrl+r", "end")
        last = chair.app.screen.query_one(DrawnList).selected_key
        await chair.press("down", "down")
        assert chair.app.screen.query_one(DrawnList).selected_key == last
        await chair.press("enter")
        await chair.until(lambda: chair.app._steps.shown == "closing", "closing")


async def test_what_is_needed_stands_under_the_stage_that_needs_it(room: Room) -> None:
    async with room.sitting((132, 90)) as chair:
        await chair.press("ctrl+r")
        await chair.see("Before sending")
        stages = [
            chair.screen.index(words) for words in ("Before deciding", "Before closing", "Before sending")
        ]
        assert stages == sorted(stages)
        assert stages[0] < chair.screen.index("Robin Brambleby: views") < stages[1]
        assert stages[1] < chair.screen.index("Who tells Ash Underhill") < stages[2]
        assert chair.screen.index("The chair's sign-off") > stages[2]
        await chair.press("escape")
        await chair.press("ctrl+r", "ctrl+r")
        await chair.until(lambda: not isinstance(chair.app.screen, StillNeededScreen), "it to close")


async def test_a_map_without_strengths_is_asked_for_them_in_their_column(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        shown = chair.app.screen
        assert isinstance(shown, MapScreen)
        await chair.press("ctrl+r")
        assert "Working Well”: nothing" not in chair.screen
        await chair.press("escape")
        shown.choose("strength")
        await chair.press("delete")
        await chair.settle()
        await chair.press("ctrl+r")
        await chair.see("“What's Working Well”: nothing is noted yet")
        screen = chair.app.screen
        assert isinstance(screen, StillNeededScreen)
        wanted = next(gap for gap in screen._gaps if "nothing is noted" in gap.words)
        screen.query_one(DrawnList).select(str(screen._gaps.index(wanted)))
        await chair.press("enter")
        await chair.until(lambda: chair.app.screen is shown, "the map")
        await chair.type("Nan has them")
        await chair.press("enter")
        (line,) = [one for one in (await chair.read()).statements if one.heading == "working_well"]
        assert line.text == "Nan has them"
