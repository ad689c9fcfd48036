"""The command that says what falls due, for every family."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from chairtui.domain.due_lines import in_week, late_words, when
from chairtui.domain.grammar import as_compared
from chairtui.domain.london import day_of
from chairtui.domain.records import plain_values
from chairtui.domain.text import listed, one_line
from chairtui.domain.timescales import short
from chairtui.headless.dates import moment
from chairtui.unlocking import MisusedError, config_of, open_store

if TYPE_CHECKING:
    from chairtui.domain.due_lines import DueLine
    from chairtui.due_access import StillDue

NOTHING = "Nothing falls due."

_DAY = 15
"""Letters of the longest day, such as “Wed 27 May 2026”."""


def day(typed: str) -> date:
    """A day, as an option gives it."""
    if "T" in typed:
        raise argparse.ArgumentTypeError("it must be a day without a time, such as 2026-05-12")
    return moment(typed)


def due_command(given: argparse.Namespace) -> int:
    """What is due and not done, late first, each with its rule; of one chair or one week, if asked."""
    from chairtui.due_access import still_due

    today = given.on or day_of(datetime.now(UTC))
    with open_store(given) as store:
        found = still_due(store, config_of(given).procedure_folders, today)
    lines = found.lines if given.chair is None else _of_chair(found, given.chair)
    if given.week is not None:
        lines = tuple(line for line in lines if in_week(line, given.week, today))
    if found.remark:
        print(found.remark, file=sys.stderr)
    if given.json:
        print(json.dumps([_plain(line) for line in lines], ensure_ascii=False, indent=2))
    elif not lines:
        print(NOTHING)
    else:
        blocks = groupby(lines, lambda line: when(line, today))
        print("\n\n".join("\n".join((heading, *_listed(block, today))) for heading, block in blocks))
    return 0


def _of_chair(found: StillDue, wanted: str) -> tuple[DueLine, ...]:
    """Those of the conferences that somebody chairs; a name that nobody here has is a mistake."""
    if as_compared(wanted) not in map(as_compared, found.chairs):
        known = listed(found.chairs) or "nobody yet"
        raise MisusedError(f"Nobody of that name chairs a conference here. There are: {known}.")
    return tuple(line for line in found.lines if as_compared(line.chair) == as_compared(wanted))


def _plain(line: DueLine) -> dict[str, object]:
    """One line as JSON; what is done is not listed, so it does not say so."""
    return {name: value for name, value in plain_values(line).items() if name != "done"}


def _listed(lines: Iterator[DueLine], today: date) -> Iterator[str]:
    """Each in three lines: when and what; for whom; its rule."""
    for line in lines:
        notes = "".join(f"; {words}" for words in (line.remark, late_words(line)) if words)
        chair = f"; chair: {one_line(line.chair)}" if line.chair else ""
        yield f"  {short(line.on, today):<{_DAY}}  {line.title}{notes}"
        yield f"  {'':{_DAY}}  {one_line(line.family)}: {listed(line.children)}{chair}"
        yield f"  {'':{_DAY}}  {line.rule}"
