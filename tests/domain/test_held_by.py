"""Until when a conference is to be held: through a whole life, each date counts from the right event."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.held_by import governing_limits, limits
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.timescales import months_from
from tests.screens.harness import england, london_borough

FIRST = date(2026, 2, 10)
IDA = Child(id="ida", name="Ida Arlowe", born=date(2017, 4, 3))


def on_a_plan(conference: Conference) -> Conference:
    decision = Decision(child_id="ida", option="child_protection_plan", categories=("neglect",))
    return conference.with_record(decision)


def the_next(former: Conference, days: int, because: Reconvened | None = None) -> Conference:
    new = Conference(family=former.family, held_on=former.held_on + timedelta(days=days))
    return following(new, former, london_borough(), ["ida"], because)


@given(st.lists(st.integers(min_value=1, max_value=400), min_size=1, max_size=6))
def test_the_first_review_counts_from_the_plan_and_each_later_one_from_the_review_before(
    gaps: list[int],
) -> None:
    conference = Conference(family="Arlowe", held_on=FIRST, children=(IDA,))
    for number, days in enumerate(gaps):
        before = conference.held_on
        conference = the_next(on_a_plan(conference), days)
        plan = existing_plan(conference, "ida")
        assert plan is not None
        assert (plan.began_on, plan.reviews) == (FIRST, number)
        (limit,) = limits(conference, london_borough(), england())
        wanted = months_from(FIRST, 3) if number == 0 else months_from(before, 6)
        assert limit.due.on == wanted


def test_a_review_that_meets_again_is_not_counted_twice() -> None:
    first = on_a_plan(Conference(family="Arlowe", held_on=FIRST, children=(IDA,)))
    review = the_next(first, 80)
    again = the_next(review.with_record(Decision(child_id="ida", option="adjourned")), 9)
    assert again.children[0].kind is Kind.RECONVENED
    plan = existing_plan(the_next(on_a_plan(again), 150), "ida")
    assert plan is not None
    assert (plan.reviews, plan.last_conference_on) == (1, again.held_on)


def test_of_siblings_with_different_limits_the_earliest_governs_and_is_named() -> None:
    ned = Child(id="ned", name="Ned Arlowe", born=date(2020, 4, 3))
    review = the_next(on_a_plan(Conference(family="Arlowe", held_on=FIRST, children=(IDA,))), 80)
    both = review.with_record(ned).changing(strategy_discussion=review.held_on - timedelta(days=40))
    found = governing_limits(limits(both, london_borough(), england()))
    assert [one.child.id for one in found] == ["ned"]
