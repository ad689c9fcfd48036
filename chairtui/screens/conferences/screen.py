"""The list of conferences, and what falls due for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.reactive import reactive, var
from textual.widget import Widget
from textual.widgets import Input

from chairtui.keys import Place, bindings
from chairtui.screens.conferences.due_beside import DueBeside
from chairtui.screens.conferences.due_pane import DuePane
from chairtui.screens.keys_help import KeysHelpScreen
from chairtui.screens.messages import ConferenceWanted, FormerWanted, NewConference
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.drawn_rows import DrawnRows
from chairtui.widgets.header_bar import PRACTICE, HeaderBar
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.line_input import LineInput
from chairtui.widgets.saved_light import OPENING, Light

if TYPE_CHECKING:
    from chairtui.domain.coming import Former
    from chairtui.domain.conference_line import ConferenceLine
    from chairtui.screens.conference_form import Procedures
    from chairtui.screens.opens_forms import Fields, OpenForm
    from chairtui.widgets.form import Form


NONE_YET = "No conference yet. ctrl+n begins the first one."
NONE_FITS = "Nothing fits. Escape empties the box."

NEW = "new"
"""Key of the form that begins a conference."""

NEXT = "next"
"""Begins the key of the form of a conference that follows the one named in it."""

NOT_SIGNED_OFF = "This conference is not signed off yet: do that at Closing, and the next one begins from it."


class ConferencesScreen(DueBeside):
    """Type a name or press enter: the meeting in session is chosen."""

    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.CONFERENCES, Place.DUE)
    BINDINGS = bindings(Place.EVERYWHERE, Place.CONFERENCES, Place.DUE)

    light: reactive[Light] = reactive(OPENING, init=False)
    conferences: var[Sequence[ConferenceLine] | None] = var(None, init=False)
    """None until they are read."""

    header = query_one(HeaderBar)

    def __init__(self, procedures: Callable[[], Procedures], *, practice: bool) -> None:
        """`procedures` gives what a new conference may follow, whenever one is begun."""
        super().__init__()
        self._procedures = procedures
        self._practice = practice
        self._formers: tuple[Former, ...] = ()
        """The conference that the next one is to follow, once it is loaded, after those before it."""
        self._left = ""
        """The conference that was left, until it is chosen."""
        self._waiting: tuple[str, Fields | None] = ("", None)
        """The form that waits for it, with what was half typed there."""

    @property
    def place(self) -> str:
        """Where the form that begins a conference keeps its half-typed words."""
        return "conferences"

    def compose(self) -> ComposeResult:
        """The box to find one, the list, and what falls due."""
        yield HeaderBar()
        with Horizontal(id="home", classes=self.arrangement):
            with Vertical(id="body"):
                with HeavyBox(what="Find or open"):
                    yield LineInput(placeholder="family or child", id="find-conference")
                yield DrawnRows(id="due-words")
                yield DrawnList(id="list", stays_chosen=True)
            yield DuePane()
        yield HintLine()

    def on_mount(self) -> None:
        """The cursor is in the box."""
        self.header.family = "Conferences"
        self.header.banner = PRACTICE if self._practice else ""
        self.header.light = self.light
        self.query_one(LineInput).focus()
        self.set_out()

    def on_screen_resume(self) -> None:
        """What was searched for is done with, and what falls due may have changed meanwhile."""
        self.query_one(LineInput).value = ""
        self.forget_former()
        self.give_drafts_back()
        if self.due.has_looked:
            self.ask_what_is_due()

    def on_screen_suspend(self) -> None:
        """Lets go of what was drawn: it would be kept as long as a conference is open."""
        for widget in self.walk_children(Widget):
            widget.refresh()

    def on_resize(self) -> None:
        """Rows are arranged by the width."""
        self.set_out()
        self.call_after_refresh(self._show)

    def watch_light(self, light: Light) -> None:
        """Hands the light to the header."""
        if self.is_mounted:
            self.header.light = light

    def watch_conferences(self) -> None:
        """Shows the list as it is now; once that is drawn, asks what falls due."""
        if not self.is_mounted:
            return
        self._show()
        if self.conferences:
            self.ask_what_is_due()
        elif self.conferences is None:
            self.due.forget()
        else:
            self.take_due((), ())

    @on(Input.Changed)
    def _sought(self) -> None:
        self._show()

    def _show(self) -> None:
        if not self.conferences:
            self.shown.rows, self.shown.empty = (), "" if self.conferences is None else NONE_YET
            self.set_out()
            return
        # Not needed before there is something to list, and what they stand on takes its time to load.
        from chairtui.screens.conferences.rows import conference_rows

        typed = self.query_one(LineInput).value.strip()
        width = self.shown.scrollable_content_region.width
        rows = conference_rows(self.conferences, typed, self.today(), width)
        if any(line.practice for line in self.conferences):
            self.header.banner = PRACTICE
        self.shown.rows, self.shown.empty = rows, NONE_FITS
        if any(row.key == self._left for row in rows):
            self.shown.select(self._left)
            self._left = ""
        if self.shown.selected_key is None or typed:
            self.shown.select(next((row.key for row in rows if row.selectable), None))
        self.set_out()

    def key_down(self) -> None:
        """The next conference, while the cursor stays in the box."""
        self.shown.action_move(1)

    def key_escape(self) -> None:
        """What was searched for goes away."""
        self.query_one(LineInput).value = ""

    def key_up(self) -> None:
        """The conference before."""
        self.shown.action_move(-1)

    @on(Input.Submitted)
    def _open(self) -> None:
        if self.shown.selected_key is not None:
            self.post_message(ConferenceWanted(self.shown.selected_key))

    @on(DrawnList.Chosen, "#list")
    def _chosen(self, event: DrawnList.Chosen) -> None:
        self.post_message(ConferenceWanted(event.key))

    def action_new_conference(self) -> None:
        """Asks when and where, and begins a conference."""
        self.open_form(NEW)

    def action_next_conference(self) -> None:
        """Begins the conference that follows the chosen one: a review, or the same one meeting again."""
        line = next((one for one in self.conferences or () if one.id == self.shown.selected_key), None)
        if line is None:
            return
        if line.signed_off_at is None:
            self.notify(NOT_SIGNED_OFF, markup=False)
            return
        later = next((one for one in self.conferences or () if one.follows == line.id), None)
        if later is None:
            self.open_form(f"{NEXT}:{line.id}")
        else:
            self._ask_which(line, later)

    def _ask_which(self, line: ConferenceLine, later: ConferenceLine) -> None:
        """A record that has been followed already is seldom the one to go on from."""
        from chairtui.domain.timescales import short
        from chairtui.widgets.ask import Ask

        def answered(answer: str | None) -> None:
            if answer == "o":
                self.shown.select(later.id)
            elif answer == "b":
                self.open_form(f"{NEXT}:{line.id}")

        on = short(later.held_on, self.today())
        answers = (("o", "show me that one"), ("b", "begin another one from this record all the same"))
        self.app.push_screen(Ask(f"A conference on {on} follows this one already.", answers), answered)

    def open_form(self, key: str, half_typed: Fields | None = None) -> Form | None:
        """As ever; the form of a conference that follows another waits until that one is loaded."""
        kind, _, former_id = key.partition(":")
        if kind == NEXT and self._former_id != former_id:
            self._waiting = (key, half_typed)
            self.post_message(FormerWanted(former_id))
            return None
        return super().open_form(key, half_typed)

    def idle_actions(self) -> tuple[str, ...]:
        """Without a conference there is one to begin, and no more; without a chosen one none follows it."""
        if not self.conferences:
            return "next_conference", "other_list", "app.figures"
        return () if self.shown.selected_key is not None else ("next_conference",)

    def come_back_from(self, conference_id: str) -> None:
        """Chooses the conference that was left, once it is listed, so that the next key is about it."""
        self._left = conference_id

    def forget(self) -> None:
        """Takes everything of every family off, and what is half typed about one."""
        self.conferences = None
        self._waiting = ("", None)
        self.due_words.rows = ()
        self.forget_former()

    def forget_former(self) -> None:
        """Has it loaded anew the next time: it may be corrected meanwhile, or locked away."""
        self._formers = ()

    @property
    def _former_id(self) -> str:
        """The conference that the next one is to follow; empty until it is loaded."""
        return self._formers[-1].conference.id if self._formers else ""

    def take_formers(self, formers: tuple[Former, ...]) -> None:
        """Goes on with the form that waited for the last of these conferences."""
        self._formers = formers
        key, half_typed = self._waiting
        if key == f"{NEXT}:{self._former_id}":
            self._waiting = ("", None)
            self.open_form(key, half_typed)

    def form(self, key: str) -> OpenForm | None:
        """Where and when, for a conference that begins, or that follows another."""
        from chairtui.screens.conference_form import conference_form
        from chairtui.screens.opens_forms import OpenForm

        procedures = self._procedures()
        if key == NEW:
            form, conference_from = conference_form(self.today(), procedures=procedures)
        elif key.startswith(f"{NEXT}:") and self._formers:
            from chairtui.screens.conferences.next_form import next_form

            form, conference_from = next_form(self.today(), self._formers, procedures)
        else:
            return None

        def begun(values: Fields) -> NewConference:
            procedure = str(values.get("procedure", procedures.usual))
            procedures.check(procedure)
            return NewConference(conference_from(values), procedure)

        return OpenForm(form, begun)

    def action_keys_help(self) -> None:
        """Shows the keys of this place, those of the list that has them first."""
        at_due = (Place.EVERYWHERE, Place.CONFERENCES, Place.DUE)
        in_line = (Place.EVERYWHERE, Place.DUE, Place.CONFERENCES)
        self.app.push_screen(KeysHelpScreen(at_due if self.is_at_due else in_line))
