"""The form of somebody's report: whom it was given to, who discussed it with them, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.duties import ReportsTo
from chairtui.domain.kept_back import KEPT_BACK, was_given_out
from chairtui.domain.lateness import CONTRIBUTION_FORM, Limit, limit
from chairtui.domain.people import Participant, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.removal import removed
from chairtui.domain.rights import is_parent, parents, reporting
from chairtui.domain.roles import Reporting
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import typed_words, understood_date
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.people.report_words import asked
from chairtui.screens.people.words import family_and_children
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Field, Form, ManyField, Meaning, TextField, UnderstoodField
from chairtui.widgets.rows import UNCLEAR


def report_of(conference: Conference, person: Participant) -> Report | None:
    """Somebody's report, if there is one."""
    return next((report for report in conference.reports if report.participant_id == person.id), None)


def report_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, person: Participant
) -> OpenForm:
    """The form of somebody's report, of a parent their contribution form; “none” takes it away again."""
    known = report_of(conference, person)
    everyone = tuple(child.id for child in conference.children)
    report = known or Report(participant_id=person.id, about=person.works_with or everyone)
    is_form = is_parent(procedure, person)
    asked_for = _form_fields if is_form else _report_fields
    fields = asked_for(report, conference, procedure, calendar, person)

    def edit(values: Fields) -> Edited | None:
        if values["what"] == "none":
            return Edited(removed(conference, known), "Remove a report") if known else None
        changes: dict[str, Any] = {
            name: _moment(values[name], conference, calendar)
            for name in ("given_at", "discussed_at", "to_chair_at")
            if name in values
        }
        revised = replace(
            report,
            verbal=values["what"] == "verbal",
            about=tuple(values["about"]),
            given_to=tuple(values["given_to"]),
            discussed_by=values["discussed_by"].strip(),
            signed=values["signed"] == "yes" if "signed" in values else report.signed,
            notes=values["notes"].strip(),
            **changes,
        )
        if revised == known:
            return None
        return Edited(conference.with_record(revised), "Revise a report" if known else "Add a report")

    whose = names_of(conference, procedure).in_full(person)
    return OpenForm(Form(f"{whose}: {'contribution form' if is_form else 'report'}", fields), edit)


def _report_fields(
    report: Report,
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    person: Participant,
) -> tuple[Field, ...]:
    """What is asked of a professional's report."""
    way = reporting(procedure, person)
    told_only = way is Reporting.VERBAL and report_of(conference, person) is None

    def question(values: Fields) -> str:
        given = _moment(values["given_at"], conference, calendar)
        meant = replace(report, given_to=tuple(values["given_to"]), given_at=given)
        kept_back = KEPT_BACK.get(way, "")
        return f"This report is {kept_back}." if was_given_out(meant, way, conference) else ""

    def moment(name: str, label: str, to: ReportsTo) -> UnderstoodField:
        no_limit = to is ReportsTo.NOBODY
        until = None if no_limit else limit(report, conference, procedure, calendar, to)
        ask = asked(report, conference, procedure) if to is ReportsTo.FAMILY else ""
        return _moment_field(name, label, getattr(report, name), conference, calendar, until, ask)

    names = names_of(conference, procedure)
    return (
        ChoiceField(
            "what",
            "Report",
            (("written", "written"), ("verbal", "verbal"), ("none", "no report")),
            "verbal" if report.verbal or told_only else "written",
            hint=procedure.words("report_rule"),
        ),
        ManyField("about", "About", tuple(names.children.items()), report.about),
        ManyField(
            "given_to",
            "Given to",
            family_and_children(conference, procedure),
            report.given_to,
            question=question if way in KEPT_BACK else None,
        ),
        moment("given_at", "Given when", ReportsTo.FAMILY),
        TextField("discussed_by", "Discussed by", report.discussed_by, hint="who went through it"),
        moment("discussed_at", "Discussed when", ReportsTo.NOBODY),
        moment("to_chair_at", "To the chair when", ReportsTo.CHAIR),
        ChoiceField("signed", "Signed", (("yes", "yes"), ("no", "no")), "yes" if report.signed else "no"),
        TextField("notes", "Note", report.notes),
    )


def _form_fields(
    report: Report,
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    person: Participant,
) -> tuple[Field, ...]:
    """What is asked of a parent's contribution form; who else may read it is settled with them first."""
    names = names_of(conference, procedure)
    readers = tuple((key, name) for key, name in names.participants.items() if key != person.id)
    parents_here = {parent.id for parent in parents(conference, procedure)}

    def question(values: Fields) -> str:
        others = names.listed(key for key in values["given_to"] if key in parents_here)
        return f"Does {names.of(person.id)} know that it reaches {others}?" if others else ""

    until = limit(report, conference, procedure, calendar, ReportsTo.CHAIR)
    return (
        ChoiceField(
            "what",
            "Contribution form",
            (("written", "filled in"), ("verbal", "verbal"), ("none", "none")),
            "verbal" if report.verbal else "written",
            hint=procedure.words(CONTRIBUTION_FORM),
        ),
        ManyField("about", "About", tuple(names.children.items()), report.about),
        _moment_field("to_chair_at", "Received when", report.to_chair_at, conference, calendar, until, ""),
        TextField("discussed_by", "Discussed by", report.discussed_by, hint="who looked at it with them"),
        _moment_field("discussed_at", "Discussed when", report.discussed_at, conference, calendar, None, ""),
        ManyField("given_to", "Shared with", readers, report.given_to, question=question),
        TextField("notes", "Note", report.notes),
    )


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
        understood = understood_date(typed, conference.held_on, calendar, Expected.BEHIND)
        moment = _moment(typed, conference, calendar)
        if moment is None or until is None:
            return Meaning(understood.on is not None, understood.words, understood.sum, understood.question)
        late = until.late(moment, calendar)
        said = f"{late}. {ask}".rstrip() if late else understood.question
        return Meaning(True, understood.words, f"due {_due_words(until)}", said)

    typed = "" if value is None else typed_words(value if value.time() != time() else value.date())
    unclear = f"\n{UNCLEAR} {until.unclear}" if until is not None and until.unclear else ""
    return UnderstoodField(name, label, typed, understand=meaning, hint=f"such as mon 9am, or 6 may{unclear}")


def _due_words(until: Limit) -> str:
    """The limit and its sum: “Sun 10 May 10:00, 48 hours before Tue 12 May 10:00”."""
    due = until.due
    at = f" {due.at:%H:%M}" if due.at is not None else ""
    return f"{short(due.on)}{at}, {due.sum}"


def _moment(typed: object, conference: Conference, calendar: WorkingCalendar) -> datetime | None:
    """Day and hour, wall clock; midnight stands for a day whose hour nobody said."""
    understood = understood_date(typed, conference.held_on, calendar, Expected.BEHIND)
    if understood.on is None:
        return None
    return datetime.combine(understood.on, understood.at or time())
