"""Which children and which people a record concerns, and the free words that it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.people import Child, Exclusion, NotInvited, Participant, Report
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.records import Record, field_types
from chairtui.domain.references import REFERENCES
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import Amendment, Copy, Tick

TEXTS: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Participant: ("heard_how", "told_by", "told_why"),
        Report: ("discussed_by",),
        Exclusion: ("told_why", "heard_how"),
        Statement: ("text",),
        ChildView: ("text", "source"),
        ParentAnswer: ("text",),
        DangerStatement: ("text", "standing_why"),
        SafetyGoal: ("text", "not_agreed", "anything_else"),
        Outcome: ("text",),
        PlanAction: ("what", "who_else", "asked_by", "every", "timing", "where", "how_we_know"),
        Contingency: ("text",),
        Progress: ("evidence", "difference"),
        ExistingPlan: ("gaps", "last_seen_by", "authority", "moved_from"),
        CoreGroupHeld: ("notes",),
        Scale: ("tonight", "left_out"),
        ScaleRating: ("reason",),
        View: ("reason", "changed_why"),
        Decision: ("reasons", "went_on"),
        Dissent: ("reason", "next_step"),
        Meeting: ("where",),
        Telling: ("told_by", "how"),
        Tick: ("note",),
        Amendment: ("what", "done"),
    }
)
"""The fields of a record that hold words for documents, the main one first."""

FOR_THE_FILE: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Child: ("notes", "comes_why"),
        Meeting: ("why",),
        Participant: ("needs",),
        Report: ("notes",),
        Exclusion: ("ground",),
        Tick: ("note",),
        Copy: ("ground",),
        NotInvited: ("why",),
    }
)
"""The fields whose words stand in the chair's file copy alone, beside addresses and relatives' contacts."""

_NOT_WORDS = frozenset(
    {"id", "follows", "key", "edition", "digest", "values", "heading", "kind", "prompt"}
    | {"option", "timescale", "limb", "category", "question", "zero", "ten", "invitee"}
)
"""Fields of text that nobody types: identities, and what the procedure gives."""


def texts_of(record: Record) -> tuple[str, ...]:
    """What somebody typed into this record, the main words first; empty fields are left out."""
    return tuple(text for name in text_fields(record) if (text := getattr(record, name)))


def text_fields(record: Record) -> tuple[str, ...]:
    """The fields of this record that hold words for documents, the main one first."""
    return () if _is_noted_for_the_file(record) else TEXTS.get(type(record), ())


def for_the_file(record: Record) -> tuple[str, ...]:
    """What somebody typed into this record for the chair's file copy alone; empty fields are left out."""
    return tuple(text for name in file_fields(record) if (text := getattr(record, name)))


def file_fields(record: Record) -> tuple[str, ...]:
    """The fields of this record whose words stand in the chair's file copy alone."""
    is_printed = isinstance(record, Tick) and not _is_noted_for_the_file(record)
    return () if is_printed else FOR_THE_FILE.get(type(record), ())


def _is_noted_for_the_file(record: Record) -> bool:
    """Whether it is a note on the chair's script that answers nothing about one child."""
    return isinstance(record, Tick) and record.child_id is None


def typed_fields(record_type: Any) -> tuple[str, ...]:
    """The fields of a record, or a conference's own, that hold whatever somebody types."""
    named = REFERENCES.get(record_type, {})
    types = field_types(record_type)
    return tuple(name for name in types if types[name] is str and name not in _NOT_WORDS | named.keys())


def children_of(conference: Conference, record: Record) -> frozenset[str]:
    """The children whom a record is about; all of them where it does not say, none where it is about none."""
    everyone = frozenset(child.id for child in conference.children)
    about: Iterable[str | None] = getattr(record, "about", ())
    match record:
        case Report() | Exclusion() | Participant() | Amendment():
            return frozenset()
        case Telling():
            return everyone & {record.whom}
        case Statement():
            about = (*(record.about or everyone), *(everyone & {record.said_by}))
        case PlanAction(about=()):
            about = _about(conference.outcomes, record.outcome_id)
        case SafetyGoal():
            about = _about(conference.dangers, record.danger_id)
        case Progress(about=()):
            about = _about((*conference.outcomes, *conference.actions), record.of)
        case ScaleRating():
            about = (scale.child_id for scale in conference.scales if scale.id == record.scale_id)
        case ParentAnswer(child_id=None):
            ties = conference.relationships
            about = (tie.child_id for tie in ties if tie.participant_id == record.participant_id)
        case (
            ChildView() | ParentAnswer() | View() | Decision() | Dissent() | Scale() | Tick() | ExistingPlan()
        ):
            about = (record.child_id,)
    return frozenset(child_id for child_id in about if child_id) or everyone


def people_of(record: Record) -> tuple[str, ...]:
    """The people whose words, view, number or task a record is."""
    people: tuple[str | None, ...] = ()
    match record:
        case Statement():
            people = (record.said_by,)
        case SafetyGoal():
            people = (record.words_of,)
        case DangerStatement():
            people = record.worried
        case PlanAction():
            people = record.who
        case Telling():
            people = (record.whom,)
        case Exclusion():
            people = record.participant_ids
        case ScaleRating() | View() | Dissent() | ParentAnswer() | CoreGroupMember() | Report() | Amendment():
            people = (record.participant_id,)
    return tuple(person for person in people if person)


def _about(
    records: Iterable[DangerStatement | Outcome | PlanAction], record_id: str | None
) -> tuple[str, ...]:
    return next((record.about for record in records if record.id == record_id), ())
