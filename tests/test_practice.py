from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from chairtui import practice
from chairtui.config import Config
from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import missing
from chairtui.domain.statements import Nature
from chairtui.interchange import export_text, import_text
from chairtui.plain_text import plain_text
from chairtui.procedure_files import procedure_from_edition
from tests.refresh_practice import CHECKOUT, FOLDER, refreshed

FILES = sorted(FOLDER.glob("*.json"))


def read(name: str) -> Conference:
    return import_text((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def procedure_of(conference: Conference) -> Procedure:
    return procedure_from_edition(conference.procedure_editions[-1])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_is_what_an_export_writes(file: Path) -> None:
    text = file.read_bytes()
    assert export_text(import_text(text.decode())).encode() == text
    published = CHECKOUT / "docs" / "conference.schema.json"
    jsonschema.validate(json.loads(text), json.loads(published.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_has_the_procedure_as_it_is_now(file: Path) -> None:
    conference = import_text(file.read_text(encoding="utf-8"))
    assert refreshed(conference) == conference, "run python tests/refresh_practice.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_says_that_it_is_practice_and_uses_words_that_the_procedure_has(file: Path) -> None:
    conference = import_text(file.read_text(encoding="utf-8"))
    procedure = procedure_of(conference)
    assert conference.practice
    assert {role for p in conference.participants for role in p.roles} <= {
        role.key for role in procedure.roles
    }
    kinds = {(h.key, kind.key) for h in procedure.headings for kind in h.kinds} | {("needs", "")}
    assert {(line.heading, line.kind) for line in conference.statements} <= kinds
    assert {tick.key for tick in conference.ticks} <= {line.key for line in procedure.script}
    assert {a.prompt for a in conference.parent_answers} <= {
        prompt.key for prompt in procedure.parent_prompts
    }
    assert {m.timescale for m in conference.meetings} <= {timescale.key for timescale in procedure.timescales}


def test_one_family_is_halfway_through() -> None:
    conference = read("merriwether")
    assert [child.kind for child in conference.children] == [Kind.INITIAL, Kind.INITIAL, Kind.PRE_BIRTH]
    assert conference.children[2].is_unborn
    fathers = [person for person in conference.participants if "father" in person.roles]
    assert [father.withheld_from for father in fathers] == [(fathers[1].id,), (fathers[0].id,)]
    assert all(father.address for father in fathers)
    assert {line.nature for line in conference.statements} >= set(Nature)
    assert any(not line.in_record for line in conference.statements)
    assert any(line.restricted for line in conference.statements)
    assert any(line.told_by == "a neighbour" for line in conference.statements)
    assert any(line.new_to_family for line in conference.statements)
    assert {view.child_id for view in conference.child_views} == {child.id for child in conference.children}
    assert any(answer.did_not_say for answer in conference.parent_answers)
    assert (len(conference.dangers), len(conference.goals)) == (2, 1)
    assert any(action.draft for action in conference.actions)
    assert {report.verbal for report in conference.reports} == {True, False}
    assert (*conference.scales, *conference.views, *conference.decisions) == ()
    assert conference.signed_off_at is None


def test_one_family_is_finished_with_nothing_missing() -> None:
    conference = read("thistlewood")
    procedure = procedure_of(conference)
    assert missing(conference, procedure) == ()
    assert conference.signed_off_at
    assert {decision.option for decision in conference.decisions} == {
        "child_protection_plan",
        "child_in_need_plan",
    }
    assert all(scale.revealed_at for scale in conference.scales)
    assert [rating for rating in conference.ratings if rating.replaces]
    assert [view.changed_why for view in conference.views if view.replaces] != [""]
    assert conference.dissents
    assert any(person.came is Came.NO_REPLY for person in conference.participants)
    told = plain_text(conference, procedure)
    assert "before that 7" in told
    assert "Dissent of Fiona Maltby-Crewe: I dissent." in told


def test_the_practice_store_holds_the_families_and_its_folder_goes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with practice.practice_folder() as folder:
        config = replace(Config.default(), store_folder=folder)
        store = practice.practice_store(config)
        assert [(line.family, line.practice) for line in store.conferences()] == [
            ("Merriwether", True),
            ("Thistlewood", True),
        ]
        assert store.check() == ()
        assert not [file for file in folder.iterdir() if b"Merriwether" in file.read_bytes()]
        store.close()
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_goes_at_the_next_start_and_what_is_in_use_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    stale = tmp_path / "chairtui-practice-stale"
    stale.mkdir()
    (stale / "in-use").write_bytes(b"")
    (stale / "store.db").write_bytes(b"")
    (tmp_path / "somebody-elses").mkdir()
    with practice.practice_folder() as first, practice.practice_folder() as second:
        assert first != second
        assert {found.name for found in tmp_path.iterdir()} == {first.name, second.name, "somebody-elses"}
    assert [found.name for found in tmp_path.iterdir()] == ["somebody-elses"]
