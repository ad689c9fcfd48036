"""Addresses and contacts that a copy must not hold, and how each of them is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.name_words import plain
from chairtui.domain.recipients import Recipient

SHORTEST = 5
"""Letters and digits that a part of an address or contact needs to be searched for on its own."""

_PARTS = re.compile(r"[,;\n/]")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_DOOR = re.compile(r"\b\d+[A-Za-z]?\s+[\w'\N{RIGHT SINGLE QUOTATION MARK}]+\s+\w+")
_STREET = re.compile(r"\b\d+[A-Za-z]?[\s,]+([^\d,;\n/]+)")
_MAIL = re.compile(r"\S+@\S+")
_PHONE = re.compile(r"\+?\d(?:[\s()./-]*\d){6,}")
_BEFORE_NUMBER = re.compile(r"^(?:(?:00)?44)?0?")
"""What stands before a number at home, and from abroad: either way of writing it is the same number."""


def squeezed(text: str) -> str:
    """The letters and digits of `text`, without case and accents, so that spacing hides no address."""
    return "".join(filter(str.isalnum, plain(text).casefold()))


def addresses_withheld_from(conference: Conference, recipient: Recipient) -> tuple[str, ...]:
    """Addresses and contacts that must not be in this copy, as they were typed."""
    return tuple(dict.fromkeys(_withheld(conference, recipient)))


def needles(withheld: Iterable[str]) -> tuple[str, ...]:
    """What to search for, squeezed: each address or contact whole, its post code, its door, its parts, and
    each number and mail address that stands in it among other words.

    One of fewer than `SHORTEST` letters and digits, such as 999, tells nothing and is not searched for.
    """
    found: set[str] = set()
    for text in withheld:
        parts = [text, *_POSTCODE.findall(text), *_DOOR.findall(text), *_MAIL.findall(text)]
        parts += [part for part in _PARTS.split(text) if any(c.isdigit() or c == "@" for c in part)]
        parts += [_BEFORE_NUMBER.sub("", squeezed(number)) for number in _PHONE.findall(text)]
        found.update(part for part in map(squeezed, parts) if len(part) >= SHORTEST)
    return tuple(sorted(found))


def streets_given_away(withheld: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """The street of each withheld address, without its number: a line that names it may be a coincidence."""
    bare = [_POSTCODE.sub("\n", text) for text in withheld]
    streets = [plain(street).strip() for text in bare for street in _STREET.findall(text)]
    return tuple(
        re.compile(rf"\b{re.escape(street)}\b", re.IGNORECASE) for street in streets if len(street) > SHORTEST
    )


def _withheld(conference: Conference, recipient: Recipient) -> Iterator[str]:
    for person in conference.participants:
        if recipient.must_not_learn(person.withheld_from):
            yield from (text for text in (person.contact, person.address) if text.strip())
    for child in conference.children:
        if recipient.must_not_learn(child.address_withheld_from) and child.address.strip():
            yield child.address
