"""What Oxfordshire's leaflet says of the decision, and of the plan."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.plans import Contingency, PlanAction
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family
from tests.leaflets.rules import How, rule

PLAN, IN_NEED = "child_protection_plan", "child_in_need_plan"


@rule(
    "O6",
    How.PRINTED,
    "Views & decision: the leaflet's words on significant harm, the threshold, stand above the views to be "
    "read out; they are printed with the decision.",
    {
        "script.threshold.step": "closing",
        "wording.threshold.words": "A child needs a plan if harm is likely.",
        "texts.significant_harm.words": "Harm is harm.",
        "texts.significant_harm.options": ["no_plan"],
        "script.threshold.title": "Words",
    },
)
async def significant_harm_is_explained_as_the_threshold(area: Area) -> None:
    before = (await area.screen("decision", initial_family())).partition(" Views ")[0]
    assert "The law defines “harm” as ill treatment or the impairment of a child's health" in before
    assert "that is the “threshold” for making a child protection plan" in before
    printed = area.document(decided(PLAN), "mum")
    assert (
        "Harm becomes significant when it starts to affect how a child is growing up. You will hear"
        in printed
    )
    assert "Significant harm: the threshold explained" in before
    assert "Significant harm The law defines" in area.printed("decision", decided(PLAN))


@rule(
    "O7",
    How.PRINTED,
    "Views & decision and the summary say that only a court can take a child into care; there is no such "
    "decision to choose, and whether an application is recommended is noted.",
    {
        "script.court.words": "Court?",
        "script.court.note": "",
        "texts.court.words": "",
        "decisions.no_plan.title": "Taken into care",
        "script.court.title": "Court",
    },
)
async def only_a_court_can_order_that_a_child_lives_elsewhere(area: Area) -> None:
    step = await area.screen("decision", initial_family())
    words = "has no legal or statutory powers to 'take children into care'"
    assert words in step
    note = await area.screen("decision", initial_family(), choose="tick:court", press=("enter",))
    assert "If care is spoken of: only a court can" in note
    assert "Whether an application to court is recommended, by whom and why" in note
    form = await area.screen("decision", initial_family(), choose="decision", press=("enter",))
    assert "care" not in form.partition("Threshold")[0].lower()
    printed = area.document(decided(PLAN))
    assert words in printed
    assert "The court can order that a child lives elsewhere, but only after hearing evidence" in printed
    title = "Only a court can order that a child lives elsewhere"
    assert f"{title} A child protection conference has no" in area.printed("decision", decided(PLAN))
    assert "If care is spoken of: only a court can" in step


@rule(
    "O8",
    How.PRINTED,
    "The summary of a child with a child in need plan says what that is, and nobody else's does.",
    {
        "texts.child_in_need.words": "",
        "texts.child_in_need.options": ["child_protection_plan"],
        "decisions.child_in_need_plan.title": "Support",
    },
)
async def a_child_in_need_plan_is_explained(area: Area) -> None:
    words = "they are not serious enough to need a child protection plan, but support is still needed for you"
    printed = area.document(decided(IN_NEED), "mum")
    assert "Child in need plan: Wren Brambleby" in printed
    assert words in printed
    assert words not in area.document(decided(PLAN), "mum")
    title = "What is the difference between child protection and child in need plans?"
    assert f"{title} If the threshold" in area.printed("decision", decided(IN_NEED))


@rule(
    "O9",
    How.GATE,
    "An action without who, when or how people will know, and a child without what happens if things do not "
    "get better, are named under “still needed”; the leaflet's words on the plan are printed with each plan.",
    {
        "plan_columns": ["who", "by_when"],
        "steps.plan.ask": "What will be done?",
        "steps.plan.then": "",
        "wording.contribution_question.words": "Who?",
        "texts.plan.words": "",
        "texts.plan.options": ["child_protection_plan"],
    },
)
async def the_plan_says_who_what_when_how_we_know_and_what_if_not(area: Area) -> None:
    family = decided(PLAN)
    bare = replace(
        family.record(PlanAction, "action"), who=(), starts=None, every="", until=None, how_we_know=""
    )
    lacking = family.with_record(bare).without(family.record(Contingency, "contingency"))
    needed = await area.needed(lacking)
    assert "“Nan stays on Tuesdays and …”: who, by when and how we will know" in needed
    assert "Wren Brambleby: what happens if things do not get better" in needed
    step = await area.screen("plan", family)
    assert "“when this will be done by and how people will know things are better”" in step
    assert "“what will happen if things do not get better quickly enough for your child or before" in step
    form = await area.screen("plan", family, press=("a",))
    assert "Who will do what, when will it be done by, and how will people know things are better?" in form
    told = "if things do not get better quickly enough for your child or before your child gets older."
    for option in (PLAN, IN_NEED):
        printed = area.document(decided(option), "mum")
        assert "It will say when this will be done by and how people will know things are better." in printed
        assert told in printed
    assert told not in area.document(decided("no_plan"), "mum")
    for option in (PLAN, IN_NEED):
        assert "The plan This is a plan of action to help your family" in area.printed(
            "plan", decided(option)
        )
