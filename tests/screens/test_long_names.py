"""Long names where there is little room: broken at spaces, cut with a sign; the last column can be read."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.step_screen import StepScreen
from tests.screens.harness import DAY, NARROW, StepStage, screen_text

SURNAME = "Quillfeather-Osgathorpe-Brambleby"
PEOPLE = (
    Participant(id="long", name=f"Bartholomew {SURNAME}", roles=("social_worker",), came=Came.ROOM),
    Participant(id="mum", name="Ann Quill", called="Mum", roles=("mother",)),
)
CHILDREN = ("Poppy Quill", "Thistledown Quill", "Peregrine Quill")
FAMILY = Conference(
    family="Quill",
    held_on=DAY,
    children=tuple(Child(id=name, name=name, born=DAY) for name in CHILDREN),
    participants=PEOPLE,
)


@pytest.mark.parametrize("step", [ScalingScreen, DecisionScreen])
async def test_a_name_breaks_at_its_spaces_and_a_long_word_is_cut(step: type[StepScreen]) -> None:
    app = StepStage(step(), FAMILY)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        words = set(screen_text(app).replace("▌", " ").split())
        assert "Bartholomew" in words
        assert any(word.startswith("Quillfeather-Osga") and word.endswith("…") for word in words)
        assert not words & {SURNAME[nth:] for nth in range(1, len(SURNAME) - 1)}


async def test_on_the_smallest_screen_the_last_column_can_be_read() -> None:
    app = StepStage(ScalingScreen(), FAMILY)
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "How safe is Poppy Quill today?" not in shown
        assert "…" in next(line for line in shown.splitlines() if "How safe is" in line)
        assert "· · · · · · · · · · ·  → now" in shown
