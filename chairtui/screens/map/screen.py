"""The map: worries beside what's working well, the children's views and what needs to happen."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import MARKS, NATURES
from chairtui.domain.headings import OTHER_LINES
from chairtui.domain.procedures import Captures, Procedure
from chairtui.domain.rights import whose_words
from chairtui.domain.statements import Nature
from chairtui.domain.wording import no_view
from chairtui.keys import Place, bindings, hints
from chairtui.screens.map.captured import heard, understood_words
from chairtui.screens.map.capturing import MapCapturing
from chairtui.screens.map.column import MapColumn
from chairtui.screens.map.rows import NOT_SAID_YET, heading_rows
from chairtui.screens.map.signing import SignBox
from chairtui.screens.map.tabs import signs_that_fit, tabs
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import WIDE, Fields
from chairtui.widgets.capture import Capture
from chairtui.widgets.capture_box import CaptureBox
from chairtui.widgets.drawing import drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import LOOK, STYLES

SIDE_BY_SIDE = 3
"""Columns that stand side by side on a wide screen; on a narrow one it is one."""

WHAT_WAS_SAID = "what was said"


class MapScreen(MapCapturing):
    """Typed in the one line below; the columns fill above it."""

    STEP = "map"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.MAP)
    BINDINGS = bindings(Place.MAP)

    def __init__(self) -> None:
        super().__init__()
        self._kinds: dict[str, int] = {}
        self._lines: dict[str, Fields] = {}
        self._below = ""

    def compose_step(self) -> ComposeResult:
        """The columns, and the heavy box below them."""
        yield Static(id="tabs", markup=False)
        headings = self.procedure.headings if self.procedure else ()
        with Horizontal(id="columns"):
            self.columns = [MapColumn(heading) for heading in (*headings, OTHER_LINES)]
            yield from self.columns
        yield CaptureBox(placeholder=WHAT_WAS_SAID)
        yield SignBox()
        yield Static(id="signs", markup=False)

    def on_mount(self) -> None:
        """The cursor is in the line already."""
        self._arrange()
        self.box.capture.focus()

    def on_resize(self) -> None:
        """As many columns as there is room for."""
        self._arrange()
        if self.conference is not None and self.procedure is not None:
            self.call_after_refresh(self.show_understood)  # once the line has its new room

    # Showing

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Fills the columns."""
        self.hear_of_moment()
        for column in self.columns:
            column.rows = heading_rows(conference, procedure, column.heading)
            column.remark = column.count(conference, procedure)
        if self.column not in self.columns_there:
            self.current = 0
        names = names_of(conference, procedure)
        people = names.typed_people
        self.box.capture.names = self.sign_box.line.names = {
            "@": names.typed_speakers if self.hears_children else people,
            "<": people,
            "^": people,
            "#": names.typed_children,
            "!": {nature: nature for nature in NATURES},
            "+": {mark: mark for mark in MARKS},
        }
        self._ask_of_heading(procedure)
        self._arrange()
        self.show_understood()
        self.follow()

    def _ask_of_heading(self, procedure: Procedure) -> None:
        """Worries and what works well are asked together; what a child says and what is needed, apart.

        What else is asked under a heading of the former kind stands in the line until something is typed.
        """
        step = next(step for step in procedure.steps if step.key == self.STEP)
        together = self.heading.captures is Captures.STATEMENTS
        self.ask((not together and self.heading.ask) or step.ask, step.then, step.unclear)
        more = self.heading.ask if together else ""
        self.box.capture.placeholder = f"{WHAT_WAS_SAID} · {more}" if more else WHAT_WAS_SAID

    def watch_current(self, old: int, new: int) -> None:
        """Another heading: its own half-typed line comes with it."""
        self.close_signs()
        self._lines[self.columns[old].heading.key] = self._line()
        self._arrange()
        self.box.capture.value = ""
        self._put_line(self._lines.pop(self.columns[new].heading.key, {}))
        if self.conference is not None and self.procedure is not None:
            self.show(self.conference, self.procedure)

    def _arrange(self) -> None:
        wide = self.room.width >= WIDE
        side_by_side = SIDE_BY_SIDE if wide else 1
        there = self.columns_there
        first = max(0, min(self.current - 1, len(there) - side_by_side)) if wide else self.current
        if wide and self.current < side_by_side:
            first = 0
        for place, column in enumerate(self.columns):
            column.shown = first <= place < first + side_by_side and column in there
            column.current = place == self.current
            column.narrow = not wide
        self.query_one("#tabs").display = not wide
        self._show_tabs()

    def _show_tabs(self) -> None:
        there = self.columns_there
        counted = [(one.heading.short, sum(row.selectable for row in one.rows)) for one in there]
        here = there.index(self.column) if self.column in there else 0
        self.query_one("#tabs", Static).update(tabs(counted, here, self.room.width))

    def show_understood(self) -> None:
        conference, procedure = self.at_hand()
        typed = self.box.capture.value
        understood, after = heard(typed, self.speaking, self.reading(), ahead=self.is_ahead)
        unsaid = f"○ {NOT_SAID_YET} (+said ends this)" if after.from_report else ""
        what = (self.heading.short, self._kind_title().lower(), unsaid)
        self.box.what = " · ".join(words for words in what if words)
        self.box.understood = understood_words(
            understood, after, self.reading(), ahead=self.is_ahead, room=self.box.room_below
        )
        said_by = after.said_by if typed.strip() else None
        whose = whose_words(conference, procedure, said_by, understood.nature)
        if whose:
            self._ask_below(whose)
        elif self.hears_children:
            self._ask_below(no_view(understood.text, self.names.children.values()))
        else:
            is_opinion = understood.nature == Nature.OPINION
            self._ask_below(procedure.words("evidence_question") if is_opinion else "")

    def _ask_below(self, question: str) -> None:
        """What the chair asks of the line as it is typed; else the signs that may stand in it."""
        words = drawable(f"! {question}") if question else signs_that_fit(self.room.width)
        if words != self._below:  # a key costs no more than it must
            self._below = words
            below = Content.styled(words, STYLES[LOOK]) if question else Content(words)
            self.query_one("#signs", Static).update(below, layout=False)

    @property
    def kind(self) -> str:
        """Key of the kind of line that the line adds."""
        kinds = self.heading.kinds
        return kinds[self._kinds.get(self.heading.key, 0) % len(kinds)].key if kinds else ""

    def _kind_title(self) -> str:
        return next((kind.title for kind in self.heading.kinds if kind.key == self.kind), "")

    @on(Input.Changed, "#capture")
    def _understand(self) -> None:
        if self.conference is not None:
            self.show_understood()

    # Moving between line and columns

    def action_switch_column(self, step: int) -> None:
        """Tab: the next column; an open completion takes its choice instead."""
        if self.box.capture.offers and self.box.capture.has_focus:
            self.box.capture.take_completion()
        else:
            in_list = isinstance(self.focused, DrawnList)
            there = [one for one in self.columns_there if in_list or one.heading is not OTHER_LINES]
            self.current = (self.current + step) % len(there)
            (self.column.list if in_list else self.box.capture).focus()

    def action_stay(self) -> None:
        """Escape in the line has nothing to leave, and no words are lost by it."""
        self.tell("ctrl+q quits.")

    def action_next_kind(self) -> None:
        """The next kind under this heading."""
        if self.heading.kinds:
            self._kinds[self.heading.key] = self._kinds.get(self.heading.key, 0) + 1
            self.show_understood()

    def action_column(self, step: int) -> None:
        """From a list to the list beside it."""
        self.current = max(0, min(self.current + step, len(self.columns_there) - 1))
        self.columns[self.current].list.focus()

    @on(Capture.IntoList)
    def _into_list(self) -> None:
        self.columns[self.current].list.focus()

    @on(Capture.ReadList)
    def _read_list(self, event: Capture.ReadList) -> None:
        shown = self.columns[self.current].list
        shown.read(event.step)

    @on(Capture.HelpWanted)
    def _help_wanted(self) -> None:
        self.action_keys_help()

    @on(DrawnList.Left)
    def _back_to_the_line(self) -> None:
        self.box.capture.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The hint line shows the keys of where the next key goes."""
        if event.widget is not self.sign_box.line:
            self.close_signs()
        if event.widget is self.box.capture and self.heading is OTHER_LINES:
            self.current = 0
        self.hint_line.hints, self.hint_line.constant = hints(*self._places())
        if isinstance(event.widget, DrawnList) and isinstance(event.widget.parent, MapColumn):
            self.current = self.columns.index(event.widget.parent)

    def _places(self) -> tuple[Place, ...]:
        """Where the next key goes."""
        in_list = isinstance(self.focused, DrawnList)
        here = (Place.MAP_SIGNS,) if self.focused is self.sign_box.line else (Place.MAP,)
        return (Place.EVERYWHERE, Place.STEP, *((Place.LIST, Place.MAP_LIST) if in_list else here))

    def action_keys_help(self) -> None:
        """Shows the keys of the line, or those of the columns."""
        self.show_keys(self._places())

    # Half-typed lines

    def _line(self) -> Fields:
        capture = self.box.capture
        text = " ".join(words for words in (capture.value, capture.unheard) if words)
        return {"text": text, "at": capture.cursor_position if capture.value else len(text)} if text else {}

    def _put_line(self, line: Fields) -> None:
        """Puts a line back; what was typed before it came, as where a machine is slow, stands behind it."""
        capture = self.box.capture
        if line:
            text, typed = str(line["text"]), capture.value
            capture.value = f"{text} {typed}" if typed else text
            capture.cursor_position = len(capture.value) if typed else int(line["at"])

    def half_typed(self) -> Fields:
        """The line of each heading and its kind, which one the cursor is in, and who is speaking."""
        lines = {key: line for key, line in self._lines.items() if line}
        if here := self._line():
            lines[self.heading.key] = here
        signs = self.signs_kept()
        if not lines and not signs:
            return {}
        speaking, kinds = self.speaking_kept(), dict(self._kinds)
        return {
            "lines": lines,
            "heading": self.heading.key,
            "speaking": speaking,
            "kinds": kinds,
            "signs": signs,
        }

    def give_back(self, fields: Fields) -> None:
        """Each heading's line and kind, with the cursor where it was, and who was speaking."""
        self._kinds |= fields.get("kinds", {})
        self.give_speaking_back(fields.get("speaking", {}))
        lines: dict[str, Any] = dict(fields["lines"])
        keys = [column.heading.key for column in self.columns if column.heading is not OTHER_LINES]
        if fields["heading"] in keys:
            self.current = keys.index(fields["heading"])
        for key in [key for key in lines if key == self.heading.key or key not in keys]:
            self._put_line(lines.pop(key))
        self._lines |= lines
        self.show_understood()
        self.give_signs_back(fields.get("signs", {}))
