"""How streets and houses are written: in full or shortened, with an apostrophe or without."""

from __future__ import annotations

import re

from chairtui.domain.name_words import WHAT_THEY_ARE, plain, set_of

_STREETS = (
    "street st/road rd/avenue ave av/lane ln/court ct crt/yard yd/close cl/drive dr drv/crescent cres/row rw/"
    "terrace terr ter/place pl/square sq/gardens gdns/grove gr/park pk/way wy/walk wk/hill hl/green grn/"
    "parade pde/boulevard blvd/rise/mews/quay/wharf/passage/alley/path/vale/croft/heol/stryd/ffordd/clos/maes"
)
_HOUSES = (
    "house hse ho/cottage cott/farm fm/buildings bldgs/lodge/hall/villa/villas/bungalow/barn/manor/grange/"
    "mill/vicarage/rectory/mansions/tower/towers/flats"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ALIKE = [group.split() for group in f"{_STREETS}/{_HOUSES}/street saint/flat flt apartment apt".split("/")]
_IN_FULL = {word: group[0] for group in _ALIKE for word in group}
_IN_FULL |= {word: str(number) for number, word in enumerate(_NUMBERS.split(), start=1)}
_IN_FULL |= dict.fromkeys(("number", "no", "at", "dot"), "")  # for the signs that they stand for
_LETTERS = re.compile(r"[^\W\d_]+")

STREETS = set_of(_STREETS.replace("/", " "))
HOUSES = set_of(_HOUSES.replace("/", " "))
_KINDS = set_of(
    "the a our my her his their new old safe council temporary town village city county church civic school "
    "community social foster family children's childrens women's womens care nursing guest"
)


def squeezed(text: str) -> str:
    """The letters and digits of `text`, without case and accents, so that spacing hides no address."""
    return "".join(filter(str.isalnum, plain(text).casefold()))


def in_full(text: str) -> str:
    """`text` with each word of streets and houses in full: “two High St.” as “2 High street”."""
    return _LETTERS.sub(lambda word: _IN_FULL.get(word[0].casefold(), word[0]), text)


def words_of(text: str) -> list[str]:
    """The words and numbers of an address."""
    return re.findall(r"[\w']+", text)


def ends_as(words: list[str], kinds: frozenset[str]) -> bool:
    """Whether these are a name and then one of such words: “Mill Lane”."""
    return len(words) > 1 and words[-1].casefold() in kinds


def is_a_kind(word: str) -> bool:
    """Whether a word before “house” says what kind of house it is or whose, and not which: “Nan's house”."""
    kind = word.casefold()
    return kind in _KINDS or kind.removesuffix("s").removesuffix("'") in WHAT_THEY_ARE


def to_the_street(words: list[str]) -> list[str]:
    """The words up to the first that is a street, without the town after it."""
    ends = (place for place, word in enumerate(words, start=1) if place > 1 and word.casefold() in STREETS)
    return words[: next(ends, len(words))]


def however_written(words: list[str]) -> str:
    """How to find a street or house, its words in full or shortened, with an apostrophe or without."""
    each = r"\W+".join(map(_word, words))
    return rf"(?<!\w){each}(?!\w)"


def _word(word: str) -> str:
    full = _IN_FULL.get(word.casefold())
    ways = [other for other, meant in _IN_FULL.items() if meant and meant == full]
    if ways:
        return f"(?:{'|'.join(ways)})"
    letters = re.escape(word.replace("'", ""))
    return rf"{letters[:-1]}'?s" if letters.endswith(("s", "S")) else letters
