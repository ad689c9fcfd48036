"""The plain values of a local procedure: how some extend others, and what they make.

Plain values are what a TOML file holds. An ordered set of parts (steps, roles, timescales …) is a table of
tables by key, with `order = [...]`; `remove = [...]` drops parts of the procedure that is extended. What may
be wrong in them is in `chairtui.domain.procedure_faults` and `chairtui.domain.procedure_sense`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, get_args, get_origin

from chairtui.domain.procedures import Procedure
from chairtui.domain.records import field_types

ORDER, REMOVE = "order", "remove"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at one place of the values, and what would be right."""

    path: tuple[str, ...]
    words: str
    names: str = ""
    """What is named there and is not known."""
    of: str = ""
    """The set of parts that it should be in, where it should be a part."""


def extended(base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` laid over `base`: tables key by key, lists whole, parts named in `remove` dropped.

    Every ordered set comes back with its whole order; a part that `order` does not name comes last.
    """
    return _extended(Procedure, base, values)


def made(values: Mapping[str, Any]) -> Procedure:
    """The procedure that whole values describe. A key that this version does not know is passed over."""
    procedure: Procedure = _made(Procedure, values)
    return procedure


def is_set(wanted: Any) -> bool:
    """Whether a field of this type is an ordered set of parts."""
    return get_origin(wanted) is tuple and is_dataclass(get_args(wanted)[0])


def parts_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of an ordered set by key, without its `order` and `remove`."""
    return {key: part for key, part in values.items() if key not in {ORDER, REMOVE}}


def _extended(part_type: Any, base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    types_of = field_types(part_type)
    whole = dict(base)
    for name, value in values.items():
        wanted = types_of.get(name)
        if is_set(wanted):
            whole[name] = _extended_set(get_args(wanted)[0], base.get(name, {}), value)
        elif is_dataclass(wanted):
            whole[name] = _extended(wanted, base.get(name, {}), value)
        else:
            whole[name] = value
    return whole


def _extended_set(part_type: Any, base: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    removed = values.get(REMOVE, [])
    kept = {key: part for key, part in parts_of(base).items() if key not in removed}
    own = parts_of(values)
    order = values.get(ORDER, [key for key in base.get(ORDER, []) if key in kept])
    unnamed = [key for key in (*kept, *own) if key not in order]
    whole = kept | {key: _extended(part_type, kept.get(key, {}), part) for key, part in own.items()}
    return whole | {ORDER: [*order, *dict.fromkeys(unnamed)]}


def _made(part_type: Any, values: Mapping[str, Any], key: str | None = None) -> Any:
    given: dict[str, Any] = {} if key is None else {"key": key}
    for name, wanted in field_types(part_type).items():
        if name not in values:
            continue
        if is_set(wanted):
            kind = get_args(wanted)[0]
            given[name] = tuple(_made(kind, values[name][part], part) for part in values[name][ORDER])
        elif is_dataclass(wanted):
            given[name] = _made(wanted, values[name])
        elif get_origin(wanted) is tuple:
            given[name] = tuple(values[name])
        else:
            given[name] = wanted(values[name])
    return part_type(**given)
