"""What comes along names nobody whom the next conference does not know: a child who stays behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.people import Exclusion
from chairtui.domain.records import Record
from chairtui.domain.references import REFERENCES
from chairtui.domain.reviews import LeftBehind
from chairtui.domain.text import listed

R = TypeVar("R", bound=Record)

IN_WORDS: Mapping[str, str] = MappingProxyType({"said_by": "told_by", "who": "who_else"})
"""Whose words or task it was is still said: by the child's name, where somebody who is not here stands."""


def without_children(conference: Conference, staying: Mapping[str, str]) -> Conference:
    """`conference` with no record that names one of the children who stay behind, given with their names."""
    if not staying:
        return conference
    changed: dict[str, Any] = {
        kind: tuple(_without(record, staying) for record in getattr(conference, kind))
        for kind, record_type in RECORDS.items()
        if record_type is not LeftBehind
    }
    put_out: tuple[Exclusion, ...] = changed["exclusions"]
    changed["exclusions"] = tuple(out for out in put_out if out.participant_ids)
    return replace(conference, **changed)


def _without(record: R, staying: Mapping[str, str]) -> R:
    """The record without these names; who spoke or is to do it stands in words."""
    changes: dict[str, Any] = {}
    for name in REFERENCES.get(type(record), {}):
        value = getattr(record, name)
        named = value if isinstance(value, tuple) else (value,)
        gone = [staying[one] for one in named if one in staying]
        if gone:
            left = tuple(one for one in named if one not in staying)
            changes[name] = left if isinstance(value, tuple) else None
            words = IN_WORDS.get(name, "")
            if hasattr(record, words):
                changes[words] = getattr(record, words) or listed(gone)
    return replace(record, **changes) if changes else record


def with_names_back(
    collections: Mapping[str, tuple[Any, ...]], then: Conference, back: frozenset[str]
) -> dict[str, tuple[Any, ...]]:
    """Records that name children who stayed behind for a time as they did then, once these are `back`.

    Whom somebody works with, and from whom an address is kept, is so again. Whom a record is about goes by
    what has become of it since, and where a name stands in words it stays there.
    """
    return {
        kind: tuple(
            _named_again(one, old, back) if (old := known.get(one.id)) is not None else one for one in records
        )
        for kind, records in collections.items()
        for known in ({one.id: one for one in getattr(then, kind)},)
    }


def _named_again(record: R, old: R, back: frozenset[str]) -> R:
    changes: dict[str, Any] = {}
    for name in REFERENCES.get(type(record), {}):
        now, then = getattr(record, name), getattr(old, name)
        if name == "about" or hasattr(record, IN_WORDS.get(name, "")):
            continue
        if isinstance(now, tuple):
            changes[name] = (*now, *(one for one in then if one in back and one not in now))
        elif now is None and then in back:
            changes[name] = then
    return replace(record, **changes) if changes else record
