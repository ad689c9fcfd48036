"""The summary of a conference that meets again: after a complaint the plan goes on, and why is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.people import Came, Child, Exclusion, Participant, Reconvened
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY
from chairtui.plain_text import plain_text
from tests.builders import minutes
from tests.documents.reading import TEMPLATE, text
from tests.procedures import load_procedure
from tests.reviews import first_conference, review_after
from tests.screens.harness import FOLDERS

PROCEDURE = load_procedure("central_bedfordshire", FOLDERS)
FIRST = first_conference()
REVIEWED, HEARD = date(2026, 8, 4), date(2026, 9, 1)
COMPLAINT = Reconvened.COMPLAINT


def on_a_plan(conference: Conference, category: str = "emotional") -> Conference:
    """Wren's plan goes on, in another category."""
    decision = Decision(id="now", child_id="wren", option="child_protection_plan", categories=(category,))
    return conference.with_record(decision)


def heard_again(former: Conference, *children: str, because: Reconvened | None = COMPLAINT) -> Conference:
    new = Conference(family=former.family, held_on=HEARD)
    return following(new, former, PROCEDURE, children or ("wren", "robin"), because)


def words(conference: Conference, *past: Conference) -> str:
    return text(make_summary(conference, PROCEDURE, FILE_COPY, template=TEMPLATE, past=past).content)


def test_after_a_complaint_the_plan_is_looked_back_on_as_at_a_review() -> None:
    read = words(on_a_plan(heard_again(FIRST)), FIRST)
    assert f"Reconvened child protection conference: {COMPLAINT}" in read
    assert "Since last time" in read
    assert "Child protection plan since 12 May 2026, 3 months" in read
    assert "Child protection plan continues" in read


@pytest.mark.parametrize(
    ("began_at", "ended_at", "span"),
    [
        pytest.param(minutes(20), minutes(28), "from 10:25am to 10:33am on 12 May 2026", id="a while"),
        pytest.param(minutes(20), None, "from 10:25am to 11:15am on 12 May 2026", id="nobody noted the end"),
        pytest.param(None, None, "from the beginning to 11:15am on 12 May 2026", id="the whole meeting"),
    ],
)
def test_who_was_put_out_then_is_not_out_now(
    began_at: datetime | None, ended_at: datetime | None, span: str
) -> None:
    out = replace(FIRST.record(Exclusion, "closed"), began_at=began_at, ended_at=ended_at)
    former = FIRST.with_record(out)
    then = replace(former.record(Statement, "worry"), text="Wren hid when he came.", said_at=minutes(25))
    again = heard_again(former.with_record(then), "wren", "robin", "bump")
    now = Statement(
        heading="worries",
        text="Wren sleeps well now.",
        about=("wren",),
        said_at=datetime(2026, 9, 1, 9, tzinfo=UTC),
    )
    read = text(make_summary(again.with_record(now), PROCEDURE, "dad", template=TEMPLATE).content)
    assert "Wren sleeps well now." in read
    assert "Wren hid when he came." not in read
    assert f"Not in a closed session {span}" in read


def test_what_was_put_into_other_words_meanwhile_still_waits_when_it_meets_again() -> None:
    there = ("worry", "action")
    out = replace(FIRST.record(Exclusion, "closed"), meanwhile=there)
    then = replace(FIRST.record(Statement, "worry"), text="Wren hid when he came.", said_at=minutes(10))
    again = heard_again(FIRST.with_record(out).with_record(then), "wren", "robin", "bump")
    assert again.record(Exclusion, "closed").meanwhile == ("worry",)
    read = text(make_summary(again, PROCEDURE, "dad", template=TEMPLATE).content)
    assert "Wren hid when he came." not in read


def test_the_review_after_that_knows_the_beginning_and_the_first_category() -> None:
    review = review_after(on_a_plan(heard_again(FIRST)), PROCEDURE, date(2026, 10, 6))
    assert "Child protection plan since 12 May 2026" in words(review)
    told = plain_text(review, procedure_for(review, PROCEDURE))
    assert "first: neglect and emotional abuse, last: emotional abuse" in told
    assert "no review before" in told


def test_a_review_that_is_complained_of_counts_once_with_its_day_and_its_category() -> None:
    reviewed = on_a_plan(review_after(FIRST, PROCEDURE, REVIEWED), "physical")
    heard = heard_again(reviewed, "wren")
    for conference in (heard, review_after(on_a_plan(heard, "physical"), PROCEDURE, date(2026, 12, 1))):
        told = plain_text(conference, procedure_for(conference, PROCEDURE))
        assert "last: physical abuse; last conference Tuesday 4 August 2026" in told
        assert "1 review before" in told


def in_the_room(conference: Conference, *agencies: str) -> Conference:
    """Only the social worker and these agencies are there for Wren; nothing is decided for her."""
    for person in conference.participants:
        conference = conference.revising(person, came=Came.APOLOGIES)
    conference = conference.revising(conference.record(Participant, "worker"), came=Came.ROOM)
    for agency in agencies:
        conference = conference.with_record(
            Participant(
                id=agency, name=agency, roles=("gp",), agency=agency, works_with=("wren",), came=Came.ROOM
            )
        )
    return conference.with_record(Decision(id="decision", child_id="wren", option="adjourned"))


@pytest.mark.parametrize(
    ("agencies", "because"),
    [((), Reconvened.NOT_QUORATE), (("Made Up Surgery", "Made Up Police"), Reconvened.ADJOURNED)],
)
def test_an_adjournment_says_that_it_was_not_quorate_where_it_was_not(
    agencies: tuple[str, ...], because: Reconvened
) -> None:
    again = heard_again(in_the_room(FIRST, *agencies), "wren", because=None)
    assert f"Reconvened child protection conference: {because}" in words(again, FIRST)


@pytest.mark.parametrize("because", [Reconvened.NOT_QUORATE, Reconvened.ADJOURNED])
def test_where_one_child_was_adjourned_a_plan_just_made_for_another_is_not_lost(because: Reconvened) -> None:
    adjourned = in_the_room(FIRST)
    again = heard_again(adjourned, "wren", "robin", because=because)
    read = words(again, adjourned)
    assert f"Reconvened child protection conference: {because} (Wren)" in read
    assert "Review child protection conference (Robin)" in read
    assert "Child protection plan since 12 May 2026" in read[read.index("Since last time") :]
    assert [child.name for child in again.children if child.id == again.existing_plans[0].child_id] == [
        again.record(Child, "robin").name
    ]
