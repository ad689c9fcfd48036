"""What no leaflet states says so where the chair meets it."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Kind
from chairtui.domain.reviews import ExistingPlan
from tests.leaflets.area import shipped, squeezed
from tests.leaflets.families import decided, initial_family


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
        return shown.count("efault, not from a leaflet")

    family = decided(option)
    shown = await shipped(area).screen("closing", family)
    stated = shipped(area).changed({f"timescales.{timescale}.source": "Some leaflet: “soon”"})
    assert count(shown) == count(await stated.screen("closing", family)) + 1


async def test_the_next_review_in_oxfordshire_says_that_its_leaflet_does_not_state_it() -> None:
    shown = await shipped("oxfordshire").screen("closing", reviewed("child_protection_plan"))
    assert "6 months from Tue 12 May Not stated in your leaflet: national default used" in shown
    shown = await shipped("gwent").screen("closing", reviewed("registered"))
    assert "6 months from Tue 12 May" in shown
    assert "in your leaflet" not in shown


AREAS = ("haringey", "central_bedfordshire", "gwent", "london_borough", "oxfordshire")


@pytest.mark.parametrize("area", AREAS)
async def test_the_keys_of_a_step_say_where_its_words_are_stated(area: str) -> None:
    procedure = shipped(area).procedure
    for step in ("scaling", "decision", "closing"):
        source = next(one.source for one in procedure.steps if one.key == step)
        shown = await shipped(area).screen(step, initial_family(), press=("f1",))
        assert squeezed(f"Source {source}") in shown
        scale, quorum = procedure.scale, procedure.quoracy
        assert (f"Scale, source {scale.source}" in shown) is (step == "scaling")
        assert (f"Quorum, source {quorum.source}" in shown) is (step == "decision")


@pytest.mark.parametrize("area", AREAS)
async def test_the_scaling_says_what_of_the_scale_is_not_in_the_leaflet(area: str) -> None:
    shown = await shipped(area).screen("scaling", initial_family())
    said = {
        "haringey": "Unclear: The leaflet's picture of its scale is missing.",
        "central_bedfordshire": "Unclear: The leaflet knows no scale",
        "london_borough": "Unclear: Not in your leaflet: what 10 and 0 mean, and which is safest.",
    }
    assert said.get(area, "Unclear: Not in your leaflet: the scale, and what 10 and 0 mean.") in shown


@pytest.mark.parametrize("area", AREAS)
async def test_too_few_for_a_decision_says_that_the_number_is_not_in_the_leaflet(area: str) -> None:
    shown = await shipped(area).screen("decision", initial_family())
    assert "○ not quorate" in shown
    assert "A default, not from a leaflet. The chair may go on with a reason" in shown
