"""What falls due beside a list, or in its place where there is little room; one key goes there and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from textual import events, on
from textual.getters import query_one

from chairtui.keys import Place, hints
from chairtui.screens.conferences.due_pane import DuePane
from chairtui.screens.messages import ConferenceWanted, DueWanted
from chairtui.screens.opens_forms import OpensForms
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.drawn_rows import DrawnRows
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from chairtui.domain.due_lines import DueLine

BESIDE = 130
"""Cells from which both stand side by side."""


class DueBeside(OpensForms):
    """A screen with a line to type in, a list below it, and what falls due."""

    shown = query_one("#list", DrawnList)
    due = query_one(DuePane)
    due_words = query_one("#due-words", DrawnRows)

    def ask_what_is_due(self) -> None:
        """Has it looked up, once what is to be shown before is drawn."""
        self.call_after_refresh(self.post_message, DueWanted())

    def take_due(self, lines: Sequence[DueLine], chairs: Sequence[str]) -> None:
        """Shows what falls due, late first; `chairs` is everybody who chairs a conference here."""
        from chairtui.screens.conferences.due_rows import summed_up
        from chairtui.widgets.rows import Row

        self.due.take(lines, chairs, self.today())
        self.due_words.rows = (Row("", (summed_up(lines, self.today()),), selectable=False),)
        self.set_out()

    def set_out(self) -> None:
        """Both side by side, or the one that has the keys."""
        self._set_out(at_due=self.is_at_due)

    @property
    def arrangement(self) -> str:
        """The class of what is arranged by the width, from the first paint on."""
        return "" if self.app.size.width >= BESIDE else "-narrow"

    @property
    def is_at_due(self) -> bool:
        """Whether what falls due has the keys."""
        return self.focused is self.due.shown

    def _set_out(self, *, at_due: bool) -> None:
        beside = self.size.width >= BESIDE
        self.due.display = beside or at_due
        self.shown.display = beside or not at_due
        self.due_words.display = not beside and not at_due and self.due.has_looked
        self.query_one("#home").set_class(not beside, "-narrow").set_class(at_due, "-due")
        hint_line = self.query_one(HintLine)
        if at_due:
            hint_line.hints, hint_line.constant = hints(Place.EVERYWHERE, Place.DUE)
            return
        open_one = (("enter", "Open"), ("↑↓", "Choose")) if self.shown.rows else ()
        left, hint_line.constant = hints(Place.EVERYWHERE, Place.CONFERENCES, without=self.idle_actions())
        hint_line.hints = (*open_one, *left)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """What has the keys is shown as such."""
        self._set_out(at_due=event.widget is self.due.shown)
        self.due.show()

    def action_other_list(self) -> None:
        """Goes to what falls due, and back to the line."""
        if self.is_at_due:
            self._back_to_the_line()
        else:
            self._set_out(at_due=True)
            self.due.shown.focus()

    @on(DrawnList.Left, "#due")
    def _back_to_the_line(self) -> None:
        self._set_out(at_due=False)
        self.query_one(LineInput).focus()

    @on(DrawnList.Chosen, "#due")
    def _chosen_due(self, event: DrawnList.Chosen) -> None:
        self.post_message(ConferenceWanted(self.due.line(event.key).conference_id))

    def action_due_chair(self) -> None:
        """What falls due for the next chair alone, or for all."""
        self.due.next_chair()

    def action_due_week(self) -> None:
        """What falls due in this week alone, in the next one, or ever."""
        self.due.next_week()

    @staticmethod
    def today() -> date:
        """The present day, in London."""
        from chairtui.domain.london import day_of

        return day_of(datetime.now(UTC))
