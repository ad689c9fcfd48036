"""A review after a conference on paper: what was agreed then is typed in, and looked at like any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, Standing
from chairtui.domain.decisions import Decision
from chairtui.domain.ending import objections
from chairtui.domain.following import following
from chairtui.domain.looking_back import Part
from chairtui.domain.people import Child, Kind, Participant
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.reviews import Achieved, ExistingPlan
from chairtui.domain.timeline import FILE_COPY
from chairtui.screens.dangers.screen import DangersScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.screens.plan.screen import PlanScreen
from chairtui.screens.review.screen import ReviewScreen
from chairtui.screens.step_screen import StepScreen
from tests.documents.reading import TEMPLATE, text
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, NARROW, SIZES, WIDE, StepStage, screen_text, typed

OXFORDSHIRE = load_procedure("oxfordshire", FOLDERS)
THEN = date(2026, 2, 10)
IVO = Child(id="ivo", name="Ivo Paper", kind=Kind.REVIEW, position=2.0)


def plan_of(child_id: str, last: date | None = THEN, began: date | None = THEN) -> ExistingPlan:
    return ExistingPlan(
        id=f"plan-{child_id}",
        child_id=child_id,
        option="child_protection_plan",
        began_on=began,
        last_conference_on=last,
        first_categories=("neglect",),
        categories=("neglect",),
    )


def on_paper(*more: Child | ExistingPlan | DangerStatement | Outcome | PlanAction) -> Conference:
    """The first review of Pip, whose first conference was on paper."""
    conference = Conference(family="Paper", held_on=date(2026, 5, 6))
    pip = Child(id="pip", name="Pip Paper", born=date(2017, 4, 3), kind=Kind.REVIEW)
    piers = Participant(id="piers", name="Piers", roles=("social_worker",))
    for record in (pip, piers, plan_of("pip"), *more):
        conference = conference.with_record(record)
    return conference


OUTCOME = Outcome(id="sleeps", text="Pip sleeps.", about=("pip",), since=THEN)
ACTION = PlanAction(id="rings", outcome_id="sleeps", what="Nan rings", about=("pip",), since=THEN)
DANGER = DangerStatement(id="hurt", text="Pip may be hurt.", about=("pip",), since=THEN)


def stage(
    conference: Conference, step: StepScreen | None = None, past: tuple[Conference, ...] = ()
) -> StepStage:
    step = step or ReviewScreen()
    step.past = past
    return StepStage(step, conference, followed(conference))


def followed(conference: Conference) -> Procedure:
    return procedure_for(conference, OXFORDSHIRE)


def days_of(conference: Conference) -> dict[str, date | None]:
    """Since when each line is there, by its identity."""
    lines: tuple[DangerStatement | Part, ...] = (
        *conference.dangers, *conference.outcomes, *conference.actions,
    )  # fmt: skip
    return {line.id: line.since for line in lines}


def boxed(app: StepStage) -> str:
    """The title of the field that has the keys."""
    return next((row for row in screen_text(app).splitlines() if "┏━" in row), "")


def seen(app: StepStage) -> str:
    return " ".join(screen_text(app).replace("▌", "").replace("▇", "").split())


@SIZES
async def test_what_was_agreed_on_paper_is_typed_and_has_the_day_of_then(size: tuple[int, int]) -> None:
    app = stage(on_paper())
    async with app.run_test(size=size) as pilot:
        assert "o On paper a Core group" in seen(app)
        await pilot.press("o", "d")
        await typed(pilot, "Pip may be hurt.")
        await pilot.press("enter", "enter", "enter")
        await typed(pilot, "Pip is safe")
        await pilot.press("ctrl+s", "o", "o")
        await typed(pilot, "Pip sleeps")
        await pilot.press("enter", "enter", "enter")
        await typed(pilot, "Nan rings")
        await pilot.press("tab")
        await typed(pilot, "Piers")
        await pilot.press("tab", "tab")
        await typed(pilot, "1w")
        await pilot.pause()
        assert "1 week from Tue 10 Feb" in seen(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Nan rings from 10 Feb 2026 Piers · Tue 17 Feb" in seen(app)
        assert "! was to be done by Tue 17 Feb: is it?" in seen(app)
        await pilot.press("n")
        await pilot.pause()
        assert "! not done" in seen(app)
        now = app.now
    assert set(days_of(now).values()) == {THEN}
    (progress,), (action,), (goal,) = now.progress, now.actions, now.goals
    assert (progress.of, progress.achieved) == (action.id, Achieved.NOT_DONE)
    assert (action.outcome_id, goal.danger_id) == (now.outcomes[0].id, now.dangers[0].id)
    assert app.labels[:2] == ["Add danger statement", "Add safety goal"]
    words = text(make_summary(now, followed(now), FILE_COPY, template=TEMPLATE).content)
    assert "Nan rings\nAction\nfrom 10 February 2026\nNot done" in words
    assert "Pip may be hurt.\nFor Pip, from 10 February 2026" in words
    assert (
        "Nan rings\nfrom 10 February 2026\nPiers\nBy 17 February 2026"
        in words[words.index("Who does what") :]
    )


async def test_a_typed_action_goes_below_the_outcome_that_is_chosen() -> None:
    app = stage(on_paper(OUTCOME))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("sleeps")
        await pilot.press("o", "a")
        await typed(pilot, "Nan rings")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (action,) = app.now.actions
    assert (action.outcome_id, action.about, action.since) == ("sleeps", ("pip",), THEN)


async def test_a_typed_danger_is_kept_by_one_key_and_stands_with_its_day_on_its_own_step() -> None:
    app = stage(on_paper(DANGER))
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("hurt")
        await pilot.press("k")
        await pilot.pause()
        now = app.now
    assert now.record(DangerStatement, "hurt").standing is Standing.KEPT
    dangers = stage(now, DangersScreen())
    async with dangers.run_test(size=WIDE) as pilot:
        assert "Pip · from 10 Feb 2026" in seen(dangers)
        await pilot.press("enter")
        await pilot.pause()
        assert "Danger 1 from 10 Feb 2026" in seen(dangers)


@pytest.mark.parametrize("authority", ["", "Invented Shire"], ids=["on paper", "moved in"])
async def test_it_is_carried_on_with_the_day_of_then_and_not_that_of_the_review(authority: str) -> None:
    first = on_paper(OUTCOME, ACTION, DANGER)
    if authority:
        first = first.revising(first.children[0], kind=Kind.TRANSFER_IN)
        first = first.revising(first.existing_plans[0], authority=authority)
    plan = stage(first, PlanScreen())
    async with plan.run_test(size=NARROW):
        assert "Nan rings (from 10 Feb 2026)" in seen(plan)
    decided = first.with_record(
        Decision(child_id="pip", option="child_protection_plan", categories=("neglect",))
    )
    new = Conference(family="Paper", held_on=date(2026, 11, 4))
    later = following(new, decided, followed(decided), ["pip"])
    assert days_of(later) == dict.fromkeys(("hurt", "sleeps", "rings"), THEN)
    app = stage(later, past=(decided,))
    async with app.run_test(size=WIDE) as pilot:
        assert seen(app).count("from 10 Feb 2026") == 3
        assert "On paper" not in seen(app)
        await pilot.press("o")
        await pilot.pause()
        assert "came along from its record" in app.told[-1]


def test_ending_at_the_first_review_counts_what_was_agreed_on_paper() -> None:
    conference = on_paper(OUTCOME, ACTION)
    procedure = followed(conference)
    option = procedure.decision("no_plan")
    assert option is not None
    said = [one.words for one in objections(conference, procedure, conference.children[0], option)]
    assert "a plan ends at the first review, and 1 action is still open" in said


@SIZES
async def test_one_view_does_not_say_that_there_was_nothing(size: tuple[int, int]) -> None:
    app = stage(on_paper(OUTCOME))
    async with app.run_test(size=size) as pilot:
        await pilot.press("v")
        await pilot.pause()
        assert "Dangers none now; last time is not known here" in seen(app)
        assert "Outcomes not asked yet Pip sleeps." in seen(app)
        assert "then or now" not in seen(app)


async def test_it_is_said_of_whom_nothing_is_here_and_they_alone_have_the_day() -> None:
    wren = on_paper(DANGER, OUTCOME, ACTION)
    at_review = replace(wren, id="next", follows=wren.id, former_held_on=wren.held_on)
    mixed = at_review.with_record(IVO).with_record(plan_of("ivo", date(2026, 3, 3)))
    app = stage(mixed, past=(wren,))
    async with app.run_test(size=(132, 60)) as pilot:
        assert "Nothing of the last conference about Ivo Paper is in this record" in seen(app)
        await pilot.press("o")
        await pilot.pause()
        assert "What was agreed on 3 Mar 2026?" in seen(app)
        await pilot.press("o")
        await typed(pilot, "Ivo eats")
        await pilot.press("ctrl+s")
        await pilot.pause()
        app.step.choose("sleeps")
        await pilot.press("o", "a")
        await typed(pilot, "Ivo is fed")
        await pilot.press("ctrl+s")
        await pilot.pause()
        outcome, action = app.now.outcomes[-1], app.now.actions[-1]
    assert (outcome.about, outcome.since) == (("ivo",), date(2026, 3, 3))
    assert (action.outcome_id, action.about, action.since) == (None, ("ivo",), date(2026, 3, 3))


async def test_a_last_conference_that_agreed_on_nothing_was_not_on_paper() -> None:
    former = on_paper()
    later = replace(former, id="next", follows=former.id, former_held_on=former.held_on)
    for past in ((former,), ()):
        app = stage(later, past=past)
        async with app.run_test(size=WIDE):
            assert "Nothing came along from the conference of 6 May 2026" in seen(app)
            assert "on paper" not in seen(app).lower()


async def test_the_day_is_asked_for_where_nobody_has_said_it() -> None:
    conference = on_paper().without(plan_of("pip")).with_record(plan_of("pip", None, None))
    app = stage(conference)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert app.told[-1].startswith("On which day was the last conference? Say it under People")


async def test_another_day_of_the_last_conference_is_that_of_what_was_agreed_there() -> None:
    older = replace(ACTION, id="older", since=date(2025, 6, 1))
    app = stage(on_paper(OUTCOME, ACTION, DANGER, older), PeopleScreen())
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("pip")
        await pilot.press("p", *["tab"] * 6, "ctrl+u")
        await typed(pilot, "12 feb 2026")
        await pilot.press("ctrl+s")
        await pilot.pause()
        now = app.now
    assert days_of(now) == dict.fromkeys(("hurt", "sleeps", "rings"), date(2026, 2, 12)) | {
        "older": older.since
    }


async def test_so_is_another_day_since_which_there_is_a_plan_where_none_is_given_for_the_last_one() -> None:
    app = stage(on_paper(OUTCOME, ACTION, DANGER), PeopleScreen())
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("pip")
        await pilot.press("p")
        while "On a plan since" not in boxed(app):
            await pilot.press("tab")
        await pilot.press("ctrl+u")
        await typed(pilot, "17 feb 2026")
        await pilot.press("ctrl+s")
        await pilot.pause()
        now = app.now
    assert days_of(now) == dict.fromkeys(("hurt", "sleeps", "rings"), date(2026, 2, 17))
    assert now.existing_plans[0].last_conference_on == date(2026, 2, 17)


@pytest.mark.parametrize(("step", "line"), [(PlanScreen, "rings"), (DangersScreen, "hurt")])
async def test_what_was_mistyped_is_taken_out_but_not_what_came_along(
    step: type[StepScreen], line: str
) -> None:
    first = on_paper(OUTCOME, ACTION, DANGER)
    later = replace(first, id="next", follows=first.id)
    for conference, past, stays in ((first, (), False), (later, (first,), True), (later, (), True)):
        app = stage(conference, step(), past)
        async with app.run_test(size=NARROW) as pilot:
            app.step.choose(line)
            await pilot.press("delete")
            await pilot.pause()
            now = app.now
        assert any(one.id == line for one in (*now.actions, *now.dangers)) is stays
