"""What stands around every step: whose conference it is, and the rail of steps with its counts."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.headings import OTHER_LINES
from chairtui.domain.people import Child, Kind, short_names
from chairtui.domain.procedures import Procedure
from chairtui.domain.step_counts import StepCount, counts
from chairtui.domain.timescales import WorkingCalendar, short
from chairtui.widgets.step_rail import RailStep

MAP_STEP = "map"
SIGNS = {"done": "✓", "begun": "○", "needed": "!", "empty": "○"}
"""The sign of each state of a step; `●` is where one is."""


def header_words(conference: Conference) -> tuple[str, str]:
    """The family, and beside it muted: kind and children with their ages."""
    kinds = {child.kind for child in conference.children}
    kind = kinds.pop().value if len(kinds) == 1 else "mixed" if kinds else Kind.INITIAL.value
    names = short_names(conference.children)
    children = ", ".join(_named(child, names[child.id], conference) for child in conference.children)
    words = f"{kind.capitalize()} conference"
    return conference.family, f"{words} · {children}" if children else words


def _named(child: Child, name: str, conference: Conference) -> str:
    if child.is_unborn:
        return f"{name} due {short(child.expected)}" if child.expected else name
    age = child.age_on(conference.held_on)
    return name if age is None else f"{name} {age}"


def rail_lines(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> tuple[RailStep, ...]:
    """One line a step, and under the map one for each of its headings."""
    counted = counts(conference, procedure, calendar)
    lines = []
    for step in procedure.steps:
        count = counted[step.key]
        lines.append(RailStep(step.key, SIGNS[count.state], step.title, _words(count)))
        if step.key == MAP_STEP:
            for heading in (*procedure.headings, OTHER_LINES):
                if below := counted.get(heading.key):
                    key = f"{step.key}/{heading.key}"
                    lines.append(RailStep(key, SIGNS[below.state], heading.short, _words(below), sub=True))
    return tuple(lines)


def _words(count: StepCount) -> str:
    """`2/3`, or how many there are, or nothing where there are none."""
    if count.of is not None:
        return f"{count.done}/{count.of}"
    return str(count.done) if count.done else ""
