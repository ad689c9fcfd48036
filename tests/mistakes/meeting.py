"""A made-up family in its meeting, and somebody in a hurry at the keyboard of one step."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date, time
from functools import lru_cache, reduce

from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, View
from chairtui.domain.people import Came, Child, Kind, ParentalResponsibility, Participant, Relationship
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.screens.step_screen import StepScreen
from chairtui.screens.steps import step_screen
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import minutes
from tests.documents.reading import summary, text
from tests.leaflets.area import squeezed
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, StepStage, screen_text, typed

HELD = date(2026, 5, 12)
"""A Tuesday; Monday 25 May is a bank holiday."""
TALL = (150, 90)
"""Columns and lines that show a whole step at once."""
ENGLISH = ("london_borough", "haringey", "central_bedfordshire", "oxfordshire")
EVERY_AREA = (*ENGLISH, "gwent")
RAIL = 26
"""Columns that the rail takes."""


@lru_cache
def procedure(key: str = "london_borough") -> Procedure:
    """One of the procedures that ship."""
    return load_procedure(key, FOLDERS)


def family(*more: Record) -> Conference:
    """Posy, who is nine, Tom, who is one, and a baby to come; parents, those who help them, professionals."""
    children = ("posy", "tom", "bump")
    people = (
        Participant(id="mum", name="Linnet Larkspur", called="Mum", roles=("mother",)),
        Participant(id="dad", name="Moss Larkspur", called="Dad", roles=("father",)),
        Participant(id="lawyer", name="Ms Vetch", roles=("solicitor",), here_for="mum"),
        Participant(id="friend", name="Jay Loam", roles=("supporter",), here_for="mum"),
        Participant(id="voice", name="Mx Reed", roles=("interpreter",), here_for="dad"),
        Participant(id="worker", name="Ms Flint", called="Worker", roles=("lead_social_worker",)),
        Participant(id="school", name="Mr Slate", roles=("school",), agency="Made Up Primary"),
        Participant(id="visitor", name="Ms Chalk", roles=("health_visitor",), agency="Made Up Health"),
    )
    works_with = {"worker": children, "school": ("posy",), "visitor": ("tom", "bump")}
    records: tuple[Record, ...] = (
        Child(id="posy", name="Posy Larkspur", born=date(2017, 1, 5)),
        Child(id="tom", name="Tom Larkspur", born=date(2025, 2, 3)),
        Child(id="bump", name="Baby Larkspur", expected=date(2026, 9, 1), kind=Kind.PRE_BIRTH),
        *(_here(person, works_with.get(person.id, ())) for person in people),
        *(_tie(parent, child) for parent in ("mum", "dad") for child in children),
    )
    conference = Conference(
        id="larkspur",
        family="Larkspur",
        held_on=HELD,
        starts_at=time(10),
        chair="Fern Sorrel",
        began_at=minutes(0),
    )
    return reduce(Conference.with_record, (*records, *more), conference)


def _here(person: Participant, works_with: tuple[str, ...]) -> Participant:
    return Participant(
        id=person.id,
        name=person.name,
        called=person.called,
        roles=person.roles,
        agency=person.agency,
        here_for=person.here_for,
        works_with=works_with,
        came=Came.ROOM,
    )


def _tie(parent: str, child: str) -> Relationship:
    return Relationship(
        participant_id=parent, child_id=child, parental_responsibility=ParentalResponsibility.YES
    )


def decided(child: str = "posy", option: str = "child_protection_plan", **more: object) -> Decision:
    """A whole decision for one child."""
    needs = option in {"child_protection_plan", "registered"}
    values: dict[str, object] = {
        "limb": "likely" if needs else "",
        "categories": ("neglect",) if needs else (),
        "reasons": "Because of the nights alone.",
    }
    return Decision(id=f"for-{child}", child_id=child, option=option, **(values | more))  # type: ignore[arg-type]


def view(person: str, likely: bool, child: str = "posy") -> View:
    """Somebody's view on a child."""
    return View(
        id=f"{person}-on-{child}", participant_id=person, child_id=child, likely=likely, reason="I saw it."
    )


def scale(*numbers: tuple[str, int], revealed: bool = False) -> tuple[Record, ...]:
    """Posy's scale with these people's numbers."""
    rule = procedure().scale
    question = rule.question.replace("{child}", "Posy")
    at = minutes(60) if revealed else None
    made = Scale(id="scale", child_id="posy", question=question, zero=rule.zero, ten=rule.ten, revealed_at=at)
    ratings = (
        ScaleRating(id=f"of-{who}", scale_id="scale", participant_id=who, number=number, given_at=minutes(50))
        for who, number in numbers
    )
    return (made, *ratings)


def printed(conference: Conference, reader: str = "file-copy", area: str = "london_borough") -> str:
    """The words of a reader's Word summary."""
    return squeezed(text(summary(conference, reader, procedure(area))))


class Step:
    """One step in front of somebody in a hurry."""

    def __init__(self, app: StepStage, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def drawn(self) -> str:
        """The screen as it is drawn."""
        return screen_text(self.app)

    @property
    def screen(self) -> str:
        """The words on the screen, spaces made one."""
        return squeezed(self.drawn)

    @property
    def body(self) -> str:
        """The words beside the rail, whose figures say how far the steps are."""
        return squeezed("\n".join(line[RAIL:] for line in self.drawn.splitlines()))

    @property
    def now(self) -> Conference:
        """The conference as it stands."""
        return self.app.now

    @property
    def told(self) -> str:
        """All that the app said apart from the screen's words."""
        return " ".join((*self.app.told, *self.app.notified))

    async def choose(self, row: str) -> None:
        """Goes to a row of the list."""
        shown = self.app.screen.query_one("#list", DrawnList)
        shown.focus()
        shown.select(row)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Presses keys."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, words: str, *then: str) -> None:
        """Types words, and then presses keys."""
        await typed(self.pilot, words)
        await self.press(*then)

    def rows(self) -> list[str]:
        """The rows of the step's list."""
        return [row.key for row in self.app.screen.query_one("#list", DrawnList).rows if row.key]


@asynccontextmanager
async def at(
    step: str, conference: Conference, area: str = "london_borough", size: tuple[int, int] = TALL
) -> AsyncIterator[Step]:
    """One step of a conference under a procedure."""
    screen = step_screen(step)
    screen.set_reactive(StepScreen.conference, conference)
    screen.set_reactive(StepScreen.procedure, procedure(area))
    app = StepStage(screen, conference, procedure(area))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Step(app, pilot)


async def needed(conference: Conference, area: str = "london_borough") -> str:
    """What “still needed” shows."""
    async with at("people", conference, area) as step:
        await step.press("ctrl+r")
        return step.screen


def found(words: Iterable[str], text: str) -> list[str]:
    """Which of these words stand in a text."""
    return [word for word in words if word.lower() in text.lower()]
