"""Which words of a name are somebody's own, and how each is found in what was typed in haste."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def set_of(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


NOT_THEIR_OWN = set_of(
    "mr mrs ms miss mx dr pc ds dc sgt rev sir baby unborn the of and "
    "ap ab ferch van von de der den da di dos del la le al el bin bint"
)
"""Words of a name that say nothing of whom it means."""

WHAT_THEY_ARE = set_of(
    "mum mummy mam mammy mom mother ma dad daddy da father pa papa parent nan nana nanny nain gran granny "
    "grandma grandmother grandad granddad grandpa grandfather taid tad grandparent aunt auntie aunty modryb "
    "uncle ewythr brother sister sibling son daughter child cousin niece nephew half step foster stepdad "
    "stepfather stepmum stepmother stepbrother stepsister godmother godfather partner husband wife ex "
    "boyfriend girlfriend fiance fiancee friend neighbour carer guardian family relative maternal paternal "
    "supporter solicitor lawyer barrister advocate interpreter support worker social school teacher head "
    "nursery nurse police officer health visitor midwife doctor gp housing probation mentor "
    "man lady woman boy girl other new old older younger big little first second not known unknown named"
)
"""What the room calls somebody by what they are to a child, or do: no such word tells who it is."""

EVERYDAY = set_of(
    "will may mark grace hope joy bill rose dawn april june august summer autumn faith pat drew rob ray guy "
    "miles angel destiny king prince"
)
"""Names that are everyday words too: they count only as typed, or every other line would be left out."""

_EVERYDAY_WITH_S = set_of("this its his has was yes gas bus does less news")
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
"""A name has a letter on neither side; `_`, as in `Ifan_and`, is none."""
_EAST_ASIAN = "\u2e80"
"""From this sign on (Chinese, Japanese, Korean) no spaces are between words, and a name may be one sign."""


def plain(text: str) -> str:
    """`text` without accents and without signs that nobody sees, and with one kind of apostrophe."""
    if text.isascii():  # which it mostly is, and every line of a copy is looked at for every name
        return text
    seen = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Cf")
    bare = unicodedata.normalize("NFC", "".join(c for c in seen if not unicodedata.combining(c)))
    return bare.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@lru_cache(maxsize=512)
def words_in(name: str) -> tuple[str, ...]:
    """The words of a name, without accents: what stands between spaces, hyphens and apostrophes."""
    return tuple("".join(c if unicodedata.category(c)[0] in "LM" else " " for c in plain(name)).split())


def own_words(name: str) -> tuple[str, ...]:
    """The words of a name that may be somebody's own."""
    return tuple(word for word in words_in(name) if word.casefold() not in NOT_THEIR_OWN and _is_a_name(word))


def given_name(name: str) -> str:
    """The word that somebody is called by; nothing where a name says no more than “Mr Hale”."""
    own = own_words(name)
    return own[0] if own and (len(own) > 1 or own == words_in(name)) else ""


def whole_names(name: str) -> list[str]:
    """How to find a name of several words: all of it, without its title, and without what is in between."""
    own = own_words(name)
    ways = (words_in(name), own, (*own[:1], *own[-1:]))
    return list(dict.fromkeys(_in_turn(way, r"\W+") for way in ways if len(way) > 1))


def joined_names(name: str) -> dict[str, str]:
    """How to find a part of a name in which a sign is, such as `O'Brien`, also without it; by that part."""
    pieces = dict.fromkeys((*plain(name).split(), *re.split(r"[\s-]+", plain(name))))
    parts = [words_in(piece) for piece in pieces]
    return {"".join(part).casefold(): _in_turn(part, r"\W{0,2}") for part in parts if len(part) > 1}


def word(typed: str) -> str:
    """How to find one word of a name, also where its `'s` is typed without the apostrophe."""
    if typed >= _EAST_ASIAN:
        return re.escape(typed)
    if typed.lower() == typed.upper():  # Arabic and Hebrew write “and”, “to” and “the” as one with the name
        return rf"{_BEFORE}[^\W\d_]{{0,2}}{re.escape(typed)}{_AFTER}"
    if typed.casefold() in EVERYDAY:
        return word_as_typed(typed)
    s = "" if len(typed) < 3 or f"{typed}s".casefold() in _EVERYDAY_WITH_S else "s?"
    return rf"{_BEFORE}{re.escape(typed)}{s}{_AFTER}"


def word_as_typed(typed: str) -> str:
    """How to find a word only as somebody typed it, as a name, or all in capitals."""
    ways = dict.fromkeys((typed, typed.capitalize(), typed.upper()))
    return rf"{_BEFORE}(?-i:{'|'.join(map(re.escape, ways))}){_AFTER}"


def finding(whole: Iterable[str], words: Iterable[str], others: Iterable[str] = ()) -> re.Pattern[str]:
    """Finds a whole name, or one of the words where it is not within the whole name of somebody else."""
    others = "|".join(others)
    ways = [*whole, *([f"(?P<other>{others})"] if others else ()), *words]
    return re.compile("|".join(ways) or "(?!)", re.IGNORECASE)


def is_in(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a line holds what `pattern` finds, with or without its accents."""
    return any(found.lastgroup != "other" for found in pattern.finditer(plain(text)))


def _in_turn(words: Iterable[str], between: str) -> str:
    return rf"{_BEFORE}{between.join(map(re.escape, words))}s?{_AFTER}"


def _is_a_name(word: str) -> bool:
    return len(word) > 1 or word >= _EAST_ASIAN
