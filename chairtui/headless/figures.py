"""The command that counts for the safeguarding partnership who comes to conferences; no names in it."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from chairtui.domain.figure_words import year_up_to
from chairtui.domain.london import day_of
from chairtui.headless.conferences import write_out
from chairtui.unlocking import MisusedError, config_of, open_store


def figures_command(given: argparse.Namespace) -> int:
    """Attendance and reports by agency, quoracy, timeliness, children present or heard, in some time."""
    from chairtui.figures_access import csv_bytes, figures_of
    from chairtui.plain_text.figures import figures_csv, figures_text

    first, last = period(given.first, given.last, day_of(datetime.now(UTC)))
    with open_store(given) as store:
        figures = figures_of(store, config_of(given).procedure_folders, first, last)
    if given.csv is None:
        print(figures_text(figures), end="")
    elif given.csv == Path("-"):
        print(figures_csv(figures), end="")
    else:
        write_out(given.csv, csv_bytes(figures))
        print(f"Written to {given.csv}.")
    return 0


def period(first: date | None, last: date | None, today: date) -> tuple[date, date]:
    """From when to when: twelve months up to the last day, or up to today, where nothing else is said."""
    last = last or today
    first = first or year_up_to(last)[0]
    if first > last:
        raise MisusedError("--from must not be after --to. Nothing was counted.")
    return first, last
