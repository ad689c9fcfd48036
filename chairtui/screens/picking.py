"""What is offered where people are picked: more than the short word that then stands in the line."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.screens.names import names_of


def people_in_full(conference: Conference, procedure: Procedure) -> dict[str, str]:
    """Everyone by identity: what the room calls them, and behind it name, role and agency, where known."""
    names = names_of(conference, procedure)
    labels = {}
    for person in conference.participants:
        short = names.of(person.id)
        known = (person.name, names.role(person.id), person.agency)
        more = ", ".join(words for words in dict.fromkeys(known) if words and words not in short)
        labels[person.id] = f"{short} ({more})" if more else short
    return labels
