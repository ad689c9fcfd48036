"""Texts that have broken terminals and parsers, for every widget that shows words."""

from __future__ import annotations

HOSTILE = (
    "[/b]",
    "half [/",
    "[@click=app.bell]x[/]",
    "[foo='bar]",
    "[link='http://x]",
    "[$name] [1, 2]",
    "{0} {name} %s %",
    "a\x1b[2Jb\x1b]0;title\x07c",
    "nul\x00so\x0ebell\x07",
    "c1\x9b31m\x85x",
    "line\u2028para\u2029",
    "\u202ereversed\u202c \u2066isolate\u2069",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f469\U0001f3fd\u200d\u2695\ufe0f",
    "שלום עולם",
    "漢字かな交じり文",
    "e\u0301\u0301\u0301\u0301 Z\u0351\u036b",
    "\ud800 surrogate",
    "tab\tand\r\nline\rends",
    "x" * 5000,
    "\\",
    " ",
    "",
)

JOINER = "\u200d"
STEERING = frozenset(map(chr, [*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F)]))


def drawn(lines: list[str], *, typed_in: bool = False) -> None:
    """Fails when what is drawn could steer the terminal; where it is typed, joined emoji stay joined."""
    for line in lines:
        assert not STEERING & set(line), repr(line)
        assert typed_in or JOINER not in line, repr(line)
