"""The closing: no one leaves without a date, and each date shows its sum; then the chair signs off."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from chairtui.domain.after_deciding import meetings_besides, to_be_told, wanted_meetings, with_core_group
from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Missing, Stage, missing
from chairtui.domain.script import script_lines
from chairtui.domain.text import one_line
from chairtui.keys import Place, bindings
from chairtui.screens.closing.forms import core_group_form, meeting_form, telling_form, words_form
from chairtui.screens.closing.rows import (
    CORE_GROUP,
    LOCKED,
    REASON,
    SIGN_OFF,
    STATEMENT,
    WORDS_STAY_OPEN,
    Shown,
    closing_rows,
)
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited, StepWanted
from chairtui.screens.script import note_form, ticked
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import MUTED, Row, Span

CHAIR = "chair"

WORDS = {
    STATEMENT: ("Your closing statement", "Closing statement", 8),
    REASON: ("Why you went on all the same", "The chair's reason", 8),
    CHAIR: ("Who chairs, as the record shall show it", "Who chairs", 1),
}
"""What is written down in one field of the conference: what its form is called, its edit, and its lines."""


class ClosingScreen(ListStep):
    """Dates, core group, who tells whom, what is said aloud, and the sign-off."""

    STEP = "closing"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.LIST, Place.CLOSING)
    BINDINGS = bindings(Place.CLOSING)

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """All sections of the closing."""
        gaps = len(self._gaps())
        return closing_rows(Shown(conference, procedure, self.calendar, self._signs(conference), gaps, width))

    def idle_actions(self) -> Collection[str]:
        """Nothing is signed off twice, and what was decided may ask for no core group."""
        conference, procedure = self.at_hand()
        has_group = conference.core_group or with_core_group(conference, procedure)
        done = ("sign_off",) if conference.signed_off_at is not None else ()
        return (*super().idle_actions(), *done, *(() if has_group else ("add_member",)))

    def _gaps(self) -> tuple[Missing, ...]:
        """What is still missing before people leave."""
        gaps = missing(*self.at_hand(), self.calendar)
        return tuple(gap for gap in gaps if gap.before is not Stage.SENDING and not gap.quiet)

    def _signs(self, conference: Conference) -> str:
        """Who signs off: whoever chairs this conference, or else this app's chair."""
        return conference.chair.strip() or self.chair.strip()

    def form(self, key: str) -> OpenForm | None:
        """The form of the chosen row."""
        conference, procedure = self.at_hand()
        if key == CORE_GROUP:
            return core_group_form(conference, procedure)
        if key in WORDS:
            return words_form(conference, key, *WORDS[key])
        kind, _, identity = key.partition(":")
        if kind == "telling" and identity in to_be_told(conference):
            return telling_form(conference, procedure, identity, self.calendar)
        script = (
            note_form(conference, line)
            for line in script_lines(conference, procedure, self.STEP)
            if line.key == identity
        )
        meetings = (
            meeting_form(conference, procedure, wanted, self.calendar)
            for wanted in (*wanted_meetings(conference, procedure), *meetings_besides(conference, procedure))
            if wanted.key == key
        )
        return next(script if kind == "tick" else meetings, None)

    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter edits what is chosen; on the last row it signs off."""
        event.stop()
        if event.key == SIGN_OFF:
            self.action_sign_off()
        else:
            self.open_form(event.key)

    def action_add_member(self) -> None:
        """Names the core group."""
        conference, procedure = self.at_hand()
        if conference.core_group or with_core_group(conference, procedure):
            self.open_form(CORE_GROUP)
        else:
            self.tell("What was decided asks for no core group.")

    def action_tick(self) -> None:
        """Ticks what was said."""
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        if kind == "tick":
            self.attempt(lambda: ticked(conference, identity, self.now()))

    def action_sign_off(self) -> None:
        """Asks, names what is missing, and locks; only a child without a decision stops it."""
        conference, _ = self.at_hand()
        if conference.signed_off_at is not None:
            self.tell("It is signed off already. Words can still be corrected.")
            return
        gaps = self._gaps()
        blocking = [gap.words for gap in gaps if gap.blocks]
        if blocking:
            self.notify("\n".join(blocking), title="Sign-off needs", severity="warning", markup=False)
            return
        if not self._signs(conference):
            self.tell("Your name is missing: the sign-off carries it.")
            self.open_form(CHAIR)
            return
        self._ask_to_sign(gaps)

    def _ask_to_sign(self, gaps: tuple[Missing, ...]) -> None:
        conference, procedure = self.at_hand()
        answers = [("s", "sign off"), ("b", "back")]
        remark = f"{LOCKED.capitalize()} cannot be changed after this. {WORDS_STAY_OPEN}"
        if gaps:
            answers[0] = ("s", "sign off all the same")
            answers.insert(1, ("r", "write down why you go on all the same; it is printed"))
            reason = one_line(conference.chairs_reason)
            remark += f"\nYour reason: {reason}" if reason else ""
            remark += "\nStill missing:"
        listed = tuple(
            Row(
                str(nth),
                ((Span(f"○ {gap.words}"), Span(f"→ {_title(procedure, gap)}", MUTED, align="right")),),
            )
            for nth, gap in enumerate(gaps)
        )

        def answered(answer: str | None) -> None:
            if answer == "s" and self.attempt(self._signed_off):
                self.list.select(SIGN_OFF)
            elif answer == "r":
                self.open_form(REASON)
            elif answer is not None and answer.isdecimal():
                gap = gaps[int(answer)]
                self.post_message(StepWanted(gap.step, gap.place))

        self.question(Ask("Sign off?", tuple(answers), remark=remark, listed=listed), answered)

    def _signed_off(self) -> Edited:
        conference, _ = self.at_hand()
        now = self.now()
        signed = conference.changing(
            signed_off_at=now, signed_off_by=self._signs(conference), ended_at=conference.ended_at or now
        )
        return Edited(signed, "Sign off")


def _title(procedure: Procedure, gap: Missing) -> str:
    return procedure.title_of("steps", gap.step)
