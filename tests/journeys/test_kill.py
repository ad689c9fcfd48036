"""`kill -9` at random moments: what was called saved is there, and at most a second of typing is gone.

Four times in each run, a hundred times with `-m long`, by turns in each place where words are typed;
CHAIRTUI_SEED repeats a run. What came of it are properties of the suite, at the beginning of the file that
`--junitxml` names.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.begun import PASSPHRASE, far_on, goes_on
from tests.journeys.chair import Chair
from tests.journeys.killing import Sitting, goes_on_typing
from tests.journeys.killing_remains import Promised, Remains, broken_half_typed
from tests.journeys.killing_ways import WAYS

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

SEED = os.environ.get("CHAIRTUI_SEED") or str(random.randrange(10**6))
FEW_OR_MANY = pytest.mark.parametrize("kills", [4, pytest.param(100, marks=pytest.mark.long)])
STRIDE = 5
"""Places from one to the next whose turn it is: few kills come far apart, many come everywhere."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop on which a conference has come so far that every step has something to type."""
    return far_on(tmp_path_factory.mktemp("begun"))


@pytest.fixture
def laptop(begun: Path, tmp_path: Path) -> Path:
    """Another one like it."""
    return Path(shutil.copytree(begun, tmp_path / "home"))


@FEW_OR_MANY
def test_a_kill_at_any_moment_loses_nothing_that_was_saved(
    laptop: Path, tmp_path: Path, kills: int, record_testsuite_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(SEED)
    promised, places = Promised(), Counter[str]()
    way_back, half_typed, came_back = WAYS[0], "", 0
    tails = [(0, 0.0)]
    begins = chance.randrange(len(WAYS))
    for number in range(1, kills + 2):
        with Chair.at_a_laptop(laptop) as chair:
            goes_on(chair)
            if half_typed:
                promised.takes(way_back, goes_on_typing(chair, way_back, half_typed, f"~{number}"))
                came_back += 1
            if number > kills:
                chair.leaves()
                break
            sitting = Sitting(chair, chance, f"K{number}", promised.standing)
            # Every place has its turn, and in the next round the other kind of kill.
            rounds, turn = divmod(number, len(WAYS))
            first = (begins + STRIDE * turn) % len(WAYS)
            places[sitting.until_killed(first, once_kept=(turn + rounds) % 2 == 0)] += 1
        remains, line = Remains.at(laptop, tmp_path), sitting.line
        for way, words in sitting.acknowledged:
            promised.takes(way, words)
        if line is not None and remains.has(line):
            promised.takes(line.way, line.whole)  # it was in the file before the light could say so
        wrong = [*promised.broken(remains), *broken_half_typed(remains, sitting)]
        assert wrong == [], f"after kill {number} (CHAIRTUI_SEED={SEED})"
        half_typed = remains.half_typed
        if line is not None and not remains.has(line):
            way_back = line.way
            if not line.way.sealed:
                tails.append(line.lost(half_typed, sitting.killed_at))
    remains = Remains.at(laptop, tmp_path)
    assert (promised.broken(remains), remains.half_typed) == ([], ""), f"at the end (CHAIRTUI_SEED={SEED})"
    for what, figure in (
        ("kills", kills),
        ("kills by place", ", ".join(f"{place} {count}" for place, count in places.most_common())),
        ("edits that were called saved, and are there", len(promised)),
        ("half-typed lines that came back, with the cursor", came_back),
        ("letters of typing lost at most", max(letters for letters, _ in tails)),
        ("seconds of typing lost at most", round(max(seconds for _, seconds in tails), 2)),
    ):
        record_testsuite_property(what, figure)
    assert len(promised), "no edit was called saved before a kill"
    assert kills < 2 * len(WAYS) or set(places) == {way.name for way in WAYS}, "a place where no kill came"


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
