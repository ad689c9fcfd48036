"""What a local procedure asks around the meeting: what is due when, whom to invite, what to print and send.

Parts of `chairtui.domain.procedures.Procedure`; each carries its `source`, and `unclear` where the leaflet
leaves something open or contradicts itself: that is shown beside it, never hidden.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a timescale counts in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"


class Bound(StrEnum):
    """How firm a timescale is."""

    MAXIMUM = "no later than"
    USUAL = "usually"


class ReportsTo(StrEnum):
    """Whom a limit for reports concerns."""

    NOBODY = ""
    FAMILY = "family"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """When something is due, counted from an event: after it, or before it if `before`."""

    key: str
    title: str
    value: int
    unit: Unit
    counted_from: str = "conference"
    before: bool = False
    bound: Bound = Bound.MAXIMUM
    meeting: bool = False
    """Whether it is a meeting whose date is agreed before anyone leaves."""
    core_group: bool = False
    """Whether it is the first core group; later ones are counted from the previous core group."""
    kinds: tuple[str, ...] = ()
    """Kinds of conference that it is for; all if none is named."""
    reports_to: ReportsTo = ReportsTo.NOBODY
    """Whether it is the limit for reports, and to whom."""
    roles: tuple[str, ...] = ()
    """Keys of the roles whose reports it concerns; all if none is named."""
    options: tuple[str, ...] = ()
    """Keys of the decisions with which it holds; all if none is named."""
    repeats: bool = False
    """Whether it comes again and again: each counted from the one before."""
    soonest: int = 0
    """With `repeats`, the least time between two, in the same unit; 0 where none is stated."""
    or_meeting: str = ""
    """Key of a meeting by which it is due if that is agreed for an earlier day."""
    unclear: str = ""
    """What the leaflet leaves open, such as the unit; shown beside each date."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """A role that is invited because of a child's age. Ages in whole years, both ends included."""

    key: str
    role: str
    """Key of a role."""
    or_roles: tuple[str, ...] = ()
    """Keys of roles that will do as well, such as a health visitor for a “health representative”."""
    from_age: int = 0
    to_age: int = 17
    unborn: bool = False
    """Whether it is invited for an unborn baby."""
    born: bool = True
    """Whether it is invited for a child who is born."""
    report_only: bool = False
    """Whether a written report is usually all that comes."""
    why: str = ""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildInvitation:
    """Whether a child may come, and from which age the child must be asked."""

    ask_from_age: int = 0
    """Whole years; 0 where no age is stated."""
    words: str = ""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildAges:
    """What is asked otherwise for a young child. In whole years; 0 where it is the same at any age."""

    watched_under: int = 0
    """The age under which a child's views are what somebody saw."""
    told_from: int = 0
    """The age from which somebody is named who tells the child. Younger ones may be told too."""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoracy:
    """Who must be there, for each child, so that the conference may decide."""

    agencies: int = 0
    """How many agencies that work with the child, beside children's social care; 0 where none is asked."""
    social_care: bool = False
    """Whether children's social care must be there."""
    apart: tuple[str, ...] = ()
    """Keys of roles whose people count each alone, although they are of one agency."""
    words: str = ""
    """What the chair may do when too few are there."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingBack:
    """The step of a review at which everybody looks back: shown where a child comes with a plan."""

    title: str = ""
    ask: str = ""
    then: str = ""
    after: str = ""
    """Key of the step that it comes after."""
    unclear: str = ""
    source: str = ""


class Gate(StrEnum):
    """What the procedure makes of something that speaks against a decision."""

    OPEN = ""
    QUESTIONED = "questioned"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What a procedure says to the ending of a plan that is there already."""

    not_quorate: Gate = Gate.OPEN
    """By a conference that is not quorate for the child."""
    first_review: Gate = Gate.OPEN
    """At the first review, with actions that are still open."""
    words: str = ""
    unclear: str = ""
    source: str = ""


class PrintedAt(StrEnum):
    """Where the summary prints a text of the procedure."""

    DECISION = "decision"
    PLAN = "plan"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedText:
    """A text that the summary prints as it stands."""

    key: str
    title: str
    words: str
    place: PrintedAt = PrintedAt.END
    options: tuple[str, ...] = ()
    """Keys of decisions: printed only if one of them was taken; always if none is named."""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentDocument:
    """Something that is sent out after the conference, and by when."""

    key: str
    title: str
    due: str = ""
    """Key of a timescale; empty where no limit is stated."""
    to: str = ""
    """Whom it is sent to."""
    holds: tuple[str, ...] = ()
    """What goes with it."""
    options: tuple[str, ...] = ()
    """Keys of decisions: sent only if one of them was taken; always if none is named."""
    unclear: str = ""
    source: str = ""
