"""The form of somebody's report: whom it was given to, who talked it over with them, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ReportsTo
from chairtui.domain.people import Participant, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.removal import removed
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_dates import Expected, understand
from chairtui.screens.date_field import typed_words
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.people.lateness import Limit, asked, limit
from chairtui.screens.people.words import family_and_children
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Form, ManyField, Meaning, TextField, UnderstoodField


def report_of(conference: Conference, person: Participant) -> Report | None:
    """Somebody's report, if there is one."""
    return next((report for report in conference.reports if report.participant_id == person.id), None)


def report_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, person: Participant
) -> OpenForm:
    """The form of somebody's report, new or not; “no report” takes it away again."""
    names = names_of(conference, procedure)
    known = report_of(conference, person)
    everyone = tuple(child.id for child in conference.children)
    report = known or Report(participant_id=person.id, about=person.works_with or everyone)
    question = asked(report, conference, procedure)

    def moment(name: str, label: str, value: datetime | None, until: Limit | None = None) -> UnderstoodField:
        ask = question if name == "given_at" else ""
        return _moment_field(name, label, value, conference, calendar, until, ask)

    fields = (
        ChoiceField(
            "what",
            "Report",
            (("written", "written"), ("verbal", "spoken"), ("none", "no report")),
            "verbal" if report.verbal else "written",
            hint=procedure.words("report_rule"),
        ),
        ManyField("about", "About", tuple(names.children.items()), report.about),
        ManyField("given_to", "Given to", family_and_children(conference, procedure), report.given_to),
        moment(
            "given_at",
            "Given when",
            report.given_at,
            limit(report, conference, procedure, calendar, ReportsTo.FAMILY),
        ),
        TextField("discussed_by", "Talked over by", report.discussed_by, hint="who went through it"),
        moment("discussed_at", "Talked over when", report.discussed_at),
        moment(
            "to_chair_at",
            "To the chair when",
            report.to_chair_at,
            limit(report, conference, procedure, calendar, ReportsTo.CHAIR),
        ),
        ChoiceField("signed", "Signed", (("yes", "yes"), ("no", "no")), "yes" if report.signed else "no"),
        TextField("notes", "Note", report.notes),
    )

    def edit(values: Fields) -> Edited | None:
        if values["what"] == "none":
            return Edited(removed(conference, known), "Remove a report") if known else None
        changes: dict[str, Any] = {
            name: _moment(values[name], conference, calendar)
            for name in ("given_at", "discussed_at", "to_chair_at")
        }
        revised = replace(
            report,
            verbal=values["what"] == "verbal",
            about=tuple(values["about"]),
            given_to=tuple(values["given_to"]),
            discussed_by=values["discussed_by"].strip(),
            signed=values["signed"] == "yes",
            notes=values["notes"].strip(),
            **changes,
        )
        if revised == known:
            return None
        return Edited(conference.with_record(revised), "Revise a report" if known else "Add a report")

    return OpenForm(Form(f"{names.in_full(person)}: report", fields), edit)


def _moment_field(
    name: str,
    label: str,
    value: datetime | None,
    conference: Conference,
    calendar: WorkingCalendar,
    until: Limit | None,
    ask: str,
) -> UnderstoodField:
    """A field for a day before the conference, with its hour where it is known; it says how late that is."""

    def meaning(typed: str) -> Meaning:
        understood = understand(typed, conference.held_on, calendar, Expected.BEHIND)
        moment = _moment(typed, conference, calendar)
        if moment is None or until is None:
            return Meaning(understood.on is not None, understood.words, understood.sum, understood.question)
        late = until.late(moment, calendar)
        said = f"{late}. {ask}".rstrip() if late else understood.question
        return Meaning(True, understood.words, f"due {_due_words(until)}", said)

    typed = "" if value is None else typed_words(value if value.time() != time() else value.date())
    return UnderstoodField(name, label, typed, understand=meaning, hint="such as mon 9am, or 6 may")


def _due_words(until: Limit) -> str:
    """The limit and its sum: “Sun 10 May 10:00, 48 hours before Tue 12 May 10:00”."""
    due = until.due
    at = f" {due.at:%H:%M}" if due.at is not None else ""
    return f"{due.on:%a} {due.on.day} {due.on:%b}{at}, {due.sum}"


def _moment(typed: object, conference: Conference, calendar: WorkingCalendar) -> datetime | None:
    """Day and hour, wall clock; midnight stands for a day whose hour nobody said."""
    understood = understand(str(typed), conference.held_on, calendar, Expected.BEHIND)
    if understood.on is None:
        return None
    return datetime.combine(understood.on, understood.at or time())
