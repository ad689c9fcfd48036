"""The plan that a child comes with in a few words: since when, its categories, how many reviews."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from chairtui.domain.procedures import Procedure
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.text import counted, listed
from chairtui.domain.timescales import brief


def categories_before(
    procedure: Procedure,
    plan: ExistingPlan,
    day: Callable[[date], str] = brief,
    *,
    since_is_said: bool = False,
) -> str:
    """“first: neglect (10 Feb 2026), last: emotional abuse (12 May 2026)”; nothing where none is known.

    The first has no day where it is said beside since when the plan is there, which is that day.
    """
    began, latest = (
        f" ({day(on)})" if on is not None else "" for on in (plan.since, plan.last_conference_on)
    )
    first, last = titles_of(procedure, plan.first_categories), titles_of(procedure, plan.categories)
    if not plan.reviews and first == last:
        last = ""
    parts = (
        f"first: {first}{'' if since_is_said else began}" if first else "",
        f"last: {last}{latest}" if last else "",
    )
    return ", ".join(filter(None, parts))


def categories_in_short(procedure: Procedure, first: tuple[str, ...], last: tuple[str, ...]) -> str:
    """“first: neglect, last: emotional abuse”; where it has not changed, “neglect”."""
    then, now = titles_of(procedure, first), titles_of(procedure, last)
    is_other = then and now and then != now
    return f"first: {then}, last: {now}" if is_other else now or then


def after_another(plan: ExistingPlan, day: Callable[[date], str] = brief) -> str:
    """“after one of Invented Shire since 7 Oct 2025”; nothing where the child did not move in on a plan."""
    if not plan.moved_from and plan.moved_plan_since is None:
        return ""
    since = f" since {day(plan.moved_plan_since)}" if plan.moved_plan_since is not None else ""
    return f"after one of {plan.moved_from or 'another authority'}{since}"


def titles_of(procedure: Procedure, categories: tuple[str, ...]) -> str:
    """Categories in a sentence: “neglect and emotional abuse”."""
    return listed([procedure.title_of("categories", key).lower() for key in categories])


def reviews_words(plan: ExistingPlan) -> str:
    """How many reviews were held before this conference."""
    return f"{counted(plan.reviews, 'review') if plan.reviews else 'no review'} before"
