"""Each child's ratings and plan from conference to conference, as far as this copy may name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from chairtui.documents.reader import Reader
from chairtui.documents.scaling_rows import ends
from chairtui.documents.word_table import NAVY, TRACK, WHITE, body_row, cell, heading_row, markup, table
from chairtui.domain.conference import Conference
from chairtui.domain.records import Record
from chairtui.domain.scales import ScaleRating
from chairtui.domain.text import clean, counted, listed, one_line
from chairtui.domain.timescales import written
from chairtui.domain.trends import PlanThen, Ratings, Run, Trend, trends

if TYPE_CHECKING:
    from markupsafe import Markup

WHEN, NUMBER = 1893, 704
COUNT, ON_PLAN = 1893, 2065
"""Widths of the columns, in twentieths of a point; together they are as wide as the page's text."""

CHANGED = "From here on another question was asked, or the anchors were others: the numbers stand apart."


def trend_rows(reader: Reader) -> list[dict[str, Any]]:
    """Each child of this copy with ratings or a plan of more than one conference; nobody else."""

    def sees(conference: Conference, record: Record) -> bool:
        if isinstance(record, ScaleRating) and not reader.is_file_copy:
            return reader.is_named(record.participant_id) and reader.sees_answer_in(conference, record)
        return reader.sees_in(conference, record)

    covered = {child.id for child in reader.children}
    found = (trend for trend in trends(reader.past, reader.conference, sees) if trend.child.id in covered)
    return [_trend(reader, trend) for trend in found if trend.revealed > 1 or len(trend.plan) > 1]


def _trend(reader: Reader, trend: Trend) -> dict[str, Any]:
    runs = trend.runs if trend.revealed > 1 else ()
    return {
        "name": trend.child.name,
        "runs": [_run(reader, trend, run, CHANGED if nth else "") for nth, run in enumerate(runs)],
        "plan": _plan(trend) if len(trend.plan) > 1 else "",
    }


def _run(reader: Reader, trend: Trend, run: Run, note: str) -> dict[str, Any]:
    who = [f"{trend.letters[rater]} is {_who(reader, rater)}" for rater in run.raters]
    return {
        "note": note,
        "ends": ends(reader, run.ten, run.zero),
        "picture": _picture(reader, trend, run),
        "legend": [f"{listed(who)}.", *_without(reader, run)],
    }


def _without(reader: Reader, run: Run) -> Iterator[str]:
    for ratings in run.ratings:
        names = [_who(reader, rater) for rater, number in ratings.numbers.items() if number is None]
        if names:
            yield f"{written(ratings.held_on)}: no number from {listed(names)}."


def _picture(reader: Reader, trend: Trend, run: Run) -> Markup:
    """A row for each conference: in each place of the scale the letters of those who said so."""
    read_out = " ".join(_read_out(reader, ratings) for ratings in run.ratings)
    made = table((WHEN, *[NUMBER] * 11), f"{trend.child.name}: from conference to conference", read_out)
    head = heading_row(made)
    cell(head, WHEN, "Conference", fill=NAVY, style="TableHead")
    for number in range(11):
        cell(head, NUMBER, str(number), fill=NAVY, style="TableHead", centred=True)
    for ratings in run.ratings:
        together = ratings is not run.ratings[-1]
        row = body_row(made)
        cell(row, WHEN, written(ratings.held_on), style="TableLabel", together=together)
        for number in range(11):
            said = " ".join(trend.letters[rater] for rater, mark in ratings.numbers.items() if mark == number)
            fill, colour = (NAVY, WHITE) if said else (TRACK, "")
            cell(row, NUMBER, said, fill=fill, colour=colour, centred=True, together=together)
    return markup(made)


def _plan(trend: Trend) -> Markup:
    """A row for each conference: how many actions were done, partly done and open; time on the plan."""
    read_out = " ".join(
        f"{written(then.held_on)}: {then.done} done, {then.partly} partly done, {then.open} open."
        for then in trend.plan
    )
    made = table((WHEN, *[COUNT] * 3, ON_PLAN), f"{trend.child.name}: the plan at each conference", read_out)
    head = heading_row(made)
    cell(head, WHEN, "Conference", fill=NAVY, style="TableHead")
    for title in ("Actions done", "Partly done", "Open"):
        cell(head, COUNT, title, fill=NAVY, style="TableHead")
    cell(head, ON_PLAN, "Time on the plan", fill=NAVY, style="TableHead")
    for then in trend.plan:
        together = then is not trend.plan[-1]
        row = body_row(made)
        cell(row, WHEN, written(then.held_on), style="TableLabel", together=together)
        counts = (then.done, then.partly, then.open)
        for count in counts:  # a copy that shows no action says nothing of how many there are
            cell(row, COUNT, str(count) if any(counts) else "", fill=TRACK, together=together)
        cell(
            row,
            ON_PLAN,
            _on_plan(then),
            fill=TRACK,
            together=together,
        )
    return markup(made)


def _on_plan(then: PlanThen) -> str:
    if then.days is None or then.since is None:
        return ""
    return f"{counted(then.days, 'day')}, since {written(then.since)}"


def _read_out(reader: Reader, ratings: Ratings) -> str:
    said = [
        f"{one_line(clean(_who(reader, rater)))} {'no number' if number is None else number}"
        for rater, number in ratings.numbers.items()
    ]
    return f"{written(ratings.held_on)}: {', '.join(said)}."


def _who(reader: Reader, rater: str) -> str:
    """Somebody as this copy calls them; whoever is not there any more, as they were called then."""
    people = [person for then in reversed(reader.past) for person in then.participants]
    return reader.who(rater) or next((p.short for p in people if p.id == rater), "somebody")
