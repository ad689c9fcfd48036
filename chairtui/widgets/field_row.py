"""A field on its form: a plain row, or the one heavy box while the keys go into it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from chairtui.widgets.choices import ManyChoices, OneChoice
from chairtui.widgets.completing import MOST_SHOWN
from chairtui.widgets.drawing import cells, drawable
from chairtui.widgets.editors import FieldLine, PickLine, Prose
from chairtui.widgets.fields import (
    Choice,
    ChoiceField,
    Field,
    ManyField,
    Meaning,
    PickField,
    TextField,
    UnderstoodField,
    Values,
)
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.rows import BOLD, BROKEN, LOOK, MUTED, STYLES

Editor: TypeAlias = FieldLine | Prose | PickLine | OneChoice | ManyChoices


def editor_for(field: Field) -> Editor:
    """What `field` is typed in; its id is the field's name."""
    match field:
        case TextField(lines=1):
            return FieldLine(id=field.name)
        case TextField(lines=lines):
            return Prose("", lines, id=field.name)
        case ChoiceField():
            return OneChoice(_with_given(field.choices, (field.value,)), letters=field.letters, id=field.name)
        case ManyField():
            return ManyChoices(_with_given(field.choices, field.value), id=field.name)
        case PickField():
            given = () if field.free else field.value
            return PickLine(
                _with_given(field.choices, given),
                many=field.many,
                free=field.free,
                in_full=field.in_full,
                id=field.name,
            )
        case _:
            return FieldLine(id=field.name)


def _with_given(choices: tuple[Choice, ...], given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The choices, and what was chosen from others once: a key that none of them has stands for itself."""
    known = dict(choices)
    return (*choices, *((key, key.replace("_", " ")) for key in given if key and key not in known))


MOST_IN_BORDER = 74
"""Columns of a label for which the box's border has room on the narrowest screen; a longer one, which is cut
there, stands whole beneath."""

NOTHING_TO_TICK = "There is nobody and nothing to tick here yet: come back to this once there is."


class FieldRow(HeavyBox):
    """Label and editor, and beneath it what there is to say: a problem, a question, how it was understood."""

    DEFAULT_CSS = """
    FieldRow {
        border: none; padding: 0 2; background: transparent; layout: horizontal;
        border-title-background: $surface; border-subtitle-background: $surface;
        & > .field--label { width: 26; color: $text-muted; padding: 0 2 0 0; }
        & > Vertical { width: 1fr; height: auto; }
        & > Vertical > Static { height: auto; display: none; }
        & Horizontal { height: auto; }
        & Horizontal > FieldLine { width: 24; }
        & Horizontal > Static { width: 1fr; height: auto; padding: 0 0 0 2; }
        &:focus-within { border: heavy $border; padding: 0 1; }
        &:focus-within > .field--label { display: none; }
    }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(what=field.label)
        self._is_long = cells(drawable(field.label)) > MOST_IN_BORDER
        self.field = field
        self.editor = editor_for(field)
        self.refusal = ""
        """The sentence that kept the form open, until it is mended."""
        self.notice = ""
        """A sentence about what just happened here, until the keys go elsewhere."""
        self._suggestion = self.value_at_first
        self._meaning = Static(classes="field--meaning")
        self._below = Static(classes="field--below")
        self._shown: tuple[Content, Content] | None = None

    @property
    def value_at_first(self) -> str | tuple[str, ...]:
        """What the form was opened with."""
        value: str | tuple[str, ...] = getattr(self.field, "value", "")
        return value

    def put(self, value: str | Iterable[str]) -> None:
        """Put a value into the editor: a `str`, or any number of them."""
        self.editor.answer = value if isinstance(value, str) else tuple(value)

    @property
    def is_suggested(self) -> bool:
        """Whether there still stands what the form put there by itself."""
        return self._suggestion != self.value_at_first and self.editor.answer == self._suggestion

    def suggest(self, values: Values) -> None:
        """Put there what the other fields suggest, unless something else was put there."""
        if self.field.suggested is None or self.editor.answer != self._suggestion:
            return
        suggestion = self.field.suggested(values)
        if suggestion != self._suggestion:
            self._suggestion = suggestion
            self.put(suggestion)

    def compose(self) -> ComposeResult:
        self.put(self.value_at_first)
        yield Static(Content(drawable(self.field.label)), classes="field--label")
        with Vertical():
            if isinstance(self.field, UnderstoodField):
                with Horizontal():
                    yield self.editor
                    yield self._meaning
            else:
                yield self.editor
            yield self._below

    def on_click(self) -> None:
        self.editor.focus(scroll_visible=False)

    def on_resize(self) -> None:
        if self.has_focus_within:  # it has just become the box, or grown
            self.call_after_refresh(self.scroll_visible, animate=False)

    def problem(self, values: Values) -> str:
        """Why the form cannot be kept with this, or an empty string."""
        field = self.field
        if isinstance(field, UnderstoodField) and self.editor.answer:
            meaning = field.understand(str(self.editor.answer))
            if not meaning.ok:
                return (
                    meaning.question or "That is not understood. Type it in another way, or leave it empty."
                )
        if isinstance(field, PickField) and not field.free and isinstance(self.editor, PickLine):
            unknown = ", ".join(self.editor.unknown)
            if unknown:
                return f"“{unknown}” is not on the list. Type how it begins there, and take what is offered."
        if isinstance(field, PickField) and not field.many and len(self.editor.answer) > 1:
            return "Only one can be named here."
        return field.problem(values) if field.problem else ""

    def look(self, values: Values) -> None:
        """Say anew what there is to say, if it is something else than before."""
        if self.refusal:
            self.refusal = self.problem(values)
        if isinstance(self.field, ChoiceField) and self.field.worded and isinstance(self.editor, OneChoice):
            self.editor.reword(self.field.worded(values))
        meaning, below = self._understood(), self._said(values)
        if (meaning, below) == self._shown:
            return
        self._shown = meaning, below
        self._meaning.update(meaning)
        self._below.update(below)
        self._below.display = bool(below)

    def _understood(self) -> Content:
        if not isinstance(self.field, UnderstoodField) or not self.editor.answer:
            return Content("")
        meaning: Meaning = self.field.understand(str(self.editor.answer))
        lines = [(meaning.words, BOLD)]
        if self.has_focus_within:
            lines.append((meaning.sum, MUTED))
        lines.append((f"! {meaning.question}" if meaning.question and not self.refusal else "", LOOK))
        return _lines(*lines)

    def _said(self, values: Values) -> Content:
        question = self.field.question(values) if self.field.question else ""
        if question == self.refusal:
            question = ""
        return _lines(
            (f"✕ {self.refusal}" if self.refusal else "", BROKEN),
            (f"! {self.notice}" if self.notice else "", LOOK),
            (f"! {question}" if question else "", LOOK),
            (self.field.label if self._is_long and self.has_focus_within else "", BOLD),
            (self._hint() if self.has_focus_within else "", MUTED),
        )

    def _hint(self) -> str:
        if isinstance(self.field, ManyField) and not self.field.choices:
            return NOTHING_TO_TICK
        if isinstance(self.field, PickField) and not self.field.hint:
            names = [words for _, words in self.field.choices]
            return " · ".join(names[:MOST_SHOWN]) + (" …" if len(names) > MOST_SHOWN else "")
        return self.field.hint


def _lines(*lines: tuple[str, str]) -> Content:
    return Content("\n").join(
        Content.styled(drawable(words), STYLES[role])  # type: ignore[index]
        for words, role in lines
        if words
    )
