"""How the London borough's guide has the conference decide and close."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from chairtui.domain.people import Child, Kind
from chairtui.domain.plans import Meeting
from chairtui.domain.scales import Scale, ScaleRating
from tests.builders import minutes
from tests.leaflets.area import TALLER, Area
from tests.leaflets.families import (
    FAMILY,
    OFFICE,
    PROFESSIONALS,
    SUPPORT,
    decided,
    each,
    initial_family,
    those_in,
    with_each,
    with_person,
)
from tests.leaflets.rules import How, rule

PLAN = "child_protection_plan"
IN_NEED = "child_in_need_plan"
NO_PLAN = "no_plan"

NO_PART = ("solicitor", "interpreter", *OFFICE)
PARTICIPANTS = (*FAMILY, "supporter", "advocate", *PROFESSIONALS)
"""“All participants are enabled to make a judgement.”"""
NOT_ASKED = (*FAMILY, *SUPPORT, *OFFICE)
"""Whoever is not of “all professional members of the conference”."""


@rule(
    "L20",
    How.DATA,
    "Views: after the threshold, every professional has a row, with a view of each child; the family has "
    "none.",
    {
        "wording.threshold.words": "There is a threshold.",
        "steps.decision.ask": "Who says what?",
        "steps.decision.then": "Decide.",
        "wording.view_question.words": "And you?",
        **each(PROFESSIONALS, gives_view=False),
        **each(NOT_ASKED, gives_view=True),
    },
)
async def each_professional_is_asked_about_each_child_after_the_threshold(area: Area) -> None:
    family = with_each(initial_family(), (*PROFESSIONALS, *NOT_ASKED))
    decision = await area.screen("decision", family, size=TALLER)
    assert "“The future likelihood of significant harm to each of the children”" in decision
    assert "Explain the threshold first." in decision
    threshold = decision.find("if they have suffered significant harm and are likely to suffer more")
    assert 0 < threshold < decision.index("Views ─")
    assert "Wren 7 Robin 4 Baby Brambleby" in decision
    views = decision[decision.index("Views ─") : decision.index("Decision yours")]
    assert those_in(views, (*PROFESSIONALS, *NOT_ASKED)) == set(PROFESSIONALS)
    assert "Police Fennel ○ ask ○ ask ○ ask" in views
    asked = await area.screen("decision", family, choose="view:worker", press=("enter",))
    assert "Is Wren likely to suffer significant harm in the future? Yes or no, and why?" in asked


@rule(
    "L21",
    How.DATA,
    "Scaling: all participants have a row, family and supporters too; numbers are sealed until they are "
    "shown together; the scale cannot be left out.",
    {
        "steps.scaling.then": "Ask.",
        **each(PARTICIPANTS, may_scale=False),
        **each(NO_PART, may_scale=True),
        "scale.may_be_left_out": True,
    },
)
async def all_participants_scale_and_numbers_are_sealed(area: Area) -> None:
    family = with_each(initial_family(), (*PARTICIPANTS, *NO_PART))
    (scale,) = (scale for scale in family.scales if scale.child_id == "robin")
    number = ScaleRating(id="sealed", scale_id=scale.id, participant_id="mum", number=6, given_at=minutes(60))
    family = family.with_record(number)
    grid = await area.screen("scaling", family, press=("tab",))
    assert "Professionals will write their scaling number on a post stick note" in grid
    assert those_in(grid, (*PARTICIPANTS, *NO_PART)) == set(PARTICIPANTS)
    assert "sealed" in grid
    assert "· · 6 · ·" not in grid
    shown = family.with_record(replace(family.record(Scale, scale.id), revealed_at=minutes(62)))
    assert "· · 6 · ·" in await area.screen("scaling", shown, press=("tab",))
    assert "Leave the scale out" not in await area.screen("scaling", family, press=("tab", "escape", "x"))


@rule(
    "L22",
    How.GATE,
    "The decision is the chair's, a child protection plan or a child in need plan, and its reasons are "
    "named under “still needed” until they are written down.",
    {
        "decided_by": "conference",
        "wording.decided_by.words": "Decided together",
        "decisions.child_in_need_plan.title": "Family support plan",
        "decisions.no_plan.unclear": "",
    },
)
async def the_chair_decides_with_reasons(area: Area) -> None:
    decision = await area.screen("decision", decided(NO_PLAN))
    assert "Decision yours, for each child, after all views" in decision
    assert "Unclear The guide names two plans, and no outcome without one." in decision
    offered = await area.screen("decision", initial_family(), choose="decision", press=("enter",))
    assert "Child protection plan ○ Child in need plan" in offered
    without = decided(IN_NEED).revising(decided(IN_NEED).decisions[0], reasons="")
    assert "Wren Brambleby: the reasons" in await area.needed(without)
    assert "Wren Brambleby: the reasons" not in await area.needed(decided(IN_NEED))
    summary = area.document(decided(IN_NEED))
    assert "Decided by the chair, Fern Sorrel" in summary
    assert "Decided by the chair; the views given in the conference inform the decision" in summary


@rule(
    "L23",
    How.DATA,
    "Views: each professional is asked for one of the four categories, or none.",
    {
        "wording.category_question.words": "Which category?",
        "categories.neglect": None,
        "categories.emotional.title": "Harm",
    },
)
async def a_view_names_a_category(area: Area) -> None:
    asked = await area.screen("decision", initial_family(), choose="view:worker", press=("c",))
    assert "Which category: physical abuse, sexual abuse, emotional abuse or neglect?" in asked
    assert "1 Physical abuse 2 Sexual abuse 3 Emotional abuse 4 Neglect 5 no category named" in asked
    assert "yes neglect" in await area.screen("decision", initial_family())


@rule(
    "L24",
    How.PROMPT,
    "Views: whoever has not met the family is asked all the same, and is named under “still needed” until "
    "they say.",
    {"wording.not_met.words": "", "roles.housing.gives_view": False},
)
async def whoever_has_not_met_the_family_is_asked_all_the_same(area: Area) -> None:
    family = with_person(initial_family(), "cob", "housing")
    asked = await area.screen("decision", family, choose="view:cob", press=("enter",))
    assert "“Even if you have not met the family before you are still asked for your decision" in asked
    assert re.search("view of [^→]*Cob Fennel", await area.needed(family))


@rule(
    "L25",
    How.GATE,
    "Closing: the chair's statement, with the decision for each child; missing until it is written, and "
    "printed.",
    {"script.closing_statement.words": "Say goodbye.", "steps.closing.then": "Go."},
)
async def the_chair_makes_a_closing_statement_with_the_decision(area: Area) -> None:
    closing = await area.screen("closing", decided(PLAN), choose="tick:closing_statement", press=("enter",))
    assert "makes a closing statement and includes the conference decision regarding the" in closing
    assert "“The Chair makes a closing statement" in await area.screen("closing", decided(PLAN))
    assert "Closing statement → Closing" in await area.needed(decided(PLAN).changing(closing_statement=""))
    assert "Closing statement → Closing" not in await area.needed(decided(PLAN))
    assert "closing statement Thank you. It was hard, and you stayed." in area.document(decided(PLAN))


@rule(
    "L26",
    How.GATE,
    "After a child protection plan the core group is named and first meets within ten working days; both "
    "are named under “still needed”, and so is a later date.",
    {
        "decisions.child_protection_plan.core_group": False,
        "timescales.first_core_group.value": 9,
        "timescales.first_core_group.unit": "days",
        "timescales.first_core_group.bound": "usually",
        "script.core_group.words": "Who?",
    },
)
async def a_core_group_is_named_and_meets_within_ten_working_days(area: Area) -> None:
    line = await area.screen("closing", decided(PLAN), choose="tick:core_group", press=("enter",))
    assert "a core group will need to be identified and a date set for the first core group meeting" in line
    family = replace(decided(PLAN), core_group=(), meetings=())
    needed = await area.needed(family)
    assert "Wren Brambleby: the core group" in needed
    assert "Wren Brambleby: date of first core group" in needed
    assert "no later than Wed 27 May Wren 10 working days from Tue 12 May, skipping Mon 25 May" in (
        await area.screen("closing", family)
    )
    on_the_day = Meeting(id="first", timescale="first_core_group", about=("wren",), on=date(2026, 5, 27))
    assert "first core group is" not in await area.needed(family.with_record(on_the_day))
    late = family.with_record(replace(on_the_day, on=date(2026, 5, 28)))
    assert "first core group is no later than Wed 27 May" in await area.needed(late)
    assert "the core group" not in await area.needed(replace(decided(IN_NEED), core_group=()))


@rule(
    "L27",
    How.GATE,
    "After a child in need plan the date of its meeting is named under “still needed”; the closing says "
    "by when it usually is.",
    {
        "decisions.child_in_need_plan.meetings": [],
        "timescales.child_in_need_meeting.value": 6,
        "timescales.child_in_need_meeting.bound": "no later than",
    },
)
async def a_child_in_need_meeting_is_usually_within_four_weeks(area: Area) -> None:
    assert "Child in need meeting ○ when? usually Tue 9 Jun Wren 4 weeks from Tue 12 May" in (
        await area.screen("closing", decided(IN_NEED))
    )
    assert "Wren Brambleby: date of child in need meeting" in await area.needed(decided(IN_NEED))
    assert "child in need meeting" not in await area.needed(decided(PLAN))
    late = Meeting(
        id="late", timescale="child_in_need_meeting", about=("wren",), on=date(2026, 6, 10), why="The fair."
    )
    unsaid = decided(IN_NEED).with_record(replace(late, why=""))
    named = "Wren Brambleby: child in need meeting is usually Tue 9 Jun: why so late?"
    assert named in await area.needed(unsaid)
    assert "later than usual: why?" in await area.screen("closing", unsaid)
    said = decided(IN_NEED).with_record(late)
    assert "child in need meeting is usually" not in await area.needed(said)
    assert "later than usual: The fair." in await area.screen("closing", said)
    assert "Child in need meeting for Wren, why so late: The fair." in area.document(said)
    assert "The fair." not in area.document(said, "mum")


@rule(
    "L28",
    How.GATE,
    "The date of the review is named under “still needed” before anyone leaves: usually three months from "
    "the initial conference, and six after that.",
    {
        "timescales.first_review.value": 4,
        "timescales.first_review.bound": "no later than",
        "timescales.later_review.value": 5,
        "timescales.later_review.bound": "no later than",
        "decisions.child_protection_plan.meetings": ["first_core_group"],
    },
)
async def a_review_is_usually_after_three_months_and_then_six(area: Area) -> None:
    first = decided(PLAN)
    assert "usually Wed 12 Aug Wren 3 months from Tue 12 May" in await area.screen("closing", first)
    assert "Wren Brambleby: date of first review conference" in await area.needed(first)
    later = first.revising(first.record(Child, "wren"), kind=Kind.REVIEW)
    assert "usually Thu 12 Nov Wren 6 months from Tue 12 May" in await area.screen("closing", later)
    assert "Wren Brambleby: date of next review conference" in await area.needed(later)


@rule(
    "L29",
    How.PROMPT,
    "Closing: everyone has their dates with them, and nobody leaves before the dates are agreed.",
    {"steps.closing.ask": "When?", "script.dates_agreed.words": "When?"},
)
async def everyone_has_available_dates_with_them(area: Area) -> None:
    closing = await area.screen("closing", initial_family(), choose="tick:dates_agreed")
    assert "“Please ensure you come prepared with available dates.” When can all of you meet?" in closing
    asked = await area.screen("closing", initial_family(), choose="tick:dates_agreed", press=("enter",))
    assert "“Please ensure you come prepared with available dates.” Nobody leaves before" in asked


@rule(
    "L30",
    How.DATA,
    "Closing: that an evaluation form is to come; Documents lists it among what is sent, without a date.",
    {
        "script.evaluation.words": "Goodbye.",
        "sent.evaluation_form.to": "Each parent",
        "sent.evaluation_form.unclear": "",
        "sent.evaluation_form": None,
    },
)
async def an_evaluation_form_is_to_come(area: Area) -> None:
    closing = await area.screen("closing", initial_family(), choose="tick:evaluation", press=("enter",))
    assert "we will be asking you to complete an evaluation form to tell us how things went" in closing
    documents = await area.screen("documents", initial_family())
    assert "Evaluation form ○ no date stated to the professionals who took part" in documents
    assert "The guide says “At some point following the conference”, without a date." in documents
