"""A chair who types until the program is killed, and what must lie in the file after that."""

from __future__ import annotations

import random
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from chairtui.store.keys import STORE_FILE
from chairtui.store.store import Store
from tests.journeys.begun import PASSPHRASE
from tests.journeys.chair import Chair
from tests.journeys.sight import FORM, box_in, inside_box
from tests.terminal import NotSeenError


@dataclass(frozen=True)
class Way:
    """A step on which something is typed: what it shows there, what opens the form, and what keeps it."""

    step: str
    shows: str
    opens: tuple[tuple[str, str], ...]
    """Keys, each with what comes of it."""
    keeps: str


A_LINE = Way("Map", "@ who", (), "enter")
WAYS = (
    A_LINE,
    Way("Plan", "o Outcome", (("o", FORM),), "ctrl+s"),
    Way("Dangers", "a Danger", (("a", FORM),), "ctrl+s"),
    Way("People", "a Add person", (("a", "Whom do you add?"), ("2", FORM)), "ctrl+s"),
)
LAST_SECOND = 1.0
"""Seconds of typing that a kill may take away, no more."""
WORDS = (
    *("rain", "tea", "kettle", "garden", "Tuesday", "bus", "coat", "stairs"),
    *("grandmother", "lamp", "window", "bread", "school", "quiet", "door", "song"),
)


class KilledError(Exception):
    """The program is gone, as it should be."""


@dataclass
class Line:
    """Words on their way to the file: when each beginning of them stood on the screen."""

    whole: str
    seen: list[tuple[float, str]] = field(default_factory=list)
    entered: bool = False
    """Whether the key was pressed that makes a record of it."""

    def lost(self, came_back: str, killed_at: float) -> tuple[int, float]:
        """What a kill at that moment took away of it: letters, and seconds since the first of them."""
        lost = [(at, words) for at, words in self.seen if len(words) > len(came_back)]
        return (len(lost[-1][1]) - len(came_back), killed_at - lost[0][0]) if lost else (0, 0.0)


class Sitting:
    """One run of the program, which ends by a kill at a moment that chance chose."""

    def __init__(self, chair: Chair, chance: random.Random, name: str) -> None:
        self.chair, self.chance, self.name = chair, chance, name
        self.acknowledged: list[str] = []
        """The lines that were called saved."""
        self.line: Line | None = None
        """The one that was not yet, when the program was killed."""
        self.killed_at = 0.0
        self._once_kept: threading.Timer | None = None
        """What kills the program, begun when the first line is kept."""
        self.slowest = 0.0
        """Seconds that a word took at most to be on the screen: so long the machine lets the program wait."""

    def until_killed(self) -> None:
        """Types line after line, and now and then into a form, until the program is killed.

        One kill in two comes at any moment, the other soon after a key that keeps a line.
        """
        if self.chance.random() < 0.5:
            timer = threading.Timer(self.chance.uniform(0.05, 4.0), self._kill)
            timer.start()
        else:
            timer = self._once_kept = threading.Timer(self.chance.uniform(0.0, 0.6), self._kill)
        try:
            number = 0
            while True:
                number += 1
                words = self.chance.choices(WORDS, k=self.chance.randint(2, 8))
                way = self.chance.choice((A_LINE, *WAYS))
                self._adds(way, " ".join((f"{self.name}.{number}", *words)))
        except KilledError:
            timer.join()
        finally:
            timer.cancel()
        assert self.chair.terminal.wait_exit() == -9

    def _kill(self) -> None:
        self.killed_at = time.perf_counter()
        self.chair.terminal.kill()

    def _adds(self, way: Way, words: str) -> None:
        chair = self.chair
        if way.shows not in chair.screen:
            chair.presses("ctrl+f")
            self._sees("Find or go to")
            chair.types(way.step)
            chair.presses("enter")
            self._sees(way.shows)
        for key, opened in way.opens:
            chair.presses(key)
            self._sees(opened)
        self.line = Line(words)
        for place, word in enumerate(words.split()):
            self._types(self.line, f" {word}" if place else word)
            time.sleep(self.chance.uniform(0.0, 0.15))  # a person's pace, whatever it is
        self.line.entered = True
        if self._once_kept is not None:
            self._once_kept.start()
            self._once_kept = None
        chair.presses(way.keeps)
        label = words.split(maxsplit=1)[0]
        self._waits(lambda screen: label in screen and is_kept(screen, label), f"{words!r} to be saved")
        self.acknowledged.append(words)
        self.line = None

    def _types(self, line: Line, word: str) -> None:
        words = f"{line.seen[-1][1] if line.seen else ''}{word}"
        began = time.perf_counter()
        self.chair.types(word)
        squeezed = "".join(words.split())
        try:
            at = self._waits(lambda screen: squeezed in inside_box(screen), f"{words!r} to be in the box")
        except KilledError:
            self.slowest = max(self.slowest, self.killed_at - began)
            raise
        self.slowest = max(self.slowest, at - began)
        line.seen.append((at, words))

    def _sees(self, words: str) -> None:
        self._waits(lambda screen: words in screen, f"{words!r} to come")

    def _waits(self, seen: Callable[[str], bool], what: str) -> float:
        """Waits for something on the screen, or for the end."""
        try:
            return self.chair.terminal.wait_until(seen, what)
        except NotSeenError:
            if self.chair.terminal.status is None:
                raise
            raise KilledError from None


def is_kept(screen: str, label: str) -> bool:
    """Whether the light says saved, and the line with this label is typed nowhere any more.

    A form that closes stands there for a moment without its box, over the light of the edit before.
    """
    return "● saved" in screen and FORM not in screen and label not in inside_box(screen)


@dataclass(frozen=True)
class Remains:
    """What lies in the file after a kill: the words of the records, and those half typed."""

    records: Counter[str]
    half_typed: tuple[str, ...]
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
        shutil.rmtree(copy)
        words = Counter(statement.text for statement in conference.statements)
        words += Counter(outcome.text for outcome in conference.outcomes)
        words += Counter(danger.text for danger in conference.dangers)
        words += Counter(person.name for person in conference.participants)
        return cls(words, tuple(half_typed), faults)

    def wrong(self, acknowledged: list[str], sitting: Sitting) -> list[str]:
        """What a chair would have lost, or would find twice."""
        wrong = [*self.faults]
        wrong += [
            f"called saved, and there {self.records[words]} times: {words!r}"
            for words in acknowledged
            if self.records[words] != 1
        ]
        line, came_back = sitting.line, "".join(self.half_typed)
        recorded = self.records[line.whole] if line is not None else 0
        if line is None or recorded:
            if came_back:
                wrong.append(f"saved, and yet half typed: {came_back!r}")
            if line is not None and not line.entered:
                wrong.append(f"nobody kept {line.whole!r}")
        else:
            letters, seconds = line.lost(came_back, sitting.killed_at)
            if not line.whole.startswith(came_back):
                wrong.append(f"typed was {line.whole!r}, half typed came back {came_back!r}")
            if seconds > LAST_SECOND + sitting.slowest:
                wrong.append(f"{letters} letters of {seconds:.2f} s: {line.whole!r}, back came {came_back!r}")
        return wrong


def _words_in(fields: dict[str, object]) -> list[str]:
    """What is half typed in a draft of the map, or of the form of an outcome."""
    match fields:
        case {"lines": dict(lines)}:
            return [line["text"] for line in lines.values()]
        case {"values": {"text": str(words)} | {"name": str(words)}}:
            return [words]
    return []


def goes_on_typing(chair: Chair, half_typed: str, more: str) -> str:
    """Types more where the cursor is, which is the end of what came back, and keeps it; what is kept."""
    words = f"{half_typed}{more}"
    _sees_in_box(chair, half_typed)
    chair.types(more)
    _sees_in_box(chair, words)
    chair.presses("enter" if box_in(chair.screen).startswith("Worries") else "ctrl+s")
    chair.terminal.wait_until(
        lambda screen: more in screen and is_kept(screen, more), f"{words!r} to be saved"
    )
    return words


def _sees_in_box(chair: Chair, words: str) -> None:
    squeezed = "".join(words.split())
    chair.terminal.wait_until(
        lambda screen: inside_box(screen).startswith(squeezed), f"{words!r} to be in the box"
    )
