"""What each command takes. The modules of a command are loaded once it is the one that is called."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from pathlib import Path

Fill = Callable[[ArgumentParser], None]
"""Puts into a command's parser what it takes, and what is run."""


def _list(parser: ArgumentParser) -> None:
    from chairtui.headless.conferences import list_command

    _json(parser)
    parser.set_defaults(run=list_command)


def _show(parser: ArgumentParser) -> None:
    from chairtui.headless.conferences import show_command

    _id(parser)
    _json(parser)
    parser.set_defaults(run=show_command)


def _export(parser: ArgumentParser) -> None:
    from chairtui.headless.conferences import export_command

    _id(parser)
    _file(parser)
    parser.set_defaults(run=export_command)


def _import(parser: ArgumentParser) -> None:
    from chairtui.headless.conferences import import_command

    _file(parser)
    parser.add_argument(
        "--replace", action="store_true", help="put it in the place of the one with the same id"
    )
    parser.set_defaults(run=import_command)


def _invite(parser: ArgumentParser) -> None:
    from chairtui.headless.invite import invite_command

    _id(parser)
    _file(parser)
    parser.add_argument("--dry-run", action="store_true", help="only say whom it would take in")
    parser.set_defaults(run=invite_command)


def _word(parser: ArgumentParser) -> None:
    from chairtui.domain.text import listed
    from chairtui.domain.timeline import FILE_COPY
    from chairtui.headless.conferences import DOCUMENTS, word_command

    _id(parser)
    parser.add_argument("kind", metavar="KIND", help=f"which document: {listed(DOCUMENTS)}")
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--for", dest="recipient", metavar="WHO", help=f"an id, a name, or {FILE_COPY}")
    whom.add_argument("--all", action="store_true", help="a copy for each whose copy covers a child")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write it; else the documents folder"
    )
    parser.set_defaults(run=word_command)


def _check(parser: ArgumentParser) -> None:
    from chairtui.headless.conferences import check_command

    parser.set_defaults(run=check_command)


def _due(parser: ArgumentParser) -> None:
    from chairtui.headless.due import day, due_command

    _json(parser)
    parser.add_argument("--chair", metavar="NAME", help="only the conferences that somebody chairs")
    parser.add_argument("--week", type=day, metavar="DATE", help="only the week, Monday to Sunday, of a day")
    parser.add_argument("--on", type=day, metavar="DATE", help="as on that day; else today")
    parser.set_defaults(run=due_command)


def _figures(parser: ArgumentParser) -> None:
    from chairtui.headless.due import day
    from chairtui.headless.figures import figures_command

    parser.add_argument(
        "--from", dest="first", type=day, metavar="DATE", help="the first day; else a year before the last"
    )
    parser.add_argument("--to", dest="last", type=day, metavar="DATE", help="the last day; else today")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="as a table for a spreadsheet; - for standard output"
    )
    parser.set_defaults(run=figures_command)


def _dates(parser: ArgumentParser) -> None:
    from chairtui.headless.dates import OTHER_EVENTS, dates_command, moment

    parser.add_argument("procedure", nargs="?", metavar="PROCEDURE", help="its key; else the one last taken")
    parser.add_argument(
        "--on",
        required=True,
        type=moment,
        metavar="DATE[THH:MM]",
        help="the conference, such as 2026-05-12 or 2026-05-12T09:30",
    )
    for event, option in OTHER_EVENTS.items():
        parser.add_argument(option, dest=event, type=moment, metavar="DATE", help=f"the {event}")
    _json(parser)
    parser.set_defaults(run=dates_command)


def _show_procedure(parser: ArgumentParser) -> None:
    from chairtui.headless.procedures import show_procedure_command

    parser.add_argument("key", metavar="KEY", help="the procedure's key")
    _json(parser)
    parser.set_defaults(run=show_procedure_command)


def _check_procedure(parser: ArgumentParser) -> None:
    from chairtui.headless.procedures import check_procedure_command

    _file(parser)
    parser.set_defaults(run=check_procedure_command)


def _id(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the conference's id, or enough of its beginning")


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON")


COMMANDS: Mapping[str, tuple[str, Fill]] = {
    "list": ("Lists the conferences.", _list),
    "show": ("Prints one conference in plain lines, all but sealed numbers.", _show),
    "export": ("Writes one conference, whole, to a JSON file that is not encrypted.", _export),
    "import": ("Reads a conference from a JSON file; makes the store if there is none yet.", _import),
    "invite": (
        "Takes in a list of people from a CSV file; a row at fault is named, and nobody is taken in.",
        _invite,
    ),
    "word": ("Makes a Word document for one recipient.", _word),
    "check": ("Looks whether the store and its journals are whole.", _check),
    "due": ("Lists what falls due for every family, late first.", _due),
    "figures": ("Counts for the partnership who comes to conferences, without names.", _figures),
    "dates": ("Prints every date of a procedure, each with its sum.", _dates),
}

PROCEDURE_COMMANDS: Mapping[str, tuple[str, Fill]] = {
    "show": ("Prints everything that one says, and where it is stated.", _show_procedure),
    "check": ("Looks whether the file of one, or of closed days, is right.", _check_procedure),
}
"""The commands on one local procedure."""
