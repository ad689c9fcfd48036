"""A small invented family, for the tests of documents."""

from __future__ import annotations

from datetime import date, datetime, time

from chairtui.domain.conference import Conference
from chairtui.domain.people import (
    Came,
    Child,
    Exclusion,
    ParentalResponsibility,
    Participant,
    Relationship,
    Report,
)
from chairtui.domain.records import Record
from tests.documents.family_lines import LINES, at
from tests.documents.family_plan import DECISION, PLAN

DORIAN_LIVES = "14 Saltpan Row, Marrowby, MB4 7QX"
DORIAN_RINGS = "07700 900461"

CHILDREN: tuple[Record, ...] = (
    Child(id="wren", name="Wren Penhallow", born=date(2017, 2, 3), address_withheld_from=("tegid",)),
    Child(id="ifan", name="Ifan Penhallow", born=date(2021, 9, 9), address_withheld_from=("dorian",)),
    Child(id="baby", name="Unborn baby Penhallow", expected=date(2026, 9, 1)),
)

PEOPLE: tuple[Record, ...] = (
    Participant(
        id="marged",
        name="Marged Penhallow",
        called="Mum",
        roles=("mother",),
        came=Came.ROOM,
        contact="07700 900001",
        address="2 Fuller's Yard, Marrowby, MB1 1AA",
        withheld_from=("dorian",),
    ),
    Participant(
        id="dorian",
        name="Dorian Quist",
        called="Wren's dad",
        roles=("father",),
        came=Came.ROOM,
        contact=DORIAN_RINGS,
        address=DORIAN_LIVES,
        withheld_from=("tegid", "marged"),
        left_at=at(11, 20),
    ),
    Participant(
        id="tegid",
        name="Tegid Hale",
        called="Ifan's dad",
        roles=("father",),
        came=Came.VIDEO,
        contact="tegid.hale@invented.example",
        address="Flat 3, 90 Limekiln Road, Marrowby",
        withheld_from=("dorian",),
    ),
    Participant(id="nan", name="Olwen Penhallow", called="Nan", roles=("relative",), came=Came.ROOM),
    Participant(
        id="kit",
        name="Kit Ambleforth",
        called="Social worker",
        roles=("social_worker",),
        agency="Children's Services",
        works_with=("wren", "ifan", "baby"),
        came=Came.ROOM,
        contact="01632 960118",
    ),
    Participant(
        id="school",
        name="Idris Thole",
        called="School",
        roles=("school",),
        agency="Saltpan Primary",
        works_with=("wren",),
        came=Came.ROOM,
        contact="01632 960119",
    ),
    Participant(
        id="police",
        name="PC Una Brack",
        called="Police",
        roles=("police",),
        agency="Marrowby Police",
        works_with=(),
        came=Came.REPORT_ONLY,
        heard_how="a written report, read by the chair",
    ),
    Participant(
        id="friend",
        name="Bettany Lowe",
        called="Mum's friend",
        roles=("supporter",),
        here_for="marged",
        came=Came.ROOM,
    ),
)

TIES: tuple[Record, ...] = (
    Relationship(
        id="t1",
        participant_id="marged",
        child_id="wren",
        relationship="mother",
        parental_responsibility=ParentalResponsibility.YES,
    ),
    Relationship(
        id="t2",
        participant_id="marged",
        child_id="ifan",
        relationship="mother",
        parental_responsibility=ParentalResponsibility.YES,
    ),
    Relationship(
        id="t3",
        participant_id="marged",
        child_id="baby",
        relationship="mother",
        parental_responsibility=ParentalResponsibility.YES,
    ),
    Relationship(
        id="t4",
        participant_id="dorian",
        child_id="wren",
        relationship="father",
        parental_responsibility=ParentalResponsibility.YES,
    ),
    Relationship(
        id="t5",
        participant_id="tegid",
        child_id="ifan",
        relationship="father",
        parental_responsibility=ParentalResponsibility.YES,
    ),
    Relationship(
        id="t6",
        participant_id="tegid",
        child_id="baby",
        relationship="father",
        parental_responsibility=ParentalResponsibility.DISPUTED,
    ),
    Relationship(
        id="t7",
        participant_id="nan",
        child_id="wren",
        relationship="grandmother",
        parental_responsibility=ParentalResponsibility.NO,
    ),
    Relationship(
        id="t8",
        participant_id="nan",
        child_id="ifan",
        relationship="grandmother",
        parental_responsibility=ParentalResponsibility.NO,
    ),
    Report(
        id="r1",
        participant_id="school",
        about=("wren",),
        signed=True,
        given_to=("marged", "dorian"),
        given_at=datetime(2026, 5, 8, 9, 0),  # noqa: DTZ001 - wall clock, as reports are
        discussed_by="school",
    ),
    Exclusion(
        id="out",
        participant_ids=("dorian",),
        ground="shouting at Mum in front of everyone",
        began_at=at(10, 5),
        ended_at=at(10, 20),
        told_why="so that others could speak safely",
        heard_how="the chair rang him at noon",
    ),
)


def family(**changes: object) -> Conference:
    """The whole conference, some of its own fields changed."""
    values: dict[str, object] = {
        "id": "c0ffee00aabb4cccdddd000011112222",
        "family": "Penhallow",
        "reference": "MB-0417",
        "held_on": date(2026, 5, 12),
        "starts_at": time(10),
        "place": "Marrowby Town Hall",
        "chair": "Sable Underwick",
        "closing_statement": "Thank you. Wren and Ifan have plans from today, and the baby a plan to help.",
        "chairs_reason": "",
    }
    conference = Conference(**(values | changes))  # type: ignore[arg-type]
    for record in (*CHILDREN, *PEOPLE, *TIES, *LINES, *PLAN, *DECISION):
        conference = conference.with_record(record)
    return conference
