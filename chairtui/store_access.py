"""The app's way to the store: everything slow runs in threads here, and what came of it is a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError
from chairtui.door import (
    ConferenceOpened,
    ConferencesListed,
    DocumentMade,
    NotDone,
    StoreNotOpened,
    StoreOpened,
    WriterTold,
)
from chairtui.drafts import Fields

if TYPE_CHECKING:
    from chairtui.domain.conference import Conference
    from chairtui.domain.procedures import Procedure
    from chairtui.store.events import Event
    from chairtui.store.store import Store
    from chairtui.store.writer import Writer

FLUSH_SECONDS = 10.0
"""How long leaving waits for the disk before it says that something is not saved."""


class StoreAccess:
    """One open store with its writer thread, or none yet."""

    def __init__(
        self, config: Config, tell: Callable[[Message], object], run: Callable[[Callable[[], None]], object]
    ) -> None:
        """`tell` posts a message from any thread; `run` runs something in a thread."""
        self.config = config
        self._tell = tell
        self._run = run
        self._store: Store | None = None
        self._writer: Writer | None = None

    @property
    def is_open(self) -> bool:
        """Whether a store is open."""
        return self._writer is not None

    def open(self, way: Callable[[], Store | tuple[Store, str]]) -> None:
        """Opens a store by one of the ways of a `Door`; `StoreOpened` or `StoreNotOpened` follows."""

        def work() -> None:
            from chairtui.store.writer import Writer

            try:
                opened = way()
                self._store, recovery_key = opened if isinstance(opened, tuple) else (opened, "")
                self._writer = Writer(self._store, self._pass_on)
                self._tell(StoreOpened(self._store.conferences(), recovery_key))
            except ChairTUIError as error:
                self._tell(StoreNotOpened(error))

        self._run(work)

    def list_conferences(self) -> None:
        """Reads the list anew; `ConferencesListed` follows."""
        self._with_store(lambda store: ConferencesListed(store.conferences()))

    def open_conference(self, conference_id: str) -> None:
        """Loads a conference, its procedure and what is half typed in it; `ConferenceOpened` follows."""

        def load(store: Store) -> Message:
            drafts = {
                draft.screen: draft.fields
                for draft in store.drafts()
                if draft.conference_id == conference_id and draft.fields
            }
            return self._opened(store.load(conference_id), drafts)

        self._with_store(load)

    def begin_conference(self, conference: Conference, procedure_key: str) -> None:
        """Gives a new conference its procedure and saves it; `ConferenceOpened` follows."""

        def begin(store: Store) -> Message:
            from chairtui.procedure_files import procedure_edition

            edition = procedure_edition(procedure_key, self.config.procedure_folders)
            begun = conference.with_record(edition)
            self.save(None, begun, "New conference")
            return self._opened(begun, {})

        self._with_store(begin)

    def _opened(self, conference: Conference, drafts: Mapping[str, Fields]) -> ConferenceOpened:
        from chairtui.procedure_files import procedure_from_edition, working_calendar

        procedure = procedure_from_edition(conference.procedure_editions[-1])
        calendar = working_calendar(procedure.nation, self.config.procedure_folders)
        return ConferenceOpened(conference, procedure, calendar, drafts)

    def make_document(
        self, conference: Conference, procedure: Procedure, kind: str, recipient_id: str
    ) -> None:
        """Makes a Word document from what is in hand; `DocumentMade` or `NotDone` follows."""

        def make(store: Store) -> Message:
            del store
            from chairtui.documents.summary import write_summary

            written = write_summary(
                conference,
                procedure,
                recipient_id,
                template=self.config.template(kind),
                folder=self.config.documents_folder,
            )
            return DocumentMade(recipient_id, written.path, written.left_out)

        self._with_store(make)

    def save(self, before: Conference | None, after: Conference, label: str, field: str = "") -> None:
        """Hands an edit to the writer thread; `WriterTold` follows once it is on disk, or cannot be."""
        if self._writer is not None:
            self._writer.save(before, after, label, field=field)

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

    def flush(self) -> bool:
        """Waits until everything is on disk; says whether it is."""
        return self._writer is None or self._writer.flush(FLUSH_SECONDS)

    def close(self) -> None:
        """Puts everything on disk and lets the store go."""
        if self._writer is not None:
            self._writer.close()
        if self._store is not None:
            self._store.close()
        self._writer = self._store = None

    def _pass_on(self, event: Event) -> None:
        self._tell(WriterTold(event))

    def _with_store(self, work: Callable[[Store], Message]) -> None:
        def in_thread() -> None:
            store = self._store
            if store is None:
                return
            try:
                self.flush()
                self._tell(work(store))
            except ChairTUIError as error:
                self._tell(NotDone(error))

        self._run(in_thread)
