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

from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.text import listed
from chairtui.domain.timeline import FILE_COPY
from chairtui.headless import conferences, dates, due, figures, invite, procedures
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


_Command = Callable[[argparse.Namespace], int]
_Adding = Callable[[str, _Command, str], argparse.ArgumentParser]


def _adds(parser: argparse.ArgumentParser, title: str, words: str) -> _Adding:
    """A way to add commands to `parser`, under this title."""
    commands = parser.add_subparsers(metavar="COMMAND", title=title, description=words)

    def command(name: str, run: _Command, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words, parents=[_common()])
        made.set_defaults(run=run)
        return made

    return command


def _parser() -> _Parser:
    parser = _Parser(
        prog="chairtui",
        description="Runs a child protection conference from the keyboard.",
        parents=[_common()],
    )
    parser.set_defaults(run=_open_app, store=None, passphrase_file=None)
    command = _adds(parser, "commands", "without one, the app opens")
    command("demo", _demo, "Opens made-up families in a store that is thrown away.")
    _add_conferences(command)
    _add_due(command)
    _add_figures(command)
    _add_procedures(command)
    return parser


def _add_conferences(command: _Adding) -> None:
    lists = command("list", conferences.list_command, "Lists the conferences.")
    shows = command(
        "show", conferences.show_command, "Prints one conference in plain lines, all but sealed numbers."
    )
    exports = command(
        "export",
        conferences.export_command,
        "Writes one conference, whole, to a JSON file that is not encrypted.",
    )
    imports = command(
        "import",
        conferences.import_command,
        "Reads a conference from a JSON file; makes the store if there is none yet.",
    )
    invites = command(
        "invite",
        invite.invite_command,
        "Takes in a list of people from a CSV file; a row at fault is named, and nobody is taken in.",
    )
    words = command("word", conferences.word_command, "Makes a Word document for one recipient.")
    command("check", conferences.check_command, "Looks whether the store and its journals are whole.")
    for made in (shows, exports, words, invites):
        made.add_argument("id", metavar="ID", help="the conference's id, or enough of its beginning")
    for made in (lists, shows):
        made.add_argument("--json", action="store_true", help="as JSON")
    for made in (exports, imports, invites):
        made.add_argument("file", type=Path, metavar="FILE")
    imports.add_argument(
        "--replace", action="store_true", help="put it in the place of the one with the same id"
    )
    invites.add_argument("--dry-run", action="store_true", help="only say whom it would take in")
    words.add_argument("kind", metavar="KIND", help=f"which document: {listed(conferences.DOCUMENTS)}")
    words.add_argument("--for", dest="recipient", metavar="WHO", help=f"an id, a name, or {FILE_COPY}")
    words.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write it; else the documents folder"
    )


def _add_due(command: _Adding) -> None:
    dues = command("due", due.due_command, "Lists what falls due for every family, late first.")
    dues.add_argument("--json", action="store_true", help="as JSON")
    dues.add_argument("--chair", metavar="NAME", help="only the conferences that somebody chairs")
    dues.add_argument(
        "--week", type=due.day, metavar="DATE", help="only the week, Monday to Sunday, of a day"
    )
    dues.add_argument("--on", type=due.day, metavar="DATE", help="as on that day; else today")


def _add_figures(command: _Adding) -> None:
    counts = command(
        "figures",
        figures.figures_command,
        "Counts for the partnership who comes to conferences, without names.",
    )
    for option, name, words in (
        ("--from", "first", "the first day; else a year before the last"),
        ("--to", "last", "the last day; else today"),
    ):
        counts.add_argument(option, dest=name, type=due.day, metavar="DATE", help=words)
    counts.add_argument(
        "--csv", type=Path, metavar="FILE", help="as a table for a spreadsheet; - for standard output"
    )


def _add_procedures(command: _Adding) -> None:
    counts = command("dates", dates.dates_command, "Prints every date of a procedure, each with its sum.")
    counts.add_argument("procedure", nargs="?", metavar="PROCEDURE", help="its key; else the one last taken")
    counts.add_argument(
        "--on",
        required=True,
        type=dates.moment,
        metavar="DATE[THH:MM]",
        help="the conference, such as 2026-05-12 or 2026-05-12T09:30",
    )
    for event, option in dates.OTHER_EVENTS.items():
        counts.add_argument(option, dest=event, type=dates.moment, metavar="DATE", help=f"the {event}")
    lists = command("procedures", procedures.procedures_command, "Lists the local procedures.")
    below = _adds(lists, "commands on one of them", "without one, they are listed")
    shows = below(
        "show", procedures.show_procedure_command, "Prints everything that one says, and where it is stated."
    )
    shows.add_argument("key", metavar="KEY", help="the procedure's key")
    checks = below(
        "check",
        procedures.check_procedure_command,
        "Looks whether the file of one, or of closed days, is right.",
    )
    checks.add_argument("file", type=Path, metavar="FILE")
    for made in (counts, shows):
        made.add_argument("--json", action="store_true", help="as JSON")
