"""What happens between the app and the store while the disk, another family or a form stands in the way."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from chairtui import store_access
from chairtui.app import LOOKS_FOR_DRAFTS_EVERY
from chairtui.documents import summary
from chairtui.domain.changes import Change
from chairtui.domain.copies import made_for
from chairtui.domain.edits import EditedMeanwhileError
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY
from chairtui.door import DocumentMade, EditRefused, WriterTold
from chairtui.store.errors import DiskFullError
from chairtui.store.events import Undone
from chairtui.store.store import Store
from tests.real_app import FAMILY, PATIENCE, Room

ANOTHER = Statement(id="another", heading="worries", text="Said about another family.")


async def test_what_the_disk_would_not_take_is_there_when_the_conference_is_opened_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_fields: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(store_access, "FLUSH_SECONDS", 0.1)
    async with room.sitting() as chair:
        await chair.go("map")
        with monkeypatch.context() as patched:
            patched.setattr(Store, "save", full)
            patched.setattr(Store, "keep_draft", full)
            await chair.paste("Not on disk yet.")
            await chair.press("enter")
            await chair.see("✕ not saved: disk full")
            await chair.paste("And half of ano")
            chair.app.keep_drafts()
            await chair.press("ctrl+o")
            await chair.until(lambda: chair.app.conference is None, "the list of conferences")
            await chair.press("enter")
            await chair.see("Not on disk yet.")
            await chair.see("And half of ano")
        await chair.settle()
        assert "Not on disk yet." in {one.text for one in (await chair.read()).statements}
        assert "And half of ano" in str(room.drafts())


async def test_an_edit_is_called_saved_once_the_disk_has_it_and_not_before(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go, save = threading.Event(), Store.save

    def held(store: Store, *given: Any, **named: Any) -> Any:
        assert let_go.wait(PATIENCE)
        return save(store, *given, **named)

    async with room.sitting() as chair:
        await chair.go("map")
        monkeypatch.setattr(Store, "save", held)
        await chair.paste("On its way to the disk.")
        await chair.press("enter")
        await chair.see("… saving")
        assert "● saved" not in chair.screen
        assert "On its way to the disk." not in {one.text for one in room.read().statements}
        let_go.set()
        await chair.see("● saved")
        assert "On its way to the disk." in {one.text for one in room.read().statements}


async def test_what_is_half_typed_comes_to_the_disk_by_itself(room: Room) -> None:
    assert LOOKS_FOR_DRAFTS_EVERY <= 0.5  # with the way to the disk it is there within a second
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.type("Half of")
        await chair.until(lambda: "Half of" in str(room.drafts()), "the draft to be on disk")


async def test_a_copy_is_made_while_the_keys_go_on(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    made_in, write = [], summary.write_summary

    def seen(*given: Any, **named: Any) -> Any:
        made_in.append(threading.current_thread())
        return write(*given, **named)

    monkeypatch.setattr(summary, "write_summary", seen)
    async with room.sitting() as chair:
        await chair.go("documents")
        await chair.choose(f"copy:{FILE_COPY}")
        await chair.press("enter")
        await chair.see("Document made")
    assert made_in
    assert threading.main_thread() not in made_in


async def test_an_undo_of_a_family_that_was_left_changes_no_other(room: Room) -> None:
    async with room.sitting() as chair:
        before = chair.app.conference
        removed = Change("statements", ANOTHER.id, None, ANOTHER)
        chair.app.post_message(WriterTold(Undone("another family", "Remove", (removed,))))
        await chair.pilot.pause()
        assert chair.app.conference is before
        chair.app.post_message(WriterTold(Undone(FAMILY, "Remove", (removed,))))
        await chair.until(lambda: chair.app.conference is not before, "its own undo")


async def test_a_copy_that_was_ready_after_the_conference_was_left_counts_as_made(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.press("ctrl+o")
        await chair.until(lambda: chair.app.conference is None, "the list of conferences")
        copy = room.config.documents_folder / "copy.docx"
        chair.app.post_message(DocumentMade(room.read(), FILE_COPY, copy))
        await chair.see("Document made")
        await chair.settle()
        assert made_for(await chair.read(), FILE_COPY) is not None


async def test_what_was_half_typed_stays_on_disk_when_an_edit_without_words_is_refused(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("Half of a li")
        chair.app._drafts._drafts["map"] = chair.app.screen.half_typed()  # type: ignore[attr-defined]
        assert "Half of a li" not in str(room.drafts())  # it was to go along with the edit
        chair.app.post_message(EditRefused(EditedMeanwhileError(), FAMILY, ""))
        await chair.settle()
        assert "Half of a li" in str(room.drafts())


async def test_a_name_that_the_settings_cannot_keep_counts_all_the_same(empty_room: Room) -> None:
    empty_room.config.config_folder.write_text("a file in the way", encoding="utf-8")
    async with empty_room.start() as chair:
        await chair.see("Your name")
        await chair.type("Fern Sorrel")
        await chair.press("enter")
        for _ in range(2):
            await chair.paste("three made-up words")
            await chair.press("enter")
        await chair.see("Write this recovery key on paper")
        await chair.press("enter")
        await chair.see("Not done")
        assert chair.app._store.config.settings.chair == "Fern Sorrel"


async def test_a_key_or_an_answer_about_what_was_just_taken_back_says_so_and_ends_nothing(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("dangers")
        now = chair.app.conference
        assert now is not None
        await chair.press("l")
        await chair.see("Worries behind danger 1")
        without = now.changing(dangers=(), goals=())
        taken_back = tuple(
            Change(kind, one.id, one, None)
            for kind, records in (("dangers", now.dangers), ("goals", now.goals))
            for one in records
        )
        chair.app.post_message(WriterTold(Undone(FAMILY, "Add danger", taken_back)))
        await chair.until(lambda: chair.app.conference == without, "it to be taken back")
        await chair.press("space", "enter")
        await chair.until(lambda: chair.app._notifications, "a notice")
        assert "not in this conference any more" in " ".join(chair.screen.split())
        await chair.press("ctrl+n")
        await chair.see("o Outcome")
