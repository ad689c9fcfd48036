"""What the rows of the People step are made of: lines of spans, beside and below each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from chairtui.widgets.rows import BOLD, MUTED, Line, Row, Span

CAME, SECOND, THIRD = 46, 60, 80
"""Where the columns of the table begin, after the first."""


def bold(words: str) -> Line:
    """A line of bold words; no line where there are none."""
    return (Span(words, BOLD),) if words else ()


def muted(*words: str) -> Line:
    """Muted words with dots between them, empty ones left out; no line where there are none."""
    said = " · ".join(filter(None, words))
    return (Span(said, MUTED),) if said else ()


def plain(words: str) -> Line:
    """A line of plain words; no line where there are none."""
    return (Span(words),) if words else ()


def flush(line: Line, end: Line) -> Line:
    """A line with the words of another at its right end."""
    first, *rest = end
    return (*line, first._replace(align="right"), *rest)


def joined(lines: Iterable[Line]) -> Line:
    """Several short lines as one, with dots between them."""
    whole: Line = ()
    for line in filter(None, lines):
        whole += labelled(" ·", line) if whole else line
    return whole


def labelled(label: str, line: Line) -> Line:
    """A line after a muted word. A space begins a span: at the end of one it would be lost."""
    first, *rest = line
    return (Span(label, MUTED), first._replace(text=f" {first.text}"), *rest)


def row(key: str, lines: Iterable[Line]) -> Row:
    """Lines below each other; empty ones are left out."""
    return Row(key, tuple(filter(None, lines)))


def table_row(key: str, *cells: Iterable[Line]) -> Row:
    """Cells beside each other, each of them lines below each other."""
    lines = []
    for parts in zip_longest(*cells, fillvalue=()):
        line: Line = ()
        for column, part in zip((0, CAME, SECOND, THIRD), parts, strict=False):
            if part:
                line += (part[0]._replace(column=column), *part[1:])
        lines.append(line)
    return Row(key, tuple(lines))
