"""How quick and how large ChairTUI is, as multiples of a bare Textual form in the same run.

    python -m benchmarks.measure [--rounds 10] [--keys 60]

Each round starts every program once, in an order drawn anew, in a pseudo-terminal and a home of its own:

- first paint: from the start to the first character on the screen;
- shown: from the start until the list with the practice families stands there; for the form, until a letter
  typed as soon as its footer is there has come back, since a form is shown when it can be used;
- opened: from the start until the map of a family stands there that is chosen as soon as it is listed;
- echo p50, echo p99: from pressing a letter to the output that shows it, over the letters of all rounds;
- memory: the most that the program held until its last letter (Linux alone tells).

The first three are medians over the rounds, memory is the most of all. A round before the first is not
counted: it leaves compiled modules and a warm disk behind. The status is 1 if a figure is over its limit.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

from benchmarks.programs import FORM, MEASURED, Program
from tests.terminal import Terminal

WORD = 5  # letters; random ones, so that what is looked for stands nowhere else on the screen
TAIL = 8  # letters at the end of what was typed that have to be on the screen
PACE = (0.03, 0.09)  # seconds from an echo to the next letter, as a quick typist
SIZE = (120, 36)
STAMPED_WITHIN = 2e-4  # seconds that the emulator at work may keep the stamp of a later piece waiting
MILLISECONDS, MEGABYTES = 1e-3, 2**20
FIGURES = {
    "first paint": MILLISECONDS,
    "shown": MILLISECONDS,
    "opened": MILLISECONDS,
    "echo p50": MILLISECONDS,
    "echo p99": MILLISECONDS,
    "memory": MEGABYTES,
}


@dataclass(frozen=True)
class Sitting:
    """What was measured in one start of a program; seconds and bytes."""

    first_paint: float
    shown: float
    opened: float
    echoes: list[float]
    memory: int


def echo(terminal: Terminal, typed: str, letter: str) -> float:
    """Type a letter after what was typed before; the seconds until it stands there."""
    wanted = (typed + letter)[-TAIL:].strip()
    pressed = time.perf_counter()
    terminal.type(letter)
    return terminal.wait_until(lambda screen: wanted in screen, f"an echo of {letter!r}") - pressed


def sit_down(program: Program, prepared: Path, keys: int, chance: random.Random) -> Sitting:
    """Start a program in a copy of its home, type `keys` letters, and end it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        shutil.copytree(prepared, home)
        with Terminal(program.argv, home=home, size=SIZE) as terminal:
            shown = terminal.wait_for(program.shown) - terminal.started
            first_paint = terminal.changes[0] - terminal.started
            typed = ""
            echoes: list[float] = []
            if program is FORM:
                echo(terminal, typed, "f")
                typed, shown = "f", time.perf_counter() - terminal.started
            program.go_to_line(terminal)
            opened = time.perf_counter() - terminal.started
            terminal.wait_still()
            while len(echoes) < keys:
                letter = " " if len(typed) % (WORD + 1) == WORD else chance.choice(ascii_lowercase)
                seconds = echo(terminal, typed, letter)
                typed += letter
                if letter != " ":  # a space at the end of a line looks as before
                    echoes.append(seconds)
                time.sleep(chance.uniform(*PACE))
            return Sitting(first_paint, shown, opened, echoes, terminal.peak_memory())


def figures(sittings: list[Sitting]) -> dict[str, float]:
    """The figures of one program over all rounds; seconds and bytes, by the names in FIGURES."""
    echoes = sorted(seconds for sitting in sittings for seconds in sitting.echoes)
    return {
        "first paint": statistics.median(sitting.first_paint for sitting in sittings),
        "shown": statistics.median(sitting.shown for sitting in sittings),
        "opened": statistics.median(sitting.opened for sitting in sittings),
        "echo p50": statistics.median(echoes),
        "echo p99": echoes[int(0.99 * (len(echoes) - 1))],
        "memory": max(sitting.memory for sitting in sittings),
    }


def measure(rounds: int, keys: int, chance: random.Random) -> dict[str, dict[str, float]]:
    """Run all rounds; the figures of each program, by its name."""
    programs = [FORM, *MEASURED]
    sittings: dict[str, list[Sitting]] = {program.name: [] for program in programs}
    with tempfile.TemporaryDirectory() as folder:
        homes = {program.name: Path(folder, str(number)) for number, program in enumerate(programs)}
        for program in programs:
            homes[program.name].mkdir()
            program.prepare(homes[program.name])
        for counted in range(rounds + 1):
            for program in chance.sample(programs, len(programs)):
                sitting = sit_down(program, homes[program.name], keys, chance)
                if counted:
                    sittings[program.name].append(sitting)
            print(f"\rround {counted} of {rounds}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: figures(all_of_one) for name, all_of_one in sittings.items()}


def report(measured: dict[str, dict[str, float]]) -> int:
    """Print the table; how many figures are over their limit."""
    form, over = measured[FORM.name], 0
    print("| program |", " | ".join(FIGURES), "|")
    print("|---|" + "---|" * len(FIGURES))
    units = {MILLISECONDS: "ms", MEGABYTES: "MB"}
    cells = [f"{form[name] / unit:.3g} {units[unit]}" for name, unit in FIGURES.items()]
    print(f"| {FORM.name} |", " | ".join(cells), "|")
    for program in MEASURED:
        cells = []
        for name in FIGURES:
            ratio, limit = measured[program.name][name] / form[name], program.limits.get(name)
            missed = limit is not None and ratio > limit
            over += missed
            of = "" if limit is None else f" {'OVER' if missed else 'of'} {limit:g}x"
            cells.append(f"{ratio:.2f}x{of}")
        print(f"| {program.name} |", " | ".join(cells), "|")
    return over


def main() -> int:
    """Measure and report; 1 if a figure is over its limit."""
    parser = argparse.ArgumentParser(description="Measure ChairTUI beside a bare Textual form.")
    parser.add_argument("--rounds", type=int, default=10, help="counted starts of each program (10)")
    parser.add_argument("--keys", type=int, default=60, help="letters typed in each (60)")
    parser.add_argument(
        "--seed", type=int, default=0, help="of the order of programs and the typist's pace (0)"
    )
    arguments = parser.parse_args()
    sys.setswitchinterval(STAMPED_WITHIN)
    return 1 if report(measure(arguments.rounds, arguments.keys, random.Random(arguments.seed))) else 0


if __name__ == "__main__":
    sys.exit(main())
