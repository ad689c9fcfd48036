"""What is still needed of looking back: what became of all that was agreed, and who has seen the child."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import is_met
from chairtui.domain.looking_back import (
    Part,
    carried,
    concerned,
    core_group_gaps,
    core_groups_of,
    not_asked,
)
from chairtui.domain.people import Child
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.reviewing import LOOKING_BACK, existing_plan, is_review
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.text import first_words, listed
from chairtui.domain.timescales import short


def looking_back(asked: Asked) -> Iterator[Missing]:
    """At a review, all that is asked before anybody decides whether the plan goes on."""
    for child in asked.conference.children:
        plan = existing_plan(asked.conference, child.id)
        if plan is not None and is_review(asked.conference, child):
            for words in _between(asked, child, plan):
                yield _missing(f"{child.name}: {words}", plan.id, child.id)
    yield from _dangers(asked.conference)
    yield from _agreed(asked.conference)


def _between(asked: Asked, child: Child, plan: ExistingPlan) -> Iterator[str]:
    """What is asked once of the time between the conferences; a baby in the womb is seen by nobody."""
    if not child.is_unborn and (plan.last_seen_on is None or not plan.last_seen_by.strip()):
        yield "who has last seen the child, and when"
    if plan.gaps.strip():
        return
    if not core_groups_of(asked.conference, child.id):
        yield "the core groups held since last time, or why there were none"
    elif asked.calendar is not None:
        for gap in core_group_gaps(asked.conference, asked.procedure, asked.calendar, child):
            held_on = asked.conference.held_on
            yield f"why no core group met from {short(gap.after, held_on)} to {short(gap.until, held_on)}"


def _dangers(conference: Conference) -> Iterator[Missing]:
    for number, danger in enumerate(conference.dangers, 1):
        if danger.since is None:
            continue
        if danger.standing is None:
            yield _missing(f"Danger {number}: kept, changed or met?", danger.id)
        elif is_met(danger) and not danger.standing_why.strip():
            yield _missing(f"Danger {number}: what shows that it is met", danger.id)


def _agreed(conference: Conference) -> Iterator[Missing]:
    parts: tuple[Part, ...] = (*carried(conference.outcomes), *carried(conference.actions))
    for part in parts:
        if open_ones := not_asked(conference, part):
            yield _missing(
                f"“{first_words(part.text, 30)}”: what became of it{_for(conference, part, open_ones)}",
                part.id,
            )


def _for(conference: Conference, part: Part, children: tuple[str, ...]) -> str:
    """For whom it is asked still, where it is said of others."""
    if len(children) == len(concerned(conference, part)):
        return ""
    return f" for {listed([child.name for child in conference.children if child.id in children])}"


def _missing(words: str, at: str, child_id: str | None = None) -> Missing:
    return Missing(LOOKING_BACK, child_id, words, Stage.DECIDING, at)
