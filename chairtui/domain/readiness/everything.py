"""What is still missing, in the chair's words: one small check each.

Only a child without a decision stops the sign-off; the chair may go on in spite of all else, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Given
from chairtui.domain.hearing import expected_answers, has_left, has_views, is_answered
from chairtui.domain.open_in_decision import open_in_decision
from chairtui.domain.people import Came, Child, Participant, short_of
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.rights import parents, view_givers
from chairtui.domain.scaling import ratings_of, scale_of, tonight_asked, unrated
from chairtui.domain.text import listed, one_line
from chairtui.domain.timescales import Due, WorkingCalendar, due, event_of, meetings_after, short
from chairtui.domain.views import decision_for, view_of
from chairtui.domain.wording import vague

OLD_ENOUGH_TO_BE_TOLD = 5
"""Years of age from which somebody is named who tells the child. Younger ones may be told too."""

BABY_UNDER = 2
"""Years of age under which a child's views are what somebody saw."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is still to do, and where."""

    step: str
    """Key of the step that holds its field."""
    child_id: str | None
    words: str
    blocks: bool = False
    """Whether the conference cannot be signed off without it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every check looks at."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar | None

    def option(self, child: Child) -> DecisionOption | None:
        """What was decided for a child, as the procedure has it."""
        decision = decision_for(self.conference, child.id)
        key = decision.option if decision else ""
        return next((option for option in self.procedure.decisions if option.key == key), None)

    def has_plan(self, child: Child) -> bool:
        """Whether the child has a plan, or may still get one."""
        option = self.option(child)
        return option is None or option.plan


def missing(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar | None = None
) -> tuple[Missing, ...]:
    """All that is still missing, in the procedure's order of steps.

    Dates are held against their limits only where a calendar is given.
    """
    asked = _Asked(conference, procedure, calendar)
    order = [step.key for step in procedure.steps]
    found = [one for check in _CHECKS for one in check(asked) if one.step in order]
    return tuple(sorted(found, key=lambda one: order.index(one.step)))


def _people(asked: _Asked) -> Iterator[Missing]:
    if not asked.conference.children:
        yield Missing("people", None, "The children")
    for child in asked.conference.children:
        if child.born is None and child.expected is None:
            yield Missing("people", child.id, f"{child.name}: date of birth, or when expected")
    people = asked.conference.participants
    if waiting := [short_of(person, people) for person in people if person.came is Came.NOT_YET]:
        who = listed(waiting) if len(waiting) <= 3 else f"{len(waiting)} people"
        yield Missing("people", None, f"{who}: came, or how not")
    for person in parents(asked.conference, asked.procedure):
        if has_left(person) and person.name and not person.heard_how.strip():
            yield Missing("people", None, f"{person.words}: how their views are heard")


def _childrens_views(asked: _Asked) -> Iterator[Missing]:
    for child in asked.conference.children:
        if has_views(asked.conference, child):
            continue
        age = child.age_on(asked.conference.held_on)
        if child.is_unborn:
            words = "what each parent hopes and prepares, and the midwife's account"
        elif age is not None and age < BABY_UNDER:
            words = "views, from what was seen"
        else:
            words = "views"
        yield Missing("map", child.id, f"{child.name}: {words}")


def _parents_views(asked: _Asked) -> Iterator[Missing]:
    for step in ("parents_views", "decision"):
        for person in parents(asked.conference, asked.procedure):
            if has_left(person) and not _answered_any(asked, person, step):
                continue
            expected = expected_answers(asked.conference, asked.procedure, person, step)
            open_ones = [pair for pair in expected if not is_answered(asked.conference, person, *pair)]
            if open_ones:
                titles = dict.fromkeys(prompt.title.lower() or prompt.ask for prompt, _ in open_ones)
                yield Missing(step, None, f"{person.words}: {listed(list(titles))}")


def _answered_any(asked: _Asked, person: Participant, step: str) -> bool:
    expected = expected_answers(asked.conference, asked.procedure, person, step)
    return any(is_answered(asked.conference, person, *pair) for pair in expected)


def _dangers(asked: _Asked) -> Iterator[Missing]:
    conference = asked.conference
    if not conference.dangers and any(asked.has_plan(child) for child in conference.children):
        yield Missing("dangers", None, "A danger statement")
    for number, danger in enumerate(conference.dangers, 1):
        goal = next((goal for goal in conference.goals if goal.danger_id == danger.id), None)
        if goal is None or not goal.text.strip():
            yield Missing("dangers", None, f"Danger {number}: its goal")
        elif not goal.read_back:
            yield Missing("dangers", None, f"Goal {number}: read it back")
        elif goal.agreed is None:
            yield Missing("dangers", None, f"Goal {number}: does everyone agree?")
        elif not goal.agreed and not goal.not_agreed.strip():
            yield Missing("dangers", None, f"Goal {number}: who does not agree, and what they said")


def _plan(asked: _Asked) -> Iterator[Missing]:
    conference = asked.conference
    for child in conference.children:
        if not asked.has_plan(child):
            continue
        if not any(child.id in outcome.about for outcome in conference.outcomes):
            yield Missing("plan", child.id, f"{child.name}: an outcome")
        if not any(child.id in contingency.about for contingency in conference.contingencies):
            yield Missing("plan", child.id, f"{child.name}: what happens if things do not get better")
    for number, outcome in enumerate(conference.outcomes, 1):
        if not any(action.outcome_id == outcome.id and not action.draft for action in conference.actions):
            yield Missing("plan", None, f"Outcome {number}: who does what")
    for action in conference.actions:
        if open_ones := list(_open_in(action)):
            yield Missing("plan", None, f"“{_begins(action.what)}”: {listed(open_ones)}")


def _open_in(action: PlanAction) -> Iterator[str]:
    if action.draft:
        yield "agree it or take it out"
        return
    if not action.who and not action.who_else.strip():
        yield "who"
    elif action.who_else.strip() and not action.asked_by.strip():
        yield "who asks them"
    has_words = bool(action.timing.strip()) and not vague(action.timing)
    if not (action.due or (action.every.strip() and action.until) or has_words):
        yield "by when"
    if not action.how_we_know.strip():
        yield "how we will know"
    if action.outcome_id is None:
        yield "which outcome"


def _begins(text: str, length: int = 30) -> str:
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def _scaling(asked: _Asked) -> Iterator[Missing]:
    conference, procedure = asked.conference, asked.procedure
    for child in conference.children:
        scale = scale_of(conference, child)
        if scale is not None and scale.left_out.strip():
            continue
        if scale is None or not ratings_of(conference, scale):
            yield Missing("scaling", child.id, f"{child.name}: the numbers")
        elif scale.revealed_at is None:
            waiting = [person for person in unrated(conference, procedure, scale) if not has_left(person)]
            more = f"{len(waiting)} more, then reveal" if waiting else "reveal the numbers"
            yield Missing("scaling", child.id, f"{child.name}: {more}")
        else:
            ratings = ratings_of(conference, scale)
            silent = sum(1 for rating in ratings if rating.number is not None and not rating.reason.strip())
            if silent:
                yield Missing("scaling", child.id, f"{child.name}: {silent} without a reason")
            if tonight_asked(conference, procedure, scale) and not scale.tonight.strip():
                yield Missing("scaling", child.id, f"{child.name}: what happens tonight")


def _views(asked: _Asked) -> Iterator[Missing]:
    conference = asked.conference
    for child in conference.children:
        unheard, unreasoned = [], []
        for person in view_givers(conference, asked.procedure):
            view = view_of(conference, person.id, child.id)
            if person.came in {Came.DEPUTY, Came.NOT_INVITED} and view is None:
                continue
            if view is None or (view.likely is None and view.given in {Given.SPOKEN, Given.IN_WRITING}):
                unheard.append(short_of(person, conference.participants))
            elif view.given is not Given.NOT_THERE and not view.reason.strip():
                unreasoned.append(short_of(person, conference.participants))
        if unheard:
            yield Missing("decision", child.id, f"{child.name}: view of {listed(unheard)}")
        if unreasoned:
            yield Missing("decision", child.id, f"{child.name}: reason of {listed(unreasoned)}")


def _decisions(asked: _Asked) -> Iterator[Missing]:
    for child in asked.conference.children:
        decision = decision_for(asked.conference, child.id)
        if decision is None or not decision.option:
            yield Missing("decision", child.id, f"{child.name}: the decision", blocks=True)
            continue
        for words in open_in_decision(asked.conference, asked.procedure, child, decision):
            yield Missing("decision", child.id, f"{child.name}: {words}")


def _meetings(asked: _Asked) -> Iterator[Missing]:
    conference = asked.conference
    for child in conference.children:
        option = asked.option(child)
        if option is None:
            continue
        if option.core_group and not any(child.id in member.about for member in conference.core_group):
            yield Missing("closing", child.id, f"{child.name}: the core group")
        for timescale in meetings_after(asked.procedure, option.key, child.kind):
            days = [
                m.on
                for m in conference.meetings
                if m.timescale == timescale.key and child.id in m.about and m.on
            ]
            event = event_of(timescale, conference, child.kind)
            if not days:
                yield Missing("closing", child.id, f"{child.name}: date of {_small(timescale.title)}")
            elif asked.calendar is not None and event is not None:
                limit: Due = due(timescale, event, asked.calendar)
                if min(days) > limit.on:
                    words = (
                        f"{_small(timescale.title)} is {timescale.bound.value} {short(limit.on, min(days))}"
                    )
                    yield Missing("closing", child.id, f"{child.name}: {words}")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _telling(asked: _Asked) -> Iterator[Missing]:
    conference = asked.conference
    told = {telling.whom for telling in conference.tellings if telling.told_by.strip()}
    for child in conference.children:
        age = child.age_on(conference.held_on)
        if child.is_unborn or child.id in told or (age is not None and age < OLD_ENOUGH_TO_BE_TOLD):
            continue
        yield Missing("closing", child.id, f"Who tells {child.name}")
    for person in parents(conference, asked.procedure):
        if has_left(person) and person.name and person.id not in told and not person.told_by.strip():
            yield Missing("closing", None, f"Who tells {person.words}")


def _closing(asked: _Asked) -> Iterator[Missing]:
    if not asked.conference.closing_statement.strip():
        yield Missing("closing", None, "Closing statement")


_Check = Callable[[_Asked], Iterator[Missing]]
_CHECKS: tuple[_Check, ...] = (
    _people, _childrens_views, _parents_views, _dangers, _plan, _scaling, _views, _decisions,
    _meetings, _telling, _closing,
)  # fmt: skip
