"""The command that counts every date of a procedure."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from chairtui.domain.counted_dates import CountedDate, counted_dates, said
from chairtui.domain.duties import Bound
from chairtui.domain.procedure_sense import EVENTS
from chairtui.domain.text import listed
from chairtui.domain.timescales import Due, period, spoken
from chairtui.headless.procedures import edition_of
from chairtui.unlocking import config_of

if TYPE_CHECKING:
    from chairtui.domain.procedures import Procedure

THIS_CONFERENCE = ("conference", "initial conference")
"""What `--on` is the day of."""

EARLIEST, LATEST = 2000, 2100
"""Years that a date may be in."""


def option_of(event: str) -> str:
    """The option that gives the day of an event."""
    if event in THIS_CONFERENCE:
        return "--on"
    return "--received" if event == "receipt" else f"--{event.replace(' ', '-')}"


OTHER_EVENTS = {event: option_of(event) for event in EVENTS if event not in THIS_CONFERENCE}
"""The events beside the conference, each with its option."""


def moment(typed: str) -> date | datetime:
    """A day, or a day and hour, as an option gives it."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?", typed, re.ASCII)
    try:
        day = datetime.fromisoformat(typed) if found else None
    except ValueError:
        day = None
    if found is None or day is None or not EARLIEST <= day.year <= LATEST:
        needed = "a date such as 2026-05-12, or with its time 2026-05-12T09:30"
        raise argparse.ArgumentTypeError(f"it must be {needed}, from {EARLIEST} to {LATEST}")
    return day if found[2] else day.date()


def dates_command(given: argparse.Namespace) -> int:
    """Every date of a procedure with its sum, counted from the days that were given."""
    from chairtui.procedure_files import procedure_from_edition, working_calendar

    config = config_of(given)
    procedure = procedure_from_edition(edition_of(given.procedure or config.settings.procedure, config))
    calendar = working_calendar(procedure.nation, config.procedure_folders)
    events = dict.fromkeys(THIS_CONFERENCE, given.on)
    events |= {event: day for event in OTHER_EVENTS if (day := getattr(given, event)) is not None}
    dates = counted_dates(procedure, events, calendar)
    if given.json:
        print(json.dumps([_plain(one) for one in dates], ensure_ascii=False, indent=2))
        return 0
    blocks = [f"{procedure.title}; the conference is on {_day(given.on)}"]
    blocks += ["\n  ".join(_lines(one, procedure)) for one in dates]
    print("\n\n".join(blocks))
    return 0


def _plain(counted: CountedDate) -> dict[str, Any]:
    """One date as JSON; where its event was not given, `needs` names the option instead."""
    timescale, limit = counted.timescale, counted.due
    return {
        "key": timescale.key,
        "title": timescale.title,
        "kinds": list(timescale.kinds),
        "options": list(timescale.options),
        "roles": list(timescale.roles),
        "counted_from": timescale.counted_from,
        "needs": "" if limit is not None else option_of(timescale.counted_from),
        "date": limit.on.isoformat() if limit is not None else None,
        "at": limit.at.isoformat(timespec="minutes") if limit is not None and limit.at is not None else None,
        "soonest": counted.soonest.isoformat() if counted.soonest is not None else None,
        "suggested": limit.suggested.isoformat() if limit is not None else None,
        "sum": limit.sum if limit is not None else "",
        "bound": timescale.bound.value,
        "or_meeting": timescale.or_meeting,
        "every": period(timescale) if timescale.repeats else "",
        "warning": limit.warning if limit is not None else "",
        "unclear": timescale.unclear,
        "source": timescale.source,
    }


def _lines(counted: CountedDate, procedure: Procedure) -> Iterator[str]:
    """One date: what it is and for whom, then when, how that was counted, and what there is to know."""
    timescale, limit = counted.timescale, counted.due
    options = listed([procedure.title_of("decisions", option) for option in timescale.options], "or")
    roles = listed([procedure.title_of("roles", role) for role in timescale.roles])
    whom = "; ".join(filter(None, (listed(timescale.kinds), options, roles)))
    yield timescale.title + (f" ({whom})" if whom else "")
    when = f"needs {option_of(timescale.counted_from)}" if limit is None else _limit(limit)
    if timescale.repeats:
        usually = "usually " if timescale.bound is Bound.USUAL else ""
        between = "by" if counted.soonest is None else f"from {_day(counted.soonest)} to"
        yield f"{usually}every {period(timescale)}; {'' if limit is None else f'the next {between} '}{when}"
    else:
        yield f"{when}: {said(timescale)}" if limit is None else f"{timescale.bound.value} {when}"
    if limit is not None:
        yield limit.sum
        if limit.warning:
            yield f"Look: {limit.warning}"
    if timescale.or_meeting:
        yield f"Or by the {procedure.title_of('timescales', timescale.or_meeting).lower()}, if that is sooner"
    if timescale.unclear:
        yield f"Unclear: {timescale.unclear}"
    yield f"Source: {timescale.source}"


def _limit(limit: Due) -> str:
    suggested = f"; suggested: {spoken(limit.suggested)}" if limit.suggested != limit.on else ""
    return _day(limit.at or limit.on) + suggested


def _day(day: date | datetime) -> str:
    return f"{spoken(day)}, {day:%H:%M}" if isinstance(day, datetime) else spoken(day)
