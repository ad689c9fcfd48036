"""What a form's fields are typed in: a line, prose, or a line of names. Each has its `answer`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Location
from textual.geometry import Offset, Region
from textual.message import Message
from textual.widgets import TextArea

from chairtui.domain.grammar import folded
from chairtui.domain.text import LONGEST_TEXT, clean, fitting
from chairtui.widgets.completing import CompletingInput, Completion, fitting_words, has_word
from chairtui.widgets.fields import Choice
from chairtui.widgets.hint_line import Hint
from chairtui.widgets.line_input import LineInput, help_wanted

NOTHING_YET = "○"


class _FormLine(LineInput):
    """One line of a form; it shows its beginning while the keys go elsewhere."""

    def on_mount(self) -> None:
        self.placeholder = "" if self.has_focus else NOTHING_YET

    def on_focus(self) -> None:
        self.placeholder = ""
        at = self.cursor_screen_offset.x - self.content_region.x + int(self.scroll_x)
        self.scroll_to_region(Region(at, 0, 1, 1), animate=False, force=True)

    def on_blur(self) -> None:
        self.placeholder = NOTHING_YET
        self._show_beginning()

    def on_resize(self) -> None:
        self.call_later(self._show_beginning)  # what it shows there by itself is where the cursor is

    def watch_value(self, before: str, now: str) -> None:
        super().watch_value(before, now)
        if self.is_mounted:
            self.call_after_refresh(self._show_beginning)

    def _show_beginning(self) -> None:
        if not self.has_focus:
            self.scroll_to(x=0, animate=False, force=True)


class FieldLine(_FormLine):
    """A line of words."""

    @property
    def answer(self) -> str:
        """What is typed."""
        return self.value

    @answer.setter
    def answer(self, text: str) -> None:
        self.value = text
        self.cursor_position = len(self.value)


class Prose(TextArea):
    """Words that wrap and grow. Enter goes to the next field; a pasted line end stays."""

    DEFAULT_CSS = """
    Prose {
        height: auto; border: none; padding: 0; background: transparent; color: $foreground;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
        & .text-area--cursor { background: $input-cursor-background; color: $input-cursor-foreground; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "entered", show=False, priority=True),
        Binding("up", "line_or_field(-1)", show=False),
        Binding("down", "line_or_field(1)", show=False),
        Binding("ctrl+backspace,alt+backspace", "delete_word_left", show=False),
    ]

    @dataclass(eq=False, repr=False)
    class Entered(Message):
        """Enter: on to the next field."""

        prose: Prose

    @dataclass(eq=False, repr=False)
    class OverTheEdge(Message):
        """Up from the first line (-1) or down from the last (1)."""

        prose: Prose
        step: int

    @dataclass(eq=False, repr=False)
    class TooLong(Message):
        """Text did not fit in the 100 KB of a field: what fitted was put in, `rest` is handed back."""

        prose: Prose
        rest: str

    def __init__(self, text: str, lines: int, *, id: str | None = None) -> None:
        super().__init__(
            clean(text), id=id, compact=True, highlight_cursor_line=False, placeholder=NOTHING_YET
        )
        self.styles.max_height = lines

    @property
    def answer(self) -> str:
        """What is typed."""
        return self.text

    @answer.setter
    def answer(self, text: str) -> None:
        self.text = clean(text)
        self.move_cursor(self.document.end)

    def on_focus(self) -> None:
        self.placeholder = ""
        self.call_after_refresh(self.scroll_cursor_visible)

    def on_blur(self) -> None:
        self.placeholder = NOTHING_YET
        self.scroll_to(y=0, animate=False, force=True)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Follow the cursor while the keys go here; while they go elsewhere, the beginning shows."""
        return super().scroll_cursor_visible(center, animate) if self.has_focus else Offset()

    async def _on_key(self, event: events.Key) -> None:
        await help_wanted(self, event, is_empty=not self.text)

    def action_entered(self) -> None:
        self.post_message(self.Entered(self))

    def action_line_or_field(self, step: int) -> None:
        at = self.wrapped_document.location_to_offset(self.cursor_location).y
        edge = 0 if step < 0 else self.wrapped_document.height - 1
        if at == edge:
            self.post_message(self.OverTheEdge(self, step))
        elif step < 0:
            self.action_cursor_up()
        else:
            self.action_cursor_down()

    def replace(
        self, insert: str, start: Location, end: Location, *, maintain_selection_offset: bool = True
    ) -> EditResult:
        """Replace what stands between `start` and `end`; every key and paste ends here."""
        start, end = sorted((start, end))
        kept = len(self.text.encode()) - len(self.get_text_range(start, end).encode())
        fits, rest = fitting(clean(insert), max(0, LONGEST_TEXT - kept))
        if rest:
            self.post_message(self.TooLong(self, rest))
        return super().replace(fits, start, end, maintain_selection_offset=maintain_selection_offset)


class PickLine(CompletingInput, _FormLine):
    """Names typed with completion; commas between them if there may be several.

    Enter takes the name that is offered and goes on, so that what is typed next is never joined to it; tab
    takes it and stays.
    """

    def __init__(
        self,
        choices: tuple[Choice, ...],
        *,
        many: bool,
        free: bool,
        in_full: Mapping[str, str],
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._choices = choices
        self._many = many
        self._free = free
        self.going_on = "next field"
        """What enter does once the name is taken; the form says."""
        self._offered = {in_full.get(key) or name: key for key, name in choices}
        """What is offered for each, with whom it means; the name itself is what stands in the line."""

    @property
    def answer(self) -> tuple[str, ...]:
        """The keys of the names; words that are nobody's name stand in it as typed."""
        return tuple(self._key(words) or words for words in self._words())

    @answer.setter
    def answer(self, picked: tuple[str, ...]) -> None:
        names = dict(self._choices)
        self.value = ", ".join(names.get(key, key) for key in picked)
        self.cursor_position = len(self.value)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that are nobody's name."""
        return tuple(words for words in self._words() if not self._key(words))

    def _key(self, words: str) -> str:
        """The key that these words name: in full, or by a beginning that only one name has.

        Words that are said of one alone name them too; where anybody may be named, one word is too little.
        """
        sought = folded(words)
        exact = [key for key, name in self._choices if folded(name) == sought]
        begun = [key for key, name in self._choices if folded(name).startswith(sought)]
        told = [key for said, key in self._offered.items() if has_word(folded(said), sought)]
        found = exact or begun or ([] if self._free and " " not in sought else told)
        return found[0] if len(found) == 1 else ""

    def _words(self) -> list[str]:
        """The line's names; a name that has a comma of its own is found whole."""
        if not self._many:
            return [self.value.strip()] if self.value.strip() else []
        words, rest = [], self.value.strip()
        while rest:
            own = [name for _, name in self._choices if _starts_with_name(rest, name)]
            size = max(map(len, own), default=len(rest.split(",")[0]))
            words.append(rest[:size].strip())
            rest = rest[size:].lstrip(" ,")
        return [word for word in words if word]

    @property
    def hints_offering(self) -> tuple[Hint, ...]:
        enter, *others = super().hints_offering
        tab = "And another" if self._many else "Take it"
        return ((enter[0], f"{enter[1]}, {self.going_on}"), ("tab", tab), *others)

    async def action_submit(self) -> None:
        self.take_completion()
        await super().action_submit()

    def action_pick(self, key: str) -> None:
        super().action_pick(key)
        if key == "tab" and self._many and self.cursor_at_end:
            self.insert_text_at_cursor(", ")

    def on_blur(self) -> None:
        self.value = self.value.rstrip(" ,")  # after the last name nobody was named

    def completion(self) -> Completion | None:
        cursor = self.cursor_position
        start = self._begun_at(cursor)
        typed = self.value[start:cursor]
        if not typed.strip() or self.value[cursor : cursor + 1] not in ("", ",", " "):
            return None
        offered = fitting_words(typed, self._offered)
        if [folded(self.completed(words)) for words in offered] == [folded(typed.strip())]:
            offered = ()  # it stands there already
        return Completion(start, cursor, offered)

    def _begun_at(self, cursor: int) -> int:
        """Where the name before the cursor begins; it may have a comma of its own."""
        before = self.value[:cursor]
        commas = [at for at, letter in enumerate(before, 1) if letter == ","] if self._many else []
        starts = [start + len(before[start:]) - len(before[start:].lstrip(" ")) for start in (0, *commas)]
        known = [folded(name) for _, name in self._choices]
        whole = (s for s in starts if any(name.startswith(folded(before[s:])) for name in known))
        return next(whole, starts[-1])

    def completed(self, word: str) -> str:
        return dict(self._choices).get(self._offered.get(word, ""), word)


def _starts_with_name(text: str, name: str) -> bool:
    return text[: len(name)].casefold() == name.casefold() and text[len(name) :].lstrip()[:1] in ("", ",")
