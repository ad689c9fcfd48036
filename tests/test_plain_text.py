from __future__ import annotations

from dataclasses import fields, replace
from functools import reduce
from pathlib import Path

import pytest

from chairtui.domain.concerns import TEXTS
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.decisions import Given, View
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import Tick
from chairtui.plain_text import plain_text
from tests.builders import empty_conference, family_conference, minutes
from tests.procedures import load_procedure

PROCEDURES = [Path(__file__).resolve().parent.parent / "data" / "procedures"]
FREE_WORDS = {name for names in TEXTS.values() for name in names} | {
    "name", "called", "agency", "address", "contact", "relationship", "note", "question", "zero", "ten",
}  # fmt: skip


@pytest.fixture(scope="module")
def procedure() -> Procedure:
    return load_procedure("london_borough", PROCEDURES)


def sealed_family() -> Conference:
    """The family with one child's scale still sealed, and numbers on it that are nowhere else."""
    family = family_conference()
    scale = Scale(
        id="sealed",
        child_id="robin",
        question="How safe is Robin?",
        zero="Bad",
        ten="Safe",
        tonight="Hidden tonight",
    )
    ratings = [
        ScaleRating(
            id="one", scale_id="sealed", participant_id="mum", number=8, reason="Eight, because of Nan"
        ),
        ScaleRating(id="two", scale_id="sealed", participant_id="worker", number=7, reason="Hidden reason"),
    ]
    return reduce(Conference.with_record, [scale, *ratings], family)


def test_what_was_answered_for_a_child_stands_under_its_question(procedure: Procedure) -> None:
    family = family_conference().with_record(Tick(key="threshold", child_id="robin", note="Yes, at night"))
    told = plain_text(family, procedure)
    line = told.index("The threshold explained")
    assert line < told.index("Robin: Yes, at night") < told.index("\n\n", line)


def test_every_word_that_anybody_typed_is_told(procedure: Procedure) -> None:
    family = family_conference()
    told = plain_text(family, procedure)
    for kind in RECORDS:
        for record in getattr(family, kind):
            for f in fields(record):
                value = getattr(record, f.name)
                if f.name in FREE_WORDS and isinstance(value, str):
                    assert value in told, (kind, f.name)
    for words in (family.family, family.reference, family.place, family.chair, family.minute_taker):
        assert words in told
    assert family.closing_statement in told
    assert family.chairs_reason in told


@pytest.mark.parametrize(
    ("given", "words"),
    [(Given.SPOKEN, "not recorded"), (Given.IN_WRITING, "in writing, answer not noted")],
)
def test_a_view_whose_answer_is_not_noted_is_not_told_as_none(
    procedure: Procedure, given: Given, words: str
) -> None:
    family = family_conference()
    family = family.with_record(View(participant_id="school", child_id="robin", given=given, reason="See it"))
    assert f": {words}; See it" in plain_text(family, procedure)


def test_a_sealed_number_is_never_told_nor_its_reason(procedure: Procedure) -> None:
    told = plain_text(sealed_family(), procedure)
    assert (
        "Sealed until everyone has given a number; so far: Hazel Brambleby and Ms Sedge" in lines_of(told)[-1]
    )
    assert "Hidden" not in told
    assert "Eight" not in told
    assert not {"- Hazel Brambleby: 8", "- Ms Sedge: 7"} & set(told.splitlines())


def lines_of(told: str) -> list[str]:
    return [line for line in told.splitlines() if line.startswith("- Sealed")]


def test_a_revealed_number_is_told_with_the_one_before_it(procedure: Procedure) -> None:
    assert "- Ms Sedge: 4; before that 3; The evenings" in plain_text(sealed_family(), procedure).splitlines()


def test_the_steps_come_in_the_procedures_order(procedure: Procedure) -> None:
    family = family_conference()
    here = {step.title for step in procedure.steps}
    told = [line for line in plain_text(family, procedure).splitlines() if line in here]
    assert told == [step.title for step in procedure.steps]
    turned = replace(procedure, steps=tuple(reversed(procedure.steps)))
    again = [line for line in plain_text(family, turned).splitlines() if line in here]
    assert again == told[::-1]


def test_what_the_procedure_does_not_know_is_told_all_the_same(procedure: Procedure) -> None:
    odd = Statement(heading="another", kind="strange", text="Nobody asked for this")
    bare = replace(procedure, steps=(), headings=())
    told = plain_text(empty_conference().with_record(odd), bare)
    assert "- Nobody asked for this; strange; from a report, not said yet" in told.splitlines()


def test_each_line_says_who_said_it_about_whom_and_of_what_nature(procedure: Procedure) -> None:
    lines = plain_text(family_conference(), procedure).splitlines()
    assert (
        "- A neighbour rang about shouting. said by Ms Sedge; allegation; told by a neighbour;"
        " about Wren and Robin; for professionals only; withheld from Ash Underhill; new to the family"
    ) in lines
    alone = (
        "- Wren was alone at home on two evenings in March. Past harm; said by Ms Burdock; fact; about Wren;"
        " it stands in the report of Ms Sedge"
    )
    assert alone in lines


def test_several_lines_of_one_text_stay_one_thing(procedure: Procedure) -> None:
    told = plain_text(
        empty_conference().with_record(Statement(heading="worries", text="one\ntwo")), procedure
    )
    assert "- one\n    two; from a report, not said yet\n" in told


def test_an_unborn_baby_has_an_expected_day_and_no_age(procedure: Procedure) -> None:
    lines = plain_text(family_conference(), procedure).splitlines()
    assert (
        "Child: Baby Brambleby; pre-birth conference; expected Thursday 20 August 2026; sex not known"
        in lines
    )
    (wren,) = [line for line in lines if line.startswith("Child: Wren")]
    assert "born Saturday 3 November 2018; aged 7; sex female" in wren


def test_instants_are_told_as_london_reads_them(procedure: Procedure) -> None:
    (dad,) = [
        line
        for line in plain_text(family_conference(), procedure).splitlines()
        if line.startswith("Ash Underhill (Dad)")
    ]
    assert "arrived Tuesday 12 May 2026, 10:09; left Tuesday 12 May 2026, 11:16" in dad


def test_it_says_that_it_is_practice_a_draft_and_not_to_be_handed_out(procedure: Procedure) -> None:
    real = empty_conference().with_record(Child(name="Wren"))
    lines = plain_text(replace(real, practice=True), procedure).splitlines()
    assert lines[0] == "Practice: this family is made up."
    assert "Draft: not signed off" in lines
    assert any("not to be handed out" in line for line in lines)
    assert "Practice" not in plain_text(real, procedure)


def test_what_was_sent_out_stands_at_the_closing_and_is_no_line_of_the_script() -> None:
    conference = family_conference().with_record(Tick(key="sent:record", said_at=minutes(200)))
    text = plain_text(conference, load_procedure("haringey", PROCEDURES))
    assert "Sent out: The record of the meeting with the child's plan; Tuesday 12 May 2026" in text
    assert "sent:record" not in text
