"""Haringey's guide for parents and families."""

from __future__ import annotations

from chairtui.domain.people import Came, Participant
from tests.builders import family_conference
from tests.leaflets.area import Area
from tests.leaflets.rules import How, rule


@rule(
    "H1",
    How.GATE,
    "A second supporter for the same parent is named under “still needed”.",
    {"roles.supporter.one_each": False},
)
async def one_supporter_for_each_parent(area: Area) -> None:
    conference = family_conference()
    for name in ("Aunt Bo", "Uncle Ned"):
        supporter = Participant(id=name, name=name, roles=("supporter",), here_for="mum", came=Came.ROOM)
        conference = conference.with_record(supporter)
    assert "one supporter only for each person" in await area.needed(conference)


@rule(
    "H3",
    How.PROMPT,
    "Opening: words to say to a supporter.",
    {"script.supporter.words": "Welcome."},
)
async def a_supporter_hears_everything(area: Area) -> None:
    opening = await area.screen("opening", family_conference(), choose="tick:supporter")
    assert "will hear all your family information" in opening


@rule(
    "H25",
    How.DATA,
    "The record is due on the next working day, with its sum.",
    {"timescales.record_sent.value": 5},
)
async def the_record_is_sent_on_the_next_working_day(area: Area) -> None:
    assert "Wednesday 13 May 2026\n1 working day from Tue 12 May" in area.dates()
