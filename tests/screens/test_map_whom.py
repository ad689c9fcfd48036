"""Whom a sign of the map's line means: nobody is guessed, and no line is taken in before it is known."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant, Relationship
from chairtui.domain.statements import Statement
from tests.screens.harness import DAY, NARROW, SIZES, StepStage, map_stage, screen_text, typed

POPPY = Child(id="poppy", name="Poppy Mossop", born=date(2019, 3, 14))
ALFIE = Child(id="alfie", name="Alfie Mossop", born=date(2021, 3, 14))
MUM = Participant(id="mum", name="Isla Mossop", called="Mum", roles=("mother",), came=Came.ROOM)
NEIL = Participant(id="neil", name="Neil Hart", called="Neil", roles=("father",), came=Came.ROOM)
ROOK = Participant(id="rook", name="PC Ian Rook", roles=("police",), came=Came.ROOM)
SCHOOL = Participant(id="school", called="School", roles=("school",), came=Came.ROOM)
VOSS = Participant(id="voss", name="Neil Voss", roles=("relative",))
MARSH = Participant(id="marsh", name="Jo Marsh", roles=("health_visitor",))
MARSDEN = Participant(id="marsden", name="Jo Marsden", roles=("school",))
OTHER_MARSH = Participant(id="other-marsh", name="Jo Marsh", roles=("school",))


def tie(who: str, child: str, relationship: str) -> Relationship:
    return Relationship(id=f"{who}-{child}", participant_id=who, child_id=child, relationship=relationship)


def stage(*records: Any) -> StepStage:
    conference = Conference(family="Mossop", held_on=DAY, starts_at=time(10))
    for record in (POPPY, ALFIE, MUM, NEIL, ROOK, SCHOOL, tie("neil", "poppy", "father"), *records):
        conference = conference.with_record(record)
    return map_stage(conference)


async def entered(pilot: Any, line: str) -> None:
    """Types a line, closes the names offered, and adds it."""
    await typed(pilot, line)
    await pilot.press("escape", "enter")
    await pilot.pause()


def added(app: StepStage) -> Statement:
    return app.now.statements[-1]


@pytest.mark.parametrize("word", ["dad", "daddy", "Dad", "father"])
@SIZES
async def test_dad_is_the_father_of_the_child_that_the_line_is_about(
    size: tuple[int, int], word: str
) -> None:
    stepfather = Participant(id="step", name="Carl Moss", roles=("father",))
    app = stage(stepfather, tie("step", "alfie", "step-father"))
    async with app.run_test(size=size) as pilot:
        await typed(pilot, f"Secret address ^{word} #poppy ")
        await pilot.pause()
        assert "not for Neil · about Poppy" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("Secret address", ("neil",))
        await typed(pilot, "Not here yet ^step dad #alfie ")
        await pilot.press("enter")
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("Not here yet", ("step",))


@SIZES
async def test_which_dad_is_asked_before_the_line_is_kept(size: tuple[int, int]) -> None:
    carl = Participant(id="carl", name="Carl Moss", roles=("father",))
    app = stage(carl, tie("carl", "alfie", "birth father"))
    async with app.run_test(size=size) as pilot:
        await entered(pilot, "Secret address ^dad")
        assert "From whom is it kept: ^dad?" in screen_text(app)
        assert not app.now.statements
        await pilot.press("escape")
        await pilot.pause()
        assert "Secret address ^dad" in screen_text(app)  # it stands in the line still
        assert not app.now.statements
        await pilot.press("enter", "2")
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("Secret address", ("carl",))
        assert "Secret address ^dad" not in screen_text(app)
        await entered(pilot, "Another ^dad #alfie #poppy")
        await pilot.press("3")
        await pilot.pause()
        assert (added(app).text, added(app).restricted) == ("Another", True)
        assert added(app).withheld_from == ()
        await entered(pilot, "He drew a hat ^dad #alfie #poppy")
        await pilot.press("4")
        await pilot.pause()
        assert (added(app).text, added(app).restricted) == ("He drew a hat ^dad", False)


async def test_a_dad_who_is_called_so_is_not_taken_for_that_of_another_child() -> None:
    ash = Participant(id="ash", name="Ash Wood", called="Dad", roles=("father",))
    app = stage(ash, tie("ash", "alfie", "father"))
    async with app.run_test(size=NARROW) as pilot:
        await entered(pilot, "Secret ^dad #alfie")
        assert added(app).withheld_from == ("ash",)
        await entered(pilot, "Secret ^dad #poppy")
        assert "From whom is it kept: ^dad?" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert added(app).withheld_from == ("neil",)


async def test_the_only_father_here_is_not_taken_for_that_of_a_child_who_has_none_on_record() -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await entered(pilot, "Secret ^father #alfie")
        assert "From whom is it kept: ^father?" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert added(app).withheld_from == ("neil",)


@pytest.mark.parametrize(
    ("line", "people", "answer", "kept_from"),
    [
        ("Secret FFF ^jo", (MARSH, MARSDEN), "2", "marsden"),
        ("Secret FFF ^jo marsh", (MARSH, OTHER_MARSH), "1", "marsh"),
        ("Secret FFF ^neil", (VOSS,), "2", "voss"),
        ("Secret FFF ^nan", (VOSS,), "3", "mum"),
        ("Secret FFF ^(nan-", (), "3", "mum"),
        ("^neil's Secret FFF", (VOSS,), "1", "neil"),
    ],
)
@SIZES
async def test_a_line_that_may_be_kept_from_several_or_nobody_is_kept_from_whom_the_chair_says(
    size: tuple[int, int], line: str, people: tuple[Participant, ...], answer: str, kept_from: str
) -> None:
    app = stage(*people)
    async with app.run_test(size=size) as pilot:
        await entered(pilot, line)
        assert "From whom is it kept: ^" in screen_text(app)
        assert not app.now.statements
        await pilot.press(answer)
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("Secret FFF", (kept_from,))


async def test_two_who_are_called_the_same_are_offered_and_shown_in_full() -> None:
    app = stage(VOSS)
    async with app.run_test(size=NARROW) as pilot:
        await typed(pilot, "Secret ^neil")
        await pilot.pause()
        assert "Neil Hart" in screen_text(app)
        assert "Neil Voss" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "not for Neil Hart" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert added(app).withheld_from == ("neil",)


@SIZES
async def test_a_first_name_is_enough_and_nobody_else_is_credited(size: tuple[int, int]) -> None:
    app = stage(MARSH, MARSDEN)
    async with app.run_test(size=size) as pilot:
        await entered(pilot, "Late twice @school")
        await entered(pilot, "Police hold a file @ian")
        assert (added(app).text, added(app).said_by) == ("Police hold a file", "rook")
        await typed(pilot, "Unborn scans missed @jo")
        await pilot.press("escape")
        await pilot.pause()
        assert "! Who is @jo? · about" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Who is @jo?" in screen_text(app)
        assert "said by PC Ian Rook" not in screen_text(app)
        assert added(app).text == "Police hold a file"
        await pilot.press("2")
        await pilot.pause()
        assert (added(app).text, added(app).said_by) == ("Unborn scans missed", "marsden")
        await entered(pilot, "His handle is @mossop_lad")
        await pilot.press("1")  # nobody fits: it is text
        await pilot.pause()
        assert (added(app).text, added(app).said_by) == ("His handle is @mossop_lad", "marsden")


@pytest.mark.parametrize(
    "text", ["Write to isla@example.org", "He came @ 5", "Came @5pm", "@@mossop_lad", "2^3", "#1 worry"]
)
async def test_what_is_no_name_is_not_asked_about(text: str) -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await entered(pilot, text)
        assert added(app).text == text.replace("@@", "@")


async def test_each_sign_is_asked_about_in_turn() -> None:
    app = stage(MARSH, MARSDEN)
    async with app.run_test(size=NARROW) as pilot:
        await entered(pilot, "He moved @neal ^jo")
        assert "Who is @neal?" in screen_text(app)
        await pilot.press("down", "down", "down", "down", "enter")
        await pilot.pause()
        assert "From whom is it kept: ^jo?" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("He moved", ("marsh",))
        assert added(app).said_by is not None


async def test_a_form_does_not_keep_a_line_open_that_is_meant_to_be_kept_from_somebody() -> None:
    app = stage(
        MARSH, MARSDEN, Statement(id="line", heading="worries", text="She has moved.", about=("poppy",))
    )
    async with app.run_test(size=NARROW) as pilot:
        app.step.open_form("line")
        await pilot.pause()
        await typed(pilot, " ^jo")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "From whom is it kept: ^jo?" in " ".join(screen_text(app).split())
        assert app.now == app.first
        await typed(pilot, " marsden")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (added(app).text, added(app).withheld_from) == ("She has moved.", ("marsden",))


async def test_signs_on_lines_that_stand_there_know_a_dad_too() -> None:
    line = Statement(id="line", heading="worries", text="She has moved.", about=("poppy",))
    app = stage(MARSH, MARSDEN, line)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("up", "circumflex_accent")
        await typed(pilot, "jo")
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert "Which jo? Nothing is changed yet" in screen_text(app)
        await pilot.press("ctrl+u")
        await typed(pilot, "^dad")
        await pilot.press("enter")
        await pilot.pause()
        assert added(app).withheld_from == ("neil",)


async def test_a_long_name_is_cut_before_whom_the_line_is_kept_from() -> None:
    long = Participant(
        id="long", name="Maximiliana Bartholomea Featherstonehaugh-Cholmondeley of the Long Meadow"
    )
    app = stage(long)
    async with app.run_test(size=NARROW) as pilot:
        await typed(pilot, "@Maxi It was him #poppy !opinion ^ ^neil ")
        await pilot.pause()
        seen = screen_text(app)
        assert "for professionals only · not for Neil · said by Maximil" in seen
        assert "… · about Poppy" in seen
