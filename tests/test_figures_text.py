"""The table for a spreadsheet: an agency's name can be no formula."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from chairtui.domain.figure_words import year_up_to
from chairtui.domain.partnership import AgencyFigures, PartnershipFigures
from chairtui.plain_text.figures import figures_csv, figures_text

NOTHING = dict.fromkeys(("asked", "came", "sent_a_deputy", "apologies", "report_only", "no_word"), 0)


def figures(agency: str) -> PartnershipFigures:
    one = AgencyFigures(agency=agency, **(NOTHING | {"asked": 3, "came": 2}), reports=2, reports_late=1)
    days = date(2026, 1, 1), date(2026, 12, 31)
    return PartnershipFigures(
        first=days[0], last=days[1], conferences=1, not_signed_off=0, children=1, quorate=1, born=1, came=0,
        heard=1, neither=0, timeliness=(), agencies=(one,),
    )  # fmt: skip


@pytest.mark.parametrize("agency", ["=1+1", "+44", "-x", "@SUM(A1)", 'a, "b"; c', "[/b] {0}"])
def test_an_agencys_name_is_words_and_never_a_formula(agency: str) -> None:
    rows = list(csv.DictReader(io.StringIO(figures_csv(figures(agency)))))
    (named,) = {row["agency"] for row in rows} - {""}
    assert named.removeprefix("'") == agency
    assert not named.startswith(("=", "+", "-", "@"))


def test_in_plain_lines_an_agency_says_what_it_did_and_no_noughts() -> None:
    assert figures_text(figures("Made Up Primary")).splitlines()[-1] == (
        "Made Up Primary: 3 asked, 2 came · 2 reports, 1 late"
    )


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 5, 12), date(2025, 5, 13)),
        (date(2026, 12, 31), date(2026, 1, 1)),
        (date(2028, 2, 29), date(2027, 3, 1)),
    ],
)
def test_a_year_ends_today(today: date, first: date) -> None:
    assert year_up_to(today) == (first, today)
