"""From which core group the next one is counted, and how that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.plans import Meeting
from chairtui.domain.repeated import CORE_GROUP_BEFORE, next_by, next_limit, repeated
from tests.builders import family_conference
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, england

HELD = date(2026, 3, 3)


def said(conference: Conference) -> tuple[str, date]:
    """What is said of the next core group, and the day that is held against it."""
    procedure = load_procedure("gwent", FOLDERS)
    later = [one for one in repeated(conference, procedure) if one[0].counted_from == CORE_GROUP_BEFORE]
    ((timescale, children),) = later
    words = " ".join(next_by(timescale, conference, procedure, children, england()))
    limit = next_limit(timescale, conference, procedure, children, england())
    assert limit is not None
    assert limit.sum in words
    return words, limit.on


def with_first(on: date | None, *about: str) -> Conference:
    """Wren, whose last core group is known, and Robin, new on a plan; the first core group for some."""
    conference = family_conference()
    for meeting in conference.meetings:
        conference = conference.without(meeting)
    for decision in conference.decisions:
        conference = conference.without(decision)
    for child in ("wren", "robin"):
        conference = conference.with_record(Decision(child_id=child, option="registered"))
    return conference.with_record(Meeting(timescale="first_core_group", about=about, on=on))


def test_a_date_that_counts_from_the_last_core_group_is_not_said_to_count_from_the_first() -> None:
    words, limit = said(with_first(None, "wren"))
    assert words.startswith("the next ")
    assert limit.month == 4


def test_a_date_that_counts_from_the_first_says_so() -> None:
    conference = with_first(date(2026, 5, 21), "wren", "robin")
    words, limit = said(conference)
    assert words.startswith("the one after the first ")
    assert limit > date(2026, 5, 21)


def test_of_a_child_on_a_plan_and_one_new_on_it_the_earlier_date_governs() -> None:
    conference = with_first(date(2026, 5, 21), "robin")
    assert said(conference) == said(with_first(None, "wren"))
    (held,) = conference.core_groups_held
    lately = conference.revising(held, on=date(2026, 5, 25))
    words, limit = said(lately)
    assert words.startswith("the one after the first ")
    assert limit == said(replace(lately, core_groups_held=()))[1]
