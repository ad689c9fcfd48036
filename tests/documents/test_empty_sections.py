"""A section that a copy leaves out has its heading all the same, and tells nothing of what the file holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent
from chairtui.domain.people import Child, Participant, Relationship
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Step
from chairtui.domain.statements import ParentAnswer, Statement
from chairtui.domain.timeline import FILE_COPY
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import summary, text
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS

NOTHING = "There is nothing here in this copy."
STEPS = ("map", "parents_views", "dangers", "plan", "scaling", "decision", "closing")
IN_STEPS = replace(PROCEDURE, steps=tuple(Step(key=key, title=key) for key in STEPS))
DANGERS, CLOSING = "Danger statements and safety goals", "The chair's closing statement"
PARENTS, RESPONSES = "What each parent said", "What each parent said to the decision and the plan"


def without(conference: Conference, *kinds: str, **changes: str) -> Conference:
    values: dict[str, Any] = changes | dict.fromkeys(kinds, ())
    return replace(conference, **values)


def lines_of(conference: Conference, reader: str) -> list[str]:
    return text(summary(conference, reader, IN_STEPS)).splitlines()


def after(lines: list[str], heading: str) -> str:
    return lines[lines.index(heading) + 1]


EMPTIED = without(family(), "dangers", "goals", "parent_answers", closing_statement="")


@pytest.mark.parametrize("reader", ["school", "dorian", "tegid", "marged"])
@pytest.mark.parametrize("heading", [DANGERS, CLOSING])
def test_every_section_of_the_meeting_has_its_heading_in_every_copy(reader: str, heading: str) -> None:
    assert after(lines_of(EMPTIED, reader), heading) == NOTHING
    assert after(lines_of(family(), reader), heading)


def test_the_chairs_file_says_why_there_is_nothing() -> None:
    lines = lines_of(EMPTIED, FILE_COPY)
    assert after(lines, DANGERS) == "There is no danger statement that stands."
    assert after(lines, CLOSING) == "There is no closing statement."
    assert NOTHING not in lines


def test_nothing_tells_whether_there_is_something_that_is_left_out() -> None:
    about_ifan = replace(family().dangers[0], about=("ifan",))
    withheld = without(EMPTIED, closing_statement="Ifan and Wren have plans.").with_record(about_ifan)
    names_a_brother = ParentAnswer(participant_id="marged", prompt="worried", text="Ifan will not sleep.")
    withheld = withheld.with_record(names_a_brother)
    told, silent = lines_of(withheld, "dorian"), lines_of(EMPTIED, "dorian")
    marks = "Some lines of the full record are left out of this copy."
    assert [line.replace(f" {marks}", "") for line in told] == [
        line.replace(f" {marks}", "") for line in silent
    ]


@pytest.mark.parametrize("heading", [PARENTS, RESPONSES])
def test_each_parent_has_a_page_though_nothing_of_it_is_in_the_copy(heading: str) -> None:
    lines = lines_of(EMPTIED, "dorian")
    pages = lines[lines.index(heading) + 1 :][:4]
    mum, dad = "Marged Penhallow (mother of Wren)", "Dorian Quist (father of Wren)"
    assert pages == [mum, NOTHING, dad, NOTHING]
    file_copy = lines_of(EMPTIED, FILE_COPY)
    page = file_copy[file_copy.index(heading) + 1 :][:2]
    assert page[0].startswith("Marged Penhallow (mother of Wren")
    assert page[1] == "Nothing is recorded yet of what they said."


@pytest.mark.parametrize("heading", [PARENTS, RESPONSES])
def test_without_a_parent_there_is_the_heading_too(heading: str) -> None:
    nobody = Conference(family="Empty", held_on=family().held_on).with_record(Child(name="Wren"))
    assert after(lines_of(nobody, FILE_COPY), heading) == "No parent is in the record."


def test_a_danger_whose_goal_is_left_out_says_no_less_than_one_without() -> None:
    danger = replace(family().dangers[0], about=("wren",), text="Wren may be hurt.", statement_ids=())
    goal = next(one for one in family().goals if one.danger_id == danger.id)
    conference = without(family(), "exclusions", "goals").with_record(danger)
    named = conference.with_record(replace(goal, text="Ifan and she are safe.", words_of=None))
    no_goal = "There is no safety goal in this copy."
    for told in (conference, named):
        lines = lines_of(told, "dorian")
        assert lines[lines.index("Danger statement. Wren may be hurt.") + 2] == no_goal


def test_dissent_that_the_copy_leaves_out_whole_leaves_its_heading() -> None:
    dissent = Dissent(participant_id="school", child_id="wren", reason="Not enough.")
    lines = lines_of(without(family(), "dissents").with_record(dissent), "dorian")
    assert after(lines, "Dissent from the decision") == NOTHING  # he was put out, and it has no moment


def test_a_step_that_the_procedure_does_not_have_leaves_no_empty_section() -> None:
    lines = text(summary(EMPTIED, "dorian", PROCEDURE)).splitlines()
    assert not {DANGERS, CLOSING} & set(lines)


def test_a_copy_that_is_signed_off_awaits_nothing_more() -> None:
    bare = Conference(
        family="Penhallow",
        held_on=date(2026, 5, 12),
        children=(Child(id="wren", name="Wren", born=date(2017, 4, 3)),),
        participants=(Participant(id="mum", name="Marged Penhallow", roles=("parent",)),),
        relationships=(Relationship(participant_id="mum", child_id="wren", relationship="mother"),),
        decisions=(Decision(child_id="wren", option="child_protection_plan"),),
        dangers=(DangerStatement(id="danger", text="Wren may be hurt."),),
        goals=(SafetyGoal(danger_id="danger", text="Somebody is there."),),
        outcomes=(Outcome(id="outcome", text="Wren is safe.", about=("wren",)),),
        actions=(PlanAction(outcome_id="outcome", what="A lamp"),),
    )
    signed = replace(bare, signed_off_at=datetime(2026, 5, 12, 11, 0, tzinfo=UTC))
    awaited = ("No reasons are recorded", "Dissent was not asked", "Not said", "whether everyone agrees")
    draft, final = text(summary(bare, FILE_COPY)), text(summary(signed, FILE_COPY))
    for words in awaited:
        assert words in draft
        assert words in final
    assert "No reasons are recorded yet." in draft
    assert " yet" not in final


def test_the_file_copy_says_how_many_points_of_reports_are_in_no_copy() -> None:
    unsaid = tuple(
        Statement(id=f"unsaid-{nth}", heading="well", text=f"A point {nth}.", about=("wren",))
        for nth in range(2)
    )
    before = without(family(), "statements")
    words = text(summary(replace(before, statements=unsaid), FILE_COPY))
    assert "2 points of reports that nobody said: in no copy, nor in this one." in words
    assert (
        "Nothing was said under this heading; 2 points of reports stood here and nobody said them." in words
    )
    assert "A point 1." not in words
    assert "in no copy" not in text(summary(before, FILE_COPY))
    assert "in no copy" not in text(summary(replace(before, statements=unsaid), "marged"))


def test_a_copy_says_that_views_were_heard_only_where_some_were() -> None:
    heard = "Decided by the chair, for each child, after hearing the views"
    england = load_procedure("england", FOLDERS)
    assert heard in text(summary(family(), FILE_COPY, england))
    words = text(summary(without(family(), "views"), FILE_COPY, england))
    assert "Decided by the chair, for each child\n" in words
    assert "after hearing the views" not in words
