"""Each parent's answers as rows to read: a section a parent, a row a prompt."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.headings import prompt_of
from chairtui.domain.hearing import expected_answers
from chairtui.domain.parents_answers import PARENTS_VIEWS, answer_to, draft_id
from chairtui.domain.people import Participant
from chairtui.domain.plans import PlanAction
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.rights import parents, relationship
from chairtui.domain.statements import ParentAnswer
from chairtui.screens.names import Names, names_of
from chairtui.screens.parents_words import answer_key, not_for
from chairtui.widgets.rows import DONE, MUTED, PLAIN, Role, Row, Span, heading

SIDE_BY_SIDE = 90
"""Cells from which question and answer stand beside each other."""
ASKED = 34
"""Cells that the questions take then."""

DECISION = "decision"
"""The other step that asks parents."""

DID_NOT_SAY = "asked, did not say"


def asked_of(
    conference: Conference, procedure: Procedure, person: Participant
) -> tuple[tuple[ParentPrompt, str | None], ...]:
    """The prompts that a parent is asked here, each with its child where it is asked for each.

    What was answered to a question that no step of this procedure asks comes last, so that it stays in sight.
    """
    expected = expected_answers(conference, procedure, person, PARENTS_VIEWS)
    others = expected_answers(conference, procedure, person, DECISION)
    asked = {(prompt.key, child_id) for prompt, child_id in (*expected, *others)}
    strange = [
        (prompt_of(conference, procedure, answer.prompt), answer.child_id)
        for answer in conference.parent_answers
        if answer.participant_id == person.id and (answer.prompt, answer.child_id) not in asked
    ]
    return (*expected, *strange)


def parents_rows(conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
    """A section a parent, in `width` cells."""
    names = names_of(conference, procedure)
    rows: list[Row] = []
    for person in parents(conference, procedure):
        rows.append(heading(person.words, whose_parent(conference, person, names)))
        for prompt, child_id in asked_of(conference, procedure, person):
            answer = answer_to(conference, person.id, prompt.key, child_id)
            asked = f"{names.of(child_id)}: {prompt.ask}" if child_id else prompt.ask
            spans = (*_answer_spans(answer, _in_plan(conference, answer, prompt)), *not_for(answer, names))
            key = answer_key(person.id, prompt.key, child_id)
            rows.append(Row(key, _arranged(asked, spans, width), space_after=1))
    return tuple(rows)


def whose_parent(conference: Conference, person: Participant, names: Names) -> str:
    """What somebody is to which children: `mother of Rhian and Tomos`; else their role here."""
    ties = [(relationship(conference, person.id, child.id), child.id) for child in conference.children]
    children: dict[str, list[str]] = {}
    for tie, child_id in ties:
        if tie is not None and tie.relationship:
            children.setdefault(tie.relationship.lower(), []).append(child_id)
    words = [f"{kind} of {names.about(tuple(child_ids))}" for kind, child_ids in children.items()]
    return ", ".join(words) or names.role(person.id).lower()


def _arranged(asked: str, answer: tuple[Span, ...], width: int) -> tuple[tuple[Span, ...], ...]:
    if width >= SIDE_BY_SIDE:
        first, *more = answer
        return ((Span(asked, MUTED, 0, ASKED), first._replace(column=ASKED + 2), *more),)
    return ((Span(asked, MUTED),), answer)


def _answer_spans(answer: ParentAnswer | None, in_plan: str) -> tuple[Span, ...]:
    words, role = _answer_words(answer)
    if not in_plan:
        return (Span(words, role),)
    sign_role: Role = DONE if in_plan.startswith("✓") else MUTED
    return (Span(words, role), Span(f"   {in_plan[:1]}", sign_role), Span(in_plan[1:], MUTED))


def _answer_words(answer: ParentAnswer | None) -> tuple[str, Role]:
    if answer is None:
        return "○ not asked yet", MUTED
    return (DID_NOT_SAY, PLAIN) if answer.did_not_say else (answer.text, PLAIN)


def _in_plan(conference: Conference, answer: ParentAnswer | None, prompt: ParentPrompt) -> str:
    """Whether what a parent wants stands in the plan, as a draft or agreed."""
    if answer is None or not prompt.feeds_plan:
        return ""
    line: PlanAction | None = next((a for a in conference.actions if a.id == draft_id(answer)), None)
    if line is None:
        return ""
    return "○ draft in the plan" if line.draft else "✓ in the plan"
