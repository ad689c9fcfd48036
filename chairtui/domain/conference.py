"""The conference: one immutable value that holds everything said and decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, TypeVar, cast

from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.errors import RevealedError, SignedOffError, UnknownRecordError
from chairtui.domain.identity import new_id
from chairtui.domain.people import (
    Child,
    Exclusion,
    NotInvited,
    Participant,
    Reconvened,
    Relationship,
    Report,
)
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, LeftBehind, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import Amendment, Copy, ProcedureEdition, Tick

R = TypeVar("R", bound=Record)

RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "procedure_editions": ProcedureEdition,
        "children": Child,
        "left_behind": LeftBehind,
        "participants": Participant,
        "relationships": Relationship,
        "reports": Report,
        "exclusions": Exclusion,
        "existing_plans": ExistingPlan,
        "core_groups_held": CoreGroupHeld,
        "ticks": Tick,
        "statements": Statement,
        "child_views": ChildView,
        "parent_answers": ParentAnswer,
        "dangers": DangerStatement,
        "goals": SafetyGoal,
        "outcomes": Outcome,
        "actions": PlanAction,
        "contingencies": Contingency,
        "progress": Progress,
        "scales": Scale,
        "ratings": ScaleRating,
        "views": View,
        "decisions": Decision,
        "dissents": Dissent,
        "core_group": CoreGroupMember,
        "meetings": Meeting,
        "tellings": Telling,
        "copies": Copy,
        "not_invited": NotInvited,
        "amendments": Amendment,
    }
)
"""The collections of a conference, by field name, each with what it holds."""

COLLECTION_OF = MappingProxyType({record_type: name for name, record_type in RECORDS.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """One family's conference. An edit is a function from one conference to the next."""

    id: str = field(default_factory=new_id)
    follows: str | None = None
    """The conference before this one, whose children, adults and actions keep their identity here."""
    practice: bool = False
    family: str
    reference: str = ""
    former_held_on: date | None = None
    """The day of the conference that this one follows, and who chaired it."""
    former_chair: str = ""
    reconvened_because: Reconvened | None = None
    """Why it meets again for those children for whom it is a reconvened one."""
    strategy_discussion: date | None = None
    """When enquiries were begun: the day from which an initial conference is counted."""
    held_on: date
    starts_at: time | None = None
    """Wall clock in London."""
    place: str = ""
    chair: str = ""
    minute_taker: str = ""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    chairs_reason: str = ""
    """Why the chair signed off although something was missing. Printed; it answers no child's question."""
    closing_statement: str = ""
    signed_off_at: datetime | None = None
    signed_off_by: str = ""

    procedure_editions: tuple[ProcedureEdition, ...] = ()
    children: tuple[Child, ...] = ()
    left_behind: tuple[LeftBehind, ...] = ()
    participants: tuple[Participant, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    reports: tuple[Report, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    existing_plans: tuple[ExistingPlan, ...] = ()
    core_groups_held: tuple[CoreGroupHeld, ...] = ()
    ticks: tuple[Tick, ...] = ()
    statements: tuple[Statement, ...] = ()
    child_views: tuple[ChildView, ...] = ()
    parent_answers: tuple[ParentAnswer, ...] = ()
    dangers: tuple[DangerStatement, ...] = ()
    goals: tuple[SafetyGoal, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    progress: tuple[Progress, ...] = ()
    scales: tuple[Scale, ...] = ()
    ratings: tuple[ScaleRating, ...] = ()
    views: tuple[View, ...] = ()
    decisions: tuple[Decision, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    core_group: tuple[CoreGroupMember, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    tellings: tuple[Telling, ...] = ()
    copies: tuple[Copy, ...] = ()
    not_invited: tuple[NotInvited, ...] = ()
    amendments: tuple[Amendment, ...] = ()

    def records(self, record_type: type[R]) -> tuple[R, ...]:
        """All records of one type, in order."""
        return cast("tuple[R, ...]", getattr(self, COLLECTION_OF[record_type]))

    def record(self, record_type: type[R], record_id: str | None) -> R:
        """One record by its identity.

        Raises:
            UnknownRecordError: there is none.
        """
        for record in self.records(record_type):
            if record.id == record_id:
                return record
        raise UnknownRecordError

    def with_record(self, record: Record, *, after: str | None = None) -> Conference:
        """The conference with `record` in it: in the place of the one with its identity, else new.

        A new record comes right after the record `after`, or last.

        Raises:
            SignedOffError: the record is locked by the sign-off.
            RevealedError: it would seal a revealed scale again.
        """
        old = self.records(type(record))
        earlier = next((kept for kept in old if kept.id == record.id), None)
        self._check_locks(earlier, record)
        if earlier is None:
            return self._with(type(record), _placed(old, record, _place_after(old, after, len(old))))
        others = tuple(kept for kept in old if kept.id != record.id)
        return self._with(type(record), (*others, record))

    def revising(self, record: R, **changes: Any) -> Conference:
        """The conference with some fields of one of its records changed."""
        return self.with_record(replace(self.record(type(record), record.id), **changes))

    def without(self, record: Record) -> Conference:
        """The conference without this record; what refers to it is for `removal` to see to."""
        self._check_locks(record, None)
        kept = tuple(other for other in self.records(type(record)) if other.id != record.id)
        return self._with(type(record), kept)

    def moved(self, record: Record, *, after: str | None) -> Conference:
        """The conference with `record` right after the record `after`, or first if that is none."""
        others = tuple(other for other in self.records(type(record)) if other.id != record.id)
        return self._with(type(record), _placed(others, record, _place_after(others, after, 0)))

    def changing(self, **changes: Any) -> Conference:
        """The conference with some of its own fields changed.

        Raises:
            SignedOffError: it would take back a sign-off, or make it another one.
        """
        changed = replace(self, **changes)
        if self.signed_off_at is not None and _signed(changed) != _signed(self):
            raise SignedOffError
        return changed

    def _with(self, record_type: type[Record], records: tuple[Record, ...]) -> Conference:
        changes: dict[str, Any] = {COLLECTION_OF[record_type]: in_order(records)}
        return replace(self, **changes)

    def _check_locks(self, earlier: Record | None, record: Record | None) -> None:
        was_revealed = isinstance(earlier, Scale) and earlier.revealed_at is not None
        if was_revealed and not (isinstance(record, Scale) and record.revealed_at is not None):
            raise RevealedError
        if self.signed_off_at is not None and locked_parts(earlier) != locked_parts(record):
            raise SignedOffError


def in_order(records: tuple[R, ...]) -> tuple[R, ...]:
    """Records sorted by (position, id)."""
    return tuple(sorted(records, key=lambda record: (record.position, record.id)))


OWN_FIELDS = tuple(f.name for f in fields(Conference) if f.name not in RECORDS)
"""The fields of a conference that are not collections of records."""


def _place_after(records: tuple[Record, ...], after: str | None, default: int) -> int:
    """The place right after the record `after`, counted from 0."""
    return next((place + 1 for place, record in enumerate(records) if record.id == after), default)


def _placed(others: tuple[Record, ...], record: Record, place: int) -> tuple[Record, ...]:
    """`others` with `record` at a place among them; where no number is left between two, all get new ones."""
    low = others[place - 1].position if place else None
    high = others[place].position if place < len(others) else None
    if low is not None and high is not None:
        position = (low + high) / 2
    elif high is not None:
        position = high - 1.0
    else:
        position = 1.0 if low is None else low + 1.0
    if position in {low, high}:
        in_place = (*others[:place], record, *others[place:])
        return tuple(replace(one, position=float(number)) for number, one in enumerate(in_place, start=1))
    return (*others, replace(record, position=position))


def _signed(conference: Conference) -> tuple[object, ...]:
    return (conference.signed_off_at, conference.signed_off_by)


LOCKED: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Child: ("id",),
        Scale: ("child_id", "revealed_at", "left_out"),
        ScaleRating: ("scale_id", "participant_id", "number", "replaces"),
        View: ("participant_id", "child_id", "likely", "given", "category", "replaces"),
        Decision: ("child_id", "option", "limb", "categories", "no_one_dissented"),
        Dissent: ("child_id", "participant_id", "formal", "from_option"),
    }
)
"""What the sign-off locks of each kind of record, and not the words beside it: docs/decisions/sign-off.md."""


def locked_parts(record: Record | None) -> tuple[object, ...] | None:
    """What the sign-off locks of a record; none of one that it leaves free, or that is not there."""
    if isinstance(record, Scale):
        if record.revealed_at is None and not record.left_out:
            return None  # a scale that nobody has answered is made by looking at it
        record = replace(record, left_out="left out" if record.left_out else "")
    names = LOCKED.get(type(record)) if record is not None else None
    return tuple(getattr(record, name) for name in names) if names else None
