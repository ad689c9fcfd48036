"""Everyone who answered is in every copy with their answer: only the reason is left out where it must be."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Dissent, View
from chairtui.domain.parents_answers import draft_id
from chairtui.domain.plans import PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.records import Record
from chairtui.domain.scales import ScaleRating
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.withholding import Withheld, withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import everything, summary, text

LEFT_OUT = "The reason is left out of this copy."
IFANS = "Ifan went out alone as well."
ADDRESS = "She is safe at 2 Fuller's Yard."
READERS = ("dorian", "marged", "tegid", "kit", "school")


def saying(record_id: str, **changes: str) -> Conference:
    return reworded(family(), record_id, **changes)


def reworded(conference: Conference, record_id: str, **changes: str) -> Conference:
    answers: tuple[Record, ...] = (*conference.views, *conference.ratings, *conference.dissents)
    record = next(answer for answer in answers if answer.id == record_id)
    values: dict[str, Any] = changes
    return conference.with_record(replace(record, **values))


def left_out(conference: Conference, recipient_id: str) -> dict[str, Withheld]:
    recipient = recipient_for(conference, PROCEDURE, recipient_id)
    return {one.record_id: one for one in withheld_from(conference, recipient)}


def in_tables(package: bytes, title: str, columns: slice) -> list[tuple[str, ...]]:
    """Cells of the tables whose last column has this title."""
    found = []
    for table in Document(io.BytesIO(package)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[0][-1] == title:
            found += [tuple(row[columns]) for row in rows[1:]]
    return found


@pytest.mark.parametrize("reader", READERS)
def test_no_answer_goes_because_of_what_its_reason_names(reader: str) -> None:
    plain = named = family()
    for answer in (*plain.views, *plain.ratings):
        plain = reworded(plain, answer.id, reason="")
        named = reworded(named, answer.id, reason="Wren, Ifan and Tegid Hale and Dorian Quist")
    for title, columns in (("Their reason", slice(0, 2)), ("Why that number", slice(0, 12))):
        answers = in_tables(summary(plain, reader), title, columns)
        assert answers or (reader, columns.stop) == ("tegid", 12)  # Ifan's numbers are sealed
        assert in_tables(summary(named, reader), title, columns) == answers


def test_a_view_whose_reason_names_a_sibling_is_printed_without_it() -> None:
    conference = saying("v1", reason=IFANS)
    copy = summary(conference, "dorian")
    assert ("Kit Ambleforth\nSocial worker, Children's Services", "Yes\nCategory: Neglect", LEFT_OUT) in (
        in_tables(copy, "Their reason", slice(0, 3))
    )
    assert "Ifan" not in everything(copy)
    assert IFANS in text(summary(conference, FILE_COPY))


def test_an_earlier_view_and_why_it_changed_are_left_out_alone() -> None:
    conference = reworded(saying("v4", reason=IFANS), "v5", changed_why="Nan told us about Ifan.")
    copy = summary(conference, "dorian")
    words = text(copy)
    inline = LEFT_OUT.lower()[:-1]
    assert f"Said no at 12:33pm ({inline}), changed at 12:45pm: {inline}" in words
    assert "Ifan" not in everything(copy)


def test_numbers_now_and_before_stay_without_their_reasons() -> None:
    conference = reworded(saying("n3", reason=IFANS), "n2", reason=IFANS)
    copy = summary(conference, "dorian")
    rows = {row[0]: row[1:] for row in in_tables(copy, "Why that number", slice(None))}
    assert rows["Social worker"] == ("", "", "2", *[""] * 8, LEFT_OUT)
    assert (rows["School"][3], rows["School"][5]) == ("3", "5")
    assert "Said 3 at 11:52am before: the reason is left out of this copy" in rows["School"][-1]
    assert "Ifan" not in everything(copy)


def test_a_dissent_stays_with_who_and_by_when() -> None:
    dissent = family().dissents[0]
    conference = saying(dissent.id, reason=IFANS, next_step="Ask about Ifan")
    conference = conference.without(conference.exclusions[0])
    words = text(copy := summary(conference, "dorian"))
    assert f"{LEFT_OUT}\nIdris Thole, Saltpan Primary, formal dissent. By " in words
    assert "Next step" not in words
    assert "Ifan" not in everything(copy)


@pytest.mark.parametrize(("record_id", "what"), [("v1", "view"), ("n2", "number")])
def test_the_chairs_list_says_that_the_reason_alone_is_left_out_and_gives_it_back(
    record_id: str, what: str
) -> None:
    conference = saying(record_id, reason=IFANS)
    line = left_out(conference, "dorian")[record_id]
    assert line.words == f"reason for the {what} of Social worker on Wren: {IFANS}"
    assert (line.releasable, "it may name Ifan" in line.why) == (True, True)
    released = conference.with_record(Copy(recipient_id="dorian", released=(record_id,)))
    assert IFANS in text(summary(released, "dorian"))
    assert record_id not in left_out(released, "dorian")


@pytest.mark.parametrize("released", [(), ("v1", "n2")])
def test_a_reason_that_tells_an_address_stays_out_and_the_answer_stays(released: tuple[str, ...]) -> None:
    conference = reworded(saying("v1", reason=ADDRESS), "n2", reason=ADDRESS)
    copy = summary(conference.with_record(Copy(recipient_id="dorian", released=released)), "dorian")
    assert text(copy).count(LEFT_OUT) == 2
    assert "Fuller" not in everything(copy)
    assert not left_out(conference, "dorian")["v1"].releasable


def test_what_was_answered_while_the_reader_was_out_is_left_out_whole() -> None:
    view = next(one for one in family().views if one.id == "v1")
    out = family().exclusions[0]
    conference = family().revising(view, given_at=out.began_at)
    words = in_tables(summary(conference, "dorian"), "Their reason", slice(0, 1))
    assert not [who for (who,) in words if who.startswith("Kit Ambleforth")]
    assert left_out(conference, "dorian")["v1"].words == "view of Social worker on Wren"


def test_whoever_the_copy_does_not_name_is_not_named_for_an_answer() -> None:
    answers: tuple[Record, ...] = (
        View(id="new", participant_id="tegid", child_id="wren", likely=False, reason=IFANS),
        ScaleRating(id="newer", scale_id="sc1", participant_id="tegid", number=9, reason=IFANS),
        Dissent(id="newest", participant_id="tegid", child_id="wren", reason=IFANS),
    )
    conference = family()
    for answer in answers:
        conference = conference.with_record(answer)
    words = everything(summary(conference, "dorian"))
    assert LEFT_OUT not in words
    assert "Tegid" not in words
    assert "Ifan" not in words


WANTED = ParentAnswer(
    id="new", participant_id="marged", prompt="want", child_id="ifan", text="He rings before he comes."
)
AGREED = PlanAction(id=draft_id(WANTED), what="He rings before he comes", about=("ifan",))


def test_what_a_parent_asked_to_keep_from_another_is_neither_told_to_them_nor_in_their_plan() -> None:
    told = family().with_record(WANTED).with_record(AGREED)
    assert text(summary(told, "tegid")).count("He rings before he comes") == 2
    kept = told.revising(WANTED, withheld_from=("tegid",))
    assert "He rings before he comes" not in everything(summary(kept, "tegid"))
    assert text(summary(kept, "marged")).count("He rings before he comes") == 2
    assert "(to be kept from " in text(summary(kept, FILE_COPY))
