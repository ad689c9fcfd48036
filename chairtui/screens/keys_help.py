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
    from chairtui.domain.procedures import Procedure


class KeysHelpScreen(ModalScreen[None]):
    """Every key that works in some places; any of escape, enter, F1 or `?` leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark", "dismiss(None)", "Leave", show=False, priority=True)
    ]
    DEFAULT_CSS = """
    KeysHelpScreen {
        align: center middle;
        & > DrawnList { width: 90%; max-width: 86; height: 90%; background: $surface; padding: 1 2; }
    }
    """

    def __init__(
        self, places: tuple[Place, ...], procedure: Procedure | None = None, step_key: str = ""
    ) -> None:
        super().__init__()
        self._places = places
        self._said = tuple(_step_rows(procedure, step_key)) if procedure is not None else ()

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
        yield DrawnList((*rows, *self._said), stays_chosen=True, enters_at="first")

    def on_mount(self) -> None:
        """The arrows read on."""
        self.query_one(DrawnList).focus()


def _step_rows(procedure: Procedure, step_key: str) -> Iterator[Row]:
    """What is asked at a step, what comes then, what is unclear, and where each is stated.

    On a small screen the step had less room for it.
    """
    step = next((step for step in procedure.steps if step.key == step_key), None)
    if step is None:
        return
    yield Row("", ((),), selectable=False)
    yield heading(step.title)
    said = (("Ask", step.ask), ("Then", step.then), ("Unclear", step.unclear), ("Source", step.source))
    for label, words in (*said, *_also(procedure, step_key)):
        if words:
            yield Row(f"says:{label}", ((Span(label, MUTED, 0, 18), Span(words, MUTED, 20)),))


def _also(procedure: Procedure, step_key: str) -> tuple[tuple[str, str], ...]:
    """What else of the procedure is at work at a step, and where it is stated."""
    match step_key:
        case "scaling":
            scale = procedure.scale
            return ("Scale, unclear", scale.unclear), ("Scale, source", scale.source)
        case "decision":
            decided_by = ("Decides, source", procedure.decided_by_source)
            quoracy = procedure.quoracy
            return decided_by, ("Quorum", quoracy.words), ("Quorum, source", quoracy.source)
        case "plan":
            return (("Columns, source", procedure.plan_columns_source),)
        case _:
            return ()


def _row(key: str, keys: str, words: str) -> Row:
    shown = " ".join(dict.fromkeys(SHOWN.get(one, one).lower() for one in keys.split(",")))
    return Row(key, ((Span(shown, ACCENT, 0, 18), Span(words, MUTED, 20)),))
