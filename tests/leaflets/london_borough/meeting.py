"""How the London borough's guide has the map, the dangers and the plan made."""

from __future__ import annotations

from dataclasses import replace

from tests.leaflets.area import Area, keys_of
from tests.leaflets.families import initial_family, without_strengths
from tests.leaflets.rules import How, rule

FRAMEWORK = (
    "What are we Worried About",
    "What's Working Well",
    "What are the views of the child",
    "What Needs to Happen",
)
"""The headings as the guide prints them."""


@rule(
    "L14",
    How.DATA,
    "The map's columns, and the summary, have the four headings that the guide prints.",
    {
        "headings.worries.title": "What are we worried about?",
        "headings.working_well.title": "Strengths",
        "headings.childrens_views.title": "Views",
        "headings.needs.title": "What next?",
        "headings.order": ["needs", "worries", "working_well", "childrens_views"],
    },
)
async def the_map_has_the_guides_four_headings(area: Area) -> None:
    first, last = (
        await area.screen("map", initial_family()),
        await area.screen("map", initial_family(), press=("shift+tab",)),
    )
    assert " ".join(FRAMEWORK[:3]) in first
    assert " ".join(FRAMEWORK[1:]) in last
    summary = area.document(initial_family())
    places = [summary.find(heading) for heading in FRAMEWORK]
    assert -1 not in places
    assert places == sorted(places)


@rule(
    "L15",
    How.DATA,
    "The map says to move between worries and what's working well: they stand side by side, one key "
    "apart, and a line half typed waits in its own.",
    {
        "steps.map.then": "Listen.",
        "headings.order": ["worries", "childrens_views", "working_well", "needs"],
        "headings.working_well.needed": False,
        "steps.map.ask": "What?",
    },
)
async def the_chair_moves_between_worries_and_what_works_well(area: Area) -> None:
    shown = await area.screen("map", initial_family())
    assert (
        "“The chair will move between worries and what's working well seeking views from all conference "
        "members.”"
    ) in shown
    typed = ("tab", *keys_of("Nan helps"))
    assert "Working well · strengths ┓ Nan helps" in await area.screen("map", initial_family(), press=typed)
    back = await area.screen("map", initial_family(), press=(*typed, "shift+tab"))
    assert "Nan helps" not in back
    assert "Nan helps" in await area.screen("map", initial_family(), press=(*typed, "shift+tab", "tab"))
    assert "“What's Working Well”: nothing is noted yet" in await area.needed(without_strengths())
    assert "What are we worried about, and what's working well?" in shown


@rule(
    "L16",
    How.PROMPT,
    "Dangers and goals: the question word for word.",
    {"steps.dangers.ask": "What are you worried about?"},
)
async def the_danger_question_is_asked_word_for_word(area: Area) -> None:
    dangers = await area.screen("dangers", initial_family())
    assert "“What are you worried will happen to this child/children if nothing changes?”" in dangers


@rule(
    "L17",
    How.PROMPT,
    "Dangers and goals: the question to the social worker word for word, their words, whether they were "
    "read back and all agreed, and anything else; what is open is named under “still needed”.",
    {"steps.dangers.then": "Go on.", "wording.goal_question.words": "What next?"},
)
async def what_would_close_the_case_is_read_back_in_the_workers_words(area: Area) -> None:
    dangers = await area.screen("dangers", initial_family())
    assert (
        "“Tell me what you need to see to be willing to close the case.” Read the response in the "
        "worker's words, then check whether everyone agrees and if there is anything else."
    ) in dangers
    assert "In the words of Mum" in dangers
    assert "! not agreed by all" in dangers
    assert "Anything else: A phone for Nan" in dangers
    form = await area.screen("dangers", initial_family(), press=("g",))
    assert "Tell me what you need to see to be willing to close the case" in form
    assert "in the worker's words" in form
    (goal,) = initial_family().goals
    unread = initial_family().revising(goal, read_back=False)
    assert "Goal 1: read it back" in await area.needed(unread)
    unasked = initial_family().revising(goal, agreed=None)
    assert "Goal 1: does everyone agree?" in await area.needed(unasked)


@rule(
    "L18",
    How.PROMPT,
    "Plan: first what will be seen in the child when things are safe enough, and under it who does what.",
    {"steps.plan.ask": "Who does what?"},
)
async def an_outcome_says_what_is_seen_in_the_child(area: Area) -> None:
    plan = await area.screen("plan", initial_family())
    assert (
        "“Describe in concrete terms what you will see when things are 'safe enough'.” The differences "
        "in the child; then who does what, by when."
    ) in plan
    assert 0 < plan.find("Wren falls asleep feeling safe.") < plan.index("Nan stays on Tuesdays")
    form = await area.screen("plan", initial_family(), choose="outcome:outcome", press=("enter",))
    assert "What will be different for the child" in form
    family = initial_family()
    assert "Wren Brambleby: an outcome" in await area.needed(replace(family, outcomes=(), actions=()))


@rule(
    "L19",
    How.GATE,
    "Plan: tasks for family and professionals, each asked what they can contribute and by when; a task "
    "without a day is named under “still needed”.",
    {
        "steps.plan.then": "Go on.",
        "wording.contribution_question.words": "What?",
        "plan_columns": ["who", "how_we_know"],
    },
)
async def tasks_have_an_achievable_time(area: Area) -> None:
    plan = await area.screen("plan", initial_family())
    assert (
        "“Alongside outcome statements, tasks for family members and professionals will be agreed.”" in plan
    )
    form = await area.screen("plan", initial_family(), choose="action:action", press=("enter",))
    assert "What can you contribute to help achieve the outcomes, and by when?" in form
    action = next(action for action in initial_family().actions if action.id == "action")
    someday = initial_family().revising(action, starts=None, every="", until=None, timing="ongoing")
    assert "“Nan stays on Tuesdays and …”: by when" in await area.needed(someday)
    assert "Nan stays" not in await area.needed(initial_family())
    shared = initial_family().revising(action, who=("nan", "worker"))
    assert "Nan and Social" in await area.screen("plan", shared)
