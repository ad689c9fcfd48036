"""An office's own file at fault never stops a meeting: the last good one is used, and the screen says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from chairtui.procedure_files import procedure_edition
from tests.real_app import Chair, Room
from tests.screens.harness import FOLDERS
from tests.screens.test_closing import decide_for_all

BEGINS = 'extends = "england"\nsource = "Made up"\n'
GOOD = f'{BEGINS}title = "Ours"\nedition = "7"\n'


def put(room: Room, name: str, text: str) -> Path:
    """One of the office's own files."""
    path = room.config.config_folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


async def begin(chair: Chair, family: str, procedure: str) -> None:
    """Begins a conference that follows the procedure of this title, from the list of conferences."""
    await chair.press("ctrl+n")
    await chair.see("New conference")
    await chair.type(family)
    await chair.press("enter")
    await chair.type("today")
    await chair.press(*["enter"] * 5)
    for _ in range(12):
        if f"● {procedure}" in chair.screen:
            break
        await chair.press("left")
    await chair.see(f"● {procedure}")
    await chair.press("ctrl+s")


async def told(chair: Chair, words: str) -> None:
    """Waits until a message on the screen holds these words, however its lines are broken."""

    def shown() -> bool:
        return words in " ".join(str(toast.render()) for toast in chair.app.screen.query("Toast"))

    await chair.until(shown, repr(words))


async def begun(chair: Chair, family: str) -> None:
    """Waits until the new conference is open and on disk."""
    await chair.until(lambda: chair.app.conference and chair.now.family == family, family)
    await chair.settle()


async def test_the_shipped_procedure_is_used_in_place_of_an_offices_own_that_is_at_fault(room: Room) -> None:
    put(room, "procedures/england.toml", f"{BEGINS}\nno_such_key = 1\n")
    async with room.start() as chair:
        await chair.unlock()
        await begin(chair, "Arden", "England")
        await begun(chair, "Arden")
        await told(chair, "england.toml, line 4: no_such_key")
        await told(chair, "the procedure that came with ChairTUI is used")
        (kept,) = room.read(chair.now.id).procedure_editions
        assert kept.digest == procedure_edition("england", FOLDERS).digest
        await chair.leave()


async def test_a_file_that_is_not_even_toml_is_offered_by_the_shipped_title(room: Room) -> None:
    put(room, "procedures/england.toml", "extends = [")
    async with room.start() as chair:
        await chair.unlock()
        await begin(chair, "Arden", "England")
        await begun(chair, "Arden")
        await told(chair, "england.toml")
        await chair.leave()


@pytest.mark.parametrize("title", ["", "title = 3\n"])
async def test_an_office_s_procedure_without_a_good_title_goes_by_its_key(room: Room, title: str) -> None:
    put(room, "procedures/ours.toml", f"{BEGINS}{title}")
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+n")
        await chair.see("New conference")
        await chair.press(*["enter"] * 6)
        await chair.see("○ ours")
        assert chair.screen.count("England") == 1


async def test_the_edition_that_an_earlier_conference_kept_is_used_where_none_ships(room: Room) -> None:
    put(room, "procedures/ours.toml", GOOD)
    async with room.start() as chair:
        await chair.unlock()
        await begin(chair, "Arden", "Ours")
        await begun(chair, "Arden")
        first = room.read(chair.now.id).procedure_editions[-1]
        await chair.press("ctrl+o")
        put(room, "procedures/ours.toml", f"{GOOD}decided_by = 'votes'\n")
        await begin(chair, "Vale", "Ours")
        await begun(chair, "Vale")
        await told(chair, "ours.toml, line 5: decided_by must be one of")
        await told(chair, "edition 7 is used, which an earlier")
        second = room.read(chair.now.id).procedure_editions[-1]
        assert (second.digest, second.edition) == (first.digest, "7")
        await chair.leave()


async def test_a_conference_goes_on_with_the_edition_that_it_keeps(room: Room) -> None:
    put(room, "procedures/london_borough.toml", 'extends = "london_borough"\ntitle = 3\n')
    async with room.sitting() as chair:
        await told(chair, "london_borough.toml, line 2: title must be text")
        await told(chair, "goes on with the edition that it began with")
        assert chair.app.procedure is not None
        assert chair.app.procedure.title == "London borough"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "holidays/closed.toml",
            'closed = [\n  "2026-12-24",\n  "2026-13-01",\n]\n',
            "closed.toml, line 3: closed names “2026-13-01”",
        ),
        ("holidays/england.json", '{"nations": ["England"]', "england.json: this list of bank holidays"),
    ],
)
async def test_days_off_at_fault_are_said_and_the_conference_opens(
    room: Room, name: str, text: str, said: str
) -> None:
    put(room, name, text)
    decide_for_all(room)
    async with room.sitting() as chair:
        await told(chair, said)
        await chair.go("closing")
        await chair.see("skipping Mon 25 May")


async def test_a_day_on_which_the_office_is_closed_is_passed_over_in_the_closing(room: Room) -> None:
    put(room, "holidays/closed.toml", 'closed = ["2026-05-14"]')
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.see("skipping Thu 14 May and Mon 25 May")
        await chair.see("Thu 28 May")
