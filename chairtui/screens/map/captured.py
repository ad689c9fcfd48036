"""What a captured line becomes: a statement, or a child's view, with what line and moment say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import Understood, Unsettled
from chairtui.domain.procedures import Captures, Heading
from chairtui.domain.statements import ChildView, Nature, Statement
from chairtui.domain.text import listed
from chairtui.screens.map.reading import Reading
from chairtui.screens.names import Names
from chairtui.widgets.drawing import cells, cut, drawable


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who is speaking, about whom, and whether in the room; it stays from line to line until changed."""

    said_by: str | None = None
    about: tuple[str, ...] = ()
    """Empty for all children, the unborn too."""
    from_report: bool = False
    """Whether lines are points from a report that nobody has said yet."""


def kept_fields(speaking: Speaking) -> dict[str, Any]:
    """Who speaks, as JSON knows it."""
    return {**asdict(speaking), "about": list(speaking.about)}


def speaking_again(fields: Mapping[str, Any], conference: Conference) -> Speaking:
    """Who spoke when `fields` were kept, without anybody who has been removed since."""
    children = {child.id for child in conference.children}
    known = {person.id for person in conference.participants} | children
    said_by = fields.get("said_by")
    return Speaking(
        said_by=said_by if said_by in known else None,
        about=tuple(child_id for child_id in fields.get("about", ()) if child_id in children),
        from_report=bool(fields.get("from_report")),
    )


def heard(line: str, speaking: Speaking, reading: Reading, *, ahead: bool) -> tuple[Understood, Speaking]:
    """What `line` says by its signs, and who speaks after it.

    Without `#`, “dad” is the dad of those who are spoken about, unless another speaker begins anew.
    """
    understood = reading.understood(line)
    after = speaking_after(speaking, understood, ahead=ahead)
    if understood.about or not after.about or any(one.sign == "@" for one in understood.unsettled):
        return understood, after
    understood = reading.understood(line, after.about)
    return understood, speaking_after(speaking, understood, ahead=ahead)


def question_of(unsettled: Unsettled) -> str:
    """What is asked of a sign that means nobody, or several."""
    return _QUESTIONS[unsettled.sign].format(f"{unsettled.sign}{unsettled.word}")


_QUESTIONS = {
    "@": "Who is {}?",
    "<": "Who is {}?",
    "#": "Which child is {}?",
    "^": "From whom is it kept: {}?",
}


def speaking_after(speaking: Speaking, understood: Understood, *, ahead: bool) -> Speaking:
    """Who speaks once this line is understood; a new speaker speaks of all children, and in the room unless
    the day is still `ahead`.
    """
    if understood.said_by is not None and understood.said_by != speaking.said_by:
        speaking = Speaking(said_by=understood.said_by, from_report=ahead)
    if understood.about:
        speaking = replace(speaking, about=understood.about)
    if understood.from_report is not None:
        speaking = replace(speaking, from_report=understood.from_report)
    return speaking


def record_of(
    understood: Understood,
    speaking: Speaking,
    heading: Heading,
    kind: str,
    conference: Conference,
    names: Names,
    now: datetime,
    *,
    ahead: bool,
) -> Statement | ChildView | None:
    """The record that a line becomes, with who speaks after its signs; none if it holds signs alone."""
    if not understood.text.strip():
        return None
    about = speaking.about or tuple(child.id for child in conference.children)
    if heading.captures is Captures.CHILD_VIEWS:
        return _child_view(understood, speaking, about, conference, names, now)
    is_new = _is_new(understood, speaking, ahead=ahead)
    return Statement(
        heading=heading.key,
        kind=kind,
        text=understood.text.strip(),
        said_by=speaking.said_by,
        about=about,
        nature=Nature(understood.nature) if understood.nature else None,
        told_by=understood.told_by or "",
        restricted=understood.restricted,
        withheld_from=understood.withheld_from,
        new_to_family=is_new,
        report_id=report_of(conference, speaking.said_by) if speaking.from_report and not is_new else None,
        said_at=None if speaking.from_report else now,
    )


def _is_new(understood: Understood, speaking: Speaking, *, ahead: bool) -> bool:
    """Whether no report says it, so that the family hears of it for the first time.

    Before the day that may be so of a line that nobody has said yet, unless the line itself is of a report.
    """
    is_reported = bool(understood.from_report) if ahead else speaking.from_report
    return understood.new_to_family and not is_reported


def report_of(conference: Conference, author: str | None) -> str | None:
    """The report of whoever a point is from, where they wrote one."""
    return next((report.id for report in conference.reports if report.participant_id == author), None)


def _child_view(
    understood: Understood,
    speaking: Speaking,
    about: tuple[str, ...],
    conference: Conference,
    names: Names,
    now: datetime,
) -> ChildView:
    """The view of the one child it is about; somebody else's words about it are an adult's account.

    What is told in the room is a view of the meeting's day, also where the chair types it in another day.
    """
    child = next((child_id for child_id in about if child_id == speaking.said_by), about[0] if about else "")
    account = speaking.said_by is not None and speaking.said_by != child
    return ChildView(
        child_id=child,
        source=names.of(speaking.said_by) if account else "",
        on=None if speaking.from_report else conference.held_on,
        own_words=not account,
        text=understood.text.strip(),
        shared=not (understood.restricted or understood.withheld_from),
        said_at=None if speaking.from_report else now,
    )


def understood_words(
    understood: Understood, after: Speaking, reading: Reading, *, ahead: bool, room: int = 0
) -> str:
    """What is shown of a line before enter: who speaks `after` its signs, about whom, of what nature.

    Names are cut where they would drive the rest out of so many cells of `room`, if that is known.
    """
    words = ""
    for most in (room, *_CUT_TO) if room else (0,):
        names = partial(_short, reading.names, most)
        words = " · ".join(word for word in _words(understood, after, reading, names, ahead=ahead) if word)
        if cells(words) <= room:
            break
    return words


_CUT_TO = (24, 16, 10)
"""Cells of a name, tried in order."""


def _short(names: Names, most: int, who: str | None) -> str:
    return cut(drawable(names.of(who)), most) if most else names.of(who)


def _words(
    understood: Understood, after: Speaking, reading: Reading, of: Callable[[str | None], str], *, ahead: bool
) -> tuple[str, ...]:
    everyone = tuple(child.id for child in reading.conference.children)
    said_by = f"said by {of(after.said_by)}" if after.said_by else ""
    if reading.hears_children:
        account = after.said_by is not None and after.said_by not in after.about
        said_by = f"told by {of(after.said_by)}" if account else "own words"
    asked = [one.sign for one in understood.unsettled]
    is_new = _is_new(understood, after, ahead=ahead)
    return (
        *(f"! {question_of(one)}" for one in understood.unsettled),
        *kept_words(understood, of),
        "" if "@" in asked else said_by,
        "" if "#" in asked else f"about {reading.names.about(after.about or everyone)}",
        understood.nature or "",
        f"told by {of(understood.told_by)}" if understood.told_by else "",
        "new to the family" if is_new else "",
        "from a report" if after.from_report and not is_new else "",
    )


def kept_words(understood: Understood, of: Callable[[str], str]) -> tuple[str, ...]:
    """Whom a line is kept from, in words: before all else, so that it is always in sight."""
    kept_from = listed([of(who) for who in understood.withheld_from])
    return (
        "for professionals only" if understood.restricted else "",
        f"not for {kept_from}" if kept_from else "",
    )
