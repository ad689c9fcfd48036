"""A child's ratings drawn in letters and lines, from conference to conference: 0 below and 10 above."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

from chairtui.domain.timescales import brief
from chairtui.domain.trends import Run, Trend
from chairtui.widgets.drawing import cells

_AXIS = 4
"""Cells of the numbers at the left."""
_LEAST = 20
"""Cells of the narrowest picture."""
_BROKEN = "┊"
"""Between two runs, whose ratings are not laid side by side."""


def picture(trend: Trend, width: int) -> str:
    """The lines of the picture, `width` cells wide: 0 to 10, and the days of the conferences below."""
    from plotille import Canvas

    days = [ratings.held_on for run in trend.runs for ratings in run.ratings]
    side_by_side = max(
        max(Counter(n for n in ratings.numbers.values() if n is not None).values(), default=1)
        for run in trend.runs
        for ratings in run.ratings
    )
    across = max(_LEAST, width - _AXIS)
    at = _places(days, across, side_by_side)
    canvas = Canvas(across, 11, xmin=0, ymin=-0.5, xmax=across, ymax=10.5)
    named = trend.letters
    for run in trend.runs:
        for rater in run.raters:
            for (begins, low), (ends, high) in _steps(run, rater, at):
                canvas.line(begins + 0.5, low, ends + 0.5, high)
    for before, after in pairwise(trend.runs):
        middle = (at[before.ratings[-1].held_on] + at[after.ratings[0].held_on]) // 2
        for number in range(11):
            canvas.text(middle + 0.5, number, _BROKEN)
    for run in trend.runs:
        for ratings in run.ratings:
            beside: Counter[int] = Counter()
            for rater, mark in ratings.numbers.items():
                if mark is not None:
                    canvas.text(at[ratings.held_on] + beside[mark] + 0.5, mark, named[rater])
                    beside[mark] += 1
    drawn = canvas.plot().replace("\u2800", " ").split("\n")
    rows = [f"{10 - nth:>2} │{line}".rstrip() for nth, line in enumerate(drawn)]
    return "\n".join((*rows, f"{' ' * 3}└{'─' * across}", " " * _AXIS + _day_line(at, across)))


def _places(days: list[date], across: int, side_by_side: int) -> dict[date, int]:
    """The cell of each day, as far apart as the days are."""
    first, last = min(days), max(days)
    room = max(1, across - 4 - side_by_side)
    span = max(1, (last - first).days)
    return {day: 2 + round((day - first).days / span * room) for day in sorted(days)}


def _steps(run: Run, rater: str, at: dict[date, int]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """From each of somebody's numbers to the next, where they gave one at both conferences."""
    points = [(at[ratings.held_on], ratings.numbers.get(rater)) for ratings in run.ratings]
    return [
        ((x, low), (onward, high))
        for (x, low), (onward, high) in pairwise(points)
        if low is not None and high is not None
    ]


def _day_line(at: dict[date, int], across: int) -> str:
    """The days below their places; one that would run into another is left to the table."""
    line = ""
    for day, place in at.items():
        words = brief(day)
        begins = min(max(0, place - 1), across - cells(words))
        if not line or begins >= len(line) + 2:
            line += " " * (begins - len(line)) + words
    return line
