"""What was said while somebody was put out of the meeting, as far as anybody noted when it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.decisions import Dissent, View
from chairtui.domain.london import LONDON
from chairtui.domain.people import Exclusion, Participant
from chairtui.domain.plans import Contingency, PlanAction, Telling
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import Tick

MEANWHILE = "said while they were out of the meeting"
REWORDED = "put into other words while they were out of the meeting"
NOT_NOTED = "they were put out, and nobody noted whether it was said meanwhile"


def said_while_out(conference: Conference, record: Record, reader_id: str) -> str | None:
    """Why a record waits to be released to a reader who was put out, if it does.

    Of what has no moment nobody knows whether it was said meanwhile.
    """
    outs = [out for out in conference.exclusions if reader_id in out.participant_ids]
    if not outs:
        return None
    match record:
        case ChildView() if reader_id in record.share_with:
            return None
        case _ if any(record.id in out.meanwhile for out in outs):
            return REWORDED
        case Statement() | ChildView() | View() | ScaleRating() | Scale() | Tick():
            moments = _moments(conference, record)
            if any(out.covers(moment) for out in outs for moment in moments):
                return MEANWHILE
    return NOT_NOTED if _has_no_moment(record, outs, reader_id) else None


def ended_then(former: Conference, out: Exclusion) -> Exclusion:
    """An exclusion of a meeting that is over, for the conference that goes on from it.

    Nobody is out of the meeting of another day because of it: where no end was noted it ended with what was
    said last.
    """
    if out.ended_at is not None:
        return out
    kinds = (Statement, ChildView, View, ScaleRating)
    said = [
        moment for kind in kinds for record in former.records(kind) for moment in _moments(former, record)
    ]
    known = [moment for moment in (*said, out.began_at) if moment is not None and moment.tzinfo is not None]
    at_midnight = datetime.combine(former.held_on, time.max, LONDON).astimezone(UTC)
    return replace(out, ended_at=max(known, default=at_midnight))


def _moments(conference: Conference, record: Record) -> list[datetime]:
    """When a record's words may have been said; a reason that was sealed is told once the scale is shown."""
    moments: tuple[datetime | None, ...] = ()
    match record:
        case Statement() | ChildView() | Tick():
            moments = (record.said_at,)
        case View():
            moments = (record.given_at,)
        case ScaleRating():
            shown = (scale.revealed_at for scale in conference.scales if scale.id == record.scale_id)
            moments = (record.given_at, *shown)
        case Scale(tonight=tonight) if tonight:
            moments = (record.revealed_at,)
    return [moment for moment in moments if moment is not None]


def _has_no_moment(record: Record, outs: list[Exclusion], reader_id: str) -> bool:
    match record:
        case ParentAnswer() | Dissent() | Contingency() | Progress() | ExistingPlan() | CoreGroupHeld():
            return True
        case DangerStatement(statement_ids=()) | PlanAction(statement_id=None) | Tick(said_at=None):
            return True
        case Scale(tonight=tonight, revealed_at=shown) if tonight and shown is not None:
            return not all(out.was_over_at(shown) for out in outs)  # it is asked once the numbers are shown
        case Telling(how=how, whom=whom):
            return bool(how) and whom != reader_id
        case Participant(id=whom, heard_how=how):
            return bool(how) and whom != reader_id
    return False
