"""The program's arguments: which command is run, and how it ends.

It ends with 0 when it did what was asked, 1 when it failed and 2 when it was misused. What it found is
printed, and what went wrong is said on standard error in whole sentences.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from chairtui import headless
from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.text import listed
from chairtui.domain.timeline import FILE_COPY
from chairtui.unlocking import MisusedError, config_of, created, opened, passphrase_from_file

if TYPE_CHECKING:
    from chairtui.store.store import Store

FAILED, MISUSED = 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
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
    return _run_app(config, partial(opened, config, passphrase) if passphrase else None)


def _demo(given: argparse.Namespace) -> int:
    from chairtui.practice import practice_folder, practice_store

    if given.store or given.passphrase_file:
        raise MisusedError(
            "“demo” has a store of its own, which is thrown away: leave out --store and --passphrase-file."
        )
    with practice_folder() as folder:
        config = Config.default().for_practice(folder)
        return _run_app(config, partial(practice_store, config), asks=False)


def _run_app(config: Config, open_now: Callable[[], Store] | None, *, asks: bool = True) -> int:
    """Opens the app on a store: by `open_now` without asking, or by what the chair types."""
    from chairtui.app import ChairApp
    from chairtui.door import Door
    from chairtui.store.keys import is_there

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
    commands = parser.add_subparsers(
        metavar="COMMAND", title="commands", description="without one, the app opens"
    )

    def command(name: str, run: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words, parents=[_common()])
        made.set_defaults(run=run)
        return made

    command("demo", _demo, "Opens made-up families in a store that is thrown away.")
    lists = command("list", headless.list_command, "Lists the conferences.")
    shows = command(
        "show", headless.show_command, "Prints one conference in plain lines, all but sealed numbers."
    )
    exports = command(
        "export",
        headless.export_command,
        "Writes one conference, whole, to a JSON file that is not encrypted.",
    )
    imports = command(
        "import",
        headless.import_command,
        "Reads a conference from a JSON file; makes the store if there is none yet.",
    )
    words = command("word", headless.word_command, "Makes a Word document for one recipient.")
    command("check", headless.check_command, "Looks whether the store and its journals are whole.")
    for made in (shows, exports, words):
        made.add_argument("id", metavar="ID", help="the conference's id, or enough of its beginning")
    for made in (lists, shows):
        made.add_argument("--json", action="store_true", help="as JSON")
    for made in (exports, imports):
        made.add_argument("file", type=Path, metavar="FILE")
    imports.add_argument(
        "--replace", action="store_true", help="put it in the place of the one with the same id"
    )
    words.add_argument("kind", metavar="KIND", help=f"which document: {listed(headless.DOCUMENTS)}")
    words.add_argument("--for", dest="recipient", metavar="WHO", help=f"an id, a name, or {FILE_COPY}")
    words.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write it; else the documents folder"
    )
    return parser
