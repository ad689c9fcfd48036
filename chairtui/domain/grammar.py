"""The signs typed within a captured line: who said it, about whom, and what kind of statement it is.

`@nan` said by · `#tomos` about · `!fact` nature · `<neighbour` told by · `^` restricted to professionals,
`^dad` withheld from one person · `+new` new to the family, `+report` from a report, `+said` said in the room.
A sign counts only at a word's start and before a word that is known; anything else is text. A source alone
may be somebody who is not here: any one word after `<` is enough, with `_` between several (`<a_neighbour`).
`@jo` and `^jo` that mean nobody, or several, are told as `Unsettled`: whoever takes the line in asks first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

SIGNS = "@#!<^+"
NATURES = ("fact", "saw", "allegation", "opinion")
MARKS = ("new", "report", "said")

_SIGN_AT_WORD_START = re.compile(r"(?<!\S)[@#!<^+]")
_END_OF_NAME = re.compile(r"$|[\s,:;.!?)]")
_INSIDE_A_NAME = " _-"
_BETWEEN_WORDS = re.compile(r"[ _()-]+")
_WORD = re.compile(r"[^\s,:;.!?)]+")
_OWNER = re.compile("(?<=.)['\N{RIGHT SINGLE QUOTATION MARK}]s?$")
_SOURCE = re.compile(r"[^\W\d_][\w'-]+(?=" + _END_OF_NAME.pattern + ")")


@dataclass(frozen=True, slots=True)
class Token:
    """A sign and its word as found at `line[start:end]`; `meaning` is None for a doubled (literal) sign."""

    start: int
    end: int
    sign: str
    meaning: str | None


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A sign at `line[start:end]` and its word, which means nobody known, or several."""

    start: int
    end: int
    sign: str
    word: str
    fits: tuple[str, ...]
    """Whom it may mean; what is typed begins one of their names, or is a word of it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a captured line says: its text without the signs, and what the signs say."""

    text: str
    said_by: str | None = None
    about: tuple[str, ...] = ()
    nature: str | None = None
    told_by: str | None = None
    """The id of a participant, or a word for somebody who is not here."""
    restricted: bool = False
    withheld_from: tuple[str, ...] = ()
    new_to_family: bool = False
    from_report: bool | None = None
    """True for `+report`, False for `+said`, None when the line says neither."""
    unsettled: tuple[Unsettled, ...] = ()
    """The signs that stay in the text because nobody knows yet whom they mean."""


def parse(line: str, people: Mapping[str, str], children: Mapping[str, str]) -> Understood:
    """What `line` says; `people` and `children` give the words that name someone, each with the id."""
    return understood_by(line, known_words(people, children))


def understood_by(line: str, known: Mapping[str, Mapping[str, str]]) -> Understood:
    """What `line` says; `known` as `known_words` gives it. A word without a meaning is to be asked about."""
    found = tokens(line, known)
    meant: dict[str, list[str]] = {sign: [] for sign in SIGNS}
    for token in found:
        if token.meaning is not None:
            meant[token.sign].append(token.meaning)
    withheld = tuple(dict.fromkeys(person for person in meant["^"] if person))
    sources = [mark for mark in meant["+"] if mark != "new"]
    return Understood(
        text=_without(line, found),
        said_by=_last(meant["@"]),
        about=tuple(dict.fromkeys(meant["#"])),
        nature=_last(meant["!"]),
        told_by=_last(meant["<"]),
        restricted="" in meant["^"],
        withheld_from=withheld,
        new_to_family="new" in meant["+"],
        from_report=sources[-1] == "report" if sources else None,
        unsettled=tuple(_unsettled(line, found, known)),
    )


def literal(text: str) -> str:
    """`text` so typed that `parse` gives it back to the letter, whatever names are known."""
    return _SIGN_AT_WORD_START.sub(lambda sign: sign[0] * 2, text)


def known_words(people: Mapping[str, str], children: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    """For each sign the words that it may stand before, with what each means."""
    return {
        "@": people,
        "<": people,
        "^": people,
        "#": children,
        "!": {nature: nature for nature in NATURES},
        "+": {mark: mark for mark in MARKS},
    }


def tokens(line: str, known: Mapping[str, Mapping[str, str]]) -> list[Token]:
    """Every sign of `line` that counts, in order; `known` as `known_words` gives it."""
    found = []
    at = 0
    while sign := _SIGN_AT_WORD_START.search(line, at):
        token = _token(line, sign.start(), known.get(sign[0], {}))
        if token is not None:
            found.append(token)
        at = token.end if token is not None else sign.end()
    return found


def _token(line: str, start: int, known: Mapping[str, str]) -> Token | None:
    sign, after = line[start], start + 1
    following = line[after : after + 1]
    if following == sign:
        return Token(start, after + 1, sign, None)
    if sign == "^" and _END_OF_NAME.match(line, after):
        return Token(start, after, sign, "")
    named = _longest_name(line, after, _compared(tuple(known.items())), any_word=sign in "@#^")
    if named is None and sign == "<":
        named = _source_elsewhere(line, after, known)
    if named is None:
        return None
    end, meaning = named
    return Token(start, end, sign, meaning)


def _source_elsewhere(line: str, start: int, known: Mapping[str, str]) -> tuple[int, str] | None:
    """Where the word for a source who is not here ends, and the word; none where it may be one of several."""
    word = _SOURCE.match(line, start)
    if word is None or any(as_compared(name).startswith(as_compared(word[0])) for name in known):
        return None
    return word.end(), word[0].replace("_", " ")


def _unsettled(line: str, found: list[Token], known: Mapping[str, Mapping[str, str]]) -> Iterator[Unsettled]:
    """The signs before a name that nobody bears, or several: any word after `^` is one, a letter after `@`;
    `#1` and `<b>` are text unless they begin somebody's name.
    """
    counted = {token.start for token in found}
    for begin in _SIGN_AT_WORD_START.finditer(line):
        sign, after = begin[0], begin.end()
        word = _WORD.match(line, after)
        if begin.start() in counted or word is None or sign not in "@#<^":
            continue
        end = _end_of_beginning(line, after, known.get(sign, {})) or word.end()
        typed = line[after:end]
        fits = _fitting(_OWNER.sub("", typed), known.get(sign, {}))
        if sign == "^" or (typed[0].isalpha() and (sign == "@" or fits)):
            yield Unsettled(begin.start(), end, sign, typed, fits)


def _end_of_beginning(line: str, start: int, known: Mapping[str, str]) -> int:
    """Where the most words at `start` end with which some known name begins; 0 if there are none."""
    beginnings = set()
    for name in known:
        beginning = ""
        for word in _BETWEEN_WORDS.split(name):
            beginning += folded(word)
            beginnings.add(beginning)
    typed, best = "", 0
    for at in range(start, min(len(line), start + max(map(len, known), default=0)) + 1):
        if typed in beginnings and line[at - 1] not in _INSIDE_A_NAME and _END_OF_NAME.match(line, at):
            best = at
        typed += folded(line[at : at + 1].strip(_INSIDE_A_NAME))
    return best


def _fitting(typed: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Whom `typed` may mean: whose name it begins, or in whose name it begins a word."""
    sought = as_compared(typed)
    return tuple(
        dict.fromkeys(
            meaning
            for name, meaning in known.items()
            if meaning
            and sought
            and (
                as_compared(name).startswith(sought)
                or any(word.startswith(sought) for word in _BETWEEN_WORDS.split(folded(name)))
            )
        )
    )


class _Known(NamedTuple):
    """Names as they are compared: folded, without spaces."""

    meaning: Mapping[str, str]
    asked: frozenset[str]
    """Those that come out alike for two, or that have no meaning: nobody's."""
    with_word: Mapping[str, frozenset[str]]
    """For each word within a name those in whose names it is."""


def _longest_name(line: str, start: int, known: _Known, *, any_word: bool) -> tuple[int, str] | None:
    """Where the longest known name at `start` ends, and its meaning.

    A beginning does, or where `any_word` counts one word of a name, if it fits one only.
    """
    best: tuple[int, str] | None = None
    typed = ""
    is_asked = False
    for at in range(start, len(line) + 1):
        if line[at - 1] not in _INSIDE_A_NAME and _END_OF_NAME.match(line, at):
            if typed in known.meaning:
                best = at, known.meaning[typed]
            elif typed in known.asked:
                best, is_asked = None, True
        if at == len(line):
            break
        if line[at] not in _INSIDE_A_NAME:
            typed += folded(line[at])
        if not any(name.startswith(typed) for name in (*known.meaning, *known.asked)):
            break
    return best if best is not None or is_asked else _only_one_who_fits(line, start, known, any_word=any_word)


def _only_one_who_fits(line: str, start: int, known: _Known, *, any_word: bool) -> tuple[int, str] | None:
    word = _WORD.match(line, start)
    if word is None or word[0][-1] in _INSIDE_A_NAME:
        return None
    begun = as_compared(word[0])
    meanings = {meaning for name, meaning in known.meaning.items() if begun and name.startswith(begun)}
    if any_word:
        meanings |= known.with_word.get(folded(word[0]), frozenset())
    return (word.end(), meanings.pop()) if len(meanings) == 1 else None


@lru_cache(maxsize=32)
def _compared(known: tuple[tuple[str, str], ...]) -> _Known:
    names: dict[str, str] = {}
    with_word: dict[str, set[str]] = {}
    for name, meaning in known:
        squeezed = as_compared(name)
        if squeezed and names.setdefault(squeezed, meaning) != meaning:
            names[squeezed] = ""
        for word in _BETWEEN_WORDS.split(folded(name)) if meaning else ():
            with_word.setdefault(word, set()).add(meaning)
    return _Known(
        {name: meaning for name, meaning in names.items() if meaning},
        frozenset(name for name, meaning in names.items() if not meaning),
        {word: frozenset(meanings) for word, meanings in with_word.items()},
    )


def as_compared(name: str) -> str:
    """A name as names are compared: without case, accents and what stands between its words."""
    return folded("".join(c for c in name if c not in _INSIDE_A_NAME))


def folded(text: str) -> str:
    """`text` without case and accents, so that `sion` finds Siôn."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _without(line: str, found: list[Token]) -> str:
    """`line` without its signs, and without the gap and the comma or colon that each leaves behind."""
    text, at = "", 0
    for token in found:
        text += line[at : token.start]
        at = token.end
        if token.meaning is None:
            text += token.sign
            continue
        at += line[at : at + 1] in (",", ":", ";")
        text = text.rstrip()
        if not text:
            at = len(line) - len(line[at:].lstrip())
    return text + line[at:]


def _last(found: list[str]) -> str | None:
    return found[-1] if found else None
