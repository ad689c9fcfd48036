"""Lines of spans laid out in a width: columns side by side, each wrapped by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from rich.cells import chop_cells

from chairtui.widgets.drawing import cells, drawable
from chairtui.widgets.rows import ACCENT, PLAIN, RULE, Line, Role, Span

Run: TypeAlias = tuple[str, Role]
DrawnLine: TypeAlias = tuple[Run, ...]

GAP = 2
"""Cells that stay free between two columns."""

_PIECES = re.compile(r" *[^ ]+")
_HEAVY = "━"


@lru_cache(maxsize=32_768)
def laid_out(lines: tuple[Line, ...], width: int) -> tuple[DrawnLine, ...]:
    """`lines` as they are drawn in `width` cells (at least 1)."""
    drawn: list[DrawnLine] = []
    for line in lines:
        if not line:
            drawn.append(())
        elif all(span.column is None and span.align == "left" and span.role != RULE for span in line):
            drawn += flowed(tuple((drawable(span.text), span.role) for span in line), width)
        else:
            columns = _columns(line, width)
            wrapped = [flowed(tuple(column.runs), column.width) for column in columns]
            drawn += [_side_by_side(columns, wrapped, part) for part in range(max(map(len, wrapped)))]
    return tuple(drawn)


def flowed(runs: tuple[Run, ...], width: int) -> tuple[DrawnLine, ...]:
    """Drawable runs wrapped between words in lines of at most `width` cells; a longer word is cut."""
    if len(runs) == 1 and (plain := _plainly_flowed(runs[0][0], width)):
        return tuple(((text, runs[0][1]),) for text in plain)
    lines: list[DrawnLine] = []
    line: list[Run] = []
    used = 0
    gap = ""  # the spaces that the run before ended with
    for words, role in runs:
        text = gap + words
        gap = text[len(text.rstrip(" ")) :]
        begun = ""  # what this run has put on the line so far
        for piece in _PIECES.findall(text):
            size = cells(piece)
            if (line or begun) and used + size <= width:
                begun, used = begun + piece, used + size
                continue
            if begun:
                line.append((begun, role))
            if line:
                lines.append(tuple(line))
                line = []
            word = piece.lstrip(" ")
            used = cells(word)
            if used > width:
                *full, word = chop_cells(word, width)
                lines += [((whole, role),) for whole in full]
                used = cells(word)
            begun = word
        if begun:
            line.append((begun, role))
    return (*lines, tuple(line)) if line or not lines else tuple(lines)


def _plainly_flowed(text: str, width: int) -> list[str]:
    """The same, quicker, for most texts: ASCII without a word that must be cut; else empty."""
    if not text.isascii() or max(map(len, text.split(" "))) > width:
        return []
    return re.findall(rf"[^ ].{{0,{width - 1}}}(?= |$)", text)


@dataclass(slots=True)
class _Column:
    start: int
    width: int
    left: bool = True
    flush: bool = False
    runs: list[Run] = field(default_factory=list)


def _columns(line: Line, width: int) -> list[_Column]:
    columns: list[_Column] = []
    for span in line:
        flush = span.column is None and span.align == "right" and not (columns and columns[-1].flush)
        if span.column is not None or flush or not columns:
            start = _start(span, width)
            columns.append(_Column(start, span.width or 0, left=span.align == "left", flush=flush))
        columns[-1].runs.append((drawable(span.text), span.role))
    for column in columns:
        if column.flush:
            column.width = min(sum(cells(text) for text, _ in column.runs), max(1, width // 2))
            column.start = width - column.width
    for column, after in zip(columns, [*columns[1:], None], strict=True):
        room = width - column.start if after is None else after.start - column.start
        free = room if after is None or room <= GAP else room - GAP
        column.width = max(1, min(column.width or free, room))
        column.runs = [_ruled(run, column.width) for run in column.runs]
    return columns


def _start(span: Span, width: int) -> int:
    if isinstance(span.column, float) and span.column < 1:
        return int(span.column * width)
    return min(int(span.column or 0), width - 1)


def _ruled(run: Run, width: int) -> Run:
    text, role = run
    if role != RULE:
        return run
    sign = text[:1] or "─"
    return sign * width, ACCENT if sign == _HEAVY else RULE


def _side_by_side(columns: list[_Column], wrapped: list[tuple[DrawnLine, ...]], part: int) -> DrawnLine:
    runs: list[Run] = []
    at = 0
    for column, lines in zip(columns, wrapped, strict=True):
        if part >= len(lines) or not lines[part]:
            continue
        size = sum(cells(text) for text, _ in lines[part])
        start = column.start if column.left else column.start + column.width - size
        if start > at:
            runs.append((" " * (start - at), PLAIN))
        runs += lines[part]
        at = max(at, start) + size
    return tuple(runs)
