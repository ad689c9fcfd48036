"""A conference that follows another: what it takes over, and what it asks anew.

Children, adults, dangers, outcomes and actions keep their identity, so that a life can be followed; what was
said, seen, scored and decided stays in the record of its own day, which is never changed by this. Each child
is taken from the latest record about them: siblings may have been heard on different days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from chairtui.domain.coming import Coming, Former, coming
from chairtui.domain.conference import Conference, in_order
from chairtui.domain.people import Kind, Reconvened
from chairtui.domain.procedures import Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.records import Record
from chairtui.domain.staying_behind import with_names_back, without_children
from chairtui.domain.staying_kept import left_behind
from chairtui.domain.taken_over import taken_over


def following(
    new: Conference,
    former: Conference,
    procedure: Procedure,
    children: Iterable[str],
    because: Reconvened | None = None,
    before: Sequence[Former] = (),
) -> Conference:
    """`new` as the conference after `former`, for these of its children, or of those `before` it.

    `procedure` is the one that `former` followed; the conferences `before` are given the oldest first.
    It meets again for whom nothing was decided, and after a complaint for everyone; `because` says why, where
    the chair knows better than the record of then.
    """
    wanted = frozenset(children)
    formers = (*before, Former(former, procedure))
    chosen = tuple(one for one in coming(formers) if one.child.id in wanted)
    kinds = {one.child.id: Kind.RECONVENED if because is Reconvened.COMPLAINT else one.kind for one in chosen}
    again = frozenset(child_id for child_id, kind in kinds.items() if kind is Kind.RECONVENED)
    sources = _sources(formers, chosen)
    heard = next((one for one in sources if _ids(chosen, one) & again), None)
    since = (heard or sources[0]).conference
    taken = [taken_over(one, _ids(chosen, one), kinds, because) for one in sources]
    joined: dict[str, Any] = _joined(taken)
    for one in sources[1:]:
        joined = with_names_back(joined, one.conference, _ids(chosen, one))
    here = frozenset(kinds) | {person.id for person in joined["participants"]}
    staying = left_behind([(one.conference, one.procedure) for one in sources], here)
    after = replace(
        new,
        follows=former.id,
        practice=former.practice,
        reference=new.reference or former.reference,
        former_held_on=since.held_on,
        former_chair=since.chair,
        reconvened_because=(because or _why_again(heard, _ids(chosen, heard) & again)) if heard else None,
        strategy_discussion=since.strategy_discussion if heard else None,
        left_behind=staying,
        **joined,
    )
    return without_children(after, {one.id: one.name for one in staying})


def _sources(formers: Sequence[Former], chosen: Iterable[Coming]) -> tuple[Former, ...]:
    """The records that something is taken from, the latest first: it is one of them whoever is chosen."""
    needed = {one.former.conference.id for one in chosen} | {formers[-1].conference.id}
    return tuple(one for one in reversed(formers) if one.conference.id in needed)


def _ids(chosen: Iterable[Coming], source: Former) -> frozenset[str]:
    """The children who are taken from this record."""
    return frozenset(one.child.id for one in chosen if one.former.conference.id == source.conference.id)


def _why_again(heard: Former, again: frozenset[str]) -> Reconvened:
    """Why it meets again for these children, where the chair does not say."""
    former = heard.conference
    children = [child for child in former.children if child.id in again]
    is_heard_again = former.reconvened_because is Reconvened.COMPLAINT
    if is_heard_again and any(child.kind is Kind.RECONVENED for child in children):
        return Reconvened.COMPLAINT
    if all(quorum_of(former, heard.procedure, child).is_met for child in children):
        return Reconvened.ADJOURNED
    return Reconvened.NOT_QUORATE


# What comes from several records


def _joined(taken: Sequence[Mapping[str, tuple[Any, ...]]]) -> dict[str, tuple[Any, ...]]:
    """The collections of several records, the latest first: what has one identity is one record."""
    found: dict[str, dict[str, Record]] = {}
    for collections in taken:
        for kind, records in collections.items():
            known = found.setdefault(kind, {})
            for record in records:
                known[record.id] = _one(known[record.id], record) if record.id in known else record
    return {kind: in_order(tuple(records.values())) for kind, records in found.items()}


_TOGETHER = ("about", "kept_from", "statement_ids", "meanwhile")
"""Fields in which a record names everybody and everything that either record names."""
_EITHER = ("danger_id", "outcome_id", "statement_id", "for_professionals")
"""Fields that stay as they are in the later record, unless they say nothing there."""


def _one(later: Any, earlier: Any) -> Any:
    """One record of both: in its later words, about the children of both, and kept from whom it was kept."""
    changes = {
        name: tuple(dict.fromkeys((*getattr(later, name), *getattr(earlier, name))))
        for name in _TOGETHER
        if hasattr(later, name)
    }
    changes |= {
        name: getattr(later, name) or getattr(earlier, name) for name in _EITHER if hasattr(later, name)
    }
    return replace(later, **changes)
