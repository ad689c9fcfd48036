"""The line where the chair types what is said."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from chairtui.domain.grammar import known_words
from chairtui.domain.text import LONGEST_TEXT
from chairtui.widgets.capture import Capture
from chairtui.widgets.capture_box import CaptureBox
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.line_input import LineInput
from tests.widgets.hostile import HOSTILE, drawn
from tests.widgets.stage import Stage, lines, text, typed

PEOPLE = {"Nan": "p1", "Nadia Vane": "p2", "Kezia Thornbury": "p3", "Siôn": "p4"}
CHILDREN = {"Rhian": "c1", "Tomos": "c2"}


def widgets() -> list[Widget]:
    return [DrawnList(), CaptureBox(what="Worry · past harm", id="box")]


class MapStage(Stage):
    def on_mount(self) -> None:
        capture = self.query_one(Capture)
        capture.names = known_words(PEOPLE, CHILDREN)
        capture.focus()


def stage() -> Stage:
    return MapStage(widgets)


def line(pilot: Pilot[None]) -> Capture:
    return pilot.app.query_one(Capture)


async def paste(pilot: Pilot[None], words: str) -> None:
    pilot.app.post_message(events.Paste(words))
    await pilot.pause()


async def test_enter_adds_and_the_line_is_ready_again() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "Mum fell asleep")
        await pilot.press("enter", "enter")
        assert [message.text for message in app.said(Capture.Captured)] == ["Mum fell asleep", ""]
        assert line(pilot).value == ""
        assert line(pilot).has_focus


async def test_names_are_offered_and_taken() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@na")
        assert "Nan" in text(app)
        assert "Nadia Vane" in text(app)
        await pilot.press("down", "enter")
        assert line(pilot).value == "@Nadia Vane "
        await typed(pilot, "#t")
        await pilot.press("tab")
        assert line(pilot).value == "@Nadia Vane #Tomos "
        await typed(pilot, "!al")
        await pilot.press("enter")
        await typed(pilot, "he hit her")
        assert not line(pilot).offers
        await pilot.press("enter")
        assert [message.text for message in app.said(Capture.Captured)] == [
            "@Nadia Vane #Tomos !allegation he hit her"
        ]


async def test_a_later_word_of_a_name_and_a_name_without_its_accent_are_found() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@thorn")
        await pilot.press("enter")
        await typed(pilot, "<sio")
        await pilot.press("enter")
        assert line(pilot).value == "@Kezia Thornbury <Siôn "


async def test_names_of_two_words_are_followed() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@kezia th")
        assert line(pilot).offers
        await pilot.press("tab")
        assert line(pilot).value == "@Kezia Thornbury "


async def test_a_name_taken_in_the_middle_leaves_what_follows() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "Mum fell")
        await pilot.press("home")
        await typed(pilot, "@nan")
        assert not line(pilot).offers  # typed out: nothing to offer
        await typed(pilot, " #rh")
        await pilot.press("tab")
        await typed(pilot, "X ")
        assert line(pilot).value == "@nan #Rhian X Mum fell"


async def test_escape_closes_the_offer_and_lets_the_word_be() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@na")
        await pilot.press("escape")
        assert not line(pilot).offers
        await typed(pilot, "d")
        assert not line(pilot).offers
        await pilot.press("enter")
        assert [message.text for message in app.said(Capture.Captured)] == ["@nad"]
        await typed(pilot, "@na")
        assert line(pilot).offers


@pytest.mark.parametrize("words", ["@@na", "nan@na", "^", "said # ", "@nobody", "@ "])
async def test_nothing_is_offered_for_what_is_text(words: str) -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, words)
        assert not line(pilot).offers


async def test_keys_of_the_offer_are_the_screens_while_it_is_closed() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up")
        assert len(app.said(Capture.IntoList)) == 1
        await typed(pilot, "@n")
        await pilot.press("up")
        assert len(app.said(Capture.IntoList)) == 1
        await pilot.press("escape", "pageup", "pagedown")
        assert [message.step for message in app.said(Capture.ReadList)] == [-1, 1]
        await pilot.press("tab")
        assert not line(pilot).has_focus


async def test_a_click_takes_an_offered_name() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@na")
        await pilot.click("Completions", offset=(2, 1))
        assert line(pilot).value == "@Nadia Vane "
        assert line(pilot).has_focus


async def test_help_is_wanted_by_a_question_mark_in_the_empty_line_only() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert len(app.said(Capture.HelpWanted)) == 1
        assert line(pilot).value == ""
        assert line(pilot).give_back("?")
        await typed(pilot, "x?")
        assert line(pilot).value == "?x?"
        assert len(app.said(Capture.HelpWanted)) == 1


async def test_no_reflex_throws_the_rest_of_the_line_away() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "ask about Friday")
        await pilot.press("home", "ctrl+k")
        assert line(pilot).value == "ask about Friday"


async def test_what_is_typed_is_never_overwritten() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "half")
        assert not line(pilot).give_back("undone")
        assert line(pilot).value == "half"


async def test_leaving_and_coming_back_selects_nothing() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "half a thought")
        await pilot.press("tab", "shift+tab")
        await typed(pilot, "!")
        assert line(pilot).value == "half a thought!"


async def test_ctrl_backspace_deletes_the_word_before() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "one two")
        await pilot.press("ctrl+backspace")
        assert line(pilot).value == "one "


async def test_pasted_lines_are_asked_about() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "one\r\n\r\n two\x1b[2J\rthree\n")
        assert [message.lines for message in app.said(Capture.PastedLines)] == [
            ("one", "two\ufffd[2J", "three")
        ]
        assert line(pilot).value == ""


async def test_a_pasted_line_is_cleaned() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "ab")
        await pilot.press("left")
        await paste(pilot, " \x9b31m\u202e\n")
        assert line(pilot).value == "a \ufffd31m\ufffdb"


async def test_the_first_words_of_a_line_are_shown_where_the_cursor_is_however_many_they_are() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "word " * 500 + "and the end")
        await pilot.pause()
        assert "word and the end" in text(app)
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        line(pilot).give_back("word " * 500 + "given back")
        await pilot.pause()
        await pilot.pause()
        assert "word given back" in text(app)


async def test_a_paste_that_is_too_long_hands_the_rest_back() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "é" * LONGEST_TEXT)
        await typed(pilot, "x")
        held = line(pilot).value
        rests = [message.rest for message in app.said(LineInput.TooLong)]
        assert len(held.encode()) <= LONGEST_TEXT
        assert held + rests[0] == "é" * LONGEST_TEXT
        assert rests[1:] == ["x"]
        app.copy_to_clipboard("more")
        await pilot.press("ctrl+v")
        assert line(pilot).value == held
        assert app.said(LineInput.TooLong)[-1].rest == "more"


async def test_hostile_texts_are_only_text() -> None:
    app = stage()
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        box = app.query_one(CaptureBox)
        for hostile in HOSTILE:
            box.what, box.understood = hostile, hostile
            line(pilot).names = known_words({hostile: "1", "a" + hostile: "2"}, {})
            await paste(pilot, hostile)
            drawn(lines(app), typed_in=True)
            line(pilot).value = ""
            await typed(pilot, "@a")
            drawn(lines(app), typed_in=True)
            await pilot.press("enter", "enter")
            assert line(pilot).value == ""


async def test_the_box_is_heavy_where_the_keys_go() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        box = app.query_one(CaptureBox)
        box.understood = "said by Nan"
        await pilot.pause()
        assert "┏━ Worry · past harm ━" in text(app)
        assert "━ said by Nan ━┛" in text(app)
        app.query_one(DrawnList).focus()
        await pilot.pause()
        assert "┌─ Worry · past harm ─" in text(app)


async def test_signs_that_count_are_shown_as_such() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@nan @who")
        strip = line(pilot).render_line(0)
        bold = "".join(segment.text for segment in strip if segment.style and segment.style.bold)
        assert bold == "@nan"


async def test_a_name_is_completed_from_its_middle() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await typed(pilot, "@nadi said")
        for _ in range(7):
            await pilot.press("left")
        await pilot.press("tab")
        assert line(pilot).value == "@Nadia Vane said"
