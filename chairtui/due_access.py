"""What falls due of everything in a store; called in threads and by commands, never while somebody waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.conference import Conference
    from chairtui.domain.due_lines import DueLine
    from chairtui.store.store import Store


@dataclass(frozen=True, slots=True)
class StillDue:
    """What is due and not done, late first."""

    lines: tuple[DueLine, ...]
    chairs: tuple[str, ...]
    """Everybody who chairs a conference here, in the order of the alphabet."""
    remark: str = ""
    """What there is to say of the days off, such as a fault in an office's own file."""


def still_due(store: Store, folders: Sequence[Path], today: date) -> StillDue:
    """All that is still due in a store, each conference by the edition of the procedure that it keeps.

    `folders` are those of procedures.
    """
    from chairtui.domain.due_lines import in_order
    from chairtui.domain.falling_due import falling_due
    from chairtui.procedure_files import ReadOnce

    conferences = store.due_matter()
    after = _those_after(conferences)
    read = ReadOnce(folders)
    found: list[DueLine] = []
    for conference in conferences:
        for edition in conference.procedure_editions:
            lines = falling_due(conference, *read.of(edition), today, after[conference.id])
            found += [line for line in lines if not line.done]
    chairs = sorted({conference.chair for conference in conferences if conference.chair})
    return StillDue(in_order(found), tuple(chairs), read.remark)


def _those_after(conferences: Sequence[Conference]) -> Mapping[str, Sequence[Conference]]:
    """The conferences after each, by its identity: siblings may be heard apart, and then together again."""
    before = {conference.id: conference.follows for conference in conferences}
    after: dict[str, list[Conference]] = defaultdict(list)
    for conference in conferences:
        passed = {conference.id}  # so that a ring, which only a file from elsewhere could hold, ends
        former = conference.follows
        while former is not None and former not in passed:
            after[former].append(conference)
            passed.add(former)
            former = before.get(former)
    return after
