from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.plan_words import categories_before, categories_in_short
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timescales import written
from tests.screens.harness import london_borough

BEGAN, REVIEWED = date(2026, 2, 10), date(2026, 5, 12)


def plan(first: str, last: str, reviews: int = 1) -> ExistingPlan:
    return ExistingPlan(
        child_id="wren",
        began_on=BEGAN,
        last_conference_on=REVIEWED if reviews else BEGAN,
        first_categories=(first,) if first else (),
        categories=(last,) if last else (),
        reviews=reviews,
    )


@pytest.mark.parametrize(
    ("before", "words", "in_short"),
    [
        (plan("", ""), "", ""),
        (plan("neglect", "neglect", 0), "first: neglect (10 Feb 2026)", "neglect"),
        (
            plan("neglect", "neglect"),
            "first: neglect (10 Feb 2026), last: neglect (12 May 2026)",
            "neglect",
        ),
        (
            plan("neglect", "emotional"),
            "first: neglect (10 Feb 2026), last: emotional abuse (12 May 2026)",
            "first: neglect, last: emotional abuse",
        ),
        (plan("", "emotional"), "last: emotional abuse (12 May 2026)", "emotional abuse"),
    ],
)
def test_the_first_category_and_the_last(before: ExistingPlan, words: str, in_short: str) -> None:
    assert categories_before(london_borough(), before) == words
    assert categories_in_short(london_borough(), before.first_categories, before.categories) == in_short


def test_beside_since_when_the_plan_is_there_its_day_is_not_said_again() -> None:
    words = categories_before(london_borough(), plan("neglect", "emotional"), written, since_is_said=True)
    assert words == "first: neglect, last: emotional abuse (12 May 2026)"
