from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.errors import UnknownRecordError
from chairtui.domain.people import ParentalResponsibility, Participant, Relationship
from chairtui.domain.recipients import recipient_for, recipients
from chairtui.domain.timeline import FILE_COPY, Copy
from tests.documents.borough import PROCEDURE
from tests.documents.family import family


def covered(conference: Conference, recipient_id: str) -> tuple[str, ...]:
    return recipient_for(conference, PROCEDURE, recipient_id).children


def test_a_parent_gets_the_children_for_whom_they_plainly_hold_parental_responsibility() -> None:
    assert covered(family(), "marged") == ("wren", "ifan", "baby")
    assert covered(family(), "dorian") == ("wren",)


@pytest.mark.parametrize(
    "held", [ParentalResponsibility.NO, ParentalResponsibility.NOT_KNOWN, ParentalResponsibility.DISPUTED]
)
def test_anything_less_than_a_plain_yes_covers_nobody(held: ParentalResponsibility) -> None:
    conference = family()
    tie = conference.record(Relationship, "t4")
    assert covered(conference.revising(tie, parental_responsibility=held), "dorian") == ()


def test_an_agency_gets_the_children_whom_it_works_with() -> None:
    assert covered(family(), "school") == ("wren",)
    assert covered(family(), "police") == ()


def test_supporters_and_relatives_get_nobody_until_the_chair_says_so() -> None:
    assert covered(family(), "friend") == covered(family(), "nan") == ()
    conference = family().with_record(Copy(recipient_id="nan", children=("ifan",)))
    assert covered(conference, "nan") == ("ifan",)


def test_the_file_copy_covers_everyone() -> None:
    recipient = recipient_for(family(), PROCEDURE, FILE_COPY)
    assert recipient.is_file_copy
    assert recipient.children == ("wren", "ifan", "baby")


def test_two_fathers_are_not_named_to_each_other() -> None:
    assert "tegid" not in recipient_for(family(), PROCEDURE, "dorian").people
    assert "dorian" not in recipient_for(family(), PROCEDURE, "tegid").people
    assert {"tegid", "dorian"} <= recipient_for(family(), PROCEDURE, "marged").people


def test_a_relative_who_is_also_a_professional_does_not_read_lines_for_professionals() -> None:
    conference = family()
    nan = conference.record(Participant, "nan")
    both = conference.with_record(replace(nan, roles=("relative", "school")))
    assert not recipient_for(both, PROCEDURE, "nan").is_professional
    assert recipient_for(both, PROCEDURE, "kit").is_professional


def test_nobody_is_made_up() -> None:
    with pytest.raises(UnknownRecordError):
        recipient_for(family(), PROCEDURE, "nobody")


def test_everyone_may_get_a_copy_and_the_chairs_file_comes_first() -> None:
    everyone = recipients(family(), PROCEDURE)
    assert everyone[0].is_file_copy
    assert len(everyone) == 1 + len(family().participants)
