"""Somebody's report in a few words: when the chair had it, when the family had it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.people import Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.screens.people_lateness import TO_CHAIR, TO_FAMILY, asked, late_words
from chairtui.widgets.rows import DONE, LOOK, MUTED, Line, Span


def report_cell(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> list[Line]:
    """The report itself: written or spoken, when the chair had it, and whether it is signed."""
    if report is None:
        return [(Span("none", MUTED),)]
    if report.verbal:
        return [(Span("spoken"),)]
    late = late_words(report, conference, procedure, calendar, TO_CHAIR)
    when = short(report.to_chair_at) if report.to_chair_at else "written"
    lines: list[Line] = [(Span(f"! {when}", LOOK) if late else Span(when),)]
    if late:
        lines.append((Span(late, LOOK),))
    lines.append((Span("signed", MUTED),) if report.signed else (Span("! not signed", LOOK),))
    return lines


def given_cell(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> list[Line]:
    """When the family had it, and when it was talked over with them."""
    if report is None:
        return [(Span("none", MUTED),)]
    if report.given_at is None:
        if report.verbal:
            return [(Span("in the room", MUTED),)]
        return [(Span("! not given yet", LOOK),)]
    late = late_words(report, conference, procedure, calendar, TO_FAMILY)
    given = short(report.given_at)
    first: Line = (Span(f"! {given}", LOOK),) if late else (Span("✓", DONE), Span(f" {given}"))
    if report.discussed_at is not None:
        return [first, (Span(f"discussed {short(report.discussed_at)}", MUTED),)]
    if report.discussed_by:
        return [first, (Span(f"discussed by {report.discussed_by}", MUTED),)]
    return [first, (Span("! not discussed", LOOK),)]


def late_lines(
    report: Report, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> Iterator[Line]:
    """How late it came to the family, with the question to ask."""
    late = late_words(report, conference, procedure, calendar, TO_FAMILY)
    if late:
        yield (Span(f"! {late}. {asked(report, conference, procedure)}", LOOK),)
