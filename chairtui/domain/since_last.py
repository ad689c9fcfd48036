"""What changed between one conference and the next in the same life, child by child; never an average."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal, Standing
from chairtui.domain.looking_back import Part, achieved
from chairtui.domain.people import Child
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import ratings_of, scale_of
from chairtui.domain.views import decision_for

NEW = "new"
NOT_ASKED = "not asked yet"


@dataclass(frozen=True, slots=True)
class Turned:
    """What has become of a danger, its goal, an outcome or an action: “new”, “kept”, “done” and so on."""

    record: DangerStatement | SafetyGoal | Part
    became: str
    was: str = ""
    """Its words last time, where they are others now."""

    @property
    def text(self) -> str:
        """Its words now."""
        return self.record.text


@dataclass(frozen=True, slots=True)
class Mark:
    """One person's numbers on the same scale, with the same anchors; none where they gave none."""

    rater_id: str
    before: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What changed for one child."""

    child: Child
    is_new: bool
    """Whether the child was not in the last conference."""
    dangers: tuple[Turned, ...]
    goals: tuple[Turned, ...]
    outcomes: tuple[Turned, ...]
    actions: tuple[Turned, ...]
    first_categories: tuple[str, ...]
    categories_before: tuple[str, ...]
    categories_now: tuple[str, ...]
    is_decided: bool
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed for everyone, and for each child."""

    children: tuple[SinceLast, ...]
    people_new: tuple[str, ...] = ()
    people_gone: tuple[str, ...] = ()
    """Names, as they stood in the last conference."""
    children_gone: tuple[str, ...] = ()


def since_last(former: Conference | None, conference: Conference) -> Changed:
    """What is different from the conference before; without its record, what this one knows by itself."""
    children = tuple(_of_child(former, conference, child) for child in conference.children)
    if former is None:
        return Changed(children)
    then = {person.id: person for person in former.participants}
    now = {person.id for person in conference.participants}
    here = {child.id for child in conference.children}
    return Changed(
        children,
        people_new=tuple(person.id for person in conference.participants if person.id not in then),
        people_gone=tuple(person.words for person in former.participants if person.id not in now),
        children_gone=tuple(child.name for child in former.children if child.id not in here),
    )


def words_before(former: Conference | None, record: DangerStatement | Part) -> str:
    """What a carried record said last time, if it says something else now."""
    if former is None or record.since is None:
        return ""
    was = next((old for old in former.records(type(record)) if old.id == record.id), None)
    return was.text if was is not None and was.text != record.text else ""


def last_scale(former: Conference | None, conference: Conference, scale: Scale) -> Scale | None:
    """The scale of last time, if it was revealed and had the same question and anchors.

    A baby who has a name by now is asked about by another name, and it is the same question all the same.
    """
    if former is None:
        return None
    children = [child for one in (former, conference) for child in one.children if child.id == scale.child_id]
    was = next((one for one in former.scales if one.child_id == scale.child_id), None)
    if was is None or was.revealed_at is None or (was.zero, was.ten) != (scale.zero, scale.ten):
        return None
    names = {name for child in children for name in (child.name, child.called_before) if name}
    return was if _unnamed(was.question, names) == _unnamed(scale.question, names) else None


def _unnamed(question: str, names: set[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        question = question.replace(name, "{child}")
    return question


def last_numbers(former: Conference | None, conference: Conference, scale: Scale) -> dict[str, int | None]:
    """Everyone's last number of last time, by person, where the two scales may be laid side by side."""
    was = last_scale(former, conference, scale)
    if former is None or was is None:
        return {}
    return {rating.participant_id: rating.number for rating in ratings_of(former, was)}


def _of_child(former: Conference | None, conference: Conference, child: Child) -> SinceLast:
    plan = existing_plan(conference, child.id)
    decision = decision_for(conference, child.id)
    return SinceLast(
        child=child,
        is_new=former is not None and all(other.id != child.id for other in former.children),
        dangers=tuple(_danger(former, one) for one in _about(conference, conference.dangers, child)),
        goals=tuple(_goal(former, conference, one) for one in _about(conference, conference.goals, child)),
        outcomes=tuple(
            _part(former, conference, one, child) for one in _about(conference, conference.outcomes, child)
        ),
        actions=tuple(
            _part(former, conference, one, child)
            for one in _about(conference, conference.actions, child)
            if not one.draft
        ),
        first_categories=plan.first_categories if plan else (),
        categories_before=plan.categories if plan else (),
        categories_now=decision.categories if decision else (),
        is_decided=bool(decision and decision.option),
        marks=_marks(former, conference, child),
    )


def _about(conference: Conference, records: tuple[Any, ...], child: Child) -> tuple[Any, ...]:
    return tuple(record for record in records if child.id in children_of(conference, record))


def _danger(former: Conference | None, danger: DangerStatement) -> Turned:
    was = words_before(former, danger)
    if danger.since is None:
        return Turned(danger, NEW)
    if was and danger.standing is not Standing.MET:
        return Turned(danger, Standing.CHANGED.value, was)
    return Turned(danger, danger.standing.value if danger.standing else NOT_ASKED, was)


def _goal(former: Conference | None, conference: Conference, goal: SafetyGoal) -> Turned:
    """A goal stands as its danger does, but is changed by words of its own alone."""
    danger = conference.record(DangerStatement, goal.danger_id)
    then = former.goals if former is not None else ()
    before = next((old.text for old in then if old.id == goal.id), None)
    if danger.since is None or (former is not None and before is None):
        return Turned(goal, NEW)
    was = before if before is not None and before != goal.text else ""
    if danger.standing is Standing.MET:
        return Turned(goal, Standing.MET.value, was)
    if was:
        return Turned(goal, Standing.CHANGED.value, was)
    return Turned(goal, Standing.KEPT.value if danger.standing else NOT_ASKED)


def _part(former: Conference | None, conference: Conference, part: Part, child: Child) -> Turned:
    became: Achieved | None = achieved(conference, part, child.id)
    if became is not None:
        return Turned(part, became.value, words_before(former, part))
    return Turned(part, NEW if part.since is None else NOT_ASKED, words_before(former, part))


def _marks(former: Conference | None, conference: Conference, child: Child) -> tuple[Mark, ...]:
    """Numbers side by side, once those of today are revealed."""
    scale = scale_of(conference, child)
    if scale is None or scale.revealed_at is None:
        return ()
    before = last_numbers(former, conference, scale)
    now = {rating.participant_id: rating.number for rating in ratings_of(conference, scale)}
    raters = dict.fromkeys((*before, *now)) if before else ()
    marks = (Mark(rater, before.get(rater), now.get(rater)) for rater in raters)
    return tuple(mark for mark in marks if (mark.before, mark.now) != (None, None))
