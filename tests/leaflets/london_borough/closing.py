"""How the London borough's guide has the conference close, and what follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chairtui.domain.people import Child, Kind
from chairtui.domain.plans import Meeting
from tests.leaflets.area import Area
from tests.leaflets.families import (
    decided,
    initial_family,
)
from tests.leaflets.rules import How, rule

PLAN = "child_protection_plan"
IN_NEED = "child_in_need_plan"


@rule(
    "L25",
    How.GATE,
    "Closing: the chair's statement, with the decision for each child; missing until it is written, and "
    "printed.",
    {"script.closing_statement.words": "Say goodbye.", "steps.closing.then": "Go."},
)
async def the_chair_makes_a_closing_statement_with_the_decision(area: Area) -> None:
    closing = await area.screen("closing", decided(PLAN), choose="tick:closing_statement", press=("enter",))
    assert (
        "“The Chair makes a closing statement and includes the conference decision regarding the "
        "child/rens plan.”"
    ) in closing
    assert (
        "“The Chair makes a closing statement and includes the conference decision regarding the child/rens "
        "plan.”"
    ) in await area.screen("closing", decided(PLAN))
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
    assert "Core group named" in line
    assert (
        "“If the child is made subject of a child protection plan a core group will need to be "
        "identified and a date set for the first core group meeting.”"
    ) in line
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
    assert "no later than Wednesday 27 May 2026\n10 working days from Tue 12 May" in area.dates()


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
    assert "Child in need meeting\nusually Tuesday 9 June 2026\n4 weeks from Tue 12 May" in area.dates()
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
    dates = area.dates(previous_review=date(2026, 4, 20))
    assert "usually Tuesday 14 July 2026\n3 months from Tue 14 Apr" in dates
    assert "usually Tuesday 20 October 2026\n6 months from Mon 20 Apr" in dates


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
    assert (
        "“Please ensure you come prepared with available dates.” Nobody leaves before the dates are agreed."
    ) in asked


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
    assert "Evaluation form to come" in closing
    assert (
        "“At some point following the conference we will be asking you to complete an evaluation form "
        "to tell us how things went and we will use this information to think about conferences in the "
        "future.”"
    ) in closing
    documents = await area.screen("documents", initial_family())
    assert "Evaluation form ○ no date stated to the professionals who took part" in documents
    assert "The guide says “At some point following the conference”, without a date." in documents
