"""Where a child's plan stands, at a glance: since when, how it was carried on, who has seen the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.looking_back import (
    core_group_gaps,
    core_group_rule,
    core_groups_of,
    standing_of_plan,
    time_between,
)
from chairtui.domain.people import Child
from chairtui.domain.plan_words import after_another, categories_in_short
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import decision_stands
from chairtui.domain.reviews import Achieved, ExistingPlan
from chairtui.domain.since_last import NOT_ASKED
from chairtui.domain.text import counted, listed
from chairtui.domain.timescales import WorkingCalendar, brief, period, short
from chairtui.screens.names import Names, names_of
from chairtui.widgets.rows import BOLD, LOOK, MUTED, PLAIN, Line, Row, Span

INDENT = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows of this step are made from."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar
    past: tuple[Conference, ...]
    width: int
    """In cells."""

    @property
    def names(self) -> Names:
        """The words for everyone here."""
        return names_of(self.conference, self.procedure)


def plan_row(shown: Shown, plan: ExistingPlan, child: Child) -> Row:
    """One child's plan, a line for each thing that a chair asks of it."""
    head = (
        Span(child.name, BOLD),
        Span(f"  {' · '.join(_plan_words(shown, plan))}"),
        Span(_counts(shown, child), MUTED, align="right"),
    )
    lines: list[Line] = [head, *_core_groups(shown, plan, child)]
    if not child.is_unborn or plan.last_seen_on is not None:
        lines.append(_last_seen(shown, plan))
    if plan.gaps.strip():
        lines.append((Span("Not as agreed: ", MUTED, INDENT), Span(plan.gaps)))
    return Row(f"plan:{plan.id}", tuple(lines), space_after=1)


def _plan_words(shown: Shown, plan: ExistingPlan) -> Iterator[str]:
    """What plan it is, since when, how long, and in which category it began and stands."""
    held_on = shown.conference.held_on
    named = shown.procedure.plan_of(plan.option) if plan.option else "Plan"
    whose = f"{named} of {plan.authority}" if plan.authority else named
    since = f" since {brief(plan.began_on)}" if plan.began_on else ""
    yield ", ".join(filter(None, (f"{whose}{since}", after_another(plan))))
    if plan.since is not None and plan.since <= held_on:
        yield time_between(plan.since, held_on)
    if in_short := categories_in_short(shown.procedure, plan.first_categories, plan.categories):
        yield in_short
    if not plan.authority:
        held = f"{counted(plan.reviews, 'review')} held before"
        again = any(
            child.id == plan.child_id and decision_stands(shown.conference, child)
            for child in shown.conference.children
        )
        yield held if plan.reviews else "no review yet" if again else "first review"


def _counts(shown: Shown, child: Child) -> str:
    """How much of what was agreed came to what: “3 done · 1 partly done · 2 not asked yet”."""
    counted = standing_of_plan(shown.conference, child.id)
    words = [*((counted[became], became.value) for became in Achieved), (counted[None], NOT_ASKED)]
    return " · ".join(f"{number} {word}" for number, word in words if number)


def _core_groups(shown: Shown, plan: ExistingPlan, child: Child) -> Iterator[Line]:
    """Which days, against how often they were to be; each gap on a line of its own."""
    held_on = shown.conference.held_on
    held = core_groups_of(shown.conference, child.id)
    days = [short(one.on, held_on) if one.on else "a day not noted" for one in held]
    rule = core_group_rule(shown.procedure)
    how_often = f"  (at least every {period(rule)})" if rule is not None else ""
    said = (
        Span(f"{len(held)}: {listed(days)}")
        if held
        else Span(
            "none" if plan.gaps.strip() else "○ which were held?", PLAIN if plan.gaps.strip() else MUTED
        )
    )
    yield (Span("Core groups ", MUTED, INDENT), said, Span(how_often, MUTED))
    if not held and not plan.gaps.strip():
        return  # nobody has been asked yet, so nothing is late
    for gap in core_group_gaps(shown.conference, shown.procedure, shown.calendar, child):
        late = f"none from {short(gap.after, held_on)} to {short(gap.until, held_on)}"
        limit = f"{gap.rule.bound.value} {short(gap.limit, held_on)}"
        yield (Span("!", LOOK, INDENT), Span(f" {late} ({limit})", LOOK))


def _last_seen(shown: Shown, plan: ExistingPlan) -> Line:
    if plan.last_seen_on is None:
        return (Span("Last seen ", MUTED, INDENT), Span("○ who has seen the child, when, and alone?", MUTED))
    by = f" by {shown.names.of(plan.last_seen_by)}" if plan.last_seen_by else ""
    alone = {None: "", True: ", alone", False: ", not alone"}[plan.seen_alone]
    seen = short(plan.last_seen_on, shown.conference.held_on)
    asked = Span("") if plan.last_seen_by else Span("  ○ by whom?", MUTED)
    return (Span("Last seen ", MUTED, INDENT), Span(f"{seen}{by}{alone}"), asked)
