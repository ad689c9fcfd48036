"""Words that would give away what a copy leaves out: names, streets, addresses and contacts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.recipients import Recipient
from chairtui.domain.reviews import LeftBehind

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
_WORD = re.compile(r"[^\W\d_]+")
_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "pc", "ds", "dc", "sgt", "baby", "the", "of", "and"}
_ALSO_WORDS = (
    {"will", "may", "mark", "grace", "hope", "joy", "bill", "rose", "dawn", "april", "june", "august"}
    | {"summer", "autumn", "faith", "pat", "drew", "rob", "ray", "guy", "miles", "angel", "destiny"}
    | {"king", "prince"}
)
"""Names that are everyday words too: they count only as typed, or every other line would be left out."""


def squeezed(text: str) -> str:
    """The letters and digits of `text`, without case and accents, so that spacing hides no address."""
    return "".join(filter(str.isalnum, _unaccented(text).casefold()))


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


def names_given_away(conference: Conference, recipient: Recipient) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each person whom this copy does not name, who they are and how to find them in a line.

    A child of an earlier conference whom this one is not about is one of them, but for those who read of the
    child then.
    """
    absent = [child for child in conference.left_behind if recipient.id not in child.known_to]
    left_out = [child for child in conference.children if child.id not in recipient.children]
    children: dict[str, Child | LeftBehind] = {child.id: child for child in left_out}
    children.update({child.id: child for child in absent})
    hidden = {child.id: child.name for child in children.values()}
    hidden |= {p.id: p.name for p in conference.participants if p.id not in recipient.people}
    shown = [child.name for child in conference.children if child.id in recipient.children]
    shown += [person.name for person in conference.participants if person.id in recipient.people]
    common = {word.casefold() for name in shown for word in _WORD.findall(_unaccented(name))} | _TITLES
    found = []
    for person_id, name in hidden.items():
        words = [w for w in _WORD.findall(_unaccented(name)) if len(w) > 1 and w.casefold() not in common]
        if person_id in children and _was_unborn(children[person_id]):
            words += _before_birth(children[person_id], common)
            words += _unborn_words(conference, recipient)
        if words:
            found.append((name, _any_of(words)))
    return tuple(found)


def streets_given_away(withheld: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """The street of each withheld address, without its number: a line that names it may be a coincidence."""
    bare = [_POSTCODE.sub("\n", text) for text in withheld]
    streets = [_unaccented(street).strip() for text in bare for street in _STREET.findall(text)]
    return tuple(_any_of([street]) for street in streets if len(street) > SHORTEST)


def names(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a line holds a name, with or without its accents."""
    return pattern.search(_unaccented(text)) is not None


def _withheld(conference: Conference, recipient: Recipient) -> Iterator[str]:
    for person in conference.participants:
        if recipient.must_not_learn(person.withheld_from):
            yield from (text for text in (person.contact, person.address) if text.strip())
    for child in conference.children:
        if recipient.must_not_learn(child.address_withheld_from) and child.address.strip():
            yield child.address


def _was_unborn(child: Child | LeftBehind) -> bool:
    """Whether people spoke of the child before birth: what was written down then may come along."""
    is_unborn = child.unborn if isinstance(child, LeftBehind) else child.is_unborn
    return is_unborn or bool(child.called_before)


def _before_birth(child: Child | LeftBehind, common: set[str]) -> list[str]:
    """The words of the name before birth that are nobody else's."""
    words = _WORD.findall(_unaccented(child.called_before))
    return [word for word in words if len(word) > 1 and word.casefold() not in common]


def _unborn_words(conference: Conference, recipient: Recipient) -> list[str]:
    """How people speak of a baby who is on the way, unless the copy covers one too."""
    covered = any(_was_unborn(child) for child in conference.children if child.id in recipient.children)
    return [] if covered else ["unborn", "baby", "pregnant", "pregnancy"]


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    each = [
        rf"(?-i:{re.escape(word)})" if word.casefold() in _ALSO_WORDS else re.escape(word) for word in words
    ]
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)


def _unaccented(text: str) -> str:
    """`text` without accents and with one kind of apostrophe."""
    if text.isascii():  # which it mostly is, and every line of a copy is looked at for every name
        return text
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
