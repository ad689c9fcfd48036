"""Edits of views and decisions that keep their rules: an old view stays, and nothing is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.identity import new_id
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.records import current, replaced_by
from chairtui.domain.removal import removed
from chairtui.domain.rights import view_givers


def view_of(conference: Conference, participant_id: str, child_id: str) -> View | None:
    """The view that stands: one person's on one child."""
    for view in current(conference.views):
        if view.participant_id == participant_id and view.child_id == child_id:
            return view
    return None


def viewers_besides(
    conference: Conference, procedure: Procedure, child: Child | None = None
) -> tuple[Participant, ...]:
    """Those who gave a view, on this child or on any, and whom the procedure does not ask for one."""
    given = {view.participant_id for view in conference.views if child is None or view.child_id == child.id}
    asked = view_givers(conference, procedure)
    return tuple(one for one in conference.participants if one.id in given and one not in asked)


def without_view(conference: Conference, view: View) -> Conference:
    """`conference` without a view, and without those that it replaced."""
    for one in (view, *earlier_views(conference, view)[::-1]):
        conference = removed(conference, one)
    return conference


def earlier_views(conference: Conference, view: View) -> tuple[View, ...]:
    """The views that this one replaced, the first one first."""
    return replaced_by(view, conference.views)


def is_changed(earlier: View, likely: bool | None, given: Given, category: str) -> bool:
    """Whether somebody now says another thing: yes, no, none, that they were not there, or another category.

    A yes that was spoken and now stands in writing is the same view, and so is one that now has a category.
    """
    return says_other(earlier, likely, given) or bool(
        earlier.category and category and earlier.category != category
    )


def says_other(earlier: View, likely: bool | None, given: Given) -> bool:
    """Whether the threshold is answered otherwise now, or not any more."""
    return _said(earlier.likely, earlier.given) != _said(likely, given)


def _said(likely: bool | None, given: Given) -> bool | Given | None:
    if given in {Given.NOT_THERE, Given.GAVE_NONE}:
        return given
    return likely


def with_view(
    conference: Conference, participant_id: str, child_id: str, now: datetime, **given: Any
) -> Conference:
    """`conference` with what somebody said about one child.

    A yes that turns into a no, “gave none” into a yes, or neglect into physical abuse, is a changed view: the
    old one stays on record beside it with its reason and time. Until anything is said there is none to keep.
    A category goes with a yes, and stays with that one alone.
    """
    earlier = view_of(conference, participant_id, child_id)
    if earlier is None:
        view = View(participant_id=participant_id, child_id=child_id, given_at=now, **given)
        return conference.with_record(_with_its_category(view))
    now_said = _with_its_category(replace(earlier, **given))
    if not is_changed(earlier, now_said.likely, now_said.given, now_said.category):
        return conference.with_record(now_said)
    if _said(earlier.likely, earlier.given) is None and not earlier.reason:
        return conference.with_record(replace(now_said, given_at=now))
    is_other = says_other(earlier, now_said.likely, now_said.given)
    changed = {"reason": "" if is_other else earlier.reason, "changed_why": ""} | given
    later = replace(earlier, id=new_id(), given_at=now, replaces=earlier.id, **changed)
    return conference.with_record(_with_its_category(later))


def _with_its_category(view: View) -> View:
    return view if view.likely else replace(view, category="")


def decision_for(conference: Conference, child_id: str) -> Decision | None:
    """What was decided for one child, if it was."""
    return next((d for d in conference.decisions if d.child_id == child_id), None)


def decided_option(conference: Conference, procedure: Procedure, child_id: str) -> DecisionOption | None:
    """What was decided for a child, as the procedure has it; none where nothing was, or it knows it not."""
    decision = decision_for(conference, child_id)
    return procedure.decision(decision.option) if decision is not None else None


def dissents_on(conference: Conference, child_id: str) -> tuple[Dissent, ...]:
    """The dissents on one child: those from the decision that stands first, then those from a former one."""
    found = (d for d in conference.dissents if d.child_id == child_id)
    return tuple(sorted(found, key=lambda dissent: bool(former_option(conference, dissent))))


def former_option(conference: Conference, dissent: Dissent) -> str:
    """What had been decided when somebody dissented from it; empty if that is decided still, or again."""
    decision = decision_for(conference, dissent.child_id)
    stands = decision is not None and decision.option == dissent.from_option
    return "" if stands else dissent.from_option


def dissents_now(conference: Conference, child_id: str) -> tuple[Dissent, ...]:
    """The dissents from the decision that stands for one child."""
    return tuple(d for d in dissents_on(conference, child_id) if not former_option(conference, d))


def is_dissent_asked(conference: Conference, child_id: str) -> bool:
    """Whether it was asked aloud who dissents from the decision that stands for one child."""
    decision = decision_for(conference, child_id)
    return bool(dissents_now(conference, child_id)) or (decision is not None and decision.no_one_dissented)


def decided(conference: Conference, child_id: str, now: datetime, **changes: Any) -> Conference:
    """`conference` with the decision for one child, made or changed; its time is that of its option.

    Of another option nobody was asked yet who dissents, and a dissent from the one before says which it was.
    """
    earlier = decision_for(conference, child_id)
    later = replace(earlier, **changes) if earlier is not None else Decision(child_id=child_id, **changes)
    if earlier is None or later.option != earlier.option:
        later = replace(later, decided_at=now if later.option else None, no_one_dissented=False)
        before = earlier.option if earlier is not None else ""
        for dissent in dissents_on(conference, child_id):
            conference = conference.revising(dissent, from_option=dissent.from_option or before)
    return conference.with_record(later)
