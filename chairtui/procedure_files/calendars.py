"""The days off: bank holidays of a nation, and the days on which the office itself is closed.

Both lie in the folder `holidays` beside a folder of procedures: lists of bank holidays as JSON, and the
office's own `closed.toml` with one line such as `closed = ["2026-12-24", "2026-12-29"]`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from chairtui.domain.procedure_values import Fault
from chairtui.domain.timescales import WorkingCalendar
from chairtui.procedure_files.errors import DamagedHolidaysError, HolidaysError, ProcedureFileError
from chairtui.procedure_files.one_file import TomlFile, read_toml

CLOSED_FILE = "closed.toml"
CLOSED = "closed"


def working_calendar(nation: str, folders: Sequence[Path]) -> WorkingCalendar:
    """The days off of a nation, from the first folder that has them, and the office's closed days.

    Raises:
        HolidaysError: there is no list for the nation, or one cannot be read.
        ProcedureFileError: the file of closed days is at fault.
    """
    calendar = _bank_holidays(nation, folders)
    closed = frozenset[date]().union(*(closed_days(path) for path in _closed_files(folders)))
    return replace(calendar, days_off=calendar.days_off | closed)


def usable_calendar(nation: str, folders: Sequence[Path]) -> tuple[WorkingCalendar, str]:
    """As `working_calendar`, without what is at fault; and sentences that say what was left out, if anything.

    A meeting must not wait until somebody has mended a file.
    """
    said: list[str] = []
    calendar = WorkingCalendar(frozenset(), date.min)
    for nth in range(len(folders)):
        try:
            calendar = _bank_holidays(nation, folders[nth:])
            break
        except HolidaysError as error:
            said.append(str(error))
    closed: frozenset[date] = frozenset()
    for path in _closed_files(folders):
        try:
            closed |= closed_days(path)
        except ProcedureFileError as error:
            said.append(f"{error.first} Until that is mended, your office's closed days are not counted.")
    return replace(calendar, days_off=calendar.days_off | closed), " ".join(dict.fromkeys(said))


def nations_known(folders: Sequence[Path]) -> tuple[str, ...]:
    """The nations for which there is a list of bank holidays that can be read."""
    nations: set[str] = set()
    for path in _lists(folders):
        try:
            nations |= set(_days_off(path)[0])
        except DamagedHolidaysError:
            continue
    return tuple(sorted(nations))


def closed_days(path: Path) -> frozenset[date]:
    """The days in a file of closed days.

    Raises:
        ProcedureFileError: it is not as it must be; the message has one line for each fault.
    """
    file = read_toml(path)
    if faults := list(_faults(file)):
        raise ProcedureFileError(faults)
    return frozenset(_day(day) for day in file.values[CLOSED])


def _bank_holidays(nation: str, folders: Sequence[Path]) -> WorkingCalendar:
    for path in _lists(folders):
        nations, calendar = _days_off(path)
        if nation in nations:
            return calendar
    raise HolidaysError


def _lists(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((folder.parent / "holidays").glob("*.json"))


def _closed_files(folders: Sequence[Path]) -> list[Path]:
    return [path for folder in folders if (path := folder.parent / "holidays" / CLOSED_FILE).is_file()]


def _days_off(path: Path) -> tuple[list[str], WorkingCalendar]:
    try:
        listing = json.loads(path.read_text(encoding="utf-8"))
        days_off = frozenset(date.fromisoformat(day["on"]) for day in listing["days"])
        known_from = min(days_off, default=date.max).replace(month=1, day=1)
        known_to = date.fromisoformat(listing["known_to"])
        return listing["nations"], WorkingCalendar(days_off, known_to, known_from)
    except (OSError, ValueError, KeyError, TypeError):
        raise DamagedHolidaysError(path.name) from None


def _faults(file: TomlFile) -> Iterator[str]:
    for key in file.values:
        if key != CLOSED:
            yield file.said(Fault((key,), f"is not a key known here; known is {CLOSED}"))
    closed = file.values.get(CLOSED)
    if not isinstance(closed, list):
        yield file.said(Fault((CLOSED,), 'must be a list of days such as ["2026-12-24", "2026-12-29"]'))
        return
    for nth, day in enumerate(closed):
        if not _is_day(day):
            line = file.lines[(CLOSED, str(nth))]
            words = f"{CLOSED} names “{day}”, which is no day; write it as 2026-12-24"
            yield f"{file.path.name}, line {line}: {words}."


def _is_day(value: object) -> bool:
    try:
        return not isinstance(value, datetime) and isinstance(_day(value), date)
    except ValueError:
        return False


def _day(value: object) -> date:
    """A day as TOML has it, or in quotation marks."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and len(value) == len("2026-12-24"):
        return date.fromisoformat(value)
    raise ValueError
