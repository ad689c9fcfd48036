"""The figures for the partnership in words: what each number counts, the same on the screen and in a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chairtui.domain.partnership import AgencyFigures, PartnershipFigures
from chairtui.domain.text import counted

AGENCY_COLUMNS = (
    ("asked", "asked"),
    ("came", "came"),
    ("sent_a_deputy", "sent a deputy"),
    ("apologies", "apologies"),
    ("report_only", "report only"),
    ("no_word", "no word"),
    ("reports", "reports"),
    ("reports_late", "late reports"),
)
"""What is counted of each agency, with its words, in order."""


@dataclass(frozen=True, slots=True)
class Count:
    """One number, and of how many, where that is said."""

    words: str
    number: int
    of: int | None = None
    remark: str = ""


def year_up_to(today: date) -> tuple[date, date]:
    """The twelve months that end today: the first day and the last."""
    try:
        before = today.replace(year=today.year - 1)
    except ValueError:  # 29 February
        before = date(today.year - 1, 2, 28)
    return before + timedelta(days=1), today


def counts(figures: PartnershipFigures) -> tuple[Count, ...]:
    """Everything that is counted of conferences and children, in order."""
    return tuple(_counts(figures))


def _counts(figures: PartnershipFigures) -> Iterator[Count]:
    open_still = figures.not_signed_off
    yield Count(
        "Conferences",
        figures.conferences,
        remark=f"signed off; {open_still} more not yet, and not counted" if open_still else "signed off",
    )
    yield Count("Children, each time", figures.children)
    yield Count("Quorate for", figures.quorate, figures.children, "children")
    for one in figures.timeliness:
        remarks = (
            f"{one.late} late" if one.late else "",
            f"{one.later_than_usual} later than usual" if one.later_than_usual else "",
            f"for {one.no_limit} no limit is known" if one.no_limit else "",
        )
        yield Count(f"In time, {one.kind}", one.in_time, one.known, "; ".join(filter(None, remarks)))
    yield Count("Children who came", figures.came, figures.born, "born by then")
    yield Count("Children heard", figures.heard, figures.born, "their views are in the record")
    yield Count("Neither came nor heard", figures.neither, figures.born)


def agency_words(agency: AgencyFigures) -> str:
    """What one agency did: “12 asked, 9 came, 1 sent a deputy · 8 reports, 2 late”; no noughts."""
    deeds = ", ".join(
        f"{number} {words}"
        for name, words in AGENCY_COLUMNS[:-2]
        if (number := getattr(agency, name)) or name in {"asked", "came"}
    )
    reports = counted(agency.reports, "report")
    late = f", {agency.reports_late} late" if agency.reports_late else ""
    return f"{deeds} · {reports}{late}"
