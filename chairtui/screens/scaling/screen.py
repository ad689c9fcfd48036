"""Scaling: one child at a time, numbers sealed as they are typed, all revealed together, then the reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness.places import TONIGHT
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import rated, rating_by, ratings_of
from chairtui.domain.since_last import last_numbers, last_record
from chairtui.keys import Place, bindings
from chairtui.screens.messages import Edited
from chairtui.screens.scaling.forms import NO_NUMBER, NOT_A_NUMBER, begun, understood_number
from chairtui.screens.scaling.rows import LEFT_OUT, next_asked, scaling_rows
from chairtui.screens.scaling.shared import ScaleStep
from chairtui.screens.scaling.words import anchor_words, asked_words, children_words
from chairtui.screens.step_screen import TALL, WIDE, Fields
from chairtui.widgets.answer_line import AnswerBox, AnswerLine
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.form import Form

NO_CHILD = "No child is among the people yet. Each child has its own scale here. ctrl+f people goes there."


class ScalingScreen(ScaleStep):
    """A number is typed in the one line below; nothing shows it before the reveal, and no draft keeps it."""

    STEP = "scaling"
    PLACES: ClassVar[tuple[Place, ...]] = (
        Place.EVERYWHERE,
        Place.STEP,
        Place.ANSWER,
        Place.GRID,
        Place.SCALING_LIST,
        Place.SCALING,
    )
    BINDINGS = bindings(Place.ANSWER, Place.GRID, Place.SCALING)

    def compose_step(self) -> ComposeResult:
        """The question and the children, the anchors, the safe one first, the table, and the box."""
        with Horizontal(id="scale-head"):
            yield Static(id="scale-question", markup=False)
            yield Static(id="scale-children", markup=False)
        yield Static(id="scale-anchors", markup=False)
        yield DrawnList(id="list", stays_chosen=True, enters_at="first")
        yield AnswerBox()

    def on_mount(self) -> None:
        """An empty list says where to begin."""
        self.list.empty = NO_CHILD

    def ask(self, ask: str, then: str = "", unclear: str = "") -> None:
        """The scale's own question, with its anchors, stands in the place of the step's."""
        del ask
        _, procedure = self.at_hand()
        doubts = dict.fromkeys(filter(None, (unclear, procedure.scale.unclear)))
        super().ask("", then if self.room.height >= TALL else "", " ".join(doubts))

    # Showing

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """The current child's scale; whoever was being asked goes on being asked."""
        child = self.child
        self.query_one("#scale-children", Static).update(children_words(conference, procedure, child))
        if child is None:
            self.list.rows = ()
            self.begin("")
            self.type_here()
            return
        conference, procedure, _, scale = self.scale()
        known = {person.id for person in conference.participants} | {child.id}
        if child.id != self.child_id or self.rater not in known or scale.left_out:
            reads_the_list = self.child_id == child.id and self.list.has_focus
            self.child_id = child.id
            self._ask_for(next_asked(conference, procedure, scale), scale)
            if not reads_the_list:
                self.type_here()
        self._show_scale()

    def _show_scale(self) -> None:
        conference, procedure, child, scale = self.scale()
        room = self.list.scrollable_content_region.size or self.room
        last = last_numbers(last_record(self.past, child.id), conference, scale)
        inside = (room.width - 2, room.height)
        rows = scaling_rows(conference, procedure, child, scale, self.rater, inside, last)
        self.list.rows = rows
        self.show_hints()
        if self.list.selected_key is None and self.rater:
            self.list.select(f"rater:{self.rater}")
        self.query_one("#scale-question", Static).update(Content.styled(scale.question, "bold"))
        self.query_one("#scale-anchors", Static).update(
            anchor_words(procedure, scale, wide=self.room.width >= WIDE)
        )
        self.box.what = asked_words(conference, procedure, child, scale, self.rater)

    def on_resize(self) -> None:
        """Rows are arranged by the width."""
        if self.is_current and self.child is not None:
            self._show_scale()

    # Asking

    @property
    def rater(self) -> str:
        """Whose answer the line takes: a participant, or the child; nobody's while it is not shown."""
        return self.asked.partition(":")[2]

    def _ask_for(self, rater_id: str, scale: Scale, text: str = "") -> None:
        """Has the line take this person's answer; for nobody the line goes away."""
        key = f"{scale.child_id}:{rater_id}" if rater_id else ""
        self.begin(key, text=text, sealed=scale.revealed_at is None)
        if rater_id:
            self.list.select(f"rater:{rater_id}")

    def _go_to(self, rater_id: str, text: str = "") -> None:
        """Asks this person next, with the cursor in the line."""
        _, _, _, scale = self.scale()
        if rater_id != self.rater or text:
            self._ask_for(rater_id, scale, text)
            self._show_scale()
        self.type_here()

    def ask_again(self, key: str) -> None:
        """A reason that was half typed, with its child."""
        conference, _ = self.at_hand()
        child_id, _, rater_id = key.partition(":")
        scale = next((scale for scale in conference.scales if scale.child_id == child_id), None)
        if scale is not None and scale.revealed_at is not None and rating_by(conference, scale, rater_id):
            self._show_child(child_id)
            self._go_to(rater_id)

    def answered(self, typed: str) -> None:
        """A number, or after the reveal a reason; with nothing typed the next person is asked."""
        conference, procedure, _, scale = self.scale()
        is_number, number = understood_number(typed)
        if not typed:
            self._go_to(next_asked(conference, procedure, scale, self.rater))
        elif scale.revealed_at is not None:
            self.keep(lambda: self._with_reason(typed), "A reason for a number")
        elif is_number:
            self.keep(lambda: rated(conference, scale, self.rater, number, self.now()), "A number, sealed")
        else:
            self.refuse(NOT_A_NUMBER)

    def _with_reason(self, reason: str) -> Conference:
        conference, _, _, scale = self.scale()
        rating = rating_by(conference, scale, self.rater)
        return conference if rating is None else conference.revising(rating, reason=reason)

    def keep(self, edit: Callable[[], Conference], label: str) -> None:
        """Makes an edit and asks whoever is next; what is refused stays in the line."""

        def edited() -> Edited:
            after = edit()
            _, procedure, child, _ = self.scale()
            after, scale = begun(after, procedure, child)
            self.done()
            self._ask_for(next_asked(after, procedure, scale, self.rater), scale)
            self.type_here()
            return Edited(after, label)

        self.attempt(edited)

    # Moving

    @on(DrawnList.Left)
    def _back_to_the_line(self) -> None:
        if self.rater:
            self.list.select(f"rater:{self.rater}")

    @on(DrawnList.Chosen)
    def _chosen(self, event: DrawnList.Chosen) -> None:
        conference, _, child, scale = self.scale()
        kind, _, rater_id = event.key.partition(":")
        rating = rating_by(conference, scale, rater_id)
        if kind in {TONIGHT, LEFT_OUT}:
            self.open_form(f"{kind}:{child.id}")
        elif scale.revealed_at is not None and (rating is None or rating.number is None or rating.reason):
            self.open_form(f"number:{child.id}:{rater_id}")
        else:
            self._go_to(rater_id)

    def on_key(self, event: events.Key) -> None:
        """A number typed in the list is the chosen person's."""
        letter = event.character or ""
        kind, _, rater_id = (self.list.selected_key or "").partition(":")
        is_answer = letter == NO_NUMBER or (letter.isascii() and letter.isdigit())
        if not (is_answer and self.list.has_focus and kind == "rater"):
            return
        event.stop()
        _, _, child, scale = self.scale()
        if scale.revealed_at is None:
            self._go_to(rater_id, letter)
        else:
            half_typed = {"values": {"number": letter}, "field": "number", "cursor": [1]}
            self.open_form(f"number:{child.id}:{rater_id}", half_typed)

    def on_descendant_focus(self) -> None:
        """The hint line shows the keys of where the next key goes."""
        self.show_hints()

    def places_here(self) -> tuple[Place, ...]:
        """The keys of the line, or those of the list."""
        in_line = isinstance(self.focused, AnswerLine)
        places = (Place.ANSWER,) if in_line else (Place.SCALING_LIST, Place.GRID)
        return Place.EVERYWHERE, Place.STEP, *places, Place.SCALING

    def idle_actions(self) -> tuple[str, ...]:
        """Nothing is revealed twice, or without a number; and nothing is low before it is revealed."""
        conference, _ = self.at_hand()
        alone = ("switch_child(1)",) if len(conference.children) < 2 else ()
        if self.child is None:
            return ("focused.choose", "reveal", "tonight", *alone)
        conference, _, _, scale = self.scale()
        if scale.revealed_at is not None:
            return ("reveal", *alone)
        has_number = any(rating.number is not None for rating in ratings_of(conference, scale))
        return ("tonight", *(() if has_number else ("reveal",)), *alone)

    def open_form(self, key: str, half_typed: Fields | None = None) -> Form | None:
        """As ever, over the scale that it is about: a form may come back while another child's is shown."""
        conference, _ = self.at_hand()
        child_id = key.split(":")[1]
        is_shown = self.child is None or self.child.id == child_id
        if not is_shown and any(child.id == child_id for child in conference.children):
            self._show_child(child_id)
        return super().open_form(key, half_typed)

    def action_switch_child(self, step: int) -> None:
        """Another child's scale; a reason half typed waits there, a number is not kept."""
        conference, _ = self.at_hand()
        children = [child.id for child in conference.children]
        if self.child is not None and len(children) > 1:
            self._show_child(children[(children.index(self.child.id) + step) % len(children)])

    def _show_child(self, child_id: str) -> None:
        self.begin("")
        self.child_id = child_id
        conference, procedure, child, scale = self.scale()
        self.query_one("#scale-children", Static).update(children_words(conference, procedure, child))
        self.list.select(None)
        self._ask_for(next_asked(conference, procedure, scale), scale)
        self._show_scale()
        self.type_here()

    def choose(self, record_id: str) -> None:
        """A child's scale, and on it a row where one is named; or somebody's row on the one that is shown."""
        conference, _ = self.at_hand()
        row, _, shown = record_id.rpartition(":")
        children = {child.id: child.id for child in conference.children}
        children |= {scale.id: scale.child_id for scale in conference.scales}
        if shown in children:
            self._show_child(children[shown])
            if row:
                self.list.focus()
                self.list.select(row)
        else:
            self.list.select(f"rater:{record_id}")
