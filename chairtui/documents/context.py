"""What a summary says, as plain words in order, for one recipient alone.

Its sections are put together here; `lines` and the `*_rows` beside it word what stands in them. The template
only lays them out. Each text in it is printed.
"""

from __future__ import annotations

from typing import Any

from chairtui.documents import (
    file_rows,
    lines,
    people_rows,
    plan_rows,
    scaling_rows,
    since_rows,
    trend_rows,
    view_rows,
)
from chairtui.documents.dates import moment_words, time_words
from chairtui.documents.reader import Reader
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Given
from chairtui.domain.duties import PrintedAt
from chairtui.domain.headings import never_said
from chairtui.domain.note_taking import named_note_taker, note_takers
from chairtui.domain.people import Child, Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import Recipient
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.text import counted, listed
from chairtui.domain.timescales import spoken
from chairtui.domain.views import decision_for
from chairtui.domain.withholding import withheld_from

KINDS = {
    Kind.INITIAL: "Initial child protection conference",
    Kind.PRE_BIRTH: "Pre-birth child protection conference",
    Kind.REVIEW: "Review child protection conference",
    Kind.TRANSFER_IN: "Transfer-in child protection conference",
    Kind.RECONVENED: "Reconvened child protection conference",
}

SECTIONS = ("review", "map", "dangers", "scaling", "plan", "decision", "parents_views")
"""The steps of a meeting that print a section of their own; their order where a procedure knows none."""

AFTER_HEARING = ", after "
"""How the words of a procedure on who decides go on, if they say what was heard before."""

EMPTY = {
    "dangers": ("dangers", "There is no danger statement that stands."),
    "parents": ("parents_views", "No parent is in the record."),
    "responses": ("decision", "No parent is in the record."),
    "closing": ("closing", "There is no closing statement."),
}
"""What is asked in every meeting that has the step, and what the chair's file says where nothing came."""


def summary_context(
    conference: Conference, procedure: Procedure, recipient: Recipient, past: tuple[Conference, ...] = ()
) -> dict[str, Any]:
    """The whole summary for one recipient: nested dicts and lists of text and truth values.

    `past` are the conferences before this one in the same lives, the oldest first.
    """
    reader = Reader(conference, procedure_for(conference, procedure), recipient, past)
    asked: dict[str, Any] = {
        "dangers": lines.dangers(reader),
        "parents": view_rows.parent_pages(reader),
        "responses": view_rows.responses(reader),
        "closing": reader.own_words("closing_statement"),
    }
    return {
        **_marks(reader),
        **asked,
        "nothing": _nothing(reader, asked),
        "facts": _facts(reader),
        "left_out": _left_out(reader),
        "decisions": view_rows.decisions(reader),
        "decided_by": _decided_by(reader),
        "threshold": reader.wording("threshold"),
        "meetings": people_rows.meetings(reader),
        "sections": _sections(reader.procedure),
        "back": since_rows.looking_back(reader),
        "headings": lines.headings(reader),
        "scales": scaling_rows.scales(reader),
        "trends": trend_rows.trend_rows(reader),
        "plan_intro": reader.wording("plan_intro"),
        "plans": plan_rows.plans(reader),
        "views": view_rows.views(reader),
        "chairs_reason": reader.own_words("chairs_reason"),
        "people": people_rows.attendance(reader),
        "reports": people_rows.reports(reader),
        "core_group": people_rows.core_group(reader),
        "tellings": people_rows.tellings(reader),
        "texts": _texts(reader),
        "file": file_rows.for_the_file(reader),
    }


def _nothing(reader: Reader, asked: dict[str, Any]) -> dict[str, str]:
    """What stands in an empty section: the same in every copy, whatever the chair's file holds."""
    steps = {step.key for step in reader.procedure.steps}
    return {
        key: reader.nothing(why) if step in steps and not asked[key] else ""
        for key, (step, why) in EMPTY.items()
    }


def _sections(procedure: Procedure) -> list[dict[str, bool]]:
    """Which section comes when: as the procedure's steps do, after what was decided, which is always first.

    A section whose step the procedure leaves out comes last: what was written there is printed all the same.
    """
    steps = [step.key for step in procedure.steps]
    in_order = sorted(SECTIONS, key=lambda key: steps.index(key) if key in steps else len(steps))
    return [{f"is_{key}": key == shown for key in SECTIONS} for shown in in_order]


def _marks(reader: Reader) -> dict[str, str]:
    """What stands on every page: whose copy it is, whether it is final, and that practice is practice."""
    conference, recipient = reader.conference, reader.recipient
    copy_for = f"Copy for {recipient.words}"
    copy_note = reader.wording("copy_note", "This copy is for {recipient}.").replace(
        "{recipient}", recipient.words
    )
    if recipient.is_file_copy:
        copy_for = "Chair's file copy: not to be handed out"
        copy_note = " ".join(
            filter(None, (reader.wording("file_copy_note", f"{copy_for}."), _never_said(reader)))
        )
    return {
        "authority": reader.procedure.authority,
        "marking": reader.wording("marking"),
        "practice": "PRACTICE: an invented family" if conference.practice else "",
        "draft": "" if conference.signed_off_at else reader.wording("draft_note", "DRAFT: not signed off"),
        "copy_for": copy_for,
        "copy_note": copy_note,
        "reference": reader.own_words("reference"),
        "title": reader.wording("summary_title", "Child protection conference: summary and outline plan"),
        "children": _children(reader),
        "intro": reader.wording("summary_intro"),
    }


def _never_said(reader: Reader) -> str:
    """How many points of reports are in no copy, since nobody said them in the meeting."""
    waiting = len(never_said(reader.conference))
    stand = f"{counted(waiting, 'point')} of reports that nobody said: in no copy, nor in this one."
    return stand if waiting else ""


def _decided_by(reader: Reader) -> str:
    """Who decides; and after hearing whom, only where views on each child decided for are on record."""
    views = reader.conference.views
    decided = [child for child in reader.children if decision_for(reader.conference, child.id)]
    heard = {view.child_id for view in views if view.likely is not None or view.given is Given.IN_WRITING}
    words = reader.wording("decided_by")
    is_heard = bool(decided) and all(child.id in heard for child in decided)
    return words if is_heard else words.partition(AFTER_HEARING)[0]


def _children(reader: Reader) -> str:
    named = []
    for child in reader.children:
        age = view_rows.age_words(reader, child)
        named.append(f"{child.name} ({age})" if age else child.name)
    return listed(named)


def _facts(reader: Reader) -> dict[str, str]:
    conference = reader.conference
    starts = f", {time_words(conference.starts_at)}" if conference.starts_at else ""
    signed = "Not yet"
    if conference.signed_off_at:
        by = f" by {conference.signed_off_by}" if conference.signed_off_by else ""
        signed = f"{moment_words(conference.signed_off_at)}{by}"
    return {
        "kind": _kinds(reader),
        "date": f"{spoken(conference.held_on)}{starts}",
        "chair": conference.chair or "Not noted",
        "place": reader.own_words("place") or ("Left out of this copy" if conference.place else "Not noted"),
        "notes_by": _notes_by(reader) or "Not noted",
        "signed": signed,
    }


def _notes_by(reader: Reader) -> str:
    """Who wrote the record, as far as this copy names them."""
    there = note_takers(reader.conference, reader.procedure)
    names = [reader.name(person.id) for person in there if reader.is_named(person.id)]
    return listed(names) or named_note_taker(reader.conference, reader.procedure)


def _texts(reader: Reader) -> dict[str, list[dict[str, str]]]:
    """The procedure's own texts by their place, as far as the decisions for these children call for them."""
    decisions = (decision_for(reader.conference, child.id) for child in reader.children)
    options = {decision.option for decision in decisions if decision is not None}
    texts = [one for one in reader.procedure.texts if not one.options or options.intersection(one.options)]
    printed = {
        place.value: [{"title": one.title, "words": one.words.strip()} for one in texts if one.place is place]
        for place in PrintedAt
    }
    printed[PrintedAt.END.value] = people_rows.own_amendments(reader) + printed[PrintedAt.END.value]
    return printed


def _kinds(reader: Reader) -> str:
    """The kind of conference; where siblings differ, each kind with its children."""
    by_kind: dict[str, list[str]] = {}
    for child in reader.children:
        by_kind.setdefault(_kind(reader, child), []).append(reader.child(child.id))
    if len(by_kind) == 1:
        return next(iter(by_kind))
    return "; ".join(f"{kind} ({listed(children)})" for kind, children in by_kind.items())


def _kind(reader: Reader, child: Child) -> str:
    """What the conference is for one child, with why it meets again."""
    because = reader.conference.reconvened_because
    is_again = child.kind is Kind.RECONVENED and because is not None
    return f"{KINDS[child.kind]}: {because}" if is_again else KINDS[child.kind]


def _left_out(reader: Reader) -> str:
    """That lines are left out, and never which or how many: even their number can tell."""
    withheld = withheld_from(reader.conference, reader.recipient)
    is_some = any(not one.is_address for one in withheld)
    return "Some lines of the full record are left out of this copy." if is_some else ""
