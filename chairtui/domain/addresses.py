"""Addresses and contacts that a copy must not hold, and how each is found in whatever way it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from chairtui.domain.conference import Conference
from chairtui.domain.name_words import plain
from chairtui.domain.recipients import Recipient
from chairtui.domain.street_words import (
    HOUSES,
    STREETS,
    ends_as,
    however_written,
    in_full,
    is_a_kind,
    squeezed,
    to_the_street,
    words_of,
)

SHORTEST = 5
"""Letters and digits that a part of an address or contact needs to be searched for on its own."""

_PARTS = re.compile(r"[,;\n/]")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_DOOR = re.compile(r"\b\d+[A-Za-z]?[\s,]+[\w']+\s+\w+")
_STREET = re.compile(r"\b(\d+[A-Za-z]?)[\s,]+([^\d,;\n/]+)")
_WITHIN = re.compile(r"\s*(?:flat|apartment|apt|room|floor|unit|block)\s+\w{1,3}\s*", re.IGNORECASE)
"""A part of a house, which many addresses have."""
_MAIL = re.compile(r"\S+@\S+")
_HANDLE = re.compile(r"(?<!\S)(?:@([\w.]*\w)|(\w+[._][\w.]*\w))(?![@\w])")
"""A name in an app; letters and digits alone would find it in the name of its owner."""
_PHONE = re.compile(r"\+?\d(?:[\s()./-]*\d){6,}")
_BEFORE_NUMBER = re.compile(r"^(?:(?:00)?44)?0?")
"""What stands before a number at home, and from abroad: either way of writing it is the same number."""
_TOWN_CODE = re.compile(r"^\(?0\d{2,4}\)?[\s-]+")
"""What is left off a number within the same town."""
_DAY = re.compile(
    r"\s*\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?:\s+\d{4})?\s*",
    re.IGNORECASE,
)
"""A day tells no address, and one is in every copy."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, so that a copy holds no address or contact that is withheld from its reader."""

    squeezed: frozenset[str] = frozenset()
    """Plainly one of them, wherever these letters and digits stand and whatever is between them."""
    plainly: tuple[re.Pattern[str], ...] = ()
    """Plainly one of them: a house by a name of its own, somebody's name in an app."""
    maybe: tuple[re.Pattern[str], ...] = ()
    """Maybe one of them: the street, or the number with the beginning of the street."""
    vaguely: tuple[re.Pattern[str], ...] = ()
    """The words of one that is no more than words, such as a town."""

    def is_told(self, text: str) -> bool:
        """Whether the text plainly holds one of them."""
        if not self.squeezed and not self.plainly:
            return False
        whole = _compared(text)
        return any(part in whole for part in self.squeezed) or _is_in(text, self.plainly)

    def may_be_told(self, text: str) -> bool:
        """Whether the text may place one of them; it may be a coincidence."""
        return _is_in(text, self.maybe)

    def is_vaguely_told(self, text: str) -> bool:
        """Whether the text has the words of one that is only words."""
        return _is_in(text, self.vaguely)

    def but_in(self, texts: Iterable[str]) -> Sought:
        """What is left to look for without what these texts hold, which any copy prints."""
        printed = "\n".join(texts)
        whole = _compared(printed)
        return replace(
            self,
            squeezed=frozenset(part for part in self.squeezed if part not in whole),
            plainly=tuple(way for way in self.plainly if not _is_in(printed, (way,))),
        )


def sought_for(conference: Conference, recipient: Recipient) -> Sought:
    """What is looked for in this reader's copy.

    A contact that says no more than what somebody here is called, such as “School”, tells nothing.
    """
    here = (
        word for one in conference.participants for word in (one.name, one.called, one.agency, *one.roles)
    )
    return sought(_withheld(conference, recipient), frozenset(map(squeezed, here)))


def sought(withheld: Iterable[str], known: frozenset[str] = frozenset()) -> Sought:
    """What to look for, given addresses and contacts as they were typed.

    One that is words alone is not looked for if these are `known` (squeezed), whoever it is.
    """
    texts = [plain(text) for text in dict.fromkeys(withheld)]
    return Sought(
        squeezed=frozenset(part for text in texts for part in _squeezed_parts(text)),
        plainly=_patterns(way for text in texts for way in _plainly(text)),
        maybe=_patterns(way for text in texts for way in _maybe(text)),
        vaguely=_patterns(
            _vaguely(text) for text in texts if _is_vague(text) and squeezed(text) not in known
        ),
    )


def _withheld(conference: Conference, recipient: Recipient) -> Iterator[str]:
    """Addresses and contacts that must not be in this copy, as they were typed."""
    for person in conference.participants:
        if recipient.must_not_learn(person.withheld_from):
            yield from (text for text in (person.contact, person.address) if text.strip())
    for child in conference.children:
        if recipient.must_not_learn(child.address_withheld_from) and child.address.strip():
            yield child.address


def _squeezed_parts(text: str) -> set[str]:
    """The whole of it, its post code, its door, its parts with a number, each number and each mail address.

    One of fewer than `SHORTEST` letters and digits, such as 999, tells nothing and is not looked for.
    """
    found: set[str] = set()
    for way in (text, in_full(text)):
        parts = [] if _is_vague(text) else [way]
        parts += [part for part in _PARTS.split(way) if any(c.isdigit() or c == "@" for c in part)]
        parts = [
            part for part in parts if not any(one.fullmatch(part.strip()) for one in (_DAY, _HANDLE, _WITHIN))
        ]
        parts += [*_POSTCODE.findall(way), *_DOOR.findall(way), *_MAIL.findall(way)]
        numbers = _PHONE.findall(way)
        parts += [_BEFORE_NUMBER.sub("", squeezed(number)) for number in numbers]
        parts += [
            local for number in numbers if len(squeezed(local := _TOWN_CODE.sub("", number))) > SHORTEST
        ]
        found.update(part for part in map(squeezed, parts) if len(part) >= SHORTEST)
    return found


def _plainly(text: str) -> Iterator[str]:
    for at, name in _HANDLE.findall(text):
        sign = "@" if at.isalpha() else "@?"  # letters alone may be a name
        if at or len(name) >= SHORTEST:  # and not “e.g.”
            yield rf"(?<![\w.@]){sign}{re.escape(at or name)}(?!\w)"
    if name_of_house := _house(text):
        yield however_written(name_of_house)


def _maybe(text: str) -> Iterator[str]:
    for number, after in _STREET.findall(_POSTCODE.sub("\n", text)):
        words = to_the_street(words_of(after))
        if len("".join(words)) > SHORTEST:
            yield however_written(words)
        if len(words) > 1 and len(words[0]) > 3:
            yield however_written([number, words[0]])
    parts = [words_of(part) for part in _PARTS.split(text) if words_of(part)]
    streets = [words for words in parts if ends_as(words, STREETS | HOUSES) and not words[0].isdigit()]
    yield from map(however_written, streets)
    first = parts[0] if parts else []
    if len(parts) > 1 and _is_as_a_name(first) and (len(first) > 1 or streets):
        yield however_written(first)


def _vaguely(text: str) -> str:
    """As it was typed, where it is written as a name is."""
    way = however_written(words_of(text))
    return way if text.islower() else f"(?-i:{way})"


def _is_vague(text: str) -> bool:
    """Whether an address or contact is words alone, without number, street, house or a name in an app."""
    is_marked = any(c.isdigit() for c in _DAY.sub("", text)) or "@" in text or _HANDLE.search(text)
    parts = [words_of(part) for part in _PARTS.split(text)]
    return not (is_marked or any(ends_as(words, STREETS | HOUSES) for words in parts))


def _house(text: str) -> list[str]:
    """The words of a house with a name of its own that an address begins with, such as “Rose Cottage”."""
    first = next((words for part in _PARTS.split(text) if (words := words_of(part))), [])
    is_own = ends_as(first, HOUSES) and any(not is_a_kind(word) for word in first[:-1])
    return first if is_own and _is_as_a_name(first) else []


def _is_as_a_name(words: list[str]) -> bool:
    """Whether each word is written as the words of a name are, and none is a number."""
    return all(word[:1].isupper() and not any(c.isdigit() for c in word) for word in words)


@lru_cache(maxsize=256)
def _compared(text: str) -> str:
    return f"{squeezed(text)}\n{squeezed(in_full(plain(text)))}"


def _patterns(ways: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(way, re.IGNORECASE) for way in dict.fromkeys(ways))


def _is_in(text: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    bare = plain(text)
    return any(pattern.search(bare) for pattern in patterns)
