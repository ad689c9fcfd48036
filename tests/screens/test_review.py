"""Since last time, by keys: what the chair sees of the last plan, and what the conference then holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal, Standing
from chairtui.domain.decisions import Decision
from chairtui.domain.looking_back import marked
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.readiness import missing
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.reviews import Achieved, CoreGroupHeld
from chairtui.screens.dangers.screen import DangersScreen
from chairtui.screens.plan.screen import PlanScreen
from chairtui.screens.review.screen import ReviewScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.step_screen import StepScreen
from tests.procedures import load_procedure
from tests.real_app import Room
from tests.reviews import first_conference, review_after, scaled
from tests.screens.harness import FOLDERS, NARROW, WIDE, StepStage, england, screen_text, typed

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["132x38", "80x24"])
TALL = (132, 70)
FIRST = first_conference()


OXFORDSHIRE = load_procedure("oxfordshire", FOLDERS)
"""It says how often core groups meet: at least every six weeks."""


def review() -> Conference:
    return review_after(FIRST, OXFORDSHIRE)


def stage(
    conference: Conference | None = None, step: StepScreen | None = None, *, past: bool = True
) -> StepStage:
    conference, step = conference or review(), step or ReviewScreen()
    step.past = (FIRST,) if past else ()
    return StepStage(step, conference, procedure_for(conference, OXFORDSHIRE))


def needed(conference: Conference, step: str = "review") -> list[str]:
    procedure = procedure_for(conference, OXFORDSHIRE)
    return [gap.words for gap in missing(conference, procedure, england()) if gap.step == step]


@SIZES
async def test_each_plan_tells_at_a_glance_where_it_stands(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size):
        seen = screen_text(app)
    plan = " ".join(seen.replace("3 not asked yet", "").replace("▌", "").split())
    assert "Child protection plan since 12 May 2026 · 12 weeks" in plan
    assert "first review" in seen
    assert "3 not asked yet" in seen
    assert "Core groups ○ which were held?  (at least every 6 weeks)" in seen
    assert "Last seen ○ who has seen the child, when, and alone?" in seen
    assert "enter More   a Core group   v Changes" in seen


@pytest.mark.parametrize(
    ("key", "became"),
    [
        ("d", Achieved.DONE),
        ("p", Achieved.PARTLY),
        ("n", Achieved.NOT_DONE),
        ("x", Achieved.NO_LONGER_NEEDED),
    ],
)
async def test_one_key_says_what_became_of_an_action_for_all_its_children(key: str, became: Achieved) -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("part:clock")
        await pilot.press(key)
        await pilot.pause()
        (progress,) = app.now.progress
        assert (progress.of, progress.about, progress.achieved) == ("clock", ("wren", "robin"), became)
        assert f" {became.value}" in screen_text(app)
        assert f"1 {became.value} · 2 not asked yet" in screen_text(app)
        await pilot.press(key)
        assert len(app.labels) == 1
        await pilot.press("delete")
        assert app.now.progress == ()


async def test_it_may_differ_between_the_children_with_what_shows_it() -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("part:clock")
        await pilot.press("enter", "d", "tab", "right", "space", "tab")
        await typed(pilot, "Wren shows it")
        await pilot.press("tab")
        await typed(pilot, "Less worry")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (progress,) = app.now.progress
        assert (progress.about, progress.achieved) == (("wren",), Achieved.DONE)
        assert (progress.evidence, progress.difference) == ("Wren shows it", "Less worry")
        seen = screen_text(app)
        assert "Wren: ✓ done" in seen
        assert "Robin: ! was to be done by Wed 3 Jun: is it?" in seen
        app.step.choose("rest:clock")
        await pilot.press("n")
        await pilot.pause()
        assert {one.about: one.achieved for one in app.now.progress} == {
            ("wren",): Achieved.DONE,
            ("robin",): Achieved.NOT_DONE,
        }


async def test_a_danger_is_kept_by_one_key() -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("danger:danger")
        await pilot.press("k")
        await pilot.pause()
        assert app.now.record(DangerStatement, "danger").standing is Standing.KEPT
        assert "○ kept" in screen_text(app)


async def test_a_changed_danger_shows_its_old_words_below_the_new_ones() -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("danger:danger")
        await pilot.press("c", "ctrl+s")
        await pilot.pause()
        assert "Change its words, or say that it is kept." in screen_text(app)
        await typed(pilot, " On Fridays.")
        await pilot.press("ctrl+s")
        await pilot.pause()
        danger = app.now.record(DangerStatement, "danger")
        assert danger.standing is Standing.CHANGED
        assert danger.text.endswith("alone at night and get hurt. On Fridays.")
        seen = screen_text(app)
        assert "Last time: Everyone is worried" in seen
        assert seen.index("get hurt. On Fridays.") < seen.index("Last time: Everyone")
        await pilot.press("k")
        assert app.now.record(DangerStatement, "danger").standing is Standing.CHANGED


async def test_a_danger_is_met_only_with_what_shows_it() -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("danger:pool")
        await pilot.press("m", "ctrl+s")
        await pilot.pause()
        assert "What shows that it is met" in screen_text(app)
        await typed(pilot, "Fetched since June")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "✓ met: Fetched since June" in screen_text(app)
    assert app.now.record(DangerStatement, "pool").standing is Standing.MET


async def test_a_core_group_is_added_and_a_gap_is_told_against_the_rule() -> None:
    app = stage()
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("a")
        await typed(pilot, "21 may")
        await pilot.press("tab", "tab")
        await typed(pilot, "Nan was ill")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (held,) = app.now.core_groups_held
        assert (held.on, held.about, held.notes) == (date(2026, 5, 21), ("wren", "robin"), "Nan was ill")
        seen = screen_text(app)
        assert "Thu 21 May  all children  Nan was ill" in seen
        assert "! none from Thu 21 May to Tue 4 Aug (no later than Thu 2 Jul)" in seen
    assert "Wren Brambleby: why no core group met from Thu 21 May to Tue 4 Aug" in needed(app.now)


async def test_it_is_asked_once_who_has_seen_the_child_and_what_was_not_as_agreed() -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("enter")
        await typed(pilot, "30 jul")
        await pilot.press("tab")
        await typed(pilot, "social w")
        await pilot.press("enter", "y", "tab")
        await typed(pilot, "One visit missed")
        await pilot.press("ctrl+s")
        await pilot.pause()
        plan = app.now.existing_plans[0]
        assert (plan.last_seen_on, plan.last_seen_by) == (date(2026, 7, 30), "worker")
        assert (plan.seen_alone, plan.gaps) == (True, "One visit missed")
        seen = screen_text(app)
        assert "Last seen Thu 30 Jul by Social worker, alone" in seen
        assert "Not as agreed: One visit missed" in seen


async def test_the_place_is_not_empty_where_the_last_conference_was_on_paper() -> None:
    conference = review()
    bare = replace(conference, dangers=(), goals=(), outcomes=(), actions=(), follows=None)
    app = stage(bare, past=False)
    async with app.run_test(size=TALL) as pilot:
        assert "it was held on paper or elsewhere. Press o to" in screen_text(app)
        await pilot.press("v")
        await pilot.pause()
        assert "The record of the conference before is not here" in screen_text(app)


@SIZES
async def test_one_view_tells_what_changed_with_each_number_and_no_average(size: tuple[int, int]) -> None:
    conference = scaled(review(), FIRST).with_record(
        PlanAction(id="new", outcome_id="outcome", what="Fridays at home", about=("wren", "robin"))
    )
    app = stage(conference)
    async with app.run_test(size=size) as pilot:
        app.step.choose("part:clock")
        await pilot.press("d", "v")
        await pilot.pause()
        seen = screen_text(app)
        assert "new  Fridays at home" in seen
        assert "done  A clock stands in the hall" in seen
        assert "Social worker  4 → 6" in seen
        assert "Mum  no number → 4" in seen
        assert " · now: not decided yet" in seen
        await pilot.press("v")
        await pilot.pause()
        assert app.screen is app.step


async def test_one_view_shows_a_goal_s_old_words_and_what_is_decided() -> None:
    conference = review()
    goal = conference.record(SafetyGoal, "pool-goal")
    conference = conference.revising(goal, text="Robin is fetched by Nan.")
    decision = Decision(child_id="robin", option="child_protection_plan")
    app = stage(conference.with_record(decision))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("v")
        await pilot.pause()
        seen = " ".join(screen_text(app).split())
        assert "changed Robin is fetched by Nan." in seen
        assert "last time: Robin is never left, for three months." in seen
        assert "Decided Child protection plan continues" in seen
        assert "Decided not decided yet" in seen


async def test_numbers_with_other_anchors_are_not_laid_side_by_side() -> None:
    app = stage(scaled(review(), FIRST, zero="Not safe at all"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("v")
        await pilot.pause()
        assert "→" not in screen_text(app)
        assert "the same question and the same anchors" in screen_text(app)


# The other steps


async def test_the_plan_goes_on_without_what_is_done_and_says_what_is_overdue() -> None:
    conference = review()
    app = stage(conference)
    async with app.run_test(size=TALL) as pilot:
        app.step.choose("part:fetched")
        await pilot.press("d")
        await pilot.pause()
    after = app.now
    plan = stage(after, PlanScreen())
    async with plan.run_test(size=(80, 70)) as pilot:
        seen = screen_text(plan)
        assert "A clock stands in the hall (from 12 May 2026)" in seen
        assert "! Wed 3 Jun is past: by when now?" in seen
        assert seen.index("Not on the plan any more") < seen.index("Robin is fetched on time.")
        plan.step.choose("action:clock")
        await pilot.press("delete")
        await pilot.pause()
        assert plan.now == after
        assert "x there says that it is no longer needed" in plan.told[-1]
    assert not any("Outcome 2" in words for words in needed(after, "plan"))
    assert any("is past" in words for words in needed(after, "plan"))


@pytest.mark.parametrize("size", [(150, 70), (80, 70)], ids=["a table", "lines"])
async def test_an_open_action_says_all_that_it_said_where_its_outcome_is_done(size: tuple[int, int]) -> None:
    conference = review()
    outcome = conference.record(Outcome, "outcome")
    plan = stage(marked(conference, outcome, Achieved.DONE), PlanScreen())
    async with plan.run_test(size=size):
        seen = " ".join(screen_text(plan).split())
    apart = seen[seen.index("Not yet in an outcome") : seen.index("Not on the plan any more")]
    clock = apart[apart.index("A clock stands in the hall") :]
    for words in ("from 12", "no outcome", "Mum", "! Wed 3 Jun is", "Wren shows it"):
        assert words in clock


async def test_a_met_danger_stands_apart_and_asks_for_no_goal() -> None:
    conference = review()
    pool = conference.record(DangerStatement, "pool")
    after = conference.revising(pool, standing=Standing.MET, standing_why="Fetched since June")
    app = stage(after, DangersScreen())
    async with app.run_test(size=WIDE):
        seen = screen_text(app)
    assert seen.index("Met since last time") < seen.index("Robin may be forgotten")
    assert any("Goal 2" in words for words in needed(conference, "dangers"))
    assert not any("Goal 2" in words for words in needed(after, "dangers"))


@pytest.mark.parametrize(("zero", "seen_there"), [("", True), ("Not safe at all", False)])
async def test_last_times_number_stands_beside_todays_with_the_same_anchors(
    zero: str, seen_there: bool
) -> None:
    app = stage(scaled(review(), FIRST, zero=zero), ScalingScreen())
    async with app.run_test(size=WIDE):
        assert ("◦" in screen_text(app)) is seen_there


async def test_nobody_is_led_by_last_times_number_before_the_reveal() -> None:
    conference = scaled(review(), FIRST)
    (scale,) = conference.scales
    sealed = replace(conference, scales=(replace(scale, revealed_at=None),))
    app = stage(sealed, ScalingScreen())
    async with app.run_test(size=WIDE):
        assert "◦" not in screen_text(app)


def test_a_review_needs_an_answer_for_each_before_anybody_decides() -> None:
    conference = review()
    asked = needed(conference)
    assert "Danger 1: kept, changed or met?" in asked
    assert "“A clock stands in the hall”: what became of it" in asked
    assert "Wren Brambleby: who has last seen the child, and when" in asked
    assert any("the core groups held since last time" in words for words in asked)
    for plan in conference.existing_plans:
        conference = conference.revising(
            plan, gaps="None met", last_seen_by="worker", last_seen_on=plan.began_on
        )
    assert not any("core group" in words or "last seen" in words for words in needed(conference))
    held = conference.with_record(CoreGroupHeld(on=date(2026, 5, 21), about=("wren", "robin")))
    assert not any("core group" in words for words in needed(held))


# In the app, on a store file


async def test_what_became_of_it_lies_in_the_file_and_undo_takes_it_back(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("review")
        await chair.choose("part:action-2")
        await chair.press("d")
        await chair.until(lambda: len(chair.now.progress) == 2, "the answer")
        assert room.read().progress[-1].achieved is Achieved.DONE
        await chair.press("ctrl+z")
        await chair.until(lambda: len(chair.now.progress) == 1, "undo")


async def test_what_is_half_typed_of_a_changed_danger_comes_back_after_a_restart(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("review")
        await chair.choose("danger:danger-2")
        await chair.press("c")
        await chair.type(" On Mondays")
        await chair.until(chair.room.drafts, "the draft")
    async with room.sitting() as chair:
        await chair.see("at the pool. On Mondays")
        await chair.press("ctrl+s")
        await chair.until(lambda: chair.now.record(DangerStatement, "danger-2").standing, "the danger")
        danger = chair.now.record(DangerStatement, "danger-2")
        assert (danger.standing, danger.text) == (
            Standing.CHANGED,
            "Robin may be forgotten at the pool. On Mondays",
        )
