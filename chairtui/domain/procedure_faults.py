"""What may be wrong in the plain values of a local procedure, at which place, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, get_args, get_origin

from chairtui.domain.people import Kind
from chairtui.domain.procedure_values import ORDER, REMOVE, is_set, parts_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import field_types

STEPS = (
    "people", "opening", "map", "parents_views", "dangers",
    "plan", "scaling", "decision", "closing", "documents",
)  # fmt: skip
"""The steps that there are screens for."""

TOP_OF_SCALE = 10
OLDEST_CHILD = 17
LONGEST_TIMESCALE = 1000
"""Whatever the unit: more is a slip of the hand."""

EVENTS = (
    "strategy discussion", "notification", "conference", "initial conference", "previous review",
    "previous core group", "previous visit", "receipt", "birth",
)  # fmt: skip
"""What a timescale may be counted from."""

PLAN_COLUMNS = ("who", "by_when", "where", "how_we_know")
"""What an action of the plan can say beside what is done."""

WELSH_CATEGORY, ITS_NATION = "financial", "Wales"
"""Abuse that is a category of its own in Wales alone, in its Safeguarding Procedures; England's census has no
code for it.
"""

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
    names: str = ""
    """What is named there and is not known."""
    of: str = ""
    """The set of parts that it should be in, where it should be a part."""


def faults_in(values: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in the values of one file that extends `base`: unknown keys, wrong types, no source."""
    yield from _faults_in(Procedure, values, base, ())


def faults_in_whole(values: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in a whole procedure: something is missing, or names a part that is not there."""
    missing = tuple(_missing(Procedure, values, ()))
    yield from missing
    if not missing:
        yield from _senseless(values)


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


NAMES = (
    ("script", "step", "steps"),
    ("parent_prompts", "step", "steps"),
    ("decisions", "meetings", "timescales"),
    ("timescales", "roles", "roles"),
    ("timescales", "options", "decisions"),
    ("quoracy", "apart", "roles"),
    ("invitees", "role", "roles"),
    ("invitees", "or_roles", "roles"),
    ("texts", "options", "decisions"),
    ("sent", "options", "decisions"),
    ("sent", "due", "timescales"),
)
"""Keys whose values name other parts: of which set or single part, which key, and the set that it names."""


def _senseless(values: Mapping[str, Any]) -> Iterator[Fault]:
    """What no single key shows: names of parts that are not there, and numbers that do not go together."""
    parts = {
        name: parts_of(values.get(name, {}))
        for name, wanted in field_types(Procedure).items()
        if is_set(wanted)
    }
    for needed in ("steps", "headings", "roles", "decisions"):
        if not parts[needed]:
            yield Fault((needed,), "has no part; a procedure needs one at least")
    for key in parts["steps"]:
        yield from _not_among(STEPS, [key], ("steps", key), "the steps that there are screens for")
    columns = values.get("plan_columns", [])
    yield from _not_among(PLAN_COLUMNS, columns, ("plan_columns",), "the columns of a plan")
    for column in dict.fromkeys(columns):
        if columns.count(column) > 1:
            yield Fault(("plan_columns",), f"names “{column}” more than once; name it once")
    for kind, name, of in NAMES:
        for key, part in (parts[kind] if kind in parts else {"": values.get(kind, {})}).items():
            named = part.get(name, [])
            named = [named] if isinstance(named, str) and named else list(named)
            path = (kind, key, name) if key else (kind, name)
            for fault in _not_among(parts[of], named, path, f"the {of} of this procedure"):
                yield replace(fault, of=of)
    for key, part in parts["timescales"].items():
        yield from _senseless_timescale(key, part)
    yield from _of_another_nation(values["nation"], parts["categories"])
    yield from _no_columns(parts["script"])
    yield from _no_meetings(parts["decisions"], parts["timescales"])
    yield from _numbers_too_high(values, parts["invitees"])


def _senseless_timescale(key: str, part: Mapping[str, Any]) -> Iterator[Fault]:
    path = ("timescales", key)
    event = part.get("counted_from", "conference")
    yield from _not_among(EVENTS, [event], (*path, "counted_from"), "the events to count from")
    yield from _not_among(tuple(Kind), part.get("kinds", []), (*path, "kinds"), "the kinds of conference")
    if part["value"] > LONGEST_TIMESCALE:
        yield Fault((*path, "value"), f"must be a number from 0 to {LONGEST_TIMESCALE}")
    soonest = part.get("soonest", 0)
    if soonest and not part.get("repeats", False):
        yield Fault((*path, "soonest"), "goes with what comes again and again; add repeats = true")
    elif soonest and soonest >= part["value"]:
        yield Fault((*path, "soonest"), f"must be less than value, which is {part['value']}")


def _of_another_nation(nation: str, categories: Mapping[str, Any]) -> Iterator[Fault]:
    """A category that the law of this nation does not know, by its key or its title."""
    if nation == ITS_NATION:
        return
    right = [key for key, part in categories.items() if not _is_welsh(key, part)]
    for key in categories:
        if key not in right:
            words = f"is a category in {ITS_NATION} alone; in {nation} take one of {', '.join(right)}"
            yield Fault(("categories", key), words)


def _is_welsh(key: str, category: Mapping[str, Any]) -> bool:
    return WELSH_CATEGORY in f"{key} {category['title']}".casefold()


def _no_columns(script: Mapping[str, Any]) -> Iterator[Fault]:
    """Lines that are to be answered for each child at a step without a column for each."""
    for key, line in script.items():
        if line.get("per_child", False) and line["step"] != "decision":
            words = 'goes with step = "decision", which has a column for each child'
            yield Fault(("script", key, "per_child"), words)


def _no_meetings(decisions: Mapping[str, Any], timescales: Mapping[str, Any]) -> Iterator[Fault]:
    """Timescales that a decision names as its meetings, and that are none."""
    for key, decision in decisions.items():
        for name in decision.get("meetings", []):
            if name in timescales and not timescales[name].get("meeting", False):
                words = f"must be true, because decisions.{key}.meetings names it"
                yield Fault(("timescales", name, "meeting"), words)


def _numbers_too_high(values: Mapping[str, Any], invitees: Mapping[str, Any]) -> Iterator[Fault]:
    if values["scale"]["tonight_up_to"] > TOP_OF_SCALE:
        yield Fault(("scale", "tonight_up_to"), f"must be a number from 0 to {TOP_OF_SCALE}")
    if values.get("child_invitation", {}).get("ask_from_age", 0) > OLDEST_CHILD:
        yield Fault(("child_invitation", "ask_from_age"), f"must be an age from 0 to {OLDEST_CHILD}")
    for key, part in invitees.items():
        youngest, oldest = part.get("from_age", 0), part.get("to_age", OLDEST_CHILD)
        if oldest > OLDEST_CHILD:
            yield Fault(("invitees", key, "to_age"), f"must be an age from 0 to {OLDEST_CHILD}")
        elif youngest > oldest:
            yield Fault(("invitees", key, "from_age"), f"must be no more than to_age, which is {oldest}")


def _not_among(
    known: Iterable[str], named: Iterable[str], path: tuple[str, ...], what: str
) -> Iterator[Fault]:
    for name in named:
        if name not in known:
            yield Fault(path, f"names “{name}”, which is not among {what}: {', '.join(known)}", name)
