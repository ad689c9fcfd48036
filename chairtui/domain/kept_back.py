"""Reports that the procedure keeps back from the family: told at the meeting, or not shared before it."""

from __future__ import annotations

from datetime import datetime, time

from chairtui.domain.conference import Conference
from chairtui.domain.people import Report
from chairtui.domain.roles import Reporting

KEPT_BACK = {
    Reporting.VERBAL: "told at the meeting",
    Reporting.NOT_BEFORE: "kept for the meeting",
}
"""What becomes of such a report, in words."""


def was_given_out(report: Report, way: Reporting, conference: Conference) -> bool:
    """Whether it was handed out although it is told only, or handed out before the conference."""
    handed_out = bool(report.given_to) or report.given_at is not None
    if way is Reporting.WRITTEN or not handed_out:
        return False
    begins = datetime.combine(conference.held_on, conference.starts_at or time())
    return way is Reporting.VERBAL or report.given_at is None or report.given_at < begins
