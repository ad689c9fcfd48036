"""What signs say of lines that stand on the map already; the grammar is that of the line below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import MARKS, NATURES, SIGNS, Understood
from chairtui.domain.procedures import Captures, Heading
from chairtui.domain.statements import ChildView, MapLine, Nature, Statement
from chairtui.domain.text import counted, listed, one_line
from chairtui.screens.map.captured import kept_words, question_of, report_of
from chairtui.screens.map.reading import Reading
from chairtui.screens.map.rows import NOT_SAID_YET
from chairtui.screens.names import Names

WANTED = {
    "@": "the name of whoever said it",
    "#": "the name of a child, and # again for another one",
    "!": ", ".join(NATURES[:-1]) + f" or {NATURES[-1]}",
    "<": "who told it, by name or in any words",
    "^": "nothing, or the name of whoever must not see it",
    "+": ", ".join(MARKS[:-1]) + f" or {MARKS[-1]}",
}
"""What comes after each sign."""
_SOURCE = re.compile(r"(?<!\S)<\s*([^\s<].*?)\s*(?=\s[@#!^+<]|$)")
SHOWN_OF_TYPED = 30
"""Letters of what is not understood that a refusal repeats."""


def signs_in(typed: str, reading: Reading, lines: Sequence[MapLine]) -> Understood:
    """What the signs in `typed` say of `lines`; `text` is what is no sign.

    Nothing else than signs stands there, so after `<` any words may name a source who is not here.
    """
    about = tuple(dict.fromkeys(child_id for line in lines for child_id in _children_of(line)))
    understood = reading.understood(typed, about)
    source = _SOURCE.search(typed)
    if understood.text.strip() and source and not any(one.sign == "<" for one in understood.unsettled):
        others = reading.understood(typed[: source.start()] + typed[source.end() :], about)
        understood = replace(others, told_by=source[1])
    return replace(understood, text=understood.text.strip())


def _children_of(line: MapLine) -> tuple[str, ...]:
    if isinstance(line, ChildView):
        return (line.child_id,)
    return line.about if isinstance(line, Statement) else ()


def refusal(signs: Understood, lines: Sequence[MapLine]) -> str:
    """Why these signs cannot be put on all of the lines; nothing where they can."""
    rest = signs.text
    if which := next((one.word for one in signs.unsettled if one.fits), ""):
        return f"Which {which}? Nothing is changed yet: type more of the name."
    if rest:
        shown = one_line(rest) if len(rest) <= SHOWN_OF_TYPED else f"{one_line(rest[:SHOWN_OF_TYPED])}…"
        wanted = f"after {rest[0]} comes {WANTED[rest[0]]}." if rest[0] in SIGNS else "only signs count here."
        return f"“{shown}” is not understood, and nothing is changed: {wanted}"
    if any(isinstance(line, ChildView) for line in lines):
        if signs.nature or signs.told_by or signs.new_to_family:
            return "A child's view takes @ # ^ and + said or report; nothing is changed."
        if len(signs.about) > 1:
            return "A child's view is one child's: name one after #. Nothing is changed."
    if signs.new_to_family and any(_is_point(line, signs) for line in lines):
        return "What a report says is not new to the family; nothing is changed."
    return ""


def with_signs(
    conference: Conference, lines: Sequence[MapLine], signs: Understood, names: Names, now: datetime
) -> Conference:
    """`conference` with what the signs say put on every one of these lines."""
    for line in lines:
        said = (
            {}
            if signs.from_report is None
            else {"said_at": None if signs.from_report else line.said_at or now}
        )
        if isinstance(line, ChildView):
            conference = conference.revising(line, **said, **_of_view(line, signs, names))
        elif isinstance(line, Statement):
            conference = conference.revising(line, **said, **_of_statement(line, signs, conference))
    return conference


def _of_statement(line: Statement, signs: Understood, conference: Conference) -> dict[str, Any]:
    said_by = signs.said_by or line.said_by
    changes: dict[str, Any] = {
        "said_by": said_by,
        "about": signs.about or line.about,
        "nature": Nature(signs.nature) if signs.nature else line.nature,
        "told_by": signs.told_by or line.told_by,
        "restricted": signs.restricted or line.restricted,
        "withheld_from": tuple(dict.fromkeys((*line.withheld_from, *signs.withheld_from))),
        "new_to_family": signs.new_to_family or line.new_to_family,
    }
    names_author = signs.said_by is not None and line.said_at is None and not signs.new_to_family
    if signs.from_report or names_author:
        theirs = report_of(conference, said_by)
        report_id = theirs or line.report_id if names_author else line.report_id or theirs
        changes |= {"report_id": report_id, "new_to_family": False}
    return changes


def _of_view(line: ChildView, signs: Understood, names: Names) -> dict[str, Any]:
    """Somebody else's words about a child are an adult's account, as in the line below."""
    child_id = signs.about[0] if signs.about else line.child_id
    changes: dict[str, Any] = {"child_id": child_id}
    if signs.said_by:
        account = signs.said_by != child_id
        changes |= {"own_words": not account, "source": names.of(signs.said_by) if account else line.source}
    if signs.restricted or signs.withheld_from:
        others = tuple(who for who in line.share_with if who not in signs.withheld_from)
        changes |= {"shared": False, "share_with": () if signs.restricted else others}
    return changes


def _is_point(line: MapLine, signs: Understood) -> bool:
    """Whether a line is from a report, or is not said in the room after these signs."""
    unsaid = line.said_at is None if signs.from_report is None else signs.from_report
    return unsaid or (isinstance(line, Statement) and line.report_id is not None)


def signs_words(signs: Understood, names: Names, heading: Heading) -> str:
    """What the signs say, in words; shown before enter."""
    told = "told by" if heading.captures is Captures.CHILD_VIEWS else "said by"
    own_words = heading.captures is Captures.CHILD_VIEWS and signs.said_by in signs.about
    words = [
        *(f"! {question_of(one)}" for one in signs.unsettled if one.fits),
        *kept_words(signs, names.of),
        ("own words" if own_words else f"{told} {names.of(signs.said_by)}") if signs.said_by else "",
        f"about {names.about(signs.about)}" if signs.about else "",
        signs.nature or "",
        f"told by {names.of(signs.told_by)}" if signs.told_by else "",
        "new to the family" if signs.new_to_family else "",
        "" if signs.from_report is None else NOT_SAID_YET if signs.from_report else "said in the room",
    ]
    return " · ".join(word for word in words if word)


def signs_label(signs: Understood, count: int) -> str:
    """What was done, as undo names it: “Speaker and nature, 3 lines”."""
    parts = [
        ("speaker", signs.said_by),
        ("children", signs.about),
        ("nature", signs.nature),
        ("source", signs.told_by),
        ("who may see it", signs.restricted or signs.withheld_from),
        ("new to the family", signs.new_to_family),
        ("said or not", signs.from_report is not None),
    ]
    what = listed([words for words, said in parts if said])
    return f"{what[:1].upper()}{what[1:]}, {lines_words(count)}"


def lines_words(count: int) -> str:
    """How many lines: “1 line”, “3 lines”."""
    return counted(count, "line")
