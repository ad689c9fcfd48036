"""All that is still needed, in the chair's words: one small check each.

Only a child without a decision stops the sign-off; the chair may go on in spite of all else, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness.asked import Asked, Missing
from chairtui.domain.readiness.closing import closing, meetings, sending, telling
from chairtui.domain.readiness.decision import answers, decisions, questions, quoracy, scaling, views
from chairtui.domain.readiness.fitting import fitting
from chairtui.domain.readiness.people import (
    invited,
    meeting_again,
    people,
    plans_so_far,
    reports,
    suggested,
    whose,
)
from chairtui.domain.readiness.plan import dangers, plan
from chairtui.domain.readiness.review import looking_back
from chairtui.domain.readiness.supporters import supporters
from chairtui.domain.readiness.voices import (
    childrens_views,
    headings,
    natures,
    parents_views,
    points_never_said,
)
from chairtui.domain.timescales import WorkingCalendar

_CHECKS: tuple[Callable[[Asked], Iterator[Missing]], ...] = (
    fitting, people, whose, plans_so_far, meeting_again, invited, suggested, supporters, reports,
    looking_back, headings, points_never_said, natures, childrens_views, parents_views, dangers, plan,
    scaling, quoracy, questions, answers, views, decisions, meetings, telling, closing, sending,
)  # fmt: skip


def missing(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar | None = None
) -> tuple[Missing, ...]:
    """All that is still missing, in the procedure's order of steps.

    Dates are held against their limits only where a calendar is given.
    """
    asked = Asked(conference, procedure, calendar)
    order = [step.key for step in procedure.steps]
    found = [one for check in _CHECKS for one in check(asked) if one.step in order]
    return tuple(sorted(found, key=lambda one: order.index(one.step)))
