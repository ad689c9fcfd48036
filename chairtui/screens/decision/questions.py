"""What the procedure asks about each child before the decision, and the lines that the chair says there."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.script import script_lines
from chairtui.screens.names import names_of
from chairtui.screens.script import note_form
from chairtui.screens.step_screen import OpenForm

STEP = "decision"
ASKED = "asked"
"""What the key of a row of answers begins with; the key of the line follows."""


def script_form(conference: Conference, procedure: Procedure, key: str, child_id: str) -> OpenForm | None:
    """The note of a line of the script; or, with a child, the answer for that child."""
    line = next((line for line in script_lines(conference, procedure, STEP) if line.key == key), None)
    if line is None or (child_id and child_id not in {child.id for child in conference.children}):
        return None
    whose = names_of(conference, procedure).of(child_id) if child_id else ""
    return note_form(conference, line, procedure.words(line.key), child_id or None, whose)
