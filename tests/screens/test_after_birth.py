"""A plan made before birth: the review after it, on the screens and in the Word file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.falling_due import falling_due
from chairtui.domain.people import Child, Kind
from chairtui.domain.readiness import missing
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timeline import FILE_COPY
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.screens.step_screen import StepScreen
from tests.documents.reading import summary, text
from tests.procedures import load_procedure
from tests.screens.harness import DAY, FOLDERS, NARROW, WIDE, StepStage, england, screen_text

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW])
BABY = Child(id="baby", name="Unborn baby", expected=date(2026, 6, 9), kind=Kind.PRE_BIRTH)


def before_birth(option: str = "child_protection_plan") -> Conference:
    conference = Conference(family="Quillfeather", held_on=DAY).with_record(BABY)
    return conference.with_record(Decision(child_id="baby", option=option, reasons="The cold house"))


def stage(step: StepScreen, conference: Conference, area: str = "haringey") -> StepStage:
    return StepStage(step, conference, load_procedure(area, FOLDERS))


def words_of(app: StepStage) -> str:
    return " ".join(screen_text(app).split())


@SIZES
@pytest.mark.parametrize("area", ["haringey", "central_bedfordshire", "london_borough", "oxfordshire"])
async def test_the_closing_says_by_when_the_baby_is_reviewed_after_the_birth(
    area: str, size: tuple[int, int]
) -> None:
    app = stage(ClosingScreen(), before_birth(), area)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = words_of(app)
        assert "Review after the birth usually 4 weeks after the birth" in shown.replace("│ ", "")
        assert "Default, not from a leaflet: four weeks is what some areas use" in shown.replace("│ ", "")
        assert "by Tue 7 Jul, if the baby comes when due" in shown


async def test_the_closing_and_what_falls_due_say_one_day_even_on_a_sunday() -> None:
    procedure = load_procedure("haringey", FOLDERS)
    conference = before_birth().revising(BABY, expected=date(2026, 6, 7))
    found = falling_due(conference, procedure, england(), DAY)
    (line,) = (one for one in found if one.title == "Review after the birth")
    assert (line.on, line.only_usual) == (date(2026, 7, 5), True)
    app = stage(ClosingScreen(), conference)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "by Sun 5 Jul, if the baby comes when due" in words_of(app)


async def test_the_closing_in_wales_says_it_of_a_name_on_the_register() -> None:
    app = stage(ClosingScreen(), before_birth("registered"), "gwent")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "by Tue 7 Jul, if the baby comes when due" in words_of(app)


@pytest.mark.parametrize("kind", [Kind.RECONVENED, Kind.REVIEW])
async def test_it_is_said_of_a_baby_still_unborn_when_the_conference_meets_again_and_at_a_review(
    kind: Kind,
) -> None:
    again = before_birth().revising(BABY, kind=kind)
    app = stage(ClosingScreen(), again)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "by Tue 7 Jul, if the baby comes when due" in words_of(app)
    assert "Review after the birth" in text(summary(again, FILE_COPY, load_procedure("haringey", FOLDERS)))


async def test_without_a_plan_no_review_follows_the_birth_and_no_date_is_asked_for() -> None:
    app = stage(ClosingScreen(), before_birth("no_plan"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "after the birth" not in words_of(app)
    gaps = missing(before_birth(), load_procedure("haringey", FOLDERS), england())
    assert not any("birth" in gap.words for gap in gaps if gap.step == "closing")


def test_the_word_file_has_it_among_the_dates() -> None:
    words = text(summary(before_birth(), FILE_COPY, load_procedure("haringey", FOLDERS)))
    assert "Review after the birth" in words
    assert "Usually 4 weeks after the birth\n" in words
    assert "leaflet" not in words  # where it is from is for the chair, on the screen
    assert "no later than 4 weeks" not in words.lower()


@SIZES
@pytest.mark.parametrize(
    ("held_on", "said"),
    [
        (date(2026, 6, 9), "In time, by the limit for Unborn baby: no later than Wed 12 Aug, 3 months from"),
        (date(2026, 6, 23), "In time, by the limit for Unborn baby: usually by Tue 7 Jul, 4 weeks from Tue"),
        (date(2026, 6, 23), "9 Jun, if the baby came when due"),
        (
            date(2026, 7, 30),
            "! The conference is 17 working days later than usual for Unborn baby: usually by Tue 7 Jul",
        ),
    ],
)
async def test_a_review_after_the_day_expected_asks_whether_the_baby_is_born(
    held_on: date, said: str, size: tuple[int, int]
) -> None:
    tom = Child(id="tom", name="Tom Quillfeather", born=date(2017, 4, 3), kind=Kind.REVIEW)
    review = Conference(family="Quillfeather", held_on=held_on)
    for child in (tom, replace(BABY, kind=Kind.REVIEW)):
        review = review.with_record(child).with_record(
            ExistingPlan(child_id=child.id, began_on=DAY, last_conference_on=DAY, reviews=int(child is tom))
        )
    app = stage(PeopleScreen(), review)
    is_asked = held_on > date(2026, 6, 9)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        lines = screen_text(app).splitlines()
        shown = " ".join(" ".join(line[27:] if size == WIDE else line for line in lines).split())
        assert said in shown
        assert ("! due 9 Jun 2026: is the baby born?" in shown) == is_asked
        assert ("if the baby came when due" in shown) == is_asked
    found = [
        (gap.step, gap.place)
        for gap in missing(review, load_procedure("haringey", FOLDERS), england())
        if gap.words == "Unborn baby, due Tue 9 Jun: is the baby born?"
    ]
    assert found == ([("people", "baby")] if is_asked else [])


@SIZES
@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(2026, 5, 20), "The conference is 4 working days later than usual: usually by Wed 17 Jun"),
        (date(2026, 6, 9), "In time: usually by Tue 7 Jul, 4 weeks from Tue 9 Jun"),
        (date(2026, 5, 1), "In time: no later than Wed 12 Aug, 3 months from Tue 12 May"),
    ],
)
async def test_the_review_after_a_birth_is_held_by_its_own_limit(
    born: date, said: str, size: tuple[int, int]
) -> None:
    child = Child(id="baby", name="Robin", born=born, kind=Kind.REVIEW, called_before="Unborn baby")
    plan = ExistingPlan(child_id="baby", began_on=DAY, last_conference_on=DAY)
    review = Conference(family="Quillfeather", held_on=date(2026, 6, 23))
    app = stage(PeopleScreen(), review.with_record(child).with_record(plan))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert said in words_of(app)
