"""Keys pressed faster than the screen follows, in one write to a terminal: the record has them in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real_app import PASSPHRASE, Room
from tests.terminal import KEYS, Terminal, chairtui

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

LINES = [f"Line {number} of a quick typist." for number in range(30)]


def written(*acts: str) -> bytes:
    """What a keyboard would send for keys and words, all at once."""
    return "".join(KEYS.get(act, act) for act in acts).encode()


@pytest.fixture
def at_the_map(room: Room, tmp_path: Path) -> Iterator[Terminal]:
    """The program in a terminal, at the map of the one family."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    command = chairtui("--store", str(room.config.store_folder), "--passphrase-file", str(secret))
    with Terminal(command, home=tmp_path) as terminal:
        terminal.wait_for("Brambleby")
        terminal.press("enter")
        terminal.wait_for("● People")
        terminal.send(written("ctrl+f", "4"))
        terminal.wait_for("● Map")
        yield terminal


def left(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


def test_lines_typed_in_one_burst_are_all_there_in_order(at_the_map: Terminal, room: Room) -> None:
    at_the_map.send(written(*(f"{line}\r" for line in LINES)))
    at_the_map.wait_for("Line 29 of a")
    left(at_the_map)
    kept = [one.text for one in room.read().statements if one.text.startswith("Line ")]
    assert kept == LINES


def test_columns_kinds_and_lines_in_one_burst_land_where_they_were_meant(
    at_the_map: Terminal, room: Room
) -> None:
    at_the_map.send(
        written("A worry.", "enter", "ctrl+t", "A danger.", "enter", "tab", "A strength.", "enter")
        + written("shift+tab", "shift+tab", "A need.", "enter", "tab", "Half a worry")
    )
    at_the_map.wait_for("Half a worry")
    left(at_the_map)
    kept = {one.text: (one.heading, one.kind) for one in room.read().statements}
    assert kept["A worry."] == ("worries", "past_harm")
    assert kept["A danger."] == ("worries", "future_danger")
    assert kept["A strength."][0] == "working_well"
    assert kept["A need."][0] == "needs"
    assert "Half a worry" in str(room.drafts()["map"])


def test_a_form_opened_filled_and_kept_in_one_burst(at_the_map: Terminal, room: Room) -> None:
    at_the_map.send(
        written("up", "home", "enter", "end", " Twice.", "ctrl+s", "a", "Right after it.", "enter", "ctrl+n")
    )
    at_the_map.wait_until(lambda screen: "● Map" not in screen, "the next step to come")
    left(at_the_map)
    texts = [one.text for one in room.read().statements if one.heading == "worries"]
    assert texts[0] == "Wren was alone at home on two evenings in March. Twice."
    assert texts[1] == "Right after it."


def test_a_question_answered_in_the_same_burst(at_the_map: Terminal, room: Room) -> None:
    at_the_map.send(written("tab", "tab", "I want a dog.", "enter", "2", "And a cat.", "enter"))
    at_the_map.wait_for("And a cat.")
    left(at_the_map)
    views = {view.text: view.child_id for view in room.read().child_views}
    assert views["I want a dog."] == views["And a cat."] == "robin"
