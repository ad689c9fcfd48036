"""What can be wrong with the files of an office: whole sentences that name the place."""

from __future__ import annotations

from collections.abc import Sequence

from chairtui.domain.errors import ChairTUIError
from chairtui.domain.text import listed


class ProcedureFileError(ChairTUIError):
    """A procedure's file cannot be used as it is. Conferences keep the procedure they were begun with."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)

    @property
    def first(self) -> str:
        """The first fault without what would be right, for a line that has no room for it."""
        return f"{self.faults[0].partition(';')[0].removesuffix('.')}."


class UnknownProcedureError(ChairTUIError):
    """There is no such procedure; nothing was changed."""

    def __init__(self, key: str, known: Sequence[str]) -> None:
        there_are = f"there are {listed(list(known))}" if known else "there are none"
        super().__init__(f"There is no procedure “{key}”; {there_are}. Nothing was changed.")


class HolidaysError(ChairTUIError):
    """There is no list of bank holidays for this nation, so its working days are not known."""


class DamagedHolidaysError(HolidaysError):
    """A list of bank holidays cannot be read."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            f"{file_name}: this list of bank holidays cannot be read. Mend it. If it is your office's"
            " own, you may take it away instead: the one that came with ChairTUI counts again."
        )
