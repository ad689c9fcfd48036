"""What must lie in the file after a kill, beside what does."""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from chairtui.store.journal import JOURNAL
from chairtui.store.places import STORE_FILE
from chairtui.store.store import Store
from tests.journeys.begun import PASSPHRASE
from tests.journeys.killing import Line, Sitting
from tests.journeys.killing_ways import WAYS, Way

LAST_SECOND = 1.0
"""Seconds of typing that a kill may take away, no more."""


@dataclass(frozen=True)
class Remains:
    """What lies in the file after a kill: the words on record, those half typed, and the journal."""

    records: dict[str, Counter[str]]
    """By the names of the ways."""
    half_typed: str
    journal: str
    faults: tuple[str, ...]

    @classmethod
    def at(cls, home: Path, room: Path) -> Remains:
        """Reads a copy, made in the folder `room`: what the kill did is for the program itself to mend."""
        store = next(home.rglob(STORE_FILE)).parent
        copy = shutil.copytree(store, room / "copy")
        with closing(Store.open(copy, passphrase=PASSPHRASE)) as opened:
            conference = opened.load(opened.conferences()[0].id)
            half_typed = [words for draft in opened.drafts() for words in _words_in(draft.fields)]
            faults = tuple(fault.words for fault in opened.check())
            with opened._reading() as connection:
                journal = "\n".join(filter(None, connection.execute(select(JOURNAL.c.after)).scalars()))
        shutil.rmtree(copy)
        records = {way.name: Counter(way.words_in(conference)) for way in WAYS}
        return cls(records, "".join(half_typed), journal, faults)

    def has(self, line: Line | None) -> bool:
        """Whether a line is on record."""
        return line is not None and self.records[line.way.name][line.whole] > 0


class Promised:
    """Everything that the program called saved, by the names of the ways."""

    def __init__(self) -> None:
        self._words: dict[str, list[str]] = {way.name: [] for way in WAYS}

    def __len__(self) -> int:
        return sum(map(len, self._words.values()))

    def takes(self, way: Way, words: str) -> None:
        """One more line is saved, and must be there from now on."""
        self._words[way.name].append(words)

    @property
    def standing(self) -> dict[str, str]:
        """The answer that stands where there is one."""
        return {way.name: self._words[way.name][-1] for way in WAYS if way.replaces and self._words[way.name]}

    def broken(self, remains: Remains) -> list[str]:
        """What a chair would have lost that was called saved, or would find twice."""
        return [*remains.faults, *self._broken_on_record(remains)]

    def _broken_on_record(self, remains: Remains) -> list[str]:
        broken = []
        for way in WAYS:
            words, there = self._words[way.name], remains.records[way.name]
            broken += [
                f"{way.name}, called saved, and there {there[each]} times: {each!r}"
                for each in (words[-1:] if way.replaces else words)
                if there[each] != 1
            ]
            broken += [
                f"{way.name}, once called saved, and not in the journal: {each!r}"
                for each in (() if way.sealed else words)
                if f'"{each}"' not in remains.journal
            ]
        return broken


def broken_half_typed(remains: Remains, sitting: Sitting) -> list[str]:
    """What a chair would have lost of a line that was not saved yet, or would find besides."""
    line, came_back = sitting.line, remains.half_typed
    if line is None or remains.has(line) or line.way.sealed:
        wrong = [f"saved or sealed, and yet half typed: {came_back!r}"] if came_back else []
        if line is not None and remains.has(line) and not line.entered:
            wrong.append(f"nobody kept {line.whole!r}")
        return wrong
    wrong = []
    letters, seconds = line.lost(came_back, sitting.killed_at)
    if not line.whole.startswith(came_back) and came_back != line.instead_of:
        wrong.append(f"typed was {line.whole!r}, half typed came back {came_back!r}")
    if seconds > LAST_SECOND + sitting.slowest:
        wrong.append(f"{letters} letters of {seconds:.2f} s: {line.whole!r}, back came {came_back!r}")
    return wrong


def _words_in(fields: dict[str, object]) -> list[str]:
    """What is half typed in a draft of the map, of a line for an answer, or of a field of a form."""
    match fields:
        case {"lines": dict(lines)} | {"answers": dict(lines)}:
            return [line["text"] for line in lines.values()]
        case {"values": dict(values), "field": str(field)}:
            return [str(values[field])]
    return []
