"""What stands on a terminal's screen: pyte, and the few things that it lacks or misreads.

pyte has one screen buffer, prints the inside of a device control string as text, and stumbles over private
sequences with `<`, `=` or `>` (Textual asks for the kitty keyboard with them). These are taken out before it
sees them, and a program that asks what the terminal can do gets an answer, as from a terminal of today.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable

CONTROL = re.compile(
    r"\x1b\[(?P<private>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b[P_^X].*?\x1b\\",
    re.DOTALL,
)
UNFINISHED = re.compile(r"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*|[P_^X](?:[^\x1b]|\x1b(?!\\))*)?\Z", re.DOTALL)

ALTERNATE_SCREEN = 1049
BRACKETED_PASTE = 2004
SYNCHRONISED_OUTPUT = 2026
MODES_THAT_CAN_BE_SET = (ALTERNATE_SCREEN, BRACKETED_PASTE, SYNCHRONISED_OUTPUT)


class _Screen(pyte.Screen):
    """pyte's screen, with its answers to the program handed on."""

    def __init__(self, columns: int, rows: int, reply: Callable[[str], None]) -> None:
        super().__init__(columns, rows)
        self._reply = reply

    def write_process_input(self, data: str) -> None:
        self._reply(data)


class Emulator:
    """A screen of `columns` by `rows` cells, fed with what a program writes; `reply` takes answers to it."""

    def __init__(self, columns: int, rows: int, reply: Callable[[str], None]) -> None:
        self._screen = _Screen(columns, rows, reply)
        self._stream = pyte.Stream(self._screen)
        self._reply = reply
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""  # a control sequence cut in two by the end of what was read
        self.modes: set[int] = set()  # private modes that are on, among them the three above
        self.lines: list[str] = [""] * rows

    @property
    def text(self) -> str:
        """The screen's rows, without the spaces at their ends."""
        return "\n".join(self.lines)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; what falls outside is lost, as a program draws anew in any case."""
        self._screen.resize(rows, columns)
        self._screen.dirty.update(range(rows))
        self.lines = [""] * rows
        self._read_lines()

    def feed(self, output: bytes) -> bool:
        """Take in what the program wrote; true if a character, not only a colour, changed.

        What a program writes as one synchronised update is seen when it is whole, as on a terminal.
        """
        text = self._held + self._decoder.decode(output)
        cut = UNFINISHED.search(text)
        end = cut.start() if cut else len(text)
        text, self._held = text[:end], text[end:]
        start = 0
        for control in CONTROL.finditer(text):
            self._stream.feed(text[start : control.start()])
            self._control(control)
            start = control.end()
        self._stream.feed(text[start:])
        return SYNCHRONISED_OUTPUT not in self.modes and self._read_lines()

    def _control(self, control: re.Match[str]) -> None:
        """Act on one control sequence, or hand it to pyte."""
        private, numbers, between, final = control.group("private", "numbers", "between", "final")
        if final is None:  # a device control string: nothing to draw
            return
        if private == "?" and between == "$" and final == "p":
            known = int(numbers) in MODES_THAT_CAN_BE_SET
            state = (1 if int(numbers) in self.modes else 2) if known else 0
            self._reply(f"\x1b[?{numbers};{state}$y")
        elif private == "?" and final in "hl":
            self._set_modes({int(number) for number in numbers.split(";") if number}, on=final == "h")
            self._stream.feed(control[0])
        elif final == "m" and not private:  # colours and underlines with sub-numbers, which pyte would print
            self._stream.feed(control[0].replace(":", ";"))
        elif not private and not between:
            self._stream.feed(control[0])

    def _set_modes(self, modes: set[int], *, on: bool) -> None:
        self.modes = self.modes | modes if on else self.modes - modes
        if ALTERNATE_SCREEN in modes:  # with one buffer alone, the other is an empty one
            self._screen.erase_in_display(2)
            self._screen.cursor_position()

    def _read_lines(self) -> bool:
        """Bring `lines` up to date; true if one of them changed."""
        changed = False
        for row in self._screen.dirty:
            if row >= len(self.lines):
                continue
            cells = self._screen.buffer[row]
            line = "".join(cells[column].data for column in range(self._screen.columns)).rstrip()
            changed |= line != self.lines[row]
            self.lines[row] = line
        self._screen.dirty.clear()
        return changed
