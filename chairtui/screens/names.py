"""How the people of a conference are named on a screen and typed in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import as_compared
from chairtui.domain.name_words import WHAT_THEY_ARE, given_name
from chairtui.domain.naming import Claim, meanings_of, told_apart
from chairtui.domain.people import Child, Participant, short_names
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed


class Names:
    """The words for everyone in one conference; made anew when its people change."""

    def __init__(
        self, children: tuple[Child, ...], participants: tuple[Participant, ...], procedure: Procedure
    ) -> None:
        self._children = children
        self._people = participants
        self._roles = {person.id: role_words(procedure, person) for person in participants}
        self.children = short_names(children)
        shorts = {
            person.id: person.called or person.name or self._roles[person.id] or person.short
            for person in participants
        }
        in_full = {p.id: p.name or f"{shorts[p.id]} (not named)" for p in participants}
        self._given = tuple(_given_names_called(participants))
        taken = (*self.children.values(), *(word for word, _ in self._given))
        self.participants = told_apart(shorts, in_full, self._with_roles(shorts), taken=taken)

    def _with_roles(self, shorts: Mapping[str, str]) -> dict[str, str]:
        """Everyone by name, with what they are; nothing for somebody of whom no more is known."""
        words = {}
        for person in self._people:
            name = person.name or shorts[person.id]
            remark = ", ".join(
                said for said in (self._roles[person.id], person.agency) if said not in ("", name)
            )
            words[person.id] = f"{name} ({remark})" if remark else ""
        return words

    def of(self, record_id: str | None) -> str:
        """What the room calls somebody; words that are no identity stand for themselves."""
        if record_id is None:
            return ""
        return self.participants.get(record_id) or self.children.get(record_id) or record_id

    def in_full(self, person: Participant) -> str:
        """Somebody's whole name; without one, what the room calls them."""
        return person.name or self.of(person.id)

    def beside(self, person: Participant) -> str:
        """What stands beside somebody's word: their name, or what they are where the word is the name."""
        return person.name if person.name not in ("", self.of(person.id)) else self.role(person.id)

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

    def taken(self, word: str, but: str) -> str:
        """Whom the room calls so already, or whose name it is, by identity; nobody if only `but` is."""
        said = as_compared(word)
        claims = (*self._names_of_people(), *self._names_of_children())
        return next((who for other, who in claims if who != but and said and as_compared(other) == said), "")

    @cached_property
    def typed_people(self) -> Mapping[str, str]:
        """The words that may follow `<` and `^`, and `@` where adults speak, each with whom it means."""
        named = (*self._names_of_people(), *self._given)
        return self._labelled(meanings_of(named, self._works_of_people(), in_full=self._in_full))

    @cached_property
    def typed_children(self) -> Mapping[str, str]:
        """The words that may follow `#`, each with whom it means."""
        return meanings_of(self._names_of_children(), self._babies(), in_full=self._in_full)

    @cached_property
    def typed_speakers(self) -> Mapping[str, str]:
        """The words that may follow `@` where children are heard: everyone's."""
        named = (*self._names_of_people(), *self._given, *self._names_of_children())
        return self._labelled(
            meanings_of(named, (*self._works_of_people(), *self._babies()), in_full=self._in_full)
        )

    @cached_property
    def _in_full(self) -> dict[str, str]:
        """Everyone by their own name, told apart."""
        names = {person.id: person.name or "not named" for person in self._people}
        names |= {child.id: child.name for child in self._children}
        more = self._with_roles(names) | {child.id: f"{child.name} (child)" for child in self._children}
        return told_apart(names, more)

    def _names_of_people(self) -> tuple[Claim, ...]:
        return tuple((word, person.id) for person in self._people for word in (person.called, person.name))

    def _works_of_people(self) -> tuple[Claim, ...]:
        """What somebody is: it names them where nobody else is the same."""
        return tuple(
            (w, person.id) for person in self._people for w in (person.agency, self._roles[person.id])
        )

    def _names_of_children(self) -> tuple[Claim, ...]:
        return tuple(
            (word, child.id) for child in self._children for word in (self.children[child.id], child.name)
        )

    def _babies(self) -> tuple[Claim, ...]:
        return tuple(("baby", child.id) for child in self._children if child.is_unborn)

    def _labelled(self, meant: dict[str, str]) -> Mapping[str, str]:
        """These words, and what the screen calls somebody, where that is nobody else's word."""
        known = {as_compared(word) for word in meant}
        labels = {label: who for who, label in self.participants.items() if as_compared(label) not in known}
        return meant | labels


def _given_names_called(people: tuple[Participant, ...]) -> Iterator[Claim]:
    """The given names that the room calls somebody else by: “Neil” means nobody where two are called so."""
    for person in people:
        given = given_name(person.name)
        if as_compared(given) not in WHAT_THEY_ARE and any(
            as_compared(given) == as_compared(other.short) for other in people if other is not person
        ):
            yield given, person.id


@lru_cache(maxsize=4)
def _names(children: tuple[Child, ...], participants: tuple[Participant, ...], procedure: Procedure) -> Names:
    return Names(children, participants, procedure)


def names_of(conference: Conference, procedure: Procedure) -> Names:
    """The words for everyone in `conference`."""
    return _names(conference.children, conference.participants, procedure)


def role_words(procedure: Procedure, person: Participant) -> str:
    """The titles of somebody's roles."""
    return ", ".join(procedure.title_of("roles", key) for key in person.roles)
