"""Words made fit to draw: nothing steers the terminal, nothing is wider than we count."""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells

from chairtui.domain.text import clean

# Terminals disagree on the width of joined emoji: they are drawn taken apart, the stored text keeps them.
_JOINERS = re.compile("[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]")
_SPACES = re.compile(r"[\n\t]")


def drawable(text: str) -> str:
    """`text` on one line, safe to draw and as wide as it is counted."""
    if text.isascii() and text.isprintable():
        return text
    return _JOINERS.sub("", _SPACES.sub(" ", clean(text)))


def cells(text: str) -> int:
    """How many cells wide a drawable text is."""
    return len(text) if text.isascii() else cell_len(text)


def broken_at_spaces(text: str, width: int) -> str:
    """`text`, to be wrapped in `width` cells without a break within a word: a longer one ends by `…`."""
    return " ".join(cut(word, width) for word in drawable(text).split(" "))


def cut(text: str, width: int) -> str:
    """A drawable text in at most `width` cells, ended by `…` if there was more."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    return chop_cells(text, width - 1)[0].rstrip() + "…" if width > 1 else "…"
