"""The store: conferences, their journal and what stands half typed, in one encrypted file.

Every change is one transaction, on disk when the call returns. Reads may be made from any thread."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, false, select

from chairtui.domain.changes import OWN, ChangedSinceError, changes_between, is_fact
from chairtui.domain.conference import Conference
from chairtui.domain.conference_line import ConferenceLine
from chairtui.store import drafts, due_matter, files, journal, keys, listing, places, rows, rules, schema
from chairtui.store.engines import driver_connection, faults_in, make_engine
from chairtui.store.errors import (
    MAKING,
    OPENING,
    ChangedElsewhereError,
    CopyMadeSinceError,
    DamagedStoreError,
    MissingStoreError,
    ReadOnlyError,
    ReplacedError,
    StoreExistsError,
    told_as,
    translated,
)
from chairtui.store.events import Draft, Edit, Fault, Redone, Undone
from chairtui.store.journal import Act, Done, History, Told
from chairtui.store.rows import RowChange
from chairtui.store.tables import TABLES, VERSION

DraftPlace = tuple[str, str]
"""Where something is half typed: which conference (none for what belongs to no conference yet), and which
screen of it."""


class Store:
    """All that one chair keeps, in one folder; made by `create`, `open` or `practice`."""

    def __init__(self, path: Path, data_key: bytes, actor: str = "") -> None:
        """Opens the file at `path` and brings its tables up to date.

        Raises:
            StoreError: it is not there, is no store, is damaged, or a newer version made it.
        """
        self.actor = actor
        """Whose edits these are: the name in the settings."""
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        files.check(path)
        self._path = path
        self._file = files.identity(path)
        self._engine = make_engine(path, data_key)
        try:
            with told_as(OPENING), self._translated():
                schema.bring_up_to_date(self._engine, data_key, path)
                self.read_only = self._is_read_only()
                """Whether nothing can be saved: the file may only be read. Reading works all the same."""
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, actor: str = "") -> tuple[Store, str]:
        """A new store in `folder`, and the recovery key to write down: it is shown this once.

        Raises:
            StoreExistsError: the folder holds a store, or the key file of one that is elsewhere.
            StoreError: the disk did not take it.
        """
        path, part = folder / places.STORE_FILE, folder / files.PART
        # A key file beside a part comes from a creation that was cut short; any other one without a store is
        # somebody's only way back in, and stays.
        if path.exists() or ((folder / places.KEY_FILE).exists() and not part.exists()):
            raise StoreExistsError
        with told_as(MAKING), translated():
            files.make_part(folder)
            data_key, recovery_key = keys.create(folder / places.KEY_FILE, passphrase)
            files.fill_part(folder, data_key)
        return cls(path, data_key, actor), recovery_key

    @classmethod
    def open(
        cls, folder: Path, *, passphrase: str | None = None, recovery_key: str | None = None, actor: str = ""
    ) -> Store:
        """The store in `folder`, by its passphrase or its recovery key.

        Raises:
            WrongPassphraseError, WrongRecoveryKeyError, MistypedRecoveryKeyError: it does not fit.
            StoreError: the store or its key file is missing, damaged or out of reach.
        """
        if not places.is_there(folder):
            raise MissingStoreError
        with translated():
            data_key = keys.unseal(folder / places.KEY_FILE, passphrase=passphrase, recovery_key=recovery_key)
        return cls(folder / places.STORE_FILE, data_key, actor)

    @classmethod
    def practice(cls, folder: Path, *, actor: str = "") -> Store:
        """A new store whose key is in memory only: once closed, nobody can read it again.

        Raises:
            StoreExistsError: the folder holds a store already.
            StoreError: the disk did not take it.
        """
        if places.is_there(folder):
            raise StoreExistsError
        data_key = secrets.token_bytes(32)
        with told_as(MAKING), translated():
            files.make_part(folder)
            files.fill_part(folder, data_key)
        return cls(folder / places.STORE_FILE, data_key, actor)

    def conferences(self) -> tuple[ConferenceLine, ...]:
        """Every conference as one line, the latest date first."""
        with self._reading() as connection:
            return listing.lines(connection)

    def due_matter(self) -> tuple[Conference, ...]:
        """Every conference with what dates go by alone: for reading, never to be saved."""
        with self._reading() as connection:
            return due_matter.due_matter(connection)

    def load(self, conference_id: str) -> Conference:
        """One conference, whole.

        Raises:
            UnknownConferenceError: it is not in this store.
        """
        with self._reading() as connection:
            return rows.load(connection, conference_id)

    def past(self, conference: Conference) -> tuple[Conference, ...]:
        """The conferences that came before this one in the same lives, the oldest first.

        It begins after one that is not in this store, such as one that an office kept on paper.
        """
        found: list[Conference] = []
        with self._reading() as connection:
            known = set(connection.execute(select(TABLES[OWN].c.id)).scalars())
            follows = conference.follows
            while follows is not None and follows in known:
                known.discard(follows)  # so that a ring, which only a file from elsewhere could hold, ends
                found.insert(0, rows.load(connection, follows))
                follows = found[0].follows
        return tuple(found)

    def save(
        self,
        before: Conference | None,
        after: Conference,
        label: str,
        half_typed: Mapping[DraftPlace, Mapping[str, Any]] | None = None,
    ) -> Edit:
        """Writes what differs, with its journal and what is half typed from then on, in one transaction.

        What is on disk already is not written again, so a save whose answer was lost may be repeated.

        Raises:
            ChangedElsewhereError: another window changed the same record, or one that this edit rests on;
                nothing was written.
            StoreError: the disk did not take it.
        """
        differing = tuple(changes_between(before, after))
        changes = [RowChange.of(change) for change in differing]
        with self._writing() as connection:
            known = rows.stored(connection, after.id, changes)
            due = [change for change in changes if known.get(change.key) != change.after]
            if any(known.get(change.key) != change.before for change in due):
                raise ChangedElsewhereError
            for place, fields in (half_typed or {}).items():
                drafts.keep(connection, *place, fields, self.now())
            if not due:
                return journal.newest(connection, after.id)
            rows.write(connection, after.id, due)
            if before is not None:
                rules.check(connection, after, differing)
            act = Act.FACT if is_fact(differing) else Act.EDIT
            told = Told(self.now(), self.actor, act, label, journal.finality(differing))
            return journal.append(connection, after.id, told, due)

    def undo(self, conference_id: str) -> Undone:
        """Takes back this actor's last edit, passing over facts such as that a copy was made.

        Raises:
            CannotUndoError: there is none, or the conference has gone too far for it.
            CopyMadeSinceError: it would take away somebody whom a copy was made for.
            ChangedSinceError: a record was changed since by somebody else.
        """
        with self._writing() as connection:
            edit = History(connection, conference_id, self.actor).to_undo()
            made = journal.changes_of(connection, conference_id, edit)
            taken = [change.reversed() for change in reversed(made)]
            self._append_again(connection, conference_id, Act.UNDO, edit, taken)
        return Undone(conference_id, edit.label, tuple(change.as_change() for change in taken))

    def redo(self, conference_id: str) -> Redone:
        """Brings back what this actor's last undo took back; an edit made since then leaves nothing to redo.

        Raises:
            CannotUndoError: there is nothing to bring back.
            ChangedSinceError: a record was changed since by somebody else.
        """
        with self._writing() as connection:
            edit = History(connection, conference_id, self.actor).to_redo()
            taken = journal.changes_of(connection, conference_id, edit)
            self._append_again(connection, conference_id, Act.REDO, edit, taken)
        return Redone(conference_id, edit.label, tuple(change.as_change() for change in taken))

    def keep_draft(self, conference_id: str, screen: str, fields: Mapping[str, Any]) -> None:
        """Keeps what is half typed on one screen in the place of what was; no fields, no draft."""
        with self._writing() as connection:
            drafts.keep(connection, conference_id, screen, fields, self.now())

    def drafts(self) -> tuple[Draft, ...]:
        """Everything half typed, the oldest first."""
        with self._reading() as connection:
            return drafts.find_all(connection)

    def check(self) -> tuple[Fault, ...]:
        """What is wrong with the file, a chain or a record; nothing if all is well."""
        with self._translated(), driver_connection(self._engine) as connection:
            pages = faults_in(connection)
        if pages:
            return (Fault("", str(DamagedStoreError())),)
        with self._reading() as connection:
            ids = connection.execute(select(TABLES[OWN].c.id)).scalars().all()
            return tuple(
                fault for conference_id in ids for fault in journal.faults(connection, conference_id)
            )

    def close(self) -> None:
        """Closes the file; nothing of it stays in memory that SQLCipher kept there."""
        self._engine.dispose()

    def _append_again(
        self,
        connection: Connection,
        conference_id: str,
        act: Act,
        edit: Done,
        changes: Sequence[RowChange],
    ) -> None:
        """Writes changes that were made before, if every record still is as each of them needs it."""
        found = rows.stored(connection, conference_id, changes)
        standing: dict[rows.Key, rows.Values | None] = dict(found)
        for change in changes:
            if standing.get(change.key) != change.before:
                raise ChangedSinceError
            standing[change.key] = change.after
        net = [RowChange(*key, found.get(key), values) for key, values in standing.items()]
        before = rows.load(connection, conference_id)
        rows.write(connection, conference_id, [change for change in net if change.before != change.after])
        after = rows.load(connection, conference_id)
        gone = {change.record_id for change in net if change.after is None}
        if any(copy.recipient_id in gone for copy in after.copies):
            raise CopyMadeSinceError
        last = edit.n - 1 if act is Act.UNDO else edit.n
        rules.check_again(before, after, lambda: journal.as_left_by(connection, conference_id, last))
        told = Told(self.now(), self.actor, act, edit.label)
        journal.append(connection, conference_id, told, changes, undoes=edit.n)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._translated(), self._engine.connect().execution_options(readonly=True) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._translated(), self._engine.begin() as connection:
            yield connection
            if files.identity(self._path) != self._file:
                raise ReplacedError

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """As `translated`; a connection that met damage goes: it would call everything read-only."""
        try:
            with translated():
                yield
        except DamagedStoreError:
            self._engine.dispose()
            raise

    def _is_read_only(self) -> bool:
        # On a file that may only be read SQLite begins a transaction as ever, and refuses what would write.
        try:
            with self._writing() as connection:
                connection.execute(delete(VERSION).where(false()))
        except ReadOnlyError:
            return True
        return False
