"""Names that would give away whom a copy leaves out, and how to find each of them in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.name_words import (
    WHAT_THEY_ARE,
    finding,
    given_name,
    joined_names,
    own_words,
    whole_names,
    word,
    word_as_typed,
    words_in,
)
from chairtui.domain.people import Child
from chairtui.domain.recipients import Recipient
from chairtui.domain.reviews import LeftBehind

_ON_THE_WAY = (
    r"\b(?:unborn|baby|pregnant|pregnancy|antenatal|expectant|due date|in the womb|ultrasound)\b",
    r"\b(?:the|her|my|your|baby) bump\b(?! (?:on|to)\b)",
    r"\bexpecting\b(?: (?:again|twins|in|by|next|soon|another baby|a (?:baby|child|boy|girl))\b|(?! *\w))",
    r"\b(?:her|my|your|dating|growth|anomaly|weeks?) scans?\b",
    r"\bthe twins\b",
)
"""How people speak of a baby who is on the way."""


def names_given_away(conference: Conference, recipient: Recipient) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each person whom this copy does not name, who they are and how to find them in a line.

    A child of an earlier conference whom this one is not about is one of them, but for those who read of the
    child then.
    """
    shown = _Shown(conference, recipient)
    found = []
    for child in _children_left_out(conference, recipient):
        before = own_words(child.called_before) if _was_unborn(child) else ()
        words = [*map(word, shown.not_theirs(before)), *_unborn_words(conference, recipient, child)]
        found.append((child.name, shown.finding(child.name, words)))
    people = (person for person in conference.participants if person.id not in recipient.people)
    found += [(one.words, shown.finding(one.name, shown.words_called(one.called))) for one in people]
    return tuple(found)


class _Shown:
    """Those whom the copy names: what they have in common with somebody else tells nothing of that one."""

    def __init__(self, conference: Conference, recipient: Recipient) -> None:
        children = [child.name for child in conference.children if child.id in recipient.children]
        people = [person.name for person in conference.participants if person.id in recipient.people]
        names = [*children, *people]
        self._words = {word.casefold() for name in names for word in words_in(name)}
        self._joined = {part for name in names for part in joined_names(name)}
        self._whole = [way for name in names for way in whole_names(name)]
        self._children = {word.casefold() for name in children for word in words_in(name)}
        self._of_children = {way for name in children for way in whole_names(name)}

    def finding(self, name: str, words: Iterable[str]) -> re.Pattern[str]:
        """Finds somebody else by their whole name, by a word of it that is nobody's here, or by these words.

        Where somebody here has the same first name it may mean either, but within that one's whole name; that
        of a child whom the copy covers means this child.
        """
        single = [*self.not_theirs(own_words(name))]
        given = given_name(name)
        is_shared = given.casefold() in self._words - self._children
        joined = [way for part, way in joined_names(name).items() if part not in self._joined]
        whole = [way for way in whole_names(name) if way not in self._of_children]
        each = [*map(word, [*single, given] if is_shared else single), *joined, *words]
        return finding(whole, each, self._whole if is_shared else ())

    def not_theirs(self, words: Iterable[str]) -> Iterator[str]:
        """Those of the words that are in nobody's name here."""
        return (word for word in words if word.casefold() not in self._words)

    def words_called(self, called: str) -> Iterator[str]:
        """How to find somebody by what the room calls them: by “Dave”, and not by “Dad” or “the lodger”.

        Of several words those count that are written as a name is, and only as they are.
        """
        own = tuple(word for word in own_words(called) if word.casefold() not in WHAT_THEY_ARE)
        if len(own) == 1 and own == words_in(called):
            return (word(one) for one in own if one.casefold() not in self._children)
        return (word_as_typed(one) for one in self.not_theirs(own) if not one.islower())


def _children_left_out(conference: Conference, recipient: Recipient) -> Iterator[Child | LeftBehind]:
    yield from (child for child in conference.children if child.id not in recipient.children)
    yield from (child for child in conference.left_behind if recipient.id not in child.known_to)


def _was_unborn(child: Child | LeftBehind) -> bool:
    """Whether people spoke of the child before birth: what was written down then may come along."""
    is_unborn = child.unborn if isinstance(child, LeftBehind) else child.is_unborn
    return is_unborn or bool(child.called_before)


def _unborn_words(conference: Conference, recipient: Recipient, child: Child | LeftBehind) -> tuple[str, ...]:
    """How people speak of a baby who is on the way, unless the copy covers one too."""
    covered = any(_was_unborn(one) for one in conference.children if one.id in recipient.children)
    return _ON_THE_WAY if _was_unborn(child) and not covered else ()
