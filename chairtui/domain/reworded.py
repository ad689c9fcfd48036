"""What follows when words change: whatever was settled about them was settled about those of then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chairtui.domain.changes import Change, changes_between
from chairtui.domain.concerns import texts_of
from chairtui.domain.conference import Conference
from chairtui.domain.copies import without_released
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.decisions import View
from chairtui.domain.plans import PlanAction
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, MapLine, Statement
from chairtui.domain.timeline import OWN_WORDS, Tick

SAID = (Statement, ChildView, View, ScaleRating, Scale, Tick, DangerStatement, PlanAction)
"""What somebody who is out may read if it was said before or after: not in the words of meanwhile."""


def asked_again(before: Conference, after: Conference) -> Conference:
    """`after`, where no words go to a reader whom nobody asked about them.

    A release that was made before they changed does not stand, and whoever is out now is noted beside them.
    """
    changes = list(changes_between(before, after))
    reworded = set(_reworded(changes))
    for copy in after.copies:
        for record_id in reworded.intersection(copy.released):
            after = without_released(after, copy.recipient_id, record_id)
    said = [change.record_id for change in changes if change.record_id in reworded and _was_said(change)]
    for out in after.exclusions:
        new = tuple(record_id for record_id in said if record_id not in out.meanwhile)
        if new and out.ended_at is None:
            after = after.revising(out, meanwhile=(*out.meanwhile, *new))
    return after


def _reworded(changes: Iterable[Change]) -> Iterator[str]:
    """The records whose words differ, and those of the conference's own texts that do."""
    for change in changes:
        match change.before, change.after:
            case Conference() as old, Conference() as new:
                yield from (name for name in OWN_WORDS if getattr(old, name) != getattr(new, name))
            case Record() as was, Record() as now if texts_of(was) != texts_of(now):
                yield now.id


def _was_said(change: Change) -> bool:
    """Whether a record was there to be read before; a point that nobody said gets its moment when it is."""
    was = change.before
    return isinstance(was, SAID) and (not isinstance(was, MapLine) or was.in_record)
