"""The list of conferences and the find box."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from textual.app import App

from chairtui.domain.conference import Conference
from chairtui.screens.conferences.screen import ConferencesScreen
from chairtui.screens.find import DIGITS, FindScreen
from chairtui.store.store import Store
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import empty_conference
from tests.real_app import PASSPHRASE, Room, family
from tests.screens.harness import DAY, SIZES, WIDE, london_borough


def more_conferences(room: Room) -> None:
    """Three more, on other days."""
    upcoming = Conference(id="arden", family="Ardên", held_on=date(2026, 5, 14))
    late = Conference(id="vale", family="Vale", held_on=date(2026, 5, 1), began_at=family().began_at)
    sent = replace(late, id="wick", family="Wick", signed_off_at=family().began_at)
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
        for conference in (upcoming, late, sent):
            store.save(None, conference, "Import")


@SIZES
async def test_the_meeting_in_session_comes_first_and_a_name_finds_the_others(
    room: Room, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    more_conferences(room)
    monkeypatch.setattr(ConferencesScreen, "today", staticmethod(lambda: DAY))
    async with room.start(size) as chair:
        await chair.unlock()
        sections = ["In session", "Upcoming", "To finish", "Signed off"]
        await chair.see("Signed off")
        places = [chair.screen.index(words) for words in sections]
        assert places == sorted(places)
        assert chair.list().selected_key == "family"
        await chair.press("down")
        assert chair.list().selected_key == "arden"
        await chair.type("wick")
        assert chair.list().selected_key == "wick"
        assert [row.key for row in chair.list().rows if row.selectable] == ["wick"]
        await chair.press(*["backspace"] * 4)
        await chair.type("arden")  # the accent is not needed
        assert chair.list().selected_key == "arden"
        await chair.press(*["backspace"] * 5)
        await chair.type("wren")
        assert chair.list().selected_key == "family"
        await chair.press("enter")
        await chair.until(lambda: chair.app.conference is not None, "the conference")
        await chair.settle()


async def test_nothing_found_says_so(room: Room) -> None:
    async with room.start() as chair:
        await chair.unlock()
        await chair.type("zzz")
        await chair.see("Nothing fits")
        await chair.press("enter")
        await chair.press("escape")
        await chair.see("Brambleby")
        assert chair.app.conference is None


@SIZES
async def test_the_find_box_goes_to_steps_people_and_lines(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.press("ctrl+f")
        await chair.see("Views & decision  step 9")
        await chair.press("7")
        await chair.until(lambda: chair.app._steps.shown == "plan", "the plan")
        await chair.press("slash")
        await chair.type("nan")
        await chair.see("Nan has the children every Sunday.")
        await chair.type(" has")
        await chair.press("enter")
        await chair.until(lambda: chair.app._steps.shown == "map", "the map")
        await chair.until(lambda: getattr(chair.app.focused, "selected_key", "") == "strength", "the line")
        await chair.press("escape", "ctrl+f")
        await chair.type("burdock")
        await chair.press("enter")
        await chair.until(lambda: chair.app._steps.shown == "people", "the people")
        await chair.until(lambda: (chair.list().selected_key or "").endswith("deputy"), "the person")


async def test_the_find_box_closes_by_escape_and_finds_nothing_by_a_word_inside_another(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.press("ctrl+f")
        await chair.type("rang")
        await chair.see("A neighbour rang about shouting.")
        await chair.press(*["backspace"] * 4)
        await chair.type("ang")
        await chair.see("Nothing fits.")
        await chair.press("escape")
        await chair.until(lambda: "Nothing fits." not in chair.screen, "the box to go")
        assert chair.app._steps.shown == "people"


async def test_a_letter_that_counts_as_a_digit_elsewhere_is_searched_for(room: Room) -> None:
    async with room.sitting() as chair:
        for letter in "²٣७":  # a keyboard's own key for the square of something; digits of other scripts
            await chair.press("ctrl+f")
            await chair.type(letter)
            await chair.see("Nothing fits.")
            await chair.press("escape")
        await chair.go("map")


async def test_a_step_after_the_tenth_has_no_digit_of_another() -> None:
    ten = london_borough()
    more = replace(ten, steps=(*ten.steps, replace(ten.steps[0], key="last", title="The last one")) * 2)
    steps = more.steps[: len(DIGITS) + 1]
    stage = App[None]()
    async with stage.run_test(size=WIDE) as pilot:
        stage.push_screen(FindScreen(empty_conference(), replace(more, steps=steps)))
        await pilot.pause()
        rows = stage.screen.query_one(DrawnList).rows
        labels = ["".join(span.text for span in row.lines[0]) for row in rows]
        assert [words.split()[-1] for words in labels[:10]] == list(DIGITS)
        assert labels[10].strip() == steps[10].title


async def test_help_shows_the_keys_of_the_place_from_their_beginning(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("question_mark")
        await chair.see("Goes to the next column.")
        await chair.see("Saves and leaves.")
        await chair.press("question_mark")
        await chair.until(lambda: "Saves and leaves." not in chair.screen, "the help to go")
        await chair.type("a?")
        await chair.see("a?")  # not in an empty line: it is a letter
