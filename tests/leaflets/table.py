"""Writes docs/procedures.md: every rule of the leaflets, where it is, what the chair sees, and its test.

Run `python -m tests.leaflets.table` in the checkout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from tests.leaflets.area import shipped
from tests.leaflets.rules import AREAS, NOT_FOR_SOFTWARE, RULES

PUBLISHED = Path(__file__).parents[2] / "docs" / "procedures.md"

HEAD = """# The rules of the five leaflets

What each leaflet asks for, how it is at work, what the chair sees, and the test that fails if the value
changes.
Made from the procedures and the tests by `python -m tests.leaflets.table`.

- *data* decides what the screens offer, ask, count or print; *gate* is named under “still needed” until
  it is done; *prompt* shows the chair what to say or do; *printed text* stands in the Word summary.
- “Value” is the key in the procedure's file. The tests are in `tests/leaflets`; each value is changed alone,
  and each word of a text left out alone, and the test must fail.
- Limits that no leaflet states and that run outside the conference, such as the 42 working days in which an
  assessment is completed in Wales, the time to ask that somebody is kept out, or that for a formal dissent,
  are the case system's matter: ChairTUI does not count them.
"""


def table() -> str:
    """The whole page."""
    for name in AREAS.values():
        import_module(f"tests.leaflets.{name}")
    parts = [HEAD]
    for letter, name in AREAS.items():
        procedure = shipped(name).procedure
        parts += [f"## {procedure.title}", "", procedure.source, ""]
        parts += ["| rule | how | value | what the chair sees | test |", "|---|---|---|---|---|"]
        parts += [_row(key) for key in _in_order(letter)]
        parts.append("")
    return "\n".join(parts)


def _in_order(letter: str) -> list[str]:
    keys = [key for key in (*RULES, *NOT_FOR_SOFTWARE) if key.startswith(letter)]
    return sorted(keys, key=lambda key: int(re.sub(r"\D", "", key)))


def _row(key: str) -> str:
    if key in NOT_FOR_SOFTWARE:
        return _cells(key, "not for software", "", NOT_FOR_SOFTWARE[key], "")
    rule = RULES[key]
    return _cells(key, rule.how, ", ".join(_named(rule.changes)), rule.sees, f"`{rule.test}`")


def _named(paths: Iterable[str]) -> list[str]:
    """Values by their paths; what many roles have alike stands in one."""
    roles: dict[str, list[str]] = {}
    for path in paths:
        table, _, rest = path.partition(".")
        role, _, right = rest.partition(".")
        roles.setdefault(f"roles.*.{right}" if table == "roles" and right else path, []).append(role)
    named = []
    for path, whose in roles.items():
        if "*" not in path:
            named.append(f"`{path}`")
        elif len(whose) == 1:
            named.append(f"`{path.replace('*', whose[0])}`")
        else:
            named.append(f"`{path}` of {', '.join(whose)}")
    return named


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


if __name__ == "__main__":
    PUBLISHED.write_text(table(), encoding="utf-8", newline="\n")
