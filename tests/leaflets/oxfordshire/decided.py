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
    assert (
        "The law defines “harm” as ill treatment or the impairment of a child's health and development. "
        "Harm becomes significant when it starts to affect how a child is growing up: that is the "
        "“threshold” for making a child protection plan. If it is not met, a child in need plan may be "
        "made. We look at each child on their own."
    ) in before
    printed = area.document(decided(PLAN), "mum")
    assert (
        'The law defines "harm" as ill treatment or the impairment of a child\'s health and development. '
        "Harm becomes significant when it starts to affect how a child is growing up. You will hear "
        'this talked about in the conference as the "threshold" for making a child protection plan.'
    ) in printed
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
    words = (
        "A child protection conference has no legal or statutory powers to 'take children into care'. "
        "If professionals think a child is not safe at home, they can recommend that the Local "
        "Authority apply to court. The court can order that a child lives elsewhere, but only after "
        "hearing evidence and considering everyone's views."
    )
    assert f"“{words}”" in step
    note = await area.screen("decision", initial_family(), choose="tick:court", press=("enter",))
    assert "If care is spoken of: only a court can" in note
    assert (
        "Whether an application to court is recommended, by whom and why; who takes it forward stands in the "
        "plan"
    ) in note
    form = await area.screen("decision", initial_family(), choose="decision", press=("enter",))
    assert "care" not in form.partition("Threshold")[0].lower()
    title = "Only a court can order that a child lives elsewhere"
    whole = f"{title} {words} This may be discussed at the conference."
    assert whole in area.printed("decision", decided(PLAN))
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
    words = (
        "If the threshold for significant harm is not met, a child in need plan may be made. Child in "
        "need means that whilst there are some worries about safety, they are not serious enough to "
        "need a child protection plan, but support is still needed for you and your child."
    )
    assert "Child in need plan: Wren Brambleby" in area.document(decided(IN_NEED), "mum")
    assert words not in area.document(decided(PLAN), "mum")
    title = "What is the difference between child protection and child in need plans?"
    assert f"{title} {words}" in area.printed("decision", decided(IN_NEED))


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
    assert (
        "For each action: “who will do what”, “when this will be done by and how people will know "
        "things are better”?"
    ) in step
    assert (
        "“You should say what you want to see in the plan.” Then “what will happen if things do not get "
        "better quickly enough for your child or before your child gets older”."
    ) in step
    form = await area.screen("plan", family, press=("a",))
    assert "Who will do what, when will it be done by, and how will people know things are better?" in form
    told = (
        "This is a plan of action to help your family and the professionals supporting you to know what "
        "to do to keep your child safe. The plan will detail what everyone, including you and your "
        "family, has to do to help your child be safer, happier or healthier. The plan will say who "
        "will do what. It will say when this will be done by and how people will know things are "
        "better. You should say what you want to see in the plan. The plan will be clear about what "
        "will happen if things do not get better quickly enough for your child or before your child "
        "gets older. This might include Children's Social Care getting advice about going to court. It "
        "could also mean making arrangements for your child to live with someone else either within the "
        "family or outside of your family with carers."
    )
    assert told not in area.document(decided("no_plan"), "mum")
    for option in (PLAN, IN_NEED):
        assert f"The plan {told}" in area.printed("plan", decided(option), "mum")
