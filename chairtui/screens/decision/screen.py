"""Views & decision: everyone asked, on each child apart; then decision, dissent and parents' words."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.widgets import Static

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import parents
from chairtui.domain.views import dissents_on, is_dissent_asked, view_of, with_view
from chairtui.keys import Place, bindings
from chairtui.screens.decision.decision_form import decision_form
from chairtui.screens.decision.forms import dissent_form, view_form
from chairtui.screens.decision.laid import Shown, columns_in
from chairtui.screens.decision.letters import DecisionLetters
from chairtui.screens.decision.questions import script_form
from chairtui.screens.decision.rows import decision_rows, view_words, whole_keys
from chairtui.screens.decision.words import columns_words
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.parents_words import Asked
from chairtui.screens.step_screen import WIDE, OpenForm
from chairtui.widgets.answer_line import AnswerBox, AnswerLine
from chairtui.widgets.drawn_grid import DrawnGrid
from chairtui.widgets.drawn_list import DrawnList

NO_CHILD = "No child is among the people yet. Each child has a decision here. ctrl+f people goes there."


class DecisionScreen(DecisionLetters):
    """One letter gives a view; what is typed next is its reason."""

    STEP = "decision"
    PLACES: ClassVar[tuple[Place, ...]] = (
        Place.EVERYWHERE,
        Place.STEP,
        Place.ANSWER,
        Place.GRID,
        Place.DECISION,
    )
    BINDINGS = bindings(Place.ANSWER, Place.GRID)

    grid = query_one(DrawnGrid)

    def __init__(self) -> None:
        super().__init__()
        self._first = 0
        """Which child's column is the first one shown."""

    def compose_step(self) -> ComposeResult:
        """The children's names, which stay in sight, the grid below them, and the line for what is asked."""
        yield Static(id="children", markup=False)
        yield DrawnGrid(id="list", stays_chosen=True, enters_at="first", empty=NO_CHILD)
        yield AnswerBox()

    def on_mount(self) -> None:
        """The keys go into the grid; the line comes when something is asked."""
        self.box.display = False
        self.grid.focus()

    def ask(self, ask: str, then: str = "", unclear: str = "") -> None:
        """On a narrow screen the rows need the room more than what comes after the question."""
        not_met = self.procedure.words("not_met") if self.procedure else ""
        more = " ".join(words for words in (then, not_met) if words)
        super().ask(ask, more if self.room.width >= WIDE else "", unclear)

    # Showing

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Every row; the chosen cell stays chosen."""
        if not conference.children:
            self.grid.rows = ()
            self.query_one("#children", Static).update("")
            return
        wide = self.room.width >= WIDE
        width = (self.grid.scrollable_content_region.width or self.room.width) - 2
        columns = columns_in(width, len(conference.children), wide=wide)
        self.nth_child = min(self.nth_child, len(conference.children) - 1)
        least = max(0, self.nth_child - len(columns) + 1)
        self._first = max(least, min(self._first, self.nth_child, len(conference.children) - len(columns)))
        children = conference.children[self._first : self._first + len(columns)]
        rows = decision_rows(Shown(conference, procedure, children, columns, width, roomy=wide))
        self.grid.columns, self.grid.column = columns, self.nth_child - self._first
        was, chosen = self.grid.rows, self.grid.selected_key or ""
        self.grid.whole, self.grid.rows = whole_keys(rows), rows
        if [row for row in was if row.key == chosen] != [row for row in rows if row.key == chosen]:
            self.call_after_refresh(self.grid.bring_into_view, chosen)  # it may have grown
        words = columns_words(conference, procedure, children, columns, width, self.child, wide=wide)
        self.query_one("#children", Static).update(words)
        if self.asked and not self._title(conference, self.asked):
            self.begin("")

    def on_resize(self) -> None:
        """As many children side by side as there is room for."""
        if self.is_current and self.conference is not None and self.procedure is not None:
            self.show(self.conference, self.procedure)

    @on(DrawnGrid.Sideways)
    def _sideways(self, event: DrawnGrid.Sideways) -> None:
        conference, procedure = self.at_hand()
        self.nth_child = max(0, min(self.nth_child + event.step, len(conference.children) - 1))
        self.show(conference, procedure)

    def places_here(self) -> tuple[Place, ...]:
        """The keys of the line, or those of the grid."""
        in_line = isinstance(self.focused, AnswerLine)
        places = (Place.ANSWER,) if in_line else (Place.DECISION, Place.GRID)
        return Place.EVERYWHERE, Place.STEP, *places

    def on_descendant_focus(self) -> None:
        """The hint line shows the keys of where the next key goes."""
        self.show_hints()

    def choose(self, record_id: str) -> None:
        """A row, in the column of a child where one is named; or that of somebody, a view or a decision."""
        conference, _ = self.at_hand()
        row, _, child_id = record_id.rpartition(":")
        rows = {one.key for one in self.grid.rows if one.selectable}
        children = {child.id for child in conference.children}
        places = {record_id: (record_id, "")} if record_id in rows else {}
        places |= {record_id: (row, child_id)} if child_id in children and row in {"", *rows} else {}
        places |= {person.id: (f"view:{person.id}", "") for person in conference.participants}
        places |= {view.id: (f"view:{view.participant_id}", view.child_id) for view in conference.views}
        places |= {decision.id: ("decision", decision.child_id) for decision in conference.decisions}
        places |= {dissent.id: ("dissent", dissent.child_id) for dissent in conference.dissents}
        self._choose_cell(*places.get(record_id, ("", "")))

    def _choose_cell(self, row: str, child_id: str) -> None:
        """Chooses a row in the column of a child; either may be left out, and stays what it is."""
        conference, procedure = self.at_hand()
        ids = [child.id for child in conference.children]
        self.nth_child = ids.index(child_id) if child_id in ids else self.nth_child
        self.show(conference, procedure)
        if row:
            self.grid.select(row)

    # The line

    def _title(self, conference: Conference, key: str) -> str:
        """What the box says for a question; nothing for one that cannot be asked any more."""
        _, procedure = self.at_hand()
        names = names_of(conference, procedure)
        kind, child_id, person_id = key.split(":")
        view = view_of(conference, person_id, child_id)
        if view is None:
            return ""
        said = f"{names.of(person_id)}, {view_words(view).removeprefix('○ ')} for {names.of(child_id)}"
        return f"{said}: what changed?" if kind == "changed" else f"{said}, because"

    def _typed_before(self, conference: Conference, key: str) -> str:
        kind, child_id, person_id = key.split(":")
        view = view_of(conference, person_id, child_id)
        return "" if view is None else view.changed_why if kind == "changed" else view.reason

    def ask_here(self, conference: Conference, key: str) -> None:
        """Has the line take the answer; words of several lines are changed in a form instead."""
        before = self._typed_before(conference, key)
        if "\n" in before:
            self.tell("There are several lines here. Press enter on the view to change them.")
            return
        self.begin(key, text=before)
        self.box.what = self._title(conference, key)
        self.type_here()

    def ask_again(self, key: str) -> None:
        """A question whose answer was half typed, if it can still be asked."""
        conference, _ = self.at_hand()
        if self._title(conference, key):
            self.ask_here(conference, key)

    def answered(self, typed: str) -> None:
        """Keeps a reason, or what changed a view; then goes on down the column."""
        key = self.asked

        def edit() -> Edited | None:
            before, _ = self.at_hand()
            kind, child_id, person_id = key.split(":")
            field = "changed_why" if kind == "changed" else "reason"
            said = {field: typed}
            after = with_view(before, person_id, child_id, self.now(), **said) if typed else before
            self.done()
            self._next_row(after, kind, child_id, person_id)
            return Edited(after, "A view's reason") if after != before else None

        self.attempt(edit)

    def _next_row(self, conference: Conference, kind: str, child_id: str, person_id: str) -> None:
        """After why it changed comes the new reason; after that the next row of the same child."""
        if kind == "changed":
            self.ask_here(conference, f"reason:{child_id}:{person_id}")
            return
        self.begin("")
        self.type_here()
        self.grid.action_move(1)

    # Enter

    @on(DrawnList.Chosen)
    def _chosen(self) -> None:
        conference, _ = self.at_hand()
        kind, *rest = self.chosen
        child = self.child
        match kind:
            case "tick":
                self.open_form(f"tick:{rest[0]}")
            case "asked":
                self.open_form(f"tick:{rest[0]}:{child.id}")
            case "view":
                self.open_form(f"view:{child.id}:{rest[0]}")
            case "decision" | "quorum":
                self.open_form(f"decision:{child.id}")
            case "dissent" if dissents_on(conference, child.id) and is_dissent_asked(conference, child.id):
                self.with_dissent("Which dissent?", lambda key: self.open_form(f"dissent:{key}"))
            case "dissent":
                self.ask_who_dissents()
            case _:
                asked = self.words_chosen()
                if asked is not None:
                    self.open_form(asked.key)

    def words_asked(self) -> tuple[Asked, ...]:
        """A prompt a row; each child has a cell, also where the parent has no tie to the child."""
        conference, procedure = self.at_hand()
        return tuple(
            Asked(person, prompt, child_id)
            for person in parents(conference, procedure)
            for prompt in procedure.parent_prompts
            if prompt.step == self.STEP
            for child_id in ([child.id for child in conference.children] if prompt.per_child else [None])
        )

    def go_to(self, asked: Asked) -> None:
        """Chooses where the words stand."""
        kind = "words" if asked.prompt.per_child else "answer"
        self._choose_cell(f"{kind}:{asked.person.id}:{asked.prompt.key}", asked.child_id or "")

    def form(self, key: str) -> OpenForm | None:
        """A view's form, a decision's, a dissent's, a parent's words, or the note of a line of the script."""
        conference, procedure = self.at_hand()
        kind, first, second = (*key.split(":"), "", "")[:3]
        if kind in {"answer", "not for"}:
            return self.words_form(key)
        if kind == "tick":
            return script_form(conference, procedure, first, second)
        dissent = next((each for each in conference.dissents if each.id == first), None)
        child_id = dissent.child_id if dissent else first
        child = next((child for child in conference.children if child.id == child_id), None)
        if child is None:
            return None
        match kind:
            case "view":
                return view_form(self.at_hand, conference.record(Participant, second), child, self.now)
            case "decision":
                return decision_form(self.at_hand, child, self.now)
            case _:
                return dissent_form(self.at_hand, child, dissent, self.calendar)
