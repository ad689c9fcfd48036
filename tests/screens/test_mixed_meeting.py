"""One meeting for siblings who differ: a first conference, a review that goes on, a plan that ends."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.conference_line import ConferenceLine
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Came, Child, Kind, Participant
from chairtui.domain.plans import CoreGroupMember
from chairtui.domain.readiness import missing
from chairtui.domain.reviews import ExistingPlan
from chairtui.plain_text import plain_text
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.screens.conferences.rows import conference_rows
from chairtui.screens.decision.screen import DecisionScreen
from tests.procedures import load_procedure
from tests.screens.harness import (
    DAY,
    FOLDERS,
    NARROW,
    WIDE,
    StepStage,
    england,
    london_borough,
    screen_text,
)

TALL, LONG = (132, 60), (80, 80)

WREN = Child(id="wren", name="Wren Quillfeather", born=date(2015, 3, 14), kind=Kind.REVIEW)
TARN = Child(id="tarn", name="Tarn Quillfeather", born=date(2022, 2, 2), kind=Kind.REVIEW)
ROBIN = Child(id="robin", name="Robin Quillfeather", born=date(2026, 3, 1), kind=Kind.INITIAL)


def plan(child_id: str) -> ExistingPlan:
    return ExistingPlan(
        id=f"plan-{child_id}",
        child_id=child_id,
        option="child_protection_plan",
        began_on=date(2025, 9, 2),
        first_categories=("neglect",),
        categories=("neglect",),
        last_conference_on=date(2025, 12, 2),
        reviews=1,
    )


def decision(child_id: str, option: str) -> Decision:
    needs = option == "child_protection_plan"
    return Decision(
        child_id=child_id,
        option=option,
        limb="likely" if needs or option == "moved_away" else "not_met",
        categories=("neglect",) if needs else (),
        reasons="As seen, since 4 May",
        no_one_dissented=True,
    )


def meeting(**options: str) -> Conference:
    """Wren's and Tarn's review and Robin's first conference, with what was decided for each by name."""
    conference = Conference(family="Quillfeather", held_on=DAY)
    worker = Participant(
        id="worker",
        name="Ms Flint",
        roles=("lead_social_worker",),
        came=Came.ROOM,
        works_with=("wren", "tarn", "robin"),
    )
    records = (WREN, TARN, ROBIN, plan("wren"), plan("tarn"), worker)
    for record in (*records, CoreGroupMember(participant_id="worker", about=("wren", "tarn"), lead=True)):
        conference = conference.with_record(record)
    for child_id, option in options.items():
        conference = conference.with_record(decision(child_id, option))
    return conference


MIXED = meeting(wren="child_in_need_plan", tarn="child_protection_plan", robin="child_protection_plan")


def words_of(app: StepStage) -> str:
    return " ".join(screen_text(app).split())


def closing_needs(conference: Conference) -> list[str]:
    gaps = missing(conference, london_borough(), england())
    return [gap.words for gap in gaps if gap.step == "closing" and "tells" not in gap.words]


@pytest.mark.parametrize("size", [TALL, LONG])
async def test_each_child_has_the_dates_of_its_own_decision(size: tuple[int, int]) -> None:
    app = StepStage(ClosingScreen(), MIXED)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Mixed conference" in shown
        dates = shown[shown.index("Dates") : shown.index("Core group  ") if "Core group  " in shown else None]
        blocks = {
            title: " ".join(dates[dates.index(title) :].split("\n\n")[0].split())
            for title in ("First core group", "First review", "Next review", "Child in need meeting")
        }
        for title, child in (
            ("First core group", "Robin"),
            ("First review", "Robin"),
            ("Next review", "Tarn"),
            ("Child in need meeting", "Wren"),
        ):
            assert f"for {child}" in blocks[title] or child in blocks[title], (title, blocks[title])
        assert "the limit for Robin" in words_of(app)


def test_what_is_needed_at_the_end_is_asked_for_each_child_by_its_own_decision() -> None:
    assert closing_needs(MIXED)[:5] == [
        "Wren Quillfeather: date of child in need meeting",
        "Tarn Quillfeather: date of next review conference",
        "Robin Quillfeather: the core group",
        "Robin Quillfeather: date of first core group",
        "Robin Quillfeather: date of first review conference",
    ]


@pytest.mark.parametrize("option", ["no_plan", "moved_away", "ended_by_age"])
def test_a_child_whose_plan_ended_is_asked_for_no_core_group_review_or_category(option: str) -> None:
    conference = meeting(wren=option, tarn="child_protection_plan", robin="child_protection_plan")
    gaps = missing(conference, london_borough(), england())
    said = [
        gap.words for gap in gaps if gap.child_id == "wren" and gap.step in {"closing", "decision", "plan"}
    ]
    for words in said:
        for asked in ("core group", "date of", "category", "an outcome", "do not get better"):
            assert asked not in words


async def test_only_children_with_a_core_group_stand_in_its_form() -> None:
    app = StepStage(ClosingScreen(), meeting(wren="no_plan"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "What was decided for each child says which dates are needed." in screen_text(app)
        assert "for Wren" not in screen_text(app)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_each_child_is_offered_the_decisions_of_its_own_kind(size: tuple[int, int]) -> None:
    app = StepStage(DecisionScreen(), MIXED, load_procedure("haringey", FOLDERS))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.step.choose("wren")
        app.step.query_one("#list").select("decision")  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert "Child protection plan continues" in words_of(app)
        await pilot.press("escape")
        await pilot.pause()
        app.step.choose("robin")
        await pilot.press("enter")
        await pilot.pause()
        assert "Decision, Robin" in words_of(app)
        assert "continues" not in words_of(app)
        assert "moved to another area" not in words_of(app)


def test_the_list_calls_it_mixed() -> None:
    line = ConferenceLine(
        id="one",
        practice=False,
        family="Quillfeather",
        reference="",
        held_on=DAY,
        starts_at=None,
        place="",
        began_at=None,
        ended_at=None,
        signed_off_at=None,
        children=("Wren", "Tarn", "Robin"),
        kinds=(Kind.REVIEW, Kind.INITIAL),
    )
    rows = conference_rows([line], "", DAY, 120)
    assert any("Mixed, 3 children" in span.text for row in rows for each in row.lines for span in each)


def test_the_plain_text_names_each_kind_plan_and_decision() -> None:
    told = plain_text(MIXED, london_borough())
    assert "Child: Robin Quillfeather; initial conference" in told
    assert "Wren comes with a plan; Child protection plan; since Tuesday 2 September 2025" in told
    assert "- Decision: Child protection plan ends: child in need plan" in told
    assert "- Decision: Child protection plan continues" in told
    assert "- Decision: Child protection plan;" in told
