"""The line of the map: what it answers to keys and signs while somebody types in it."""

from __future__ import annotations

import pytest

from tests.builders import family_conference
from tests.screens.harness import NARROW, WIDE, map_stage, screen_text, typed


async def test_escape_in_the_line_says_how_to_quit_and_loses_nothing() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, "half a thought @na")
        await pilot.pause()
        await pilot.press("escape")  # closes the names offered
        await pilot.pause()
        assert app.told == []
        await pilot.press("escape")
        await pilot.pause()
        assert app.told == ["ctrl+q quits."]
        assert "half a thought @na" in screen_text(app)
        await pilot.press("up", "escape")  # from the list it leads back to the line
        await pilot.pause()
        assert app.told == ["ctrl+q quits."]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "132x38"])
async def test_an_opinion_is_asked_for_its_evidence(size: tuple[int, int]) -> None:
    app = map_stage(family_conference())
    question = "! On what evidence is that based?"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await typed(pilot, "@school He does not care !opinion")
        await pilot.pause()
        assert question in screen_text(app)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert question not in screen_text(app)
        assert "@ who" in screen_text(app)
        await typed(pilot, "He was late !fact ")
        await pilot.pause()
        assert question not in screen_text(app)
