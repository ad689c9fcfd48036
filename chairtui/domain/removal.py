"""Taking a record out of a conference without leaving a word behind that belongs to nobody."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.people import NotInvited, Relationship
from chairtui.domain.plans import CoreGroupMember, PlanAction, Telling
from chairtui.domain.records import Record
from chairtui.domain.reviews import ExistingPlan, Progress
from chairtui.domain.scales import Scale
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import Amendment, Copy, Tick

GO_WITH_IT = (
    Relationship, NotInvited, SafetyGoal, CoreGroupMember, Telling, Copy, Scale, ExistingPlan, Progress,
    Amendment,
)  # fmt: skip
"""Records that mean nothing without the one that they belong to."""

SAY_WHOSE = frozenset({"said_by", "told_by", "last_seen_by", "words_of", "worried", "who", "participant_ids"})
"""Fields that say whose words or tasks these are: they are never emptied behind the chair's back."""

MARKS = frozenset({"withheld_from", "address_withheld_from"})
"""Fields that name whom something is to be kept from. Without the name it is kept from nobody."""


class StillNamedError(ChairTUIError):
    """Other records name what you want to remove, so it stays. Nothing was changed."""

    def __init__(self, count: int) -> None:
        records = "1 other record names" if count == 1 else f"{count} other records name"
        super().__init__(f"{records} it, so it stays. Move or remove those first; nothing was changed.")


class StillKeptError(ChairTUIError):
    """Something of the last conference is kept from them, and would be free if they were put down again, so
    they stay on the list: say that they are not invited. Nothing was changed."""


class StillMarkedError(StillKeptError):
    """Somebody's words or address is kept from them, and would be free if they were put down again, so they
    stay on the list: say that they are not invited, or take “not for” and “withheld from” away first. Nothing
    was changed."""


def removed(conference: Conference, record: Record) -> Conference:
    """`conference` without `record`, and without what belonged to it alone.

    A child is taken out by `staying_kept.without_child`, since words that came along may name the child.

    Raises:
        StillKeptError: something of the last conference is kept from this person.
        StillMarkedError: words, an answer, an address or a contact is to be kept from them.
        StillNamedError: words, views, numbers or tasks in other records would lose their owner, or an
            action or danger the line that keeps it from somebody; or a record would be left that is about
            no child, which is read as about all of them.
    """
    naming = [
        (other, names)
        for kind in RECORDS
        for other in getattr(conference, kind)
        if other.id != record.id and (names := _fields_naming(other, record.id))
    ]
    is_kept = isinstance(record, Statement) and is_kept_from_somebody(conference, record)
    if any(
        "kept_from" in names and not getattr(other, "for_professionals", False) for other, names in naming
    ):
        raise StillKeptError  # what is for professionals is kept from them by whatever name they come
    if any(MARKS.intersection(names) for _, names in naming):
        raise StillMarkedError
    blocking = [
        other
        for other, names in naming
        if _blocks(other, names, record.id) or (is_kept and isinstance(other, PlanAction | DangerStatement))
    ]
    if blocking:
        raise StillNamedError(len(blocking))
    for other, names in naming:
        if isinstance(other, GO_WITH_IT) and _hangs_on(other, names, record.id):
            conference = removed(conference, other)
        else:
            conference = conference.revising(other, **{name: _left(other, name, record.id) for name in names})
    return conference.without(record)


def is_kept_from_somebody(conference: Conference, line: Statement) -> bool:
    """Whether some copy leaves a line out because somebody asked for it, or was put out while it was said.

    What was made of such a line is left out with it, and would be free without it.
    """
    outs = conference.exclusions
    meanwhile = any((line.said_at and out.covers(line.said_at)) or line.id in out.meanwhile for out in outs)
    return line.restricted or bool(line.withheld_from) or meanwhile


def _fields_naming(other: Record, record_id: str) -> tuple[str, ...]:
    return tuple(
        f.name for f in fields(other) if f.name != "id" and _names(getattr(other, f.name), record_id)
    )


def _names(value: Any, record_id: str) -> bool:
    return value == record_id or (isinstance(value, tuple) and record_id in value)


def _is_required(other: Record, name: str) -> bool:
    value = getattr(other, name)
    default = next(f.default for f in fields(other) if f.name == name)
    return isinstance(value, str) and default is not None


def _hangs_on(other: Record, names: tuple[str, ...], record_id: str) -> bool:
    """Whether nothing is left of `other` without this record: it needs it, or is about this child alone."""
    return set(getattr(other, "about", ())) == {record_id} or any(_is_required(other, name) for name in names)


def _blocks(other: Record, names: tuple[str, ...], record_id: str) -> bool:
    if SAY_WHOSE.intersection(names) or isinstance(other, Tick):
        return True
    return not isinstance(other, GO_WITH_IT) and _hangs_on(other, names, record_id)


def _left(other: Record, name: str, record_id: str) -> Any:
    value = getattr(other, name)
    return tuple(part for part in value if part != record_id) if isinstance(value, tuple) else None
