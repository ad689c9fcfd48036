"""The documents: who gets which copy, which children it covers, and what it leaves out and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult

from chairtui.domain.amendments import windows
from chairtui.domain.conference import Conference
from chairtui.domain.copies import made_for, released_to, with_released, without_released
from chairtui.domain.copy_contents import changed_since
from chairtui.domain.london import day_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.sending import keys_sent, marked_sent
from chairtui.domain.timeline import FILE_COPY, SENT, Copy
from chairtui.domain.withholding import Withheld
from chairtui.keys import Place, bindings
from chairtui.screens.documents.amendments import AMENDMENT, amendment_form, amendment_rows
from chairtui.screens.documents.forms import GROUND, RELEASE, children_form, ground_form
from chairtui.screens.documents.rows import (
    document_rows,
    left_out_of,
    left_out_rows,
    line_key,
    made_when,
    so_many,
)
from chairtui.screens.documents.sent_rows import sent_rows
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import DocumentWanted
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import Row

SUMMARY = "summary"


class DocumentsScreen(ListStep):
    """Enter makes the copy of whoever is chosen; below stands what it leaves out, to be released."""

    STEP = "documents"
    PLACES: ClassVar[tuple[Place, ...]] = (
        *(Place.EVERYWHERE, Place.STEP, Place.LIST),
        *(Place.DOCUMENTS, Place.LEFT_OUT),
    )
    BINDINGS = bindings(Place.DOCUMENTS, Place.LEFT_OUT)

    _marked: tuple[Conference, Copy, str] | None = None
    """The conference as the last mark left it, the copy as it was before that, and what was marked."""

    def compose_step(self) -> ComposeResult:
        """The copies, and what the chosen one leaves out."""
        yield from super().compose_step()
        yield DrawnList(id="left-out", enters_at="first", markable=True)

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """One row a recipient."""
        return document_rows(conference, procedure, self.calendar, width)

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Shows both lists."""
        super().show(conference, procedure)
        self._show_left_out()

    @property
    def left_out(self) -> DrawnList:
        """The lower list."""
        return self.query_one("#left-out", DrawnList)

    @on(DrawnList.Moved, "#list")
    def _show_left_out(self) -> None:
        if self.conference is not None and self.procedure is not None:
            shown = self.left_out
            width = shown.scrollable_content_region.width
            rows = left_out_rows(self.conference, self.procedure, self._recipient_id, width)
            rows += amendment_rows(self.conference, self.procedure, self._recipient_id, self.calendar)
            if self._recipient_id == FILE_COPY:
                rows += sent_rows(self.conference, self.procedure, self.calendar)
            shown.rows = rows

    @property
    def _recipient_id(self) -> str:
        return self.chosen[1] or FILE_COPY

    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter makes the document, and nothing waits for it; below it releases a line, or says “sent”."""
        event.stop()
        if event.key.startswith(SENT):
            self._mark_sent(event.key.removeprefix(SENT))
        elif event.key.startswith(f"{AMENDMENT}:"):
            self.open_form(event.key)
        elif event.drawn_list is self.left_out:
            self._release_or_not(event.key)
        else:
            self._make()

    def _make(self) -> None:
        self.tell("Making the document …")
        self.post_message(DocumentWanted(SUMMARY, self._recipient_id))

    def _mark_sent(self, key: str) -> None:
        """Says that something was sent out now, or takes that back; copies say so for themselves."""
        conference, procedure = self.at_hand()
        marked = marked_sent(conference, key, self.now())
        if key in keys_sent(marked, procedure, self.calendar) & keys_sent(
            conference, procedure, self.calendar
        ):
            self.tell("Each copy of it that was made is marked as sent already, in the list above.")
        else:
            self.edit(marked, "Sent out, or not")

    def _lines(self) -> dict[str, Withheld]:
        """What the chosen copy leaves out, by its key in the lower list."""
        conference, procedure = self.at_hand()
        lines = left_out_of(conference, procedure, self._recipient_id)
        return {line_key(self._recipient_id, line): line for line in lines}

    def action_release_marked(self) -> None:
        """Releases each marked line that may be released, in one edit."""
        conference, _ = self.at_hand()
        marked = [line for key, line in self._lines().items() if key in self.left_out.marked]
        if not marked:
            self.tell("No line is marked: tab goes to the lines, and space marks one.")
            return
        known = released_to(conference, self._recipient_id)
        may = dict.fromkeys(line.record_id for line in marked if line.releasable)
        new = tuple(record_id for record_id in may if record_id not in known)
        self.left_out.marked = frozenset()
        if new:
            self._release(new, f"Release {so_many(len(new))}")
        if never := sum(not line.releasable for line in marked):
            self.notify(f"{so_many(never)} of those marked cannot be released.", markup=False)

    def _release_or_not(self, key: str) -> None:
        conference, _ = self.at_hand()
        line = self._lines()[key]
        if not line.releasable:
            self.tell(f"It cannot be released: {line.why}.")
        elif line.record_id in released_to(conference, self._recipient_id):
            kept = without_released(conference, self._recipient_id, line.record_id)
            self.edit(kept, "Leave a line out again")
        else:
            self._release((line.record_id,), "Release a line")

    def _release(self, record_ids: tuple[str, ...], label: str) -> None:
        """Releases at once, or asks for the ground first where the procedure has grounds."""
        conference, procedure = self.at_hand()
        if procedure.words(GROUND):
            self.open_form(f"{RELEASE}:{self._recipient_id}:{','.join(record_ids)}")
        else:
            self.edit(with_released(conference, self._recipient_id, record_ids), label)

    def action_other_list(self) -> None:
        """To what the chosen copy leaves out, and back."""
        if self.focused is self.left_out:
            self.list.focus()
        elif any(row.selectable for row in self.left_out.rows):
            self.left_out.focus()
        else:
            self.tell("This copy leaves nothing out.")

    @on(DrawnList.Left, "#left-out")
    def _back_to_the_copies(self) -> None:
        self.list.focus()

    def places_here(self) -> tuple[Place, ...]:
        """The keys of the list that has them."""
        own = Place.LEFT_OUT if self.focused is self.left_out else Place.DOCUMENTS
        return Place.EVERYWHERE, Place.STEP, Place.LIST, own

    def on_descendant_focus(self) -> None:
        """The hint line shows the keys of the list that has them."""
        self.show_hints()

    def form(self, key: str) -> OpenForm | None:
        """Which children a copy covers besides, why lines are released to it, or a correction of it."""
        conference, procedure = self.at_hand()
        kind, _, about = key.partition(":")
        if kind == AMENDMENT:
            today = day_of(self.now())
            return amendment_form(conference, procedure, about, self.calendar, today)
        recipient_id, _, lines = about.partition(":")
        if recipient_id not in {person.id for person in conference.participants}:
            return None
        if kind == RELEASE:
            return ground_form(conference, procedure, recipient_id, tuple(lines.split(",")))
        return children_form(conference, procedure, recipient_id)

    def action_add_children(self) -> None:
        """Adds children to the chosen copy by name."""
        if self._recipient_id == FILE_COPY:
            self.tell("The file copy covers every child already.")
        else:
            self.open_form(f"children:{self._recipient_id}")

    def action_correction(self) -> None:
        """Notes a correction that the reader of the chosen copy asked for."""
        _, procedure = self.at_hand()
        if self._recipient_id == FILE_COPY:
            self.tell("The file copy is yours: choose the copy of whoever asks for a correction.")
        elif not windows(procedure):
            self.tell("This procedure states no time for corrections from the day of receipt.")
        else:
            self.open_form(f"{AMENDMENT}:{self._recipient_id}")

    def action_sent(self) -> None:
        """Says that the chosen copy was sent now, or takes that back."""
        self._stamp("sent_at", "Sent")

    def action_received(self) -> None:
        """Says that the chosen copy was received now, or takes that back."""
        self._stamp("received_at", "Received")

    def _stamp(self, field: str, label: str) -> None:
        conference, procedure = self.at_hand()
        copy = made_for(conference, self._recipient_id)
        if copy is None:
            self.tell("It is not made yet: enter makes it.")
        elif self._recipient_id == FILE_COPY:
            self.tell("The file copy is yours; it is not handed out.")
        elif not (copy.sent_at or copy.received_at) and changed_since(conference, procedure, copy):
            self._ask_which_went_out(copy, field, label)
        else:
            self._mark(copy, field, label)

    def _mark(self, copy: Copy, field: str, label: str) -> None:
        conference, _ = self.at_hand()
        stamp: dict[str, Any] = {field: None if getattr(copy, field) else self.now()}
        marked = conference.with_record(replace(copy, **stamp))
        self._marked = marked, copy, label
        self.edit(marked, label)

    async def action_take_back(self) -> None:
        """Takes back the mark made last, which undo passes over to something out of sight."""
        conference, _ = self.at_hand()
        marked, self._marked = self._marked, None
        if marked is not None and marked[0] is conference:
            _, copy, label = marked
            self.edit(conference.with_record(copy), label)
            self.tell(f"Undone: {label}. The copy is as it was before that.")
        else:
            await self.run_action("app.undo")

    def _ask_which_went_out(self, copy: Copy, field: str, label: str) -> None:
        """Asks whether it was the file that lies there, which is not what a copy would hold now."""
        conference, procedure = self.at_hand()
        made = made_when(conference, copy)
        answers = (
            ("m", "make it anew first"),
            ("o", f"{label.lower()}, as it was made {made}: the note says so"),
            ("b", "back"),
        )
        whom = names_of(conference, procedure).of(copy.recipient_id)
        remark = "What it holds was changed after that."

        def answered(answer: str | None) -> None:
            if answer == "m":
                self._make()
            elif answer == "o":
                self._mark(copy, field, label)

        asked = f"The copy for {whom} was made {made}. Send that one?"
        self.question(Ask(asked, answers, remark=remark), answered)
