"""What tests are built from: a made-up family with every kind of record, and any record at all."""

from __future__ import annotations

import hashlib
import types
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import reduce
from typing import Any, Union, cast, get_args, get_origin

from hypothesis import strategies as st

from chairtui.domain.conference import OWN_FIELDS, RECORDS, Conference, in_order
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.identity import new_id
from chairtui.domain.people import (
    Came,
    Child,
    Exclusion,
    Kind,
    NotInvited,
    ParentalResponsibility,
    Participant,
    Relationship,
    Report,
    Sex,
)
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.records import Record, field_types
from chairtui.domain.reviews import Achieved, CoreGroupHeld, ExistingPlan, LeftBehind, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, Nature, ParentAnswer, Statement
from chairtui.domain.text import clean
from chairtui.domain.timeline import FILE_COPY, Amendment, Copy, ProcedureEdition, Tick

DAY = date(2026, 5, 12)
BEGAN = datetime(2026, 5, 12, 9, 5, tzinfo=UTC)

HOSTILE = (
    "[bold red]not markup[/] [link=x]{{ 7 * 7 }} {% for %} {0} %s %(x)s $HOME `id`",
    "Robert'); DROP TABLE statements;-- \" ' \\ \\x00",
    "<w:p>&amp;</w:p> <![CDATA[ ]]> & < > \t tab\nnew line",
    "Siân ap Llŷr â ŵ ŷ · عائشة تقول لا · 子ども · Ελένη · 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é e\u0301",
    "\ufffd",
    " " * 40,
    "x" * 100_000,
)
"""Texts that some program somewhere chokes on, as they are once `clean` has seen them."""


def minutes(count: float) -> datetime:
    """The instant that many minutes after the conference began."""
    return BEGAN + timedelta(minutes=count)


def empty_conference(**own: Any) -> Conference:
    """A conference in which nothing is written down yet."""
    fields: dict[str, Any] = {"family": "Brambleby", "held_on": DAY} | own
    return Conference(**fields)


def family_conference(conference_id: str | None = None) -> Conference:
    """The Bramblebys halfway through, with at least one of every kind of record, each with a readable id.

    Three children, one of them unborn, and two fathers who must not learn each other's address.
    """
    values = '{"key":"london_borough"}'
    records: tuple[Record, ...] = (
        ProcedureEdition(
            id="edition",
            key="london_borough",
            edition="2026",
            digest=hashlib.sha256(values.encode()).hexdigest(),
            values=values,
        ),
        Child(
            id="wren",
            name="Wren Brambleby",
            born=date(2018, 11, 3),
            sex=Sex.FEMALE,
            kind=Kind.REVIEW,
            address="1 Made Up Lane",
            address_withheld_from=("dad", "papa"),
            notes="Made Up Primary, year 2",
        ),
        Child(
            id="robin",
            name="Robin Brambleby",
            born=date(2022, 2, 28),
            sex=Sex.MALE,
            address="1 Made Up Lane",
        ),
        Child(id="bump", name="Baby Brambleby", expected=date(2026, 8, 20), kind=Kind.PRE_BIRTH),
        LeftBehind(id="linnet", name="Linnet Brambleby", called_before="Baby Linnet", known_to=("mum",)),
        Participant(id="mum", name="Hazel Brambleby", called="Mum", roles=("mother",), came=Came.ROOM),
        Participant(
            id="dad",
            name="Ash Underhill",
            called="Dad",
            roles=("father",),
            address="2 Invented Row",
            contact="not a number",
            withheld_from=("papa",),
            came=Came.VIDEO,
            arrived_at=minutes(4),
            left_at=minutes(71),
        ),
        Participant(
            id="papa",
            name="Rowan Overhill",
            called="Papa",
            roles=("father",),
            address="3 Imagined Court",
            withheld_from=("dad",),
            came=Came.APOLOGIES,
            told_by="Ms Sedge, by phone",
            heard_how="A letter, read out",
            told_why="Told by letter why he was not asked at first",
        ),
        Participant(
            id="nan", called="Nan", roles=("relative", "supporter"), here_for="mum", needs="A quiet break"
        ),
        Participant(
            id="worker",
            name="Ms Sedge",
            called="Social worker",
            roles=("lead_social_worker",),
            agency="Made Up Borough",
            works_with=("wren", "robin", "bump"),
            came=Came.ROOM,
        ),
        Participant(
            id="school",
            name="Mr Teasel",
            called="School",
            roles=("school",),
            agency="Made Up Primary",
            works_with=("wren",),
            came=Came.DEPUTY,
        ),
        Participant(id="deputy", name="Ms Burdock", roles=("school",), deputy_for="school", came=Came.ROOM),
        Relationship(
            id="mum-wren",
            participant_id="mum",
            child_id="wren",
            relationship="mother",
            parental_responsibility=ParentalResponsibility.YES,
        ),
        Relationship(
            id="dad-wren",
            participant_id="dad",
            child_id="wren",
            relationship="father",
            parental_responsibility=ParentalResponsibility.YES,
        ),
        Relationship(
            id="papa-robin",
            participant_id="papa",
            child_id="robin",
            relationship="father",
            parental_responsibility=ParentalResponsibility.DISPUTED,
        ),
        Report(
            id="report",
            participant_id="worker",
            about=("wren", "robin", "bump"),
            signed=True,
            given_to=("mum", "dad"),
            given_at=datetime(2026, 5, 7, 10, 0),  # noqa: DTZ001  wall clock
            discussed_by="Ms Sedge, at home",
            discussed_at=datetime(2026, 5, 8, 16, 30),  # noqa: DTZ001  wall clock
        ),
        Exclusion(
            id="closed",
            participant_ids=("dad",),
            closed_session=True,
            ground="Police information",
            began_at=minutes(20),
            ended_at=minutes(28),
            told_why="Told by the chair",
        ),
        Tick(id="tick", key="introductions", said_at=minutes(3), note="Everyone by first name"),
        Statement(
            id="worry",
            heading="worries",
            kind="past_harm",
            text="Wren was alone at home on two evenings in March.",
            said_by="deputy",
            about=("wren",),
            nature=Nature.FACT,
            report_id="report",
            said_at=minutes(12),
        ),
        Statement(
            id="restricted",
            heading="worries",
            text="A neighbour rang about shouting.",
            said_by="worker",
            about=("wren", "robin"),
            nature=Nature.ALLEGATION,
            told_by="a neighbour",
            restricted=True,
            withheld_from=("dad",),
            new_to_family=True,
            said_at=minutes(22),
        ),
        Statement(
            id="unsaid", heading="worries", text="Missed two health checks.", about=("robin",), kept=True
        ),
        Statement(
            id="strength",
            heading="working_well",
            text="Nan has the children every Sunday.",
            said_by="nan",
            about=("wren", "robin", "bump"),
            nature=Nature.OBSERVATION,
            said_at=minutes(31),
        ),
        Statement(
            id="need",
            heading="needs",
            text="Somebody at home every evening.",
            said_by="mum",
            about=("wren", "robin"),
            said_at=minutes(40),
        ),
        ChildView(
            id="own-words",
            child_id="wren",
            source="Ms Sedge, with a drawing",
            on=date(2026, 5, 6),
            text="“I like it when Nan is here.”",
            share_with=("mum",),
            shared=False,
            said_at=minutes(36),
        ),
        ParentAnswer(id="answer", participant_id="mum", prompt="worries", text="I was tired."),
        ParentAnswer(id="silent", participant_id="dad", prompt="worries", child_id="wren", did_not_say=True),
        DangerStatement(
            id="danger",
            text="Everyone is worried that Wren and Robin will be alone at night and get hurt.",
            about=("wren", "robin"),
            worried=("worker", "deputy"),
            statement_ids=("worry",),
        ),
        SafetyGoal(
            id="goal",
            danger_id="danger",
            text="An adult is there every evening, for six months.",
            words_of="mum",
            read_back=True,
            agreed=False,
            not_agreed="Dad: it is fine as it is",
            anything_else="A phone for Nan",
        ),
        Outcome(
            id="outcome",
            text="Wren falls asleep feeling safe.",
            about=("wren", "robin"),
            danger_id="danger",
        ),
        PlanAction(
            id="action",
            outcome_id="outcome",
            what="Nan stays on Tuesdays and Thursdays",
            who=("nan",),
            about=("wren", "robin"),
            starts=date(2026, 5, 14),
            every="week",
            until=date(2026, 8, 6),
            where="At home",
            how_we_know="Wren tells her teacher",
            statement_id="need",
        ),
        PlanAction(
            id="draft-action",
            what="A key safe",
            who_else="Housing",
            asked_by="Ms Sedge",
            draft=True,
            timing="soon",
        ),
        Progress(
            id="progress",
            of="action",
            about=("wren",),
            achieved=Achieved.PARTLY,
            evidence="Nan came on Tuesdays",
            difference="Wren sleeps through on those nights",
        ),
        ExistingPlan(
            id="existing-plan",
            child_id="wren",
            option="child_protection_plan",
            began_on=date(2026, 2, 10),
            first_categories=("neglect",),
            categories=("neglect",),
            last_conference_on=date(2026, 2, 10),
            last_seen_on=date(2026, 5, 8),
            last_seen_by="Ms Sedge",
            seen_alone=True,
            gaps="No core group met in April",
        ),
        CoreGroupHeld(id="core-group-held", on=date(2026, 3, 3), about=("wren",), notes="Nan could not come"),
        Contingency(id="contingency", text="If nobody is there, Nan is rung first.", about=("wren", "robin")),
        Scale(
            id="scale-wren",
            child_id="wren",
            question="How safe is Wren?",
            zero="Things are bad enough that she cannot live at home",
            ten="Safe enough to close the case",
            revealed_at=minutes(62),
            tonight="Nan stays tonight.",
        ),
        Scale(id="scale-robin", child_id="robin", question="How safe is Robin?", zero="Bad", ten="Safe"),
        ScaleRating(
            id="rating",
            scale_id="scale-wren",
            participant_id="worker",
            number=3,
            reason="The evenings",
            given_at=minutes(60),
        ),
        ScaleRating(
            id="rating-later",
            scale_id="scale-wren",
            participant_id="worker",
            number=4,
            given_at=minutes(66),
            replaces="rating",
        ),
        ScaleRating(id="no-rating", scale_id="scale-wren", participant_id="dad", given_at=minutes(61)),
        View(
            id="view",
            participant_id="worker",
            child_id="wren",
            likely=True,
            reason="Nobody there at night",
            category="neglect",
            given_at=minutes(70),
        ),
        View(id="absent", participant_id="school", child_id="wren", given=Given.NOT_THERE),
        Decision(
            id="decision",
            child_id="wren",
            option="child_protection_plan",
            limb="likely",
            reasons="Because of the evenings alone.",
            went_on="The health visitor wrote, and nobody waits for her.",
            categories=("neglect", "emotional"),
            decided_at=minutes(80),
        ),
        Dissent(
            id="dissent",
            child_id="wren",
            participant_id="deputy",
            reason="Nan's help is enough.",
            formal=True,
            next_step="A letter to the head of service",
            deadline=date(2026, 5, 26),
        ),
        CoreGroupMember(id="member", participant_id="worker", about=("wren",), lead=True),
        Meeting(
            id="meeting",
            timescale="first_core_group",
            about=("wren",),
            on=date(2026, 5, 21),
            at=time(14, 30),
            where="Made Up Primary",
        ),
        Telling(id="telling", whom="wren", told_by="Ms Sedge", how="On a walk", by_when=date(2026, 5, 13)),
        Copy(
            id="copy",
            recipient_id="dad",
            children=("wren",),
            released=("strength",),
            made_at=minutes(100),
            sent_at=minutes(2000),
        ),
        Copy(id="file", recipient_id=FILE_COPY),
        NotInvited(id="no-nursery", invitee="nursery", about=("robin",), why="Robin left it in spring."),
        Amendment(
            id="amendment",
            participant_id="dad",
            on=date(2026, 5, 28),
            what="The kettle was never broken.",
            done="Read again with Ms Sedge; the line stays.",
        ),
    )
    conference = Conference(
        id=conference_id or new_id(),
        practice=True,
        family="Brambleby",
        reference="MADE-UP-1",
        held_on=DAY,
        starts_at=time(10, 0),
        place="Room 2, Made Up House",
        chair="Fern Sorrel",
        minute_taker="Clover Vetch",
        began_at=BEGAN,
        chairs_reason="The GP sent nothing; there is enough to decide.",
        closing_statement="Thank you. It was hard, and you stayed.",
    )
    return reduce(Conference.with_record, records, conference)


def any_text() -> st.SearchStrategy[str]:
    """Any text that may stand in a field: cleaned, as all text is where it enters."""
    return st.one_of(st.text(max_size=40), st.sampled_from(HOSTILE[:-1])).map(clean)


def any_record(record_type: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of one type, each field filled by its type."""
    annotated: Any = record_type
    given = {name: _any_value(wanted) for name, wanted in field_types(annotated).items()}
    return st.builds(record_type, **(given | {"id": st.builds(new_id)}))


def any_conference(most: int = 2) -> st.SearchStrategy[Conference]:
    """Any conference, with up to `most` records of each type, in order."""
    own = {name: _any_value(field_types(Conference)[name]) for name in OWN_FIELDS}
    collections = {
        kind: st.lists(any_record(record_type), max_size=most).map(lambda found: in_order(tuple(found)))
        for kind, record_type in RECORDS.items()
    }
    return st.builds(Conference, **cast("dict[str, Any]", own | {"id": st.builds(new_id)} | collections))


def _any_value(wanted: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type."""
    if get_origin(wanted) in {Union, types.UnionType}:
        return st.one_of(
            [st.none() if option is type(None) else _any_value(option) for option in get_args(wanted)]
        )
    if get_origin(wanted) is tuple:
        return st.lists(any_text(), max_size=3).map(tuple)
    if issubclass(wanted, StrEnum):
        return st.sampled_from(wanted)
    return _PLAIN[wanted]


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: any_text(),
    bool: st.booleans(),
    int: st.integers(0, 10),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(timezones=st.one_of(st.none(), st.just(UTC))),
}
