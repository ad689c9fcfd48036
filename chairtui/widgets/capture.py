"""The line in the one heavy box where the chair types what is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var

from chairtui.domain.grammar import SIGNS, tokens
from chairtui.domain.text import clean, without_bullet
from chairtui.widgets.completing import CompletingInput, Completion, fitting_words, meanings


class _Signs(Highlighter):
    """Shows which signs count, as they are typed."""

    def __init__(self, capture: Capture) -> None:
        self._capture = capture

    def highlight(self, text: Text) -> None:
        if any(sign in text.plain for sign in SIGNS):
            style = self._capture.get_component_rich_style("capture--sign", partial=True)
            for token in tokens(text.plain, self._capture.known):
                text.stylize(style, token.start, token.end)


class Capture(CompletingInput):
    """Told by `names`, for each sign the words it may stand before; speaks by the messages below."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"capture--sign"}
    DEFAULT_CSS = """
    Capture > .capture--sign { color: $accent; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "pick('up')", show=False),
        Binding("up", "into_list", "Into the list", show=False),
        Binding("pageup", "read_list(-1)", "Read up", show=False),
        Binding("pagedown", "read_list(1)", "Read down", show=False),
        Binding("ctrl+k", "nothing", show=False),  # an Input would throw away the rest of the line
    ]

    names: var[Mapping[str, Mapping[str, str] | Iterable[str]]] = var(dict, init=False)

    @dataclass(eq=False, repr=False)
    class _Spoken(Message):
        capture: Capture

        @property
        def control(self) -> Capture:
            """The line that speaks, for `@on(..., selector)`."""
            return self.capture

    @dataclass(eq=False, repr=False)
    class Captured(_Spoken):
        """Enter; the line is empty again. `text` is as typed, signs and all.

        Whoever hears it empties `Capture.unheard`.
        """

        text: str

    @dataclass(eq=False, repr=False)
    class PastedLines(_Spoken):
        """Several lines were pasted; they are not in the line. Ask whether each becomes a statement.

        Whoever hears it empties `Capture.unheard` once that is answered.
        """

        lines: tuple[str, ...]

    @dataclass(eq=False, repr=False)
    class IntoList(_Spoken):
        """Up: to the list above the line."""

    @dataclass(eq=False, repr=False)
    class ReadList(_Spoken):
        """Page up (-1) or page down (1): scroll the list, stay in the line."""

        step: int

    @dataclass(eq=False, repr=False)
    class HelpWanted(_Spoken):
        """`?` in the empty line."""

    def __init__(
        self,
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, id=id, classes=classes)
        self.unheard = ""
        """Words that were taken from the line, or never put there, and of which nothing has become yet."""
        self.known: dict[str, dict[str, str]] = {}
        self.highlighter = _Signs(self)

    def watch_names(self, names: Mapping[str, Mapping[str, str] | Iterable[str]]) -> None:
        self.known = {sign: meanings(words) for sign, words in names.items()}
        self.refresh()

    def completion(self) -> Completion | None:
        """The sign and the beginning of a name before the cursor; names of several words are followed."""
        cursor = self.cursor_position
        before = self.value[:cursor]
        start = max((at for at in map(before.rfind, SIGNS) if self._begins_word(at)), default=-1)
        if start < 0 or before.endswith(" "):
            return None
        typed = before[start + 1 :]
        words = self.known.get(before[start], {})
        if before[start] == "^" and not typed:  # alone it is a sign by itself
            return None
        rest_of_word = self.value[cursor:].split(" ")[0]
        if rest_of_word and (whole := fitting_words(typed + rest_of_word, words)):
            return Completion(start, cursor + len(rest_of_word), whole)
        return Completion(start, cursor, fitting_words(typed, words))

    def _begins_word(self, at: int) -> bool:
        return at == 0 or (at > 0 and self.value[at - 1].isspace())

    def completed(self, word: str) -> str:
        found = self.completion()
        return f"{self.value[found.start]}{word} " if found else word

    def give_back(self, text: str) -> bool:
        """Put text into the line if it is empty; what is being typed is never overwritten."""
        if self.value:
            return False
        self.value = text
        self.cursor_position = len(self.value)
        return True

    def _emptied(self) -> str:
        text = self.value
        self.value = ""
        return text

    async def action_submit(self) -> None:
        if self.offers:
            self.take_completion()
        else:
            self.unheard = self._emptied()
            self.post_message(self.Captured(self, self.unheard))

    def action_nothing(self) -> None:
        """What is typed stays as it is."""

    def action_into_list(self) -> None:
        self.post_message(self.IntoList(self))

    def action_read_list(self, step: int) -> None:
        self.post_message(self.ReadList(self, step))

    async def _on_key(self, event: events.Key) -> None:
        if event.character == "?" and not self.value:
            event.stop()
            event.prevent_default()
            self.post_message(self.HelpWanted(self))

    def take_in(self, text: str) -> None:
        lines = tuple(line.strip() for line in clean(text).split("\n") if line.strip())
        if len(lines) > 1:
            self.unheard = " ".join(lines)
            self.post_message(self.PastedLines(self, lines))
        else:
            words = clean(text).strip("\n")
            super().take_in(words if self.value else without_bullet(words))
