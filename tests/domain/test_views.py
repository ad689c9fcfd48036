from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Given, View
from chairtui.domain.views import decided, earlier_views, view_of, with_view

FIRST = datetime(2026, 5, 12, 11, 0, tzinfo=UTC)
LATER = datetime(2026, 5, 12, 11, 30, tzinfo=UTC)

YES = {"likely": True, "given": Given.SPOKEN, "reason": "Two plans failed."}
NO = {"likely": False, "given": Given.SPOKEN, "reason": "Nan is there."}
GAVE_NONE = {"likely": None, "given": Given.GAVE_NONE, "reason": "Met him once."}
NOT_THERE = {"likely": None, "given": Given.NOT_THERE, "reason": ""}
ONLY_A_REASON = {"likely": None, "given": Given.SPOKEN, "reason": "I cannot say."}


def twice(first: dict[str, Any], second: dict[str, Any]) -> tuple[View, tuple[View, ...]]:
    """The view that stands after two were given, and those before it."""
    conference = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    conference = with_view(conference, "kit", "posy", FIRST, **first)
    conference = with_view(conference, "kit", "posy", LATER, **second)
    view = view_of(conference, "kit", "posy")
    assert view is not None
    return view, earlier_views(conference, view)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (YES, NO),
        (NO, YES),
        (GAVE_NONE, YES),
        (NOT_THERE, NO),
        (YES, GAVE_NONE),
        (GAVE_NONE, NOT_THERE),
        (ONLY_A_REASON, YES),
    ],
)
def test_another_view_keeps_the_old_one_with_its_reason_and_time(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    view, (old,) = twice(first, second)
    assert (view.likely, view.given, view.reason, view.given_at) == (*second.values(), LATER)
    assert (old.likely, old.given, old.reason, old.given_at) == (*first.values(), FIRST)


def test_a_reason_put_right_is_the_same_view_of_the_same_time() -> None:
    view, before = twice(YES, {"reason": "Two plans have failed."})
    assert (view.reason, view.given_at, before) == ("Two plans have failed.", FIRST, ())


def test_a_view_that_is_also_in_writing_is_no_other_view() -> None:
    view, before = twice(YES, {"given": Given.IN_WRITING})
    assert (view.likely, view.given, view.reason, before) == (True, Given.IN_WRITING, YES["reason"], ())


def test_another_category_is_another_view_whose_reason_stays() -> None:
    view, (old,) = twice({**YES, "category": "neglect"}, {"category": "physical"})
    assert (old.category, old.reason, old.given_at) == ("neglect", "Two plans failed.", FIRST)
    assert (view.category, view.likely, view.reason, view.given_at) == (
        "physical", True, "Two plans failed.", LATER,
    )  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [("", "neglect"), ("neglect", "")])
def test_a_category_that_is_added_or_taken_away_is_the_same_view(first: str, second: str) -> None:
    view, before = twice({**YES, "category": first}, {"category": second})
    assert (view.category, view.given_at, before) == (second, FIRST, ())


def test_until_anything_is_said_there_is_nothing_to_keep_and_the_time_is_that_of_the_view() -> None:
    view, before = twice({"given": Given.IN_WRITING}, {"likely": False, "reason": "By letter."})
    assert (view.likely, view.given, view.given_at, before) == (False, Given.IN_WRITING, LATER, ())


def test_only_new_words_belong_to_a_new_view() -> None:
    view, (old,) = twice(GAVE_NONE, {"likely": True, "given": Given.SPOKEN})
    assert (view.reason, old.reason) == ("", "Met him once.")


def test_a_decision_is_of_the_time_at_which_its_option_was_chosen_last() -> None:
    conference = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    first = decided(conference, "wren", FIRST, option="", limb="harm")
    assert [one.decided_at for one in first.decisions] == [None]
    chosen = decided(first, "wren", LATER, option="child_protection_plan")
    reasoned = decided(chosen, "wren", LATER + timedelta(hours=1), reasons="She is not safe at night.")
    assert [one.decided_at for one in reasoned.decisions] == [LATER]
    other = decided(reasoned, "wren", LATER + timedelta(hours=2), option="child_in_need_plan")
    assert [one.decided_at for one in other.decisions] == [LATER + timedelta(hours=2)]
