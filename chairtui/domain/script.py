"""The procedure's script in a conference: what was said, and what was answered for each child."""

from __future__ import annotations

import re
from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.followed import followed
from chairtui.domain.procedures import Procedure, ScriptLine
from chairtui.domain.timeline import SENT, Tick


def script_lines(conference: Conference, procedure: Procedure, step: str) -> tuple[ScriptLine, ...]:
    """What the chair says or does at a step, in the local order; last what another procedure had there."""
    return tuple(
        line for line in (*procedure.script, *other_script(conference, procedure)) if line.step == step
    )


def other_script(conference: Conference, procedure: Procedure) -> tuple[ScriptLine, ...]:
    """The lines of no script of this procedure at which something is noted: it stays in sight until it goes.

    Each stands at the step at which the procedure had it that was followed then, if this one has that step.
    """
    own, steps = {line.key for line in procedure.script}, {step.key for step in procedure.steps}
    noted = [tick for tick in conference.ticks if tick.note.strip() and not tick.key.startswith(SENT)]
    known = {line.key: line for one in followed(conference)[::-1] for line in one.script}
    lines = []
    for tick in noted:
        if tick.key not in own:
            title = procedure.title_of("script", tick.key)
            per_child = tick.child_id is not None
            line = known.get(tick.key, ScriptLine(key=tick.key, step="", title=title, per_child=per_child))
            at = line.step if line.step in steps else "decision" if line.per_child else "opening"
            called = f"{line.title} (not of this procedure)"
            lines.append(replace(line, step=at, title=called, words="", unclear=""))
    return tuple(dict.fromkeys(lines))


def tick_of(conference: Conference, key: str, child_id: str | None = None) -> Tick | None:
    """What is on record about a line of the script, or about its answer for one child, if anything is."""
    return next((tick for tick in conference.ticks if (tick.key, tick.child_id) == (key, child_id)), None)


def answers_for(conference: Conference, procedure: Procedure, child_id: str) -> tuple[Tick, ...]:
    """What was answered for one child, in the order of the script; what it does not know comes last."""
    order = [line.key for line in procedure.script]
    answers = (tick for tick in conference.ticks if tick.child_id == child_id and tick.note.strip())
    return tuple(sorted(answers, key=lambda tick: order.index(tick.key) if tick.key in order else len(order)))


def says_no(answer: str) -> bool:
    """Whether an answer begins with a no."""
    return re.match(r"\W*no\b", answer, re.IGNORECASE) is not None
