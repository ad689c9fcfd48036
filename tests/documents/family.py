"""A small invented family and an invented borough's procedure, for the tests of documents."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.people import Came, Child, Exclusion, Participant, Relationship, Report
from chairtui.domain.people import ParentalResponsibility as PR
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.procedures import (
    Captures,
    Category,
    DecisionOption,
    Group,
    Heading,
    Limb,
    ParentPrompt,
    Procedure,
    Role,
    ScaleRule,
    StatementKind,
    Timescale,
    Unit,
    Wording,
)
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, Nature, ParentAnswer, Statement

DORIAN_LIVES = "14 Saltpan Row, Marrowby, MB4 7QX"
DORIAN_RINGS = "07700 900461"

PROCEDURE = Procedure(
    key="marrowby",
    title="Marrowby (invented)",
    edition="1",
    nation="england",
    authority="Marrowby Borough Council",
    headings=(
        Heading(
            key="worries",
            title="What are we Worried About",
            short="Worries",
            kinds=(
                StatementKind(key="past_harm", title="Past harm"),
                StatementKind(key="complicating", title="What makes it harder"),
            ),
        ),
        Heading(key="well", title="What's Working Well", short="Working well"),
        Heading(
            key="children",
            title="What are the views of the child",
            short="Children's views",
            captures=Captures.CHILD_VIEWS,
        ),
        Heading(key="needs", title="What Needs to Happen", short="Needs", captures=Captures.NEEDS),
    ),
    roles=(
        Role(key="mother", title="Mother", group=Group.FAMILY, may_scale=True, parent=True),
        Role(key="father", title="Father", group=Group.FAMILY, may_scale=True, parent=True),
        Role(key="relative", title="Relative", group=Group.FAMILY, may_scale=True),
        Role(key="supporter", title="Supporter", group=Group.SUPPORT),
        Role(
            key="social_worker",
            title="Social worker",
            group=Group.PROFESSIONAL,
            may_scale=True,
            gives_view=True,
            leads=True,
        ),
        Role(key="school", title="School", group=Group.PROFESSIONAL, may_scale=True, gives_view=True),
        Role(key="police", title="Police", group=Group.PROFESSIONAL, may_scale=True, gives_view=True),
    ),
    parent_prompts=(
        ParentPrompt(key="worried", ask="What are you worried about?"),
        ParentPrompt(key="want", ask="What do you want to see in the plan?", feeds_plan=True),
        ParentPrompt(key="decision", ask="What do you think of the decision?", step="decision"),
    ),
    scale=ScaleRule(
        question="How safe is {child} today?",
        ten="everyone knows the child is safe enough to close the case",
        zero="things are so bad that the child cannot live at home",
        tonight_up_to=2,
        tonight="What happens tonight?",
    ),
    decisions=(
        DecisionOption(
            key="cp_plan",
            title="Child protection plan",
            needs_category=True,
            meetings=("core_group", "review"),
            core_group=True,
        ),
        DecisionOption(key="cin_plan", title="Child in need plan", meetings=("cin",)),
    ),
    limbs=(Limb(key="likely", title="Likely to suffer significant harm"),),
    categories=(
        Category(key="neglect", title="Neglect"),
        Category(key="emotional", title="Emotional abuse"),
    ),
    timescales=(
        Timescale(
            key="core_group", title="First core group", value=10, unit=Unit.WORKING_DAYS, meeting=True
        ),
        Timescale(key="review", title="Review conference", value=3, unit=Unit.MONTHS, meeting=True),
        Timescale(key="cin", title="Child in need meeting", value=4, unit=Unit.WEEKS, meeting=True),
    ),
    wording=(
        Wording(key="marking", words="OFFICIAL-SENSITIVE"),
        Wording(key="complaint", words="Tell the chair first, then write to the invented office."),
    ),
)


def at(hour: int, minute: int = 0) -> datetime:
    """An instant on the day."""
    return datetime(2026, 5, 12, hour, minute, tzinfo=UTC)


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
        parental_responsibility=PR.YES,
    ),
    Relationship(
        id="t2",
        participant_id="marged",
        child_id="ifan",
        relationship="mother",
        parental_responsibility=PR.YES,
    ),
    Relationship(
        id="t3",
        participant_id="marged",
        child_id="baby",
        relationship="mother",
        parental_responsibility=PR.YES,
    ),
    Relationship(
        id="t4",
        participant_id="dorian",
        child_id="wren",
        relationship="father",
        parental_responsibility=PR.YES,
    ),
    Relationship(
        id="t5",
        participant_id="tegid",
        child_id="ifan",
        relationship="father",
        parental_responsibility=PR.YES,
    ),
    Relationship(
        id="t6",
        participant_id="tegid",
        child_id="baby",
        relationship="father",
        parental_responsibility=PR.DISPUTED,
    ),
    Relationship(
        id="t7",
        participant_id="nan",
        child_id="wren",
        relationship="grandmother",
        parental_responsibility=PR.NO,
    ),
    Relationship(
        id="t8",
        participant_id="nan",
        child_id="ifan",
        relationship="grandmother",
        parental_responsibility=PR.NO,
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


def said(
    record_id: str, heading: str, text: str, by: str | None, about: tuple[str, ...], **more: object
) -> Statement:
    """A line said at ten past nine, unless `more` says otherwise."""
    values: dict[str, object] = {"said_at": at(9, 10), "nature": Nature.FACT} | more
    return Statement(id=record_id, heading=heading, text=text, said_by=by, about=about, **values)  # type: ignore[arg-type]


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
    said("s6", "worries", "He was asked to wait outside and kicked the gate.", "nan", ("wren",), said_at=at(10, 10)),
    said("s7", "worries", "Dorian has moved to 14 Saltpan Row.", "nan", ("wren",), nature=Nature.ALLEGATION),
    said("s8", "worries", "A point that nobody ever said aloud.", "school", ("wren",), said_at=None),
    said("s9", "well", "Marged rang the school herself on Monday.", "school", ("wren",)),
    said("s10", "well", "Ifan runs to Tegid and laughs when he visits.", "kit", ("ifan",), nature=Nature.OBSERVATION),
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
    said("s12", "well", "Nan has the children every Friday night.", "marged", ("wren", "ifan"), said_at=at(11, 40)),
    said("s13", "needs", "A grown-up who is awake is always with them.", "kit", ALL, nature=Nature.OPINION),
    ChildView(
        id="c1",
        child_id="wren",
        source="told Idris Thole with drawings",
        on=date(2026, 5, 7),
        text="I count the stairs until it goes quiet.",
    ),
    ChildView(
        id="c2",
        child_id="wren",
        source="Kit Ambleforth",
        own_words=False,
        text="Wren looks at the door when voices rise.",
    ),
    ChildView(
        id="c3",
        child_id="wren",
        source="told Kit Ambleforth alone",
        text="Please do not tell Dad I said I am scared.",
        shared=False,
        share_with=("marged",),
    ),
    ChildView(id="c4", child_id="ifan", source="Kit Ambleforth", own_words=False, text="Ifan drew a lamp by a big bed."),
    DangerStatement(
        id="d1",
        text="Kit and Nan are worried that on a loud night Wren and Ifan will slip out and be hurt at the weir.",
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
    DangerStatement(id="d2", text="School is worried that Wren will give up on learning.", about=("wren",), worried=("school",)),
    SafetyGoal(id="g2", danger_id="d2", text="Wren is in class by nine, four mornings in five.", words_of="school", agreed=True),
)

PLAN: tuple[Record, ...] = (
    Outcome(id="o1", text="Wren and Ifan sleep through the night", about=("wren", "ifan"), danger_id="d1"),
    Outcome(id="o2", text="Wren walks into class smiling", about=("wren",), danger_id="d2"),
    PlanAction(
        id="a1",
        outcome_id="o1",
        what="Sleep at the house on Fridays and Saturdays",
        who=("nan",),
        about=("ifan",),
        starts=date(2026, 5, 15),
        every="every weekend",
        until=date(2026, 8, 8),
        where="Marged's house",
        how_we_know="Ifan's star chart",
    ),
    PlanAction(
        id="a2",
        outcome_id="o1",
        what="Fit a bolt at the top of the back door",
        who_else="the housing officer",
        asked_by="kit",
        about=("wren", "ifan"),
        due=date(2026, 5, 19),
        how_we_know="Kit tries it",
    ),
    PlanAction(
        id="a3",
        outcome_id="o2",
        what="Walk Wren to the breakfast club",
        who=("marged", "school"),
        about=("wren",),
        starts=date(2026, 5, 14),
        every="every school day",
        where="Saltpan Primary",
        how_we_know="the register on Fridays",
    ),
    PlanAction(id="a4", what="A holiday for everyone", about=ALL, draft=True),
    Contingency(
        id="k1",
        text="If nobody can stay, Nan takes the children the same night and rings Kit in the morning.",
        about=("wren", "ifan"),
    ),
    CoreGroupMember(id="m1", participant_id="kit", about=ALL, lead=True),
    CoreGroupMember(id="m2", participant_id="marged", about=ALL),
    CoreGroupMember(id="m3", participant_id="dorian", about=("wren",)),
    CoreGroupMember(id="m4", participant_id="school", about=("wren",)),
    Meeting(
        id="e1",
        kind="core_group",
        about=("wren", "ifan"),
        on=date(2026, 5, 21),
        at=time(14, 30),
        where="Saltpan Primary",
    ),
    Meeting(id="e2", kind="review", about=("wren", "ifan"), on=date(2026, 8, 7), at=time(10)),
    Telling(id="w1", whom="wren", told_by="kit", how="on a walk", by_when=date(2026, 5, 13)),
    Telling(id="w2", whom="police", told_by="the chair", how="by letter"),
)

DECISION: tuple[Record, ...] = (
    Scale(
        id="sc1",
        child_id="wren",
        question="How safe is Wren today?",
        zero="things are so bad that the child cannot live at home",
        ten="everyone knows the child is safe enough to close the case",
        revealed_at=at(11),
        tonight="Nan sleeps at the house tonight and Kit rings at eight.",
    ),
    ScaleRating(id="n1", scale_id="sc1", participant_id="marged", number=6, reason="I got up every day this week.", given_at=at(10, 50)),
    ScaleRating(id="n2", scale_id="sc1", participant_id="kit", number=2, reason="The weir is forty steps away.", given_at=at(10, 51)),
    ScaleRating(id="n3", scale_id="sc1", participant_id="school", number=3, reason="She sleeps on her desk.", given_at=at(10, 52)),
    ScaleRating(
        id="n4",
        scale_id="sc1",
        participant_id="school",
        number=5,
        reason="Nan's Fridays change it for me.",
        given_at=at(11, 15),
        replaces="n3",
    ),
    ScaleRating(id="n5", scale_id="sc1", participant_id="police", number=None, reason="Not in the room.", given_at=at(10, 53)),
    Scale(id="sc2", child_id="ifan", question="How safe is Ifan today?", zero="z", ten="t"),
    ScaleRating(id="n6", scale_id="sc2", participant_id="kit", number=1, reason="A sealed reason stays sealed.", given_at=at(10, 54)),
    Scale(id="sc3", child_id="baby", question="q", zero="z", ten="t", left_out="Nobody can scale for a baby not yet born."),
    View(id="v1", participant_id="kit", child_id="wren", likely=True, reason="It has happened three times.", category="neglect", given_at=at(11, 30)),
    View(id="v2", participant_id="kit", child_id="ifan", likely=True, reason="He is four and went out alone.", category="neglect", given_at=at(11, 31)),
    View(id="v3", participant_id="kit", child_id="baby", likely=False, reason="The baby has a plan of its own to wait for.", given_at=at(11, 32)),
    View(id="v4", participant_id="school", child_id="wren", likely=False, reason="Nan is there.", given_at=at(11, 33)),
    View(
        id="v5",
        participant_id="school",
        child_id="wren",
        likely=True,
        reason="I had not heard about the weir.",
        category="emotional",
        given_at=at(11, 45),
        replaces="v4",
        changed_why="Nan told us about the weir.",
    ),
    View(id="v6", participant_id="school", child_id="ifan", given=Given.GAVE_NONE, reason="Does not know him.", given_at=at(11, 34)),
    View(id="v7", participant_id="police", child_id="wren", given=Given.IN_WRITING, likely=True, reason="Two calls this year.", given_at=at(11, 35)),
    View(id="v8", participant_id="police", child_id="ifan", given=Given.NOT_THERE, given_at=at(11, 35)),
    Decision(
        id="x1",
        child_id="wren",
        outcome="cp_plan",
        limb="likely",
        reasons="Wren has been hurt by tired mornings and loud nights, and they have not stopped.",
        categories=("neglect", "emotional"),
        decided_at=at(12),
    ),
    Decision(
        id="x2",
        child_id="ifan",
        outcome="cp_plan",
        limb="likely",
        reasons="Ifan went to the weir alone, and nothing yet stops it from happening again.",
        categories=("neglect",),
        decided_at=at(12, 2),
        no_one_dissented=True,
    ),
    Decision(
        id="x3",
        child_id="baby",
        outcome="cin_plan",
        reasons="Appointments are kept, and help is wanted.",
        decided_at=at(12, 4),
        no_one_dissented=True,
    ),
    Dissent(
        id="y1",
        child_id="wren",
        participant_id="school",
        reason="A child in need plan would hold her just as well.",
        formal=True,
        next_step="Idris Thole writes to the partnership",
        deadline=date(2026, 5, 15),
    ),
    ParentAnswer(id="p1", participant_id="marged", prompt="worried", text="That they take my children."),
    ParentAnswer(id="p2", participant_id="marged", prompt="decision", text="I do not agree, but I will do the plan."),
    ParentAnswer(id="p3", participant_id="dorian", prompt="worried", text="I never see Wren."),
    ParentAnswer(id="p4", participant_id="dorian", prompt="want", did_not_say=True),
    ParentAnswer(id="p5", participant_id="tegid", prompt="decision", text="Ifan needs this plan, I am glad."),
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
