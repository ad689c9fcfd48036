"""The practice mode: a throw-away store of made-up families that never meets a real one."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from chairtui.config import Config
from chairtui.interchange import import_text

if TYPE_CHECKING:
    from chairtui.store.store import Store

_PREFIX = "chairtui-practice-"
_IN_USE = "in-use"
"""A file that whoever practises keeps locked, so that others can tell their folder from a stale one."""


@contextlib.contextmanager
def practice_folder() -> Iterator[Path]:
    """A new private folder, removed at the end; what a crash left behind before is removed first."""
    remove_stale_folders()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        with (folder / _IN_USE).open("wb") as mark:
            _lock(mark)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_stale_folders() -> None:
    """Removes the folders of practice runs that were cut short; their keys went with them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            with (folder / _IN_USE).open("r+b") as mark:
                _lock(mark)
            shutil.rmtree(folder)


def practice_store(config: Config) -> Store:
    """A new store in the config's folder, with the families that ship; its key is in memory alone.

    Raises:
        StoreError: the disk did not take it.
        ImportFaultError: a family's file is damaged.
    """
    from chairtui.store.store import Store

    store = Store.practice(config.store_folder, actor=config.settings.chair)
    for file in config.practice_files:
        store.save(None, import_text(file.read_text(encoding="utf-8")), "Practice family")
    return store


def _lock(mark: BinaryIO) -> None:
    """Locks an open file for as long as it is open.

    Raises:
        OSError: somebody else holds it.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(mark.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
