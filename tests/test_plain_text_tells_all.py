"""Whatever a record holds is told in plain text, or it is said here why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, get_args

import pytest

from chairtui.domain.conference import COLLECTION_OF, OWN_FIELDS, RECORDS, Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.plans import Outcome
from chairtui.domain.records import Record, field_types
from chairtui.domain.references import REFERENCES, astray
from chairtui.domain.statements import ChildView
from chairtui.plain_text import plain_text
from tests.builders import family_conference
from tests.screens.harness import london_borough

IDENTITY = "a machine's name for it"
ORDER = "the order of the lines is it"
HOUR = "what counts is whether it was before or after somebody was out, which each copy's list says"
NOT_TOLD = {
    ("copies", "holds"): "a digest, against which Documents says that a copy was changed since",
    **{(kind, "id"): IDENTITY for kind in RECORDS},
    **{(kind, "position"): ORDER for kind in RECORDS},
    **{
        ("procedure_editions", name): "`chairtui procedures` tells everything that a procedure says"
        for name in ("key", "edition", "digest", "values")
    },
    ("", "id"): IDENTITY,
    ("", "follows"): IDENTITY,
    ("ticks", "said_at"): "only whether it was said, but for what was sent out",
    ("statements", "said_at"): HOUR,
    ("child_views", "said_at"): HOUR,
    ("ratings", "given_at"): HOUR,
    ("views", "given_at"): HOUR,
    ("decisions", "decided_at"): HOUR,
    ("scales", "revealed_at"): "the numbers stand there, or that they are sealed",
}
"""By collection and field; a conference's own fields are under no name."""

FIELDS = [
    *(("", name) for name in OWN_FIELDS),
    *((kind, f.name) for kind, record_type in RECORDS.items() for f in fields(record_type)),
]

SHOWN: dict[Any, tuple[Any, str]] = {
    str: ("Quokka", "Quokka"),
    date: (date(2031, 1, 7), "Tuesday 7 January 2031"),
    datetime: (datetime(2031, 1, 7, 3, 47, tzinfo=UTC), "Tuesday 7 January 2031, 03:47"),
    time: (time(3, 47), "03:47"),
    int: (9, "9"),
}
"""A value of each type that stands nowhere else, and how it is told."""


def whole_family() -> Conference:
    """A family of which there is one record of each kind, which met before and meets again."""
    family = family_conference()
    for record in (
        DangerStatement(id="other-danger", text="Nobody hears Wren.", since=date(2026, 2, 10)),
        Outcome(id="other-outcome", text="Wren is heard."),
        ChildView(id="other-view", child_id="robin", text="Later."),
    ):
        family = family.with_record(record)
    scales = tuple(replace(scale, revealed_at=family.began_at) for scale in family.scales)
    signed = replace(family, signed_off_at=family.began_at, signed_off_by="Fern Sorrel")
    return replace(signed, scales=scales)


def changes(conference: Conference, record_type: Any, name: str, now: Any) -> Iterator[tuple[Any, str]]:
    """Other values of a field, each with words that have to be there then."""
    wanted = field_types(record_type)[name]
    kinds = [one for one in (get_args(wanted) or (wanted,)) if one not in (type(None), ...)]
    if allowed := REFERENCES.get(record_type, {}).get(name):
        ids = [one.id for kind in RECORDS for one in getattr(conference, kind) if type(one) in allowed]
        yield from (((one,) if isinstance(now, tuple) else one, "") for one in ids)
    elif isinstance(now, tuple):
        yield from (((key,), "") for key in ("Quokka", "physical", "sexual"))
    elif kinds[0] is bool:
        yield from ((value, "") for value in (True, False))
    elif issubclass(kinds[0], StrEnum):
        yield from ((value, "") for value in kinds[0])
    else:
        yield SHOWN[kinds[0]]


def with_value(conference: Conference, of: Any, name: str, value: Any) -> Conference:
    """`conference` with this value in a field, whatever is locked."""
    changed = replace(of, **{name: value})
    if isinstance(changed, Conference):
        return changed
    kind = COLLECTION_OF[type(of)]
    records: Any = tuple(changed if one is of else one for one in getattr(conference, kind))
    return replace(conference, **{kind: records})


def is_told(conference: Conference, name: str, record: Record | None) -> bool:
    """Whether another value in this field makes another text, with the value in it."""
    procedure = london_borough()
    before = plain_text(conference, procedure)
    of = record or conference
    for value, words in changes(conference, type(of), name, getattr(of, name)):
        changed = with_value(conference, of, name, value)
        if any(fault.field == name for fault in astray(changed)):  # no conference holds it: it names itself
            continue
        after = plain_text(changed, procedure)
        if after != before and words in after:
            return True
    return False


@pytest.mark.parametrize(("kind", "name"), [one for one in FIELDS if one not in NOT_TOLD])
def test_every_field_is_told(kind: str, name: str) -> None:
    family = whole_family()
    records = getattr(family, kind) if kind else (None,)
    assert any(is_told(family, name, record) for record in records)


def test_what_is_not_told_is_there() -> None:
    assert set(NOT_TOLD) <= set(FIELDS)
