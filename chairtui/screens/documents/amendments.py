"""Corrections that whoever received a copy asked for: a row each in the lower list, and the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chairtui.domain.amendments import timing, windows
from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.timeline import Amendment
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of, understood_date
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import Meaning, TextField, UnderstoodField
from chairtui.widgets.form import Form
from chairtui.widgets.rows import BOLD, LOOK, MUTED, Line, Row, Span, heading

AMENDMENT = "amendment"
"""What the key of such a row or form begins with; the identity of the record follows, or who asks."""


def amendment_rows(
    conference: Conference, procedure: Procedure, recipient_id: str, calendar: WorkingCalendar
) -> tuple[Row, ...]:
    """A row for each correction that this reader asked for; nothing where none was."""
    asked = [one for one in conference.amendments if one.participant_id == recipient_id]
    rows = tuple(_row(one, conference, procedure, calendar) for one in asked)
    return (heading("Corrections asked for", "enter: what was done"), *rows) if rows else ()


def _row(one: Amendment, conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> Row:
    on = (Span(f"asked {short(one.on)}", MUTED, align="right"),) if one.on else ()
    lines: list[Line] = [(Span(one.what, BOLD), *on)]
    if one.on is not None:
        for late, words in timing(conference, procedure, one.participant_id, one.on, calendar):
            lines.append((Span(f"! {words}", LOOK) if late else Span(words, MUTED),))
    lines.append((Span(one.done),) if one.done else (Span("! what was done about it?", LOOK),))
    return Row(f"{AMENDMENT}:{one.id}", tuple(lines), space_after=1)


def amendment_form(
    conference: Conference, procedure: Procedure, about: str, calendar: WorkingCalendar, today: date
) -> OpenForm | None:
    """The form of a correction that is on record, or of a new one; `about` is its identity, or who asks.

    Without words of what was asked it is taken away again.
    """
    known = next((one for one in conference.amendments if one.id == about), None)
    if known is None and not (windows(procedure) and about in {one.id for one in conference.participants}):
        return None
    amendment = known or Amendment(participant_id=about, on=today)
    today = max(today, conference.held_on)

    def edit(values: Fields) -> Edited | None:
        revised = replace(
            amendment,
            on=date_of(values["on"], today, calendar, Expected.BEHIND),
            what=values["what"].strip(),
            done=values["done"].strip(),
        )
        if not revised.what:
            return Edited(conference.without(known), "Remove a correction") if known is not None else None
        if revised == known:
            return None
        return Edited(conference.with_record(revised), "Correction asked for")

    whom = names_of(conference, procedure).of(amendment.participant_id)
    fields = (
        TextField("what", "What", amendment.what, hint="what is to be corrected; empty: nothing was asked"),
        _asked_on(amendment, conference, procedure, calendar, today),
        TextField("done", "What was done", amendment.done, hint="corrected, or not, and why"),
    )
    return OpenForm(Form(f"Correction asked for by {whom}", fields), edit)


def _asked_on(
    amendment: Amendment,
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    today: date,
) -> UnderstoodField:
    """The day on which they asked, held against the time that they had."""
    plain = date_field(
        "on",
        "Asked on",
        amendment.on,
        today,
        calendar,
        expected=Expected.BEHIND,
        hint="such as today, mon or 20 may",
    )

    def meaning(typed: str) -> Meaning:
        understood = plain.understand(typed)
        on = understood_date(typed, today, calendar, Expected.BEHIND).on
        if on is None:
            return understood
        found = list(timing(conference, procedure, amendment.participant_id, on, calendar))
        late = " ".join(words for is_late, words in found if is_late)
        kept = " ".join(words for is_late, words in found if not is_late)
        return replace(understood, sum=kept, question=understood.question or late)

    return replace(plain, understand=meaning)
