"""The programs that are measured: the form, and what is held against it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminal import Terminal

BENCHMARKS = Path(__file__).resolve().parent


def nothing_to_prepare(_home: Path) -> None:
    """For a program that needs nothing in its home."""


def already_there(_terminal: Terminal) -> None:
    """For a program that shows the line to type in from the start."""


@dataclass(frozen=True)
class Program:
    """One program: how it starts, when it counts as shown, and where letters are typed in it.

    `prepare` fills a home once; each start gets a copy of it. `go_to_line` leads from the text `shown` to a
    line that shows what is typed. `limits` are ratios to the form, by the names of the figures in measure.py.
    """

    name: str
    argv: Sequence[str]
    shown: str
    prepare: Callable[[Path], None] = nothing_to_prepare
    go_to_line: Callable[[Terminal], None] = already_there
    limits: Mapping[str, float] = field(default_factory=dict)


FORM = Program("bare form", [sys.executable, str(BENCHMARKS / "form.py")], shown="palette")

MEASURED: tuple[Program, ...] = ()
