"""What a chair answers in the fields of a form, and how each answer is given at the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.journeys.sight import choices_in, inside_box
from tests.terminal import Terminal


@dataclass(frozen=True)
class Choice:
    """The one of a few that begins so."""

    words: str


@dataclass(frozen=True, init=False)
class Ticked:
    """Those that are ticked in the end, and no others."""

    words: tuple[str, ...]

    def __init__(self, *words: str) -> None:
        object.__setattr__(self, "words", words)


Answer: TypeAlias = str | Choice | Ticked | tuple[str, ...]
"""Words to type; what to choose or tick; or names, each of which is typed with a comma after it."""

Answers: TypeAlias = Mapping[str, Any] | Iterable[tuple[str, Any]]
"""The beginnings of the labels of fields, in their order, each with its `Answer`."""


def give(terminal: Terminal, answer: Answer) -> None:
    """Answers the field that has the cursor."""
    match answer:
        case Choice(words=words):
            assert any(choice[2:].startswith(words) for choice in _choices(terminal)), terminal.screen_text
            while not any(choice.startswith(f"● {words}") for choice in _choices(terminal)):
                _changes(terminal, "right")
        case Ticked(words=words):
            _tick(terminal, words)
        case str():
            types(terminal, answer)
        case _:
            types(terminal, "".join(f"{name}, " for name in answer))


def types(terminal: Terminal, words: str) -> None:
    """Types words and waits until their end stands in the box."""
    terminal.type(words)
    end = "".join(words.split())[-12:]
    terminal.wait_until(lambda screen: end in inside_box(screen), f"{end!r} to be in the box")


def _tick(terminal: Terminal, wanted: tuple[str, ...]) -> None:
    """Goes from tick to tick, beginning where the field does: at its first one that is ticked."""
    ticks = _choices(terminal)
    assert {f"✓ {words}" for words in wanted} <= {f"✓{tick[1:]}" for tick in ticks}, terminal.screen_text
    at = next((place for place, tick in enumerate(ticks) if tick.startswith("✓")), 0)
    for place, tick in enumerate(ticks):
        if (tick[2:] in wanted) != tick.startswith("✓"):
            terminal.press(*["right" if place > at else "left"] * abs(place - at))
            _changes(terminal, "space")
            at = place


def _choices(terminal: Terminal) -> list[str]:
    return choices_in(terminal.screen_text)


def _changes(terminal: Terminal, key: str) -> None:
    """Presses a key that changes what is chosen, and waits for that."""
    before = _choices(terminal)
    terminal.press(key)
    terminal.wait_until(lambda screen: choices_in(screen) not in ([], before), f"{key} to choose")
