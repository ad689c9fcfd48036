"""Why: the map's lines with who said them, the children's own views, and the dangers with their goals."""

from __future__ import annotations

from typing import Any

from chairtui.documents.reader import Reader
from chairtui.documents.since_rows import from_day
from chairtui.domain.dangers import DangerStatement, SafetyGoal, is_met
from chairtui.domain.headings import CHILD_VIEWS, heading_of, kind_title, never_said
from chairtui.domain.london import day_of
from chairtui.domain.people import Child, within
from chairtui.domain.procedures import Captures, Heading
from chairtui.domain.statements import ChildView, MapLine, Nature, Statement
from chairtui.domain.text import counted, listed
from chairtui.domain.timescales import written

NATURES = {
    Nature.FACT: "fact",
    Nature.OBSERVATION: "saw it",
    Nature.ALLEGATION: "allegation",
    Nature.OPINION: "opinion",
}

NOT_SAID = "written, not said in the meeting"


def headings(reader: Reader) -> list[dict[str, Any]]:
    """The map, heading by heading; a line whose heading the procedure does not have comes last, not never."""
    procedure = reader.procedure
    known = [heading.key for heading in procedure.headings]
    seen = [s for s in reader.conference.statements if s.in_record and reader.sees(s)]
    strange = dict.fromkeys(s.heading for s in seen if s.heading not in known)
    all_headings = [*procedure.headings, *(heading_of(reader.conference, procedure, key) for key in strange)]
    if not any(h.captures is Captures.CHILD_VIEWS for h in all_headings) and _has_child_views(reader):
        all_headings.append(CHILD_VIEWS)
    plain = [h.key for h in procedure.headings if h.captures is Captures.STATEMENTS]
    made = []
    for heading in all_headings:
        about_children = heading.captures is Captures.CHILD_VIEWS
        groups = _groups(reader, heading, [s for s in seen if s.heading == heading.key])
        children = [_child_views(reader, child) for child in reader.children] if about_children else []
        made.append(
            {
                "title": heading.title,
                "is_worry": plain[:1] == [heading.key],
                "is_well": plain[1:2] == [heading.key],
                "is_child": about_children,
                "groups": groups,
                "children": children,
                "none": "" if groups or children else reader.nothing(_nothing_said(reader, heading)),
            }
        )
    return made


def _nothing_said(reader: Reader, heading: Heading) -> str:
    """That nothing was said under a heading, and of how many points of reports this is so."""
    waiting = len(never_said(reader.conference, heading.key))
    of_reports = (
        f"; {counted(waiting, 'point')} of reports stood here and nobody said them" if waiting else ""
    )
    return f"Nothing was said under this heading{of_reports}."


def _has_child_views(reader: Reader) -> bool:
    return any(view.in_record and reader.sees(view) for view in reader.conference.child_views)


def _groups(reader: Reader, heading: Heading, statements: list[Statement]) -> list[dict[str, Any]]:
    """Lines of no kind first, then each kind under its title."""
    kinds = {"": "", **{kind.key: kind.title for kind in heading.kinds}}
    kinds |= {
        s.kind: kind_title(reader.conference, reader.procedure, s.kind)
        for s in statements
        if s.kind not in kinds
    }
    groups = []
    for key, title in kinds.items():
        lines = [_line(reader, s) for s in statements if s.kind == key]
        if lines:
            groups.append({"title": title, "lines": lines})
    return groups


def _line(reader: Reader, statement: Statement) -> dict[str, str]:
    about = reader.about(statement.about)
    return {
        "about": f"{about}: " if about else "",
        "text": statement.text,
        "source": ", ".join(_source(reader, statement)),
        "marks": "".join(f" · {mark}" for mark in _marks(reader, statement)),
    }


def _source(reader: Reader, statement: Statement) -> list[str]:
    parts = [reader.who(statement.said_by)]
    if statement.nature is not None:
        parts.append(NATURES[statement.nature])
    if statement.told_by and statement.told_by != statement.said_by:
        parts.append(f"told by {reader.source(statement.told_by)}")
    return [part for part in parts if part] or ["not noted who said it"]


def _marks(reader: Reader, statement: Statement) -> list[str]:
    """What a reader must know about a line; whom it is kept from is for those who may read it to heed."""
    marks = []
    if statement.new_to_family:
        marks.append("new to the family")
    if statement.said_at is None:
        marks.append(NOT_SAID)
    if later := _added_later(reader, statement):
        marks.append(later)
    if statement.restricted:
        marks.append("for professionals only")
    kept_from = [person_id for person_id in statement.withheld_from if reader.is_named(person_id)]
    if kept_from and reader.recipient.is_professional:
        marks.append(f"to be kept from {reader.everyone(kept_from)}")
    return marks


def _added_later(reader: Reader, line: MapLine) -> str:
    """That a line was put down after the chair signed, beside which it stands in every copy."""
    signed = reader.conference.signed_off_at
    if signed is None or line.said_at is None or line.said_at <= signed:
        return ""
    return f"added after the sign-off, on {written(day_of(line.said_at))}"


def _child_views(reader: Reader, child: Child) -> dict[str, Any]:
    views = [v for v in reader.conference.child_views if v.child_id == child.id]
    seen = [view for view in views if view.in_record and reader.sees(view)]
    spoken = [view for view in seen if view.own_words and not child.is_unborn]
    own = [_child_view(reader, view) for view in spoken]
    told = [_child_view(reader, view) for view in seen if view not in spoken]
    name = within(reader.child(child.id))
    title = (
        f"What adults say of {name}, and hope" if child.is_unborn else f"What adults say about {name}'s views"
    )
    return {
        "name": child.name,
        "own": own,
        "told": told,
        "told_title": title if told else "",
        "none": ""
        if seen
        else reader.nothing(f"Nothing is recorded{reader.yet} of what {name} says, shows or needs."),
    }


def _child_view(reader: Reader, view: ChildView) -> dict[str, str]:
    unsaid = NOT_SAID if view.said_at is None else _added_later(reader, view)
    source = ", ".join(p for p in (view.source, view.on and written(view.on), unsaid) if p)
    mark = _not_for_everyone(reader, view)
    return {"text": view.text, "source": source, "marks": f" · {mark}" if mark and source else mark}


def _not_for_everyone(reader: Reader, view: ChildView) -> str:
    """Whom alone a child lets know, if it is not for everyone; told, as for a kept line, to professionals."""
    if view.shared or not reader.recipient.is_professional:
        return ""
    readers = reader.everyone(person_id for person_id in view.share_with if reader.is_named(person_id))
    return f"not for everyone: only for {readers}" if readers else "not for everyone: for this file only"


def dangers(reader: Reader) -> list[dict[str, Any]]:
    """The danger statements that the copy may print, each with its safety goals."""
    made: list[dict[str, Any]] = []
    for danger in reader.conference.dangers:
        if reader.sees(danger) and not is_met(danger):
            goals = [g for g in reader.conference.goals if g.danger_id == danger.id]
            made.append(_danger(reader, danger, goals, len(made) + 1))
    return made


def _danger(reader: Reader, danger: DangerStatement, goals: list[SafetyGoal], number: int) -> dict[str, Any]:
    about = reader.about(danger.about) or listed([reader.child(child.id) for child in reader.children])
    worried = reader.everyone(danger.worried)
    shown = [_goal(reader, goal) for goal in goals if reader.sees(goal)]
    since = f", {from_day(danger)}" if danger.since is not None else ""
    return {
        "title": f"{number}. For {about}{since}",
        "text": danger.text,
        "worried": f"Worried: {worried}." if worried else "",
        "goals": shown,
        "no_goal": "" if shown else _no_goal(reader),
    }


def _no_goal(reader: Reader) -> str:
    """What stands in a goal's place: only the chair's file can know whether there is one."""
    where = f"for this danger{reader.yet}" if reader.is_file_copy else "in this copy"
    return f"There is no safety goal {where}."


def _goal(reader: Reader, goal: SafetyGoal) -> dict[str, str]:
    return {"text": goal.text, "said": " ".join(_said_of_goal(reader, goal)), "more": goal.anything_else}


def _said_of_goal(reader: Reader, goal: SafetyGoal) -> list[str]:
    sentences = []
    if goal.words_of:
        sentences.append(f"In the words of {reader.name(goal.words_of)}.")
    if goal.read_back:
        sentences.append("Read back to everyone.")
    if goal.agreed is None:
        sentences.append(f"It has not been asked{reader.yet} whether everyone agrees.")
    elif goal.agreed:
        sentences.append("Everyone agreed.")
    else:
        sentences.append(
            f"Not everyone agreed: {goal.not_agreed}" if goal.not_agreed else "Not everyone agreed."
        )
    return sentences
