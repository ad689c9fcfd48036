"""A procedure straight from its files; the program reads it from the edition that a conference keeps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chairtui.domain.procedures import Procedure
from chairtui.procedure_files import procedure_edition, procedure_from_edition


def load_procedure(key: str, folders: Sequence[Path]) -> Procedure:
    """The procedure `key`, with everything that it extends."""
    return procedure_from_edition(procedure_edition(key, folders))
