"""What a review looks back on: the plan that is there already, and what has become of it since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chairtui.domain.records import Record


class Achieved(StrEnum):
    """What became of an outcome or an action since it was agreed."""

    DONE = "done"
    PARTLY = "partly done"
    NOT_DONE = "not done"
    NO_LONGER_NEEDED = "no longer needed"

    @property
    def is_closed(self) -> bool:
        """Whether the next plan goes on without it."""
        return self in {Achieved.DONE, Achieved.NO_LONGER_NEEDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Record):
    """What became of one outcome or action of the plan, for some of its children."""

    of: str
    """The outcome or action."""
    about: tuple[str, ...] = ()
    achieved: Achieved | None = None
    evidence: str = ""
    """What was seen or heard that shows it, and by whom."""
    difference: str = ""
    """The difference that it has made for the child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExistingPlan(Record):
    """The plan that a child comes to the conference with: since when, under which categories, whose.

    The first categories stay on record however often the latest change.
    """

    child_id: str
    option: str = ""
    """Key of the decision that it came from."""
    began_on: date | None = None
    """The day of the conference that decided on it, from which the first review is counted."""
    moved_from: str = ""
    """The other authority whose plan went before it, for a child who moved in on a plan."""
    moved_plan_since: date | None = None
    """Since when the child was on that plan: the time on a plan counts from it, reviews do not."""
    first_categories: tuple[str, ...] = ()
    """Keys of categories, the first is primary; those of the plan before it, for a child who moved in."""
    categories: tuple[str, ...] = ()
    """Those of the last conference."""
    last_conference_on: date | None = None
    """The day of the review before, or of the first conference: later reviews are counted from it."""
    reviews: int = 0
    """How many reviews were held before this conference."""
    authority: str = ""
    """The other authority whose plan it is, which keeps the responsibility until this conference is held."""
    notified_on: date | None = None
    """The day on which that authority told of the move."""
    last_seen_on: date | None = None
    last_seen_by: str = ""
    seen_alone: bool | None = None
    gaps: str = ""
    """What was not done as agreed between the conferences, and why: visits, core groups."""

    @property
    def since(self) -> date | None:
        """Since when the child is on a plan without a break, whichever authority's it was at first."""
        return self.moved_plan_since or self.began_on


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind(Record):
    """Somebody of an earlier conference, under the same identity: a child whom this one is not about, or an
    adult who was taken off the list.

    What came along may name them: only those read the name who read of them before.
    """

    name: str
    called_before: str = ""
    """The name before birth."""
    unborn: bool = False
    """Whether the child was not born yet at the last conference that was about them."""
    known_to: tuple[str, ...] = ()
    """Participants whose copy of that conference covered the child, or named the adult."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreGroupHeld(Record):
    """A core group that met between the conferences."""

    on: date | None = None
    about: tuple[str, ...] = ()
    notes: str = ""
