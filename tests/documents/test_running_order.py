"""The summary's sections come as the meeting went: as the procedure's steps do, after what was decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.dangers import DangerStatement
from chairtui.domain.procedures import Procedure, Step
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.timeline import FILE_COPY
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import summary, text
from tests.leaflets.families import initial_family
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS

SAID, PARENTS, DANGERS, SCALE, PLAN, VIEWS = (
    "What we talked about",
    "What each parent said",
    "Danger statements and safety goals",
    "How safe is it today?",
    "Who does what",
    "What each person thought",
)
DECIDED, DATES, PEOPLE, CORE_GROUP = "What was decided", "Dates to remember", "Who was there", "Core group"


def printed_in(procedure: Procedure) -> list[str]:
    """The titles of the sections of the chair's copy, in their order."""
    danger = DangerStatement(text="Wren may be alone after dark.", worried=("mum",))
    words = text(summary(initial_family().with_record(danger), FILE_COPY, procedure)).splitlines()
    titles = (SAID, PARENTS, DANGERS, SCALE, PLAN, VIEWS, DECIDED, PEOPLE)
    return [line for line in words if line in titles]


@pytest.mark.parametrize(
    ("area", "sections"),
    [
        ("haringey", (DANGERS, PARENTS, SAID, SCALE, PLAN, VIEWS)),
        ("central_bedfordshire", (SAID, PARENTS, DANGERS, SCALE, VIEWS, PLAN)),
        ("gwent", (SAID, PARENTS, DANGERS, SCALE, VIEWS, PLAN)),
        ("london_borough", (SAID, PARENTS, DANGERS, PLAN, SCALE, VIEWS)),
        ("oxfordshire", (SAID, PARENTS, DANGERS, PLAN, SCALE, VIEWS)),
    ],
)
def test_each_areas_summary_goes_as_its_meeting_does(area: str, sections: tuple[str, ...]) -> None:
    assert printed_in(load_procedure(area, FOLDERS)) == [DECIDED, *sections, PEOPLE]


def test_an_office_that_orders_its_steps_anew_finds_its_summary_so() -> None:
    procedure = load_procedure("london_borough", FOLDERS)
    backwards = replace(procedure, steps=procedure.steps[::-1])

    assert printed_in(backwards) == [DECIDED, VIEWS, SCALE, PLAN, DANGERS, PARENTS, SAID, PEOPLE]


def test_what_was_written_at_a_step_that_the_procedure_leaves_out_comes_last_and_not_never() -> None:
    procedure = load_procedure("london_borough", FOLDERS)
    without = replace(procedure, steps=tuple(step for step in procedure.steps if step.key != "dangers"))

    assert printed_in(without) == [DECIDED, SAID, PARENTS, PLAN, SCALE, VIEWS, DANGERS, PEOPLE]


def test_the_decision_and_its_dates_come_before_everything_wherever_its_step_is() -> None:
    last = replace(PROCEDURE, steps=tuple(Step(key=key, title=key) for key in ("map", "plan", "decision")))
    words = text(summary(family(), "marged", last))

    places = [words.index(title) for title in (DECIDED, DATES, SAID, PLAN, VIEWS, PEOPLE, CORE_GROUP)]
    assert places == sorted(places)


def test_the_chairs_reason_stands_with_the_decision_it_is_about() -> None:
    decision = next(one for one in family().decisions if one.child_id == "wren")
    conference = family().revising(decision, went_on="Nobody else could come before June.")
    words = text(summary(conference, "kit"))
    went_on = words.index("Why the chair went on all the same: Nobody else could come before June.")

    assert words.index(decision.reasons) < went_on < words.index(DATES)
    assert "Nobody else could come" not in text(summary(conference, "tegid"))


def test_why_the_chair_signed_off_all_the_same_stands_after_the_views() -> None:
    conference = family().changing(chairs_reason="The minutes wait for nobody.")
    procedure = replace(PROCEDURE, steps=(Step(key="decision", title="Views"), Step(key="map", title="Map")))
    words = text(summary(conference, "kit", procedure))

    assert words.index(VIEWS) < words.index("The minutes wait for nobody.") < words.index(SAID)


def test_what_a_parent_says_to_decision_and_plan_stands_after_both_and_after_dissent() -> None:
    """Their views before anything was decided stay where the meeting heard them."""
    conference = family().with_record(
        ParentAnswer(participant_id="marged", prompt="on_decision", child_id="wren", text="I do not agree.")
    )
    conference = conference.with_record(
        ParentAnswer(participant_id="marged", prompt="on_plan", text="I will do the plan.")
    )
    conference = conference.with_record(
        ParentAnswer(participant_id="marged", prompt="worries", text="That they take my children.")
    )
    lines = text(summary(conference, FILE_COPY, load_procedure("london_borough", FOLDERS))).splitlines()
    before = (PARENTS, "That they take my children.", DANGERS, PLAN, VIEWS)
    after = ("A child in need plan would hold her just as well.", "I do not agree.", "I will do the plan.")
    places = [lines.index(one) for one in (*before, *after)]

    assert places == sorted(places)
    assert lines.count("I do not agree.") == lines.count("I will do the plan.") == 1
