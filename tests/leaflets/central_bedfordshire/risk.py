"""How a conference in Central Bedfordshire comes from information to risk, and from risk to a plan."""

from __future__ import annotations

from chairtui.domain.timeline import Tick
from tests.builders import family_conference
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
    without_strengths,
)
from tests.leaflets.rules import How, rule

NOT_ASKED = (*FAMILY, *SUPPORT, *OFFICE)
"""Whoever is not of “the professionals”."""


@rule(
    "C8",
    How.DATA,
    "The rail has all information before risk, and risk before the decision and the plan; only "
    "professionals are asked for their view.",
    {
        "steps.order": [
            "people", "opening", "parents_views", "dangers", "plan", "scaling", "decision", "map", "closing",
            "documents",
        ],
        "steps.map.ask": "What are you worried about?",
        "steps.map.then": "Listen.",
        "headings.working_well.needed": False,
        "steps.decision.ask": "Who says what?",
        "steps.decision.unclear": "",
        "headings.needs.ask": "What next?",
        "steps.plan.ask": "Who does what?",
        **each(PROFESSIONALS, gives_view=False),
        **each(NOT_ASKED, gives_view=True),
        "parent_prompts.on_plan.ask": "What?",
        "parent_prompts.on_plan.title": "The plan",
    },
)  # fmt: skip
async def all_information_comes_before_risk_and_risk_before_recommendations(area: Area) -> None:
    family = initial_family()
    assert (await area.rail(family))[2:8] == [
        "Map", "Parents' views", "Dangers & goals", "Scaling", "Views & decision", "Plan",
    ]  # fmt: skip
    shared = await area.screen("map", family)
    assert (
        "What has each of you done with the family, “including strengths as well as difficulties”?"
    ) in shared
    assert (
        "“All the professionals at conference will share information about their involvement with your "
        "family”: all of it, before anyone is asked about risk."
    ) in shared
    assert "“What is working well?”: nothing is noted yet" in await area.needed(without_strengths())
    needs = await area.screen("map", family, press=("shift+tab",))
    assert "Ask What “needs to be in place to protect your child(ren) and help you do this”?" in needs
    everyone = with_each(family, (*PROFESSIONALS, *NOT_ASKED))
    decision = await area.screen("decision", everyone, size=TALLER)
    assert (
        "To each professional, for each child: at risk of significant harm, yes or no, and why? What "
        "“needs to be in place”?"
    ) in decision
    assert (
        "The leaflet does not say whether the plan is drawn up before or after the decision: it is "
        "“produced when a conference decides there is a need”, so it comes after here."
    ) in decision
    views = decision[decision.index("Views ─") : decision.index("Decision the")]
    assert those_in(views, (*PROFESSIONALS, *NOT_ASKED)) == set(PROFESSIONALS)
    assert (
        "What “needs to be in place to protect your child(ren) and help you do this”: who does what, by "
        "when, and how will we know?"
    ) in (await area.screen("plan", family))
    asked = await area.screen("decision", family, choose="answer:mum:on_plan", press=("enter",))
    assert "Mum · On what is recommended" in asked
    assert "What do you say to what is recommended, in your own words?" in asked


@rule(
    "C9",
    How.GATE,
    "After the views, two questions, each answered for each child: at risk of significant harm, and is a "
    "child protection plan required; both are still needed until then, a “no” is questioned beside that "
    "plan, and both are printed with the decision, which is the conference's.",
    {
        "decisions.child_protection_plan.wants_yes": [],
        "script.risk_question.words": "Risk?",
        "script.risk_question.note": "",
        "script.risk_question.per_child": False,
        "script.plan_question.words": "Plan?",
        "script.plan_question.note": "",
        "script.plan_question.per_child": False,
        "steps.decision.then": "Decide.",
        "wording.view_question.words": "And you?",
        "decided_by": "chair",
        "decided_by_unclear": "",
        "wording.decided_by.words": "Decided.",
        "wording.view_yes.words": "yes",
        "wording.view_no.words": "no",
    },
)
async def the_conference_decides_on_risk_and_then_on_a_plan(area: Area) -> None:
    family = initial_family()
    decision = await area.screen("decision", family)
    assert (
        "Two questions for each child: “at risk of significant harm”? And “require a Child Protection "
        "Plan”? Then the category, which the chair determines."
    ) in decision
    first, second = "At risk of significant harm?", "Is a child protection plan required?"
    assert "Decision the conference's, for each child" in decision
    assert decision.index("Views ─") < decision.index("Decision the conference's, for each child")
    assert 0 < decision.index("Decision the conference's") < decision.find(first) < decision.find(second)
    assert (
        "The leaflet says “The conference decides”, and not how, or who of those present; supporters "
        "take no part in decisions about risk or planning, and the category is “determined by the "
        "Conference Chair”."
    ) in decision
    risk = await area.screen("decision", family, choose="asked:risk_question", press=("enter",))
    assert "“The conference decides if your child(ren) are at risk of significant harm”." in risk
    assert "At risk of significant harm: yes or no, and why" in risk
    plan = await area.screen("decision", family, choose="asked:plan_question", press=("enter",))
    assert (
        "“and if your child(ren) require a Child Protection Plan”: it goes into the decision below."
    ) in plan
    assert "Child protection plan required: yes or no, and why" in plan
    answers = (("risk_question", "Yes: the evenings alone"), ("plan_question", "No: Nan moves in"))
    needed = await area.needed(family)
    for child in ("Wren Brambleby", "Robin Brambleby", "Baby Brambleby"):
        assert f"{child}: at risk of significant harm?" in needed
        assert f"{child}: is a child protection plan required?" in needed
    for key, note in answers:
        family = family.with_record(Tick(key=key, child_id="wren", note=note))
    answered = await area.screen("decision", family)
    assert "each child Yes: the evenings alone ○ ask ○ ask" in answered
    assert "each child No: Nan moves in ○ ask ○ ask" in answered
    needed = await area.needed(family)
    assert "Wren Brambleby: at risk" not in needed
    assert "Robin Brambleby: at risk" in needed
    against = decided("child_protection_plan")
    for key, note in answers:
        against = against.with_record(Tick(key=key, child_id="wren", note=note))
    needed = await area.needed(against)
    assert f"“{second}” has the answer no" in needed
    assert "and the decision is “Child protection plan”" in needed
    assert f"“{first}” has the answer no" not in needed
    printed = area.document(family, "mum")
    assert f"{first} Yes: the evenings alone {second} No: Nan moves in" in printed
    asked = await area.screen("decision", family, choose="view:worker", press=("enter",))
    assert (
        "What is your assessment of risk: is Wren at risk of significant harm, yes or no, and why? What "
        "needs to be in place to protect Wren?"
    ) in asked
    assert "Decided by the conference, for each child" in area.document(family_conference())
    assert "yes, at risk of significant harm" in asked
    assert "no, not at risk of significant harm" in asked
