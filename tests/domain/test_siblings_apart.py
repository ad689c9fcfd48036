"""Siblings heard on different days, and then together: each comes from the latest record about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.coming import Former, coming, due_together
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, Standing
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.looking_back import marked
from chairtui.domain.people import Child, Kind, Participant, Reconvened
from chairtui.domain.plans import PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.records import Record
from chairtui.domain.references import astray
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved
from chairtui.domain.sight import Sight
from chairtui.domain.since_last import since_last
from chairtui.domain.statements import Statement
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.trends import trends
from tests.builders import any_conference
from tests.screens.harness import london_borough
from tests.siblings import PLAN, RECONVENED, adjourned_for_robin, heard_for_robin, review_of

PROCEDURE = london_borough()
FIRST = adjourned_for_robin()
SECOND = heard_for_robin(FIRST, PROCEDURE)
BOTH = {"wren", "robin"}


def test_both_come_to_one_review_each_with_the_plan_of_their_own_day() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE)
    assert {child.id: child.kind for child in review.children} == dict.fromkeys(BOTH, Kind.REVIEW)
    began = {plan.child_id: (plan.began_on, plan.last_conference_on) for plan in review.existing_plans}
    assert began == {"wren": (FIRST.held_on, FIRST.held_on), "robin": (RECONVENED, RECONVENED)}
    assert (review.follows, review.former_held_on) == (SECOND.id, RECONVENED)
    assert (review.reconvened_because, review.statements) == (None, ())
    assert {child.id for child in review.left_behind} == {"linnet", "bump"}
    assert not list(astray(review))


def test_what_both_records_carry_is_one_record_about_both_and_everybody_comes_along() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE)
    assert set(review.record(PlanAction, "clock").about) == BOTH
    assert set(review.record(DangerStatement, "pool").about) == {"robin"}
    assert {person.id for person in review.participants} == {p.id for p in SECOND.participants}
    gone = replace(SECOND, participants=tuple(p for p in SECOND.participants if p.id != "school"))
    assert {"school", "coach"} <= {person.id for person in review_of(FIRST, gone, PROCEDURE).participants}


def test_what_was_met_or_done_for_one_comes_along_for_the_other_alone() -> None:
    clock = SECOND.record(PlanAction, "clock")
    second = marked(SECOND, clock, Achieved.DONE, ("robin",))
    assert review_of(FIRST, second, PROCEDURE).record(PlanAction, "clock").about == ("wren",)
    danger = DangerStatement(id="alone", text="They may be alone at night.", about=("wren", "robin"))
    first = FIRST.with_record(danger)
    second = heard_for_robin(first, PROCEDURE)
    second = second.revising(second.record(DangerStatement, "alone"), standing=Standing.MET)
    assert review_of(first, second, PROCEDURE).record(DangerStatement, "alone").about == ("wren",)


def test_later_words_stand_and_are_a_change_for_the_sibling_who_knew_the_others() -> None:
    danger = DangerStatement(id="alone", text="They may be alone at night.", about=("wren", "robin"))
    first = FIRST.with_record(danger)
    second = heard_for_robin(first, PROCEDURE)
    second = second.revising(second.record(DangerStatement, "alone"), text="They may be left at night.")
    review = review_of(first, second, PROCEDURE)
    told = {
        one.child.id: next((turn.became, turn.was) for turn in one.dangers if turn.record.id == "alone")
        for one in since_last((first, second), review).children
    }
    assert told == {"wren": ("changed", "They may be alone at night."), "robin": ("not asked yet", "")}


def test_what_changed_is_told_from_each_childs_own_last_record() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE)
    changed = since_last((FIRST, SECOND), review)
    assert [one.is_new for one in changed.children] == [False, False]
    assert {one.child.id: one.categories_before for one in changed.children}["robin"] == ("neglect",)
    assert (changed.people_new, changed.children_gone) == ((), ("Baby Brambleby",))


def test_time_on_the_plan_goes_by_each_childs_own_conferences() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE)
    days = {
        trend.child.id: [(then.held_on, then.days) for then in trend.plan]
        for trend in trends((FIRST, SECOND), review)
    }
    assert days["wren"] == [(FIRST.held_on, 0), (review.held_on, 84)]
    assert days["robin"][1:] == [(RECONVENED, 0), (review.held_on, 75)]


def restricted(conference: Conference) -> Conference:
    """Wren's danger rests on a line for professionals only."""
    danger = conference.record(DangerStatement, "danger")
    conference = conference.revising(danger, about=("wren",), text="Wren may be alone at night.")
    return conference.revising(conference.record(Statement, "worry"), restricted=True)


def sees(conference: Conference, person: str, record: Record) -> bool:
    return Sight(conference, recipient_for(conference, PROCEDURE, person)).sees(record)


def test_what_was_kept_stays_kept_whichever_record_it_comes_from() -> None:
    first = restricted(FIRST)
    review = review_of(first, heard_for_robin(first, PROCEDURE), PROCEDURE)
    danger = review.record(DangerStatement, "danger")
    assert danger.about == ("wren",)
    assert not sees(review, "mum", danger)
    assert sees(review, "worker", danger)

    kept = SECOND.revising(SECOND.record(PlanAction, "clock"), kept_from=("mum",))
    assert "mum" in review_of(FIRST, kept, PROCEDURE).record(PlanAction, "clock").kept_from
    before = FIRST.revising(FIRST.record(PlanAction, "clock"), kept_from=("mum",))
    clock = review_of(before, SECOND, PROCEDURE).record(PlanAction, "clock")
    assert "mum" in clock.kept_from


def test_who_works_with_a_child_who_was_not_there_for_a_time_does_so_again_and_an_address_stays_kept() -> (
    None
):
    robin, papa = FIRST.record(Child, "robin"), FIRST.record(Participant, "papa")
    first = FIRST.revising(robin, address_withheld_from=("wren",)).revising(papa, withheld_from=("wren",))
    second = heard_for_robin(first, PROCEDURE)
    assert second.record(Participant, "worker").works_with == ("robin",)
    review = review_of(first, second, PROCEDURE)
    assert set(review.record(Participant, "worker").works_with) == BOTH
    assert review.record(Participant, "papa").withheld_from == ("wren",)
    assert review.record(Child, "robin").address_withheld_from == ("wren",)


def test_one_who_was_heard_before_stays_behind_the_other_again() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE, ["wren"])
    assert [child.id for child in review.children] == ["wren"]
    assert {child.id for child in review.left_behind} == {"linnet", "bump", "robin"}
    assert {plan.child_id for plan in review.existing_plans} == {"wren"}
    assert not list(astray(review))
    assert all(set(action.about) == {"wren"} for action in review.actions)


def ticked(*formers: Conference) -> set[str]:
    held = coming([Former(one, PROCEDURE) for one in formers])
    return set(due_together(held, WorkingCalendar(frozenset(), date.max)))


def test_those_due_soonest_are_meant_together_and_who_meets_again_alone() -> None:
    assert ticked(FIRST) == {"robin", "bump"}
    first = FIRST.with_record(Decision(id="bump-too", child_id="bump", option="child_in_need_plan"))
    second = heard_for_robin(first, PROCEDURE)
    assert ticked(first) == {"robin"}
    assert ticked(first, second) == BOTH

    reviewed = review_of(first, second, PROCEDURE, ["wren"])
    goes_on = Decision(id="goes-on", child_id="wren", option=PLAN, categories=("neglect",))
    assert ticked(first, second, reviewed.with_record(goes_on)) == {"robin"}


@given(
    st.sets(st.sampled_from(["wren", "robin", "bump"]), min_size=1),
    st.sets(st.sampled_from(["wren", "robin", "bump"]), min_size=1),
    st.sampled_from([None, *Reconvened]),
)
def test_whoever_comes_from_whichever_record_nothing_leads_nowhere_or_back(
    heard: set[str], again: set[str], because: Reconvened | None
) -> None:
    second = following(
        Conference(id="second", family="x", held_on=RECONVENED), FIRST, PROCEDURE, heard, because
    )
    before = replace(FIRST), replace(second)
    review = review_of(FIRST, second, PROCEDURE, again)
    assert {child.id for child in review.children} == again
    assert again.isdisjoint(child.id for child in review.left_behind)
    assert not list(astray(review))
    assert (FIRST, second) == before
    for child_id in again:
        own = second if child_id in heard else FIRST
        alone = following(Conference(family="x", held_on=date(2026, 8, 4)), own, PROCEDURE, [child_id])
        for kind in ("dangers", "outcomes", "actions", "contingencies", "core_group"):
            mine = {one.id for one in getattr(review, kind) if child_id in one.about}
            assert mine == {one.id for one in getattr(alone, kind)}
        if because is not Reconvened.COMPLAINT:
            plan, its_own = (existing_plan(one, child_id) for one in (review, alone))
            assert (plan and plan.began_on) == (its_own and its_own.began_on)


@given(any_conference(), any_conference(), st.sets(st.integers(0, 3)))
def test_no_conference_of_before_is_changed(first: Conference, second: Conference, which: set[int]) -> None:
    second = replace(second, follows=first.id)
    before = replace(first), replace(second)
    children = [child.id for child in (*first.children, *second.children)]
    review_of(first, second, PROCEDURE, [one for nth, one in enumerate(children) if nth in which])
    assert (first, second) == before
