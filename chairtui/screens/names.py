"""How the people of a conference are named on a screen and typed in a line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Participant, short_names
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed


class Names:
    """The words for everyone in one conference; made anew when its people change."""

    def __init__(
        self, children: tuple[Child, ...], participants: tuple[Participant, ...], procedure: Procedure
    ) -> None:
        self.children = short_names(children)
        self._roles = {person.id: role_words(procedure, person) for person in participants}
        self.participants = {
            person.id: person.called or person.name or self._roles[person.id] or person.short
            for person in participants
        }
        self._children = children
        self._people = participants

    def of(self, record_id: str | None) -> str:
        """What the room calls somebody; words that are no identity stand for themselves."""
        if record_id is None:
            return ""
        return self.participants.get(record_id) or self.children.get(record_id) or record_id

    def in_full(self, person: Participant) -> str:
        """Somebody's whole name; without one, what the room calls them."""
        return person.name or self.of(person.id)

    def role(self, participant_id: str) -> str:
        """What somebody is in this conference: “Social worker”, “Mother”."""
        return self._roles.get(participant_id, "")

    def listed(self, record_ids: Iterable[str]) -> str:
        """Several of them as a list in a sentence."""
        return listed([self.of(record_id) for record_id in record_ids])

    def about(self, child_ids: tuple[str, ...]) -> str:
        """The children that something is about: “all” where it is every one of several."""
        if len(self.children) > 1 and set(child_ids) >= set(self.children):
            return "all children"
        return ", ".join(self.of(child_id) for child_id in child_ids) or "no child"

    def typed_people(self) -> dict[str, str]:
        """The words that may follow `@`, `<` and `^`, each with whom it means."""
        words: dict[str, str] = {}
        for person in self._people:
            for word in (person.called, person.name, person.agency, self._roles[person.id]):
                if word:
                    words.setdefault(word, person.id)
        return words

    def typed_children(self) -> dict[str, str]:
        """The words that may follow `#`, each with whom it means."""
        words = {name: child_id for child_id, name in self.children.items()}
        for child in self._children:
            words.setdefault(child.name, child.id)
            if child.is_unborn:
                words.setdefault("baby", child.id)
        return words


@lru_cache(maxsize=4)
def _names(children: tuple[Child, ...], participants: tuple[Participant, ...], procedure: Procedure) -> Names:
    return Names(children, participants, procedure)


def names_of(conference: Conference, procedure: Procedure) -> Names:
    """The words for everyone in `conference`."""
    return _names(conference.children, conference.participants, procedure)


def role_words(procedure: Procedure, person: Participant) -> str:
    """The titles of somebody's roles."""
    return ", ".join(procedure.title_of("roles", key) for key in person.roles)
