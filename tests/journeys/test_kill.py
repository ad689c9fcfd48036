"""`kill -9` at random moments: what was called saved is there, and at most a second of typing is gone.

CHAIRTUI_KILLS=100 sets how often the program is killed; CHAIRTUI_SEED repeats a run.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.begun import PASSPHRASE, begun_on, goes_on
from tests.journeys.chair import Chair
from tests.journeys.killing import Sitting, what_is_lost

pytestmark = pytest.mark.skipif(
    "CHAIRTUI_KILLS" not in os.environ, reason="a long run, by a command of its own: CHAIRTUI_KILLS=100"
)
KILLS = int(os.environ.get("CHAIRTUI_KILLS", "6"))
SEED = os.environ.get("CHAIRTUI_SEED") or str(random.randrange(10**6))


@pytest.fixture
def laptop(tmp_path: Path) -> Path:
    """A laptop on which a conference has just been begun."""
    return begun_on(tmp_path)


def test_a_kill_at_any_moment_loses_nothing_that_was_saved(
    laptop: Path, record_testsuite_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(SEED)
    before: Sitting | None = None
    saved = 0
    for number in range(1, KILLS + 2):
        with Chair.at_a_laptop(laptop) as chair:
            goes_on(chair)
            if before is not None:
                assert what_is_lost(chair, before) == [], f"after kill {number - 1} (CHAIRTUI_SEED={SEED})"
                saved += len(before.acknowledged)
            if number <= KILLS:
                before = Sitting(chair, chance, f"K{number}")
                before.until_killed(chance.uniform(0.05, 4.0))
    record_testsuite_property("edits that were called saved, and are there", saved)
    assert saved > 0, "no edit was called saved before a kill"


def test_a_half_typed_line_comes_back_with_the_cursor_in_the_middle_of_it(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.types("Nan comes when they ring her")
        chair.presses("left", "left", "left", "ctrl+s")
        chair.sees("half-typed words too")
        chair.terminal.kill()
        chair.terminal.wait_exit()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan comes when they ring her")
        chair.types("to ")
        chair.sees("Nan comes when they ring to her")


def test_a_kill_at_the_first_run_leaves_something_to_begin_with(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    for number in range(max(3, KILLS // 4)):
        home = tmp_path / str(number)
        home.mkdir()
        with Chair.at_a_laptop(home) as chair:
            chair.sees("This is the first time here")
            for words in ("Mo Fairweather", PASSPHRASE, PASSPHRASE):
                chair.types(words)
                chair.presses("enter")
            chair.terminal.wait_still(chance.uniform(0.01, 0.6))
            chair.terminal.kill()
            chair.terminal.wait_exit()
        with Chair.at_a_laptop(home) as chair:
            chair.terminal.wait_until(
                lambda screen: "This is the first time here" in screen or "recovery key" in screen, "a way in"
            )
            if "This is the first time here" in chair.screen:
                chair.comes_for_the_first_time("Mo Fairweather", PASSPHRASE)
            else:
                chair.unlocks(PASSPHRASE)
            chair.begins_a_conference({"Family": "Kestrel", "Date and time": "today"})
            chair.leaves()
