"""Siblings whom an adjournment split: Wren has a plan from the first day, Robin from the day after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chairtui.domain.coming import Former
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.people import Child, Kind, Participant
from chairtui.domain.procedures import Procedure
from tests.reviews import REVIEW, first_conference

RECONVENED = date(2026, 5, 21)
PLAN = "child_protection_plan"


def adjourned_for_robin() -> Conference:
    """The first conference: a plan for Wren, and none decided about Robin yet."""
    former = first_conference()
    former = former.revising(former.record(Child, "wren"), kind=Kind.INITIAL)
    return former.revising(former.record(Decision, "decision-robin"), option="adjourned", categories=())


def heard_for_robin(first: Conference, procedure: Procedure) -> Conference:
    """The conference that met again for Robin alone, and decided on a plan; somebody came who is new."""
    new = Conference(id="second", family=first.family, held_on=RECONVENED)
    second = following(new, first, procedure, ["robin"])
    decision = Decision(id="decided", child_id="robin", option=PLAN, categories=("neglect",))
    coach = Participant(id="coach", name="Mr Bracken", called="Coach", works_with=("robin",))
    return second.with_record(decision).with_record(coach)


def review_of(
    first: Conference, second: Conference, procedure: Procedure, children: Iterable[str] = ("wren", "robin")
) -> Conference:
    """The conference that follows the one for Robin, about whom is named here."""
    new = Conference(id="review", family=first.family, held_on=REVIEW)
    return following(new, second, procedure, children, before=[Former(first, procedure)])
