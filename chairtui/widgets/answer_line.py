"""One line for one answer, which may be sealed: then nobody sees what is typed, not even whoever types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.line_input import LineInput

SEALED = "•"


class AnswerLine(LineInput):
    """Enter, and up or escape, run the screen's actions `answered` and `into_list`; the answer is `typed`.

    They are actions and not messages so that whatever is pressed right after them finds their work done.
    While `sealed`, one sign stands for whatever is typed, so that nobody can tell a 1 from a 10: the line
    itself, its messages and the clipboard never hold more than that sign.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.answered", "Keep", show=False),
        Binding("up,escape", "screen.into_list", "Into the list", show=False),
        Binding("pageup", "read(-1)", "Read back", show=False),
        Binding("pagedown", "read(1)", "Read on", show=False),
    ]

    @dataclass(eq=False, repr=False)
    class ReadList(Message):
        """The list above wants to be read a page up or down, and the cursor stays here."""

        line: AnswerLine
        step: int

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, id=id)
        self._sealed = False
        self._hidden = ""
        self._begins_anew = False

    @property
    def sealed(self) -> bool:
        """Whether what is typed is hidden."""
        return self._sealed

    @property
    def typed(self) -> str:
        """What was typed."""
        return self._hidden if self._sealed else self.value

    def begin(self, text: str = "", *, sealed: bool = False) -> None:
        """Starts an answer, with the cursor behind `text`."""
        self._sealed, self._hidden, self._begins_anew = sealed, "", False
        self.value = ""
        if text:
            self.replace(text, 0, 0)
        self.cursor_position = len(self.value)

    def refuse(self) -> None:
        """Keeps what was typed; in a sealed line, where it cannot be mended, the next key begins anew."""
        self._begins_anew = self._sealed

    def replace(self, text: str, start: int, end: int) -> None:
        """Every key and paste ends here; in a sealed line taking anything away takes all of it away."""
        if not self._sealed:
            super().replace(text, start, end)
            return
        self._hidden = text if self._begins_anew or not text else self._hidden + text
        self._begins_anew = False
        self.value = SEALED if self._hidden else ""
        self.cursor_position = len(self.value)

    def action_read(self, step: int) -> None:
        self.post_message(self.ReadList(self, step))


class AnswerBox(HeavyBox):
    """The heavy box with one line for an answer in it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.line = AnswerLine(id="answer")

    def compose(self) -> ComposeResult:
        yield self.line
