"""What a chair sees in the rows of the screen: the box, what is chosen, what there is to choose."""

from __future__ import annotations

import re

BOX = re.compile(r"┏━ (.+?) ━*┓")
BAR = "▌"
WIDE, RAIL = 110, 25
"""Cells from which the steps stand in a rail at the left, and cells that it takes."""
ROWS_ABOVE = 2
"""Rows that a small screen's header and its rail take."""
FORM = "ctrl+s Keep"
"""What the last line of every form says."""


def step_to(screen: str, column: str) -> str:
    """Which arrow leads from the chosen cell to the column with this heading; none when it is there."""
    rows = screen.splitlines()
    bar = next(row.index(BAR, RAIL) for row in rows if BAR in row[RAIL:])
    heading = rows[next(place for place, row in enumerate(rows) if "────" in row) - 1]
    there = heading.index(column, RAIL)
    return "" if abs(there - bar) < 4 else "right" if there > bar else "left"


def box_in(screen: str) -> str:
    """The title of the heavy box."""
    found = BOX.search(screen)
    return found[1].rstrip() if found else ""


def choices_in(screen: str) -> list[str]:
    """What there is to choose in the heavy box, each with its sign before it."""
    inside = "\n".join(re.findall(r"┃(.*?)┃", screen))
    return [found.strip() for found in re.findall(r"[○●✓] .+?(?=   [○●✓]|\n|$)", inside)]


def inside_box(screen: str) -> str:
    """What stands in the heavy box, without its spaces."""
    inside = re.findall(r"┃(.*?)┃", screen)
    return "".join("".join(inside).split())


def chosen_rows_in(screen: str) -> dict[int, str]:
    """The rows with a bar in them, by their number; the rail is left out, which is on top if it is small."""
    rows = list(enumerate(screen.splitlines()))
    is_wide = max((len(row) for _, row in rows), default=0) >= WIDE
    rail, rows = (RAIL, rows) if is_wide else (0, rows[ROWS_ABOVE:])
    return {number: row[rail:].replace(BAR, " ").strip() for number, row in rows if BAR in row[rail:]}


def chosen_in(screen: str) -> str:
    """The lines of what is chosen in a list, as one."""
    return " ".join(" ".join(row.split()) for row in chosen_rows_in(screen).values())


def choice_in(screen: str) -> dict[int, str]:
    """Where the choice stands and what its rows begin with: what follows may change while it stays."""
    return {number: row.split("  ")[0] for number, row in chosen_rows_in(screen).items()}


def below_box(screen: str) -> str:
    return screen.partition("┗")[2]
