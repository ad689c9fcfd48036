"""Rows of records in the tables: finding, writing and loading them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, Delete, Insert, Select, Update, bindparam, delete, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from chairtui.domain.changes import OWN, Change
from chairtui.domain.conference import RECORDS, Conference, in_order
from chairtui.domain.records import Record
from chairtui.store.errors import UnknownConferenceError
from chairtui.store.mapping import record_of, values_of
from chairtui.store.tables import TABLES

Values = dict[str, Any]
Key = tuple[str, str]
"""A kind of record, and a record's identity."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A `Change` as the rows and the journal know it: by the values of fields."""

    kind: str
    record_id: str
    before: Values | None
    after: Values | None

    @classmethod
    def of(cls, change: Change) -> RowChange:
        before, after = (None if r is None else values_of(r) for r in (change.before, change.after))
        return cls(change.kind, change.record_id, before, after)

    @property
    def key(self) -> Key:
        """Which record it changes."""
        return self.kind, self.record_id

    def reversed(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.kind, self.record_id, self.after, self.before)

    def as_change(self) -> Change:
        """The same with records in the place of their values."""
        before, after = (None if v is None else record_of(self.kind, v) for v in (self.before, self.after))
        return Change(self.kind, self.record_id, before, after)


def stored(connection: Connection, conference_id: str, changes: Iterable[RowChange]) -> dict[Key, Values]:
    """What the tables hold now of the records that `changes` are about; those not there are left out."""
    ids: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        ids[change.kind].append(change.record_id)
    found: dict[Key, Values] = {}
    for kind, wanted in ids.items():
        rows = connection.execute(_find(kind), {"in_conference": conference_id, "ids": wanted}).mappings()
        found.update({(kind, row["id"]): dict(row) for row in rows})
    return found


def write(connection: Connection, conference_id: str, changes: Iterable[RowChange]) -> None:
    """Brings the rows from `before` to `after`; the conference's own row comes first."""
    added, changed, gone = (defaultdict[str, list[Values]](list) for _ in range(3))
    for change in changes:
        key = {"in_conference": conference_id, "this": change.record_id}
        if change.after is None:
            gone[change.kind].append(key)
        elif change.before is None:
            owner = {} if change.kind == OWN else {"conference_id": conference_id}
            added[change.kind].append(owner | change.after)
        else:
            changed[change.kind].append(key | change.after)
    for statement, by_kind in ((_add, added), (_change, changed), (_remove, gone)):
        for kind, rows in by_kind.items():
            connection.execute(statement(kind), rows)


def load(connection: Connection, conference_id: str) -> Conference:
    """One conference, whole.

    Raises:
        UnknownConferenceError: it is not there.
    """
    found = {kind: everything(connection, conference_id, kind) for kind in TABLES}
    if not found[OWN]:
        raise UnknownConferenceError
    return conference_of(found)


def conference_of(found: Mapping[str, Sequence[Values]]) -> Conference:
    """The conference that rows of each kind make; a kind that is not among them has none."""
    own = cast("Conference", record_of(OWN, found[OWN][0]))
    collections: dict[str, Any] = {kind: _records(kind, found.get(kind, ())) for kind in RECORDS}
    return replace(own, **collections)


def everything(connection: Connection, conference_id: str, kind: str) -> Sequence[Values]:
    """All rows of one kind of one conference, by the values of their fields."""
    return [
        dict(row) for row in connection.execute(_find_all(kind), {"in_conference": conference_id}).mappings()
    ]


def present(connection: Connection, conference_id: str, kind: str, ids: Iterable[str]) -> set[str]:
    """Which of `ids` are records of that kind."""
    return set(connection.execute(_find_ids(kind), {"in_conference": conference_id, "ids": [*ids]}).scalars())


def matching(
    connection: Connection, conference_id: str, kind: str, by: Values, fields: tuple[str, ...]
) -> set[tuple[Any, ...]]:
    """Some fields of all rows of one kind that have the values `by`, which are no lists."""
    asked = {"in_conference": conference_id} | {f"by_{name}": value for name, value in by.items()}
    return {tuple(row) for row in connection.execute(_match(kind, tuple(by), fields), asked)}


def _records(kind: str, rows: Sequence[Values]) -> tuple[Record, ...]:
    return in_order(tuple(cast("Record", record_of(kind, row)) for row in rows))


def _columns(kind: str) -> list[ColumnElement[Any]]:
    return [column for column in TABLES[kind].columns if column.name != "conference_id"]


def _belongs(kind: str) -> ColumnElement[bool]:
    columns = TABLES[kind].c
    owner: ColumnElement[Any] = columns.id if kind == OWN else columns.conference_id
    return owner == bindparam("in_conference")


@cache
def _find(kind: str) -> Select[Any]:
    wanted = TABLES[kind].c.id.in_(bindparam("ids", expanding=True))
    return select(*_columns(kind)).where(_belongs(kind), wanted)


@cache
def _find_ids(kind: str) -> Select[Any]:
    columns = TABLES[kind].c
    return select(columns.id).where(_belongs(kind), columns.id.in_(bindparam("ids", expanding=True)))


@cache
def _match(kind: str, by: tuple[str, ...], fields: tuple[str, ...]) -> Select[Any]:
    columns = TABLES[kind].c
    wanted = (columns[name].is_not_distinct_from(bindparam(f"by_{name}")) for name in by)
    return select(*(columns[name] for name in fields)).where(_belongs(kind), *wanted)


@cache
def _find_all(kind: str) -> Select[Any]:
    return select(*_columns(kind)).where(_belongs(kind))


@cache
def _add(kind: str) -> Insert:
    return insert(TABLES[kind])


@cache
def _change(kind: str) -> Update:
    values: dict[str, Any] = {column.name: bindparam(column.name) for column in _columns(kind)}
    return update(TABLES[kind]).where(_belongs(kind), TABLES[kind].c.id == bindparam("this")).values(values)


@cache
def _remove(kind: str) -> Delete:
    return delete(TABLES[kind]).where(_belongs(kind), TABLES[kind].c.id == bindparam("this"))
