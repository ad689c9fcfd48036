"""What may be typed or pasted: far too much, hostile texts, and keys that come all at once after a stall."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from chairtui.domain.text import clean
from tests.documents.reading import text
from tests.journeys.chair import Chair

HOSTILE = (
    "[/b] half [/ [red]not red[/red] [@click=app.bell]x[/] [$name] [1, 2]",
    "{{ 7 * 7 }} {% for x in y %} {0} {name} %s $HOME `id`",
    "<w:p>&amp;</w:p> <![CDATA[ ]]> & < >",
    "Siân ap Llŷr â ŵ ŷ · عائشة تقول لا · 子ども · 👩‍👩‍👧‍👦 e\u0301",
    "\u202ereversed\u202c \u2066isolate\u2069",
    "Robert'); DROP TABLE statements;-- \\ \\x00",
)


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_words_break_no_screen_and_stand_in_the_file_as_they_were_typed(
    chair: Chair, laptop: Path, number: int
) -> None:
    words = HOSTILE[number]
    chair.terminal.paste(words)
    chair.terminal.wait_still()
    chair.presses("enter")
    chair.sees("past harm 1", "Views & decision", "ctrl+n Next step", "┏━ Worries")
    chair.presses("up", "enter")
    chair.sees("ctrl+s Keep")
    chair.presses("escape")
    chair.goes_to("Documents", sees="Chair's file copy")
    copy = chair.makes_a_document(laptop / "Documents" / "ChairTUI")
    shown = text(copy.read_bytes())
    assert " ".join(clean(words).split()) in " ".join(shown.split())


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
