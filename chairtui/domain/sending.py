"""What is sent out after the conference, by when, and what of it was sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.duties import SentDocument, Timescale
from chairtui.domain.procedures import Procedure
from chairtui.domain.script import tick_of
from chairtui.domain.timeline import FILE_COPY, SENT, Tick
from chairtui.domain.timescales import Due, WorkingCalendar, due, event_of, short
from chairtui.domain.views import decision_for


@dataclass(frozen=True, slots=True)
class ToSend:
    """Something to be sent, its limit if the procedure states one, and when that is if it is known."""

    document: SentDocument
    timescale: Timescale | None
    due: Due | None


def to_send(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> tuple[ToSend, ...]:
    """All that the procedure has sent out after what was decided; the earliest limit counts."""
    decisions = (decision_for(conference, child.id) for child in conference.children)
    options = {decision.option for decision in decisions if decision is not None}
    return tuple(
        _to_send(document, conference, procedure, calendar)
        for document in procedure.sent
        if not document.options or options.intersection(document.options)
    )


def _to_send(
    document: SentDocument, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> ToSend:
    timescale = next((one for one in procedure.timescales if one.key == document.due), None)
    if timescale is None:
        return ToSend(document, None, None)
    events = (event_of(timescale, conference, child) for child in conference.children)
    limits = [due(timescale, event, calendar) for event in events if event is not None]
    limits = [_by_its_meeting(timescale, limit, conference, procedure) for limit in limits]
    return ToSend(document, timescale, min(limits, key=lambda limit: limit.on, default=None))


def _by_its_meeting(timescale: Timescale, limit: Due, conference: Conference, procedure: Procedure) -> Due:
    """The day of the meeting by which it is due too, if that is agreed for a day before its limit."""
    meetings = (one for one in conference.meetings if one.timescale == timescale.or_meeting)
    first = min((meeting.on for meeting in meetings if meeting.on is not None), default=None)
    if first is None or first >= limit.on:
        return limit
    title = procedure.title_of("timescales", timescale.or_meeting).lower()
    words = f"the {title}, {short(first, conference.held_on)}, sooner than {limit.sum}"
    return Due(first, None, first, words)


def is_sent(conference: Conference, one: ToSend, everything: tuple[ToSend, ...]) -> bool:
    """Whether `one` of `everything` was sent.

    The copies made here are what is due first: that is sent once everybody for whom a copy was made has one.
    Of anything else, and of what goes out without the program, the chair says so on the Documents step.
    """
    tick = tick_of(conference, f"{SENT}{one.document.key}")
    if tick is not None and tick.said_at is not None:
        return True
    sent, made = copies_sent(conference)
    return are_the_copies(one, everything) and 0 < sent == made


def keys_sent(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> frozenset[str]:
    """The keys of all that was sent."""
    everything = to_send(conference, procedure, calendar)
    return frozenset(one.document.key for one in everything if is_sent(conference, one, everything))


def marked_sent(conference: Conference, key: str, now: datetime) -> Conference:
    """`conference` with the tick that something was sent out `now`, or without it if it had that."""
    tick = tick_of(conference, f"{SENT}{key}") or Tick(key=f"{SENT}{key}")
    return conference.with_record(replace(tick, said_at=None if tick.said_at else now))


def are_the_copies(one: ToSend, everything: tuple[ToSend, ...]) -> bool:
    """Whether it is what the copies made here are: of all that is sent the first to fall due."""
    dated = [other for other in everything if other.due is not None]
    return bool(dated) and one == min(dated, key=lambda other: other.due.on if other.due else date.max)


def copies_sent(conference: Conference) -> tuple[int, int]:
    """How many have a copy that was sent to them, and for how many one was made; the chair's own left out."""
    handed_out = [copy for copy in conference.copies if copy.recipient_id != FILE_COPY and copy.made_at]
    sent = {copy.recipient_id for copy in handed_out if copy.sent_at or copy.received_at}
    return len(sent), len({copy.recipient_id for copy in handed_out})
