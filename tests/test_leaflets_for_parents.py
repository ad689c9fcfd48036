"""Haringey's and Central Bedfordshire's procedures against their leaflets for parents."""

from __future__ import annotations

from pathlib import Path

import pytest

from chairtui.domain.duties import Bound, PrintedAt, ReportsTo, Unit
from chairtui.domain.people import Came, Participant
from chairtui.domain.procedures import Decider, Procedure
from chairtui.domain.rights import gives_view, may_scale, may_speak
from chairtui.domain.roles import Group, Reporting
from tests.procedures import load_procedure

FOLDERS = [Path(__file__).parents[1] / "data" / "procedures"]
HARINGEY = load_procedure("haringey", FOLDERS)
BEDFORDSHIRE = load_procedure("central_bedfordshire", FOLDERS)


def somebody(*roles: str) -> Participant:
    return Participant(name="Kezia Thorn", roles=roles, came=Came.ROOM)


def printed(procedure: Procedure, place: PrintedAt) -> str:
    return "\n".join(text.words for text in procedure.texts if text.place is place)


def invited(procedure: Procedure, age: int) -> set[str]:
    return {one.role for one in procedure.invitees if one.from_age <= age <= one.to_age}


# Haringey


def test_haringey_begins_with_the_danger_statement_and_hears_the_parents_before_the_professionals() -> None:
    order = "people opening dangers parents_views map scaling plan decision closing documents"
    assert [step.key for step in HARINGEY.steps] == order.split()
    assert [line.key for line in HARINGEY.script if line.step == "opening"][-1] == "why_we_are_here"
    asked = [prompt.ask for prompt in HARINGEY.parent_prompts if prompt.step == "parents_views"]
    assert asked[:4] == [
        "What do you think?",
        "What works well in your family?",
        "What are you worried about?",
        "What additional support do you need?",
    ]


def test_in_haringey_everyone_there_scales_and_gives_a_view_but_the_solicitor_who_cannot_talk() -> None:
    there = [role for role in HARINGEY.roles if role.group is not Group.OFFICE and role.key != "interpreter"]

    silent = {role.key for role in there if not may_speak(HARINGEY, somebody(role.key))}
    assert silent == {"solicitor"}
    assert {role.key for role in there if not may_scale(HARINGEY, somebody(role.key))} == silent
    assert {role.key for role in there if not gives_view(HARINGEY, somebody(role.key))} == silent
    assert not HARINGEY.scale.may_be_left_out
    assert "framework default, not from a leaflet" in HARINGEY.scale.source


def test_in_haringey_each_parent_brings_one_supporter_agreed_in_advance() -> None:
    supporter, solicitor = HARINGEY.role("supporter"), HARINGEY.role("solicitor")

    assert supporter is not None
    assert supporter.one_each
    assert supporter.agreed_before
    assert solicitor is not None
    assert not solicitor.agreed_before, "the leaflet asks it of the supporter"


def test_haringeys_police_alone_tell_their_report_and_the_limits_for_reports_say_so() -> None:
    assert [role.key for role in HARINGEY.roles if role.reports is Reporting.VERBAL] == ["police"]
    limits = [limit for limit in HARINGEY.timescales if limit.reports_to is ReportsTo.FAMILY]
    assert len(limits) == 2
    assert all("police tell theirs at the meeting" in limit.title for limit in limits)


def test_a_child_of_five_is_in_neither_of_haringeys_ages_so_both_are_suggested_with_the_reason() -> None:
    assert invited(HARINGEY, 4) >= {"health_visitor"}
    assert "school_nurse" not in invited(HARINGEY, 4)
    assert invited(HARINGEY, 5) >= {"health_visitor", "school_nurse"}
    assert "health_visitor" not in invited(HARINGEY, 6)
    at_five = [one for one in HARINGEY.invitees if one.from_age == one.to_age == 5]
    assert all("both are suggested" in one.unclear for one in at_five)
    assert [one.role for one in HARINGEY.invitees if one.report_only] == ["gp"]
    assert HARINGEY.child_invitation.ask_from_age == 10


def test_haringey_leaves_what_its_leaflet_leaves_open() -> None:
    assert HARINGEY.decided_by is Decider.CHAIR
    assert "final decision" in HARINGEY.decided_by_unclear
    assert "decision of the meeting" in HARINGEY.decided_by_unclear
    notice = next(limit for limit in HARINGEY.timescales if limit.key == "supporter_notice")
    assert "calendar days" in notice.unclear
    assert notice.roles == ("supporter",)
    for option in HARINGEY.decisions:
        if option.key in {"child_in_need_plan", "no_plan"}:
            assert option.source.startswith("Not stated in your leaflet")
            assert option.unclear


def test_haringey_sends_each_parent_their_own_form_and_their_childs_only() -> None:
    (record,) = HARINGEY.sent

    assert record.due == "record_sent"
    assert any("never another parent's" in part for part in record.holds)
    assert not any("police report" in part and "not sent" not in part for part in record.holds)


@pytest.mark.parametrize(
    "words",
    [
        "Please speak to them or write to them as soon as possible after the meeting",
        "cpcentraladmin@haringey.gov.uk",
        "Head of Service, ESQA, 3rd Floor, River Park House, 225 High Road, Wood Green London N22 8HQ",
        "https://www.haringey.gov.uk/contact/council-feedback/childrens-social-care-complaints-procedure",
        "020 8489 3424",
        "0800 085 8287",
        "020 8768 5058",
        "advocacy2@barnardos.org.uk",
    ],
)
def test_haringeys_ways_to_complain_are_printed_whole(words: str) -> None:
    assert words in printed(HARINGEY, PrintedAt.END)


def test_haringeys_plan_says_visits_core_groups_and_reviews() -> None:
    words = printed(HARINGEY, PrintedAt.PLAN)

    assert "at least every 2 weeks" in words
    assert "see your child on their own" in words
    assert "regular core group meetings" in words
    assert "within six months of each other" in words


# Central Bedfordshire


def test_central_bedfordshire_hears_all_information_before_risk_and_decides_before_the_plan() -> None:
    order = "people opening map parents_views dangers scaling decision plan closing documents"
    assert [step.key for step in BEDFORDSHIRE.steps] == order.split()
    decision = next(step for step in BEDFORDSHIRE.steps if step.key == "decision")
    assert "before or after the decision" in decision.unclear


def test_central_bedfordshires_conference_decides_two_questions_and_the_chair_the_category() -> None:
    assert BEDFORDSHIRE.decided_by is Decider.CONFERENCE
    assert "determined by the Conference Chair" in BEDFORDSHIRE.categories_source
    at_the_decision = [line.key for line in BEDFORDSHIRE.script if line.step == "decision"]
    assert at_the_decision == ["threshold", "risk_question", "plan_question"]
    assert "determined by the Conference Chair" in BEDFORDSHIRE.words("category_question")


def test_whoever_supports_a_parent_in_central_bedfordshire_gives_neither_number_nor_view() -> None:
    for role in ("supporter", "solicitor", "advocate", "relative", "friend"):
        assert not may_scale(BEDFORDSHIRE, somebody(role))
        assert not gives_view(BEDFORDSHIRE, somebody(role))
    asked = {role.key for role in BEDFORDSHIRE.roles if gives_view(BEDFORDSHIRE, somebody(role.key))}
    assert asked == {role.key for role in BEDFORDSHIRE.roles if role.group is Group.PROFESSIONAL}
    assert BEDFORDSHIRE.scale.may_be_left_out


def test_central_bedfordshire_states_no_day_for_reports_nor_for_the_notes() -> None:
    assert not [limit for limit in BEDFORDSHIRE.timescales if limit.reports_to]
    (notes,) = BEDFORDSHIRE.sent
    assert not notes.due
    assert "without a date" in notes.unclear
    assert BEDFORDSHIRE.child_invitation.ask_from_age == 0
    assert BEDFORDSHIRE.child_invitation.unclear


def test_central_bedfordshire_prints_that_only_a_court_can_remove_a_child() -> None:
    assert "Only a court can order" in printed(BEDFORDSHIRE, PrintedAt.DECISION)
    assert not [option for option in BEDFORDSHIRE.decisions if "remov" in option.title.lower()]


@pytest.mark.parametrize(
    "words",
    [
        "the decision made by the Conference stands",
        "to become, to continue or not to become the subject",
        "determined by the Conference Chair",
        "The process of the Child Protection Conference",
        "inter-agency protocols were followed",
        "that agency's internal complaints procedure",
        "reconvened earlier and/or with a different Chair",
        "learning points for a specific agency",
    ],
)
def test_central_bedfordshires_complaint_is_printed_with_its_grounds_and_what_may_come_of_it(
    words: str,
) -> None:
    assert words in printed(BEDFORDSHIRE, PrintedAt.END)


# Both


@pytest.mark.parametrize(
    ("procedure", "key", "value", "unit", "before", "bound", "kinds"),
    [
        (HARINGEY, "supporter_notice", 2, Unit.DAYS, True, Bound.MAXIMUM, ""),
        (HARINGEY, "contribution_form", 2, Unit.WORKING_DAYS, True, Bound.USUAL, ""),
        (
            HARINGEY,
            "reports_to_family_initial",
            2,
            Unit.WORKING_DAYS,
            True,
            Bound.MAXIMUM,
            "initial pre-birth transfer-in",
        ),
        (HARINGEY, "reports_to_family_review", 5, Unit.WORKING_DAYS, True, Bound.MAXIMUM, "review"),
        (HARINGEY, "record_sent", 1, Unit.WORKING_DAYS, False, Bound.MAXIMUM, ""),
        (HARINGEY, "social_worker_visit", 2, Unit.WEEKS, False, Bound.MAXIMUM, ""),
        (HARINGEY, "later_review", 6, Unit.MONTHS, False, Bound.MAXIMUM, "review"),
        (BEDFORDSHIRE, "later_review", 6, Unit.MONTHS, False, Bound.MAXIMUM, "review"),
    ],
    ids=lambda value: value.key if isinstance(value, Procedure) else None,
)
def test_the_timescales_are_the_leaflets(
    procedure: Procedure, key: str, value: int, unit: Unit, before: bool, bound: Bound, kinds: str
) -> None:
    found = next(timescale for timescale in procedure.timescales if timescale.key == key)

    assert (found.value, found.unit, found.before, found.bound) == (value, unit, before, bound)
    assert found.kinds == tuple(kinds.split())
    assert found.source.startswith(f"{procedure.title} leaflet: “")


@pytest.mark.parametrize("procedure", [HARINGEY, BEDFORDSHIRE], ids=lambda procedure: procedure.key)
def test_the_first_review_is_three_months_from_the_first_conference_and_no_core_groups_day_is_invented(
    procedure: Procedure,
) -> None:
    limits = {limit.key: limit for limit in procedure.timescales}

    first = limits["first_review"]
    assert (first.value, first.unit, first.counted_from) == (3, Unit.MONTHS, "initial conference")
    assert limits["first_core_group"].source == "Not stated in your leaflet: national default used"
    assert "regular" in limits["first_core_group"].unclear
