"""The procedures and days off of many conferences, each read once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chairtui.domain.procedures import Procedure
from chairtui.domain.timeline import ProcedureEdition
from chairtui.domain.timescales import WorkingCalendar
from chairtui.procedure_files.calendars import usable_calendar
from chairtui.procedure_files.editions import procedure_from_edition


class ReadOnce:
    """Procedures from the editions that conferences keep, and the working days of their nations.

    `folders` are those of procedures.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._procedures: dict[str, Procedure] = {}
        self._calendars: dict[str, tuple[WorkingCalendar, str]] = {}

    def of(self, edition: ProcedureEdition) -> tuple[Procedure, WorkingCalendar]:
        """The procedure of an edition, and the working days of its nation."""
        if edition.digest not in self._procedures:
            self._procedures[edition.digest] = procedure_from_edition(edition)
        procedure = self._procedures[edition.digest]
        if procedure.nation not in self._calendars:
            self._calendars[procedure.nation] = usable_calendar(procedure.nation, self._folders)
        return procedure, self._calendars[procedure.nation][0]

    @property
    def remark(self) -> str:
        """What there is to say of the days off read so far, such as a fault in an office's own file."""
        return " ".join(dict.fromkeys(said for _, said in self._calendars.values() if said))
