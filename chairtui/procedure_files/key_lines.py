"""On which line of a TOML file each table and key stands, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str, ...]

_TOKEN = re.compile(
    r'(?P<text>"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*')"
    r"|(?P<sign>[\[\]{}=,.\n])"
    r"""|(?P<bare>[^\s\[\]{}=,.#"']+)"""
    r"|(?P<passed_over>#[^\n]*|[^\S\n]+)",
    re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    words: str
    line: int


def key_lines(text: str) -> dict[Path, int]:
    """The line, from 1, of each table, key and element of a list in `text`, which must be TOML.

    A table that only its parts mention has the line of the first of them; an element is named by its number.
    """
    return _Reader(text).lines


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if kind != "passed_over":
            yield _Token(kind, found[0], line)
        line += found[0].count("\n")


class _Reader:
    """Goes through the words of a file once, and notes where it meets each key."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens = list(_tokens(f"{text}\n"))
        self._at = 0
        table: Path = ()
        while self._at < len(self._tokens):
            if self._skipped("\n"):
                continue
            if self._here("["):
                table = self._header()
            else:
                self._pair(table)

    def _here(self, *signs: str) -> bool:
        token = self._tokens[self._at]
        return token.kind == "sign" and token.words in signs

    def _skipped(self, *signs: str) -> bool:
        """Whether one of these signs stood here; it is passed then."""
        if here := self._at < len(self._tokens) and self._here(*signs):
            self._at += 1
        return here

    def _header(self) -> Path:
        line = self._tokens[self._at].line
        while self._skipped("["):
            pass
        table = self._key()
        self._note((), table, line)
        while self._skipped("]"):
            pass
        return table

    def _pair(self, table: Path) -> None:
        line = self._tokens[self._at].line
        key = self._key()
        self._note(table, key, line)
        self._at += 1  # the equals sign
        self._value((*table, *key))

    def _key(self) -> Path:
        parts = [self._part()]
        while self._skipped("."):
            parts.append(self._part())
        return tuple(parts)

    def _part(self) -> str:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "bare":
            return token.words
        return str(tomllib.loads(f"key = {token.words}")["key"])

    def _note(self, table: Path, key: Path, line: int) -> None:
        for length in range(1, len(key) + 1):
            self.lines.setdefault((*table, *key[:length]), line)

    def _value(self, path: Path) -> None:
        if self._skipped("{"):
            while not self._skipped("}"):
                if not self._skipped(",", "\n"):
                    self._pair(path)
        elif self._skipped("["):
            number = 0
            while not self._skipped("]"):
                if not self._skipped(",", "\n"):
                    self._note(path, (str(number),), self._tokens[self._at].line)
                    self._value((*path, str(number)))
                    number += 1
        else:
            while not self._here("\n", ",", "]", "}"):
                self._at += 1
