"""A family at a review: the conference before, as it was signed, and the one that follows it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.scales import Scale, ScaleRating
from tests.builders import family_conference

REVIEW = date(2026, 8, 4)


def first_conference() -> Conference:
    """The Bramblebys' first conference: Wren and Robin on a plan from that day on."""
    former = family_conference("first")
    for record in (*former.existing_plans, *former.core_groups_held, *former.progress):
        former = former.without(record)
    for added in (
        Decision(
            id="decision-robin", child_id="robin", option="child_protection_plan", categories=("neglect",)
        ),
        DangerStatement(id="pool", text="Robin may be forgotten at the pool.", about=("robin",)),
        SafetyGoal(id="pool-goal", danger_id="pool", text="Robin is never left, for three months."),
        Outcome(id="fetched", text="Robin is fetched on time.", about=("robin",), danger_id="pool"),
        PlanAction(
            id="clock",
            outcome_id="outcome",
            what="A clock stands in the hall",
            who=("mum",),
            about=("wren", "robin"),
            due=date(2026, 6, 3),
            how_we_know="Wren shows it",
        ),
    ):
        former = former.with_record(added)
    return former


def review_after(
    former: Conference, procedure: Procedure, held_on: date = REVIEW, conference_id: str = "review"
) -> Conference:
    """The review of those who were put on a plan."""
    on_plan = [one.child_id for one in former.decisions if one.option == "child_protection_plan"]
    new = Conference(id=conference_id, family=former.family, held_on=held_on)
    return following(new, former, procedure, on_plan)


def scaled(review: Conference, former: Conference, *, zero: str = "") -> Conference:
    """The review with Wren's numbers revealed, on last time's scale unless another zero is given."""
    was = former.record(Scale, "scale-wren")
    scale = Scale(
        id="scale-now",
        child_id="wren",
        question=was.question,
        zero=zero or was.zero,
        ten=was.ten,
        revealed_at=datetime(2026, 8, 4, 10, tzinfo=UTC),
    )
    review = review.with_record(scale)
    for participant_id, number in (("worker", 6), ("mum", 4)):
        review = review.with_record(
            ScaleRating(
                scale_id=scale.id, participant_id=participant_id, number=number, reason="Nan is there"
            )
        )
    return review
