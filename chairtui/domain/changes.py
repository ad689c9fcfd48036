"""What differs between two states of one conference, and how to go from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference, in_order
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale
from chairtui.domain.timeline import Copy

OWN = "conference"
"""The kind of a change to the conference's own fields."""


class ChangedSinceError(ChairTUIError):
    """That was changed again after the edit that you want to undo, so it stays as it is. Nothing is lost."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an edit; none means that it was not there.

    For the conference's own fields (kind `OWN`) both are conferences, of which only those fields count.
    """

    kind: str
    record_id: str
    before: Record | Conference | None
    after: Record | Conference | None

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.record_id, self.after, self.before)


def own_fields(conference: Conference) -> tuple[object, ...]:
    """The values of the conference's own fields, in the order of `OWN_FIELDS`."""
    return tuple(getattr(conference, name) for name in OWN_FIELDS)


def changes_between(before: Conference | None, after: Conference) -> Iterator[Change]:
    """Every record that differs, in the order of the collections; the conference itself first."""
    if before is None or own_fields(before) != own_fields(after):
        yield Change(OWN, after.id, before, after)
    for kind in RECORDS:
        old, new = getattr(before, kind, ()), getattr(after, kind)
        if old is new:
            continue
        was = {record.id: record for record in old}
        for record in new:
            earlier = was.pop(record.id, None)
            if earlier is not record and earlier != record:
                yield Change(kind, record.id, earlier, record)
        for record in was.values():
            yield Change(kind, record.id, record, None)


def applied(conference: Conference, changes: Iterable[Change]) -> Conference:
    """`conference` after `changes`; the records that they do not touch stay the same objects.

    Raises:
        ChangedSinceError: a record is not as the change found it.
    """
    for change in changes:
        conference = _applied(conference, change)
    return conference


def _applied(conference: Conference, change: Change) -> Conference:
    if change.kind == OWN:
        if not isinstance(change.after, Conference) or not isinstance(change.before, Conference):
            raise ChangedSinceError
        if own_fields(conference) != own_fields(change.before):
            raise ChangedSinceError
        own: dict[str, Any] = dict(zip(OWN_FIELDS, own_fields(change.after), strict=True))
        return replace(conference, **own)
    old: tuple[Record, ...] = getattr(conference, change.kind)
    found = next((record for record in old if record.id == change.record_id), None)
    if found != change.before:
        raise ChangedSinceError
    kept = tuple(record for record in old if record.id != change.record_id)
    new = kept if change.after is None else in_order((*kept, _record(change.after)))
    collections: dict[str, Any] = {change.kind: new}
    return replace(conference, **collections)


def _record(value: Record | Conference) -> Record:
    if isinstance(value, Conference):
        raise TypeError(value)
    return value


def is_final(changes: Iterable[Change]) -> bool:
    """Whether an edit cannot be undone: it revealed a scale, or signed the conference off."""
    return any(_is_final(change) for change in changes)


def is_fact(changes: Iterable[Change]) -> bool:
    """Whether an edit only notes what happened outside the record: that a copy was made, sent or received.

    Undo passes it over: it would not bring the copy back.
    """
    return all(_is_fact(change) for change in changes)


def _is_fact(change: Change) -> bool:
    match change.before, change.after:
        case None, Copy(children=(), released=()) as made:
            return made.made_at is not None
        case Copy() as before, Copy() as after:
            return _without_facts(before) == _without_facts(after)
    return False


def _without_facts(copy: Copy) -> Copy:
    return replace(copy, made_at=None, holds="", sent_at=None, received_at=None)


def _is_final(change: Change) -> bool:
    match change.before, change.after:
        case Scale(revealed_at=None), Scale(revealed_at=moment):
            return moment is not None
        case Conference(signed_off_at=None), Conference(signed_off_at=moment):
            return moment is not None
    return False
