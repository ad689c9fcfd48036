"""The words of a procedure, and which a conference uses that the procedure does not have.

A decision, a category or a limb is the procedure's: a register and financial abuse are of Wales alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.references import Astray


def all_words(part: object) -> Iterator[str]:
    """Every text of a procedure, or of a part of one."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | frozenset):
        for one in part:
            yield from all_words(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from all_words(getattr(part, field.name))


def foreign_words(conference: Conference, procedures: Sequence[Procedure]) -> Iterator[Astray]:
    """Every decision, category and limb of `conference` that none of its procedures has.

    `procedures` are all that it has been held under, so that what was decided under an earlier one stays.
    """
    options = {one.key for procedure in procedures for one in procedure.decisions}
    categories = {one.key for procedure in procedures for one in procedure.categories}
    limbs = {one.key for procedure in procedures for one in procedure.limbs}
    titles = " or ".join(f"“{procedure.title}”" for procedure in procedures)
    for place, decision in enumerate(conference.decisions):
        if decision.option and decision.option not in options:
            yield Astray("decisions", place, "option", f"{titles} has no such decision")
        if not categories.issuperset(decision.categories):
            yield Astray("decisions", place, "categories", f"{titles} has no such category")
        if decision.limb and decision.limb not in limbs:
            yield Astray("decisions", place, "limb", f"{titles} has no such limb of the threshold")
    for place, view in enumerate(conference.views):
        if view.category and view.category not in categories:
            yield Astray("views", place, "category", f"{titles} has no such category")
