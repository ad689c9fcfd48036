"""What a review makes of what was agreed last time, and how the time between the conferences was used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.duties import Timescale
from chairtui.domain.identity import new_id
from chairtui.domain.people import Child
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.repeated import CORE_GROUP_BEFORE
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved, CoreGroupHeld, Progress
from chairtui.domain.text import counted
from chairtui.domain.timescales import WorkingCalendar, due

C = TypeVar("C", DangerStatement, Outcome, PlanAction)
P = TypeVar("P", Outcome, PlanAction)
Part = Outcome | PlanAction


def carried(records: Iterable[C]) -> tuple[C, ...]:
    """Those that come from an earlier conference."""
    return tuple(record for record in records if record.since is not None)


def concerned(conference: Conference, part: Part | Progress) -> tuple[str, ...]:
    """The children whom an outcome, an action or its progress is about, in their order."""
    about = children_of(conference, part)
    return tuple(child.id for child in conference.children if child.id in about)


def progress_of(conference: Conference, part: Part) -> tuple[Progress, ...]:
    """What is said to have become of an outcome or action; several where it differs between children."""
    return tuple(one for one in conference.progress if one.of == part.id)


def achieved(conference: Conference, part: Part, child_id: str) -> Achieved | None:
    """What became of it for one child; none while nobody has said."""
    said = (one for one in progress_of(conference, part) if child_id in concerned(conference, one))
    return next((one.achieved for one in said if one.achieved is not None), None)


def not_asked(conference: Conference, part: Part) -> tuple[str, ...]:
    """The children for whom nobody has said what became of it."""
    return tuple(c for c in concerned(conference, part) if achieved(conference, part, c) is None)


def closed_for(conference: Conference, part: Part) -> frozenset[str]:
    """The children for whom an outcome or action is done, or no longer needed, by what this review says."""
    became = ((child_id, achieved(conference, part, child_id)) for child_id in concerned(conference, part))
    return frozenset(child_id for child_id, one in became if one is not None and one.is_closed)


def open_parts(
    conference: Conference, parts: Iterable[P], ids: frozenset[str] | None = None
) -> tuple[P, ...]:
    """Outcomes or actions that are not done with, each about those children alone for whom it is not.

    With `ids` for those children only.
    """
    found: list[P] = []
    for part in parts:
        closed, everyone = closed_for(conference, part), part.about or concerned(conference, part)
        about = tuple(c for c in everyone if c not in closed and (ids is None or c in ids))
        if about:
            is_same = about == part.about or (ids is None and about == everyone)
            found.append(part if is_same else replace(part, about=about))
    return tuple(found)


def with_progress(conference: Conference, part: Part, progress: Progress) -> Conference:
    """`conference` with this progress, which stands for its children in the place of any other.

    Children whom an earlier form of it was about, and who are not named any more, keep what was said of them.
    """
    named = set(progress.about)
    for other in progress_of(conference, part):
        left = tuple(child_id for child_id in concerned(conference, other) if child_id not in named)
        if other.id == progress.id:
            if left:
                conference = conference.with_record(replace(other, id=new_id(), about=left))
        elif not left:
            conference = conference.without(other)
        elif left != other.about:
            conference = conference.revising(other, about=left)
    return conference.with_record(progress)


def marked(
    conference: Conference, part: Part, became: Achieved, children: Iterable[str] | None = None
) -> Conference:
    """`conference` with one answer for these children, or for all of the part's; other words stay as said."""
    wanted = set(concerned(conference, part) if children is None else children)
    for one in progress_of(conference, part):
        if wanted.issuperset(concerned(conference, one)):
            conference = conference.revising(one, achieved=became)
            wanted.difference_update(concerned(conference, one))
    if not wanted:
        return conference
    about = tuple(child_id for child_id in concerned(conference, part) if child_id in wanted)
    return with_progress(conference, part, Progress(of=part.id, about=about, achieved=became))


def standing_of_plan(conference: Conference, child_id: str) -> Counter[Achieved | None]:
    """How many carried outcomes and actions of a child came to what; none counts those nobody asked about."""
    parts: tuple[Part, ...] = (*carried(conference.outcomes), *carried(conference.actions))
    return Counter(
        achieved(conference, part, child_id) for part in parts if child_id in children_of(conference, part)
    )


def overdue(action: PlanAction, held_on: date) -> date | None:
    """The day by which a carried action was to be done, or to end, if that day is past."""
    last = action.due or action.until
    return last if action.since is not None and last is not None and last < held_on else None


def months_between(first: date, last: date) -> int:
    """Whole calendar months from one day to a later one."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def time_between(first: date, last: date) -> str:
    """How long it is, in words: “9 days”, “8 weeks”, “5 months”, “1 year 2 months”."""
    months, days = months_between(first, last), (last - first).days
    years, rest = divmod(months, 12)
    if years:
        return " ".join(counted(n, unit) for n, unit in ((years, "year"), (rest, "month")) if n)
    if months >= _MONTHS_FROM:
        return counted(months, "month")
    return counted(days // 7, "week") if days >= _WEEKS_FROM else counted(days, "day")


_MONTHS_FROM = 3
"""Months from which a time is told in months."""
_WEEKS_FROM = 14
"""Days from which a time is told in weeks."""


# Core groups


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without a core group that is longer than the procedure allows."""

    after: date
    until: date
    """The next core group, or this conference."""
    rule: Timescale
    limit: date


def core_groups_of(conference: Conference, child_id: str) -> tuple[CoreGroupHeld, ...]:
    """The core groups held for a child since last time, the earliest first; those of no date last."""
    held = [one for one in conference.core_groups_held if child_id in children_of(conference, one)]
    return tuple(sorted(held, key=lambda one: (one.on or date.max, one.position)))


def core_group_rule(procedure: Procedure) -> Timescale | None:
    """How often core groups meet, if the procedure says so."""
    return next((one for one in procedure.timescales if one.counted_from == CORE_GROUP_BEFORE), None)


def core_group_gaps(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, child: Child
) -> tuple[Gap, ...]:
    """Where core groups met later than the procedure says, counted from the last conference on.

    After the first conference the limit is that of the first core group. After a review it is that of any
    other: nobody knows here when the one before the review met, so that a gap is only ever too short.
    """
    plan = existing_plan(conference, child.id)
    start = plan.last_conference_on if plan is not None else None
    if plan is None or start is None:
        return ()
    first, later = (
        next((one for one in procedure.timescales if one.core_group), None),
        core_group_rule(procedure),
    )
    days = [one.on for one in core_groups_of(conference, child.id) if one.on is not None]
    ends = [*days, conference.held_on]
    found = []
    for nth, (after, until) in enumerate(zip([start, *days], ends, strict=True)):
        rule = first if first is not None and nth == 0 and plan.reviews == 0 else later
        if rule is None or until < after:
            continue
        limit = due(rule, after, calendar).on
        if until > limit:
            found.append(Gap(after, until, rule, limit))
    return tuple(found)
