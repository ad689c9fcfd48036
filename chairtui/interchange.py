"""A whole conference as JSON and back, to the letter, and the JSON Schema of such a file."""

from __future__ import annotations

import json
import math
import re
import types
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, replace
from datetime import date, datetime, time
from enum import StrEnum
from hashlib import sha256
from typing import Any, NoReturn, TypeVar, Union, get_args, get_origin

from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference, in_order
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.people import Report
from chairtui.domain.records import PlainValueError, Record, field_types, from_plain_values, plain_values
from chairtui.domain.references import REFERENCES, astray
from chairtui.domain.scales import ScaleRating
from chairtui.domain.text import LONGEST_TEXT, clean
from chairtui.domain.timeline import FILE_COPY, ProcedureEdition

R = TypeVar("R")

SCHEMA = 1
"""The edition of the format. A file of any edition so far stays readable."""

LONGEST_PROCEDURE = 1024 * 1024
"""The most characters that a procedure's values hold: they are one text in the file."""

_IDENTITY = "^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$"
"""Identities are parts of file names, so that they hold nothing that a file name may not."""


class ImportFaultError(ChairTUIError):
    """The file does not hold a conference that can be read here. Nothing was changed."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"The file cannot be imported: at {path}, {reason}. Nothing was changed.")
        self.path = path
        self.reason = reason


def export_text(conference: Conference) -> str:
    """The whole conference as canonical JSON: sorted keys, two spaces, line feeds.

    Everything is in it, sealed numbers and restricted lines too; the journal, drafts and keys are not.
    """
    return canonical(_plain_conference(conference))


def readable_text(conference: Conference) -> str:
    """As `export_text`, for reading alone: a sealed number says that it is sealed, and nothing more."""
    values = _plain_conference(conference)
    sealed = {scale.id for scale in conference.scales if scale.revealed_at is None}
    kept = ("id", "position", "scale_id", "participant_id", "given_at")
    values["ratings"] = [
        {name: rating[name] for name in kept} | {"sealed": True} if rating["scale_id"] in sealed else rating
        for rating in values["ratings"]
    ]
    values["scales"] = [
        scale | {"tonight": ""} if scale["id"] in sealed else scale for scale in values["scales"]
    ]
    return canonical(values)


def _plain_conference(conference: Conference) -> dict[str, Any]:
    own = plain_values(conference)
    records = {kind: [plain_values(r) for r in in_order(getattr(conference, kind))] for kind in RECORDS}
    return {"schema": SCHEMA} | {name: own[name] for name in OWN_FIELDS} | records


def canonical(values: dict[str, Any]) -> str:
    """`values` as JSON in the one form in which equal values are equal texts."""
    return json.dumps(values, ensure_ascii=False, allow_nan=False, indent=2, sort_keys=True) + "\n"


def import_text(text: str) -> Conference:
    """The conference that `text` holds, each text in it cleaned as if it had been typed.

    Raises:
        ImportFaultError: it holds none; the message names the place in the file and the reason.
    """
    values = _read(text)
    number = values.pop("schema", None)
    if type(number) is not int or number < 1:
        raise ImportFaultError("$.schema", "the number of the format is missing, which each export has")
    if number > SCHEMA:
        raise ImportFaultError("$.schema", "the file was made by a newer ChairTUI: import it there")
    records: dict[str, Any] = {kind: _records(kind, values.pop(kind, [])) for kind in RECORDS}
    conference = replace(_made(Conference, values, "$"), **records)
    _check_identities(conference)
    for fault in astray(conference):
        raise ImportFaultError(f"$.{fault.kind}[{fault.place}].{fault.field}", fault.why)
    sorted_records: dict[str, Any] = {kind: in_order(found) for kind, found in records.items()}
    return replace(conference, **sorted_records)


def _read(text: str) -> dict[str, Any]:
    try:
        values = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_each_key_once, parse_constant=_not_a_number
        )
    except json.JSONDecodeError as fault:
        raise ImportFaultError(f"line {fault.lineno}, column {fault.colno}", "it is not JSON") from None
    except (RecursionError, ValueError):
        raise ImportFaultError("$", "it is not JSON that can be read") from None
    if not isinstance(values, dict):
        raise ImportFaultError("$", "a conference is one JSON object")
    return values


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        twice = next(key for place, (key, _) in enumerate(pairs) if key in dict(pairs[:place]))
        raise ImportFaultError(f"“{_key(twice)}”", "one object names it twice")
    return values


def _not_a_number(_: str) -> NoReturn:
    raise ImportFaultError("$", "a number in it is not finite")


def _records(kind: str, values: Any) -> tuple[Record, ...]:
    if not isinstance(values, list):
        raise ImportFaultError(f"$.{kind}", "it must be a list")
    return tuple(_made(RECORDS[kind], value, f"$.{kind}[{place}]") for place, value in enumerate(values))


def _made(record_type: type[R], values: Any, path: str) -> R:
    """The record that `values` describe, if every one of them may be."""
    if not isinstance(values, dict):
        raise ImportFaultError(path, "it must be an object")
    if "id" not in values:
        raise ImportFaultError(f"{path}.id", "it must be given")
    for name, value in values.items():
        longest = _longest(record_type, name)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, str) and len(part) > longest:
                raise ImportFaultError(f"{path}.{_key(name)}", f"it is longer than {longest:,} characters")
    try:
        record = from_plain_values(record_type, values)
    except PlainValueError as fault:
        raise ImportFaultError(f"{path}.{_key(fault.field_name)}", f"it must be {fault.needed}") from None
    except OverflowError:
        raise ImportFaultError(path, "a number in it is too large") from None
    for name, reason in _faults(record):
        raise ImportFaultError(f"{path}.{name}", reason)
    return record


def _faults(record: Any) -> Iterator[tuple[str, str]]:
    """What no field's type tells: by field, the reason why it may not be so."""
    for name in ("id", "follows"):
        identity = getattr(record, name, None)
        if identity is not None and (identity == FILE_COPY or not re.fullmatch(_IDENTITY, identity)):
            yield name, "it must be up to 64 letters, digits and hyphens"
    for name in plain_values(record):
        value = getattr(record, name)
        if isinstance(value, float) and not math.isfinite(value):
            yield name, "it must be a finite number"
        if isinstance(value, time) and value.tzinfo is not None:
            yield name, "a time on the clock has no offset"
        if isinstance(value, datetime) and not _right_clock(type(record), value):
            yield name, "an instant has an offset such as +00:00, and a time on the clock has none"
    if isinstance(record, ScaleRating) and record.number is not None and not 0 <= record.number <= 10:
        yield "number", "it must be from 0 to 10"
    if isinstance(record, ProcedureEdition) and sha256(record.values.encode()).hexdigest() != record.digest:
        yield "digest", "it is not the SHA-256 of the values beside it"


def _check_identities(conference: Conference) -> None:
    seen = {conference.id}
    for kind in RECORDS:
        for place, record in enumerate(getattr(conference, kind)):
            if record.id in seen:
                raise ImportFaultError(f"$.{kind}[{place}].id", "another record has the same")
            seen.add(record.id)


def _key(name: str) -> str:
    """A key from a file as a message may show it."""
    return clean(name).replace("\n", " ")[:60]


def _longest(record_type: type, name: str) -> int:
    return LONGEST_PROCEDURE if record_type is ProcedureEdition and name == "values" else LONGEST_TEXT


def _right_clock(record_type: type, moment: datetime) -> bool:
    """Whether a time is of the kind its record needs: reports go by the wall clock, all else by instants."""
    return (moment.tzinfo is None) == (record_type is Report)


def schema() -> dict[str, Any]:
    """The JSON Schema of what `export_text` writes, made from the records themselves."""
    own = _properties(Conference, OWN_FIELDS)
    collections = {
        kind: {"type": "array", "items": {"$ref": f"#/$defs/{record_type.__name__}"}}
        for kind, record_type in RECORDS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A child protection conference, as ChairTUI exports it",
        "description": (
            "Every record of one conference. A record is named by its id, which is unique in the file;"
            " its position orders it among its kind. A field that is not required may be left out."
        ),
        "type": "object",
        "properties": {"schema": {"const": SCHEMA}} | own | collections,
        "required": ["schema", *_required(Conference)],
        "additionalProperties": False,
        "$defs": {"Identity": {"type": "string", "pattern": _IDENTITY}}
        | {record_type.__name__: _definition(record_type) for record_type in RECORDS.values()},
    }


def _definition(record_type: type[Record]) -> dict[str, Any]:
    return {
        "description": " ".join((record_type.__doc__ or "").split()),
        "type": "object",
        "properties": _properties(record_type, [f.name for f in fields(record_type)]),
        "required": _required(record_type),
        "additionalProperties": False,
    }


def _properties(record_type: type, names: Iterable[str]) -> dict[str, Any]:
    types_of = field_types(record_type)
    return {name: _property(record_type, name, types_of[name]) for name in names}


def _required(record_type: type) -> list[str]:
    """The fields without a default, and the identity, which only a new record mints."""
    bare = {f.name for f in fields(record_type) if f.default is MISSING and f.default_factory is MISSING}
    return sorted(bare | {"id"})


def _property(record_type: type, name: str, wanted: Any) -> dict[str, Any]:
    if get_origin(wanted) in {Union, types.UnionType}:
        (option,) = (option for option in get_args(wanted) if option is not type(None))
        return {"anyOf": [_property(record_type, name, option), {"type": "null"}]}
    if get_origin(wanted) is tuple:
        return {"type": "array", "items": _property(record_type, name, get_args(wanted)[0])}
    if name in {"id", "follows"} or name in REFERENCES.get(record_type, {}):
        return {"$ref": "#/$defs/Identity"}
    if issubclass(wanted, StrEnum):
        return {"enum": [word.value for word in wanted]}
    return _plain_property(record_type, name, wanted)


def _plain_property(record_type: type, name: str, wanted: type) -> dict[str, Any]:
    if wanted is str:
        return {"type": "string", "maxLength": _longest(record_type, name)}
    if wanted is datetime:
        offset = "" if record_type is Report else _OFFSET
        return {"type": "string", "pattern": f"^{_DATE}T{_TIME}{offset}$"}
    if record_type is ScaleRating and wanted is int:
        return {"type": "integer", "minimum": 0, "maximum": 10}
    return dict(_SIMPLE[wanted])


_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{3}([0-9]{3})?)?)?"
_OFFSET = r"(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?)"
_SIMPLE: dict[type, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "pattern": f"^{_DATE}$"},
    time: {"type": "string", "pattern": f"^{_TIME}$"},
}
