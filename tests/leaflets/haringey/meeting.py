"""How Haringey's guide has the conference run."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.people import Report
from tests.leaflets.area import TALLER, Area, keys_of
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
    with_person,
    with_views,
    without_strengths,
)
from tests.leaflets.rules import How, rule

EVERYONE = (*FAMILY, "supporter", "advocate", *PROFESSIONALS)
"""“Everyone in the conference including you and your family”; a solicitor only listens."""
NO_PART = ("solicitor", "interpreter", *OFFICE)

THURSDAY = datetime(2026, 5, 7, 16)  # noqa: DTZ001  wall clock


@rule(
    "H4",
    How.DATA,
    "A solicitor listens and advises only: no row in the scaling, none in the views, and the map asks whose "
    "words it is that one is said to have said.",
    {
        "roles.solicitor.may_speak": True,
        "roles.solicitor.may_ask": True,
        "roles.solicitor.may_scale": True,
        "roles.solicitor.gives_view": True,
    },
)
async def a_solicitor_only_listens_and_advises(area: Area) -> None:
    family = with_person(initial_family(), "bracken", "solicitor", here_for="mum")
    people = await area.screen("people", family)
    assert "Solicitor · here for Mum · listens and advises only" in people
    assert "Bracken Fennel" not in await area.screen("scaling", family)
    assert "Bracken Fennel" not in await area.screen("decision", family)
    line = await area.screen("map", family, press=keys_of("@solicitor She must go home"))
    assert "! Solicitor only listens and advises here: whose words are these?" in line


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
    "H11",
    How.DATA,
    "A team manager and a second social worker are on the list by their roles; the introductions note a "
    "new social worker, and from when.",
    {
        "roles.team_manager": None,
        "roles.social_worker": None,
        "script.introductions.words": "Please say your name.",
        "script.introductions.note": "",
    },
)
async def the_manager_and_a_new_social_worker_may_come(area: Area) -> None:
    family = with_person(initial_family(), "heath", "team_manager", agency="Made Up Borough")
    family = with_person(family, "marsh", "social_worker", agency="Made Up Borough")
    people = await area.screen("people", family)
    assert "Heath Fennel ● room none none Team manager · Made Up Borough" in people
    assert "Marsh Fennel ● room none none Social worker · Made Up Borough" in people
    line = await area.screen("opening", family, choose="tick:introductions")
    assert "You may meet a new social worker in the meeting" in line
    assert "To note (enter): A new social worker, and from when" in line


@rule(
    "H13",
    How.GATE,
    "The police tell their report on the map; one that was handed out is named under “still needed”; "
    "Documents says that it is not sent.",
    {
        "roles.police.reports": "written",
        "invitees.police.why": "Always.",
        "steps.map.then": "Listen.",
        "steps.documents.then": "Send it.",
        "sent.record.holds": ["The reports"],
    },
)
async def the_police_only_tell_their_report(area: Area) -> None:
    suggested = await area.screen("people", initial_family())
    assert "Their information comes to the chair in writing, and is told at the meeting." in suggested
    family = with_person(initial_family(), "flint", "police", agency="Made Up Police")
    told = family.with_record(Report(id="told", participant_id="flint", verbal=True))
    assert "was given out" not in await area.needed(told)
    given = family.with_record(
        Report(id="given", participant_id="flint", given_to=("mum",), given_at=THURSDAY)
    )
    assert "Flint Fennel: a report that is told at the meeting only was given out" in await area.needed(given)
    assert "The police tell their report here" in await area.screen("map", family)
    documents = await area.screen("documents", family)
    assert "The police report was told, and is not sent." in documents
    assert "the police report was told at the meeting, and is not sent; Their own" in documents


@rule(
    "H16",
    How.GATE,
    "On the map a child's views are asked for in the guide's ways: a form, a letter, a picture, the "
    "chair; a child whose views nobody wrote down is named under “still needed”, however young.",
    {
        "headings.childrens_views.ask": "What does each child say?",
        "headings.childrens_views.captures": "statements",
        "script.child_asked.words": "Ask the child.",
        "child_invitation.words": "A child may come.",
    },
)
async def children_share_their_views_in_other_ways_too(area: Area) -> None:
    asked = await area.screen("map", initial_family(), press=("tab", "tab"))
    assert "In a “contribution form”, “a letter”, “a picture”, to the chair, or through somebody?" in asked
    assert "! Robin" in asked
    assert "Robin Brambleby: views" in await area.needed(initial_family())
    line = await area.screen("opening", initial_family(), choose="tick:child_asked")
    assert "The chair will offer to talk to them." in line
    to_whether_the_child_comes = ("enter",) * 6
    child = await area.screen(
        "people", initial_family(), choose="child:robin", press=to_whether_the_child_comes
    )
    assert "Younger children will also be encouraged to share their views." in child


@rule(
    "H19",
    How.PROMPT,
    "Opening: before the introductions, the chair settles the family in.",
    {
        "script.chair_meets_family.words": "Meet the family.",
        "script.order": ["introductions", "chair_meets_family"],
    },
)
async def the_chair_settles_the_family_in_before_anyone_joins(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert "answer any questions you have before anyone else joins you" in line
    assert line.index("The chair settles the family in first") < line.index("Introductions")


@rule(
    "H20",
    How.DATA,
    "The rail goes from the danger statement, which the social worker reads out, to the parents, the "
    "professionals, what would help, the scale, the plan and the decision.",
    {
        "steps.order": [
            "people", "opening", "map", "parents_views", "dangers", "plan", "scaling", "decision", "closing",
            "documents",
        ],
        "steps.dangers.ask": "What are you worried about?",
        "steps.map.then": "Listen.",
        "headings.needs.ask": "What next?",
        "script.why_we_are_here.words": "Why are we here?",
        "parent_prompts.order": ["works_well", "worries", "support", "on_decision", "on_plan"],
        "parent_prompts.support.ask": "Anything else?",
        "headings.working_well.needed": False,
    },
)  # fmt: skip
async def the_danger_statement_is_first_and_the_parents_before_the_professionals(area: Area) -> None:
    family = initial_family()
    assert (await area.rail(family))[1:8] == [
        "Opening", "Dangers & goals", "Parents' views", "Map", "Scaling", "Plan", "Views & decision",
    ]  # fmt: skip
    dangers = await area.screen("dangers", family)
    assert "To the social worker: please “read out the danger statement”" in dangers
    assert "“explain why the conference is needed”" in dangers
    line = await area.screen("opening", family, choose="tick:why_we_are_here")
    assert "read out the danger statement from their assessment" in line
    parents = await area.screen("parents_views", family)
    asked = (
        "What do you think? ○",
        "What works well in your family? ○",
        "What are you worried about? I was tired.",
        "What additional support do you ○ not asked yet need?",
    )
    places = [parents.find(words) for words in asked]
    assert -1 not in places
    assert places == sorted(places)
    assert "“what would help to keep your child safe and well”?" in await area.screen("map", family)
    needs = await area.screen("map", family, press=("shift+tab",))
    assert "Ask What “would help to keep your child safe and well”?" in needs
    assert "“What is working well?”: nothing is noted yet" in await area.needed(without_strengths())


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
    assert "“Everyone in the conference including you and your family”" in grid
    assert "The leaflet's picture of its scale is missing" in grid
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
    assert "“needs to happen next to support you to keep your child safe”" in plan
    assert "Ask the family whether it “is right for you and your family”." in plan
    asked = await area.screen("decision", initial_family(), choose="answer:on_plan:mum", press=("enter",))
    assert "Is the plan right for you and your family?" in asked
    assert "in their own words" in asked


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
    },
)
async def everyone_there_is_asked_for_a_view(area: Area) -> None:
    family = with_each(initial_family(), (*EVERYONE, *NO_PART))
    decision = await area.screen("decision", family, size=TALLER)
    views = decision[decision.index("Views") : decision.index("Decision yours")]
    assert those_in(views, (*EVERYONE, *NO_PART)) == set(EVERYONE)
    assert "To “everyone who is there”, the family as well" in decision
    assert "Confirm it and “note it on the conference summary”." in decision
    assert "The chair has the “final decision”, and confirms “the decision of the meeting”" in decision
    assert "Here the chair decides and records it, after everyone's views." in decision
    asked = await area.screen("decision", family, choose="view:mum", press=("enter",))
    assert "Is Wren at risk of significant harm, so that the plan is called a child protection plan?" in asked
