"""A few choices on a line or two: `● yes   ○ no   ○ not known`, or ticks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.domain.grammar import folded
from chairtui.keys import Place, bindings
from chairtui.widgets.drawing import cells, cut, drawable
from chairtui.widgets.fields import Choice
from chairtui.widgets.rows import BOLD, MUTED, PLAIN, STYLES, Role

_APART = 3


class Choices(Widget, can_focus=True):
    """Told by `put`; speaks by `Changed`. Left and right go round; space takes the one that they stand on."""

    FOCUS_ON_CLICK = False  # the first click only goes there: the line is drawn anew under the mouse
    MANY: ClassVar[bool] = False
    _ROLE: ClassVar[Role] = MUTED
    """The look of what is not chosen."""
    DEFAULT_CSS = """
    Choices { width: 1fr; height: auto; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.CHOICES)

    chosen: reactive[tuple[str, ...]] = reactive((), layout=True)
    cursor: reactive[int] = reactive(0)

    @dataclass(eq=False, repr=False)
    class Changed(Message):
        """Something else is chosen."""

        choices: Choices

        @property
        def control(self) -> Choices:
            """The choices that speak, for `@on(..., selector)`."""
            return self.choices

    def __init__(
        self,
        choices: tuple[Choice, ...],
        chosen: tuple[str, ...] = (),
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._choices = choices
        self.put(chosen)

    def put(self, chosen: tuple[str, ...]) -> None:
        """Choose these keys and no others; an unknown key is left out."""
        keys = tuple(key for key, _ in self._choices if key in chosen)
        self.set_reactive(Choices.chosen, keys)
        self.set_reactive(
            Choices.cursor, next((n for n, (key, _) in enumerate(self._choices) if key in keys), 0)
        )
        if self.is_attached:
            self.refresh(layout=True)

    def reword(self, words: Mapping[str, str]) -> None:
        """Say these choices, by their keys, in other words."""
        choices = tuple((key, words.get(key, said)) for key, said in self._choices)
        if choices != self._choices:
            self._choices = choices
            self.refresh(layout=True)

    def watch_chosen(self) -> None:
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        self.refresh(layout=True)

    def on_blur(self) -> None:
        self.refresh(layout=True)

    def _placed(self, width: int) -> list[list[tuple[int, str]]]:
        """The choices on their lines, each with the number of the choice."""
        lines: list[list[tuple[int, str]]] = [[]]
        used = 0
        for nth, (key, words) in enumerate(self._choices):
            sign = ("✓" if self.MANY else "●") if key in self.chosen else "○"
            text = cut(f"{sign} {drawable(words)}", max(1, width))
            if lines[-1] and used + _APART + cells(text) > width:
                lines.append([])
            used = cells(text) + (used + _APART if lines[-1] else 0)
            lines[-1].append((nth, text))
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  (Textual passes them)
        """As many lines as the choices need, or what is chosen, while the keys go elsewhere."""
        return len(self._placed(width)) if self.has_focus else 1

    def render(self) -> Content:
        width = self.content_size.width
        if not self.has_focus:
            words = ", ".join(drawable(words) for key, words in self._choices if key in self.chosen)
            return Content.styled(cut(words, width) or "○", STYLES[PLAIN if words else MUTED])
        return Content("\n").join(self._drawn(line) for line in self._placed(width))

    def _drawn(self, line: list[tuple[int, str]]) -> Content:
        parts = []
        for nth, text in line:
            here, chosen = self.cursor == nth, self._choices[nth][0] in self.chosen
            style = STYLES[BOLD if chosen else self._ROLE]
            # The full ● is the plainest sign of what is chosen: it is never drawn in reverse.
            sign_style = f"{style} reverse" if here and (self.MANY or not chosen) else style
            ground = " on $block-cursor-background" if here else ""
            parts.append(Content.assemble((text[:1], sign_style), (text[1:], style + ground)))
        return Content(" " * _APART).join(parts)

    def _take(self, nth: int) -> None:
        key = self._choices[nth][0]
        self.cursor = nth
        if self.MANY:
            self.chosen = tuple(k for k, _ in self._choices if (k in self.chosen) != (k == key))
        else:
            self.chosen = (key,)

    def action_turn(self, step: int) -> None:
        if not self._choices:
            return
        reached = (self.cursor + step) % len(self._choices)
        if self.MANY:
            self.cursor = reached
        else:
            self._take(reached if self.chosen else self.cursor)

    def action_take(self) -> None:
        if self._choices:
            self._take(self.cursor)

    def action_take_all(self) -> None:
        if self.MANY:
            everything = tuple(key for key, _ in self._choices)
            self.chosen = () if self.chosen == everything else everything

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or not self.has_focus:
            self.focus()
            return
        at = 0
        lines = self._placed(self.content_size.width)
        for nth, text in lines[offset.y] if offset.y < len(lines) else []:
            if at <= offset.x < at + cells(text):
                self._take(nth)
            at += cells(text) + _APART


class OneChoice(Choices):
    """One of them; its digit or its letter chooses it too."""

    def __init__(
        self,
        choices: tuple[Choice, ...],
        chosen: tuple[str, ...] = (),
        *,
        letters: str = "",
        id: str | None = None,
    ) -> None:
        super().__init__(choices, chosen, id=id)
        self._letters = letters or "".join(folded(words.strip())[:1] or " " for _, words in choices)

    async def _on_key(self, event: events.Key) -> None:
        nth = self._meant(event.character or "")
        if nth is not None:
            event.stop()
            event.prevent_default()
            self._take(nth)

    def _meant(self, letter: str) -> int | None:
        """The choice that a digit or a letter means; of several with one letter, the next one."""
        if letter.isdecimal() and letter.isascii():
            return int(letter) - 1 if 0 < int(letter) <= len(self._choices) else None
        nths = [nth for nth, own in enumerate(self._letters) if letter and own == folded(letter)]
        return next((nth for nth in nths if nth > self.cursor), nths[0] if nths else None)

    @property
    def answer(self) -> str:
        """The key of the chosen one, or empty."""
        return self.chosen[0] if self.chosen else ""

    @answer.setter
    def answer(self, key: str) -> None:
        self.put((key,))


class ManyChoices(Choices):
    """Any of them: space ticks, `*` all or none, and no other key does, so that no stray letter unticks."""

    MANY = True
    _ROLE = PLAIN

    @property
    def answer(self) -> tuple[str, ...]:
        """The keys of the ticked ones, in their order."""
        return self.chosen

    @answer.setter
    def answer(self, keys: tuple[str, ...]) -> None:
        self.put(tuple(keys))
