"""Danger statements and their safety goals, always in pairs."""

from __future__ import annotations

from dataclasses import dataclass

from chairtui.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerStatement(Record):
    """What somebody is worried will happen to the children if nothing changes."""

    text: str
    about: tuple[str, ...] = ()
    worried: tuple[str, ...] = ()
    """Who is worried: participants."""
    statement_ids: tuple[str, ...] = ()
    """The worries behind it."""


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
