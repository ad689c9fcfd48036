"""The Opening step: the chair's script, ticked as it is said, and the beginning of the meeting."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.london import day_of
from chairtui.domain.procedures import Procedure, ScriptLine
from chairtui.domain.reviewing import wants_another_chair
from chairtui.domain.script import script_lines
from chairtui.domain.timescales import spoken
from chairtui.keys import Place, bindings
from chairtui.screens.conference_form import conference_form
from chairtui.screens.days import clock_words
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited, ProceduresWanted
from chairtui.screens.script import note_form, script_row, ticked
from chairtui.screens.step_screen import TALL, OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawing import drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import LOOK, MUTED, PLAIN, STYLES, UNCLEAR, Row

CONFERENCE = "conference"
"""Key of the form of date and place."""


class OpeningScreen(ListStep):
    """What the chair says first, a line a row; the words of the chosen one stand below."""

    STEP = "opening"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.OPENING, Place.LIST)
    BINDINGS = bindings(Place.OPENING)
    EMPTY = "The local procedure has no script for the opening. b begins the meeting."
    DEFAULT_CSS = """
    OpeningScreen {
        & #begun { height: auto; margin: 0 0 1 2; color: $text-muted; }
        & #script { height: auto; max-height: 60%; }
        &.-low #script { height: 1fr; max-height: 100%; min-height: 3; }
        &.-low #begun { margin: 0 0 0 2; }
        & #words {
            height: auto; max-height: 12; max-width: 96; margin: 1 0 0 0; padding: 0 2;
            border-top: solid $border-blurred;
        }
    }
    """

    def compose_step(self) -> ComposeResult:
        """When the meeting began, the script, and the words of the chosen line."""
        yield Static(id="begun", markup=False)
        yield DrawnList(id="script", stays_chosen=True, enters_at="first")
        yield Static(id="words", markup=False)

    def on_resize(self) -> None:
        """On a low screen the list gives way to the words of the chosen line."""
        self.set_class(self.room.height < TALL, "-low")

    def idle_actions(self) -> tuple[str, ...]:
        """Without a script nothing is ticked; and what began begins no more."""
        begun = ("begin",) if self.at_hand()[0].began_at is not None else ()
        return (*begun, *(("tick",) if self._line() is None else ()))

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """The lines of the script."""
        del width
        return tuple(script_row(conference, line) for line in script_lines(conference, procedure, self.STEP))

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Shows the script, and when the meeting began."""
        super().show(conference, procedure)
        self.query_one("#begun", Static).update(_begun(conference))
        self._show_words()

    @on(DrawnList.Moved)
    def _show_words(self) -> None:
        line = self._line()
        shown = self.query_one("#words", Static)
        shown.display = line is not None
        if line is not None:
            parts = [Content.styled(drawable(line.words or line.title), STYLES[PLAIN])]
            if line.unclear:
                parts.append(Content.styled(f"{UNCLEAR} {drawable(line.unclear)}", STYLES[MUTED]))
            if line.note:
                parts.append(Content.styled(f"To note (enter): {drawable(line.note)}", STYLES[MUTED]))
            shown.update(Content("\n").join(parts))

    def _line(self) -> ScriptLine | None:
        """The chosen line of the script."""
        if self.conference is None or self.procedure is None:
            return None
        lines = script_lines(self.conference, self.procedure, self.STEP)
        return next((line for line in lines if line.key == self.chosen[1]), None)

    def form(self, key: str) -> OpenForm | None:
        """The note that goes with a line of the script, under the words that are said; or date and place."""
        conference, procedure = self.at_hand()
        if key == CONFERENCE:
            form, conference_from = conference_form(
                conference.held_on, conference, procedure=procedure, calendar=self.calendar
            )
            return OpenForm(form, lambda values: Edited(conference_from(values), "Date and place"))
        kind, _, identity = key.partition(":")
        lines = script_lines(conference, procedure, self.STEP)
        line = next((line for line in lines if line.key == identity), None)
        return note_form(conference, line) if kind == "tick" and line is not None else None

    def action_tick(self) -> None:
        """Said, at this moment; pressed again, not said yet. A note stays either way."""
        conference, _ = self.at_hand()
        line = self._line()
        if line is not None:
            self.attempt(lambda: ticked(conference, line.key, self.now()))

    def action_revise_conference(self) -> None:
        """Changes when and where the meeting is held, and who chairs it."""
        self.open_form(CONFERENCE)

    def action_change_procedure(self) -> None:
        """Asks which procedure the conference is to follow from now on."""
        conference, _ = self.at_hand()
        if conference.signed_off_at is not None:
            self.tell("It is signed off: the procedure stays with it.")
        else:
            self.post_message(ProceduresWanted())

    def action_begin(self) -> None:
        """The meeting begins now; once begun, it says when."""
        conference, _ = self.at_hand()
        if conference.began_at is not None:
            self.tell(f"The meeting began at {clock_words(conference.began_at)} already.")
        elif conference.held_on != day_of(self.now()) and conference.signed_off_at is None:
            self._ask_which_day(conference.held_on)
        else:
            self._begin()

    def _begin(self, held_on: date | None = None) -> None:
        """Begins it at this moment, on the day that it was set for or on another."""
        conference, _ = self.at_hand()
        held_on = held_on or conference.held_on
        self.edit(conference.changing(began_at=self.now(), held_on=held_on), "Begin the meeting")

    def _ask_which_day(self, held_on: date) -> None:
        """Asks before a meeting is begun that is set for another day."""
        today = day_of(self.now())
        answers = (
            ("t", f"it is held today: begin, and its date becomes {spoken(today)}"),
            ("o", "begin all the same; the date stays as it is"),
            ("b", "back"),
        )
        remark = f"Today is {spoken(today)}. The dates to agree on are counted from the day of the meeting."

        def answered(answer: str | None) -> None:
            if answer in {"t", "o"}:
                self._begin(today if answer == "t" else None)

        self.question(Ask(f"It is set for {spoken(held_on)}. Begin now?", answers, remark=remark), answered)


def _begun(conference: Conference) -> Content:
    """When the meeting begins, and that somebody else should chair it, where that is so."""
    begun = Content.styled(begun_words(conference), STYLES[MUTED])
    if words := wants_another_chair(conference):
        return Content("\n").join((begun, Content.styled(f"! {drawable(words)} t changes it.", STYLES[LOOK])))
    return begun


def begun_words(conference: Conference) -> str:
    """When the meeting began, or when it is to start."""
    if conference.began_at is not None:
        return f"The meeting began at {clock_words(conference.began_at)}."
    start = f" at {conference.starts_at:%H:%M}" if conference.starts_at else ""
    return f"Not begun yet: {spoken(conference.held_on)}{start}. b begins the meeting."
