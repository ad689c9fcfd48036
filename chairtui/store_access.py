"""The app's way to the store: what waits for the disk runs in threads, and what came of it is a message."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from chairtui import garbage
from chairtui.conference_loading import drafts_of, former, opened
from chairtui.config import Config
from chairtui.document_access import document_made
from chairtui.domain.errors import ChairTUIError
from chairtui.door import (
    ConferencesListed,
    EditRefused,
    NotDone,
    StoreNotOpened,
    StoreOpened,
    WriterTold,
)
from chairtui.drafts import Fields
from chairtui.key_order import KEYS_WAIT
from chairtui.settings_access import SettingsAccess

if TYPE_CHECKING:
    from datetime import datetime

    from chairtui.domain.conference import Conference
    from chairtui.domain.procedures import Procedure
    from chairtui.domain.timeline import ProcedureEdition
    from chairtui.screens.conference_form import Procedures
    from chairtui.store.events import Event
    from chairtui.store.store import Store
    from chairtui.store.writer import Writer

FLUSH_SECONDS = 3.0
"""How long leaving waits for the disk before it says that something is not saved."""


class StoreAccess:
    """One open store with its writer thread, or none yet."""

    def __init__(self, config: Config, tell: Callable[[Message], object], run: Callable[..., object]) -> None:
        """`tell` posts a message from any thread; `run` runs something in a thread of some name."""
        self._settings = SettingsAccess(config, tell)
        self._tell = tell
        self._run = run
        self._store: Store | None = None
        self._writer: Writer | None = None

    @property
    def config(self) -> Config:
        """Where everything lies, with the settings as they are now."""
        return self._settings.config

    @property
    def is_open(self) -> bool:
        """Whether a store is open."""
        return self._writer is not None

    def open(self, way: Callable[[], Store]) -> None:
        """Opens a store by one of the ways of a `Door`; `StoreOpened` or `StoreNotOpened` follows."""
        self._open(lambda: (way(), ""))

    def create(self, way: Callable[[], tuple[Store, str]], chair: str) -> None:
        """Makes a store for the chair of this name, which the settings keep; the same follows."""

        def make() -> tuple[Store, str]:
            self._settings.set(chair=chair)
            return way()

        self._open(make)

    def _open(self, way: Callable[[], tuple[Store, str]]) -> None:
        def work() -> None:
            with garbage.loading():
                try:
                    found, recovery_key = way()
                    store = self._taken(found)
                    self._tell(StoreOpened(store.conferences(), drafts_of(store, ""), recovery_key))
                except ChairTUIError as error:
                    self._tell(StoreNotOpened(error))

        self._run(work, KEYS_WAIT)

    def _taken(self, opened: Store) -> Store:
        """The store from now on: the one that was opened, unless what could not be saved kept one open."""
        from chairtui.store import errors, writer

        if self._store is None and not opened.read_only:
            opened.actor = self.config.settings.chair
            self._store, self._writer = opened, writer.Writer(opened, self._pass_on)
            return opened
        opened.close()
        if self._store is None:
            raise errors.NotWritableError
        return self._store

    def keep_theme(self, theme: str) -> None:
        """Keeps the look in the settings; `NotDone` follows if that fails."""
        if theme != self.config.settings.theme:
            self._run(partial(self._settings.set, theme=theme), "meanwhile")

    def list_conferences(self) -> None:
        """Reads the list anew; `ConferencesListed` follows."""
        self._with_store(lambda store: ConferencesListed(store.conferences()))

    def open_conference(self, conference_id: str) -> None:
        """Loads a conference, its procedure and what is half typed in it; `ConferenceOpened` follows.

        What the disk would not take yet is not forgotten by that: the conference opens as it was left.
        """

        def load(store: Store) -> Message:
            conference = self._as_left(store, conference_id)
            drafts = drafts_of(store, conference_id) | self._waiting_drafts(conference_id)
            return opened(conference, self.config, drafts, store.past(conference))

        self._with_store(load)

    def load_former(self, conference_id: str) -> None:
        """Loads a conference that another one is to follow; `FormerLoaded` follows."""

        def load(store: Store) -> Message:
            conference = self._as_left(store, conference_id)
            return former(conference, store.past(conference))

        self._with_store(load)

    def _as_left(self, store: Store, conference_id: str) -> Conference:
        """A conference with the edits that still wait for the disk."""
        waiting = self._writer.waiting(conference_id) if self._writer is not None else None
        return waiting or store.load(conference_id)

    def _waiting_drafts(self, conference_id: str) -> dict[str, Fields]:
        return self._writer.waiting_drafts(conference_id) if self._writer is not None else {}

    def note_made(self, conference_id: str, recipient_id: str, at: datetime, holds: str) -> None:
        """Notes a copy that was made of a conference that is not open any more."""

        def note(store: Store) -> Message:
            from chairtui.domain.copies import MADE, with_made

            before = self._as_left(store, conference_id)
            self._write(before, with_made(before, recipient_id, at, holds), MADE, conference_id, {})
            return ConferencesListed(store.conferences())

        self._with_store(note)

    def procedures(self) -> Procedures:
        """What a new conference may follow, as the files stand now."""
        from chairtui.procedure_files import procedure_titles
        from chairtui.screens.conference_form import Procedures

        titles = procedure_titles(self.config.procedure_folders)
        settings = self.config.settings
        return Procedures(titles, settings.procedure, self.usable_edition, settings.chair)

    def usable_edition(self, key: str) -> tuple[ProcedureEdition, str]:
        """A procedure, or the last good one of it, and what there is to say about that."""
        from chairtui.procedure_files import usable_edition

        return usable_edition(key, self.config.procedure_folders, self._kept_editions())

    def _kept_editions(self) -> Iterator[ProcedureEdition]:
        """What the conferences keep of their procedures, the latest conference first."""
        if (store := self._store) is not None:
            for line in store.conferences():
                yield from store.load(line.id).procedure_editions[-1:]

    def begin_conference(
        self, conference: Conference, procedure: str, half_typed: Mapping[str, Fields]
    ) -> None:
        """Gives a new conference this procedure and its chair, and saves it; `ConferenceOpened` follows.

        What is half typed from then on outside any conference is saved with it. The next one will be offered
        the same procedure.
        """

        def begin(store: Store) -> Message:
            edition, said = self.usable_edition(procedure)
            chair = conference.chair or self.config.settings.chair
            begun = replace(conference, chair=chair).with_record(edition)
            self._write(None, begun, "New conference", "", half_typed)
            if procedure != self.config.settings.procedure:
                self._settings.set(procedure=procedure)
            return opened(begun, self.config, {}, store.past(begun), said)

        self._with_store(begin)

    def make_document(self, conference_id: str, procedure: Procedure, kind: str, recipient_id: str) -> None:
        """Makes a Word document of what any window kept by now; `DocumentMade` or `NotDone` follows."""

        def make(store: Store) -> Message:
            conference = self._as_left(store, conference_id)
            return document_made(store, self.config, conference, procedure, kind, recipient_id)

        self._with_store(make, "meanwhile")

    def save(
        self,
        now: Conference,
        before: Conference,
        after: Conference,
        label: str,
        half_typed: Mapping[str, Fields],
    ) -> Conference | None:
        """Hands an edit to the writer thread, with what is half typed in the conference from then on.

        Something may have changed since `before`, such as by undo: then the edit is made on what is there
        `now`. The conference as it stands after it; `WriterTold` follows once both are on disk, or cannot
        be. None if the same thing was changed, and `EditRefused` follows.
        """
        from chairtui.domain.edits import EditedMeanwhileError, made_on, typed_in

        try:
            made = made_on(now, before, after)
        except EditedMeanwhileError as error:
            self._tell(EditRefused(error, after.id, "\n".join(typed_in(before, after))))
            return None
        self._write(now, made, label, made.id, half_typed)
        return made

    def _write(
        self,
        before: Conference | None,
        after: Conference,
        label: str,
        typed_in: str,
        half_typed: Mapping[str, Fields],
    ) -> None:
        if self._writer is not None:
            drafts = {(typed_in, place): dict(fields) for place, fields in half_typed.items()}
            self._writer.save(before, after, label, drafts)

    def undo(self, conference_id: str) -> None:
        """Asks for the last edit to be taken back; `WriterTold` follows."""
        if self._writer is not None:
            self._writer.undo(conference_id)

    def redo(self, conference_id: str) -> None:
        """Asks for what was taken back to be done again; `WriterTold` follows."""
        if self._writer is not None:
            self._writer.redo(conference_id)

    def keep_draft(self, conference_id: str, place: str, fields: Fields) -> None:
        """Hands what is half typed to the writer thread."""
        if self._writer is not None:
            self._writer.keep_draft(conference_id, place, dict(fields))

    def flush(self, seconds: float = FLUSH_SECONDS) -> bool:
        """Waits until everything is on disk; says whether it is."""
        return self._writer is None or self._writer.flush(seconds)

    def close(self) -> None:
        """Puts everything on disk and lets the store go."""
        if self._writer is not None:
            self._writer.close()
        if self._store is not None:
            self._store.close()
        self._writer = self._store = None
        garbage.let_go()

    def _pass_on(self, event: Event) -> None:
        """Called by the writer's thread."""
        from chairtui.domain.edits import typed_in
        from chairtui.store.events import Refused

        if isinstance(event, Refused):
            typed = "\n".join(typed_in(event.before, event.conference))
            self._tell(EditRefused(event.error, event.conference.id, typed))
        else:
            self._tell(WriterTold(event))

    def meanwhile(self, work: Callable[[Store], Message]) -> None:
        """Has the store read something for which no key waits; the message that `work` gives follows."""
        self._with_store(work, "meanwhile")

    def _with_store(self, work: Callable[[Store], Message], name: str = KEYS_WAIT) -> None:
        def in_thread() -> None:
            store = self._store
            if store is None:
                return
            try:
                self.flush()
                self._tell(work(store))
            except ChairTUIError as error:
                self._tell(NotDone(error))

        self._run(in_thread, name)
