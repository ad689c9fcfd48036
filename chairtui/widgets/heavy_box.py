"""The one heavy box of a screen: where it is, there the next key goes."""

from __future__ import annotations

from textual.containers import Container
from textual.content import Content
from textual.reactive import var

from chairtui.widgets.drawing import drawable

_CORNERS = 6
"""Cells of the frame at both ends of the words that stand in it."""


class HeavyBox(Container):
    """A frame that is heavy while the keys go into it; told by `what` (being typed) and `understood`."""

    DEFAULT_CSS = """
    HeavyBox {
        height: auto; padding: 0 1; background: $background;
        border: solid $border-blurred; border-title-background: $background;
        border-title-color: $text-muted; border-title-style: bold;
        border-subtitle-color: $foreground; border-subtitle-background: $background;
        &:focus-within { border: heavy $border; border-title-color: $accent; }
    }
    """

    what: var[str] = var("", init=False)
    understood: var[str | Content] = var("", init=False)

    def __init__(
        self,
        *,
        what: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(HeavyBox.what, what)
        self.watch_what(what)

    @property
    def room_below(self) -> int:
        """Cells for what is understood; more are cut off."""
        return max(0, self.outer_size.width - _CORNERS)

    def watch_what(self, what: str) -> None:
        self.border_title = Content(drawable(what)) if what else None

    def watch_understood(self, understood: str | Content) -> None:
        content = Content(drawable(understood)) if isinstance(understood, str) else understood
        self.border_subtitle = content if content.plain else None
