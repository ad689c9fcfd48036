"""What lines and answers stand under: a heading or question of this procedure, or of one followed before."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.followed import followed
from chairtui.domain.procedures import Captures, Heading, ParentPrompt, Procedure
from chairtui.domain.statements import ChildView, Statement

OTHER_LINES = Heading(key="other_lines", title="Other lines", short="Other lines")
"""Where lines are seen whose own heading the procedure does not have; nothing is added here."""

CHILD_VIEWS = Heading(
    key="child_views", title="What does each child say?", short="Child's views", captures=Captures.CHILD_VIEWS
)
"""Where a document prints the children's views if the procedure has no heading for them."""


def heading_of(conference: Conference, procedure: Procedure, key: str) -> Heading:
    """The heading with this key: the procedure's own, or that of the latest one followed before.

    A key that none of them knows stands for itself, so that no line is without a heading.
    """
    known = (
        heading
        for one in (procedure, *followed(conference))
        for heading in one.headings
        if heading.key == key
    )
    words = key.replace("_", " ")
    return next(known, None) or Heading(key=key, title=words, short=words)


def never_said(conference: Conference, heading: str = "") -> tuple[Statement | ChildView, ...]:
    """Points from reports that nobody said and nobody kept, all or under one heading: they are in no copy."""
    statements = (line for line in conference.statements if heading in {"", line.heading})
    views = () if heading else conference.child_views
    lines: tuple[Statement | ChildView, ...] = (*statements, *views)
    return tuple(line for line in lines if not line.in_record)


def kind_title(conference: Conference, procedure: Procedure, key: str) -> str:
    """What a kind of line is called, found as a heading is."""
    headings = (heading for one in (procedure, *followed(conference)) for heading in one.headings)
    titles = (kind.title for heading in headings for kind in heading.kinds if kind.key == key)
    return next(titles, key.replace("_", " "))


def prompt_of(conference: Conference, procedure: Procedure, key: str) -> ParentPrompt:
    """The question to parents with this key, found as a heading is."""
    known = (
        prompt
        for one in (procedure, *followed(conference))
        for prompt in one.parent_prompts
        if prompt.key == key
    )
    return next(known, None) or ParentPrompt(key=key, ask=key.replace("_", " "))


def other_lines(conference: Conference, procedure: Procedure) -> tuple[Statement | ChildView, ...]:
    """The lines that stand under no heading of this procedure, as after a change of the procedure."""
    keys = {heading.key for heading in procedure.headings}
    strange = tuple(line for line in conference.statements if line.heading not in keys)
    has_views = any(heading.captures is Captures.CHILD_VIEWS for heading in procedure.headings)
    return strange if has_views else (*strange, *conference.child_views)
