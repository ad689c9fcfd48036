"""Text as people type it, made safe once at the edge and then kept to the letter."""

from __future__ import annotations

import re

LONGEST_TEXT = 100 * 1024
"""The most that one field holds, in bytes of UTF-8."""

REPLACEMENT = "\ufffd"

_BULLET = re.compile(
    r"\s*(?:"  # the signs of Word's own fonts are among them
    "[•‣◦\u2043∙·●○▪▫■□►➢✓✔*\N{EN DASH}—\uf0a7\uf0b7\uf0d8-](?:\\s+|$)"
    r"|o\t\s*"
    r"|(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+"
    r")",
    re.IGNORECASE,
)
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, all but tab and newline
    "\u202a-\u202e\u2066-\u2069"  # bidi controls: they can make a name read backwards
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef"  # noncharacters
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)


def clean(text: str) -> str:
    """`text` with every kind of line end as a newline and what is not text as U+FFFD, one for one.

    Applied where text enters (typed, pasted, imported); nothing is normalised, tabs and newlines stay.
    """
    return _NOT_TEXT.sub(REPLACEMENT, _NEWLINES.sub("\n", text))


def fitting(text: str, limit: int = LONGEST_TEXT) -> tuple[str, str]:
    """`text` cut in two: what fits in `limit` bytes of UTF-8, and the rest."""
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) <= limit:
        return text, ""
    head = encoded[:limit].decode("utf-8", "ignore")
    return head, text[len(head) :]


def without_bullet(line: str) -> str:
    """A line of a list without the bullet or the number that it begins with: `• `, `- `, `1. `, `(a) `."""
    return line[found.end() :] if (found := _BULLET.match(line)) else line


def one_line(text: str) -> str:
    """`text` on one line, for drawing: tabs and newlines as single spaces."""
    return " ".join(text.split())


def word_count(text: str) -> int:
    """How many words `text` has, as a reader counts."""
    return len(text.split())


def listed(words: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Words as a list in a sentence: `a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


FULL_STOPS = (".", "!", "?", "…", "\N{ARABIC QUESTION MARK}", "\N{ARABIC FULL STOP}")
CLOSING = "”\N{RIGHT SINGLE QUOTATION MARK}\"')"
"""What may follow a full stop within the same words."""


def sentences(*words: str) -> str:
    """Words one after the other, each ended by one full stop; what is empty is left out."""
    return " ".join(said if _is_ended(said) else f"{said}." for said in words if said.strip())


def _is_ended(said: str) -> bool:
    return said.rstrip().rstrip(CLOSING).endswith(FULL_STOPS)


def with_article(words: str) -> str:
    """“a review”, “an initial conference”: by the letter that the words begin with."""
    return f"{'an' if words[:1].lower() in {*'aeiou'} else 'a'} {words}"


def counted(number: int, unit: str) -> str:
    """A number with its unit: “1 day”, “2 days”."""
    return f"{number} {unit}{'' if number == 1 else 's'}"


def first_words(text: str, letters: int = 36) -> str:
    """The words that `text` begins with, as many as `letters` hold, to be known again by."""
    line = " ".join(text.split())
    return (
        line
        if len(line) <= letters
        else f"{line[: letters + 1].rsplit(' ', 1)[0][:letters].rstrip(' ,;:')} …"
    )
