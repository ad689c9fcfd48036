"""Whether a report came late, to the family or to the chair, by the limits that the procedure states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Bound, ReportsTo, Timescale, Unit
from chairtui.domain.kept_back import KEPT_BACK
from chairtui.domain.people import Participant, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import dated_kind
from chairtui.domain.rights import is_parent, parents, reporting
from chairtui.domain.text import counted
from chairtui.domain.timescales import Due, WorkingCalendar, applies, due, event_of, late_by, too_late

CONTRIBUTION_FORM = "contribution_form"
"""Key of the wording that stands beside what a parent writes for the conference."""

_HOURS_SAID = timedelta(days=3)
"""Up to here lateness is said in hours, beyond in days."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Until when a report had to be somewhere, and how that was worked out."""

    due: Due
    unit: Unit
    bound: Bound
    unclear: str = ""
    """What the leaflet leaves open about it."""

    def late(self, moment: datetime, calendar: WorkingCalendar) -> str:
        """How late `moment` is: “23 hours late”; nothing if in time. Midnight stands for the whole day."""
        if self.due.at is not None and moment.time() != time():
            return _hours_late(moment - self.due.at, self.bound)
        day = moment.date()
        if day <= self.due.on:
            return ""
        if self.unit is Unit.WORKING_DAYS:
            return late_by(calendar.working_days(self.due.on, day), self.bound)
        return f"{counted((day - self.due.on).days, 'day')} {too_late(self.bound)}"


def limit(
    report: Report, conference: Conference, procedure: Procedure, calendar: WorkingCalendar, to: ReportsTo
) -> Limit | None:
    """The earliest limit for this report, to the family or the chair; none where none is stated."""
    limits = [
        Limit(due(timescale, event, calendar), timescale.unit, timescale.bound, timescale.unclear)
        for timescale, event in _stated(report, conference, procedure, to)
    ]
    return min(limits, key=lambda one: one.due.at or datetime.combine(one.due.on, time.max), default=None)


def late_words(
    report: Report, conference: Conference, procedure: Procedure, calendar: WorkingCalendar, to: ReportsTo
) -> str:
    """How late this report came there: “23 hours late”; nothing if it came in time, or has no date yet."""
    moment = report.given_at if to is ReportsTo.FAMILY else report.to_chair_at
    until = limit(report, conference, procedure, calendar, to)
    return until.late(moment, calendar) if until is not None and moment is not None else ""


def readers(report: Report, conference: Conference, procedure: Procedure) -> tuple[Participant, ...]:
    """Whom the chair asks whether they have read it: the adults whom it was given to, else the parents."""
    given = tuple(person for person in conference.participants if person.id in report.given_to)
    return given or parents(conference, procedure)


def is_late(report: Report, conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> bool:
    """Whether it came to the family or to the chair after a limit; what is only usual is none."""
    return any(
        _is_after_its_limit(report, conference, procedure, calendar, to)
        for to in (ReportsTo.FAMILY, ReportsTo.CHAIR)
    )


def _is_after_its_limit(
    report: Report, conference: Conference, procedure: Procedure, calendar: WorkingCalendar, to: ReportsTo
) -> bool:
    until = limit(report, conference, procedure, calendar, to)
    is_limit = until is not None and until.bound is not Bound.USUAL
    return is_limit and bool(late_words(report, conference, procedure, calendar, to))


def _stated(
    report: Report, conference: Conference, procedure: Procedure, to: ReportsTo
) -> Iterator[tuple[Timescale, date | datetime]]:
    author = next((p for p in conference.participants if p.id == report.participant_id), None)
    children = [child for child in conference.children if not report.about or child.id in report.about]
    for timescale in _limits(procedure, author, to):
        for child in children:
            event = event_of(timescale, conference, child)
            if event is not None and applies(timescale, dated_kind(conference, child)):
                yield timescale, event


def _limits(procedure: Procedure, author: Participant | None, to: ReportsTo) -> Iterator[Timescale]:
    """The limits for what this author writes; what is kept for the meeting has none to the family.

    What a parent writes has a limit only where one names their role: a limit for all is for reports.
    """
    if author is not None and to is ReportsTo.FAMILY and reporting(procedure, author) in KEPT_BACK:
        return
    by_parent = author is not None and is_parent(procedure, author)
    roles = set(author.roles) if author is not None else set()
    for timescale in procedure.timescales:
        is_for_all = not timescale.roles and not by_parent
        if timescale.reports_to is to and (is_for_all or roles.intersection(timescale.roles)):
            yield timescale


def _hours_late(by: timedelta, bound: Bound) -> str:
    if by <= timedelta():
        return ""
    if by >= _HOURS_SAID:
        return f"{counted(by.days, 'day')} {too_late(bound)}"
    hours = -(-by // timedelta(hours=1))
    return f"{counted(hours, 'hour')} {too_late(bound)}"
