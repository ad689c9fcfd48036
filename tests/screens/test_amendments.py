"""Corrections that whoever received a copy asks for: noted on the Documents step, held against their time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.timeline import FILE_COPY, Amendment, Copy
from chairtui.screens.documents.screen import DocumentsScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import family_conference
from tests.documents.reading import TEMPLATE, everything, text
from tests.procedures import load_procedure
from tests.real_app import Room
from tests.screens.harness import FOLDERS, NARROW, SIZES, WIDE, StepStage, london_borough, screen_text, typed

OXFORDSHIRE = load_procedure("oxfordshire", FOLDERS)
SUM = "5 working days from Wed 20 May, skipping Mon 25 May"


def received(*amendments: Amendment) -> Conference:
    """The Bramblebys, whose father received his copy on 20 May."""
    conference = replace(family_conference(), amendments=())
    for amendment in amendments:
        conference = conference.with_record(amendment)
    copy = conference.record(Copy, "copy")
    return conference.revising(copy, received_at=datetime(2026, 5, 20, 9, tzinfo=UTC))


def asked_by(who: str, what: str, on: int = 28, done: str = "") -> Amendment:
    return Amendment(id=f"asked-by-{who}", participant_id=who, on=date(2026, 5, on), what=what, done=done)


def read(app: StepStage) -> str:
    return " ".join(screen_text(app).replace("┃", " ").split())


async def at_copy(app: StepStage, pilot: Any, who: str) -> None:
    app.screen.query_one("#list", DrawnList).select(f"copy:{who}")
    await pilot.pause()


def words_for(conference: Conference, who: str) -> str:
    return " ".join(text(make_summary(conference, OXFORDSHIRE, who, template=TEMPLATE).content).split())


@SIZES
async def test_what_is_asked_is_held_against_the_day_of_receipt_and_stands_with_that_copy(
    size: tuple[int, int],
) -> None:
    app = StepStage(DocumentsScreen(), received(), OXFORDSHIRE)
    async with app.run_test(size=size) as pilot:
        await at_copy(app, pilot, "dad")
        await pilot.press("a")
        assert "Correction asked for by Dad" in read(app)
        await typed(pilot, "The shed has a lock")
        await pilot.press("tab", "ctrl+u")
        await typed(pilot, "29 may 2026")
        await pilot.pause()
        assert f"1 working day late: by Thu 28 May, {SUM}" in read(app)
        await pilot.press("ctrl+u")
        await typed(pilot, "28 may 2026")
        await pilot.pause()
        assert f"in time: by Thu 28 May, {SUM}" in read(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.labels == ["Correction asked for"]
        (asked,) = app.now.amendments
        assert (asked.participant_id, asked.on, asked.what) == (
            "dad",
            date(2026, 5, 28),
            "The shed has a lock",
        )


async def test_each_stands_in_the_list_of_whoever_asked_and_says_what_was_done() -> None:
    late = asked_by("dad", "The shed has a lock", on=29)
    app = StepStage(DocumentsScreen(), received(late), OXFORDSHIRE)
    async with app.run_test(size=(132, 90)) as pilot:
        await at_copy(app, pilot, "mum")
        assert "The shed has a lock" not in read(app)
        await at_copy(app, pilot, "dad")
        shown = read(app)
        assert "Corrections asked for" in shown
        assert "The shed has a lock asked Fri 29 May" in shown
        assert f"! 1 working day late: by Thu 28 May, {SUM}" in shown
        assert "! what was done about it?" in shown
        app.screen.query_one("#left-out", DrawnList).focus()
        app.screen.query_one("#left-out", DrawnList).select("amendment:asked-by-dad")
        await pilot.press("enter", "tab", "tab")
        await typed(pilot, "Put right on the map")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Put right on the map" in read(app)
        assert "! what was done about it?" not in read(app)
        await pilot.press("enter", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert app.now.amendments == ()
        assert "Corrections asked for" not in read(app)


async def test_a_copy_made_and_received_later_gives_no_new_time_for_what_was_asked_before() -> None:
    again = Copy(
        recipient_id="dad",
        made_at=datetime(2026, 6, 3, tzinfo=UTC),
        received_at=datetime(2026, 6, 4, tzinfo=UTC),
    )
    conference = received(asked_by("dad", "The shed has a lock", on=29)).with_record(again)
    app = StepStage(DocumentsScreen(), conference, OXFORDSHIRE)
    async with app.run_test(size=(132, 90)) as pilot:
        await at_copy(app, pilot, "dad")
        assert f"! 1 working day late: by Thu 28 May, {SUM}" in read(app)


async def test_a_narrow_list_says_the_day_on_which_a_copy_was_received() -> None:
    app = StepStage(DocumentsScreen(), received(), OXFORDSHIRE)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert "✓ 20 May received" in read(app)


async def test_nothing_is_late_while_nobody_noted_when_the_copy_came() -> None:
    app = StepStage(DocumentsScreen(), received(asked_by("mum", "I was at work")), OXFORDSHIRE)
    async with app.run_test(size=(132, 90)) as pilot:
        await at_copy(app, pilot, "mum")
        assert "when their copy was received is not noted" in read(app)


async def test_a_procedure_without_such_a_time_opens_no_form_and_the_file_copy_has_none() -> None:
    app = StepStage(DocumentsScreen(), received(), london_borough())
    async with app.run_test(size=WIDE) as pilot:
        await at_copy(app, pilot, "dad")
        await pilot.press("a")
        assert app.told[-1] == "This procedure states no time for corrections from the day of receipt."
        await pilot.press("home", "a")
        assert app.told[-1].startswith("The file copy is yours")


def test_the_file_copy_holds_every_one_and_a_new_copy_only_those_of_its_reader() -> None:
    conference = received(
        asked_by("dad", "The shed has a lock.", done="Put right."), asked_by("mum", "I was at work.")
    )
    file = words_for(conference, FILE_COPY)
    assert (
        "Correction asked for on Thursday 28 May 2026 by Dad, whose copy was received on "
        "Wednesday 20 May 2026: The shed has a lock. Done about it: Put right." in file
    )
    assert "Thursday 28 May 2026 by Mum: I was at work. Done about it: nothing is noted yet" in file
    dad = words_for(conference, "dad")
    assert (
        "Corrections that you asked for Asked for on Thursday 28 May 2026: The shed has a lock. "
        "Done about it: Put right." in dad
    )
    mum = words_for(conference, "mum")
    assert "I was at work." in mum
    for words, other in ((dad, "I was at work"), (mum, "The shed has a lock")):
        assert other not in words


async def test_what_names_another_child_is_left_out_of_the_new_copy_until_it_is_released() -> None:
    conference = received(asked_by("dad", "The toys are not Robin's."))
    made = make_summary(conference, OXFORDSHIRE, "dad", template=TEMPLATE)
    assert "The toys are not" not in everything(made.content)
    app = StepStage(DocumentsScreen(), conference, london_borough())
    async with app.run_test(size=(132, 90)) as pilot:
        await at_copy(app, pilot, "dad")
        rows = app.screen.query_one("#left-out", DrawnList).rows
        (line,) = [row for row in rows if row.key.startswith("left-out:dad:asked-by-dad")]
        assert "it may name Robin" in read(app)
        assert "it may name Robin Brambleby, whom this copy leaves out" in str(line)
        app.screen.query_one("#left-out", DrawnList).focus()
        app.screen.query_one("#left-out", DrawnList).select(line.key)
        await pilot.press("enter")
        await pilot.pause()
        assert "The toys are not Robin's." in words_for(app.now, "dad")


async def test_undo_takes_back_what_was_noted_of_a_correction(room: Room) -> None:
    async with room.sitting((132, 38)) as chair:
        before = (await chair.read()).amendments
        assert before
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("tab")
        chair.list("#left-out").select(f"amendment:{before[0].id}")
        await chair.press("enter", "tab", "tab")
        await chair.type(" Told him.")
        await chair.press("ctrl+s")
        await chair.settle()
        assert (await chair.read()).amendments[0].done.endswith("Told him.")
        await chair.press("ctrl+z")
        await chair.settle()
        assert (await chair.read()).amendments == before
