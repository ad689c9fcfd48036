"""The closing as rows: dates with limits, the core group, who tells whom, what is said, the sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from chairtui.domain.after_birth import after_birth, by_words, if_born_when_due
from chairtui.domain.after_deciding import (
    Wanted,
    held_together,
    meetings_besides,
    to_be_told,
    wanted_meetings,
    with_core_group,
)
from chairtui.domain.conference import Conference
from chairtui.domain.duties import Bound, Timescale
from chairtui.domain.people import Child
from chairtui.domain.plans import CoreGroupMember
from chairtui.domain.procedures import Procedure
from chairtui.domain.repeated import how_often, next_by, repeated
from chairtui.domain.script import script_lines
from chairtui.domain.stated import default_words
from chairtui.domain.text import one_line
from chairtui.domain.timescales import Due, WorkingCalendar, doubtful, due, late_by, short
from chairtui.screens.days import clock_words, wall_clock
from chairtui.screens.names import Names, names_of
from chairtui.screens.script import script_row
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, PLAIN, UNCLEAR, Line, Row, Span, heading, words

STATEMENT, REASON, SIGN_OFF, CORE_GROUP = "closing_statement", "chairs_reason", "sign_off", "core_group"

LOCKED = "views, decisions, dissent and numbers"
"""What the sign-off locks."""
WORDS_STAY_OPEN = "Words can still be corrected."

BESIDES = "! what was decided does not ask for it: empty it to take it out"

WIDE = 92
"""Cells from which members stand side by side, and rows apart."""

AT = 28
"""Cells from the left at which what is agreed begins."""
HEAD = AT - 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows are made from."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar
    chair: str
    """Who signs off."""
    still_missing: int
    """How many things the sign-off would name."""
    width: int
    """In cells."""

    @property
    def names(self) -> Names:
        """The words for everyone here."""
        return names_of(self.conference, self.procedure)

    @property
    def roomy(self) -> bool:
        """Whether there is room for a blank line between dates."""
        return self.width >= WIDE


def closing_rows(shown: Shown) -> tuple[Row, ...]:
    """Everything that nobody leaves the room without, section by section."""
    sections = (_dates(shown), _core_group(shown), _tellings(shown), _said(shown), _sign_off(shown))
    return tuple(
        row._replace(space_after=1) if row is section[-1] and section is not sections[-1] else row
        for section in sections
        for row in section
    )


# Dates


def _dates(shown: Shown) -> list[Row]:
    rows = [heading("Dates")]
    meetings = wanted_meetings(shown.conference, shown.procedure)
    if not meetings:
        rows.append(words("What was decided for each child says which dates are needed.", MUTED))
    besides = meetings_besides(shown.conference, shown.procedure)
    rows += [_date_row(shown, one) for one in (*meetings, *besides)]
    births = tuple(after_birth(shown.conference, shown.procedure))
    rows += [_after_birth_row(shown, *one) for one in births]
    rows += [_repeated_row(shown, *one) for one in repeated(shown.conference, shown.procedure)]
    if (together := held_together(meetings, births, shown.calendar)) is not None:
        whose, limit = together
        children = shown.names.listed(child.id for child in whose)
        on = short(limit.suggested, shown.conference.held_on)
        rows.append(words(f"One review for all the children: by {on}, the limit for {children}.", MUTED))
    return rows


def _date_row(shown: Shown, wanted: Wanted) -> Row:
    """What it is and for whom; beside it the date, right under that the sum behind its limit, and where."""
    meeting, held = wanted.meeting, shown.conference.held_on
    on = meeting.on if meeting is not None else None
    hour = f", {meeting.at:%H:%M}" if meeting is not None and meeting.at is not None else ""
    agreed = Span(f"{short(on, held)}{hour}", BOLD, AT) if on is not None else Span("○ when?", LOOK, AT)
    first: Line = (Span(wanted.timescale.title, PLAIN, 0, HEAD), agreed)
    beside: list[Span] = []
    if wanted.event is not None:
        limit = due(wanted.timescale, wanted.event, shown.calendar)
        spoken_limit = f"{wanted.timescale.bound.value} {short(limit.on, held)}"
        first = (*first, _limit(spoken_limit, on, limit))
        beside.append(Span(limit.sum, MUTED, AT))
        beside += [Span(limit.warning, LOOK, AT)] if limit.warning else []
        beside += [Span(_late(shown, wanted, on, limit), LOOK, AT)] if on and on > limit.on else []
    if on is not None and (doubt := doubtful(on, held, shown.calendar)):
        beside.append(Span(f"! {doubt}", LOOK, AT))
    beside += _stated(wanted.timescale)
    if meeting is not None and meeting.where:
        beside.append(Span(one_line(meeting.where), MUTED, AT))
    beside += [Span(BESIDES, LOOK, AT)] if wanted.besides else []
    several = len(shown.conference.children) > 1
    about = shown.names.about(tuple(child.id for child in wanted.children)) if several else ""
    below = zip_longest([Span(about, MUTED, 0, HEAD)] if about else [], beside)
    lines = (tuple(span for span in spans if span is not None) for spans in below)
    return Row(wanted.key, (first, *lines), space_after=1 if shown.roomy else 0)


def _after_birth_row(shown: Shown, timescale: Timescale, baby: Child) -> Row:
    """A review whose day nobody knows before the birth: by when it is, and if the baby comes when due."""
    first: Line = (Span(timescale.title, PLAIN, 0, HEAD), Span(by_words(timescale), PLAIN, AT))
    when_due = if_born_when_due(timescale, baby, shown.conference, shown.calendar)
    about: Line = (Span(shown.names.of(baby.id), MUTED, 0, HEAD), Span(when_due, MUTED, AT))
    stated = [(span,) for span in _stated(timescale)]
    return Row("", (first, about, *stated), selectable=False, space_after=1 if shown.roomy else 0)


def _repeated_row(shown: Shown, timescale: Timescale, children: tuple[Child, ...]) -> Row:
    """How often something comes again and for whom; beside it until when, and what is unclear."""
    first: Line = (Span(timescale.title, PLAIN, 0, HEAD), Span(how_often(timescale), PLAIN, AT))
    beside = [
        Span(said, MUTED, AT)
        for said in next_by(timescale, shown.conference, shown.procedure, children, shown.calendar)
    ]
    beside += _stated(timescale)
    several = len(shown.conference.children) > 1
    about = shown.names.about(tuple(child.id for child in children)) if several else ""
    below = zip_longest([Span(about, MUTED, 0, HEAD)] if about else [], beside)
    lines = (tuple(span for span in spans if span is not None) for spans in below)
    return Row("", (first, *lines), selectable=False, space_after=1 if shown.roomy else 0)


def _stated(timescale: Timescale) -> list[Span]:
    """What is unclear in the leaflet; or that it does not state this at all."""
    said = f"{UNCLEAR} {timescale.unclear}" if timescale.unclear else default_words(timescale.source)
    return [Span(said, MUTED, AT)] if said else []


def _limit(spoken_limit: str, on: date | None, limit: Due) -> Span:
    if on is None:
        return Span(spoken_limit, MUTED, align="right")
    if on > limit.on:
        return Span(f"! {spoken_limit}", LOOK, align="right")
    return Span(f"✓ {spoken_limit}", DONE, align="right")


def _late(shown: Shown, wanted: Wanted, on: date, limit: Due) -> str:
    """How late a date is, and what to ask about it."""
    why = one_line(wanted.meeting.why) if wanted.meeting is not None else ""
    if wanted.timescale.bound is Bound.USUAL:
        return f"later than usual: {why or 'why?'}"
    late = late_by(shown.calendar.working_days(limit.on, on))
    return f"{late}: {why or 'can it be sooner?'}"


# Core group


def _core_group(shown: Shown) -> list[Row]:
    conference, names = shown.conference, shown.names
    children = with_core_group(conference, shown.procedure)
    members = conference.core_group
    if not children:
        decided = any(decision.option for decision in conference.decisions)
        remark = "not asked for by what was decided" if decided else "after the decision"
        named = names.listed(member.participant_id for member in members)
        left = [Row(CORE_GROUP, ((Span(f"! {named}: a takes them off", LOOK),),))] if members else []
        return [heading("Core group", remark), *left]
    lead = next((member.participant_id for member in members if member.lead), None)
    remark = f"{len(members) or 'nobody'} named" + (f", led by {names.of(lead)}" if lead else "")
    child_ids = tuple(child.id for child in children)
    lines = _member_lines(shown, child_ids) if members else [(Span("○ who? a names them", LOOK),)]
    without = [child_id for child_id in child_ids if not any(child_id in one.about for one in members)]
    if members and without:
        lines.append((Span(f"! nobody yet for {names.listed(without)}", LOOK),))
    return [heading("Core group", remark), Row(CORE_GROUP, tuple(lines))]


def _member_lines(shown: Shown, child_ids: tuple[str, ...]) -> list[Line]:
    """Two members side by side, each with what they are; on a narrow screen their names in one line."""
    members = shown.conference.core_group
    if not shown.roomy:
        remarks = [(shown.names.of(one.participant_id), _only(shown, one, child_ids)) for one in members]
        named = [f"{name} ({remark})" if remark else name for name, remark in remarks]
        return [(Span("✓", DONE, 0, 1), Span(", ".join(named), PLAIN, 2))]
    half = shown.width // 2
    pairs = zip_longest(members[::2], members[1::2])
    return [
        tuple(
            span
            for start, member in ((0, left), (half, right))
            if member is not None
            for span in _member(shown, member, child_ids, start, half)
        )
        for left, right in pairs
    ]


def _member(
    shown: Shown, member: CoreGroupMember, child_ids: tuple[str, ...], start: int, width: int
) -> Line:
    name, role = shown.names.of(member.participant_id), shown.names.role(member.participant_id)
    remark = _only(shown, member, child_ids) or (role if role != name else "")
    at = width // 2 + 1
    spans: Line = (Span("✓", DONE, start, 1), Span(name, PLAIN, start + 2, at - 4))
    return (*spans, Span(remark, MUTED, start + at, width - at - 2)) if remark else spans


def _only(shown: Shown, member: CoreGroupMember, child_ids: tuple[str, ...]) -> str:
    """For whom somebody is a member, where that is not every child with a core group."""
    about = tuple(child_id for child_id in child_ids if child_id in member.about)
    return f"for {shown.names.listed(about)}" if about and about != child_ids else ""


# Who tells whom


def _tellings(shown: Shown) -> list[Row]:
    rows = (_telling_row(shown, whom) for whom in to_be_told(shown.conference))
    return [heading("Who tells whom"), *rows]


def _telling_row(shown: Shown, whom: str) -> Row:
    conference, names = shown.conference, shown.names
    telling = next((one for one in conference.tellings if one.whom == whom), None)
    person = next((one for one in conference.participants if one.id == whom), None)
    by = (telling.told_by if telling else "") or (person.told_by if person else "")
    teller = Span(names.of(by), PLAIN, AT) if by else Span("○ who, and when?", LOOK, AT)
    first: Line = (Span(names.of(whom), BOLD, 0, HEAD), teller)
    if telling is not None and telling.by_when is not None:
        first = (*first, Span(f"by {short(telling.by_when, conference.held_on)}", MUTED, align="right"))
    how = one_line(telling.how) if telling is not None else ""
    return Row(f"telling:{whom}", (first, (Span(how, MUTED, AT),)) if how else (first,))


# What is said, and the sign-off


def _said(shown: Shown) -> list[Row]:
    conference = shown.conference
    rows = [heading("Said aloud")]
    rows += [script_row(conference, one) for one in script_lines(conference, shown.procedure, "closing")]
    statement = conference.closing_statement
    own = Span(statement, column=AT) if statement else Span("○ in a few sentences", LOOK, AT)
    rows.append(Row(STATEMENT, ((Span("Your closing statement", PLAIN, 0, HEAD), own),)))
    if conference.chairs_reason:
        head = Span("You went on all the same", PLAIN, 0, HEAD)
        rows.append(Row(REASON, ((head, Span(conference.chairs_reason, column=AT)),)))
    return rows


def _sign_off(shown: Shown) -> list[Row]:
    conference = shown.conference
    if conference.signed_off_at is not None:
        signed_at = wall_clock(conference.signed_off_at)
        day = short(signed_at.date(), conference.held_on)
        signed = Span(f"✓ {conference.signed_off_by}, {day} {clock_words(signed_at)}", DONE)
        locked = Span(f"{LOCKED.capitalize()} are locked. {WORDS_STAY_OPEN}", MUTED)
        return [heading("Sign off"), Row(SIGN_OFF, ((signed,), (locked,)))]
    remark = (
        f"{shown.still_missing} still missing, s names them" if shown.still_missing else "nothing is missing"
    )
    chair = Span(f"○ {shown.chair}", BOLD) if shown.chair else Span("○ who chairs?", LOOK)
    ask = Span(f"s locks {LOCKED}. {WORDS_STAY_OPEN}", MUTED)
    return [heading("Sign off", remark), Row(SIGN_OFF, ((chair,), (ask,)))]
