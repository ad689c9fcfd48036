"""Days off: bank holidays of a nation, and the days on which an office is closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chairtui.procedure_files import (
    DamagedHolidaysError,
    HolidaysError,
    ProcedureFileError,
    usable_calendar,
    working_calendar,
)

SHIPPED = Path(__file__).parents[2] / "data" / "procedures"
CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """An office's own folder of procedures, with its holidays beside it, before the shipped one."""
    (tmp_path / "holidays").mkdir()
    return [tmp_path / "procedures", SHIPPED]


def put(folders: list[Path], name: str, text: str) -> None:
    (folders[0].parent / "holidays" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        'closed = ["2026-12-24", "2026-12-29"]',
        "# ours\nclosed = [\n  2026-12-24, # Christmas Eve\n  2026-12-29,\n]\n",
        'closed = ["2026-12-24", "2026-12-24"]',
    ],
)
def test_an_offices_closed_days_are_no_working_days(folders: list[Path], text: str) -> None:
    assert working_calendar("England", folders).is_working(CHRISTMAS_EVE)

    put(folders, "closed.toml", text)

    for calendar in (working_calendar("England", folders), usable_calendar("Wales", folders)[0]):
        assert not calendar.is_working(CHRISTMAS_EVE)
        assert not calendar.is_working(date(2026, 12, 25)), "bank holidays still count"
        assert calendar.known_to == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'closed = ["24/12/2026"]',
            "closed.toml, line 1: closed names “24/12/2026”, which is no day; write it",
        ),
        ('closed = [\n"2026-12-24",\n"2026-02-30",\n]', "closed.toml, line 3: closed names “2026-02-30”"),
        ("closed = [2026-12-24T09:00:00]", "closed.toml, line 1: closed names “2026-12-24 09:00:00”"),
        ("closed = [24]", "closed.toml, line 1: closed names “24”"),
        ("\nclosed = 2026-12-24", 'closed.toml, line 2: closed must be a list of days such as ["2026-12-24"'),
        ("closed = []\nopen = []", "closed.toml, line 2: open is not a key known here; known is closed."),
        ("", "closed.toml: closed must be a list of days"),
        ("closed = [", "closed.toml: this is not TOML ("),
        ("closed = 2026-02-30", "closed.toml, line 1, column 10: this is not TOML ("),
    ],
)
def test_a_fault_in_the_closed_days_has_its_place_and_leaves_only_them_out(
    folders: list[Path], text: str, said: str
) -> None:
    put(folders, "closed.toml", text)

    with pytest.raises(ProcedureFileError) as caught:
        working_calendar("England", folders)
    assert said in str(caught.value)

    calendar, remark = usable_calendar("England", folders)
    assert calendar == working_calendar("England", [SHIPPED])
    assert remark.endswith("Until that is mended, your office's closed days are not counted.")


def test_an_offices_own_list_of_bank_holidays_counts_before_the_shipped_one(folders: list[Path]) -> None:
    days = '{"nations": ["England"], "known_to": "2030-12-31", "days": [{"on": "2026-07-01"}]}'
    put(folders, "own.json", days)

    calendar = working_calendar("England", folders)
    assert calendar.known_to == date(2030, 12, 31)
    assert not calendar.is_working(date(2026, 7, 1))
    assert working_calendar("Wales", folders) == working_calendar("Wales", [SHIPPED])


def test_a_damaged_list_of_ones_own_gives_way_to_the_shipped_one_and_is_named(folders: list[Path]) -> None:
    put(folders, "own.json", '{"nations": ["England"]')

    with pytest.raises(DamagedHolidaysError, match=r"own\.json: this list of bank holidays cannot be read"):
        working_calendar("England", folders)
    calendar, remark = usable_calendar("England", folders)
    assert calendar == working_calendar("England", [SHIPPED])
    assert remark.startswith("own.json: ")


def test_where_no_list_is_known_weekends_still_count_and_that_is_said(folders: list[Path]) -> None:
    with pytest.raises(HolidaysError):
        working_calendar("Atlantis", folders)

    calendar, remark = usable_calendar("Atlantis", folders)
    assert not calendar.is_working(date(2026, 5, 16))
    assert calendar.is_working(date(2026, 12, 25))
    assert calendar.known_to == date.min
    assert remark == ("There is no list of bank holidays for this nation, so its working days are not known.")
