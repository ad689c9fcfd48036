"""Sections of a copy of which nothing is left because each line is also about a child whom it does not cover.

Lines are about all the children unless somebody unticks one, so this happens to a copy by nobody's choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.people import short_names
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.recipients import Recipient
from chairtui.domain.records import Record
from chairtui.domain.sight import Sight
from chairtui.domain.statements import Statement
from chairtui.domain.withholding import is_printable

_SECTIONS: Mapping[str, tuple[type[Record], ...]] = MappingProxyType(
    {
        "the map": (Statement,),
        "the dangers": (DangerStatement, SafetyGoal),
        "the plan": (Outcome, PlanAction, Contingency),
    }
)
"""The sections whose lines are about children who are ticked, as a sentence calls them."""


@dataclass(frozen=True, slots=True)
class Emptied:
    """What became empty so, and for whose sake."""

    sections: tuple[str, ...]
    others: tuple[str, ...]
    """The children whom the lines are about besides, by short name; the copy covers none of them."""


def emptied(conference: Conference, recipient: Recipient) -> Emptied | None:
    """The sections of this copy that became empty so; nothing where none did, or the copy covers nobody."""
    sight, covered = Sight(conference, recipient), frozenset(recipient.children)
    found = {name: others for name, others in _each(sight, covered) if others}
    if recipient.is_file_copy or not found:
        return None
    besides = frozenset().union(*found.values())
    names = short_names(conference.children)
    return Emptied(tuple(found), tuple(name for child_id, name in names.items() if child_id in besides))


def _each(sight: Sight, covered: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Each section, with the other children whom its lines are about; none where a line of it is printed."""
    conference = sight.conference
    for name, kinds in _SECTIONS.items():
        lines = [one for kind in kinds for one in conference.records(kind) if is_printable(conference, one)]
        theirs = [one for one in lines if covered & children_of(conference, one)]
        if any(sight.sees(one) for one in theirs):
            continue
        why = ((one, sight.why_not(one)) for one in theirs)
        may = [children_of(conference, one) - covered for one, reason in why if reason and reason.releasable]
        yield name, frozenset().union(*may)
