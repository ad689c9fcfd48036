"""The forms of the Documents step: whom a copy covers besides, and why lines are released to it."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.copies import settled_for, with_released
from chairtui.domain.procedures import Procedure
from chairtui.domain.withholding import released_words
from chairtui.screens.documents.rows import so_many
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import ManyField, TextField
from chairtui.widgets.form import Form

RELEASE = "release"
"""What the key of the form for a ground begins with; the reader and the lines follow."""

GROUND = "release_ground"
"""Key of the wording that says on which grounds lines may be released; without it none is asked for."""

FEW = 3
"""Lines up to which each stands in the form in full."""


def ground_form(
    conference: Conference, procedure: Procedure, recipient_id: str, record_ids: tuple[str, ...]
) -> OpenForm:
    """On what ground these lines are released to one copy: one line, kept with the release."""
    whom = names_of(conference, procedure).of(recipient_id)
    few = record_ids if len(record_ids) <= FEW else ()
    hint = " ".join((procedure.words(GROUND), *(f"“{released_words(conference, one)}”" for one in few)))

    def missing(values: Fields) -> str:
        return "" if values["ground"].strip() else "Say on what ground: it is kept with the release."

    field = TextField("ground", "On what ground", hint=hint, problem=missing)
    label = "Release a line" if len(record_ids) == 1 else f"Release {so_many(len(record_ids))}"

    def edit(values: Fields) -> Edited | None:
        released = with_released(conference, recipient_id, record_ids, values["ground"].strip())
        return Edited(released, label)

    return OpenForm(Form(f"{label} to {whom}", (field,)), edit)


def children_form(conference: Conference, procedure: Procedure, recipient_id: str) -> OpenForm:
    """Which children a copy covers besides those whom it covers by itself."""
    names = names_of(conference, procedure)
    copy = settled_for(conference, recipient_id)
    remark = "Beside those whom it covers by parental responsibility or because their agency works with them."
    fields = (ManyField("children", "Add", tuple(names.children.items()), copy.children, hint=remark),)

    def edit(values: Fields) -> Edited | None:
        settled = replace(copy, children=tuple(values["children"]))
        return Edited(conference.with_record(settled), "Children of a copy") if settled != copy else None

    return OpenForm(Form(f"Children in the copy for {names.of(recipient_id)}", fields), edit)
