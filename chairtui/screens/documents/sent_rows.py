"""What the procedure has sent out after the conference, as rows: by when, to whom, and what goes with it."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.counted_dates import said
from chairtui.domain.procedures import Procedure
from chairtui.domain.sending import ToSend, is_sent, to_send
from chairtui.domain.timeline import SENT
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, UNCLEAR, Line, Row, Span, heading


def sent_rows(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> tuple[Row, ...]:
    """A row for each, whose key begins with `SENT`; nothing where the procedure names none."""
    wanted = to_send(conference, procedure, calendar)
    rows = tuple(_row(one, conference, done=is_sent(conference, one, wanted)) for one in wanted)
    return (heading("What is sent out, and by when", "enter: sent"), *rows) if rows else ()


def _row(one: ToSend, conference: Conference, *, done: bool) -> Row:
    document = one.document
    when = f"by {short(one.due.on, conference.held_on)}" if one.due is not None else "no date stated"
    if one.due is None and one.timescale is not None:
        when = said(one.timescale)
    state = Span(f"✓ sent, {when}", DONE, align="right") if done else Span(f"○ {when}", align="right")
    lines: list[Line] = [(Span(document.title, BOLD), state)]
    whom = f"to {document.to[:1].lower()}{document.to[1:]}" if document.to else ""
    lines += [(Span(words, MUTED),) for words in (whom, one.due.sum if one.due is not None else "") if words]
    if document.holds:
        lines.append((Span(f"With it: {'; '.join(document.holds)}", MUTED),))
    notes = (document.unclear, one.timescale.unclear if one.timescale is not None else "")
    lines += [(Span(f"{UNCLEAR} ", LOOK), Span(note, MUTED)) for note in dict.fromkeys(notes) if note]
    return Row(f"{SENT}{document.key}", tuple(lines), space_after=1)
