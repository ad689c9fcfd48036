"""What a review looks back on as rows: each child's plan, core groups, dangers, then what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.agreed_elsewhere import from_elsewhere
from chairtui.domain.concerns import children_of
from chairtui.domain.dangers import DangerStatement, SafetyGoal, Standing
from chairtui.domain.looking_back import (
    Part,
    carried,
    concerned,
    not_asked,
    overdue,
    progress_of,
)
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved, CoreGroupHeld, Progress
from chairtui.domain.since_last import words_before
from chairtui.domain.timescales import brief, short
from chairtui.domain.typed_timing import timing_words
from chairtui.screens.review.standing import INDENT, Shown, plan_row
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, PLAIN, Line, Role, Row, Span, heading, words

CORE_GROUPS = "core_groups"
"""The place of the core groups, where none is noted yet."""

NO_CORE_GROUPS = "No core group is noted since then. Press a to add one: the day, and for whom it was."
NOT_ON_RECORD = (
    "Nothing of the last conference{about} is in this record: it was held on paper or elsewhere. Press o to "
    "type each danger statement, outcome and action that was agreed then, to say here what became of it."
)
NOTHING_OPEN = "Nothing came along from the conference{of}: nothing that was agreed there is still open."

_ACHIEVED: dict[Achieved, tuple[str, Role]] = {
    Achieved.DONE: ("✓", DONE),
    Achieved.PARTLY: ("○", LOOK),
    Achieved.NOT_DONE: ("!", LOOK),
    Achieved.NO_LONGER_NEEDED: ("✓", MUTED),
}
_STANDING: dict[Standing, tuple[str, Role]] = {
    Standing.KEPT: ("○", PLAIN),
    Standing.CHANGED: ("○", PLAIN),
    Standing.MET: ("✓", DONE),
}


def review_rows(shown: Shown) -> tuple[Row, ...]:
    """The whole step, section by section."""
    return (*_plans(shown), *_held(shown), *_dangers(shown), *_agreed(shown))


def _plans(shown: Shown) -> Iterator[Row]:
    yield heading("Where each plan stands")
    for child in shown.conference.children:
        plan = existing_plan(shown.conference, child.id)
        if plan is not None:
            yield plan_row(shown, plan, child)


def _held(shown: Shown) -> Iterator[Row]:
    yield heading("Core groups held since last time")
    held = shown.conference.core_groups_held
    if not held:
        yield Row(f"held:{CORE_GROUPS}", ((Span(NO_CORE_GROUPS, MUTED),),), space_after=1)
    in_order = sorted(held, key=_when)
    for one in in_order:
        yield _core_group(shown, one)._replace(space_after=int(one is in_order[-1]))


def _when(one: CoreGroupHeld) -> tuple[bool, str, float]:
    return one.on is None, one.on.isoformat() if one.on else "", one.position


def _core_group(shown: Shown, held: CoreGroupHeld) -> Row:
    day = Span(short(held.on, shown.conference.held_on), BOLD) if held.on else Span("○ which day?", MUTED)
    about = Span(f"  {shown.names.about(held.about)}", MUTED)
    notes = (Span(f"  {held.notes}"),) if held.notes else ()
    return Row(f"held:{held.id}", ((day, about, *notes),))


# Dangers


def _dangers(shown: Shown) -> Iterator[Row]:
    dangers = carried(shown.conference.dangers)
    if not dangers:
        return
    yield heading("Danger statements of last time", "one key each: k c m")
    for danger in dangers:
        goals = [goal for goal in shown.conference.goals if goal.danger_id == danger.id]
        yield _danger(shown, danger, goals)


def _danger(shown: Shown, danger: DangerStatement, goals: list[SafetyGoal]) -> Row:
    number = shown.conference.dangers.index(danger) + 1
    about = Span(f"{shown.names.about(danger.about)} · {_since(danger)}", MUTED, align="right")
    lines: list[Line] = [(Span(f"Danger {number}", BOLD), about), (Span(danger.text),)]
    if was := words_before(shown.past, shown.conference, danger):
        lines.append((Span(f"Last time: {was}", MUTED),))
    lines += [(Span("Goal: ", MUTED), Span(goal.text)) for goal in goals if goal.text]
    if danger.standing is None:
        lines.append((Span("○ kept, changed or met?", MUTED),))
    else:
        sign, role = _STANDING[danger.standing]
        why = f": {danger.standing_why}" if danger.standing_why else ""
        lines.append((Span(sign, role), Span(f" {danger.standing.value}", BOLD), Span(why)))
        if danger.standing is Standing.MET and not danger.standing_why.strip():
            lines.append((Span("! what shows it?", LOOK),))
    return Row(f"danger:{danger.id}", tuple(lines), space_after=1)


# What was agreed


def _agreed(shown: Shown) -> Iterator[Row]:
    conference = shown.conference
    outcomes, actions = carried(conference.outcomes), carried(conference.actions)
    said = _why_nothing(shown)
    if said or outcomes or actions:
        keys = "one key each: d p n x" + (" · o adds one" if from_elsewhere(conference, shown.past) else "")
        yield heading("What was agreed last time", keys if outcomes or actions else "")
    if said:
        yield words(said, MUTED, space_after=1)
    for outcome in outcomes:
        yield from _part(shown, outcome)
        for action in actions:
            if action.outcome_id == outcome.id:
                yield from _part(shown, action)
    known = {outcome.id for outcome in outcomes}
    apart = [action for action in actions if action.outcome_id not in known]
    if apart and outcomes:
        yield heading("In no outcome of last time")
    for action in apart:
        yield from _part(shown, action)


def _why_nothing(shown: Shown) -> str:
    """Why nothing of last time is here, for some child or for all; nothing where something is."""
    conference = shown.conference
    parts: tuple[Part, ...] = (*carried(conference.outcomes), *carried(conference.actions))
    agreed = (*carried(conference.dangers), *parts)
    about = {child_id for one in agreed for child_id in children_of(conference, one)}
    elsewhere = [plan.child_id for plan in from_elsewhere(conference, shown.past)]
    if missing := [child_id for child_id in elsewhere if child_id not in about]:
        is_all = len(missing) == len(conference.existing_plans)
        return NOT_ON_RECORD.format(about="" if is_all else f" about {shown.names.listed(missing)}")
    day = conference.former_held_on
    return "" if about else NOTHING_OPEN.format(of=f" of {brief(day)}" if day is not None else " before")


def _part(shown: Shown, part: Part) -> Iterator[Row]:
    """An outcome or action, and what became of it; a row a child where that is not the same for all."""
    lines = [*_said(shown, part)]
    progress = progress_of(shown.conference, part)
    open_ones = not_asked(shown.conference, part)
    several = len(progress) > 1 or (bool(progress) and bool(open_ones))
    if not several:
        lines += _became(shown, part, progress[0] if progress else None)
    yield Row(f"part:{part.id}", tuple(lines), space_after=int(not several))
    if not several:
        return
    for one in progress:
        who = shown.names.listed(concerned(shown.conference, one))
        yield Row(f"progress:{one.id}", tuple(_became(shown, part, one, who)), space_after=1)
    if open_ones and not any(one.achieved is None for one in progress):
        who = shown.names.listed(open_ones)
        yield Row(f"rest:{part.id}", tuple(_became(shown, part, None, who)), space_after=1)


def _indent(part: Part) -> int:
    return INDENT if isinstance(part, PlanAction) else 0


def _said(shown: Shown, part: Part) -> Iterator[Line]:
    """What was agreed, for whom, by whom and when, and since when it is on the plan."""
    at = _indent(part)
    since = Span(_since(part), MUTED, align="right")
    if isinstance(part, Outcome):
        number = shown.conference.outcomes.index(part) + 1
        about = shown.names.about(part.about)
        yield (
            Span(f"Outcome {number}  ", BOLD),
            Span(part.text, BOLD),
            since._replace(text=f"{about} · {since.text}"),
        )
    else:
        yield (Span(part.what, PLAIN, at), since)
        owners = [shown.names.listed(part.who), part.who_else]
        when = timing_words(part, shown.conference.held_on)
        said = " · ".join(one for one in (*owners, when) if one)
        if said:
            yield (Span(said, MUTED, at),)
    if was := words_before(shown.past, shown.conference, part):
        yield (Span(f"Last time: {was}", MUTED, at),)


def _became(shown: Shown, part: Part, progress: Progress | None, who: str = "") -> Iterator[Line]:
    at = _indent(part) + (INDENT if who else 0)
    whose = (Span(f"{who}: ", BOLD, at),) if who else ()
    became = progress.achieved if progress is not None else None
    if became is None:
        yield (*whose, *_asked(shown, part, None if who else at))
    else:
        sign, role = _ACHIEVED[became]
        yield (*whose, Span(sign, role, None if who else at), Span(f" {became.value}"))
    if progress is not None and progress.evidence:
        yield (Span("What shows it: ", MUTED, at), Span(progress.evidence))
    if progress is not None and progress.difference:
        yield (Span("The difference made: ", MUTED, at), Span(progress.difference))


def _asked(shown: Shown, part: Part, at: int | None) -> Line:
    late = overdue(part, shown.conference.held_on) if isinstance(part, PlanAction) else None
    if late is not None:
        return (Span(f"! was to be done by {short(late, shown.conference.held_on)}: is it?", LOOK, at),)
    return (Span("○ what became of it?", MUTED, at),)


def _since(record: DangerStatement | Part) -> str:
    return f"from {brief(record.since)}" if record.since is not None else ""
