"""Mistake 3: the same rules everywhere."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path

import pytest

from chairtui.domain.statements import Statement
from chairtui.interchange import export_text
from chairtui.procedure_files import procedure_edition
from tests.builders import minutes
from tests.command import PASSPHRASE, Place
from tests.leaflets.area import shipped
from tests.mistakes.meeting import ENGLISH, at, decided, family, needed, printed, view
from tests.screens.harness import FOLDERS

STEPS = ("opening", "plan", "decision", "closing", "documents")
MONDAY = datetime(2026, 5, 18, 10, 0)  # noqa: DTZ001  wall clock


@pytest.mark.parametrize("area", ENGLISH)
async def test_no_english_screen_or_document_speaks_of_a_register(area: str) -> None:
    conference = family(decided("posy"))
    for name in STEPS:
        async with at(name, conference, area) as step:
            assert "regist" not in step.screen.lower(), name
    assert "regist" not in printed(conference, area=area).lower()
    assert "regist" not in (await needed(conference, area)).lower()


async def test_no_welsh_screen_or_document_speaks_of_a_child_protection_plan() -> None:
    conference = family(decided("posy", "registered"))
    for name in STEPS:
        async with at(name, conference, "gwent") as step:
            assert "child protection plan" not in step.screen.lower(), name
            assert "child in need" not in step.screen.lower(), name
    record = printed(conference, area="gwent")
    assert "child protection plan" not in record.lower()
    assert "Child Protection Register" in record
    assert "care and support protection plan" in record.lower()


@pytest.mark.parametrize("area", ENGLISH)
async def test_england_has_four_categories_and_a_code_for_more_is_no_fifth(area: str) -> None:
    async with at("decision", family(view("worker", likely=True), decided("posy")), area) as step:
        await step.choose("view:worker")
        await step.press("c")
        offered = step.screen
        assert "financial" not in offered.lower()
        assert "4 Neglect 5 no category named" in offered
        await step.press("escape")
        await step.choose("decision")
        await step.press("enter", "enter", "enter")
        offered = step.screen
        assert "Physical abuse" in offered
        assert "Neglect" in offered
        assert "inancial" not in offered
        assert "MUL" not in offered
        assert "ultiple" not in offered
    two = family(decided("posy", categories=("neglect", "emotional")))
    record = printed(two, area=area)
    assert "MUL" not in record
    assert "Neglect" in record
    assert "motional" in record


async def test_wales_has_financial_abuse() -> None:
    async with at("decision", family(view("worker", likely=True)), "gwent") as step:
        await step.choose("view:worker")
        await step.press("c")
        assert "Financial abuse" in step.screen


def test_forty_eight_hours_are_hours_and_two_working_days_are_working_days() -> None:
    hours = shipped("london_borough").dates(MONDAY)
    assert "48 hours before Mon 18 May 10:00" in hours
    assert "Saturday 16 May 2026" in hours
    working = shipped("haringey").dates(MONDAY)
    assert "2 working days before Mon 18 May" in working
    assert "Thursday 14 May 2026" in working


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    made.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return made


def file_of(place: Place, area: str, **decision: object) -> Path:
    """A file of the family under a procedure, with this decision for Posy."""
    conference = family(procedure_edition(area, FOLDERS), decided("posy", **decision))  # type: ignore[arg-type]
    file = place.home / "larkspur.json"
    file.write_text(export_text(conference), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("area", "decision", "said"),
    [
        ("london_borough", {"categories": ("financial",)}, "decisions[0].categories"),
        ("oxfordshire", {"categories": ("multiple",)}, "decisions[0].categories"),
        ("haringey", {"option": "registered"}, "decisions[0].option"),
        ("gwent", {"option": "child_protection_plan"}, "decisions[0].option"),
    ],
)
def test_a_file_with_another_nation_s_words_is_refused_and_nothing_is_made(
    place: Place, area: str, decision: dict[str, object], said: str
) -> None:
    file = file_of(place, area, **decision)
    before = place.folders()
    done = place.on_store("import", file)
    assert done.returncode == 1
    assert said in done.stderr
    assert "has no such" in done.stderr
    assert "Nothing was changed." in done.stderr
    assert place.folders() == before


def test_what_was_decided_under_an_earlier_procedure_is_taken(place: Place) -> None:
    conference = family(
        procedure_edition("gwent", FOLDERS),
        decided("posy", "registered", categories=("financial",)),
        procedure_edition("london_borough", FOLDERS),
    )
    file = place.home / "larkspur.json"
    file.write_text(export_text(conference), encoding="utf-8")
    assert place.on_store("import", file).returncode == 0


def test_a_file_whose_procedure_is_none_is_refused_before_it_could_not_be_opened(place: Place) -> None:
    values = json.loads(file_of(place, "gwent", option="registered").read_text(encoding="utf-8"))
    edition = values["procedure_editions"][0]
    edition["values"] = "{}"
    edition["digest"] = hashlib.sha256(b"{}").hexdigest()
    file = place.home / "spoilt.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    done = place.on_store("import", file)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "procedure_editions[0].values" in done.stderr


async def test_asking_for_the_category_before_the_threshold_is_put_right() -> None:
    async with at("decision", family()) as step:
        await step.choose("view:worker")
        await step.press("c")
        assert "The threshold comes first" in step.told
        assert step.now.views == ()


def test_a_line_of_the_record_keeps_its_own_word_register() -> None:
    """Somebody's own words are never put right."""
    said = Statement(
        id="s",
        heading="worries",
        text="Tom was on the register in Wales.",
        about=("tom",),
        said_at=minutes(5),
    )
    assert "on the register in Wales" in printed(family(said))
