"""What falls due after a conference, and what no longer does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.due_lines import DueLine, Falls, When, in_order, in_week, late_words, when
from chairtui.domain.falling_due import falling_due
from chairtui.domain.people import Child, Kind, Participant
from chairtui.domain.plans import Meeting
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan
from chairtui.domain.timeline import FILE_COPY, Copy, Tick
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, england

HELD = date(2026, 5, 12)
TOM = Child(id="tom", name="Tom Marrable", born=date(2019, 4, 1))
AMY = Child(id="amy", name="Amy Marrable", born=date(2022, 4, 1))
PEOPLE = (Participant(id="mum", called="Mum"), Participant(id="dad", called="Dad"))


def conference(*records: Record, plan: str = "child_protection_plan", **own: Any) -> Conference:
    """The Marrables with a plan for Tom, and what is given besides."""
    fields: dict[str, Any] = {"id": "first", "family": "Marrable", "chair": "Fern", "held_on": HELD} | own
    decision = Decision(id="tom-decision", child_id="tom", option=plan)
    begun = Conference(**fields)
    return reduce(Conference.with_record, (TOM, *PEOPLE, decision, *records), begun)


def lines(of: Conference, today: date, *after: Conference, procedure: str = "england") -> dict[str, DueLine]:
    """What is not done, by its title."""
    found = falling_due(of, load_procedure(procedure, FOLDERS), england(), today, after)
    return {line.title: line for line in found if not line.done}


def meeting(timescale: str, on: date | None, *about: str) -> Meeting:
    return Meeting(timescale=timescale, about=about or ("tom",), on=on)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


CORE, REVIEW, LATER = "First core group", "First review conference", "Next review conference"


def test_without_a_date_each_meeting_is_due_by_its_limit_with_the_sum() -> None:
    found = lines(conference(), date(2026, 5, 13))
    assert set(found) == {CORE, REVIEW}
    assert (found[CORE].on, found[CORE].remark) == (date(2026, 5, 27), "no date set")
    assert found[CORE].rule == "no later than 10 working days from Tue 12 May, skipping Mon 25 May"
    assert found[CORE].source.startswith("National default")
    assert (found[REVIEW].on, found[REVIEW].what) == (date(2026, 8, 12), Falls.CONFERENCE)
    assert found[REVIEW].children == ("Tom",)
    assert (found[REVIEW].family, found[REVIEW].chair) == ("Marrable", "Fern")
    assert not any(line.late for line in found.values())


@pytest.mark.parametrize(
    ("today", "on", "expected"),
    [
        (date(2026, 5, 20), None, (date(2026, 5, 27), False, 0)),
        (date(2026, 5, 27), None, (date(2026, 5, 27), False, 0)),
        (date(2026, 6, 1), None, (date(2026, 5, 27), True, 3)),
        (date(2026, 5, 20), date(2026, 5, 21), (date(2026, 5, 21), False, 0)),
        (date(2026, 5, 21), date(2026, 5, 21), (date(2026, 5, 21), False, 0)),
        (date(2026, 5, 22), date(2026, 5, 21), None),
        (date(2026, 5, 30), date(2026, 6, 3), (date(2026, 6, 3), False, 0)),
    ],
)
def test_a_core_group_is_late_while_it_has_no_date_and_done_with_once_its_day_is_over(
    today: date, on: date | None, expected: tuple[date, bool, int] | None
) -> None:
    found = lines(conference(meeting("first_core_group", on)), today).get(CORE)
    assert (None if found is None else (found.on, found.late, found.days_late)) == expected


def test_a_date_after_its_limit_says_so() -> None:
    found = lines(conference(meeting("first_core_group", date(2026, 6, 3))), HELD)[CORE]
    assert found.remark == "after its limit"
    assert found.rule == ("no later than Wed 27 May: 10 working days from Tue 12 May, skipping Mon 25 May")


def test_a_review_is_late_once_its_day_is_over_and_nobody_has_decided() -> None:
    found = lines(conference(meeting("first_review", date(2026, 8, 5))), date(2026, 8, 7))[REVIEW]
    assert (found.on, found.late, found.days_late) == (date(2026, 8, 5), True, 2)


def review(*records: Record, **own: Any) -> Conference:
    """The review that follows, for Tom."""
    fields: dict[str, Any] = {"id": "second", "follows": "first", "family": "Marrable-Hay"}
    fields |= {"held_on": date(2026, 8, 3)} | own
    tom = replace(TOM, kind=Kind.REVIEW)
    plan = ExistingPlan(child_id="tom", option="child_protection_plan", began_on=HELD)
    begun = Conference(**fields)
    return reduce(Conference.with_record, (tom, plan, *records), begun)


def test_a_review_that_is_planned_here_is_due_on_its_day_and_opens_that_conference() -> None:
    found = lines(conference(meeting("first_review", date(2026, 8, 5))), HELD, review())[REVIEW]
    assert (found.on, found.conference_id, found.family) == (date(2026, 8, 3), "second", "Marrable-Hay")


def test_once_the_review_has_decided_nothing_is_left_of_the_dates_before_it() -> None:
    held = review(Decision(child_id="tom", option="child_protection_plan"))
    assert lines(conference(), date(2026, 9, 1), held) == {}
    found = lines(held, date(2026, 9, 1))
    assert {title: line.on for title, line in found.items()} == {LATER: date(2027, 2, 3)}
    assert found[LATER].rule == "no later than 6 months from Mon 3 Aug 2026"


def test_a_sibling_who_was_not_reviewed_still_is_to_be() -> None:
    both = conference(AMY, Decision(child_id="amy", option="child_protection_plan"))
    assert lines(both, HELD)[REVIEW].children == ("Tom", "Amy")
    held = review(Decision(child_id="tom", option="no_plan"))
    assert lines(both, HELD, held)[REVIEW].children == ("Amy",)
    planned = [
        (line.conference_id, line.children)
        for line in falling_due(both, load_procedure("england", FOLDERS), england(), HELD, (review(),))
        if line.title == REVIEW
    ]
    assert sorted(planned) == [("first", ("Amy",)), ("second", ("Tom",))]


def test_a_plan_that_ended_leaves_nothing_due_but_its_letters() -> None:
    ended = review(Decision(child_id="tom", option="no_plan"), meeting("later_review", date(2027, 1, 5)))
    assert lines(ended, date(2026, 8, 4)) == {}
    assert set(lines(ended, date(2026, 8, 4), procedure="haringey")) == {
        "The record of the meeting with the child's plan"
    }


def test_nothing_is_due_before_anything_was_decided() -> None:
    undecided = replace(conference(), decisions=(Decision(child_id="tom", option=""),))
    assert lines(undecided, date(2027, 1, 1), procedure="gwent") == {}


def test_an_adjourned_conference_is_to_meet_again() -> None:
    found = lines(conference(plan="adjourned"), HELD)
    assert {title: (line.what, line.on) for title, line in found.items()} == {
        "Reconvened conference": (Falls.CONFERENCE, date(2026, 5, 27))
    }
    assert found["Reconvened conference"].rule.startswith("usually 10 working days from Tue 12 May")
    again = replace(review(), children=(replace(TOM, kind=Kind.RECONVENED),))
    assert lines(conference(plan="adjourned"), HELD, again)["Reconvened conference"].on == date(2026, 8, 3)


# A birth

BIRTH = "Review after the birth"
BABY = Child(id="baby", name="Baby Marrable", expected=date(2026, 6, 9), kind=Kind.PRE_BIRTH)


def before_birth(*records: Record, kind: Kind = Kind.PRE_BIRTH) -> Conference:
    """A conference about a baby who is not born yet, with a plan for it."""
    decision = Decision(child_id="baby", option="child_protection_plan")
    begun = Conference(id="first", family="Marrable", chair="Fern", held_on=HELD)
    return reduce(Conference.with_record, (replace(BABY, kind=kind), decision, *records), begun)


@pytest.mark.parametrize("kind", [Kind.PRE_BIRTH, Kind.RECONVENED, Kind.REVIEW])
def test_a_review_after_a_birth_is_due_from_the_day_on_which_the_baby_is_expected(kind: Kind) -> None:
    line = lines(before_birth(kind=kind), HELD)[BIRTH]
    assert (line.what, line.on, line.children) == (Falls.CONFERENCE, date(2026, 7, 7), ("Baby Marrable",))
    assert line.remark == "if the baby comes when due"
    assert line.rule == "usually 4 weeks from Tue 9 Jun"
    assert line.source.startswith("Default, not from a leaflet")
    assert late_words(lines(before_birth(kind=kind), date(2026, 7, 9))[BIRTH]) == (
        "2 working days later than usual"
    )


@pytest.mark.parametrize(
    ("on", "is_left"),
    [
        (date(2026, 6, 8), True),
        (date(2026, 6, 9), False),
        (date(2026, 7, 7), False),
        (date(2026, 7, 8), True),
    ],
)
def test_it_is_done_with_once_a_review_is_planned_between_the_birth_and_its_limit(
    on: date, is_left: bool
) -> None:
    agreed = before_birth(meeting("first_review", on, "baby"))
    assert (BIRTH in lines(agreed, HELD)) is is_left
    plan = ExistingPlan(child_id="baby", option="child_protection_plan", began_on=HELD)
    begun = Conference(id="second", follows="first", family="Marrable", held_on=on).with_record(plan)
    planned = begun.with_record(replace(BABY, kind=Kind.REVIEW))
    assert (BIRTH in lines(before_birth(), HELD, planned)) is is_left
    again = begun.with_record(replace(BABY, kind=Kind.RECONVENED))
    assert BIRTH in lines(before_birth(), HELD, again)
    decided = planned.with_record(Decision(child_id="baby", option="child_protection_plan"))
    assert BIRTH not in lines(before_birth(), HELD, decided)
    assert lines(decided, on)[BIRTH].on == date(2026, 7, 7)  # still unborn then


def test_once_the_birth_is_known_it_counts_from_that_day() -> None:
    born = replace(BABY, kind=Kind.REVIEW, born=date(2026, 5, 28), expected=None)
    planned = Conference(id="second", follows="first", family="Marrable", held_on=date(2026, 7, 1))
    line = lines(before_birth(), HELD, planned.with_record(born))[BIRTH]
    assert (line.on, line.remark) == (date(2026, 6, 25), "")
    assert line.rule == "usually 4 weeks from Thu 28 May"


def test_no_review_follows_a_birth_where_no_plan_was_made() -> None:
    planned = before_birth()
    assert BIRTH not in lines(planned.revising(planned.decisions[0], option="no_plan"), HELD)


# Letters

SUMMARY, MINUTES = "Summary and outline plan", "Minutes of the meeting"


def copy(recipient_id: str, sent: date | None = None, received: date | None = None) -> Copy:
    return Copy(
        recipient_id=recipient_id,
        made_at=at(HELD),
        sent_at=at(sent) if sent else None,
        received_at=at(received) if received else None,
    )


@pytest.mark.parametrize(
    ("copies", "remark"),
    [
        ((), "not sent yet"),
        ((copy(FILE_COPY, sent=HELD),), "not sent yet"),
        ((copy("mum"),), "0 of 1 copies sent"),
        ((copy("mum", sent=HELD), copy("dad")), "1 of 2 copies sent"),
        ((copy("mum", sent=HELD), copy("mum"), copy("dad", received=HELD)), None),
    ],
)
def test_a_letter_is_late_until_everyone_with_a_copy_was_sent_it(
    copies: tuple[Copy, ...], remark: str | None
) -> None:
    found = lines(conference(*copies, plan="registered"), date(2026, 5, 21), procedure="gwent")
    line = found.get(SUMMARY)
    assert (line.remark if line else None) == remark
    assert found[MINUTES].remark == "not sent yet"  # the copies made here are what is due first
    if line is not None:
        assert (line.what, line.on, line.late, line.days_late) == (
            Falls.LETTER,
            date(2026, 5, 19),
            True,
            2,
        )
        assert line.rule == "no later than 5 working days from Tue 12 May"


@pytest.mark.parametrize(
    ("on", "due_on", "rule"),
    [
        (None, date(2026, 5, 19), "no later than 5 working days from Tue 12 May"),
        (
            date(2026, 5, 15),
            date(2026, 5, 15),
            "no later than the first core group, Fri 15 May, sooner than 5 working days from Tue 12 May",
        ),
        (date(2026, 5, 19), date(2026, 5, 19), "no later than 5 working days from Tue 12 May"),
        (date(2026, 5, 26), date(2026, 5, 19), "no later than 5 working days from Tue 12 May"),
    ],
)
def test_in_wales_the_summary_is_due_by_the_first_core_group_if_that_is_sooner(
    on: date | None, due_on: date, rule: str
) -> None:
    agreed = conference(meeting("first_core_group", on), plan="registered")
    line = lines(agreed, date(2026, 5, 13), procedure="gwent")[SUMMARY]
    assert (line.on, line.rule) == (due_on, rule)
    elsewhere = conference(meeting("first_core_group", on), plan="child_protection_plan")
    found = lines(elsewhere, date(2026, 5, 13), procedure="oxfordshire")
    assert found["Written summary, outline plan and decision letter"].on == date(2026, 5, 13)


def test_what_goes_out_without_the_program_is_done_once_the_chair_says_so() -> None:
    marked = conference(Tick(key="sent:record", said_at=at(HELD)), plan="registered")
    taken_back = conference(Tick(key="sent:record"), plan="registered")
    assert MINUTES not in lines(marked, HELD, procedure="gwent")
    assert MINUTES in lines(taken_back, HELD, procedure="gwent")


# What comes again, and the time to answer


def test_the_next_core_group_counts_from_the_first_or_from_the_last_that_was_held() -> None:
    again = "Later core groups"
    first = conference(meeting("first_core_group", date(2026, 5, 20)), plan="registered")
    assert lines(first, HELD, procedure="gwent")[again].on == date(2026, 7, 1)
    assert lines(first, HELD, procedure="gwent")[again].rule == "no later than 6 weeks from Wed 20 May"
    assert again not in lines(first, date(2026, 7, 2), procedure="gwent")
    assert again not in lines(conference(plan="registered"), HELD, procedure="gwent")
    held = [CoreGroupHeld(on=day, about=("tom",)) for day in (date(2026, 7, 20), date(2026, 6, 8))]
    later = review(Decision(child_id="tom", option="registered"), *held)
    assert lines(later, date(2026, 8, 4), procedure="gwent")[again].on == date(2026, 8, 31)


def test_the_time_to_answer_counts_from_receipt_and_says_whose_it_is() -> None:
    title = "Significant amendments asked for in writing"
    received = (
        copy("mum", received=date(2026, 5, 18)),
        copy("dad", received=date(2026, 5, 18)),
        copy(FILE_COPY, received=HELD),
    )
    found = lines(conference(*received), date(2026, 5, 20), procedure="oxfordshire")[title]
    assert (found.on, found.what) == (date(2026, 5, 26), Falls.ANSWER)
    assert found.remark == "received by Mum and Dad"
    assert found.rule == "no later than 5 working days from Mon 18 May, skipping Mon 25 May"
    assert title not in lines(conference(*received), date(2026, 5, 27), procedure="oxfordshire")
    assert title not in lines(conference(copy("mum", sent=HELD)), HELD, procedure="oxfordshire")


def test_receipt_counts_by_the_clock_in_london() -> None:
    just_past_midnight = datetime(2026, 5, 17, 23, 30, tzinfo=UTC)
    received = Copy(recipient_id="mum", made_at=at(HELD), received_at=just_past_midnight)
    found = lines(conference(received), HELD, procedure="oxfordshire")
    assert found["Significant amendments asked for in writing"].rule.startswith(
        "no later than 5 working days from Mon 18 May"
    )


# A list of lines


def line(on: date, family: str = "A", *, late: bool = False) -> DueLine:
    return DueLine(
        conference_id=family,
        family=family,
        chair="",
        children=(),
        what=Falls.LETTER,
        title="",
        on=on,
        rule="",
        late=late,
    )


def test_late_comes_first_then_the_day_then_the_family() -> None:
    given = [line(date(2026, 5, 2)), line(date(2026, 5, 1), "B"), line(date(2026, 5, 1))]
    given += [line(date(2026, 4, 30), late=True), line(date(2026, 4, 2), late=True)]
    assert [(one.on.day, one.family) for one in in_order(given)] == [
        (2, "A"),
        (30, "A"),
        (1, "A"),
        (1, "B"),
        (2, "A"),
    ]


@pytest.mark.parametrize(
    ("on", "late", "expected", "this_week", "next_week"),
    [
        (date(2026, 5, 8), True, When.LATE, True, False),
        (date(2026, 5, 13), False, When.TODAY, True, False),
        (date(2026, 5, 17), False, When.THIS_WEEK, True, False),
        (date(2026, 5, 18), False, When.NEXT_WEEK, False, True),
        (date(2026, 5, 24), False, When.NEXT_WEEK, False, True),
        (date(2026, 5, 25), False, When.LATER, False, False),
    ],
)
def test_a_week_runs_from_monday_to_sunday_and_what_is_late_is_due_in_this_one(
    on: date, late: bool, expected: When, this_week: bool, next_week: bool
) -> None:
    today = date(2026, 5, 13)
    found = line(on, late=late)
    assert when(found, today) is expected
    assert in_week(found, today, today) is this_week
    assert in_week(found, date(2026, 5, 20), today) is next_week
