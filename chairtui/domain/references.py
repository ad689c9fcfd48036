"""Which fields of a record name another record, so that a file whose names lead nowhere is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.people import Child, Exclusion, NotInvited, Participant, Relationship, Report
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, LeftBehind, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import FILE_COPY, OWN_WORDS, Amendment, Copy, Tick

Named = tuple[type[Record], ...]

PEOPLE: Named = (Participant, Child)
"""Whoever may speak, be asked or be told: a participant, or one of the children."""

ANY: Named = tuple(RECORDS.values())

REFERENCES: Mapping[type[Record], Mapping[str, Named]] = MappingProxyType(
    {
        Child: {"address_withheld_from": PEOPLE},
        LeftBehind: {"known_to": (Participant,)},
        Participant: {
            "works_with": (Child,),
            "here_for": PEOPLE,
            "withheld_from": PEOPLE,
            "deputy_for": PEOPLE,
        },
        Relationship: {"participant_id": (Participant,), "child_id": (Child,)},
        Report: {"participant_id": (Participant,), "about": (Child,), "given_to": PEOPLE},
        Exclusion: {"participant_ids": PEOPLE, "meanwhile": ANY},
        Tick: {"child_id": (Child,)},
        Statement: {
            "said_by": PEOPLE,
            "about": (Child,),
            "withheld_from": PEOPLE,
            "report_id": (Report,),
        },
        ChildView: {"child_id": (Child,), "share_with": PEOPLE},
        ParentAnswer: {"participant_id": (Participant,), "child_id": (Child,), "withheld_from": PEOPLE},
        DangerStatement: {
            "about": (Child,),
            "worried": PEOPLE,
            "statement_ids": (Statement,),
            "kept_from": (Participant,),
        },
        SafetyGoal: {"danger_id": (DangerStatement,), "words_of": PEOPLE, "kept_from": (Participant,)},
        Outcome: {"about": (Child,), "danger_id": (DangerStatement,), "kept_from": (Participant,)},
        PlanAction: {
            "outcome_id": (Outcome,),
            "who": PEOPLE,
            "about": (Child,),
            "statement_id": (Statement,),
            "kept_from": (Participant,),
        },
        Contingency: {"about": (Child,), "kept_from": (Participant,)},
        Progress: {"of": (Outcome, PlanAction), "about": (Child,)},
        ExistingPlan: {"child_id": (Child,)},
        CoreGroupHeld: {"about": (Child,)},
        CoreGroupMember: {"participant_id": (Participant,), "about": (Child,)},
        Meeting: {"about": (Child,)},
        Telling: {"whom": PEOPLE},
        Scale: {"child_id": (Child,)},
        ScaleRating: {"scale_id": (Scale,), "participant_id": PEOPLE, "replaces": (ScaleRating,)},
        View: {"participant_id": (Participant,), "child_id": (Child,), "replaces": (View,)},
        Decision: {"child_id": (Child,)},
        Dissent: {"child_id": (Child,), "participant_id": (Participant,)},
        Copy: {"recipient_id": PEOPLE, "children": (Child,), "released": ANY},
        NotInvited: {"about": (Child,)},
        Amendment: {"participant_id": (Participant,)},
    }
)
"""By record type and field, what kinds of record its identities name. `told_by` may also be plain words."""


@dataclass(frozen=True, slots=True)
class Astray:
    """A field that names no record of the right kind, or a record that goes back to itself."""

    kind: str
    place: int
    field: str
    why: str


def astray(conference: Conference) -> Iterator[Astray]:
    """Every field of `conference` whose reference leads nowhere, or round in a ring."""
    type_of = {record.id: type(record) for kind in RECORDS for record in getattr(conference, kind)}
    for kind, record_type in RECORDS.items():
        records: tuple[Record, ...] = getattr(conference, kind)
        for place, record in enumerate(records):
            for name, allowed in REFERENCES.get(record_type, {}).items():
                if not all(type_of.get(named) in allowed for named in named_in(record, name)):
                    yield Astray(kind, place, name, "it names a record that is not in this conference")
        if "replaces" in REFERENCES.get(record_type, {}):
            yield from _rings(kind, records)


def named_in(record: Record, name: str) -> tuple[str, ...]:
    """The identities of the records that one field of `record` names."""
    value = getattr(record, name)
    if value is None or (isinstance(record, Copy) and value == FILE_COPY):
        return ()
    if isinstance(record, Copy) and name == "released":
        return tuple(named for named in value if named not in OWN_WORDS)
    return value if isinstance(value, tuple) else (value,)


def _rings(kind: str, records: tuple[Record, ...]) -> Iterator[Astray]:
    """Records that would replace themselves by way of others."""
    before: dict[str, str | None] = {record.id: getattr(record, "replaces", None) for record in records}
    for place, record in enumerate(records):
        seen: set[str] = set()
        earlier: str | None = record.id
        while earlier is not None and earlier not in seen:
            seen.add(earlier)
            earlier = before.get(earlier)
        if earlier is not None:
            yield Astray(kind, place, "replaces", "it replaces itself by way of others")
