"""Until when the chair must be told whom a parent or child brings, where the procedure says so."""

from __future__ import annotations

from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ReportsTo, Timescale
from chairtui.domain.people import Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, applies, due, event_of


@dataclass(frozen=True, slots=True)
class Notice:
    """A limit for the notice, and when it falls."""

    timescale: Timescale
    due: Due


def notice_wanted(
    conference: Conference, procedure: Procedure, roles: tuple[str, ...], calendar: WorkingCalendar
) -> Notice | None:
    """The earliest limit for notice of somebody in these roles; none where the procedure states none."""
    notices = []
    for timescale in procedure.timescales:
        is_notice = timescale.before and timescale.reports_to is ReportsTo.NOBODY
        if not is_notice or not set(roles).intersection(timescale.roles):
            continue
        for child in conference.children:
            event = event_of(timescale, conference, child)
            if event is not None and applies(timescale, child.kind):
                notices.append(Notice(timescale, due(timescale, event, calendar)))
    return min(notices, key=lambda notice: notice.due.on, default=None)


def agreed_too_late(conference: Conference, person: Participant) -> bool:
    """Whether the chair agreed that somebody comes on the day or after it, and so not in advance."""
    return person.agreed_on is not None and person.agreed_on >= conference.held_on
