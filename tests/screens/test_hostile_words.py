"""Words that have broken terminals and parsers: the screen stands, and the file holds them to the letter."""

from __future__ import annotations

import json
from contextlib import closing

from chairtui.domain.text import LONGEST_TEXT, clean
from chairtui.store.store import Store
from tests.real_app import PASSPHRASE, Chair, Room
from tests.screens.harness import SIZES
from tests.widgets.hostile import HOSTILE, drawn

LINES = [text for text in HOSTILE if clean(text).strip() and "\n" not in clean(text).strip("\n")]


def flat(text: str) -> str:
    """As a line of the map holds it: cleaned, on one line, without spaces at its ends."""
    return " ".join(clean(text).strip("\n").replace("\t", " ").split("\n")).strip()


def in_sight(chair: Chair) -> None:
    """The screen as drawn holds nothing that could steer a terminal."""
    drawn(chair.screen.splitlines(), typed_in=True)


@SIZES
async def test_the_map_takes_any_words_to_the_letter(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        for text in LINES:
            await chair.paste(text)
            in_sight(chair)
            await chair.press("enter")
            in_sight(chair)
        kept = [one.text for one in (await chair.read()).statements]
    assert [flat(text) for text in LINES if flat(text) not in kept] == []


async def test_a_form_takes_any_words_to_the_letter(room: Room) -> None:
    words = "\n".join(clean(text) for text in HOSTILE)
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "enter")
        await chair.see("Worries: revise")
        await chair.press("end")
        await chair.paste("\n".join(HOSTILE))
        in_sight(chair)
        await chair.press("ctrl+s")
        kept = next(one for one in (await chair.read()).statements if one.id == "worry")
        in_sight(chair)
    assert kept.text == f"Wren was alone at home on two evenings in March.{words}".strip()


async def test_more_than_a_field_holds_is_handed_back(room: Room) -> None:
    words = "Siân is worried. " * 7_000  # 119,000 bytes
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste(words)
        await chair.see("A field holds 100 KB.")
        rest = chair.app.clipboard
        await chair.press("enter")
        await chair.settle()
        kept = max((one.text for one in (await chair.read()).statements), key=len)
    assert len(kept.encode()) <= LONGEST_TEXT
    assert (kept + rest).replace(" ", "") == words.replace(" ", "")


async def test_a_paste_of_many_long_lines_loses_nothing(room: Room) -> None:
    lines = ["long " * 25_000, "short"]  # the first is more than a field holds
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("\n".join(lines))
        await chair.see("one statement each?")
        await chair.press("s")
        await chair.settle()
        kept = [one.text for one in (await chair.read()).statements]
    assert "short" in kept
    assert sum(text.count("long") for text in kept) == 25_000


@SIZES
async def test_names_are_shown_as_they_are_on_every_step(room: Room, size: tuple[int, int]) -> None:
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Fern Sorrel")) as store:
        before = after = store.load("family")
        for nth, child in enumerate(before.children):
            after = after.revising(child, name=clean(f"{HOSTILE[nth]} {HOSTILE[nth + 5]}"))
        for nth, person in enumerate(before.participants):
            after = after.revising(person, name=clean(HOSTILE[nth + 3]), called=clean(HOSTILE[nth]))
        store.save(before, after.changing(family=clean("[/b] {0} \x1b[2J")), "Names")
    async with room.sitting(size) as chair:
        assert chair.app.procedure is not None
        for step in chair.app.procedure.steps:
            await chair.go(step.key)
            in_sight(chair)
        await chair.press("ctrl+f")
        await chair.type("b")
        in_sight(chair)
        await chair.press("escape", "ctrl+o")
        await chair.see("[/b] {0}")
        in_sight(chair)


async def test_no_word_reaches_the_settings(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("Nobody was at the door.")
        await chair.press("enter")
    kept = json.loads((room.config.config_folder / "settings.json").read_text(encoding="utf-8"))
    assert set(kept) == {"chair", "procedure", "theme"}
