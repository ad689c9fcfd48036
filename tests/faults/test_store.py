"""A store that cannot be written or read: a clear sentence, nothing lost, and it goes on when it can."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.begun import PASSPHRASE, goes_on
from tests.journeys.chair import Chair
from tests.terminal import Terminal, chairtui

if sys.platform != "linux":
    pytest.skip("limits the size of files in a running program, as Linux alone can", allow_module_level=True)

import resource

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

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


def test_nobody_leaves_unasked_while_something_is_not_saved(laptop: Path) -> None:
    with Chair.at_a_laptop(laptop) as chair:
        goes_on(chair)
        is_full(chair, full=True)
        chair.types("Nan has a spare room")
        chair.presses("enter")
        chair.sees("✕ not saved:")
        chair.presses("ctrl+q")
        chair.answers("Not everything is saved yet.", "l")
        assert chair.terminal.wait_exit() == 1
        assert not chair.terminal.is_full_screen


@pytest.fixture
def as_anybody() -> list[str]:
    """How a program is started that may not write where nobody may."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write everywhere, and there is no setpriv to take that right away")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture(params=["the folder", "a file"])
def read_only_laptop(laptop: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A laptop on which the store's file may not be written, or nothing in its folder may."""
    folder = laptop / STORE
    (folder / "store.db").chmod(0o400)
    if request.param == "the folder":
        folder.chmod(0o500)
    yield laptop
    folder.chmod(0o700)


def test_a_store_that_may_not_be_written_is_not_opened_and_says_how_a_copy_is(
    read_only_laptop: Path, as_anybody: list[str]
) -> None:
    before = bytes_of(read_only_laptop)
    with Terminal([*as_anybody, *chairtui()], home=read_only_laptop) as terminal:
        chair = Chair(terminal, read_only_laptop)
        chair.sees("Passphrase, or recovery key")
        chair.types(PASSPHRASE)
        chair.presses("enter")
        chair.sees("The store was not opened", "Everything in it is safe", "open the copy")
        assert "this is not saved" not in chair.screen
        chair.presses("ctrl+q")
        assert chair.terminal.wait_exit() == 0
    assert bytes_of(read_only_laptop) == before


def test_a_copy_of_a_store_that_may_not_be_written_opens(
    read_only_laptop: Path, as_anybody: list[str], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("store.db", "store.key"):
        shutil.copyfile(read_only_laptop / STORE / name, copy / name)
    with Terminal([*as_anybody, *chairtui("--store", str(copy))], home=read_only_laptop) as terminal:
        chair = Chair(terminal, read_only_laptop)
        goes_on(chair)
        chair.says("Nan has a spare room")


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
