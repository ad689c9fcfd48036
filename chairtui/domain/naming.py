"""How people who are called the same are told apart, and which typed words mean exactly one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from chairtui.domain.grammar import as_compared

Claim = tuple[str, str]
"""A word, and the identity of somebody whom it may mean."""


def told_apart(
    words: Mapping[str, str], *more: Mapping[str, str], taken: Iterable[str] = ()
) -> dict[str, str]:
    """Each one's words by identity; whoever shares them has words that say more, and at last a number.

    `more` is tried in order, for those only who still share theirs; `taken` are words of somebody else.
    """
    apart = dict(words)
    others = [as_compared(word) for word in taken]
    for fuller in more:
        for who in _sharing(apart, others):
            apart[who] = fuller.get(who) or apart[who]
    used = {*others, *map(as_compared, apart.values())}
    for who in _sharing(apart, others):
        numbered = (f"{words[who]} {number}" for number in count(1))
        apart[who] = next(word for word in numbered if as_compared(word) not in used)
        used.add(as_compared(apart[who]))
    return apart


def _sharing(words: Mapping[str, str], others: list[str]) -> list[str]:
    """Those whose word is somebody else's too."""
    compared = {who: as_compared(word) for who, word in words.items()}
    everywhere = [*compared.values(), *others]
    return [who for who, word in compared.items() if everywhere.count(word) > 1]


def meanings_of(*ranks: Iterable[Claim], in_full: Mapping[str, str]) -> dict[str, str]:
    """The words that mean exactly one, each with whom; a word that may mean two means nobody.

    A rank yields to those before it. Whoever loses a word so has it with their name, which keeps its
    beginning from being taken for somebody else: “Dad (Dean Osgathorpe)”. `in_full` tells everyone apart.
    """
    meant: dict[str, str] = {}
    taken: set[str] = set()
    for rank in ranks:
        claims: dict[str, dict[str, str]] = {}
        for word, who in rank:
            if word.strip():
                claims.setdefault(as_compared(word), {}).setdefault(who, word)
        for compared, holders in claims.items():
            if len(holders) == 1 and compared not in taken:
                meant |= {word: who for who, word in holders.items()}
            else:
                meant |= {_with_name(word, in_full[who]): who for who, word in holders.items()}
        taken |= claims.keys()
    return meant


def _with_name(word: str, name: str) -> str:
    begins = as_compared(name).startswith(as_compared(word)) and as_compared(name) != as_compared(word)
    return name if begins else f"{word} ({name})"
