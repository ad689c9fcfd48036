"""The app itself: ways in, the lock, what is half typed, undo, looks, and leaving; read from the file."""

from __future__ import annotations

import json
import re
from contextlib import closing

import pytest

from chairtui.domain.timeline import FILE_COPY
from chairtui.door import DocumentMade, WriterTold
from chairtui.screens.messages import Edited
from chairtui.store.errors import AfterRevealError, DiskFullError
from chairtui.store.events import NothingToUndo, Undone
from chairtui.store.store import Store
from chairtui.theme import LIGHT
from chairtui.widgets.capture import Capture
from chairtui.widgets.form import Form
from chairtui.widgets.layout import laid_out
from tests.real_app import FAMILY, PASSPHRASE, Chair, Room
from tests.screens.harness import SIZES

SECRETS = ("Brambleby", "Wren", "Robin", "Underhill", "neighbour")


@SIZES
async def test_the_first_run_asks_who_chairs_makes_the_store_and_shows_its_recovery_key(
    empty_room: Room, size: tuple[int, int]
) -> None:
    async with empty_room.start(size) as chair:
        await chair.see("Your name, as the record shall show it")
        await chair.type("Fern Sorrel")
        await chair.press("enter")
        await chair.paste("short")
        await chair.press("enter", "enter")
        await chair.see("at least 10 letters")
        await chair.paste(PASSPHRASE)
        await chair.press("enter")
        await chair.paste("something different")
        await chair.press("enter")
        await chair.see("The two passphrases differ")
        await chair.paste(PASSPHRASE)
        await chair.press("enter")
        await chair.paste(PASSPHRASE)
        assert PASSPHRASE not in chair.screen
        await chair.press("enter")
        await chair.see("Write this recovery key on paper")
        key = "".join(re.findall(r"^ *((?:[0-9A-Z]{4,6}[- ]?){5,}) *$", chair.screen, re.MULTILINE))
        await chair.press("enter")
        await chair.see("No conference yet. ctrl+n begins the first one.")
        assert key not in chair.screen
        await chair.leave()
    assert empty_room.config.settings.chair == "Fern Sorrel"
    for way in ({"passphrase": PASSPHRASE}, {"recovery_key": key}):
        Store.open(empty_room.config.store_folder, **way).close()


async def test_without_a_conference_the_last_line_names_what_can_be_done_alone(empty_room: Room) -> None:
    async with empty_room.start(practice=True) as chair:
        assert "PRACTICE" in chair.screen.splitlines()[0]
        assert "No conference yet" not in chair.screen  # it is not known before the store is open
        await chair.see("No conference yet. ctrl+n begins the first one.")
        last = chair.screen.splitlines()[-1]
        assert "ctrl+n New conference" in last
        assert not [words for words in ("Open", "Choose", "ctrl+t", "What falls due") if words in last]
        await chair.see("Nothing falls due.")


async def test_a_question_mark_in_the_empty_box_of_the_list_shows_its_keys(room: Room) -> None:
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("question_mark")
        await chair.see("Begins a new conference.")
        await chair.press("escape")
        await chair.see("family or child")


async def test_what_was_said_of_one_family_does_not_stand_above_the_next(room: Room) -> None:
    async with room.sitting() as chair:
        chair.app.post_message(WriterTold(Undone(FAMILY, "Add to worries", ())))
        await chair.see("Undone: Add to worries")
        await chair.press("ctrl+o")
        await chair.until(lambda: chair.app.conference is None, "the list of conferences")
        await chair.see("● saved")
        assert "Undone" not in chair.screen
        await chair.type("zzzz")
        await chair.see("Nothing fits.")
        assert "ctrl+t" not in chair.screen.splitlines()[-1]


async def test_a_wrong_passphrase_says_so_and_shows_nothing(room: Room) -> None:
    async with room.start() as chair:
        await chair.paste("not the passphrase")
        await chair.press("enter")
        await chair.see("passphrase")
        await chair.see("That is not the passphrase of this store.")
        assert not [word for word in SECRETS if word in chair.screen]
        assert "•" not in chair.screen
        await chair.unlock()
        await chair.see("Brambleby")


@SIZES
async def test_a_new_conference_takes_the_local_procedure_and_its_chair(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.start(size) as chair:
        await chair.unlock()
        await chair.press("ctrl+n")
        await chair.see("New conference")
        await chair.see("Chair                     Fern Sorrel")
        await chair.type("Arden")
        await chair.press("enter")
        await chair.type("12 dec 10am")
        await chair.see("Saturday 12 December")
        await chair.press("ctrl+s")
        await chair.until(lambda: chair.app.conference is not None, "the new conference")
        await chair.settle()
        assert chair.app.conference is not None
        kept = room.read(chair.app.conference.id)
        await chair.leave()
    assert (kept.family, kept.chair) == ("Arden", "Fern Sorrel")
    assert kept.starts_at is not None
    assert kept.starts_at.hour == 10
    assert [edition.key for edition in kept.procedure_editions] == ["london_borough"]


async def take(chair: Chair, title: str) -> None:
    """Goes left, through the procedures in their order, to the one with this title."""
    for _ in range(20):
        if f"● {title}" in chair.screen:
            break
        await chair.press("left")
    await chair.see(f"● {title}")


@SIZES
async def test_a_new_conference_may_take_another_procedure_which_the_next_one_is_offered(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.start(size) as chair:
        await chair.unlock()
        await chair.press("ctrl+n")
        await chair.see("New conference")
        await chair.type("Arden")
        await chair.press("enter")
        await chair.type("today")
        await chair.press(*["enter"] * 5)
        await chair.see("● London borough")
        await take(chair, "England")
        await chair.press("ctrl+s")
        await chair.until(lambda: chair.app.conference is not None, "the new conference")
        await chair.settle()
        kept = room.read(chair.now.id)
        assert [edition.key for edition in kept.procedure_editions] == ["england"]
        assert room.config.settings.procedure == "england"
        await chair.press("ctrl+o", "ctrl+n")
        await chair.see("New conference")
        await chair.press(*["tab"] * 6)
        await chair.see("● England")
        await chair.leave()


async def test_an_offices_own_procedure_is_offered_by_its_title_and_said_when_it_takes_anothers_place(
    room: Room,
) -> None:
    own = room.config.config_folder / "procedures"
    own.mkdir(parents=True)
    begins = 'extends = "england"\nsource = "Made up"\n'
    (own / "england.toml").write_text(f'{begins}title = "Ours"\nedition = "2"\n', encoding="utf-8")
    (own / "faulty.toml").write_text(f'{begins}title = "Faulty"\nno_such_key = 1\n', encoding="utf-8")
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+n")
        await chair.see("New conference")
        await chair.type("Arden")
        await chair.press("enter")
        await chair.type("today")
        await chair.press(*["enter"] * 5)
        await take(chair, "Faulty")
        await chair.press("ctrl+s")
        await chair.see("faulty.toml, line 4: no_such_key")
        assert chair.app.conference is None
        await chair.see("Arden")  # nothing typed is lost
        await chair.see("● Faulty")
        await take(chair, "Ours")
        await chair.press("ctrl+s")
        await chair.see("Your office's own file england.toml is used in place of")
        kept = room.read(chair.now.id)
        assert (kept.family, kept.procedure_editions[-1].edition) == ("Arden", "2")
        await chair.leave()


async def test_a_new_conference_half_typed_comes_back_after_lock_and_restart(room: Room) -> None:
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+n")
        await chair.see("New conference")
        await chair.type("Ardennn")
        await chair.press("left", "ctrl+l")
        await chair.see("Everything is saved and locked.")
        await chair.unlock()
        await chair.see("Ardennn")
        await chair.type("X")
        await chair.see("ArdennXn")
        await chair.leave()
    async with room.start() as chair:
        await chair.unlock()
        await chair.see("ArdennXn")
        await chair.press("escape")
        await chair.see("What you typed is not kept yet.")
        await chair.press("t")
        await chair.until(lambda: "ArdennXn" not in chair.screen, "the form to go")
        await chair.leave()
    assert "conferences/new" not in room.drafts()


async def test_a_locked_screen_shows_and_holds_nothing_of_any_family(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "enter")
        await chair.see("Worries: revise")
        await chair.press("end")
        await chair.type("QQ")
        drawn = laid_out.cache_info().currsize
        await chair.press("ctrl+l")
        await chair.see("Everything is saved and locked.")
        assert not [word for word in SECRETS if word in chair.screen]
        assert chair.app.conference is None
        assert chair.app._home.conferences is None
        assert laid_out.cache_info().currsize < drawn
        assert not chair.app._store.is_open
        await chair.press("ctrl+p")  # not even the palette leads anywhere
        await chair.pilot.pause()
        assert not [word for word in SECRETS if word in chair.screen]
        await chair.press("escape", "escape")
        await chair.unlock()
        await chair.see("Worries: revise")
        await chair.see("QQ")


async def test_practice_locks_too_and_needs_no_passphrase(room: Room) -> None:
    async with Room(room.folder / "practice").start(practice=True) as chair:
        await chair.until(lambda: not chair.app.is_shut, "the store to open")
        await chair.press("ctrl+l")
        await chair.see("Press enter to go on")
        await chair.press("enter")
        await chair.see("Conferences")
        await chair.leave()


async def test_a_form_half_typed_comes_back_after_a_restart_with_its_cursor(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "enter")
        await chair.see("Worries: revise")
        await chair.press("home")
        await chair.type("Once ")
    async with room.sitting() as chair:
        await chair.see("Worries: revise")
        await chair.type("more ")
        await chair.press("ctrl+s")
        await chair.until(lambda: not isinstance(chair.app.screen, Form), "the form to go")
        kept = next(one for one in (await chair.read()).statements if one.id == "worry")
        assert kept.text.startswith("Once more Wren was alone")


async def test_escape_from_a_changed_form_throws_nothing_away_unasked(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "enter")
        await chair.see("Worries: revise")
        await chair.press("end")
        await chair.type(" Often.")
        await chair.press("escape")
        await chair.see("What you typed is not kept yet.")
        await chair.press("g")
        await chair.see("Worries: revise")
        await chair.press("escape")
        await chair.see("What you typed is not kept yet.")
        await chair.press("k")
        await chair.until(lambda: "Often." in chair.screen and not isinstance(chair.app.screen, Form), "it")
        await chair.until(lambda: chair.app.light.kind == "saved", "it to be saved")
        kept = next(one for one in (await chair.read()).statements if one.id == "worry")
        assert kept.text.endswith("Often.")
        assert not [place for place in room.drafts() if place.startswith("map/")]


async def test_words_are_half_typed_until_they_are_in_a_record_and_never_both(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chairtui.app.LOOKS_FOR_DRAFTS_EVERY", 3600.0)  # no look puts anything right
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("In the line.")
        chair.app.keep_drafts()
        await chair.settle()
        assert "In the line." in str(room.drafts()["map"])
        await chair.press("enter")
        await chair.settle()
        assert "map" not in room.drafts()
        await chair.press("up", "enter")
        await chair.see("Worries: revise")
        await chair.type(" In the form.")
        chair.app.keep_drafts()
        await chair.settle()
        assert "In the form." in str(room.drafts())
        await chair.press("ctrl+s")
        await chair.until(lambda: "revise" not in chair.screen, "the form to go")
        texts = [one.text for one in (await chair.read()).statements]
        assert sum("In the line." in text or "In the form." in text for text in texts) == 1
        assert "In the" not in str(room.drafts())


async def test_a_line_on_its_way_is_half_typed_still_and_so_are_lines_that_are_asked_about(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.paste("Nan rings.\nMum comes.")
        await chair.see("one statement each?")
        chair.app.keep_drafts()
        await chair.settle()
        assert "Nan rings. Mum comes." in str(room.drafts()["map"])
        await chair.press("s")
        await chair.settle()
        assert "map" not in room.drafts()
        says = Capture.post_message
        monkeypatch.setattr(
            Capture, "post_message", lambda line, it: isinstance(it, Capture.Captured) or says(line, it)
        )  # enter is never heard of
        await chair.paste("On its way.")
        await chair.press("enter")
        chair.app.keep_drafts()
        await chair.settle()
        assert "On its way." in str(room.drafts()["map"])


async def test_an_unchanged_form_is_left_without_a_question(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "enter")
        await chair.see("Worries: revise")
        await chair.press("escape")
        await chair.until(lambda: "revise" not in chair.screen, "the form to go")
        assert "not kept yet" not in chair.screen


async def test_what_another_window_changed_first_is_shown_and_what_was_typed_is_given_back(
    room: Room,
) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "enter")
        await chair.see("Worries: revise")
        with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Other")) as other:
            before = other.load(FAMILY)
            worry = next(one for one in before.statements if one.id == "worry")
            other.save(before, before.revising(worry, text="Said elsewhere."), "Revise worries")
        await chair.press("end")
        await chair.type(" Said here.")
        chair.app.keep_drafts()
        await chair.settle()
        assert "Said here." in str(room.drafts())
        await chair.press("ctrl+s")
        await chair.see("This was not saved")
        await chair.see("in March. Said here.")
        await chair.settle()
        assert [place for place, fields in room.drafts().items() if "Said here." in str(fields)] == [
            "given back"
        ]
        kept = next(one for one in (await chair.read()).statements if one.id == "worry")
        assert kept.text == "Said elsewhere."
        await chair.press("escape")
        await chair.see("This is in no record.")
        await chair.press("t")
        await chair.see("Said elsewhere.")
        assert "given back" not in room.drafts()
        await chair.press("escape")  # to the line
        await chair.paste("And another thing.")
        await chair.press("enter")
        assert "And another thing." in {one.text for one in (await chair.read()).statements}


async def test_an_edit_on_its_way_takes_back_nothing_that_came_in_before_it(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        before = chair.app.conference
        assert before is not None
        said = before.revising(before.statements[0], text="Said in the room.")
        chair.app.post_message(DocumentMade(before, FILE_COPY, room.config.documents_folder / "copy.docx"))
        chair.app.screen.post_message(Edited(said, "Revise worries"))
        await chair.see("Said in the room.")
        await chair.settle()
        kept = await chair.read()
        assert kept.statements[0].text == "Said in the room."
        assert FILE_COPY in {copy.recipient_id for copy in kept.copies if copy.made_at}


async def test_the_conference_s_own_words_come_back_too_and_again_after_a_restart(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        before = chair.app.conference
        assert before is not None
        with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Other")) as other:
            other.save(before, before.changing(place="Elsewhere"), "Place")
        mine = before.changing(closing_statement="Thank you all.", chairs_reason="No GP came.")
        chair.app.post_message(Edited(mine, "Closing statement"))
        await chair.see("This was not saved")
        await chair.see("Thank you all.")
        await chair.see("No GP came.")
    async with room.sitting() as chair:
        await chair.see("This was not saved")
        await chair.see("Thank you all.")
        await chair.press("escape", "l")
        await chair.until(lambda: "This was not saved" not in chair.screen, "the form to go")
        assert "given back" in room.drafts()


@SIZES
async def test_why_nothing_can_be_undone_is_said_in_full(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        reason = str(AfterRevealError())
        chair.app.post_message(WriterTold(NothingToUndo(reason)))
        await chair.until(lambda: chair.app._notifications, "a notice")
        shown = " ".join(re.sub(r"[▌▐│]", " ", chair.screen).split())
        assert all(word in shown for word in reason.split())
        assert "● saved" in shown


async def test_leaving_asks_when_the_disk_takes_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_fields: object) -> None:
        raise DiskFullError

    async with room.sitting() as chair:
        await chair.go("map")
        with monkeypatch.context() as patched:
            patched.setattr(Store, "save", full)
            await chair.paste("Not on disk yet.")
            await chair.press("enter")
            await chair.see("✕ not saved: disk full")
            await chair.press("ctrl+q")
            await chair.see("Not everything is saved yet.")
            await chair.press("s")
            await chair.press("ctrl+l")  # hidden, and kept in memory: it is nowhere else
            await chair.see("Everything")
            assert not [word for word in SECRETS if word in chair.screen]
        await chair.unlock()
        await chair.see("Not on disk yet.")
        await chair.until(lambda: chair.app.light.kind == "saved", "it to be saved")
        assert "Not on disk yet." in {one.text for one in (await chair.read()).statements}


async def test_the_save_key_says_where_and_tells_the_truth(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.sitting() as chair:
        await chair.press("ctrl+s")
        await chair.see("Everything is in")
        chair.app.clear_notifications()

        def full(*_args: object, **_fields: object) -> None:
            raise DiskFullError

        with monkeypatch.context() as patched:
            patched.setattr(Store, "save", full)
            await chair.go("map")
            await chair.paste("Not on disk yet.")
            await chair.press("enter", "ctrl+s")
            await chair.see("Not everything is saved yet")
        await chair.until(lambda: chair.app.light.kind == "saved", "it to be saved")


async def test_the_look_is_changed_in_the_palette_and_kept(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.press("ctrl+p")
        await chair.type("light look")
        await chair.see("Light look")
        await chair.press("enter")
        await chair.until(lambda: chair.app.theme == LIGHT.name, "the light look")
        settings = room.config.config_folder / "settings.json"
        await chair.until(lambda: json.loads(settings.read_text())["theme"] == LIGHT.name, "the settings")
    async with room.sitting() as chair:
        assert chair.app.theme == LIGHT.name


async def test_the_palette_does_what_the_keys_do(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("ctrl+p")
        await chair.type("core group")
        await chair.see("Core group")
        await chair.press("enter")
        await chair.see("Led by")
        await chair.press("escape")


async def test_steps_are_reached_by_key_back_and_by_digit(room: Room) -> None:
    async with room.sitting() as chair:
        assert chair.app._steps.shown == "people"
        await chair.press("ctrl+n")
        await chair.until(lambda: chair.app._steps.shown == "opening")
        await chair.press("ctrl+n")
        await chair.until(lambda: chair.app._steps.shown == "review")  # one of them comes with a plan
        await chair.press("ctrl+g")
        await chair.until(lambda: chair.app._steps.shown == "opening")
        await chair.press("0")
        await chair.until(lambda: chair.app._steps.shown == "closing")
        await chair.press("left_square_bracket")
        await chair.until(lambda: chair.app._steps.shown == "decision")
        await chair.press("right_square_bracket", "right_square_bracket")
        await chair.until(lambda: chair.app._steps.shown == "documents")
        await chair.press("ctrl+n")
        await chair.pilot.pause()
        assert chair.app._steps.shown == "documents"


async def test_the_list_of_conferences_is_one_key_away_and_shows_what_changed(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("opening")
        await chair.press("t")
        await chair.see("Date and place")
        await chair.press("end")
        await chair.type("-Rose")
        await chair.press("ctrl+s")
        await chair.see("Brambleby-Rose")
        await chair.press("ctrl+o")
        await chair.see("Find or open")
        await chair.see("Brambleby-Rose")
        assert chair.app.conference is None
    assert room.read().family == "Brambleby-Rose"
