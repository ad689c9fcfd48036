"""The places where a chair types words, each as keys and as what lies in the file afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.records import current
from tests.journeys.sight import FORM, inside_box

Keys = tuple[tuple[str, str], ...]
"""Keys, each with what comes of it."""
ALL_OF_IT = "f7"
"""The key that marks whatever stands in a field of a form, so that what is typed takes its place."""


@dataclass(frozen=True)
class Way:
    """One place where words are typed: how a chair comes to it, what keeps them, where they are then."""

    name: str
    step: str
    words_in: Callable[[Conference], Iterable[str]]
    """What is on record there."""
    part: str = ""
    """What stands on the screen in the part of the step that is meant; tab leads to it."""
    row: str = ""
    """The words of the row that is chosen before anything is opened."""
    opens: Keys = ()
    clears: str = ""
    """The key that makes room for other words, where what is typed takes the place of what was there."""
    keeps: str = "ctrl+s"
    asks: str = ""
    """The question that comes then; 1 is an answer."""
    until_in: str = ""
    """What stands on the screen until a sealed number is in. Nothing half typed of one is ever kept."""

    @property
    def sealed(self) -> bool:
        """Whether nobody sees what is typed: one digit."""
        return bool(self.until_in)

    @property
    def replaces(self) -> bool:
        """Whether there is one answer, the latest; the earlier ones are in the journal alone."""
        return bool(self.clears) or self.sealed

    def is_at(self, screen: str) -> bool:
        """Whether the rail says that this is the step."""
        return re.search(rf"^▌ \S {re.escape(self.step)}", screen, re.MULTILINE) is not None

    def is_kept(self, screen: str, label: str) -> bool:
        """Whether the light says saved, and the line with this label is typed nowhere any more.

        A form that closes stands there for a moment without its box, over the light of the edit before.
        """
        if "● saved" not in screen or FORM in screen:
            return False
        if self.sealed:
            return self.until_in not in screen
        return label in screen and label not in inside_box(screen)


def _statements(conference: Conference) -> Iterable[str]:
    return (statement.text for statement in conference.statements)


def _child_views(conference: Conference) -> Iterable[str]:
    return (view.text for view in conference.child_views)


def _dangers(conference: Conference) -> Iterable[str]:
    return (danger.text for danger in conference.dangers)


def _outcomes(conference: Conference) -> Iterable[str]:
    return (outcome.text for outcome in conference.outcomes)


def _names(conference: Conference) -> Iterable[str]:
    return (person.name for person in conference.records(Participant))


def _notes(conference: Conference) -> Iterable[str]:
    return (tick.note for tick in conference.ticks)


def _parents_answers(conference: Conference) -> Iterable[str]:
    return (answer.text for answer in conference.parent_answers)


def _sealed_numbers(conference: Conference) -> Iterable[str]:
    sealed = {scale.id for scale in conference.scales if scale.revealed_at is None}
    given = (rating for rating in current(conference.ratings) if rating.scale_id in sealed)
    return (str(rating.number) for rating in given if rating.number is not None)


def _numbers_reasons(conference: Conference) -> Iterable[str]:
    return (rating.reason for rating in current(conference.ratings))


def _views_reasons(conference: Conference) -> Iterable[str]:
    return (view.reason for view in current(conference.views))


def _decisions_reasons(conference: Conference) -> Iterable[str]:
    return (decision.reasons for decision in conference.decisions)


def _closing_statement(conference: Conference) -> Iterable[str]:
    return (conference.closing_statement,)


WAYS = (
    Way("a person's name", "People", _names, opens=(("a", "Whom do you add?"), ("2", FORM))),
    Way("a note", "Opening", _notes, row="Reading time", opens=(("enter", FORM),), clears=ALL_OF_IT),
    Way("a line of the map", "Map", _statements, part="┏━ Worries", keeps="enter"),
    Way(
        "a child's view",
        "Map",
        _child_views,
        part="┏━ Child's views",
        keeps="enter",
        asks="Whose view is this?",
    ),
    Way(
        "a parent's answer",
        "Parents' views",
        _parents_answers,
        row="What are you worried",
        opens=(("enter", FORM),),
        clears=ALL_OF_IT,
    ),
    Way("a danger", "Dangers", _dangers, opens=(("a", FORM),)),
    Way("an outcome", "Plan", _outcomes, opens=(("o", FORM),)),
    Way(
        "a sealed number",
        "Scaling",
        _sealed_numbers,
        part="How safe is Wyn",
        row="Mum",
        opens=(("enter", "┏━ Mum, for Wyn"),),
        keeps="enter",
        until_in="→ now",
    ),
    Way(
        "a number's reason",
        "Scaling",
        _numbers_reasons,
        part="How safe is Ada",
        row="Mum",
        opens=(("enter", FORM), ("tab", "┏━ Because")),
        clears=ALL_OF_IT,
    ),
    Way(
        "a view's reason",
        "Views & decision",
        _views_reasons,
        row="Piers",
        opens=(("y", "┏━ Piers, yes for"),),
        clears="ctrl+u",
        keeps="enter",
    ),
    Way(
        "a decision's reasons",
        "Views & decision",
        _decisions_reasons,
        row="Decided",
        opens=(
            *(("enter", FORM), ("tab", "┏━ Threshold"), ("tab", "┏━ Category")),
            *(("tab", "┏━ And also"), ("tab", "┏━ Reasons")),
        ),
        clears=ALL_OF_IT,
    ),
    Way(
        "the closing statement",
        "Closing",
        _closing_statement,
        row="Your closing statement",
        opens=(("enter", FORM),),
        clears=ALL_OF_IT,
    ),
)
"""In the order of the steps."""
