"""What changed between one conference and the next in the same life, child by child; never an average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal, Standing
from chairtui.domain.looking_back import Part, achieved
from chairtui.domain.people import Child, within
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
class NumberThenAndNow:
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
    numbers: tuple[NumberThenAndNow, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed for everyone, and for each child."""

    children: tuple[SinceLast, ...]
    people_new: tuple[str, ...] = ()
    people_gone: tuple[str, ...] = ()
    """Names, as they stood in the last conference."""
    children_gone: tuple[str, ...] = ()


def last_record(past: Sequence[Conference], child_id: str) -> Conference | None:
    """The latest of these conferences, given the oldest first, that was about a child."""
    return next((one for one in reversed(past) if any(c.id == child_id for c in one.children)), None)


def last_records(past: Sequence[Conference], children: Iterable[str]) -> tuple[Conference, ...]:
    """The latest conferences that were about each of these children, the latest first."""
    latest = {one.id for child_id in children if (one := last_record(past, child_id)) is not None}
    return tuple(one for one in reversed(past) if one.id in latest)


def since_last(past: Sequence[Conference], conference: Conference) -> Changed:
    """What is different for each child from the last conference about them, in `past`, the oldest first.

    Without its record it is what this one knows by itself.
    """
    children = tuple(_of_child(past, conference, child) for child in conference.children)
    formers = last_records(past, (child.id for child in conference.children)) or past[-1:]
    if not formers:
        return Changed(children)
    then = {person.id: person.words for former in reversed(formers) for person in former.participants}
    there = {child.id: child.name for former in reversed(formers) for child in former.children}
    now = {person.id for person in conference.participants}
    here = {child.id for child in conference.children}
    return Changed(
        children,
        people_new=tuple(person.id for person in conference.participants if person.id not in then),
        people_gone=tuple(name for person_id, name in then.items() if person_id not in now),
        children_gone=tuple(name for child_id, name in there.items() if child_id not in here),
    )


def words_before(past: Sequence[Conference], conference: Conference, record: DangerStatement | Part) -> str:
    """What a carried record said last time of some child whom it is about, if it says something else now."""
    if record.since is None:
        return ""
    formers = last_records(past, children_of(conference, record))
    were = (old.text for one in formers for old in one.records(type(record)) if old.id == record.id)
    return next((was for was in were if was != record.text), "")


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
    named = {name for child in children for name in (child.name, child.called_before) if name}
    names = named | {within(name) for name in named}
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


def _of_child(past: Sequence[Conference], conference: Conference, child: Child) -> SinceLast:
    former = last_record(past, child.id)
    plan = existing_plan(conference, child.id)
    decision = decision_for(conference, child.id)
    return SinceLast(
        child=child,
        is_new=bool(past) and former is None,
        dangers=tuple(
            _danger(former, conference, one) for one in _about(conference, conference.dangers, child)
        ),
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
        numbers=_numbers(former, conference, child),
    )


def _about(conference: Conference, records: tuple[Any, ...], child: Child) -> tuple[Any, ...]:
    return tuple(record for record in records if child.id in children_of(conference, record))


def _danger(former: Conference | None, conference: Conference, danger: DangerStatement) -> Turned:
    was = _words_of(former, conference, danger)
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
    was = _words_of(former, conference, part)
    if became is not None:
        return Turned(part, became.value, was)
    return Turned(part, NEW if part.since is None else NOT_ASKED, was)


def _words_of(former: Conference | None, conference: Conference, record: DangerStatement | Part) -> str:
    return words_before((former,), conference, record) if former is not None else ""


def _numbers(former: Conference | None, conference: Conference, child: Child) -> tuple[NumberThenAndNow, ...]:
    """Numbers side by side, once those of today are revealed."""
    scale = scale_of(conference, child)
    if scale is None or scale.revealed_at is None:
        return ()
    before = last_numbers(former, conference, scale)
    now = {rating.participant_id: rating.number for rating in ratings_of(conference, scale)}
    raters = dict.fromkeys((*before, *now)) if before else ()
    numbers = (NumberThenAndNow(rater, before.get(rater), now.get(rater)) for rater in raters)
    return tuple(one for one in numbers if (one.before, one.now) != (None, None))
