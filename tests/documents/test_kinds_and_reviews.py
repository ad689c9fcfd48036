"""In the Word file: kinds of conference, the name before birth, the plan before, and how a plan ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Child, Kind, Reconvened
from chairtui.domain.plans import Contingency
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.views import decision_for
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import everything, summary, text

AT_REVIEW = {"cp_plan": "The plan goes on", "cin_plan": "The plan ends: child in need plan"}


def procedure() -> Procedure:
    """The borough's, which calls its decisions otherwise at a review."""
    decisions = tuple(replace(one, at_review=AT_REVIEW[one.key]) for one in PROCEDURE.decisions)
    return replace(PROCEDURE, decisions=decisions)


def plan(child_id: str, **given: Any) -> ExistingPlan:
    return ExistingPlan(
        child_id=child_id,
        option="cp_plan",
        began_on=date(2026, 2, 10),
        first_categories=("neglect",),
        categories=("emotional",),
        last_conference_on=date(2026, 2, 10),
        **given,
    )


def on_review(child_id: str = "wren", **own: Any) -> Conference:
    conference = family(**own).with_record(plan(child_id))
    return conference.revising(conference.record(Child, child_id), kind=Kind.REVIEW)


def born(conference: Conference) -> Conference:
    baby = conference.record(Child, "baby")
    return conference.revising(
        baby, name="Robin Penhallow", born=date(2026, 5, 3), expected=None, called_before=baby.name
    )


def decided(conference: Conference, child_id: str, option: str) -> Conference:
    known = decision_for(conference, child_id) or Decision(child_id=child_id, option="")
    return conference.with_record(replace(known, option=option, limb="", categories=(), reasons="As seen"))


@pytest.mark.parametrize("recipient", [FILE_COPY, "marged"])
def test_the_name_before_birth_stands_in_copies_that_cover_the_child(recipient: str) -> None:
    conference = born(family().with_record(Copy(recipient_id="marged", children=("wren", "ifan", "baby"))))
    words = text(summary(conference, recipient))
    assert "Robin Penhallow" in words
    assert "Before birth: Unborn baby Penhallow" in words
    assert "Before birth" not in text(summary(family(), recipient))


def test_the_name_before_birth_is_kept_from_a_copy_that_does_not_cover_the_child() -> None:
    line = Contingency(id="then", text="Before the unborn child comes home, Nan is rung.", about=("wren",))
    conference = born(family()).with_record(line)
    assert line.text in text(summary(conference, FILE_COPY))
    words = everything(summary(conference, "dorian"))
    for name in ("Robin", "nborn"):
        assert name not in words


def test_the_plan_before_stands_beside_the_decision_and_the_first_category_stays() -> None:
    words = text(summary(on_review(), FILE_COPY, procedure()))
    assert "Came with a plan since 10 February 2026" in words
    assert "Category before, first: neglect, last: emotional abuse (10 February 2026)" in words
    assert "The plan goes on" in words
    assert "Came with a plan" not in text(summary(family(), FILE_COPY, procedure()))


def test_another_childs_plan_before_is_not_in_a_fathers_copy() -> None:
    conference = on_review("ifan")
    assert "Came with a plan" in text(summary(conference, FILE_COPY))
    assert "Came with a plan" not in text(summary(conference, "dorian"))


def test_a_plan_of_another_authority_is_named_with_the_day_it_told_of_the_move() -> None:
    moved = plan("wren", authority="Invented County", notified_on=date(2026, 4, 15))
    conference = family().with_record(moved)
    conference = conference.revising(conference.record(Child, "wren"), kind=Kind.TRANSFER_IN)
    words = text(summary(conference, FILE_COPY))
    assert "Came with a plan of Invented County since 10 February 2026" in words
    assert "Told of the move: 15 April 2026" in words
    assert "Transfer-in child protection conference (Wren)" in words


def test_each_kind_is_named_with_its_children_and_why_one_meets_again() -> None:
    conference = on_review("wren", reconvened_because=Reconvened.NOT_QUORATE)
    conference = conference.revising(conference.record(Child, "ifan"), kind=Kind.RECONVENED)
    conference = conference.revising(conference.record(Child, "baby"), kind=Kind.PRE_BIRTH)
    words = text(summary(conference, FILE_COPY))
    assert "Review child protection conference (Wren)" in words
    assert "Reconvened child protection conference: it was not quorate (Ifan)" in words
    assert "Pre-birth child protection conference (Unborn baby Penhallow)" in words


def test_a_child_whose_plan_ended_has_no_core_group_and_keeps_the_plan_that_follows() -> None:
    conference = decided(on_review("wren"), "wren", "cin_plan")
    words = text(summary(conference, "dorian", procedure()))
    assert "The plan ends: child in need plan" in words
    assert "Child in need plan: Wren Penhallow" in words
    assert "Child in need meeting" in words
    after = words[words.index("Who was there") :] if "Who was there" in words else words
    assert "leads the group" not in after
    goes_on = text(summary(on_review("wren"), "dorian", procedure()))
    assert "leads the group" in goes_on


def test_the_file_copy_says_when_it_met_before_and_who_chaired_it() -> None:
    conference = family(former_held_on=date(2026, 4, 28), former_chair="Fern Sorrel")
    said = "The conference before this one on Tuesday 28 April 2026, chaired by Fern Sorrel"
    assert said in text(summary(conference, FILE_COPY))
    assert "Fern Sorrel" not in text(summary(conference, "dorian"))
