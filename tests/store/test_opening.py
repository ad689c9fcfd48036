"""Making and opening a store: every fault has its own sentence, and no fault makes a second one."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from chairtui.store import engines, files, keys, places, schema
from chairtui.store.engines import connect
from chairtui.store.errors import (
    BusyError,
    DamagedStoreError,
    DiskFullError,
    MissingKeyFileError,
    MissingStoreError,
    NoRoomToMakeError,
    NotAStoreError,
    NotMadeError,
    NotWritableError,
    ReadOnlyError,
    StoreError,
    StoreExistsError,
    UnexpectedStoreError,
    WrongPassphraseError,
    translated,
)
from chairtui.store.store import Store
from tests.builders import empty_conference, family_conference

PASSPHRASE = "a passphrase"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds a store with one family in it."""
    store, _ = Store.create(tmp_path / "store", PASSPHRASE)
    store.save(None, family_conference(), "Begin")
    store.close()
    return tmp_path / "store"


def overwritten(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def test_a_new_store_asks_for_the_passphrase_that_it_was_given(folder: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        Store.open(folder, passphrase="another")
    store = Store.open(folder, passphrase=PASSPHRASE)
    assert [line.family for line in store.conferences()] == ["Brambleby"]
    store.close()


def test_the_recovery_key_opens_it_too(tmp_path: Path) -> None:
    made, recovery_key = Store.create(tmp_path, PASSPHRASE)
    made.close()
    store = Store.open(tmp_path, recovery_key=recovery_key)
    assert store.conferences() == ()
    store.close()


def test_a_store_is_two_files_and_nothing_else_once_closed(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {places.STORE_FILE, places.KEY_FILE}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_only_its_owner_may_read_a_store(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path / "deep" / "store", PASSPHRASE)
    store.save(None, empty_conference(), "Begin")
    assert stat.S_IMODE((tmp_path / "deep" / "store").stat().st_mode) == 0o700
    for path in (tmp_path / "deep" / "store").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    store.close()


def test_no_store_is_made_over_another(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(StoreExistsError):
        Store.create(folder, "another")
    with pytest.raises(StoreExistsError):
        Store.practice(folder)
    (folder / places.STORE_FILE).unlink()
    with pytest.raises(StoreExistsError):
        Store.create(folder, "another")
    assert (folder / places.KEY_FILE).read_bytes() == before[places.KEY_FILE]


def test_a_creation_that_was_cut_short_may_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(files, "fill_part", cut_short)
        with pytest.raises(KeyboardInterrupt):
            Store.create(tmp_path, PASSPHRASE)
    assert not places.is_there(tmp_path)
    store, _ = Store.create(tmp_path, PASSPHRASE)
    store.close()
    Store.open(tmp_path, passphrase=PASSPHRASE).close()


def test_nothing_is_made_where_there_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(MissingStoreError):
        Store.open(tmp_path / "nowhere", passphrase=PASSPHRASE)
    assert not (tmp_path / "nowhere").exists()


def test_a_store_without_its_key_file_says_so(folder: Path) -> None:
    (folder / places.KEY_FILE).unlink()
    with pytest.raises(MissingKeyFileError):
        Store.open(folder, passphrase=PASSPHRASE)


def test_a_database_of_something_else_is_no_store(folder: Path) -> None:
    (folder / places.STORE_FILE).unlink()
    with sqlite3.connect(folder / places.STORE_FILE) as connection:
        connection.execute("CREATE TABLE other (a)")
    connection.close()
    with pytest.raises(NotAStoreError):
        Store.open(folder, passphrase=PASSPHRASE)


def test_an_encrypted_database_of_something_else_is_no_store(tmp_path: Path) -> None:
    data_key, _ = keys.create(tmp_path / places.KEY_FILE, PASSPHRASE)
    other = connect(tmp_path / places.STORE_FILE, data_key)
    other.execute("CREATE TABLE other (a)")
    other.close()
    with pytest.raises(NotAStoreError):
        Store.open(tmp_path, passphrase=PASSPHRASE)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(int(path.stat().st_size * 0.6))


def salt_scribbled(path: Path) -> None:
    overwritten(path, 3, b"scribble")


def first_page_scribbled(path: Path) -> None:
    overwritten(path, 1000, b"scribble")


@pytest.mark.parametrize("damage", [emptied, cut, salt_scribbled, first_page_scribbled])
def test_damage_is_not_a_wrong_passphrase(folder: Path, damage: Callable[[Path], None]) -> None:
    damage(folder / places.STORE_FILE)
    with pytest.raises(DamagedStoreError, match="backup"):
        Store.open(folder, passphrase=PASSPHRASE)


def test_damage_in_the_middle_is_found_by_a_check(folder: Path) -> None:
    path = folder / places.STORE_FILE
    overwritten(path, path.stat().st_size - 2000, b"scribble")
    store = Store.open(folder, passphrase=PASSPHRASE)
    (fault,) = store.check()
    assert "damaged" in fault.words
    store.close()


def test_damage_stays_damage_when_one_tries_to_save_again(folder: Path) -> None:
    store = Store.open(folder, passphrase=PASSPHRASE)
    roots = (
        driver(store).execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'statements'").fetchall()
    )
    store.close()
    for (root,) in roots:
        overwritten(folder / places.STORE_FILE, (root - 1) * 4096 + 100, b"scribble")
    store = Store.open(folder, passphrase=PASSPHRASE)
    for _ in range(3):
        with pytest.raises(DamagedStoreError):
            store.save(None, family_conference(), "Begin")
    store.close()


def test_nothing_of_sqlcipher_is_written_across_the_screen(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    salt_scribbled(folder / places.STORE_FILE)
    with pytest.raises(DamagedStoreError):
        Store.open(folder, passphrase=PASSPHRASE)
    assert capfd.readouterr() == ("", "")


def driver(store: Store) -> Any:
    """The store's one connection, to make faults with."""
    return store._engine.raw_connection().driver_connection


def test_a_full_disk_loses_nothing_and_takes_up_again(store: Store) -> None:
    before = empty_conference()
    store.save(None, before, "Begin")
    pages = driver(store).execute("PRAGMA page_count").fetchone()[0]
    driver(store).execute(f"PRAGMA max_page_count = {pages}").fetchall()
    after = before.changing(closing_statement="word " * 5_000)
    with pytest.raises(DiskFullError, match="Free some space"):
        store.save(before, after, "Change")
    assert store.load(before.id) == before
    driver(store).execute("PRAGMA max_page_count = 1000000").fetchall()
    store.save(before, after, "Change")
    assert store.load(before.id) == after
    assert store.check() == ()


def test_a_store_that_may_not_be_written_can_be_read(store: Store) -> None:
    before = empty_conference()
    store.save(None, before, "Begin")
    driver(store).execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyError, match="read-only"):
        store.save(before, before.changing(place="Room 3"), "Change")
    with pytest.raises(ReadOnlyError):
        store.keep_draft(before.id, "map", {"capture": "half a li"})
    assert store.load(before.id) == before


def test_a_read_only_store_says_so_as_soon_as_it_is_open(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "PRAGMAS", (*engines.PRAGMAS, "query_only = ON"))
    store = Store.open(folder, passphrase=PASSPHRASE)
    assert store.read_only
    assert [line.family for line in store.conferences()] == ["Brambleby"]
    store.close()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0,
    reason="Windows keeps who may write elsewhere, and root always may",
)
def test_a_read_only_file_is_a_read_only_store(folder: Path) -> None:
    (folder / places.STORE_FILE).chmod(0o400)
    store = Store.open(folder, passphrase=PASSPHRASE)
    assert store.read_only
    with pytest.raises(ReadOnlyError):
        store.save(None, empty_conference(), "Begin")
    store.close()


def test_a_store_beside_which_nothing_can_be_made_may_only_be_read(folder: Path) -> None:
    """As on a disk that may only be read: SQLite opens no log there, and does not say why."""
    (folder / f"{places.STORE_FILE}-wal").mkdir()
    with pytest.raises(NotWritableError, match=r"may only be read.*open the copy"):
        Store.open(folder, passphrase=PASSPHRASE)


def test_a_store_in_which_somebody_saves_meanwhile_says_to_open_it_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "PRAGMAS", ("busy_timeout = 1",))
    with closing(Store.open(folder, passphrase=PASSPHRASE)) as other:
        driver(other).execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="was not opened, because another window is saving") as refused:
            Store.open(folder, passphrase=PASSPHRASE)
    assert "this is not saved" not in str(refused.value)


def test_a_fault_on_opening_does_not_speak_of_saving(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr(schema, "bring_up_to_date", faulty)
    with pytest.raises(StoreError, match="The store was not opened, because the disk did not do") as told:
        Store.open(folder, passphrase=PASSPHRASE)
    assert "saved" not in str(told.value)


@pytest.mark.parametrize(
    ("why", "says"),
    [
        (errno.ENOSPC, "because the disk is full"),
        (errno.EROFS, "because its folder cannot be made or may only be read"),
        (errno.EACCES, "because its folder cannot be made or may only be read"),
        (errno.EFBIG, "because the disk did not do what was asked"),
    ],
)
def test_a_store_that_cannot_be_made_says_why_and_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: int, says: str
) -> None:
    def refused(*_: object) -> None:
        raise OSError(why, "no")

    for make in (partial(Store.create, passphrase=PASSPHRASE), Store.practice):
        with monkeypatch.context() as patched:
            patched.setattr(files, "fill_part", refused)
            with pytest.raises(NotMadeError, match=rf"^No store was made, {says}\..*begin again\.$") as told:
                make(tmp_path)
        assert "saved" not in str(told.value)
    store, _ = Store.create(tmp_path, PASSPHRASE)
    store.close()


def test_a_store_for_which_there_is_no_room_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "PRAGMAS", (*engines.PRAGMAS, "max_page_count = 3"))
    with pytest.raises(NoRoomToMakeError, match="the disk is full"):
        Store.create(tmp_path, PASSPHRASE)
    assert not places.is_there(tmp_path)


def test_a_fault_never_repeats_what_was_typed(store: Store) -> None:
    secret = "nobody may read this"
    driver(store).execute("DROP TABLE statements")
    with pytest.raises(UnexpectedStoreError) as caught:
        store.save(None, family_conference().changing(place=secret), "Begin")
    told: BaseException | None = caught.value
    while told is not None:
        assert secret not in str(told)
        told = told.__cause__ or told.__context__


def test_every_setting_that_was_measured_is_made(store: Store) -> None:
    settings = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
    }
    made = {name: driver(store).execute(f"PRAGMA {name}").fetchone()[0] for name in settings}
    assert made == settings


def test_the_binding_has_the_corrected_sqlite() -> None:
    """SQLite 3.7.0 to 3.51.2 could damage a store that two windows write to."""
    assert sqlcipher.sqlite_version_info >= (3, 51, 3)


def test_a_fault_of_the_file_system_is_a_sentence_too() -> None:
    for number, expected in ((errno.ENOSPC, DiskFullError), (errno.EROFS, ReadOnlyError)):
        with pytest.raises(expected), translated():
            raise OSError(number, "as the system says it")
