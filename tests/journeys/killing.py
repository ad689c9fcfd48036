"""A chair who types until the program is killed, and what must be there when it is started again."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.journeys.chair import Chair
from tests.journeys.sight import FORM, box_in, inside_box
from tests.terminal import NotSeenError

MAP, PLAN = "Map", "Plan"
ASKED = {MAP: "@ who", PLAN: "o Outcome"}
"""What each step shows where something can be typed or begun."""
LAST_SECOND = 1.0
"""Seconds of typing that a kill may take away, no more."""
WORDS = (
    *("rain", "tea", "kettle", "garden", "Tuesday", "bus", "coat", "stairs"),
    *("grandmother", "lamp", "window", "bread", "school", "quiet", "door", "song"),
)


class KilledError(Exception):
    """The program is gone, as it should be."""


@dataclass
class HalfTyped:
    """Words on their way to the file: when each beginning of them stood on the screen."""

    step: str
    whole: str
    seen: list[tuple[float, str]] = field(default_factory=list)
    entered: bool = False

    def certain_at(self, killed_at: float) -> str:
        """What must come back after a kill at that moment."""
        return max((words for at, words in self.seen if at <= killed_at - LAST_SECOND), key=len, default="")


class Sitting:
    """One run of the program, which ends by a kill at a moment that chance chose."""

    def __init__(self, chair: Chair, chance: random.Random, name: str) -> None:
        self.chair, self.chance, self.name = chair, chance, name
        self.acknowledged: list[str] = []
        self.half_typed: HalfTyped | None = None
        self.killed_at = 0.0

    def until_killed(self, after: float) -> None:
        """Types line after line, and an outcome now and then, until the program is killed."""
        timer = threading.Timer(after, self._kill)
        timer.start()
        try:
            number = 0
            while True:
                number += 1
                words = self.chance.choices(WORDS, k=self.chance.randint(2, 8))
                step = self.chance.choice((MAP, MAP, PLAN))
                self._adds_to(step, " ".join((f"{self.name}.{number}", *words)))
        except KilledError:
            pass
        finally:
            timer.join()
        assert self.chair.terminal.wait_exit() == -9

    def _kill(self) -> None:
        self.killed_at = time.perf_counter()
        self.chair.terminal.kill()

    def _alive(self, seen: str) -> None:
        """Waits for these words, or for the end."""
        self._wait(lambda screen: seen in screen, f"{seen!r} to come")

    def _adds_to(self, step: str, words: str) -> None:
        chair = self.chair
        if ASKED[step] not in chair.screen:
            chair.presses("ctrl+f")
            self._alive("Find or go to")
            chair.types(step)
            chair.presses("enter")
            self._alive(ASKED[step])
        if step == PLAN:
            chair.presses("o")
            self._alive(FORM)
        self.half_typed = HalfTyped(step, words)
        for place, word in enumerate(words.split()):
            chair.types(f" {word}" if place else word)
            self._alive_until_typed(" ".join(words.split()[: place + 1]))
            time.sleep(self.chance.uniform(0.0, 0.15))  # a person's pace, whatever it is
        self.half_typed.entered = True
        chair.presses("enter" if step == MAP else "ctrl+s")
        self._alive_until_saved(words)
        self.acknowledged.append(words)
        self.half_typed = None

    def _alive_until_typed(self, words: str) -> None:
        squeezed = "".join(words.split())
        self._wait(lambda screen: squeezed in inside_box(screen), f"{words!r} to be in the box")
        assert self.half_typed is not None
        self.half_typed.seen.append((time.perf_counter(), words))

    def _alive_until_saved(self, words: str) -> None:
        label = words.split(maxsplit=1)[0]
        self._wait(
            lambda screen: label in screen and "● saved" in screen and label not in inside_box(screen),
            f"{words!r} to be saved",
        )

    def _wait(self, seen: Callable[[str], bool], what: str) -> None:
        try:
            self.chair.terminal.wait_until(seen, what)
        except NotSeenError:
            if self.chair.terminal.status is None:
                raise
            raise KilledError from None


def what_is_lost(chair: Chair, sitting: Sitting) -> list[str]:
    """What should be there after the restart and is not: in the file, in the line, or in a form."""
    lost = []
    half = sitting.half_typed
    came_back = ""
    if half is not None:
        came_back = _half_typed_again(chair, half)
    lost += [words for words in sitting.acknowledged if not _found(chair, words)]
    if half is not None and not (half.entered and _found(chair, half.whole)):
        certain = half.certain_at(sitting.killed_at)
        if len(came_back) < len("".join(certain.split())):
            lost.append(f"half typed: {certain!r}; what came back: {came_back!r}")
    return lost


def _half_typed_again(chair: Chair, half: HalfTyped) -> str:
    """What of the half-typed words stands where they were typed, without spaces; it is kept, to go on."""
    chair.terminal.wait_still(0.8)  # words of the very last second may come back or not; there is no telling
    if FORM not in chair.screen and ASKED[half.step] not in chair.screen:
        chair.goes_to(half.step, sees=ASKED[half.step])
        chair.terminal.wait_still(0.8)
    whole = "".join(half.whole.split())
    before = inside_box(chair.screen)
    if not before.startswith(whole[:3]):
        return ""
    chair.types("~")  # it goes to where the cursor is, which must be the end of what came back
    chair.terminal.wait_until(lambda screen: "~" in inside_box(screen), "a letter to be typed")
    came_back = inside_box(chair.screen).partition("~")[0]
    assert whole.startswith(came_back), f"typed: {whole!r}; before: {before!r}; came back: {came_back!r}"
    assert before.startswith(came_back), f"the cursor was not at the end of {before!r}: {came_back!r}"
    chair.presses("enter" if box_in(chair.screen).startswith("Worries") else "ctrl+s")
    chair.sees_no(FORM)
    chair.sees_saved()
    return came_back


def _found(chair: Chair, words: str) -> bool:
    """Whether the find box finds these words."""
    chair.presses("ctrl+f")
    chair.sees("Find or go to")
    chair.terminal.paste(words)
    chair.terminal.wait_until(
        lambda screen: words in screen.partition("┗")[2] or "Nothing fits" in screen,
        f"{words!r} to be looked for",
    )
    found = "Nothing fits" not in chair.screen
    chair.presses("escape")
    chair.sees_no("Find or go to")
    return found
