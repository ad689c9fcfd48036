"""The first line of a screen: whose conference this is, and whether it is saved."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.widgets.drawing import cut, drawable
from chairtui.widgets.rows import BOLD, LOOK, MUTED, STYLES
from chairtui.widgets.saved_light import OPENING, Light

PRACTICE = "PRACTICE · not a real family"
"""The banner over made-up families."""

_APART = 3
_LEAST_ABOUT = 8


class HeaderBar(Widget):
    """The light is never cut; short of room, the clock goes first, then the words about the family."""

    DEFAULT_CSS = """
    HeaderBar { width: 100%; height: 1; dock: top; padding: 0 2; background: $panel; color: $foreground; }
    """

    family: reactive[str] = reactive("")
    about: reactive[str] = reactive("")
    """Kind of conference and children, muted."""

    banner: reactive[str] = reactive("")
    """What must not be overlooked, such as `Practice`."""

    light: reactive[Light] = reactive(OPENING)
    clock: reactive[str] = reactive("")

    def render(self) -> Content:
        width = self.content_size.width
        right = [part for part in (self.light.content(), self._muted(self.clock)) if part]
        left = [Content.styled(drawable(self.banner), STYLES[LOOK])] if self.banner else []
        family = drawable(self.family)
        if family:
            left.append(Content.styled(cut(family, max(8, width // 2)), STYLES[BOLD]))
        while len(right) > 1 and self._width(left) + _APART + self._width(right) > width:
            right.pop()
        free = width - self._width(left) - self._width(right) - 2 * _APART
        about = drawable(self.about)
        if about and free >= min(_LEAST_ABOUT, len(about)):
            left.append(self._muted(cut(about, free)))
        room = max(0, width - self._width(right) - _APART)
        shown = self._joined(left).truncate(room, ellipsis=True) if room else Content("")
        gap = max(0, width - shown.cell_length - self._width(right))
        return Content.assemble(shown, " " * gap, self._joined(right)).truncate(max(1, width))

    @staticmethod
    def _muted(words: str) -> Content:
        return Content.styled(drawable(words), STYLES[MUTED])

    @staticmethod
    def _joined(parts: list[Content]) -> Content:
        return Content(" " * _APART).join(parts)

    def _width(self, parts: list[Content]) -> int:
        return self._joined(parts).cell_length
