"""A list of people to invite: pasted into a form, and looked through row by row before it is taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from chairtui.domain.conference import Conference
from chairtui.domain.invitations import InvitedRow, invited_as, invited_rows, with_invited
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.messages import Edited
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.editors import Prose
from chairtui.widgets.form import Form, Kept, TextField
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.rows import BOLD, BROKEN, LOOK, MUTED, Line, Row, Span, heading, words

NEW_LIST = "new-list"
"""Key of the form."""

HOW = (
    "A row for each person, as a spreadsheet pastes it: name, role, agency, date of birth, works with; "
    "or any columns with their titles in the first row. Enter in an empty row looks through it."
)
NOBODY = "Nothing is in it yet. Paste or type the list, a row for each person."


def invite_form(conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> OpenForm:
    """The form to paste a list into; kept once its rows were looked through."""

    def rows_of(text: str) -> tuple[InvitedRow, ...]:
        return invited_rows(text, conference, procedure, calendar)

    def edit(values: Fields) -> Edited | None:
        after = with_invited(conference, rows_of(str(values["list"])))
        return Edited(after, "Invite a list") if after != conference else None

    return OpenForm(InviteListForm(procedure, rows_of), edit)


class InviteListForm(Form):
    """Holds the text while its rows are looked through, so that it is there to go back to."""

    def __init__(self, procedure: Procedure, rows_of: Callable[[str], tuple[InvitedRow, ...]]) -> None:
        super().__init__(
            "Invite a list",
            (TextField("list", "The list", lines=14, hint=HOW, problem=self._problem_of),),
        )
        self._procedure, self._rows_of = procedure, rows_of

    def _problem_of(self, values: Fields) -> str:
        return "" if self._rows_of(str(values["list"])) else NOBODY

    def _hints_at(self, row: object) -> tuple[tuple[str, str], ...]:
        del row
        return (("enter", "Next row"), ("ctrl+s", "Look through"), ("escape", "Leave"))

    @on(Prose.Entered)
    def _next_row(self, event: Prose.Entered) -> None:
        event.prevent_default()
        prose = event.prose
        if prose.document.get_line(prose.cursor_location[0]).strip():
            prose.insert("\n")
        else:
            self.action_keep(again=False)

    def action_keep(self, again: bool) -> None:
        values = self.values()
        rows = self._rows_of(str(values["list"]))
        if not rows:
            super().action_keep(again)
            return

        def looked_through(take_in: bool | None) -> None:
            if take_in:
                self.dismiss(Kept(values))

        self.app.push_screen(LookThroughScreen(rows, self._procedure), looked_through)


class LookThroughScreen(ModalScreen[bool]):
    """Every row of a list, with whom it makes or what is wrong; ends with whether they are taken in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Back", show=False, priority=True)
    ]
    DEFAULT_CSS = """
    LookThroughScreen {
        align: center top; background: $background 70%; padding: 1 0 0 0;
        & > Vertical { width: 96; max-width: 100%; height: 1fr; padding: 0 2; background: $surface; }
    }
    """

    def __init__(self, rows: tuple[InvitedRow, ...], procedure: Procedure) -> None:
        super().__init__()
        self._count = sum(row.invited is not None for row in rows)
        self._rows = tuple(_rows(rows, procedure))

    def compose(self) -> ComposeResult:
        """The rows, and what the keys do with them."""
        with Vertical():
            yield DrawnList(self._rows, enters_at="first", stays_chosen=True)
        take_in = (("enter", f"Take in {_people(self._count)}"),) if self._count else ()
        yield HintLine((*take_in, ("↑↓", "Read on"), ("escape", "Back to the list")))

    def on_mount(self) -> None:
        """The arrows read on."""
        self.query_one(DrawnList).focus()

    @on(DrawnList.Chosen)
    def _take_in(self, event: DrawnList.Chosen) -> None:
        event.stop()
        if self._count:
            self.dismiss(True)


def _rows(rows: tuple[InvitedRow, ...], procedure: Procedure) -> Iterator[Row]:
    taken = [row for row in rows if row.invited is not None]
    left_out = [str(row.number) for row in rows if row.invited is None]
    yield heading(
        f"{_people(len(taken))} to take in" if taken else "Nobody to take in",
        f"{len(left_out)} left out" if left_out else "",
    )
    if left_out:
        alone = len(left_out) == 1
        which = f"Row {left_out[0]} has" if alone else f"Rows {listed(left_out)} have"
        mend = "Go back to mend it" if alone else "Go back to mend them"
        yield words(f"✕ {which} a fault. {mend}, or take in the others.", BROKEN, space_after=1)
    for row in rows:
        yield Row(str(row.number), tuple(_lines(row, procedure)))


def _lines(row: InvitedRow, procedure: Procedure) -> Iterator[Line]:
    number = Span(str(row.number), MUTED, 0, 4)
    if row.invited is None:
        yield (number, Span(row.words, column=5))
        yield (Span(f"✕ {row.fault}", BROKEN, 5),)
        return
    yield (number, Span(row.invited.name, BOLD, 5, 30), Span(invited_as(row.invited, procedure), MUTED, 37))
    if row.remark:
        yield (Span(f"! {row.remark}", LOOK, 37),)


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
