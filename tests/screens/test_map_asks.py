"""What the map asks under each heading: the step's question above, the heading's own where words go."""

from __future__ import annotations

from chairtui.domain.people import Participant
from tests.builders import family_conference
from tests.leaflets.area import squeezed
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


@SIZES
async def test_words_of_somebody_who_only_advises_are_asked_about_and_kept(size: tuple[int, int]) -> None:
    family = family_conference()
    lawyer = Participant(id="lawyer", name="Ms Vetch", roles=("solicitor",), here_for="mum")
    app = map_stage(family.with_record(lawyer))
    asks = "! Solicitor only listens and advises here: whose words are these?"
    async with app.run_test(size=size) as pilot:
        await typed(pilot, "@solicitor She must go home")
        assert asks in squeezed(screen_text(app))
        await pilot.press("enter")
        await pilot.pause()
        assert app.now.statements[-1].said_by == "lawyer"
        assert asks not in squeezed(screen_text(app))  # nothing stands in the line
        await pilot.press("up", "end", "enter")
        await pilot.pause()
        assert asks.removeprefix("! ") in squeezed(screen_text(app))
        await pilot.press("escape", "at")
        await typed(pilot, "solicitor ")
        await pilot.pause()
        assert "Solicitor only listens and advises here" in squeezed(screen_text(app))


async def test_nobody_else_is_asked_whose_words_they_are() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=NARROW) as pilot:
        await typed(pilot, "@nan She must go home")
        assert "whose words" not in screen_text(app)
