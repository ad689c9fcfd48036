"""How long the list of conferences and what falls due take after ten years, beside the least they could take.

    python -m benchmarks.due [ROUNDS]

Two stores hold ten years of one chair's families, about 30 conferences in one and 300 in the other: a first
conference and its reviews until the plan ends, with everything that was said in them, under two areas'
procedures in several editions.

- list: what the list of conferences reads, beside its rows read with nothing but SQL in the same file;
- due: everything that falls due, counted and in order, beside the rows that it needs read so;
- home, due shown: from the start of the program in a pseudo-terminal until the list is there, and until what
  falls due is there beside it, as multiples of a bare Textual form shown in the same round.

Each is the median of the rounds, the first of which does not count. Growth is the time for one conference of
300 beside the time for one of 30. The status is 1 if a figure is over its limit.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.practice_app import KEY, opened
from benchmarks.programs import BENCHMARKS, FORM, STORE
from chairtui.config import Config
from chairtui.domain.conference import Conference
from chairtui.domain.identity import new_id
from chairtui.domain.people import Kind
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timeline import Copy
from chairtui.due_access import still_due
from chairtui.interchange import import_text
from chairtui.procedure_files import procedure_edition
from chairtui.store import files, places
from chairtui.store.due_matter import COLUMNS, OWN_COLUMNS
from chairtui.store.engines import connect
from tests.terminal import Terminal

FEW, MANY = 30, 300
LIFE = 5  # conferences of one family
YEARS = 10
TODAY = datetime.now(UTC).date()
AREAS = ("london_borough", "oxfordshire")
PROGRAM_ROUNDS = 5
SIZE = (132, 38)

LIMITS = {"list": 12.0, "due": 30.0, "growth": 1.2, "home": 3.5, "due shown": 5.0}
"""Ratios: the first two to SQL alone, the last two to the form."""


def lives(count: int) -> Iterator[Conference]:
    """So many conferences, the last life of all still going on, spread evenly over the years."""
    config = Config.default()
    text = next(file for file in config.practice_files if file.stem == "thistlewood").read_text("utf-8")
    model = import_text(text)
    editions = {key: procedure_edition(key, config.procedure_folders) for key in AREAS}
    families = count * 11 // (10 * LIFE)  # a tenth more, as the last lives still go on
    for nth in range(families):
        began = TODAY - timedelta(days=365 * YEARS * (families - nth) // families - 14)
        before: Conference | None = None
        for review in range(LIFE):
            held_on = began + timedelta(days=120 * review)
            edition = editions[AREAS[nth % len(AREAS)]]
            values = edition.values.replace('"edition":"', f'"edition":"{held_on.year // 2}-')
            taken_on = replace(
                edition, id=new_id(), digest=f"{edition.key}{held_on.year // 2}", values=values
            )
            made = _made(model, f"Osgathorpe {nth:03}", held_on, before)
            if review == LIFE - 1:
                made = replace(made, decisions=tuple(replace(d, option="no_plan") for d in made.decisions))
            before = replace(made, procedure_editions=(taken_on,))
            if held_on <= TODAY:
                yield before


def _made(model: Conference, family: str, held_on: date, before: Conference | None) -> Conference:
    """The model as one conference of a life; its copies were sent, and lately received."""
    at = datetime.combine(held_on, time(12), UTC)
    copies = tuple(
        Copy(recipient_id=person.id, made_at=at, sent_at=at, received_at=at + timedelta(days=3))
        for person in model.participants[:6]
    )
    moved = held_on - model.held_on
    meetings = tuple(replace(one, on=one.on + moved) for one in model.meetings if one.on is not None)
    made = replace(
        model, id=new_id(), family=family, held_on=held_on, copies=copies, meetings=meetings, signed_off_at=at
    )
    if before is None:
        return made
    plans = tuple(
        ExistingPlan(child_id=child.id, option="child_protection_plan", began_on=held_on)
        for child in model.children
    )
    children = tuple(replace(child, kind=Kind.REVIEW) for child in model.children)
    return replace(made, follows=before.id, existing_plans=plans, children=children)


def fill(folder: Path, count: int) -> int:
    """Makes a store in `folder`; how many conferences it holds."""
    files.make_part(folder)
    files.fill_part(folder, KEY)
    store = opened(folder)
    held = list(lives(count))
    for conference in held:
        store.save(None, conference, "Practice family")
    store.close()
    return len(held)


def bare_list(connection: Any) -> None:
    """The rows that the list is made from, read with SQL alone."""
    connection.execute("SELECT * FROM conference ORDER BY held_on DESC").fetchall()
    connection.execute("SELECT conference_id, name, kind FROM children").fetchall()


def bare_due(connection: Any) -> None:
    """The rows from which what falls due is counted, read with SQL alone."""
    connection.execute(f"SELECT {_quoted(OWN_COLUMNS)} FROM conference").fetchall()  # noqa: S608  own names
    for kind, columns in COLUMNS.items():
        wanted = _quoted(("conference_id", "id", "position", *columns))
        connection.execute(f"SELECT {wanted} FROM {kind}").fetchall()  # noqa: S608  own names
    connection.execute("SELECT conference_id, digest FROM procedure_editions").fetchall()
    one_each = "SELECT min(rowid) FROM procedure_editions GROUP BY digest"
    connection.execute(f"SELECT * FROM procedure_editions WHERE rowid IN ({one_each})").fetchall()  # noqa: S608  as above


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def read(folder: Path, rounds: int) -> dict[str, float]:
    """Milliseconds of the list, of what falls due, and of the rows of both alone."""
    procedures = Config.default().procedure_folders
    store, bare = opened(folder), connect(folder / places.STORE_FILE, KEY)
    acts: dict[str, Callable[[], object]] = {
        "list": store.conferences,
        "bare list": lambda: bare_list(bare),
        "due": lambda: still_due(store, procedures, TODAY),
        "bare due": lambda: bare_due(bare),
    }
    times: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds + 1):
        for name, act in acts.items():
            times[name].append(_timed(act))
    bare.close()
    store.close()
    return {name: statistics.median(found[1:]) for name, found in times.items()}


def start(argv: Sequence[str], home: Path, *texts: str) -> list[float]:
    """Milliseconds from the start of a program until each of these stands on its screen, in this order."""
    with Terminal(argv, home=home, size=SIZE) as terminal:
        return [(terminal.wait_for(text) - terminal.started) * 1000 for text in texts]


def started(stores: Mapping[int, Path], rounds: int) -> dict[int, dict[str, float]]:
    """The list and what falls due in the program, as multiples of the form, by the number of conferences."""
    app = [sys.executable, str(BENCHMARKS / "practice_app.py"), STORE]
    found: dict[int, dict[str, list[float]]] = {count: {"home": [], "due shown": []} for count in stores}
    for counted in range(rounds + 1):
        with tempfile.TemporaryDirectory() as home:
            (form,) = start(FORM.argv, Path(home), FORM.shown)
        for count, folder in stores.items():
            with tempfile.TemporaryDirectory() as home:
                shutil.copytree(folder, Path(home, STORE))
                home_ms, due_ms = start(app, Path(home), "Signed off", "all chairs")
            if counted:
                found[count]["home"].append(home_ms / form)
                found[count]["due shown"].append(due_ms / form)
    return {
        count: {name: statistics.median(ratios) for name, ratios in by_name.items()}
        for count, by_name in found.items()
    }


def main() -> int:
    """Prints the tables; 1 if a figure is over its limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as parent:
        stores = {count: Path(parent, str(count)) for count in (FEW, MANY)}
        held = {count: fill(folder, count) for count, folder in stores.items()}
        times = {count: read(folder, rounds) for count, folder in stores.items()}
        shown = started(stores, min(rounds, PROGRAM_ROUNDS))
    over = 0
    heads = ("conferences", "list ms", "ratio", "due ms", "ratio", "home", "due shown")
    print("{:>11}  {:>8} {:>6}  {:>8} {:>6}  {:>6} {:>10}".format(*heads))
    for count, found in times.items():
        ratios = {name: found[name] / found[f"bare {name}"] for name in ("list", "due")} | shown[count]
        over += sum(ratio > LIMITS[name] for name, ratio in ratios.items())
        print(
            f"{held[count]:>11}  {found['list']:8.1f} {ratios['list']:5.1f}x  {found['due']:8.1f} "
            f"{ratios['due']:5.1f}x  {ratios['home']:5.2f}x {ratios['due shown']:9.2f}x"
        )
    for name in ("list", "due"):
        growth = times[MANY][name] / held[MANY] / (times[FEW][name] / held[FEW])
        over += growth > LIMITS["growth"]
        print(f"growth of {name} for one conference, {held[FEW]} to {held[MANY]}: {growth:.2f}x")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
