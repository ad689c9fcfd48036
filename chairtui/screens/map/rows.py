"""The lines of the map as rows to read: who, what kind of statement, about whom; then the words."""

from __future__ import annotations

from functools import lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.headings import OTHER_LINES, heading_of, other_lines
from chairtui.domain.hearing import has_views, unheard
from chairtui.domain.people import Child
from chairtui.domain.procedures import Captures, Heading, Procedure
from chairtui.domain.statements import ChildView, MapLine, Statement
from chairtui.domain.timescales import short
from chairtui.screens.names import Names, names_of
from chairtui.widgets.rows import BOLD, LOOK, MUTED, Row, Span

NOT_SAID_YET = "from a report, not said yet"


def heading_rows(conference: Conference, procedure: Procedure, heading: Heading) -> tuple[Row, ...]:
    """The rows of one column."""
    names = names_of(conference, procedure)
    if heading is OTHER_LINES:
        return _other_rows(conference, procedure, names)
    if heading.captures is Captures.CHILD_VIEWS:
        asked = tuple(
            _not_heard(child, names, words if has_views(conference, child) else "")
            for child in conference.children
            if (words := unheard(conference, procedure, child))
        )
        return tuple(child_view_row(view, names) for view in conference.child_views) + asked
    linked = frozenset(action.statement_id for action in conference.actions)
    return tuple(
        statement_row(statement, heading, names, in_plan=statement.id in linked)
        for statement in conference.statements
        if statement.heading == heading.key
    )


def _other_rows(conference: Conference, procedure: Procedure, names: Names) -> tuple[Row, ...]:
    """Lines of a procedure followed before: each says under which heading it stood."""
    rows = []
    for line in other_lines(conference, procedure):
        if isinstance(line, ChildView):
            rows.append(child_view_row(line, names))
        else:
            heading = heading_of(conference, procedure, line.heading)
            rows.append(statement_row(line, heading, names, under=f"under “{heading.short}”"))
    return tuple(rows)


@lru_cache(maxsize=16_384)
def statement_row(
    statement: Statement, heading: Heading, names: Names, *, in_plan: bool = False, under: str = ""
) -> Row:
    """One statement: its speaker bold, what explains it muted, what needs the chair in words."""
    kind = next((kind.title for kind in heading.kinds if kind.key == statement.kind), "")
    remarks = [
        under,
        kind.lower(),
        statement.nature or "",
        _told_by(statement, names),
        names.about(statement.about),
    ]
    line = [
        Span(names.of(statement.said_by) or "No speaker", BOLD),
        Span("  " + " · ".join(remark for remark in remarks if remark), MUTED),
    ]
    line += [Span(f"  {words}", LOOK) for words in _marks(statement, names)]
    if in_plan:
        line.append(Span("  ✓ in the plan", MUTED))
    return Row(statement.id, (tuple(line), (Span(statement.text),)), space_after=1)


def child_view_row(view: ChildView, names: Names) -> Row:
    """One child's view: their own words in quotation marks, an adult's account without."""
    remarks = ["own words" if view.own_words else view.source or "an adult's account"]
    if view.own_words and view.source:
        remarks.append(view.source)
    if view.on is not None:
        remarks.append(short(view.on))
    if view.shared:
        remarks.append("shared with everyone")
    line = [Span(names.of(view.child_id), BOLD), Span("  " + " · ".join(remarks), MUTED)]
    if unsaid := _unsaid(view):
        line.append(Span(f"  {unsaid}", LOOK))
    if view.share_with:
        line.append(Span(f"  ! only for {names.listed(view.share_with)}", LOOK))
    elif not view.shared:
        line.append(Span("  ! not to be shared", LOOK))
    text = f"“{view.text}”" if view.own_words and not view.text.startswith(("“", '"')) else view.text
    return Row(view.id, (tuple(line), (Span(text),)), space_after=1)


def _not_heard(child: Child, names: Names, rest: str) -> Row:
    """What to ask of a child; or, where something was heard already, the rest of it."""
    ask = "What did they say, draw or do?"
    if child.is_unborn:
        ask = "What does each parent hope and prepare? What does the midwife say?"
    if rest:
        ask = f"{rest[:1].upper()}{rest[1:]}?"
    lines = ((Span(f"! {names.of(child.id)}", LOOK),), (Span(ask, LOOK),))
    return Row("", lines, selectable=False, space_after=1)


def _told_by(statement: Statement, names: Names) -> str:
    return f"told by {names.of(statement.told_by)}" if statement.told_by else ""


def _unsaid(line: MapLine) -> str:
    """What stands on a line that nobody has said in the room."""
    if line.said_at is not None:
        return ""
    return "○ kept, not said" if line.kept else f"○ {NOT_SAID_YET}"


def _marks(statement: Statement, names: Names) -> list[str]:
    marks = [unsaid] if (unsaid := _unsaid(statement)) else []
    if statement.new_to_family:
        marks.append("! new to the family")
    if statement.restricted:
        marks.append("! for professionals only")
    if statement.withheld_from:
        marks.append(f"! not for {names.listed(statement.withheld_from)}")
    return marks
