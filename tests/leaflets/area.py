"""One area's procedure, and eyes for what it makes a chair see: screens, the Word file, and dates."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.counted_dates import counted_dates
from chairtui.domain.procedure_values import ORDER, made
from chairtui.domain.timeline import FILE_COPY
from chairtui.headless import dates
from chairtui.plain_text.procedure import procedure_text
from chairtui.procedure_files import procedure_edition, working_calendar
from chairtui.screens.step_screen import StepScreen
from chairtui.screens.steps import step_screen
from chairtui.widgets.drawn_list import DrawnList
from tests.documents.reading import TEMPLATE, headers, text
from tests.screens.harness import DAY, FOLDERS, StepStage, screen_text

TALL = (150, 120)
"""Columns and lines that show a whole step at once."""

TALLER = (150, 200)
"""The same with one of every role at the table."""

FIRST = date(2026, 4, 14)
"""When the initial conference was, where dates are counted: not on this conference's day, so that it is seen
from which of the two a date counts."""

PARTS = {
    "decision": ("What was decided", "Dates to remember"),
    "plan": ("Who does what", "Who was there"),
    "end": ("Who tells whom", ""),
}
"""After which heading of the summary the procedure's texts of one place stand, and before which."""

RAIL = 28
"""Columns that the rail takes at the left."""

BOX = str.maketrans("┃━", "  ")
"""The sides of a box, which stand between words that go on in the next line."""


class StageError(Exception):
    """The stage itself shows too little to check a rule by: no sign that a rule is broken or kept."""


class Area:
    """A procedure as a chair meets it."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values
        self.procedure = made(values)

    def changed(self, changes: Mapping[str, Any]) -> Area:
        """The same area with other values by path, such as `timescales.visits.value`; None takes one away."""
        values = copy.deepcopy(dict(self.values))
        for path, value in changes.items():
            *tables, name = path.split(".")
            table = values
            for key in tables:
                table = table[key]
            if value is None:
                del table[name]
                if ORDER in table:
                    table[ORDER] = [key for key in table[ORDER] if key != name]
            else:
                table[name] = value
        return Area(values)

    async def screen(
        self,
        step: str,
        conference: Conference,
        *,
        choose: str = "",
        press: tuple[str, ...] = (),
        size: tuple[int, int] = TALL,
    ) -> str:
        """All words of one step but its rail, after choosing a row and pressing keys; spaces made one."""
        drawn = await self._drawn(step, conference, choose, press, size)
        return squeezed("\n".join(line[RAIL:] for line in drawn.splitlines()))

    async def rail(self, conference: Conference) -> list[str]:
        """The titles of the steps, as they stand on the rail."""
        drawn = await self._drawn("people", conference, "", ())
        lines = squeezed("\n".join(line[:RAIL] for line in drawn.splitlines()))
        titles = {step.title: lines.find(step.title) for step in self.procedure.steps}
        if min(titles.values()) < 0:
            raise StageError(f"The rail does not show every step: {lines}")
        return sorted(titles, key=lambda title: titles[title])

    async def needed(self, conference: Conference) -> str:
        """What “still needed” shows."""
        drawn = await self._drawn("people", conference, "", ("ctrl+r",))
        return squeezed(drawn)

    def document(self, conference: Conference, recipient_id: str = FILE_COPY) -> str:
        """The words of a recipient's Word summary."""
        made = make_summary(conference, self.procedure, recipient_id, template=TEMPLATE)
        return squeezed(text(made.content))

    def printed(self, place: str, conference: Conference, recipient_id: str = FILE_COPY) -> str:
        """What a recipient's summary prints in one part, such as all about the plan."""
        after, before = PARTS[place]
        part = self.document(conference, recipient_id).rpartition(after)[2]
        return part.partition(before)[0] if before else part

    def every_page(self, conference: Conference, recipient_id: str = FILE_COPY) -> str:
        """The words at the top and foot of every page of a recipient's Word summary."""
        made = make_summary(conference, self.procedure, recipient_id, template=TEMPLATE)
        return squeezed(headers(made.content))

    def dates(self, on: date | datetime = DAY, **events: date) -> str:
        """What `chairtui dates` prints; events by their name with `_` for spaces."""
        named: dict[str, date | datetime] = {"conference": on, "initial conference": FIRST}
        named |= {name.replace("_", " "): day for name, day in events.items()}
        calendar = working_calendar(self.procedure.nation, FOLDERS)
        counted = counted_dates(self.procedure, named, calendar)
        return "\n".join("\n".join(dates._lines(one, self.procedure)) for one in counted)

    def told(self) -> str:
        """What `chairtui procedures show` prints of it."""
        return squeezed(procedure_text(self.procedure))

    async def _drawn(
        self,
        step: str,
        conference: Conference,
        choose: str,
        press: tuple[str, ...],
        size: tuple[int, int] = TALL,
    ) -> str:
        screen = step_screen(step)
        screen.set_reactive(StepScreen.conference, conference)
        screen.set_reactive(StepScreen.procedure, self.procedure)
        app = StepStage(screen, conference, self.procedure)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if choose:
                app.screen.query_one(DrawnList).select(choose)
                await pilot.pause()
            await pilot.press(*press)
            await pilot.pause()
            if [part for part in app.screen.query() if part.max_scroll_y > 1]:
                raise StageError(f"{size} is too low.")
            return screen_text(app)


@lru_cache
def shipped(key: str) -> Area:
    """An area as it ships."""
    return Area(json.loads(procedure_edition(key, FOLDERS).values))


def invited(people: str) -> str:
    """Of the words of People, whom the procedure invites and nobody has put down yet."""
    return people.partition("n says why not ")[2].partition(" ctrl+z ")[0].strip("─ ")


def squeezed(words: str) -> str:
    """Words with single spaces and without boxes, so that where a line breaks does not matter."""
    return " ".join(words.translate(BOX).split())


def keys_of(words: str) -> tuple[str, ...]:
    """The keys that type these words."""
    return tuple({" ": "space"}.get(letter, letter) for letter in words)
