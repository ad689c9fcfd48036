"""The line of the map: what it answers to keys and signs while somebody types in it."""

from __future__ import annotations

from tests.builders import family_conference
from tests.screens.harness import WIDE, map_stage, screen_text, typed


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
