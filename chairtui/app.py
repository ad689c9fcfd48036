"""The app: holds the one conference, has it saved, and moves between the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.reactive import reactive

from chairtui import door
from chairtui.commands import KeyCommands
from chairtui.config import Config
from chairtui.drafts import LAST_STEP, DraftKeeper
from chairtui.guards import GuardedApp, leave_on_signals
from chairtui.screens import messages
from chairtui.screens.conferences import ConferencesScreen
from chairtui.screens.days import light_words as clock
from chairtui.screens.unlock import UnlockScreen
from chairtui.store_access import StoreAccess
from chairtui.theme import THEMES
from chairtui.widgets.saved_light import OPENING, SAVING, Light, not_saved, saved

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.changes import Change
    from chairtui.domain.conference import Conference
    from chairtui.domain.procedures import Procedure
    from chairtui.domain.timescales import WorkingCalendar
    from chairtui.screens.step_screen import StepScreen

LOOKS_FOR_DRAFTS_EVERY = 0.5
"""Seconds between two looks at what is half typed."""


class ChairApp(GuardedApp):
    """ChairTUI on the screen. Screens are told the conference and say what they want; only this class saves."""

    TITLE = "ChairTUI"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {KeyCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Quit", tooltip="Saves and leaves.", show=False, priority=True),
    ]

    conference: reactive[Conference | None] = reactive(None, init=False)
    procedure: reactive[Procedure | None] = reactive(None, init=False)
    light: reactive[Light] = reactive(OPENING, init=False)

    def __init__(self, config: Config, ways_in: door.Door) -> None:
        super().__init__()
        self._config = config
        self._door = ways_in
        self._store = StoreAccess(
            config, self.post_message, lambda work: self.run_worker(work, thread=True, exit_on_error=True)
        )
        self._home = ConferencesScreen()
        self._steps: dict[str, StepScreen] = {}
        self._drafts: DraftKeeper | None = None
        self._calendar: WorkingCalendar | None = None
        self._step = self._step_before = ""

    def on_mount(self) -> None:
        """Paints the first screen; everything slow begins after that."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._config.settings.theme
        leave_on_signals(lambda code: self.exit(code, code))
        self.install_screen(self._home.data_bind(ChairApp.light), "conferences")
        self.push_screen("conferences")
        if self._door.open_now is None:
            self.push_screen(UnlockScreen(new=not self._door.exists))

    def on_ready(self) -> None:
        """Opens the store once the first screen is painted, so that nobody waits for it to see something."""
        if self._door.open_now is not None:
            self._store.open(self._door.open_now)
        self.set_interval(LOOKS_FOR_DRAFTS_EVERY, self._keep_drafts)

    # The store

    @on(messages.UnlockWanted)
    def _unlock(self, event: messages.UnlockWanted) -> None:
        if self._store.is_open:
            self.pop_screen()
        else:
            self._store.open(lambda: self._door.unlock(event.passphrase))

    @on(messages.StoreWanted)
    def _make_store(self, event: messages.StoreWanted) -> None:
        self._store.open(lambda: self._door.create(event.passphrase, event.chair))

    @on(door.StoreNotOpened)
    def _not_opened(self, event: door.StoreNotOpened) -> None:
        if isinstance(self.screen, UnlockScreen):
            self.screen.refuse(str(event.error))
        else:
            self.light = not_saved(str(event.error))

    @on(door.StoreOpened)
    def _opened(self, event: door.StoreOpened) -> None:
        self._door = replace(self._door, exists=True)
        self.light = saved(clock(datetime.now(UTC)))
        self._home.conferences = event.conferences
        if event.recovery_key and isinstance(self.screen, UnlockScreen):
            self.screen.show_recovery_key(event.recovery_key)
        elif isinstance(self.screen, UnlockScreen):
            self.pop_screen()

    def action_lock(self) -> None:
        """Hides everything at once; what is half typed is kept first."""
        self._leave_conference()
        stays_open = self._door.open_now is not None
        if not stays_open:
            self._store.close()
        self._home.conferences = () if not stays_open else self._home.conferences
        self.push_screen(UnlockScreen(new=False, asks=not stays_open))

    def action_leave(self) -> None:
        """Saves and leaves; stays if something could not be saved."""
        self._keep_drafts()
        if self._store.flush():
            self.exit(0)

    def on_unmount(self) -> None:
        """The last thing: what is half typed and what waits go to the disk."""
        self._store.close()

    def action_save_state(self) -> None:
        """Says what is saved, where and when, after putting everything on disk."""
        self._keep_drafts()
        self._store.flush()
        self.notify(f"Everything is saved in {self._config.store_folder}.", title="Saved", markup=False)

    # The conference

    @on(messages.ConferenceWanted)
    def _open_conference(self, event: messages.ConferenceWanted) -> None:
        self._store.open_conference(event.conference_id)

    @on(messages.NewConference)
    def _begin_conference(self, event: messages.NewConference) -> None:
        named = replace(event.conference, chair=event.conference.chair or self._config.settings.chair)
        self._store.begin_conference(named, self._config.settings.procedure)

    @on(door.ConferenceOpened)
    def _conference_opened(self, event: door.ConferenceOpened) -> None:
        conference_id = event.conference.id
        self._drafts = DraftKeeper(
            lambda place, fields: self._store.keep_draft(conference_id, place, fields), event.drafts
        )
        self._calendar = event.calendar
        self.procedure = event.procedure
        self.conference = event.conference
        first = event.procedure.steps[0].key
        self._show_step(str(self._drafts.at(LAST_STEP).get("step", first)))

    @on(door.ConferencesListed)
    def _listed(self, event: door.ConferencesListed) -> None:
        self._home.conferences = event.conferences

    def action_home(self) -> None:
        """Leaves the conference for the list of conferences."""
        self._leave_conference()
        self._store.list_conferences()

    def _leave_conference(self) -> None:
        self._keep_drafts()
        while len(self.screen_stack) > 1 and self.screen is not self._home:
            self.pop_screen()
        for key in self._steps:
            self.uninstall_screen(key)
        for screen in self._steps.values():
            screen.remove()
        self._steps.clear()
        self._step = self._step_before = ""
        self.conference = self.procedure = self._drafts = None

    @on(messages.Edited)
    def _save(self, event: messages.Edited) -> None:
        """The one place where the conference changes by an edit."""
        if self.conference is None or event.conference is self.conference:
            return
        before, self.conference = self.conference, event.conference
        self.light = SAVING
        self._store.save(before, event.conference, event.label, event.field)

    def action_undo(self) -> None:
        """Takes back the last edit."""
        if self.conference is not None:
            self._store.undo(self.conference.id)

    def action_redo(self) -> None:
        """Does again what was taken back."""
        if self.conference is not None:
            self._store.redo(self.conference.id)

    @on(door.WriterTold)
    def _writer_told(self, message: door.WriterTold) -> None:
        from chairtui.store import events

        match message.event:
            case events.Saved(edit=edit):
                self.light = saved(clock(edit.at))
            case events.NotSaved(error=error):
                self.light = not_saved(getattr(error, "short", str(error)))
            case events.Undone(label=label, changes=changes):
                self._take_on(changes, f"Undone: {label} (ctrl+y redo)")
            case events.Redone(label=label, changes=changes):
                self._take_on(changes, f"Done again: {label}")
            case events.NothingToUndo(reason=reason):
                self.light = Light("told", reason)
            case events.Refused(error=error, conference=conference):
                self.notify(str(error), title="Changed elsewhere", severity="error", markup=False, timeout=30)
                self._store.open_conference(conference.id)

    def _take_on(self, changes: Iterable[Change], words: str) -> None:
        from chairtui.domain.changes import ChangedSinceError, applied

        if self.conference is None:
            return
        try:
            self.conference = applied(self.conference, changes)
        except ChangedSinceError:
            # An edit came in between: the store has both, so its word counts.
            self._store.open_conference(self.conference.id)
        self.light = Light("told", words)

    # The steps

    def action_next_step(self) -> None:
        """Goes to the next step of the procedure."""
        self._step_beside(1)

    def action_step_before(self) -> None:
        """Goes to the step before."""
        self._step_beside(-1)

    def action_step(self, place: int) -> None:
        """Goes to the step at a place of the procedure's order, counted from 0."""
        if self.procedure is not None and place < len(self.procedure.steps):
            self._show_step(self.procedure.steps[place].key)

    def action_go_back(self) -> None:
        """Goes back to the step that was shown before, there and back."""
        if self._step_before:
            self._show_step(self._step_before)

    @on(messages.StepWanted)
    def _step_wanted(self, event: messages.StepWanted) -> None:
        self._show_step(event.step)
        if event.record_id:
            self._steps[self._step].choose(event.record_id)

    def _step_beside(self, by: int) -> None:
        if self.procedure is not None:
            keys = [step.key for step in self.procedure.steps]
            self.action_step(max(0, keys.index(self._step) + by))

    def _show_step(self, key: str) -> None:
        if self._drafts is None or key == self._step:
            return
        self._keep_drafts()
        if key not in self._steps:
            from chairtui.screens.steps import step_screen

            screen = step_screen(key)
            # Bound values come only once it is mounted, and what it composes needs them before.
            screen.begin_with(self.conference, self.procedure, self._calendar)
            screen.data_bind(ChairApp.conference, ChairApp.procedure, ChairApp.light)
            self._steps[key] = screen
            self.install_screen(screen, key)
            screen.take_drafts(self._drafts.of_step(key))
        if self._step:
            self.switch_screen(key)
            self._step_before = self._step
        else:
            self.push_screen(key)
        self._step = key
        self._drafts.put(LAST_STEP, {"step": key})

    def _keep_drafts(self) -> None:
        if self._drafts is not None:
            self._drafts.look(self.screen)

    @on(messages.FormClosed)
    def _form_closed(self, event: messages.FormClosed) -> None:
        if self._drafts is not None:
            self._drafts.put(event.place, {})

    # Documents

    @on(messages.DocumentWanted)
    def _make_document(self, event: messages.DocumentWanted) -> None:
        if self.conference is not None and self.procedure is not None:
            self._store.make_document(self.conference, self.procedure, event.kind, event.recipient_id)

    @on(door.DocumentMade)
    def _document_made(self, event: door.DocumentMade) -> None:
        from chairtui.domain.timeline import Copy

        if self.conference is not None:
            known = {copy.recipient_id: copy for copy in self.conference.copies}
            copy = known.get(event.recipient_id, Copy(recipient_id=event.recipient_id))
            made = self.conference.with_record(replace(copy, made_at=datetime.now(UTC)))
            self.post_message(messages.Edited(made, "Make a document"))
        self.notify(f"It is in {event.path}.", title="Document made", markup=False, timeout=10)

    @on(door.NotDone)
    def _not_done(self, event: door.NotDone) -> None:
        self.notify(str(event.error), title="Not done", severity="error", markup=False, timeout=20)

    @on(messages.Told)
    def _told(self, event: messages.Told) -> None:
        self.light = Light("told", event.words)
