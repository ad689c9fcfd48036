"""What a change rests on, as it is in the store: another window may have changed that meanwhile.

A save compares the records that it changes. Whether they still go with the others is asked here, in the same
transaction, by one rule each. A rule compares what the edit's own conference holds with what the store holds,
and only of the records that the edit could fall out with. See docs/decisions/compared-before-written.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import Connection

from chairtui.domain.changes import OWN, Change, ChangedSinceError, is_final
from chairtui.domain.conference import COLLECTION_OF, LOCKED, Conference, locked_parts
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.records import Record, current
from chairtui.domain.references import REFERENCES, astray, named_in
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.timeline import Tick
from chairtui.store import rows
from chairtui.store.errors import ChangedElsewhereError
from chairtui.store.mapping import record_of, values_of


@dataclass(frozen=True, slots=True)
class Rest:
    """Which other records a record rests on, when some of its fields change, and what of them must be as it
    was seen: always that they are there, and these and no others."""

    changed: tuple[str, ...]
    on: type[Record]
    by: Mapping[str, str]
    """Fields of the others, each with the field of this record whose value it has."""
    seen: tuple[str, ...] = ()


def _one_each(kind: type[Record], *fields: str, changed: tuple[str, ...] = ()) -> Rest:
    return Rest((*fields, *changed), kind, {name: name for name in fields})


ONE_EACH: Mapping[type[Record], Rest] = MappingProxyType(
    {
        Decision: _one_each(Decision, "child_id"),
        ExistingPlan: _one_each(ExistingPlan, "child_id"),
        ParentAnswer: _one_each(ParentAnswer, "participant_id", "prompt", "child_id"),
        Scale: _one_each(Scale, "child_id"),
        ScaleRating: _one_each(ScaleRating, "scale_id", "participant_id", changed=("number", "replaces")),
        Tick: _one_each(Tick, "key", "child_id"),
        View: _one_each(
            View, "participant_id", "child_id", changed=("likely", "given", "category", "replaces")
        ),
    }
)
"""Of these one stands at a time: for each child, or for each person and child."""

RESTS_ON: Mapping[type[Record], tuple[Rest, ...]] = MappingProxyType(
    {
        Decision: (Rest(("option", "no_one_dissented"), Dissent, {"child_id": "child_id"}),),
        Dissent: (Rest(("child_id", "participant_id"), Decision, {"child_id": "child_id"}, ("option",)),),
        Scale: (Rest(("revealed_at",), ScaleRating, {"scale_id": "id"}, ("number",)),),
        ScaleRating: (Rest(("number",), Scale, {"id": "scale_id"}, ("revealed_at",)),),
    }
)
"""What else a change needs to find as it was seen: who dissents from what, and which numbers are sealed."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """An edit that is written, and not yet for good."""

    connection: Connection
    after: Conference
    changes: Sequence[Change]

    def stored(self, kind: str) -> Sequence[rows.Values]:
        """All rows of one kind as they are in the store."""
        return rows.everything(self.connection, self.after.id, kind)

    def seen(self, kind: str) -> list[rows.Values]:
        """The same as the edit's own conference has them."""
        return [values_of(record) for record in getattr(self.after, kind)]


def check(connection: Connection, after: Conference, changes: Sequence[Change]) -> None:
    """Looks whether everything that an edit rests on is as the conference `after` it has it.

    Raises:
        ChangedElsewhereError: another window changed some of it.
    """
    edit = _Edit(connection, after, changes)
    if not all(rule(edit) for rule in _RULES):
        raise ChangedElsewhereError


def check_again(before: Conference, after: Conference, then: Callable[[], Conference]) -> None:
    """Looks whether an edit that is undone or redone goes with what was written since.

    `then` gives the conference as it was when the same stood there before.

    Raises:
        ChangedSinceError: a name would lead nowhere, or two would stand where one stands.
    """
    after_it = _at_odds(after)
    if after_it - _at_odds(before) and after_it - _at_odds(then()):
        raise ChangedSinceError


def _names_are_there(edit: _Edit) -> bool:
    """Whoever and whatever a change newly names is there."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for change in edit.changes:
        for kind, named in set(_names(edit.after, change.after)) - set(_names(edit.after, change.before)):
            wanted[kind].add(named)
    return all(rows.present(edit.connection, edit.after.id, kind, ids) == ids for kind, ids in wanted.items())


def _names(conference: Conference, record: Record | Conference | None) -> Iterator[tuple[str, str]]:
    """Each record of `conference` that `record` names, by kind and identity."""
    fields = REFERENCES.get(type(record), {}) if isinstance(record, Record) else {}
    for name, allowed in fields.items():
        for named in named_in(cast("Record", record), name):
            yield from (
                (COLLECTION_OF[kind], named)
                for kind in allowed
                if any(other.id == named for other in conference.records(kind))
            )


def _nobody_names_what_is_gone(edit: _Edit) -> bool:
    """What a change removes is named by nothing that another window wrote."""
    gone = {change.record_id: type(change.before) for change in edit.changes if change.after is None}
    types = set(gone.values())
    naming = (
        COLLECTION_OF[kind]
        for kind, fields in REFERENCES.items()
        if any(types.intersection(allowed) for allowed in fields.values())
    )
    return all(_naming(edit.stored(kind), gone) == _naming(edit.seen(kind), gone) for kind in naming)


def _naming(all_values: Iterable[rows.Values], gone: Mapping[str, object]) -> set[str]:
    """Which rows name something that is gone, in whichever field."""
    return {values["id"] for values in all_values if any(part in gone for part in _parts(values))}


def _parts(values: rows.Values) -> Iterator[Any]:
    for value in values.values():
        yield from value if isinstance(value, list) else (value,)


def _rests_hold(edit: _Edit) -> bool:
    """What a change rests on by the tables above is as it was seen."""
    looks = {
        (COLLECTION_OF[rest.on], tuple((name, values[own]) for name, own in rest.by.items()), rest.seen)
        for change in edit.changes
        if isinstance(change.after, Record) and (rests := _rests(type(change.after)))
        for values in (values_of(change.after),)
        for rest in rests
        if _differs(change, rest.changed)
    }
    return all(_is_as_seen(edit, kind, dict(by), ("id", *seen)) for kind, by, seen in looks)


def _rests(kind: type[Record]) -> tuple[Rest, ...]:
    one_each = (ONE_EACH[kind],) if kind in ONE_EACH else ()
    return one_each + RESTS_ON.get(kind, ())


def _differs(change: Change, names: Iterable[str]) -> bool:
    return change.before is None or any(
        getattr(change.before, name) != getattr(change.after, name) for name in names
    )


def _is_as_seen(edit: _Edit, kind: str, by: rows.Values, fields: tuple[str, ...]) -> bool:
    stored = rows.matching(edit.connection, edit.after.id, kind, by, fields)
    seen = (values for values in edit.seen(kind) if all(values[name] == by[name] for name in by))
    return stored == {tuple(values[name] for name in fields) for values in seen}


def _sign_off_holds(edit: _Edit) -> bool:
    """What the sign-off locks changes only in a conference that nobody signed off meanwhile."""
    if not any(_is_locked(change) for change in edit.changes):
        return True
    (own,) = edit.stored(OWN)
    return bool(own["signed_off_at"] == values_of(edit.after)["signed_off_at"])


def _is_locked(change: Change) -> bool:
    sides = (side if isinstance(side, Record) else None for side in (change.before, change.after))
    before, after = map(locked_parts, sides)
    return before != after


def _signs_what_was_seen(edit: _Edit) -> bool:
    """A sign-off is of the decisions, views and numbers that were seen, and of no others."""
    if not is_final(change for change in edit.changes if change.kind == OWN):
        return True
    kinds = [COLLECTION_OF[record_type] for record_type in LOCKED]
    return all(_locked(kind, edit.stored(kind)) == _locked(kind, edit.seen(kind)) for kind in kinds)


def _locked(kind: str, all_values: Iterable[rows.Values]) -> dict[str, object]:
    records = (cast("Record", record_of(kind, values)) for values in all_values)
    return {record.id: parts for record in records if (parts := locked_parts(record)) is not None}


_RULES: tuple[Callable[[_Edit], bool], ...] = (
    _names_are_there,
    _nobody_names_what_is_gone,
    _rests_hold,
    _sign_off_holds,
    _signs_what_was_seen,
)


def _at_odds(conference: Conference) -> Counter[object]:
    """Every name that leads nowhere, and every record of which another stands already."""
    found: Counter[object] = Counter((one.kind, one.field) for one in astray(conference))
    for kind, rest in ONE_EACH.items():
        records = conference.records(kind)
        standing = current(cast("Any", records)) if kind in {View, ScaleRating} else records
        each = Counter((kind, *(getattr(record, name) for name in rest.by)) for record in standing)
        found.update({key: number - 1 for key, number in each.items()})
    return found
