"""The form of a conference itself: which family, when and where, and who chairs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.date_field import date_field, understood_date
from chairtui.widgets.fields import TextField
from chairtui.widgets.form import Form

NO_CALENDAR = WorkingCalendar(frozenset(), date.max)


def conference_form(today: date) -> tuple[Form, Callable[[Any], Conference]]:
    """The form, and the conference that its values make."""

    def problem(values: Any) -> str:
        if not str(values["family"]).strip():
            return "The family's name is missing: it is how you will find this conference again."
        return ""

    fields = (
        TextField(
            "family", "Family", problem=problem, hint="as it shall stand on the list, such as Arden–Vale"
        ),
        date_field(
            "held", "Date and time", None, today, NO_CALENDAR, hint="such as fri 10am, or 12 dec 14:00"
        ),
        TextField("place", "Where"),
        TextField("reference", "Reference", hint="your office's number, if there is one"),
        TextField("chair", "Chair", hint="empty for you"),
        TextField("minute_taker", "Minute taker"),
    )

    def made(values: Any) -> Conference:
        held = understood_date(values["held"], today, NO_CALENDAR)
        return Conference(
            family=str(values["family"]).strip(),
            held_on=held.on or today,
            starts_at=held.at,
            place=str(values["place"]).strip(),
            reference=str(values["reference"]).strip(),
            chair=str(values["chair"]).strip(),
            minute_taker=str(values["minute_taker"]).strip(),
        )

    return Form("New conference", fields), made
