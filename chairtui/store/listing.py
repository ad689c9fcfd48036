"""The list of conferences, read without loading any of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, select

from chairtui.domain.changes import OWN
from chairtui.domain.conference import Conference
from chairtui.domain.conference_line import ConferenceLine
from chairtui.domain.people import Kind
from chairtui.domain.records import field_types
from chairtui.store.mapping import record_of
from chairtui.store.tables import TABLES

_C, _K = TABLES[OWN].c, TABLES["children"].c
_OWN = [f.name for f in fields(ConferenceLine) if f.name in field_types(Conference) and f.name != "children"]
_LINES = select(*(_C[name] for name in _OWN)).order_by(_C.held_on.desc(), _C.starts_at.desc(), _C.id)
_CHILDREN = select(_K.conference_id, _K.name, _K.kind).order_by(_K.conference_id, _K.position, _K.id)


def lines(connection: Connection) -> tuple[ConferenceLine, ...]:
    """Every conference as one line, the latest date first."""
    children: dict[str, list[Any]] = defaultdict(list)
    for child in connection.execute(_CHILDREN):
        children[child.conference_id].append(child)
    return tuple(_line(dict(row), children[row["id"]]) for row in connection.execute(_LINES).mappings())


def _line(own: dict[str, Any], children: list[Any]) -> ConferenceLine:
    conference = record_of(OWN, own)
    return ConferenceLine(
        **{name: getattr(conference, name) for name in _OWN},
        children=tuple(child.name for child in children),
        kinds=tuple(dict.fromkeys(Kind(child.kind) for child in children)),
    )
