"""What dates go by, of every conference: read with one question a table, whatever their number.

Only the columns that count are read, and of a procedure that many conferences keep one copy: it is the
longest text in the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import Connection, select

from chairtui.domain.changes import OWN
from chairtui.domain.conference import Conference, in_order
from chairtui.domain.records import Record
from chairtui.domain.timeline import SENT, ProcedureEdition
from chairtui.store.mapping import record_of
from chairtui.store.tables import TABLES

Kept = dict[str, list[Record]]
"""Records by the identity of their conference."""

OWN_COLUMNS = (
    *("id", "follows", "practice", "family", "reconvened_because"),
    *("held_on", "starts_at", "chair", "strategy_discussion"),
)

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "children": ("name", "born", "expected", "kind"),
        "participants": ("name", "called"),
        "existing_plans": (
            *("child_id", "option", "began_on", "last_conference_on"),
            *("reviews", "authority", "notified_on"),
        ),
        "core_groups_held": ("on", "about"),
        "ticks": ("key", "child_id", "said_at"),
        "decisions": ("child_id", "option"),
        "meetings": ("timescale", "about", "on", "at"),
        "copies": ("recipient_id", "made_at", "sent_at", "received_at"),
    }
)
"""What of each kind of record a date can go by; the rest of it is as if it had not been filled in.

Of the ticks only those count that say what was sent."""

EDITIONS = "procedure_editions"


def due_matter(connection: Connection) -> tuple[Conference, ...]:
    """Every conference with those of its records that dates go by, and the edition of its procedure that
    counts.

    They are for reading alone, never to be saved.
    """
    columns = TABLES[OWN].c
    own = connection.execute(select(*(columns[name] for name in OWN_COLUMNS))).mappings()
    conferences = [cast("Conference", record_of(OWN, dict(row))) for row in own]
    collections: dict[str, Kept] = {kind: _kept(connection, kind) for kind in COLUMNS}
    editions = _editions(connection)
    return tuple(_with(conference, collections, editions) for conference in conferences)


def _with(
    conference: Conference,
    collections: Mapping[str, Kept],
    editions: Mapping[str, tuple[ProcedureEdition, ...]],
) -> Conference:
    records: dict[str, Any] = {
        kind: in_order(tuple(kept.get(conference.id, ()))) for kind, kept in collections.items()
    }
    return replace(conference, procedure_editions=editions.get(conference.id, ()), **records)


def _kept(connection: Connection, kind: str) -> Kept:
    columns = TABLES[kind].c
    question = select(*(columns[name] for name in ("conference_id", "id", "position", *COLUMNS[kind])))
    if kind == "ticks":
        question = question.where(columns.key.startswith(SENT))
    kept: Kept = defaultdict(list)
    for row in connection.execute(question).mappings():
        values = dict(row)
        kept[values.pop("conference_id")].append(cast("Record", record_of(kind, values)))
    return kept


def _editions(connection: Connection) -> dict[str, tuple[ProcedureEdition, ...]]:
    """The last edition of each conference."""
    columns = TABLES[EDITIONS].c
    in_turn = select(columns.conference_id, columns.id, columns.digest).order_by(columns.position, columns.id)
    last = {row.conference_id: row for row in connection.execute(in_turn)}
    read = {
        digest: _read(connection, conference_id, edition_id)
        for conference_id, edition_id, digest in {row.digest: row for row in last.values()}.values()
    }
    return {conference_id: (read[row.digest],) for conference_id, row in last.items()}


def _read(connection: Connection, conference_id: str, edition_id: str) -> ProcedureEdition:
    columns = TABLES[EDITIONS].c
    wanted = (column for column in columns if column.name != "conference_id")
    this = (columns.conference_id == conference_id, columns.id == edition_id)
    row = connection.execute(select(*wanted).where(*this)).mappings().one()
    return cast("ProcedureEdition", record_of(EDITIONS, dict(row)))
