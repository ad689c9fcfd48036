"""What the People step says below a child: the name before birth, and the plan that the child comes with."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.after_birth import IF_CAME_WHEN_DUE
from chairtui.domain.conference import Conference
from chairtui.domain.held_by import governing_limits, limits, with_births_when_due
from chairtui.domain.people import Child, Kind
from chairtui.domain.plan_words import after_another, categories_in_short, reviews_words
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.text import with_article
from chairtui.domain.timescales import WorkingCalendar, brief
from chairtui.screens.limit_words import by_words, late_words_of
from chairtui.screens.names import Names
from chairtui.screens.people.lines import muted
from chairtui.widgets.rows import LOOK, MUTED, Line, Row, Span, words


def kind_words(conference: Conference, child: Child) -> str:
    """The kind of conference for one child, with why it meets again."""
    because = conference.reconvened_because
    is_again = child.kind is Kind.RECONVENED and because is not None
    return f"{child.kind}: {because}" if is_again else child.kind.value


def held_rows(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, names: Names
) -> Iterator[Row]:
    """Until when it was to be held, by the earliest limit of all the children: late, or in time.

    That a first conference is in time is not said. Where a baby who comes to a review should be born by then,
    it is worked out as if the birth was on the day expected, and says so.
    """
    held_on = conference.held_on
    found = limits(with_births_when_due(conference), procedure, calendar)
    earliest = governing_limits(found)
    if not earliest:
        return
    differ = len(earliest) < len(conference.children)
    whose = names.listed(one.child.id for one in earliest) if differ else ""
    timescale, limit = earliest[0].timescale, earliest[0].due
    babies = (child for child in conference.children if child.kind is Kind.REVIEW)
    if_when_due = f", {IF_CAME_WHEN_DUE}" if any(baby.should_be_born_by(held_on) for baby in babies) else ""
    if held_on > limit.on:
        late = late_words_of(timescale, limit, held_on, calendar, whose)
        yield words(f"! {late}{if_when_due}", LOOK)
    elif any(not one.child.kind.is_first for one in found):
        for_all = len(found) == len(conference.children)
        whom = f"{', by the limit' if for_all else ''} for {whose}" if whose else ""
        yield words(f"In time{whom}: {by_words(timescale, limit, held_on)}{if_when_due}", MUTED)


def name_before_birth(child: Child) -> Line:
    """What the child was called before birth, where that was another name."""
    return muted(f"before birth: {child.name_before_birth}" if child.name_before_birth else "")


def plan_lines(conference: Conference, procedure: Procedure, child: Child) -> Iterator[Line]:
    """Whose plan the child comes with, since when, under which categories, and what is not known of it."""
    plan = existing_plan(conference, child.id)
    if plan is None:
        if child.kind.comes_with_plan:
            yield (Span("! comes with which plan? p", LOOK),)
        return
    if plan.authority:
        yield (Span(_authority_words(conference, plan), LOOK),)
    elif child.kind.is_first:
        yield (Span(f"! comes with a plan: is this {with_article(child.kind)} conference?", LOOK),)
    since = f"on a plan since {brief(plan.began_on)}" if plan.began_on else "on a plan"
    told = f"told of the move {brief(plan.notified_on)}" if plan.notified_on else ""
    categories = categories_in_short(procedure, plan.first_categories, plan.categories)
    since = ", ".join(filter(None, (since, after_another(plan))))
    yield muted(since, told, reviews_words(plan), categories)


def _authority_words(conference: Conference, plan: ExistingPlan) -> str:
    if conference.signed_off_at is not None:
        return f"came from {plan.authority}"
    return f"{plan.authority} keeps the responsibility until this conference is held"
