"""How a review differs from a first conference for a child: its step, its decisions, its dates."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.followed import with_those_before
from chairtui.domain.grammar import as_compared
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.procedures import DecisionOption, Limb, Procedure, Step
from chairtui.domain.reviews import ExistingPlan

LOOKING_BACK = "review"
"""Key of the step at which everybody looks back."""


def existing_plan(conference: Conference, child_id: str) -> ExistingPlan | None:
    """The plan that a child comes to this conference with; none for most at a first conference."""
    return next((plan for plan in conference.existing_plans if plan.child_id == child_id), None)


def counted_kind(conference: Conference, child: Child) -> Kind:
    """The kind of conference by which decisions go: a reconvened review is a review again.

    A child who moves in comes with another authority's plan, and has a first conference all the same.
    """
    plan = existing_plan(conference, child.id)
    on_plan = plan is not None and not plan.authority
    return Kind.REVIEW if child.kind is Kind.RECONVENED and on_plan else child.kind


def decision_stands(conference: Conference, child: Child) -> bool:
    """Whether a child is on a plan whose decision stands while it is heard again after a complaint.

    Nothing counts anew from this conference then: it decides again, and is no review of its own.
    Central Bedfordshire leaflet: “the decision made by the Conference stands”.
    """
    plan = existing_plan(conference, child.id)
    is_after_complaint = conference.reconvened_because is Reconvened.COMPLAINT
    return child.kind is Kind.RECONVENED and is_after_complaint and plan is not None and not plan.authority


def dated_kind(conference: Conference, child: Child) -> Kind:
    """The kind of conference by which dates go.

    As `counted_kind`, but for a first conference that is heard again after a complaint: it decides about a
    plan, and its first review is still to come.
    """
    plan = existing_plan(conference, child.id)
    if decision_stands(conference, child) and plan is not None and not plan.reviews:
        return child.kind
    return counted_kind(conference, child)


def is_review(conference: Conference, child: Child) -> bool:
    """Whether it is decided for this child whether a plan that is there goes on."""
    return counted_kind(conference, child) is Kind.REVIEW


def meets_again(conference: Conference) -> bool:
    """Whether it is the same conference meeting again, for some child."""
    return any(child.kind is Kind.RECONVENED for child in conference.children)


def wants_another_chair(conference: Conference) -> str:
    """That somebody else should chair it after a complaint; nothing where somebody else does."""
    is_after_complaint = conference.reconvened_because is Reconvened.COMPLAINT and meets_again(conference)
    chair, former = as_compared(conference.chair), as_compared(conference.former_chair)
    if not is_after_complaint or not chair or chair != former:
        return ""
    return f"A complaint was upheld, and {conference.former_chair.strip()} chaired it then too: who else can?"


def procedure_for(conference: Conference, procedure: Procedure) -> Procedure:
    """`procedure` as this conference goes through it: with the step that looks back, if there is a plan.

    And with the procedures that it followed before, by whose titles what was said then is called.
    """
    procedure = with_those_before(conference, procedure)
    steps = tuple(step for step in procedure.steps if step.key != LOOKING_BACK)
    back = procedure.looking_back
    if conference.existing_plans and back.title:
        place = next((n for n, step in enumerate(steps, 1) if step.key == back.after), 0)
        step = Step(
            key=LOOKING_BACK,
            title=back.title,
            ask=back.ask,
            then=back.then,
            unclear=back.unclear,
            source=back.source,
        )
        steps = (*steps[:place], step, *steps[place:])
    return procedure if steps == procedure.steps else replace(procedure, steps=steps)


def options_for(conference: Conference, procedure: Procedure, child: Child) -> tuple[DecisionOption, ...]:
    """What may be decided for a child, each called as it is called at this kind of conference."""
    kind = counted_kind(conference, child)
    fitting = (option for option in procedure.decisions if not option.kinds or kind in option.kinds)
    if kind is not Kind.REVIEW:
        return tuple(fitting)
    return tuple(replace(option, title=option.at_review or option.title) for option in fitting)


def option_title(conference: Conference, procedure: Procedure, child_id: str, key: str) -> str:
    """What a decision is called for this child; a key that the procedure does not know stands for itself."""
    child = next((child for child in conference.children if child.id == child_id), None)
    options = options_for(conference, procedure, child) if child is not None else ()
    found = next((option.title for option in options if option.key == key), "")
    return found or procedure.title_of("decisions", key)


def limbs_for(conference: Conference, procedure: Procedure, child: Child) -> tuple[Limb, ...]:
    """The answers to the threshold: that it is not met is said at a review alone, where a plan is ended."""
    asked_again = is_review(conference, child)
    return tuple(limb for limb in procedure.limbs if limb.met or asked_again)


def ends_plan(conference: Conference, procedure: Procedure, child_id: str, option: str) -> bool:
    """Whether a decision ends the plan that a child is on."""
    plan = existing_plan(conference, child_id)
    decided = procedure.decision(option)
    if plan is None or plan.authority or decided is None:
        return False
    return not (decided.needs_category or decided.adjourns)
