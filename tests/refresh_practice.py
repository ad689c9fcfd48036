"""Gives the practice families the procedure as it is now, after its files were changed.

Run `python tests/refresh_practice.py` in the checkout. A test holds the two in step.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from chairtui.domain.conference import Conference  # noqa: E402  found in the checkout, installed or not
from chairtui.interchange import export_text, import_text  # noqa: E402
from chairtui.procedure_files import procedure_edition  # noqa: E402

FOLDER = CHECKOUT / "data" / "practice"
PROCEDURES = (CHECKOUT / "data" / "procedures",)


def refreshed(conference: Conference) -> Conference:
    """`conference` with the edition that its procedure's files make today, in the place of the one it has."""
    (kept,) = conference.procedure_editions
    now = procedure_edition(kept.key, PROCEDURES)
    return conference.with_record(replace(now, id=kept.id, position=kept.position))


if __name__ == "__main__":
    for file in sorted(FOLDER.glob("*.json")):
        text = export_text(refreshed(import_text(file.read_text(encoding="utf-8"))))
        file.write_text(text, encoding="utf-8", newline="\n")
