"""A chair who types until the program is killed."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import cycle

from tests.journeys.chair import Chair
from tests.journeys.killing_ways import WAYS, Way
from tests.journeys.sight import FORM, inside_box
from tests.terminal import NotSeenError

WORDS = (
    *("rain", "tea", "kettle", "garden", "Tuesday", "bus", "coat", "stairs"),
    *("grandmother", "lamp", "window", "bread", "school", "quiet", "door", "song"),
)
SEALED = "•"
"""What stands in the box for whatever is typed there in secret."""


@dataclass
class Line:
    """Words on their way to the file: when each beginning of them stood on the screen."""

    way: Way
    whole: str
    instead_of: str = ""
    """What stands there until they are kept."""
    seen: list[tuple[float, str]] = field(default_factory=list)
    entered: bool = False
    """Whether the key was pressed that makes a record of it."""

    def lost(self, came_back: str, killed_at: float) -> tuple[int, float]:
        """What a kill at that moment took away of it: letters, and seconds since the first of them."""
        typed = "" if came_back == self.instead_of else came_back
        lost = [(at, words) for at, words in self.seen if len(words) > len(typed)]
        return (len(lost[-1][1]) - len(typed), killed_at - lost[0][0]) if lost else (0, 0.0)


class Sitting:
    """One run of the program, which ends by a kill at a moment that chance chose."""

    def __init__(self, chair: Chair, chance: random.Random, name: str, standing: Mapping[str, str]) -> None:
        """`standing` is what stands where there is one answer, by the names of the ways."""
        self.chair, self.chance, self.name = chair, chance, name
        self.acknowledged: list[tuple[Way, str]] = []
        """The lines that were called saved."""
        self.line: Line | None = None
        """The one that was not yet, when the program was killed."""
        self.killed_at = 0.0
        self._standing = dict(standing)
        self._once_kept: threading.Timer | None = None
        """What kills the program, begun when the first line is kept."""
        self.slowest = 0.0
        """Seconds that a word took at most to be on the screen: so long the machine lets the program wait."""

    def until_killed(self, first: int, *, once_kept: bool) -> str:
        """Types in one place after the other, from `WAYS[first]` on, until the program is killed; where.

        That is at any moment; or, with `once_kept`, soon after the key that keeps the first line.
        """
        seconds = self.chance.uniform(0.0, 0.6) if once_kept else self.chance.uniform(0.05, 4.5)
        timer = threading.Timer(seconds, self._kill)
        if once_kept:
            self._once_kept = timer
        else:
            timer.start()
        way = WAYS[first]
        try:
            for number, way in enumerate(cycle((*WAYS[first:], *WAYS[:first])), 1):
                self._adds(Line(way, self._words_for(way, number), self._standing.get(way.name, "")))
        except NotSeenError:
            if self.chair.terminal.status is None:
                raise
            timer.join()
        finally:
            timer.cancel()
        assert self.chair.terminal.wait_exit() == -9
        return WAYS[first].name if once_kept else way.name

    def _kill(self) -> None:
        self.killed_at = time.perf_counter()
        self.chair.terminal.kill()

    def _words_for(self, way: Way, number: int) -> str:
        if way.sealed:
            standing = self._standing.get(way.name)
            return self.chance.choice([digit for digit in "0123456789" if digit != standing])
        words = self.chance.choices(WORDS, k=self.chance.randint(2, 8))
        return " ".join((f"{self.name}.{number}", *words))

    def _adds(self, line: Line) -> None:
        chair, way = self.chair, line.way
        self.line = line
        self._comes_to(way)
        for place, word in enumerate(line.whole.split()):
            self._types(line, f" {word}" if place else word)
            time.sleep(self.chance.uniform(0.0, 0.35))  # a line lasts longer than what may be lost of it
        line.entered = True
        if self._once_kept is not None:
            self._once_kept.start()
            self._once_kept = None
        _keeps(chair, way)
        label = line.whole.split(maxsplit=1)[0]
        self._waits(lambda screen: way.is_kept(screen, label), f"{line.whole!r} to be saved")
        self.acknowledged.append((way, line.whole))
        self._standing[way.name] = line.whole
        self.line = None

    def _comes_to(self, way: Way) -> None:
        """Goes to where it is typed, and opens what has to be opened."""
        chair = self.chair
        if not way.is_at(chair.screen):
            chair.presses("ctrl+f")
            chair.sees("Find or go to")
            chair.types(way.step)
            chair.presses("enter")
            self._waits(way.is_at, f"{way.step} to come")
        _comes_to_part(chair, way)
        if way.row:
            if way.row not in chair.chosen:
                chair.presses("home")
            chair.chooses(way.row)
        for key, opened in way.opens:
            chair.presses(key)
            chair.sees(opened)
        if way.clears:
            chair.presses(way.clears)

    def _types(self, line: Line, word: str) -> None:
        words = f"{line.seen[-1][1] if line.seen else ''}{word}"
        began = time.perf_counter()
        self.chair.types(word)
        squeezed = SEALED if line.way.sealed else "".join(words.split())
        try:
            at = self._waits(lambda screen: squeezed in inside_box(screen), f"{words!r} to be in the box")
        except NotSeenError:
            self.slowest = max(self.slowest, self.killed_at - began)
            raise
        self.slowest = max(self.slowest, at - began)
        line.seen.append((at, words))

    def _waits(self, seen: Callable[[str], bool], what: str) -> float:
        """Waits for something on the screen, or for the end."""
        return self.chair.terminal.wait_until(seen, what)


def goes_on_typing(chair: Chair, way: Way, half_typed: str, more: str) -> str:
    """Types more where the cursor is, which is the end of what came back, and keeps it; what is kept."""
    words = f"{half_typed}{more}"
    _sees_in_box(chair, half_typed)
    chair.types(more)
    _sees_in_box(chair, words)
    _keeps(chair, way)
    chair.sees_no(FORM)
    _comes_to_part(chair, way)
    chair.terminal.wait_until(lambda screen: way.is_kept(screen, more), f"{words!r} to be saved")
    return words


def _comes_to_part(chair: Chair, way: Way) -> None:
    while way.part not in (before := chair.screen):
        chair.presses("tab")
        chair.terminal.wait_until(lambda screen, before=before: screen != before, "something to come of tab")  # type: ignore[misc]
        chair.terminal.wait_still(0.1)  # what is half drawn is not what comes of it


def _keeps(chair: Chair, way: Way) -> None:
    chair.presses(way.keeps)
    if way.asks:
        chair.answers(way.asks, "1")


def _sees_in_box(chair: Chair, words: str) -> None:
    squeezed = "".join(words.split())
    chair.terminal.wait_until(
        lambda screen: inside_box(screen).startswith(squeezed), f"{words!r} to be in the box"
    )
