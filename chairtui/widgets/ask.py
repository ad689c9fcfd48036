"""A question with a few answers, one key each."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from chairtui.keys import Place
from chairtui.widgets.drawing import drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.fields import Choice
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.rows import ACCENT, BOLD, MUTED, STYLES, Row, Span

_DIGITS = "1234567890"

_AROUND = 8
"""Lines that are neither listed nor an answer: the question, a line of remark, space, the hints."""


class Ask(ModalScreen[str | None]):
    """Ends with the key of the answer, or with None for escape.

    Keys of one character are the letters to press; for others it is the digit of their place.
    Nothing is chosen until the chair moves, so that a reflex of enter answers nothing. `listed` is what the
    question is about, to be read first; choosing one of its rows ends with that row's key. `leave` says what
    escape does.
    """

    DEFAULT_CSS = """
    Ask {
        align: center middle; background: $background 70%;
        & > Vertical {
            width: 64; max-width: 100%; height: auto; max-height: 100%; background: $surface; padding: 1 0;
        }
        & Static { height: auto; padding: 0 2 1 2; }
        & DrawnList { height: auto; max-height: 14; background: $surface; overflow: hidden auto; }
        & #listed { margin: 0 0 1 0; }
        &.-listing > Vertical { width: 84; }
    }
    """
    PLACES: ClassVar[tuple[Place, ...]] = (Place.QUESTION,)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False, priority=True)]
    AUTO_FOCUS = ""

    def __init__(
        self,
        question: str,
        answers: tuple[Choice, ...],
        *,
        remark: str = "",
        listed: tuple[Row, ...] = (),
        leave: str = "Leave",
    ) -> None:
        super().__init__(classes="-listing" if listed else "")
        self._leave = leave
        self._question, self._remark, self._listed = question, remark, listed
        spelt = all(len(key) == 1 for key, _ in answers)
        letters = [key for key, _ in answers] if spelt else list(_DIGITS[: len(answers)])
        letters += [""] * (len(answers) - len(letters))
        self._answers = {letter: key for letter, (key, _) in zip(letters, answers, strict=True) if letter}
        self._rows = tuple(
            Row(key, ((Span(letter, ACCENT, 0, 1), Span(words, column=3)),))
            for letter, (key, words) in zip(letters, answers, strict=True)
        )

    def compose(self) -> ComposeResult:
        question = [Content.styled(drawable(self._question), STYLES[BOLD])]
        if self._remark:
            question += [Content.styled(drawable(line), STYLES[MUTED]) for line in self._remark.split("\n")]
        with Vertical():
            yield Static(Content("\n").join(question))
            if self._listed:
                yield DrawnList(self._listed, enters_at="none", id="listed")
            yield DrawnList(self._rows, stays_chosen=True, enters_at="none", id="answers")
        yield HintLine((("escape", self._leave), *((("enter", "Go there"),) if self._listed else ())))

    def on_mount(self) -> None:
        self.query_one(DrawnList).focus()

    def on_resize(self) -> None:
        """What is listed scrolls, so that the answers are always in sight."""
        if self._listed:
            around = len(self._rows) + _AROUND + self._remark.count("\n")
            self.query_one("#listed").styles.max_height = max(3, self.size.height - around)

    @on(DrawnList.Left, "#listed")
    def _to_the_answers(self) -> None:
        self.query_one("#answers").focus()

    async def on_key(self, event: events.Key) -> None:
        letter = event.character or ""
        answer = (
            self._answers.get(letter)
            or self._answers.get(letter.lower())
            or self._answers.get(letter.upper())
        )
        if answer is not None:
            event.stop()
            self.dismiss(answer)

    @on(DrawnList.Chosen)
    def _chosen(self, event: DrawnList.Chosen) -> None:
        event.stop()
        self.dismiss(event.key)

    def action_leave(self) -> None:
        self.dismiss(None)
