"""What every record of a conference has in common, and how it becomes plain values and back."""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from chairtui.domain.errors import ChairTUIError
from chairtui.domain.identity import new_id
from chairtui.domain.text import clean

R = TypeVar("R")


class PlainValueError(ChairTUIError):
    """A value in the file is not of the kind that its field needs; nothing was changed."""

    def __init__(self, field_name: str, needed: str) -> None:
        super().__init__(f"“{field_name}” must be {needed}; nothing was changed.")
        self.field_name = field_name
        self.needed = needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that a conference holds. Its identity lives as long as the family's records do."""

    id: str = field(default_factory=new_id)
    position: float = 0.0
    """Its place among its neighbours: records are kept sorted by (position, id)."""


class Replacing(Protocol):
    """A record that may replace an earlier one of its kind, which stays on record."""

    @property
    def id(self) -> str:
        """Its identity."""

    @property
    def replaces(self) -> str | None:
        """The identity of the one before it, if any."""


P = TypeVar("P", bound=Replacing)


def current(records: Iterable[P]) -> tuple[P, ...]:
    """Those that no later one replaces."""
    all_records = tuple(records)
    replaced = {record.replaces for record in all_records}
    return tuple(record for record in all_records if record.id not in replaced)


def replaced_by(record: P, records: Iterable[P]) -> tuple[P, ...]:
    """Those of `records` that `record` replaced, one after the other, the first one first."""
    by_id = {kept.id: kept for kept in records}
    found: list[P] = []
    while record.replaces in by_id:
        record = by_id[record.replaces]
        found.insert(0, record)
    return tuple(found)


def plain(value: Any) -> Any:
    """`value` as JSON knows it: dates and times in ISO 8601, tuples as lists, enums as their words."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def plain_values(record: Any) -> dict[str, Any]:
    """All fields of a record as JSON knows them, by field name."""
    return {f.name: plain(getattr(record, f.name)) for f in fields(record)}


def from_plain_values(record_type: type[R], values: dict[str, Any]) -> R:
    """The record that `values` describe; a field not named keeps its default.

    Raises:
        PlainValueError: a field is unknown, missing or of another kind.
    """
    types_of = field_types(record_type)  # type: ignore[arg-type]  # mypy holds that a type is not hashable
    for name in values:
        if name not in types_of:
            raise PlainValueError(name, "left out: it is not a field that this version knows")
    made = {name: _from_plain(types_of[name], value, name) for name, value in values.items()}
    try:
        return record_type(**made)
    except TypeError:
        needed = next(name for name in types_of if name not in made)
        raise PlainValueError(needed, "given") from None


@cache
def field_types(record_type: Any) -> dict[str, Any]:
    """The type of each field of a record, by field name, in the order of the fields."""
    hints = get_type_hints(record_type)
    return {f.name: hints[f.name] for f in fields(record_type)}


@cache
def _shape(wanted: Any) -> tuple[Any, bool, bool]:
    """A field's type without “or none”, or that of what its tuple holds; whether none will do; if a tuple."""
    optional = get_origin(wanted) in {Union, types.UnionType}
    if optional:
        (wanted,) = (option for option in get_args(wanted) if option is not type(None))
    is_tuple = get_origin(wanted) is tuple
    return get_args(wanted)[0] if is_tuple else wanted, optional, is_tuple


def _from_plain(wanted: Any, value: Any, name: str) -> Any:
    wanted, optional, is_tuple = _shape(wanted)
    if optional and value is None:
        return None
    if is_tuple:
        if not isinstance(value, list):
            raise PlainValueError(name, "a list")
        return tuple(_from_plain(wanted, part, name) for part in value)
    if wanted is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if wanted is str and isinstance(value, str):
        return clean(value)
    if wanted in {bool, int} and type(value) is wanted:
        return value
    return _from_words(wanted, value, name)


def _from_words(wanted: Any, value: Any, name: str) -> Any:
    """A date, time or enum from its words."""
    if not isinstance(value, str) or wanted in {bool, int, float, str}:
        raise PlainValueError(name, _NEEDED.get(wanted, "text"))
    try:
        return wanted(value) if issubclass(wanted, StrEnum) else wanted.fromisoformat(value)
    except ValueError:
        if issubclass(wanted, StrEnum):
            raise PlainValueError(name, f"one of {', '.join(wanted)}") from None
        raise PlainValueError(name, _NEEDED[wanted]) from None


_NEEDED = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date such as 2026-05-12",
    datetime: "a date and time such as 2026-05-12T10:00:00+00:00",
    time: "a time such as 10:00:00",
}
