"""The plan: what will be different for the child, and who does what for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from chairtui.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Record):
    """What the child will feel or do when things are safe enough."""

    text: str
    about: tuple[str, ...] = ()
    danger_id: str | None = None
    since: date | None = None
    """The day of the conference that agreed on it, if it is an earlier one."""
    kept_from: tuple[str, ...] = ()
    """Participants whose copy had to leave it out at the conference that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction(Record):
    """One task: typed once, printed in the plan of each child it is for."""

    outcome_id: str | None = None
    """None for a draft that has not found its outcome yet."""
    what: str
    who: tuple[str, ...] = ()
    """Participants who do it."""
    who_else: str = ""
    """Somebody who is not here."""
    asked_by: str = ""
    """Who asks the one who is not here."""
    about: tuple[str, ...] = ()
    """Children; a subset of its outcome's."""
    due: date | None = None
    starts: date | None = None
    every: str = ""
    until: date | None = None
    timing: str = ""
    """Words for when, as they were typed, where no date was meant."""
    where: str = ""
    how_we_know: str = ""
    statement_id: str | None = None
    """The line under “what needs to happen” that it came from."""
    since: date | None = None
    """The day of the conference that agreed on it, if it is an earlier one."""
    kept_from: tuple[str, ...] = ()
    """Participants whose copy had to leave it out at the conference that it comes from."""
    for_professionals: bool = False
    """Whether it rests on a line for professionals only that stayed behind with an earlier conference."""
    draft: bool = False
    """Wanted by somebody, not yet agreed."""

    @property
    def text(self) -> str:
        """What is done, by the name that the words of an outcome have."""
        return self.what


@dataclass(frozen=True, slots=True, kw_only=True)
class Contingency(Record):
    """What happens if things do not get better."""

    text: str
    about: tuple[str, ...] = ()
    kept_from: tuple[str, ...] = ()
    """Participants whose copy had to leave it out at the conference that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreGroupMember(Record):
    """Somebody who carries the plan on between conferences."""

    participant_id: str
    about: tuple[str, ...] = ()
    lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting agreed before anyone leaves. Date and time are wall clock."""

    timescale: str
    """Key of a timescale in the procedure, such as first core group."""
    about: tuple[str, ...] = ()
    on: date | None = None
    at: time | None = None
    where: str = ""
    why: str = ""
    """Why it is later than usual, or than its limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Record):
    """Who tells somebody what was decided: a child, or a person who was not there."""

    whom: str
    """A participant or a child."""
    told_by: str = ""
    how: str = ""
    by_when: date | None = None
