"""What the map asks under each heading: the step's question above, the heading's own where words go."""

from __future__ import annotations

from tests.builders import family_conference
from tests.screens.harness import NARROW, SIZES, map_stage, screen_text, typed


@SIZES
async def test_each_heading_asks_its_own_question_where_its_words_go(size: tuple[int, int]) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=size) as pilot:
        worries = screen_text(app)
        await pilot.press("tab")
        well = screen_text(app)
        await pilot.press("tab", "tab")
        needs = screen_text(app)
    together = "What are we worried about, and what's working well?"
    assert together in worries
    assert together in well
    assert "what was said · What did you see, and what were you told?" in worries
    assert "what was said · When was the child kept safe, and who did what?" in well
    assert "What needs to happen?" in needs
    assert "what was said ·" not in needs


async def test_the_question_gives_way_to_what_is_typed() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=NARROW) as pilot:
        await typed(pilot, "Nan")
        assert "What did you see" not in screen_text(app)
