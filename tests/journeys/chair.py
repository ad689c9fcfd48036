"""Somebody who chairs, at the keyboard of the real program: what they see and do, as a story tells it.

    with Chair.at_a_new_laptop(tmp_path) as chair:
        chair.comes_for_the_first_time("Mo Fairweather", "four small brown owls")
        chair.begins_a_conference({"Family": "Fernsby", "Date and time": "today 10am"})
        chair.presses("c")
        chair.fills({"Name": "Tomos Fernsby", "Born": "3/4/16"})

They look before they type on: each act waits for what it brings to the screen.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from tests.journeys.answers import Answers, give, types
from tests.journeys.sight import (
    FORM,
    below_box,
    box_in,
    choice_in,
    chosen_in,
    inside_box,
    step_to,
)
from tests.terminal import PATIENCE, NotSeenError, Terminal, chairtui

MOST_FIELDS = 30
"""More fields than this have no form."""

BACK = {"down": "up", "up": "down"}
AT_AN_END = 5.0
"""Seconds after which a key that goes to another row has found none."""


class Chair:
    """What a chair does at a terminal that they own."""

    def __init__(self, terminal: Terminal, home: Path) -> None:
        self.terminal = terminal
        self.home = home

    @classmethod
    def at_a_laptop(cls, home: Path, *, size: tuple[int, int] = (132, 38)) -> Self:
        """Starts the program, which finds everything it knows in `home`."""
        return cls(Terminal(chairtui(), home=home, size=size), home)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.terminal.close()

    # What they see

    @property
    def screen(self) -> str:
        """The screen as it is now."""
        return self.terminal.screen_text

    def sees(self, *words: str) -> None:
        """Waits until each of these stands somewhere on the screen."""
        for each in words:
            self.terminal.wait_for(each)

    def sees_no(self, words: str) -> None:
        """Waits until these words are gone."""
        self.terminal.wait_gone(words)

    def reads(self, pattern: str) -> str:
        """Waits until something on the screen fits the pattern, and reads it."""
        read: list[str] = []

        def seen(screen: str) -> bool:
            read.extend(found[0] for found in re.finditer(pattern, screen))
            return bool(read)

        self.terminal.wait_until(seen, f"something like {pattern!r}")
        return read[0]

    @property
    def box(self) -> str:
        """The title of the heavy box: where the next key goes."""
        return box_in(self.screen)

    def sees_saved(self) -> None:
        """Waits until the light says that everything is saved."""
        self.sees("● saved")

    @property
    def chosen(self) -> str:
        """The lines of what is chosen in a list, as one."""
        return chosen_in(self.screen)

    # Keys

    def presses(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self.terminal.press(*keys)

    def types(self, words: str) -> None:
        """Types words."""
        self.terminal.type(words)

    def answers(self, question: str, key: str) -> None:
        """Waits for a question and presses the key of an answer."""
        self.sees(question)
        self.presses(key)
        self.sees_no(question)

    # Coming and going

    def comes_for_the_first_time(self, name: str, passphrase: str) -> str:
        """Chooses a passphrase; the recovery key that is shown once."""
        self.sees("This is the first time here")
        for words in (name, passphrase, passphrase):
            self.types(words)
            self.presses("enter")
        self.sees("Write this recovery key on paper")
        recovery_key = self.reads(r"(?:[A-Z0-9]{4} ){7}[A-Z0-9]{4}")
        self.presses("enter")
        self.sees("Find or open")
        return recovery_key

    def unlocks(self, words: str) -> None:
        """Opens the store with the passphrase, or with the recovery key."""
        self.sees("Passphrase, or recovery key")
        self.types(words)
        self.presses("enter")
        self.sees("Find or open")

    def begins_a_conference(self, answers: Answers) -> None:
        """Begins a conference from the list of conferences."""
        self.presses("ctrl+n")
        self.sees("New conference", FORM)
        self.fills(answers)
        self.sees("Who is in the family")

    def leaves(self) -> None:
        """Quits, and waits for the program's good end."""
        self.presses("ctrl+q")
        assert self.terminal.wait_exit() == 0

    def goes_to(self, step: str, *, sees: str) -> None:
        """Finds a step by its title, and waits for what it shows."""
        self._goes_by_finding(step)
        self.sees(sees)

    def finds(self, words: str) -> None:
        """Goes to the first person or line that is found by these words."""
        self._goes_by_finding(words)
        self.terminal.wait_until(lambda screen: words in chosen_in(screen), f"{words!r} to be chosen")

    def _goes_by_finding(self, words: str) -> None:
        self.presses("ctrl+f")
        self.sees("Find or go to")
        self.types(words)
        self.terminal.wait_until(lambda screen: words in below_box(screen), f"{words!r} to be found")
        self.presses("enter")
        self.sees_no("Find or go to")

    # Forms

    def fills(self, answers: Answers, *, keep: str = "ctrl+s") -> None:
        """Answers the fields with these labels, in their order, and keeps the form.

        With `enter` as the key, the last one is the form's last, and the form that comes next is waited for.
        """
        self.sees(FORM)
        pairs = answers.items() if isinstance(answers, Mapping) else answers
        for label, answer in pairs:
            self._reaches(label)
            give(self.terminal, answer)
        self.presses(keep)
        if keep == "ctrl+s":
            self.sees_no(FORM)
            self.sees_saved()

    def renames(self, label: str, words: str) -> None:
        """Types other words in the place of those that stand in the field with this label; the form stays."""
        self.sees(FORM)
        self._reaches(label)
        self.presses("end", "ctrl+u")
        types(self.terminal, words)

    def _reaches(self, label: str) -> None:
        self.terminal.wait_until(lambda screen: bool(box_in(screen)), "a field to be in the box")
        begun_at, steps = self.screen, 0
        while not self.box.startswith(label):
            steps += 1
            assert steps < MOST_FIELDS, f"no field {label!r} after:\n{begun_at}"
            before = self.box
            self.presses("tab")
            self.terminal.wait_until(
                lambda screen, before=before: box_in(screen) not in ("", before),  # type: ignore[misc]
                f"the field after {before!r}, on the way to {label!r}",
            )

    # Lines

    def says(self, line: str) -> None:
        """Puts a line on the map."""
        types(self.terminal, line)
        self.presses("enter")
        self.terminal.wait_until(
            lambda screen: "whatwassaid" in inside_box(screen), "the line to be empty again"
        )
        self.sees_saved()

    def gives(self, reason: str) -> None:
        """Types the reason that is asked for, and goes on."""
        self.terminal.wait_until(lambda screen: "because" in box_in(screen), "a reason to be asked for")
        asked = self.box
        types(self.terminal, reason)
        self.presses("enter")
        self.terminal.wait_until(lambda screen: box_in(screen) != asked, f"{asked!r} to be answered")

    # Documents

    def makes_a_document(self, folder: Path) -> Path:
        """Makes the copy that is chosen; the file that is new in `folder`."""
        before = set(folder.glob("*.docx"))
        self.presses("enter")
        end = time.monotonic() + PATIENCE
        while not (made := set(folder.glob("*.docx")) - before) and time.monotonic() < end:
            time.sleep(0.05)
        assert len(made) == 1, self.screen
        self.sees_saved()
        return made.pop()

    # Lists

    def chooses(self, words: str, *, by: str = "down") -> None:
        """Moves in the list until what is chosen has these words in it.

        A row may be passed while it is half drawn: then the way leads back from the end of the list.
        """
        self.terminal.wait_until(lambda screen: bool(chosen_in(screen)), "something to be chosen")
        for key in (by, BACK[by]):
            self.terminal.wait_still(0.1)
            while words not in self.chosen and self._moves(key):
                self.terminal.wait_still(0.05)  # what is half drawn may look like another choice
            if words in self.chosen:
                return
        msg = f"went from end to end for {words!r}, in vain; the screen:\n{self.screen}"
        raise NotSeenError(msg)

    def _moves(self, key: str) -> bool:
        """Presses a key that goes to another row; false if there is none that way."""
        before = choice_in(self.screen)
        self.presses(key)
        try:
            self.terminal.wait_until(lambda screen: choice_in(screen) != before, "another row", AT_AN_END)
        except NotSeenError:
            return False
        return True

    def goes_to_the_top(self, first: str) -> None:
        """Goes to the first row, which has these words in it."""
        self.presses("home")
        self.terminal.wait_until(lambda screen: first in chosen_in(screen), f"{first!r} to be chosen")

    def goes_sideways_to(self, column: str) -> None:
        """Moves in a grid to the column with this heading."""
        self.terminal.wait_still(0.1)
        while (step := step_to(self.screen, column)) != "":
            before = self.screen
            self.presses(step)
            self.terminal.wait_until(
                lambda screen, before=before: screen != before,  # type: ignore[misc]
                f"the choice to move on towards the column of {column!r}",
            )
            self.terminal.wait_still(0.1)
