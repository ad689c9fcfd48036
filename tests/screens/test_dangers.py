"""Dangers and goals by keys: pairs that the chair sees, and what the conference then holds."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.screens.dangers.screen import DangersScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import HOSTILE, empty_conference, family_conference
from tests.screens.harness import NARROW, SIZES, WIDE, StepStage, screen_text, typed


def stage(conference: Conference | None = None) -> StepStage:
    return StepStage(DangersScreen(), conference or family_conference())


def chosen(app: StepStage) -> str | None:
    return app.step.query_one("#list", DrawnList).selected_key


def two_dangers() -> Conference:
    second = DangerStatement(id="second", text="Ms Sedge is worried that Robin could fall.", about=("robin",))
    return family_conference().with_record(second)


async def test_a_pair_stands_across_when_there_is_room() -> None:
    app = stage()
    async with app.run_test(size=WIDE):
        seen = screen_text(app)
    line = next(line for line in seen.splitlines() if "Danger 1" in line)
    assert "Wren, Robin" in line
    assert "Goal 1" in line
    assert "! not agreed by all" in line
    assert "✓ who   ✓ which child   ✓ what could happen" in seen
    assert "✓ what is seen   ✓ how long   ✓ read back" in seen
    assert "Not agreed: Dad: it is fine as it is" in seen
    assert "Behind danger 1:   ✓ Wren was alone at home on t…" in seen


async def test_a_goal_stands_below_its_danger_where_it_is_narrow() -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        assert chosen(app) == "danger:danger"
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "Goal 1" in screen_text(app)
        assert "An adult is there every evening" in screen_text(app)


@SIZES
async def test_a_new_danger_and_then_its_goal(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("a")
        await typed(pilot, "Wren could be lost")
        await pilot.press("enter", "space", "enter")
        await typed(pilot, "Nan")
        await pilot.press("enter")
        await pilot.pause()
        new = app.now.dangers[-1]
        assert (new.text, new.about, new.worried) == ("Wren could be lost", ("robin", "bump"), ("nan",))
        assert "Goal 2" in screen_text(app)
        assert "Tell me what you need to see" in " ".join(screen_text(app).split())
        await typed(pilot, "Nan walks with her for six months")
        await pilot.press("ctrl+s")
        await pilot.pause()
        goal = app.now.goals[-1]
        assert (goal.danger_id, goal.text) == (new.id, "Nan walks with her for six months")
        assert (goal.words_of, goal.read_back, goal.agreed) == ("worker", False, None)
        assert app.labels == ["Add danger statement", "Add safety goal"]
        assert chosen(app) == f"danger:{new.id}"


async def test_a_label_is_questioned_and_not_refused() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a")
        await typed(pilot, "Neglect")
        await pilot.pause()
        assert "That is a label." in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.dangers[-1].text == "Neglect"
        assert "! what could happen?" in screen_text(app)


async def test_over_sixty_words_are_kept_with_a_quiet_question() -> None:
    long = " ".join(["Nan is worried that Wren could fall"] * 30)
    conference = family_conference()
    app = stage(conference.revising(conference.dangers[0], text=long))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "That is 210 words." in screen_text(app)
        await typed(pilot, "!")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.dangers[0].text == f"{long}!"


async def test_an_empty_danger_is_not_kept_and_escape_leaves_it_out() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "ctrl+s")
        await pilot.pause()
        assert "What could happen?" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, DangersScreen)
        assert app.labels == []


async def test_who_did_not_agree_is_asked() -> None:
    conference = family_conference()
    goal = conference.record(SafetyGoal, "goal")
    app = stage(conference.revising(goal, not_agreed=""))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("g", "enter", "enter", "enter", "enter")
        await pilot.pause()
        assert "Who did not agree, and what did they say?" in screen_text(app)
        await typed(pilot, "Dad")
        await pilot.press("ctrl+s")
        await pilot.pause()
        kept = app.now.record(SafetyGoal, "goal")
        assert (kept.read_back, kept.agreed, kept.not_agreed) == (True, False, "Dad")


async def test_worries_are_linked_by_ticks() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("l")
        await pilot.pause()
        assert "Worries behind danger 1" in screen_text(app)
        assert "Nan has the children every Sunday." not in screen_text(app)
        await pilot.press("space", "down", "space", "enter")
        await pilot.pause()
        assert app.now.dangers[0].statement_ids == ("restricted",)
        assert "Behind danger 1:   ✓ A neighbour rang about shou…" in screen_text(app)
        await pilot.press("l", "escape")
        await pilot.pause()
        assert app.labels == ["Link worries"]


async def test_pairs_are_reordered_together() -> None:
    app = stage(two_dangers())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "comma")
        await pilot.pause()
        assert [danger.id for danger in app.now.dangers] == ["second", "danger"]
        assert chosen(app) == "danger:second"
        await pilot.press("comma")
        await pilot.pause()
        assert app.labels == ["Reorder dangers"]


@pytest.mark.parametrize(("keys", "dangers", "goals"), [((), 0, 0), (("down",), 1, 0)])
async def test_a_goal_goes_with_its_danger(keys: tuple[str, ...], dangers: int, goals: int) -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press(*keys, "delete")
        await pilot.pause()
        assert (len(app.now.dangers), len(app.now.goals)) == (dangers, goals)
        assert all(outcome.danger_id in {None, "danger"} for outcome in app.now.outcomes)


@pytest.mark.parametrize("text", HOSTILE)
async def test_any_words_are_drawn_as_words(text: str) -> None:
    conference = family_conference()
    app = stage(conference.revising(conference.dangers[0], text=text))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("end", "enter", "escape")
        await pilot.pause()
        assert "Goal 1" in screen_text(app) or len(text) > 1000


async def test_an_empty_step_says_how_to_begin() -> None:
    app = stage(empty_conference())
    async with app.run_test(size=NARROW) as pilot:
        assert "No danger statement yet." in screen_text(app)
        await pilot.press("g", "l", "delete", "comma", "enter")
        await pilot.pause()
        assert app.labels == []


async def test_a_form_of_what_is_gone_does_not_open() -> None:
    app = stage()
    async with app.run_test(size=WIDE):
        assert app.step.form("goal:gone") is None
        assert app.step.form("danger:gone") is None
        app.step.choose("goal")
        assert chosen(app) == "danger:danger"
