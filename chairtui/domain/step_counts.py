"""How far each step of the rail is: a count, and a state in one word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import is_met
from chairtui.domain.headings import OTHER_LINES, other_lines
from chairtui.domain.hearing import expected_answers, is_absent, is_answered, unheard
from chairtui.domain.looking_back import open_parts
from chairtui.domain.procedures import Captures, Procedure
from chairtui.domain.readiness import Missing, missing
from chairtui.domain.reviewing import LOOKING_BACK
from chairtui.domain.rights import parents
from chairtui.domain.scaling import scale_of
from chairtui.domain.timescales import WorkingCalendar, meetings_after
from chairtui.domain.views import decided_option, decision_for

State = Literal["done", "begun", "needed", "empty"]


@dataclass(frozen=True, slots=True)
class StepCount:
    """How far one step is."""

    done: int
    of: int | None
    """How many there are to be; none where there is no such number."""
    state: State
    """“needed”: something is missing although a later step has begun."""


def counts(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar | None = None
) -> dict[str, StepCount]:
    """The count of each step by its key, and of each heading of the map by its own key."""
    gaps = [gap for gap in missing(conference, procedure, calendar) if not gap.quiet]
    counted = {step.key: _counted(conference, procedure, step.key, gaps) for step in procedure.steps}
    keys = [step.key for step in procedure.steps]
    for place, key in enumerate(keys):
        later = any(counted[after].done for after in keys[place + 1 :])
        if later and any(gap.step == key for gap in gaps):
            counted[key] = replace(counted[key], state="needed")
    return counted | _headings(conference, procedure, counted)


def _counted(conference: Conference, procedure: Procedure, step: str, gaps: Iterable[Missing]) -> StepCount:
    done, of = _NUMBERS[step](conference, procedure)
    is_open = any(gap.step == step for gap in gaps) or (of is not None and done < of)
    begun: State = "begun" if is_open else "done"
    return StepCount(done, of, begun if done else "empty")


_Numbers = tuple[int, int | None]


def _people(conference: Conference, _procedure: Procedure) -> _Numbers:
    return len(conference.children) + len(conference.participants), None


def _opening(conference: Conference, procedure: Procedure) -> _Numbers:
    return _ticked(conference, procedure, "opening")


def _review(conference: Conference, _procedure: Procedure) -> _Numbers:
    """What was agreed last time and is looked at again: outcomes, actions and danger statements."""
    outcomes = [outcome.id for outcome in conference.outcomes if outcome.since is not None]
    actions = [action.id for action in conference.actions if action.since is not None]
    dangers = [danger for danger in conference.dangers if danger.since is not None]
    looked_at = {one.of for one in conference.progress if one.achieved is not None}
    done = len(looked_at.intersection((*outcomes, *actions)))
    done += sum(danger.standing is not None for danger in dangers)
    return done, len(outcomes) + len(actions) + len(dangers)


def _map(conference: Conference, _procedure: Procedure) -> _Numbers:
    return len(conference.statements) + len(conference.child_views), None


def _parents_views(conference: Conference, procedure: Procedure) -> _Numbers:
    return _answered(conference, procedure, "parents_views")


def _dangers(conference: Conference, _procedure: Procedure) -> _Numbers:
    with_goal = {goal.danger_id for goal in conference.goals if goal.text.strip()}
    open_ones = [danger.id for danger in conference.dangers if not is_met(danger)]
    return len(with_goal.intersection(open_ones)), len(open_ones)


def _plan(conference: Conference, _procedure: Procedure) -> _Numbers:
    return sum(not action.draft for action in open_parts(conference, conference.actions)), None


def _scaling(conference: Conference, _procedure: Procedure) -> _Numbers:
    scales = (scale_of(conference, child) for child in conference.children)
    done = sum(bool(scale and (scale.revealed_at or scale.left_out.strip())) for scale in scales)
    return done, len(conference.children)


def _decision(conference: Conference, _procedure: Procedure) -> _Numbers:
    decisions = (decision_for(conference, child.id) for child in conference.children)
    return sum(bool(decision and decision.option) for decision in decisions), len(conference.children)


def _closing(conference: Conference, procedure: Procedure) -> _Numbers:
    """What is said, dated and settled at the end, of all that is to be."""
    done, of = _ticked(conference, procedure, "closing")
    settled = [bool(conference.closing_statement.strip())]
    for child in conference.children:
        option = decided_option(conference, procedure, child.id)
        if option is not None and option.core_group:
            settled.append(any(child.id in member.about for member in conference.core_group))
        for timescale in meetings_after(conference, procedure, option.key if option else "", child):
            dated = (m for m in conference.meetings if m.timescale == timescale.key and m.on is not None)
            settled.append(any(child.id in meeting.about for meeting in dated))
    return done + sum(settled), of + len(settled)


def _documents(conference: Conference, _procedure: Procedure) -> _Numbers:
    return len({copy.recipient_id for copy in conference.copies if copy.made_at is not None}), None


_NUMBERS: dict[str, Callable[[Conference, Procedure], _Numbers]] = {
    "people": _people,
    "opening": _opening,
    LOOKING_BACK: _review,
    "map": _map,
    "parents_views": _parents_views,
    "dangers": _dangers,
    "plan": _plan,
    "scaling": _scaling,
    "decision": _decision,
    "closing": _closing,
    "documents": _documents,
}


def _ticked(conference: Conference, procedure: Procedure, step: str) -> tuple[int, int]:
    lines = {line.key for line in procedure.script if line.step == step}
    return len(lines & {tick.key for tick in conference.ticks if tick.said_at is not None}), len(lines)


def _answered(conference: Conference, procedure: Procedure, step: str) -> tuple[int, int]:
    done = of = 0
    for person in parents(conference, procedure):
        answered = [
            is_answered(conference, person, *pair)
            for pair in expected_answers(conference, procedure, person, step)
        ]
        done += sum(answered)
        of += sum(answered) if is_absent(person) else len(answered)
    return done, of


def _headings(
    conference: Conference, procedure: Procedure, counted: dict[str, StepCount]
) -> dict[str, StepCount]:
    lines = Counter(line.heading for line in conference.statements)
    found: dict[str, StepCount] = {}
    needed = "map" in counted and counted["map"].state == "needed"
    for heading in procedure.headings:
        if heading.captures is Captures.CHILD_VIEWS:
            done, of = (
                sum(not unheard(conference, procedure, child) for child in conference.children),
                len(conference.children),
            )
            state: State = (
                "done" if done and done == of else "needed" if needed else "begun" if done else "empty"
            )
            found[heading.key] = StepCount(done, of, state)
        else:
            number = lines[heading.key]
            found[heading.key] = StepCount(number, None, "done" if number else "empty")
    if others := other_lines(conference, procedure):
        found[OTHER_LINES.key] = StepCount(len(others), None, "begun")
    return found
