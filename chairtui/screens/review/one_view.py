"""What changed since last time, in one view: read, never edited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from chairtui.domain.people import Child
from chairtui.domain.plan_words import categories_in_short, titles_of
from chairtui.domain.reviewing import existing_plan, option_title
from chairtui.domain.scaling import scale_of
from chairtui.domain.since_last import Changed, NumberThenAndNow, SinceLast, Turned, last_record, since_last
from chairtui.domain.text import listed
from chairtui.domain.timescales import brief
from chairtui.domain.views import decision_for
from chairtui.screens.review.standing import Shown
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import BOLD, MUTED, PLAIN, Line, Row, Span, heading, words

AT = 16
"""Cells at which what changed begins."""
_ORDER = (
    "new",
    "changed",
    "kept",
    "met",
    "done",
    "partly done",
    "not done",
    "no longer needed",
    "not asked yet",
)
"""What has become of something, in the order in which it is listed."""


class OneView(ModalScreen[None]):
    """A page above the step; escape, enter or `v` leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,v,V", "dismiss(None)", "Leave", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    OneView {
        align: center middle;
        & > DrawnList { width: 94%; max-width: 116; height: 92%; background: $surface; padding: 1 2; }
    }
    """

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The rows, child by child."""
        yield DrawnList(self._rows, stays_chosen=True, enters_at="first")

    def on_mount(self) -> None:
        """The arrows read on."""
        self.query_one(DrawnList).focus()


def changed_rows(shown: Shown) -> tuple[Row, ...]:
    """What is different from the conference before, child by child, and then who takes part."""
    changed = since_last(shown.past, shown.conference)
    rows = [*_title(shown)]
    for one in changed.children:
        rows += _child(shown, one)
        rows.append(Row("", ((),), selectable=False))
    return (*rows, *_people(shown, changed))


def _title(shown: Shown) -> Iterator[Row]:
    if not shown.past:
        yield words(
            "The record of the conference before is not here: what this one knows by itself is shown.",
            MUTED,
            space_after=1,
        )


def _child(shown: Shown, one: SinceLast) -> Iterator[Row]:
    former = last_record(shown.past, one.child.id)
    since = f"since {brief(former.held_on)}" if former is not None else ""
    yield heading(one.child.name, "new in this conference" if one.is_new else since)
    is_unknown = former is None and existing_plan(shown.conference, one.child.id) is not None
    none = "none now; last time is not known here" if is_unknown else "none, then or now"
    for title, turned in (
        ("Dangers", one.dangers),
        ("Goals", one.goals),
        ("Outcomes", one.outcomes),
        ("Actions", one.actions),
    ):
        yield from _turned(one.child, title, turned, none)
    yield _line(one.child, "Decided", _decided(shown, one))
    yield _line(one.child, "Category", _categories(shown, one))
    yield from _scale(shown, one)


def _turned(child: Child, title: str, turned: tuple[Turned, ...], none: str) -> Iterator[Row]:
    """What became of each, those that became the same one below the other."""
    if not turned:
        yield _line(child, title, none, muted=True)
    label = title
    for turn in sorted(turned, key=lambda turn: _ORDER.index(turn.became)):
        lines: list[Line] = [
            (Span(label, MUTED, 0, AT - 1), Span(turn.became, BOLD, AT), Span(f"  {turn.text}"))
        ]
        if turn.was:
            lines.append((Span(f"last time: {turn.was}", MUTED, AT),))
        yield Row(f"{turn.record.id}:{child.id}", tuple(lines))
        label = ""


def _decided(shown: Shown, one: SinceLast) -> str:
    decision = decision_for(shown.conference, one.child.id)
    if decision is None or not one.is_decided:
        return "not decided yet"
    return option_title(shown.conference, shown.procedure, one.child.id, decision.option)


def _categories(shown: Shown, one: SinceLast) -> str:
    before = categories_in_short(shown.procedure, one.first_categories, one.categories_before)
    now = titles_of(shown.procedure, one.categories_now)
    decided = now or "none" if one.is_decided else "not decided yet"
    return " · ".join(filter(None, (before, f"now: {decided}")))


def _scale(shown: Shown, one: SinceLast) -> Iterator[Row]:
    """Each person's number then and now; nothing is added up."""
    scale = scale_of(shown.conference, one.child)
    if scale is None or not one.numbers:
        yield _line(one.child, "Scale", _why_no_marks(shown, one), muted=True)
        return
    label = "Scale"
    for number in one.numbers:
        who = Span(shown.names.of(number.rater_id) or _named_then(shown, one, number), PLAIN, AT)
        line = (
            Span(label, MUTED, 0, AT - 1),
            who,
            Span(f"  {_number(number.before)} → {_number(number.now)}", BOLD),
        )
        yield Row(f"number:{number.rater_id}:{one.child.id}", (line,))
        label = ""


def _named_then(shown: Shown, one: SinceLast, number: NumberThenAndNow) -> str:
    """Somebody who took part last time and is not of this conference any more."""
    former = last_record(shown.past, one.child.id)
    people = former.participants if former is not None else ()
    return next((person.words for person in people if person.id == number.rater_id), "somebody")


def _number(number: int | None) -> str:
    return "no number" if number is None else str(number)


def _why_no_marks(shown: Shown, one: SinceLast) -> str:
    scale = scale_of(shown.conference, one.child)
    if scale is None or scale.revealed_at is None:
        return "the numbers of today are not revealed yet"
    return "not laid beside the last one: there is none with the same question and the same anchors"


def _people(shown: Shown, changed: Changed) -> Iterator[Row]:
    said = (
        ("New here", shown.names.listed(changed.people_new)),
        ("Gone", listed(changed.people_gone)),
        ("Not here now", listed(changed.children_gone)),
    )
    if any(who for _, who in said):
        yield heading("People")
    for title, who in said:
        if who:
            yield Row(f"people:{title}", ((Span(title, MUTED, 0, AT - 1), Span(who, column=AT)),))


def _line(child: Child, title: str, told: str, *, muted: bool = False) -> Row:
    spans = (Span(title, MUTED, 0, AT - 1), Span(told, MUTED if muted else PLAIN, AT))
    return Row(f"{title}:{child.id}", (spans,))
