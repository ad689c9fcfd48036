"""Figures for the partnership, from the list of conferences: read on the screen and in the file it writes."""

from __future__ import annotations

import csv
import os
import stat
from contextlib import closing
from datetime import UTC, date, datetime
from functools import reduce

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Comes, Participant
from chairtui.screens.conferences.screen import ConferencesScreen
from chairtui.store.store import Store
from tests.real_app import FAMILY, PASSPHRASE, Chair, Room
from tests.screens.harness import NARROW, WIDE
from tests.widgets.hostile import HOSTILE, drawn

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["132x38", "80x24"])

PEOPLE = (
    Participant(id="t1", name="Zed Pickett", roles=("school",), agency="Fictional High", came=Came.ROOM),
    Participant(id="t2", name="Yan Pickett", roles=("school",), agency="fictional high", came=Came.APOLOGIES),
)


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ConferencesScreen, "today", staticmethod(lambda: date(2026, 12, 31)))


def sign_off(room: Room, *people: Participant) -> None:
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
        before = store.load(FAMILY)
        after = reduce(Conference.with_record, people or PEOPLE, before)
        after = after.revising(after.children[0], comes=Comes.PART)
        after = after.changing(signed_off_at=datetime(2026, 5, 12, 15, tzinfo=UTC))
        store.save(before, after, "For a test")


def lines(chair: Chair) -> list[str]:
    return [" ".join(line.strip("▌ ").split()) for line in chair.screen.splitlines()]


async def whole(chair: Chair) -> list[str]:
    """Everything that is listed, read down to its end."""
    found = lines(chair)
    for _ in range(6):
        await chair.press("pagedown")
        found += lines(chair)
    return found


@SIZES
async def test_the_year_up_to_today_is_counted_and_no_name_is_seen(room: Room, size: tuple[int, int]) -> None:
    sign_off(room)
    async with room.start(size) as chair:
        await chair.unlock()
        await chair.press("ctrl+g")
        await chair.see("Conferences")
        await chair.see("signed off")
        seen = await whole(chair)
        assert "1 Jan 2026 to 31 Dec 2026 the conferences held then" in seen
        assert "Conferences 1 signed off" in seen
        assert any(line.startswith("Children, each time ") for line in seen)
        assert any(line.startswith("Children who came 1 of ") for line in seen)
        (school,) = {line for line in seen if line.startswith("Fictional High")}
        if size == WIDE:
            assert school == "Fictional High 2 1 0 1 0 0 0 0"
            assert any(line.startswith("Agency asked came sent a") for line in seen)
        else:
            assert school == "Fictional High 2 asked, 1 came, 1 apologies · 0 reports"
        assert not [line for line in seen if "Pickett" in line or "Brambleby" in line]
        await chair.press("escape")
        await chair.see("Find or open")
        await chair.leave()


async def test_other_days_are_asked_for_and_counted_anew(room: Room) -> None:
    sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+g")
        await chair.see("signed off")
        await chair.press("p")
        await chair.see("Which conferences are counted")
        await chair.press(*["backspace"] * 20)
        await chair.type("1 jun 2026")
        await chair.press("ctrl+s")
        await chair.see("1 Jun 2026 to 31 Dec 2026")
        await chair.see("No professional was asked to come in this time.")
        await chair.press("p")
        await chair.press(*["backspace"] * 20)
        await chair.type("1 jan 2027")
        await chair.press("ctrl+s")
        await chair.see("✕ The first day is after the last.")
        await chair.leave()


async def test_the_table_is_written_into_the_documents_folder_for_its_owner_alone(room: Room) -> None:
    sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+g")
        await chair.see("signed off")
        await chair.press("w")
        await chair.see("Table written")
        await chair.press("w")
        await chair.until(lambda: len(list(room.config.documents_folder.glob("*.csv"))) == 2)
        await chair.leave()
    first, second = sorted(room.config.documents_folder.glob("*.csv"))
    assert first.name == "figures-2026-01-01-to-2026-12-31-1.csv"
    assert first.read_bytes() == second.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(first.stat().st_mode) == 0o600
    with first.open(encoding="utf-8-sig", newline="") as file:
        counted = {(row["figure"], row["agency"]): row["number"] for row in csv.DictReader(file)}
    assert counted["conferences", ""] == "1"
    assert (counted["asked", "Fictional High"], counted["came", "Fictional High"]) == ("2", "1")
    assert "Pickett" not in first.read_text(encoding="utf-8-sig")


async def test_a_lock_takes_the_figures_off_the_screen(room: Room) -> None:
    sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+g")
        await chair.see("signed off")
        await chair.press("ctrl+l")
        await chair.until(lambda: chair.app.is_shut, "the lock")
        assert "Fictional High" not in chair.screen
        await chair.unlock()
        await chair.see("Find or open")
        await chair.leave()


@SIZES
async def test_agencies_of_any_words_are_drawn_as_they_are(room: Room, size: tuple[int, int]) -> None:
    people = (
        Participant(id=f"x{nth}", name="Zed Pickett", roles=("gp",), agency=words[:300], came=Came.ROOM)
        for nth, words in enumerate(HOSTILE)
    )
    sign_off(room, *people)
    async with room.start(size) as chair:
        await chair.unlock()
        await chair.press("ctrl+g")
        await chair.see("signed off")
        for _ in range(12):
            drawn(chair.screen.splitlines())
            await chair.press("pagedown")
        await chair.leave()
