"""How it went for a child from conference to conference: everyone's ratings, the plan, and the time on it.

Ratings are laid side by side only on the same scale: another question or other anchors begin a new run.
There is never an average. Each conference is read as it was held, and none is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, repeat
from string import ascii_lowercase, ascii_uppercase

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.looking_back import achieved
from chairtui.domain.people import Child
from chairtui.domain.records import Record
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import Achieved
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import ratings_of, scale_of
from chairtui.domain.since_last import last_scale

Sees = Callable[[Conference, Record], bool]
"""Whether somebody may see one mark or action of one conference, or the plan that a child came with."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """What everybody said at one conference, by who said it: 0 to 10, or none for no number."""

    held_on: date
    numbers: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Run:
    """Conferences after each other that asked the same question with the same anchors."""

    question: str
    zero: str
    ten: str
    ratings: tuple[Ratings, ...]

    @property
    def raters(self) -> tuple[str, ...]:
        """Everybody who gave a number in it, in the order in which they first did."""
        gave = (rater for one in self.ratings for rater, number in one.numbers.items() if number is not None)
        return tuple(dict.fromkeys(gave))


@dataclass(frozen=True, slots=True)
class PlanThen:
    """Where a child's plan stood at one conference; an action that is not needed any more is not counted."""

    held_on: date
    open: int
    """Agreed and neither done nor partly done, with those agreed on that day."""
    partly: int
    done: int
    since: date | None
    """Since when the child is on a plan; none without one, or where its beginning is not known."""

    @property
    def days(self) -> int | None:
        """Days on a plan; the one on which it was decided is 0."""
        return (self.held_on - self.since).days if self.since is not None else None


@dataclass(frozen=True, slots=True)
class Trend:
    """One child, from the first conference that is here to this one."""

    child: Child
    runs: tuple[Run, ...]
    plan: tuple[PlanThen, ...]

    @property
    def revealed(self) -> int:
        """At how many conferences numbers were shown."""
        return sum(len(run.ratings) for run in self.runs)

    @property
    def letters(self) -> dict[str, str]:
        """The letter that stands for each person who gave a number: A to Z, a to z, and “*” for any more.

        It is the same in every run, and always one letter, as a picture has one cell for each.
        """
        raters = dict.fromkeys(rater for run in self.runs for rater in run.raters)
        named = chain(ascii_uppercase, ascii_lowercase, repeat("*"))
        return dict(zip(raters, named, strict=False))


def trends(
    past: tuple[Conference, ...], conference: Conference, sees: Sees = lambda *_: True
) -> tuple[Trend, ...]:
    """Each child of `conference`, in order; `past` are the conferences before it, the oldest first."""
    found = []
    for child in conference.children:
        about = tuple(one for one in (*past, conference) if any(c.id == child.id for c in one.children))
        found.append(Trend(child, tuple(_runs(about, child.id, sees)), tuple(_plans(about, child.id, sees))))
    return tuple(found)


def _runs(everything: tuple[Conference, ...], child_id: str, sees: Sees) -> Iterator[Run]:
    """The runs of ratings; a scale that is sealed, left out or not begun is passed over."""
    before: Conference | None = None
    run: Run | None = None
    for conference in everything:
        found = _revealed(conference, child_id)
        if found is None:
            continue
        numbers = {
            rating.participant_id: rating.number
            for rating in ratings_of(conference, found)
            if sees(conference, rating)
        }
        if not any(number is not None for number in numbers.values()):
            continue
        ratings = Ratings(conference.held_on, numbers)
        if run is not None and last_scale(before, conference, found) is not None:
            run = Run(found.question, run.zero, run.ten, (*run.ratings, ratings))
        else:
            if run is not None:
                yield run
            run = Run(found.question, found.zero, found.ten, (ratings,))
        before = conference
    if run is not None:
        yield run


def _revealed(conference: Conference, child_id: str) -> Scale | None:
    child = next((child for child in conference.children if child.id == child_id), None)
    scale = scale_of(conference, child) if child is not None else None
    is_shown = scale is not None and scale.revealed_at is not None and not scale.left_out
    return scale if is_shown else None


def _plans(everything: tuple[Conference, ...], child_id: str, sees: Sees) -> Iterator[PlanThen]:
    """The plan at each conference that was about the child and agreed on something that they may see."""
    for place, conference in enumerate(everything):
        counted = dict.fromkeys((Achieved.NOT_DONE, Achieved.PARTLY, Achieved.DONE), 0)
        for action in conference.actions:
            if (
                action.draft
                or child_id not in children_of(conference, action)
                or not sees(conference, action)
            ):
                continue
            became = achieved(conference, action, child_id) or Achieved.NOT_DONE
            if became in counted:
                counted[became] += 1
        since = _since(everything[place:], child_id, sees)
        if since is not None or any(counted.values()):
            open_still, partly, done = counted.values()
            yield PlanThen(conference.held_on, open_still, partly, done, since)


def _since(following: tuple[Conference, ...], child_id: str, sees: Sees) -> date | None:
    """Since when the child is on a plan at the first of these conferences, which may be the day itself."""
    held_on = following[0].held_on
    plans = ((conference, existing_plan(conference, child_id)) for conference in following[:2])
    since = next(
        (plan.since for conference, plan in plans if plan is not None and sees(conference, plan)), None
    )
    return since if since is not None and since <= held_on else None
