"""Reads local procedures and days off from their files, naming file, line and key of whatever is wrong.

Each folder is one of procedures; beside it may lie `frameworks` and `holidays`. Folders come in the order in
which they count: the office's own before those that ship.
"""

from __future__ import annotations

from chairtui.procedure_files.calendars import (
    CLOSED_FILE,
    closed_days,
    usable_calendar,
    working_calendar,
)
from chairtui.procedure_files.editions import (
    checked_edition,
    fault_since,
    files_of,
    procedure_edition,
    procedure_from_edition,
    procedure_keys,
    procedure_titles,
    usable_edition,
    whose_file,
)
from chairtui.procedure_files.errors import (
    DamagedHolidaysError,
    HolidaysError,
    ProcedureFileError,
    UnknownProcedureError,
)
from chairtui.procedure_files.read_once import ReadOnce

__all__ = [
    "CLOSED_FILE",
    "DamagedHolidaysError",
    "HolidaysError",
    "ProcedureFileError",
    "ReadOnce",
    "UnknownProcedureError",
    "checked_edition",
    "closed_days",
    "fault_since",
    "files_of",
    "procedure_edition",
    "procedure_from_edition",
    "procedure_keys",
    "procedure_titles",
    "usable_calendar",
    "usable_edition",
    "whose_file",
    "working_calendar",
]
