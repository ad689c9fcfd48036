"""The program's arguments: which command is run, and how it ends.

It ends with 0 when it did what was asked, 1 when it failed and 2 when it was misused. What it found is
printed, and what went wrong is said on standard error in whole sentences.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from chairtui import garbage
from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError
from chairtui.headless.arguments import COMMANDS, PROCEDURE_COMMANDS, Fill
from chairtui.unlocking import MisusedError, config_of, created, opened, passphrase_from_file

if TYPE_CHECKING:
    from chairtui.store.store import Store

FAILED, MISUSED = 1, 2

TURNS_WITHIN = 5e-4
"""Seconds that a thread at work keeps others waiting. With Python's own 0.005 the thread that writes to the
terminal would wait as long for its turn whenever something is loaded or made beside it."""

_Commands = Mapping[str, tuple[str, Fill]]
"""Name, what it does, and what puts in what it takes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; whoever reads what it prints may stop, as `head` does."""
    try:
        try:
            return _ended(arguments)
        finally:
            _flush()
    except OSError as error:
        if not _is_unread(error):
            raise
        # Python flushes once more as it ends, and would say there that it cannot.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _flush() -> None:
    if sys.stdout is not None:  # a program without a console, such as pythonw, has none
        sys.stdout.flush()


def _is_unread(error: OSError) -> bool:
    """Whether nobody reads any more what is printed; Windows calls that an invalid argument."""
    on_windows = os.name == "nt" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or on_windows


def _ended(arguments: Sequence[str] | None) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows is not UTF-8 of itself, and names need all of it.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        return run(given)
    except MisusedError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except ChairTUIError as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return FAILED


def _open_app(given: argparse.Namespace) -> int:
    config = config_of(given)
    passphrase = passphrase_from_file(given)
    return run_app(config, partial(opened, config, passphrase) if passphrase else None)


def _demo(given: argparse.Namespace) -> int:
    from chairtui.practice import practice_folder, practice_store

    if given.store or given.passphrase_file:
        raise MisusedError(
            "“demo” has a store of its own, which is thrown away: leave out --store and --passphrase-file."
        )
    with practice_folder() as folder:
        config = Config.default().for_practice(folder)
        return run_app(config, partial(practice_store, config), asks=False)


def run_app(config: Config, open_now: Callable[[], Store] | None, *, asks: bool = True) -> int:
    """Opens the app on a store: by `open_now` without asking, or by what the chair types."""
    # There is no network to speak to: without TLS, as in a Python that is built so, asyncio takes less memory
    # and is there sooner.
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]
    garbage.put_off()  # the app has it looked for once its first screen stands
    sys.setswitchinterval(TURNS_WITHIN)
    from chairtui.app import ChairApp
    from chairtui.door import Door
    from chairtui.store.places import is_there

    door = Door(
        exists=is_there(config.store_folder),
        unlock=partial(opened, config),
        create=partial(created, config),
        open_now=open_now,
        asks=asks,
    )
    app = ChairApp(config, door)
    return app.run() or app.return_code or 0  # a fault of the app's own has a code, and no result


class _Parser(argparse.ArgumentParser):
    """As ever, but what a command takes is put in only when it is the one that is called."""

    fill: Fill | None = None

    def parse_known_args(self, *given: Any, **named: Any) -> Any:
        if self.fill is not None:
            fill, self.fill = self.fill, None
            fill(self)
        return super().parse_known_args(*given, **named)

    def error(self, message: str) -> NoReturn:
        self.exit(MISUSED, f"{message[:1].upper()}{message[1:]}. “{self.prog} --help” says what it takes.\n")


def _common() -> _Parser:
    """What may stand before the command as well as after it: so what is not said again takes nothing back."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--store", type=Path, metavar="FOLDER", help="the folder of the store")
    common.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="a file whose first line is the passphrase; - for standard input",
    )
    return common


def _parser() -> _Parser:
    parser = _Parser(
        prog="chairtui",
        description="Runs a child protection conference from the keyboard.",
        parents=[_common()],
    )
    parser.set_defaults(run=_open_app, store=None, passphrase_file=None)
    demo = ("Opens made-up families in a store that is thrown away.", _demo_arguments)
    procedures = ("Lists the local procedures.", _procedures_arguments)
    every = {"demo": demo, **COMMANDS, "procedures": procedures}
    _add(parser, "commands", "without one, the app opens", every)
    return parser


def _add(parser: argparse.ArgumentParser, title: str, words: str, commands: _Commands) -> None:
    """Puts commands below a parser, under this title."""
    below = parser.add_subparsers(parser_class=_Parser, metavar="COMMAND", title=title, description=words)
    for name, (does, fill) in commands.items():
        below.add_parser(name, help=does, description=does, parents=[_common()]).fill = fill


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_demo)


def _procedures_arguments(parser: argparse.ArgumentParser) -> None:
    from chairtui.headless.procedures import procedures_command

    parser.set_defaults(run=procedures_command)
    _add(parser, "commands on one of them", "without one, they are listed", PROCEDURE_COMMANDS)
