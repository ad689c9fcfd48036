"""The review that follows a birth, where a plan was made for a baby who is not born yet."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Timescale
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar, due, period, short
from chairtui.domain.views import decided_option

BIRTH = "birth"
"""The event that such a review is counted from."""

IF_WHEN_DUE = "if the baby comes when due"
IF_CAME_WHEN_DUE = "if the baby came when due"
"""The same of a day that is over, on which nobody has said that the baby was born."""


def after_birth(conference: Conference, procedure: Procedure) -> Iterator[tuple[Timescale, Child]]:
    """Each timescale that counts from the birth of a baby for whom it holds with what was decided.

    It is asked whether the baby is born, not which kind of conference this is: a conference that meets again
    and a review may come before the birth too.
    """
    for child in conference.children:
        option = decided_option(conference, procedure, child.id)
        if not child.is_unborn or option is None or not option.needs_category:
            continue
        for timescale in procedure.timescales:
            fits = not timescale.options or option.key in timescale.options
            if timescale.counted_from == BIRTH and fits:
                yield timescale, child


def by_words(timescale: Timescale) -> str:
    """“usually 4 weeks after the birth”."""
    return f"{timescale.bound.value} {period(timescale)} after the birth"


def if_born_when_due(
    timescale: Timescale, child: Child, conference: Conference, calendar: WorkingCalendar
) -> str:
    """Until when it is if the baby comes on the day expected."""
    if child.expected is None:
        return ""
    limit = due(timescale, child.expected, calendar)
    return f"by {short(limit.on, conference.held_on)}, {IF_WHEN_DUE}"
