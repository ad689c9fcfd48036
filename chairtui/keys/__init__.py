"""Every key of the app in one table: bindings, hint line, palette and help are all made from it."""

from __future__ import annotations

from collections.abc import Container, Iterator

from textual.binding import Binding, BindingType

from chairtui.keys.key import SHOWN, Key, Place
from chairtui.keys.table import KEYS

__all__ = ["KEYS", "SHOWN", "Key", "Place", "bindings", "hints", "keys_of"]


def keys_of(*places: Place) -> Iterator[Key]:
    """The keys that work in these places, in the order of the table."""
    return (key for key in KEYS if key.place in places)


def bindings(*places: Place) -> list[BindingType]:
    """Textual's bindings for these places."""
    return [
        Binding(key.keys, key.action, key.words, show=False, tooltip=key.help, priority=key.priority)
        for key in keys_of(*places)
    ]


def hints(
    *places: Place, without: Container[str] = ()
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """What the hint line shows: the keys of these places at the left, the constant ones at the right.

    Those of the actions in `without` are left out: they would do nothing now.
    """
    shown = [key for key in keys_of(*places) if key.hint and key.action not in without]
    left = tuple((key.shown, key.words) for key in shown if not key.constant)
    right = tuple((key.shown, key.words) for key in shown if key.constant)
    return left, right
