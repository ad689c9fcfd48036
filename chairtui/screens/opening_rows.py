"""The chair's script as rows to tick, and the words of the line that is chosen."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure, ScriptLine
from chairtui.domain.timeline import Tick
from chairtui.domain.timescales import spoken
from chairtui.screens.days import clock_words
from chairtui.widgets.rows import BOLD, DONE, MUTED, Line, Row, Span

OPENING_STEP = "opening"


def script_lines(procedure: Procedure) -> tuple[ScriptLine, ...]:
    """What the chair says or does at the opening, in the local order."""
    return tuple(line for line in procedure.script if line.step == OPENING_STEP)


def tick_of(conference: Conference, key: str) -> Tick | None:
    """What is on record about a line of the script, if anything is."""
    return next((tick for tick in conference.ticks if tick.key == key), None)


def opening_rows(conference: Conference, procedure: Procedure) -> tuple[Row, ...]:
    """A row for each line, with what was noted; between them the moment at which the meeting began."""
    return tuple(_row(line, tick_of(conference, line.key)) for line in script_lines(procedure))


def begun_words(conference: Conference) -> str:
    """When the meeting began, or when it is to start."""
    if conference.began_at is not None:
        return f"The meeting began at {clock_words(conference.began_at)}."
    start = f" at {conference.starts_at:%H:%M}" if conference.starts_at else ""
    return f"Not begun yet: {spoken(conference.held_on)}{start}. b begins the meeting."


def _row(line: ScriptLine, tick: Tick | None) -> Row:
    said = tick is not None and tick.said_at is not None
    sign = Span("✓", DONE, 0, 1) if said else Span("○", MUTED, 0, 1)
    first: Line = (sign, Span(line.title, BOLD, 2))
    if tick is not None and tick.said_at is not None:
        first = (*first, Span(clock_words(tick.said_at), MUTED, align="right"))
    noted = tick.note if tick is not None else ""
    return Row(f"tick:{line.key}", (first, (Span(noted, column=2),)) if noted else (first,))
