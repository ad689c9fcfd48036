from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.emulator import Emulator
from tests.terminal import KEYS, NotSeenError, Terminal

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

APP = """
import sys
from textual import events
from textual.app import App
from textual.widgets import Input, Label

class Echo(App):
    def compose(self):
        yield Input()
        yield Label("no key yet", id="key", markup=False)
        yield Label(id="pasted", markup=False)
        yield Label(id="size", markup=False)

    async def on_event(self, event):
        if isinstance(event, events.Key):
            self.query_one("#key").update(f"<{event.key}>")
            if event.key == "ctrl+x":
                self.exit(return_code=3)
            if "only-show-keys" in sys.argv:
                return
        if isinstance(event, events.Paste):
            self.query_one("#pasted").update(repr(event.text))
        await super().on_event(event)

    def on_resize(self, event):
        self.query_one("#size").update(f"{event.size.width} by {event.size.height}")

app = Echo()
app.run()
sys.exit(app.return_code)
"""


def echo(*arguments: str) -> list[str]:
    """A program that shows the last key and paste that it got, and its size; ctrl+x ends it."""
    return [sys.executable, "-c", APP, *arguments]


def test_keys_letters_and_pastes_arrive_as_from_a_keyboard(tmp_path: Path) -> None:
    with Terminal(echo(), home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("80 by 24")
        assert terminal.is_full_screen
        terminal.type("Siân said [/b] no")
        terminal.wait_for("Siân said [/b] no")
        terminal.press("home", "X")
        terminal.wait_for("XSiân said")
        terminal.paste("two\nlines")
        terminal.wait_for("'two\\rlines'")


def test_every_named_key_is_the_key_that_textual_calls_so(tmp_path: Path) -> None:
    with Terminal(echo("only-show-keys"), home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("80 by 24")
        for key in sorted(set(KEYS) - {"ctrl+x"}):
            terminal.press(key)
            terminal.wait_for(f"<{key}>")


def test_a_new_size_reaches_the_program(tmp_path: Path) -> None:
    with Terminal(echo(), home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("80 by 24")
        terminal.resize(132, 38)
        terminal.wait_for("132 by 38")


def test_the_end_of_a_program_is_seen_with_its_status(tmp_path: Path) -> None:
    with Terminal(echo(), home=tmp_path) as terminal:
        terminal.wait_for("132 by 38")
        terminal.press("ctrl+x")
        assert terminal.wait_exit() == 3
        assert not terminal.is_full_screen


def test_a_killed_program_is_gone(tmp_path: Path) -> None:
    with Terminal(echo(), home=tmp_path) as terminal:
        terminal.wait_for("132 by 38")
        terminal.kill()
        assert terminal.wait_exit() == -signal.SIGKILL
        terminal.type("nobody reads this")


def test_a_program_that_ends_before_its_text_comes_is_not_waited_for(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "print('all there is')"]
    with (
        Terminal(program, home=tmp_path) as terminal,
        pytest.raises(NotSeenError, match=r"(?s)ended with status 0.*all there is"),
    ):
        terminal.wait_for("more")


def test_what_never_comes_is_reported_with_the_screen(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "input('what now? ')"]
    with Terminal(program, home=tmp_path) as terminal:
        terminal.wait_for("what now?")
        with pytest.raises(NotSeenError, match=r"(?s)'an answer' to come.*what now\?"):
            terminal.wait_for("an answer", timeout=0.1)
        with pytest.raises(NotSeenError, match="to go"):
            terminal.wait_gone("what now?", timeout=0.1)


def test_the_program_lives_in_the_home_that_it_is_given(tmp_path: Path) -> None:
    folders = "os.getcwd(), Path.home(), tempfile.gettempdir(), data('x'), config('x'), documents()"
    program = (
        "import os, tempfile; from pathlib import Path;"
        "from platformdirs import user_data_dir as data, user_config_dir as config;"
        "from platformdirs import user_documents_dir as documents;"
        f"print('in', {folders}, sep='\\n')"
    )
    with Terminal([sys.executable, "-c", program], home=tmp_path, size=(300, 20)) as terminal:
        assert terminal.wait_exit() == 0
        shown = terminal.screen_text.split()
    assert shown[0] == "in"
    assert len(shown) == 7
    assert all(Path(path).is_relative_to(tmp_path) for path in shown[1:])


def test_a_secret_is_asked_on_the_terminal_and_not_shown(tmp_path: Path) -> None:
    program = "import getpass; print('length', len(getpass.getpass('secret: ')))"
    with Terminal([sys.executable, "-W", "error", "-c", program], home=tmp_path) as terminal:
        terminal.wait_for("secret:")
        terminal.type("do not show")
        terminal.press("enter")
        terminal.wait_for("length 11")
        assert "do not show" not in terminal.screen_text


def test_what_cannot_be_typed_is_refused(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", "input()"], home=tmp_path) as terminal:
        with pytest.raises(ValueError, match="press or paste"):
            terminal.type("two\nlines")
        with pytest.raises(ValueError, match="no key is called 'entr'"):
            terminal.press("entr")


def test_the_emulator_reads_past_what_it_cannot_draw() -> None:
    answers: list[str] = []
    emulator = Emulator(20, 3, answers.append)
    pieces = [
        "\x1b[>1u\x1b[<u",
        "\x1bP+q54",
        "4e\x1b\\",
        "\x1b[?2026$p\x1b[?2048$p",
        "\x1b[4:3mbo",
        "th \x1b",
        "[0mé",
        "\x1b[2;1H家",
    ]
    assert [emulator.feed(piece.encode()) for piece in pieces] == [
        False,
        False,
        False,
        False,
        True,
        True,
        True,
        True,
    ]
    assert emulator.lines == ["both é", "家", ""]
    assert emulator.cursor == (2, 1)
    assert answers == ["\x1b[?2026;2$y", "\x1b[?2048;0$y"]


def test_a_synchronised_update_is_seen_when_it_is_whole() -> None:
    emulator = Emulator(20, 2, lambda _: None)
    assert not emulator.feed(b"\x1b[?2026hhalf a ")
    assert emulator.lines == ["", ""]
    assert emulator.feed(b"line\x1b[?2026l")
    assert emulator.lines == ["half a line", ""]
