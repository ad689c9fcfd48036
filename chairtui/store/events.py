"""What the store tells: values that the app may know of before any of the store's weight is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chairtui.domain.changes import Change
from chairtui.domain.conference import Conference
from chairtui.domain.errors import ChairTUIError


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit as the journal has it."""

    conference_id: str
    n: int
    """Its number in the conference's journal."""
    at: datetime
    """UTC."""
    label: str


@dataclass(frozen=True, slots=True)
class Saved:
    """An edit is on disk."""

    edit: Edit


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Saving failed; what waits stays in order and is tried again."""

    error: ChairTUIError
    waiting: int
    """How many edits wait, this one among them; none when only half-typed text does."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The store will not take an edit, because another window changed the same record, or one that it rests
    on; it is given back.

    The edits after it are saved all the same, as far as they do not build on it.
    """

    error: ChairTUIError
    before: Conference | None
    conference: Conference
    """The conference as the edit left it: what it has and `before` has not was typed."""
    label: str


@dataclass(frozen=True, slots=True)
class Undone:
    """An edit was taken back. `changes` turn the value in hand into the one now on disk
    (`changes.applied`)."""

    conference_id: str
    label: str
    """Of the edit that was taken back."""
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Redone:
    """An edit that had been taken back was brought back, as `Undone`."""

    conference_id: str
    label: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """Nothing was undone or redone, and this sentence says why."""

    reason: str


Event = Saved | NotSaved | Refused | Undone | Redone | NothingToUndo


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands half typed on one screen."""

    conference_id: str
    """Empty for a screen that belongs to no conference yet."""
    screen: str
    fields: dict[str, Any]
    """What the screen gave, as JSON knows it (tuples have become lists)."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a check found wrong, in a whole sentence that holds nobody's words."""

    conference_id: str
    """Empty when it is the store as a whole."""
    words: str
