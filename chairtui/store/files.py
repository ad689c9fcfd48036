"""The store's file on the disk: how a new one comes to be whole, and what to look at before one is opened."""

from __future__ import annotations

from pathlib import Path

from chairtui.store.engines import create_file, make_engine
from chairtui.store.errors import DamagedStoreError, MissingStoreError, NotAStoreError, translated
from chairtui.store.keys import sync_folder
from chairtui.store.places import STORE_FILE
from chairtui.store.schema import make

PART = f"{STORE_FILE}.part"
"""A store that is still being made."""


def make_part(folder: Path) -> None:
    """An empty file for a store to grow in, where nothing takes it for a store yet."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / PART).unlink(missing_ok=True)
    create_file(folder / PART)


def fill_part(folder: Path, data_key: bytes) -> None:
    """Makes the part a whole store, and then the store."""
    engine = make_engine(folder / PART, data_key)
    try:
        with engine.begin() as connection:
            make(connection)
    finally:
        engine.dispose()
    (folder / PART).rename(folder / STORE_FILE)
    sync_folder(folder)


def check(path: Path) -> None:
    """Looks at the file before a key is tried on it: SQLite would take any empty one for a new store.

    Raises:
        MissingStoreError, NotAStoreError, DamagedStoreError: it is no store that a key could open.
    """
    if not path.exists():
        raise MissingStoreError
    with translated(), path.open("rb") as file:
        start = file.read(16)
    if start == b"SQLite format 3\0":
        raise NotAStoreError
    if len(start) < 16:
        raise DamagedStoreError


def identity(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`, by device and number; none if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
