"""What the chair settled about each reader's copy, and which copies were made and handed out.

These are records apart: what was made and sent happened outside the record, and no undo takes it back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.timeline import Copy


def settled_for(conference: Conference, recipient_id: str) -> Copy:
    """What the chair settled about one reader's copy so far: its children, and what is released to it."""
    known = (copy for copy in conference.copies if copy.recipient_id == recipient_id)
    settled = (copy for copy in known if copy.children or copy.released or copy.made_at is None)
    return next((copy for copy in settled if not copy.ground), Copy(recipient_id=recipient_id))


def released_to(conference: Conference, recipient_id: str) -> dict[str, str]:
    """What the chair released to one reader's copy, each with its ground, which may be empty."""
    return {
        record_id: copy.ground
        for copy in conference.copies
        if copy.recipient_id == recipient_id
        for record_id in copy.released
    }


def with_released(
    conference: Conference, recipient_id: str, record_ids: tuple[str, ...], ground: str = ""
) -> Conference:
    """`conference` with these released to one reader's copy, on this ground."""
    known = released_to(conference, recipient_id)
    new = tuple(record_id for record_id in dict.fromkeys(record_ids) if record_id not in known)
    if ground:
        return conference.with_record(Copy(recipient_id=recipient_id, released=new, ground=ground))
    copy = settled_for(conference, recipient_id)
    return conference.with_record(replace(copy, released=(*copy.released, *new)))


def without_released(conference: Conference, recipient_id: str, record_id: str) -> Conference:
    """`conference` with one record left out of a reader's copy again; a ground goes with its last one."""
    for copy in conference.copies:
        if copy.recipient_id != recipient_id or record_id not in copy.released:
            continue
        kept = tuple(one for one in copy.released if one != record_id)
        if copy.ground and not kept:
            conference = conference.without(copy)
        else:
            conference = conference.revising(copy, released=kept)
    return conference


def made_for(conference: Conference, recipient_id: str) -> Copy | None:
    """The copy that was made last for one reader, if any was."""
    made = {
        copy.made_at: copy
        for copy in conference.copies
        if copy.recipient_id == recipient_id and copy.made_at is not None
    }
    return made[max(made)] if made else None


MADE = "Make a document"
"""How noting that a copy was made is called, as an edit."""


def sent_before(conference: Conference, copy: Copy) -> tuple[Copy, ...]:
    """Those that the same reader was sent before this one was made, the oldest first."""
    others = (one for one in conference.copies if one.recipient_id == copy.recipient_id and one != copy)
    return tuple(
        sorted(
            (one for one in others if one.made_at and (one.sent_at or one.received_at)),
            key=lambda one: str(one.made_at),
        )
    )


def with_made(conference: Conference, recipient_id: str, now: datetime, holds: str = "") -> Conference:
    """`conference` with a copy made `now`, and the digest of what it holds.

    One that was sent before stays on record beside it.
    """
    copy = made_for(conference, recipient_id)
    if copy is None or copy.sent_at or copy.received_at:
        copy = Copy(recipient_id=recipient_id)
    return conference.with_record(replace(copy, made_at=now, holds=holds))
