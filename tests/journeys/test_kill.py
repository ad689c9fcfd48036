"""`kill -9` at random moments: what was called saved is there, and at most a second of typing is gone.

Four times in each run, a hundred times with `-m long`; CHAIRTUI_SEED repeats a run. What came of it are
properties of the suite, at the beginning of the file that `--junitxml` names.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.begun import PASSPHRASE, begun_on, goes_on
from tests.journeys.chair import Chair
from tests.journeys.killing import Remains, Sitting, goes_on_typing

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

SEED = os.environ.get("CHAIRTUI_SEED") or str(random.randrange(10**6))
FEW_OR_MANY = pytest.mark.parametrize("kills", [4, pytest.param(100, marks=pytest.mark.long)])


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop on which a conference has just been begun."""
    return begun_on(tmp_path_factory.mktemp("begun"))


@pytest.fixture
def laptop(begun: Path, tmp_path: Path) -> Path:
    """Another one like it."""
    return Path(shutil.copytree(begun, tmp_path / "home"))


@FEW_OR_MANY
def test_a_kill_at_any_moment_loses_nothing_that_was_saved(
    laptop: Path, tmp_path: Path, kills: int, record_testsuite_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(SEED)
    acknowledged: list[str] = []
    half_typed = ""
    came_back = 0
    tails = [(0, 0.0)]
    for number in range(1, kills + 1):
        with Chair.at_a_laptop(laptop) as chair:
            goes_on(chair)
            if half_typed:
                acknowledged.append(goes_on_typing(chair, half_typed, f"~{number}"))
                came_back += 1
            sitting = Sitting(chair, chance, f"K{number}")
            sitting.until_killed()
        acknowledged += sitting.acknowledged
        remains = Remains.at(laptop, tmp_path)
        assert remains.wrong(acknowledged, sitting) == [], f"after kill {number} (CHAIRTUI_SEED={SEED})"
        half_typed = "".join(remains.half_typed)
        if sitting.line is not None and not remains.records[sitting.line.whole]:
            tails.append(sitting.line.lost(half_typed, sitting.killed_at))
    for what, figure in (
        ("kills", kills),
        ("edits that were called saved, and are there", len(acknowledged)),
        ("half-typed lines that came back, with the cursor", came_back),
        ("letters of typing lost at most", max(letters for letters, _ in tails)),
        ("seconds of typing lost at most", round(max(seconds for _, seconds in tails), 2)),
    ):
        record_testsuite_property(what, figure)
    assert acknowledged, "no edit was called saved before a kill"


def test_a_half_typed_line_comes_back_with_the_cursor_in_the_middle_of_it(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.types("Nan comes when they ring her")
        chair.presses("left", "left", "left", "ctrl+s")
        chair.sees("Everything is in")
        chair.terminal.kill()
        chair.terminal.wait_exit()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan comes when they ring her")
        chair.types("to ")
        chair.sees("Nan comes when they ring to her")


@FEW_OR_MANY
def test_a_kill_at_the_first_run_leaves_something_to_begin_with(tmp_path: Path, kills: int) -> None:
    chance = random.Random(SEED)
    for number in range(kills // 4):
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
