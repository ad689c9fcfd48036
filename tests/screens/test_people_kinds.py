"""Each child's kind of conference, a birth, and the plan that a child comes with, on the People step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Kind, Participant, Reconvened
from chairtui.domain.readiness import missing
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import ExistingPlan
from chairtui.screens.people.screen import PeopleScreen
from tests.procedures import load_procedure
from tests.screens.harness import (
    DAY,
    FOLDERS,
    SIZES,
    WIDE,
    StepStage,
    england,
    london_borough,
    screen_text,
    typed,
)

WREN = Child(id="wren", name="Wren Quillfeather", born=date(2017, 3, 14), kind=Kind.REVIEW)
TARN = Child(id="tarn", name="Tarn Quillfeather", born=date(2022, 2, 2), kind=Kind.REVIEW)
BABY = Child(id="baby", name="Unborn baby", expected=date(2026, 5, 4), kind=Kind.PRE_BIRTH)
PLAN = ExistingPlan(
    id="plan",
    child_id="wren",
    option="child_protection_plan",
    began_on=date(2026, 2, 17),
    first_categories=("neglect",),
    categories=("neglect",),
    last_conference_on=date(2026, 2, 17),
)


def family(*records: Any, **own: Any) -> Conference:
    conference = Conference(family="Quillfeather", held_on=DAY, **own)
    for record in records:
        conference = conference.with_record(record)
    return conference


def stage(conference: Conference) -> StepStage:
    return StepStage(PeopleScreen(), conference, load_procedure("haringey", FOLDERS))


def needed(conference: Conference) -> list[str]:
    mum = Participant(name="Isla", roles=("mother",), came=Came.ROOM)
    gaps = missing(conference.with_record(mum), london_borough(), england())
    return [gap.words for gap in gaps if gap.step == "people"]


def about_plan(app: StepStage, size: tuple[int, int]) -> str:
    """What stands under the kind of conference: a column of its own on a wide screen."""
    lines = screen_text(app).splitlines()
    own = (line[86:] if size == WIDE else line.removeprefix("▌") for line in lines)
    return " ".join(" ".join(own).split())


async def open_child(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


@SIZES
async def test_a_baby_who_is_born_is_renamed_and_the_name_before_birth_stays(size: tuple[int, int]) -> None:
    app = stage(family(BABY))
    async with app.run_test(size=size) as pilot:
        await open_child(pilot)
        await pilot.press("enter")
        await typed(pilot, "3/5/26")
        await pilot.pause()
        assert "What is the baby called now? “Unborn baby” stays on record" in " ".join(
            screen_text(app).replace("┃", " ").split()
        )
        await pilot.press("up", "ctrl+u")
        await typed(pilot, "Robin Quillfeather")
        await pilot.press("ctrl+s")
        await pilot.pause()
        robin = app.now.children[0]
        assert (robin.name, robin.born, robin.expected) == ("Robin Quillfeather", date(2026, 5, 3), None)
        assert (robin.id, robin.called_before) == ("baby", "Unborn baby")
        shown = screen_text(app)
        assert "born 3 May 2026" in shown
        assert "before birth: Unborn baby" in shown
    assert needed(app.now)[0] == "Robin Quillfeather is born: which kind of conference?"


async def test_a_child_added_with_both_dates_is_asked_for_one() -> None:
    app = stage(family())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await typed(pilot, "Robin")
        await pilot.press("enter")
        await typed(pilot, "3/5/26")
        await pilot.press("enter")
        await typed(pilot, "28 aug")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "born or expected, not both" in screen_text(app)
        assert app.now.children == ()


async def test_a_name_corrected_after_birth_leaves_the_one_before_birth_as_it_was() -> None:
    born = replace(BABY, name="Robin", born=DAY, expected=None, called_before="Unborn baby")
    app = stage(family(born))
    async with app.run_test(size=WIDE) as pilot:
        await open_child(pilot)
        await typed(pilot, " Quillfeather")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.children[0].name == "Robin Quillfeather"
        assert app.now.children[0].called_before == "Unborn baby"


@SIZES
@pytest.mark.parametrize("kind", list(Kind))
async def test_the_row_says_each_childs_kind_in_words(kind: Kind, size: tuple[int, int]) -> None:
    app = stage(family(replace(WREN, kind=kind), reconvened_because=Reconvened.NOT_QUORATE))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        row = next(line for line in screen_text(app).splitlines() if "Wren Quillfeather" in line)
        assert row.rstrip(" │").endswith(
            "reconvened: it was not quorate" if kind is Kind.RECONVENED else kind.value
        )


@SIZES
async def test_a_chair_whose_first_conference_here_is_a_review_types_the_plan(size: tuple[int, int]) -> None:
    app = stage(family(WREN))
    assert needed(app.first) == ["Wren Quillfeather: the plan so far"]
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "! comes with which plan? p" in screen_text(app)
        await pilot.press("p")
        await pilot.pause()
        await typed(pilot, "3/9/25")
        await pilot.press("enter", "n", "tab", "tab")
        await pilot.press("e", "tab", "tab")
        await pilot.press("backspace", "1", "tab")
        await typed(pilot, "10/2/26")
        await pilot.press("ctrl+s")
        await pilot.pause()
        plan = existing_plan(app.now, "wren")
        assert plan is not None
        assert (plan.began_on, plan.last_conference_on) == (date(2025, 9, 3), date(2026, 2, 10))
        assert (plan.first_categories, plan.categories) == (("neglect",), ("emotional",))
        assert (plan.reviews, plan.option) == (1, "child_protection_plan")
        shown = about_plan(app, size)
        assert "on a plan since 3 Sep 2025 · 1 review before" in shown
        assert "first: neglect, last: emotional abuse" in shown
    assert needed(app.now) == []


async def test_a_category_that_has_not_changed_is_said_once_as_since_last_time_says_it() -> None:
    app = stage(family(WREN, replace(PLAN, reviews=1, categories=PLAN.first_categories)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "neglect" in shown
        assert "first: neglect" not in shown
        assert "last: neglect" not in shown


async def test_the_plan_is_asked_for_when_a_childs_conference_becomes_a_review() -> None:
    app = stage(family(replace(WREN, kind=Kind.INITIAL)))
    async with app.run_test(size=WIDE) as pilot:
        await open_child(pilot)
        await pilot.press("enter", "enter", "enter", "enter", "r", "ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert app.now.children[0].kind is Kind.REVIEW
        assert "The plan that Wren comes with" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.now.existing_plans == ()


async def test_an_emptied_plan_is_taken_out_again_and_what_else_is_known_of_one_stays() -> None:
    app = stage(family(WREN, replace(PLAN, gaps="No core group in April")))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("p", "ctrl+u")
        await typed(pilot, "3/2/26")
        await pilot.press("ctrl+s")
        await pilot.pause()
        plan = existing_plan(app.now, "wren")
        assert plan is not None
        assert (plan.began_on, plan.gaps) == (date(2026, 2, 3), "No core group in April")
    app = stage(family(WREN, ExistingPlan(child_id="wren", began_on=DAY, last_conference_on=DAY)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("p", "ctrl+u")
        await pilot.press(*["tab"] * 6, "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert app.now.existing_plans == ()


@SIZES
async def test_a_child_who_moves_in_stays_the_former_authoritys_until_it_is_held(
    size: tuple[int, int],
) -> None:
    app = stage(family(replace(WREN, kind=Kind.TRANSFER_IN)))
    async with app.run_test(size=size) as pilot:
        await pilot.press("p")
        await typed(pilot, "Invented County")
        await pilot.press("enter")
        await typed(pilot, "15/4/26")
        await pilot.pause()
        assert "The conference is 3 working days late: no later than Thu 7 May" in " ".join(
            screen_text(app).replace("┃", " ").split()
        )
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = about_plan(app, size)
        assert "Invented County keeps the responsibility until this conference is held" in shown
        assert "told of the move 15 Apr 2026" in shown
        shown = " ".join(screen_text(app).split())
        assert "The conference is 3 working days late: no later than Thu 7 May" in shown
        assert "15 working days from Wed 15 Apr" in shown
    assert needed(app.now) == []


def test_authority_and_day_of_the_move_are_needed_of_a_child_who_moves_in() -> None:
    child = replace(WREN, kind=Kind.TRANSFER_IN)
    said = needed(family(child, ExistingPlan(child_id="wren", began_on=DAY)))
    assert said == ["Wren Quillfeather: the plan so far: the former authority and when it told of the move"]


def test_a_plan_and_a_first_conference_do_not_go_together() -> None:
    assert needed(family(replace(WREN, kind=Kind.INITIAL), PLAN)) == [
        "Wren Quillfeather: comes with a plan, and this is called initial"
    ]


async def test_a_kind_that_does_not_go_with_a_plan_is_asked_about() -> None:
    app = stage(family(replace(WREN, kind=Kind.INITIAL), PLAN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "! comes with a plan: is this an initial" in screen_text(app)


TARNS = replace(PLAN, id="tarns", child_id="tarn", began_on=date(2025, 11, 4), reviews=1)


@SIZES
@pytest.mark.parametrize(
    ("wrens", "tarns", "said"),
    [
        (PLAN, TARNS, "In time, by the limit for Wren: no later than Sun 17 May, 3 months from Tue 17 Feb"),
        (
            replace(PLAN, reviews=2, last_conference_on=date(2025, 11, 11)),
            TARNS,
            "The conference is 1 working day late for Wren: no later than Mon 11 May, 6 months from Tue",
        ),
        (
            replace(PLAN, began_on=date(2026, 1, 14)),
            TARNS,
            "The conference is 19 working days late for Wren: no later than Tue 14 Apr, 3 months from Wed",
        ),
    ],
)
async def test_a_review_is_late_or_in_time_by_the_earliest_limit_of_the_siblings(
    wrens: ExistingPlan, tarns: ExistingPlan, said: str, size: tuple[int, int]
) -> None:
    app = stage(family(WREN, TARN, wrens, tarns))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert said in " ".join(screen_text(app).split()).replace(" Needed", "")


async def test_the_form_says_that_a_review_is_late() -> None:
    app = stage(family(WREN, replace(PLAN, began_on=date(2026, 1, 14))))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert "The conference is 19 working days late: no later than Tue 14 Apr" in " ".join(
            screen_text(app).replace("┃", " ").split()
        )


async def test_a_first_conference_and_reviews_in_one_meeting_each_have_their_limit() -> None:
    new = replace(TARN, kind=Kind.INITIAL)
    app = stage(family(WREN, new, PLAN, strategy_discussion=date(2026, 4, 24)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Mixed conference" in shown
        assert "In time, by the limit for Wren: no later than Sun 17 May" in shown


async def test_the_plan_key_without_a_child_says_what_to_choose() -> None:
    app = stage(family(Participant(id="mum", name="Isla", roles=("mother",))))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert app.told == ["Choose the child who comes with a plan first."]
