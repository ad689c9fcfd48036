"""How people, days and remarks are put into plain lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.london import wall_clock
from chairtui.domain.people import short_names
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import first_words, listed
from chairtui.domain.timescales import spoken

_ENDS = (".", "!", "?", ":", "…", ".”", "?”", "!”")


class Words:
    """One conference and its procedure, with the words for everybody in it."""

    def __init__(
        self, conference: Conference, procedure: Procedure, past: tuple[Conference, ...] = ()
    ) -> None:
        """`past` are the conferences before this one in the same lives, the oldest first."""
        self.conference = conference
        self.past = past
        self.procedure = procedure
        self._names = short_names(conference.children)
        self._names |= {person.id: person.words for person in conference.participants}

    def who(self, name: str | None) -> str:
        """Somebody by identity; words that are no identity stand for themselves."""
        return self._names.get(name or "", name or "")

    def all_of(self, names: Iterable[str]) -> str:
        """Several of them, as a list in a sentence."""
        return listed([self.who(name) for name in names])

    def author(self, report_id: str | None) -> str:
        """Whose report it is."""
        authors = (one.participant_id for one in self.conference.reports if one.id == report_id)
        return self.who(next(authors, ""))

    def lines(self, line_ids: tuple[str, ...]) -> str:
        """Lines of the map, by the words that each begins with."""
        return quoted(one.text for one in self.conference.statements if one.id in line_ids)

    def about(self, children: tuple[str, ...]) -> str:
        """Which children something is about."""
        everyone = {child.id for child in self.conference.children}
        if len(everyone) > 1 and everyone <= set(children):
            return "about all children"
        return told("about", self.all_of(children))


def kept(words: Words, made: DangerStatement | SafetyGoal | Outcome | PlanAction | Contingency) -> str:
    """From whom something of an earlier conference is kept."""
    only = "for professionals only" if getattr(made, "for_professionals", False) else ""
    return line(only, told("kept from", words.all_of(made.kept_from)))


def quoted(texts: Iterable[str]) -> str:
    """The first words of each, to be known again by."""
    return listed([f"“{first_words(text, 60)}”" for text in texts])


def line(*parts: str) -> str:
    """What is told, word for word, and the remarks on it; empty ones are left out."""
    words = ""
    for part in filter(None, parts):
        words += f"{' ' if words.endswith(_ENDS) else '; '}{part}" if words else part
    return words


def told(words: str, value: str) -> str:
    """`value` after the words that say what it is, or nothing where there is none."""
    return f"{words} {value}" if value else ""


def day(on: date | None) -> str:
    """A day in full, `Tuesday 12 May 2026`, or nothing."""
    return spoken(on) if on else ""


def moment(at: datetime | None) -> str:
    """Day and hour in London, or nothing; a time without an offset is London's already."""
    if at is None:
        return ""
    local = wall_clock(at)
    return f"{day(local)}, {local:%H:%M}"
