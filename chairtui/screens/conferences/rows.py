"""The list of conferences as rows: in session, upcoming, to finish, signed off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chairtui.domain.conference_line import ConferenceLine
from chairtui.domain.grammar import folded
from chairtui.domain.timescales import short
from chairtui.widgets.rows import BOLD, MUTED, Row, Span, heading

WIDE = 96
"""Cells from which the columns stand further apart."""


def conference_rows(
    conferences: Sequence[ConferenceLine], typed: str, today: date, width: int
) -> tuple[Row, ...]:
    """Those whose family or children fit what is typed, section by section; `width` is in cells."""
    sought = folded(typed)
    fitting = [line for line in conferences if sought in folded(f"{line.family} {' '.join(line.children)}")]
    rows: list[Row] = []
    for title, belongs in _SECTIONS:
        lines = [line for line in fitting if belongs(line, today)]
        if lines:
            blank = Row("", ((),), selectable=False)
            rows += [heading(title, str(len(lines))), *(_row(line, today, width) for line in lines), blank]
    return tuple(rows)


def _in_session(line: ConferenceLine, today: date) -> bool:
    return line.began_at is not None and line.signed_off_at is None and line.held_on >= today


def _upcoming(line: ConferenceLine, today: date) -> bool:
    return line.began_at is None and line.signed_off_at is None and line.held_on >= today


def _to_finish(line: ConferenceLine, today: date) -> bool:
    return line.signed_off_at is None and line.held_on < today


def _signed_off(line: ConferenceLine, today: date) -> bool:
    del today
    return line.signed_off_at is not None


_SECTIONS = (
    ("In session", _in_session),
    ("Upcoming", _upcoming),
    ("To finish", _to_finish),
    ("Signed off", _signed_off),
)


def _row(line: ConferenceLine, today: date, width: int) -> Row:
    count = len(line.children)
    children = "no child yet" if not count else "1 child" if count == 1 else f"{count} children"
    kinds = dict.fromkeys(line.kinds)
    kind = "Mixed" if len(kinds) > 1 else next(iter(kinds), "initial").capitalize()
    hour = f" {line.starts_at:%H:%M}" if line.starts_at else ""
    sign = "✓" if line.signed_off_at else "●" if line.began_at else "○"
    second, third = (34, 72) if width >= WIDE else (22, 54)
    spans = (
        Span(f"{sign} {line.family}", BOLD, 0, second - 2),
        Span(f"{kind}, {children}", MUTED, second, third - second - 2),
        Span(f"{short(line.held_on, today)}{hour}", column=third),
    )
    return Row(line.id, (spans,))
