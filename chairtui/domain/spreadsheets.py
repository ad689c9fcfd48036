"""Rows as a spreadsheet pastes or saves them, each with its line in the text; and its numbers for days."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY_0 = date(1899, 12, 30)
"""The day from which spreadsheets count days."""
DIGITS = 5
"""Of the number of a day from May 1927 to October 2173."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds anything."""

    number: int
    """The line of the text on which it begins, from 1."""
    cells: tuple[str, ...]
    is_torn: bool = False
    """Whether a quotation mark in it is opened and not closed, so that its cells are not known."""


def sheet_rows(text: str, names: Collection[int] = ()) -> Iterator[SheetRow]:
    """The rows of a text with newlines, separated by tabs, semicolons or commas.

    A cell in quotation marks may have several lines. Where one is never closed, or a cell of those at `names`
    has swallowed the row below, only the line on which it begins is torn: the next one is read again.
    """
    lines = text.split("\n")
    delimiter = _delimiter(lines)
    at = 0
    while at < len(lines):
        cells, taken = _record((lines[place] for place in range(at, len(lines))), delimiter, strict=True)
        called = [cell for place, cell in enumerate(cells) if place in names]
        is_torn = False
        if not taken or any("\n" in name and delimiter in name for name in called):
            cells, taken = _record(lines[at : at + 1], delimiter, strict=False)
            is_torn = not taken or lines[at].count('"') % 2 == 1
        if is_torn or any(cell.strip() for cell in cells):
            yield SheetRow(at + 1, tuple(cell.strip() for cell in cells), is_torn)
        at += max(taken, 1)


def day_numbered(typed: str) -> date | None:
    """The day that a spreadsheet means by its number, such as 43000; none if it is no such number."""
    is_number = len(typed) == DIGITS and typed.isascii() and typed.isdecimal() and typed[0] != "0"
    return DAY_0 + timedelta(days=int(typed)) if is_number else None


def _record(lines: Iterable[str], delimiter: str, *, strict: bool) -> tuple[list[str], int]:
    """The cells of the first row, and how many lines they take; none where it cannot be read."""
    read = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=strict)
    try:
        return next(read, []), read.line_num
    except csv.Error:
        return [], 0


def _delimiter(lines: list[str]) -> str:
    """A spreadsheet pastes tabs; its files have commas, or semicolons."""
    first = next((line for line in lines if line.strip()), "")
    return max(",;\t", key=first.count)
