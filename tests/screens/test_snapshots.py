"""What each screen looks like, to the letter and the colour; looked at by somebody before they were kept.

After a wanted change: `pytest tests/screens/test_snapshots.py --snapshot-update`; look at each again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from chairtui.screens.conferences.screen import ConferencesScreen
from chairtui.screens.step_screen import StepScreen
from chairtui.widgets.saved_light import saved
from tests.real_app import Chair, Room
from tests.screens.harness import DAY, NARROW, WIDE
from tests.screens.test_finding import more_conferences

SHOWN = [
    ("unlock", NARROW),
    ("conferences", WIDE),
    ("people", WIDE),
    ("opening", WIDE),
    ("review", NARROW),
    ("review", WIDE),
    ("map", NARROW),
    ("map", WIDE),
    ("parents_views", WIDE),
    ("dangers", WIDE),
    ("plan", WIDE),
    ("scaling", WIDE),
    ("decision", WIDE),
    ("closing", WIDE),
    ("documents", WIDE),
]
NOW = datetime(2026, 5, 12, 10, 31, tzinfo=UTC)


@pytest.mark.parametrize(("place", "size"), SHOWN, ids=[f"{place}-{size[0]}" for place, size in SHOWN])
def test_the_screen_looks_as_it_did(
    room: Room,
    place: str,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    snap_compare: Callable[..., bool],
) -> None:
    monkeypatch.setattr(ConferencesScreen, "today", staticmethod(lambda: DAY))
    monkeypatch.setattr(StepScreen, "now", staticmethod(lambda: NOW))
    more_conferences(room)

    async def go_there(pilot: Pilot[Any]) -> None:
        chair = Chair(room, app, pilot)
        if place != "unlock":
            await chair.unlock()
            await chair.until(lambda: app._home.due.has_looked, "what falls due")
        if place not in {"unlock", "conferences"}:
            await chair.press("enter")
            await chair.until(lambda: app.conference is not None, "the conference to open")
            await chair.go(place)
        for line in app.screen.query(Input):
            line.cursor_blink = False
        app.light = saved("11:31:07")
        await pilot.pause()

    app = room.app()
    assert snap_compare(app, terminal_size=size, run_before=go_there)
