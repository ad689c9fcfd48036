"""What a terminal may do to the program: strange bytes, signals, sizes, and an end without a word."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from tests.journeys.begun import goes_on
from tests.journeys.chair import Chair

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted


def test_bytes_that_are_no_text_become_replacement_signs(chair: Chair) -> None:
    chair.terminal.send(b"caf\xe9 \xff\xfe ok")
    chair.sees("caf\ufffd \ufffd\ufffd ok")
    chair.presses("enter")
    chair.sees_saved()
    chair.sees("Views & decision", "caf\ufffd")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_it_in_good_order_and_half_typed_words_come_back(
    laptop: Path, number: signal.Signals
) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.types("Nan comes when")
        chair.sees("Nan comes when")
        chair.terminal.kill(number)
        assert chair.terminal.wait_exit() == 128 + number
        assert not chair.terminal.is_full_screen
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan comes when")
        chair.types(" they ring her")
        chair.sees("Nan comes when they ring her")


def test_a_program_that_was_stopped_and_goes_on_takes_every_key_once_and_ends_in_good_order(
    laptop: Path,
) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        for letters in ("Nan ", "comes ", "when "):
            os.kill(chair.terminal.pid, signal.SIGSTOP)
            chair.types(letters)
            os.kill(chair.terminal.pid, signal.SIGCONT)
        chair.types("they ring her each time")
        chair.sees("Nan comes when they ring her each time")
        chair.terminal.kill(signal.SIGTERM)
        assert chair.terminal.wait_exit() == 128 + signal.SIGTERM


def test_a_terminal_that_is_closed_ends_it_and_half_typed_words_come_back(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.types("Nan comes when")
        chair.sees("Nan comes when")
        chair.terminal.hang_up()
        chair.terminal.wait_exit()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan comes when")


def test_a_storm_of_sizes_leaves_the_screen_whole_and_the_words_in_place(chair: Chair) -> None:
    chance = random.Random(5)
    chair.types("Nan comes when")
    for _ in range(60):
        chair.terminal.resize(chance.randint(20, 200), chance.randint(5, 60))
    chair.terminal.resize(20, 5)
    chair.types(" they")
    chair.terminal.resize(132, 38)
    chair.sees("Views & decision", "Nan comes when they", "ctrl+n Next step")
    for step, words in (("People", "Wyn Kestrel"), ("Plan", "No plan yet"), ("Scaling", "How safe is Wyn")):
        chair.goes_to(step, sees=words)
        for size in ((20, 5), (80, 24), (21, 60), (132, 38)):
            chair.terminal.resize(*size)
        chair.sees(words, "ctrl+n Next step")
    chair.goes_to("Map", sees="Nan comes when they")
    chair.presses("enter")
    chair.sees_saved()


def test_on_the_smallest_screen_a_line_can_be_added(chair: Chair) -> None:
    chair.terminal.resize(20, 5)
    chair.terminal.wait_still()
    chair.types("Nan comes")
    chair.presses("enter")
    chair.terminal.wait_still()
    chair.terminal.resize(132, 38)
    chair.sees("Nan comes", "past harm 1", "● saved")
