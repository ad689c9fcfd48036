"""What follows when words change: whatever was settled about them was settled about those of then."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.changes import changes_between
from chairtui.domain.concerns import texts_of
from chairtui.domain.conference import Conference
from chairtui.domain.copies import without_released
from chairtui.domain.records import Record
from chairtui.domain.timeline import OWN_WORDS


def asked_again(before: Conference, after: Conference) -> Conference:
    """`after`, where no copy is given words by a release that was made before they changed."""
    reworded = set(_reworded(before, after))
    for copy in after.copies:
        for record_id in reworded.intersection(copy.released):
            after = without_released(after, copy.recipient_id, record_id)
    return after


def _reworded(before: Conference, after: Conference) -> Iterator[str]:
    """The records whose words differ, and those of the conference's own texts that do."""
    for change in changes_between(before, after):
        match change.before, change.after:
            case Conference() as old, Conference() as new:
                yield from (name for name in OWN_WORDS if getattr(old, name) != getattr(new, name))
            case Record() as was, Record() as now if texts_of(was) != texts_of(now):
                yield now.id
