"""Trends as pictures: each child's scale over the conferences, drawn and told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.reviews import Achieved, ExistingPlan, Progress
from chairtui.screens.review.screen import ReviewScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.trend_picture import picture
from chairtui.screens.trends import TrendsScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.domain.test_trends import BO, FIRST, MUM, NED, SECOND, THIRD, held, only
from tests.screens.harness import NARROW, WIDE, StepStage, london_borough, screen_text
from tests.widgets.hostile import HOSTILE, drawn

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["132x38", "80x24"])
OUTCOME = Outcome(id="outcome", text="Ned sleeps.", about=("ned",))
ACTIONS = [PlanAction(id=key, outcome_id="outcome", what="x", about=("ned",)) for key in "abc"]
DONE = Progress(of="a", about=("ned",), achieved=Achieved.DONE)
PLAN = ExistingPlan(id="plan", child_id="ned", began_on=FIRST)


def stage(past: tuple[Conference, ...], conference: Conference) -> StepStage:
    step = ReviewScreen()
    step.past = past
    return StepStage(step, conference, procedure_for(conference, london_borough()))


def lines(app: StepStage) -> list[str]:
    return [" ".join(line.strip("▌ ").split()) for line in screen_text(app).splitlines()]


@SIZES
async def test_the_picture_shows_everyone_and_the_words_below_say_the_same(size: tuple[int, int]) -> None:
    past = (held(FIRST, {"mum": 3, "bo": 5}, OUTCOME, *ACTIONS), held(SECOND, {"mum": 4, "bo": 5}))
    now = held(THIRD, {"mum": 8, "bo": None}, OUTCOME, *ACTIONS, DONE, PLAN)
    app = stage(past, now)
    async with app.run_test(size=size) as pilot:
        await pilot.press("t")
        await pilot.pause()
        seen = screen_text(app).splitlines()
        rows = {line.strip()[:2].strip(): line for line in seen if " │" in line}
        assert [number for number in rows if number.isdigit()] == [str(n) for n in range(10, -1, -1)]
        assert "A" in rows["3"]
        assert "A" in rows["4"]
        assert rows["8"].rstrip().endswith("A")
        assert rows["5"].count("B") == 2
        assert any("12 May 2026" in line and "26 Jan 2027" in line for line in seen)
        for _ in range(4):
            seen += screen_text(app).splitlines()
            await pilot.press("pagedown")
            await pilot.pause()
        told = {" ".join(line.strip("▌ ").split()) for line in seen}
        assert "12 May 2026 A Mum 3 · B Bo Sorrel 5" in told
        assert "26 Jan 2027 A Mum 8" in told
        assert "no number from Bo Sorrel" in told
        in_one = " ".join(" ".join(seen).replace("▌", "").split())
        assert "26 Jan 2027 █░░ 1 done, 2 open · 259 days on a plan, since 12 May 2026" in in_one
        assert not [line for line in told if "verage" in line and "never an average" not in line]
        await pilot.press("escape")
        assert not isinstance(app.screen, TrendsScreen)


async def test_other_anchors_break_the_line_and_it_is_said() -> None:
    past = (held(FIRST, {"mum": 3}), held(SECOND, {"mum": 3}))
    app = stage(past, held(THIRD, {"mum": 3}, PLAN, ten="home for good"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        await pilot.pause()
        seen = screen_text(app)
    assert "! Another question or other anchors from here on: these numbers stand apart" in seen
    assert "Numbers 0 to 10, as each person gave them" in " ".join(seen.split())
    assert "10 is home for good" in seen
    (row,) = [line for line in seen.splitlines() if line.strip().startswith("3 │")]
    before, after = row.split("┊")
    assert any("⠀" < sign <= "⣿" for sign in before), "joined on the same scale"
    assert after.strip() == "A", "not joined to what was asked otherwise"


async def test_without_any_number_shown_nothing_is_drawn() -> None:
    app = stage((held(FIRST, {"mum": 9}, sealed=True),), held(SECOND, {"mum": 2}, PLAN, sealed=True))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        await pilot.pause()
        seen = screen_text(app)
    assert "No numbers of this child have been shown yet" in seen
    assert "Mum" not in seen


async def test_tab_goes_to_the_next_child() -> None:
    ida = replace(NED, id="ida", name="Ida Arlowe")
    app = stage((held(FIRST, {"mum": 3}),), held(SECOND, {"mum": 4}, ida, PLAN))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert "Ned Arlowe" in screen_text(app)
        await pilot.press("tab")
        await pilot.pause()
        assert "Ida Arlowe" in screen_text(app)
        assert "No numbers of this child" in screen_text(app)


def test_two_who_say_the_same_stand_side_by_side_and_days_do_not_run_into_each_other() -> None:
    drawn_lines = picture(
        only(
            held(FIRST, {"mum": 5, "bo": 5}),
            held(date(2026, 5, 20), {"mum": 5}),
            held(THIRD, {"mum": 5, "bo": 5}),
        ),
        60,
    ).splitlines()
    five = next(line for line in drawn_lines if line.startswith(" 5"))
    assert five.count("AB") == 2
    assert drawn_lines[-1].split() == ["12", "May", "2026", "26", "Jan", "2027"]
    assert max(map(len, drawn_lines)) <= 60


@SIZES
async def test_any_name_is_drawn_as_it_is(size: tuple[int, int]) -> None:
    for words in HOSTILE:
        mum, bo = replace(MUM, called=words[:400], name=words[:400]), replace(BO, name=words[:400])
        past = held(FIRST, {"mum": 3, "bo": 4}, mum, bo)
        app = stage((past,), held(SECOND, {"mum": 4}, mum, PLAN, ten=words))
        async with app.run_test(size=size) as pilot:
            await pilot.press("t")
            await pilot.pause()
            drawn(screen_text(app).splitlines())


@SIZES
async def test_at_scaling_earlier_numbers_wait_until_today_s_are_shown(size: tuple[int, int]) -> None:
    past, now = (held(FIRST, {"mum": 3}),), held(SECOND, {"mum": 4}, sealed=True)
    for conference, is_shown in ((now, False), (held(SECOND, {"mum": 4}), True)):
        step = ScalingScreen()
        step.past = past
        app = StepStage(step, conference)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            app.step.query_one(DrawnList).focus()
            await pilot.press("d")
            await pilot.pause()
            assert isinstance(app.screen, TrendsScreen) is is_shown
            assert (
                app.told == ["Earlier numbers stay out of sight until today's are shown."]
            ) is not is_shown
