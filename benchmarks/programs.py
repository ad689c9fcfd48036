"""The programs that are measured: the form, and what is held against it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
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

STORE = "practice"
"""The store's folder, in the home of the program."""


def prepare_store(statements: int, home: Path) -> None:
    """Fill a practice store, in a process of its own, as a program's first start would have."""
    filling = f"fill(Path({STORE!r}), {statements})"
    code = f"from pathlib import Path; from benchmarks.practice_store import fill; {filling}"
    environment = os.environ | {"PYTHONPATH": str(BENCHMARKS.parent)}
    subprocess.run([sys.executable, "-c", code], cwd=home, env=environment, check=True)


def open_the_map(terminal: Terminal) -> None:
    """From the list of conferences to the line of the map."""
    terminal.press("enter")
    terminal.wait_for("What's Working Well")


def practice(statements: int, limits: Mapping[str, float]) -> Program:
    """ChairTUI on an existing practice store, one of whose families has so many statements."""
    return Program(
        f"ChairTUI, {statements:,} statements",
        [sys.executable, str(BENCHMARKS / "practice_app.py"), STORE],
        shown="Merriwether",
        prepare=partial(prepare_store, statements),
        go_to_line=open_the_map,
        limits=limits,
    )


ECHO = {"echo p50": 1.1, "echo p99": 1.5}

MEASURED: tuple[Program, ...] = (
    practice(40, {"first paint": 1.3, "shown": 2.5, "opened": 3.5, "memory": 2.5} | ECHO),
    practice(400, ECHO),
    practice(5_000, ECHO),
    Program(
        "ChairTUI demo, from nothing",
        [sys.executable, "-m", "chairtui", "demo"],
        shown="Merriwether",
    ),
)
