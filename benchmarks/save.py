"""How long a save takes, beside one bare SQLCipher commit of the same rows with the same settings.

    python -m benchmarks.save [ROUNDS]

Each round saves one statement through the store, with the next one half typed as it comes from the map,
reads back the three rows that this wrote, and commits the very same rows with nothing but SQL in a copy of
the store. Both sides so have the same neighbours, and the ratio holds where the milliseconds do not. Once
with 10 and once with 1,000 conferences. The status is 1 if a ratio is over its limit.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from chairtui.domain.statements import Statement
from chairtui.store import keys, places
from chairtui.store.backup import verified_copy
from chairtui.store.engines import connect, driver_connection
from chairtui.store.store import Store
from tests.builders import family_conference

MOST = 12.0
"""A save may take this many times the bare commit."""

PASSPHRASE = "a made-up passphrase"  # noqa: S105  of a store that is thrown away


class Pair:
    """A store of many families, and a copy of it to commit the same rows in."""

    def __init__(self, folder: Path, families: int) -> None:
        self.store, _ = Store.create(folder, PASSPHRASE, actor="Fern Sorrel")
        self.conference = family_conference()
        for _ in range(families - 1):
            self.store.save(None, family_conference(), "New conference")
        self.store.save(None, self.conference, "New conference")
        data_key = keys.unseal(folder / places.KEY_FILE, passphrase=PASSPHRASE)
        verified_copy(self.store._engine, data_key, folder / "copy.db")  # noqa: SLF001  to put the same rows in it
        self.bare = connect(folder / "copy.db", data_key)

    def save(self, number: int) -> float:
        """Seconds that the store takes to save one statement more."""
        words = f"Said in the room, number {number}, in as many words as people use for one thought."
        statement = Statement(heading="worries", text=words, said_by="mum", about=("wren", "robin"))
        after = self.conference.with_record(statement)
        half_typed = {(after.id, "map"): {"text": f"And then, number {number + 1}", "at": number}}
        seconds = _timed(lambda: self.store.save(self.conference, after, "Add worry", half_typed))
        self.conference = after
        return seconds

    def commit(self) -> float:
        """Seconds that a bare commit takes of the rows that the last save wrote."""
        with driver_connection(self.store._engine) as source:  # noqa: SLF001  what was written, to write it again
            rows = {table: _newest(source, table) for table in ("statements", "journal", "drafts")}
        inserts = [(_insert(table, len(row)), row) for table, row in rows.items()]

        def commit() -> None:
            self.bare.execute("BEGIN IMMEDIATE")
            self.bare.execute("DELETE FROM drafts")
            for insert, row in inserts:
                self.bare.execute(insert, row)
            self.bare.execute("COMMIT")

        return _timed(commit)

    def close(self) -> None:
        self.bare.close()
        self.store.close()


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"  # noqa: S608  one of three names


def _newest(source: Any, table: str) -> tuple[Any, ...]:
    newest = f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1"  # noqa: S608  one of three names
    return tuple(source.execute(newest).fetchone())


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun


def measured(families: int, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of every save and every bare commit, after some that do not count."""
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder), families)
        pairs = [(pair.save(number) * 1000, pair.commit() * 1000) for number in range(rounds + 20)]
        pair.close()
    return [save for save, _ in pairs[20:]], [commit for _, commit in pairs[20:]]


def main() -> int:
    """Prints the table; 1 if a ratio is over its limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    print(f"{'conferences':>11}  {'save p50':>9} {'p99':>7}  {'commit p50':>10} {'p99':>7}   p50 ratio")
    ratios = []
    for families in (10, 1000):
        saves, commits = measured(families, rounds)
        ratios.append(statistics.median(saves) / statistics.median(commits))
        figures = [f(values) for values in (saves, commits) for f in (statistics.median, _p99)]
        print("{:>11,}  {:9.2f} {:7.2f}  {:10.2f} {:7.2f}   {:.1f}".format(families, *figures, ratios[-1]))
    return 0 if max(ratios) <= MOST else 1


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    sys.exit(main())
