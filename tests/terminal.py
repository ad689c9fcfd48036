"""A program in a pseudo-terminal: what a person sees of it, and the keys that they press.

    with Terminal(chairtui("demo"), home=tmp_path) as terminal:
        terminal.wait_for("Practice")
        terminal.press("ctrl+n")
        terminal.type("Mum gets them to school")
        terminal.press("enter")
        terminal.wait_for("Saved")

Windows has no such pseudo-terminal: there, a test module that imports this one is skipped.
"""

from __future__ import annotations

import os
import queue
import select
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Self

import pytest

from tests.emulator import ALTERNATE_SCREEN, BRACKETED_PASTE, Emulator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

if sys.platform == "win32":
    pytest.skip("needs a POSIX pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import struct
import termios

CHECKOUT = Path(__file__).resolve().parent.parent
PATIENCE = 20.0  # seconds for something to happen before a test gives up; a busy machine is slow, not wrong
ESCAPE_PAUSE = 0.2  # seconds; Textual takes a key read within 0.1 s of an escape for that key with alt
ESCAPE_PATIENCE = 1.0  # seconds for an escape to be seen on the screen, where it changes something there
KEY_PAUSE = (
    0.05  # seconds, a quick person's pace; in one burst Textual lets a letter overtake a bound key before it
)


def _keys() -> Iterator[tuple[str, str]]:
    """Every key that has a name, as Textual calls it, with what a terminal sends for it."""
    yield from {
        "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "space": " ",
        "backspace": "\x7f", "insert": "\x1b[2~", "delete": "\x1b[3~",
        "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
        "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS",
    }.items()  # fmt: skip
    for number, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24), strict=True):
        yield f"f{number}", f"\x1b[{code}~"
    for letter in ascii_lowercase:
        if letter not in "him":  # what a terminal sends for these is backspace, tab and enter
            yield f"ctrl+{letter}", chr(ord(letter) - 96)
    for name, final in {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}.items():
        yield name, f"\x1b[{final}"
        yield f"shift+{name}", f"\x1b[1;2{final}"
        yield f"ctrl+{name}", f"\x1b[1;5{final}"


KEYS = dict(_keys())


class NotSeenError(AssertionError):
    """What a test waited for did not come; the message shows the screen."""


def chairtui(*arguments: str) -> list[str]:
    """The command line of the program under test, run by this interpreter from this checkout."""
    return [sys.executable, "-m", "chairtui", *arguments]


class Terminal:
    """A running program, its screen and its keyboard.

    `home` is its home and working folder: everything that it saves by itself lands below it. `size` is
    (columns, rows), `env` adds to the few variables that the program gets.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (132, 38),
        env: Mapping[str, str] | None = None,
    ) -> None:
        self._emulator = Emulator(*size, reply=lambda answer: self.send(answer.encode()))
        self._news = threading.Condition()
        self._awaited: Callable[[str], bool] = lambda _: False
        self._seen_at: float | None = None  # when what is awaited was first seen
        self.status: int | None = None  # what the program ended with; -9 for one ended by signal 9
        self.changes: list[float] = []  # time.perf_counter() of each output that changed a character
        self._is_hung_up = False
        self._master, slave = pty.openpty()
        self._set_size(*size)
        self.started = time.perf_counter()
        self.pid = _spawn(argv, home, environment(home, env), os.ttyname(slave))
        os.close(slave)
        self._pieces: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()  # what came, and when
        self._threads = [threading.Thread(target=part, daemon=True) for part in (self._read, self._take_in)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What is seen

    @property
    def screen_text(self) -> str:
        """The rows of the screen as it is now, without the spaces at their ends."""
        with self._news:
            return self._emulator.text

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        with self._news:
            return self._emulator.cursor

    @property
    def is_full_screen(self) -> bool:
        """Whether the program holds the whole screen, which it has to give back when it ends."""
        return ALTERNATE_SCREEN in self._emulator.modes

    def wait_for(self, text: str, timeout: float = PATIENCE) -> float:
        """Wait until `text` stands on one row of the screen; the moment it came, by time.perf_counter()."""
        return self.wait_until(lambda screen: text in screen, f"{text!r} to come", timeout)

    def wait_gone(self, text: str, timeout: float = PATIENCE) -> float:
        """Wait until `text` stands nowhere on the screen; the moment it went."""
        return self.wait_until(lambda screen: text not in screen, f"{text!r} to go", timeout)

    def wait_until(self, seen: Callable[[str], bool], what: str, timeout: float = PATIENCE) -> float:
        """Wait until `seen` is true of the screen's text, however shortly; the moment it became so.

        `what` names that in the message if it never does.
        """
        with self._news:
            self._awaited, self._seen_at = seen, None
            if seen(self._emulator.text):
                return time.perf_counter()
            self._news.wait_for(lambda: self._seen_at is not None or self.status is not None, timeout)
            if self._seen_at is None:
                raise NotSeenError(self._complaint(what, timeout))
            return self._seen_at

    def wait_still(self, quiet: float = 0.2, timeout: float = PATIENCE) -> None:
        """Wait until nothing on the screen has changed for `quiet` seconds."""
        end = time.perf_counter() + timeout
        with self._news:
            while self.status is None and time.perf_counter() < end:
                if not self._news.wait_for(partial(self._has_changed_since, len(self.changes)), quiet):
                    return

    # What is done to it

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names from KEYS, or single characters.

        After a key that opens or moves something large, wait for it, as a person looks before typing on.
        """
        for key in keys:
            if key not in KEYS and len(key) != 1:
                msg = f"no key is called {key!r}"
                raise ValueError(msg)
            if key == "escape":
                self._escape()
                continue
            self.send(KEYS.get(key, key).encode())
            if key in KEYS:
                time.sleep(KEY_PAUSE)

    def _escape(self) -> None:
        """Press escape, and look what comes of it: a program that was kept waiting has read it by then."""
        with self._news:
            before = len(self.changes)
        self.send(KEYS["escape"].encode())
        time.sleep(ESCAPE_PAUSE)
        with self._news:
            self._news.wait_for(partial(self._has_changed_since, before), ESCAPE_PATIENCE)

    def type(self, text: str) -> None:
        """Type letters, signs and spaces; everything else is a key to press."""
        if not text.isprintable():
            msg = "only what can be printed is typed; press or paste the rest"
            raise ValueError(msg)
        self.send(text.encode())

    def paste(self, text: str) -> None:
        """Paste as a terminal does: line ends as carriage returns, all between marks if so asked."""
        pasted = text.replace("\r\n", "\r").replace("\n", "\r").encode()
        marked = BRACKETED_PASTE in self._emulator.modes
        self.send(b"\x1b[200~" + pasted + b"\x1b[201~" if marked else pasted)

    def send(self, keys: bytes) -> None:
        """Send bytes as the keyboard would; a program that has ended does not get them."""
        end = time.perf_counter() + PATIENCE
        while keys and self.status is None:
            if select.select([], [self._master], [], 0.05)[1]:
                keys = keys[os.write(self._master, keys[:1024]) :]
            elif time.perf_counter() > end:
                raise NotSeenError(self._complaint("the keys to be read", PATIENCE))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a person who drags its window."""
        with self._news:
            self._emulator.resize(columns, rows)
        self._set_size(columns, rows)

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Send the program a signal; by default the one that leaves it no last word."""
        if self.status is None:
            os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Take the terminal away from the running program, as when its window is closed."""
        self._is_hung_up = True

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended; its status."""
        with self._news:
            self._news.wait_for(lambda: self.status is not None, timeout)
            if self.status is None:
                raise NotSeenError(self._complaint("the program to end", timeout))
            return self.status

    def close(self) -> None:
        """End the program if it still runs, and take the terminal away."""
        for last in (signal.SIGTERM, signal.SIGKILL):
            self.kill(last)
            with self._news:
                self._news.wait_for(lambda: self.status is not None, timeout=5)
        for thread in self._threads:
            thread.join(timeout=5)
        if not self._is_hung_up:
            os.close(self._master)

    def peak_memory(self) -> int:
        """The most memory the program has held so far, in bytes (Linux alone tells)."""
        told = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return 1024 * next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM:"))

    # Inside

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self) -> None:
        """Stamp each piece of output as it comes, until the program ends.

        In a thread of its own: the emulator takes longer over a large piece than the program did, and what
        came meanwhile would be stamped late.
        """
        while not self._is_hung_up:
            if not select.select([self._master], [], [], 0.2)[0]:
                continue  # nothing new; look whether the terminal is to be taken away
            try:
                output = os.read(self._master, 65536)
            except OSError:  # Linux says so when the program's side is closed
                output = b""
            self._pieces.put((time.perf_counter(), output))
            if not output:
                return
        self._pieces.put((time.perf_counter(), b""))

    def _take_in(self) -> None:
        """Show each piece on the screen, in the order in which they came."""
        while True:
            now, output = self._pieces.get()
            if not output:
                break
            with self._news:
                if self._emulator.feed(output):
                    self.changes.append(now)
                    if self._seen_at is None and self._awaited(self._emulator.text):
                        self._seen_at = now
                self._news.notify_all()
        if self._is_hung_up:
            os.close(self._master)
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        with self._news:
            self.status = status
            self._news.notify_all()

    def _has_changed_since(self, count: int) -> bool:
        return len(self.changes) > count

    def _complaint(self, what: str, timeout: float) -> str:
        ended = (
            f"the program ended with status {self.status}" if self.status is not None else f"{timeout:g} s"
        )
        width = max(map(len, self._emulator.lines))
        screen = "\n".join(f"| {line:<{width}} |" for line in self._emulator.lines)
        return f"waited for {what}, in vain ({ended}); the screen:\n{screen}"


def environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables of a program that finds its home in `home`, and nothing of this machine's user."""
    temporary = home / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    folders = {
        "HOME": home,
        "TMPDIR": temporary,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "PYTHONPATH": CHECKOUT,
    }
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return kept | terminal | {name: str(path) for name, path in folders.items()} | dict(more or {})


def _spawn(argv: Sequence[str], folder: Path, env: Mapping[str, str], tty: str) -> int:
    """Start a program in `folder`, at the head of a session of its own on the terminal `tty`; its process id.

    By posix_spawn, since a fork of a process with threads is unsafe. The first terminal that the new session
    opens is where its signals come from. The shell only changes the folder and makes way.
    """
    there = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(folder), *argv]
    opened = [(os.POSIX_SPAWN_OPEN, 0, tty, os.O_RDWR, 0)]
    doubled = [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
    return os.posix_spawn(there[0], there, env, file_actions=[*opened, *doubled], setsid=True)
