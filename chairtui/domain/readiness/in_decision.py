"""What is still open in the decision for one child, or does not go together."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.duties import Gate
from chairtui.domain.ending import objections, unanswered
from chairtui.domain.people import Child, Participant, short_of
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.reviewing import is_review, option_title
from chairtui.domain.rights import may_dissent
from chairtui.domain.threshold import limb_out_of_place, limbs_with
from chairtui.domain.views import dissents_now, dissents_on, is_dissent_asked

NOT_DISSENT = "only professionals dissent; a parent's disagreement stands with their own words"


def open_in_decision(
    conference: Conference, procedure: Procedure, child: Child, decision: Decision
) -> Iterator[str]:
    """Each thing that is open in a decision itself, in the chair's words."""
    option = procedure.decision(decision.option)
    if option is not None:
        yield from _of_threshold(conference, procedure, child, option, decision)
        yield from _of_category(conference, procedure, child, option, decision)
    if not decision.reasons.strip():
        yield "the reasons"


def open_in_dissent(
    conference: Conference, procedure: Procedure, child: Child, decision: Decision
) -> Iterator[str]:
    """What is open of who dissents from a decision."""
    option = procedure.decision(decision.option)
    if option is not None and option.adjourns:
        return  # nothing is decided yet that anybody could dissent from
    for dissent in dissents_on(conference, child.id):
        person = conference.record(Participant, dissent.participant_id)
        if not may_dissent(procedure, person):
            yield f"dissent of {short_of(person, conference.participants)}: {NOT_DISSENT}"
    if not is_dissent_asked(conference, child.id):
        yield "does anyone dissent?"
    elif dissents_now(conference, child.id) and decision.no_one_dissented:
        yield "a dissent is noted, and so is that no one dissented"


def _of_threshold(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption, decision: Decision
) -> Iterator[str]:
    """The answer to the threshold, where the decision needs one; and that it goes with the decision."""
    if not decision.limb:
        if limbs_with(conference, procedure, child, option):
            again = "is the threshold still met?"
            yield again if is_review(conference, child) else "which limb of the threshold"
    elif limb_out_of_place(conference, procedure, child, option, decision.limb):
        title = option_title(conference, procedure, child.id, option.key)
        yield f"a limb of the threshold does not go with “{title}”"
    elif child.is_unborn and any(limb.key == decision.limb and limb.past for limb in procedure.limbs):
        yield "not born yet: has the baby suffered harm, or is it likely?"


def _of_category(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption, decision: Decision
) -> Iterator[str]:
    """The category, where the decision needs one; none where it does not."""
    if not option.needs_category:
        if decision.categories:
            title = option_title(conference, procedure, child.id, option.key)
            yield f"a category does not go with “{title}”"
    elif not decision.categories:
        yield "the category"
    elif len(decision.categories) > 1 and not procedure.categories_may_combine:
        yield "one category only"


def ending(conference: Conference, procedure: Procedure, child: Child, decision: Decision) -> Iterator[str]:
    """What speaks against a decision; what is only asked, the chair's reason for this child answers."""
    option = procedure.decision(decision.option)
    if option is None:
        return
    for objection in objections(conference, procedure, child, option):
        if objection.gate is Gate.REFUSED or not decision.went_on.strip():
            yield objection.words
    asks = unanswered(option, decision.reasons)
    if asks and not option.adjourns:  # of an adjournment the reasons themselves are still needed
        yield asks
