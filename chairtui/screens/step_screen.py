"""What every step's screen has in common: the frame, the conference it shows, and its half-typed words."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive

from chairtui.domain.changes import Change
from chairtui.domain.conference import Conference
from chairtui.domain.errors import UnknownRecordError
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Missing, missing
from chairtui.domain.timescales import WorkingCalendar
from chairtui.keys import Place, bindings, hints
from chairtui.screens.days import clock_words
from chairtui.screens.frame import header_words, rail_lines
from chairtui.screens.keys_help import KeysHelpScreen
from chairtui.screens.messages import Edited, StepWanted
from chairtui.screens.opens_forms import Fields, OpenForm, OpensForms
from chairtui.widgets.asking import Asking
from chairtui.widgets.fields import TOO_LONG
from chairtui.widgets.header_bar import PRACTICE, HeaderBar
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.line_input import LineInput
from chairtui.widgets.partial_drawing import PartialCompositor
from chairtui.widgets.saved_light import OPENING, Light
from chairtui.widgets.step_rail import StepRail

if TYPE_CHECKING:
    from chairtui.screens.find import Found

__all__ = ["PRACTICE", "WIDE", "AtHand", "Fields", "OpenForm", "StepScreen"]

AtHand = Callable[[], tuple[Conference, Procedure]]
"""Gives the conference as it is when a form is kept, and its procedure."""

WIDE = 110
"""Cells from which the rail stands at the left, and columns stand side by side."""

TALL = 30
"""Lines from which there is room for more than the question itself."""

CLOCK_SECONDS = 10


class StepScreen(OpensForms):
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
    past: tuple[Conference, ...] = ()
    """The conferences before this one in the same lives, the oldest first."""
    chair: str = ""
    """The name of whoever uses this app, for a conference that names no chair of its own."""

    header = query_one(HeaderBar)
    rail = query_one(StepRail)
    hint_line = query_one(HintLine)

    def __init__(self) -> None:
        super().__init__()
        self._compositor = PartialCompositor()
        self._shown: tuple[Conference, Procedure] | None = None
        self._ahead: Conference | None = None
        """What this screen's last edit made, until the app has taken it on."""

    def begin_with(
        self,
        conference: Conference | None,
        procedure: Procedure | None,
        calendar: WorkingCalendar | None,
        chair: str,
        past: tuple[Conference, ...] = (),
    ) -> None:
        """Takes what the screen needs before it is mounted."""
        self.set_reactive(StepScreen.conference, conference)
        self.set_reactive(StepScreen.procedure, procedure)
        self.calendar = calendar or self.calendar
        self.chair = chair
        self.past = past

    @staticmethod
    def now() -> datetime:
        """The present instant."""
        return datetime.now(UTC)

    def compose(self) -> ComposeResult:
        """The frame around what this step shows."""
        yield HeaderBar()
        with Horizontal(id="frame"):
            yield StepRail()
            with Vertical(id="body"):
                yield Asking()
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

    def undone(self, changes: Sequence[Change]) -> None:
        """Hears what undo took back while this step was shown."""

    # Showing

    def on_mount(self) -> None:
        """Shows the keys of this place, and takes the room there is."""
        self._fit()
        self.show_hints()
        self.header.light = self.light
        self.set_interval(CLOCK_SECONDS, self._show_clock)
        self._show_clock()

    def on_screen_resume(self) -> None:
        """Shows what changed while another screen was in front, and gives back what was half typed."""
        self._show()
        self.give_drafts_back()

    def watch_conference(self) -> None:
        """A hidden screen only keeps the value; it draws when it is shown again."""
        if self.conference is self._ahead:
            self._ahead = None
        if self._ahead is None and self.is_current:
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
        self.ask(step.ask, step.then, step.unclear)
        self.show(conference, procedure)

    def places_here(self) -> tuple[Place, ...]:
        """Where the next key goes."""
        return self.PLACES

    def show_hints(self) -> None:
        """Names the keys of where the next key goes, those that do something there now."""
        idle = self.idle_actions() if self._shown is not None else ()
        self.hint_line.hints, self.hint_line.constant = hints(*self.places_here(), without=idle)

    def _show_clock(self) -> None:
        self.header.clock = clock_words(self.now())

    @property
    def room(self) -> Size:
        """Cells of the terminal, which are known before the screen is laid out in them."""
        return self.app.size

    def on_resize(self) -> None:
        """Takes the room there is now."""
        self._fit()

    def _fit(self) -> None:
        """On a narrow screen the rail is one line of signs."""
        self.set_class(self.room.width < WIDE, "-narrow")
        self.query_one(Asking).short = self.room.height < TALL
        self.rail.narrow = self.room.width < WIDE

    def ask(self, ask: str, then: str = "", unclear: str = "") -> None:
        """Shows what the chair asks here, what she does with the answer, and what is left open about it."""
        asking = self.query_one(Asking)
        asking.ask, asking.then, asking.unclear = ask, then, unclear

    # Editing

    def edit(self, conference: Conference, label: str) -> None:
        """Says that the conference is now this one."""
        self.post_message(Edited(conference, label))

    def post_message(self, message: Message) -> bool:
        """An edit counts from here on, though the app has still to take it on: the next one builds on it.

        It takes along what is half typed from here on, so that its words are never on disk twice, nor gone.
        """
        if isinstance(message, Edited):
            message.before = self._ahead or self.conference
            if super().is_ready:
                message.half_typed[self.place] = self.half_typed()
        posted = super().post_message(message)
        if isinstance(message, Edited):
            self._ahead = message.conference
            # Behind the edit on its way: through this screen's messages, and then through the app's.
            self.call_later(self.app.call_later, self._caught_up, message.conference)
        return posted

    def _caught_up(self, conference: Conference) -> None:
        """The app has seen this edit; what it holds now counts."""
        if self._ahead is conference:
            self._ahead = None
            if self.is_current:
                self._show()

    @property
    def is_ready(self) -> bool:
        """As of any screen; while an edit is on its way, that tells what is half typed."""
        return super().is_ready and self._ahead is None

    @property
    def place(self) -> str:
        """Where words half typed on this step are kept."""
        return self.STEP

    @on(LineInput.TooLong)
    def _too_long(self, event: LineInput.TooLong) -> None:
        event.stop()
        self.app.copy_to_clipboard(event.rest)
        self.notify(TOO_LONG, severity="warning", markup=False)

    # Going elsewhere

    @on(StepRail.StepChosen)
    def _step_chosen(self, event: StepRail.StepChosen) -> None:
        step, _, heading = event.key.partition("/")
        self.post_message(StepWanted(step, heading))

    def action_find(self) -> None:
        """Opens the one box that finds a step, a person or a line."""
        from chairtui.screens.find import FindScreen

        def found(place: Found | None) -> None:
            if place is not None:
                self.post_message(StepWanted(place.step, place.record_id))

        if self.conference is not None and self.procedure is not None:
            self.app.push_screen(FindScreen(self.conference, self.procedure), found)

    def action_still_needed(self) -> None:
        """Shows what this procedure still asks for; a line that is chosen leads to its field."""
        from chairtui.screens.still_needed import StillNeededScreen

        conference, procedure = self.at_hand()

        def chosen(gap: Missing | None) -> None:
            if gap is not None:
                self.post_message(StepWanted(gap.step, gap.place))

        gaps = missing(conference, procedure, self.calendar)
        self.app.push_screen(StillNeededScreen(gaps, procedure, conference.children), chosen)

    def action_keys_help(self) -> None:
        """Shows the keys, those of where the next key goes first, and what the procedure says here."""
        here = self.places_here()
        self.show_keys((*(place for place in self.PLACES if place not in here), *here))

    def show_keys(self, places: tuple[Place, ...]) -> None:
        """Shows the keys of some places of this step."""
        self.app.push_screen(KeysHelpScreen(places, self.procedure, self.STEP))

    def at_hand(self) -> tuple[Conference, Procedure]:
        """The conference and its procedure, which are there whenever a key can be pressed here."""
        if self.conference is None or self.procedure is None:
            raise UnknownRecordError
        return self._ahead or self.conference, self.procedure
