"""What the chair asks at a step, and what she does with the answer, at the head of the step."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.widgets.drawing import drawable
from chairtui.widgets.layout import flowed
from chairtui.widgets.rows import MUTED, PLAIN, STYLES

_LABELS = 6
"""Cells of the labels; words that go on below stand under the words, not under the label."""


class Asking(Widget):
    """Told by `ask` and `then`; without either it takes no room."""

    DEFAULT_CSS = """
    Asking { width: 100%; height: auto; color: $foreground; }
    """

    ask: reactive[str] = reactive("", layout=True)
    then: reactive[str] = reactive("", layout=True)
    short: reactive[bool] = reactive(False, layout=True)
    """Whether there is room for the question alone."""

    def __init__(self) -> None:
        super().__init__(id="ask")
        self.display = False

    def watch_ask(self, ask: str) -> None:
        self.display = bool(ask or self.then)

    def watch_then(self, then: str) -> None:
        self.display = bool(self.ask or then)

    def _lines(self, width: int) -> list[tuple[str, str]]:
        """Label and words of each line."""
        lines: list[tuple[str, str]] = []
        for label, words in (("Ask", self.ask), ("Then", "" if self.short else self.then)):
            if words:
                parts = flowed(((drawable(words), PLAIN),), max(1, width - _LABELS))
                texts = ["".join(text for text, _ in part) for part in parts]
                lines += [(label if not nth else "", text) for nth, text in enumerate(texts)]
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(
            Content.assemble((label.ljust(_LABELS), STYLES[MUTED]), (words, STYLES[PLAIN]))
            for label, words in self._lines(self.content_size.width)
        )
