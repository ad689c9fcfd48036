"""Whom this procedure invites too, and nobody has put down yet: a row each, with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.inviting import INVITE, Suggested, invitee_title, suggested_invitees
from chairtui.domain.procedures import Procedure
from chairtui.domain.roles import Group
from chairtui.screens.names import Names
from chairtui.screens.people.lines import bold, muted, row, table_row
from chairtui.widgets.rows import LOOK, MUTED, UNCLEAR, Line, Row, Span

TITLE, REMARK = "This procedure also invites", "enter puts somebody on the list, n says why not"
NOT_INVITED = "not-invited"
"""What the key of a row begins with that says why somebody is not invited; the record's identity follows."""


def inviting_rows(conference: Conference, procedure: Procedure, names: Names, *, wide: bool) -> Iterator[Row]:
    """A row each, then whom the chair does not invite; nothing where all are on the list."""
    several = len(conference.children) > 1
    for suggested in suggested_invitees(conference, procedure):
        yield _row(suggested, procedure, names, several=several, wide=wide)
    for refused in conference.not_invited:
        about = f"  for {names.about(refused.about)}" if several and refused.about else ""
        title = (Span(invitee_title(procedure, refused.invitee)), Span(f"{about}  not invited", MUTED))
        why: Line = (Span(refused.why),)
        key = f"{NOT_INVITED}:{refused.id}"
        yield table_row(key, [title], [why]) if wide else row(key, [title, why])


def suggested_at(conference: Conference, procedure: Procedure, key: str) -> Suggested | None:
    """Whoever is suggested on the row of an invitee, if they still are."""
    found = suggested_invitees(conference, procedure)
    return next((one for one in found if one.invitee.key == key), None)


def _row(suggested: Suggested, procedure: Procedure, names: Names, *, several: bool, wide: bool) -> Row:
    invitee, role = suggested.invitee, procedure.role(suggested.invitee.role)
    of_office = role is not None and role.group is Group.OFFICE
    about = names.about(tuple(child.id for child in suggested.children))
    remarks = [f"for {about}"] if several and not of_office else []
    remarks += ["usually a written report"] if invitee.report_only else []
    title = bold(procedure.title_of("roles", invitee.role))
    if remarks:
        title = (*title, Span(f"  {' · '.join(remarks)}", MUTED))
    why = muted(invitee.why)
    unclear: Line = (Span(f"{UNCLEAR} {invitee.unclear}", LOOK),) if invitee.unclear else ()
    key = f"{INVITE}:{invitee.key}"
    if wide:
        return table_row(key, [title], [line for line in (why, unclear) if line])
    return row(key, [title, why, unclear])
