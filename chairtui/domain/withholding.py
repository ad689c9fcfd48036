"""The list of what one recipient's copy leaves out, and why: the chair reads it before the copy goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chairtui.domain.concerns import children_of, people_of, texts_of
from chairtui.domain.conference import COLLECTION_OF, Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.people import Exclusion, Participant, Report, short_names
from chairtui.domain.plans import Contingency, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.recipients import Recipient, kept_from_words
from chairtui.domain.records import Record
from chairtui.domain.reviews import CoreGroupHeld, ExistingPlan, Progress
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.sight import Sight
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.text import listed
from chairtui.domain.timeline import OWN_WORDS, Amendment, Tick

LINES: tuple[type[Record], ...] = (
    Statement,
    ChildView,
    ParentAnswer,
    DangerStatement,
    SafetyGoal,
    Outcome,
    PlanAction,
    Contingency,
    Progress,
    ExistingPlan,
    CoreGroupHeld,
    Scale,
    ScaleRating,
    View,
    Decision,
    Tick,
    Dissent,
    Meeting,
    Telling,
    Participant,
    Report,
    Exclusion,
    Amendment,
)
"""The records that print words of their own."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that a copy leaves out."""

    kind: str
    """Its collection in the conference; `conference` for one of the conference's own texts."""
    record_id: str
    """What to put into `Copy.released`: a record's identity, or one of `OWN_WORDS`."""
    words: str
    why: str
    releasable: bool = False
    is_address: bool = False
    """Whether it is somebody's address and contact, which no copy prints in a line of the record."""


def withheld_from(conference: Conference, recipient: Recipient) -> tuple[Withheld, ...]:
    """Everything that this recipient's copy leaves out; nothing for the file copy."""
    if recipient.is_file_copy:
        return ()
    sight = Sight(conference, recipient)
    return (*_lines(sight), *_own_words(sight), *_addresses(sight))


def _lines(sight: Sight) -> Iterator[Withheld]:
    for record_type in LINES:
        for record in sight.conference.records(record_type):
            if not is_printable(sight.conference, record) or _is_told_to_others(sight, record):
                continue
            if why := sight.why_not(record):
                describe = _reason_alone if sight.sees_answer(record) else described
                words = describe(sight.conference, record)
                yield Withheld(COLLECTION_OF[record_type], record.id, words, why.words, why.releasable)


def _is_told_to_others(sight: Sight, record: Record) -> bool:
    """Whether it is what others were told, or asked to correct, which nobody else looks for in a copy."""
    if isinstance(record, Amendment):
        return sight.recipient.id != record.participant_id
    return isinstance(record, Exclusion) and sight.recipient.id not in record.participant_ids


def _own_words(sight: Sight) -> Iterator[Withheld]:
    for field in OWN_WORDS:
        if why := sight.why_not_own_words(field):
            words = getattr(sight.conference, field)
            yield Withheld("conference", field, words, why.words, why.releasable)


def _addresses(sight: Sight) -> Iterator[Withheld]:
    reader = sight.recipient
    for person in sight.conference.participants:
        if reader.must_not_learn(person.withheld_from) and (person.contact or person.address):
            why = kept_from_words(sight.conference, reader, person.withheld_from)
            words = f"{person.words}: contact and address"
            yield Withheld("participants", person.id, words, why, is_address=True)
    for child in sight.conference.children:
        if reader.must_not_learn(child.address_withheld_from) and child.address:
            why = kept_from_words(sight.conference, reader, child.address_withheld_from)
            yield Withheld("children", child.id, f"{child.name}: address", why, is_address=True)


def is_printable(conference: Conference, record: Record) -> bool:
    """Whether any copy prints this record: said or kept, agreed, and no longer sealed."""
    match record:
        case Statement() | ChildView():
            return record.in_record
        case PlanAction():
            return not record.draft
        case Scale() | Participant() | Report() | Exclusion() | Tick() | Amendment():
            return bool(texts_of(record))
        case Progress() | ExistingPlan() | CoreGroupHeld():
            return bool(texts_of(record))  # its days and answers are printed by themselves
        case ScaleRating():
            return any(scale.id == record.scale_id and scale.revealed_at for scale in conference.scales)
    return True


def released_words(conference: Conference, record_id: str) -> str:
    """Whatever was released under this identity, in a few words; nothing for what is gone."""
    if record_id in OWN_WORDS:
        return str(getattr(conference, record_id))
    for kind in COLLECTION_OF.values():
        for record in getattr(conference, kind):
            if record.id == record_id:
                return described(conference, record)
    return ""


def described(conference: Conference, record: Record) -> str:
    """A record in a few words for the chair's list; never a number."""
    shorts = short_names(conference.children)
    people = shorts | {person.id: person.short for person in conference.participants}
    words = ""
    match record:
        case View():
            words = f"view of {people.get(record.participant_id, '')} on {shorts.get(record.child_id, '')}"
        case ScaleRating():
            words = f"number and reason of {people.get(record.participant_id, '')}"
        case Meeting():
            words = "a meeting"
        case Decision():
            words = record.reasons or f"decision for {shorts.get(record.child_id, '')}"
        case ParentAnswer(did_not_say=True):
            words = f"{people.get(record.participant_id, '')} was asked, and did not say"
        case Telling():
            words = f"who tells {people.get(record.whom, '')}"
    return words or next(iter(texts_of(record)), "")


def _reason_alone(conference: Conference, record: Record) -> str:
    """A view, a number or a dissent of which the copy prints all but the words that go with it."""
    shorts = short_names(conference.children)
    people = shorts | {person.id: person.short for person in conference.participants}
    (who,) = people_of(record)
    about = listed(
        [short for child_id, short in shorts.items() if child_id in children_of(conference, record)]
    )
    what = {View: "view", ScaleRating: "number", Dissent: "dissent"}[type(record)]
    return f"reason for the {what} of {people.get(who, '')} on {about}: {'; '.join(texts_of(record))}"
