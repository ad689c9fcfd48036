"""An encrypted SQLite file as a SQLAlchemy engine; what SQL there is beside it stays portable."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from chairtui.store.errors import NotAStoreError

APPLICATION_ID = 0x43485455
"""Marks the file as ChairTUI's: the letters CHTU."""

PRAGMAS = (
    "cipher_memory_security = ON",
    "journal_mode = WAL",
    "synchronous = FULL",  # on disk before it is called saved; NORMAL acknowledges first
    "fullfsync = ON",  # macOS: past the drive's own cache as well
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 5000",
)
"""The settings of every connection."""


def connect(path: Path, data_key: bytes) -> Any:
    """A connection to the encrypted file, its settings made."""
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log = off").fetchall()  # it would write across the screen
        connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        connection.execute(
            "SELECT count(*) FROM sqlite_master"
        ).fetchone()  # a wrong key fails here, not above
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def make_engine(path: Path, data_key: bytes) -> Engine:
    """An engine on `path`; `execution_options(readonly=True)` reads beside an open write."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, data_key),
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Takes the write lock first: a transaction that reads and then writes would fail beside another
    writer."""
    readonly = connection.get_execution_options().get("readonly", False)
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")


@contextmanager
def driver_connection(engine: Engine) -> Iterator[Any]:
    """A connection of the driver's own, for what may run in no transaction: VACUUM and checks of the whole
    file."""
    pooled = engine.raw_connection()
    try:
        yield pooled.driver_connection
    finally:
        pooled.close()


def create_file(path: Path) -> None:
    """An empty file that only its owner may read, for a store to grow in."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def mark(connection: Connection) -> None:
    """Marks a new file as a ChairTUI store."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def check_mark(connection: Connection) -> None:
    """Looks whether an opened file is marked as a ChairTUI store.

    Raises:
        NotAStoreError: it is not.
    """
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise NotAStoreError


def faults_in(connection: Any) -> list[str]:
    """What SQLCipher and SQLite find wrong with the whole file, page by page; nothing if all is well.

    `connection` is one of the driver's own, as `connect` makes it.
    """
    pages = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    return pages or [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
