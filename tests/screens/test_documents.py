"""The documents on a real store: what a copy leaves out, line by line; the file is made and read."""

from __future__ import annotations

from contextlib import closing

from docx import Document

from chairtui.documents.summary import make_summary
from chairtui.domain.copies import made_for
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.interchange import import_text
from chairtui.procedure_files import procedure_from_edition
from chairtui.screens.documents.screen import DocumentsScreen
from chairtui.screens.messages import Edited
from chairtui.store.store import Store
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import family_conference
from tests.documents.reading import TEMPLATE, text
from tests.procedures import load_procedure
from tests.real_app import PASSPHRASE, Chair, Room
from tests.refresh_practice import FOLDER
from tests.screens.harness import FOLDERS, SIZES, WIDE, StepStage, screen_text, typed


def words_of(room: Room) -> dict[str, str]:
    """The text of every Word file in the documents folder, by its name."""
    return {
        file.name: "\n".join(
            [
                *(part.text for part in Document(str(file)).sections[0].header.paragraphs),
                *(part.text for part in Document(str(file)).paragraphs),
                *(
                    cell.text
                    for table in Document(str(file)).tables
                    for row in table.rows
                    for cell in row.cells
                ),
            ]
        )
        for file in room.config.documents_folder.glob("*.docx")
    }


@SIZES
async def test_the_file_copy_is_made_and_holds_what_was_said(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("documents")
        await chair.press("home", "enter")
        await chair.until(lambda: words_of(room), "the file")
        await chair.until(
            lambda: (
                chair.app.conference is not None
                and any(
                    copy.made_at for copy in chair.app.conference.copies if copy.recipient_id == "file-copy"
                )
            ),
            "it to be noted",
        )
        made = {copy.recipient_id: copy.made_at for copy in (await chair.read()).copies}
        assert made["file-copy"] is not None
    (text,) = words_of(room).values()
    assert "A neighbour rang about shouting." in text
    assert "DRAFT" in text


@SIZES
async def test_a_father_s_copy_leaves_out_what_he_may_not_read_until_it_is_released(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("enter")
        await chair.until(lambda: words_of(room), "the file")
        (text,) = words_of(room).values()
        assert "Somebody at home every evening." not in text  # about Robin too
        await chair.press("tab")
        rows = chair.list("#left-out").rows
        await chair.choose(next(row.key for row in rows if "Somebody at home" in str(row)), "#left-out")
        await chair.press("enter")
        copy = next(one for one in (await chair.read()).copies if one.recipient_id == "dad")
        assert "need" in copy.released
        await chair.see("✓ released")
        await chair.press("enter")
        copy = next(one for one in (await chair.read()).copies if one.recipient_id == "dad")
        assert "need" not in copy.released
        assert "strength" in copy.released  # what was released before stays so


def released_to(room: Room, recipient_id: str) -> set[str]:
    """What the chair released to one copy, as it lies in the file."""
    return {
        line for copy in room.read().copies if copy.recipient_id == recipient_id for line in copy.released
    }


@SIZES
async def test_all_marked_lines_are_released_by_one_key_and_one_undo_takes_it_back(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("tab")
        before = released_to(room, "dad")
        for words in ("Somebody at home", "Missed two health checks"):
            rows = chair.list("#left-out").rows
            await chair.choose(next(row.key for row in rows if words in str(row)), "#left-out")
            await chair.press("space")
        marked = chair.list("#left-out").marked
        await chair.press("r")
        await chair.read()
        shown = [str(row) for row in chair.list("#left-out").rows if row.key in marked]
        assert all("✓ released" in row for row in shown)
        assert len(released_to(room, "dad") - before) == len(marked) == 2
        assert not chair.list("#left-out").marked
        await chair.press("ctrl+z")
        await chair.see("Undone: Release 2 lines")
        await chair.read()
        assert released_to(room, "dad") == before


async def test_marking_everything_releases_nothing_that_somebody_asked_to_keep(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("tab", "asterisk", "r")
        await chair.see("5 lines of those marked cannot be released.")
        await chair.read()
        rows = [str(row) for row in chair.list("#left-out").rows if row.key.startswith("left-out:")]
        never = [row for row in rows if "cannot be released" in row]
        assert never
        assert all("✓ released" in row for row in rows if row not in never)


async def test_what_is_marked_for_one_copy_is_marked_for_no_other(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("space")
        assert not chair.list().marked  # a copy is not marked
        await chair.press("tab", "asterisk")
        assert chair.list("#left-out").marked
        await chair.press("tab")
        await chair.choose("copy:school")
        assert chair.list("#left-out").rows
        assert not chair.list("#left-out").marked
        before = (await chair.read()).copies
        await chair.press("r")
        await chair.see("No line is marked")
        assert (await chair.read()).copies == before


async def test_undo_passes_over_a_copy_that_was_made(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("tab")
        rows = chair.list("#left-out").rows
        await chair.choose(next(row.key for row in rows if "Somebody at home" in str(row)), "#left-out")
        await chair.press("enter")
        await chair.see("✓ released")
        await chair.press("escape")
        await chair.choose("copy:dad")
        before = len((await chair.read()).copies)
        await chair.press("enter")
        await chair.until(lambda: words_of(room), "the file")
        await chair.until(lambda: "✓" in chair.screen and "made" in chair.screen.lower(), "the stamp")
        await chair.until(
            lambda: chair.app.conference is not None and len(chair.app.conference.copies) > before, "the note"
        )
        await chair.press("ctrl+z")
        await chair.see("Undone: Release a line")
        copies = [copy for copy in (await chair.read()).copies if copy.recipient_id == "dad"]
        assert not any("need" in copy.released for copy in copies)
        assert any(copy.made_at for copy in copies)


async def test_what_is_for_professionals_cannot_be_released_by_a_slip(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        before = (await chair.read()).copies
        rows = chair.list("#left-out").rows
        await chair.choose(next(row.key for row in rows if "cannot be released" in str(row)), "#left-out")
        await chair.press("enter")
        await chair.see("It cannot be released")
        assert (await chair.read()).copies == before


@SIZES
async def test_a_line_is_released_on_a_ground_where_the_procedure_has_grounds(
    size: tuple[int, int],
) -> None:
    procedure = load_procedure("oxfordshire", FOLDERS)
    family = family_conference()
    app = StepStage(DocumentsScreen(), family, procedure)
    async with app.run_test(size=size) as pilot:
        app.screen.query_one("#list", DrawnList).select("copy:dad")
        await pilot.press("tab")
        lower = app.screen.query_one("#left-out", DrawnList)
        need = next(row.key for row in lower.rows if row.key.startswith("left-out:dad:need:"))
        lower.select(need)
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert "Say on what ground" in screen_text(app)  # nothing is released without one
        assert app.now == family
        await typed(pilot, "Mum agreed")
        await pilot.press("enter")
        await pilot.pause()
        assert app.labels == ["Release a line"]
        assert "✓ released: Mum agreed" in screen_text(app)
        file_copy = text(make_summary(app.now, procedure, FILE_COPY, template=TEMPLATE).content)
        released = "Released to Dad: “Somebody at home every evening.” Ground: Mum agreed"
        assert released in " ".join(file_copy.split())
        his = text(make_summary(app.now, procedure, "dad", template=TEMPLATE).content)
        assert "Somebody at home every evening." in his
        assert "Mum agreed" not in his
        await pilot.press("enter")
        await pilot.pause()
        assert app.now.copies == family.copies  # left out again, and its ground went with it


async def test_marked_lines_are_released_on_one_ground_and_the_ground_stays_with_them() -> None:
    procedure = load_procedure("oxfordshire", FOLDERS)
    app = StepStage(DocumentsScreen(), family_conference(), procedure)
    async with app.run_test(size=WIDE) as pilot:
        app.screen.query_one("#list", DrawnList).select("copy:dad")
        await pilot.press("tab", "asterisk", "r")
        await pilot.pause()
        assert "cannot be released" in " ".join(app.notified)
        await typed(pilot, "To protect Robin")
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = app.screen.query_one("#left-out", DrawnList).rows
        rows = [str(row) for row in shown if row.key.startswith("left-out:")]
        free = [row for row in rows if "cannot be released" not in row]
        assert len([row for row in free if "✓ released: To protect Robin" in row]) == len(free) - 1
        known = [copy for copy in app.now.copies if "strength" in copy.released]
        assert [copy.ground for copy in known] == [""]  # released before, when no ground was asked for


async def test_children_are_added_to_a_copy_by_name(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:dad")
        await chair.press("c")
        await chair.see("Children in the copy for Dad")
        await chair.press("right", "space", "ctrl+s")
        copy = next(one for one in (await chair.read()).copies if one.recipient_id == "dad")
        assert "robin" in copy.children


async def test_only_a_copy_that_was_made_is_sent(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:mum")
        await chair.press("s")
        await chair.see("It is not made yet")
        await chair.choose("copy:dad")  # made, and sent
        await chair.press("V")
        copy = next(one for one in (await chair.read()).copies if one.recipient_id == "dad")
        assert copy.received_at is not None
        await chair.press("s")
        copy = next(one for one in (await chair.read()).copies if one.recipient_id == "dad")
        assert copy.sent_at is None


async def test_why_a_document_cannot_be_made_is_said(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose("copy:papa")
        await chair.press("enter")
        await chair.see("Not done")
        assert not words_of(room)


@SIZES
async def test_a_reason_that_names_a_sibling_is_listed_alone_and_released(size: tuple[int, int]) -> None:
    family = import_text((FOLDER / "thistlewood.json").read_text(encoding="utf-8"))
    procedure = procedure_from_edition(family.procedure_editions[-1])
    fiona = next(person.id for person in family.participants if person.name == "Fiona Maltby-Crewe")
    worry = "The worry that night was about Martha."
    app = StepStage(DocumentsScreen(), family, procedure)
    async with app.run_test(size=size) as pilot:
        app.screen.query_one("#list", DrawnList).select(f"copy:{fiona}")
        await pilot.press("tab")
        lower = app.screen.query_one("#left-out", DrawnList)
        view = next(view.id for view in family.views if view.reason == worry)
        lower.select(next(row.key for row in lower.rows if f":{view}:" in row.key))
        await pilot.pause()
        shown = " ".join(screen_text(app).split())
        assert "reason for the view of DC Anil Verrall on Isaac: The worry" in shown
        before: list[str] = []
        after: list[str] = []
        for words in (before, after):
            made = make_summary(app.now, procedure, fiona, template=TEMPLATE).content
            words.extend(text(made).splitlines())
            await pilot.press("enter")
            await pilot.pause()
    place = before.index("The reason is left out of this copy.")
    assert before[place - 3 : place] == ["DC Anil Verrall", "Police", "No"]
    assert worry not in before
    assert after[after.index(worry) - 3 : after.index(worry)] == before[place - 3 : place]


async def test_a_copy_leaves_out_what_another_window_withheld_meanwhile(room: Room) -> None:
    said = "Nan has the children every Sunday."
    async with room.sitting() as chair:
        await chair.go("documents")
        before = room.read()
        line = next(one for one in before.statements if one.text == said)
        with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Other")) as other:
            other.save(before, before.revising(line, restricted=True), "Restrict")
        await chair.choose("copy:mum")
        await chair.press("enter")
        await chair.until(lambda: words_of(room), "the file")
        (text,) = words_of(room).values()
        assert said not in text
        await chair.until(
            lambda: (
                chair.app.conference is not None
                and chair.app.conference.record(Statement, line.id).restricted
            ),
            "the window to know of it",
        )


async def made(chair: Chair, recipient_id: str) -> Copy:
    """The copy for somebody, once it was made anew and is on record."""
    await chair.choose(f"copy:{recipient_id}")
    before = made_for(chair.now, recipient_id)
    await chair.press("enter")
    await chair.until(lambda: made_for(chair.now, recipient_id) != before, "the copy to be noted")
    copy = made_for(await chair.read(), recipient_id)
    assert copy is not None
    return copy


@SIZES
async def test_a_copy_that_was_changed_since_says_so_and_is_not_sent_unasked(
    room: Room, size: tuple[int, int]
) -> None:
    changed = "! changed since it was"
    async with room.sitting(size) as chair:
        await chair.go("documents")
        await made(chair, "mum")
        assert changed not in chair.screen
        await chair.go("map")
        await chair.paste("#wren Said after the copy was made.")
        await chair.press("enter")
        await chair.read()
        await chair.go("documents")
        await chair.choose("copy:mum")
        await chair.see(f"{changed} made: enter makes it anew")
        await chair.press("s")
        await chair.see("Send that one?")
        await chair.press("b")
        copy = made_for(await chair.read(), "mum")
        assert copy is not None
        assert copy.sent_at is None
        await chair.press("s", "o")
        await chair.see(f"{changed} sent")
        old = made_for(await chair.read(), "mum")
        assert old is not None
        assert old.sent_at is not None
        assert (await made(chair, "mum")).sent_at is None
        await chair.see("an earlier one, a draft:")
        assert changed not in chair.screen
        assert old in (await chair.read()).copies


async def test_undo_after_a_copy_was_marked_as_sent_takes_back_the_mark_and_nothing_elsewhere(
    room: Room,
) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("Said on another step.")
        await chair.press("enter")
        await chair.go("documents")
        before = await made(chair, "mum")
        await chair.press("s")
        marked = made_for(await chair.read(), "mum")
        assert marked is not None
        assert marked.sent_at is not None
        await chair.press("ctrl+z")
        await chair.see("Undone: Sent")
        after = await chair.read()
        assert made_for(after, "mum") == before
        assert "Said on another step." in {one.text for one in after.statements}
        await chair.press("ctrl+z")  # and then what came before it, as it says
        await chair.see("Undone: Add to worries")
        assert made_for(await chair.read(), "mum") == before


async def test_what_a_copy_does_not_hold_does_not_make_it_old(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("documents")
        await made(chair, "mum")
        before = room.read()
        kept = before.with_record(Statement(heading="worried", text="Not for her.", withheld_from=("mum",)))
        chair.app.post_message(Edited(kept, "Add to worries", before))
        await made(chair, "school")  # another's copy is none of hers either
        await chair.press("s")
        await chair.read()
        assert "! changed since" not in chair.screen


@SIZES
async def test_points_that_nobody_said_are_told_of_beside_the_file_copy(size: tuple[int, int]) -> None:
    unsaid = Statement(heading="worried", text="A point of a report.", about=("wren",))
    app = StepStage(DocumentsScreen(), family_conference().with_record(unsaid))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = " ".join(screen_text(app).replace("│", " ").replace("▅", " ").split())
        assert "From the chair's file copy nothing is withheld" in shown
        waiting = sum(not line.in_record for line in (*app.now.statements, *app.now.child_views))
        points = "1 point" if waiting == 1 else f"{waiting} points"
        assert f"! {points} of reports that nobody said: in no copy." in shown
        assert f"{points} not said" in shown
        assert "leaves out nothing" not in shown


@SIZES
async def test_a_copy_without_a_plan_because_its_lines_are_about_a_sibling_too_says_so(
    size: tuple[int, int],
) -> None:
    family = family_conference()
    everybody = tuple(child.id for child in family.children)
    for outcome in family.outcomes:
        family = family.revising(outcome, about=everybody)
    for action in family.actions:
        family = family.revising(action, about=everybody, who=("school",))
    for contingency in family.contingencies:
        family = family.revising(contingency, about=everybody)
    app = StepStage(DocumentsScreen(), family)
    async with app.run_test(size=size) as pilot:
        rows = app.screen.query_one("#list", DrawnList).rows
        (his,) = (row for row in rows if row.key == "copy:dad")
        (office,) = (row for row in rows if row.key == "copy:file-copy")
        words = " ".join(span.text for line in his.lines for span in line)
        assert "! nothing is left of" in words
        assert "the plan: all there is about Robin" in words
        assert "or release it." in words
        assert "nothing is left" not in str(office)
        app.screen.query_one("#list", DrawnList).select("copy:dad")
        await pilot.press("tab", "asterisk", "r")
        await pilot.pause()
        (his,) = (row for row in app.screen.query_one("#list", DrawnList).rows if row.key == "copy:dad")
        assert "the plan" not in " ".join(span.text for line in his.lines for span in line)
