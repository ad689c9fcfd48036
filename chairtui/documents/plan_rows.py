"""Who does what: each child's own plan, and what happens if things do not get better."""

from __future__ import annotations

from typing import Any

from chairtui.documents.reader import UNNAMED, Reader
from chairtui.documents.since_rows import from_day
from chairtui.domain.concerns import children_of
from chairtui.domain.looking_back import closed_for
from chairtui.domain.people import Child
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.reviewing import ends_plan, option_title
from chairtui.domain.text import listed
from chairtui.domain.timescales import written
from chairtui.domain.views import decision_for

AFTER_IT = "After the plan has ended"
LEFT_OPEN = "Left open when the plan ended"

LEFT_OUT = "Left out of this copy"

NOTHING_ELSE: dict[str, Any] = {"contingencies": [], "drafts": [], "none": ""}
"""What a table of actions has beside it where it is no child's plan."""


def plans(reader: Reader) -> list[dict[str, Any]]:
    """A plan for each child whom the copy covers, under the name that was decided for it.

    Last what the reader is to do besides, for children whom the copy does not cover: without the outcome.
    """
    made = [_plan(reader, child) for child in reader.children]
    covered = set(reader.recipient.children)
    besides = [
        action
        for action in reader.conference.actions
        if reader.sees(action)
        and not action.draft
        and covered.isdisjoint(children_of(reader.conference, action))
        and children_of(reader.conference, action) - closed_for(reader.conference, action)
    ]
    return [*made, _besides(reader, besides)] if besides else made


def _besides(reader: Reader, actions: list[PlanAction]) -> dict[str, Any]:
    name = reader.name(reader.recipient.id)
    bands = [_table("Agreed in the conference", [_row(reader, action) for action in actions])]
    return {"title": f"Also for {name} to do", "name": name, "bands": bands} | NOTHING_ELSE


def _plan(reader: Reader, child: Child) -> dict[str, Any]:
    """A child's plan; where it has ended and none follows, what it left open, under no name of a plan."""
    conference = reader.conference
    actions = [a for a in conference.actions if _is_on(reader, a, child) and not a.draft]
    outcomes = [outcome for outcome in conference.outcomes if _is_on(reader, outcome, child)]
    title, none, left = _called(reader, child), f"Nothing has been agreed here{reader.yet}.", []
    if _has_ended(reader, child):
        title, none, left = AFTER_IT, "Nothing was left open.", [a for a in actions if a.since is not None]
        actions = [action for action in actions if action.since is None]
        outcomes = [outcome for outcome in outcomes if outcome.since is None]
    bands = [
        _band(reader, outcome, [a for a in actions if a.outcome_id == outcome.id]) for outcome in outcomes
    ]
    printed = {outcome.id for outcome in outcomes}
    apart = [action for action in actions if action.outcome_id not in printed]
    for band, rows in (("Also agreed", apart), (LEFT_OPEN, left)):
        if rows:
            bands.append(_table(band, [_row(reader, action) for action in rows]))
    contingencies = [
        c for c in conference.contingencies if child.id in children_of(conference, c) and reader.sees(c)
    ]
    return {
        "title": f"{title}: {child.name}",
        "name": reader.child(child.id),
        "bands": bands,
        "contingencies": [contingency.text for contingency in contingencies],
        "drafts": _drafts(reader, child),
        "none": "" if bands else reader.nothing(none),
    }


def _has_ended(reader: Reader, child: Child) -> bool:
    """Whether the child's plan was ended, and no other begins."""
    decision = decision_for(reader.conference, child.id)
    option = reader.procedure.decision(decision.option) if decision is not None else None
    if option is None or option.plan:
        return False
    return ends_plan(reader.conference, reader.procedure, child.id, option.key)


def _called(reader: Reader, child: Child) -> str:
    """What a child's plan is called by what was decided; the decision itself where it brings no plan."""
    decision = decision_for(reader.conference, child.id)
    if decision is None:
        return "Outline plan"
    option = reader.procedure.decision(decision.option)
    if option is not None and not option.plan:
        return option_title(reader.conference, reader.procedure, child.id, decision.option)
    return reader.procedure.plan_of(decision.option)


def _band(reader: Reader, outcome: Outcome, actions: list[PlanAction]) -> dict[str, Any]:
    return _table(outcome.text, [_row(reader, action) for action in actions], since=from_day(outcome))


def _table(title: str, rows: list[dict[str, str]], since: str = "") -> dict[str, Any]:
    """Actions under one band, which says since when it is on the plan if it was agreed before."""
    return {"title": title, "since": since, "rows": rows}


def _is_on(reader: Reader, part: Outcome | PlanAction, child: Child) -> bool:
    """Whether something is on a child's plan: about the child, in sight of this copy, and not done with."""
    conference = reader.conference
    is_open = child.id in children_of(conference, part) - closed_for(conference, part)
    return is_open and reader.sees(part)


def _drafts(reader: Reader, child: Child) -> list[str]:
    """What somebody wants in the plan and nobody has agreed to: for the chair's file alone."""
    if not reader.is_file_copy:
        return []
    return [
        a.what for a in reader.conference.actions if a.draft and child.id in children_of(reader.conference, a)
    ]


def _row(reader: Reader, action: PlanAction) -> dict[str, str]:
    return {
        "what": action.what,
        "since": from_day(action),
        "who": _who(reader, action),
        "when": _when(reader, action),
        "where": action.where,
        "know": reader.beside_task(action, action.how_we_know, LEFT_OUT) or _not_said(reader),
    }


def _not_said(reader: Reader) -> str:
    return f"Not said{reader.yet}"


def _who(reader: Reader, action: PlanAction) -> str:
    people = list(dict.fromkeys(reader.doer(person_id, action) for person_id in action.who))
    if action.who_else:
        asked_by = reader.beside_task(action, reader.teller(action.asked_by), UNNAMED)
        asked = f"{asked_by} asks them" if asked_by else "nobody has said who asks them"
        people.append(f"{reader.other_doer(action)} (not here: {asked})")
    return listed(people) or _not_said(reader)


def _when(reader: Reader, action: PlanAction) -> str:
    parts = []
    if action.due is not None:
        parts.append(f"By {written(action.due)}")
    if action.starts is not None:
        parts.append(f"From {written(action.starts)}")
    if action.every:
        parts.append(action.every)
    if action.until is not None:
        parts.append(f"until {written(action.until)}")
    if action.timing:
        parts.append(action.timing)
    return ", ".join(parts) or _not_said(reader)
