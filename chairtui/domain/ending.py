"""What speaks against a decision that ends a plan: too few people, open actions, the child's age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Gate
from chairtui.domain.looking_back import open_parts
from chairtui.domain.people import Child
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.reviewing import decision_stands, ends_plan, existing_plan
from chairtui.domain.text import listed
from chairtui.domain.threshold import ends_whatever_is_met


@dataclass(frozen=True, slots=True)
class Objection:
    """Something that speaks against a decision, and what the procedure makes of it."""

    words: str
    """As the end of a sentence: “it is the first review, and 2 actions are still open”."""
    gate: Gate = Gate.QUESTIONED
    rule: str = ""
    """What the procedure says to it, in a sentence of its own."""


def objections(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption
) -> tuple[Objection, ...]:
    """What speaks against this decision for a child."""
    found = [*_of_ending(conference, procedure, child, option), *_of_age(conference, child, option)]
    return tuple(one for one in found if one.gate is not Gate.OPEN)


def unanswered(option: DecisionOption, reasons: str) -> str:
    """What the reasons of a decision must say and do not: a day is asked for, and no number is there.

    An adjournment asks only why, which any words say.
    """
    is_said = bool(reasons.strip()) if option.adjourns else any(letter.isdigit() for letter in reasons)
    return option.asks if not is_said else ""


def _of_ending(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption
) -> Iterator[Objection]:
    if not ends_plan(conference, procedure, child.id, option.key):
        return
    rule, plan = procedure.ending, existing_plan(conference, child.id)
    quorum = quorum_of(conference, procedure, child)
    if not quorum.is_met:
        words = f"a plan ends, and the conference is not quorate ({listed(quorum.lacking)})"
        yield Objection(words, rule.not_quorate, rule.words)
    is_first = plan is not None and not plan.reviews and not decision_stands(conference, child)
    if not is_first or ends_whatever_is_met(option):
        return
    parts = open_parts(conference, conference.actions, frozenset({child.id}))
    count = sum(action.since is not None and not action.draft for action in parts)
    if count:
        still_open = "1 action is" if count == 1 else f"{count} actions are"
        words = f"a plan ends at the first review, and {still_open} still open"
        yield Objection(words, rule.first_review, rule.words)


def _of_age(conference: Conference, child: Child, option: DecisionOption) -> Iterator[Objection]:
    age = child.age_on(conference.held_on)
    if option.from_age and (age is None or age < option.from_age):
        known = "not born yet" if child.is_unborn else "of unknown age" if age is None else f"{age}"
        yield Objection(f"this child is {known}, and it is from {option.from_age} on")
