"""The figures for the partnership as plain lines and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io

from chairtui.domain.figure_words import AGENCY_COLUMNS, agency_words, counts
from chairtui.domain.partnership import PartnershipFigures
from chairtui.domain.timescales import spoken

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def figures_text(figures: PartnershipFigures) -> str:
    """The counts, a line each, and then each agency."""
    lines = [f"Conferences from {spoken(figures.first)} to {spoken(figures.last)}", ""]
    for count in counts(figures):
        of = "" if count.of is None else f" of {count.of}"
        lines.append(f"{count.words}: {count.number}{of}{f' ({count.remark})' if count.remark else ''}")
    if figures.agencies:
        lines += ["", "By agency, of those asked to come"]
    lines += [f"{agency.agency}: {agency_words(agency)}" for agency in figures.agencies]
    return "\n".join(lines) + "\n"


def figures_csv(figures: PartnershipFigures) -> str:
    """A number a row: between which days, what is counted, of which agency, the number, and of how many."""
    made = io.StringIO()
    table = csv.writer(made, lineterminator="\n")
    table.writerow(("from", "to", "figure", "agency", "number", "of"))
    days = figures.first.isoformat(), figures.last.isoformat()
    for count in counts(figures):
        table.writerow((*days, count.words.lower(), "", count.number, "" if count.of is None else count.of))
    for one in figures.timeliness:
        table.writerow((*days, f"late, {one.kind}", "", one.late, one.known))
        table.writerow((*days, f"later than usual, {one.kind}", "", one.later_than_usual, one.known))
        table.writerow((*days, f"no known limit, {one.kind}", "", one.no_limit, ""))
    for agency in figures.agencies:
        for name, words in AGENCY_COLUMNS:
            of = {"asked": "", "reports": "", "reports_late": agency.reports}.get(name, agency.asked)
            table.writerow((*days, words, _cell(agency.agency), getattr(agency, name), of))
    return made.getvalue()


def _cell(words: str) -> str:
    """Words that a spreadsheet takes for words."""
    return f"'{words}" if words.startswith(_FORMULA) else words
