"""The keys, shown wherever somebody asks for them: in a form, at the first run, in a line for an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real_app import Room
from tests.screens.harness import SIZES

OF_A_FORM = "Keeps the form as it is, from any field."


@SIZES
@pytest.mark.parametrize("key", ["f1", "?"])
async def test_a_form_shows_its_keys_and_nothing_typed_is_lost(
    room: Room, size: tuple[int, int], key: str
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("dangers")
        await chair.press("a", "tab", "tab")
        await chair.press(key)
        await chair.see(OF_A_FORM)
        await chair.press(key)
        assert OF_A_FORM not in chair.screen
        await chair.type("What?")
        await chair.see("┃ What?")
        await chair.press("f1")
        await chair.see(OF_A_FORM)
        await chair.press("f1")
        await chair.see("┃ What?")


@SIZES
async def test_where_a_number_is_asked_for_a_question_mark_is_none(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("scaling")
        await chair.press("?")
        await chair.see("Keeps what is typed, and goes on.")
        await chair.press("escape")
        assert "•" not in chair.screen


async def test_a_question_shows_its_keys(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("dangers")
        await chair.press("a")
        await chair.type("x")
        await chair.press("escape", "f1")
        await chair.see("Takes the answer that the arrows chose.")
        await chair.press("escape")
        await chair.see("What you typed is not kept yet.")


async def test_at_the_first_run_a_question_mark_is_nobody_s_name(tmp_path: Path) -> None:
    async with Room(tmp_path).start((80, 24)) as chair:
        await chair.press("?")
        await chair.see("Saves and leaves.")
        await chair.press("escape")
        await chair.type("Fern?")
        await chair.see("┃ Fern? ")
        await chair.press("enter", "?", "?", "?")
        await chair.see("┃ •••")
