"""The summary of a conference as a Word file, made for one recipient and checked before it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path

from chairtui.documents.context import summary_context
from chairtui.documents.private_file import write_new_private_file
from chairtui.documents.release_check import check, check_addresses, texts_in
from chairtui.documents.word import Properties, rendered
from chairtui.domain.concerns import for_the_file, texts_of
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.london import LONDON
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for
from chairtui.domain.sight import Sight
from chairtui.domain.timeline import OWN_WORDS
from chairtui.domain.withholding import is_printable, withheld_from

KIND = "summary"


class NoChildrenError(ChairTUIError):
    """The copy would cover no child, so it was not made. Tick the children for this person first."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished summary, not yet written anywhere."""

    content: bytes
    recipient: Recipient
    left_out: int
    """How many lines and addresses this copy leaves out."""

    @property
    def digest(self) -> str:
        """SHA-256 of the file: the same record gives the same file."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Written:
    """A summary on disk."""

    path: Path
    left_out: int
    digest: str


def write_summary(
    conference: Conference,
    procedure: Procedure,
    recipient_id: str,
    *,
    template: Path,
    folder: Path,
    past: tuple[Conference, ...] = (),
) -> Written:
    """Make one recipient's summary and write it to `folder`, under a name that no file has yet.

    `recipient_id` is a participant's identity or `FILE_COPY`; `past` are the conferences before this one in
    the same lives, the oldest first.

    Raises:
        ChairTUIError: it was not written; the message says why and what to do.
    """
    summary = make_summary(conference, procedure, recipient_id, template=template, past=past)
    path = write_new_private_file(file_names(conference, summary.recipient, folder), summary.content)
    return Written(path, summary.left_out, summary.digest)


def make_summary(
    conference: Conference,
    procedure: Procedure,
    recipient_id: str,
    *,
    template: Path,
    past: tuple[Conference, ...] = (),
) -> Summary:
    """One recipient's summary, read back and found whole.

    Raises:
        UnknownRecordError: there is no such participant.
        NoChildrenError: the copy would cover no child.
        TemplateFaultError: the template cannot be used.
        NotReleasedError: the finished file did not pass its check.
    """
    recipient = recipient_for(conference, procedure, recipient_id)
    if not recipient.children:
        raise NoChildrenError
    context = summary_context(conference, procedure, recipient, past)
    content = rendered(template, context, _properties(conference, procedure))
    sight = Sight(conference, recipient)
    check(content, texts_in(context), _withheld(sight), _allowed(sight, procedure))
    check_addresses(content, sight.addresses)
    return Summary(content, recipient, len(withheld_from(conference, recipient)))


def file_names(conference: Conference, recipient: Recipient, folder: Path) -> Iterator[Path]:
    """Names to try, one after the other: date, kind, the conference's short id, number; never a person's."""
    kind = f"{KIND}-file-copy" if recipient.is_file_copy else KIND
    short_id = "".join(c for c in conference.id if c.isascii() and c.isalnum())[:8]
    for number in count(1):
        yield folder / f"{conference.held_on.isoformat()}-{kind}-{short_id}-{number}.docx"


def _properties(conference: Conference, procedure: Procedure) -> Properties:
    wall = datetime.combine(conference.held_on, conference.starts_at or time.min, LONDON)
    moment = conference.signed_off_at or wall.astimezone(UTC)
    return Properties(title="Conference summary", author=procedure.authority, moment=moment)


def _withheld(sight: Sight) -> Iterator[str]:
    """Every text that this copy must not hold: withheld, never said, or told by a source outside."""
    if sight.recipient.is_file_copy:
        return
    conference = sight.conference
    for record_type in RECORDS.values():
        for record in conference.records(record_type):
            if not is_printable(conference, record) or not sight.sees(record):
                yield from texts_of(record)
            yield from for_the_file(record)
    known = {person.id for person in (*conference.participants, *conference.children)}
    yield from (line.told_by for line in conference.statements if line.told_by not in known)
    yield from (child.name for child in conference.children if child.id not in sight.recipient.children)
    yield from (child.name for child in conference.left_behind if sight.recipient.id not in child.known_to)
    for field in OWN_WORDS:
        if not sight.sees_own_words(field):
            yield getattr(conference, field)


def _allowed(sight: Sight, procedure: Procedure) -> Iterator[str]:
    """Texts that this copy may hold although a withheld one has the same words."""
    conference = sight.conference
    for record_type in RECORDS.values():
        for record in conference.records(record_type):
            if is_printable(conference, record) and sight.sees(record):
                yield from texts_of(record)
    yield from (getattr(conference, field) for field in OWN_WORDS if sight.sees_own_words(field))
    yield from (person.words for person in conference.participants if person.id in sight.recipient.people)
    yield from (person.agency for person in conference.participants)
    yield from (wording.words for wording in procedure.wording)
    yield from (words for one in procedure.texts for words in (one.title, one.words))
    yield from (prompt.ask for prompt in procedure.parent_prompts)
    for kind in ("headings", "roles", "decisions", "limbs", "categories", "timescales"):
        yield from (part.title for part in getattr(procedure, kind))
