"""What is still needed of dangers, goals and the plan."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.danger_wording import COULD_HAPPEN, IS_SEEN, Said, danger_checks, goal_checks
from chairtui.domain.dangers import DangerStatement, SafetyGoal, is_met
from chairtui.domain.looking_back import open_parts, overdue
from chairtui.domain.plans import Outcome, PlanAction
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
        for what in _unsaid(danger, goal, names):
            yield Missing("dangers", None, f"{what[0]} {number}: {what[1]}", Stage.DECIDING, danger.id)
        if goal is None or not goal.text.strip():
            yield Missing("dangers", None, f"Danger {number}: its goal", Stage.DECIDING, danger.id)
        elif not goal.read_back:
            yield Missing("dangers", None, f"Goal {number}: read it back", Stage.DECIDING, danger.id)
        elif goal.agreed is None:
            yield Missing("dangers", None, f"Goal {number}: does everyone agree?", Stage.DECIDING, danger.id)
        elif not goal.agreed and not goal.not_agreed.strip():
            yield Missing(
                "dangers",
                None,
                f"Goal {number}: who does not agree, and what they said",
                Stage.DECIDING,
                danger.id,
            )


def _unsaid(danger: DangerStatement, goal: SafetyGoal | None, names: list[str]) -> Iterator[tuple[str, str]]:
    """That a danger is past harm or a label, or its goal a service or what stops; the rest its step asks."""
    checks = danger_checks(danger.text, bool(danger.worried), names, bool(danger.about))
    if any(check.words == COULD_HAPPEN and check.said is Said.ASK for check in checks):
        yield "Danger", COULD_HAPPEN
    checks = goal_checks(goal.text, read_back=goal.read_back) if goal is not None else ()
    if any(check.words == IS_SEEN and check.said is Said.ASK for check in checks):
        yield "Goal", IS_SEEN


def plan(asked: Asked) -> Iterator[Missing]:
    """An outcome and a way on for each child, who does what for each outcome, and what no action may lack."""
    conference = asked.conference
    outcomes = {outcome.id: outcome for outcome in open_parts(conference, conference.outcomes)}
    actions = open_parts(conference, conference.actions)
    yield from _of_children(asked, tuple(outcomes.values()))
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


def _of_children(asked: Asked, outcomes: tuple[Outcome, ...]) -> Iterator[Missing]:
    conference = asked.conference
    for child in conference.children:
        if not asked.has_plan(child):
            continue
        if not any(child.id in outcome.about for outcome in outcomes):
            yield Missing("plan", child.id, f"{child.name}: an outcome")
        if not any(child.id in contingency.about for contingency in conference.contingencies):
            yield Missing("plan", child.id, f"{child.name}: what happens if things do not get better")


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
