"""What lines and answers stand under: a heading or question of this procedure, or of one followed before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.procedure_values import made
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
    followed = (procedure, *_followed(conference))
    known = (heading for one in followed for heading in one.headings if heading.key == key)
    return next(known, None) or Heading(key=key, title=key, short=key)


def prompt_of(conference: Conference, procedure: Procedure, key: str) -> ParentPrompt:
    """The question to parents with this key, found as a heading is."""
    followed = (procedure, *_followed(conference))
    known = (prompt for one in followed for prompt in one.parent_prompts if prompt.key == key)
    return next(known, None) or ParentPrompt(key=key, ask=key)


def other_lines(conference: Conference, procedure: Procedure) -> tuple[Statement | ChildView, ...]:
    """The lines that stand under no heading of this procedure, as after a change of the procedure."""
    keys = {heading.key for heading in procedure.headings}
    strange = tuple(line for line in conference.statements if line.heading not in keys)
    has_views = any(heading.captures is Captures.CHILD_VIEWS for heading in procedure.headings)
    return strange if has_views else (*strange, *conference.child_views)


def _followed(conference: Conference) -> Iterator[Procedure]:
    """The procedures that the conference has followed, the latest first."""
    for edition in conference.procedure_editions[::-1]:
        if (procedure := _made(edition.values)) is not None:
            yield procedure


@lru_cache(maxsize=16)
def _made(values: str) -> Procedure | None:
    """The procedure of an edition that the conference keeps; none if this version cannot read it."""
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        return made(json.loads(values))
    return None
