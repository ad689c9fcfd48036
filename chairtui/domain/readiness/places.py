"""Where the field of something that is still needed stands on its step: the key of its row there."""

from __future__ import annotations

from chairtui.domain.procedures import ParentPrompt

DECISION, DISSENT, QUORUM = "decision", "dissent", "quorum"
"""Rows of the decision, a cell for each child."""
CORE_GROUP, STATEMENT, SIGN_OFF = "core_group", "closing_statement", "sign_off"
"""Rows of the closing."""
TONIGHT = "tonight"
"""The row of a scale that says what happens tonight."""
NO_OUTCOME, NO_CONTINGENCY = "no-outcome", "no-contingency"
"""Rows of the plan for the children of whom nothing is said yet."""


def absence(person_id: str) -> str:
    """Why somebody is not in the room, and how they are heard."""
    return f"left:{person_id}"


def exclusion(exclusion_id: str) -> str:
    """That somebody was put out of the room."""
    return f"exclusion:{exclusion_id}"


def cell(row: str, child_id: str) -> str:
    """A row, in the column or on the scale of one child."""
    return f"{row}:{child_id}"


def view(person_id: str, child_id: str) -> str:
    """Somebody's view on one child."""
    return cell(f"view:{person_id}", child_id)


def number(person_id: str, child_id: str) -> str:
    """Somebody's number on one child's scale."""
    return cell(f"rater:{person_id}", child_id)


def answer(person_id: str, prompt: ParentPrompt, child_id: str | None) -> str:
    """A parent's answer, about one child where it is asked about each."""
    row = f"{person_id}:{prompt.key}"
    if child_id is None:
        return f"answer:{row}"
    return cell(f"words:{row}" if prompt.step == DECISION else f"answer:{row}", child_id)


def telling(whom: str) -> str:
    """Who tells somebody."""
    return f"telling:{whom}"


def line(key: str, child_id: str | None = None) -> str:
    """A line of the script, or what is answered there for one child."""
    return cell(f"asked:{key}", child_id) if child_id else f"tick:{key}"


def goal(danger_id: str) -> str:
    """The goal of a danger."""
    return f"goal:{danger_id}"
