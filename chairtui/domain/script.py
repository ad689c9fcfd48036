"""The procedure's script in a conference: what was said, and what was answered for each child."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure, ScriptLine
from chairtui.domain.timeline import Tick


def script_lines(procedure: Procedure, step: str) -> tuple[ScriptLine, ...]:
    """What the chair says or does at a step, in the local order."""
    return tuple(line for line in procedure.script if line.step == step)


def tick_of(conference: Conference, key: str, child_id: str | None = None) -> Tick | None:
    """What is on record about a line of the script, or about its answer for one child, if anything is."""
    return next((tick for tick in conference.ticks if (tick.key, tick.child_id) == (key, child_id)), None)


def answers_for(conference: Conference, procedure: Procedure, child_id: str) -> tuple[Tick, ...]:
    """What was answered for one child, in the order of the script; what it does not know comes last."""
    order = [line.key for line in procedure.script]
    answers = (tick for tick in conference.ticks if tick.child_id == child_id and tick.note.strip())
    return tuple(sorted(answers, key=lambda tick: order.index(tick.key) if tick.key in order else len(order)))
