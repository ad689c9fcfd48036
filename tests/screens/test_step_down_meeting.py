"""A plan below the threshold begins with a meeting whose date is agreed before anyone leaves."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.falling_due import falling_due
from chairtui.domain.plans import Meeting
from tests.leaflets.area import shipped
from tests.leaflets.families import decided
from tests.screens.harness import DAY, england

STEP_DOWN = pytest.mark.parametrize(
    ("area", "option", "key", "title"),
    [
        *(
            (area, "child_in_need_plan", "child_in_need_meeting", "Child in need meeting")
            for area in ("haringey", "central_bedfordshire", "london_borough", "oxfordshire")
        ),
        (
            "gwent",
            "care_and_support_plan",
            "care_and_support_meeting",
            "First meeting on the care and support plan",
        ),
    ],
)


@STEP_DOWN
async def test_the_closing_asks_for_its_date_and_the_word_file_prints_it(
    area: str, option: str, key: str, title: str
) -> None:
    family, procedure = decided(option), shipped(area)
    closing = await procedure.screen("closing", family)
    words, _, _ = closing.partition("○ when? usually Tue 9 Jun")
    assert title[:16] in words[-len(title) - 20 :]
    assert ("efault, not from a leaflet: four weeks" in closing) is (area != "london_borough")
    assert f"date of {title.lower()}" in await procedure.needed(family)
    agreed = family.with_record(Meeting(timescale=key, about=("wren",), on=date(2026, 6, 2)))
    printed = procedure.document(agreed)
    assert title in printed
    assert "Tuesday 2 June 2026" in printed


@STEP_DOWN
def test_it_falls_due_and_is_done_with_after_its_day(area: str, option: str, key: str, title: str) -> None:
    family, procedure = decided(option), shipped(area).procedure
    line = next(line for line in falling_due(family, procedure, england(), DAY) if line.title == title)
    agreed = family.with_record(Meeting(timescale=key, about=("wren",), on=date(2026, 6, 2)))
    found = falling_due(agreed, procedure, england(), date(2026, 6, 3))
    assert [one.done for one in found if one.title == title] == [True]
    assert (line.on, line.remark) == (date(2026, 6, 9), "no date set")
    assert line.rule.startswith("usually 4 weeks from Tue 12 May")
