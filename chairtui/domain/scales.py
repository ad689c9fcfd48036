"""The 0 to 10 scale: sealed until everyone has given a number, and never averaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chairtui.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(Record):
    """One child's scale with the anchors that were read out."""

    child_id: str
    question: str
    zero: str
    ten: str
    revealed_at: datetime | None = None
    left_out: str = ""
    """The chair's reason to leave the scale out, where the procedure allows it."""
    tonight: str = ""
    """What happens tonight: asked when somebody's number is in the procedure's band."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRating(Record):
    """One person's number on one scale. A later change is a new rating that replaces this one."""

    scale_id: str
    participant_id: str
    """A participant, or the child whose scale it is."""
    number: int | None = None
    """0 to 10; none when they gave no number."""
    reason: str = ""
    given_at: datetime | None = None
    replaces: str | None = None
