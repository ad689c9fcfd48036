"""Every value that an area's own file states, and what might stand there instead.

With another value a check of one of the rules must fail to which its table belongs: those that name it, or
another value of its table, as theirs.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from typing import Any

from chairtui.domain.procedure_values import ORDER
from tests.leaflets.rules import RULES, Rule
from tests.screens.harness import FOLDERS

EXCEPTED = {
    "extends": "Which nation's file is extended: no rule of a leaflet.",
    "title": "What the procedure is called: no rule of a leaflet.",
    "edition": "Which edition of the file it is: no rule of a leaflet.",
    "authority": "Whose procedure it is: no rule of a leaflet.",
    "*source": "Where a value is from; some rules have it as theirs all the same.",
    "roles.order": "In which order roles are offered, which no leaflet states.",
    "timescales.order": "In which order dates are listed, which no leaflet states.",
    "texts.order": "In which order texts of one place are printed, which no leaflet states.",
    "sent.order": "In which order what is sent is listed, which no leaflet states.",
    "texts.*.unclear": "What a printed text leaves open: `chairtui procedures show` says it, no page.",
}
"""Values that belong to no rule, by a pattern of their paths, each with the reason."""

NOT_STATED = "Not stated in your leaflet"
"""How the source begins of a table whose values are the nation's or the framework's, and no rule."""

OTHERWISE: Mapping[str, Mapping[Any, Any]] = {
    "unit": {"hours": "days", "days": "working days", "working days": "days", "weeks": "days"},
    "bound": {"usually": "no later than", "no later than": "usually"},
    "counted_from": {"conference": "initial conference"},
    "reports_to": {"family": "chair", "chair": "family"},
    "reports": {"verbal": "written", "not before": "written"},
    "step": {"opening": "closing"},
    "place": {"end": "plan"},
    "role": {"school": "housing"},
    "group": {"support": "professional"},
}
"""Another value in fields that hold one of a few words."""

ELSE = {
    "unit": "weeks",
    "counted_from": "conference",
    "step": "opening",
    "place": "end",
    "role": "school",
    "group": "support",
    "due": "",
    "unclear": "",
    "note": "",
}
"""The same for whatever `OTHERWISE` does not list."""

MORE = ("value", "unit", "counted_from", "bound")
"""What every timescale that a file touches is tried with, although the nation states it; one that comes again
and again says how often, and not how firm that is."""


def own_values(area: str, whole: Mapping[str, Any]) -> dict[str, Any]:
    """Every value by path that an area's own file states, of the whole procedure that it makes."""
    (path,) = [found for folder in FOLDERS if (found := folder / f"{area}.toml").is_file()]
    own = tomllib.loads(path.read_text(encoding="utf-8"))
    values = dict(_values(own))
    for key in sorted(own["timescales"].keys() - {ORDER}):  # a set has another order each time
        if not _is_default(own["timescales"][key]):
            timescale = {"counted_from": "conference", "bound": "no later than"} | whole["timescales"][key]
            more = MORE[:-1] if timescale.get("repeats") else MORE
            values |= {f"timescales.{key}.{field}": timescale[field] for field in more}
    return {path: value for path, value in values.items() if not _is_excepted(path)}


def _values(table: Mapping[str, Any], *above: str) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if not isinstance(value, dict):
            yield ".".join((*above, key)), value
        elif not _is_default(value):
            yield from _values(value, *above, key)


def _is_default(table: Mapping[str, Any]) -> bool:
    return str(table.get("source", "")).startswith(NOT_STATED)


def _is_excepted(path: str) -> bool:
    return any(fnmatch(path, pattern) for pattern in EXCEPTED)


def rules_of(area: str, path: str) -> list[Rule]:
    """The rules to which a value belongs: those that name it, or else those that name its table."""
    rules = [rule for rule in RULES.values() if rule.area == area]
    named = [rule for rule in rules if path in rule.changes]
    table = path.rpartition(".")[0]
    return named or [
        rule
        for rule in rules
        if table and any(table in {changed, changed.rpartition(".")[0]} for changed in rule.changes)
    ]


def others(path: str, value: Any) -> list[Any]:
    """What stands there instead, one at a time; of a list, the list without each of what it names."""
    field = path.rpartition(".")[2]
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1]
    if isinstance(value, list):
        if field == ORDER:
            return [value[::-1]]
        return [[kept for kept in value if kept != one] or [f"no {field}"] for one in value]
    return [OTHERWISE.get(field, {}).get(value, ELSE.get(field, "Something else."))]
