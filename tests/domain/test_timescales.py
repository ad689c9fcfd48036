from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale, Unit
from chairtui.domain.people import Child, Kind
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timescales import (
    WorkingCalendar,
    due,
    event_of,
    governing,
    meetings_after,
    months_from,
    short,
    spoken,
)
from chairtui.procedure_files import working_calendar
from tests.procedures import load_procedure

FOLDERS = [Path(__file__).parents[2] / "data" / "procedures"]
CALENDAR = working_calendar("England", FOLDERS)
LONDON = load_procedure("london_borough", FOLDERS)


def timescale(value: int, unit: Unit, *, before: bool = False) -> Timescale:
    return Timescale(key="any", title="Any", value=value, unit=unit, before=before)


def on(day: str) -> date:
    return date.fromisoformat(day)


@pytest.mark.parametrize(
    ("event", "number", "limit"),
    [
        ("2026-05-12", 10, "2026-05-27"),  # over the spring bank holiday
        ("2026-05-11", 10, "2026-05-26"),
        ("2026-05-16", 10, "2026-06-01"),  # from a Saturday, which is day 0 like any other
        ("2026-05-08", 1, "2026-05-11"),  # Friday to Monday
        ("2026-04-02", 1, "2026-04-07"),  # over Good Friday and Easter Monday
        ("2026-03-30", 10, "2026-04-15"),
        ("2026-12-21", 10, "2027-01-07"),  # Christmas 2026: Monday 28 December is a substitute day
        ("2026-12-20", 10, "2027-01-06"),
        ("2021-12-24", 1, "2021-12-29"),  # both Christmas days fall on a weekend
        ("2021-12-20", 10, "2022-01-06"),  # and 1 January 2022 on a Saturday
        ("2027-12-24", 1, "2027-12-29"),
        ("2022-05-30", 10, "2022-06-15"),  # the Platinum Jubilee: 2 and 3 June
        ("2022-09-15", 10, "2022-09-30"),  # the State Funeral: 19 September
        ("2023-05-03", 10, "2023-05-18"),  # the Coronation: 8 May
        ("2020-05-06", 2, "2020-05-11"),  # the early May holiday moved to Friday 8 May 2020
        ("2024-02-28", 2, "2024-03-01"),  # over 29 February
        ("2016-12-23", 1, "2016-12-28"),
        ("2026-12-25", 1, "2026-12-29"),  # from Christmas Day itself, which is day 0
        ("2026-12-28", 1, "2026-12-29"),  # and from its substitute day
        ("2026-05-17", 1, "2026-05-18"),  # Sunday to Monday
        ("2026-05-16", 1, "2026-05-18"),  # Saturday to Monday
        ("2027-03-25", 2, "2027-03-31"),  # an Easter in March
        ("2024-03-28", 1, "2024-04-02"),  # Maundy Thursday to Tuesday
        ("2022-06-01", 1, "2022-06-06"),  # the spring bank holiday moved to Thursday 2 June 2022
        ("2022-05-27", 1, "2022-05-30"),  # so that Monday was a working day
        ("2022-09-16", 1, "2022-09-20"),
        ("2023-05-05", 1, "2023-05-09"),
        ("2020-05-07", 1, "2020-05-11"),
        ("2020-05-01", 1, "2020-05-04"),  # and Monday 4 May was a working day
        ("2028-02-28", 1, "2028-02-29"),  # a leap day is a day like any other
        ("2028-02-29", 1, "2028-03-01"),
        ("2021-12-31", 1, "2022-01-04"),  # Monday 3 January stands for a Saturday New Year
    ],
)
def test_working_days_pass_over_weekends_and_bank_holidays(event: str, number: int, limit: str) -> None:
    assert due(timescale(number, Unit.WORKING_DAYS), on(event), CALENDAR).on == on(limit)


@pytest.mark.parametrize(
    ("event", "number", "limit"),
    [
        ("2026-05-18", 2, "2026-05-14"),  # two working days before Monday is Thursday
        ("2026-05-18", 3, "2026-05-13"),
        ("2026-05-26", 3, "2026-05-20"),  # the day after a bank holiday
        ("2026-04-08", 3, "2026-04-01"),  # over Easter
        ("2027-01-05", 3, "2026-12-30"),
        ("2026-05-17", 1, "2026-05-15"),  # a Sunday is day 0 too
        ("2026-05-19", 2, "2026-05-15"),  # Tuesday to Friday
        ("2026-12-29", 2, "2026-12-23"),  # over Christmas and its substitute day
        ("2020-05-11", 2, "2020-05-06"),  # over 8 May 2020
        ("2022-09-20", 1, "2022-09-16"),
        ("2024-03-01", 2, "2024-02-28"),
    ],
)
def test_counting_back_the_conference_is_day_0(event: str, number: int, limit: str) -> None:
    assert due(timescale(number, Unit.WORKING_DAYS, before=True), on(event), CALENDAR).on == on(limit)


@pytest.mark.parametrize(
    ("event", "months", "limit"),
    [
        ("2026-05-12", 3, "2026-08-12"),
        ("2025-11-30", 3, "2026-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2024-02-29", 3, "2024-05-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-10-31", 6, "2027-04-30"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2023-11-29", 3, "2024-02-29"),
        ("2024-08-29", 6, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-05-31", 1, "2026-06-30"),
    ],
)
def test_months_are_calendar_months_clamped_to_the_months_end(event: str, months: int, limit: str) -> None:
    assert due(timescale(months, Unit.MONTHS), on(event), CALENDAR).on == on(limit)


@pytest.mark.parametrize(
    ("event", "months", "limit", "suggested"),
    [
        ("2026-05-09", 3, "2026-08-09", "2026-08-07"),  # a Sunday
        ("2026-09-25", 3, "2026-12-25", "2026-12-24"),  # Christmas Day
        ("2026-09-28", 3, "2026-12-28", "2026-12-24"),  # its substitute day, after a weekend
        ("2026-01-06", 3, "2026-04-06", "2026-04-02"),  # Easter Monday
    ],
)
def test_a_period_that_ends_on_a_day_off_suggests_the_working_day_before_and_names_the_limit(
    event: str, months: int, limit: str, suggested: str
) -> None:
    found = due(timescale(months, Unit.MONTHS), on(event), CALENDAR)

    assert (found.on, found.suggested) == (on(limit), on(suggested))
    assert spoken(on(limit)) in found.warning
    assert short(on(suggested)) in found.warning


@pytest.mark.parametrize(
    ("event", "number", "unit", "before", "limit", "suggested"),
    [
        ("2026-05-15", 1, Unit.DAYS, False, "2026-05-16", "2026-05-15"),  # the event's day is in the period
        ("2026-05-16", 1, Unit.DAYS, False, "2026-05-17", "2026-05-17"),  # no working day in the period
        ("2026-05-18", 1, Unit.DAYS, True, "2026-05-17", "2026-05-15"),  # earlier is always in time
        ("2026-04-03", 1, Unit.WEEKS, False, "2026-04-10", "2026-04-10"),  # a working day stays
    ],
)
def test_what_is_suggested_lies_within_the_period(
    event: str, number: int, unit: Unit, before: bool, limit: str, suggested: str
) -> None:
    found = due(timescale(number, unit, before=before), on(event), CALENDAR)

    assert (found.on, found.suggested) == (on(limit), on(suggested))
    assert bool(found.warning) is not CALENDAR.is_working(on(limit))


@pytest.mark.parametrize("number", range(40))
@pytest.mark.parametrize("event", ["2026-05-12", "2026-12-20", "2026-04-03"])
def test_a_suggestion_is_a_working_day_of_the_period_where_there_is_one(event: str, number: int) -> None:
    found = due(timescale(number, Unit.DAYS), on(event), CALENDAR)

    within = [d for d in (on(event), *_days(on(event), found.on)) if CALENDAR.is_working(d)]
    assert found.suggested == (max(within) if within else found.on)


@pytest.mark.parametrize(
    ("moment", "hours", "before", "at"),
    [
        ("2026-05-18T09:30", 48, True, "2026-05-16T09:30"),
        ("2026-05-14T14:00", 48, True, "2026-05-12T14:00"),
        ("2026-01-01T00:15", 24, True, "2025-12-31T00:15"),
        ("2028-02-28T23:00", 24, False, "2028-02-29T23:00"),
        ("2026-05-12T10:00", 72, False, "2026-05-15T10:00"),
        ("2026-03-30T09:30", 48, True, "2026-03-28T09:30"),  # by the clock on the wall, put forward between
    ],
)
def test_hours_are_hours(moment: str, hours: int, before: bool, at: str) -> None:
    found = due(timescale(hours, Unit.HOURS, before=before), datetime.fromisoformat(moment), CALENDAR)

    assert found.at == datetime.fromisoformat(at)
    assert found.on == on(at[:10])


def test_48_hours_before_monday_morning_is_saturday_morning_with_a_warning() -> None:
    found = due(timescale(48, Unit.HOURS, before=True), datetime(2026, 5, 18, 9, 30), CALENDAR)  # noqa: DTZ001

    assert found.at == datetime(2026, 5, 16, 9, 30)  # noqa: DTZ001
    assert found.suggested == on("2026-05-15")
    assert found.sum == "48 hours before Mon 18 May 09:30"
    assert found.warning == "Saturday 16 May 2026 is not a working day; Fri 15 May is the last one before it."


def test_hours_without_a_time_count_from_the_days_start_and_say_so() -> None:
    found = due(timescale(48, Unit.HOURS, before=True), on("2026-05-14"), CALENDAR)

    assert (found.on, found.at) == (on("2026-05-12"), None)
    assert "no time yet" in found.warning


@pytest.mark.parametrize(
    ("number", "unit", "before", "event", "words"),
    [
        (10, Unit.WORKING_DAYS, False, "2026-05-12", "10 working days from Tue 12 May, skipping Mon 25 May"),
        (1, Unit.WORKING_DAYS, False, "2026-05-12", "1 working day from Tue 12 May"),
        (3, Unit.WORKING_DAYS, True, "2026-05-12", "3 working days before Tue 12 May"),
        (3, Unit.MONTHS, False, "2026-05-12", "3 months from Tue 12 May"),
        (4, Unit.WEEKS, False, "2026-12-15", "4 weeks from Tue 15 Dec 2026"),
        (
            10,
            Unit.WORKING_DAYS,
            False,
            "2026-12-21",
            "10 working days from Mon 21 Dec 2026, skipping Fri 25 Dec, Mon 28 Dec and Fri 1 Jan 2027",
        ),
    ],
)
def test_each_date_shows_its_sum(number: int, unit: Unit, before: bool, event: str, words: str) -> None:
    assert due(timescale(number, unit, before=before), on(event), CALENDAR).sum == words


def test_a_date_beyond_the_known_bank_holidays_says_so() -> None:
    found = due(timescale(6, Unit.MONTHS), on("2028-11-15"), CALENDAR)

    assert "Bank holidays are known to Sunday 31 December 2028 only" in found.warning


def test_a_date_before_the_known_bank_holidays_says_so() -> None:
    found = due(timescale(1, Unit.WORKING_DAYS), on("2012-06-01"), CALENDAR)

    assert found.warning == "Bank holidays are known from Thursday 1 January 2015 only; check this date."


@pytest.mark.parametrize(
    ("event", "before", "words"),
    [
        ("2029-01-02", True, "Bank holidays are known to Sunday 31 December 2028 only; check this date."),
        ("2014-12-19", False, "Bank holidays are known from Thursday 1 January 2015 only; check this date."),
        ("2029-01-01", True, ""),
        ("2014-12-31", False, ""),
    ],
)
def test_working_days_counted_out_of_what_is_not_known_say_so(event: str, before: bool, words: str) -> None:
    assert due(timescale(10, Unit.WORKING_DAYS, before=before), on(event), CALENDAR).warning == words


def test_without_any_bank_holidays_each_date_says_so() -> None:
    found = due(timescale(1, Unit.WORKING_DAYS), on("2026-05-12"), WorkingCalendar(frozenset(), date.min))

    assert found.warning == "Bank holidays are not known; check this date."


@given(
    st.dates(min_value=date(2015, 1, 10), max_value=date(2028, 6, 1)),
    st.integers(min_value=1, max_value=60),
)
def test_there_and_back_over_working_days_meet(day: date, number: int) -> None:
    there = CALENDAR.counted(day, number)

    between = [d for d in _days(day, there) if CALENDAR.is_working(d)]
    assert len(between) == number
    assert between[-1] == there
    if CALENDAR.is_working(day):
        assert CALENDAR.counted(there, -number) == day


def _days(day: date, until: date) -> list[date]:
    return [date.fromordinal(n) for n in range(day.toordinal() + 1, until.toordinal() + 1)]


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(-40, 40))
def test_months_keep_the_day_or_take_the_months_last(day: date, months: int) -> None:
    found = months_from(day, months)

    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and date.fromordinal(found.toordinal() + 1).day == 1)


def test_a_local_closed_day_is_passed_over_too() -> None:
    calendar = WorkingCalendar(CALENDAR.days_off | {on("2026-05-13")}, CALENDAR.known_to)

    assert calendar.counted(on("2026-05-12"), 1) == on("2026-05-14")
    found = due(timescale(2, Unit.WORKING_DAYS), on("2026-05-12"), calendar)
    assert found.sum == "2 working days from Tue 12 May, skipping Wed 13 May"


def test_of_siblings_limits_the_earliest_governs_and_is_named() -> None:
    first = due(timescale(3, Unit.MONTHS), on("2026-05-12"), CALENDAR)
    next_one = due(timescale(6, Unit.MONTHS), on("2026-05-12"), CALENDAR)

    assert governing({"wren": next_one, "robin": first}) == (("robin",), first)
    assert governing({"wren": first, "robin": first}) == (("wren", "robin"), first)


def test_the_first_review_counts_from_the_initial_conference_and_later_ones_from_the_review_before() -> None:
    conference = Conference(family="Arlowe", held_on=on("2026-05-12"))
    first, later = (t for t in LONDON.timescales if t.key in {"first_review", "later_review"})

    new, reviewed = Child(name="Ida Arlowe"), Child(name="Ned Arlowe", kind=Kind.REVIEW)
    assert event_of(first, conference, new) == on("2026-05-12")
    assert event_of(later, conference, new) is None
    assert event_of(later, conference, reviewed) == on("2026-05-12")
    assert event_of(first, conference, reviewed) is None
    known = conference.with_record(ExistingPlan(child_id=reviewed.id, began_on=on("2026-02-10")))
    assert event_of(first, known, reviewed) == on("2026-02-10")


@pytest.mark.parametrize(
    ("decided", "kind", "meetings"),
    [
        ("child_protection_plan", Kind.INITIAL, ["first_core_group", "first_review"]),
        ("child_protection_plan", Kind.PRE_BIRTH, ["first_core_group", "first_review"]),
        ("child_protection_plan", Kind.REVIEW, ["later_review"]),
        ("child_in_need_plan", Kind.INITIAL, ["child_in_need_meeting"]),
        ("no_plan", Kind.INITIAL, []),
    ],
)
def test_each_decision_has_the_meetings_that_follow_it(decided: str, kind: Kind, meetings: list[str]) -> None:
    child = Child(name="Ida Arlowe", kind=kind)
    conference = Conference(family="Arlowe", held_on=on("2026-05-12"), children=(child,))
    assert [t.key for t in meetings_after(conference, LONDON, decided, child)] == meetings
