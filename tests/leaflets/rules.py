"""The rules of the leaflets: how each is at work, what the chair sees, and the check that shows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tests.leaflets.area import Area

AREAS = {
    "H": "haringey",
    "C": "central_bedfordshire",
    "G": "gwent",
    "L": "london_borough",
    "O": "oxfordshire",
}
"""The procedure of each rule, by the letter that its name begins with."""


class How(StrEnum):
    """How a rule is at work."""

    DATA = "data"
    """It decides what the screens offer, ask, count or print."""
    GATE = "gate"
    """It is named as still needed until it is done."""
    PROMPT = "prompt"
    """The chair is shown what to say or do."""
    PRINTED = "printed text"


Check = Callable[[Area], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a leaflet."""

    key: str
    """Such as `H1`."""
    how: How
    sees: str
    """What the chair sees."""
    changes: Mapping[str, Any]
    """Values of the procedure by path, such as `roles.supporter.one_each`, which are not the rule's: with
    them the check must fail. None takes a part away."""
    check: Check

    @property
    def area(self) -> str:
        """Key of the procedure."""
        return AREAS[self.key[0]]

    @property
    def test(self) -> str:
        """Name of the check: module and function, as they stand in this package."""
        return f"{self.check.__module__.removeprefix(__package__ + '.')}.{self.check.__name__}"


RULES: dict[str, Rule] = {}
NOT_FOR_SOFTWARE: dict[str, str] = {}
"""Rules that no program can keep, each with the reason."""


def rule(key: str, how: How, sees: str, changes: Mapping[str, Any]) -> Callable[[Check], Check]:
    """Makes a check the check of one rule."""

    def registered(check: Check) -> Check:
        assert key not in RULES, f"{key} has a check already"
        RULES[key] = Rule(key, how, sees, changes, check)
        return check

    return registered


async def is_broken(rule: Rule, area: Area) -> bool:
    """Whether the check of a rule fails."""
    try:
        await rule.check(area)
    except AssertionError:
        return True
    return False
