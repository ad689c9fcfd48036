"""What no leaflet states says so where the chair meets it."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Kind
from chairtui.domain.reviews import ExistingPlan
from tests.leaflets.area import shipped
from tests.leaflets.families import decided


def reviewed(option: str) -> Conference:
    """A review of Wren's plan at which that was decided."""
    plan = ExistingPlan(child_id="wren", option=option, began_on=date(2026, 2, 10))
    family = decided(option).with_record(plan)
    return family.revising(family.record(Child, "wren"), kind=Kind.REVIEW)


@pytest.mark.parametrize(
    ("area", "option", "timescale"),
    [("gwent", "registered", "first_core_group"), ("haringey", "adjourned", "reconvened_conference")],
)
async def test_a_date_at_the_closing_that_is_only_the_nations_says_so(
    area: str, option: str, timescale: str
) -> None:
    def count(shown: str) -> int:
        return shown.count("efault, not in your leaflet")

    family = decided(option)
    shown = await shipped(area).screen("closing", family)
    stated = shipped(area).changed({f"timescales.{timescale}.source": "Some leaflet: “soon”"})
    assert count(shown) == count(await stated.screen("closing", family)) + 1


async def test_the_next_review_in_oxfordshire_says_that_its_leaflet_does_not_state_it() -> None:
    shown = await shipped("oxfordshire").screen("closing", reviewed("child_protection_plan"))
    assert "6 months from Tue 12 May Not stated in your leaflet: national default used" in shown
    shown = await shipped("gwent").screen("closing", reviewed("registered"))
    assert "6 months from Tue 12 May" in shown
    assert "not in your leaflet" not in shown
