"""Somebody's report in a few words: when the chair had it, when the family had it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ReportsTo
from chairtui.domain.kept_back import KEPT_BACK, was_given_out
from chairtui.domain.lateness import late_words, readers
from chairtui.domain.people import Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import reporting
from chairtui.domain.roles import Reporting
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.screens.names import names_of
from chairtui.screens.people.lines import joined, labelled, muted
from chairtui.widgets.rows import DONE, LOOK, MUTED, Line, Span


def report_cell(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> list[Line]:
    """The report itself: written or verbal, when the chair had it, and whether it is signed."""
    if report is None:
        return [muted("none")]
    if report.verbal:
        return [(Span("verbal"),)]
    late = late_words(report, conference, procedure, calendar, ReportsTo.CHAIR)
    when = short(report.to_chair_at) if report.to_chair_at else "written"
    lines: list[Line] = [(Span(f"! {when}", LOOK) if late else Span(when),)]
    if late:
        lines.append((Span(late, LOOK),))
    lines.append(muted("signed") if report.signed else (Span("! not signed", LOOK),))
    return lines


def given_cell(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> list[Line]:
    """When the family had it, and when it was discussed with them."""
    if report is None:
        return [muted("none")]
    way = _way(report, conference, procedure)
    if way in KEPT_BACK:
        out = was_given_out(report, way, conference)
        return [muted(KEPT_BACK[way]), *([(Span("! was given out", LOOK),)] if out else [])]
    if report.given_at is None:
        return [muted("in the room")] if report.verbal else [(Span("! not given yet", LOOK),)]
    late = late_words(report, conference, procedure, calendar, ReportsTo.FAMILY)
    given = short(report.given_at)
    first: Line = (Span(f"! {given}", LOOK),) if late else (Span("✓", DONE), Span(f" {given}"))
    if report.discussed_at is not None:
        return [first, muted(f"discussed {short(report.discussed_at)}")]
    if report.discussed_by:
        return [first, muted(f"discussed by {report.discussed_by}")]
    return [first, (Span("! not discussed", LOOK),)]


def in_short(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> Line:
    """Both in one line: the two days, and only what is missing besides."""
    if report is None:
        return muted("no report")
    cells = (
        report_cell(report, conference, procedure, calendar),
        given_cell(report, conference, procedure, calendar),
    )
    to_chair, to_family = (
        [line for place, line in enumerate(cell) if not place or _asks(line)] for cell in cells
    )
    return joined((labelled("report", joined(to_chair)), labelled("to the family", joined(to_family))))


def late_lines(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> Iterator[Line]:
    """How late it came to the family, with the question to ask."""
    late = "" if report is None else late_words(report, conference, procedure, calendar, ReportsTo.FAMILY)
    if report is not None and late:
        yield (Span(f"! {late}. {asked(report, conference, procedure)}", LOOK),)


def asked(report: Report, conference: Conference, procedure: Procedure) -> str:
    """The question to ask when a report came late to the family."""
    names = names_of(conference, procedure).listed(
        person.id for person in readers(report, conference, procedure)
    )
    return f"Ask {names or 'the family'}: have you read it?"


def form_lines(
    report: Report | None, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> Iterator[Line]:
    """A parent's contribution form: when the chair had it, and who discussed it with them."""
    if report is None:
        return
    when = f" received {short(report.to_chair_at)}" if report.to_chair_at else ""
    names = names_of(conference, procedure).listed(report.given_to)
    discussed = f"discussed by {report.discussed_by}" if report.discussed_by else ""
    yield muted(f"contribution form{when}", f"shared with {names}" if names else "", discussed)
    if late := late_words(report, conference, procedure, calendar, ReportsTo.CHAIR):
        yield (Span(f"! contribution form {late}", LOOK),)


def _way(report: Report, conference: Conference, procedure: Procedure) -> Reporting:
    author = next((p for p in conference.participants if p.id == report.participant_id), None)
    return reporting(procedure, author) if author is not None else Reporting.WRITTEN


def _asks(line: Line) -> bool:
    return any(span.role != MUTED for span in line)
