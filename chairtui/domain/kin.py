"""What people are to a child, as families say it: who “dad” is to the children that something is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import as_compared
from chairtui.domain.name_words import words_in
from chairtui.domain.procedures import Procedure

_SAID = (
    "father dad daddy da pa papa tad",
    "mother mum mummy mam mammy mom ma",
    "step-father step-dad",
    "step-mother step-mum step-mam",
    "grandmother grandma gran granny nan nana nanny nain mamgu",
    "grandfather grandad granddad grandpa taid tadcu",
    "aunt auntie aunty modryb",
    "uncle ewythr",
    "brother",
    "sister",
    "godfather",
    "godmother",
)
KIN = {word: words.split()[0] for words in _SAID for word in words.split()}
"""Each word for a relative, with the word for the same in a form."""

_COMPARED = {as_compared(word): kin for word, kin in KIN.items()}
_REMARK = re.compile(r"[,(;/].*")


def kin_of(relationship: str) -> str:
    """What a relationship is among the words of `KIN`: “maternal grandmother” is a grandmother.

    Nothing where it is none of them, as in “mother's partner” or “not the father”.
    """
    words = [word.casefold() for word in words_in(_REMARK.sub("", relationship))]
    if "not" in words or "no" in words:
        return ""
    return _COMPARED.get("".join(words[-2:])) or _COMPARED.get("".join(words[-1:]), "")


def kin_to(conference: Conference, procedure: Procedure, child_ids: Iterable[str]) -> dict[str, list[str]]:
    """Who is what to any of these children, by the words of a form; ids of participants.

    Of whom no relationship is put down yet, what their role usually is to a child counts.
    """
    children = set(child_ids)
    found: dict[str, list[str]] = {}
    tied = {tie.participant_id for tie in conference.relationships if tie.relationship}
    ties = [(t.participant_id, t.relationship) for t in conference.relationships if t.child_id in children]
    for person in conference.participants:
        if person.id not in tied:
            ties += [(person.id, role.tie) for role in procedure.roles_of(person.roles)]
    for who, relationship in ties:
        those = found.setdefault(kin_of(relationship), [])
        if who not in those:
            those.append(who)
    found.pop("", None)
    return found
