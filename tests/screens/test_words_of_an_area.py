"""Decision and closing in the words of the area: what is decided, its plan, and what comes again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.plans import Meeting
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import missing
from chairtui.domain.views import decision_for
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.step_screen import StepScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.procedures import load_procedure
from tests.screens.harness import DAY, FOLDERS, SIZES, WIDE, StepStage, screen_text, typed

TALL = (132, 90)
HARINGEY, GWENT, OXFORDSHIRE = (load_procedure(key, FOLDERS) for key in ("haringey", "gwent", "oxfordshire"))
WREN = Child(id="wren", name="Wren Quillfeather", born=date(2017, 3, 14))
SW = Participant(
    id="sw", name="Kezia Thornbury", roles=("lead_social_worker",), works_with=("wren",), came=Came.ROOM
)


def family(**decision: Any) -> Conference:
    conference = Conference(family="Quillfeather", held_on=DAY).with_record(WREN).with_record(SW)
    if decision:
        conference = conference.with_record(Decision(id="made", child_id="wren", **decision))
    return conference


def stage(screen: StepScreen, conference: Conference, procedure: Procedure) -> StepStage:
    screen.set_reactive(StepScreen.conference, conference)
    screen.set_reactive(StepScreen.procedure, procedure)
    return StepStage(screen, conference, procedure)


def read(app: StepStage) -> str:
    """The words on the screen, wherever their lines end."""
    return " ".join(screen_text(app).replace("┃", " ").replace("▌", " ").split())


async def at(app: StepStage, pilot: Pilot[None], row: str) -> None:
    await pilot.pause()
    app.screen.query_one(DrawnList).select(row)
    await pilot.pause()


@SIZES
async def test_a_registered_child_has_the_nation_s_plan_and_no_primary_category(
    size: tuple[int, int],
) -> None:
    made = family(option="registered", categories=("neglect", "financial"), limb="likely", reasons="Nights.")
    app = stage(DecisionScreen(), made, GWENT)
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "decision")
        shown = read(app)
        assert "✓ On the Child Protection Register" in shown
        assert "Care and support protection plan" in shown
        assert "Neglect, financial abuse" in shown
        assert "Unclear: The leaflet does not say what happens if the practitioners do not agree." in shown
        await pilot.press("enter")
        await pilot.press(*["tab"] * 2)
        assert "the primary one" not in read(app)
        assert "hild protection plan" not in read(app)


@SIZES
async def test_a_decision_says_what_the_leaflet_leaves_open_about_it(size: tuple[int, int]) -> None:
    app = stage(DecisionScreen(), family(option="child_in_need_plan", reasons="Enough."), HARINGEY)
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "decision")
        assert "does not say what it is called when it is not a child protection plan" in read(app)


@pytest.mark.parametrize(
    ("procedure", "yes"),
    [(HARINGEY, "yes, at risk of significant harm"), (GWENT, "yes, on the Child Protection Register")],
)
async def test_a_view_is_asked_in_the_words_of_the_area(procedure: Procedure, yes: str) -> None:
    app = stage(DecisionScreen(), family(), procedure)
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:sw")
        await pilot.press("enter")
        assert yes in read(app)
        assert "likely" not in read(app).lower().split("threshold")[0]


async def test_a_child_for_whom_the_conference_is_adjourned_has_an_interim_plan_and_a_new_date() -> None:
    app = stage(DecisionScreen(), family(), HARINGEY)
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter", *["right"] * 4)
        await pilot.press("ctrl+s")
        await pilot.pause()
        why = "Why is it adjourned: is it not quorate, is a report missing, or has time run out?"
        assert f"{why} The reasons do not say. Keep it so?" in read(app)
        await pilot.press("g", *["tab"] * 4)
        await typed(pilot, "The health visitor's report is missing.")
        await pilot.press("ctrl+s")
        await pilot.pause()
        made = decision_for(app.now, "wren")
        assert made is not None
        assert made.option == "adjourned"
        assert "✓ Adjourned" in read(app)
        assert "not quorate" not in read(app).partition("✓ Adjourned")[2].partition("Reasons")[0]
        assert "The health visitor's report is missing." in read(app)
        assert "Interim plan" in read(app)
    needed = {gap.words for gap in missing(app.now, HARINGEY)}
    assert "Wren Quillfeather: date of reconvened conference" in needed
    asked = ("category", "limb", "core group", "dissent", "quorate")
    assert not [words for words in needed for what in asked if what in words]
    closing = stage(ClosingScreen(), app.now, HARINGEY)
    async with closing.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Reconvened conference ○ when? usually Wed 27 May" in read(closing)
        await pilot.press("enter")
        await typed(pilot, "27 may")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (meeting,) = closing.now.meetings
        assert (meeting.timescale, meeting.on) == ("reconvened_conference", date(2026, 5, 27))


@SIZES
async def test_what_comes_again_stands_under_the_dates_and_is_counted_from_the_first(
    size: tuple[int, int],
) -> None:
    first = Meeting(timescale="first_core_group", on=date(2026, 5, 21), about=("wren",))
    app = stage(ClosingScreen(), family(option="registered").with_record(first), GWENT)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = read(app)
        assert "Later core groups every 4 to 6 weeks" in shown
        assert "the one after the first from Thu 18 Jun to Thu 2 Jul" in shown


async def test_visits_and_later_core_groups_hold_only_with_the_decision_they_belong_to() -> None:
    for option, words in (("child_protection_plan", True), ("child_in_need_plan", False)):
        app = stage(ClosingScreen(), family(option=option), OXFORDSHIRE)
        async with app.run_test(size=TALL) as pilot:
            await pilot.pause()
            shown = read(app)
            assert ("at least every 2 weeks" in shown) is words
            assert ("each counted from the previous core group" in shown) is words


@SIZES
async def test_what_is_unclear_about_a_date_stands_beside_it(size: tuple[int, int]) -> None:
    app = stage(ClosingScreen(), family(option="child_protection_plan"), HARINGEY)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Unclear: The leaflet says “regular core group meetings” and gives" in read(app)


@SIZES
async def test_what_is_unclear_about_the_scale_stands_above_it(size: tuple[int, int]) -> None:
    app = stage(ScalingScreen(), family(), HARINGEY)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Unclear: The leaflet's picture of its scale is missing." in read(app)
    scale = replace(HARINGEY.scale, unclear="Which end is safe is not said.")
    app = stage(ScalingScreen(), family(), replace(HARINGEY, scale=scale))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Which end is safe is not said." in read(app)
