"""Edits of the plan that keep its rules: an action's children are always among its outcome's."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.looking_back import open_parts
from chairtui.domain.people import Child
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.views import decided_option


def with_plan(conference: Conference, procedure: Procedure) -> tuple[Child, ...]:
    """The children who have a plan, or may still get one."""
    decided = ((child, decided_option(conference, procedure, child.id)) for child in conference.children)
    return tuple(child for child, option in decided if option is None or option.plan)


def without_outcome(conference: Conference, procedure: Procedure) -> tuple[Child, ...]:
    """The children with a plan of whom no outcome says what will be different."""
    about = {child_id for one in open_parts(conference, conference.outcomes) for child_id in one.about}
    return tuple(child for child in with_plan(conference, procedure) if child.id not in about)


def without_contingency(conference: Conference, procedure: Procedure) -> tuple[Child, ...]:
    """The children with a plan of whom nobody has said what happens if things do not get better."""
    about = {child_id for one in conference.contingencies for child_id in one.about}
    return tuple(child for child in with_plan(conference, procedure) if child.id not in about)


def with_outcome(conference: Conference, outcome: Outcome, *, after: str | None = None) -> Conference:
    """`conference` with this outcome; its actions are for no child whom it is not about."""
    conference = conference.with_record(outcome, after=after)
    for action in conference.actions:
        if action.outcome_id == outcome.id:
            conference = conference.revising(action, about=about_within(action, outcome))
    return conference


def agreed_in(conference: Conference, action: PlanAction, outcome: Outcome) -> Conference:
    """`conference` with this action under `outcome`, as its last one; a draft is agreed by that.

    The action keeps its children: the outcome becomes theirs too, because what was wanted for a child must
    not be dropped from that child's plan unseen. Whoever calls says so: see `joining`.
    """
    if more := joining(conference, action, outcome):
        wanted = {*outcome.about, *more}
        about = tuple(child.id for child in conference.children if child.id in wanted)
        conference = conference.revising(outcome, about=about)
    others = [other for other in conference.actions if other.id != action.id]
    siblings = [other.id for other in others if other.outcome_id == outcome.id]
    moved = conference.moved(action, after=siblings[-1]) if siblings else conference
    about = action.about or outcome.about
    return moved.revising(action, outcome_id=outcome.id, about=about, draft=False)


def joining(conference: Conference, action: PlanAction, outcome: Outcome) -> tuple[str, ...]:
    """The children whom `outcome` becomes about when `action` comes under it."""
    wanted = set(action.about) - set(outcome.about)
    return tuple(child.id for child in conference.children if child.id in wanted)


def about_within(action: PlanAction, outcome: Outcome) -> tuple[str, ...]:
    """The children of an action under `outcome`: its own, as far as the outcome is about them, else all."""
    return tuple(child_id for child_id in action.about if child_id in outcome.about) or outcome.about


def shifted(conference: Conference, record: Record, siblings: tuple[Record, ...], step: int) -> Conference:
    """`conference` with `record` one place up (-1) or down (1) among its `siblings`; unchanged at the end."""
    ids = [sibling.id for sibling in siblings]
    reached = ids.index(record.id) + step
    if not 0 <= reached < len(ids):
        return conference
    if step > 0:
        return conference.moved(record, after=ids[reached])
    others = [other.id for other in conference.records(type(record)) if other.id != record.id]
    before = others.index(ids[reached])
    return conference.moved(record, after=others[before - 1] if before else None)


def with_action(conference: Conference, action: PlanAction, *, after: str | None = None) -> Conference:
    """`conference` with this action, for none but its outcome's children; a new one comes after `after`."""
    outcome = next((o for o in conference.outcomes if o.id == action.outcome_id), None)
    if outcome is not None:
        action = replace(action, about=about_within(action, outcome))
    return conference.with_record(action, after=after)
