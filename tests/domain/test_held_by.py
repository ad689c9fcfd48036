"""Until when a conference is to be held: through a whole life, each date counts from the right event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chairtui.domain.after_deciding import wanted_meetings
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.held_by import governing_limits, limits
from chairtui.domain.partnership import partnership_figures
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan
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


@dataclass
class Life:
    """A plan as it is counted by hand: since when, its reviews, and the last conference that counts."""

    began: date | None = None
    reviews: int = 0
    last: date | None = None
    again: Reconvened | None = None
    """Why the conference that is held meets again, if it does."""

    def is_put_on_a_plan(self, on: date) -> None:
        """Decided at a first conference, a review, or one that is heard again, which counts for neither."""
        if self.began is None:
            self.began = self.last = on
        elif self.again is not Reconvened.COMPLAINT:
            self.reviews += 1
            self.last = on

    def is_held_by(self, former: date, born: date | None) -> date | None:
        """Until when the next conference is held, counted from the one on `former`."""
        if self.again is not None:
            is_complaint = self.again is Reconvened.COMPLAINT
            return None if is_complaint else england().counted(former, 10)
        assert self.began is not None
        assert self.last is not None
        limit = months_from(self.last, 6) if self.reviews else months_from(self.began, 3)
        return min(limit, born + timedelta(weeks=4)) if born is not None and born > self.last else limit


ENDS = ("plan", "adjourned", "complaint")
"""How a conference ends: with a plan, without a decision, or with a plan and a complaint about it."""

STARTS = (
    IDA,
    replace(IDA, kind=Kind.TRANSFER_IN),
    replace(IDA, kind=Kind.PRE_BIRTH, born=None, expected=FIRST + timedelta(days=60)),
)


@example(first=IDA, ends=[("complaint", 20), ("plan", 40), ("plan", 100)], birth=0)
@example(first=IDA, ends=[("plan", 80), ("complaint", 20), ("plan", 100), ("plan", 170)], birth=0)
@given(
    first=st.sampled_from(STARTS),
    ends=st.lists(
        st.tuples(st.sampled_from(ENDS), st.integers(min_value=1, max_value=400)), min_size=1, max_size=6
    ),
    birth=st.integers(min_value=1, max_value=200),
)
def test_through_a_life_each_limit_counts_from_the_plan_from_the_review_before_or_from_what_was_adjourned(
    first: Child, ends: list[tuple[str, int]], birth: int
) -> None:
    born = FIRST + timedelta(days=birth) if first.is_unborn else None
    conference = Conference(family="Arlowe", held_on=FIRST, children=(first,))
    if first.kind is Kind.TRANSFER_IN:
        moved = ExistingPlan(child_id="ida", authority="Invented Shire", notified_on=date(2026, 1, 27))
        conference = conference.with_record(moved)
        (limit,) = limits(conference, london_borough(), england())
        assert limit.due.on == england().counted(date(2026, 1, 27), 15)
    life = Life()
    for end, days in ends:
        before = conference.held_on
        if end == "adjourned":
            decided = conference.with_record(Decision(child_id="ida", option="adjourned"))
            still_heard = life.again is Reconvened.COMPLAINT
            life.again = Reconvened.COMPLAINT if still_heard else Reconvened.NOT_QUORATE
        else:
            decided = on_a_plan(conference)
            life.is_put_on_a_plan(before)
            life.again = Reconvened.COMPLAINT if end == "complaint" else None
        conference = the_next(decided, days, Reconvened.COMPLAINT if end == "complaint" else None)
        (child,) = conference.children
        is_born = born is not None and born <= conference.held_on
        if is_born and child.is_unborn:
            conference = conference.revising(child, born=born)
        assert conference.reconvened_because is life.again
        plan = existing_plan(conference, "ida")
        if life.began is not None:
            assert plan is not None
            assert (plan.began_on, plan.reviews, plan.last_conference_on) == (
                life.began, life.reviews, life.last,
            )  # fmt: skip
        found = limits(conference, london_borough(), england())
        wanted = life.is_held_by(before, born if is_born else None)
        assert [one.due.on for one in found] == ([wanted] if wanted is not None else [])


def test_what_is_heard_again_after_a_complaint_leaves_the_next_review_where_it_was() -> None:
    """The decision stands meanwhile: the first review is due three months after the first conference."""
    first = on_a_plan(Conference(family="Arlowe", held_on=FIRST, children=(IDA,)))
    again = on_a_plan(the_next(first, 20, Reconvened.COMPLAINT))
    assert until(again) == {"first_core_group": FIRST, "first_review": FIRST}
    met = again.with_record(CoreGroupHeld(on=FIRST + timedelta(days=9)))
    assert until(met) == {"first_review": FIRST}
    review = on_a_plan(the_next(first, 80))
    heard = on_a_plan(the_next(review, 20, Reconvened.COMPLAINT))
    assert until(heard) == {"later_review": review.held_on}
    assert until(on_a_plan(the_next(heard, 100))) == {"later_review": heard.held_on + timedelta(days=100)}


def until(conference: Conference) -> dict[str, object]:
    """The meetings that follow, by what each counts from."""
    wanted = wanted_meetings(conference, london_borough())
    return {one.timescale.key: one.event for one in wanted}


@pytest.mark.parametrize(("because", "counted"), [(Reconvened.COMPLAINT, 0), (Reconvened.ADJOURNED, 1)])
def test_the_partnership_counts_no_conference_by_its_day_that_is_heard_again_after_a_complaint(
    because: Reconvened, counted: int
) -> None:
    option = "child_protection_plan" if because is Reconvened.COMPLAINT else "adjourned"
    first = Conference(family="Arlowe", held_on=FIRST, children=(IDA,))
    former = first.with_record(Decision(child_id="ida", option=option, categories=("neglect",)))
    again = the_next(former, 60, because).changing(signed_off_at=datetime(2026, 4, 11, 12, tzinfo=UTC))
    held = [(again, london_borough(), england())]
    (timeliness,) = partnership_figures(held, FIRST, date(2026, 12, 31)).timeliness
    assert (timeliness.later_than_usual, timeliness.no_limit) == (counted, 1 - counted)
    assert timeliness.late == 0  # no leaflet says by when an adjourned conference meets again


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
