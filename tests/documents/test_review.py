"""The summary of a review: what became of the last plan, and what of it a reader may know."""

from __future__ import annotations

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, Standing
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Exclusion
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.reviews import Achieved, Progress
from chairtui.domain.scales import ScaleRating
from chairtui.domain.timeline import FILE_COPY
from tests.documents.reading import TEMPLATE, text
from tests.procedures import load_procedure
from tests.reviews import first_conference, review_after, scaled
from tests.screens.harness import FOLDERS

PROCEDURE = load_procedure("oxfordshire", FOLDERS)
FIRST = first_conference()
HEARD_WITHOUT_DAD = FIRST.with_record(Exclusion(participant_ids=("dad",), closed_session=True))
"""The first conference, had he been out all the time."""
OLD = "Everyone is worried that Wren and Robin will be alone at night and get hurt."


def reviewed() -> Conference:
    """The review after everything was looked at."""
    review = scaled(review_after(FIRST, PROCEDURE), FIRST)
    danger, pool = (review.record(DangerStatement, one) for one in ("danger", "pool"))
    review = review.revising(danger, standing=Standing.CHANGED, text="Wren could be alone on Fridays.")
    review = review.revising(pool, standing=Standing.MET, standing_why="Fetched since June.")
    for progress in (
        Progress(of="action", about=("wren",), achieved=Achieved.DONE, difference="She sleeps."),
        Progress(of="action", about=("robin",), achieved=Achieved.PARTLY),
        Progress(of="fetched", about=("robin",), achieved=Achieved.DONE, evidence="The register"),
    ):
        review = review.with_record(progress)
    return review


def file_copy(conference: Conference, past: tuple[Conference, ...] = (FIRST,)) -> str:
    return in_copy(conference, FILE_COPY, past)


def in_copy(conference: Conference, who: str, past: tuple[Conference, ...] = (FIRST,)) -> str:
    return text(make_summary(conference, PROCEDURE, who, template=TEMPLATE, past=past).content)


def part_of(words: str, begins: str, ends: str) -> str:
    return words[words.index(begins) : words.index(ends, words.index(begins))]


def test_each_child_reads_what_became_of_the_last_plan() -> None:
    back = part_of(file_copy(reviewed()), "Since last time", "What we talked about")
    wren, robin = part_of(back, "Wren", "Robin Brambleby"), back[back.index("Robin Brambleby") :]
    assert "Child protection plan since 12 May 2026, 12 weeks" in wren
    assert "Done\n\nThe difference made: She sleeps." in wren
    assert "Partly done" in robin
    assert "The register" in robin
    assert "The register" not in wren


def test_a_danger_says_what_this_review_makes_of_it_with_its_words_of_last_time() -> None:
    words = file_copy(reviewed())
    assert f"Changed. Wren could be alone on Fridays.\nLast time: {OLD}" in words
    assert "Met. Robin may be forgotten at the pool.\nWhat shows it. Fetched since June." in words
    pairs = words[words.index("Danger statements and safety goals") :]
    assert "Wren could be alone on Fridays." in pairs
    assert "Robin may be forgotten" not in pairs
    assert "Last time:" not in file_copy(reviewed(), past=())


def test_what_is_done_is_not_in_the_new_plan_and_the_rest_says_since_when() -> None:
    words = file_copy(reviewed())
    plans = part_of(words, "Who does what", "What each person thought")
    wren, robin = part_of(plans, ": Wren", ": Robin"), plans[plans.index(": Robin") :]
    assert "Nan stays on Tuesdays" not in wren
    assert "Nan stays on Tuesdays and Thursdays\nfrom 12 May 2026" in robin
    assert "A clock stands in the hall\nfrom 12 May 2026" in wren
    assert "Robin is fetched on time." not in plans


@pytest.mark.parametrize("option", ["no_plan", "moved_away"])
def test_what_a_plan_left_open_is_no_plan_under_another_name(option: str) -> None:
    ended = Decision(child_id="robin", option=option)
    agreed = PlanAction(what="Dad rings the school", about=("robin",))
    plans = part_of(file_copy(reviewed().with_record(ended)), "Who does what", "What each person thought")
    robin = plans[plans.index(": Robin") - 40 :]
    assert "After the plan has ended: Robin Brambleby" in robin
    assert "Child protection plan" not in robin
    assert robin.index("Left open when the plan ended") < robin.index("Nan stays on Tuesdays and Thursdays")
    assert "Wren falls asleep feeling safe." not in robin

    more = file_copy(reviewed().with_record(ended).with_record(agreed))
    plans = part_of(more, "Who does what", "What each person thought")
    words = ("Also agreed", "Dad rings the school", "Left open when the plan ended", "Nan stays on Tuesdays")
    places = [plans.index(one, plans.index(": Robin")) for one in words]
    assert places == sorted(places)


def test_last_times_number_is_marked_with_the_same_anchors_alone() -> None:
    assert "○ is the number of 12 May 2026, with the same question and anchors." in file_copy(reviewed())
    (scale,) = reviewed().scales
    assert "○ is the number" not in file_copy(reviewed().revising(scale, ten="All is well"))


def test_a_first_conference_has_no_such_section() -> None:
    assert "Since last time" not in file_copy(FIRST, past=())


def test_a_reader_learns_no_more_of_last_time_than_their_copy_of_then() -> None:
    """Dad was out of the first conference for a while, and the danger was never released to him."""
    released = reviewed().revising(reviewed().record(Outcome, "outcome"), kept_from=())
    words = in_copy(released, "dad")
    assert OLD not in words
    assert "Fridays" not in part_of(words, "Since last time", "What we talked about")


def test_a_number_that_was_left_out_of_a_copy_then_is_not_marked_in_it_now() -> None:
    assert "○ is the number" in in_copy(reviewed(), "dad", (FIRST,))
    assert "○ is the number" not in in_copy(reviewed(), "dad", (HEARD_WITHOUT_DAD,))


def test_a_number_whose_reason_alone_was_left_out_then_is_marked() -> None:
    was = FIRST.record(ScaleRating, "rating-later")
    told = FIRST.revising(was, reason="Papa lives at 3 Imagined Court")
    words = in_copy(reviewed(), "dad", (told,))
    assert "○ is the number" in words
    assert "Imagined Court" not in words
