"""The one thread that writes: in order, never giving up, and never keeping silent about it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chairtui.domain.changes import applied
from chairtui.domain.conference import Conference
from chairtui.domain.statements import Statement
from chairtui.store.errors import DiskFullError, UnexpectedStoreError
from chairtui.store.events import Event, NothingToUndo, NotSaved, Redone, Refused, Saved, Undone
from chairtui.store.store import Store
from chairtui.store.writer import Writer
from tests.builders import empty_conference

CHECKOUT = Path(__file__).resolve().parents[2]

PATIENCE = 20.0
"""Seconds that nothing here ever takes."""


class Told:
    """What the writer has told, to wait for."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._changed = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[Event], bool]) -> Event:
        """The first event that is `wanted`, once it was told."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.events)), PATIENCE), self.events
            return next(event for event in self.events if wanted(event))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def writer(store: Store, told: Told) -> Iterator[Writer]:
    writer = Writer(store, told)
    yield writer
    writer.close()


def said(text: str) -> Statement:
    return Statement(heading="worries", text=text)


def typed(writer: Writer, conference: Conference, *texts: str) -> Conference:
    for text in texts:
        after = conference.with_record(said(text))
        writer.save(conference, after, f"Add {text}")
        conference = after
    return conference


def begun(writer: Writer) -> Conference:
    conference = empty_conference()
    writer.save(None, conference, "Begin")
    return conference


def labels(told: Told) -> list[str]:
    return [event.edit.label for event in told.events if isinstance(event, Saved)]


class Faulty:
    """A store on a disk that fails as often as it is told to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.failures = 0
        self.error: Exception = DiskFullError()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def _fail(self) -> None:
        if self.failures:
            self.failures -= 1
            raise self.error

    def save(self, *given: Any, **named: Any) -> Any:
        self._fail()
        return self._store.save(*given, **named)

    def undo(self, conference_id: str) -> Undone:
        self._fail()
        return self._store.undo(conference_id)

    def keep_draft(self, *given: Any) -> None:
        self._fail()
        self._store.keep_draft(*given)


@pytest.fixture
def disk(store: Store) -> Faulty:
    return Faulty(store)


@pytest.fixture
def faulty(disk: Faulty, told: Told) -> Iterator[Writer]:
    writer = Writer(disk, told)  # type: ignore[arg-type]
    yield writer
    disk.failures = 0
    writer.close()


def test_edits_are_saved_in_the_order_in_which_they_were_made(
    store: Store, writer: Writer, told: Told
) -> None:
    last = typed(writer, begun(writer), *"abcdefghij")
    assert writer.flush(PATIENCE)
    assert labels(told) == ["Begin", *(f"Add {letter}" for letter in "abcdefghij")]
    assert store.load(last.id) == last


def test_undo_and_redo_come_after_the_edits_before_them(store: Store, writer: Writer, told: Told) -> None:
    first = begun(writer)
    last = typed(writer, first, "a", "b")
    writer.undo(first.id)
    writer.undo(first.id)
    writer.undo(first.id)
    writer.redo(first.id)
    writer.redo(first.id)
    writer.redo(first.id)
    assert writer.flush(PATIENCE)
    value = last
    happened = []
    for event in told.events[3:]:
        happened.append((type(event), getattr(event, "label", "")))
        if isinstance(event, Undone | Redone):
            value = applied(value, event.changes)
    assert happened == [
        (Undone, "Add b"),
        (Undone, "Add a"),
        (NothingToUndo, ""),
        (Redone, "Add a"),
        (Redone, "Add b"),
        (NothingToUndo, ""),
    ]
    assert store.load(first.id) == value == last


def test_a_failing_save_is_told_and_tried_again_until_it_is_on_disk(
    store: Store, disk: Faulty, faulty: Writer, told: Told
) -> None:
    first = begun(faulty)
    assert faulty.flush(PATIENCE)
    disk.failures = 3
    last = typed(faulty, first, "a", "b", "c")
    failed = told.wait_for(lambda event: isinstance(event, NotSaved))
    assert isinstance(failed, NotSaved)
    assert failed.error is disk.error
    assert 1 <= failed.waiting <= 3
    assert store.load(first.id) == first
    told.wait_for(lambda event: isinstance(event, Saved) and event.edit.label == "Add c")
    assert labels(told) == ["Begin", "Add a", "Add b", "Add c"]
    assert store.load(first.id) == last


def test_a_flush_tries_at_once_and_says_when_it_did_not_help(
    store: Store, disk: Faulty, faulty: Writer, told: Told
) -> None:
    first = begun(faulty)
    assert faulty.flush(PATIENCE)
    disk.failures = 1_000_000
    last = typed(faulty, first, "a")
    told.wait_for(lambda event: isinstance(event, NotSaved))
    assert not faulty.flush(0.05)
    assert store.load(first.id) == first
    disk.failures = 0
    assert faulty.flush(PATIENCE)
    assert store.load(first.id) == last


def test_a_full_disk_keeps_what_waits_until_there_is_space(store: Store, told: Told) -> None:
    connection: Any = store._engine.raw_connection().driver_connection
    writer = Writer(store, told)
    first = begun(writer)
    assert writer.flush(PATIENCE)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    last = typed(writer, first, "word " * 5_000, "short")
    failed = told.wait_for(lambda event: isinstance(event, NotSaved))
    assert isinstance(failed, NotSaved)
    assert failed.error.short == "disk full"  # type: ignore[attr-defined]
    connection.execute("PRAGMA max_page_count = 1000000").fetchall()
    assert writer.close(PATIENCE)
    assert store.load(first.id) == last
    assert [type(event) for event in told.events[-2:]] == [Saved, Saved]


def test_no_fault_of_any_kind_ends_the_writer(disk: Faulty, faulty: Writer, told: Told, store: Store) -> None:
    disk.error = ZeroDivisionError("nobody expects this")
    disk.failures = 2
    first = begun(faulty)
    failed = told.wait_for(lambda event: isinstance(event, NotSaved))
    assert isinstance(failed, NotSaved)
    assert isinstance(failed.error, UnexpectedStoreError)
    assert faulty.flush(PATIENCE)
    assert store.load(first.id) == first


def test_an_app_that_cannot_be_told_does_not_end_the_writer(store: Store) -> None:
    def deaf(event: Event) -> None:
        raise RuntimeError(event)

    writer = Writer(store, deaf)
    last = typed(writer, begun(writer), "a", "b")
    assert writer.close(PATIENCE)
    assert store.load(last.id) == last


def test_an_edit_that_another_window_forestalled_is_given_back(
    store: Store, writer: Writer, told: Told
) -> None:
    first = empty_conference().with_record(said("at first"))
    store.save(None, first, "Begin")
    theirs = first.revising(first.statements[0], text="theirs")
    store.save(first, theirs, "Change")
    mine = first.revising(first.statements[0], text="mine")
    writer.save(first, mine, "Change mine")
    writer.save(mine, mine.with_record(said("more of mine")), "Add more")
    assert writer.flush(PATIENCE)
    refused, saved = told.events
    assert isinstance(refused, Refused)
    assert (refused.before, refused.conference) == (first, mine)
    assert refused.label == "Change mine"
    assert isinstance(saved, Saved)
    assert [statement.text for statement in store.load(first.id).statements] == ["theirs", "more of mine"]


def test_of_several_drafts_of_one_place_only_the_last_is_written(
    store: Store, disk: Faulty, faulty: Writer, told: Told
) -> None:
    disk.failures = 1
    first = begun(faulty)
    told.wait_for(lambda event: isinstance(event, NotSaved))
    for typed_so_far in ("h", "ha", "hal", "half"):
        faulty.keep_draft(first.id, "map", {"capture": typed_so_far})
    faulty.keep_draft(first.id, "plan", {"what": "ring"})
    assert faulty.flush(PATIENCE)
    kept = {draft.screen: draft.fields for draft in store.drafts()}
    assert kept == {"map": {"capture": "half"}, "plan": {"what": "ring"}}


def test_words_that_became_a_record_do_not_come_after_it_as_half_typed(
    store: Store, disk: Faulty, faulty: Writer, told: Told
) -> None:
    disk.failures = 1
    first = begun(faulty)
    told.wait_for(lambda event: isinstance(event, NotSaved))
    faulty.keep_draft(first.id, "map", {"capture": "half"})
    faulty.keep_draft(first.id, "plan", {"what": "ring"})
    after = first.with_record(said("half a line"))
    faulty.save(first, after, "Add", {(first.id, "map"): {}})
    assert faulty.flush(PATIENCE)
    assert [draft.screen for draft in store.drafts()] == ["plan"]
    faulty.keep_draft(first.id, "map", {"capture": "the next"})
    assert faulty.flush(PATIENCE)
    assert {draft.screen for draft in store.drafts()} == {"map", "plan"}


def test_a_failing_draft_keeps_no_edit_from_the_disk(store: Store, disk: Faulty, told: Told) -> None:
    def no_drafts(*_: object) -> None:
        raise DiskFullError

    disk.keep_draft = no_drafts  # type: ignore[method-assign]
    writer = Writer(disk, told)  # type: ignore[arg-type]
    writer.keep_draft("", "conferences", {"family": "Bram"})
    told.wait_for(lambda event: isinstance(event, NotSaved) and event.waiting == 0)
    first = begun(writer)
    told.wait_for(lambda event: isinstance(event, Saved))
    assert store.load(first.id) == first
    assert not writer.close(0.0)


def test_a_program_that_ends_without_closing_the_writer_loses_nothing(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase")
    conference = empty_conference()
    store.save(None, conference, "Begin")
    store.close()
    program = """
import sys
from pathlib import Path
from chairtui.domain.statements import Statement
from chairtui.store.store import Store
from chairtui.store.writer import Writer

store = Store.open(Path(sys.argv[1]), passphrase="a passphrase")
writer = Writer(store, lambda event: None)
conference = store.load(sys.argv[2])
for n in range(50):
    after = conference.with_record(Statement(heading="worries", text=str(n)))
    writer.save(conference, after, "Add")
    conference = after
sys.exit("ended badly")
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), conference.id],
        check=False,
        timeout=60,
        capture_output=True,
    )
    assert ended.stderr.strip() == b"ended badly"
    again = Store.open(tmp_path, passphrase="a passphrase")
    assert [statement.text for statement in again.load(conference.id).statements] == [
        str(n) for n in range(50)
    ]
    again.close()


def test_the_writer_and_its_events_load_nothing_heavy() -> None:
    program = (
        "import sys, chairtui.store.writer, chairtui.store.errors, chairtui.store.keys; print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, check=True, capture_output=True, text=True
    ).stdout.split()
    assert not {"sqlalchemy", "sqlmodel", "alembic", "argon2", "cryptography"} & set(loaded)


WRITES_ON = """
import sys
from pathlib import Path
from chairtui.domain.statements import Statement
from chairtui.store.events import Saved
from chairtui.store.store import Store
from chairtui.store.writer import Writer

def tell(event):
    if isinstance(event, Saved):
        print(event.edit.label, flush=True)

store = Store.open(Path(sys.argv[1]), passphrase="a passphrase")
writer = Writer(store, tell)
conference = store.load(sys.argv[2])
for n in range(100_000):
    after = conference.with_record(Statement(heading="worries", text=f"said {n}"))
    writer.save(conference, after, f"said {n}")
    conference = after
    writer.flush(60)
"""


def test_what_was_called_saved_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase")
    acknowledged: list[tuple[str, str]] = []
    for told_before_the_end in (1, 7, 20):
        conference = empty_conference()
        store.save(None, conference, "Begin")
        command = [sys.executable, "-c", WRITES_ON, str(tmp_path), conference.id]
        with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            told = [program.stdout.readline().strip() for _ in range(told_before_the_end)]
            program.kill()
            told += program.stdout.read().splitlines()
        acknowledged += [(conference.id, text) for text in told]
    there = {(line.id, s.text) for line in store.conferences() for s in store.load(line.id).statements}
    assert set(acknowledged) <= there
    assert len(acknowledged) >= 28
    assert store.check() == ()
    store.close()
