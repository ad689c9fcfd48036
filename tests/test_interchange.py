from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairtui.domain.conference import RECORDS, Conference, in_order
from chairtui.domain.people import Report
from chairtui.domain.records import Record
from chairtui.domain.references import REFERENCES
from chairtui.domain.scales import Scale
from chairtui.domain.timeline import ProcedureEdition
from chairtui.interchange import (
    SCHEMA,
    ImportFaultError,
    canonical,
    export_text,
    import_text,
    readable_text,
    schema,
)
from tests.builders import HOSTILE, any_conference, family_conference

PUBLISHED = Path(__file__).resolve().parent.parent / "docs" / "conference.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


@st.composite
def any_whole_conference(draw: st.DrawFn) -> Conference:
    """Any conference whose records name one another as they may."""
    conference = draw(any_conference())
    kept: dict[str, tuple[Record, ...]] = {}
    ids: dict[type[Record], list[str]] = {record_type: [] for record_type in RECORDS.values()}
    for kind, record_type in RECORDS.items():
        whole: list[Record] = []
        for record in getattr(conference, kind):
            pointed = pointing(draw, record, ids)
            if pointed is not None:
                whole.append(on_its_clock(pointed))
                ids[record_type].append(record.id)
        kept[kind] = in_order(tuple(whole))
    changes: dict[str, Any] = kept | {"follows": draw(st.sampled_from([None, "the-one-before"]))}
    whole_conference: Conference = on_its_clock(replace(conference, **changes))
    return whole_conference


def pointing(draw: st.DrawFn, record: Record, ids: dict[type[Record], list[str]]) -> Record | None:
    """`record` with its references to records there are; none if it needs one that there is not."""
    changes: dict[str, Any] = {}
    for f in fields(record):
        allowed = REFERENCES.get(type(record), {}).get(f.name)
        if allowed is None:
            continue
        targets = [found for target in allowed for found in ids[target]]
        if f.default == ():
            few = st.lists(st.sampled_from(targets), max_size=3) if targets else st.just([])
            changes[f.name] = tuple(draw(few))
        elif targets:
            changes[f.name] = draw(st.sampled_from(targets if f.default is MISSING else [None, *targets]))
        elif f.default is MISSING and f.name != "participant_ids":
            return None
        else:
            changes[f.name] = () if f.name == "participant_ids" else None
    if "participant_ids" in changes and isinstance(changes["participant_ids"], str):
        changes["participant_ids"] = (changes["participant_ids"],)
    return replace(record, **changes)


def on_its_clock(record: Any) -> Any:
    """`record` with its times as it needs them, and a procedure with its own digest."""
    changes: dict[str, Any] = {}
    for f in fields(record):
        value = getattr(record, f.name)
        if isinstance(value, datetime):
            changes[f.name] = value.replace(tzinfo=None if isinstance(record, Report) else UTC)
    if isinstance(record, ProcedureEdition):
        changes["digest"] = hashlib.sha256(record.values.encode()).hexdigest()
    return replace(record, **changes)


def exported() -> dict[str, Any]:
    """The made-up family as values that a test may spoil."""
    values: dict[str, Any] = json.loads(export_text(family_conference("family")))
    return values


def fault_of(values: Any) -> ImportFaultError:
    with pytest.raises(ImportFaultError) as caught:
        import_text(values if isinstance(values, str) else json.dumps(values))
    return caught.value


@pytest.mark.uncounted
@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=40)
@given(any_whole_conference())
def test_export_import_export_is_the_same_to_the_byte_and_as_the_schema_says(conference: Conference) -> None:
    text = export_text(conference)
    again = import_text(text)
    assert again == conference
    assert export_text(again).encode() == text.encode()
    VALIDATOR.validate(json.loads(text))


def test_the_published_schema_is_the_one_that_the_records_make() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    made = canonical(schema())
    assert PUBLISHED.read_bytes() == made.encode(), "write canonical(schema()) to docs/conference.schema.json"


def test_a_family_with_every_kind_of_record_comes_back_whole() -> None:
    conference = family_conference()
    assert all(getattr(conference, kind) for kind in RECORDS)
    text = export_text(conference)
    assert import_text(text) == conference
    VALIDATOR.validate(json.loads(text))


def test_the_file_is_canonical_and_holds_sealed_numbers_and_restricted_lines() -> None:
    text = export_text(family_conference("family"))
    values = json.loads(text)
    assert text == json.dumps(values, sort_keys=True, indent=2, ensure_ascii=False) + "\n"
    assert "\r" not in text
    assert values["schema"] == SCHEMA
    assert [line["text"] for line in values["statements"] if line["restricted"]]
    assert [rating["number"] for rating in values["ratings"]]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_text_that_looks_like_something_else_stays_what_it_is(text: str) -> None:
    family = family_conference()
    conference = family.revising(family.statements[0], text=text).revising(family.children[0], name=text)
    assert import_text(export_text(conference)) == conference


def test_text_from_elsewhere_is_cleaned_as_if_it_had_been_typed() -> None:
    values = exported()
    values["statements"][0]["text"] = "one\r\ntwo\x1b[31m\u202e"
    assert import_text(json.dumps(values)).statements[0].text == "one\ntwo\ufffd[31m\ufffd"


def test_records_of_a_file_written_by_hand_are_put_in_order() -> None:
    values = exported()
    values["statements"].reverse()
    assert import_text(json.dumps(values)) == family_conference("family")


def test_a_field_that_a_file_leaves_out_has_its_default() -> None:
    conference = import_text(
        '{"schema": 1, "id": "family", "family": "Brambleby", "held_on": "2026-05-12",'
        ' "children": [{"id": "wren", "name": "Wren"}]}'
    )
    assert conference == replace(
        Conference(id="family", family="Brambleby", held_on=conference.held_on), children=conference.children
    )
    assert (conference.children[0].born, conference.children[0].position) == (None, 0.0)


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], Any], str, str]] = {
    "no format": (lambda v: v.pop("schema"), "$.schema", "number of the format is missing"),
    "a newer format": (lambda v: v.update(schema=2), "$.schema", "newer ChairTUI"),
    "an unknown field": (lambda v: v.update(colour="red"), "$.colour", "left out"),
    "no family": (lambda v: v.pop("family"), "$.family", "must be given"),
    "no date": (lambda v: v.update(held_on="12 May"), "$.held_on", "a date such as"),
    "an offset on the wall clock": (
        lambda v: v.update(starts_at="10:00+01:00"),
        "$.starts_at",
        "has no offset",
    ),
    "a strange one before": (lambda v: v.update(follows="a b"), "$.follows", "letters, digits"),
    "no list": (lambda v: v.update(children={}), "$.children", "must be a list"),
    "no object": (lambda v: v["children"].append("Wren"), "$.children[3]", "must be an object"),
    "no id": (lambda v: v["children"][1].pop("id"), "$.children[1].id", "must be given"),
    "a strange id": (lambda v: v["children"][1].update(id="../key"), "$.children[1].id", "letters, digits"),
    "the file copy's id": (
        lambda v: v["participants"][0].update(id="file-copy"),
        "$.participants[0].id",
        "letters",
    ),
    "the same id twice": (lambda v: v["statements"][2].update(id="wren"), "$.statements[2].id", "the same"),
    "the conference's id": (lambda v: v["children"][0].update(id="family"), "$.children[0].id", "the same"),
    "a word of no choice": (
        lambda v: v["children"][0].update(sex="boy"),
        "$.children[0].sex",
        "one of female",
    ),
    "truth as text": (
        lambda v: v["statements"][0].update(kept="no"),
        "$.statements[0].kept",
        "true or false",
    ),
    "a number as text": (
        lambda v: v["ratings"][0].update(number="3"),
        "$.ratings[0].number",
        "a whole number",
    ),
    "a number off the scale": (lambda v: v["ratings"][0].update(number=11), "$.ratings[0].number", "0 to 10"),
    "an endless position": (
        lambda v: v["children"][0].update(position=10**400),
        "$.children[0]",
        "too large",
    ),
    "an unknown child": (
        lambda v: v["statements"][0].update(about=["wren", "x"]),
        "$.statements[0].about",
        "not in",
    ),
    "a child who is no child": (
        lambda v: v["statements"][0].update(about=["mum"]),
        "$.statements[0].about",
        "not in",
    ),
    "an unknown speaker": (
        lambda v: v["statements"][1].update(said_by="x"),
        "$.statements[1].said_by",
        "not in",
    ),
    "a child who is asked for a view": (
        lambda v: v["views"][0].update(participant_id="wren"),
        "$.views[0].participant_id",
        "not in",
    ),
    "a goal of no danger": (
        lambda v: v["goals"][0].update(danger_id="goal"),
        "$.goals[0].danger_id",
        "not in",
    ),
    "a ring": (lambda v: v["ratings"][0].update(replaces="rating-later"), "$.ratings[0].replaces", "itself"),
    "itself": (lambda v: v["views"][0].update(replaces="view"), "$.views[0].replaces", "itself"),
    "an instant with no offset": (
        lambda v: v["ticks"][0].update(said_at="2026-05-12T10:00"),
        "$.ticks[0].said_at",
        "offset",
    ),
    "too long": (lambda v: v["statements"][0].update(text="x" * 102_401), "$.statements[0].text", "102,400"),
    "another procedure": (
        lambda v: v["procedure_editions"][0].update(values="{}"),
        "$.procedure_editions[0].digest",
        "SHA",
    ),
}


@pytest.mark.parametrize(("spoil", "path", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_its_place_and_the_reason(
    spoil: Callable[[dict[str, Any]], Any], path: str, reason: str
) -> None:
    values = exported()
    spoil(values)
    fault = fault_of(values)
    assert fault.path == path
    assert reason in fault.reason
    assert str(fault) == f"The file cannot be imported: at {path}, {fault.reason}. Nothing was changed."


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", "line 1, column 1"),
        ("{\n  family: 1}", "line 2, column 3"),
        ("[]", "$"),
        ("[" * 100_000, "$"),
        ('{"schema": ' + "1" * 5000 + "}", "$"),
        ('{"schema": 1, "position": NaN}', "$"),
        ('{"schema": 1, "id": "a", "id": "b"}', "“id”"),
        ('{"schema": 1, "id": "a", "\\u001b[2J\\nfamily": 1}', "$.\ufffd[2J family"),
    ],
)
def test_what_is_no_conference_is_refused(text: str, path: str) -> None:
    assert fault_of(text).path == path


def test_no_word_of_the_file_is_in_a_fault() -> None:
    values = exported()
    values["children"][0]["born"] = "a secret"
    assert "secret" not in str(fault_of(values))


def test_a_file_that_a_windows_editor_saved_is_read() -> None:
    text = export_text(family_conference("family")).replace("\n", "\r\n")
    assert import_text(f"\ufeff{text}") == family_conference("family")


def test_the_readable_form_tells_no_sealed_number() -> None:
    family = family_conference()
    sealed = replace(
        family, scales=tuple(replace(scale, revealed_at=None, tonight="Nan") for scale in family.scales)
    )
    values = json.loads(readable_text(sealed))
    assert {rating["sealed"] for rating in values["ratings"]} == {True}
    assert not any({"number", "reason"} & rating.keys() for rating in values["ratings"])
    assert {scale["tonight"] for scale in values["scales"]} == {""}
    assert [rating["number"] for rating in json.loads(readable_text(family))["ratings"]]
    with pytest.raises(ImportFaultError, match=re.escape("$.ratings[0].sealed")):
        import_text(readable_text(sealed))


def test_every_field_that_names_a_record_is_known_to_the_check() -> None:
    named = {"id", "recipient_id", "follows", "report_id"}
    for record_type in RECORDS.values():
        for f in fields(record_type):
            if (f.name.endswith("_id") or f.name in {"about", "works_with", "who"}) and f.name not in named:
                assert f.name in REFERENCES[record_type], (record_type, f.name)
    assert "child_id" in REFERENCES[Scale]
