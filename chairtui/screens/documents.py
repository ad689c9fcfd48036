"""The documents: who gets which copy, which children it covers, and what it leaves out and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from textual import on

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.recipients import recipient_for
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.withholding import withheld_from
from chairtui.keys import Place, bindings
from chairtui.screens.documents_rows import copy_of, document_rows
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import DocumentWanted, Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.fields import ManyField
from chairtui.widgets.form import Form
from chairtui.widgets.rows import Row

SUMMARY = "summary"


class DocumentsScreen(ListStep):
    """Enter makes the copy of whoever is chosen; what it leaves out stands below the list."""

    STEP = "documents"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.LIST, Place.DOCUMENTS)
    BINDINGS = bindings(Place.DOCUMENTS)

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """One row a recipient, then what the chosen one's copy leaves out."""
        return document_rows(conference, procedure, self.chosen[1] or FILE_COPY, width)

    @on(DrawnList.Moved)
    def _another_chosen(self) -> None:
        if self.conference is not None and self.procedure is not None:
            self.show(self.conference, self.procedure)

    @on(DrawnList.Chosen)
    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter makes the document; it takes a moment, and nothing waits for it."""
        event.stop()
        self.tell("Making the document …")
        self.post_message(DocumentWanted(SUMMARY, self.chosen[1]))

    def form(self, key: str) -> OpenForm | None:
        """Which children a copy covers besides, or which lines are released to it."""
        kind, _, recipient_id = key.partition(":")
        conference, procedure = self.at_hand()
        if recipient_id == FILE_COPY:
            return None
        return (
            _children_form(conference, procedure, recipient_id)
            if kind == "children"
            else _release_form(conference, procedure, recipient_id)
        )

    def action_add_children(self) -> None:
        """Adds children to the chosen copy by name."""
        self._open("children", "The file copy covers every child already.")

    def action_release(self) -> None:
        """Releases left-out lines to the chosen copy."""
        self._open("release", "The file copy leaves nothing out.")

    def _open(self, kind: str, why_not: str) -> None:
        recipient_id = self.chosen[1]
        if recipient_id == FILE_COPY:
            self.tell(why_not)
        elif recipient_id:
            self.open_form(f"{kind}:{recipient_id}")

    def action_sent(self) -> None:
        """Says that the chosen copy was sent now, or takes that back."""
        self._stamp("sent_at", "Sent")

    def action_received(self) -> None:
        """Says that the chosen copy was received now, or takes that back."""
        self._stamp("received_at", "Received")

    def _stamp(self, field: str, label: str) -> None:
        conference, _ = self.at_hand()
        if recipient_id := self.chosen[1]:
            copy = copy_of(conference, recipient_id)
            stamp: dict[str, Any] = {field: None if getattr(copy, field) else self.now()}
            self.edit(conference.with_record(replace(copy, **stamp)), label)


def _children_form(conference: Conference, procedure: Procedure, recipient_id: str) -> OpenForm:
    names = names_of(conference, procedure)
    copy = copy_of(conference, recipient_id)
    remark = "Beside those whom it covers by parental responsibility or because their agency works with them."
    fields = (ManyField("children", "Add", tuple(names.children.items()), copy.children, hint=remark),)

    def edit(values: Fields) -> Edited | None:
        added = conference.with_record(replace(copy, children=tuple(values["children"])))
        return Edited(added, "Children of a copy")

    return OpenForm(Form(f"Children in the copy for {names.of(recipient_id)}", fields), edit)


def _release_form(conference: Conference, procedure: Procedure, recipient_id: str) -> OpenForm | None:
    names = names_of(conference, procedure)
    copy = copy_of(conference, recipient_id)
    shut = replace(recipient_for(conference, procedure, recipient_id), released=frozenset())
    lines = [line for line in withheld_from(conference, shut) if line.releasable]
    if not lines:
        return None
    # One field a line: each is released by itself, never by a slip with its neighbours.
    fields = tuple(
        ManyField(
            f"line-{number}",
            line.words,
            ((line.record_id, "release this line"),),
            (line.record_id,) if line.record_id in copy.released else (),
            hint=line.why,
        )
        for number, line in enumerate(lines)
    )

    def edit(values: Fields) -> Edited | None:
        released = tuple(record_id for field in fields for record_id in values[field.name])
        return Edited(conference.with_record(replace(copy, released=released)), "Release lines")

    return OpenForm(Form(f"Lines left out of the copy for {names.of(recipient_id)}", fields), edit)
