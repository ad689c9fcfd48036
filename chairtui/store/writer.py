"""The one thread that writes: edits in the order they were made, and drafts when no edit waits.

An edit that fails is tried again until it is on disk, and those after it wait; nothing is dropped or
reordered. The app is told through one callable, called in the writer's thread."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from chairtui.domain.changes import ChangedSinceError
from chairtui.domain.conference import Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.store.errors import CannotUndoError, ChangedElsewhereError, UnexpectedStoreError
from chairtui.store.events import Event, NothingToUndo, NotSaved, Refused, Saved

if TYPE_CHECKING:
    from chairtui.store.store import DraftPlace, Store

_LOG = logging.getLogger(__name__)

_LOOK = 1.0
"""Seconds between two looks whether the program has ended without closing the writer."""


class _Patience:
    """When to try again what failed: after a pause that is twice as long each time, up to a few seconds."""

    FIRST, LONGEST = 0.25, 4.0

    def __init__(self) -> None:
        self._pause = self._until = 0.0

    @property
    def left(self) -> float:
        """Seconds to wait still."""
        return max(0.0, self._until - time.monotonic())

    @property
    def is_failing(self) -> bool:
        """Whether the last try failed."""
        return self._pause > 0.0

    def failed(self) -> None:
        self._pause = min(max(self._pause * 2, self.FIRST), self.LONGEST)
        self._until = time.monotonic() + self._pause

    def worked(self) -> None:
        self._pause = self._until = 0.0

    def try_now(self) -> None:
        self._until = 0.0


@dataclass(frozen=True, slots=True)
class _Save:
    before: Conference | None
    after: Conference
    label: str
    half_typed: Mapping[DraftPlace, Mapping[str, Any]] | None

    def run(self, store: Store) -> Event:
        try:
            return Saved(store.save(self.before, self.after, self.label, self.half_typed))
        except ChangedElsewhereError as error:
            return Refused(error, self.before, self.after, self.label)


@dataclass(frozen=True, slots=True)
class _Undo:
    conference_id: str

    def run(self, store: Store) -> Event:
        return _undoing(store.undo, self.conference_id)


@dataclass(frozen=True, slots=True)
class _Redo:
    conference_id: str

    def run(self, store: Store) -> Event:
        return _undoing(store.redo, self.conference_id)


def _undoing(act: Callable[[str], Event], conference_id: str) -> Event:
    try:
        return act(conference_id)
    except (CannotUndoError, ChangedSinceError) as error:
        return NothingToUndo(str(error))


class Writer:
    """Hands edits and drafts to the store, one at a time, in a thread of its own.

    From then on only this thread writes to the store; reading it stays open to others.
    """

    def __init__(self, store: Store, tell: Callable[[Event], None]) -> None:
        self._store = store
        self._tell = tell
        self._changed = threading.Condition()
        self._acts: deque[_Save | _Undo | _Redo] = deque()
        self._drafts: dict[DraftPlace, Mapping[str, Any]] = {}
        self._acts_patience, self._drafts_patience = _Patience(), _Patience()
        self._busy = False
        self._closing = False
        # Not a daemon: what waits is written before the program ends, even if nobody closes the writer.
        self._thread = threading.Thread(target=self._work, name="writer", daemon=False)
        self._thread.start()

    def save(
        self,
        before: Conference | None,
        after: Conference,
        label: str,
        half_typed: Mapping[DraftPlace, Mapping[str, Any]] | None = None,
    ) -> None:
        """Queues an edit; `Saved` or `Refused` follows, with `NotSaved` before it for each time it fails.

        What is `half_typed` from then on is on disk with the edit or, if it is refused, not at all.
        """
        with self._changed:
            for place in half_typed or ():
                self._drafts.pop(place, None)  # it is older, and would come after the edit
            self._queue(_Save(before, after, label, half_typed))

    def undo(self, conference_id: str) -> None:
        """Queues an undo after the edits that wait; `Undone` or `NothingToUndo` follows."""
        self._queue(_Undo(conference_id))

    def redo(self, conference_id: str) -> None:
        """Queues a redo after the edits that wait; `Redone` or `NothingToUndo` follows."""
        self._queue(_Redo(conference_id))

    def keep_draft(self, conference_id: str, screen: str, fields: Mapping[str, Any]) -> None:
        """Keeps what stands half typed on one screen, once no edit waits; of several only the last is
        written."""
        with self._changed:
            self._drafts[conference_id, screen] = fields
            self._changed.notify_all()

    def waiting(self, conference_id: str) -> Conference | None:
        """A conference as the last edit left it that waits for the disk; none if no edit of it waits."""
        with self._changed:
            left = (act.after for act in reversed(self._acts) if isinstance(act, _Save))
            return next((after for after in left if after.id == conference_id), None)

    def waiting_drafts(self, conference_id: str) -> dict[str, Mapping[str, Any]]:
        """What waits of what is half typed in a conference, by its place; empty where it was taken back."""
        with self._changed:
            typed = [act.half_typed or {} for act in self._acts if isinstance(act, _Save)] + [self._drafts]
            found = (place for drafts in typed for place in drafts.items())
            return {screen: fields for (of, screen), fields in found if of == conference_id}

    def flush(self, timeout: float) -> bool:
        """Tries everything that waits at once; whether all of it is on disk within `timeout` seconds."""
        with self._changed:
            self._acts_patience.try_now()
            self._drafts_patience.try_now()
            self._changed.notify_all()
            return self._changed.wait_for(self._is_idle, timeout)

    def close(self, timeout: float = 5.0) -> bool:
        """Ends the thread once all is on disk or `timeout` seconds have passed; whether all is on disk.

        What the disk is asked for at that moment is waited for all the same.

        What then still fails is lost with the program: ask before closing while `flush` says no.
        """
        done = self.flush(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join()
        return done

    def _queue(self, act: _Save | _Undo | _Redo) -> None:
        with self._changed:
            self._acts.append(act)
            self._changed.notify_all()

    def _is_idle(self) -> bool:
        return not (self._acts or self._drafts or self._busy)

    def _work(self) -> None:
        while (act := self._next()) is not None:
            act()
            with self._changed:
                self._busy = False
                self._changed.notify_all()

    def _next(self) -> Callable[[], None] | None:
        """What to try now, once there is something; none when the thread should end."""
        with self._changed:
            while True:
                patience = self._acts_patience if self._acts else self._drafts_patience
                ending = self._closing or not threading.main_thread().is_alive()
                if ending and (self._is_idle() or patience.is_failing):
                    return None
                if not self._is_idle() and patience.left == 0.0:
                    self._busy = True
                    return self._first()
                self._changed.wait(_LOOK if self._is_idle() else min(_LOOK, patience.left))

    def _first(self) -> Callable[[], None]:
        if self._acts:
            return partial(self._do, self._acts[0])
        place, fields = next(iter(self._drafts.items()))
        return partial(self._keep, place, fields)

    def _do(self, act: _Save | _Undo | _Redo) -> None:
        try:
            event = act.run(self._store)
        except Exception as error:  # noqa: BLE001  whatever it was, what waits stays and is tried again
            self._acts_patience.failed()
            self._say(NotSaved(_known(error), len(self._acts)))
            return
        self._acts_patience.worked()
        with self._changed:
            self._acts.popleft()
        self._say(event)

    def _keep(self, place: DraftPlace, fields: Mapping[str, Any]) -> None:
        try:
            self._store.keep_draft(*place, fields)
        except Exception as error:  # noqa: BLE001  as above
            self._drafts_patience.failed()
            self._say(NotSaved(_known(error), len(self._acts)))
            return
        self._drafts_patience.worked()
        with self._changed:
            if self._drafts.get(place) is fields:
                del self._drafts[place]

    def _say(self, event: Event) -> None:
        try:
            self._tell(event)
        except Exception as error:  # noqa: BLE001  an app that cannot listen must not end the writing
            _LOG.error("The app could not be told of %s: %s", type(event).__name__, type(error).__name__)


def _known(error: Exception) -> ChairTUIError:
    if isinstance(error, ChairTUIError):
        return error
    _LOG.error("Saving failed: %s", type(error).__name__)
    return UnexpectedStoreError()
