"""What is still missing, tried on a fictional family that is complete but for one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.people import Came, Child, Kind, NotInvited, Participant, Relationship
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Missing, Stage, missing
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.step_counts import counts
from chairtui.domain.timeline import Copy, Tick
from chairtui.domain.timescales import WorkingCalendar
from chairtui.procedure_files import working_calendar
from tests.procedures import load_procedure

FOLDERS = [Path(__file__).parents[2] / "data" / "procedures"]
LONDON = load_procedure("london_borough", FOLDERS)
CALENDAR = working_calendar("England", FOLDERS)
NOW = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)
ROOM = Came.ROOM
DAY = date(2026, 5, 12)


def whole(leaving_out: tuple[str, ...] = ()) -> Conference:
    """Nothing is missing: Rhian has a protection plan, her unborn sibling a child in need plan."""
    both = ("rhian", "baby")
    records: tuple[Record, ...] = (
        Child(id="rhian", name="Rhian", born=date(2017, 3, 14)),
        Child(id="baby", name="Unborn baby", expected=date(2026, 9, 1), kind=Kind.PRE_BIRTH),
        Participant(id="mum", name="Dana Arlowe", called="Mum", roles=("mother",), came=ROOM),
        *(
            Participant(id=person, name=name, called=called, roles=(role,), came=ROOM, works_with=both)
            for person, name, called, role in (
                ("kezia", "Kezia Thorn", "Kezia", "lead_social_worker"),
                ("school", "Lowri Vane", "School", "school"),
                ("health", "Bryn Ashe", "Health", "health_visitor"),
            )
        ),
        NotInvited(id="no-midwife", invitee="midwife", about=("baby",), why="She wrote to us."),
        Relationship(id="tie1", participant_id="mum", child_id="rhian"),
        Relationship(id="tie2", participant_id="mum", child_id="baby"),
        Statement(id="said", heading="worries", text="Rhian missed school.", about=("rhian",), said_at=NOW),
        Statement(id="well", heading="working_well", text="Nan rings daily.", about=("rhian",), said_at=NOW),
        ChildView(id="v1", child_id="rhian", source="Kezia", on=DAY, text="I like Nan to come.", kept=True),
        ChildView(id="v2", child_id="baby", source="Mum", on=DAY, text="A quiet home.", kept=True),
        ChildView(
            id="v3", child_id="baby", source="the midwife", on=DAY, text="She comes to all.", kept=True
        ),
        DangerStatement(id="d", text="Rhian could be hurt.", about=both),
        SafetyGoal(id="g", danger_id="d", text="A sober adult is always there.", read_back=True, agreed=True),
        Outcome(id="o", text="Rhian sleeps well.", about=both, danger_id="d"),
        PlanAction(
            id="a",
            outcome_id="o",
            what="Sit with Rhian at bedtime",
            who=("mum",),
            about=both,
            due=date(2026, 5, 22),
            how_we_know="Rhian says so",
        ),
        PlanAction(
            id="b",
            outcome_id="o",
            what="Ring school",
            who=("kezia",),
            about=("rhian",),
            every="Friday",
            until=date(2026, 8, 3),
            how_we_know="School says so",
        ),
        Contingency(id="c", text="Nan comes to stay.", about=both),
        *(answer for child in both for answer in _scaled(child)),
        *_answered(both),
        *(
            View(
                id=f"view-{who}-{child}",
                participant_id=who,
                child_id=child,
                likely=True,
                reason="She was hurt.",
            )
            for who in ("kezia", "school", "health")
            for child in both
        ),
        Decision(
            id="yes",
            child_id="rhian",
            option="child_protection_plan",
            limb="suffered",
            reasons="She was hurt.",
            categories=("neglect",),
            no_one_dissented=True,
        ),
        Decision(
            id="no",
            child_id="baby",
            option="child_in_need_plan",
            reasons="Mum has help.",
            no_one_dissented=True,
        ),
        CoreGroupMember(id="m", participant_id="kezia", about=("rhian",), lead=True),
        Meeting(id="core", timescale="first_core_group", about=("rhian",), on=date(2026, 5, 21)),
        Meeting(id="review", timescale="first_review", about=("rhian",), on=date(2026, 8, 3)),
        Meeting(id="cin", timescale="child_in_need_meeting", about=("baby",), on=date(2026, 6, 2)),
        Telling(id="t", whom="rhian", told_by="Kezia, after school"),
    )
    conference = Conference(family="Arlowe", held_on=date(2026, 5, 12), closing_statement="Thank you all.")
    for record in records:
        if record.id not in leaving_out:
            conference = conference.with_record(record)
    return conference


def _answered(children: tuple[str, ...]) -> tuple[Record, ...]:
    prompts = ("works_well", "worries", "support", "wants_in_plan", "on_plan")
    once = (
        ParentAnswer(id=f"p{number}", participant_id="mum", prompt=prompt, text="Yes.")
        for number, prompt in enumerate(prompts)
    )
    each = (
        ParentAnswer(
            id=f"p-{child}", participant_id="mum", prompt="on_decision", child_id=child, did_not_say=True
        )
        for child in children
    )
    return (*once, *each)


def _scaled(child: str) -> tuple[Record, ...]:
    scale = Scale(id=f"scale-{child}", child_id=child, question="", zero="", ten="", revealed_at=NOW)
    numbers = (
        ScaleRating(
            id=f"{who}-{child}", scale_id=scale.id, participant_id=who, number=4, reason="Nan is there."
        )
        for who in ("mum", "kezia", "school", "health")
    )
    return (scale, *numbers)


def record(conference: Conference, record_id: str) -> Record:
    return next(r for kind in _collections(conference) for r in kind if r.id == record_id)


def _collections(conference: Conference) -> list[tuple[Record, ...]]:
    values = (getattr(conference, name) for name in Conference.__dataclass_fields__)
    return [value for value in values if isinstance(value, tuple)]


def changed(record_id: str, **changes: Any) -> Conference:
    conference = whole()
    return conference.with_record(replace(record(conference, record_id), **changes))


def without(*record_ids: str) -> Conference:
    return whole(leaving_out=record_ids)


def words(conference: Conference) -> list[str]:
    return [f"{one.step}: {one.words}" for one in before_leaving(conference, LONDON, CALENDAR)]


def before_leaving(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar | None = None
) -> list[Missing]:
    """What is missing while people are still in the room."""
    return [one for one in missing(conference, procedure, calendar) if one.before is not Stage.SENDING]


def test_nothing_is_missing_of_a_whole_conference() -> None:
    assert not words(whole())


@pytest.mark.parametrize(
    ("conference", "expected"),
    [
        (changed("rhian", born=None), "people: Rhian: date of birth, or when expected"),
        (changed("mum", came=Came.NOT_YET), "people: Mum: came, or how not"),
        (without("v1"), "map: Rhian: views"),
        (
            without("v2", "v3"),
            "map: Unborn baby: what each parent hopes and prepares, and the midwife's account",
        ),
        (without("v2"), "map: Unborn baby: what Mum hopes and prepares"),
        (without("v3"), "map: Unborn baby: the midwife's account"),
        (changed("v1", text=" "), "map: Rhian: views"),
        (without("p1", "p3"), "parents_views: Dana Arlowe: worried about and wants in the plan"),
        (without("p-baby"), "decision: Dana Arlowe: on the decision"),
        (changed("p4", text=""), "decision: Dana Arlowe: on the plan"),
        (without("d"), "dangers: A danger statement"),
        (without("g"), "dangers: Danger 1: its goal"),
        (changed("g", read_back=False), "dangers: Goal 1: read it back"),
        (changed("g", agreed=None), "dangers: Goal 1: does everyone agree?"),
        (changed("g", agreed=False), "dangers: Goal 1: who does not agree, and what they said"),
        (changed("o", about=("rhian",)), "plan: Unborn baby: an outcome"),
        (without("a", "b"), "plan: Outcome 1: who does what"),
        (changed("c", about=("baby",)), "plan: Rhian: what happens if things do not get better"),
        (changed("a", who=()), "plan: “Sit with Rhian at bedtime”: who"),
        (changed("a", who=(), who_else="Dr Quill"), "plan: “Sit with Rhian at bedtime”: who asks them"),
        (changed("a", due=None), "plan: “Sit with Rhian at bedtime”: by when"),
        (changed("a", due=None, timing="ongoing"), "plan: “Sit with Rhian at bedtime”: by when"),
        (changed("a", due=None, every="day"), "plan: “Sit with Rhian at bedtime”: by when"),
        (changed("a", how_we_know=""), "plan: “Sit with Rhian at bedtime”: how we will know"),
        (
            changed("a", outcome_id=None, due=None),
            "plan: “Sit with Rhian at bedtime”: by when and which outcome",
        ),
        (changed("a", draft=True), "plan: “Sit with Rhian at bedtime”: agree it or take it out"),
        (without("scale-rhian"), "scaling: Rhian: the numbers"),
        (changed("kezia-rhian", number=2), "scaling: Rhian: what happens tonight"),
        (changed("kezia-rhian", reason=""), "scaling: Rhian: 1 without a reason"),
        (without("view-school-baby"), "decision: Unborn baby: view of School"),
        (changed("view-school-baby", likely=None), "decision: Unborn baby: view of School"),
        (changed("view-school-baby", reason=""), "decision: Unborn baby: reason of School"),
        (
            changed("view-school-baby", likely=None, given=Given.GAVE_NONE, reason=""),
            "decision: Unborn baby: reason of School",
        ),
        (changed("yes", limb=""), "decision: Rhian: which limb of the threshold"),
        (changed("yes", reasons=""), "decision: Rhian: the reasons"),
        (changed("yes", categories=()), "decision: Rhian: the category"),
        (
            changed("no", categories=("neglect",)),
            "decision: Unborn baby: a category does not go with “Child in need plan”",
        ),
        (
            changed("no", limb="likely"),
            "decision: Unborn baby: a limb of the threshold does not go with “Child in need plan”",
        ),
        (changed("no", no_one_dissented=False), "decision: Unborn baby: does anyone dissent?"),
        (changed("m", about=("baby",)), "closing: Rhian: the core group"),
        (without("core"), "closing: Rhian: date of first core group"),
        (changed("review", on=None), "closing: Rhian: date of first review conference"),
        (without("cin"), "closing: Unborn baby: date of child in need meeting"),
        (
            changed("core", on=date(2026, 5, 28)),
            "closing: Rhian: first core group is no later than Wed 27 May",
        ),
        (
            changed("review", on=date(2026, 9, 1)),
            "closing: Rhian: first review conference is usually Wed 12 Aug: why so late?",
        ),
        (without("t"), "closing: Who tells Rhian"),
        (whole().changing(closing_statement=" "), "closing: Closing statement"),
    ],
)
def test_one_thing_missing_is_named_in_the_chairs_words(conference: Conference, expected: str) -> None:
    assert words(conference) == [expected]


def test_only_a_child_without_a_decision_blocks() -> None:
    conference = without("yes", "t").changing(closing_statement="")

    assert [one.words for one in missing(conference, LONDON) if one.blocks] == ["Rhian: the decision"]
    assert [one.child_id for one in missing(conference, LONDON) if one.blocks] == ["rhian"]


def test_nothing_but_the_children_is_asked_of_an_empty_conference() -> None:
    conference = Conference(family="Arlowe", held_on=date(2026, 5, 12))

    assert words(conference) == ["people: The children", "closing: Closing statement"]


def test_a_scale_left_out_with_a_reason_asks_for_nothing() -> None:
    assert not words(changed("scale-rhian", left_out="The chair stopped it: nobody could bear it."))


def test_sealed_numbers_wait_for_those_who_are_here() -> None:
    conference = without("scale-rhian", "mum-rhian")
    conference = conference.with_record(
        Scale(id="scale-rhian", child_id="rhian", question="", zero="", ten="")
    )

    assert words(conference) == ["scaling: Rhian: 1 more, then reveal"]
    left = conference.revising(
        conference.record(Participant, "mum"), left_at=NOW, heard_how="by phone", told_by="Nan"
    )
    assert words(left) == ["scaling: Rhian: reveal the numbers"]


def test_a_parent_who_stayed_away_is_heard_in_another_way_and_told() -> None:
    dad = Participant(id="dad", name="Siôn Pryce", called="Dad", roles=("father",), came=Came.APOLOGIES)
    conference = whole().with_record(dad)

    assert words(conference) == [
        "people: Siôn Pryce: how their views are heard",
        "closing: Who tells Siôn Pryce",
    ]
    heard = conference.revising(dad, heard_how="a letter").with_record(Telling(whom="dad", told_by="Kezia"))
    assert not words(heard)


def test_a_father_nobody_has_named_is_asked_for_nothing() -> None:
    father = Participant(id="dad", called="Rhian's father", roles=("father",), came=Came.NOT_INVITED)

    assert not words(whole().with_record(father))


def test_professionals_who_sent_a_deputy_are_asked_for_no_view_and_others_in_some_way() -> None:
    gp = Participant(id="gp", name="Dr Quill", called="GP", roles=("gp",), came=Came.DEPUTY)
    assert not words(whole().with_record(gp))

    conference = whole().with_record(replace(gp, came=Came.REPORT_ONLY))
    assert words(conference) == ["decision: Rhian: view of GP", "decision: Unborn baby: view of GP"]
    for child in ("rhian", "baby"):
        conference = conference.with_record(View(participant_id="gp", child_id=child, given=Given.NOT_THERE))
    assert not words(conference)


def test_a_dissent_beside_no_one_dissented_is_asked_about() -> None:
    conference = whole().with_record(Dissent(child_id="rhian", participant_id="school", reason="Not enough."))

    assert words(conference) == ["decision: Rhian: a dissent is noted, and so is that no one dissented"]
    assert not words(conference.revising(conference.record(Decision, "yes"), no_one_dissented=False))


def test_what_a_baby_has_suffered_who_is_not_born_yet_is_asked_about() -> None:
    decided = {"option": "child_protection_plan", "limb": "suffered", "categories": ("neglect",)}
    conference = changed("no", **decided)
    asked = "decision: Unborn baby: not born yet: has the baby suffered harm, or is it likely?"

    assert asked in words(conference)
    assert not [one for one in missing(conference, LONDON, CALENDAR) if one.blocks]
    assert asked not in words(conference.revising(record(conference, "no"), limb="likely"))
    born = conference.revising(record(conference, "baby"), born=date(2026, 5, 1), expected=None)
    assert asked not in words(born)


def test_no_plan_asks_for_no_plan() -> None:
    conference = whole().revising(whole().record(Decision, "no"), option="no_plan")
    conference = conference.revising(conference.record(Outcome, "o"), about=("rhian",))
    conference = conference.revising(conference.record(Contingency, "c"), about=("rhian",))

    assert not words(conference)


def test_more_than_one_category_only_where_the_procedure_combines_them() -> None:
    conference = changed("yes", categories=("neglect", "emotional"))

    assert not before_leaving(conference, LONDON)
    one_only = replace(LONDON, categories_may_combine=False)
    assert [one.words for one in before_leaving(conference, one_only)] == ["Rhian: one category only"]


def test_dates_are_not_held_against_limits_without_a_calendar() -> None:
    assert not before_leaving(changed("core", on=date(2026, 12, 1)), LONDON)


def test_what_is_missing_comes_in_the_order_of_the_steps() -> None:
    conference = without("cin", "v2", "v3", "g")
    conference = conference.revising(conference.record(Child, "rhian"), born=None)

    order = [step.key for step in LONDON.steps]
    steps = [one.step for one in missing(conference, LONDON)]
    assert steps == sorted(steps, key=order.index)
    assert set(steps) == {"people", "map", "dangers", "closing"}


def test_the_rail_counts_each_step_of_a_whole_conference() -> None:
    found = {
        key: (count.done, count.of, count.state) for key, count in counts(whole(), LONDON, CALENDAR).items()
    }

    assert found == {
        "people": (6, None, "done"),
        "opening": (0, 12, "empty"),
        "map": (5, None, "done"),
        "parents_views": (4, 4, "done"),
        "dangers": (1, 1, "done"),
        "plan": (2, None, "done"),
        "scaling": (2, 2, "done"),
        "decision": (2, 2, "done"),
        "closing": (5, 10, "begun"),
        "documents": (0, None, "empty"),
        "worries": (1, None, "done"),
        "working_well": (1, None, "done"),
        "childrens_views": (2, 2, "done"),
        "needs": (0, None, "empty"),
    }


def test_strengths_are_needed_that_were_said_or_kept() -> None:
    lines = [(one.words, one.before, one.place) for one in before_leaving(without("well"), LONDON)]
    assert lines == [("“What's Working Well”: nothing is noted yet", Stage.DECIDING, "working_well")]
    unsaid = without("well").with_record(Statement(heading="working_well", text="Not said yet"))
    (wanted, *_) = before_leaving(unsaid, LONDON)
    assert wanted.words == "“What's Working Well”: nothing is said yet; 1 point of reports"
    assert wanted.place == "working_well"
    found = {one.words: one.quiet for one in missing(unsaid, LONDON)}
    assert found["1 point of reports, not said: in no copy, unless somebody keeps them"]


def test_the_rail_of_a_new_conference_is_empty() -> None:
    found = counts(Conference(family="Arlowe", held_on=date(2026, 5, 12)), LONDON)

    assert {count.state for count in found.values()} == {"empty"}


def test_a_gap_is_needed_once_a_later_step_has_begun() -> None:
    conference = without("v1")
    assert counts(conference, LONDON)["map"].state == "needed"
    assert counts(conference, LONDON)["childrens_views"].state == "needed"
    assert counts(conference, LONDON)["childrens_views"].done == 1

    early = Conference(family="Arlowe", held_on=date(2026, 5, 12))
    for kept in (*conference.children, *conference.child_views):
        early = early.with_record(kept)
    assert counts(early, LONDON)["map"].state == "begun"


def test_ticks_and_copies_count() -> None:
    conference = (
        whole().with_record(Tick(key="introductions", said_at=NOW)).with_record(Tick(key="apologies"))
    )
    conference = conference.with_record(Copy(recipient_id="mum", made_at=NOW))

    assert (counts(conference, LONDON)["opening"].done, counts(conference, LONDON)["opening"].state) == (
        1,
        "begun",
    )
    assert counts(conference, LONDON)["documents"].state == "done"
