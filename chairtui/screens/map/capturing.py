"""What is typed in the line of the map, and what it becomes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from textual import on
from textual.getters import query_one

from chairtui.domain.changes import Change
from chairtui.domain.grammar import Unsettled, literal
from chairtui.domain.london import day_of
from chairtui.domain.procedures import Captures
from chairtui.domain.statements import Statement
from chairtui.domain.text import counted, fitting, without_bullet
from chairtui.screens.map.captured import (
    Speaking,
    heard,
    kept_fields,
    question_of,
    record_of,
    speaking_again,
)
from chairtui.screens.map.reading import Settled
from chairtui.screens.map.signing import MapSigning
from chairtui.screens.step_screen import Fields
from chairtui.widgets.ask import Ask
from chairtui.widgets.capture import Capture
from chairtui.widgets.capture_box import CaptureBox

REPORTED: tuple[tuple[str, str], ...] = (("s", "said now"), ("r", "from a report, not said yet"))
_WHERE = {False: "said", True: "heard"}
"""The names under which it is kept who speaks: where lines are said, and where children are heard."""
INTO_THE_LINE = "All into the line, as one"
"""What leaving does with pasted lines: nothing of them is lost."""
BACK = "Back to the line"
"""What leaving does with a line that is asked about."""
AS_TEXT, PROFESSIONALS = "text", "professionals"
"""What a sign may be besides somebody's name."""
CHILDREN_FIRST = "Add the children first, under People."
AHEAD = "before the day"
"""The moment at which nobody can have said anything yet."""
SAID_OR_NOT = {"s": "+said", "r": "+report"}
"""The sign that stands for each answer."""


def parts_of(line: str) -> list[str]:
    """A pasted line in parts that a field can hold; nearly always it is one."""
    parts = []
    while line:
        part, line = fitting(line)
        parts.append(part)
    return parts


class MapCapturing(MapSigning):
    """Each line becomes a statement, or a child's view, under the heading that the line adds to."""

    box = query_one(CaptureBox)

    def __init__(self) -> None:
        super().__init__()
        self._speaking: dict[bool, Speaking] = {}
        self._added = ""
        """The record added last, until its column shows it."""
        self._moment = ""

    def hear_of_moment(self) -> None:
        """Before the day lines are from a report; from then on, and once more when the meeting begins, they
        are said in the room: each until one says otherwise.
        """
        if (moment := self._moment_now()) != self._moment:
            self._moment = moment
            for where, speaking in self._speaking.items():
                self._speaking[where] = replace(speaking, from_report=self.is_ahead)

    def _moment_now(self) -> str:
        conference, _ = self.at_hand()
        if conference.began_at is not None:
            return str(conference.began_at)
        return AHEAD if day_of(self.now()) < conference.held_on else ""

    @property
    def is_ahead(self) -> bool:
        """Whether the day of the meeting is still to come."""
        return self._moment == AHEAD

    @property
    def hears_children(self) -> bool:
        """Whether lines under this heading are children's views."""
        return self.heading.captures is Captures.CHILD_VIEWS

    @property
    def speaking(self) -> Speaking:
        """Who speaks; whoever spoke under the other headings has told nothing of a child's view by that."""
        return self._speaking.get(self.hears_children, Speaking(from_report=self.is_ahead))

    @speaking.setter
    def speaking(self, speaking: Speaking) -> None:
        self._speaking[self.hears_children] = speaking

    def speaking_kept(self) -> Fields:
        """Who speaks, and at which moment, as it is kept with what is half typed."""
        kept = {_WHERE[hears]: kept_fields(speaking) for hears, speaking in self._speaking.items()}
        return {**kept, "moment": self._moment}

    def give_speaking_back(self, fields: Fields) -> None:
        """Takes up again who spoke when something was half typed here; the meeting may have begun since."""
        conference, _ = self.at_hand()
        self._speaking |= {
            hears: speaking_again(fields[where], conference)
            for hears, where in _WHERE.items()
            if where in fields
        }
        self._moment = fields.get("moment", "")
        self.hear_of_moment()

    @property
    @abstractmethod
    def kind(self) -> str:
        """Key of the kind of line that the line adds, or nothing where the heading has no kinds."""

    @abstractmethod
    def show_understood(self) -> None:
        """Shows what the line says, before enter."""

    @on(Capture.Captured)
    def _captured(self, event: Capture.Captured) -> None:
        self.box.capture.unheard = ""
        self._take(event.text, {})

    def _take(self, line: str, settled: Settled) -> None:
        """Adds what a line says, once it is known whom each sign means and whose view it is."""
        self.hear_of_moment()
        conference, _ = self.at_hand()
        understood, after = heard(line, self.speaking, self.reading(settled), ahead=self.is_ahead)
        about = after.about or tuple(child.id for child in conference.children)
        if understood.unsettled:
            self._ask_whom(line, understood.unsettled[0], settled)
        elif self.hears_children and len(about) != 1 and understood.text.strip():
            self._ask_which_child(line, settled)
        else:
            self._add((line,), after=self._take_place(), settled=settled)

    def _children(self) -> tuple[tuple[str, str], ...]:
        conference, _ = self.at_hand()
        return tuple((child.id, self.names.of(child.id)) for child in conference.children)

    def _ask_of_line(self, line: str, asking: Ask, answered: Callable[[str], None]) -> None:
        """Asks with the line still standing there, which leaving the question leaves as it was."""
        self.box.capture.give_back(line)

        def heard_answer(answer: str | None) -> None:
            if answer is not None:
                if self.box.capture.value == line:
                    self.box.capture.value = ""
                answered(answer)

        self.question(asking, heard_answer)

    def _ask_whom(self, line: str, one: Unsettled, settled: Settled) -> None:
        """No line is taken in while a sign in it may mean somebody else, or nobody: least of all `^`."""

        def answered(answer: str) -> None:
            if answer == AS_TEXT:
                self._take(f"{line[: one.start]}{one.sign}{line[one.start :]}", settled)
            elif answer == PROFESSIONALS:
                self._take(f"{line[: one.start]}^ {line[one.end :]}", settled)
            else:
                word = "".join(filter(str.isalnum, one.word)) or "x"  # a word that can be read as a name
                named = f"{line[: one.start]}{one.sign}{word}{line[one.end :]}"
                self._take(named, {**settled, (one.sign, word): answer})

        asking = Ask(question_of(one), self._answers(one), leave=BACK)
        self._ask_of_line(line, asking, answered)

    def _answers(self, one: Unsettled) -> tuple[tuple[str, str], ...]:
        """Those who fit, what else it may be, and everybody else."""
        names = self.names
        everybody = names.children if one.sign == "#" else names.participants
        if one.sign == "@" and self.hears_children:
            everybody = names.children | names.participants
        return (
            *((who, names.of(who)) for who in one.fits),
            *(((PROFESSIONALS, "nobody of the family: for professionals only"),) if one.sign == "^" else ()),
            (AS_TEXT, "it is no sign: keep it as text"),
            *((who, name) for who, name in everybody.items() if who not in one.fits),
        )

    def _ask_which_child(self, line: str, settled: Settled) -> None:
        if children := self._children():
            add = partial(self._add_view, line, settled)
            self._ask_of_line(line, Ask("Whose view is this?", children, leave=BACK), add)
        else:
            self.box.capture.give_back(line)
            self.tell(CHILDREN_FIRST)

    def _add_view(self, line: str, settled: Settled, child_id: str) -> None:
        self._add((line,), after=self._take_place(), child_id=child_id, settled=settled)

    @on(Capture.PastedLines)
    def _pasted(self, event: Capture.PastedLines) -> None:
        points = [*filter(None, map(without_bullet, event.lines))] or event.lines
        lines = tuple(literal(part) for point in points for part in parts_of(point))
        how_many = counted(len(lines), "line")

        def said_or_not(choice: str | None, child_id: str = "") -> None:
            self.box.capture.unheard = ""
            if choice is None:
                self.box.capture.take_in(" ".join(points))
            else:
                self._add((f"{SAID_OR_NOT[choice]} {lines[0]}", *lines[1:]), child_id=child_id)

        def whose(child_id: str | None) -> None:
            if child_id is None:
                said_or_not(None)
            else:
                when = Ask("Were they said in the room?", REPORTED, leave=INTO_THE_LINE)
                self.question(when, partial(said_or_not, child_id=child_id))

        if self.hears_children and not self._children():
            said_or_not(None)
            self.tell(CHILDREN_FIRST)
        elif self.hears_children:
            views = Ask(f"{how_many}: whose views are they?", self._children(), leave=INTO_THE_LINE)
            self.question(views, whose)
        else:
            each = Ask(f"{how_many}: one statement each?", REPORTED, leave=INTO_THE_LINE)
            self.question(each, said_or_not)

    def undone(self, changes: Sequence[Change]) -> None:
        """A line whose adding was taken back stands in the line again, if nothing else does."""
        match changes:
            case [Change(before=Statement(heading=heading, text=text), after=None)]:
                if heading == self.heading.key:
                    self.box.capture.give_back(literal(text))

    def _take_place(self) -> str | None:
        """The line that the next one comes right after, if the chair chose one; it is asked for once."""
        after, self.add_after = self.add_after, ""
        return after or None

    def _add(
        self,
        lines: tuple[str, ...],
        *,
        after: str | None = None,
        child_id: str = "",
        settled: Settled | None = None,
    ) -> None:
        """Adds what these lines say, in one edit; with `child_id` as that child's view."""
        self.hear_of_moment()
        reading = self.reading(settled)
        conference, _ = self.at_hand()
        before = conference
        for line in lines:
            understood, self.speaking = heard(line, self.speaking, reading, ahead=self.is_ahead)
            if child_id:
                self.speaking = replace(self.speaking, about=(child_id,))
            record = record_of(
                understood,
                self.speaking,
                self.heading,
                self.kind,
                conference,
                self.names,
                self.now(),
                ahead=self.is_ahead,
            )
            if record is not None:
                conference = conference.with_record(record, after=after)
                self._added = after = record.id
                if self.hears_children:  # the next line is the child's own words again, unless it says whose
                    self.speaking = replace(self.speaking, said_by=None)
        if conference is not before:
            self.edit(conference, f"Add to {self.heading.short.lower()}")
        self.show_understood()

    def follow(self) -> None:
        """Brings what was just added into view, once the column has it and no question stands before it."""
        for column in self.columns:
            if self._added and any(row.key == self._added for row in column.rows):
                self.call_after_refresh(column.list.bring_into_view, self._added)
                self._added = ""
