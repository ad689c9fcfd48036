"""What a chair answers in the fields of a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias


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
