"""Every date of a procedure, each counted from its own event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from chairtui.domain.counted_dates import counted_dates, said
from chairtui.domain.duties import Bound, Timescale, Unit
from chairtui.domain.procedures import Procedure
from chairtui.procedure_files import working_calendar
from tests.procedures import load_procedure

FOLDERS = [Path(__file__).parents[2] / "data" / "procedures"]
CALENDAR = working_calendar("England", FOLDERS)


def timescale(event: str, number: int, unit: Unit = Unit.WORKING_DAYS, **more: object) -> Timescale:
    values: dict[str, object] = {"key": event, "title": event, "value": number, "unit": unit}
    return Timescale(**values, counted_from=event, **more)  # type: ignore[arg-type]


def procedure(*timescales: Timescale) -> Procedure:
    return replace(load_procedure("england", FOLDERS), timescales=timescales)


def test_each_period_counts_from_its_own_event() -> None:
    made = procedure(
        timescale("conference", 1),
        timescale("receipt", 5),
        timescale("initial conference", 3, Unit.MONTHS),
        timescale("previous review", 6, Unit.MONTHS),
        timescale("birth", 4, Unit.WEEKS),
    )
    events: dict[str, date | datetime] = {
        "conference": datetime(2026, 5, 12, 9, 30),  # noqa: DTZ001
        "initial conference": date(2026, 5, 12),
        "receipt": date(2026, 5, 20),
        "previous review": date(2026, 2, 12),
    }

    found = {one.timescale.key: one.due and one.due.on for one in counted_dates(made, events, CALENDAR)}

    assert found == {
        "conference": date(2026, 5, 13),
        "receipt": date(2026, 5, 28),  # over the spring bank holiday
        "initial conference": date(2026, 8, 12),
        "previous review": date(2026, 8, 12),
        "birth": None,  # nobody said when
    }


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (timescale("conference", 10), "no later than 10 working days after the conference"),
        (timescale("conference", 1), "no later than 1 working day after the conference"),
        (
            timescale("conference", 48, Unit.HOURS, before=True),
            "no later than 48 hours before the conference",
        ),
        (timescale("receipt", 5), "no later than 5 working days after receipt"),
        (
            timescale("initial conference", 3, Unit.MONTHS, bound=Bound.USUAL),
            "usually 3 months after the initial conference",
        ),
        (
            timescale("previous core group", 6, Unit.WEEKS, repeats=True, soonest=4),
            "every 4 to 6 weeks, each counted from the previous core group",
        ),
    ],
)
def test_a_timescale_is_said_in_words(made: Timescale, words: str) -> None:
    assert said(made) == words
