"""What is sent out after the conference, and by when."""

from __future__ import annotations

from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.duties import SentDocument, Timescale
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import Due, WorkingCalendar, due, event_of
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
    return ToSend(document, timescale, min(limits, key=lambda limit: limit.on, default=None))
