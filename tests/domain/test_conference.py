from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.errors import RevealedError, SignedOffError, UnknownRecordError
from chairtui.domain.people import Child, Kind
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import Statement

NOW = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def conference() -> Conference:
    return Conference(family="Marrow–Finch", held_on=date(2026, 5, 12)).with_record(
        Child(name="Posy Marrow", born=date(2017, 3, 14))
    )


def lines(conference: Conference) -> list[str]:
    return [statement.text for statement in conference.statements]


def said(*texts: str) -> Conference:
    conference = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    for text in texts:
        conference = conference.with_record(Statement(heading="worries", text=text))
    return conference


def test_a_new_record_comes_last_or_right_after_another() -> None:
    conference = said("first", "second")
    first = conference.statements[0]

    conference = conference.with_record(Statement(heading="worries", text="between"), after=first.id)

    assert lines(conference) == ["first", "between", "second"]


def test_a_thousand_lines_fit_between_two() -> None:
    conference = said("first", "last")
    first = conference.statements[0]
    for number in range(1000):
        conference = conference.with_record(Statement(heading="worries", text=str(number)), after=first.id)

    assert lines(conference) == ["first", *(str(number) for number in reversed(range(1000))), "last"]


def test_a_record_moves_and_keeps_its_identity() -> None:
    conference = said("a", "b", "c")
    a, b, c = conference.statements

    assert lines(conference.moved(c, after=None)) == ["c", "a", "b"]
    assert lines(conference.moved(a, after=b.id)) == ["b", "a", "c"]
    assert {s.id for s in conference.moved(a, after=c.id).statements} == {a.id, b.id, c.id}


def test_the_conference_before_an_edit_is_untouched(conference: Conference) -> None:
    revised = conference.revising(conference.children[0], kind=Kind.REVIEW)

    assert conference.children[0].kind is Kind.INITIAL
    assert revised.children[0].kind is Kind.REVIEW


def test_a_record_that_is_gone_is_said_to_be(conference: Conference) -> None:
    with pytest.raises(UnknownRecordError):
        conference.record(Child, "nobody")


def test_a_revealed_scale_is_never_sealed_again(conference: Conference) -> None:
    scale = Scale(
        child_id=conference.children[0].id, question="How safe?", zero="no", ten="yes", revealed_at=NOW
    )
    conference = conference.with_record(scale)

    with pytest.raises(RevealedError):
        conference.with_record(replace(conference.scales[0], revealed_at=None))
    with pytest.raises(RevealedError):
        conference.without(conference.scales[0])


def test_sign_off_locks_decisions_categories_and_numbers_but_not_words(conference: Conference) -> None:
    child = conference.children[0]
    conference = conference.with_record(
        Decision(child_id=child.id, option="no_plan", reasons="Safe with Nan.")
    )
    conference = conference.changing(signed_off_at=NOW, signed_off_by="A. Chair")
    decision = conference.decisions[0]

    corrected = conference.revising(decision, reasons="Safe with her Nan.")

    assert corrected.decisions[0].reasons == "Safe with her Nan."
    for locked in ({"option": "child_protection_plan"}, {"categories": ("neglect",)}, {"limb": "likely"}):
        with pytest.raises(SignedOffError):
            conference.revising(decision, **locked)
    with pytest.raises(SignedOffError):
        conference.with_record(ScaleRating(scale_id="any", participant_id="any", number=3))
    with pytest.raises(SignedOffError):
        conference.without(decision)
    with pytest.raises(SignedOffError):
        conference.changing(signed_off_at=None)
