"""Who gets which copy, as rows: what it covers, what it leaves out and why, and when it was made and sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.copies import made_for, released_to, sent_before
from chairtui.domain.copy_contents import changed_since
from chairtui.domain.emptied import emptied
from chairtui.domain.headings import never_said
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipient_for, recipients
from chairtui.domain.text import counted, listed
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.timescales import WorkingCalendar, day_and_month, due, short
from chairtui.domain.withholding import Withheld, withheld_from
from chairtui.screens.days import clock_words, wall_clock
from chairtui.screens.names import Names, names_of
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, PLAIN, Row, Span, heading, labels

WIDE = 96
"""Cells from which the table has all its columns side by side."""

RECEIPT = "receipt"
"""The event of a timescale that counts from the day on which a copy was received."""

_TITLES = labels(
    Span("Who", MUTED, 0, 26),
    Span("Covers", MUTED, 28, 24),
    Span("Leaves out", MUTED, 54, 22),
    Span("Made", MUTED, 78, 9),
    Span("Sent", MUTED, 89, 11),
)


def document_rows(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, width: int
) -> tuple[Row, ...]:
    """The table of copies, the chair's own first."""
    names = names_of(conference, procedure)
    rows = [_TITLES] if width >= WIDE else []
    for recipient in recipients(conference, procedure):
        row = _row(conference, recipient, names, width)
        copy = made_for(conference, recipient.id)
        since = _since_made(conference, procedure, copy) if copy is not None else ()
        after = _after_receipt(copy, procedure, calendar)
        empty = _emptied(conference, recipient)
        rows.append(row._replace(lines=(*row.lines, *empty, *since, *after)))
    return tuple(rows)


def _emptied(conference: Conference, recipient: Recipient) -> Iterator[tuple[Span, ...]]:
    """That nothing is left of a section by the children who are ticked, and what to do about it."""
    if empty := emptied(conference, recipient):
        sections, others = listed(list(empty.sections)), listed(list(empty.others))
        them = "them" if len(empty.others) > 1 else others
        why = f"! nothing is left of {sections}: all there is about {others} too"
        yield (Span(f"{why}. Untick {them}, or release it.", LOOK),)


def _since_made(conference: Conference, procedure: Procedure, copy: Copy) -> Iterator[tuple[Span, ...]]:
    """That it would hold something else if it were made now, and what the same reader was sent before it."""
    if changed_since(conference, procedure, copy):
        then = "sent" if copy.sent_at or copy.received_at else "made"
        yield (Span(f"! changed since it was {then}: enter makes it anew", LOOK),)
    for earlier in sent_before(conference, copy):
        yield (Span(_sent_before(conference, earlier), MUTED),)


def _sent_before(conference: Conference, earlier: Copy) -> str:
    """An earlier copy that went out: whether it was a draft, and when it was made, sent and received."""
    signed, made = conference.signed_off_at, earlier.made_at
    draft = ", a draft" if made is not None and (signed is None or made < signed) else ""
    moments = {"made": made, "sent": earlier.sent_at, "received": earlier.received_at}
    stamps = (f"{_stamped(conference, at)} {what}" for what, at in moments.items() if at is not None)
    return f"an earlier one{draft}: {', '.join(stamps)}"


def _after_receipt(
    copy: Copy | None, procedure: Procedure, calendar: WorkingCalendar
) -> Iterator[tuple[Span, ...]]:
    """Until when whoever received a copy may do something about it, such as ask for amendments."""
    if copy is None or copy.received_at is None:
        return
    for timescale in procedure.timescales:
        if timescale.counted_from == RECEIPT:
            limit = due(timescale, wall_clock(copy.received_at).date(), calendar)
            yield (Span(f"{timescale.title}: by {short(limit.on)}, {limit.sum}", MUTED),)


def _row(conference: Conference, recipient: Recipient, names: Names, width: int) -> Row:
    copy = made_for(conference, recipient.id) or Copy(recipient_id=recipient.id)
    who = "Chair's file copy" if recipient.is_file_copy else recipient.words
    role = "not to be handed out" if recipient.is_file_copy else names.role(recipient.id)
    covers, leaves_out = "no child", "nothing to hand out"
    if recipient.children:
        covers = names.about(recipient.children)
        leaves_out = so_many(len(withheld_from(conference, recipient)))
    if recipient.is_file_copy and (waiting := len(never_said(conference))):
        leaves_out = f"{counted(waiting, 'point')} not said"
    made, sent = _stamped(conference, copy.made_at), _stamped(conference, copy.sent_at)
    key = f"copy:{recipient.id}"
    if width < WIDE:
        received = _stamped(conference, copy.received_at)
        stamps = f"{made or '○'} made  {received or sent or '○'} {'received' if received else 'sent'}"
        first = (
            Span(who, BOLD),
            Span(f"  {role}", MUTED),
            Span(stamps, DONE if made else MUTED, align="right"),
        )
        out = f" · leaves out {leaves_out}" if recipient.children else f": {leaves_out}"
        return Row(key, (first, (Span(f"covers {covers}{out}", MUTED),)))
    line = (
        Span(who, BOLD, 0, 26),
        Span(covers, PLAIN if recipient.children else MUTED, 28, 24),
        Span(leaves_out, PLAIN if recipient.children else MUTED, 54, 22),
        Span(made or "○", DONE if made else MUTED, 78, 9),
        Span(sent or "○", DONE if sent else MUTED, 89, 11),
    )
    below = (Span(role, MUTED, 0, 60), Span("received" if copy.received_at else "", MUTED, 89, 11))
    return Row(key, (line, below))


def so_many(lines: int) -> str:
    """How many lines, in words."""
    return counted(lines, "line") if lines else "nothing"


def made_when(conference: Conference, copy: Copy) -> str:
    """When a copy was made, within a sentence."""
    return _stamped(conference, copy.made_at).removeprefix("✓ ")


def _stamped(conference: Conference, moment: datetime | None) -> str:
    """The hour on the day of the meeting, else the day."""
    if moment is None:
        return ""
    day = wall_clock(moment).date()
    same = day == conference.held_on
    return f"✓ {clock_words(moment) if same else day_and_month(day)}"


def left_out_of(conference: Conference, procedure: Procedure, recipient_id: str) -> tuple[Withheld, ...]:
    """What this copy leaves out, with what was released to it since."""
    recipient = recipient_for(conference, procedure, recipient_id)
    if recipient.is_file_copy or not recipient.children:
        return ()
    return withheld_from(conference, replace(recipient, released=frozenset()))


def left_out_rows(
    conference: Conference, procedure: Procedure, recipient_id: str, width: int
) -> tuple[Row, ...]:
    """Every line that a copy leaves out, and why; each under its `line_key`."""
    lines = left_out_of(conference, procedure, recipient_id)
    names = names_of(conference, procedure)
    if recipient_id == FILE_COPY:
        return (
            heading("From the chair's file copy nothing is withheld", "not to be handed out"),
            *_waiting(conference),
        )
    if not lines:
        return (heading(f"Left out of the copy for {names.of(recipient_id)}", "nothing"),)
    released = released_to(conference, recipient_id)
    out = sum(line.record_id not in released for line in lines)
    checked = (Span("The finished file is opened and searched for each of these before you get it.", MUTED),)
    return (
        heading(f"Left out of the copy for {names.of(recipient_id)}", so_many(out)),
        *(
            _line_row(line_key(recipient_id, line), line, released.get(line.record_id), width)
            for line in lines
        ),
        Row("", ((), checked), selectable=False),
    )


def _waiting(conference: Conference) -> tuple[Row, ...]:
    """That points of reports that nobody said are in no copy, not even in the chair's."""
    waiting = len(never_said(conference))
    words = f"! {counted(waiting, 'point')} of reports that nobody said: in no copy. On the map, k keeps one."
    return (Row("", ((Span(words, LOOK),),), selectable=False),) if waiting else ()


def line_key(recipient_id: str, line: Withheld) -> str:
    """A line's own key in one copy's list: what is marked there is marked in no other copy.

    Somebody may be on the list with words, and again with their address.
    """
    return f"left-out:{recipient_id}:{line.record_id}:{line.why}"


def _line_row(key: str, line: Withheld, ground: str | None, width: int) -> Row:
    """One line; it is released if it has a ground, which may be empty."""
    why = Span(line.why, MUTED)
    if ground is not None:
        why = Span(f"✓ released: {ground or line.why}", DONE)
    elif not line.releasable:
        why = Span(f"{line.why}; cannot be released", LOOK)
    if width >= WIDE:
        return Row(key, ((Span(line.words, PLAIN, 0, 62), Span(why.text, why.role, 64)),))
    return Row(key, ((Span(line.words),), (Span(f"  {why.text}", why.role),)))
