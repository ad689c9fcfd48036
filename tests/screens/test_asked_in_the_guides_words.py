"""What the procedure has the chair ask or say stands where she asks it."""

from __future__ import annotations

from dataclasses import replace

from chairtui.screens.decision.screen import DecisionScreen
from chairtui.screens.map.screen import MapScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.screens.plan.screen import PlanScreen
from chairtui.screens.step_screen import StepScreen
from tests.builders import family_conference
from tests.screens.harness import WIDE, StepStage, london_borough, screen_text

RAIL = 26
"""Cells at the left that the rail takes."""


async def seen(screen: StepScreen, chosen: str, *keys: str) -> str:
    """The words on the screen after these keys, on one line, without the frames."""
    app = StepStage(screen, family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        if chosen:
            screen.choose(chosen)
        await pilot.press(*keys)
        await pilot.pause()
        lines = [line[RAIL:].replace("┃", " ") for line in screen_text(app).splitlines()]
        return " ".join(" ".join(lines).split())


NOT_MET = (
    "“Even if you have not met the family before you are still asked for your decision on the basis of the "
    "information presented to the conference.”"
)


async def test_a_report_s_form_says_what_is_asked_of_reports() -> None:
    assert "bring a minimum of 6 copies of your report with you" in await seen(
        PeopleScreen(), "person:worker", "r"
    )


async def test_an_action_is_asked_of_whoever_may_contribute() -> None:
    words = "What can you contribute to help achieve the outcomes, and by when?"
    assert words in await seen(PlanScreen(), "outcome", "a")


async def test_who_has_not_met_the_family_is_asked_for_a_view_too() -> None:
    on_step = await seen(DecisionScreen(), "")
    assert NOT_MET in on_step
    assert NOT_MET in await seen(DecisionScreen(), "worker", "enter")


async def test_the_map_asks_for_children_s_views_and_needs_in_the_words_of_their_heading() -> None:
    guide = london_borough()
    headings = tuple(replace(heading, ask=f"Which {heading.short}, please?") for heading in guide.headings)
    screen = MapScreen()
    screen.set_reactive(StepScreen.procedure, replace(guide, headings=headings))
    app = StepStage(screen, family_conference(), replace(guide, headings=headings))
    async with app.run_test(size=WIDE) as pilot:
        for asked in (
            "What are we worried about, and what's working well?",
            "What are we worried about, and what's working well?",
            "Which Child's views, please?",
            "Which Needs to happen, please?",
        ):
            await pilot.pause()
            assert f"Ask   {asked}" in screen_text(app)
            await pilot.press("tab")
