"""The last rows of the People step: who is not in the room, and what those need who are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Came, Exclusion, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import is_parent
from chairtui.domain.roles import Group
from chairtui.domain.text import listed
from chairtui.domain.timescales import short
from chairtui.screens.days import clock_words, day_of
from chairtui.screens.names import Names
from chairtui.screens.people.lines import bold, joined, muted, row
from chairtui.screens.people.words import CAME_WORDS, group_of
from chairtui.widgets.rows import LOOK, Line, Row, Span


def out_rows(conference: Conference, procedure: Procedure, names: Names) -> Iterator[Row]:
    """Who was put out, who left, and which parents are not there: who tells them, and how they are heard."""
    for exclusion in conference.exclusions:
        yield _excluded(exclusion, names, conference.held_on)
    for person in conference.participants:
        missed = bool(person.name) and is_absent(person) and is_parent(procedure, person)
        if missed or person.left_at or person.told_by or person.heard_how:
            asks = person.left_at is not None or group_of(procedure, person) is Group.FAMILY
            yield _absent(person, names, asks=asks)


def needs_rows(conference: Conference, names: Names) -> Iterator[Row]:
    """What people need in the room."""
    for person in conference.participants:
        if person.needs:
            yield row(f"needs:{person.id}", [(*bold(names.of(person.id)), Span(f"  {person.needs}"))])


def lasting_words(exclusion: Exclusion, held_on: date) -> str:
    """From when until when somebody is out; with the day where they were out on another one."""
    if exclusion.began_at is None and exclusion.ended_at is None:
        return "the whole meeting"

    def clock(moment: datetime, known: date) -> str:
        day = day_of(moment)
        return clock_words(moment) if day == known else f"{clock_words(moment)} on {short(day, held_on)}"

    ended = exclusion.ended_at
    last = day_of(ended) if ended else held_on
    begun = f"from {clock(exclusion.began_at, last)}" if exclusion.began_at else "from the beginning"
    return f"{begun} to {clock(ended, held_on)}" if ended else f"{begun}, still out"


def _absent(person: Participant, names: Names, *, asks: bool) -> Row:
    not_invited = person.came is Came.NOT_INVITED
    when = f"left {clock_words(person.left_at)}" if person.left_at else CAME_WORDS[person.came]
    said = (
        _said("told by", person.told_by, "Who tells them?" if asks else ""),
        _said("heard:", person.heard_how, "How are their views heard?" if asks else ""),
        _said("told why:", person.told_why, "Have they been told why?" if asks and not_invited else ""),
    )
    return row(f"left:{person.id}", [(*bold(names.in_full(person)), Span(f"  {when}")), joined(said)])


def _excluded(exclusion: Exclusion, names: Names, held_on: date) -> Row:
    who = listed([names.of(someone) for someone in exclusion.participant_ids])
    what = "closed session" if exclusion.closed_session else "asked to stay out"
    said = (
        _said("", exclusion.ground, "On what ground?"),
        _said("told why:", exclusion.told_why, "Have they been told why?"),
        _said(
            "heard:", exclusion.heard_how, "" if exclusion.closed_session else "How are their views heard?"
        ),
    )
    first = (*bold(who), Span(f"  {lasting_words(exclusion, held_on)}, {what}"))
    return row(f"exclusion:{exclusion.id}", [first, joined(said)])


def _said(label: str, words: str, question: str) -> Line:
    """What is known, or the question that it leaves open."""
    if words:
        return muted(f"{label} {words}".strip())
    return (Span(f"! {question}", LOOK),) if question else ()
