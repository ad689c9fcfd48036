"""A conference that follows another: what it takes over, and what it asks anew.

Children, adults, dangers, outcomes and actions keep their identity, so that a life can be followed; what was
said, seen, scored and decided stays in the record of its own day, which is never changed by this.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import Standing
from chairtui.domain.looking_back import open_parts
from chairtui.domain.people import Came, Child, Comes, Kind, Reconvened
from chairtui.domain.procedures import Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.reviewing import decision_stands
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.staying_behind import without_children
from chairtui.domain.staying_kept import Kept, for_professionals, kept_from, left_behind
from chairtui.domain.views import decided_option, decision_for


def next_kind(conference: Conference, procedure: Procedure, child: Child) -> Kind:
    """What kind of conference the next one is for a child, after what was decided in this one."""
    option = decided_option(conference, procedure, child.id)
    if option is None or option.adjourns:
        return Kind.RECONVENED
    if option.needs_category:
        return Kind.REVIEW
    return Kind.PRE_BIRTH if child.is_unborn else Kind.INITIAL


def comes_again(conference: Conference, procedure: Procedure) -> tuple[Child, ...]:
    """The children for whom another conference is to follow: on a plan, or not decided about yet."""
    again = {Kind.REVIEW, Kind.RECONVENED}
    return tuple(c for c in conference.children if next_kind(conference, procedure, c) in again)


def following(
    new: Conference,
    former: Conference,
    procedure: Procedure,
    children: Iterable[str],
    because: Reconvened | None = None,
) -> Conference:
    """`new` as the conference after `former`, for these of its children.

    `procedure` is the one that `former` followed. It meets again for whom nothing was decided, and after a
    complaint for everyone; `because` says why, where the chair knows better than the record of then.
    """
    chosen = tuple(child for child in former.children if child.id in set(children))
    for_all = because is Reconvened.COMPLAINT
    kinds = {
        child.id: Kind.RECONVENED if for_all else next_kind(former, procedure, child) for child in chosen
    }
    again = {child_id for child_id, kind in kinds.items() if kind is Kind.RECONVENED}
    ids = frozenset(kinds)
    kept = kept_from(former, procedure)
    said = _said_before(former, frozenset(again))
    staying = {child.id: child.name for child in former.children if child.id not in ids}
    after = replace(
        new,
        follows=former.id,
        practice=former.practice,
        reference=new.reference or former.reference,
        former_held_on=former.held_on,
        former_chair=former.chair,
        reconvened_because=(because or _why_again(former, procedure, again)) if again else None,
        strategy_discussion=former.strategy_discussion if again else None,
        children=tuple(replace(child, kind=kinds[child.id], **_NOT_ASKED) for child in chosen),
        left_behind=left_behind(former, procedure, ids),
        participants=tuple(replace(person, **_NOT_COME) for person in former.participants),
        relationships=tuple(tie for tie in former.relationships if tie.child_id in ids),
        existing_plans=tuple(
            replace(plan, position=float(place))
            for place, child in enumerate(chosen, 1)
            if (plan := _existing_plan(former, procedure, child, kinds[child.id], because))
        ),
        core_group=_about(former.core_group, ids),
        **_plan(former, ids, {line.id for line in said.get("statements", ())}, kept),
        **said,
    )
    return without_children(after, staying)


def _why_again(former: Conference, procedure: Procedure, again: set[str]) -> Reconvened:
    """Why it meets again for these children, where the chair does not say."""
    children = [child for child in former.children if child.id in again]
    is_heard_again = former.reconvened_because is Reconvened.COMPLAINT
    if is_heard_again and any(child.kind is Kind.RECONVENED for child in children):
        return Reconvened.COMPLAINT
    if all(quorum_of(former, procedure, child).is_met for child in children):
        return Reconvened.ADJOURNED
    return Reconvened.NOT_QUORATE


_NOT_ASKED: dict[str, Any] = {"comes": Comes.NOT_ASKED, "comes_why": ""}

_NOT_COME: dict[str, Any] = {
    "came": Came.NOT_YET,
    "deputy_for": None,
    "arrived_at": None,
    "left_at": None,
    "told_by": "",
    "heard_how": "",
    "told_why": "",
    "notice_on": None,
    "agreed_on": None,
}
"""What of somebody who took part is asked anew: it is not known yet whether they come again."""


def _existing_plan(
    former: Conference, procedure: Procedure, child: Child, kind: Kind, because: Reconvened | None
) -> ExistingPlan | None:
    """The plan that a child comes with: the one that went on, or the one that was begun.

    After a complaint the decision stands, so that a plan is there all the same. Where a conference was heard
    again, it was counted when it was held first.
    """
    before = next((plan for plan in former.existing_plans if plan.child_id == child.id), None)
    option = decided_option(former, procedure, child.id)
    is_on_plan = option is not None and option.needs_category
    if kind is Kind.RECONVENED and not (because is Reconvened.COMPLAINT and is_on_plan):
        return before
    decision = decision_for(former, child.id)
    if not is_on_plan or decision is None:
        return None
    now: dict[str, Any] = {"option": decision.option, "categories": decision.categories}
    if before is None or before.authority:
        return ExistingPlan(
            child_id=child.id,
            began_on=former.held_on,
            first_categories=decision.categories,
            last_conference_on=former.held_on,
            **now,
        )
    if not decision_stands(former, child):
        now |= {"reviews": before.reviews + 1, "last_conference_on": former.held_on}
    unsaid: dict[str, Any] = {"last_seen_on": None, "last_seen_by": "", "seen_alone": None, "gaps": ""}
    return replace(before, **now, **unsaid)


def _plan(former: Conference, ids: frozenset[str], lines: set[str], kept: Kept) -> dict[str, Any]:
    """What is still to be watched and done for these children, marked with the day that it comes from.

    `lines` are the statements that come along.
    """
    restricted = for_professionals(former, lines)
    dangers = tuple(
        replace(
            danger,
            since=danger.since or former.held_on,
            standing=None,
            standing_why="",
            statement_ids=tuple(line for line in danger.statement_ids if line in lines),
            kept_from=kept(danger),
            for_professionals=danger.id in restricted,
        )
        for danger in _about(former.dangers, ids)
        if danger.standing is not Standing.MET
    )
    known = {danger.id for danger in dangers}
    goals = tuple(
        replace(
            goal,
            read_back=False,
            agreed=None,
            not_agreed="",
            kept_from=kept(goal),
            for_professionals=goal.id in restricted,
        )
        for goal in former.goals
        if goal.danger_id in known
    )
    outcomes = tuple(
        replace(
            outcome,
            since=outcome.since or former.held_on,
            danger_id=outcome.danger_id if outcome.danger_id in known else None,
            kept_from=kept(outcome),
        )
        for outcome in open_parts(former, former.outcomes, ids)
    )
    placed = {outcome.id for outcome in outcomes}
    actions = tuple(
        replace(
            action,
            since=action.since or former.held_on,
            outcome_id=action.outcome_id if action.outcome_id in placed else None,
            statement_id=action.statement_id if action.statement_id in lines else None,
            kept_from=kept(action),
            for_professionals=action.id in restricted,
        )
        for action in open_parts(former, former.actions, ids)
        if not action.draft
    )
    contingencies = tuple(replace(one, kept_from=kept(one)) for one in _about(former.contingencies, ids))
    return {
        "dangers": dangers,
        "goals": goals,
        "outcomes": outcomes,
        "actions": actions,
        "contingencies": contingencies,
    }


def _said_before(former: Conference, again: frozenset[str]) -> dict[str, Any]:
    """What was said about those children for whom the same conference meets again, so that it goes on."""
    if not again:
        return {}
    everyone = frozenset(child.id for child in former.children)

    def concerns(about: tuple[str, ...]) -> bool:
        return frozenset(about or everyone) <= again

    statements: tuple[Statement, ...] = tuple(one for one in former.statements if concerns(one.about))
    views: tuple[ChildView, ...] = tuple(one for one in former.child_views if one.child_id in again)
    answers: tuple[ParentAnswer, ...] = tuple(
        one for one in former.parent_answers if concerns((one.child_id,) if one.child_id else ())
    )
    reports = tuple(one for one in former.reports if concerns(one.about))
    known = {report.id for report in reports}
    return {
        "statements": tuple(
            one if one.report_id in known else replace(one, report_id=None) for one in statements
        ),
        "child_views": views,
        "parent_answers": answers,
        "reports": reports,
        "exclusions": former.exclusions,
    }


def _about(records: Iterable[Any], ids: frozenset[str]) -> tuple[Any, ...]:
    """Those about some of these children, and about these alone; what names none is about all."""
    found = []
    for record in records:
        about = tuple(child_id for child_id in record.about if child_id in ids)
        if about or not record.about:
            found.append(replace(record, about=about or tuple(sorted(ids))))
    return tuple(found)
