"""When a task is done, typed as people say it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.plans import PlanAction
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_dates import EXAMPLES
from chairtui.domain.typed_timing import (
    KEPT_AS_WORDS,
    WHICH_DAY,
    timing_question,
    timing_words,
    typed_timing,
    understand_timing,
)
from tests.builders import DAY, any_text

CALENDAR = WorkingCalendar(frozenset({date(2026, 5, 25)}), date(2030, 12, 31))


def action(typed: str) -> PlanAction:
    timing = understand_timing(typed, DAY, CALENDAR)
    return PlanAction(
        what="Ring the school",
        due=timing.due,
        starts=timing.starts,
        every=timing.every,
        until=timing.until,
        timing=timing.words,
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("fri", "Fri 15 May"),
        ("by fri", "Fri 15 May"),
        ("10wd", "Wed 27 May"),
        ("every week until 12 dec", "every week until Sat 12 Dec"),
        ("from mon every school day until 24 jul", "from Mon 18 May every school day until Fri 24 Jul"),
        ("every evening from tonight till 10 aug", "from Tue 12 May every evening until Mon 10 Aug"),
        ("twice a week from mon until 12 dec", "from Mon 18 May twice a week until Sat 12 Dec"),
        ("on Wednesdays until 12 dec", "on Wednesdays until Sat 12 Dec"),
        ("in three months", "Wed 12 Aug"),
        ("by friday week", "Fri 22 May"),
        ("within a fortnight", "Tue 26 May"),
        (
            "every two weeks from friday week until three months' time",
            "from Fri 22 May every two weeks until Wed 12 Aug",
        ),
    ],
)
def test_a_day_or_how_often_until_when(typed: str, shown: str) -> None:
    assert timing_words(action(typed), DAY) == shown
    assert timing_question(action(typed)) == ""
    assert understand_timing(typed, DAY, CALENDAR).question == ""


def test_the_sum_is_shown_under_the_date() -> None:
    timing = understand_timing("10wd", DAY, CALENDAR)
    assert timing.said == "Wednesday 27 May 2026"
    assert timing.sum == "10 working days from Tue 12 May, skipping Mon 25 May"


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("ongoing", "From when, how often, and until when?"),
        ("ASAP", "By which day?"),
        ("every week", "Until when?"),
        ("until 12 dec", "How often?"),
        ("from mon", "How often?"),
    ],
)
def test_what_names_no_day_is_asked_about_and_kept(typed: str, question: str) -> None:
    assert understand_timing(typed, DAY, CALENDAR).question == question
    assert timing_question(action(typed)) == question
    assert timing_words(action(typed), DAY)


def test_plain_words_may_say_when() -> None:
    timing = understand_timing("before the baby is born", DAY, CALENDAR)
    assert (timing.words, timing.question) == ("before the baby is born", KEPT_AS_WORDS)
    assert timing_question(action("before the baby is born")) == ""


@pytest.mark.parametrize(
    "typed", ["in about fourteen days", "the second Tuesday after half term", "by the middle of June"]
)
def test_a_date_that_is_not_understood_is_never_taken_for_plain_words(typed: str) -> None:
    assert understand_timing(typed, DAY, CALENDAR).question == EXAMPLES
    assert timing_question(action(typed)) == WHICH_DAY
    assert timing_words(action(typed), DAY) == typed


def test_nothing_typed_asks_by_when_in_the_table_only() -> None:
    assert understand_timing("  ", DAY, CALENDAR).question == ""
    assert timing_question(action("")) == "By when?"


DAYS = st.dates(DAY, DAY + timedelta(days=900))
OFTEN = st.sampled_from(
    ["every week", "daily", "each Friday", "twice a week", "every school day", "on Mondays"]
)


@given(
    st.one_of(
        st.builds(lambda day: {"due": day}, DAYS),
        st.fixed_dictionaries({"starts": st.none() | DAYS, "every": OFTEN, "until": DAYS}),
    )
)
def test_what_is_kept_is_typed_again_the_same(when: dict[str, object]) -> None:
    kept = PlanAction(id="task", what="Ring the school", **when)  # type: ignore[arg-type]
    timing = understand_timing(typed_timing(kept), DAY, CALENDAR)
    again = (timing.due, timing.starts, timing.every, timing.until, timing.words)
    assert again == (kept.due, kept.starts, kept.every, kept.until, "")


@given(any_text())
def test_no_text_is_too_much_and_none_is_lost(text: str) -> None:
    timing = understand_timing(text, DAY, CALENDAR)
    assert not text.strip() or timing.due or timing.starts or timing.every or timing.until or timing.words
