"""What a copy says of people, times and numbers is so: nothing twice, no hour that nobody said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Dissent
from chairtui.domain.people import Came, Participant
from chairtui.domain.scales import ScaleRating
from chairtui.domain.scaling import rated
from chairtui.domain.timeline import FILE_COPY, Copy
from tests.documents.family import family
from tests.documents.family_lines import at, said
from tests.documents.reading import everything, headers, summary, text
from tests.screens.harness import london_borough


def revised(person_id: str, **changes: Any) -> Conference:
    conference = family()
    return conference.revising(conference.record(Participant, person_id), **changes)


def rows_of(words: str, beginning: str, end: str) -> str:
    """What stands between two headings."""
    _, after = words.split(f"\n{beginning}\n")
    return after[: after.index(f"\n{end}\n")]


def test_a_childs_view_that_is_not_for_everyone_is_marked_where_it_may_be_heeded() -> None:
    kept = "told Kit Ambleforth alone · not for everyone: only for Mum"
    assert kept in text(summary(family(), FILE_COPY))
    conference = family().revising(family().child_views[2], share_with=("marged", "kit"))
    assert "not for everyone: only for Mum and Social worker" in text(summary(conference, "kit"))
    assert "not for everyone" not in text(summary(conference, "marged"))
    nobody = family().revising(family().child_views[2], share_with=(), source="")
    assert "\nnot for everyone: for this file only" in text(summary(nobody, FILE_COPY))


def test_a_view_for_everyone_has_no_mark() -> None:
    conference = family().without(family().child_views[2])
    assert "not for everyone" not in text(summary(conference, FILE_COPY))


def test_a_role_and_an_agency_of_one_name_are_printed_once() -> None:
    conference = revised("police", name="", called="Police", agency="police")
    words = text(summary(conference, "marged"))
    assert "Police, police" not in words
    assert "Police\nPolice\nSent a written report" in rows_of(words, "Who was there", "Core group")


def test_a_name_and_what_the_room_calls_them_are_printed_once() -> None:
    words = text(summary(revised("kit", called="kit ambleforth"), "marged"))
    assert "Kit Ambleforth\nSocial worker, Children's Services" in words
    assert "(kit ambleforth)" not in words


def test_an_agency_is_not_repeated_where_a_dissent_is_signed() -> None:
    dissent = Dissent(id="y2", child_id="ifan", participant_id="police", reason="Too little, too late.")
    conference = revised("police", name="", called="Police", agency="Police").with_record(dissent)
    assert "Too little, too late.\nPolice, personal dissent" in text(summary(conference, "marged"))


@pytest.mark.parametrize(
    ("came", "left", "printed"),
    [
        (Came.APOLOGIES, None, "Was not there: no view given"),
        (Came.NO_REPLY, None, "Was not there: no view given"),
        (Came.REPORT_ONLY, None, "Was not there: no view given"),
        (Came.ROOM, at(11), "Had left: no view given"),
        (Came.ROOM, None, "Not recorded"),
        (Came.NOT_YET, None, "Not recorded"),
    ],
)
def test_who_was_absent_has_no_view_that_somebody_forgot_to_record(
    came: Came, left: datetime | None, printed: str
) -> None:
    words = text(summary(revised("school", came=came, left_at=left), "marged"))
    baby = words.split("Unborn baby Penhallow likely to suffer")[1]
    assert f"Idris Thole\nSchool, Saltpan Primary\n{printed}" in baby


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (datetime(2026, 5, 8), "on 8 May 2026."),  # noqa: DTZ001 - wall clock, as reports are
        (datetime(2026, 5, 8, 9, 30), "on 8 May 2026 at 9:30am."),  # noqa: DTZ001
    ],
)
def test_a_report_has_an_hour_only_if_somebody_said_one(given: datetime, printed: str) -> None:
    report = replace(family().reports[0], given_at=given, discussed_at=given, to_chair_at=given)
    words = text(summary(family().with_record(report), "marged"))
    assert "12am" not in words
    for begins in ("Given to Mum and Wren's dad", "Discussed by School", "To the chair"):
        assert f"{begins} {printed[:-1]}" in words
    assert words.count(printed[:-1]) == 3


def test_a_changed_number_stands_where_the_first_one_stood_with_both_in_sight() -> None:
    conference = family()
    scale = conference.scales[0]
    for number in (7, 1):
        conference = rated(conference, scale, "marged", number, at(11, 20))
    package = summary(conference, "kit")
    table = everything(package).split("Why that number")[1]
    order = [table.index(f"\n{who}\n") for who in ("Mum", "Social worker", "School", "Police")]
    assert order == sorted(order)
    assert "Mum: 1, before that 6, before that 7." in everything(package)
    assert "Said 7 at 12:20pm before.\n" in text(package).replace("before.", "before.\n")
    assert "Said 6 at 11:50am before: I got up every day this week." in text(package)


def namesakes(**second: Any) -> Conference:
    """Two people of one name, both called by it."""
    same = {"id": "other", "name": "Idris Thole", "called": "", "roles": ("school",), "came": Came.ROOM}
    conference = revised("school", called="").with_record(Participant(**(same | second)))
    return conference.with_record(said("line", "worries", "She hides in coats.", "other", ("wren",)))


def test_the_london_boroughs_copies_carry_the_name_of_its_partnership() -> None:
    for reader in (FILE_COPY, "marged", "kit"):
        package = summary(family(), reader, london_borough())
        assert "London borough safeguarding children partnership" in headers(package)
        assert "LSCB" not in everything(package)


def test_two_of_one_name_are_told_apart_by_what_they_are() -> None:
    words = text(summary(namesakes(agency="Lamp Street Nursery"), "marged"))
    assert "She hides in coats. – Idris Thole (School, Lamp Street Nursery), fact" in words
    assert "school mornings. – Idris Thole (School, Saltpan Primary), fact" in words
    assert "\nIdris Thole (School, Saltpan Primary), formal dissent" in words


def test_what_they_are_is_not_said_twice_where_it_stands_beside() -> None:
    words = text(summary(namesakes(agency="Lamp Street Nursery"), "marged"))
    for agency in ("Saltpan Primary", "Lamp Street Nursery"):
        assert f"\nIdris Thole\nSchool, {agency}\nIn the room" in words
        assert f"Idris Thole (School, {agency})\nSchool" not in words


def test_two_of_whom_no_more_is_known_are_numbered() -> None:
    words = text(summary(namesakes(agency="Saltpan Primary"), "marged"))
    assert "school mornings. – Idris Thole 1, fact" in words
    assert "She hides in coats. – Idris Thole 2, fact" in words


def test_whom_a_copy_leaves_out_does_not_change_how_others_are_called() -> None:
    conference = revised("dorian", called="Dad")
    conference = conference.revising(conference.record(Participant, "tegid"), called="Dad")
    line = said("line", "worries", "I am late from work.", "tegid", ("wren",))
    conference = conference.with_record(line)
    assert "Dorian Quist (Dad)" in text(summary(conference, "dorian"))
    assert "No number from Dad and Nan." in text(summary(conference, "dorian"))
    assert "I am late from work. – Tegid Hale, fact" in text(summary(conference, "marged"))
    released = conference.with_record(Copy(recipient_id="dorian", released=("line",)))
    assert "I am late from work. – Tegid Hale, fact" in text(summary(released, "dorian"))


SIGNED: dict[str, Any] = {"signed_off_at": at(15), "signed_off_by": "Sable Underwick"}


def test_numbers_that_were_never_revealed_are_said_to_be_so_once_it_is_signed_off() -> None:
    for reader in (FILE_COPY, "marged", "kit"):
        words = everything(summary(family().changing(**SIGNED), reader))
        assert "The numbers were not revealed in the conference, so no copy prints them." in words
        assert "sealed" not in words.replace("sealed complaint", "")
        assert "A sealed reason stays sealed." not in words
    assert "The numbers are sealed: they have not been shown yet." in text(summary(family(), "kit"))


def test_a_scale_that_nobody_gave_a_number_on_was_not_asked() -> None:
    no: dict[str, Any] = {}
    for own, printed in ((no, "This scale has not been asked yet."), (SIGNED, "Nobody gave a number.")):
        conference = family().without(family().record(ScaleRating, "n6")).changing(**own)
        words = text(summary(conference, "marged"))
        assert f"Ifan Penhallow\n{printed}" in words
