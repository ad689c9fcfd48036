"""What may be wrong in the plain values of a local procedure, at which place, and what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin

from chairtui.domain.procedure_sense import senseless
from chairtui.domain.procedure_values import ORDER, REMOVE, Fault, is_set, parts_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import field_types
from chairtui.domain.scale_rule import ScaleRule

_HAVE_THEIR_SOURCE_BESIDE = {
    "decided_by": "decided_by_source",
    "categories_may_combine": "categories_source",
    "first_category_is_primary": "primary_category_source",
    "plan_columns": "plan_columns_source",
}

_WITH_THE_DIRECTION = ("ten", "zero", "tonight_up_to", "tonight")
"""What means something else once the other end of the scale is the safe one."""

_ORDER_IS_STATED = {"steps": "steps_order_source", "script": "script_order_source"}
"""Sets of parts whose order a procedure states; that of others is only how they are listed."""


def faults_in(values: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in the values of one file that extends `base`: unknown keys, wrong types, no source."""
    yield from _faults_in(Procedure, values, base, ())


def faults_in_whole(values: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in a whole procedure: something is missing, or names a part that is not there."""
    missing = tuple(_missing(Procedure, values, ()))
    yield from missing
    if not missing:
        yield from senseless(values)


def _faults_in(
    part_type: Any, values: Mapping[str, Any], base: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Fault]:
    types_of = {name: wanted for name, wanted in field_types(part_type).items() if name != "key"}
    for name, value in values.items():
        if name in types_of:
            yield from _faults_of(types_of[name], value, base.get(name, {}), (*path, name))
        else:
            yield Fault((*path, name), f"is not a key known here; known are {', '.join(types_of)}")
    source = values.get("source")
    states = not path or any(not isinstance(value, dict) for value in values.values())
    if states and "source" in types_of and not (isinstance(source, str) and source.strip()):
        yield Fault(path, 'has no source: add source = "...", which says where this is stated')
    if part_type is ScaleRule:
        yield from _turned_round(values, base, path)
    if part_type is Procedure:
        yield from _without_source_beside(values)


def _turned_round(
    values: Mapping[str, Any], base: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Fault]:
    """A scale whose other end is the safe one, without what means something else then."""
    lacking = [name for name in _WITH_THE_DIRECTION if name not in values]
    if lacking and base and values.get("safest", base.get("safest")) != base.get("safest"):
        yield Fault((*path, "safest"), f"turns the scale round; give {', '.join(lacking)} here too")


def _without_source_beside(values: Mapping[str, Any]) -> Iterator[Fault]:
    """Values of the procedure itself whose source has a key of its own, and orders that it states."""
    for name, beside in _HAVE_THEIR_SOURCE_BESIDE.items():
        if name in values and beside not in values:
            yield Fault((name,), f'has no source: add {beside} = "..."')
    for name, beside in _ORDER_IS_STATED.items():
        parts = values.get(name)
        if isinstance(parts, dict) and ORDER in parts and beside not in values:
            yield Fault((name, ORDER), f'has no source: add {beside} = "..." above the first table')


def _faults_of(wanted: Any, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Fault]:
    """What is wrong in the value of one key."""
    if not (is_set(wanted) or is_dataclass(wanted)):
        if needed := _needed(wanted, value):
            yield Fault(path, f"must be {needed}")
    elif not isinstance(value, dict):
        place = f"[{'.'.join(path)}{'.key' if is_set(wanted) else ''}]"
        yield Fault(path, f"must be a table: write {place}")
    elif is_set(wanted):
        yield from _faults_in_set(get_args(wanted)[0], value, base, path)
    else:
        yield from _faults_in(wanted, value, base, path)


def _faults_in_set(
    part_type: Any, values: Mapping[str, Any], base: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Fault]:
    for name in (ORDER, REMOVE):
        if name in values and (needed := _needed(tuple[str, ...], values[name])):
            yield Fault((*path, name), f"must be {needed}")
            return
    for key in values.get(REMOVE, []):
        if key not in base:
            yield Fault((*path, REMOVE), f"names “{key}”, which is not in what this procedure extends")
    yield from _faults_in_order(values, base, path)
    for key, part in parts_of(values).items():
        yield from _faults_of(part_type, part, base.get(key, {}), (*path, key))


def _faults_in_order(
    values: Mapping[str, Any], base: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Fault]:
    if ORDER not in values:
        return
    order, removed = values[ORDER], values.get(REMOVE, [])
    there = {key for key in (*parts_of(base), *parts_of(values)) if key not in removed}
    at = (*path, ORDER)
    for key in dict.fromkeys(order):
        if key not in there:
            yield Fault(at, f"names “{key}”, which is not there; there are {', '.join(sorted(there))}")
        elif order.count(key) > 1:
            yield Fault(at, f"names “{key}” more than once; name it once")
    for key in sorted(there.difference(order)):
        yield Fault(at, f"leaves out “{key}”; name it here, or in {REMOVE} = [...] to drop it")


def _needed(wanted: Any, value: Any) -> str:
    """What a value must be to be of a type, in words; nothing if it is."""
    if get_origin(wanted) is tuple:
        is_right = isinstance(value, list) and all(isinstance(part, str) for part in value)
        return "" if is_right else 'a list of texts such as ["one", "two"]'
    if wanted is bool:
        return "" if isinstance(value, bool) else "true or false"
    if wanted is int:
        return "" if type(value) is int and value >= 0 else "a whole number, 0 or more"
    if issubclass(wanted, StrEnum):
        return "" if value in list(wanted) else f"one of {', '.join(wanted)}"
    return "" if isinstance(value, str) else "text in quotation marks"


def _missing(part_type: Any, values: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[Fault]:
    types_of = field_types(part_type)
    for f in fields(part_type):
        wanted = types_of[f.name]
        needed = f.default is MISSING and f.default_factory is MISSING and f.name != "key"
        if f.name not in values:
            if needed:
                yield Fault((*path, f.name), "is missing; add it")
        elif is_set(wanted):
            for key, part in parts_of(values[f.name]).items():
                yield from _missing(get_args(wanted)[0], part, (*path, f.name, key))
        elif is_dataclass(wanted):
            yield from _missing(wanted, values[f.name], (*path, f.name))
        elif needed and wanted is str and not values[f.name].strip():
            yield Fault((*path, f.name), "is empty; give it words")
