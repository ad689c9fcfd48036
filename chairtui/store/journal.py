"""The journal: append-only, a chain of hashes for each conference; audit, undo and redo come from it.

Undo appends the reverse of an edit and redo appends it again; nothing is ever erased, so both survive a
restart."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from chairtui.domain.changes import OWN, Change, is_final
from chairtui.domain.conference import Conference
from chairtui.domain.text import clean
from chairtui.store.errors import (
    AfterRevealError,
    AfterSignOffError,
    CannotUndoError,
    FirstEditError,
    NothingToRedoError,
    UnknownConferenceError,
)
from chairtui.store.events import Edit, Fault
from chairtui.store.mapping import to_text
from chairtui.store.rows import RowChange, Values, conference_of, everything
from chairtui.store.tables import TABLES, JournalRow, table

JOURNAL = table(JournalRow)

_J = JOURNAL.c
_IS_OF = _J.conference_id == bindparam("of")
_HEAD = select(_J.n, _J.edit, _J.at, _J.label, _J.hash).where(_IS_OF).order_by(_J.n.desc()).limit(1)
_APPEND = insert(JOURNAL)
_LAST_FINAL = select(_J.edit, _J.final).where(_IS_OF, _J.final != "").order_by(_J.n.desc()).limit(1)
_EDITS = (
    select(_J.edit, _J.act, _J.label)
    .where(_IS_OF, _J.actor == bindparam("actor"))
    .distinct()
    .order_by(_J.edit)
)
_CHANGES = (
    select(_J.kind, _J.record_id, _J.before, _J.after)
    .where(_IS_OF, _J.edit == bindparam("edit"))
    .order_by(_J.n)
)
_ALL = select(JOURNAL).where(_IS_OF).order_by(_J.n)
_REPLAY = select(_J.kind, _J.record_id, _J.after).where(_IS_OF).order_by(_J.n)
_REPLAY_TO = _REPLAY.where(_J.edit <= bindparam("last"))


class Act(StrEnum):
    """What an edit did."""

    EDIT = "edit"
    FACT = "fact"
    """It notes what happened outside the record, so undo passes it over."""
    UNDO = "undo"
    REDO = "redo"


class Final(StrEnum):
    """Why undo does not go behind an edit."""

    NO = ""
    BEGAN = "began"
    REVEALED = "revealed"
    SIGNED_OFF = "signed off"


_STOPS = {Final.BEGAN: FirstEditError, Final.REVEALED: AfterRevealError, Final.SIGNED_OFF: AfterSignOffError}


def finality(changes: Sequence[Change]) -> Final:
    """Whether undo stops at an edit, and why."""
    own = next((change for change in changes if change.kind == OWN), None)
    if own is not None and own.before is None:
        return Final.BEGAN
    if not is_final(changes):
        return Final.NO
    return Final.SIGNED_OFF if own is not None and is_final([own]) else Final.REVEALED


@dataclass(frozen=True, slots=True)
class Told:
    """What an edit says of itself, the same in each of its rows."""

    at: datetime
    actor: str
    act: Act
    label: str
    final: Final = Final.NO


def append(
    connection: Connection,
    conference_id: str,
    told: Told,
    changes: Sequence[RowChange],
    undoes: int | None = None,
) -> Edit:
    """Writes one edit at the end of the chain: a row for each change, with the edit that it undoes or
    redoes."""
    head = connection.execute(_HEAD, {"of": conference_id}).first()
    first, previous = (head.n + 1, head.hash) if head is not None else (1, "")
    common: dict[str, Any] = {
        "conference_id": conference_id,
        "at": told.at.isoformat(),
        "actor": clean(told.actor),
        "edit": first,
        "act": told.act.value,
        "final": told.final.value,
        "label": clean(told.label),
        "undoes": undoes,
    }
    rows: list[dict[str, Any]] = []
    for n, change in enumerate(changes, first):
        row = common | {
            "n": n,
            "kind": change.kind,
            "record_id": change.record_id,
            "before": to_text(change.before),
            "after": to_text(change.after),
            "prev_hash": previous,
        }
        previous = _hash(row)
        rows.append(row | {"hash": previous})
    connection.execute(_APPEND, rows)
    return Edit(conference_id, first, told.at, common["label"])


def newest(connection: Connection, conference_id: str) -> Edit:
    """The last edit of a conference.

    Raises:
        UnknownConferenceError: it is not there.
    """
    head = connection.execute(_HEAD, {"of": conference_id}).first()
    if head is None:
        raise UnknownConferenceError
    return Edit(conference_id, head.edit, datetime.fromisoformat(head.at), head.label)


def first_broken(connection: Connection, conference_id: str) -> int | None:
    """The number of the first row that does not fit the chain before it; none if all do."""
    previous = ""
    for n, row in enumerate(connection.execute(_ALL, {"of": conference_id}).mappings(), 1):
        values = dict(row)
        claimed = values.pop("hash")
        if values["n"] != n or values["prev_hash"] != previous or _hash(values) != claimed:
            return n
        previous = claimed
    return None


def _hash(row: dict[str, Any]) -> str:
    """The hash of a row with all before it, which its `prev_hash` stands for."""
    return hashlib.sha256((to_text(row) or "").encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Done:
    """One edit that can be undone or redone."""

    n: int
    label: str


class History:
    """What one actor may undo and redo in one conference, as the journal tells it."""

    def __init__(self, connection: Connection, conference_id: str, actor: str) -> None:
        self._done: list[Done] = []
        self._undone: list[tuple[int, Done]] = []
        self._last_final = connection.execute(_LAST_FINAL, {"of": conference_id}).first()
        for row in connection.execute(_EDITS, {"of": conference_id, "actor": clean(actor)}):
            self._follow(row.edit, Act(row.act), row.label)

    def _follow(self, n: int, act: Act, label: str) -> None:
        match act:
            case Act.EDIT:
                self._done.append(Done(n, label))
                self._undone.clear()
            case Act.UNDO:
                self._undone.append((n, self._done.pop()))
            case Act.REDO:
                self._done.append(self._undone.pop()[1])

    def to_undo(self) -> Done:
        """The edit that undo takes back.

        Raises:
            CannotUndoError: there is none, or the conference has gone too far for it.
        """
        if not self._done:
            raise CannotUndoError
        last = self._done[-1]
        if self._last_final is not None and last.n <= self._last_final.edit:
            raise _STOPS[Final(self._last_final.final)]
        return last

    def to_redo(self) -> Done:
        """The edit that redo brings back.

        Raises:
            NothingToRedoError: there is none, or something final came after.
        """
        if not self._undone:
            raise NothingToRedoError
        n, undone = self._undone[-1]
        if self._last_final is not None and n < self._last_final.edit:
            raise NothingToRedoError
        return undone


def changes_of(connection: Connection, conference_id: str, edit: Done) -> list[RowChange]:
    """What an edit changed, in the order in which it was changed."""
    wanted = {"of": conference_id, "edit": edit.n}
    return [
        RowChange(row.kind, row.record_id, _values(row.before), _values(row.after))
        for row in connection.execute(_CHANGES, wanted)
    ]


def faults(connection: Connection, conference_id: str) -> Iterator[Fault]:
    """What is wrong with one conference: a chain that is broken, or a record that is not as its journal left
    it."""
    broken = first_broken(connection, conference_id)
    if broken is not None:
        words = f"From number {broken} on, the journal is not what was written. {_TRUST_A_BACKUP}"
        yield Fault(conference_id, words)
        return
    left = _replayed(connection.execute(_REPLAY, {"of": conference_id}))
    for kind in TABLES:
        there = {row["id"]: row for row in everything(connection, conference_id, kind)}
        if there != left.get(kind, {}):
            words = f"Among its {kind}, a record is not as the journal left it. {_TRUST_A_BACKUP}"
            yield Fault(conference_id, words)


_TRUST_A_BACKUP = "Nothing was changed. Compare this conference with a backup or with its documents."


def as_left_by(connection: Connection, conference_id: str, last: int) -> Conference:
    """A conference as it was after its edits up to one number."""
    left = _replayed(connection.execute(_REPLAY_TO, {"of": conference_id, "last": last}))
    return conference_of({kind: [*records.values()] for kind, records in left.items()})


def _replayed(written: Iterable[Any]) -> dict[str, dict[str, Values]]:
    """Every record as these rows of the journal leave it, by kind and identity."""
    records: dict[str, dict[str, Values]] = defaultdict(dict)
    for row in written:
        values = _values(row.after)
        if values is None:
            records[row.kind].pop(row.record_id, None)
        else:
            records[row.kind][row.record_id] = values
    return records


def _values(text: str | None) -> Values | None:
    return None if text is None else dict(json.loads(text))
