"""A conference that follows another: what comes along, and what stays in its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.coming import Former, coming, next_kind
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.following import following
from chairtui.domain.looking_back import marked
from chairtui.domain.people import Came, Kind, Reconvened
from chairtui.domain.plans import PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.references import PEOPLE, REFERENCES, astray
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved
from chairtui.domain.sight import Sight
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import Copy
from tests.builders import any_conference, family_conference
from tests.screens.harness import london_borough

REVIEW = date(2026, 8, 4)


def review_of(former: Conference, because: Reconvened | None = None) -> Conference:
    again = [one.child.id for one in coming([Former(former, london_borough())]) if one.comes_again]
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
    done = marked(marked(former, first, Achieved.DONE), second, Achieved.PARTLY)
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


def everyone_again(former: Conference) -> Conference:
    return following(
        Conference(family=former.family, held_on=REVIEW),
        former,
        london_borough(),
        [child.id for child in former.children],
    )


def sight_of(conference: Conference, person: str) -> Sight:
    return Sight(conference, recipient_for(conference, london_borough(), person))


def about_wren(former: Conference) -> Conference:
    """The danger is about Wren alone, so that her mother's copy covers it."""
    danger = former.record(DangerStatement, "danger")
    return former.revising(danger, about=("wren",), text="Wren may be alone at night and get hurt.")


def test_what_rests_on_a_line_for_professionals_only_stays_with_them_at_the_review() -> None:
    former = about_wren(family_conference())
    worry = former.record(Statement, "worry")
    assert sight_of(everyone_again(former), "mum").sees(former.record(DangerStatement, "danger"))
    review = everyone_again(former.revising(worry, restricted=True))
    danger = review.record(DangerStatement, "danger")
    assert not sight_of(review, "mum").sees(danger)
    assert not sight_of(review, "mum").sees(review.record(SafetyGoal, "goal"))
    assert sight_of(review, "worker").sees(danger)


def test_what_names_a_child_who_stays_behind_is_not_shown_to_whom_it_was_not_shown_before() -> None:
    former = family_conference()
    danger = former.record(DangerStatement, "danger")
    assert not sight_of(former, "papa").sees(danger)
    new = Conference(family=former.family, held_on=REVIEW)
    review = following(new, former, london_borough(), ["robin"])
    assert review.record(DangerStatement, "danger").about == ("robin",)
    assert not sight_of(review, "papa").sees(review.record(DangerStatement, "danger"))


def test_what_was_kept_stays_kept_through_the_review_after_that() -> None:
    former = about_wren(family_conference())
    worry = former.record(Statement, "worry")
    second = everyone_again(everyone_again(former.revising(worry, restricted=True)))
    assert not sight_of(second, "mum").sees(second.record(DangerStatement, "danger"))


def test_a_plan_counts_its_reviews_and_keeps_its_beginning_and_first_categories() -> None:
    former = family_conference()
    before = existing_plan(former, "wren")
    after = existing_plan(review_of(former), "wren")
    assert before is not None
    assert after is not None
    assert (after.began_on, after.first_categories) == (before.began_on, before.first_categories)
    assert (after.reviews, after.last_conference_on) == (before.reviews + 1, former.held_on)
    assert (after.last_seen_on, after.gaps) == (None, "")


def test_a_conference_that_meets_again_goes_on_with_what_was_said() -> None:
    former = family_conference()
    again = following(
        Conference(family="x", held_on=REVIEW),
        former,
        london_borough(),
        [child.id for child in former.children],
        Reconvened.COMPLAINT,
    )
    assert {line.id for line in again.statements} == {line.id for line in former.statements}
    assert {child.kind for child in again.children} == {Kind.RECONVENED}
    assert again.record(DangerStatement, "danger").statement_ids == ("worry",)
    assert not again.decisions


def everywhere_named(former: Conference, child_id: str) -> Conference:
    """`former` with this child named wherever a person or a child may be."""
    for kind, record_type in RECORDS.items():
        for name, allowed in REFERENCES.get(record_type, {}).items():
            if allowed == PEOPLE and record_type is not Copy:
                for record in getattr(former, kind):
                    is_many = isinstance(getattr(record, name), tuple)
                    value = (child_id,) if is_many else child_id
                    former = former.revising(record, **{name: value})
    return former


@given(
    st.sampled_from(["wren", "robin", "bump"]),
    st.sets(st.sampled_from(["wren", "robin", "bump"]), min_size=1),
    st.sampled_from([None, *Reconvened]),
)
def test_what_comes_along_names_nobody_who_stays_behind(
    named: str, again: set[str], because: Reconvened | None
) -> None:
    former = everywhere_named(family_conference(), named)
    assert not list(astray(former))
    new = Conference(family=former.family, held_on=REVIEW)
    assert not list(astray(following(new, former, london_borough(), again, because)))


def test_who_is_here_for_a_child_who_stays_behind_waits_and_the_words_of_the_child_keep_a_name() -> None:
    former = everywhere_named(family_conference(), "bump")
    new = Conference(family=former.family, held_on=REVIEW)
    after = following(new, former, london_borough(), ["wren", "robin"], Reconvened.COMPLAINT)
    assert {person.here_for for person in after.participants} == {None}
    line = after.record(Statement, "worry")
    assert (line.said_by, line.told_by) == (None, "Baby Brambleby")
    action = after.record(PlanAction, "action")
    assert (action.who, action.who_else) == ((), "Baby Brambleby")
    assert after.exclusions == ()
