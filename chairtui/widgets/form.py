"""The one way in which every record is edited: a field a row, the current one in the heavy box."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from chairtui.keys import Place, bindings
from chairtui.widgets.choices import Choices
from chairtui.widgets.drawing import drawable
from chairtui.widgets.editors import PickLine, Prose
from chairtui.widgets.field_row import FieldRow
from chairtui.widgets.fields import (
    TOO_LONG,
    ChoiceField,
    Field,
    ManyField,
    Meaning,
    PickField,
    TextField,
    UnderstoodField,
    Values,
)
from chairtui.widgets.hint_line import Hint, HintLine
from chairtui.widgets.line_input import LineInput
from chairtui.widgets.rows import BOLD, BROKEN, MUTED, STYLES

__all__ = [
    "ChoiceField",
    "Field",
    "Form",
    "Kept",
    "ManyField",
    "Meaning",
    "PickField",
    "TextField",
    "UnderstoodField",
    "Values",
]

_AROUND = 5
"""Lines that are not the fields': space above, the title and its refusal, space below, the hints."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a form was kept with; `again` when the next record is to be added at once."""

    values: dict[str, Any]
    again: bool = False


class Form(ModalScreen[Kept | None]):
    """Ends with `Kept`, or with None when it was left. What is typed can be taken from it at any time."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Form {
        align: center top; background: $background 70%; padding: 1 0 0 0;
        & > Vertical { width: 84; max-width: 100%; height: auto; padding: 0 0 1 0; background: $surface; }
        & VerticalScroll { height: auto; scrollbar-size-vertical: 1; }
        & .form--title { height: 2; padding: 0 2; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """
    PLACES: ClassVar[tuple[Place, ...]] = (Place.CHOICES, Place.FORM)
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.FORM)

    def __init__(
        self,
        heading: str,
        fields: tuple[Field, ...],
        *,
        remark: str = "",
        adding: bool = False,
        problem: Callable[[Values], str] | None = None,
        first: str = "",
    ) -> None:
        """With `adding`, enter in the last field keeps and asks for more; `first` is the field begun with."""
        super().__init__()
        self.place = ""
        """Where what is half typed here is kept; the one who opens the form says."""
        self.adding = adding
        self._heading, self._remark, self._problem = heading, remark, problem
        self._refusal = ""
        self._first = first
        self._rows = tuple(FieldRow(field) for field in fields)
        self._at_first: dict[str, Any] = {}
        self._shown = False
        self._given: Mapping[str, Any] = {}
        self._title = Static(classes="form--title")
        self._title_words = ""
        self._hints = HintLine(constant=(("f1", "Help"),))

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._title
            with VerticalScroll(can_focus=False) as self._scroll:
                yield from self._rows
        yield self._hints

    def on_resize(self) -> None:
        self._scroll.styles.max_height = max(3, self.size.height - _AROUND)
        self._follow()

    def on_mount(self) -> None:
        self._shown = True
        self._at_first = self.values()
        self._look()
        if self._given:
            self.give_back(self._given)
        elif self._rows:
            (self._row(self._first) or self._rows[0]).editor.focus(scroll_visible=False)

    # What is typed

    @property
    def is_ready(self) -> bool:
        """Whether it shows by now what was half typed in it before."""
        return self._shown

    def values(self) -> dict[str, Any]:
        """What stands in the fields now, by their names."""
        if not self._shown:
            return {row.field.name: row.value_at_first for row in self._rows}
        return {row.field.name: row.editor.answer for row in self._rows}

    def put_values(self, values: Values) -> None:
        """Put these values into their fields; names that the form does not have are left out."""
        for row in self._rows:
            if row.field.name in values:
                row.put(values[row.field.name])
        self._look()

    def half_typed(self) -> dict[str, Any]:
        """What is half typed, with the cursor, as JSON knows it; empty when nothing was changed."""
        values = self.values()
        if values == self._at_first:
            return {}
        row = self._current()
        given: dict[str, Any] = {
            "values": {
                name: value if isinstance(value, str) else list(value) for name, value in values.items()
            }
        }
        if row is not None:
            given["field"] = row.field.name
            editor = row.editor
            if isinstance(editor, Input):
                given["cursor"] = [editor.cursor_position]
            elif isinstance(editor, TextArea):
                given["cursor"] = list(editor.cursor_location)
        return given

    def give_back(self, fields: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, with the cursor; also before the form is shown."""
        if not self._shown:
            self._given = fields
            return
        self.put_values(fields.get("values", {}))
        row = self._row(fields.get("field", "")) or self._rows[0]
        cursor, editor = fields.get("cursor", []), row.editor
        if isinstance(editor, Input) and len(cursor) == 1:
            editor.cursor_position = cursor[0]
        elif isinstance(editor, TextArea) and len(cursor) == 2:
            editor.move_cursor((cursor[0], cursor[1]))
        editor.focus(scroll_visible=False)

    def _row(self, name: str) -> FieldRow | None:
        return next((row for row in self._rows if row.field.name == name), None)

    def _current(self) -> FieldRow | None:
        return next((row for row in self._rows if row.editor.has_focus), None)

    # What is said about it

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choices.Changed)
    def _look(self) -> None:
        values = self.values()
        for row in self._rows:
            row.suggest(values)
        values = self.values()
        for row in self._rows:
            row.look(values)
        if self._refusal and self._problem:
            self._refusal = self._problem(values)
        self._show_title()

    def _show_title(self) -> None:
        title = Content.assemble(
            (drawable(self._heading), STYLES[BOLD]), "   ", (drawable(self._remark), STYLES[MUTED])
        )
        refusal = Content.styled(f"✕ {drawable(self._refusal)}" if self._refusal else "", STYLES[BROKEN])
        words = Content("\n").join((title, refusal))
        if words.plain != self._title_words:
            self._title_words = words.plain
            self._title.update(words, layout=False)

    def on_descendant_focus(self) -> None:
        self._look()
        row = self._current()
        if row is not None:
            self._hints.hints = self._hints_at(row)
            if isinstance(row.editor, PickLine):
                row.editor.going_on = self._enter_at(row).lower()
            self._follow()
            if row.is_suggested and isinstance(row.editor, Input):
                row.editor.select_all()  # what is typed takes its place

    def _follow(self) -> None:
        row = self._current()
        if row is not None:
            self.call_after_refresh(row.scroll_visible, animate=False)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        for row in self._rows:
            if row.editor is event.widget:
                row.notice = ""
        self._look()

    def _hints_at(self, row: FieldRow) -> tuple[Hint, ...]:
        enter = self._enter_at(row)
        own: tuple[Hint, ...] = ()
        if isinstance(row.field, ChoiceField):
            own = (("← →", "Choose"),)
        elif isinstance(row.field, ManyField):
            own = (("← →", "Move"), ("space", "Tick"), ("*", "All"))
        return (("enter", enter), *own, ("ctrl+s", "Keep"), ("escape", "Leave"), ("shift+tab", "Back"))

    def _enter_at(self, row: FieldRow) -> str:
        """What enter does in a field."""
        if row is not self._rows[-1]:
            return "Next field"
        return "Keep, and another" if self.adding else "Keep"

    @on(LineInput.TooLong)
    @on(Prose.TooLong)
    def _too_long(self, event: LineInput.TooLong | Prose.TooLong) -> None:
        event.stop()
        self.app.copy_to_clipboard(event.rest)
        row = self._current()
        if row is not None:
            row.notice = TOO_LONG
            self._look()

    # Going on

    @on(Input.Submitted)
    @on(Prose.Entered)
    def action_next(self) -> None:
        row = self._current()
        if row is None or row is not self._rows[-1]:
            self.action_go(1)
        else:
            self.action_keep(self.adding)

    @on(Prose.OverTheEdge)
    def _over_the_edge(self, event: Prose.OverTheEdge) -> None:
        self.action_go(event.step)

    def action_go(self, step: int) -> None:
        row = self._current()
        nth = self._rows.index(row) if row is not None else -step
        self._rows[max(0, min(nth + step, len(self._rows) - 1))].editor.focus(scroll_visible=False)

    def action_keep(self, again: bool) -> None:
        current = self._current()
        if current is not None and isinstance(current.editor, PickLine):
            current.editor.take_completion()  # what is offered and marked is what is meant
        values = self.values()
        for row in self._rows:
            row.refusal = row.problem(values)
        self._refusal = self._problem(values) if self._problem else ""
        self._look()
        refused = next((row for row in self._rows if row.refusal), None)
        if refused is not None:
            refused.editor.focus(scroll_visible=False)
            self._look()
        elif not self._refusal:
            self.dismiss(Kept(values, again))

    def action_leave(self) -> None:
        self.dismiss(None)
