"""What a terminal sends: a paste is one text, however it is cut up and whatever is in it."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

import pytest
from rich.console import Console
from textual import events
from textual.message import Message

from chairtui.guards import GuardedApp, WholePastes

PASTED = "a\x00b\x1b[2Jc\x1b]0;title\x07d\x1b[Ie\x1b[200~f\x1b\x1b"
WHOLE = "a\ufffdb\ufffd[2Jc\ufffd]0;title\x07d\ufffd[Ie\ufffd[200~f\ufffd\ufffd"


def told(tokens: Iterable[Message]) -> list[tuple[str, str]]:
    """Keys and pastes, in their order."""
    return [
        ("key", token.key) if isinstance(token, events.Key) else ("paste", token.text)
        for token in tokens
        if isinstance(token, events.Key | events.Paste)
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_a_paste_is_one_text_however_it_is_cut_up(size: int) -> None:
    parser = WholePastes()
    sent = f"x\x1b[A\x1b[200~{PASTED}\x1b[201~y\x1b[200~second\x1b[201~\x1b[Bz"
    tokens = [token for at in range(0, len(sent), size) for token in parser.feed(sent[at : at + size])]
    assert told(tokens) == [
        ("key", "x"),
        ("key", "up"),
        ("paste", WHOLE),
        ("key", "y"),
        ("paste", "second"),
        ("key", "down"),
        ("key", "z"),
    ]


def test_an_escape_by_itself_is_a_key() -> None:
    parser = WholePastes()
    tokens = [*parser.feed("\x1b"), *parser.feed("")]
    assert told(tokens) == [("key", "escape")]


async def test_a_fault_that_can_draw_itself_shows_nobody_s_words() -> None:
    app = GuardedApp()
    async with app.run_test():
        app.panic("Mum said that she is afraid.")
        printed = StringIO()
        Console(file=printed).print(*app._exit_renderables)
        app._exit_renderables.clear()
    assert "afraid" not in printed.getvalue()
