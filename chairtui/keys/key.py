"""What a key is, and the places in which keys work."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Place(StrEnum):
    """Where a key works."""

    APP = "always"
    EVERYWHERE = "everywhere"
    CONFERENCES = "list of conferences"
    DUE = "what falls due"
    FIGURES = "figures for the partnership"
    STEP = "any step"
    LIST = "in a list"
    GRID = "in a grid"
    ANSWER = "in the line of an answer"
    REVIEW = "since last time"
    REVIEW_ELSEWHERE = "since last time, where it was on paper or elsewhere"
    REVIEW_PLAN = "since last time, on what was agreed"
    REVIEW_DANGERS = "since last time, on a danger"
    MAP = "map, in the line"
    MAP_LIST = "map, in a column"
    MAP_SIGNS = "map, in the line of signs"
    PEOPLE = "people"
    OPENING = "opening"
    PARENTS_VIEWS = "parents' views"
    DANGERS = "dangers & goals"
    PLAN = "plan"
    SCALING = "scaling"
    SCALING_LIST = "scaling, in the list"
    DECISION = "views & decision"
    CLOSING = "closing"
    DOCUMENTS = "documents"
    LEFT_OUT = "documents, what a copy leaves out"
    FORM = "in a form"
    CHOICES = "in a form, on choices"
    QUESTION = "in a question"


class Key(NamedTuple):
    """One thing that a key does in one place."""

    action: str
    """Textual's name of the action."""
    keys: str
    """The keys, the one that is shown first; commas between."""
    words: str
    """What it does, in a word or two, as the hint line says it."""
    place: Place
    help: str = ""
    """What it does, in a sentence."""
    hint: bool = True
    """Whether the hint line shows it."""
    constant: bool = False
    """Whether the hint line shows it at the right end, the same on every screen."""
    priority: bool = False
    """Whether it works even while a widget would take the key."""

    @property
    def shown(self) -> str:
        """The first key as people know it: `?`, `↑`, `ctrl+n`."""
        first = self.keys.split(",")[0]
        return SHOWN.get(first, first)


SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "asterisk": "*",
    "equals_sign": "=",
    "minus": "-",
    "delete": "del",
    "escape": "esc",
    "comma": ",",
    "full_stop": ".",
    "at": "@",
    "number_sign": "#",
    "exclamation_mark": "!",
    "less_than_sign": "<",
    "circumflex_accent": "^",
    "plus": "+",
}
