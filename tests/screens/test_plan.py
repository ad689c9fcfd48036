"""The plan by keys: what the chair sees as a table, and what the conference then holds."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.screens.plan.screen import PlanScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import HOSTILE, empty_conference, family_conference
from tests.screens.harness import NARROW, SIZES, WIDE, StepStage, screen_text, typed


def stage(conference: Conference | None = None) -> StepStage:
    return StepStage(PlanScreen(), conference or family_conference())


def chosen(app: StepStage) -> str | None:
    return app.step.query_one("#list", DrawnList).selected_key


def with_second_outcome() -> Conference:
    second = Outcome(id="second", text="Robin eats breakfast every day.", about=("robin",))
    return family_conference().with_record(second)


def action(app: StepStage, what: str) -> PlanAction:
    return next(action for action in app.now.actions if action.what == what)


def when_words(app: StepStage, what: str) -> str:
    """What stands under “By when” beside an action, as one line: the column wraps it."""
    lines = screen_text(app).splitlines()
    labels = next(line for line in lines if "By when" in line)
    begins, ends = labels.index("By when"), labels.index("Where")
    first = next(place for place, line in enumerate(lines) if what in line)
    cell = [line[begins:ends].strip() for line in lines[first:]]
    return " ".join(cell[: cell.index("")])


async def test_an_outcome_is_a_band_and_its_actions_are_read_across() -> None:
    app = stage()
    async with app.run_test(size=WIDE):
        lines = screen_text(app).splitlines()
    band = next(line for line in lines if "Wren falls asleep feeling safe." in line)
    assert band.rstrip().endswith("Wren, Robin · from danger 1")
    row = next(line for line in lines if "Nan stays on Tuesdays" in line)
    for words in ("Nan ", "from Thu 14 May", "At home", "Wren tells her teacher"):
        assert words in row
    assert any("If nobody is there, Nan is rung first." in line for line in lines)


async def test_it_is_lines_where_it_is_narrow() -> None:
    app = stage()
    async with app.run_test(size=NARROW):
        seen = screen_text(app)
    assert "Nan · from Thu 14 May week until Thu 6 Aug · At home" in seen
    assert "We will know: Wren tells her teacher" in seen


async def test_a_draft_says_who_wanted_it_and_is_agreed_by_one_key() -> None:
    conference = family_conference()
    need = conference.record(PlanAction, "action")
    app = stage(conference.revising(need, draft=True, outcome_id=None))
    async with app.run_test(size=WIDE) as pilot:
        assert "○ draft: wanted by Mum · Wren, Robin" in screen_text(app)
        app.step.choose("action")
        await pilot.press("k")
        await pilot.pause()
        line = app.now.record(PlanAction, "action")
        assert (line.draft, line.outcome_id, line.about) == (False, "outcome", ("wren", "robin"))
        assert app.labels == ["Agree a draft line"]
        await pilot.press("k", "m")
        assert app.labels == ["Agree a draft line"]
        assert app.told == [
            "It is agreed already; m moves it to another outcome.",
            "There is no other outcome to move it to. Press o to add one.",
        ]


@pytest.mark.parametrize("row", ["outcome:outcome", "contingency:contingency"])
async def test_what_is_no_action_is_neither_agreed_nor_moved_and_says_so(row: str) -> None:
    app = stage(with_second_outcome())
    async with app.run_test(size=WIDE) as pilot:
        app.step.query_one("#list", DrawnList).select(row)
        await pilot.press("k", "m")
        assert chosen(app) == row
        assert app.told == ["That is for an action: choose one below an outcome."] * 2
        assert app.labels == []


async def test_a_draft_asks_which_of_several_outcomes() -> None:
    app = stage(with_second_outcome())
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("draft-action")
        await pilot.press("k")
        await pilot.pause()
        assert "2  Robin eats breakfast every day." in screen_text(app)
        await pilot.press("2")
        await pilot.pause()
        line = app.now.record(PlanAction, "draft-action")
        assert (line.draft, line.outcome_id, line.about) == (False, "second", ("robin",))


async def test_a_draft_without_an_outcome_says_what_to_do() -> None:
    conference = family_conference()
    app = stage(conference.without(conference.outcomes[0]))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("draft-action")
        await pilot.press("k")
        await pilot.pause()
        assert app.told == ["There is no outcome yet. Press o to say what will be different for the child."]


@SIZES
async def test_an_action_is_typed_from_what_to_how_we_will_know(size: tuple[int, int]) -> None:
    app = stage(with_second_outcome())
    async with app.run_test(size=size) as pilot:
        app.step.choose("action")
        await pilot.press("a")
        await typed(pilot, "Fit a door alarm")
        await pilot.press("enter")
        await typed(pilot, "Nan, Housing")
        await pilot.press("enter")
        await pilot.pause()
        assert "Housing: not here. Who asks them?" in screen_text(app)
        await typed(pilot, "Mum")
        await pilot.press("enter", "right", "space", "enter")
        await typed(pilot, "10wd")
        await pilot.pause()
        assert "Wednesday 27 May 2026" in screen_text(app)
        seen = " ".join(screen_text(app).replace("┃", " ").split())
        assert "10 working days from Tue 12 May, skipping Mon 25 May" in seen
        await pilot.press("enter")
        await typed(pilot, "at home")
        await pilot.press("enter")
        await typed(pilot, "It rings")
        await pilot.press("enter")
        await pilot.pause()
        new = action(app, "Fit a door alarm")
        assert (new.who, new.who_else, new.asked_by) == (("nan",), "Housing", "mum")
        assert (new.due, new.about, new.outcome_id) == (date(2026, 5, 27), ("wren",), "outcome")
        assert (new.where, new.how_we_know, new.draft) == ("at home", "It rings", False)
        assert "New action in outcome 1" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "(Mum asks)" in screen_text(app)
        assert "(for" in screen_text(app)
        assert chosen(app) == f"action:{new.id}"


async def test_actions_added_on_come_one_after_the_other() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("action")
        await pilot.press("a")
        for what in ("First", "Then"):
            await typed(pilot, what)
            await pilot.press(*(["enter"] * 7))
            await pilot.pause()
        await pilot.press("escape")
        names = [a.what for a in app.now.actions if a.outcome_id == "outcome"]
        assert names == ["Nan stays on Tuesdays and Thursdays", "First", "Then"]


async def test_how_often_and_until_when_is_one_field() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("action")
        await pilot.press("a")
        await typed(pilot, "Swim")
        await pilot.press("enter", "enter", "enter", "enter")
        await typed(pilot, "every week from mon until 12 dec")
        await pilot.press("ctrl+s")
        await pilot.pause()
        new = action(app, "Swim")
        assert (new.starts, new.every, new.until) == (date(2026, 5, 18), "every week", date(2026, 12, 12))
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert app.labels == ["Add action"]


@pytest.mark.parametrize(("when", "asked"), [("ongoing", "from"), ("ASAP", "by")])
async def test_what_names_no_day_is_questioned_and_kept(when: str, asked: str) -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("action")
        await pilot.press("a")
        await typed(pilot, "Swim")
        await pilot.press("enter")
        await typed(pilot, "all professionals")
        await pilot.press("enter", "enter", "enter")
        await typed(pilot, when)
        await pilot.pause()
        assert "Who, by name?" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert action(app, "Swim").timing == when
        assert f"! “{when}” {asked}" in when_words(app, "Swim")
        assert "by name?" in screen_text(app)
        assert "who asks them?" not in screen_text(app)


@SIZES
@pytest.mark.parametrize("what", ["Support the family", "Professionals will monitor", "Work with the family"])
async def test_a_task_that_shows_nothing_is_questioned_and_kept(what: str, size: tuple[int, int]) -> None:
    app = stage()
    question = "what will they do, and how will everyone see it?"
    async with app.run_test(size=size) as pilot:
        assert "what will they do" not in screen_text(app)
        app.step.choose("action")
        await pilot.press("a")
        await typed(pilot, what)
        assert question in screen_text(app).lower()
        await typed(pilot, " by cooking on Tuesdays")
        assert question not in screen_text(app).lower()
        await pilot.press(*["backspace"] * len(" by cooking on Tuesdays"), "ctrl+s")
        await pilot.pause()
        assert action(app, what).what == what
        rows = app.step.query_one("#list", DrawnList).rows
        assert [f"! {question}" in str(row) for row in rows if what in str(row)] == [True]


async def test_an_outcome_and_then_its_first_action() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o")
        await typed(pilot, "The baby is born well")
        await pilot.press("enter", "space", "right", "space", "enter", "left", "enter")
        await pilot.pause()
        new = app.now.outcomes[-1]
        assert (new.text, new.about, new.danger_id) == ("The baby is born well", ("bump",), "danger")
        assert "New action in outcome 2" in screen_text(app)
        await typed(pilot, "See the midwife")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert action(app, "See the midwife").about == ("bump",)


async def test_an_outcome_for_fewer_children_takes_them_off_its_actions() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "enter", "space", "ctrl+s")
        await pilot.pause()
        assert app.now.outcomes[0].about == ("robin",)
        assert app.now.record(PlanAction, "action").about == ("robin",)
        assert app.labels == ["Revise outcome"]


async def test_what_happens_if_things_do_not_get_better() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await typed(pilot, "Legal planning")
        await pilot.press("enter", "enter")
        await pilot.pause()
        new = app.now.contingencies[-1]
        assert (new.text, new.about) == ("Legal planning", ("wren", "robin", "bump"))
        assert "Legal planning" in screen_text(app)


async def test_an_action_moves_to_another_outcome() -> None:
    app = stage(with_second_outcome())
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("action")
        await pilot.press("m")
        await pilot.pause()
        line = app.now.record(PlanAction, "action")
        assert (line.outcome_id, line.about) == ("second", ("wren", "robin")), "no child is dropped by a move"
        assert app.now.record(Outcome, "second").about == ("wren", "robin")
        assert chosen(app) == "action:action"
        assert "! no action yet" in screen_text(app)


async def test_reordering_stays_within_the_outcome() -> None:
    conference = family_conference()
    later = PlanAction(id="later", outcome_id="outcome", what="Ring Nan", about=("wren",))
    app = stage(conference.with_record(later))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("later")
        await pilot.press("comma", "comma")
        await pilot.pause()
        assert [a.id for a in app.now.actions if a.outcome_id == "outcome"] == ["later", "action"]
        assert app.labels == ["Reorder the plan"]


async def test_an_outcome_leaves_its_actions_behind() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("delete")
        await pilot.pause()
        assert app.now.outcomes == ()
        assert "! in no outcome" in screen_text(app)
        app.step.choose("action")
        await pilot.press("delete")
        await pilot.pause()
        assert [a.id for a in app.now.actions] == ["draft-action"]
        assert app.labels == ["Remove outcome", "Remove action"]


async def test_an_action_without_words_is_not_kept() -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("a", "ctrl+s")
        await pilot.pause()
        assert "What will be done?" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.labels == []


@pytest.mark.parametrize("text", HOSTILE)
async def test_any_words_are_drawn_as_words(text: str) -> None:
    conference = family_conference()
    line = conference.record(PlanAction, "action")
    app = stage(conference.revising(line, what=text, where=text, how_we_know=text, who_else=text))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("action")
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert app.labels == []
        assert "enter Edit   a Action   o Outcome" in screen_text(app)


async def test_an_empty_plan_says_how_to_begin_and_a_begins_it() -> None:
    app = stage(empty_conference())
    async with app.run_test(size=NARROW) as pilot:
        assert "No plan yet." in screen_text(app)
        await pilot.press("k", "m", "delete", "comma", "enter", "a")
        await pilot.pause()
        assert "New outcome" in screen_text(app)


async def test_forms_come_back_by_their_key() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        key = "new-action:0123:outcome:action"
        app.step.take_drafts({f"plan/{key}": {"values": {"what": "Half a thou"}, "field": "what"}})
        app.step.on_screen_resume()
        await pilot.pause()
        assert "Half a thou" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.record(PlanAction, "0123").what == "Half a thou"
        assert app.step.form("new-action:0123:gone") is None
        assert app.step.form("action:gone") is None


async def test_a_draft_drops_no_child_and_it_is_said_whom_the_outcome_is_for_now() -> None:
    conference = family_conference()
    conference = conference.revising(conference.record(Outcome, "outcome"), about=("robin",))
    draft = conference.record(PlanAction, "draft-action")
    app = stage(conference.revising(draft, about=("wren", "robin"), outcome_id=None))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("draft-action")
        await pilot.press("k")
        await pilot.pause()
        assert app.now.record(PlanAction, "draft-action").about == ("wren", "robin")
        assert app.now.record(Outcome, "outcome").about == ("wren", "robin")
        assert app.told == ["Outcome 1 is now for Wren too, because this line is."]


@SIZES
async def test_the_dangers_of_an_outcome_are_told_apart_by_their_words(size: tuple[int, int]) -> None:
    long = "When nobody is home, Robin could leave by the garden door and be hurt on the road."
    second = DangerStatement(id="second", text=long, about=("wren", "robin", "bump"))
    app = stage(family_conference().with_record(second))
    async with app.run_test(size=size) as pilot:
        app.step.open_form("outcome:outcome")
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "○ 2  When nobody is home, Robin could … (all children)" in screen_text(app)
        await pilot.press("2", "ctrl+s")
        await pilot.pause()
        assert app.now.record(Outcome, "outcome").danger_id == "second"


@pytest.mark.parametrize("words", ["sedge", "social", "made up bo", "lead"])
async def test_whoever_does_it_is_found_by_any_word_that_is_said_of_them(words: str) -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.open_form("action:action")
        await pilot.pause()
        await pilot.press("tab", "ctrl+u")
        await typed(pilot, words)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.record(PlanAction, "action").who == ("worker",)
