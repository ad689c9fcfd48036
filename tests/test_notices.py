"""Notices beside the work: few, gone with their step, and none that says what stands there anyway."""

from __future__ import annotations

import pytest

from chairtui.app import ChairApp
from tests.real_app import Chair, Room
from tests.screens.harness import SIZES

REVEALED = "Show all numbers together?"
NOT_REMOVED = "Only a number that this procedure does not ask for can be removed."
EARLIER = "Earlier numbers stay out of sight until today's are shown."


@pytest.fixture(autouse=True)
def _stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notice outlives the test, so that it goes only where something takes it away."""
    monkeypatch.setattr(ChairApp, "NOTIFICATION_TIMEOUT", 600)


def toasts(chair: Chair) -> list[str]:
    """What the notices on the screen say."""
    return [notice.message for notice in chair.app._notifications]


@SIZES
async def test_one_notice_stands_at_a_time_and_none_goes_along_to_another_step(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("scaling")
        await chair.press("tab", "up", "delete", "d", "delete", "d")
        await chair.until(lambda: toasts(chair) == [EARLIER], "the last notice alone")
        await chair.pilot.pause()
        assert "Only a number" not in chair.screen
        await chair.go("decision")
        assert toasts(chair) == []
        assert "Earlier numbers" not in chair.screen


async def test_an_error_stays_beside_it_and_goes_along(room: Room) -> None:
    async with room.sitting((80, 24)) as chair:
        chair.app.notify("The disk is full.", severity="error", markup=False)
        await chair.go("scaling")
        await chair.press("up", "delete")
        await chair.until(lambda: toasts(chair) == ["The disk is full.", NOT_REMOVED], "both")
        chair.app.notify("The disk is still full.", severity="error", markup=False)
        await chair.until(lambda: toasts(chair) == [NOT_REMOVED, "The disk is still full."], "the new one")
        await chair.go("decision")
        assert toasts(chair) == ["The disk is still full."]


async def test_a_low_number_is_asked_about_in_its_row_alone(room: Room) -> None:
    async with room.sitting((80, 24)) as chair:
        await chair.go("scaling")
        await chair.press("tab", "2", "enter", "up", "r")
        await chair.see(REVEALED)
        await chair.press("y")
        await chair.see("(t)")
        assert toasts(chair) == []
