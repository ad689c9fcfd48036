"""Keeps the terminal and the words in it whole when a signal, or bytes that are not text, come in."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from functools import partial


def bear_foreign_bytes() -> None:
    """Lets bytes from the keyboard that are not UTF-8 become U+FFFD instead of ending the meeting."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    linux_driver.getincrementaldecoder = lambda _name: partial(  # type: ignore[attr-defined]
        getincrementaldecoder("utf-8"), errors="replace"
    )


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Calls `leave(128 + signal)` where a signal would end the app with words unsaved and the terminal unusable."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        # Windows has no such handlers: closing the console there ends the process, and the drafts of the last
        # half second are what can be lost.
        if number is not None:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, leave, 128 + int(number))
