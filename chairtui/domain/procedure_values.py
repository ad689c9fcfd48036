"""The plain values of a local procedure: how some extend others, what is wrong in them, what they make.

Plain values are what a TOML file holds. An ordered set of parts (steps, roles, timescales …) is a table of
tables by key, with `order = [...]`; `remove = [...]` drops parts of the procedure that is extended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin

from chairtui.domain.people import Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import field_types

ORDER, REMOVE = "order", "remove"
STEPS = (
    "people", "opening", "map", "parents_views", "dangers",
    "plan", "scaling", "decision", "closing", "documents",
)  # fmt: skip
"""The steps that there are screens for."""

TOP_OF_SCALE = 10

EVENTS = (
    "strategy discussion", "notification", "conference", "initial conference", "previous review",
    "previous core group", "previous visit", "receipt", "birth",
)  # fmt: skip
"""What a timescale may be counted from."""

PLAN_COLUMNS = ("who", "by_when", "where", "how_we_know")
"""What an action of the plan can say beside what is done."""

_HAVE_THEIR_SOURCE_BESIDE = {
    "decided_by": "decided_by_source",
    "categories_may_combine": "categories_source",
    "plan_columns": "plan_columns_source",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at one place of the values, and what would be right."""

    path: tuple[str, ...]
    words: str


def extended(base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` laid over `base`: tables key by key, lists whole, parts named in `remove` dropped.

    Every ordered set comes back with its whole order; a part that `order` does not name comes last.
    """
    return _extended(Procedure, base, values)


def faults_in(values: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in the values of one file that extends `base`: unknown keys, wrong types, no source."""
    yield from _faults_in(Procedure, values, base, ())


def faults_in_whole(values: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in a whole procedure: something is missing, or names a part that is not there."""
    missing = tuple(_missing(Procedure, values, ()))
    yield from missing
    if not missing:
        yield from _wrong_names(values)


def made(values: Mapping[str, Any]) -> Procedure:
    """The procedure that whole values describe. A key that this version does not know is passed over."""
    procedure: Procedure = _made(Procedure, values)
    return procedure


def _is_set(wanted: Any) -> bool:
    """Whether a field of this type is an ordered set of parts."""
    return get_origin(wanted) is tuple and is_dataclass(get_args(wanted)[0])


def _parts(values: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of an ordered set by key, without its `order` and `remove`."""
    return {key: part for key, part in values.items() if key not in {ORDER, REMOVE}}


def _extended(part_type: Any, base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    types_of = field_types(part_type)
    whole = dict(base)
    for name, value in values.items():
        wanted = types_of.get(name)
        if _is_set(wanted):
            whole[name] = _extended_set(get_args(wanted)[0], base.get(name, {}), value)
        elif is_dataclass(wanted):
            whole[name] = _extended(wanted, base.get(name, {}), value)
        else:
            whole[name] = value
    return whole


def _extended_set(part_type: Any, base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    removed = values.get(REMOVE, [])
    kept = {key: part for key, part in _parts(base).items() if key not in removed}
    own = _parts(values)
    order = values.get(ORDER, [key for key in base.get(ORDER, []) if key in kept])
    unnamed = [key for key in (*kept, *own) if key not in order]
    whole = kept | {key: _extended(part_type, kept.get(key, {}), part) for key, part in own.items()}
    return whole | {ORDER: [*order, *dict.fromkeys(unnamed)]}


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
    if part_type is Procedure:
        for name, beside in _HAVE_THEIR_SOURCE_BESIDE.items():
            if name in values and beside not in values:
                yield Fault((name,), f'has no source: add {beside} = "..."')


def _faults_of(wanted: Any, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Fault]:
    """What is wrong in the value of one key."""
    if not (_is_set(wanted) or is_dataclass(wanted)):
        if needed := _needed(wanted, value):
            yield Fault(path, f"must be {needed}")
    elif not isinstance(value, dict):
        place = f"[{'.'.join(path)}{'.key' if _is_set(wanted) else ''}]"
        yield Fault(path, f"must be a table: write {place}")
    elif _is_set(wanted):
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
    for key, part in _parts(values).items():
        yield from _faults_of(part_type, part, base.get(key, {}), (*path, key))


def _faults_in_order(
    values: Mapping[str, Any], base: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Fault]:
    if ORDER not in values:
        return
    order, removed = values[ORDER], values.get(REMOVE, [])
    there = {key for key in (*_parts(base), *_parts(values)) if key not in removed}
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
        if f.name not in values:
            if f.default is MISSING and f.default_factory is MISSING and f.name != "key":
                yield Fault((*path, f.name), "is missing; add it")
        elif _is_set(wanted):
            for key, part in _parts(values[f.name]).items():
                yield from _missing(get_args(wanted)[0], part, (*path, f.name, key))
        elif is_dataclass(wanted):
            yield from _missing(wanted, values[f.name], (*path, f.name))
        elif f.name == "title" and not values["title"].strip():
            yield Fault((*path, f.name), "is empty; give it words")


_NAMES = (
    ("script", "step", "steps"),
    ("parent_prompts", "step", "steps"),
    ("decisions", "meetings", "timescales"),
    ("timescales", "roles", "roles"),
    ("invitees", "role", "roles"),
    ("texts", "options", "decisions"),
    ("sent", "options", "decisions"),
    ("sent", "due", "timescales"),
)
"""Keys whose values name other parts: of which set, which key, and the set that it names."""


def _wrong_names(values: Mapping[str, Any]) -> Iterator[Fault]:
    """Keys that name a part, an event or a screen which is not there."""
    parts = {
        name: _parts(values.get(name, {}))
        for name, wanted in field_types(Procedure).items()
        if _is_set(wanted)
    }
    for needed in ("steps", "headings", "roles", "decisions"):
        if not parts[needed]:
            yield Fault((needed,), "has no part; a procedure needs one at least")
    for key in parts["steps"]:
        yield from _not_among(STEPS, [key], ("steps", key), "the steps that there are screens for")
    yield from _not_among(
        PLAN_COLUMNS, values.get("plan_columns", []), ("plan_columns",), "the columns of a plan"
    )
    for kind, name, of in _NAMES:
        for key, part in parts[kind].items():
            named = part.get(name, [])
            named = [named] if isinstance(named, str) and named else list(named)
            yield from _not_among(parts[of], named, (kind, key, name), f"the {of} of this procedure")
    for key, part in parts["timescales"].items():
        event = part.get("counted_from", "conference")
        yield from _not_among(
            EVENTS, [event], ("timescales", key, "counted_from"), "the events to count from"
        )
        kinds = part.get("kinds", [])
        yield from _not_among(tuple(Kind), kinds, ("timescales", key, "kinds"), "the kinds of conference")
    if values["scale"]["tonight_up_to"] > TOP_OF_SCALE:
        yield Fault(("scale", "tonight_up_to"), f"must be a number from 0 to {TOP_OF_SCALE}")


def _not_among(
    known: Iterable[str], named: Iterable[str], path: tuple[str, ...], what: str
) -> Iterator[Fault]:
    for name in named:
        if name not in known:
            yield Fault(path, f"names “{name}”, which is not among {what}: {', '.join(known)}")


def _made(part_type: Any, values: Mapping[str, Any], key: str | None = None) -> Any:
    given: dict[str, Any] = {} if key is None else {"key": key}
    for name, wanted in field_types(part_type).items():
        if name not in values:
            continue
        if _is_set(wanted):
            kind = get_args(wanted)[0]
            given[name] = tuple(_made(kind, values[name][part], part) for part in values[name][ORDER])
        elif is_dataclass(wanted):
            given[name] = _made(wanted, values[name])
        elif get_origin(wanted) is tuple:
            given[name] = tuple(values[name])
        else:
            given[name] = wanted(values[name])
    return part_type(**given)
