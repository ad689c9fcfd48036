"""A line that offers names while they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from chairtui.domain.grammar import folded
from chairtui.widgets.drawing import cells, cut, drawable
from chairtui.widgets.hint_line import Hint, HintLine
from chairtui.widgets.line_input import LineInput

MOST_SHOWN = 8


class Completion(NamedTuple):
    """What is being typed at `[start:end]` of the line, and the words it may become."""

    start: int
    end: int
    words: tuple[str, ...]


def fitting_words(typed: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The known words that begin with what is typed, then those in which any later word does; one a meaning.

    None when what is typed is already the only one of them.
    """
    sought = folded(typed.strip())
    found: dict[str, str] = {}
    for fits in (str.__eq__, str.startswith, has_word):
        for word, meaning in known.items():
            if fits(folded(word), sought):
                found.setdefault(meaning, word)
    words = tuple(found.values())
    return () if len(words) == 1 and folded(words[0]) == sought else words


def has_word(words: str, sought: str) -> bool:
    """Whether `sought` begins a word of `words`, be it in brackets; both are folded."""
    return re.search(rf"(?<!\w){re.escape(sought)}", words) is not None


class Completions(OptionList, can_focus=False):
    """The names offered, over whatever lies beneath; always there, filled and shown by its line."""

    DEFAULT_CSS = """
    Completions {
        display: none; overlay: screen; position: absolute; constrain: inside inside;
        border: none; padding: 0; background: $panel; scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { background: $block-cursor-background; text-style: bold; }
    }
    """

    def __init__(self, line: CompletingInput) -> None:
        super().__init__(markup=False, compact=True)
        self._line = line
        self._words: tuple[str, ...] = ()

    def offer(self, words: tuple[str, ...], at: Offset) -> None:
        """Show `words` below or above the line at `at`, wherever there is room; hide when there are none.

        Below is what comes next, and above what was typed just now.
        """
        if words != self._words:
            self._words = words
            self.set_options(Option(Content(cut(drawable(word), 60))) for word in words)
            self.highlighted = 0 if words else None
        shown = min(len(words), MOST_SHOWN)
        self.styles.width = min(62, max((cells(drawable(word)) for word in words), default=1) + 2)
        self.styles.height = shown
        below, above = at.y + 2, at.y - 1 - shown  # the frame of the box stays to be seen
        fits_below = below + shown < self.screen.size.height  # the last line has the hints
        self.absolute_offset = Offset(at.x, below if fits_below or above < 0 else above)
        self.display = bool(words)

    @property
    def word(self) -> str:
        """The one that enter takes."""
        return self._words[self.highlighted or 0]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._line.take_completion()


class CompletingInput(LineInput):
    """While names are offered, up and down choose one, enter and tab take it, escape closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"pick('{key}')", show=False) for key in ("up", "down", "tab", "escape")
    ]

    _popup: Completions | None = None
    _closed_at: int | None = None
    """Where the word begins for which escape closed the popup."""

    def completion(self) -> Completion | None:
        """What is being typed and may be completed; the subclass says."""
        return None

    def completed(self, word: str) -> str:
        """What taking `word` puts into the line."""
        return word

    @property
    def hints_offering(self) -> tuple[Hint, ...]:
        """What the hint line says while names are offered."""
        return ("enter", "Take it"), ("↑↓", "Choose"), ("escape", "Close")

    @property
    def offers(self) -> bool:
        """Whether names are shown now."""
        return self._popup is not None and self._popup.display

    def on_mount(self) -> None:
        self._popup = Completions(self)
        self.screen.mount(self._popup)

    async def on_unmount(self) -> None:
        if self._popup is not None and self._popup.is_attached:
            await self._popup.remove()

    def watch_value(self, before: str, now: str) -> None:
        super().watch_value(before, now)
        self._look_for_completion()

    def watch_selection(self) -> None:
        self._look_for_completion()

    def on_blur(self) -> None:
        self._hide()

    def _hide(self) -> None:
        if self.offers and self._popup is not None:
            self._popup.display = False
            self._tell_hints(())

    def _tell_hints(self, offering: tuple[Hint, ...]) -> None:
        for line in self.screen.query(HintLine):
            line.offering = offering

    def _look_for_completion(self) -> None:
        if self._popup is None or not self._popup.is_mounted:
            return
        found = self.completion() if self.has_focus and self.selection.is_empty else None
        if found is None or found.start != self._closed_at:
            self._closed_at = None
        if found is None or not found.words or found.start == self._closed_at:
            self._hide()
            return
        typed = cells(drawable(self.value[found.start : self.cursor_position]))
        at = self.cursor_screen_offset - Offset(typed, 0)
        self._popup.offer(found.words, at)
        self._tell_hints(self.hints_offering)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "pick":
            return self.offers
        return super().check_action(action, parameters)

    def action_pick(self, key: str) -> None:
        if self._popup is None:
            return
        if key == "up":
            self._popup.action_cursor_up()
        elif key == "down":
            self._popup.action_cursor_down()
        elif key == "tab":
            self.take_completion()
        else:
            found = self.completion()
            self._closed_at = found.start if found else None
            self._hide()

    def take_completion(self) -> None:
        """Put the chosen word in place of what was typed of it."""
        found = self.completion()
        if found is not None and self._popup is not None and self.offers:
            word = self.completed(self._popup.word)
            after = self.value[found.end :]
            self.value = self.value[: found.start] + word + after.lstrip(" ")
            self.cursor_position = found.start + len(word)
        self._hide()

    async def action_submit(self) -> None:
        if self.offers:
            self.take_completion()
        else:
            await super().action_submit()


def meanings(words: Mapping[str, str] | Iterable[str]) -> dict[str, str]:
    """Words with their meanings; words given alone mean themselves."""
    return dict(words) if isinstance(words, Mapping) else {word: word for word in words}
