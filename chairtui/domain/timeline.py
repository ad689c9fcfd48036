"""What the chair ticks off while running the meeting, and which copies went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chairtui.domain.records import Record

FILE_COPY = "file-copy"
"""Stands for the chair's own copy wherever a recipient's identity is asked for."""

SENT = "sent:"
"""What the key of a tick begins with that says that something was sent out."""

ABOUT_EVERYONE = ("chairs_reason", "closing_statement")
"""Fields of the conference whose words are about all its children."""

OWN_WORDS = (*ABOUT_EVERYONE, "place", "reference")
"""Fields of the conference whose words may be released to a copy: among records they stand by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(Record):
    """One line of the procedure's script, said aloud, with what there was to note; or something sent out."""

    key: str
    """Key of a script line in the procedure; or `SENT` and the key of something that was sent out."""
    child_id: str | None = None
    """The child whom the note is about, where the line is answered for each child."""
    said_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Record):
    """What the chair settled about one recipient's copy. Instants are UTC."""

    recipient_id: str
    """A participant, or `FILE_COPY`."""
    children: tuple[str, ...] = ()
    """Children whom the chair added to this copy by name."""
    released: tuple[str, ...] = ()
    """Records that the chair released to this copy one by one."""
    ground: str = ""
    """Why these were released, where the procedure asks for the ground."""
    made_at: datetime | None = None
    holds: str = ""
    """Digest of what it held when it was made, if that is known (`copy_contents`)."""
    sent_at: datetime | None = None
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Record):
    """A correction to the record that whoever received a copy asked for, and what was done about it."""

    participant_id: str
    """Who asked."""
    on: date | None = None
    """The day on which they asked."""
    what: str = ""
    done: str = ""
    """What was done about it; empty until somebody has said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureEdition(Record):
    """The local procedure as it was when the conference took it on."""

    key: str
    edition: str
    digest: str
    """SHA-256 of `values`."""
    values: str
    """All its values, as canonical JSON."""
