"""The honest light: what is on disk and what is not."""

from __future__ import annotations

from typing import Literal, NamedTuple

from textual.content import Content

from chairtui.widgets.drawing import drawable
from chairtui.widgets.rows import BROKEN, DONE, LOOK, MUTED, PLAIN, STYLES, Role

_SIGNS: dict[str, tuple[str, Role]] = {
    "saved": ("● ", DONE),
    "saving": ("… ", MUTED),
    "broken": ("✕ ", BROKEN),
    "opening": ("", MUTED),
    "told": ("", PLAIN),
    "look": ("! ", LOOK),
}


class Light(NamedTuple):
    """What the light says. `told` is a remark such as `Undone: Add worry (ctrl+y redo)`."""

    kind: Literal["saved", "saving", "broken", "opening", "told", "look"]
    words: str

    def content(self) -> Content:
        """The words in their colour, with their sign."""
        sign, role = _SIGNS[self.kind]
        return Content.styled(sign + drawable(self.words), STYLES[role])


OPENING = Light("opening", "opening")
SAVING = Light("saving", "saving")


def saved(at: str) -> Light:
    """`● saved 14:22:07`."""
    return Light("saved", f"saved {at}")


def not_saved(why: str) -> Light:
    """`✕ not saved: disk full`."""
    return Light("broken", f"not saved: {why}")
