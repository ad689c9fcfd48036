"""What was said about the invented family, and the dangers and goals that came of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.records import Record
from chairtui.domain.statements import ChildView, Nature, Statement


def at(hour: int, minute: int = 0) -> datetime:
    """An instant on the day."""
    return datetime(2026, 5, 12, hour, minute, tzinfo=UTC)


def said(
    record_id: str, heading: str, text: str, by: str | None, about: tuple[str, ...], **more: Any
) -> Statement:
    """A line said at ten past nine, unless `more` says otherwise."""
    values: dict[str, Any] = {"said_at": at(9, 10), "nature": Nature.FACT} | more
    return Statement(id=record_id, heading=heading, text=text, said_by=by, about=about, **values)


ALL = ("wren", "ifan", "baby")

LINES: tuple[Record, ...] = (
    said(
        "s1",
        "worries",
        "Wren has missed 23 of the last 60 school mornings.",
        "school",
        ("wren",),
        kind="past_harm",
    ),
    said(
        "s2",
        "worries",
        "Ifan was found by the weir on his own after dark.",
        "nan",
        ("ifan",),
        kind="past_harm",
        nature=Nature.OBSERVATION,
        told_by="the lock-keeper at number nine",
    ),
    said(
        "s3",
        "worries",
        "The shouting at night wakes all of them.",
        "nan",
        ALL,
        kind="complicating",
        new_to_family=True,
    ),
    said("s4", "worries", "Officers hold a sealed complaint about the flat.", "police", ALL, restricted=True),
    said(
        "s5",
        "worries",
        "Marged has been looking at flats in another town.",
        "kit",
        ("wren", "ifan"),
        withheld_from=("dorian",),
    ),
    said(
        "s6",
        "worries",
        "He was asked to wait outside and kicked the gate.",
        "nan",
        ("wren",),
        said_at=at(10, 10),
    ),
    said("s7", "worries", "Dorian has moved to 14 Saltpan Row.", "nan", ("wren",), nature=Nature.ALLEGATION),
    said("s8", "worries", "A point that nobody ever said aloud.", "school", ("wren",), said_at=None),
    said("s9", "well", "Marged rang the school herself on Monday.", "school", ("wren",)),
    said(
        "s10",
        "well",
        "Ifan runs to Tegid and laughs when he visits.",
        "kit",
        ("ifan",),
        nature=Nature.OBSERVATION,
    ),
    said(
        "s11",
        "well",
        "The midwife wrote that every appointment was kept.",
        "kit",
        ("baby",),
        said_at=None,
        kept=True,
        told_by="kit",
    ),
    said(
        "s12",
        "well",
        "Nan has the children every Friday night.",
        "marged",
        ("wren", "ifan"),
        said_at=at(11, 40),
    ),
    said("s13", "needs", "A grown-up who is awake is always with them.", "kit", ALL, nature=Nature.OPINION),
    ChildView(
        id="c1",
        said_at=at(9, 31),
        child_id="wren",
        source="told Idris Thole with drawings",
        on=date(2026, 5, 7),
        text="I count the stairs until it goes quiet.",
    ),
    ChildView(
        id="c2",
        said_at=at(9, 32),
        child_id="wren",
        source="Kit Ambleforth",
        own_words=False,
        text="Wren looks at the door when voices rise.",
    ),
    ChildView(
        id="c3",
        said_at=at(9, 33),
        child_id="wren",
        source="told Kit Ambleforth alone",
        text="Please do not tell Dad I said I am scared.",
        shared=False,
        share_with=("marged",),
    ),
    ChildView(
        id="c4",
        said_at=at(9, 34),
        child_id="ifan",
        source="Kit Ambleforth",
        own_words=False,
        text="Ifan drew a lamp by a big bed.",
    ),
    DangerStatement(
        id="d1",
        text="Kit and Nan are worried that on a loud night Wren and Ifan will slip out to the weir.",
        about=("wren", "ifan"),
        worried=("kit", "nan"),
        statement_ids=("s2", "s3"),
    ),
    SafetyGoal(
        id="g1",
        danger_id="d1",
        text="For three months a sober grown-up sleeps in the house every night, and both children say so.",
        words_of="kit",
        read_back=True,
        agreed=False,
        not_agreed="Nan wants six months.",
        anything_else="The lamp stays on.",
    ),
    DangerStatement(
        id="d2",
        text="School is worried that Wren will give up on learning.",
        about=("wren",),
        worried=("school",),
    ),
    SafetyGoal(
        id="g2",
        danger_id="d2",
        text="Wren is in class by nine, four mornings in five.",
        words_of="school",
        agreed=True,
    ),
)
