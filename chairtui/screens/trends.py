"""From conference to conference: each child's scale as a picture, and everything in it as words below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import counted
from chairtui.domain.timescales import brief
from chairtui.domain.trends import PlanThen, Ratings, Run, Trend, trends
from chairtui.screens.names import names_of
from chairtui.screens.trend_picture import picture
from chairtui.widgets.drawing import drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.rows import BOLD, LOOK, MUTED, STYLES, Line, Row, Span, heading, words

NO_MARKS = "No numbers of this child have been shown yet: there is nothing to draw."
CHANGED = "! Another question or other anchors from here on: these numbers stand apart from those before."
NO_PLAN = "Nothing was agreed for this child yet."
AT = 14
"""Cells at which what is said of a day begins."""

_LONGEST_BAR = 20


class TrendsScreen(ModalScreen[None]):
    """A page above the step, a child at a time; escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,t,T", "dismiss(None)", "Leave", show=False, priority=True),
        Binding("tab", "switch_child(1)", "Next child", show=False, priority=True),
        Binding("shift+tab", "switch_child(-1)", "Child before", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    TrendsScreen {
        align: center top;
        & > Vertical { width: 100%; max-width: 128; height: 1fr; padding: 0 2; background: $surface; }
        & Static { height: auto; }
        & #trend-name { margin: 1 0 1 0; text-wrap: nowrap; text-overflow: ellipsis; }
        & DrawnList { height: 1fr; margin: 1 0 0 0; background: $surface; }
    }
    """

    shown = query_one(DrawnList)

    def __init__(
        self, past: tuple[Conference, ...], conference: Conference, procedure: Procedure, child_id: str = ""
    ) -> None:
        """`past` are the conferences before this one, the oldest first; it begins with the child named."""
        super().__init__()
        self._words = _Words(past, conference, procedure)
        self._trends = trends(past, conference)
        ids = [trend.child.id for trend in self._trends]
        self._nth = ids.index(child_id) if child_id in ids else 0

    def compose(self) -> ComposeResult:
        """The child, the picture, and the table below it."""
        with Vertical():
            yield Static(id="trend-name", markup=False)
            yield Static(id="trend-picture", markup=False)
            yield DrawnList(enters_at="first", stays_chosen=True)
        switch = (("tab", "Next child"),) if len(self._trends) > 1 else ()
        yield HintLine((*switch, ("↑↓", "Read on"), ("escape", "Leave")))

    def on_mount(self) -> None:
        """The arrows read on in the table."""
        self.shown.focus()

    def on_resize(self) -> None:
        """The picture is as wide as there is room."""
        self.call_after_refresh(self._show)

    def action_switch_child(self, step: int) -> None:
        """The next child, or the one before."""
        self._nth = (self._nth + step) % max(1, len(self._trends))
        self._show()

    def _show(self) -> None:
        if not self._trends:
            return
        trend = self._trends[self._nth]
        name = Content.assemble(
            (drawable(trend.child.name), STYLES[BOLD]),
            ("   from conference to conference; never an average", STYLES[MUTED]),
        )
        self.query_one("#trend-name", Static).update(name)
        width = self.query_one(Vertical).content_size.width
        drawn = picture(trend, width - 2) if trend.runs else NO_MARKS
        self.query_one("#trend-picture", Static).update(Content(drawn))
        self.shown.rows = tuple(trend_rows(trend, self._words))


class _Words:
    """Who is who, of everyone who took part at any time."""

    def __init__(self, past: tuple[Conference, ...], conference: Conference, procedure: Procedure) -> None:
        self._names = [names_of(one, procedure) for one in (conference, *reversed(past))]

    def of(self, rater: str) -> str:
        """What the room calls somebody now, or called them when they were last there."""
        return next((word for names in self._names if (word := names.of(rater)) != rater), "somebody")


def trend_rows(trend: Trend, named: _Words) -> Iterator[Row]:
    """Every mark in words, run by run, and then the plan at each conference."""
    yield heading("Numbers", "0 to 10, as each person gave them")
    for nth, run in enumerate(trend.runs):
        if nth:
            yield words(CHANGED, LOOK)
        yield from _run_rows(run, trend.letters, named)
    if not trend.runs:
        yield words(NO_MARKS, MUTED)
    yield Row("", ((),), selectable=False)
    yield heading("The plan", "actions █ done  ▓ partly done  ░ open")
    if not trend.plan:
        yield words(NO_PLAN, MUTED)
    most = max((_total(then) for then in trend.plan), default=0)
    for then in trend.plan:
        yield Row(f"plan:{then.held_on}", ((_day_span(then), *_plan_spans(then, most)),))


def _run_rows(run: Run, by_letter: dict[str, str], named: _Words) -> Iterator[Row]:
    yield Row("", ((Span(f"0 is {run.zero}", MUTED),), (Span(f"10 is {run.ten}", MUTED),)), selectable=False)
    for ratings in run.ratings:
        said = " · ".join(
            f"{by_letter[rater]} {named.of(rater)} {number}"
            for rater, number in ratings.numbers.items()
            if number is not None
        )
        none = ", ".join(named.of(rater) for rater, number in ratings.numbers.items() if number is None)
        lines: list[Line] = [(_day_span(ratings), Span(said, column=AT))]
        if none:
            lines.append((Span(f"no number from {none}", MUTED, AT),))
        yield Row(f"ratings:{ratings.held_on}", tuple(lines))


def _day_span(held: Ratings | PlanThen) -> Span:
    return Span(brief(held.held_on), BOLD, 0, AT - 2)


def _plan_spans(then: PlanThen, most: int) -> Iterator[Span]:
    """A bar of the actions, the same scale at every conference, and the same in words."""
    longest = min(most, _LONGEST_BAR)
    scale = longest / most if most else 0
    bar = "".join(
        sign * round(count * scale)
        for sign, count in (("█", then.done), ("▓", then.partly), ("░", then.open))
    )
    yield Span(bar, column=AT, width=_LONGEST_BAR)
    named = (then.done, "done"), (then.partly, "partly done"), (then.open, "open")
    counts = ", ".join(f"{count} {word}" for count, word in named if count) or "no action"
    since = f", since {brief(then.since)}" if then.since is not None else ""
    days = "" if then.days is None else f" · {counted(then.days, 'day')} on a plan{since}"
    yield Span(counts + days, column=AT + _LONGEST_BAR + 2)


def _total(then: PlanThen) -> int:
    return then.done + then.partly + then.open
