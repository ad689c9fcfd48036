"""Whether everyone was heard: each child's views, and each parent's answer to each prompt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import folded
from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.rights import parents, relationship
from chairtui.domain.text import listed
from chairtui.domain.wording import no_view

MIDWIFE = "midwife"
"""Key of the role, and the word by which one who is not here is named as a source."""

_STAYED_AWAY = {Came.APOLOGIES, Came.DEPUTY, Came.REPORT_ONLY, Came.NO_REPLY, Came.NOT_INVITED}


def is_absent(person: Participant) -> bool:
    """Whether somebody is not there at the end: they never came, or left."""
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
    return any(True for _ in _views(conference, child))


def unheard(conference: Conference, procedure: Procedure, child: Child) -> str:
    """What is still to be heard of a child, in words; nothing where the child's views are in the record.

    Nobody hears a baby before birth: each parent who is there says what they hope and prepare, and a
    midwife has an account; or a line that is neither parent's says “none, because” of what.
    """
    if not child.is_unborn:
        young = child.age_on(conference.held_on)
        is_watched = young is not None and young < procedure.child_ages.watched_under
        words = "views, from what was seen" if is_watched else "views"
        return "" if has_views(conference, child) else words
    lines = tuple(_views(conference, child))
    asked = _parents_of(conference, procedure, child)
    silent = [person for person in asked if not _is_source(procedure, person, lines)]
    midwives = [person for person in conference.participants if MIDWIFE in person.roles]
    wants_midwife = not any(_is_source(procedure, midwife, lines) for midwife in midwives) and not any(
        _names(source, MIDWIFE) for _, source in lines
    )
    reasons = [line for line in lines if _is_none_because(line[0])]
    if any(not any(_is_source(procedure, person, (line,)) for person in asked) for line in reasons):
        return ""
    if asked and len(silent) == len(asked) and wants_midwife:
        return "what each parent hopes and prepares, and the midwife's account"
    lacking = [f"what {person.short} hopes and prepares" for person in silent]
    return listed([*lacking, *(["the midwife's account"] if wants_midwife else [])])


def _views(conference: Conference, child: Child) -> Iterator[tuple[str, str]]:
    """Each line of a child's views that says something, and who heard or saw it."""
    for view in conference.child_views:
        says = view.text.strip() and not no_view(view.text, (child.name,))
        if view.child_id == child.id and view.in_record and says:
            yield view.text, view.source


def _is_none_because(text: str) -> bool:
    return folded(text.strip()).startswith("none") and "because" in folded(text)


def _parents_of(conference: Conference, procedure: Procedure, child: Child) -> list[Participant]:
    """A child's parents who are not absent; one of whom nobody has said whose they are may be the child's.

    Where nobody is said to be, each of them may be.
    """
    is_said = has_parent(conference, procedure, child)
    tied = {tie.participant_id for tie in conference.relationships} if is_said else set()
    return [
        person
        for person in parents(conference, procedure)
        if not is_absent(person)
        and (person.id not in tied or relationship(conference, person.id, child.id) is not None)
    ]


def has_parent(conference: Conference, procedure: Procedure, child: Child) -> bool:
    """Whether it is said of one of the parents, absent or not, what they are to this child."""
    return any(relationship(conference, person.id, child.id) for person in parents(conference, procedure))


def _is_source(procedure: Procedure, person: Participant, lines: Iterable[tuple[str, str]]) -> bool:
    """Whether somebody is named as the source of one of these lines: by name, or by what they are."""
    titles = (role.title for role in procedure.roles_of(person.roles))
    names = [name for name in (person.called, person.name, *titles) if name.strip()]
    return any(_names(source, name) for _, source in lines for name in names)


def _names(source: str, name: str) -> bool:
    """Whether a source names somebody so, as whole words."""
    return re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", folded(source)) is not None
