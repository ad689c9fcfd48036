"""From conference to conference: everyone's marks on the same scale, the plan's actions, days on the plan."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Participant
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.reviews import Achieved, ExistingPlan, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.trends import Trend, trends

FIRST, SECOND, THIRD = date(2026, 5, 12), date(2026, 8, 4), date(2027, 1, 26)
NED = Child(id="ned", name="Ned Arlowe")
MUM = Participant(id="mum", name="Ada Arlowe", called="Mum")
BO = Participant(id="bo", name="Bo Sorrel")


def held(
    on: date, numbers: dict[str, int | None], *records: Any, ten: str = "safe", sealed: bool = False
) -> Conference:
    shown = None if sealed else datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    scale = Scale(id=f"scale-{on}", child_id="ned", question="How safe is Ned Arlowe?", zero="not", ten=ten)
    ratings = [
        ScaleRating(id=f"{who}-{on}", scale_id=scale.id, participant_id=who, number=number)
        for who, number in numbers.items()
    ]
    conference = Conference(family="Arlowe", held_on=on)
    made = reduce(Conference.with_record, (NED, MUM, BO, scale, *ratings, *records), conference)
    return made.revising(scale, revealed_at=shown) if shown is not None else made


def only(*conferences: Conference, **fields: Any) -> Trend:
    (trend,) = trends(conferences[:-1], conferences[-1], **fields)
    return trend


def test_everyones_marks_stand_side_by_side_and_no_average() -> None:
    trend = only(held(FIRST, {"mum": 3, "bo": 5}), held(SECOND, {"mum": 6, "bo": None}))
    (run,) = trend.runs
    assert [(one.held_on, one.numbers) for one in run.ratings] == [
        (FIRST, {"mum": 3, "bo": 5}),
        (SECOND, {"mum": 6, "bo": None}),
    ]
    assert run.raters == ("mum", "bo")
    assert trend.revealed == 2


def test_other_anchors_begin_a_run_of_their_own() -> None:
    trend = only(
        held(FIRST, {"mum": 3}), held(SECOND, {"mum": 4}, ten="home for good"), held(THIRD, {"mum": 5})
    )
    assert [[one.held_on for one in run.ratings] for run in trend.runs] == [[FIRST], [SECOND], [THIRD]]
    assert [run.ten for run in trend.runs] == ["safe", "home for good", "safe"]


def test_a_sealed_scale_is_passed_over() -> None:
    (run,) = only(
        held(FIRST, {"mum": 3}), held(SECOND, {"mum": 9}, sealed=True), held(THIRD, {"mum": 5})
    ).runs
    assert [one.held_on for one in run.ratings] == [FIRST, THIRD]


def test_a_baby_who_has_a_name_by_now_goes_on_in_the_same_run() -> None:
    before = held(FIRST, {"mum": 3}).revising(NED, name="Baby Arlowe")
    before = before.revising(before.scales[0], question="How safe is Baby Arlowe?")
    after = held(SECOND, {"mum": 4})
    after = after.revising(after.children[0], called_before="Baby Arlowe")
    (run,) = only(before, after).runs
    assert len(run.ratings) == 2


def test_whoever_may_not_see_a_mark_is_shown_the_others() -> None:
    (run,) = only(
        held(FIRST, {"mum": 3, "bo": 5}),
        held(SECOND, {"mum": 4, "bo": 6}),
        sees=lambda _, rating: rating.participant_id == "mum",
    ).runs
    assert [one.numbers for one in run.ratings] == [{"mum": 3}, {"mum": 4}]


def test_the_plan_is_counted_at_each_conference_and_its_days_from_its_beginning() -> None:
    outcome = Outcome(id="outcome", text="Ned sleeps.", about=("ned",))
    actions = [PlanAction(id=key, outcome_id="outcome", what="x", about=("ned",)) for key in "abcd"]
    draft = PlanAction(id="e", outcome_id="outcome", what="x", about=("ned",), draft=True)
    became = dict(zip("abc", (Achieved.DONE, Achieved.PARTLY, Achieved.NO_LONGER_NEEDED), strict=True))
    progress = [Progress(of=key, about=("ned",), achieved=value) for key, value in became.items()]
    plan = ExistingPlan(child_id="ned", began_on=FIRST)
    first, second = only(
        held(FIRST, {}, outcome, *actions, draft), held(SECOND, {}, outcome, *actions, *progress, plan)
    ).plan
    assert (first.held_on, first.open, first.partly, first.done, first.days) == (FIRST, 4, 0, 0, 0)
    assert (second.held_on, second.open, second.partly, second.done, second.days) == (SECOND, 1, 1, 1, 84)


def test_a_child_who_was_not_there_before_begins_now() -> None:
    before = Conference(family="Arlowe", held_on=FIRST)
    trend = only(before, held(SECOND, {"mum": 2}))
    assert trend.revealed == 1
    assert trend.plan == ()


def test_everybody_has_one_letter_in_every_run_and_after_the_alphabets_a_star() -> None:
    gave = {f"rater-{nth}": 5 for nth in range(54)}
    trend = only(
        held(FIRST, gave | {"none": None}), held(SECOND, {"rater-1": 4, "bo": 3}, ten="home for good")
    )
    letters = trend.letters
    assert [letters[f"rater-{nth}"] for nth in (0, 1, 25, 26, 51, 52, 53)] == [*"ABZaz**"]
    assert (letters["bo"], "none" in letters) == ("*", False)
