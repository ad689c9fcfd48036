"""Corrections asked for after a copy was received: from which day their time counts, and whether it was over.

Oxfordshire leaflet: “if you need to request significant amendments to the written summary of the conference
within five working days of receiving them”.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale
from chairtui.domain.falling_due import RECEIPT
from chairtui.domain.london import wall_clock
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, due, late_by, short


def windows(procedure: Procedure) -> tuple[Timescale, ...]:
    """The times that a procedure counts from the day on which somebody received their copy."""
    return tuple(one for one in procedure.timescales if one.counted_from == RECEIPT)


def received_before(conference: Conference, participant_id: str, on: date | None) -> date | None:
    """The day on which somebody last received a copy by then, or the first at all; none if none is noted.

    A copy that is made again and received after they had asked gives them no new time for what they asked.
    """
    days = sorted(
        wall_clock(copy.received_at).date()
        for copy in conference.copies
        if copy.recipient_id == participant_id and copy.received_at is not None
    )
    before = [day for day in days if on is None or day <= on]
    return before[-1] if before else next(iter(days), None)


def timing(
    conference: Conference,
    procedure: Procedure,
    participant_id: str,
    on: date,
    calendar: WorkingCalendar,
) -> Iterator[tuple[bool, str]]:
    """For each time of the procedure, whether they asked too late, and how that was worked out in words."""
    received = received_before(conference, participant_id, on)
    for window in windows(procedure):
        if received is None:
            yield False, "when their copy was received is not noted"
            continue
        limit = due(window, received, calendar)
        yield on > limit.on, f"{_held_against(on, limit, calendar)}: by {short(limit.on)}, {limit.sum}"


def _held_against(on: date, limit: Due, calendar: WorkingCalendar) -> str:
    return "in time" if on <= limit.on else late_by(calendar.working_days(limit.on, on))
