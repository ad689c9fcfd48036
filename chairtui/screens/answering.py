"""A step with a list and, below it, one line for the one answer that is asked for now."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from textual import on
from textual.content import Content
from textual.getters import query_one

from chairtui.screens.step_screen import Fields, StepScreen
from chairtui.widgets.answer_line import AnswerBox, AnswerLine
from chairtui.widgets.drawn_list import DrawnList


class AnsweringStep(StepScreen):
    """The line shows while something is asked for; what is half typed waits under the key of its question."""

    list = query_one(DrawnList)
    box = query_one(AnswerBox)

    def __init__(self) -> None:
        super().__init__()
        self.asked = ""
        """Key of the question whose answer the line takes, the same after a restart; empty for none."""
        self._aside: dict[str, Fields] = {}

    @abstractmethod
    def answered(self, typed: str) -> None:
        """Takes what was typed, which may be nothing, and goes on."""

    @abstractmethod
    def ask_again(self, key: str) -> None:
        """Begins the question with this key anew, if it can still be asked."""

    def begin(self, key: str, *, text: str = "", sealed: bool = False) -> None:
        """Empties the line for this question; without one the line goes away."""
        self._put_aside()
        kept: Fields = {} if sealed else self._aside.pop(key, {})
        self.asked = key
        self.box.display, self.box.understood = bool(key), ""
        self.box.line.begin(str(kept.get("text", text)), sealed=sealed)
        if kept:
            self.box.line.cursor_position = int(kept["at"])
        if not key and self.box.line.has_focus:
            self.set_focus(self.list)

    def done(self) -> None:
        """Empties the line, because what was in it is kept."""
        self.box.line.begin(sealed=self.box.line.sealed)

    def refuse(self, words: str) -> None:
        """Says why what was typed is no answer, and leaves it in the line."""
        self.box.line.refuse()
        self.box.understood = Content.styled(f"✕ {words}", "$error")

    def type_here(self) -> None:
        """The keys go into the line, or into the list where nothing is asked."""
        # At once, and not when the app comes round to it: the next key may be there already.
        self.set_focus(self.box.line if self.asked else self.list)

    def action_answered(self) -> None:
        """Enter in the line."""
        if self.asked:
            self.answered(self.box.line.typed.strip())

    def action_into_list(self) -> None:
        """Into the list above the line."""
        self.set_focus(self.list)

    @on(AnswerLine.ReadList)
    def _read_list(self, event: AnswerLine.ReadList) -> None:
        self.list.read(event.step)

    @on(DrawnList.Left)
    def _left(self) -> None:
        if self.asked:
            self.type_here()

    # Half-typed answers; a sealed one is never kept

    def _here(self) -> dict[str, Any]:
        line = self.box.line
        if not self.asked or line.sealed or not line.value:
            return {}
        return {self.asked: {"text": line.value, "at": line.cursor_position}}

    def _put_aside(self) -> None:
        self._aside |= self._here()

    def half_typed(self) -> Fields:
        """Every answer that is half typed, and which one the cursor is in."""
        answers = self._aside | self._here()
        return {"answers": answers, "asked": self.asked} if answers else {}

    def give_back(self, fields: Fields) -> None:
        """Each answer, with the cursor where it was."""
        self._aside = dict(fields["answers"])
        if fields["asked"]:
            self.ask_again(str(fields["asked"]))
