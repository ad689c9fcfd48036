"""What Gwent's guide says of the decision, and of the plan."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.plans import PlanAction
from chairtui.domain.reviews import ExistingPlan
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family, tallies, with_person, with_views
from tests.leaflets.rules import How, rule

FOREIGN = ("child protection plan", "child in need", "decided by the chair")


@rule(
    "G1",
    How.DATA,
    "Register, registration, category of registration, care and support protection plan, practitioners, "
    "minutes: on the screens and in the summary, which never say “child protection plan”.",
    {
        "roles.chair.title": "Chair",
        "decisions.registered.title": "Child protection plan",
        "decisions.registered.plan_title": "Child protection plan",
        "decisions.care_and_support_plan.title": "Child in need plan",
        "sent.record.title": "Record of the conference",
        "wording.threshold.words": "A child needs a child protection plan if harm is likely.",
        "wording.view_question.words": "Does {child} need a child protection plan?",
        "wording.category_question.words": "Which category?",
        "wording.decided_by.words": "Decided by the chair",
    },
)
async def the_words_are_those_of_the_register(area: Area) -> None:
    registered = decided("registered")
    registered = registered.revising(registered.record(ExistingPlan, "existing-plan"), option="registered")
    registered = with_person(registered, "fern", "chair")
    people = await area.screen("people", registered)
    assert "Chairperson" in people.partition("Chair and office")[2]
    form = await area.screen("decision", registered, choose="decision", press=("enter",))
    view = await area.screen("decision", registered, choose="view:worker", press=("enter", *("tab",) * 3))
    step = await area.screen("decision", registered)
    documents = await area.screen("documents", registered)
    printed = area.document(registered)
    assert "On the Child Protection Register" in form
    assert (
        "Which category of registration: physical, emotional or psychological, sexual or financial "
        "abuse, or neglect? More than one may apply."
    ) in view
    assert "Minutes of the meeting ○ by Wed 10 Jun" in documents
    assert "On the Child Protection Register" in printed
    assert "Care and support protection plan: Wren Brambleby" in printed
    assert "Decided by the practitioners at the conference" in printed
    everything = f"{form} {view} {step} {documents} {printed}".lower()
    assert not [words for words in FOREIGN if words in everything]


@rule(
    "G18",
    How.DATA,
    "The practitioners decide for each child whether there is a continuing risk of harm; nothing is counted, "
    "and what happens if they do not agree is shown as open.",
    {
        "decided_by": "chair",
        "decided_by_unclear": "",
        "wording.decided_by.words": "Decided by the chair",
        "steps.decision.then": "You decide.",
        "steps.decision.unclear": "",
    },
)
async def the_practitioners_decide(area: Area) -> None:
    step = await area.screen("decision", with_views(initial_family()))
    assert (
        "Sum up first. “The practitioners at the Child Protection Conference will decide whether your "
        "child is at continuing risk of harm and needs a care and support protection plan.” Then hear "
        "each parent."
    ) in step
    assert "Decision the practitioners', for each child" in step
    assert (
        "The leaflet does not say what happens if the practitioners do not agree. The Wales "
        "Safeguarding Procedures leave it to the chair, but say so for taking a name off the register "
        "only."
    ) in step
    assert (
        "The leaflet has the professionals asked about the register, and says that the practitioners "
        "decide about continuing risk of harm and a plan. Both are recorded as one decision for each "
        "child."
    ) in step
    needed = await area.needed(initial_family())
    for child in ("Wren", "Robin", "Baby"):
        assert f"{child} Brambleby: the decision" in needed
    printed = area.document(with_views(decided("registered")))
    assert "Decided by the practitioners at the conference, for each child" in printed
    assert not tallies(step) + tallies(printed)


@rule(
    "G21",
    How.GATE,
    "An action that does not say what, who, where or by when is named under “still needed”; the plan has a "
    "column for each.",
    {"plan_columns": ["who", "by_when", "how_we_know"], "steps.plan.ask": "Who does what?"},
)
async def the_plan_says_what_who_where_and_within_what_timescale(area: Area) -> None:
    family = initial_family()
    action = family.record(PlanAction, "action")
    bare = replace(action, who=(), where="", starts=None, every="", until=None)
    assert "“Nan stays on" not in await area.needed(family)
    needed = await area.needed(family.with_record(bare))
    assert "“Nan stays on Tuesdays and …”: who, by when and where" in needed
    step = await area.screen("plan", family)
    assert (
        "For each action: “what needs to be done, who should do it, where they should do it and within "
        "what timescale”?"
    ) in step
    assert "What Who By when Where" in step


@rule(
    "G24",
    How.PRINTED,
    "Without registration there is no further action, or a plan with the nation's name for it; the summary "
    "prints what the leaflet says of it; the date of its first meeting is a default, and is said to be.",
    {
        "decisions.no_plan.title": "No plan",
        "decisions.care_and_support_plan.title": "Not registered",
        "decisions.care_and_support_plan.plan_title": "Care and support protection plan",
        "decisions.care_and_support_plan.meetings": ["first_review"],
        "timescales.care_and_support_meeting.source": "Gwent leaflet: “This will be reviewed regularly.”",
        "texts.not_registered.words": "",
        "texts.not_registered.options": ["registered"],
        "steps.plan.then": "",
        "decisions.care_and_support_plan.unclear": "",
    },
)
async def a_child_who_is_not_registered_may_still_have_a_plan(area: Area) -> None:
    form = await area.screen("decision", initial_family(), choose="decision", press=("enter",))
    assert "Care and support plan, not registered" in form
    assert "No further action, not registered" in form
    supported = decided("care_and_support_plan")
    printed = area.document(supported)
    assert "Care and support plan: Wren Brambleby" in printed
    told = (
        "There may be no further action, or you may be asked to continue working with your Social "
        "Worker and others to improve things for your child. To do this, a care and support protection "
        "plan will be formulated to support your family. This will be reviewed regularly."
    )
    assert told in printed
    assert told not in area.document(decided("registered"))
    closing = await area.screen("closing", supported)
    assert "First review" not in closing
    assert "Default, not from a leaflet: four weeks is what some areas use for such a meeting" in closing
    assert "Without registration: a plan to support the family" in await area.screen("plan", supported)
    assert f"What happens if your child's name is NOT placed on the Child Protection Register? {told}" in (
        area.printed("plan", supported)
    )
    assert (
        "The leaflet says that the child “does not require a care and support protection plan”, and "
        "then that “a care and support protection plan will be formulated to support your family”. The "
        "nation's name is used for the plan of a child who is not on the register: care and support "
        "plan. “This will be reviewed regularly”: how often is not stated, so when it first meets is a "
        "default."
    ) in await area.screen("decision", supported)
