"""The last line of a screen: the keys that matter here, and the constant ones."""

from __future__ import annotations

from typing import TypeAlias

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.widgets.drawing import drawable
from chairtui.widgets.rows import ACCENT, PLAIN, STYLES

Hint: TypeAlias = tuple[str, str]
"""A key as it is printed, and what it does."""

_APART = 3


class HintLine(Widget):
    """Told by `hints` (left) and `constant` (right end); a hint that does not fit is left out, never cut."""

    DEFAULT_CSS = """
    HintLine { width: 100%; height: 1; dock: bottom; padding: 0 2; background: $panel; color: $foreground; }
    """

    hints: reactive[tuple[Hint, ...]] = reactive(())
    constant: reactive[tuple[Hint, ...]] = reactive(())
    offering: reactive[tuple[Hint, ...]] = reactive(())
    """What stands there instead while a line offers names, since the keys choose among them."""

    def __init__(
        self,
        hints: tuple[Hint, ...] = (),
        constant: tuple[Hint, ...] = (),
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.set_reactive(HintLine.hints, hints)
        self.set_reactive(HintLine.constant, constant)

    def render(self) -> Content:
        width = self.content_size.width
        shown = (self.offering, ()) if self.offering else (self.hints, self.constant)
        left, right = fitting_hints(*shown, width)
        gap = width - _width(left) - _width(right)
        return Content.assemble(_drawn(left), " " * max(0, gap), _drawn(right))


def fitting_hints(
    left: tuple[Hint, ...], right: tuple[Hint, ...], width: int
) -> tuple[tuple[Hint, ...], tuple[Hint, ...]]:
    """The hints that fit in `width` cells: the longer side gives up first, its hint nearest the middle."""
    while left or right:
        apart = _APART if left and right else 0
        if _width(left) + apart + _width(right) <= width:
            break
        if _width(left) >= _width(right):
            left = left[:-1]
        else:
            right = right[1:]
    return left, right


def _drawn(hints: tuple[Hint, ...]) -> Content:
    return Content(" " * _APART).join(
        Content.assemble((drawable(key), STYLES[ACCENT]), " ", (drawable(words), STYLES[PLAIN]))
        for key, words in hints
    )


def _width(hints: tuple[Hint, ...]) -> int:
    return _drawn(hints).cell_length
