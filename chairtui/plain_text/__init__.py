"""A conference as plain lines, for a screen reader or a pipe: all but the sealed numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.note_taking import named_note_taker, note_takers
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.text import listed
from chairtui.plain_text.meeting import dangers, map_lines, opening, parents_views, people
from chairtui.plain_text.outcome import closing, copies, decisions, plan, scaling
from chairtui.plain_text.review import looking_back
from chairtui.plain_text.words import Words, day, line, moment, told

_SECTIONS: dict[str, Callable[[Words], Iterator[str]]] = {
    "people": people,
    "opening": opening,
    "review": looking_back,
    "map": map_lines,
    "parents_views": parents_views,
    "dangers": dangers,
    "plan": plan,
    "scaling": scaling,
    "decision": decisions,
    "closing": closing,
    "documents": copies,
}
"""What each step of a procedure has to tell, by the step's key."""


def plain_text(conference: Conference, procedure: Procedure, past: tuple[Conference, ...] = ()) -> str:
    """Everything recorded so far, in the procedure's order, a thing a line; sealed numbers are never told.

    `past` are the conferences before this one in the same lives, the oldest first.
    """
    procedure = procedure_for(conference, procedure)
    words = Words(conference, procedure, past)
    blocks = [list(_title(words))]
    titles = {step.key: step.title for step in procedure.steps}
    for key in titles | _SECTIONS:
        lines = list(_SECTIONS[key](words)) if key in _SECTIONS else []
        if lines:
            blocks.append([titles.get(key, key), *lines])
    return "\n\n".join("\n".join(one.replace("\n", "\n    ") for one in block) for block in blocks) + "\n"


def _title(words: Words) -> Iterator[str]:
    conference = words.conference
    if conference.practice:
        yield "Practice: this family is made up."
    yield line(conference.family, told("reference", conference.reference))
    at = f"{conference.starts_at:%H:%M}" if conference.starts_at else ""
    yield ", ".join(filter(None, (day(conference.held_on), at, conference.place)))
    if conference.chair:
        yield told("Chair:", conference.chair)
    if by := _written_down_by(words):
        yield told("Written down by:", by)
    yield from _course(conference)
    if conference.signed_off_at is not None:
        yield f"Signed off on {moment(conference.signed_off_at)} by {conference.signed_off_by}"
    else:
        yield "Draft: not signed off"
    yield "The chair's own full text, with what is withheld from some people: not to be handed out"


def _written_down_by(words: Words) -> str:
    there = note_takers(words.conference, words.procedure)
    names = listed([person.words for person in there])
    return names or named_note_taker(words.conference, words.procedure)


def _course(conference: Conference) -> Iterator[str]:
    """What came before this conference, and when it was held."""
    before = (day(conference.former_held_on), told("chaired by", conference.former_chair))
    told_of = {
        "Strategy discussion:": day(conference.strategy_discussion),
        "The conference before:": ", ".join(filter(None, before)),
        "It meets again because": conference.reconvened_because or "",
        "Began:": moment(conference.began_at),
        "Ended:": moment(conference.ended_at),
    }
    yield from (told(what, value) for what, value in told_of.items() if value)
