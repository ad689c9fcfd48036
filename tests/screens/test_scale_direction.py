"""An area whose scale goes the other way, with 0 as its safe end: on the screens, in Word, in plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.plain_text import plain_text
from tests.leaflets.area import Area, shipped
from tests.leaflets.families import initial_family

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
SAFE, WORST = "No concern at all.", "The highest risk there can be."
TURNED = {
    "scale.safest": 0,
    "scale.zero": SAFE,
    "scale.ten": WORST,
    "scale.tonight_up_to": 8,
    "scale.tonight": "So high: what happens tonight?",
}


def turned() -> Area:
    """London's guide with a scale on which 0 is safe."""
    return shipped("london_borough").changed(TURNED)


def scaled(first: int, second: int, *, revealed: bool = True) -> Conference:
    """The Bramblebys, with a scale of Wren on which two gave a number."""
    scale = Scale(
        id="scale",
        child_id="wren",
        question="How worried are we?",
        zero=SAFE,
        ten=WORST,
        revealed_at=NOON if revealed else None,
    )
    family = replace(initial_family(), scales=(scale,), ratings=())
    for rater, number in (("mum", first), ("school", second)):
        rating = ScaleRating(
            scale_id="scale", participant_id=rater, number=number, reason="So.", given_at=NOON
        )
        family = family.with_record(rating)
    return family


async def test_the_safe_end_is_read_out_first() -> None:
    shown = await turned().screen("scaling", scaled(1, 3, revealed=False))
    assert f"0 {SAFE} 10 {WORST} Say 0 first, then 10." in shown
    as_before = await shipped("london_borough").screen("scaling", scaled(1, 3, revealed=False))
    assert f"10 {WORST} 0 {SAFE} Say 10 first, then 0." in as_before


@pytest.mark.parametrize(
    ("numbers", "asks"), [((0, 7), False), ((1, 2), False), ((3, 8), True), ((0, 10), True)]
)
async def test_a_number_near_the_unsafe_end_asks_what_happens_tonight(
    numbers: tuple[int, int], asks: bool
) -> None:
    family = scaled(*numbers)
    assert ("So high: what happens tonight?" in await turned().screen("scaling", family)) is asks
    assert ("Wren Brambleby: what happens tonight" in await turned().needed(family)) is asks


async def test_whoever_is_most_worried_is_named() -> None:
    shown = await turned().screen("scaling", scaled(2, 7))
    assert "From 2 to 7 highest: School" in shown
    assert "From 2 to 7 lowest: Mum" in await shipped("london_borough").screen("scaling", scaled(2, 7))


def test_the_word_file_and_the_text_have_the_safe_end_first() -> None:
    family, area = scaled(2, 7), turned()
    assert f"0 means: {SAFE} 10 means: {WORST}" in area.document(family)
    assert f"10 means: {WORST} 0 means: {SAFE}" in shipped("london_borough").document(family)
    words = plain_text(family, area.procedure)
    assert words.index(f"0: {SAFE}") < words.index(f"10: {WORST}")
