"""The summary of a conference as a Word file, made for one recipient and checked before it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path
from typing import Any

from chairtui.documents.context import summary_context
from chairtui.documents.private_file import write_new_private_file
from chairtui.documents.release_check import check, check_addresses, texts_in
from chairtui.documents.word import Properties, rendered
from chairtui.domain.concerns import file_fields, text_fields
from chairtui.domain.conference import COLLECTION_OF, RECORDS, Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.london import LONDON
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for
from chairtui.domain.records import Record
from chairtui.domain.sight import Sight
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import OWN_WORDS
from chairtui.domain.withholding import is_printable, withheld_from
from chairtui.domain.words_of_procedure import all_words

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
    check(content, texts_in(context), _withheld(sight), _allowed(sight, procedure, past))
    check_addresses(content, sight.addresses.but_in(_in_every_copy(sight, procedure)))
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
            yield from (getattr(record, field) for field in _kept_fields(sight, record))
    yield from (child.name for child in conference.children if child.id not in sight.recipient.children)
    yield from (child.name for child in conference.left_behind if sight.recipient.id not in child.known_to)
    yield from (getattr(conference, field) for field in _kept_own_words(sight))


def _allowed(sight: Sight, procedure: Procedure, past: tuple[Conference, ...]) -> Iterator[str]:
    """What this copy would hold if nobody had ever typed what it must not hold.

    Withheld words may be those of the procedure, of another line, or of what somebody is called as well.
    """
    changes: dict[str, Any] = dict.fromkeys(_kept_own_words(sight), "")
    for record_type, name in COLLECTION_OF.items():
        records = sight.conference.records(record_type)
        changes[name] = tuple(_emptied(record, _kept_fields(sight, record)) for record in records)
    emptied = replace(sight.conference, **changes)
    yield from texts_in(summary_context(emptied, procedure, sight.recipient, past))


def _in_every_copy(sight: Sight, procedure: Procedure) -> Iterator[str]:
    """What any copy prints as it is, such as the number of the office, though a contact may be the same."""
    conference = sight.conference
    yield from all_words(procedure)
    yield from (conference.chair, conference.minute_taker, conference.signed_off_by)
    yield from (child.name for child in conference.children if child.id in sight.recipient.children)
    yield from (person.name for person in conference.participants if person.id in sight.recipient.people)


def _emptied(record: Record, fields: tuple[str, ...]) -> Record:
    nothing: dict[str, Any] = dict.fromkeys(fields, "")
    return replace(record, **nothing)


def _kept_fields(sight: Sight, record: Record) -> tuple[str, ...]:
    """The fields of a record whose words this copy must not hold."""
    is_printed = is_printable(sight.conference, record) and sight.sees(record)
    fields = file_fields(record) if is_printed else (*text_fields(record), *file_fields(record))
    if isinstance(record, Statement) and not _is_one_of_us(sight.conference, record.told_by):
        return (*fields, "told_by")
    return fields


def _is_one_of_us(conference: Conference, told_by: str) -> bool:
    return any(told_by == one.id for one in (*conference.participants, *conference.children))


def _kept_own_words(sight: Sight) -> tuple[str, ...]:
    return tuple(field for field in OWN_WORDS if not sight.sees_own_words(field))
