"""How Haringey's guide has the conference run."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.people import Report
from tests.leaflets.area import Area, keys_of
from tests.leaflets.families import (
    initial_family,
    with_person,
    without_strengths,
)
from tests.leaflets.rules import How, rule

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
    assert (
        "“The chair asks everyone to introduce themselves at the start of the meeting.” “You may meet a "
        "new social worker in the meeting if your family needs continuing support.”"
    ) in line
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
        "wording.report_rule.words": "In writing.",
    },
)
async def the_police_only_tell_their_report(area: Area) -> None:
    suggested = await area.screen("people", initial_family())
    assert (
        "“A police representative attends.” Their information comes to the chair in writing, and is "
        "told at the meeting."
    ) in suggested
    family = with_person(initial_family(), "flint", "police", agency="Made Up Police")
    told = family.with_record(Report(id="told", participant_id="flint", verbal=True))
    assert "was given out" not in await area.needed(told)
    given = family.with_record(
        Report(id="given", participant_id="flint", given_to=("mum",), given_at=THURSDAY)
    )
    assert "Flint Fennel: a report that is told at the meeting only was given out" in await area.needed(given)
    assert "The police tell their report here" in await area.screen("map", family)
    documents = await area.screen("documents", family)
    assert (
        "A parent's pack holds their own form and their child's, never another parent's. The police "
        "report was told, and is not sent."
    ) in documents
    assert "the police report was told at the meeting, and is not sent; Their own" in documents
    form = await area.screen("people", family, choose="person:flint", press=("r",))
    assert "The police tell theirs at the meeting." in form


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
    assert (
        "What does each child say, in their own words? In a “contribution form”, “a letter”, “a "
        "picture”, to the chair, or through somebody? Who heard it, and when?"
    ) in asked
    assert "! Robin" in asked
    assert "Robin Brambleby: views" in await area.needed(initial_family())
    line = await area.screen("opening", initial_family(), choose="tick:child_asked")
    assert "Before the day: each child is asked" in line
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
    assert (
        "“The chair will settle you into the conference room and answer any questions you have before "
        "anyone else joins you.”"
    ) in line
    assert 0 < line.find("The chair settles the family in first") < line.index("Introductions")


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
        "steps.dangers.then": "Go on.",
        "steps.opening.then": "Go on.",
        "steps.parents_views.ask": "What do you say?",
        "steps.parents_views.then": "Go on.",
        "steps.map.ask": "What do you say?",
        "script.why_we_are_here.note": "",
        "parent_prompts.thinks.title": "First",
        "parent_prompts.thinks.ask": "And you?",
        "parent_prompts.works_well.ask": "What is good?",
        "parent_prompts.worries.ask": "What is bad?",
    },
)  # fmt: skip
async def the_danger_statement_is_first_and_the_parents_before_the_professionals(area: Area) -> None:
    family = initial_family()
    assert (await area.rail(family))[1:8] == [
        "Opening", "Dangers & goals", "Parents' views", "Map", "Scaling", "Plan", "Views & decision",
    ]  # fmt: skip
    dangers = await area.screen("dangers", family)
    assert (
        "To the social worker: please “read out the danger statement”, and “explain why the conference "
        "is needed”."
    ) in dangers
    line = await area.screen("opening", family, choose="tick:why_we_are_here")
    assert "Why the conference is needed: the danger statement first" in line
    assert (
        "“They will ask the social worker to read out the danger statement from their assessment and "
        "explain why the conference is needed.” Write it down at the next step."
    ) in line
    assert "Straight to the danger statement, before anyone else's views." in line
    assert "To note (enter): Why the conference is needed" in line
    assert (
        "What needs to be seen, and for how long? Read it back. Does everyone agree? Is there anything else?"
    ) in dangers
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
    assert (
        "The police tell their report here: they “only share their report verbally”. Then: “what would "
        "help to keep your child safe and well”?"
    ) in await area.screen("map", family)
    needs = await area.screen("map", family, press=("shift+tab",))
    assert "Ask What “would help to keep your child safe and well”?" in needs
    needed = await area.needed(without_strengths())
    assert "“What is working well?”: nothing is noted yet" in needed
    assert "Hazel Brambleby: thinks, " in needed
    assert (
        "What do you think, “what works well in your family, what you are worried about and what "
        "additional support you need”?"
    ) in parents
    assert "The parents come before the professionals; each parent apart." in parents
    assert (
        "“The professionals will share their views.” What is working well, and what are you worried about?"
    ) in await area.screen("map", family)
