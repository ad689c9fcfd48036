"""Reading a line of the map: whom each sign means, among those who are here and what they are to a child."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import Understood, Unsettled, as_compared, known_words, understood_by
from chairtui.domain.kin import KIN, kin_to
from chairtui.domain.procedures import Captures, Heading, Procedure
from chairtui.screens.names import Names, names_of

_RELATIVES = {as_compared(word): word for word in KIN}

Settled = Mapping[tuple[str, str], str]
"""Whom a sign and the word after it mean in one line, as the chair answered."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How lines under one heading are read."""

    conference: Conference
    procedure: Procedure
    heading: Heading
    settled: Settled = field(default_factory=dict)

    @property
    def names(self) -> Names:
        """The words for everyone here."""
        return names_of(self.conference, self.procedure)

    @property
    def hears_children(self) -> bool:
        """Whether the lines are children's views."""
        return self.heading.captures is Captures.CHILD_VIEWS

    def understood(self, line: str, about: tuple[str, ...] = ()) -> Understood:
        """What `line` says by its signs; where children are heard, `@tomos` is Tomos in his own words.

        “dad” is whoever is that to the children whom the line names, or else to those it is `about`.
        """
        understood = self._read(line, None)
        if any(sign in line for sign in "@<^"):  # else a key costs no more than it must
            about = understood.about or about or tuple(child.id for child in self.conference.children)
            kin = kin_to(self.conference, self.procedure, about)
            understood = self._read(line, kin)
            people = self.names.typed_people
            asked = (replace(one, fits=_fits(one, kin, people)) for one in understood.unsettled)
            understood = replace(understood, unsettled=tuple(asked))
        if self.hears_children and not understood.about and understood.said_by in self.names.children:
            return replace(understood, about=(understood.said_by or "",))
        return understood

    def _read(self, line: str, kin: Mapping[str, list[str]] | None) -> Understood:
        """With relatives read as `kin` says; without it, only the children are read for certain."""
        names = self.names
        known = known_words(names.typed_people, names.typed_children)
        if self.hears_children:
            known["@"] = names.typed_speakers
        if kin is not None:
            told_by = _with_relatives(names.typed_people, kin, names)
            known |= {
                "@": _with_relatives(known["@"], kin, names),
                "<": {word: who for word, who in told_by.items() if who},
                "^": _with_relatives(names.typed_people, kin, names, strictly=True),
            }
        for (sign, word), who in self.settled.items():
            others = {name: one for name, one in known[sign].items() if not _same(name, word)}
            known[sign] = others | {word: who}
        return understood_by(line, known)


def _with_relatives(
    people: Mapping[str, str], kin: Mapping[str, list[str]], names: Names, *, strictly: bool = False
) -> dict[str, str]:
    """The words for people, and for relatives where one alone is that; else nobody's, as it is to be asked.

    What the room calls somebody comes first; `strictly`, not where these children have another such relative
    whom the room calls by a name.
    """
    known = dict(people)
    compared = {as_compared(word): word for word in people}
    called = {as_compared(word): who for who, word in names.participants.items()}
    for name, word in _RELATIVES.items():
        those = kin.get(KIN[word], [])
        if name in called:
            by_name = [who for who in those if as_compared(names.of(who)) not in _RELATIVES]
            if strictly and by_name and called[name] not in those:
                known[compared.get(name, word)] = ""
        elif those or strictly or name not in compared:
            known.pop(compared.get(name, ""), None)
            known[word] = those[0] if len(those) == 1 else ""
    return known


def _fits(one: Unsettled, kin: Mapping[str, list[str]], people: Mapping[str, str]) -> tuple[str, ...]:
    """Whom the word may mean: the relatives of these children before who else bears it."""
    if one.sign == "#":
        return one.fits
    relatives = kin.get(KIN.get(_RELATIVES.get(as_compared(one.word), ""), ""), [])
    bearing = (who for word, who in people.items() if _same(word, one.word))
    return tuple(dict.fromkeys((*relatives, *bearing, *one.fits)))


def _same(word: str, other: str) -> bool:
    return as_compared(word) == as_compared(other)
