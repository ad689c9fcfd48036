"""Who gets which copy, as rows: what it covers, what it leaves out and why, and when it was made and sent."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for, recipients
from chairtui.domain.timeline import Copy
from chairtui.domain.withholding import Withheld, withheld_from
from chairtui.screens.days import clock_words
from chairtui.screens.names import Names, names_of
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, Row, Span, heading, labels

WIDE = 96
"""Cells from which the table has all its columns side by side."""


_TITLES = labels(
    Span("Who", MUTED, 0, 26),
    Span("Covers", MUTED, 28, 22),
    Span("Leaves out", MUTED, 52, 26),
    Span("Made", MUTED, 80, 8),
    Span("Sent", MUTED, 90, 8),
)


def copy_of(conference: Conference, recipient_id: str) -> Copy:
    """What the chair settled about one recipient's copy so far."""
    known = (copy for copy in conference.copies if copy.recipient_id == recipient_id)
    return next(known, Copy(recipient_id=recipient_id))


def document_rows(conference: Conference, procedure: Procedure, chosen: str, width: int) -> tuple[Row, ...]:
    """The table of copies, and below it what the chosen one leaves out."""
    names = names_of(conference, procedure)
    rows = [_TITLES] if width >= WIDE else []
    rows += [_row(conference, recipient, names, width) for recipient in recipients(conference, procedure)]
    known = {person.id for person in conference.participants}
    if chosen in known:
        rows += _left_out(conference, recipient_for(conference, procedure, chosen))
    return tuple(rows)


def _row(conference: Conference, recipient: Recipient, names: Names, width: int) -> Row:
    copy = copy_of(conference, recipient.id)
    who = "Chair's file copy" if recipient.is_file_copy else recipient.words
    role = "not to be handed out" if recipient.is_file_copy else names.role(recipient.id)
    covers = names.about(recipient.children) if recipient.children else "no child: nothing to hand out"
    out = withheld_from(conference, recipient) if recipient.children else ()
    words = f"{len(out)} lines" if len(out) > 1 else "1 line" if out else "nothing"
    if not recipient.children:
        words = ""
    if width < WIDE:
        first = (Span(who, BOLD), Span(f"  {role}", MUTED))
        second = (Span(f"covers {covers}" + (f" · leaves out {words}" if words else ""), MUTED),)
        return Row(
            f"copy:{recipient.id}",
            (first, second, (_stamp("made", copy.made_at), _stamp("  sent", copy.sent_at))),
        )
    line = (
        Span(who, BOLD, 0, 26),
        Span(covers, MUTED if not recipient.children else "plain", 28, 22),
        Span(words, "plain", 52, 26),
        _stamp("", copy.made_at, 80),
        _stamp("", copy.sent_at, 90),
    )
    return Row(f"copy:{recipient.id}", (line, (Span(role, MUTED, 0, 50),)))


def _stamp(word: str, moment: datetime | None, column: int | None = None) -> Span:
    if moment is None:
        return Span(f"○ {word}" if word else "○", MUTED, column)
    return Span(f"{word} ✓ {clock_words(moment)}".strip(), DONE, column)


def _left_out(conference: Conference, recipient: Recipient) -> list[Row]:
    left_out = withheld_from(conference, recipient)
    if not recipient.children:
        return []
    lines = f"{len(left_out)} lines" if len(left_out) != 1 else "1 line"
    rows = [
        Row("", ((),), selectable=False),
        heading(f"Left out of the copy for {recipient.words}", lines if left_out else "nothing"),
    ]
    kinds = Counter(line.kind for line in left_out)
    for kind in (*RECORDS, "conference"):
        if kinds[kind]:
            rows += [_withheld_row(line) for line in left_out if line.kind == kind]
    if left_out:
        checked = "Before it is released, the finished file is opened and searched for each of these."
        rows.append(Row("", ((), (Span(checked, MUTED),)), selectable=False))
    return rows


def _withheld_row(line: Withheld) -> Row:
    why = line.why if line.releasable else f"{line.why}; cannot be released"
    spans = (Span(line.words, "plain", 0, 60), Span(why, MUTED if line.releasable else LOOK, 62))
    return Row("", (spans,), selectable=False)
