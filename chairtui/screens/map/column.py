"""One column of the map: its heading, how many of each kind, and its lines."""

from __future__ import annotations

from collections import Counter

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.reactive import var
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.headings import OTHER_LINES
from chairtui.domain.hearing import unheard
from chairtui.domain.procedures import Captures, Heading, Procedure
from chairtui.widgets.drawing import cells, drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import Row


class MapColumn(Vertical):
    """Told by `rows`, `remark` and `current`; its list speaks for itself."""

    DEFAULT_CSS = """
    MapColumn {
        width: 1fr; margin: 0 1 0 0; display: none;
        &.-shown { display: block; }
        & > .title { height: 2; padding: 0 0 0 2; text-style: bold; border-bottom: solid $border-blurred; }
        & > .remark { height: 2; padding: 0 0 0 2; color: $text-muted; }
        &.-current > .title { color: $accent; border-bottom: heavy $accent; }
        &.-narrow > .title { display: none; }
    }
    """

    rows: var[tuple[Row, ...]] = var((), init=False)
    remark: var[str] = var("", init=False)
    current: var[bool] = var(False, init=False, toggle_class="-current")
    shown: var[bool] = var(False, init=False, toggle_class="-shown")
    narrow: var[bool] = var(False, init=False, toggle_class="-narrow")

    list = query_one(DrawnList)

    def __init__(self, heading: Heading) -> None:
        super().__init__(id=f"column-{heading.key}")
        self.heading = heading

    def compose(self) -> ComposeResult:
        """Title, remark and lines."""
        yield Static(Content(self.heading.title), classes="title")
        yield Static(Content(""), classes="remark")
        yield DrawnList(markable=True)

    def on_resize(self) -> None:
        """A title that would be cut gives way to the short one."""
        title = self.heading.title if cells(self.heading.title) <= self.size.width - 2 else self.heading.short
        self.query_one(".title", Static).update(Content(drawable(title)), layout=False)

    def watch_rows(self, rows: tuple[Row, ...]) -> None:
        """Hands the rows to the list."""
        self.list.rows = rows

    def watch_remark(self, remark: str) -> None:
        """Shows how many there are."""
        self.query_one(".remark", Static).update(Content(remark), layout=False)

    def count(self, conference: Conference, procedure: Procedure) -> str:
        """How many lines of each kind, or which children have been heard."""
        if self.heading is OTHER_LINES:
            return "not of this procedure: m moves a line"
        if self.heading.captures is Captures.CHILD_VIEWS:
            heard = sum(not unheard(conference, procedure, child) for child in conference.children)
            return f"{heard} of {len(conference.children)} children heard"
        lines = [line for line in conference.statements if line.heading == self.heading.key]
        kinds = Counter(line.kind for line in lines)
        counted = [
            f"{kind.title.lower()} {kinds[kind.key]}" for kind in self.heading.kinds if kinds[kind.key]
        ]
        return " · ".join(counted) or (f"{len(lines)} said" if lines else "nothing yet: type below")
