"""What stays kept, and from whom, when a conference follows another, so that nobody learns it by a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from chairtui.domain.concerns import texts_of
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.grammar import as_compared
from chairtui.domain.people import Child, Participant
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
    """Those whom the next conference does not know any more, and who read of them: they may be named.

    They are children whom it is not about, and adults who were taken off the list; it knows those of `ids`.
    The conferences are given the latest first, each with the procedure that it followed; what the latest says
    counts.
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
    along = _came_along(conference)
    came = child.kind.follows_another or any(child.id in part.about for part in along)
    if not (along and came):
        return left
    return left.with_record(_behind(child, recipients(conference, procedure)))


def without_person(conference: Conference, procedure: Procedure, person: Participant) -> Conference:
    """`conference` without an adult who is taken off the list.

    Whoever is named in what came from the last conference stays behind by name: else everybody would read it.

    Raises:
        ChairTUIError: something else names them, as in `removal.removed`.
    """
    left = removed(conference, person)
    names = [*(other.name for other in left.participants), *(child.name for child in left.children)]
    is_here = as_compared(person.words) in map(as_compared, names)
    if is_here or not _names(conference, person, _came_along(conference)):
        return left
    here = {other.id for other in left.participants}
    readers = recipients(conference, procedure)
    known_to = tuple(one.id for one in readers if one.id in here and person.id in one.people)
    return left.with_record(LeftBehind(id=person.id, name=person.words, known_to=known_to))


def _came_along(conference: Conference) -> tuple[DangerStatement | Outcome | PlanAction, ...]:
    """What is in the plan from the conference before."""
    parts: tuple[DangerStatement | Outcome | PlanAction, ...]
    parts = (*conference.dangers, *conference.outcomes, *conference.actions)
    return tuple(part for part in parts if part.since is not None)


def _names(conference: Conference, person: Participant, records: Iterable[Record]) -> bool:
    """Whether the words of some record may name somebody, to a reader who knows everybody else."""
    reader = Recipient(
        id="",
        words="",
        is_file_copy=False,
        is_professional=True,
        children=tuple(child.id for child in conference.children),
        people=frozenset(one.id for one in conference.participants if one.id != person.id),
    )
    sight = Sight(conference, reader)
    return any(not sight.lets_print(text) for record in records for text in texts_of(record))


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
