"""A withheld address or contact is in no copy in another form; what may be a coincidence can be released."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.recipients import recipient_for
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import said
from tests.documents.reading import everything, summary

NUMBERED = "14 Saltpan Road, Marrowby"
BY_NAME = "Rose Cottage, Mill Lane, Marrowby"
FLAT = "Flat 4, Elm Court, 12 High Street, Marrowby"


def told(words: str, **mum: str) -> Conference:
    """The family with a line about Wren, and what is withheld from Wren's father of where Mum is."""
    conference = family()
    conference = conference.revising(conference.record(Participant, "marged"), **mum)
    return conference.with_record(said("line", "worries", words, "kit", ("wren",)))


def becomes(words: str, **mum: str) -> str:
    """What becomes of the line in the copy of Wren's father, as far as the file and his list agree."""
    conference = told(words, **mum)
    is_printed = words in everything(summary(conference, "dorian"))
    recipient = recipient_for(conference, PROCEDURE, "dorian")
    listed = {one.record_id: one for one in withheld_from(conference, recipient)}
    assert is_printed == ("line" not in listed)
    if is_printed:
        return "printed"
    return "doubted" if listed["line"].releasable else "withheld"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (NUMBERED, "They are at 14 Saltpan Rd now."),
        (NUMBERED, "They are at 14, saltpan rd. now."),
        (NUMBERED, "They are at number fourteen, Saltpan Road."),
        ("12a Bay Rd, MB1 1AA", "They are at 12A Bay Road."),
        ("12a Bay Rd, MB1 1AA", "The post code is mb1-1aa."),
        ("2, Fuller's Yard", "They are at 2 Fullers Yd."),
        ("7 St Mary’s Ave", "They are at 7 Saint Marys Avenue."),
        (FLAT, "They are at 12 High St."),
        (BY_NAME, "They are at Rose Cottage."),
        (BY_NAME, "They are at rose cott. now."),
        ("Willow House\nMarrowby", "They are at Willow Hse now."),
        ("Rose Cottage", "They are at Rose Cottage."),
    ],
)
def test_an_address_is_withheld_in_its_other_forms(address: str, words: str) -> None:
    assert becomes(words, address=address) == "withheld"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (NUMBERED, "They are off Saltpan Rd somewhere."),
        (NUMBERED, "They are at 14 Saltpan."),
        ("14 Saltpan Road Marrowby", "They are in Saltpan Road."),
        (BY_NAME, "They are in Mill Lane now."),
        (BY_NAME, "They are in mill ln. now."),
        (FLAT, "They are at Elm Ct."),
        ("The Laurels, Marrowby", "They are at the Laurels."),
        ("Rosebank, Mill Lane", "They are at Rosebank."),
        ("Women's Refuge, Marrowby", "They are at a womens refuge."),
        ("refuge", "They are in a refuge."),
        ("Nan's House, Marrowby", "Wren likes Nan's house."),
        ("Haringey", "They are in Haringey now."),
    ],
)
def test_what_may_be_a_coincidence_is_left_out_until_it_is_released(address: str, words: str) -> None:
    assert becomes(words, address=address) == "doubted"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (NUMBERED, "Wren is 14, and likes Saltpan Primary; the road is wet."),
        (NUMBERED, "Wren went to Marrowby."),
        ("Flat 3", "Wren lives in a flat, and is 3 or 4 years behind."),
        (BY_NAME, "The cottage has a rose at the door; the lane is by the mill."),
        ("with Nan, Marrowby", "Wren stays with Nan."),
        (FLAT, "There are 4 flats in the court."),
        ("Council house, Marrowby", "Wren drew a house."),
    ],
)
def test_other_words_are_printed(address: str, words: str) -> None:
    assert becomes(words, address=address) == "printed"


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ("@marged_p on Instagram", "Her page is marged_p."),
        ("@marged_p on Instagram", "Her page is @Marged_P, he says."),
        ("marged.p", "She is marged.p there."),
        ("0113 496 0123 or mum.m@mail.example", "Ring 496 0123."),
        ("0113 496 0123 or mum.m@mail.example", "Write to mum.m at mail.example."),
        ("mum.m@mail.example", "Write to mum.m (at) mail dot example."),
    ],
)
def test_a_contact_is_withheld_in_its_other_forms(contact: str, words: str) -> None:
    assert becomes(words, contact=contact) == "withheld"


@pytest.mark.parametrize("contact", ["@marged_p", "marged.p", "@margedp", "@marged", "text, e.g. at noon"])
def test_a_name_in_an_app_is_not_found_in_the_name_of_its_owner(contact: str) -> None:
    assert becomes("Marged Penhallow rang, e.g. on Monday.", contact=contact) == "printed"


def test_a_town_that_is_withheld_does_not_empty_what_the_agencies_are_called() -> None:
    conference = told("Wren sleeps.", address="Marrowby")
    words = everything(summary(conference, "dorian"))
    assert "Marrowby Police" in words
    assert "Marrowby Town Hall" not in words
    recipient = recipient_for(conference, PROCEDURE, "dorian")
    (place,) = (one for one in withheld_from(conference, recipient) if one.record_id == "place")
    assert place.releasable
