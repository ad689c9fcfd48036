"""A conference as one line of a list, told apart without loading all that was said in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from chairtui.domain.people import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceLine:
    """What a list of conferences shows of one. Instants are UTC; `held_on` and `starts_at` are wall clock."""

    id: str
    practice: bool
    family: str
    reference: str
    held_on: date
    starts_at: time | None
    place: str
    began_at: datetime | None
    ended_at: datetime | None
    signed_off_at: datetime | None
    follows: str | None = None
    """The conference before it in the same lives."""
    children: tuple[str, ...]
    """Their names, in order."""
    kinds: tuple[Kind, ...]
    """The kinds of conference, each once; siblings may differ."""
