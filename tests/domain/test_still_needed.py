"""What a procedure asks before it lets anybody decide: a quorum, supporters, children who are old enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ChildInvitation, Quoracy, ReportsTo, Timescale, Unit
from chairtui.domain.hearing import unheard
from chairtui.domain.people import Came, Child, Comes, Exclusion, Participant, Relationship, Report
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.readiness import Stage, missing
from chairtui.domain.roles import Reporting
from chairtui.domain.statements import ChildView, Nature
from tests.domain.test_readiness import CALENDAR, LONDON, NOW, changed, record, whole

DAY = date(2026, 5, 12)


def needed(conference: Conference, procedure: Procedure = LONDON) -> list[str]:
    """What is still needed before anybody decides."""
    found = missing(conference, procedure, CALENDAR)
    return [one.words for one in found if one.before is Stage.DECIDING]


def role_with(key: str, **rights: Any) -> Procedure:
    """The borough's procedure with one role changed."""
    roles = tuple(replace(role, **rights) if role.key == key else role for role in LONDON.roles)
    return replace(LONDON, roles=roles)


def test_two_people_of_one_agency_count_once() -> None:
    conference = whole()
    for who in ("school", "health"):
        conference = conference.revising(record(conference, who), agency="Larkfield  trust")
    quorum = quorum_of(conference, LONDON, conference.children[0])

    assert (quorum.social_care, quorum.agencies, quorum.is_met) == (True, ("Larkfield  trust",), False)


def test_where_the_procedure_counts_a_role_apart_two_of_one_agency_are_two() -> None:
    conference = whole()
    for who in ("school", "health"):
        conference = conference.revising(record(conference, who), agency="Larkfield trust")
    apart = replace(LONDON, quoracy=replace(LONDON.quoracy, apart=("health_visitor",)))

    assert needed(conference)[0].startswith("Rhian, not quorate (1 of 2 other agencies)")
    assert not needed(conference, apart)


def test_whoever_leaves_after_the_decision_was_there_when_it_was_made() -> None:
    conference = changed("health", left_at=NOW + timedelta(minutes=30))
    for decision, minutes in zip(conference.decisions, (40, 20), strict=True):
        conference = conference.revising(decision, decided_at=NOW + timedelta(minutes=minutes))

    assert [words for words in needed(conference) if "quorate" in words] == [
        "Rhian, not quorate (1 of 2 other agencies): a reason to go on, or adjourn"
    ]


def test_a_list_without_a_parent_lacks_one_even_if_none_came() -> None:
    lacks = "The parents, or whoever cares for the children"
    assert lacks in needed(changed("mum", roles=("relative",)))
    assert lacks not in needed(changed("mum", came=Came.APOLOGIES, heard_how="By letter."))


def test_of_whom_nobody_has_said_with_whom_they_work_it_is_asked_and_not_said_that_they_are_away() -> None:
    conference = whole()
    for who in ("kezia", "school", "health"):
        conference = conference.revising(record(conference, who), works_with=())
    ask = "Kezia, School and Health: work with which children?"

    assert quorum_of(conference, LONDON, conference.children[0]).lacking == (ask,)
    assert [words for words in needed(conference) if "which children" in words] == [
        "Kezia: works with which children?",
        "School: works with which children?",
        "Health: works with which children?",
        f"Rhian, not quorate ({ask}): a reason to go on, or adjourn",
        f"Unborn baby, not quorate ({ask}): a reason to go on, or adjourn",
    ]
    gone = conference.revising(record(conference, "health"), came=Came.APOLOGIES)
    assert quorum_of(gone, LONDON, gone.children[0]).lacking == (
        "0 of 2 other agencies",
        "Kezia and School: work with which children?",
    )
    assert not needed(conference, replace(LONDON, quoracy=Quoracy()))


def test_only_those_who_work_with_the_child_make_its_quorum() -> None:
    conference = changed("health", works_with=("rhian",))

    assert needed(conference) == [
        "Unborn baby, not quorate (1 of 2 other agencies): a reason to go on, or adjourn"
    ]
    decision = record(conference, "no")
    assert not needed(conference.revising(decision, went_on="The midwife sent her report."))


def test_a_reason_to_go_on_answers_for_its_own_child_alone() -> None:
    conference = changed("health", came=Came.APOLOGIES)
    conference = conference.revising(record(conference, "no"), went_on="The midwife sent her report.")
    rhian = "Rhian, not quorate (1 of 2 other agencies): a reason to go on, or adjourn"

    assert needed(conference) == [rhian]
    assert needed(conference.changing(chairs_reason="Signed off without the GP.")) == [rhian]


def test_nobody_decides_without_childrens_social_care() -> None:
    conference = changed("kezia", came=Came.APOLOGIES)

    assert "children's social care is not there" in needed(conference)[0]
    without_rule = replace(LONDON, quoracy=Quoracy())
    assert not [words for words in needed(conference, without_rule) if "quorate" in words]


def test_a_child_for_whom_the_conference_is_adjourned_needs_no_quorum() -> None:
    adjourned = DecisionOption(key="adjourned", title="Adjourned", adjourns=True)
    procedure = replace(LONDON, decisions=(*LONDON.decisions[:-1], adjourned))
    conference = changed("health", works_with=("rhian",))
    conference = conference.revising(record(conference, "no"), option="adjourned")

    assert not needed(conference, procedure)


def test_a_line_with_a_speaker_and_no_nature_is_named_quietly() -> None:
    said = record(whole(), "said")
    conference = whole().revising(said, said_by="mum")
    (gap,) = missing(conference, LONDON, CALENDAR)[:1]
    assert (gap.words, gap.at, gap.quiet) == (
        "“Rhian missed school.”: fact, seen, allegation or opinion?", "said", True,
    )  # fmt: skip
    two = conference.revising(record(conference, "well"), said_by="mum")
    assert missing(two, LONDON, CALENDAR)[0].words == "2 lines of the map: fact, seen, allegation or opinion?"
    known = conference.revising(said, said_by="mum", nature=Nature.FACT)
    unsaid = conference.revising(said, said_by="mum", said_at=None)
    for other in (whole(), known, unsaid):
        assert not any("opinion" in one.words for one in missing(other, LONDON, CALENDAR))


def unborn(*lines: tuple[str, str]) -> Conference:
    """The family with both parents and these lines about the baby, each with its source."""
    conference = whole().without(record(whole(), "v2")).without(record(whole(), "v3"))
    dad = Participant(id="dad", name="Ned Arlowe", roles=("father",), came=Came.ROOM)
    midwife = Participant(
        id="midwife", name="Ms Teal", roles=("midwife",), came=Came.ROOM, works_with=("baby",)
    )
    for person in (dad, midwife):
        conference = conference.with_record(person)
    for text, source in lines:
        view = ChildView(child_id="baby", source=source, on=DAY, text=text, kept=True)
        conference = conference.with_record(view)
    return conference


BOTH = (("A quiet home.", "Mum"), ("I built the cot.", "Ned Arlowe, by phone"))


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ((), "what each parent hopes and prepares, and the midwife's account"),
        (BOTH[:1], "what Ned Arlowe hopes and prepares and the midwife's account"),
        (BOTH, "the midwife's account"),
        ((*BOTH, ("All is well.", "Ms Teal")), ""),
        ((*BOTH, ("All is well.", "the ward's Midwife")), ""),
        ((*BOTH, ("All is well.", "the midwifery unit")), "the midwife's account"),
        ((*BOTH, ("None, because nobody has booked in yet.", "")), ""),
        (
            (("None, because I was not told.", "Ned Arlowe"),),
            "what Mum hopes and prepares and the midwife's account",
        ),
    ],
)
def test_of_an_unborn_baby_each_parent_and_a_midwife_are_heard(
    lines: tuple[tuple[str, str], ...], wanted: str
) -> None:
    conference = unborn(*lines)
    baby = conference.record(Child, "baby")
    assert unheard(conference, LONDON, baby) == wanted
    named = [
        words for words in needed(conference) if words.startswith("Unborn baby: ") and "account" in words
    ]
    assert named == ([f"Unborn baby: {wanted}"] if wanted else [])


def test_a_parent_who_is_not_there_is_waited_for_by_no_unborn_baby() -> None:
    conference = unborn(BOTH[0], ("All is well.", "the midwife"))
    dad = conference.record(Participant, "dad")
    baby = conference.record(Child, "baby")
    assert unheard(conference, LONDON, baby) == "what Ned Arlowe hopes and prepares"
    assert not unheard(conference.revising(dad, came=Came.NO_REPLY), LONDON, baby)


def test_of_an_unborn_baby_of_whom_nobody_has_said_whose_it_is_each_parent_is_asked() -> None:
    conference = unborn().without(record(whole(), "tie2"))
    baby = conference.record(Child, "baby")
    both = "what each parent hopes and prepares, and the midwife's account"
    asked = "Unborn baby: who the parents are"
    assert unheard(conference, LONDON, baby) == both
    assert asked in needed(conference)
    assert asked not in needed(unborn())
    assert asked not in needed(conference.without(record(whole(), "tie1")))

    dads = conference.with_record(Relationship(participant_id="dad", child_id="baby"))
    dads = dads.with_record(ChildView(child_id="baby", source="Ned Arlowe", text="A cot.", on=DAY, kept=True))
    assert unheard(dads, LONDON, baby) == "the midwife's account"
    assert asked not in needed(dads)


def test_a_child_old_enough_is_asked_whether_to_come() -> None:
    procedure = replace(LONDON, child_invitation=ChildInvitation(ask_from_age=9))

    assert needed(whole(), procedure) == ["Rhian is 9: asked whether to come?"]
    assert not needed(changed("rhian", comes=Comes.APART), procedure)
    assert not needed(whole(), replace(LONDON, child_invitation=ChildInvitation(ask_from_age=10)))


def supported(*names: str, **fields: Any) -> Conference:
    """Mum brings somebody, or several."""
    conference = whole()
    for name in names:
        supporter = Participant(
            id=name, name=name, roles=("supporter",), here_for="mum", came=Came.ROOM, **fields
        )
        conference = conference.with_record(supporter)
    return conference


def test_one_supporter_each_where_the_procedure_says_so() -> None:
    procedure = role_with("supporter", one_each=True)

    assert needed(supported("Aunt Bo", "Ned"), procedure) == [
        "Aunt Bo and Ned: one supporter only for each person"
    ]
    assert not needed(supported("Aunt Bo"), procedure)
    assert not needed(supported("Aunt Bo", "Ned"))


def test_supporters_of_whom_nobody_has_said_for_whom_they_come_are_asked_about() -> None:
    procedure = role_with("supporter", one_each=True)
    conference = supported("Aunt Bo", "Ned", "Uncle Cy")
    for name in ("Aunt Bo", "Ned"):
        conference = conference.revising(record(conference, name), here_for=None)

    assert needed(conference, procedure) == ["Aunt Bo and Ned: for whom they come"]
    alone = conference.without(record(conference, "Ned")).without(record(conference, "Uncle Cy"))
    assert needed(alone, procedure) == ["Aunt Bo: for whom they come; copies name them once it is said"]
    assert needed(conference) == [
        f"{name}: for whom they come; copies name them once it is said" for name in ("Aunt Bo", "Ned")
    ]


@pytest.mark.parametrize("on", [DAY, DAY + timedelta(days=1)])
def test_agreed_on_the_day_or_after_it_is_not_in_advance(on: date) -> None:
    procedure = role_with("supporter", agreed_before=True)

    assert needed(supported("Aunt Bo", agreed_on=on), procedure) == [
        "Aunt Bo: the chair did not agree in advance"
    ]
    assert not needed(supported("Aunt Bo", agreed_on=DAY - timedelta(days=1)), procedure)


def test_the_chair_agrees_to_a_supporter_in_advance_and_in_time() -> None:
    notice = Timescale(
        key="notice", title="Notice", value=2, unit=Unit.DAYS, before=True, roles=("supporter",)
    )
    procedure = replace(role_with("supporter", agreed_before=True), timescales=(*LONDON.timescales, notice))

    unasked = [
        "Aunt Bo: when the chair agreed that they come",
        "Aunt Bo: when the chair was told that they come",
    ]
    assert needed(supported("Aunt Bo"), procedure) == unasked
    assert needed(supported("Aunt Bo", agreed_on=date(2026, 5, 11)), procedure) == unasked[1:]
    assert not needed(supported("Aunt Bo", agreed_on=date(2026, 5, 10)), procedure)
    in_time = supported("Aunt Bo", agreed_on=date(2026, 5, 11), notice_on=date(2026, 5, 10))
    assert not needed(in_time, procedure)
    late = supported("Aunt Bo", agreed_on=date(2026, 5, 11), notice_on=date(2026, 5, 11))
    assert needed(late.changing(starts_at=time(10)), procedure) == [
        "Aunt Bo: notice was wanted by Sun 10 May"
    ]


def test_a_limit_for_reports_is_no_limit_for_notice() -> None:
    reports = Timescale(
        key="reports",
        title="Reports",
        value=9,
        unit=Unit.DAYS,
        before=True,
        roles=("supporter",),
        reports_to=ReportsTo.FAMILY,
    )
    procedure = replace(LONDON, timescales=(*LONDON.timescales, reports))

    assert not needed(supported("Aunt Bo", notice_on=date(2026, 5, 11)), procedure)


def test_a_report_told_at_the_meeting_only_is_not_given_out() -> None:
    police = Participant(
        id="police", name="PC Wren", called="Police", roles=("police",), came=Came.NOT_INVITED
    )
    report = Report(participant_id="police", about=("rhian",), given_to=("mum",))
    conference = whole().with_record(police).with_record(report)

    verbal = role_with("police", reports=Reporting.VERBAL)
    assert needed(conference, verbal) == ["PC Wren: a report that is told at the meeting only was given out"]
    kept_back = role_with("police", reports=Reporting.NOT_BEFORE)
    assert needed(conference, kept_back) == ["PC Wren: a report that is not shared before was given out"]
    assert not needed(conference)
    assert not needed(conference.revising(report, given_to=()), verbal)


def test_whoever_was_put_out_is_told_why_and_heard_in_another_way() -> None:
    out = Exclusion(participant_ids=("mum",), told_why="Kezia told her.")
    conference = whole().with_record(out)

    assert needed(conference) == ["Dana Arlowe, put out: another way to be heard"]
    assert not needed(conference.revising(out, heard_how="a letter"))
    assert not needed(conference.revising(out, closed_session=True))
    unsaid = conference.revising(out, closed_session=True, told_why="")
    assert needed(unsaid) == ["Dana Arlowe, put out: told why"]
    began = replace(out, closed_session=True, began_at=NOW)
    assert not needed(conference.with_record(replace(began, ended_at=NOW + timedelta(minutes=5))))
    assert needed(conference.with_record(replace(began, ended_at=NOW - timedelta(minutes=5)))) == [
        "Dana Arlowe, put out: until when, which is before it began"
    ]


def test_a_parent_who_is_not_invited_is_told_why() -> None:
    dad = Participant(
        id="dad", name="Ned Arlowe", roles=("father",), came=Came.NOT_INVITED, heard_how="a letter"
    )
    conference = whole().with_record(dad)

    assert needed(conference) == ["Ned Arlowe, not invited: told why"]
    assert not needed(conference.revising(dad, told_why="Kezia rang him: he hit her."))
    assert not needed(conference.revising(dad, came=Came.APOLOGIES))
    out = Exclusion(participant_ids=("dad",), heard_how="a letter")
    assert needed(conference.with_record(out)) == ["Ned Arlowe, put out: told why"]


def test_a_view_of_a_child_says_from_whom_and_when() -> None:
    assert needed(changed("v1", source="", on=None)) == [
        "Rhian's view “I like Nan to come.”: from whom and when?"
    ]


def test_an_outcome_answers_a_danger_and_an_action_fills_the_columns_of_the_plan() -> None:
    columns = replace(LONDON, plan_columns=("who", "by_when", "where"))
    found = [one for one in missing(whole(), columns, CALENDAR) if one.step == "plan"]

    assert [(one.words, one.place) for one in found] == [
        ("“Sit with Rhian at bedtime”: where", "a"),
        ("“Ring school”: where", "b"),
    ]
    loose = missing(changed("o", danger_id=None), LONDON, CALENDAR)
    assert [one.words for one in loose if one.step == "plan"] == ["Outcome 1: which danger it answers"]


def test_nothing_is_sent_before_the_sign_off() -> None:
    (only,) = (one for one in missing(whole(), LONDON, CALENDAR) if one.before is Stage.SENDING)

    assert only.words == "The chair's sign-off"


def test_an_unborn_baby_has_no_age_to_be_asked_at() -> None:
    procedure = replace(LONDON, child_invitation=ChildInvitation(ask_from_age=1))
    conference = changed("rhian", comes=Comes.ALL)

    assert isinstance(conference.children[1], Child)
    assert not needed(conference, procedure)
