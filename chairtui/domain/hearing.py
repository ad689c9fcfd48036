"""Whether everyone was heard: each child's views, and each parent's answer to each prompt."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.rights import relationship
from chairtui.domain.wording import no_view

_STAYED_AWAY = {Came.APOLOGIES, Came.DEPUTY, Came.REPORT_ONLY, Came.NO_REPLY, Came.NOT_INVITED}


def has_left(person: Participant) -> bool:
    """Whether somebody is absent from the end: they never came, or left."""
    return person.came in _STAYED_AWAY or person.left_at is not None


def expected_answers(
    conference: Conference, procedure: Procedure, person: Participant, step: str
) -> tuple[tuple[ParentPrompt, str | None], ...]:
    """The prompts that one parent is asked in a step: each with its child, where it is asked for each."""
    children = [child.id for child in conference.children if relationship(conference, person.id, child.id)]
    each = children or [child.id for child in conference.children]
    return tuple(
        (prompt, child_id)
        for prompt in procedure.parent_prompts
        if prompt.step == step
        for child_id in (each if prompt.per_child else [None])
    )


def is_answered(
    conference: Conference, person: Participant, prompt: ParentPrompt, child_id: str | None
) -> bool:
    """Whether a parent answered a prompt, or was asked and did not say."""
    return any(
        answer.participant_id == person.id
        and answer.prompt == prompt.key
        and answer.child_id == child_id
        and (answer.did_not_say or bool(answer.text.strip()))
        for answer in conference.parent_answers
    )


def has_views(conference: Conference, child: Child) -> bool:
    """Whether a child's views are in the record: what they said, what was seen, or why there are none.

    That a child is too young is no reason: a baby is watched.
    """
    views = (view for view in conference.child_views if view.child_id == child.id)
    return any(
        view.in_record and view.text.strip() and not no_view(view.text, (child.name,)) for view in views
    )
