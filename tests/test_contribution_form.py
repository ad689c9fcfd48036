"""What a parent wrote for the conference is called a contribution form wherever it stands, and no report."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.people import Report
from chairtui.plain_text import plain_text
from tests.leaflets.area import shipped
from tests.leaflets.families import initial_family

LATE = datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock; Haringey's limit is Friday 8 May


def with_form() -> Conference:
    form = Report(
        id="form",
        participant_id="mum",
        about=("wren",),
        to_chair_at=LATE,
        given_to=("dad",),
        discussed_by="the chair, by phone",
        notes="She asked for large print.",
    )
    return initial_family().with_record(form)


async def test_people_says_when_it_was_received_and_how_late_that_was() -> None:
    people = await shipped("haringey").screen("people", with_form())
    assert "contribution form received Mon 11 May · shared with Dad" in people
    assert "discussed by the chair, by phone" in people
    assert "! contribution form 1 working day later than usual" in people


async def test_nobody_needs_to_fill_one_in() -> None:
    area = shipped("haringey")
    assert await area.needed(with_form()) == await area.needed(initial_family())


def test_the_file_copy_names_it_and_keeps_the_chairs_note() -> None:
    words = shipped("haringey").document(with_form())
    assert (
        "Mum: Contribution form, about Wren. Shared with Dad. Discussed by the chair, by phone. "
        "Received on 11 May 2026 at 9am." in words
    )
    assert "Contribution form of Mum: She asked for large print." in words
    assert "Report of Mum" not in words


def test_their_own_copy_and_that_of_whom_it_was_shared_with_name_it_and_no_other_parents() -> None:
    area = shipped("haringey")
    for reader in ("mum", "dad"):
        assert "Mum: Contribution form. Shared with Dad." in area.document(with_form(), reader)
    alone = with_form().revising(with_form().record(Report, "form"), given_to=())
    assert "Mum: Contribution form. Discussed" in area.document(alone, "mum")
    assert "Contribution form" not in area.document(alone, "dad")


def test_the_plain_text_names_it_and_says_of_no_form_that_it_is_not_signed() -> None:
    words = plain_text(with_form(), shipped("haringey").procedure)
    (line,) = [line for line in words.splitlines() if "Hazel" in line and "form" in line]
    assert line == (
        "Contribution form of Hazel Brambleby; about Wren; received on Monday 11 May 2026, 09:00; "
        "discussed by the chair, by phone; shared with Ash Underhill; note: She asked for large print."
    )
