"""What is still needed, in the order in which it is needed; each line leads to its field."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Missing, Stage
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import LOOK, MUTED, PLAIN, Role, Row, Span, heading, words

NOTHING = "Nothing is missing: this procedure asks for no more."


class StillNeededScreen(ModalScreen[Missing | None]):
    """Ends with the line that was chosen, or with None for escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+r", "dismiss(None)", "Leave", show=False, priority=True)
    ]
    DEFAULT_CSS = """
    StillNeededScreen {
        align: center middle;
        & > DrawnList { width: 92%; max-width: 104; height: 90%; background: $surface; padding: 1 2; }
    }
    """

    def __init__(self, gaps: tuple[Missing, ...], procedure: Procedure, children: tuple[Child, ...]) -> None:
        super().__init__()
        self._gaps = gaps
        self._rows = tuple(needed_rows(gaps, procedure, children))

    def compose(self) -> ComposeResult:
        """The gaps, stage by stage."""
        yield DrawnList(self._rows, empty=NOTHING, enters_at="first", stays_chosen=True)

    def on_mount(self) -> None:
        """Begins at what is needed first."""
        self.query_one(DrawnList).focus()

    @on(DrawnList.Chosen)
    def _chosen(self, event: DrawnList.Chosen) -> None:
        self.dismiss(self._gaps[int(event.key)])


def needed_rows(gaps: tuple[Missing, ...], procedure: Procedure, children: tuple[Child, ...]) -> list[Row]:
    """The gaps by stage; in each, what is needed of everybody, and then each child's own."""
    order = [None, *(child.id for child in children)]
    rows: list[Row] = []
    for stage in Stage:
        numbers = [number for number, gap in enumerate(gaps) if gap.before is stage]
        if not numbers:
            continue
        rows.append(heading(stage.value.capitalize(), str(len(numbers))))
        numbers.sort(key=lambda number: order.index(gaps[number].child_id))
        rows += [_row(number, gaps[number], procedure) for number in numbers]
        rows.append(words(""))
    return rows


def _row(number: int, gap: Missing, procedure: Procedure) -> Row:
    step = procedure.title_of("steps", gap.step)
    role: Role = MUTED if gap.quiet else PLAIN
    mark = Span("! ", LOOK) if gap.blocks else Span("○ ", role)
    return Row(str(number), ((mark, Span(gap.words, role), Span(f"→ {step}", MUTED, align="right")),))
