"""The Word file of siblings who were heard on different days: each is read beside their own last record."""

from __future__ import annotations

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.people import ParentalResponsibility, Relationship
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY
from chairtui.plain_text import plain_text
from tests.documents.reading import TEMPLATE, everything, text
from tests.reviews import scaled
from tests.screens.harness import london_borough
from tests.siblings import adjourned_for_robin, heard_for_robin, review_of

PROCEDURE = london_borough()
FIRST = adjourned_for_robin()
SECOND = heard_for_robin(FIRST, PROCEDURE)


def made(review: Conference, *past: Conference, recipient: str = FILE_COPY) -> bytes:
    return make_summary(review, PROCEDURE, recipient, template=TEMPLATE, past=past).content


def test_last_numbers_and_time_on_the_plan_are_those_of_the_childs_own_conference() -> None:
    review = scaled(review_of(FIRST, SECOND, PROCEDURE), FIRST)
    read = text(made(review, FIRST, SECOND))
    assert "is the number of 12 May 2026, with the same question and anchors" in read
    assert "Child protection plan since 12 May 2026, 12 weeks" in read
    assert "Child protection plan since 21 May 2026, 10 weeks" in read
    assert "84 days, since 12 May 2026" in read
    assert "75 days, since 21 May 2026" in read


def test_words_of_last_time_are_those_that_the_child_knew() -> None:
    review = review_of(FIRST, SECOND, PROCEDURE)
    danger = review.record(DangerStatement, "danger")
    review = review.revising(danger, about=("wren",), text="Wren may be left at night.")
    was = FIRST.record(DangerStatement, "danger").text
    assert f"Last time: {was}" in text(made(review, FIRST, SECOND))
    assert f"last time: {was}" in plain_text(review, PROCEDURE, (FIRST, SECOND))


def test_what_rests_on_a_line_for_professionals_in_the_older_record_stays_with_them() -> None:
    words = "Wren may be alone at night and get hurt."
    for restricted in (False, True):
        first = FIRST.revising(FIRST.record(Statement, "worry"), restricted=restricted)
        first = first.revising(first.record(DangerStatement, "danger"), about=("wren",), text=words)
        for tie in (one for one in first.relationships if one.participant_id == "mum"):
            first = first.without(tie)
        for child_id in ("wren", "robin"):
            first = first.with_record(
                Relationship(
                    participant_id="mum",
                    child_id=child_id,
                    parental_responsibility=ParentalResponsibility.YES,
                )
            )
        second = heard_for_robin(first, PROCEDURE)
        review = review_of(first, second, PROCEDURE)
        read = everything(made(review, first, second, recipient="mum"))
        assert (words in read) is not restricted
        assert words in everything(made(review, first, second))
