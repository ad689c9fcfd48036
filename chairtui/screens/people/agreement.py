"""Whom a parent or child brings: when the chair was told, and when the chair agreed that they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.notice import Notice, agreed_too_late, notice_wanted
from chairtui.domain.people import Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import agreed_before, brought_as
from chairtui.domain.roles import Group
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.people.lines import muted
from chairtui.screens.step_screen import Fields
from chairtui.widgets.fields import Meaning, UnderstoodField
from chairtui.widgets.rows import LOOK, UNCLEAR, Line, Span

NOTICE, AGREED = "notice_on", "agreed_on"
NOT_IN_ADVANCE = "That is not in advance of the conference."


def agreement_fields(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    person: Participant,
    groups: frozenset[Group],
) -> tuple[UnderstoodField, ...]:
    """The two days, where the procedure has the chair agree in advance; also for somebody new."""
    roles = _keys(procedure, person) or tuple(role.key for role in procedure.roles if role.group in groups)
    asks = any(role.agreed_before for role in procedure.roles_of(roles))
    limit = notice_wanted(conference, procedure, roles, calendar)
    if not asks and limit is None:
        return ()
    today, behind = conference.held_on, Expected.BEHIND
    plain = date_field(NOTICE, "The chair was told on", person.notice_on, today, calendar, expected=behind)

    def meaning(typed: str) -> Meaning:
        understood = plain.understand(typed)
        on = date_of(typed, today, calendar, behind)
        if limit is None or on is None:
            return understood
        late = f"Late: {_wanted_by(limit)}." if on > limit.due.on else ""
        return replace(understood, sum=limit.due.sum, question=late or understood.question)

    told = replace(plain, understand=meaning, hint=_hint(limit))
    return (told, _agreed_field(conference, calendar, person)) if asks else (told,)


def _agreed_field(conference: Conference, calendar: WorkingCalendar, person: Participant) -> UnderstoodField:
    """The day on which the chair agreed, and a question where that is not before the conference."""
    today, behind = conference.held_on, Expected.BEHIND
    field = date_field(
        AGREED,
        "The chair agreed on",
        person.agreed_on,
        today,
        calendar,
        expected=behind,
        hint="empty until you have agreed that they come",
    )

    def meaning(typed: str) -> Meaning:
        understood, on = field.understand(typed), date_of(typed, today, calendar, behind)
        late = agreed_too_late(conference, replace(person, agreed_on=on))
        return replace(understood, question=NOT_IN_ADVANCE) if late else understood

    return replace(field, understand=meaning)


def with_agreement(
    person: Participant, values: Fields, conference: Conference, calendar: WorkingCalendar
) -> Participant:
    """Somebody with the two days as the form has them."""
    days = {
        name: date_of(values[name], conference.held_on, calendar, Expected.BEHIND)
        for name in (NOTICE, AGREED)
        if name in values
    }
    return replace(
        person, notice_on=days.get(NOTICE, person.notice_on), agreed_on=days.get(AGREED, person.agreed_on)
    )


def agreement_lines(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, person: Participant
) -> Iterator[Line]:
    """When the chair was told and agreed, or that the chair has not; and that the notice came late."""
    held = conference.held_on
    told = f"chair told {short(person.notice_on, held)}" if person.notice_on else ""
    agreed = f"agreed {short(person.agreed_on, held)}" if person.agreed_on else ""
    if told or agreed:
        yield muted(told, agreed)
    if not agreed_before(procedure, person):
        return
    if person.agreed_on is None:
        yield (Span("! Has the chair agreed that they come?", LOOK),)
    elif agreed_too_late(conference, person):
        yield (Span(f"! {NOT_IN_ADVANCE}", LOOK),)
    limit = notice_wanted(conference, procedure, _keys(procedure, person), calendar)
    if limit is not None and person.notice_on is not None and person.notice_on > limit.due.on:
        yield (Span(f"! late: {_wanted_by(limit)}", LOOK),)


def _keys(procedure: Procedure, person: Participant) -> tuple[str, ...]:
    """Keys of the roles by whose rules somebody is brought."""
    return tuple(role.key for role in brought_as(procedure, person))


def _wanted_by(limit: Notice) -> str:
    return f"wanted by {short(limit.due.on)}, {limit.due.sum}"


def _hint(limit: Notice | None) -> str:
    if limit is None:
        return "such as mon, or 6 may"
    unclear = f"\n{UNCLEAR} {limit.timescale.unclear}" if limit.timescale.unclear else ""
    return f"{_wanted_by(limit)}{unclear}"
