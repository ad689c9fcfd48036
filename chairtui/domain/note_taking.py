"""Who writes the record: whoever came to take notes, or is named with the conference, or the chair."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import takes_notes

CHAIR = "chair"
"""Key of the role of whoever chairs, who need not be on the list of people."""


def note_takers(conference: Conference, procedure: Procedure) -> tuple[Participant, ...]:
    """Those who came, or are still expected, in a role that writes the record."""
    return tuple(
        person
        for person in conference.participants
        if takes_notes(procedure, person) and (person.came.is_here or person.came is Came.NOT_YET)
    )


def named_note_taker(conference: Conference, procedure: Procedure) -> str:
    """Who writes although they are on no list; the chair only where the procedure has the chair write."""
    chair = procedure.role(CHAIR)
    writes = chair is not None and chair.takes_notes
    return conference.minute_taker.strip() or (conference.chair if writes else "")
