"""How Haringey's guide has everyone scale, plan and give a view, and who decides."""

from __future__ import annotations

from tests.leaflets.area import TALLER, Area
from tests.leaflets.families import (
    FAMILY,
    OFFICE,
    PROFESSIONALS,
    decided,
    each,
    initial_family,
    tallies,
    those_in,
    with_each,
    with_views,
)
from tests.leaflets.rules import How, rule

EVERYONE = (*FAMILY, "supporter", "advocate", *PROFESSIONALS)
"""“Everyone in the conference including you and your family”; a solicitor only listens."""
NO_PART = ("solicitor", "interpreter", *OFFICE)


@rule(
    "H10",
    How.DATA,
    "The decision is the chair's, for each child, after all views; screen and summary say so, and count "
    "nothing.",
    {"decided_by": "conference", "wording.decided_by.words": "Decided together"},
)
async def the_final_decision_is_the_chairs(area: Area) -> None:
    shown = await area.screen("decision", with_views(initial_family()))
    assert "Decision yours, for each child, after all views" in shown
    summary = area.document(with_views(decided("child_protection_plan")))
    assert not tallies(shown) + tallies(summary)
    assert "Decided by the chair, Fern Sorrel" in summary
    assert (
        "The chair's final decision, for each child, after everyone there was asked for their views"
        in summary
    )


@rule(
    "H21",
    How.DATA,
    "Family, supporters, advocates and professionals have a row in the scaling, and the scale cannot be left "
    "out; solicitor, interpreter, chair, minute taker and observer have none.",
    {
        **each(EVERYONE, may_scale=False),
        **each(NO_PART, may_scale=True),
        "scale.may_be_left_out": True,
        "steps.scaling.then": "Ask.",
        "steps.scaling.unclear": "",
    },
)
async def everyone_in_the_conference_uses_the_scale(area: Area) -> None:
    family = with_each(initial_family(), (*EVERYONE, *NO_PART))
    grid = await area.screen("scaling", family, size=TALLER)
    assert those_in(grid, (*EVERYONE, *NO_PART)) == set(EVERYONE)
    assert (
        "“Everyone in the conference including you and your family”. Say what 10 is, then what 0 is. "
        "Reveal the numbers together, then ask for reasons."
    ) in grid
    assert (
        "The leaflet's picture of its scale is missing. What 10 and 0 mean here, and that 10 is safest, "
        "comes from the framework: hold it against your own scale."
    ) in grid
    assert "Leave the scale out" not in await area.screen("scaling", family, press=("tab", "escape", "x"))


@rule(
    "H22",
    How.PROMPT,
    "The plan says what needs to happen, and the family is asked whether it is right for them; each parent "
    "answers in their own words.",
    {
        "steps.plan.ask": "Who does what?",
        "steps.plan.then": "Go on.",
        "parent_prompts.on_plan.ask": "What do you say?",
    },
)
async def the_plan_is_right_for_the_family(area: Area) -> None:
    plan = await area.screen("plan", initial_family())
    assert (
        "What “needs to happen next to support you to keep your child safe”: who does what, by when, "
        "and how will we know?"
    ) in plan
    assert (
        "“In the meeting, you and everyone there will agree a plan”. Ask the family whether it “is "
        "right for you and your family”."
    ) in plan
    asked = await area.screen("decision", initial_family(), choose="answer:mum:on_plan", press=("enter",))
    assert "Is the plan right for you and your family? What do you say to it, in your own words?" in asked


@rule(
    "H23",
    How.DATA,
    "Everyone who is there, the family too, has a row in the views; the chair's decision stands apart and "
    "on the summary.",
    {
        **each(EVERYONE, gives_view=False),
        **each(NO_PART, gives_view=True),
        "steps.decision.ask": "Who says what?",
        "steps.decision.then": "Decide.",
        "steps.decision.unclear": "",
        "decided_by_unclear": "",
        "wording.view_question.words": "And you?",
        "wording.view_yes.words": "yes",
        "wording.view_no.words": "no",
    },
)
async def everyone_there_is_asked_for_a_view(area: Area) -> None:
    family = with_each(initial_family(), (*EVERYONE, *NO_PART))
    decision = await area.screen("decision", family, size=TALLER)
    views = decision[decision.index("Views") : decision.index("Decision yours")]
    assert those_in(views, (*EVERYONE, *NO_PART)) == set(EVERYONE)
    assert (
        "To “everyone who is there”, the family as well: is each child at risk of significant harm, and why?"
    ) in decision
    assert "Confirm it and “note it on the conference summary”." in decision
    assert (
        "The chair has the “final decision”, and confirms “the decision of the meeting”: the leaflet "
        "says both. Everyone's views inform it; they are never counted."
    ) in decision
    assert (
        "The leaflet says both that the chair is “responsible for the final decision” and that the "
        "chair “will confirm the decision of the meeting”. Here the chair decides and records it, after "
        "everyone's views."
    ) in decision
    asked = await area.screen("decision", family, choose="view:mum", press=("enter",))
    assert (
        "Is Wren at risk of significant harm, so that the plan is called a child protection plan? Yes or no, "
        "and why?"
    ) in asked
    assert "yes, at risk of significant harm" in asked
    assert "no, not at risk of significant harm" in asked
