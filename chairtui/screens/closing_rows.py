"""The closing as rows: dates with limits, the core group, who tells whom, what is said, the sign-off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import has_left
from chairtui.domain.people import Child
from chairtui.domain.plans import Meeting
from chairtui.domain.procedures import Procedure, Timescale
from chairtui.domain.timescales import WorkingCalendar, due, event_of, meetings_after, short, spoken
from chairtui.domain.views import decision_for
from chairtui.screens.days import clock_words, wall_clock
from chairtui.screens.names import Names, names_of
from chairtui.screens.script import script_lines, script_row
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, PLAIN, Line, Row, Span, heading, words

STATEMENT, REASON, SIGN_OFF, CORE_GROUP = "closing_statement", "chairs_reason", "sign_off", "core_group"
BLANK = Row("", ((),), selectable=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meeting that the decisions ask for, and the children whom it is for."""

    timescale: Timescale
    event: date | datetime | None
    """What its limit is counted from, as far as the conference knows it."""
    meeting: Meeting | None
    """The one that was agreed, if one was."""
    children: tuple[Child, ...]

    @property
    def key(self) -> str:
        """Key of its row and of its form."""
        return f"meeting:{self.timescale.key}:{self.children[0].id}"


def wanted_meetings(conference: Conference, procedure: Procedure) -> tuple[Wanted, ...]:
    """The meetings that follow what was decided; children share one that has the same limit and date."""
    asked: dict[tuple[int, str, str, str], Wanted] = {}
    for child in conference.children:
        decision = decision_for(conference, child.id)
        outcome = decision.outcome if decision is not None else ""
        for place, timescale in enumerate(meetings_after(procedure, outcome, child.kind)):
            event = event_of(timescale, conference, child.kind)
            meeting = _meeting_for(conference, timescale, child)
            key = (place, timescale.key, str(event), meeting.id if meeting is not None else "")
            known = asked.get(key, Wanted(timescale, event, meeting, ()))
            asked[key] = replace(known, children=(*known.children, child))
    return tuple(wanted for _, wanted in sorted(asked.items(), key=lambda one: one[0][:3]))


def _meeting_for(conference: Conference, timescale: Timescale, child: Child) -> Meeting | None:
    meetings = (one for one in conference.meetings if one.kind == timescale.key and child.id in one.about)
    return next(meetings, None)


def to_be_told(conference: Conference) -> tuple[str, ...]:
    """Every child who is born, and everyone who was not there or left."""
    children = (child.id for child in conference.children if not child.is_unborn)
    absent = (person.id for person in conference.participants if has_left(person) and person.name)
    return (*children, *absent)


def closing_rows(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> tuple[Row, ...]:
    """Everything that nobody leaves the room without."""
    names = names_of(conference, procedure)
    return (
        *_dates(conference, procedure, calendar, names),
        BLANK,
        *_core_group(conference, procedure, names),
        BLANK,
        *_tellings(conference, names),
        BLANK,
        *_said(conference, procedure),
        BLANK,
        *_sign_off(conference),
    )


def _dates(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, names: Names
) -> list[Row]:
    rows = [heading("Dates", "no later than")]
    meetings = wanted_meetings(conference, procedure)
    if not meetings:
        rows.append(words("What was decided for each child says which dates are needed.", MUTED))
    return [*rows, *(_date_row(conference, wanted, calendar, names) for wanted in meetings)]


def _date_row(conference: Conference, wanted: Wanted, calendar: WorkingCalendar, names: Names) -> Row:
    timescale, meeting, event = wanted.timescale, wanted.meeting, wanted.event
    on = meeting.on if meeting is not None else None
    hour = f", {meeting.at:%H:%M}" if meeting is not None and meeting.at is not None else ""
    agreed = Span(f"{spoken(on)}{hour}", BOLD, 28) if on is not None else Span("○ when?", LOOK, 28)
    first: Line = (Span(timescale.title, PLAIN, 0, 26), agreed)
    below = [names.about(tuple(child.id for child in wanted.children))]
    if event is not None:
        limit = due(timescale, event, calendar)
        late = on is not None and on > limit.on
        words_of_it = short(limit.on, conference.held_on)
        kept = (
            Span(f"✓ {words_of_it}", DONE, align="right") if on else Span(words_of_it, MUTED, align="right")
        )
        first = (*first, Span(f"! {words_of_it}", LOOK, align="right") if late else kept)
        below.append(f"{timescale.bound.value} {spoken(limit.on)}: {limit.sum}")
        if limit.warning:
            below.append(limit.warning)
    if meeting is not None and meeting.where:
        below.append(meeting.where)
    return Row(wanted.key, (first, (Span(" · ".join(below), MUTED, 28),)), space_after=1)


def _core_group(conference: Conference, procedure: Procedure, names: Names) -> list[Row]:
    asked = any(
        option.core_group
        for child in conference.children
        if (decision := decision_for(conference, child.id)) is not None
        for option in procedure.decisions
        if option.key == decision.outcome
    )
    if not asked and not conference.core_group:
        decided = any(decision.outcome for decision in conference.decisions)
        return [
            heading("Core group", "not asked for by what was decided" if decided else "after the decision")
        ]
    lead = next((member.participant_id for member in conference.core_group if member.lead), None)
    remark = f"{len(conference.core_group)} named" + (f", led by {names.of(lead)}" if lead else "")
    rows = [heading("Core group", remark)]
    members = [
        f"{names.of(member.participant_id)} ({names.about(member.about)})" for member in conference.core_group
    ]
    line = Span("✓ " + ", ".join(members)) if members else Span("○ who? a names them", LOOK)
    rows.append(Row(CORE_GROUP, ((line,),)))
    return rows


def _tellings(conference: Conference, names: Names) -> list[Row]:
    rows = [heading("Who tells whom")]
    told = {telling.whom: telling for telling in conference.tellings}
    for whom in to_be_told(conference):
        telling = told.get(whom)
        person = next((p for p in conference.participants if p.id == whom), None)
        by = (telling.told_by if telling else "") or (person.told_by if person else "")
        said = (
            Span(names.of(by) if by in names.participants else by) if by else Span("○ who, and when?", LOOK)
        )
        spans = [Span(names.of(whom), BOLD, 0, 26), Span(said.text, said.role, 28)]
        if telling is not None and telling.how:
            spans.append(Span(f"  {telling.how}", MUTED))
        if telling is not None and telling.by_when is not None:
            spans.append(Span(f"  by {short(telling.by_when, conference.held_on)}", MUTED))
        rows.append(Row(f"telling:{whom}", (tuple(spans),)))
    return rows


def _said(conference: Conference, procedure: Procedure) -> list[Row]:
    rows = [heading("Said aloud")]
    rows += [script_row(conference, line) for line in script_lines(procedure, "closing")]
    statement = conference.closing_statement
    words_of_it = Span(statement, column=28) if statement else Span("○ in a few sentences", LOOK, 28)
    rows.append(Row(STATEMENT, ((Span("Your closing words", PLAIN, 0, 26), words_of_it),)))
    if conference.chairs_reason:
        reason = (
            Span("Why you went on all the same", PLAIN, 0, 26),
            Span(conference.chairs_reason, column=28),
        )
        rows.append(Row(REASON, (reason,)))
    return rows


def _sign_off(conference: Conference) -> list[Row]:
    rows = [heading("Sign off")]
    if conference.signed_off_at is not None:
        signed_at = wall_clock(conference.signed_off_at)
        words_of_it = f"✓ {conference.signed_off_by}, {short(signed_at.date())} {clock_words(signed_at)}"
        locked = "Decisions, categories and numbers are locked. Words can still be corrected."
        return [*rows, Row(SIGN_OFF, ((Span(words_of_it, DONE),), (Span(locked, MUTED),)))]
    chair = conference.chair or "the chair"
    ask = "s locks decisions, categories and numbers. Words can still be corrected."
    return [*rows, Row(SIGN_OFF, ((Span(f"○ {chair}", BOLD),), (Span(ask, MUTED),)))]
