"""Lines of the procedure's script: ticked when they are said, with a note where there is one to make."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import ScriptLine
from chairtui.domain.script import tick_of
from chairtui.domain.timeline import Tick
from chairtui.screens.days import clock_words
from chairtui.screens.messages import Edited
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import TextField
from chairtui.widgets.form import Form
from chairtui.widgets.rows import BOLD, DONE, MUTED, UNCLEAR, Line, Row, Span


def script_row(conference: Conference, line: ScriptLine, full: str = "") -> Row:
    """One line: whether and when it was said, and what was noted; until it is said, in `full` if given."""
    tick = tick_of(conference, line.key)
    said_at = tick.said_at if tick is not None else None
    sign = Span("✓", DONE, 0, 1) if said_at is not None else Span("○", MUTED, 0, 1)
    first: Line = (sign, Span(line.title, BOLD, 2))
    if said_at is not None:
        first = (*first, Span(clock_words(said_at), MUTED, align="right"))
    elif full:
        first = (*first, Span(f"  {full}"))
    below: list[Line] = []
    if line.unclear and said_at is None:
        below.append((Span(f"{UNCLEAR} {line.unclear}", MUTED, 2),))
    if tick is not None and tick.note:
        below.append((Span(tick.note, column=2),))
    return Row(f"tick:{line.key}", (first, *below))


def ticked(conference: Conference, key: str, now: datetime) -> Edited:
    """Said, at this moment; or, if it was, not said yet. A note stays either way."""
    tick = tick_of(conference, key)
    if tick is None or tick.said_at is None:
        return Edited(conference.with_record(replace(tick or Tick(key=key), said_at=now)), "Said")
    if tick.note:
        return Edited(conference.revising(tick, said_at=None), "Not said yet")
    return Edited(conference.without(tick), "Not said yet")


def note_form(
    conference: Conference, line: ScriptLine, words: str = "", child_id: str | None = None, whose: str = ""
) -> OpenForm:
    """The note beside a line of the script, under the words that are said: `words`, or the line's own.

    With `child_id` it is the answer for that child, who is called `whose`.
    """
    tick = tick_of(conference, line.key, child_id)
    note = tick.note if tick is not None else ""
    unclear = f"{UNCLEAR} {line.unclear}" if line.unclear else ""
    hint = "\n".join(filter(None, (words or line.words, unclear)))
    field = TextField("note", line.note or "Note", note, lines=6, hint=hint)
    kind = "An answer" if child_id else "Note"

    def edit(values: Fields) -> Edited | None:
        typed = values["note"].strip()
        if typed == note:
            return None
        if tick is not None and not typed and tick.said_at is None:
            return Edited(conference.without(tick), f"Remove {kind.lower() if child_id else 'a note'}")
        kept = tick or Tick(key=line.key, child_id=child_id)
        return Edited(conference.with_record(replace(kept, note=typed)), kind)

    return OpenForm(Form(f"{whose} · {line.title}" if whose else line.title, (field,)), edit)
