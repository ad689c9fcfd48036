"""Whether a copy that was made still holds what one made now would hold.

Beside a copy lies a digest of what it held when it was made: of the records that its reader may read, of who
is named in it and which children it covers, and of the conference's own facts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from chairtui.domain.concerns import FOR_THE_FILE, for_the_file, texts_of
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.people import Child, Participant
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for
from chairtui.domain.records import Record, plain
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.sight import Sight
from chairtui.domain.statements import ChildView, Statement
from chairtui.domain.timeline import OWN_WORDS, Copy, ProcedureEdition, Tick
from chairtui.domain.withholding import is_printable

_OWN_FACTS = ("held_on", "starts_at", "chair", "minute_taker", "signed_off_at", "signed_off_by")
"""What every copy says of the conference itself, beside its `OWN_WORDS`."""

_ADDRESSES = frozenset({"address", "address_withheld_from"})


def digest_of(conference: Conference, procedure: Procedure, recipient_id: str) -> str:
    """SHA-256 of what a copy for this reader holds."""
    recipient = recipient_for(conference, procedure, recipient_id)
    held = [
        recipient.children,
        sorted(recipient.people),
        [plain(getattr(conference, name)) for name in _OWN_FACTS],
        [edition.digest for edition in conference.procedure_editions],
        list(_held(conference, Sight(conference, recipient))),
    ]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def changed_since(conference: Conference, procedure: Procedure, copy: Copy) -> bool:
    """Whether a copy that was made would hold something else, or something in other words, if made now."""
    return bool(copy.holds) and copy.holds != digest_of(conference, procedure, copy.recipient_id)


def _held(conference: Conference, sight: Sight) -> Iterator[Any]:
    for name in OWN_WORDS:
        yield getattr(conference, name) if sight.sees_own_words(name) else ""
    for kind in RECORDS:
        for record in getattr(conference, kind):
            if _is_in(record, sight):
                yield kind, _values(record, sight.recipient)


def _is_in(record: Record, sight: Sight) -> bool:
    """Whether a copy says anything of a record: a scale may only have been looked at, and a tick be bare."""
    recipient = sight.recipient
    match record:
        case ProcedureEdition():
            is_in = False
        case Copy():
            is_in = recipient.is_file_copy and bool(record.ground)
        case Child():
            is_in = record.id in recipient.children
        case Participant():
            is_in = record.id in recipient.people
        case Scale(revealed_at=None, left_out="") | Tick():
            is_in = bool(texts_of(record) or for_the_file(record)) and sight.sees(record)
        case Statement() | ChildView() | PlanAction() | ScaleRating():
            is_in = is_printable(sight.conference, record) and sight.sees_answer(record)
        case _:
            is_in = sight.sees_answer(record)
    return is_in


def _values(record: Record, recipient: Recipient) -> dict[str, Any]:
    """What a record holds beside what is so by default, so that a field that comes later changes no copy."""
    unprinted = {*FOR_THE_FILE.get(type(record), ()), *_ADDRESSES}
    left_out = frozenset() if recipient.is_file_copy or isinstance(record, Tick) else unprinted
    return {
        one.name: plain(getattr(record, one.name))
        for one in fields(record)
        if one.name not in left_out and getattr(record, one.name) != one.default
    }
