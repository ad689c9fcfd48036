"""Wales, Gwent and Oxfordshire against their leaflets: where they differ from a London borough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.duties import PrintedAt, ReportsTo, Timescale, Unit
from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.procedures import Decider, Procedure
from chairtui.domain.rights import gives_view, may_speak
from chairtui.domain.roles import Reporting
from chairtui.domain.timescales import due, meetings_after
from chairtui.procedure_files import working_calendar
from tests.procedures import load_procedure

SHIPPED = [Path(__file__).parents[1] / "data" / "procedures"]
WALES = load_procedure("wales", SHIPPED)
GWENT = load_procedure("gwent", SHIPPED)
OXFORDSHIRE = load_procedure("oxfordshire", SHIPPED)
CALENDAR = working_calendar("Wales", SHIPPED)


def timescale(procedure: Procedure, key: str) -> Timescale:
    return next(one for one in procedure.timescales if one.key == key)


def option_titles(procedure: Procedure) -> dict[str, tuple[str, str]]:
    return {option.key: (option.title, option.plan_title) for option in procedure.decisions}


def order(procedure: Procedure) -> str:
    return " ".join(step.key for step in procedure.steps)


def with_roles(*keys: str) -> Participant:
    return Participant(name="Kezia Thorn", roles=keys, came=Came.ROOM)


# Wales


def shown_words(part: Any) -> Iterator[str]:
    """Every text of a procedure that somebody may see, without the sources."""
    for f in fields(part):
        value = getattr(part, f.name)
        if is_dataclass(value):
            yield from shown_words(value)
        elif isinstance(value, str) and not f.name.endswith("source"):
            yield value
        elif isinstance(value, tuple):
            for one in value:
                yield from shown_words(one) if is_dataclass(one) else [one]


@pytest.mark.parametrize("procedure", [WALES, GWENT], ids=lambda procedure: procedure.key)
def test_no_word_of_englands_plans_or_of_a_deciding_chair_is_shown_in_wales(procedure: Procedure) -> None:
    words = "\n".join(shown_words(procedure)).lower()

    assert "child protection register" in words
    for foreign in ("child protection plan", "child in need", "decided by the chair", "the chair decides"):
        assert foreign not in words


@pytest.mark.parametrize("procedure", [WALES, GWENT], ids=lambda procedure: procedure.key)
def test_in_wales_practitioners_decide_about_the_register_before_the_plan(procedure: Procedure) -> None:
    assert order(procedure) == (
        "people opening map parents_views dangers scaling decision plan closing documents"
    )
    assert procedure.decided_by is Decider.PRACTITIONERS
    assert "chair" in procedure.decided_by_unclear
    assert "Child Protection Register" in procedure.words("view_question")
    assert option_titles(procedure)["registered"] == (
        "On the Child Protection Register",
        "Care and support protection plan",
    )
    assert option_titles(procedure)["care_and_support_plan"][1] == "Care and support plan"
    assert [option.key for option in procedure.decisions if option.needs_category] == ["registered"]


def test_financial_abuse_is_a_category_in_wales_only_and_wales_has_no_census_codes() -> None:
    assert [category.key for category in WALES.categories] == [
        "physical", "sexual", "emotional", "financial", "neglect",
    ]  # fmt: skip
    assert not [category.census for category in WALES.categories if category.census]
    assert WALES.categories_may_combine
    assert "financial" not in [category.key for category in OXFORDSHIRE.categories]


@pytest.mark.parametrize(
    ("procedure", "key", "value", "unit", "counted_from"),
    [
        (WALES, "summary", 5, Unit.WORKING_DAYS, "conference"),
        (WALES, "record", 20, Unit.WORKING_DAYS, "conference"),
        (WALES, "amendments", 10, Unit.WORKING_DAYS, "receipt"),
        (WALES, "later_core_groups", 6, Unit.WEEKS, "previous core group"),
        (GWENT, "record", 20, Unit.WORKING_DAYS, "conference"),
        (GWENT, "plan_devised", 10, Unit.WORKING_DAYS, "conference"),
        (GWENT, "first_core_group", 10, Unit.WORKING_DAYS, "conference"),
        (GWENT, "first_review", 3, Unit.MONTHS, "initial conference"),
        (GWENT, "later_review", 6, Unit.MONTHS, "previous review"),
        (OXFORDSHIRE, "summary", 1, Unit.WORKING_DAYS, "conference"),
        (OXFORDSHIRE, "amendments", 5, Unit.WORKING_DAYS, "receipt"),
        (OXFORDSHIRE, "first_core_group", 10, Unit.WORKING_DAYS, "conference"),
        (OXFORDSHIRE, "later_core_groups", 6, Unit.WEEKS, "previous core group"),
        (OXFORDSHIRE, "visits", 2, Unit.WEEKS, "previous visit"),
        (OXFORDSHIRE, "first_review", 3, Unit.MONTHS, "initial conference"),
    ],
)
def test_what_is_due_when(procedure: Procedure, key: str, value: int, unit: Unit, counted_from: str) -> None:
    found = timescale(procedure, key)

    assert (found.value, found.unit, found.counted_from) == (value, unit, counted_from)
    assert found.repeats == (found.counted_from in {"previous core group", "previous visit"})


# Gwent


def test_gwents_reports_are_shared_two_days_before_and_what_kind_of_days_is_left_open() -> None:
    reports = timescale(GWENT, "reports_to_family")

    assert (reports.value, reports.unit, reports.before) == (2, Unit.DAYS, True)
    assert reports.reports_to is ReportsTo.FAMILY
    assert "working days" in reports.unclear
    assert due(reports, date(2026, 5, 18), CALENDAR).on == date(2026, 5, 16)


def test_gwents_police_information_waits_for_the_meeting_and_has_no_earlier_limit() -> None:
    police = GWENT.role("police")
    writing = {role.key for role in GWENT.roles if gives_view(GWENT, with_roles(role.key))}

    assert police is not None
    assert police.reports is Reporting.NOT_BEFORE
    assert set(timescale(GWENT, "reports_to_family").roles) == writing - {"police"}


def test_gwent_asks_professionals_about_the_register_and_never_the_family() -> None:
    for key in ("mother", "father", "relative", "supporter", "advocate", "solicitor", "chair"):
        assert not gives_view(GWENT, with_roles(key)), key
    for key in ("lead_social_worker", "health", "education", "police", "probation", "housing"):
        assert gives_view(GWENT, with_roles(key)), key
    assert not may_speak(GWENT, with_roles("solicitor"))


def test_gwents_chair_sums_up_before_anyone_is_asked_and_the_purposes_come_after_introductions() -> None:
    said = [line.key for line in GWENT.script if line.step == "decision"]
    opening = [line.key for line in GWENT.script if line.step == "opening"]

    assert said[0] == "summary"
    assert opening.index("chair_meets_family") < opening.index("introductions")
    assert opening.index("introductions") < opening.index("why_we_are_here")


def test_gwents_plan_says_where_as_well() -> None:
    assert GWENT.plan_columns == ("who", "where", "by_when", "how_we_know")


def test_gwents_core_groups_meet_every_four_to_six_weeks() -> None:
    groups = timescale(GWENT, "later_core_groups")

    assert (groups.soonest, groups.value, groups.unit) == (4, 6, Unit.WEEKS)


def test_gwents_plan_is_agreed_and_devised_later_and_both_are_shown() -> None:
    plan = next(step for step in GWENT.steps if step.key == "plan")

    assert "agreed in the Child Protection Conference" in plan.unclear
    assert "devised within 10 working days" in plan.unclear


def test_gwents_three_reasons_to_complain_are_printed_whole() -> None:
    complaint = next(text for text in GWENT.texts if text.key == "complaint")

    assert complaint.words.count("•") == 3
    assert complaint.words.count("affected by the process which was followed") == 2
    assert "or take them off the register" in complaint.words
    assert complaint.words.endswith("please discuss this with your child's Social Worker.")


def test_gwent_invites_whom_its_leaflet_lists_and_states_no_age() -> None:
    invited = {invitee.role for invitee in GWENT.invitees}

    assert {"probation", "housing", "interpreter", "minute_taker", "relative", "advocate"} <= invited
    assert {(invitee.from_age, invitee.to_age) for invitee in GWENT.invitees} == {(0, 17)}
    assert GWENT.child_invitation.ask_from_age == 0
    assert "old enough to understand what is happening" in GWENT.child_invitation.words


# Oxfordshire


def test_oxfordshires_letter_summary_and_plan_go_out_on_the_next_working_day() -> None:
    summary = timescale(OXFORDSHIRE, "summary")
    (sent,) = OXFORDSHIRE.sent

    assert due(summary, date(2026, 5, 22), CALENDAR).on == date(2026, 5, 26)  # over a bank holiday
    assert "day following the conference" in summary.unclear
    assert sent.due == "summary"
    assert [held.split()[-1] for held in sent.holds] == ["conference", "plan", "letter"]


def test_oxfordshires_three_working_days_are_for_the_social_workers_report_alone() -> None:
    limits = [one for one in OXFORDSHIRE.timescales if one.reports_to is ReportsTo.FAMILY]
    begins = datetime(2026, 5, 18, 9, 30)  # noqa: DTZ001

    assert [(one.roles, due(one, begins, CALENDAR).on) for one in limits] == [
        (("lead_social_worker", "social_worker"), date(2026, 5, 13)),
        ((), date(2026, 5, 18)),
    ]


def test_oxfordshires_conference_decides_and_what_that_means_is_left_open() -> None:
    assert OXFORDSHIRE.decided_by is Decider.CONFERENCE
    assert "the chair then decides" in OXFORDSHIRE.decided_by_unclear
    assert OXFORDSHIRE.words("decided_by").startswith("Decided by the conference")
    child = Child(name="Ida Arlowe")
    conference = Conference(family="Arlowe", held_on=date(2026, 5, 12), children=(child,))
    assert meetings_after(conference, OXFORDSHIRE, "child_protection_plan", child)
    in_need = meetings_after(conference, OXFORDSHIRE, "child_in_need_plan", child)
    assert [one.key for one in in_need] == ["child_in_need_meeting"]


def test_oxfordshires_representative_may_speak_where_a_solicitor_alone_may_not() -> None:
    assert not may_speak(OXFORDSHIRE, with_roles("solicitor"))
    assert may_speak(OXFORDSHIRE, with_roles("representative", "solicitor"))
    assert not gives_view(OXFORDSHIRE, with_roles("representative"))


def test_oxfordshires_audio_recording_is_said_and_noted() -> None:
    audio = next(line for line in OXFORDSHIRE.script if line.key == "audio_recording")

    assert audio.step == "opening"
    assert audio.note


def test_oxfordshires_texts_are_printed_where_they_belong() -> None:
    printed = {text.key: text for text in OXFORDSHIRE.texts}

    assert printed["court"].place is PrintedAt.DECISION
    assert not printed["court"].options
    assert printed["child_in_need"].options == ("child_in_need_plan",)
    assert "not possible to change the decision" in printed["complaint"].words
    for contact in (
        "01865 323589",
        "07717 420419",
        "01865 815672",
        "OX1 1ND",
        "GBTZ",
        "commentsandcomplaints@",
    ):
        assert contact in printed["complaint"].words
    assert "get better quickly enough" in printed["plan"].words
    assert printed["rights"].words.count("•") == 6


def test_oxfordshires_copies_say_whose_permission_is_needed_to_share_them() -> None:
    assert "permission from the Child Protection Chair" in OXFORDSHIRE.words("copy_note")
    assert "{recipient}" in OXFORDSHIRE.words("copy_note")


@pytest.mark.parametrize("procedure", [GWENT, OXFORDSHIRE], ids=lambda procedure: procedure.key)
def test_what_a_leaflet_does_not_state_says_so(procedure: Procedure) -> None:
    steps = {step.key: step for step in procedure.steps}

    assert procedure.scale.may_be_left_out
    for source in (procedure.scale.source, steps["scaling"].source, steps["dangers"].source):
        assert source.startswith("Not stated in your leaflet")
    assert procedure.quoracy.source.startswith("National default, not from a leaflet")
