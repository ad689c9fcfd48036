"""What may be typed or pasted: far too much, hostile texts, and keys that come all at once after a stall."""

from __future__ import annotations

import os
import random
import re
import signal
from pathlib import Path

import pytest

from chairtui.domain.text import clean
from tests.documents.reading import text
from tests.journeys.begun import goes_on
from tests.journeys.chair import Chair

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

HOSTILE = (
    "[/b] half [/ [red]not red[/red] [@click=app.bell]x[/] [$name] [1, 2]",
    "{{ 7 * 7 }} {% for x in y %} {0} {name} %s $HOME `id`",
    "<w:p>&amp;</w:p> <![CDATA[ ]]> & < >",
    "a\x00b\x01c\x1b[2Jd\x1b]0;title\x07e \x9b31m \x1b[Af\x1b",
    "Siân ap Llŷr â ŵ ŷ · عائشة تقول لا · 子ども · 👩‍👩‍👧‍👦 e\u0301",
    "\u202ereversed\u202c \u2066isolate\u2069",
    "Robert'); DROP TABLE statements;-- \\ \\x00",
)


def test_hostile_words_break_no_screen_and_stand_in_the_file_as_they_were_typed(
    chair: Chair, laptop: Path
) -> None:
    for number, words in enumerate(HOSTILE, 1):
        chair.terminal.paste(words)
        chair.terminal.wait_still()
        chair.presses("enter")
        chair.sees(f"past harm {number}", "Views & decision", "ctrl+n Next step", "┏━ Worries")
        chair.presses("up", "end", "enter")
        chair.sees("ctrl+s Keep")
        chair.presses("escape")
        chair.sees_no("ctrl+s Keep")
        chair.presses("escape")
        chair.sees("┏━ Worries")
    chair.goes_to("Documents", sees="Chair's file copy")
    copy = chair.makes_a_document(laptop / "Documents" / "ChairTUI")
    shown = " ".join(text(copy.read_bytes()).split())
    assert [words for words in HOSTILE if " ".join(clean(words).split()) not in shown] == []


def test_a_hundred_kilobytes_are_one_line_and_what_is_more_is_handed_back(chair: Chair) -> None:
    chair.terminal.paste("word " * 20_000)
    chair.terminal.wait_still()
    chair.presses("enter")
    chair.sees("past harm 1", "● saved")
    chair.terminal.paste("more " * 30_000)
    chair.sees("100 KB")
    chair.presses("enter")
    chair.sees("past harm 2", "● saved")
    chair.says("and then a short one")
    chair.sees("past harm 3")


def test_half_typed_words_of_a_hundred_kilobytes_come_back_too(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.terminal.paste("word " * 19_000 + "and the end")
        chair.sees("and the end")
        chair.types("ing")
        chair.presses(*["left"] * 3)
        chair.types(" is not the")
        chair.sees("and the end is not the")
        chair.terminal.kill(signal.SIGTERM)
        chair.terminal.wait_exit()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("and the end is not the")
        chair.types(" end")
        chair.sees("and the end is not the end")
        chair.presses("enter")
        chair.sees("past harm 1", "● saved")


# Keys in one burst


def stalls(chair: Chair, keys: bytes) -> None:
    """The program stands still while these keys are pressed, and then gets them all at once."""
    os.kill(chair.terminal.pid, signal.SIGSTOP)
    chair.terminal.send(keys)
    os.kill(chair.terminal.pid, signal.SIGCONT)


def test_lines_and_enters_in_one_burst_are_lines_of_their_own(chair: Chair) -> None:
    stalls(chair, "".join(f"line {number}\r" for number in range(10)).encode())
    chair.sees("past harm 10", "● saved")
    for number in (9, 8):
        chair.sees(f"line {number}")


def test_a_key_that_opens_a_form_and_what_is_typed_into_it_in_one_burst(chair: Chair) -> None:
    chair.goes_to("Plan", sees="No plan yet")
    stalls(chair, b"oThey sleep all night\x13")
    chair.sees("1  They sleep all night", "● saved")
    stalls(chair, b"aVisit on Mondays\x13")
    chair.sees("Visit on Mondays", "Plan                1")


def test_somebody_is_found_and_marked_as_here_in_one_burst(chair: Chair) -> None:
    chair.goes_to("People", sees="Wyn Kestrel")
    stalls(chair, b"a3Osric Vane\r\rPolice\x13")
    chair.sees("Osric Vane", "● saved")
    stalls(chair, b"a3Idris Fenwright\r\rSchool\x13")
    chair.sees("Idris Fenwright", "● saved")
    stalls(chair, b"\x06Osric\rh2")
    chair.sees("● video")
    assert ["Osric Vane" in row for row in chair.screen.splitlines() if "● video" in row] == [True]


def test_numbers_typed_while_the_machine_stalls_stay_with_whoever_gave_them(chair: Chair) -> None:
    chair.goes_to("People", sees="Wyn Kestrel")
    names = ("Ann", "Bea", "Cem", "Dov", "Eli")
    for name in names:
        chair.presses("a")
        chair.answers("Whom do you add?", "3")
        chair.fills({"Name": name, "Role": ("Police",)})
    chair.presses("*", "h")
    chair.answers("How did they come?", "1")
    chair.goes_to("Scaling", sees="How safe is Wyn")
    chance = random.Random(7)
    numbers = "61-35"
    for key in "".join(f"{number}\r" for number in numbers):
        stalls(chair, key.encode())
        os.kill(chair.terminal.pid, signal.SIGSTOP)
        chair.terminal.wait_still(chance.uniform(0.05, 0.7))
        os.kill(chair.terminal.pid, signal.SIGCONT)
        chair.terminal.wait_still(chance.uniform(0.005, 0.03))
    chair.sees("All are in")
    chair.presses("r")
    chair.answers("Show all numbers together?", "y")
    chair.sees("From 1 to 6")
    shown = {name: _number_of(chair, name) for name in names}
    assert shown == dict(zip(names, ("6", "1", "", "3", "5"), strict=True))


def test_a_paste_that_looks_like_keys_presses_none(chair: Chair) -> None:
    chair.terminal.paste("\x1b[Zno\x1bOP key \x11\x1b[A")
    chair.sees("\ufffd[Zno\ufffdOP key \ufffd\ufffd[A")


def _number_of(chair: Chair, name: str) -> str:
    """The number in somebody's row of the scale, if they gave one."""
    row = next(row for row in chair.screen.splitlines() if re.search(rf"\b{name}\b", row) and "·" in row)
    found = re.search(r"·[\s\xa0]+(\d+)[\s\xa0]+·", row)
    return found[1] if found else ""
