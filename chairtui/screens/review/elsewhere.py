"""What was agreed at a last conference of which no record is here: its forms, and the key of each."""

from __future__ import annotations

from collections.abc import Collection

from chairtui.domain.agreed_elsewhere import agreed_on, from_elsewhere, is_typed_here
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.identity import new_id
from chairtui.domain.looking_back import Part
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timescales import WorkingCalendar, brief
from chairtui.screens.danger_forms import danger_form, goal_form
from chairtui.screens.plan_forms import action_form, outcome_form
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.fields import Choice

KINDS: tuple[Choice, ...] = (
    ("d", "a danger statement, and its goal"),
    ("o", "an outcome, and its actions"),
    ("a", "an action"),
)
"""What may have been agreed, by the letter that says so."""

WHICH_DAY = (
    "On which day was the last conference? Say it under People, with p on the child: what was agreed then "
    "bears that day."
)
CAME_ALONG = (
    "What is still open of the last conference came along from its record. What is new goes under "
    "Dangers & goals and Plan."
)


def of_plan(
    conference: Conference, past: tuple[Conference, ...], near: Collection[str]
) -> ExistingPlan | None:
    """The plan whose last conference is meant: that of a child who is `near`, or else the first of them."""
    plans = from_elsewhere(conference, past)
    return next((plan for plan in plans if plan.child_id in near), next(iter(plans), None))


def key_of(kind: str, plan: ExistingPlan, part: Part | None) -> str:
    """The key of the form for a new line of this kind; an action goes below what is chosen."""
    outcome_id = part.outcome_id if isinstance(part, PlanAction) else part.id if part is not None else None
    return f"last-{kind}:{new_id()}:{plan.child_id}:{outcome_id or ''}"


def last_time_form(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    past: tuple[Conference, ...],
    key: str,
) -> OpenForm | None:
    """The form of a line of last time by its key; its children are those whose plan is of the same day."""
    kind, identity, child_id, outcome_id = key.split(":")
    plan = of_plan(conference, past, (child_id,))
    day = agreed_on(plan) if plan is not None else None
    if day is None:
        return None
    about = tuple(one.child_id for one in from_elsewhere(conference, past) if agreed_on(one) == day)
    match kind:
        case "last-d":
            danger = DangerStatement(id=identity, text="", about=about, since=day)
            return danger_form(conference, procedure, danger, len(conference.dangers) + 1)
        case "last-o":
            outcome = Outcome(id=identity, text="", about=about, since=day)
            again = f"last-a:{new_id()}:{child_id}:{identity}"
            return outcome_form(conference, procedure, outcome, f"Outcome of {brief(day)}", again=again)
        case _:
            parent = next((one for one in conference.outcomes if one.id == outcome_id), None)
            if parent is not None and not is_typed_here(conference, past, parent):
                parent = None
            action = PlanAction(
                id=identity,
                what="",
                outcome_id=parent.id if parent is not None else None,
                about=parent.about if parent is not None else about,
                since=day,
            )
            again = f"last-a:{new_id()}:{child_id}:{outcome_id}"
            return action_form(
                conference, procedure, calendar, action, f"Action of {brief(day)}", again=again
            )


def goal_of_danger(conference: Conference, procedure: Procedure, danger_id: str) -> OpenForm | None:
    """The goal that goes with a danger, which comes right after it."""
    for number, danger in enumerate(conference.dangers, 1):
        if danger.id == danger_id:
            return goal_form(conference, procedure, danger, number)
    return None
