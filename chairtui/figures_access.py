"""The figures for the partnership from everything in a store; called in threads and by commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.partnership import Held, PartnershipFigures
    from chairtui.store.store import Store


def figures_of(store: Store, folders: Sequence[Path], first: date, last: date) -> PartnershipFigures:
    """The figures of the conferences held between two days, each by the procedure that it kept.

    Practice conferences count only where there are no others. `folders` are those of procedures.
    """
    from chairtui.domain.partnership import partnership_figures

    everything = store.conferences()
    real = [line for line in everything if not line.practice] or everything
    lines = [line for line in real if first <= line.held_on <= last]
    signed_off = [line.id for line in lines if line.signed_off_at is not None]
    held = _held(store, folders, signed_off)
    return partnership_figures(held, first, last, len(lines) - len(signed_off))


def _held(store: Store, folders: Sequence[Path], ids: Sequence[str]) -> Iterator[Held]:
    from chairtui.procedure_files import ReadOnce

    read = ReadOnce(folders)
    for conference_id in ids:
        conference = store.load(conference_id)
        yield conference, *read.of(conference.procedure_editions[-1])


def write_figures(figures: PartnershipFigures, folder: Path) -> Path:
    """Writes the table for a spreadsheet into a folder, under a name that no file has yet.

    Raises:
        NotWrittenError: it cannot be written there.
    """
    from chairtui.documents.private_file import write_new_private_file

    return write_new_private_file(_file_names(figures, folder), csv_bytes(figures))


def csv_bytes(figures: PartnershipFigures) -> bytes:
    """The table as spreadsheets read it: UTF-8 that says so at its beginning."""
    from chairtui.plain_text.figures import figures_csv

    return figures_csv(figures).encode("utf-8-sig")


def _file_names(figures: PartnershipFigures, folder: Path) -> Iterator[Path]:
    for number in count(1):
        yield folder / f"figures-{figures.first.isoformat()}-to-{figures.last.isoformat()}-{number}.csv"
