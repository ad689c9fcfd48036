"""What each parent answered, each apart; what they want becomes a draft line of the plan."""

from __future__ import annotations

from dataclasses import replace
from uuid import NAMESPACE_OID, uuid5

from chairtui.domain.concerns import children_of
from chairtui.domain.conference import Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import ParentPrompt
from chairtui.domain.statements import ParentAnswer


class AnsweredError(ChairTUIError):
    """There are words here already, so nothing was changed. Press enter to change them."""


class KeptInThePlanError(ChairTUIError):
    """These words are kept from somebody, and with them the line of the plan that came of them, so they stay.
    Take that line out of the plan first. Nothing was changed."""


PARENTS_VIEWS = "parents_views"
"""The step whose prompts each parent answers before the plan."""


def answer_to(
    conference: Conference, participant_id: str, prompt: str, child_id: str | None = None
) -> ParentAnswer | None:
    """One parent's answer to a prompt, about one child where each is asked about; none if not asked."""
    for answer in conference.parent_answers:
        if (answer.participant_id, answer.prompt, answer.child_id) == (participant_id, prompt, child_id):
            return answer
    return None


def answered(
    conference: Conference,
    participant_id: str,
    prompt: ParentPrompt,
    *,
    child_id: str | None = None,
    text: str = "",
    did_not_say: bool = False,
) -> Conference:
    """`conference` with an answer, or with it changed; neither words nor “did not say” means not asked yet.

    The answer to a prompt that feeds the plan is also a draft line there. The line follows the answer until
    it is agreed; from then on it is the plan's own.

    Raises:
        KeptInThePlanError: they were to be emptied, and keep an agreed line out of somebody's copy.
    """
    earlier = answer_to(conference, participant_id, prompt.key, child_id)
    text = text.strip()
    if not text and not did_not_say:
        if earlier is None:
            return conference
        without_draft = _with_draft(conference, earlier, "")
        if earlier.withheld_from and _line_of(without_draft, earlier) is not None:
            raise KeptInThePlanError
        return without_draft.without(earlier)
    answer = earlier or ParentAnswer(participant_id=participant_id, prompt=prompt.key, child_id=child_id)
    answer = replace(answer, text=text, did_not_say=did_not_say and not text)
    conference = conference.with_record(answer)
    return _with_draft(conference, answer, text) if prompt.feeds_plan else conference


def asked_in_vain(
    conference: Conference, participant_id: str, prompt: ParentPrompt, child_id: str | None = None
) -> Conference:
    """`conference` with a prompt asked and nothing said to it; or, if that was so, with it not asked yet.

    Raises:
        AnsweredError: there are words already.
    """
    earlier = answer_to(conference, participant_id, prompt.key, child_id)
    if earlier is not None and earlier.text:
        raise AnsweredError
    unsaid = earlier is None or not earlier.did_not_say
    return answered(conference, participant_id, prompt, child_id=child_id, did_not_say=unsaid)


def draft_id(answer: ParentAnswer) -> str:
    """The identity of an answer's draft line: always the same, so that revising never makes a second one."""
    return uuid5(NAMESPACE_OID, f"{answer.id} in the plan").hex


def wanted_by(conference: Conference, action: PlanAction) -> str | None:
    """Who wanted this line of the plan: the parent who answered so, or who said what needs to happen."""
    for answer in conference.parent_answers:
        if draft_id(answer) == action.id:
            return answer.participant_id
    said = (line.said_by for line in conference.statements if line.id == action.statement_id)
    return next(said, None)


def _line_of(conference: Conference, answer: ParentAnswer) -> PlanAction | None:
    identity = draft_id(answer)
    return next((action for action in conference.actions if action.id == identity), None)


def _with_draft(conference: Conference, answer: ParentAnswer, wanted: str) -> Conference:
    line = _line_of(conference, answer)
    if line is not None and not line.draft:
        return conference
    if not wanted:
        return conference if line is None else conference.without(line)
    if line is not None:
        return conference.revising(line, what=wanted)
    concerned = children_of(conference, answer)
    about = tuple(child.id for child in conference.children if child.id in concerned)
    return conference.with_record(PlanAction(id=draft_id(answer), what=wanted, about=about, draft=True))
