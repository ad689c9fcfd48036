"""Whatever field somebody types it into, what is kept from a reader is not in their copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chairtui.documents.context import summary_context
from chairtui.documents.release_check import texts_in
from chairtui.domain.concerns import typed_fields
from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference
from chairtui.domain.people import Child, Exclusion, NotInvited, Participant
from chairtui.domain.plans import PlanAction, Telling
from chairtui.domain.recipients import recipient_for
from chairtui.domain.records import Record
from chairtui.domain.reviews import Achieved, CoreGroupHeld, ExistingPlan, LeftBehind, Progress
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.timeline import FILE_COPY, Amendment, Copy, Tick
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import at
from tests.documents.reading import everything, summary

IFAN = "this is about Ifan"
ADDRESS = "2 Fuller's Yard, Marrowby, MB1 1AA"

NAMES = {(Child, "name"), (Participant, "name"), (LeftBehind, "name")}
OFFICE = {"family", "chair", "minute_taker", "signed_off_by"}

RECORD_FIELDS = [
    (record_type, name)
    for record_type in RECORDS.values()
    for name in typed_fields(record_type)
    if (record_type, name) not in NAMES
]
OWN = [name for name in typed_fields(Conference) if name in OWN_FIELDS and name not in OFFICE]


LAST_TIME = date(2026, 2, 10)
BETWEEN = (
    ExistingPlan(
        id="plan-wren",
        child_id="wren",
        option="child_protection_plan",
        began_on=LAST_TIME,
        first_categories=("neglect",),
        last_conference_on=LAST_TIME,
        last_seen_on=date(2026, 5, 8),
        last_seen_by="kit",
        seen_alone=True,
        gaps="One visit was missed in March.",
    ),
    CoreGroupHeld(id="held-wren", on=date(2026, 2, 20), about=("wren",), notes="At the school."),
    PlanAction(
        id="last-wren", what="Read with Wren each evening", who=("kit",), about=("wren",), since=LAST_TIME
    ),
    Progress(
        id="progress-wren",
        of="last-wren",
        about=("wren",),
        achieved=Achieved.PARTLY,
        evidence="Her reading book is signed.",
        difference="Wren asks for the story.",
    ),
)
"""What a review of Wren's plan has beside what a first conference has."""


def told_in(record_type: type[Record], name: str, words: str) -> Conference:
    """The family with these words at the end of one field, in every record of a kind."""
    conference = looking_back().with_record(Tick(key="why_we_are_here"))
    conference = conference.with_record(Copy(recipient_id="dorian"))
    conference = conference.with_record(LeftBehind(name="Cadi Holt", known_to=("marged",)))
    conference = conference.with_record(Tick(key="risk", child_id="wren", said_at=at(11)))
    conference = conference.with_record(NotInvited(invitee="gp", about=("wren",), why="She has none."))
    for who in ("dorian", "marged"):
        asked = Amendment(participant_id=who, on=date(2026, 5, 28), what="The dog is not ours", done="Noted")
        conference = conference.with_record(asked)
    if record_type in {Progress, ExistingPlan, CoreGroupHeld, Telling, Participant}:
        # Whoever was put out reads none of these, so that nobody would look at the words.
        conference = conference.without(conference.record(Exclusion, "out"))
    for record in conference.records(record_type):
        changes: dict[str, Any] = {name: f"{getattr(record, name)} {words}".strip()}
        if not is_excepted(record, name):
            conference = conference.with_record(replace(record, **changes))
    return conference


def looking_back(**changes: str) -> Conference:
    """The family at a review of Wren's plan, in which the reader may read all that is said of it."""
    conference = family(**changes)
    for record in BETWEEN:
        conference = conference.with_record(record)
    return conference


def is_excepted(record: Record, name: str) -> bool:
    """The withheld address where it belongs, and the reader's own answers, which they get back as said."""
    return (record.id, name) == ("marged", "address") or (
        isinstance(record, ParentAnswer) and record.participant_id == "dorian"
    )


def in_copy_of(conference: Conference, who: str) -> str:
    context = summary_context(conference, PROCEDURE, recipient_for(conference, PROCEDURE, who))
    return "\n".join(texts_in(context))


def test_what_a_review_looks_back_on_is_printed_for_whom_it_is() -> None:
    conference = looking_back()
    assert "One visit was missed in March." not in in_copy_of(conference, "dorian")  # he was put out
    words = in_copy_of(conference.without(conference.record(Exclusion, "out")), "dorian")
    for told in (
        "since 10 February 2026, 3 months",
        "8 May 2026 by Social worker, alone",
        "One visit was missed in March.",
        "20 February 2026 (At the school.)",
        "Read with Wren each evening",
        "from 10 February 2026",
        "Partly done",
        "Her reading book is signed.",
        "The difference made: Wren asks for the story.",
    ):
        assert told in words


@pytest.mark.parametrize("words", [IFAN, ADDRESS])
@pytest.mark.parametrize(("record_type", "name"), RECORD_FIELDS)
def test_no_field_of_a_record_tells_what_is_kept(record_type: type[Record], name: str, words: str) -> None:
    conference = told_in(record_type, name, words)
    assert any(words in getattr(record, name) for record in conference.records(record_type))
    assert words not in in_copy_of(conference, "dorian")


def test_what_was_answered_for_one_child_is_printed_for_that_child_alone() -> None:
    wren = Tick(key="risk", child_id="wren", note="Yes: the cold house", said_at=at(11))
    ifan = Tick(key="risk", child_id="ifan", note="No: with his grandmother", said_at=at(11))
    conference = family().with_record(wren).with_record(ifan)
    assert "Yes: the cold house" in in_copy_of(conference, "dorian")
    assert "grandmother" not in in_copy_of(conference, "dorian")
    assert "No: with his grandmother" in in_copy_of(conference, FILE_COPY)


@pytest.mark.parametrize("words", [IFAN, ADDRESS])
@pytest.mark.parametrize("name", OWN)
def test_no_field_of_the_conference_tells_what_is_kept(name: str, words: str) -> None:
    conference = family(**{name: words})
    assert words not in in_copy_of(conference, "dorian")
    assert words in in_copy_of(conference, FILE_COPY)


@pytest.mark.parametrize("words", [IFAN, ADDRESS])
def test_a_copy_is_made_whatever_stands_in_every_field(words: str) -> None:
    conference = looking_back(place=words, reference=words)
    for record_type, name in RECORD_FIELDS:
        for record in conference.records(record_type):
            changes: dict[str, Any] = {name: words}
            if name not in {"contact", "address"} and not is_excepted(record, name):
                conference = conference.with_record(replace(record, **changes))
    assert words not in everything(summary(conference, "dorian"))


def exclusion(**words: str) -> Conference:
    return family().revising(family().record(Exclusion, "out"), **words)


@pytest.mark.parametrize("field", ["told_why", "heard_how"])
def test_what_somebody_was_told_of_their_exclusion_is_asked_and_stands_on_the_list(field: str) -> None:
    conference = exclusion(**{field: "Because Tegid Hale was to speak about Ifan."})
    assert "Tegid" not in everything(summary(conference, "dorian"))
    recipient = recipient_for(conference, PROCEDURE, "dorian")
    listed = {one.record_id: one for one in withheld_from(conference, recipient)}
    assert listed["out"].releasable
    assert "out" not in {one.record_id for one in withheld_from(family(), recipient)}
    released = conference.with_record(Copy(recipient_id="dorian", released=("out",)))
    assert "Tegid" in everything(summary(released, "dorian"))


def test_an_exclusion_that_tells_a_withheld_address_names_its_line_and_the_copy_is_made() -> None:
    conference = exclusion(told_why=f"She has gone to {ADDRESS}.")
    assert "Fuller" not in everything(summary(conference, "dorian"))
    recipient = recipient_for(conference, PROCEDURE, "dorian")
    listed = {one.record_id: one for one in withheld_from(conference, recipient)}
    assert not listed["out"].releasable


def test_what_others_were_told_is_neither_in_a_copy_nor_on_its_list() -> None:
    conference = exclusion(told_why="so that others could speak safely")
    assert "speak safely" in everything(summary(conference, "dorian"))
    assert "speak safely" not in everything(summary(conference, "marged"))
    recipient = recipient_for(conference, PROCEDURE, "marged")
    assert "out" not in {one.record_id for one in withheld_from(conference, recipient)}


def test_a_professional_called_by_a_child_is_named_otherwise_in_the_copy_of_another() -> None:
    conference = family()
    conference = conference.revising(conference.record(Participant, "school"), called="Ifan's school")
    assert "Ifan's school" in in_copy_of(conference, "marged")
    words = in_copy_of(conference, "dorian")
    assert "Ifan" not in words
    assert "Idris Thole" in words
