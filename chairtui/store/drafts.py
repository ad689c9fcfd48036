"""What stands half typed, kept apart from the records: a row for each screen of each conference."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from chairtui.store.events import Draft
from chairtui.store.tables import DraftRow, table

DRAFTS = table(DraftRow)

_HERE = (DRAFTS.c.conference_id == bindparam("of")) & (DRAFTS.c.screen == bindparam("on"))
_FORGET = delete(DRAFTS).where(_HERE)
_KEEP = insert(DRAFTS)
_ALL = select(DRAFTS).order_by(DRAFTS.c.at)


def keep(
    connection: Connection, conference_id: str, screen: str, fields: Mapping[str, Any], at: datetime
) -> None:
    """Keeps what stands on one screen in the place of what stood there before; no fields, no draft."""
    connection.execute(_FORGET, {"of": conference_id, "on": screen})
    if fields:
        row = {"conference_id": conference_id, "screen": screen, "fields": dict(fields), "at": at.isoformat()}
        connection.execute(_KEEP, row)


def find_all(connection: Connection) -> tuple[Draft, ...]:
    """All drafts of the store, the oldest first."""
    return tuple(
        Draft(row.conference_id, row.screen, dict(row.fields), datetime.fromisoformat(row.at))
        for row in connection.execute(_ALL)
    )
