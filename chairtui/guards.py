"""Keeps the terminal whole, and the words in it to itself, whatever comes in or goes wrong."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import traceback
from codecs import getincrementaldecoder
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from chairtui.key_order import KeysInOrder


def bear_foreign_bytes() -> None:
    """Lets bytes from the keyboard that are not UTF-8 become U+FFFD instead of ending the meeting."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    linux_driver.getincrementaldecoder = lambda _name: partial(  # type: ignore[attr-defined]
        getincrementaldecoder("utf-8"), errors="replace"
    )


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Calls `leave(128 + signal)` where a signal would end the app, words unsaved and terminal unusable."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        # Windows has no such handlers: closing the console there ends the process, and the drafts of the
        # last half second are what can be lost.
        if number is not None:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, leave, 128 + int(number))


def fault_words(error: BaseException) -> str:
    """What to say when a fault of the app's own ends it: where it was, never a word that somebody typed."""
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    places = ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return (
        "ChairTUI stopped because of a fault of its own. Everything that it called saved is saved, and what "
        "was half typed comes back: start it again and go on. To have the fault mended, pass this on: "
        f"{type(error).__name__} at {places}"
    )


class GuardedApp(KeysInOrder[int]):
    """An app that foreign bytes do not end, and that shows nobody's words when a fault does."""

    def __init__(self) -> None:
        bear_foreign_bytes()
        super().__init__()

    def _fatal_error(self) -> None:
        """Ends with a sentence, where Textual would print every value at hand."""
        error = self._exception
        self._exit_renderables.append(Text(fault_words(error) if error is not None else ""))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """The same for faults that can draw themselves: what they draw may hold what was typed."""
        del renderables
        self._fatal_error()
