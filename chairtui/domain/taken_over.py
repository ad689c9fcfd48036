"""What the next conference takes over from one record, for those children whose latest record it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from chairtui.domain.coming import Former
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import Standing
from chairtui.domain.looking_back import open_parts
from chairtui.domain.people import Came, Child, Comes, Exclusion, Kind, Reconvened
from chairtui.domain.procedures import Procedure
from chairtui.domain.put_out import ended_then
from chairtui.domain.records import Record
from chairtui.domain.reviewing import decision_stands
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.staying_kept import Kept, for_professionals, kept_from
from chairtui.domain.views import decided_option, decision_for


def taken_over(
    before: Former, ids: frozenset[str], kinds: Mapping[str, Kind], because: Reconvened | None
) -> dict[str, tuple[Any, ...]]:
    """The collections that come along from one record, for the children `ids`.

    `kinds` are those of all children of the next conference, whichever record they come from.
    """
    former, procedure = before.conference, before.procedure
    chosen = tuple(child for child in former.children if child.id in ids)
    plans = ((_existing_plan(former, procedure, one, kinds[one.id], because), one) for one in chosen)
    said = _said_before(former, ids, kinds)
    lines = {line.id for line in said.get("statements", ())}
    return {
        "children": tuple(replace(child, kind=kinds[child.id], **_NOT_ASKED) for child in chosen),
        "participants": tuple(replace(person, **_NOT_COME) for person in former.participants),
        "relationships": tuple(tie for tie in former.relationships if tie.child_id in ids),
        "existing_plans": tuple(
            replace(plan, position=child.position) for plan, child in plans if plan is not None
        ),
        "core_group": _about(former.core_group, ids),
        **_plan(former, ids, lines, kept_from(former, procedure)),
        **said,
    }


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
        moved = before or ExistingPlan(child_id=child.id)
        return ExistingPlan(
            child_id=child.id,
            began_on=former.held_on,
            moved_from=moved.authority,
            moved_plan_since=moved.began_on,
            first_categories=moved.first_categories or decision.categories,
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


def _said_before(former: Conference, ids: frozenset[str], kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """What was said about these children as far as the same conference meets again, so that it goes on.

    It may be about a sibling too who comes from another record, but not about one for whom it does not meet
    again. What was about all the children of then is not about another who joins them.
    """
    again = {child_id for child_id, kind in kinds.items() if kind is Kind.RECONVENED}
    if again.isdisjoint(ids):
        return {}
    everyone = tuple(child.id for child in former.children)
    all_of_then = () if set(everyone) == set(kinds) else everyone

    def concerns(about: tuple[str, ...]) -> bool:
        concerned = set(about or everyone)
        return concerned <= again and not concerned.isdisjoint(ids)

    statements: tuple[Statement, ...] = tuple(
        replace(one, about=one.about or all_of_then) for one in former.statements if concerns(one.about)
    )
    views: tuple[ChildView, ...] = tuple(one for one in former.child_views if one.child_id in again & ids)
    answers: tuple[ParentAnswer, ...] = tuple(
        replace(one, child_id=one.child_id or next(iter(all_of_then), None))
        for one in former.parent_answers
        if concerns((one.child_id,) if one.child_id else ()) and (one.child_id or len(all_of_then) < 2)
    )
    reports = tuple(
        replace(one, about=one.about or all_of_then) for one in former.reports if concerns(one.about)
    )
    known = {report.id for report in reports}
    return {
        "statements": tuple(
            one if one.report_id in known else replace(one, report_id=None) for one in statements
        ),
        "child_views": views,
        "parent_answers": answers,
        "reports": reports,
        "exclusions": tuple(_of_then(former, out, (*statements, *views)) for out in former.exclusions),
    }


def _of_then(former: Conference, out: Exclusion, lines: Iterable[Record]) -> Exclusion:
    """Who was put out then, and which of the lines that come along were put into other words meanwhile."""
    known = {line.id for line in lines}
    return replace(ended_then(former, out), meanwhile=tuple(one for one in out.meanwhile if one in known))


def _about(records: Iterable[Any], ids: frozenset[str]) -> tuple[Any, ...]:
    """Those about some of these children, and about these alone; what names none is about all."""
    found = []
    for record in records if ids else ():
        about = tuple(child_id for child_id in record.about if child_id in ids)
        if about or not record.about:
            found.append(replace(record, about=about or tuple(sorted(ids))))
    return tuple(found)
