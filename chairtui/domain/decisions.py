"""Views, decisions and dissent: three things, never one, and each for one child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chairtui.domain.records import Record


class Given(StrEnum):
    """How a view reached the conference, or why there is none."""

    SPOKEN = "spoken"
    IN_WRITING = "in writing"
    NOT_THERE = "not there"
    GAVE_NONE = "gave none"


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Record):
    """One person's view on one child. A changed view is a new one that replaces this one."""

    participant_id: str
    child_id: str
    likely: bool | None = None
    """Whether the child is likely to suffer significant harm; none when no view was given."""
    given: Given = Given.SPOKEN
    reason: str = ""
    """Their reason; or why they gave none."""
    category: str = ""
    given_at: datetime | None = None
    replaces: str | None = None
    changed_why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """What was decided for one child, by whom the procedure says, and why. Never a tally."""

    child_id: str
    option: str
    """Key of a decision in the procedure, such as child protection plan."""
    limb: str = ""
    """Key of the limb of the threshold that is met."""
    reasons: str = ""
    categories: tuple[str, ...] = ()
    """Keys of categories, the first is primary."""
    decided_at: datetime | None = None
    went_on: str = ""
    """Why the chair went on for this child: not quorate, or a rule speaks against it. Printed."""
    no_one_dissented: bool = False
    """Asked aloud, and no one dissented. Another option has to be asked of again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent(Record):
    """A professional's dissent from one decision, in their own words. A parent's disagreement is none."""

    child_id: str
    participant_id: str
    reason: str
    formal: bool = False
    next_step: str = ""
    deadline: date | None = None
    from_option: str = ""
    """The option of the decision that it is from, once another was decided; empty while that one stands."""
