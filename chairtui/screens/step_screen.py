"""What every step's screen has in common: the frame, the conference it shows, and its half-typed words."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.errors import ChairTUIError, UnknownRecordError
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.keys import Place, bindings, hints
from chairtui.screens.days import clock_words
from chairtui.screens.find import FindScreen, Found
from chairtui.screens.frame import header_words, rail_lines
from chairtui.screens.keys_help import KeysHelpScreen
from chairtui.screens.messages import Edited, FormClosed, StepWanted, Told
from chairtui.widgets.ask import Ask
from chairtui.widgets.form import Form, Kept
from chairtui.widgets.header_bar import PRACTICE, HeaderBar
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.saved_light import OPENING, Light
from chairtui.widgets.step_rail import StepRail

Fields = Mapping[str, Any]

WIDE = 110
"""Cells from which the rail stands at the left, and columns stand side by side."""

CLOCK_SECONDS = 10


@dataclass(frozen=True)
class OpenForm:
    """A form, and the edit that its values make when they are kept; no edit where they change nothing."""

    form: Form
    edit: Callable[[Fields], Edited | None]
    again: str = ""
    """Key of the form that opens next when somebody goes on adding."""


class StepScreen(Screen[None]):
    """One step of a conference. It is told the conference and says `Edited`; it never saves."""

    STEP: ClassVar[str]
    """Key of the step in the procedure."""
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP)
    BINDINGS = bindings(Place.EVERYWHERE, Place.STEP)
    AUTO_FOCUS = ""

    conference: reactive[Conference | None] = reactive(None, init=False)
    procedure: reactive[Procedure | None] = reactive(None, init=False)
    light: reactive[Light] = reactive(OPENING, init=False)

    calendar: WorkingCalendar = WorkingCalendar(frozenset(), date.max)
    """The working days that dates are counted in."""

    header = query_one(HeaderBar)
    rail = query_one(StepRail)
    hint_line = query_one(HintLine)

    def __init__(self) -> None:
        super().__init__()
        self._drafts: dict[str, Fields] = {}
        self._shown: tuple[Conference, Procedure] | None = None

    def begin_with(
        self, conference: Conference | None, procedure: Procedure | None, calendar: WorkingCalendar | None
    ) -> None:
        """Takes what the screen needs before it is mounted."""
        self.set_reactive(StepScreen.conference, conference)
        self.set_reactive(StepScreen.procedure, procedure)
        self.calendar = calendar or self.calendar

    @staticmethod
    def now() -> datetime:
        """This instant."""
        return datetime.now(UTC)

    def compose(self) -> ComposeResult:
        """The frame around what this step shows."""
        yield HeaderBar()
        with Horizontal(id="frame"):
            yield StepRail()
            with Vertical(id="body"):
                yield Static(id="ask", markup=False)
                yield from self.compose_step()
        yield HintLine()

    @abstractmethod
    def compose_step(self) -> ComposeResult:
        """What this step shows below its question."""

    @abstractmethod
    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Shows the conference as it is now."""

    def choose(self, record_id: str) -> None:
        """Brings one record into sight, if this step shows it."""

    def form(self, key: str) -> OpenForm | None:
        """The form with this key, the same after a restart; none for what cannot be edited."""
        del key
        return None

    # Showing

    def on_mount(self) -> None:
        """Shows the keys of this place."""
        self.hint_line.hints, self.hint_line.constant = hints(*self.PLACES)
        self.header.light = self.light
        self.set_interval(CLOCK_SECONDS, self._show_clock)
        self._show_clock()

    def on_screen_resume(self) -> None:
        """Shows what changed while another screen was in front, and gives back what was half typed."""
        self._show()
        if self._drafts:
            self.call_after_refresh(self._give_drafts_back)

    def watch_conference(self) -> None:
        """A hidden screen only keeps the value; it draws when it is shown again."""
        if self.is_current:
            self._show()

    def watch_light(self, light: Light) -> None:
        """Hands the light to the header."""
        if self.is_mounted:
            self.header.light = light

    def _show(self) -> None:
        conference, procedure = self.conference, self.procedure
        if conference is None or procedure is None or self._shown == (conference, procedure):
            return
        self._shown = conference, procedure
        self.header.banner = PRACTICE if conference.practice else ""
        self.header.family, self.header.about = header_words(conference)
        self.rail.steps, self.rail.current = rail_lines(conference, procedure, self.calendar), self.STEP
        step = next(step for step in procedure.steps if step.key == self.STEP)
        self.ask(step.ask, step.then)
        self.show(conference, procedure)

    def _show_clock(self) -> None:
        self.header.clock = clock_words(self.now())

    def on_resize(self) -> None:
        """On a narrow screen the rail is one line of signs."""
        self.set_class(self.size.width < WIDE, "-narrow")
        self.rail.narrow = self.size.width < WIDE

    def ask(self, ask: str, then: str = "") -> None:
        """Shows what the chair asks here, and what she does with the answer."""
        words: list[str | tuple[str, str]] = [("Ask   ", "$text-muted"), ask]
        if then:
            words += [("\nThen  ", "$text-muted"), then]
        shown = self.query_one("#ask", Static)
        shown.display = bool(ask)
        shown.update(Content.assemble(*words))

    # Editing

    def edit(self, conference: Conference, label: str, field: str = "") -> None:
        """Says that the conference is now this one."""
        self.post_message(Edited(conference, label, field))

    def tell(self, words: str) -> None:
        """Says something beside the light."""
        self.post_message(Told(words))

    def attempt(self, edit: Callable[[], Edited | None]) -> None:
        """Makes an edit, or says beside the light why the conference does not allow it."""
        try:
            edited = edit()
        except ChairTUIError as error:
            self.tell(str(error))
            self.notify(str(error), severity="warning", markup=False)
            return
        if edited is not None:
            self.post_message(edited)

    def open_form(self, key: str, half_typed: Fields | None = None) -> None:
        """Opens the form with this key, with what was half typed in it before a crash, lock or restart."""
        opened = self.form(key)
        if opened is None:
            return
        opened.form.place = f"{self.STEP}/{key}"
        if half_typed:
            opened.form.give_back(half_typed)

        def closed(kept: Kept | None) -> None:
            if kept is not None:
                self._keep(opened, key, kept)
            elif left := opened.form.half_typed():
                self._ask_about(opened, key, left)
            else:
                self.post_message(FormClosed(opened.form.place))

        self.app.push_screen(opened.form, closed)

    def _keep(self, opened: OpenForm, key: str, kept: Kept) -> None:
        # The conference may have moved on while the form was open, so the edit is made on what is there now.
        self.attempt(lambda: (self.form(key) or opened).edit(kept.values))
        self.post_message(FormClosed(opened.form.place))
        if kept.again and opened.again:
            self.call_later(self._go_on, opened.again)

    def _go_on(self, key: str) -> None:
        """Opens the next form behind the edit, which is on its way to the app: so it finds what was just kept."""
        self.app.call_later(self.open_form, key)

    def _ask_about(self, opened: OpenForm, key: str, left: Fields) -> None:
        """Escape leaves a form, but throws nothing away without a question."""
        values = opened.form.values()

        def answered(answer: str | None) -> None:
            if answer == "k":
                self._keep(opened, key, Kept(values))
            elif answer == "t":
                self.post_message(FormClosed(opened.form.place))
            else:
                self.open_form(key, left)

        answers = (("k", "keep it"), ("t", "throw it away"), ("g", "go on typing"))
        self.app.push_screen(Ask("What you typed is not kept yet.", answers), answered)

    # Half-typed words

    @property
    def place(self) -> str:
        """Where words half typed on this screen are kept."""
        return self.STEP

    def half_typed(self) -> Fields:
        """What is half typed on the screen itself; its forms keep their own."""
        return {}

    def give_back(self, fields: Fields) -> None:
        """Puts half-typed words back, with cursor and focus."""

    def take_drafts(self, drafts: Mapping[str, Fields]) -> None:
        """Takes what was half typed here before, to give it back once the screen is shown."""
        self._drafts = dict(drafts)

    def _give_drafts_back(self) -> None:
        drafts, self._drafts = self._drafts, {}
        for place, fields in drafts.items():
            if place == self.STEP:
                self.give_back(fields)
            else:
                self.open_form(place.removeprefix(f"{self.STEP}/"), fields)

    # Going elsewhere

    @on(StepRail.StepChosen)
    def _step_chosen(self, event: StepRail.StepChosen) -> None:
        step, _, heading = event.key.partition("/")
        self.post_message(StepWanted(step, heading))

    def action_find(self) -> None:
        """Opens the one box that finds a step, a person or a line."""

        def found(place: Found | None) -> None:
            if place is not None:
                self.post_message(StepWanted(place.step, place.record_id))

        if self.conference is not None and self.procedure is not None:
            self.app.push_screen(FindScreen(self.conference, self.procedure), found)

    def action_keys_help(self) -> None:
        """Shows the keys of this place."""
        self.app.push_screen(KeysHelpScreen(self.PLACES))

    def at_hand(self) -> tuple[Conference, Procedure]:
        """The conference and its procedure, which are there whenever a key can be pressed here."""
        if self.conference is None or self.procedure is None:
            raise UnknownRecordError
        return self.conference, self.procedure
