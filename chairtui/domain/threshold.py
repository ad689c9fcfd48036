"""How the answer to the threshold goes with what is decided for a child.

At a first conference a plan alone rests on it. At a review the same question is asked again, and every
decision says how it was answered: a plan that goes on still rests on it, and one that ends does so no more.
"""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Kind
from chairtui.domain.procedures import DecisionOption, Limb, Procedure
from chairtui.domain.reviewing import is_review, limbs_for, option_title


def limbs_with(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption
) -> tuple[Limb, ...]:
    """The answers to the threshold that go with a decision for this child; one is needed if there is any."""
    limbs = limbs_for(conference, procedure, child)
    if option.adjourns:
        return ()
    if option.needs_category:
        return tuple(limb for limb in limbs if limb.met)
    if not is_review(conference, child):
        return ()
    return limbs if ends_whatever_is_met(option) else tuple(limb for limb in limbs if not limb.met)


def ends_whatever_is_met(option: DecisionOption) -> bool:
    """Whether a plan ends by it for a reason of its own, such as a move: it is there for reviews alone."""
    return bool(option.kinds) and all(kind == Kind.REVIEW for kind in option.kinds)


def limb_out_of_place(
    conference: Conference, procedure: Procedure, child: Child, option: DecisionOption, limb: str
) -> str:
    """Says that an answer does not go with a decision; nothing where it does, or there is none yet."""
    known = {one.key for one in procedure.limbs}
    fitting = limbs_with(conference, procedure, child, option)
    if limb not in known or limb in {one.key for one in fitting}:
        return ""
    title = option_title(conference, procedure, child.id, option.key)
    if not fitting:
        return f"“{title}” has no limb of the threshold: choose none, or decide otherwise."
    if option.needs_category:
        return f"“{title}” rests on the threshold: say how it is met, or decide otherwise."
    return f"“{title}” says that the threshold is not met any more: choose that, or decide otherwise."
