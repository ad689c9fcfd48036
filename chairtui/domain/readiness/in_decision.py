"""What is still open in the decision for one child, or does not go together."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Child, Participant, short_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import may_dissent
from chairtui.domain.views import dissents_on

NOT_DISSENT = "only professionals dissent; a parent's disagreement stands with their own words"


def open_in_decision(
    conference: Conference, procedure: Procedure, child: Child, decision: Decision
) -> Iterator[str]:
    """Each thing that is open in a decision, in the chair's words."""
    option = next((option for option in procedure.decisions if option.key == decision.option), None)
    if option is not None and option.needs_category:
        yield from _of_threshold(procedure, child, decision)
    elif option is not None:
        yield from _too_much(procedure.title_of("decisions", decision.option), decision)
    if not decision.reasons.strip():
        yield "the reasons"
    if option is not None and option.adjourns:
        return  # nothing is decided yet that anybody could dissent from
    dissents = dissents_on(conference, child.id)
    for dissent in dissents:
        person = conference.record(Participant, dissent.participant_id)
        if not may_dissent(procedure, person):
            yield f"dissent of {short_of(person, conference.participants)}: {NOT_DISSENT}"
    if not dissents and not decision.no_one_dissented:
        yield "does anyone dissent?"
    elif dissents and decision.no_one_dissented:
        yield "a dissent is noted, and so is that no one dissented"


def _of_threshold(procedure: Procedure, child: Child, decision: Decision) -> Iterator[str]:
    """What a decision that rests on the threshold needs: its limb, and its category."""
    if procedure.limbs and not decision.limb:
        yield "which limb of the threshold"
    elif child.is_unborn and any(limb.key == decision.limb and limb.past for limb in procedure.limbs):
        yield "not born yet: has the baby suffered harm, or is it likely?"
    if not decision.categories:
        yield "the category"
    elif len(decision.categories) > 1 and not procedure.categories_may_combine:
        yield "one category only"


def _too_much(title: str, decision: Decision) -> Iterator[str]:
    """What belongs to the threshold, and stands beside a decision that does not rest on it."""
    if decision.limb:
        yield f"a limb of the threshold does not go with “{title}”"
    if decision.categories:
        yield f"a category does not go with “{title}”"
