"""What is decided at a review: the threshold and the category again, and what speaks against an ending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.duties import Ending, Gate
from chairtui.domain.people import Came, Child, Kind, Participant
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Stage, missing
from chairtui.domain.reviews import Achieved, ExistingPlan, Progress
from chairtui.domain.views import decision_for
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.widgets.drawn_grid import DrawnGrid
from tests.procedures import load_procedure
from tests.screens.harness import (
    DAY,
    FOLDERS,
    SIZES,
    WIDE,
    StepStage,
    london_borough,
    screen_text,
    typed,
)

BEFORE = "first: neglect (10 Feb 2026), last: emotional abuse (12 Mar 2026)"

IVY = Child(id="ivy", name="Ivy Fennimore", born=date(2017, 5, 12), kind=Kind.REVIEW)
PLAN = ExistingPlan(
    id="plan",
    child_id="ivy",
    option="child_protection_plan",
    began_on=date(2026, 2, 10),
    first_categories=("neglect",),
    categories=("emotional",),
    last_conference_on=date(2026, 3, 12),
)
LATER = replace(PLAN, reviews=2)
ACTION = PlanAction(id="lock", what="A lock on the shed", who_else="Housing", since=date(2026, 2, 10))


def review(*records: Any, is_quorate: bool = True, plan: ExistingPlan = LATER, **own: Any) -> Conference:
    came = Came.ROOM if is_quorate else Came.APOLOGIES
    people = [
        Participant(id="worker", name="Ms Flint", roles=("lead_social_worker",), agency="Social care"),
        Participant(id="school", name="Mx Slate", roles=("school",), agency="Made Up Primary"),
        Participant(id="health", name="Mr Marl", roles=("health_visitor",), agency="Health"),
    ]
    conference = Conference(family="Fennimore", held_on=DAY, **own).with_record(IVY).with_record(plan)
    for person in people:
        conference = conference.with_record(replace(person, came=came, works_with=("ivy",)))
    for record in records:
        conference = conference.with_record(record)
    return conference


def stage(conference: Conference, procedure: Procedure | None = None) -> StepStage:
    return StepStage(DecisionScreen(), conference, procedure)


def words_of(app: StepStage) -> str:
    return " ".join(screen_text(app).replace("┃", " ").split())


def needed(conference: Conference, procedure: Procedure | None = None) -> list[str]:
    gaps = missing(conference, procedure or london_borough())
    return [
        gap.words.removeprefix("Ivy Fennimore: ")
        for gap in gaps
        if gap.step == "decision" and gap.child_id == "ivy" and "view of" not in gap.words
    ]


def decided(option: str, **given: Any) -> Decision:
    made = Decision(child_id="ivy", option=option, reasons="As seen", no_one_dissented=True)
    return replace(made, **given)


async def open_decision(app: StepStage, pilot: Pilot[None]) -> None:
    await pilot.pause()
    app.screen.query_one(DrawnGrid).select("decision")
    await pilot.press("enter")
    await pilot.pause()


async def choose(pilot: Pilot[None], words: str) -> None:
    """Chooses in a field of a few by its letters until it stands there."""
    for _ in range(8):
        if f"● {words}" in words_of(pilot.app):  # type: ignore[arg-type]
            return
        await pilot.press("right")
        await pilot.pause()
    raise AssertionError(words)


@SIZES
async def test_a_review_names_what_may_be_decided_and_fills_in_no_category(size: tuple[int, int]) -> None:
    app = stage(review())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.screen.query_one(DrawnGrid).select("decision")
        await pilot.pause()
        assert "first: neglect (10 Feb 2026)" in words_of(app)
        await open_decision(app, pilot)
        shown = words_of(app)
        assert BEFORE in shown
        for title in (
            "Child protection plan continues",
            "Child protection plan ends: child in need plan",
            "ends: moved to another area",
            "ends: 18 years old",
        ):
            assert title in shown
        await choose(pilot, "Child protection plan continues")
        await pilot.press("tab")
        await pilot.pause()
        assert "Not likely to suffer significant harm any more" in words_of(app)
        await choose(pilot, "Is likely to suffer significant harm")
        await pilot.press("tab")
        await pilot.pause()
        assert "● none" in words_of(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "“Child protection plan continues” has no category yet. Keep it so?" in words_of(app)


@pytest.mark.parametrize("kind", [Kind.INITIAL, Kind.TRANSFER_IN])
async def test_a_first_conference_neither_ends_a_plan_nor_says_that_the_threshold_is_not_met(
    kind: Kind,
) -> None:
    conference = review().revising(IVY, kind=kind)
    app = stage(conference.revising(LATER, authority="Invented County"))
    async with app.run_test(size=WIDE) as pilot:
        await open_decision(app, pilot)
        shown = words_of(app)
        assert "moved to another area" not in shown
        assert "continues" not in shown
        await pilot.press("tab")
        await pilot.pause()
        assert "any more" not in words_of(app)


async def test_ending_a_plan_and_a_threshold_that_is_met_do_not_go_together() -> None:
    app = stage(review())
    async with app.run_test(size=WIDE) as pilot:
        await open_decision(app, pilot)
        await choose(pilot, "Child protection plan ends: no plan")
        await pilot.press("tab")
        await choose(pilot, "Is likely to suffer significant harm")
        await pilot.press("ctrl+s")
        await pilot.pause()
        said = "“Child protection plan ends: no plan” says that the threshold is not met any more"
        assert said in words_of(app)
        assert app.now.decisions == ()
        await choose(pilot, "Not likely to suffer significant harm any more")
        await pilot.press("ctrl+s")
        await pilot.pause()
        made = decision_for(app.now, "ivy")
        assert made is not None
        assert (made.option, made.limb, made.categories) == ("no_plan", "not_met", ())
        assert "Child protection plan ends: no plan" in words_of(app)


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (decided("child_protection_plan"), ["is the threshold still met?", "the category"]),
        (decided("child_protection_plan", limb="likely", categories=("neglect",)), []),
        (
            decided("child_protection_plan", limb="not_met", categories=("neglect",)),
            ["a limb of the threshold does not go with “Child protection plan continues”"],
        ),
        (decided("child_in_need_plan"), ["is the threshold still met?"]),
        (decided("child_in_need_plan", limb="not_met"), []),
        (
            decided("no_plan", limb="likely", categories=("neglect",)),
            [
                "a limb of the threshold does not go with “Child protection plan ends: no plan”",
                "a category does not go with “Child protection plan ends: no plan”",
            ],
        ),
        (
            decided("moved_away", limb="likely"),
            ["Which authority has taken over, and on which day did its conference meet?"],
        ),
        (decided("moved_away", limb="likely", reasons="To Invented County, 4 May 2026"), []),
        (decided("ended_by_age", limb="likely"), ["this child is 9, and it is from 18 on"]),
        (decided("adjourned"), []),
    ],
)
def test_what_is_still_needed_of_a_decision_at_a_review(made: Decision, wanted: list[str]) -> None:
    assert sorted(needed(review(made))) == sorted(wanted)


@SIZES
async def test_ending_a_plan_without_a_quorum_is_questioned_before_it_is_kept(size: tuple[int, int]) -> None:
    app = stage(review(is_quorate=False))
    async with app.run_test(size=size) as pilot:
        await open_decision(app, pilot)
        await choose(pilot, "Child protection plan ends: no plan")
        await pilot.press("tab")
        await choose(pilot, "Not likely to suffer significant harm any more")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "a plan ends, and the conference is not quorate (children's social care is not" in words_of(
            app
        )
        assert "A plan is ended by a conference that is quorate for the child" in words_of(app)
        await pilot.press("g")
        await pilot.pause()
        assert app.now.decisions == ()
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("k")
        await pilot.pause()
        made = decision_for(app.now, "ivy")
        assert made is not None
    assert any(
        words.startswith("a plan ends, and the conference is not quorate") for words in needed(app.now)
    )
    of_sibling = app.now.with_record(Decision(child_id="bump", option="no_plan", went_on="She may not wait"))
    assert any(words.startswith("a plan ends") for words in needed(of_sibling))
    assert any(
        words.startswith("a plan ends") for words in needed(app.now.changing(chairs_reason="It is late"))
    )
    reasoned = app.now.revising(made, went_on="Nobody can come before August")
    assert not any(words.startswith("a plan ends") for words in needed(reasoned))


async def test_ending_a_plan_at_the_first_review_with_open_actions_is_questioned() -> None:
    made = decided("no_plan", limb="not_met")
    said = "a plan ends at the first review, and 1 action is still open"
    open_one = review(ACTION, made, plan=PLAN)
    assert needed(open_one) == [said]
    assert missing(open_one, london_borough())
    (gap,) = [gap for gap in missing(open_one, london_borough()) if said in gap.words]
    assert gap.before is Stage.DECIDING
    done = open_one.with_record(Progress(of="lock", about=("ivy",), achieved=Achieved.DONE))
    assert needed(done) == []
    assert needed(review(ACTION, made)) == []
    assert needed(review(replace(ACTION, since=None), made, plan=PLAN)) == []
    app = stage(review(ACTION, plan=PLAN))
    async with app.run_test(size=WIDE) as pilot:
        await open_decision(app, pilot)
        await choose(pilot, "Child protection plan ends: no plan")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert said in words_of(app)
        assert app.now.decisions == ()


@pytest.mark.parametrize("rule", ["not_quorate", "first_review"])
async def test_where_the_procedure_refuses_it_the_form_does_not_keep_it(rule: str) -> None:
    ending = Ending(**{rule: Gate.REFUSED}, words="Only by everybody.")
    procedure = replace(london_borough(), ending=ending)
    conference = review(ACTION, is_quorate=rule == "first_review", plan=PLAN, chairs_reason="It is late")
    app = stage(conference, procedure)
    async with app.run_test(size=WIDE) as pilot:
        await open_decision(app, pilot)
        await choose(pilot, "Child protection plan ends: no plan")
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = words_of(app)
        assert "“Child protection plan ends: no plan” is not possible here: a plan ends" in shown
        assert "Only by everybody." in shown
        assert app.now.decisions == ()
        await choose(pilot, "Child protection plan continues")
        assert "is not possible here" not in words_of(app)
    stands = conference.with_record(decided("no_plan", limb="not_met"))
    assert any(words.startswith("a plan ends") for words in needed(stands, procedure))


async def test_a_plan_that_ends_by_age_or_a_move_is_asked_about() -> None:
    app = stage(review())
    async with app.run_test(size=WIDE) as pilot:
        await open_decision(app, pilot)
        await choose(pilot, "Child protection plan ends: 18 years old")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "this child is 9, and it is from 18 on" in words_of(app)
        assert "A plan is ended by a conference that is quorate" not in words_of(app)
        await pilot.press("g")
        await pilot.pause()
        await choose(pilot, "Child protection plan ends: moved to another area")
        await pilot.press("tab")
        await choose(pilot, "Is likely to suffer significant harm")
        await pilot.press("tab", "tab", "tab")
        await pilot.pause()
        assert "Which authority has taken over, and on which day did its conference meet?" in words_of(app)
        await typed(pilot, "To Invented County, its conference met on 4 May")
        await pilot.press("ctrl+s")
        await pilot.pause()
        made = decision_for(app.now, "ivy")
        assert made is not None
        assert made.option == "moved_away"


async def test_the_welsh_register_is_taken_off_in_its_own_words() -> None:
    gwent = load_procedure("gwent", FOLDERS)
    made = decided("care_and_support_plan", limb="not_met")
    app = stage(review(made, plan=replace(LATER, option="registered")), gwent)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.screen.query_one(DrawnGrid).select("decision")
        await pilot.pause()
        shown = words_of(app)
        assert "✓ Taken off the register: care and support plan" in shown
        assert "No continuing risk of significant harm" in shown
