"""Danger statements and their safety goals, always in pairs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chairtui.domain.records import Record


class Standing(StrEnum):
    """What a review makes of a danger statement of the conference before."""

    KEPT = "kept"
    CHANGED = "changed"
    MET = "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerStatement(Record):
    """What somebody is worried will happen to the children if nothing changes."""

    text: str
    about: tuple[str, ...] = ()
    worried: tuple[str, ...] = ()
    """Who is worried: participants."""
    statement_ids: tuple[str, ...] = ()
    """The worries behind it."""
    since: date | None = None
    """The day of the conference that it comes from, if it is an earlier one."""
    standing: Standing | None = None
    """What this review makes of it; none for one of this conference, or while nobody has asked."""
    standing_why: str = ""
    """What shows that it is so."""
    kept_from: tuple[str, ...] = ()
    """Participants whose copy had to leave it out at the conference that it comes from."""
    for_professionals: bool = False
    """Whether it rests on a line for professionals only that stayed behind with an earlier conference."""


def is_met(danger: DangerStatement) -> bool:
    """Whether this review found that it is not to be feared any more."""
    return danger.standing is Standing.MET


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyGoal(Record):
    """What needs to be seen, and for how long, to be willing to close the case."""

    danger_id: str
    text: str
    words_of: str | None = None
    """Whose words these are."""
    read_back: bool = False
    agreed: bool | None = None
    """Whether everyone agreed; none while nobody has asked."""
    not_agreed: str = ""
    """Who did not agree, and what they said."""
    anything_else: str = ""
    kept_from: tuple[str, ...] = ()
    """Participants whose copy had to leave it out at the conference that it comes from."""
    for_professionals: bool = False
    """Whether it rests on a line for professionals only that stayed behind with an earlier conference."""
