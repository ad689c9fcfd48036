"""A procedure as one conference follows it: what it does not have is called as the one before called it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.procedure_values import made
from chairtui.domain.procedures import DecisionOption, Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedProcedure(Procedure):
    """A procedure with those that the conference followed before, for the titles of what was said then."""

    before: tuple[Procedure, ...] = ()
    """The latest first."""

    def option_called(self, key: str) -> DecisionOption | None:
        """A decision of this procedure, or of the latest before that has it."""
        found = (one.decision(key) for one in (self, *self.before))
        return next((option for option in found if option is not None), None)

    def title_of(self, kind: str, key: str) -> str:
        """The title of a part of this procedure, or of the latest before that has it."""
        has_it = (one for one in (self, *self.before) if any(part.key == key for part in getattr(one, kind)))
        return Procedure.title_of(next(has_it, self), kind, key)


def followed(conference: Conference) -> tuple[Procedure, ...]:
    """The procedures that the conference has followed, the latest first, as far as they can be read here."""
    kept = (_made(edition.values) for edition in conference.procedure_editions[::-1])
    return tuple(procedure for procedure in kept if procedure is not None)


def with_those_before(conference: Conference, procedure: Procedure) -> Procedure:
    """`procedure` with those that the conference followed before it; itself where there were none."""
    editions = conference.procedure_editions
    is_the_last = bool(editions) and editions[-1].key == procedure.key
    before = followed(conference)[is_the_last:] if len(editions) > is_the_last else ()
    if before == (procedure.before if isinstance(procedure, FollowedProcedure) else ()):
        return procedure
    own = {field.name: getattr(procedure, field.name) for field in fields(Procedure)}
    return FollowedProcedure(**own, before=before) if before else Procedure(**own)


@lru_cache(maxsize=16)
def _made(values: str) -> Procedure | None:
    """The procedure of an edition that the conference keeps; none if this version cannot read it."""
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        return made(json.loads(values))
    return None
