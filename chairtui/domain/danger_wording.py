"""What a danger statement and a safety goal should say, looked for in their words: it asks and never blocks.

A danger says who is worried, about which child, and what could happen; a goal says what will be seen, and for
how long. The framework's own form, not in a leaflet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from chairtui.domain.wording import is_label, names_child


class Said(StrEnum):
    """Whether the words say it; each with the sign that stands before it."""

    YES = "✓"
    ASK = "!"
    NOT_YET = "○"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to say, whether the words seem to say it, and what to ask if they do not."""

    words: str
    said: Said
    question: str = ""


_WORRIED = re.compile(
    r"\b(?:worr(?:y|ies|ied|ying)|afraid|scared|frightened|fears?|concerned)\b", re.IGNORECASE
)
_COULD_HAPPEN = re.compile(
    r"\b(?:could|might|(?<!\d )may|will|would|can|going to|likely to|at risk of)\b"
    r"(?!\s+have\s+(?:been|\w+ed)\b)",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\b(?:not|no|never|none|nobody|without|stops?|stopped|stopping|ends?|avoids?|reduced?|less|fewer|cannot)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:attends?|attending|engag(?:es?|ing)|completes?|completing|cooperates?|co-operates?|works? with|"
    r"accepts?|referred|signs? up|programmes?|courses?|counselling|therapy|sessions?|workshops?|assessments?|"
    r"(?:classes|groups?) every)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[.;:,]|\b(?:and|but|so that)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?:for|over|during|throughout|through|until|till|within)\b(?:\W+\w+){0,4}?\W*"
    r"\b(?:days?|nights?|weeks?|weekends?|fortnights?|months?|terms?|years?|birthday|review|conference|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
COULD_HAPPEN = "what could happen"
IS_SEEN = "what is seen"
HOW_LONG = "For how long, before you would close the case?"
LEAST_SEEN = 3
"""Words that a clause needs to say what is seen."""


def danger_checks(text: str, worried: bool, children: Iterable[str], about: bool) -> tuple[Check, ...]:
    """What a danger statement says of who is worried, which child and what could happen.

    `worried` and `about` say whether people and children are chosen beside it; `children` are their names.
    """
    names = tuple(children)
    named = about or any(names_child(text, name) for name in names)
    could = bool(_COULD_HAPPEN.search(text)) and not is_label(text, names)
    return (
        _check("who", worried or bool(_WORRIED.search(text)), text, "Who is worried?"),
        _check("which child", named, text, "Which child?"),
        _check(COULD_HAPPEN, could, text, "What could happen if nothing changes?"),
    )


def goal_checks(text: str, *, read_back: bool) -> tuple[Check, ...]:
    """What a safety goal says of what is seen and for how long, and whether it was read back."""
    seen = any(_is_seen(clause) for clause in _CLAUSES.split(text))
    asked = "What will you see instead?" if _STOPS.search(text) else "What will everyone see?"
    return (
        _check(IS_SEEN, seen, text, asked),
        _check("how long", bool(_PERIOD.search(text)), text, HOW_LONG),
        Check("read back", Said.YES if read_back and text.strip() else Said.NOT_YET),
    )


def first_question(checks: Iterable[Check]) -> str:
    """What to ask first, if anything."""
    return next((check.question for check in checks if check.said is Said.ASK), "")


def _check(words: str, said: bool, text: str, question: str) -> Check:
    if not text.strip():
        return Check(words, Said.NOT_YET)
    return Check(words, Said.YES) if said else Check(words, Said.ASK, question)


def _is_seen(clause: str) -> bool:
    """Whether a clause says something that will be there, not only what stops or which service is used."""
    return len(clause.split()) >= LEAST_SEEN and not _STOPS.search(clause) and not _SERVICE.search(clause)
