"""Each parent's answers, and the draft lines of the plan that follow them."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.parents_answers import (
    AnsweredError,
    KeptInThePlanError,
    answer_to,
    answered,
    asked_in_vain,
    wanted_by,
)
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import ParentPrompt
from tests.builders import family_conference

WANTS = ParentPrompt(key="wants_in_plan", ask="What do you want to see in the plan?", feeds_plan=True)
WELL = ParentPrompt(key="works_well", ask="What is working well?")


@pytest.fixture
def conference() -> Conference:
    return family_conference()


def drafts_of(conference: Conference, person: str) -> list[PlanAction]:
    return [
        action for action in conference.actions if wanted_by(conference, action) == person and action.draft
    ]


def test_what_a_parent_wants_is_a_draft_line_about_their_children(conference: Conference) -> None:
    after = answered(conference, "dad", WANTS, text=" A key safe \n")
    (line,) = drafts_of(after, "dad")
    assert (line.what, line.about, line.who, line.outcome_id) == ("A key safe", ("wren",), (), None)


def test_an_answer_that_does_not_feed_the_plan_leaves_it_alone(conference: Conference) -> None:
    assert answered(conference, "mum", WELL, text="Sundays").actions == conference.actions


def test_revising_the_answer_revises_the_same_line(conference: Conference) -> None:
    first = answered(conference, "mum", WANTS, text="A key safe")
    second = answered(first, "mum", WANTS, text="A door alarm")
    assert [line.what for line in drafts_of(second, "mum")] == ["A door alarm"]
    assert len(second.actions) == len(first.actions)


def test_two_parents_who_want_the_same_have_a_line_each(conference: Conference) -> None:
    both = answered(answered(conference, "mum", WANTS, text="Help"), "dad", WANTS, text="Help")
    assert [len(drafts_of(both, person)) for person in ("mum", "dad")] == [1, 1]


def test_an_agreed_line_stays_as_it_was_agreed(conference: Conference) -> None:
    first = answered(conference, "mum", WANTS, text="A key safe")
    (line,) = drafts_of(first, "mum")
    agreed = first.revising(line, draft=False, outcome_id="outcome")
    later = answered(agreed, "mum", WANTS, text="Something else")
    assert later.record(PlanAction, line.id).what == "A key safe"
    assert len(later.actions) == len(agreed.actions)


def test_words_that_keep_an_agreed_line_from_somebody_stay(conference: Conference) -> None:
    first = answered(conference, "mum", WANTS, text="A key safe")
    answer = answer_to(first, "mum", WANTS.key)
    (line,) = drafts_of(first, "mum")
    assert answer is not None
    kept = first.revising(answer, withheld_from=("dad",))
    agreed = kept.revising(line, draft=False, outcome_id="outcome")
    with pytest.raises(KeptInThePlanError, match="Take that line out of the plan first"):
        answered(agreed, "mum", WANTS)
    assert answered(kept, "mum", WANTS).actions == conference.actions
    assert answer_to(answered(agreed.without(line), "mum", WANTS), "mum", WANTS.key) is None


def test_asked_in_vain_is_said_and_taken_back_but_never_over_words(conference: Conference) -> None:
    silent = asked_in_vain(conference, "dad", WELL)
    answer = answer_to(silent, "dad", WELL.key)
    assert answer is not None
    assert answer.did_not_say
    assert answer_to(asked_in_vain(silent, "dad", WELL), "dad", WELL.key) is None
    with pytest.raises(AnsweredError, match="Press enter to change them"):
        asked_in_vain(answered(conference, "dad", WELL, text="Sundays"), "dad", WELL)


def test_did_not_say_takes_the_draft_back(conference: Conference) -> None:
    first = answered(conference, "mum", WANTS, text="A key safe")
    silent = answered(first, "mum", WANTS, did_not_say=True)
    answer = answer_to(silent, "mum", "wants_in_plan")
    assert answer is not None
    assert (answer.text, answer.did_not_say) == ("", True)
    assert silent.actions == conference.actions


def test_neither_words_nor_did_not_say_is_not_asked_yet(conference: Conference) -> None:
    first = answered(conference, "mum", WANTS, text="A key safe")
    assert answered(first, "mum", WANTS) == conference
    assert answered(conference, "mum", WANTS) is conference


def test_who_said_what_needs_to_happen_wanted_its_line(conference: Conference) -> None:
    line = conference.record(PlanAction, "action")
    assert wanted_by(conference, line) == "mum"
    assert wanted_by(conference, conference.record(PlanAction, "draft-action")) is None
