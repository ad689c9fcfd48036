"""What was said while somebody was put out of the meeting, as far as anybody noted when it was."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.decisions import Dissent, View
from chairtui.domain.people import Exclusion, Participant
from chairtui.domain.plans import Contingency, PlanAction, Telling
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import Tick

MEANWHILE = "said while they were out of the meeting"
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
        case Statement() | ChildView() | View() | ScaleRating() | Scale() | Tick():
            moments = _moments(conference, record)
            if any(out.covers(moment) for out in outs for moment in moments):
                return MEANWHILE
    return NOT_NOTED if _has_no_moment(record, outs, reader_id) else None


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
