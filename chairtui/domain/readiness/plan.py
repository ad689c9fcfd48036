"""What is still needed of dangers, goals and the plan."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.danger_wording import COULD_HAPPEN, IS_SEEN, Said, danger_checks, goal_checks
from chairtui.domain.dangers import DangerStatement, SafetyGoal, is_met
from chairtui.domain.looking_back import open_parts, overdue
from chairtui.domain.planning import without_contingency, without_outcome
from chairtui.domain.plans import PlanAction
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.text import first_words, listed
from chairtui.domain.timescales import short
from chairtui.domain.wording import no_deed, vague


def dangers(asked: Asked) -> Iterator[Missing]:
    """A danger statement where there is a plan, whole, and for each its goal, whole, read back and agreed."""
    conference = asked.conference
    open_ones = [danger for danger in conference.dangers if not is_met(danger)]
    if not open_ones and any(asked.has_plan(child) for child in conference.children):
        yield Missing("dangers", None, "A danger statement", Stage.DECIDING)
    names = [child.name for child in conference.children]
    for number, danger in enumerate(conference.dangers, 1):
        if danger not in open_ones:
            continue
        goal = next((goal for goal in conference.goals if goal.danger_id == danger.id), None)
        if _is_past(danger, names):
            words = f"Danger {number}: {COULD_HAPPEN}"
            yield Missing("dangers", None, words, Stage.DECIDING, danger.id)
        for words in _open_in_goal(goal, number):
            yield Missing("dangers", None, words, Stage.DECIDING, places.goal(danger.id))


def _is_past(danger: DangerStatement, names: list[str]) -> bool:
    """Whether a danger is past harm or a label; the rest its step asks."""
    checks = danger_checks(danger.text, bool(danger.worried), names, bool(danger.about))
    return any(check.words == COULD_HAPPEN and check.said is Said.ASK for check in checks)


def _open_in_goal(goal: SafetyGoal | None, number: int) -> Iterator[str]:
    """What is open of a danger's goal: that it is a service or what stops, not read back, or not agreed."""
    checks = goal_checks(goal.text, read_back=goal.read_back) if goal is not None else ()
    if any(check.words == IS_SEEN and check.said is Said.ASK for check in checks):
        yield f"Goal {number}: {IS_SEEN}"
    if goal is None or not goal.text.strip():
        yield f"Danger {number}: its goal"
    elif not goal.read_back:
        yield f"Goal {number}: read it back"
    elif goal.agreed is None:
        yield f"Goal {number}: does everyone agree?"
    elif not goal.agreed and not goal.not_agreed.strip():
        yield f"Goal {number}: who does not agree, and what they said"


def plan(asked: Asked) -> Iterator[Missing]:
    """An outcome and a way on for each child, who does what for each outcome, and what no action may lack."""
    conference = asked.conference
    outcomes = {outcome.id: outcome for outcome in open_parts(conference, conference.outcomes)}
    actions = open_parts(conference, conference.actions)
    yield from _of_children(asked)
    for number, outcome in enumerate(conference.outcomes, 1):
        if outcome.id not in outcomes:
            continue
        if not any(action.outcome_id == outcome.id and not action.draft for action in actions):
            yield Missing("plan", None, f"Outcome {number}: who does what", at=outcome.id)
        if conference.dangers and outcome.danger_id is None:
            yield Missing("plan", None, f"Outcome {number}: which danger it answers", at=outcome.id)
    for action in actions:
        if open_ones := list(_open_in(action, asked)):
            yield Missing(
                "plan", None, f"“{first_words(action.what, 30)}”: {listed(open_ones)}", at=action.id
            )


def _of_children(asked: Asked) -> Iterator[Missing]:
    without_one = without_outcome(asked.conference, asked.procedure)
    no_way_on = without_contingency(asked.conference, asked.procedure)
    for child in asked.conference.children:
        if child in without_one:
            yield Missing("plan", child.id, f"{child.name}: an outcome", at=places.NO_OUTCOME)
        if child in no_way_on:
            words = f"{child.name}: what happens if things do not get better"
            yield Missing("plan", child.id, words, at=places.NO_CONTINGENCY)


def _open_in(action: PlanAction, asked: Asked) -> Iterator[str]:
    """What an action does not say yet, of what the procedure's plan must say."""
    columns = asked.procedure.plan_columns
    if action.draft:
        yield "agree it or take it out"
        return
    if no_deed(action.what):
        yield "what they will do"
    if "who" in columns:
        yield from _open_in_who(action)
    has_words = bool(action.timing.strip()) and not vague(action.timing)
    if "by_when" in columns and not (action.due or (action.every.strip() and action.until) or has_words):
        yield "by when"
    elif (past := overdue(action, asked.conference.held_on)) is not None:
        yield f"by when now, as {short(past, asked.conference.held_on)} is past"
    if "where" in columns and not action.where.strip():
        yield "where"
    if "how_we_know" in columns and not action.how_we_know.strip():
        yield "how we will know"
    if action.outcome_id is None:
        yield "which outcome"


def _open_in_who(action: PlanAction) -> Iterator[str]:
    if not action.who and not action.who_else.strip():
        yield "who"
    elif vague(action.who_else):
        yield "who, by name"
    elif action.who_else.strip() and not action.asked_by.strip():
        yield "who asks them"
