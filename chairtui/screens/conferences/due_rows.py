"""What falls due as rows: late first, each with whose it is and its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from chairtui.domain.due_lines import DueLine, When, late_words, when
from chairtui.domain.text import listed
from chairtui.domain.timescales import short
from chairtui.widgets.rows import LOOK, MUTED, PLAIN, RULE, Line, Row, Span, heading

WIDE = 60
"""Cells from which a line and how late it is stand side by side."""

AT = 12
"""Cells from the left at which what is due begins; its day stands before that."""


def due_rows(lines: Sequence[DueLine], today: date, width: int) -> tuple[Row, ...]:
    """Section by section, as the lines come; the key of a row is the place of its line, counted from 0."""
    rows: list[Row] = []
    numbered = enumerate(lines)
    for section, block in groupby(numbered, lambda one: when(one[1], today)):
        rows.append(_section(section))
        rows += [_row(str(place), line, today, width) for place, line in block]
    return tuple(rows)


def summed_up(lines: Sequence[DueLine], today: date) -> Line:
    """How much is late and how much falls due this week, in a few words."""
    counts = Counter(when(line, today) for line in lines)
    this_week = counts[When.TODAY] + counts[When.THIS_WEEK]
    spans = []
    if counts[When.LATE]:
        spans.append(Span(f"! {counts[When.LATE]} late ", LOOK))
    if this_week:
        spans.append(Span(f"{'· ' if spans else ''}{this_week} this week", PLAIN))
    if not spans:
        spans.append(Span("nothing late, nothing this week" if lines else "nothing falls due", MUTED))
    return (*spans, Span("tab: what falls due", MUTED, align="right"))


def _section(section: When) -> Row:
    if section is not When.LATE:
        return heading(section)
    return Row("", ((Span(f"! {section}", LOOK),), (Span("─", RULE),)), selectable=False)


def _row(key: str, line: DueLine, today: date, width: int) -> Row:
    day = Span(short(line.on, today), LOOK if line.late else PLAIN, 0, AT - 2)
    whose = f"{line.family}: {listed(line.children)}"
    late = late_words(line)
    if width >= WIDE:
        what = f"{line.title}; {line.remark}" if line.remark else line.title
        first: Line = (day, Span(what, PLAIN, AT))
        if late:
            first = (*first, Span(late, LOOK, align="right"))
        return Row(key, (first, (Span(f"{whose} · {line.rule}", MUTED, AT),)), space_after=1)
    below = [Span(whose, MUTED, AT)]
    if words := "; ".join(filter(None, (line.remark, late))):
        below.append(Span(words, LOOK if line.late else MUTED, AT))
    below.append(Span(line.rule, MUTED, AT))
    return Row(key, ((day, Span(line.title, PLAIN, AT)), *((span,) for span in below)), space_after=1)
