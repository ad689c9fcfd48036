"""How people, days and remarks are put into plain lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.london import wall_clock
from chairtui.domain.people import short_names
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed
from chairtui.domain.timescales import spoken

_ENDS = (".", "!", "?", ":", "…", ".”", "?”", "!”")


class Words:
    """One conference and its procedure, with the words for everybody in it."""

    def __init__(
        self, conference: Conference, procedure: Procedure, past: tuple[Conference, ...] = ()
    ) -> None:
        """`past` are the conferences before this one in the same lives, the oldest first."""
        self.conference = conference
        self.former = past[-1] if past else None
        self.procedure = procedure
        self._names = short_names(conference.children)
        self._names |= {person.id: person.words for person in conference.participants}

    def who(self, name: str | None) -> str:
        """Somebody by identity; words that are no identity stand for themselves."""
        return self._names.get(name or "", name or "")

    def all_of(self, names: Iterable[str]) -> str:
        """Several of them, as a list in a sentence."""
        return listed([self.who(name) for name in names])

    def about(self, children: tuple[str, ...]) -> str:
        """Which children something is about."""
        everyone = {child.id for child in self.conference.children}
        if len(everyone) > 1 and everyone <= set(children):
            return "about all children"
        return told("about", self.all_of(children))


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
