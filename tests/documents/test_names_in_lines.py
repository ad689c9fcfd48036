"""Whom a copy leaves out is not named in it by a line about somebody else, however the name is typed."""

from __future__ import annotations

from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant, Relationship
from chairtui.domain.recipients import recipient_for
from chairtui.domain.timeline import Copy
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import said
from tests.documents.reading import everything, summary


def told(words: str, conference: Conference | None = None) -> Conference:
    return (conference or family()).with_record(said("line", "worries", words, "kit", ("wren",)))


def is_printed(words: str, conference: Conference | None = None) -> bool:
    """Whether the line is in the copy of Wren's father; what is left out is on his list, and releasable."""
    with_line = told(words, conference)
    printed = words in everything(summary(with_line, "dorian"))
    recipient = recipient_for(with_line, PROCEDURE, "dorian")
    listed = {one.record_id: one for one in withheld_from(with_line, recipient)}
    assert printed == ("line" not in listed)
    assert printed or listed["line"].releasable
    released = with_line.with_record(Copy(recipient_id="dorian", released=("line",)))
    assert words in everything(summary(released, "dorian"))
    return printed


def with_child(name: str, **more: Any) -> Conference:
    """The family, in which Ifan, whom the copy for Wren's father does not cover, has another name."""
    conference = family()
    return conference.revising(conference.record(Child, "ifan"), name=name, **more)


def with_father(**changes: Any) -> Conference:
    conference = family()
    return conference.revising(conference.record(Participant, "tegid"), **changes)


@pytest.mark.parametrize("name", ["Tegid Hale", ""])
@pytest.mark.parametrize(
    ("called", "words"),
    [
        ("Dave", "Dave came drunk to the house on Sunday."),
        ("dave", "DAVE came drunk."),
        ("Dave", "Daves car was outside."),
        ("Big Dave", "She is afraid of Dave."),
        ("Uncle Cai", "Cai slept there."),
        ("the lodger Cai", "Cai slept there."),
    ],
)
def test_a_line_that_calls_somebody_what_the_room_calls_them_is_left_out(
    name: str, called: str, words: str
) -> None:
    assert not is_printed(words, with_father(name=name, called=called))


@pytest.mark.parametrize(
    "called", ["Dad", "Papa", "Stepdad", "the man next door", "Ifan's dad", "Big Dave", "Not known"]
)
def test_what_somebody_is_and_words_of_every_day_leave_no_line_out(called: str) -> None:
    words = "Dad, her stepdad and papa; the next man at the door was a big one. Not known who he was."
    assert is_printed(words, with_father(called=called))


def test_the_list_says_whom_a_line_may_name_also_where_nobody_knows_the_name() -> None:
    conference = told("Dave came.", with_father(name="", called="Dave"))
    (line,) = (
        one
        for one in withheld_from(conference, recipient_for(conference, PROCEDURE, "dorian"))
        if one.record_id == "line"
    )
    assert line.why == "it may name Dave, whom this copy leaves out"


def with_straw(name: str = "Jack Brambleby") -> Conference:
    straw = Participant(id="pc", name="PC Jack Straw", called="Police", roles=("police",), came=Came.ROOM)
    return with_child(name).with_record(straw)


@pytest.mark.parametrize(
    "words",
    ["Jack Brambleby was in the car.", "jack brambleby's bed is wet.", "Her brother Jack sleeps at Nan's."],
)
def test_a_child_who_shares_a_first_name_with_an_officer_is_not_named(words: str) -> None:
    assert not is_printed(words, with_straw())
    assert not is_printed(words, with_straw("Jack Penhallow"))


def test_the_officer_by_the_whole_name_is_the_officer() -> None:
    assert is_printed("PC Jack Straw came at nine, and Straw wrote it down.", with_straw())
    assert not is_printed("PC Jack Straw came at nine and saw Jack.", with_straw())


def test_a_whole_name_of_which_each_word_is_somebodys_here_is_found() -> None:
    conference = with_straw("Jack Ivo Penhallow")
    assert not is_printed("Jack Ivo Penhallow was there.", conference)
    assert not is_printed("Jack Penhallow was there.", conference)
    assert is_printed("The Penhallow household is loud.", conference)


def test_the_name_of_a_child_whom_the_copy_covers_means_that_child() -> None:
    assert is_printed("Wren sleeps badly. Wren Penhallow is eight.", with_child("Wren Hale"))
    assert not is_printed("Wren Hale sleeps badly.", with_child("Wren Hale"))
    assert is_printed("Wren Penhallow sleeps badly.", with_child("Wren Penhallow"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ifan Penhallow", "Ifans school rang."),
        ("Ifan Penhallow", "IFANS bed is upstairs."),
        ("Ifan Penhallow", "I\u200bfan cried."),
        ("Ifan Penhallow", "If\u00adan cried."),
        ("Ifan Penhallow", "Ifan_and Wren cried."),
        ("Robin Penhallow", "Robins bed is wet."),
        ("Ed Penhallow", "Ed's bed is wet."),
        ("Grace Penhallow", "Grace was there."),
        ("Grace Penhallow", "GRACE was there."),
        ("grace penhallow", "Grace was there."),
        ("Seán Ó'Briain-Penhallow", "OBriain came along."),
        ("Seán Ó'Briain-Penhallow", "O Briain came along."),
        ("Seán O’Briain", "Seáns shoes were wet."),
        ("Anne-Marie Penhallow", "Annemarie was there."),
        ("محمد علي", "كان محمد هنا"),
        ("محمد علي", "لمحمد غرفة"),
        ("李 明", "小明 was there."),
        ("김 민수", "민수가 was there."),
        ("सीता", "यहाँ सीता थी"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, words: str) -> None:
    assert not is_printed(words, with_child(name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Grace Penhallow", "They say grace before they eat."),
        ("Will Penhallow", "She will mark it on the calendar, and so wills it."),
        ("Mark Penhallow", "Marks on her arm were seen."),
        ("Thi Ha Penhallow", "This has been said."),
        ("Van de Sande", "A van came to the house."),
        ("Ed Penhallow", "She was moved to bed."),
    ],
)
def test_words_of_every_day_leave_no_line_out(name: str, words: str) -> None:
    assert is_printed(words, with_child(name))


@pytest.mark.parametrize(
    "words",
    [
        "The bump kicks when there is shouting.",
        "Mum is expecting in August.",
        "Mum is expecting.",
        "Her scan is on Friday.",
        "Wren wants a cot for the twins.",
        "Wren counts the days to the due date.",
    ],
)
def test_a_baby_who_is_on_the_way_is_not_told_to_whom_the_copy_does_not_tell_it(words: str) -> None:
    assert not is_printed(words)


@pytest.mark.parametrize(
    "words",
    ["Wren has a bump on her head.", "She was expecting him at nine.", "A scan of her arm was taken."],
)
def test_other_words_do_not_mean_a_baby(words: str) -> None:
    assert is_printed(words)


def test_whose_copy_covers_the_baby_reads_of_it() -> None:
    conference = told("The bump kicks.").with_record(Copy(recipient_id="dorian", children=("baby",)))
    conference = conference.with_record(
        Relationship(participant_id="dorian", child_id="baby", relationship="father")
    )
    assert "The bump kicks." in everything(summary(conference, "dorian"))
