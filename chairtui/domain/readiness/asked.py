"""What every check of the readiness looks at, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.planning import with_plan
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.views import decided_option


class Stage(StrEnum):
    """By when something is needed."""

    FITTING = "of another procedure"
    """Written down before the conference took on the procedure that it follows now."""
    DECIDING = "before deciding"
    CLOSING = "before closing"
    SENDING = "before sending"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is still to do, and where."""

    step: str
    """Key of the step that holds its field."""
    child_id: str | None
    words: str
    before: Stage = Stage.CLOSING
    at: str = ""
    """Identity of the record that holds its field, or the place on its step, where there is one."""
    blocks: bool = False
    """Whether the conference cannot be signed off without it."""
    quiet: bool = False
    """Whether it is only worth a look: no step is unfinished for it, and nobody is asked at the sign-off."""

    @property
    def place(self) -> str:
        """What to choose on the step to be at the field: a record, or the child."""
        return self.at or self.child_id or ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A conference, its procedure, and the working days that dates are held against."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar | None

    def option(self, child: Child) -> DecisionOption | None:
        """What was decided for a child, as the procedure has it."""
        return decided_option(self.conference, self.procedure, child.id)

    def has_plan(self, child: Child) -> bool:
        """Whether the child has a plan, or may still get one."""
        return child in with_plan(self.conference, self.procedure)
