"""An edit on its way: how it is made on what changed meanwhile, and what was typed in it."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.changes import ChangedSinceError, applied, changes_between
from chairtui.domain.concerns import typed_fields
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.reworded import asked_again


class EditedMeanwhileError(ChairTUIError):
    """The same thing was changed a moment before, so this edit was not made."""


def made_on(now: Conference, before: Conference, after: Conference) -> Conference:
    """The conference `now` with the edit that led from `before` to `after`, and all else as it is now.

    What was released in other words is not released any more, and what is put into other words while somebody
    is out is noted (`reworded`).

    Raises:
        EditedMeanwhileError: what was edited has changed meanwhile.
    """
    try:
        made = after if now is before else applied(now, changes_between(before, after))
    except ChangedSinceError:
        raise EditedMeanwhileError from None
    return asked_again(now, made)


def typed_in(before: Conference | None, after: Conference) -> Iterator[str]:
    """What somebody typed in an edit: the words of every field that it changed, the main ones first."""
    ids = {record.id for kind in RECORDS for record in getattr(after, kind)}
    for change in changes_between(before, after):
        for name in typed_fields(type(change.after)) if change.after is not None else ():
            typed = getattr(change.after, name)
            if typed and typed not in ids and typed != getattr(change.before, name, ""):
                yield typed
