"""The plan that a child comes with in a few words: since when, its categories, how many reviews."""

from __future__ import annotations

from datetime import date

from chairtui.domain.procedures import Procedure
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.text import listed
from chairtui.domain.timescales import brief


def categories_before(procedure: Procedure, plan: ExistingPlan) -> str:
    """“first: neglect (10 Feb 2026), last: emotional abuse (12 May 2026)”; nothing where none is known."""
    first = _with_day(_titles(procedure, plan.first_categories), plan.began_on)
    last = _with_day(_titles(procedure, plan.categories), plan.last_conference_on)
    if not plan.reviews and plan.first_categories == plan.categories:
        last = ""
    parts = (f"first: {first}" if first else "", f"last: {last}" if last else "")
    return ", ".join(filter(None, parts))


def reviews_words(plan: ExistingPlan) -> str:
    """How many reviews were held before this conference."""
    if not plan.reviews:
        return "no review before"
    return "1 review before" if plan.reviews == 1 else f"{plan.reviews} reviews before"


def _titles(procedure: Procedure, keys: tuple[str, ...]) -> str:
    return listed([procedure.title_of("categories", key).lower() for key in keys])


def _with_day(categories: str, day: date | None) -> str:
    return f"{categories} ({brief(day)})" if categories and day is not None else categories
