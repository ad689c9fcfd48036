"""The commands on local procedures: which there are, what one says, and whether a file is as it must be."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from chairtui.config import Config
from chairtui.domain.text import counted
from chairtui.unlocking import MisusedError, config_of

if TYPE_CHECKING:
    from chairtui.domain.timeline import ProcedureEdition


def edition_of(key: str, config: Config) -> ProcedureEdition:
    """The procedure of this key.

    Raises:
        MisusedError: there is none.
        ProcedureFileError: a file of it is at fault.
    """
    from chairtui.procedure_files import UnknownProcedureError, procedure_edition

    try:
        return procedure_edition(key, config.procedure_folders)
    except UnknownProcedureError as error:
        raise MisusedError(str(error)) from None


def procedures_command(given: argparse.Namespace) -> int:
    """Every procedure as one line: key, title, nation, and whose file it is."""
    print(*_listed(config_of(given)), sep="\n")
    return 0


def show_procedure_command(given: argparse.Namespace) -> int:
    """Everything that one procedure says, in reading order."""
    from chairtui.plain_text.procedure import procedure_text
    from chairtui.procedure_files import procedure_from_edition

    procedure = procedure_from_edition(edition_of(given.key, config_of(given)))
    if given.json:
        print(json.dumps(asdict(procedure), ensure_ascii=False, indent=2))
    else:
        print(procedure_text(procedure), end="")
    return 0


def check_procedure_command(given: argparse.Namespace) -> int:
    """Whether a file of a procedure, or one of closed days, is as it must be."""
    from chairtui.procedure_files import CLOSED_FILE, checked_edition, closed_days, procedure_from_edition

    file, config = given.file, config_of(given)
    folder = config.procedure_folders[0]
    if file.name == CLOSED_FILE:
        count = len(closed_days(file))
        found = f"It names {counted(count, 'closed day')}"
        folder = folder.parent / "holidays"
    else:
        procedure = procedure_from_edition(checked_edition(file, config.procedure_folders))
        found = f"“{procedure.title}”, edition {procedure.edition}, {procedure.nation}"
    print(f"{file.name} is as it must be. {found}.")
    if file.resolve().parent not in {folder.resolve(), config.procedure_folders[-1].resolve()}:
        print(f"To use it, put it into {folder}.")
    return 0


def _listed(config: Config) -> Iterator[str]:
    from chairtui.procedure_files import (
        ProcedureFileError,
        files_of,
        procedure_from_edition,
        procedure_keys,
        usable_edition,
    )

    folders = config.procedure_folders
    for key in procedure_keys(folders):
        is_own = files_of(key, folders)[0].parent == folders[0]
        try:
            edition, said = usable_edition(key, folders)
        except ProcedureFileError as error:
            yield f"{key}  cannot be used: {error.first}"
            continue
        procedure = procedure_from_edition(edition)
        whose = said or ("Your office's own file." if is_own else "It came with ChairTUI.")
        yield f"{key}  {procedure.title}, {procedure.nation}. {whose}"
