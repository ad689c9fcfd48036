"""The tables: one for each kind of record, and the journal and drafts beside them.

A record's table is made from its dataclass, so that a field is written down once; which columns an
existing store has is written down in `migrations/`, and a test holds both equal. See
docs/decisions/rows-from-records.md."""

from __future__ import annotations

import types
from typing import Any, ClassVar, Union, get_args, get_origin

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)
from sqlmodel import Field, SQLModel

from chairtui.domain.changes import OWN
from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference
from chairtui.domain.records import field_types

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a migration can change it."""


class StoredRow(SQLModel):
    """What all rows of the store have in common: the metadata that holds their tables."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)


class JournalRow(StoredRow, table=True):
    """One record of one edit, as it was before and after; a conference's rows are a chain of hashes."""

    __tablename__ = "journal"

    conference_id: str = Field(sa_column=Column(Text, ForeignKey("conference.id"), primary_key=True))
    n: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    edit: int
    """The edit that it belongs to: the n of that edit's first row."""
    act: str = Field(sa_type=Text)
    undoes: int | None = None
    """The edit that this row takes back, or brings back."""
    final: str = Field(sa_type=Text)
    """Why undo stops here, if it does."""
    label: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    record_id: str = Field(sa_type=Text)
    before: str | None = Field(sa_type=Text)
    after: str | None = Field(sa_type=Text)
    prev_hash: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)


class DraftRow(StoredRow, table=True):
    """What stands half typed on one screen of one conference, or of none yet."""

    __tablename__ = "drafts"

    conference_id: str = Field(sa_type=Text, primary_key=True)
    screen: str = Field(sa_type=Text, primary_key=True)
    fields: dict[str, Any] = Field(sa_type=JSON)
    at: str = Field(sa_type=Text)


def _column(name: str, wanted: Any) -> Column[Any]:
    """A column for one field: dates, times and instants are ISO 8601 text, which keeps whether they have a
    zone."""
    optional = get_origin(wanted) in {Union, types.UnionType}
    if optional:
        (wanted,) = (option for option in get_args(wanted) if option is not type(None))
    if get_origin(wanted) is tuple:
        return Column(name, JSON, nullable=False)
    kind = {bool: Boolean, int: Integer, float: Double}.get(wanted, Text)
    return Column(name, kind, nullable=optional)


def _conference_table() -> Table:
    own = {name: wanted for name, wanted in field_types(Conference).items() if name in OWN_FIELDS}
    identity = Column("id", Text, primary_key=True)
    columns = (_column(name, own[name]) for name in OWN_FIELDS if name != "id")
    return Table(OWN, StoredRow.metadata, identity, *columns)


def _record_table(kind: str) -> Table:
    record_type: Any = RECORDS[kind]
    fields = field_types(record_type)
    key = [
        Column("conference_id", Text, ForeignKey(f"{OWN}.id"), primary_key=True),
        Column("id", Text, primary_key=True),
    ]
    columns = (_column(name, wanted) for name, wanted in fields.items() if name != "id")
    return Table(kind, StoredRow.metadata, *key, *columns)


TABLES: dict[str, Table] = {OWN: _conference_table()} | {kind: _record_table(kind) for kind in RECORDS}
"""The table of each kind of change: the conference's own fields, then every collection."""

VERSION = Table(
    "alembic_version",
    StoredRow.metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which revision of the tables this is; alembic's own table, made with the others in a new store."""


def table(row_class: type[StoredRow]) -> Table:
    """The table that a row class stands for."""
    return StoredRow.metadata.tables[str(row_class.__tablename__)]
