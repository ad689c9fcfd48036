"""The command that takes in a list of people to invite, once every row of it is right."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chairtui.domain.errors import ChairTUIError
from chairtui.domain.text import one_line
from chairtui.headless.conferences import FAILED, chosen, procedure_of
from chairtui.unlocking import FileNotReadError, config_of, open_store, read_file

if TYPE_CHECKING:
    from chairtui.domain.people import Child, Participant
    from chairtui.domain.procedures import Procedure

NOBODY_INVITED = "Nobody was invited. Mend these rows and run it again."


class EmptyListError(ChairTUIError):
    """There is nothing in the list, and nobody was invited. It wants a row for each person."""


class ListNotReadError(FileNotReadError):
    """The list could not be read, or is not UTF-8 text, and nobody was invited. Look at its name and place;
    from a spreadsheet, save it as “CSV UTF-8”.
    """


def invite_command(given: argparse.Namespace) -> int:
    """Everyone on a list, if no row of it is at fault; with `--dry-run` it only says whom."""
    from chairtui.domain.invitations import invited_rows, with_invited
    from chairtui.procedure_files import usable_calendar

    try:
        text = read_file(given.file)
    except FileNotReadError:
        raise ListNotReadError from None
    with open_store(given) as store:
        conference = chosen(store, given.id)
        procedure = procedure_of(conference)
        calendar, _ = usable_calendar(procedure.nation, config_of(given).procedure_folders)
        rows = invited_rows(text, conference, procedure, calendar)
        if not rows:
            raise EmptyListError
        faults = [row for row in rows if row.fault]
        if not faults and not given.dry_run:
            store.save(conference, with_invited(conference, rows), "Invite a list")
    for row in rows:
        if row.invited is not None:
            print(
                f"{row.number}  {_words(row.invited, procedure)}{f'  ! {row.remark}' if row.remark else ''}"
            )
    for row in faults:
        print(f"Row {row.number}: {row.fault}", file=sys.stderr)
    if faults:
        print(NOBODY_INVITED, file=sys.stderr)
        return FAILED
    print("Nobody was invited: this only looked through the list." if given.dry_run else "Invited.")
    return 0


def _words(invited: Child | Participant, procedure: Procedure) -> str:
    from chairtui.domain.invitations import invited_as

    return one_line(f"{invited.name}: {invited_as(invited, procedure)}")
