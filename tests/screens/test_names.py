"""Two people with one word: a line credits neither, a screen shows them apart, a form asks for another."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import parse
from chairtui.domain.people import Child, Participant
from chairtui.domain.statements import ChildView, Statement
from chairtui.screens.names import Names, names_of
from chairtui.screens.people.screen import PeopleScreen
from chairtui.widgets.completing import fitting_words
from tests.screens.harness import DAY, WIDE, StepStage, london_borough, map_stage, screen_text, typed

WREN = Child(id="wren", name="Wren Quillfeather", born=date(2017, 3, 14))
MUM = Participant(id="mum", name="Isla Quillfeather", called="Mum", roles=("mother",))
DEAN = Participant(id="dean", name="Dean Osgathorpe", called="Dad", roles=("father",))
ROOK = Participant(id="rook", name="Rook Sandpiper", called="Dad", roles=("father",))
UNNAMED = Participant(id="unnamed", called="Dad", roles=("father",))
FIRST = Child(id="first", name="Unborn baby", expected=date(2026, 8, 1))
SECOND = Child(id="second", name="Unborn baby", expected=date(2026, 8, 1))


def family(*records: Any) -> Conference:
    conference = Conference(family="Quillfeather", held_on=DAY, starts_at=time(10))
    for record in records:
        conference = conference.with_record(record)
    return conference


def names(*records: Any) -> Names:
    return names_of(family(*records), london_borough())


def on_the_map(*records: Any) -> StepStage:
    return map_stage(family(*records))


async def captured(line: str, *records: Any) -> Statement:
    """What a line typed on the map becomes."""
    app = on_the_map(*records)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, line)
        await pilot.press("escape", "enter")
        await pilot.pause()
        return app.now.statements[-1]


@pytest.mark.parametrize(
    ("sign", "question"), [("@", "Who is @Dad?"), ("^", "From whom is it kept: ^Dad?"), ("<", "Who is <Dad?")]
)
async def test_a_word_of_two_people_credits_neither_and_is_asked_about(sign: str, question: str) -> None:
    app = on_the_map(WREN, MUM, DEAN, ROOK)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, f"She has moved. {sign}Dad")
        await pilot.press("escape")
        await pilot.pause()
        assert f"! {question}" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert [screen_text(app).count(name) for name in ("Dean Osgathorpe", "Rook Sandpiper")] == [1, 1]
        assert not app.now.statements
        await pilot.press("2")
        await pilot.pause()
        said = app.now.statements[-1]
    meant = said.withheld_from if sign == "^" else (said.said_by if sign == "@" else said.told_by,)
    assert (said.text, meant) == ("She has moved.", ("rook",))


@pytest.mark.parametrize(
    ("word", "whose"), [("Dad (Dean Osgathorpe)", "dean"), ("Dean Osgathorpe", "dean"), ("Rook", "rook")]
)
async def test_each_has_a_word_of_their_own(word: str, whose: str) -> None:
    said = await captured(f"@{word} I was there. ", WREN, DEAN, ROOK)
    assert (said.said_by, said.text) == (whose, "I was there.")


async def test_the_completion_offers_each_by_name() -> None:
    app = on_the_map(WREN, DEAN, ROOK)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, "@dad")
        await pilot.pause()
        shown = screen_text(app)
        assert "Dad (Dean Osgathorpe)" in shown
        assert "Dad (Rook Sandpiper)" in shown
        await pilot.press("down", "enter")
        await typed(pilot, "I was there.")
        await pilot.press("enter")
        await pilot.pause()
        assert app.now.statements[-1].said_by == "rook"


def test_they_are_told_apart_on_the_screen() -> None:
    shown = names(WREN, MUM, DEAN, ROOK, UNNAMED)
    assert [shown.of(one) for one in ("mum", "dean", "rook", "unnamed")] == [
        "Mum",
        "Dean Osgathorpe",
        "Rook Sandpiper",
        "Dad (not named)",
    ]


def test_two_of_one_name_are_told_apart_by_what_they_are() -> None:
    police = Participant(id="police", name="Dean Osgathorpe", roles=("police",), agency="Mere Force")
    plain = Participant(id="dean", name="Dean Osgathorpe", roles=("father",))
    shown = names(WREN, plain, police)
    assert shown.of("dean") == "Dean Osgathorpe (Father)"
    assert shown.of("police").startswith("Dean Osgathorpe (Police")
    assert sorted(set(shown.typed_people.values())) == ["dean", "police"]
    assert "Dean Osgathorpe" not in shown.typed_people


def test_even_two_of_whom_nothing_differs_have_a_word_each() -> None:
    shown = names(UNNAMED, Participant(id="other", called="Dad", roles=("father",)))
    assert {shown.of("unnamed"), shown.of("other")} == {"Dad 1", "Dad 2"}
    for label in ("Dad 1", "Dad 2"):
        assert shown.of(parse(f"@{label} said", shown.typed_people, {}).said_by) == label


def test_two_babies_are_told_apart_and_baby_means_neither() -> None:
    shown = names(WREN, FIRST, SECOND)
    assert (shown.of("first"), shown.of("second")) == ("Unborn baby 1", "Unborn baby 2")
    assert parse("#baby kicks", {}, shown.typed_children).about == ()
    assert parse("#unborn baby 2 kicks", {}, shown.typed_children).about == ("second",)
    assert fitting_words("unb", shown.typed_children) == ("Unborn baby 1", "Unborn baby 2")
    assert parse("#baby kicks", {}, names(WREN, FIRST).typed_children).about == ("first",)


async def test_an_adult_and_a_child_of_one_name_are_not_taken_for_each_other() -> None:
    uncle = Participant(id="uncle", name="Wren", roles=("relative",))
    shown = names(WREN, uncle)
    assert shown.of("wren") != shown.of("uncle")
    app = on_the_map(WREN, uncle)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "tab")
        await typed(pilot, "@Wren quillfeather I want a dog.")
        await pilot.press("enter")
        await pilot.pause()
        assert [(view.child_id, view.own_words) for view in app.now.records(ChildView)] == [("wren", True)]


async def test_a_second_baby_without_a_name_is_put_down_with_a_number() -> None:
    app = StepStage(PeopleScreen(), family(WREN, FIRST))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "tab", "tab")
        await typed(pilot, "1 aug")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [child.name for child in app.now.children] == [
            "Wren Quillfeather",
            "Unborn baby",
            "Unborn baby 2",
        ]


async def test_the_form_asks_for_another_word_where_one_is_taken() -> None:
    app = StepStage(PeopleScreen(), family(WREN, MUM, DEAN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1")
        await typed(pilot, "Rook Sandpiper")
        await pilot.press("enter")
        await typed(pilot, "dad")
        await pilot.pause()
        assert "The room calls Dad so already" in screen_text(app)
        await pilot.press("ctrl+s")  # a question stops nothing
        await pilot.pause()
        assert [person.name for person in app.now.participants][-1] == "Rook Sandpiper"
        assert "Rook Sandpiper" in screen_text(app)
