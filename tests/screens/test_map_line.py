"""The line of the map: what it answers to keys and signs while somebody types in it."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from chairtui import app as app_module
from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.statements import ChildView, Nature, Statement
from tests.builders import family_conference, minutes
from tests.real_app import Room
from tests.screens.harness import DAY, NARROW, SIZES, WIDE, london_borough, map_stage, screen_text, typed

SAID_AT = minutes(5)


async def test_escape_in_the_line_says_how_to_quit_and_loses_nothing() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, "half a thought @na")
        await pilot.pause()
        await pilot.press("escape")  # closes the names offered
        await pilot.pause()
        assert app.told == []
        await pilot.press("escape")
        await pilot.pause()
        assert app.told == ["ctrl+q quits."]
        assert "half a thought @na" in screen_text(app)
        await pilot.press("up", "escape")  # from the list it leads back to the line
        await pilot.pause()
        assert app.told == ["ctrl+q quits."]


@SIZES
async def test_while_names_are_offered_the_hints_say_what_the_keys_do_with_them(
    size: tuple[int, int],
) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=size) as pilot:
        await typed(pilot, "@mu")
        await pilot.pause()
        assert screen_text(app).splitlines()[-1].split("   ") == [
            "  enter Take it",
            "↑↓ Choose",
            "escape Close",
        ]
        await pilot.press("enter")
        await pilot.pause()
        assert "enter Add" in screen_text(app).splitlines()[-1]
        assert "┃ @Mum " in screen_text(app)


async def test_what_was_told_gives_way_to_what_is_on_disk(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_module, "TOLD_FOR", 2.0)
    async with room.sitting(NARROW) as chair:
        await chair.go("map")
        await chair.type("He was late.")
        await chair.press("enter")
        await chair.see("● saved")
        for key, told in (("escape", "ctrl+q quits."), ("ctrl+z", "Undone: Add to worries")):
            await chair.press(key)
            await chair.see(told)
            assert "● saved" not in chair.screen
            await chair.see("● saved")
            assert told not in chair.screen


@pytest.mark.parametrize("width", [48, 60, 70])
async def test_where_there_is_little_room_tabs_and_signs_are_cut_with_a_sign(width: int) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=(width, 18)) as pilot:
        await pilot.pause()
        lines = screen_text(app).splitlines()
        (above,) = [line for line in lines if line.startswith("  Worries 3")]
        (below,) = [line for line in lines if line.startswith("  @ who")]
        assert above.endswith(" 1")
        assert "Nee" in above
        assert ("…" in above) == (width < 70)
        assert below.endswith(("+ new", "…"))
        assert (below.endswith("…"), "nature" in below) == (width < 60, True)


@SIZES
async def test_an_opinion_is_asked_for_its_evidence(size: tuple[int, int]) -> None:
    app = map_stage(family_conference())
    question = "! On what evidence is that based?"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await typed(pilot, "@school He does not care !opinion")
        await pilot.pause()
        assert question in screen_text(app)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert question not in screen_text(app)
        assert "@ who" in screen_text(app)
        await typed(pilot, "He was late !fact ")
        await pilot.pause()
        assert question not in screen_text(app)


def long_column(heading: str) -> Conference:
    """The family, with more under one heading than any screen shows."""
    conference = family_conference()
    for number in range(40):
        words = (
            f"Line {number} of many, each of them long enough to take more than a single line of its column."
        )
        line = Statement(id=f"many-{number}", heading=heading, text=words, about=("wren",), said_by="mum")
        conference = conference.with_record(line)
    return conference


@SIZES
@pytest.mark.parametrize("tabs", [0, 1, 3])
async def test_a_new_line_is_in_sight_at_the_end_of_a_long_column(size: tuple[int, int], tabs: int) -> None:
    headings = [heading.key for heading in london_borough().headings]
    app = map_stage(long_column(headings[tabs]))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*["tab"] * tabs)
        for number in range(3):
            await pilot.press("pageup", "pageup")
            await typed(pilot, f"Just said {number}")
            await pilot.press("enter")
            await pilot.pause()
            assert f"Just said {number}" in screen_text(app)


@SIZES
@pytest.mark.parametrize("after", ["home", "end"])
async def test_a_line_added_after_another_is_in_sight(size: tuple[int, int], after: str) -> None:
    app = map_stage(long_column("worries"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("up", after, "a")
        await pilot.press(*["pagedown" if after == "home" else "pageup"] * 30)
        await typed(pilot, "Just said")
        await pilot.press("enter")
        await pilot.pause()
        assert "Just said" in screen_text(app)


@SIZES
async def test_a_child_s_new_view_is_in_sight_above_those_who_are_still_to_be_heard(
    size: tuple[int, int],
) -> None:
    conference = family_conference()
    for number in range(20):
        view = ChildView(id=f"view-{number}", child_id="wren", text=f"View {number} of a child who talks.")
        conference = conference.with_record(view)
    for number in range(12):
        conference = conference.with_record(Child(id=f"more-{number}", name=f"Fern {number}", born=DAY))
    app = map_stage(conference)
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "tab")
        await typed(pilot, "#wren Just said")
        await pilot.press("enter")
        await pilot.pause()
        assert "Just said" in screen_text(app)


async def test_who_speaks_of_whom_comes_back_with_the_half_typed_line() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "@mum #robin +report He laughs more.")
        await pilot.press("enter", "ctrl+t")
        await typed(pilot, "And he eats")
        await pilot.pause()
        kept = json.loads(json.dumps(app.step.half_typed()))
    again = map_stage(family_conference())
    async with again.run_test(size=WIDE) as pilot:
        again.step.take_drafts({"map": kept})
        await pilot.pause()
        await pilot.pause()
        assert "said by Mum · about Robin · from a report" in screen_text(again)
        await typed(pilot, " well.")
        await pilot.press("enter")
        await pilot.pause()
        added = again.now.statements[-1]
    assert (added.text, added.said_by, added.about) == ("And he eats well.", "mum", ("robin",))
    assert (added.said_at, added.kind) == (None, "future_danger")


async def test_whoever_was_removed_since_does_not_come_back_with_the_line() -> None:
    speaking = {"said_by": "gone", "about": ["robin", "away"], "from_report": False}
    draft = {
        "lines": {"worries": {"text": "He eats", "at": 7}},
        "heading": "worries",
        "speaking": {"said": speaking},
    }
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        app.step.take_drafts({"map": draft})
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        added = app.now.statements[-1]
    assert (added.text, added.said_by, added.about) == ("He eats", None, ("robin",))


async def revised(
    words: str, *, before: str = "He laughs more.", said_at: datetime | None = SAID_AT
) -> tuple[Statement, str]:
    """A line that Nan said of Wren, once `words` were added to it in its form; and the form before that."""
    line = Statement(
        id="line", heading="worries", text=before, said_by="nan", about=("wren",), said_at=said_at
    )
    app = map_stage(family_conference().with_record(line))
    async with app.run_test(size=WIDE) as pilot:
        app.step.open_form("line")
        await pilot.pause()
        await typed(pilot, words)
        await pilot.pause()
        seen = screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        return app.now.record(Statement, "line"), seen


async def test_signs_typed_while_a_line_is_revised_say_what_they_say() -> None:
    line, seen = await revised(" @mum #robin !opinion <school ^dad ^ +new")
    assert "! for professionals only · not for Dad · said by Mum · about Robin · opinion" in seen
    assert (line.text, line.said_by, line.about) == ("He laughs more.", "mum", ("robin",))
    assert (line.nature, line.told_by) == (Nature.OPINION, "school")
    assert (line.restricted, line.withheld_from, line.new_to_family) == (True, ("dad",), True)


async def test_a_point_that_nobody_has_said_is_not_made_new_to_the_family_in_its_form() -> None:
    line, _ = await revised(" +new", said_at=None)
    assert (line.text, line.new_to_family) == (
        "He laughs more.",
        False,
    )  # the form keeps nothing, and says why


async def test_without_signs_a_revised_line_keeps_all_that_its_fields_say() -> None:
    line, seen = await revised(" A lot + often")
    assert "! said by" not in seen
    assert (line.text, line.said_by, line.about) == ("He laughs more. A lot + often", "nan", ("wren",))


@pytest.mark.parametrize("words", ["He wrote #wren on it.", "##wren is not a sign here"])
async def test_what_only_looks_like_a_sign_stays_text(words: str) -> None:
    line, _ = await revised(" ##robin.", before=words)
    assert (line.text, line.about) == (f"{words} #robin.", ("wren",))


async def test_whether_it_was_said_is_not_told_by_the_words_of_a_form() -> None:
    line, _ = await revised(" +said")
    assert line.text == "He laughs more."
