from __future__ import annotations

from datetime import date, datetime, time

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ReportsTo
from chairtui.domain.lateness import is_late, late_words
from chairtui.domain.people import Child, Kind, Participant, Report
from chairtui.procedure_files import working_calendar
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, london_borough

CALENDAR = working_calendar("England", FOLDERS)


def conference(kind: Kind, on: date, at: time | None) -> Conference:
    made = Conference(family="Quillfeather", held_on=on, starts_at=at)
    return made.with_record(Child(id="wren", name="Wren", kind=kind))


def late(
    to: ReportsTo, moment: str, *, kind: Kind = Kind.INITIAL, on: str = "2026-05-12", at: str = "10:00"
) -> str:
    held = conference(kind, date.fromisoformat(on), time.fromisoformat(at) if at else None)
    when = datetime.fromisoformat(moment)
    report = Report(participant_id="kezia", about=("wren",), given_at=when, to_chair_at=when)
    return late_words(report, held, london_borough(), CALENDAR, to)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("2026-05-10T10:00", ""),
        ("2026-05-10T10:01", "1 hour late"),
        ("2026-05-11T09:00", "23 hours late"),
        ("2026-05-13T10:00", "3 days late"),
        ("2026-05-10T00:00", ""),  # a day without its hour counts as a whole
        ("2026-05-11T00:00", "1 day late"),
    ],
)
def test_48_hours_before_an_initial_conference(given: str, words: str) -> None:
    assert late(ReportsTo.FAMILY, given) == words


def test_without_the_conferences_hour_the_day_counts() -> None:
    assert late(ReportsTo.FAMILY, "2026-05-10T17:00", at="") == ""
    assert late(ReportsTo.FAMILY, "2026-05-11T09:00", at="") == "1 day late"


def test_a_review_counts_three_working_days() -> None:
    assert late(ReportsTo.FAMILY, "2026-05-07T16:00", kind=Kind.REVIEW) == ""
    assert late(ReportsTo.FAMILY, "2026-05-08T09:00", kind=Kind.REVIEW) == "1 working day late"


def test_what_a_parent_need_not_write_is_never_late() -> None:
    """Haringey: the contribution form, “although you do not have to”, two working days before."""
    held = conference(Kind.INITIAL, date(2026, 5, 12), None).with_record(
        Participant(id="mum", name="Ada Quillfeather", roles=("mother",))
    )
    form = Report(
        participant_id="mum", about=("wren",), to_chair_at=datetime.fromisoformat("2026-05-11T09:00")
    )
    given = form, held, load_procedure("haringey", FOLDERS), CALENDAR
    assert late_words(*given, ReportsTo.CHAIR) == "1 working day later than usual"
    assert not is_late(*given)


def test_on_the_days_off_right_after_a_limit_in_working_days_it_is_late_and_no_more() -> None:
    # Three working days before Wednesday 13 May is Friday 8 May.
    for moment in ("2026-05-09T09:00", "2026-05-10T00:00"):
        assert late(ReportsTo.FAMILY, moment, kind=Kind.REVIEW, on="2026-05-13") == "late"
    assert (
        late(ReportsTo.FAMILY, "2026-05-11T09:00", kind=Kind.REVIEW, on="2026-05-13") == "1 working day late"
    )


def test_a_bank_holiday_is_no_working_day() -> None:
    # Monday 25 May 2026 is a bank holiday: three working days before Wednesday 27 May is Thursday 21 May.
    assert late(ReportsTo.CHAIR, "2026-05-21T16:00", on="2026-05-27") == ""
    assert late(ReportsTo.CHAIR, "2026-05-22T09:00", on="2026-05-27") == "1 working day late"
    assert late(ReportsTo.CHAIR, "2026-05-26T09:00", on="2026-05-27") == "2 working days late"


def test_a_report_about_siblings_keeps_the_earliest_of_their_limits() -> None:
    held = conference(Kind.INITIAL, date(2026, 5, 12), time(10))
    held = held.with_record(Child(id="tarn", name="Tarn", kind=Kind.REVIEW))
    report = Report(
        participant_id="kezia", about=("wren", "tarn"), given_at=datetime.fromisoformat("2026-05-08T09:00")
    )
    assert late_words(report, held, london_borough(), CALENDAR, ReportsTo.FAMILY) == "1 working day late"


def test_where_the_procedure_states_no_limit_nothing_is_late() -> None:
    held = conference(Kind.INITIAL, date(2026, 5, 12), time(10))
    report = Report(participant_id="kezia", given_at=datetime.fromisoformat("2026-05-12T09:00"))
    england = load_procedure("england", FOLDERS)
    assert late_words(report, held, england, CALENDAR, ReportsTo.FAMILY) == ""
