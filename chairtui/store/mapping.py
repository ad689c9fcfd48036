"""A record as the values of its row and back, by field name: one way for every type of record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chairtui.domain.changes import OWN
from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference
from chairtui.domain.records import Record, from_plain_values, plain, plain_values
from chairtui.domain.text import clean


def values_of(record: Record | Conference) -> dict[str, Any]:
    """The values of a record's fields, or of a conference's own, as its row and the journal hold them.

    Text was cleaned where it entered; once more here, because one half of a surrogate pair would keep
    everything after it from being saved."""
    if isinstance(record, Conference):
        values = {name: plain(getattr(record, name)) for name in OWN_FIELDS}
    else:
        values = plain_values(record)
    return {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}


def record_of(kind: str, values: Mapping[str, Any]) -> Record | Conference:
    """The record, or the conference without its records, that `values` are the fields of."""
    wanted: type[Record | Conference] = Conference if kind == OWN else RECORDS[kind]
    return from_plain_values(wanted, dict(values))


def to_text(values: Mapping[str, Any] | None) -> str | None:
    """`values` in the one spelling that the journal's hashes are made from."""
    if values is None:
        return None
    return json.dumps(values, sort_keys=True, separators=(",", ":"))
