"""The app: holds the one conference, has it saved, and moves between the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.command import Provider
from textual.screen import Screen

from chairtui import door, garbage
from chairtui.commands import Commands
from chairtui.config import Config
from chairtui.drafts import DraftKeeper
from chairtui.due_app import DueApp
from chairtui.figures_app import FiguresApp
from chairtui.following_app import FollowingApp
from chairtui.guards import leave_on_signals
from chairtui.keys import Place, bindings
from chairtui.locked_app import forget_what_was_worked_out
from chairtui.screens import messages
from chairtui.theme import THEMES
from chairtui.widgets.saved_light import SAVING, Light, not_saved, saved

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.changes import Change
    from chairtui.domain.conference import Conference

LOOKS_FOR_DRAFTS_EVERY = 0.5
"""Seconds between two looks at what is half typed."""

DRAWN_WITHIN = 0.2
"""Seconds after which all that belongs to a conference that opens is there."""

TOLD_FOR = 6.0
"""Seconds for which a remark stands in the place of the light."""

FITS_BESIDE_THE_LIGHT = 30
"""Letters of what may stand in the place of the light; a longer sentence stands apart for a while."""


class ChairApp(FollowingApp, FiguresApp, DueApp):
    """ChairTUI on the screen. Screens are told the conference and say what they want; only this saves."""

    TITLE = "ChairTUI"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.APP)

    def __init__(self, config: Config, ways_in: door.Door) -> None:
        super().__init__(config, ways_in)
        for theme in THEMES:
            self.register_theme(theme)
        # Before the sheets are read, so that they are read once.
        kept = config.settings.theme
        self.set_reactive(ChairApp.theme, kept if kept in {look.name for look in THEMES} else THEMES[0].name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._home_drafts = self._drafts
        self._read_anew_at: Conference | None = None
        self._goes_on_with = ""
        self._of_the_disk = self.light

    def get_default_screen(self) -> Screen[None]:
        """The list of conferences, which all else lies upon."""
        return self._home.data_bind(ChairApp.light)

    def on_mount(self) -> None:
        """Paints the first screen; everything slow begins after that."""
        leave_on_signals(self.leave_at_once)
        if self._door.open_now is None:
            self.show_lock(new=not self._door.exists)

    def on_ready(self) -> None:
        """Opens the store once the first screen is painted, so that nobody waits for it to see something."""
        garbage.begin()
        if self._door.open_now is not None:
            self._store.open(self._door.open_now)
        self.set_interval(LOOKS_FOR_DRAFTS_EVERY, self.keep_drafts)

    def watch_theme(self, theme: str) -> None:
        """Keeps the look for the next time."""
        if theme in {look.name for look in THEMES}:
            self._store.keep_theme(theme)

    def watch_light(self, light: Light) -> None:
        """Remembers what it says of the disk while it says something else, which is for a moment."""
        if light.kind != "told":
            self._of_the_disk = light
        else:
            self.set_timer(TOLD_FOR, partial(self._tell_of_the_disk, light))

    def _tell_of_the_disk(self, told: Light) -> None:
        if self.light is told:
            self.light = self._of_the_disk

    def come_in(self, event: door.StoreOpened) -> None:
        """Shows the list of conferences, and goes on with the one that was open when it was locked."""
        if self.conference is not None:
            return  # it was open all the time, behind the lock
        self._home.conferences = event.conferences
        self._drafts = self._home_drafts = DraftKeeper(partial(self._store.keep_draft, ""), event.drafts)
        self._home.take_drafts(event.drafts)
        if self._goes_on_with:
            self._store.open_conference(self._goes_on_with)

    def put_away(self) -> None:
        """Leaves the conference, and forgets whose conferences there are."""
        self._goes_on_with = self.conference.id if self.conference is not None else ""
        self._leave_conference()
        self._home.forget()
        forget_what_was_worked_out()

    @on(messages.ConferenceWanted)
    def _open_conference(self, event: messages.ConferenceWanted) -> None:
        self._store.open_conference(event.conference_id)

    @on(messages.NewConference)
    def _begin_conference(self, event: messages.NewConference) -> None:
        half_typed = self._home_drafts.taken_along(event.half_typed)
        self._store.begin_conference(event.conference, event.procedure, half_typed)

    @on(door.ConferenceOpened)
    def _conference_opened(self, event: door.ConferenceOpened) -> None:
        from chairtui.domain.reviewing import procedure_for

        self._goes_on_with = ""
        if self.is_shut:
            return
        if self.conference is not None:
            self._taken_anew(event.conference)
            return
        self._drafts = DraftKeeper(partial(self._store.keep_draft, event.conference.id), event.drafts)
        self._calendar = event.calendar
        if event.remark:
            self.notify(event.remark, markup=False, timeout=10)
        self._past = event.past
        self.procedure, self.conference = procedure_for(event.conference, event.procedure), event.conference
        self.begin_steps(self.procedure)
        self._show_given_back()
        self.set_timer(DRAWN_WITHIN, self._keep_what_is_loaded)

    def _keep_what_is_loaded(self) -> None:
        if self.conference is not None:
            garbage.keep()

    def _read_anew(self) -> None:
        """Asks the store what counts, when what is in hand turns out not to."""
        if self.conference is not None:
            self._read_anew_at = self.conference
            self._store.open_conference(self.conference.id)

    def _taken_anew(self, conference: Conference) -> None:
        if self.conference is not self._read_anew_at:
            self._read_anew()  # an edit came in between, and is not in what was read
        elif self.conference is not None and self.conference.id == conference.id:
            self._read_anew_at, self.conference = None, conference

    @on(door.ConferencesListed)
    def _listed(self, event: door.ConferencesListed) -> None:
        if not self.is_shut:
            self._home.conferences = event.conferences

    def action_home(self) -> None:
        """Leaves the conference for the list of conferences."""
        self._leave_conference()
        self._store.list_conferences()

    def _leave_conference(self) -> None:
        self.keep_drafts()
        self._steps.close(self._home)
        self.leave_behind()
        if self.conference is not None:
            self._home.come_back_from(self.conference.id)
        self.conference = self.procedure = self._read_anew_at = None
        self._past = ()
        self.light = self._of_the_disk
        self._drafts = self._home_drafts
        garbage.let_go()

    @on(messages.Edited)
    def _save(self, event: messages.Edited) -> None:
        """The one place where the conference changes by an edit."""
        now = self.conference
        if now is None or event.conference is now:
            return
        half_typed = self._drafts.taken_along(event.half_typed)
        after = self._store.save(now, event.before or now, event.conference, event.label, half_typed)
        if after is not None:
            self.conference, self.light = after, SAVING

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
        from chairtui.screens.days import light_words
        from chairtui.store import events

        match message.event:
            case events.Undone(conference_id=of) | events.Redone(conference_id=of) if not self._has_open(of):
                pass  # it was left meanwhile; what is open now is another family's
            case events.Saved(edit=edit):
                self.light = saved(light_words(edit.at))
            case events.NotSaved(error=error):
                self.light = not_saved(getattr(error, "short", str(error)))
            case events.Undone(label=label, changes=changes):
                if self._take_on(changes, f"Undone: {label} (ctrl+y redo)"):
                    self._steps.undone(changes)
            case events.Redone(label=label, changes=changes):
                self._take_on(changes, f"Done again: {label}")
            case events.NothingToUndo(reason=reason):
                self._say(reason)

    @on(door.EditRefused)
    def _edit_refused(self, event: door.EditRefused) -> None:
        from chairtui.screens.given_back import with_words

        self.notify(f"{event.error} What is there now is shown.", severity="error", markup=False, timeout=30)
        if self._has_open(event.conference_id):
            self.keep_drafts()
            if event.words:
                there = self._drafts.at(messages.GIVEN_BACK)
                self._drafts.put(messages.GIVEN_BACK, with_words(there, event.words))
            self._drafts.keep_again()  # what the edit would have taken along to the disk
            self._show_given_back()
        elif event.words:
            self._store.keep_draft(event.conference_id, messages.GIVEN_BACK, with_words({}, event.words))
        self._read_anew()

    def _show_given_back(self) -> None:
        fields = self._drafts.at(messages.GIVEN_BACK)
        if fields and not self.is_shut:
            from chairtui.screens.given_back import show

            show(self, fields)

    def _has_open(self, conference_id: str) -> bool:
        return self.conference is not None and self.conference.id == conference_id

    def _take_on(self, changes: Iterable[Change], words: str) -> bool:
        """Makes the changes to what is in hand; whether they fitted. If not, it is read anew."""
        from chairtui.domain.changes import ChangedSinceError, applied

        self.light = Light("told", words)
        try:
            self.conference = applied(self.conference, changes) if self.conference is not None else None
        except ChangedSinceError:
            self._read_anew()
            return False
        return True

    @on(messages.FormClosed)
    def _form_closed(self, event: messages.FormClosed) -> None:
        self._drafts.put(event.place, event.half_typed)

    # Documents

    @on(messages.DocumentWanted)
    def _make_document(self, event: messages.DocumentWanted) -> None:
        if self.conference is not None and self.procedure is not None:
            self._store.make_document(self.conference.id, self.procedure, event.kind, event.recipient_id)

    @on(door.DocumentMade)
    def _document_made(self, event: door.DocumentMade) -> None:
        from chairtui.domain.copies import MADE, with_made

        now = datetime.now(UTC)
        if self.conference is not None and self._has_open(event.conference.id):
            made = with_made(self.conference, event.recipient_id, now, event.holds)
            self.post_message(messages.Edited(made, MADE, self.conference))
            if event.conference != self.conference:
                self._read_anew()
        else:
            self._store.note_made(event.conference.id, event.recipient_id, now, event.holds)
        self.notify(f"It is in {event.path}.", title="Document made", markup=False, timeout=10)

    @on(messages.Told)
    def _told(self, event: messages.Told) -> None:
        self._say(event.words)

    def _say(self, words: str) -> None:
        if len(words) > FITS_BESIDE_THE_LIGHT:
            self.notify(words, markup=False)
        else:
            self.light = Light("told", words)
