"""A store that cannot be written or read: a clear sentence, nothing lost, and it goes on when it can."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys.begun import PASSPHRASE, goes_on
from tests.journeys.chair import Chair

if sys.platform != "linux":
    pytest.skip("limits the size of files in a running program, as Linux alone can", allow_module_level=True)

import resource

STORE = Path(".local/share/ChairTUI")


def bytes_of(laptop: Path) -> dict[str, bytes]:
    """The files of the store that hold what was saved."""
    return {name: (laptop / STORE / name).read_bytes() for name in ("store.db", "store.key")}


def is_full(chair: Chair, *, full: bool) -> None:
    """Lets no file of the program grow any more, as a full disk does; or lets them grow again."""
    largest = 0 if full else resource.RLIM_INFINITY
    resource.prlimit(chair.terminal.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))


def test_a_full_disk_is_said_and_everything_is_saved_once_there_is_room(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        is_full(chair, full=True)
        chair.types("Nan has a spare room")
        chair.presses("enter")
        chair.sees("✕ not saved:", "Nan has a spare room")
        chair.types("and a dog that they love")
        chair.presses("enter")
        chair.sees("and a dog that")
        chair.presses("ctrl+q")
        chair.answers("Not everything is saved yet.", "s")
        is_full(chair, full=False)
        chair.sees_saved()
        chair.leaves()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan has a spare room", "and a dog that")


@pytest.mark.parametrize("name", ["store.db", "store.key"])
def test_a_damaged_file_is_said_and_left_as_it_is(laptop: Path, name: str) -> None:
    path = laptop / STORE / name
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 400] = b"\xa5" * len(content[middle : middle + 400])
    if name == "store.db":
        content[:4096] = b"\xa5" * 4096
    path.write_bytes(content)
    before = bytes_of(laptop)
    with Chair.at_a_laptop(laptop) as chair:
        chair.sees("Passphrase, or recovery key")
        chair.types(PASSPHRASE)
        chair.presses("enter")
        chair.sees("damaged", "backup")
        chair.presses("ctrl+q")
        assert chair.terminal.wait_exit() == 0
    assert bytes_of(laptop) == before


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(laptop: Path) -> None:
    before = bytes_of(laptop)
    with Chair.at_a_laptop(laptop) as chair:
        chair.sees("Passphrase, or recovery key")
        for wrong in ("three grey goose", "AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA"):
            chair.types(wrong)
            chair.presses("enter")
            chair.sees("Nothing was changed.")
            chair.presses(*["backspace"] * len(wrong))
        assert bytes_of(laptop) == before
        goes_on(chair)
        chair.leaves()


def test_a_store_that_another_window_has_open_is_opened_beside_it(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as first, Chair.at_a_laptop(laptop) as second:
        goes_on(first)
        goes_on(second)
        first.says("Nan has a spare room")
        second.says("They ring her at night")
        first.leaves()
        second.leaves()
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        chair.sees("Nan has a spare room", "They ring her at night")
