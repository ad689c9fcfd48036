"""What falls due, on the list of conferences: read from the screen, at both sizes."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from chairtui.screens.conferences.screen import ConferencesScreen
from chairtui.store import keys
from chairtui.store.store import Store
from tests.due_families import TODAY, families
from tests.real_app import PASSPHRASE, Chair, Room
from tests.screens.harness import NARROW, WIDE

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "132x38"])

LETTER, ANSWER, CORE = "Written summary", "Significant amendments", "First core group"


@pytest.fixture
def due_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A room with a store of two families, on a day on which something is late."""
    monkeypatch.setattr(keys, "COST", keys.Cost(passes=1, memory=8, lanes=1))
    monkeypatch.setattr(ConferencesScreen, "today", staticmethod(lambda: TODAY))
    room = Room(tmp_path)
    store, _ = Store.create(room.config.store_folder, PASSPHRASE, actor="Fern Sorrel")
    with closing(store):
        for conference in families():
            store.save(None, conference, "New conference")
    return room


def due_part(chair: Chair) -> str:
    """What falls due as it stands on the screen, without what is beside it, a line each."""
    region = chair.app.screen.query_one("#due-pane").region
    lines = chair.screen.splitlines()[region.y : region.bottom]
    return re.sub(r"\s+", " ", " ".join(line[region.x : region.right].strip(" │▌▁▂▃▄▅▆▇█") for line in lines))


async def looked(chair: Chair) -> None:
    await chair.unlock()
    await chair.until(lambda: chair.app._home.due.has_looked, "what falls due")
    await chair.pilot.pause()


@SIZES
async def test_what_is_late_comes_first_with_its_rule(due_room: Room, size: tuple[int, int]) -> None:
    async with due_room.start(size) as chair:
        await looked(chair)
        await chair.press("tab")
        await chair.see("! Late")
        said = due_part(chair)
        places = [
            said.index(words) for words in ("all chairs · all weeks", "! Late", LETTER, "This week", ANSWER)
        ]
        assert places == sorted(places)
        assert "1 of 2 copies sent" in said
        assert "5 working days late" in said
        assert "no later than 1 working day from Tue 12 May" in said
        assert "received by Mum" in said
        await chair.leave()


async def test_on_a_small_screen_a_line_sums_it_up_and_the_list_of_conferences_stays(due_room: Room) -> None:
    async with due_room.start(NARROW) as chair:
        await looked(chair)
        await chair.see("! 1 late · 1 this week")
        assert "Signed off" in chair.screen
        assert LETTER not in chair.screen
        await chair.press("tab")
        await chair.see(LETTER)
        assert "Signed off" not in chair.screen
        await chair.press("escape")
        await chair.see("Signed off")
        assert LETTER not in chair.screen
        await chair.type("holl")  # the keys are in the box again
        await chair.until(lambda: "Marrable" not in chair.screen, "the other family to go")
        await chair.leave()


async def test_on_a_wide_screen_both_stand_side_by_side(due_room: Room) -> None:
    async with due_room.start(WIDE) as chair:
        await looked(chair)
        assert "Signed off" in chair.screen
        assert LETTER in due_part(chair)
        await chair.leave()


@SIZES
async def test_enter_opens_the_conference_of_the_chosen_line(due_room: Room, size: tuple[int, int]) -> None:
    async with due_room.start(size) as chair:
        await looked(chair)
        await chair.press("tab", "end", "enter")
        await chair.until(lambda: chair.app.conference is not None, "the conference")
        assert chair.now.id == "hollin-review"
        await chair.leave()


@SIZES
async def test_one_key_goes_through_the_chairs_and_one_through_the_weeks(
    due_room: Room, size: tuple[int, int]
) -> None:
    async with due_room.start(size) as chair:
        await looked(chair)
        await chair.press("tab")

        async def seen(keys: str, words: str, fits: Callable[[str], object]) -> None:
            await chair.press(*keys)
            await chair.until(lambda: words in due_part(chair), words)
            assert fits(due_part(chair)), due_part(chair)

        await seen("c", "Clover Vetch · all weeks", lambda said: "Next review" in said and LETTER not in said)
        await seen("w", "Clover Vetch · this week", lambda said: "Nothing that fits" in said)
        await seen("C", "Fern Sorrel · this week", lambda said: LETTER in said and CORE not in said)
        await seen("W", "Fern Sorrel · next week", lambda said: CORE in said and LETTER not in said)
        await seen("cw", "all chairs · all weeks", lambda said: LETTER in said)
        await chair.leave()


async def test_what_was_done_in_a_conference_is_no_longer_due_when_one_comes_back(due_room: Room) -> None:
    async with due_room.start(WIDE) as chair:
        await looked(chair)
        await chair.press("tab", "enter")
        await chair.until(lambda: chair.app.conference is not None, "the conference")
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("s")
        await chair.settle()
        await chair.press("ctrl+o")
        await chair.until(lambda: LETTER not in due_part(chair), "the letter to go")
        assert ANSWER in due_part(chair)
        await chair.leave()


async def test_nothing_of_it_stays_behind_a_lock(due_room: Room) -> None:
    async with due_room.start(WIDE) as chair:
        await looked(chair)
        await chair.press("tab", "c", "ctrl+l")
        await chair.see("Everything is saved and locked.")
        assert "Marrable" not in chair.screen
        assert not chair.app._home.due.has_looked
        await chair.unlock()
        await chair.until(lambda: chair.app._home.due.has_looked, "what falls due")
        await chair.until(lambda: "all chairs · all weeks" in due_part(chair), "all of it")
        await chair.leave()


async def test_where_nothing_is_due_it_says_so(due_room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async with due_room.start(WIDE) as chair:
        monkeypatch.setattr(ConferencesScreen, "today", staticmethod(lambda: date(2026, 1, 12)))
        monkeypatch.setattr(Store, "due_matter", lambda _store: ())
        await looked(chair)
        assert "Nothing falls due." in due_part(chair)
        await chair.leave()
