"""What was agreed elsewhere, on paper or by another authority, and is typed into the record that follows.

Each line bears the day of the conference that agreed on it, and goes on from there like any that came along.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.looking_back import Part
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.since_last import last_record


def from_elsewhere(conference: Conference, past: Sequence[Conference]) -> tuple[ExistingPlan, ...]:
    """The plans of children about whom there is no record before this one, in `past`, the oldest first.

    What this conference follows may lie in another store: then everything came along from there.
    """
    if conference.follows and not past:
        return ()
    return tuple(plan for plan in conference.existing_plans if last_record(past, plan.child_id) is None)


def agreed_on(plan: ExistingPlan) -> date | None:
    """The day of the conference that agreed last on a plan; none where nobody has said."""
    return plan.last_conference_on or plan.began_on


def is_typed_here(conference: Conference, past: Sequence[Conference], record: DangerStatement | Part) -> bool:
    """Whether a line of an earlier conference was typed into this record, and stands in none before it."""
    if record.since is None or (conference.follows and not past):
        return False
    return not any(old.id == record.id for one in past for old in one.records(type(record)))


def with_plan(conference: Conference, before: ExistingPlan | None, plan: ExistingPlan) -> Conference:
    """`conference` with this plan instead of `before`; what was typed of that conference keeps to its day.

    Only where no record came before: what came along has its day from there.
    """
    now, was = agreed_on(plan), agreed_on(before) if before is not None else None
    after = conference.with_record(plan)
    if conference.follows or was is None or now is None or was == now:
        return after
    typed: tuple[DangerStatement | Part, ...] = (*after.dangers, *after.outcomes, *after.actions)
    for record in typed:
        if record.since == was and plan.child_id in children_of(after, record):
            after = after.revising(record, since=now)
    return after
