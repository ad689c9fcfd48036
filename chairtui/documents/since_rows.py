"""Since last time: where each plan stands, what became of what was agreed, and of each danger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chairtui.documents.reader import Reader
from chairtui.domain.concerns import children_of
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.looking_back import (
    Part,
    achieved,
    carried,
    concerned,
    core_groups_of,
    progress_of,
    time_between,
)
from chairtui.domain.people import Child
from chairtui.domain.plan_words import after_another
from chairtui.domain.plans import PlanAction
from chairtui.domain.records import Record
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan
from chairtui.domain.since_last import words_before
from chairtui.domain.text import listed
from chairtui.domain.timescales import written


def looking_back(reader: Reader) -> dict[str, Any]:
    """The whole section; nothing where no child of this copy comes with a plan."""
    children = [_child(reader, child) for child in reader.children if _comes_with_a_plan(reader, child)]
    dangers = [
        _danger(reader, danger) for danger in carried(reader.conference.dangers) if reader.sees(danger)
    ]
    return {"children": children, "dangers": dangers} if children or dangers else {}


def from_day(record: DangerStatement | Part) -> str:
    """Since when something that was agreed before is on the plan: “from 12 May 2026”; nothing of today's."""
    return f"from {written(record.since)}" if record.since is not None else ""


def _comes_with_a_plan(reader: Reader, child: Child) -> bool:
    agreed: tuple[Record, ...] = (*carried(reader.conference.outcomes), *carried(reader.conference.actions))
    about = any(child.id in children_of(reader.conference, part) for part in agreed)
    return about or existing_plan(reader.conference, child.id) is not None


def _child(reader: Reader, child: Child) -> dict[str, Any]:
    plan = existing_plan(reader.conference, child.id)
    rows = [_part(reader, child, part) for part in _parts(reader, child)]
    return {
        "name": child.name,
        "facts": list(_facts(reader, child, plan)) if plan is not None else [],
        "rows": rows,
        "none": "" if rows else reader.nothing("Nothing of the last plan is in this record."),
    }


def _facts(reader: Reader, child: Child, plan: ExistingPlan) -> Iterator[dict[str, str]]:
    """What a reader needs to know of the plan so far, each under its label; what may not be read is not."""
    sees = reader.sees(plan)
    if plan.began_on is not None:
        named = reader.procedure.plan_of(plan.option) or "A plan"
        of = f" of {plan.authority}" if plan.authority and sees else ""
        since = (plan.since if sees else None) or plan.began_on
        length = time_between(since, max(since, reader.conference.held_on))
        moved = after_another(plan, written) if sees else ""
        told = (f"{named}{of} since {written(plan.began_on)}", moved, length)
        yield _fact("The plan so far:", ", ".join(filter(None, told)))
    yield _fact("Core groups held:", _core_groups(reader, child))
    if sees and plan.last_seen_on is not None:
        by = f" by {reader.teller(plan.last_seen_by)}" if plan.last_seen_by else ""
        alone = {None: "", True: ", alone", False: ", not alone"}[plan.seen_alone]
        yield _fact("Last seen:", f"{written(plan.last_seen_on)}{by}{alone}")
    if sees and plan.gaps:
        yield _fact("Not done as agreed:", plan.gaps)


def _fact(label: str, text: str) -> dict[str, str]:
    return {"label": label, "text": text}


def _core_groups(reader: Reader, child: Child) -> str:
    """Each day, with what was noted of it as far as this copy may say so."""
    held = [_held(reader, one) for one in core_groups_of(reader.conference, child.id)]
    return "; ".join(held) or "none is noted"


def _held(reader: Reader, held: CoreGroupHeld) -> str:
    day = written(held.on) if held.on is not None else "on a day that is not noted"
    return f"{day} ({held.notes})" if held.notes and reader.sees(held) else day


def _parts(reader: Reader, child: Child) -> list[Part]:
    """What was agreed for a child, each outcome with its actions below it."""
    conference = reader.conference
    outcomes = [one for one in carried(conference.outcomes) if _is_theirs(reader, child, one)]
    actions = [one for one in carried(conference.actions) if _is_theirs(reader, child, one)]
    placed = {outcome.id for outcome in outcomes}
    found: list[Part] = []
    for outcome in outcomes:
        found += [outcome, *(action for action in actions if action.outcome_id == outcome.id)]
    return [*found, *(action for action in actions if action.outcome_id not in placed)]


def _is_theirs(reader: Reader, child: Child, part: Part) -> bool:
    return child.id in children_of(reader.conference, part) and reader.sees(part)


def _part(reader: Reader, child: Child, part: Part) -> dict[str, str]:
    became = achieved(reader.conference, part, child.id)
    told = [
        one
        for one in progress_of(reader.conference, part)
        if child.id in concerned(reader.conference, one) and reader.sees(one)
    ]
    return {
        "kind": "Action" if isinstance(part, PlanAction) else "Outcome",
        "what": part.text,
        "since": from_day(part),
        "became": became.value.capitalize() if became is not None else f"Not asked{reader.yet}",
        "evidence": "\n".join(one.evidence for one in told if one.evidence),
        "difference": "\n".join(f"The difference made: {one.difference}" for one in told if one.difference),
    }


def _danger(reader: Reader, danger: DangerStatement) -> dict[str, str]:
    about = reader.about(danger.about) or listed([reader.child(child.id) for child in reader.children])
    stands = danger.standing.value.capitalize() if danger.standing else f"Not asked{reader.yet}"
    return {
        "standing": f"{stands}. ",
        "text": danger.text,
        "about": f"For {about}, {from_day(danger)}",
        "was": _was(reader, danger),
        "why": danger.standing_why,
    }


def _was(reader: Reader, danger: DangerStatement) -> str:
    """Its words of last time, if they are others now and this copy may print them by either record."""
    words = words_before(reader.past, reader.conference, danger)
    may = words and reader.saw(danger) and reader.sight.lets_print(words)
    return f"Last time: {words}" if may else ""
