"""Keeps the terminal whole, and the words in it to itself, whatever comes in or goes wrong."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import traceback
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text
from textual._xterm_parser import XTermParser
from textual.actions import ActionParseResult
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message import Message

from chairtui.domain.errors import ChairTUIError
from chairtui.domain.text import REPLACEMENT
from chairtui.key_order import KeysInOrder


class WholePastes(XTermParser):
    """Reads what a terminal sends; what is pasted comes as one text, whatever signs are in it.

    Textual takes an escape within a paste for the beginning of a key: the rest would be typed before the
    paste, in another order, and might do something. And it leaves out each NUL.
    """

    BEGINS, ENDS = "\x1b[200~", "\x1b[201~"

    def __init__(self, debug: bool = False) -> None:
        self._is_pasting = False
        self._before = ""
        """The last characters outside a paste, which may be half of where one begins."""
        self._held = ""
        """The last characters of a paste so far, which may be half of where it ends."""
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        whole = self._whole(data)
        return super().feed(whole) if whole or not data else ()

    def _whole(self, data: str) -> str:
        done: list[str] = []
        while data:
            if not self._is_pasting:
                seen = self._before + data
                outside, begins, rest = seen.partition(self.BEGINS)
                done.append((outside + begins)[len(self._before) :])
                self._is_pasting = bool(begins)
                self._before = "" if begins else seen[1 - len(self.BEGINS) :]
                data = rest
            else:
                pasted, ends, data = (self._held + data).partition(self.ENDS)
                held = 0 if ends else _begun(pasted, self.ENDS)
                pasted, self._held = pasted[: len(pasted) - held], pasted[len(pasted) - held :]
                self._is_pasting = not ends
                done.append(pasted.replace("\x1b", REPLACEMENT).replace("\x00", REPLACEMENT) + ends)
        return "".join(done)


def _begun(text: str, mark: str) -> int:
    """How many letters of `mark` the end of `text` may be the beginning of."""
    return next(letters for letters in range(len(mark) - 1, -1, -1) if text.endswith(mark[:letters]))


def bear_foreign_input() -> None:
    """Lets bytes from the keyboard that are not UTF-8 become U+FFFD instead of ending the meeting, and what
    is pasted stay whole."""
    if sys.platform == "win32":
        from textual.drivers import win32

        win32.XTermParser = WholePastes  # type: ignore[attr-defined]
        return
    from textual.drivers import linux_driver

    linux_driver.XTermParser = WholePastes  # type: ignore[attr-defined]
    linux_driver.getincrementaldecoder = lambda _name: partial(  # type: ignore[attr-defined]
        getincrementaldecoder("utf-8"), errors="replace"
    )


def one_reader() -> type[Driver]:
    """A driver that reads the keyboard once, also after the program was stopped and goes on.

    Textual's own then begins to read a second time beside the first, even where nothing had ended that: keys
    go to the one or the other, out of order, and the first never ends.
    """
    from textual.drivers.linux_driver import LinuxDriver

    class OneReader(LinuxDriver):
        def _sigcont_application(self, *_: object) -> None:
            if self._must_signal_resume:  # stopped by itself, which ended everything in good order
                super()._sigcont_application()
            else:
                with contextlib.suppress(RuntimeError):  # it has ended meanwhile
                    asyncio.get_running_loop().call_soon_threadsafe(self._app.refresh)

    return OneReader


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
        bear_foreign_input()
        super().__init__()

    def get_driver_class(self) -> type[Driver]:
        """The driver of this system."""
        return super().get_driver_class() if sys.platform == "win32" else one_reader()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Does what a key asks for; or says why not, such as where what it is about was just taken back."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ChairTUIError as error:
            self.notify(str(error), severity="warning", markup=False)
            return True

    def _fatal_error(self) -> None:
        """Ends with a sentence, where Textual would print every value at hand."""
        error = self._exception
        self._exit_renderables.append(Text(fault_words(error) if error is not None else ""))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """The same for faults that can draw themselves: what they draw may hold what was typed."""
        del renderables
        self._fatal_error()
