"""A conference that follows another: what comes along, and what stays in its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given

from chairtui.domain.conference import Conference
from chairtui.domain.following import comes_again, following, next_kind
from chairtui.domain.people import Came, Kind, Reconvened
from chairtui.domain.reviews import Achieved, Progress
from tests.builders import any_conference, family_conference
from tests.screens.harness import london_borough

REVIEW = date(2026, 8, 4)


def review_of(former: Conference, because: Reconvened | None = None) -> Conference:
    again = [child.id for child in comes_again(former, london_borough())]
    new = Conference(family=former.family, held_on=REVIEW)
    return following(new, former, london_borough(), again, because)


def test_a_child_on_a_plan_comes_to_a_review_and_one_without_decision_again() -> None:
    former = family_conference()
    kinds = {child.id: next_kind(former, london_borough(), child) for child in former.children}
    decided = {decision.child_id: decision.option for decision in former.decisions}
    assert decided
    for child_id, kind in kinds.items():
        wanted = Kind.REVIEW if decided.get(child_id) == "child_protection_plan" else None
        assert wanted is None or kind is wanted
        assert (child_id in decided) or kind is Kind.RECONVENED


def test_identities_stay_and_the_day_decides_nothing_in_advance() -> None:
    former = family_conference()
    review = review_of(former)
    assert review.follows == former.id
    assert review.former_held_on == former.held_on
    assert {person.id for person in review.participants} == {person.id for person in former.participants}
    assert all(person.came is Came.NOT_YET for person in review.participants)
    assert {action.id for action in review.actions} <= {action.id for action in former.actions}
    assert all(action.since == former.held_on for action in review.actions)
    assert (review.views, review.decisions, review.ratings, review.tellings, review.copies) == ((),) * 5


def test_what_is_done_does_not_come_along_and_what_is_half_done_does() -> None:
    former = family_conference()
    first = next(action for action in former.actions if not action.draft)
    second = replace(first, id="second", what="The shed is locked")
    former = former.with_record(second)
    done = former.with_record(Progress(of=first.id, about=first.about, achieved=Achieved.DONE))
    done = done.with_record(Progress(of=second.id, about=second.about, achieved=Achieved.PARTLY))
    ids = {action.id for action in review_of(done, Reconvened.COMPLAINT).actions}
    everyone = following(
        Conference(family="x", held_on=REVIEW), done, london_borough(), [c.id for c in done.children]
    )
    assert first.id not in {action.id for action in everyone.actions}
    assert second.id in {action.id for action in everyone.actions}
    assert first.id not in ids


@given(any_conference())
def test_nothing_of_the_former_conference_changes(former: Conference) -> None:
    before = replace(former)
    following(
        Conference(family="x", held_on=REVIEW), former, london_borough(), [c.id for c in former.children]
    )
    assert former == before
