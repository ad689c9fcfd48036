"""How the London borough's guide has the conference scale and decide."""

from __future__ import annotations

import re
from dataclasses import replace

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
        "wording.threshold.source": "Guide for professionals",
        "steps.decision.ask": "Who says what?",
        "steps.decision.then": "Decide.",
        "wording.view_question.words": "And you?",
        **each(PROFESSIONALS, gives_view=False),
        **each(NOT_ASKED, gives_view=True),
        "script.threshold.title": "Words",
        "steps.order": [
            "people",
            "opening",
            "dangers",
            "map",
            "parents_views",
            "plan",
            "scaling",
            "decision",
            "closing",
            "documents",
        ],
    },
)
async def each_professional_is_asked_about_each_child_after_the_threshold(area: Area) -> None:
    family = with_each(initial_family(), (*PROFESSIONALS, *NOT_ASKED))
    decision = await area.screen("decision", family, size=TALLER)
    assert (
        "“The future likelihood of significant harm to each of the children”: yes or no for each child, "
        "and why?"
    ) in decision
    assert (
        "Explain the threshold first. The decision “is made by the Chair”; the views inform it."
    ) in decision
    threshold = (
        "A child needs a child protection plan if they have suffered significant harm and are likely to "
        "suffer more, or if they are likely to suffer significant harm. We look at each child on their "
        "own."
    )
    assert 0 < decision.find(threshold) < decision.index("Views ─")
    assert f"{threshold} Source: National default, not from a leaflet" in area.told()
    assert "Wren 7 Robin 4 Baby Brambleby" in decision
    views = decision[decision.index("Views ─") : decision.index("Decision yours")]
    assert those_in(views, (*PROFESSIONALS, *NOT_ASKED)) == set(PROFESSIONALS)
    assert "Police Fennel ○ ask ○ ask ○ ask" in views
    asked = await area.screen("decision", family, choose="view:worker", press=("enter",))
    assert "Is Wren likely to suffer significant harm in the future? Yes or no, and why?" in asked
    assert "The threshold explained" in decision
    assert (await area.rail(initial_family()))[1:9] == [
        "Opening", "Map", "Parents' views", "Dangers & goals", "Plan", "Scaling", "Views & decision",
        "Closing",
    ]  # fmt: skip


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
        "scale.unclear": "",
    },
)
async def all_participants_scale_and_numbers_are_sealed(area: Area) -> None:
    family = with_each(initial_family(), (*PARTICIPANTS, *NO_PART))
    (scale,) = (scale for scale in family.scales if scale.child_id == "robin")
    number = ScaleRating(id="sealed", scale_id=scale.id, participant_id="mum", number=6, given_at=minutes(60))
    family = family.with_record(number)
    grid = await area.screen("scaling", family, press=("tab",))
    assert (
        "Say what 10 is, then what 0 is. “Professionals will write their scaling number on a post stick "
        "note which will be handed to the chair.”"
    ) in grid
    assert those_in(grid, (*PARTICIPANTS, *NO_PART)) == set(PARTICIPANTS)
    assert "sealed" in grid
    assert "· · 6 · ·" not in grid
    shown = family.with_record(replace(family.record(Scale, scale.id), revealed_at=minutes(62)))
    assert "· · 6 · ·" in await area.screen("scaling", shown, press=("tab",))
    assert "Leave the scale out" not in await area.screen("scaling", family, press=("tab", "escape", "x"))
    assert "Not in your leaflet: what 10 and 0 mean, and which is safest." in grid


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
        "decisions.no_plan.title": "Nothing",
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
    assert "Child in need plan ○ No plan" in offered


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
    assert (
        "“Even if you have not met the family before you are still asked for your decision on the basis "
        "of the information presented to the conference.”"
    ) in asked
    assert re.search("view of [^→]*Cob Fennel", await area.needed(family))
