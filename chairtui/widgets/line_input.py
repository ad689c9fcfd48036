"""One line to type in: cleaned where text enters, and never longer than a field may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from chairtui.domain.text import LONGEST_TEXT, clean, fitting
from chairtui.widgets.drawing import cells


class LineInput(Input):
    """An `Input` without a frame of its own; speaks by `TooLong` besides Input's own messages."""

    DEFAULT_CSS = """
    LineInput { border: none; height: 1; padding: 0; background: transparent; color: $foreground; }
    LineInput:focus { border: none; background-tint: transparent; }
    LineInput > .input--placeholder { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", "Delete word", show=False),
    ]

    @dataclass(eq=False, repr=False)
    class TooLong(Message):
        """Text did not fit in the 100 KB of a field: what fitted was put in, `rest` is handed back."""

        line: LineInput
        rest: str

        @property
        def control(self) -> LineInput:
            """The line that speaks, for `@on(..., selector)`."""
            return self.line

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False, id=id, classes=classes)

    def validate_virtual_size(self, size: Size) -> Size:
        """In steps of 512 cells: the screen is laid out anew once in 512 keys, not at every key."""
        return size.with_width(-(-size.width // 512) * 512)

    @property
    def max_scroll_x(self) -> int:
        """As far as the words and the cursor behind them need, whatever the step is."""
        return max(0, cells(self.value) + 1 - self.scrollable_content_region.width) if self.value else 0

    def watch_value(self, before: str, now: str) -> None:
        """Words taken away do not leave the rest of them out of sight, nor do the first ones the cursor."""
        if not before and now:
            # With its first value an Input moves the cursor, but not the words.
            cursor = Region(self._cursor_offset, 0, 1, 1)
            self.scroll_to_region(cursor, animate=False, force=True)
        if self.scroll_x > self.max_scroll_x:
            self.scroll_to(x=self.max_scroll_x, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """What was put in before there was any room is scrolled away from it."""
        self.scroll_to(x=0, animate=False, immediate=True, force=True)
        cursor = Region(self._cursor_offset, 0, 1, 1)
        self.scroll_to_region(cursor, animate=False, immediate=True, force=True)

    def validate_value(self, value: str) -> str:
        """Whatever is put into the line is cleaned and on one line."""
        return value if value.isprintable() else " ".join(re.split("[\n\t]", clean(value)))

    async def _on_key(self, event: events.Key) -> None:
        await help_wanted(self, event, is_empty=not (self.value or self.password))

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.take_in(event.text)

    def action_paste(self) -> None:
        self.take_in(self.app.clipboard)

    def take_in(self, text: str) -> None:
        """Put pasted text at the cursor, on one line."""
        self.replace(self.validate_value(text), *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace what stands between `start` and `end`; every key and paste ends here."""
        start, end = sorted((start, end))
        rest_of_line = self.value[:start] + self.value[end:]
        fits, rest = fitting(text, max(0, LONGEST_TEXT - len(rest_of_line.encode())))
        super().replace(fits, start, end)
        if rest:
            self.post_message(self.TooLong(self, rest))


async def help_wanted(line: Widget, event: events.Key, *, is_empty: bool) -> None:
    """Shows the keys for `?` in a line that is empty; elsewhere it is a letter as any other."""
    if event.character == "?" and is_empty:
        event.stop()
        event.prevent_default()
        await line.run_action("app.keys_help")
