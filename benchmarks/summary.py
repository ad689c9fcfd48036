"""How long a summary of 40 statements takes, beside the least that any program would do.

Run `python -m benchmarks.summary`; each figure is the best of seven rounds.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lxml import etree

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.timeline import FILE_COPY
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import said

TEMPLATE = Path(__file__).parents[1] / "templates" / "summary.docx"
STATEMENTS = 40
ROUNDS = 7


def conference() -> Conference:
    """The tests' family with exactly so many statements that are printed."""
    made = replace(family(), statements=())
    for number in range(STATEMENTS):
        text = f"Line {number}: on most mornings somebody is up and there is breakfast."
        heading = "worries" if number % 2 else "well"
        made = made.with_record(said(f"line{number}", heading, text, "nan", ("wren", "ifan")))
    return made


def best(task: Callable[[], object]) -> float:
    """The shortest of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        task()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def floor(package: bytes) -> bytes:
    """Unzip a finished summary, parse its XML, and write and zip it again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(etree.fromstring(old.read(name))))
    return made.getvalue()


def main() -> None:
    """Measure both and print a table."""
    record = conference()
    package = make_summary(record, PROCEDURE, FILE_COPY, template=TEMPLATE).content
    whole = best(lambda: make_summary(record, PROCEDURE, FILE_COPY, template=TEMPLATE))
    least = best(lambda: floor(package))
    print(f"{'':34}{'ms':>8}")
    print(f"{f'summary of {STATEMENTS} statements':34}{whole:8.0f}")
    print(f"{'zip and lxml alone':34}{least:8.0f}")
    print(f"{'ratio':34}{whole / least:8.1f}")


if __name__ == "__main__":
    main()
