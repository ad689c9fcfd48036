"""For whom another conference follows: each child by the latest record about them, and who is due soonest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chairtui.domain.after_deciding import REVIEWED, wanted_meetings
from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar, due
from chairtui.domain.views import decided_option

TOGETHER = timedelta(days=31)
"""How far apart the days of siblings may be for one conference to be meant for them all."""


@dataclass(frozen=True, slots=True)
class Former:
    """A conference of before, with the procedure that it followed."""

    conference: Conference
    procedure: Procedure


@dataclass(frozen=True, slots=True)
class Coming:
    """A child for whom another conference may follow, as the latest record about them has it."""

    child: Child
    former: Former

    @property
    def kind(self) -> Kind:
        """What kind of conference the next one is for the child."""
        return next_kind(self.former.conference, self.former.procedure, self.child)

    @property
    def comes_again(self) -> bool:
        """Whether another conference is to follow: the child is on a plan, or not decided about yet."""
        return self.kind.follows_another

    def due_on(self, calendar: WorkingCalendar) -> date | None:
        """The day that was agreed for the next review, or else its limit; none where neither is known."""
        wanted = wanted_meetings(self.former.conference, self.former.procedure)
        reviews = (
            one for one in wanted if one.timescale.counted_from in REVIEWED and self.child in one.children
        )
        for one in reviews:
            if one.meeting is not None and one.meeting.on is not None:
                return one.meeting.on
            if one.event is not None:
                return due(one.timescale, one.event, calendar).on
        return None


def next_kind(conference: Conference, procedure: Procedure, child: Child) -> Kind:
    """What kind of conference the next one is for a child, after what was decided in this one."""
    option = decided_option(conference, procedure, child.id)
    if option is None or option.adjourns:
        return Kind.RECONVENED
    if option.needs_category:
        return Kind.REVIEW
    return Kind.PRE_BIRTH if child.is_unborn else Kind.INITIAL


def coming(formers: Sequence[Former]) -> tuple[Coming, ...]:
    """Every child of these conferences, given the oldest first; each by the latest that was about them.

    They stand in the order of the records that they come from.
    """
    latest = {child.id: Coming(child, former) for former in formers for child in former.conference.children}
    return tuple(sorted(latest.values(), key=lambda one: one.child.position))


def due_together(children: Collection[Coming], calendar: WorkingCalendar) -> tuple[str, ...]:
    """The children for whom the next conference is due soonest: those about whom it meets again, alone.

    Otherwise the one whose review is due first, with those who were heard together with that child, and those
    who are due at about that time.
    """
    if again := tuple(one.child.id for one in children if one.kind is Kind.RECONVENED):
        return again
    days = [(one, one.due_on(calendar) or date.max) for one in children if one.comes_again]
    first, soonest = min(days, key=lambda one: one[1], default=(None, date.max))
    return tuple(
        one.child.id
        for one, day in days
        if first is not None and (one.former is first.former or day - soonest <= TOGETHER)
    )
