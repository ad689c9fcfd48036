"""What stays kept, and from whom, when a conference follows another, so that nobody learns it by a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.people import Child
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient, recipients
from chairtui.domain.records import Record
from chairtui.domain.removal import removed
from chairtui.domain.reviews import LeftBehind
from chairtui.domain.sight import Sight

Kept = Callable[[Record], tuple[str, ...]]
"""Gives the participants whose copy had to leave a record out."""


def left_behind(
    formers: Iterable[tuple[Conference, Procedure]], ids: frozenset[str]
) -> tuple[LeftBehind, ...]:
    """The children whom the next conference is not about, and who read of them: they may be named.

    The conferences are given the latest first, each with the procedure that it followed; what the latest says
    of a child counts.
    """
    found: dict[str, LeftBehind] = {}
    for former, procedure in formers:
        stayed = (one for one in former.left_behind if one.id not in ids)
        for one in (*stayed, *_staying(former, procedure, ids)):
            found.setdefault(one.id, replace(one, position=float(len(found))))
    return tuple(found.values())


def _staying(former: Conference, procedure: Procedure, ids: frozenset[str]) -> Iterator[LeftBehind]:
    """Those of one conference, with whom their copy covered."""
    readers = recipients(former, procedure)
    return (_behind(child, readers) for child in former.children if child.id not in ids)


def _behind(child: Child, readers: Iterable[Recipient]) -> LeftBehind:
    """A child with whom among the `readers` of a conference has a copy that covers the child."""
    return LeftBehind(
        id=child.id,
        name=child.name,
        called_before=child.called_before,
        unborn=child.is_unborn,
        known_to=tuple(one.id for one in readers if not one.is_file_copy and child.id in one.children),
    )


def without_child(conference: Conference, procedure: Procedure, child: Child) -> Conference:
    """`conference` without a child who is taken off the list.

    Whoever came from the last conference stays behind by name, as if the child had not been chosen for this
    one: what came along may name the child, also where it is about others.

    Raises:
        ChairTUIError: something else names the child, as in `removal.removed`.
    """
    left = removed(conference, child)
    parts: tuple[DangerStatement | Outcome | PlanAction, ...]
    parts = (*conference.dangers, *conference.outcomes, *conference.actions)
    along = [part for part in parts if part.since is not None]
    came = child.kind.follows_another or any(child.id in part.about for part in along)
    if not (along and came):
        return left
    return left.with_record(_behind(child, recipients(conference, procedure)))


def kept_from(former: Conference, procedure: Procedure) -> Kept:
    """Who must not read a record, because of the lines that it rests on: those lines stay behind.

    Not who did not read it only because of whom it names: that is asked anew of those who come.
    """
    sights = [Sight(former, recipient) for recipient in recipients(former, procedure)]

    def kept(record: Record) -> tuple[str, ...]:
        return tuple(sight.recipient.id for sight in sights if sight.must_leave_out(record))

    return kept


def for_professionals(former: Conference, lines: set[str]) -> frozenset[str]:
    """The dangers and actions that rest on a line for professionals only, unless the line comes along too.

    It is kept from whoever joins as well, whom `kept_from` cannot name.
    """
    behind = {line.id for line in former.statements if line.restricted and line.id not in lines}
    dangers = {
        danger.id
        for danger in former.dangers
        if danger.for_professionals or behind.intersection(danger.statement_ids)
    }
    return frozenset(
        dangers
        | {goal.id for goal in former.goals if goal.for_professionals or goal.danger_id in dangers}
        | {
            action.id
            for action in former.actions
            if action.for_professionals or action.statement_id in behind
        }
    )
