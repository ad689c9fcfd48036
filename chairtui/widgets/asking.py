"""What the chair asks at a step, what she does with the answer, and what the leaflet leaves open about it."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.widgets.drawing import drawable
from chairtui.widgets.layout import flowed
from chairtui.widgets.rows import MUTED, PLAIN, STYLES, UNCLEAR, Role

_LABELS = 6
"""Cells of the labels; words that go on below stand under the words, not under the label."""

_LINES_WHERE_SHORT = 2
"""Lines that what is unclear takes where there is little room; the help of the place has it whole."""


class Asking(Widget):
    """Told by `ask`, `then` and `unclear`; with nothing to say it takes no room."""

    DEFAULT_CSS = """
    Asking { width: 100%; height: auto; color: $foreground; }
    """

    ask: reactive[str] = reactive("", layout=True)
    then: reactive[str] = reactive("", layout=True)
    unclear: reactive[str] = reactive("", layout=True)
    short: reactive[bool] = reactive(False, layout=True)
    """Whether there is room for the question alone; where there is none, for what the chair does."""

    def __init__(self) -> None:
        super().__init__(id="ask")
        self.display = False

    def watch_ask(self) -> None:
        self._show()

    def watch_then(self) -> None:
        self._show()

    def watch_unclear(self) -> None:
        self._show()

    def _show(self) -> None:
        self.display = bool(self.ask or self.then or self.unclear)

    def _lines(self, width: int) -> list[tuple[str, str, Role]]:
        """Label, words and look of each line."""
        lines: list[tuple[str, str, Role]] = []
        then = "" if self.short and self.ask else self.then
        for label, words in (("Ask", self.ask), ("Then", then)):
            texts = _wrapped(words, width)
            lines += [(label if not nth else "", text, PLAIN) for nth, text in enumerate(texts)]
        texts = _wrapped(f"{UNCLEAR} {self.unclear}", width) if self.unclear else []
        if self.short and len(texts) > _LINES_WHERE_SHORT:
            texts = texts[:_LINES_WHERE_SHORT]
            texts[-1] = f"{texts[-1][: max(1, width - _LABELS - 2)].rstrip()} …"
        return [*lines, *(("", text, MUTED) for text in texts)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(
            Content.assemble((label.ljust(_LABELS), STYLES[MUTED]), (words, STYLES[role]))
            for label, words, role in self._lines(self.content_size.width)
        )


def _wrapped(words: str, width: int) -> list[str]:
    if not words:
        return []
    parts = flowed(((drawable(words), PLAIN),), max(1, width - _LABELS))
    return ["".join(text for text, _ in part) for part in parts]
