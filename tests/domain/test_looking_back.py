"""What a review says of the last plan: for whom, and what goes on from there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.looking_back import (
    achieved,
    closed_for,
    concerned,
    core_group_gaps,
    marked,
    not_asked,
    open_parts,
    progress_of,
    standing_of_plan,
    time_between,
    with_progress,
)
from chairtui.domain.people import Child
from chairtui.domain.plans import PlanAction
from chairtui.domain.reviews import Achieved, CoreGroupHeld, Progress
from tests.procedures import load_procedure
from tests.reviews import REVIEW, first_conference, review_after
from tests.screens.harness import FOLDERS, england

FIRST = first_conference()
OXFORDSHIRE = load_procedure("oxfordshire", FOLDERS)
ENGLAND = england()


def review() -> Conference:
    return review_after(FIRST, OXFORDSHIRE)


def clock(conference: Conference) -> PlanAction:
    return conference.record(PlanAction, "clock")


answers = st.lists(
    st.tuples(
        st.sampled_from(Achieved),
        st.lists(st.sampled_from(["wren", "robin"]), min_size=1, max_size=2, unique=True),
        st.booleans(),
    ),
    max_size=6,
)


@given(said=answers)
def test_each_child_has_one_answer_the_last_one_given(
    said: list[tuple[Achieved, list[str], bool]],
) -> None:
    conference, expected = review(), dict[str, Achieved]()
    action = clock(conference)
    for became, children, by_key in said:
        about = tuple(child.id for child in conference.children if child.id in children)
        if by_key:
            conference = marked(conference, action, became, about)
        else:
            progress = Progress(of=action.id, about=about, achieved=became)
            conference = with_progress(conference, action, progress)
        expected |= dict.fromkeys(children, became)
    assert {
        child.id: achieved(conference, action, child.id)
        for child in conference.children
        if achieved(conference, action, child.id)
    } == expected
    about_whom = [child for one in progress_of(conference, action) for child in concerned(conference, one)]
    assert sorted(about_whom) == sorted(set(about_whom)) == sorted(expected)
    assert set(not_asked(conference, action)) == {"wren", "robin"} - set(expected)
    closed = {child for child, became in expected.items() if became.is_closed}
    assert closed_for(conference, action) == closed
    open_ones = {part.id: part.about for part in open_parts(conference, conference.actions)}
    assert set(open_ones.get("clock", ())) == {"wren", "robin"} - closed


def test_a_key_keeps_the_words_that_were_said_before() -> None:
    conference = review()
    progress = Progress(of="clock", about=("wren", "robin"), evidence="Seen", difference="Calm")
    conference = with_progress(conference, clock(conference), progress)
    (one,) = marked(conference, clock(conference), Achieved.PARTLY).progress
    assert (one.id, one.evidence, one.difference) == (progress.id, "Seen", "Calm")


@given(ways=st.lists(st.sampled_from([None, *Achieved]), min_size=2, max_size=2))
def test_an_action_that_is_open_keeps_its_identity_and_its_day_through_two_reviews(
    ways: list[Achieved | None],
) -> None:
    conference, held_on, goes_on = FIRST, REVIEW, True
    for became in ways:
        conference = review_after(conference, OXFORDSHIRE, held_on, held_on.isoformat())
        actions = {action.id: action for action in conference.actions}
        assert ("clock" in actions) is goes_on
        if goes_on:
            was = FIRST.record(PlanAction, "clock")
            now = actions["clock"]
            assert (now.what, now.who, now.about, now.due, now.since) == (
                was.what, was.who, was.about, was.due, FIRST.held_on,
            )  # fmt: skip
            if became is not None:
                conference = marked(conference, now, became)
                goes_on = not became.is_closed
        for child in conference.children:
            option = "child_protection_plan"
            conference = conference.with_record(Decision(child_id=child.id, option=option))
        held_on += timedelta(days=180)
    last = following(
        Conference(family="x", held_on=held_on),
        conference,
        OXFORDSHIRE,
        [child.id for child in conference.children],
    )
    assert ("clock" in {action.id for action in last.actions}) is goes_on


def test_what_is_done_for_one_child_goes_on_for_the_other() -> None:
    conference = marked(review(), clock(review()), Achieved.DONE, ("wren",))
    counted = standing_of_plan(conference, "wren")
    assert (counted[Achieved.DONE], counted[None]) == (1, 2)
    assert standing_of_plan(conference, "robin")[Achieved.DONE] == 0
    parts = {part.id: part.about for part in open_parts(conference, conference.actions)}
    assert parts["clock"] == ("robin",)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 5, 12), date(2026, 5, 13), "1 day"),
        (date(2026, 5, 12), date(2026, 5, 26), "2 weeks"),
        (date(2026, 5, 12), date(2026, 8, 11), "13 weeks"),
        (date(2026, 5, 12), date(2026, 8, 12), "3 months"),
        (date(2025, 5, 31), date(2026, 5, 30), "11 months"),
        (date(2025, 5, 12), date(2026, 6, 12), "1 year 1 month"),
        (date(2024, 5, 12), date(2026, 5, 12), "2 years"),
    ],
)
def test_time_on_a_plan_is_told_as_people_say_it(first: date, last: date, words: str) -> None:
    assert time_between(first, last) == words


# Core groups: the first within ten working days of the first conference, then every six weeks


def gaps(days: list[date], *, reviews: int = 0, child: str = "wren") -> list[tuple[date, date, date]]:
    conference = review()
    for plan in conference.existing_plans:
        conference = conference.revising(plan, reviews=reviews)
    for day in days:
        conference = conference.with_record(CoreGroupHeld(on=day, about=("wren",)))
    one = conference.record(Child, child)
    found = core_group_gaps(conference, OXFORDSHIRE, ENGLAND, one)
    return [(gap.after, gap.until, gap.limit) for gap in found]


IN_TIME = [date(2026, 5, 27), date(2026, 7, 8)]
"""The last days that are in time: 25 May is a bank holiday, and six weeks on is a Wednesday again."""


def test_core_groups_in_time_leave_no_gap() -> None:
    assert gaps(IN_TIME) == []


@pytest.mark.parametrize("nth", [0, 1])
def test_a_day_later_is_a_gap_after_the_first_conference_and_between_two(nth: int) -> None:
    days = [day + timedelta(days=1) if place == nth else day for place, day in enumerate(IN_TIME)]
    (gap, *_) = gaps(days)
    assert gap[1:] == (days[nth], IN_TIME[nth])


def test_from_the_last_core_group_to_this_conference_is_counted_too() -> None:
    assert gaps(IN_TIME[:1]) == [(date(2026, 5, 27), REVIEW, date(2026, 7, 8))]


def test_after_a_review_the_first_limit_is_that_of_later_ones() -> None:
    assert gaps([date(2026, 6, 23), date(2026, 7, 8)], reviews=1) == []
    assert gaps([date(2026, 6, 24), date(2026, 7, 8)], reviews=1) == [
        (date(2026, 5, 12), date(2026, 6, 24), date(2026, 6, 23))
    ]


def test_a_core_group_for_a_sibling_fills_no_gap() -> None:
    assert gaps(IN_TIME, child="robin") == [(date(2026, 5, 12), REVIEW, date(2026, 5, 27))]


def test_where_the_procedure_does_not_say_how_often_no_gap_between_two_is_told() -> None:
    conference = review().with_record(CoreGroupHeld(on=IN_TIME[0], about=("wren",)))
    bare = replace(OXFORDSHIRE, timescales=())
    assert core_group_gaps(conference, bare, ENGLAND, conference.record(Child, "wren")) == ()
