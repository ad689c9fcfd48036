"""The one box that finds: a step by its digit, a person, or a line that was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import folded
from chairtui.domain.procedures import Procedure
from chairtui.screens.names import Names, names_of
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.line_input import LineInput
from chairtui.widgets.rows import BOLD, MUTED, PLAIN, Row, Span

DIGITS = "1234567890"
"""What goes to the first ten steps; a step after these has no digit."""

MOST = 50
"""More finds than this are not shown: typing on is quicker than reading."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where to go: a step, and a record on it if one was found."""

    step: str
    record_id: str = ""


class FindScreen(ModalScreen[Found | None]):
    """Empty it lists the steps with their digits; any word finds people and lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
    ]
    DEFAULT_CSS = """
    FindScreen {
        align: center top;
        & > #found {
            width: 90%; max-width: 100; height: 80%; margin: 2 0; background: $surface; padding: 1 2;
        }
        & HeavyBox { background: $surface; }
        & DrawnList { background: $surface; margin: 1 0 0 0; }
    }
    """

    shown = query_one(DrawnList)

    def __init__(self, conference: Conference, procedure: Procedure) -> None:
        super().__init__()
        self._conference = conference
        self._procedure = procedure
        self._places: dict[str, Found] = {}

    def compose(self) -> ComposeResult:
        """The box, and what it finds."""
        with Vertical(id="found"):
            with HeavyBox(what="Find or go to"):
                yield LineInput(
                    placeholder="a digit for a step, or a name, or any word that was said", id="find"
                )
            yield DrawnList(empty="Nothing fits. Escape leaves; nothing is changed.", stays_chosen=True)

    def on_mount(self) -> None:
        """The steps, until something is typed."""
        self.query_one(LineInput).focus()
        self._show("")

    def action_move(self, step: int) -> None:
        """Moves the choice while the cursor stays in the box."""
        self.shown.action_move(step)

    @on(Input.Changed)
    def _find(self, event: Input.Changed) -> None:
        typed = event.value.strip()
        if len(typed) == 1 and typed in DIGITS:
            place = DIGITS.index(typed)
            if place < len(self._procedure.steps):
                self.dismiss(Found(self._procedure.steps[place].key))
                return
        self._show(typed)

    @on(Input.Submitted)
    def _go(self) -> None:
        if self.shown.selected_key is not None:
            self.dismiss(self._places[self.shown.selected_key])

    @on(DrawnList.Chosen)
    def _chosen(self, event: DrawnList.Chosen) -> None:
        self.dismiss(self._places[event.key])

    def _show(self, typed: str) -> None:
        rows = self._steps(typed) + (self._records(typed) if typed else [])
        self._places = dict(place for place, _ in rows)
        self.shown.rows = tuple(row for _, row in rows[:MOST])
        self.shown.select(self.shown.rows[0].key if self.shown.rows else None)

    def _steps(self, typed: str) -> list[tuple[tuple[str, Found], Row]]:
        return [
            (
                (step.key, Found(step.key)),
                _row(step.key, step.title, f"step {DIGITS[place]}" if place < len(DIGITS) else ""),
            )
            for place, step in enumerate(self._procedure.steps)
            if fits(folded(typed), folded(step.title))
        ]

    def _records(self, typed: str) -> list[tuple[tuple[str, Found], Row]]:
        names = names_of(self._conference, self._procedure)
        return [
            ((record_id, Found(step, record_id)), _row(record_id, words, remark, step == "people"))
            for step, record_id, words, remark in searchable(self._conference, names)
            if fits(folded(typed), folded(f"{words} {remark}"))
        ]


def fits(typed: str, words: str) -> bool:
    """Whether a word begins with what is typed; words that only hold it would bury the others."""
    return words.startswith(typed) or any(f"{edge}{typed}" in words for edge in " “(-'")


def searchable(conference: Conference, names: Names) -> list[tuple[str, str, str, str]]:
    """Everything that can be found: its step, identity, words, and what it is."""
    found = [("people", child.id, child.name, "child") for child in conference.children]
    for person in conference.participants:
        called = person.called if person.called != person.words else ""
        remark = " · ".join(part for part in (called, names.role(person.id)) if part)
        found.append(("people", person.id, person.words, remark))
    found += [("map", line.id, line.text, names.of(line.said_by)) for line in conference.statements]
    found += [("map", view.id, view.text, names.of(view.child_id)) for view in conference.child_views]
    found += [("dangers", danger.id, danger.text, "danger statement") for danger in conference.dangers]
    found += [("dangers", goal.id, goal.text, "safety goal") for goal in conference.goals]
    found += [("plan", outcome.id, outcome.text, "outcome") for outcome in conference.outcomes]
    found += [("plan", action.id, action.what, names.listed(action.who)) for action in conference.actions]
    return found


def _row(key: str, words: str, remark: str, is_name: bool = True) -> Row:
    return Row(key, ((Span(words, BOLD if is_name else PLAIN), Span(f"  {remark}", MUTED)),))
