"""What no single key of a procedure shows: names that are not there, numbers that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from chairtui.domain.people import Kind
from chairtui.domain.procedure_values import Fault, is_set, parts_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import field_types
from chairtui.domain.scale_rule import TOP_OF_SCALE

STEPS = (
    "people", "opening", "map", "parents_views", "dangers",
    "plan", "scaling", "decision", "closing", "documents",
)  # fmt: skip
"""The steps that there are screens for."""

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

PLACES = {
    ("wording", "view_question", "words"): "{child}",
    ("wording", "copy_note", "words"): "{recipient}",
    ("scale", "question"): "{child}",
}
"""The texts in which something takes the place of a word in braces, and of which."""

_BRACE = re.compile(r"\{[^{}\s]*\}?|\}")

NAMES = (
    ("script", "step", "steps"),
    ("parent_prompts", "step", "steps"),
    ("looking_back", "after", "steps"),
    ("decisions", "meetings", "timescales"),
    ("roles", "supports_as", "roles"),
    ("decisions", "wants_yes", "script"),
    ("timescales", "roles", "roles"),
    ("timescales", "options", "decisions"),
    ("timescales", "or_meeting", "timescales"),
    ("quoracy", "apart", "roles"),
    ("invitees", "role", "roles"),
    ("invitees", "or_roles", "roles"),
    ("texts", "options", "decisions"),
    ("sent", "options", "decisions"),
    ("sent", "due", "timescales"),
)
"""Keys whose values name other parts: of which set or single part, which key, and the set that it names."""


def senseless(values: Mapping[str, Any]) -> Iterator[Fault]:
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
    yield from (*_no_kinds("timescales", parts), *_no_kinds("decisions", parts))
    for key, part in parts["timescales"].items():
        yield from _senseless_timescale(key, part)
    yield from _of_another_nation(values["nation"], parts["categories"])
    yield from _no_columns(parts["script"])
    yield from _no_meetings(parts["decisions"], parts["timescales"])
    yield from _numbers_too_high(values, parts["invitees"])
    yield from _braces(values, ())


def _braces(value: Any, path: tuple[str, ...]) -> Iterator[Fault]:
    """Words in braces that nothing takes the place of: they would be read out in the room as they stand."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from _braces(part, (*path, name))
    elif isinstance(value, str):
        known = PLACES.get(path, "")
        if found := _BRACE.search(value.replace(known, "") if known else value):
            right = f"write {known}" if known else "write it without the brace"
            yield Fault(path, f"holds “{found[0]}”, which stands for nothing here; {right}")


def _no_kinds(name: str, parts: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Kinds of conference that there are none of: a part for these alone would never be offered."""
    for key, part in parts[name].items():
        named = part.get("kinds", [])
        yield from _not_among(tuple(Kind), named, (name, key, "kinds"), "the kinds of conference")


def _senseless_timescale(key: str, part: Mapping[str, Any]) -> Iterator[Fault]:
    path = ("timescales", key)
    event = part.get("counted_from", "conference")
    yield from _not_among(EVENTS, [event], (*path, "counted_from"), "the events to count from")
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
    yield from _senseless_scale(values["scale"])
    if values.get("child_invitation", {}).get("ask_from_age", 0) > OLDEST_CHILD:
        yield Fault(("child_invitation", "ask_from_age"), f"must be an age from 0 to {OLDEST_CHILD}")
    for name in ("watched_under", "told_from"):
        if values.get("child_ages", {}).get(name, 0) > OLDEST_CHILD:
            yield Fault(("child_ages", name), f"must be an age from 0 to {OLDEST_CHILD}")
    for key, part in invitees.items():
        youngest, oldest = part.get("from_age", 0), part.get("to_age", OLDEST_CHILD)
        if oldest > OLDEST_CHILD:
            yield Fault(("invitees", key, "to_age"), f"must be an age from 0 to {OLDEST_CHILD}")
        elif youngest > oldest:
            yield Fault(("invitees", key, "from_age"), f"must be no more than to_age, which is {oldest}")


def _senseless_scale(scale: Mapping[str, Any]) -> Iterator[Fault]:
    safest, tonight = scale.get("safest", TOP_OF_SCALE), scale["tonight_up_to"]
    if safest not in {0, TOP_OF_SCALE}:
        yield Fault(("scale", "safest"), f"must be {TOP_OF_SCALE} or 0, the end that is safe")
    elif tonight > TOP_OF_SCALE:
        yield Fault(("scale", "tonight_up_to"), f"must be a number from 0 to {TOP_OF_SCALE}")
    elif tonight == safest:
        words = f"is the safest number; name the last one, counted from {TOP_OF_SCALE - safest}, that asks"
        yield Fault(("scale", "tonight_up_to"), f"{words} about tonight")


def _not_among(
    known: Iterable[str], named: Iterable[str], path: tuple[str, ...], what: str
) -> Iterator[Fault]:
    for name in named:
        if name not in known:
            yield Fault(path, f"names “{name}”, which is not among {what}: {', '.join(known)}", name)
