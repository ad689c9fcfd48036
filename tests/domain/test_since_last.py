"""What changed between two conferences of one life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal, Standing
from chairtui.domain.decisions import Decision
from chairtui.domain.looking_back import marked
from chairtui.domain.people import Child, Participant
from chairtui.domain.plans import PlanAction
from chairtui.domain.reviews import Achieved
from chairtui.domain.scales import Scale
from chairtui.domain.since_last import SinceLast, last_numbers, since_last
from tests.reviews import first_conference, review_after, scaled
from tests.screens.harness import london_borough

FIRST = first_conference()
PROCEDURE = london_borough()


def review() -> Conference:
    return review_after(FIRST, PROCEDURE)


def of(conference: Conference, child_id: str, former: Conference | None = FIRST) -> SinceLast:
    past = (former,) if former is not None else ()
    return next(one for one in since_last(past, conference).children if one.child.id == child_id)


def turned(one: SinceLast) -> dict[str, str]:
    return {turn.record.id: turn.became for turn in (*one.dangers, *one.outcomes, *one.actions)}


def test_each_part_says_what_it_has_become_for_the_child() -> None:
    conference = review()
    pool, danger = (conference.record(DangerStatement, key) for key in ("pool", "danger"))
    conference = conference.revising(pool, standing=Standing.MET)
    conference = conference.revising(danger, standing=Standing.KEPT)
    clock = conference.record(PlanAction, "clock")
    conference = marked(conference, clock, Achieved.DONE, ("wren",))
    new = PlanAction(id="new", outcome_id="outcome", what="Fridays", about=("wren",))
    conference = conference.with_record(new)
    wren, robin = turned(of(conference, "wren")), turned(of(conference, "robin"))
    unasked = dict.fromkeys(("outcome", "action"), "not asked yet")
    assert wren == unasked | {"danger": "kept", "clock": "done", "new": "new"}
    assert (robin["pool"], robin["clock"]) == ("met", "not asked yet")
    assert "new" not in robin


def test_other_words_are_a_change_whatever_was_ticked() -> None:
    conference = review()
    danger = conference.record(DangerStatement, "danger")
    conference = conference.revising(danger, text="Other words", standing=Standing.KEPT)
    (turn,) = of(conference, "wren").dangers
    assert (turn.became, turn.was) == ("changed", FIRST.record(DangerStatement, "danger").text)


def test_a_goal_in_other_words_under_a_danger_that_is_kept_is_changed() -> None:
    conference = review()
    danger = conference.record(DangerStatement, "pool")
    conference = conference.revising(danger, standing=Standing.KEPT)
    goal = conference.record(SafetyGoal, "pool-goal")
    (kept,) = of(conference, "robin").goals[-1:]
    assert (kept.record.id, kept.became, kept.was) == ("pool-goal", "kept", "")

    (turn,) = of(conference.revising(goal, text="Robin is fetched by Nan."), "robin").goals[-1:]
    assert (turn.became, turn.text, turn.was) == (
        "changed", "Robin is fetched by Nan.", "Robin is never left, for three months.",
    )  # fmt: skip
    assert all(one.record.id != "pool-goal" for one in of(conference, "wren").goals)
    added = SafetyGoal(id="other", danger_id="pool", text="Robin swims with Dad.")
    assert of(conference.with_record(added), "robin").goals[-1].became == "new"


def test_a_goal_stays_as_it_was_where_its_danger_alone_is_said_in_other_words() -> None:
    conference = review()
    danger = conference.record(DangerStatement, "pool")
    conference = conference.revising(danger, text="Robin may drown.", standing=Standing.CHANGED)
    robin = of(conference, "robin")
    assert [(one.record.id, one.became) for one in (robin.dangers[-1], robin.goals[-1])] == [
        ("pool", "changed"), ("pool-goal", "kept"),
    ]  # fmt: skip


def test_the_first_category_the_last_and_todays_stand_apart() -> None:
    conference = review()
    one = of(conference, "wren")
    assert (one.categories_before, one.categories_now, one.is_decided) == (
        ("neglect", "emotional"), (), False,
    )  # fmt: skip
    decided = Decision(child_id="wren", option="child_protection_plan", categories=("physical",))
    assert of(conference.with_record(decided), "wren").categories_now == ("physical",)


def test_who_is_new_and_who_is_gone() -> None:
    conference = review()
    conference = conference.with_record(Participant(id="new", name="Mr Bracken"))
    conference = replace(
        conference, participants=tuple(one for one in conference.participants if one.id != "school")
    )
    changed = since_last((FIRST,), conference)
    assert changed.people_new == ("new",)
    assert changed.people_gone == ("Mr Teasel",)
    assert changed.children_gone == ("Baby Brambleby",)


def test_numbers_stand_side_by_side_on_the_same_scale_alone() -> None:
    conference = scaled(review(), FIRST)
    numbers = {number.rater_id: (number.before, number.now) for number in of(conference, "wren").numbers}
    assert numbers == {"worker": (4, 6), "mum": (None, 4)}
    (scale,) = conference.scales
    others = (
        replace(scale, zero="Other"),
        replace(scale, ten="Other"),
        replace(scale, question="How calm is Wren?"),
    )
    for other in others:
        assert last_numbers(FIRST, conference, other) == {}
    assert of(conference.with_record(replace(scale, zero="Other")), "wren").numbers == ()


def test_sealed_numbers_are_not_told_neither_then_nor_now() -> None:
    conference = scaled(review(), FIRST)
    (scale,) = conference.scales
    sealed = replace(conference, scales=(replace(scale, revealed_at=None),))
    assert of(sealed, "wren").numbers == ()
    was = replace(FIRST.record(Scale, "scale-wren"), revealed_at=None)
    former = replace(FIRST, scales=(was,))
    assert last_numbers(former, conference, scale) == {}


def test_a_baby_who_has_a_name_by_now_is_on_the_same_scale() -> None:
    was = FIRST.record(Scale, "scale-wren")
    unborn = Child(id="wren", name="Baby Brambleby", expected=date(2026, 6, 1))
    former = replace(
        FIRST, children=(unborn,), scales=(replace(was, question="How safe is Baby Brambleby?"),)
    )
    conference = scaled(review(), FIRST)
    (scale,) = conference.scales
    assert scale.question == "How safe is Wren?"
    asked = replace(scale, question="How safe is Wren Brambleby?")
    assert last_numbers(former, conference, asked) == {"worker": 4, "dad": None}


def test_without_the_record_of_the_last_conference_it_tells_what_this_one_knows() -> None:
    conference = review()
    assert turned(of(conference, "wren", None))["clock"] == "not asked yet"
    assert since_last((), conference).people_new == ()
