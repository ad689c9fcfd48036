"""What screens say to the app. They never do these things themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:  # the first paint does not wait for the records
    from datetime import date

    from chairtui.domain.conference import Conference
    from chairtui.domain.partnership import PartnershipFigures


@dataclass(eq=False, repr=False)
class Edited(Message):
    """The conference as it now stands, for the app to take on and save."""

    conference: Conference
    label: str
    """What was done, as undo will name it: “Add worry”. It never holds what was typed."""
    before: Conference | None = None
    """What was edited; something else may have changed by the time that the app hears of it."""
    half_typed: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """What is half typed from then on, by place. It is saved with the edit: what became a record is half
    typed no more, and no kill comes between the two."""


@dataclass(eq=False, repr=False)
class StepWanted(Message):
    """Somebody wants to see a step, and on it one record, if one is named."""

    step: str
    record_id: str = ""


@dataclass(eq=False, repr=False)
class ConferenceWanted(Message):
    """Somebody wants to open a conference."""

    conference_id: str


@dataclass(eq=False, repr=False)
class DueWanted(Message):
    """What falls due for all families is to be shown."""


@dataclass(eq=False, repr=False)
class FiguresWanted(Message):
    """The figures of the conferences held between two days, both included, are to be shown."""

    first: date
    last: date


@dataclass(eq=False, repr=False)
class FiguresFileWanted(Message):
    """These figures are wanted as a table in the documents folder."""

    figures: PartnershipFigures


@dataclass(eq=False, repr=False)
class FormerWanted(Message):
    """Somebody wants to begin the conference that follows this one."""

    conference_id: str


@dataclass(eq=False, repr=False)
class NewConference(Message):
    """A new conference, to be saved and opened."""

    conference: Conference
    procedure: str
    """Key of the procedure that it takes."""
    half_typed: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """As of `Edited`."""


@dataclass(eq=False, repr=False)
class ProceduresWanted(Message):
    """Somebody wants the open conference to follow another procedure, and is to be asked which."""


@dataclass(eq=False, repr=False)
class UnlockWanted(Message):
    """Somebody typed the passphrase, or the recovery key."""

    passphrase: str


@dataclass(eq=False, repr=False)
class StoreWanted(Message):
    """A first run: a store with this passphrase is wanted, and this is who types."""

    passphrase: str
    chair: str


@dataclass(eq=False, repr=False)
class DocumentWanted(Message):
    """Somebody wants a document for a recipient."""

    kind: str
    recipient_id: str


@dataclass(eq=False, repr=False)
class Told(Message):
    """Something that the light's line should say, for a moment or until the next thing."""

    words: str


GIVEN_BACK = "given back"
"""The place that keeps words that could not be saved, as others keep what is half typed."""


@dataclass(eq=False, repr=False)
class FormClosed(Message):
    """A form is not on the screen any more, and this is all that is half typed in it still."""

    place: str
    half_typed: Mapping[str, Any] = field(default_factory=dict)
    """Empty once it was kept or thrown away."""
