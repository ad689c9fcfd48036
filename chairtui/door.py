"""The ways into a store, and what the app then knows of it; every call here runs off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from chairtui.domain.errors import ChairTUIError
from chairtui.drafts import Fields

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.coming import Former
    from chairtui.domain.conference import Conference
    from chairtui.domain.conference_line import ConferenceLine
    from chairtui.domain.due_lines import DueLine
    from chairtui.domain.partnership import PartnershipFigures
    from chairtui.domain.procedures import Procedure
    from chairtui.domain.timescales import WorkingCalendar
    from chairtui.store.events import Event
    from chairtui.store.store import Store


@dataclass(frozen=True, eq=False, repr=False)
class Door:
    """How to come to a store."""

    exists: bool
    """Whether there is a store; if not, the first passphrase makes one."""
    unlock: Callable[[str], Store]
    """Opens it with a passphrase or a recovery key."""
    create: Callable[[str], tuple[Store, str]]
    """Makes it with a passphrase; gives the recovery key too."""
    open_now: Callable[[], Store] | None = None
    """Opens it without asking: the practice store, or one whose passphrase came from a file."""
    asks: bool = True
    """Whether a lock is opened by a passphrase; the practice store has none."""


@dataclass(eq=False, repr=False)
class StoreOpened(Message):
    """The store is open."""

    conferences: tuple[ConferenceLine, ...]
    drafts: Mapping[str, Fields]
    """What is half typed outside any conference."""
    recovery_key: str = ""
    """Given once, when the store was made."""


@dataclass(eq=False, repr=False)
class StoreNotOpened(Message):
    """The store could not be opened; what is in it is not touched."""

    error: ChairTUIError


@dataclass(eq=False, repr=False)
class ConferenceOpened(Message):
    """A conference is loaded with its procedure and what was half typed in it."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar
    drafts: Mapping[str, Fields]
    past: tuple[Conference, ...] = ()
    """The conferences before it, the oldest first."""
    remark: str = ""
    """What there is to say about its procedure and its days off, such as a fault in an office's own file."""


@dataclass(eq=False, repr=False)
class FormerLoaded(Message):
    """A conference that another one is to follow is loaded, with those before it, the oldest first."""

    formers: tuple[Former, ...]


@dataclass(eq=False, repr=False)
class ConferencesListed(Message):
    """The list of conferences as it is now."""

    conferences: tuple[ConferenceLine, ...]


@dataclass(eq=False, repr=False)
class DueListed(Message):
    """What falls due for all families, late first."""

    lines: tuple[DueLine, ...]
    chairs: tuple[str, ...]


@dataclass(eq=False, repr=False)
class FiguresCounted(Message):
    """What the partnership is told about the conferences of some time."""

    figures: PartnershipFigures


@dataclass(eq=False, repr=False)
class FiguresWritten(Message):
    """The table of the figures is written."""

    path: Path


@dataclass(eq=False, repr=False)
class WriterTold(Message):
    """The writer thread says that something was saved, undone, or could not be saved."""

    event: Event


@dataclass(eq=False, repr=False)
class EditRefused(Message):
    """An edit was not saved, because what it was made of had changed: by undo, or in another window."""

    error: ChairTUIError
    conference_id: str
    words: str
    """What was typed in it, to be given back."""


@dataclass(eq=False, repr=False)
class DocumentMade(Message):
    """A document is written, read back and released."""

    conference: Conference
    """What it was made of."""
    recipient_id: str
    path: Path
    holds: str = ""
    """Digest of what it holds."""


@dataclass(eq=False, repr=False)
class NotDone(Message):
    """Something asked for in the background could not be done."""

    error: ChairTUIError
