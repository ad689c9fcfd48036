"""The keys of the place that one came from, in words; of a step, what the procedure says there, whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from chairtui.keys import SHOWN, Place, keys_of
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import ACCENT, MUTED, Row, Span, heading

if TYPE_CHECKING:  # the first paint does not wait for the procedures
    from chairtui.domain.procedures import Step


class KeysHelpScreen(ModalScreen[None]):
    """Every key that works in some places; any of escape, enter or `?` leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark,f1", "dismiss(None)", "Leave", show=False, priority=True)
    ]
    DEFAULT_CSS = """
    KeysHelpScreen {
        align: center middle;
        & > DrawnList { width: 90%; max-width: 86; height: 90%; background: $surface; padding: 1 2; }
    }
    """

    def __init__(self, places: tuple[Place, ...], step: Step | None = None) -> None:
        super().__init__()
        self._places = places
        self._step = step

    def compose(self) -> ComposeResult:
        """The keys, place by place, the nearest first."""
        rows: list[Row] = []
        for place in (*reversed(self._places), Place.APP):
            keys = [key for key in keys_of(place) if not key.action.startswith("app.step(")]
            if keys:
                rows.append(heading(place.value.capitalize()))
                rows += [_row(f"{place}:{nth}", key.keys, key.help) for nth, key in enumerate(keys)]
                rows.append(Row("", ((),), selectable=False))
        rows.append(_row("palette", "ctrl+p", "Lists everything that can be done here, and the looks."))
        yield DrawnList((*rows, *_step_rows(self._step)), enters_at="first")

    def on_mount(self) -> None:
        """The arrows read on."""
        self.query_one(DrawnList).focus()


def _step_rows(step: Step | None) -> Iterator[Row]:
    """What is asked at a step, what comes then, and what is unclear; on a small screen it had less room."""
    if step is None:
        return
    said = (("Ask", step.ask), ("Then", step.then), ("Unclear", step.unclear))
    if any(words for _, words in said):
        yield Row("", ((),), selectable=False)
        yield heading(step.title)
    for label, words in said:
        if words:
            yield Row(f"says:{label}", ((Span(label, MUTED, 0, 18), Span(words, MUTED, 20)),))


def _row(key: str, keys: str, words: str) -> Row:
    shown = " ".join(dict.fromkeys(SHOWN.get(one, one).lower() for one in keys.split(",")))
    return Row(key, ((Span(shown, ACCENT, 0, 18), Span(words, MUTED, 20)),))
