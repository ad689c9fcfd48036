"""The steps while they are shown: another order may leave one out."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import Screen

from chairtui.running_order import RunningOrder


async def test_a_step_that_is_left_out_is_neither_shown_nor_gone_back_to() -> None:
    app: App[Any] = App()
    async with app.run_test() as pilot:
        steps = RunningOrder(app, lambda _key: Screen())  # type: ignore[arg-type,return-value]
        steps.begin(("people", "review", "map"))
        for key in ("review", "map"):
            steps.show(key)
            await pilot.pause()
        assert (steps.shown, steps.before) == ("map", "review")
        steps.go_on_with(("people", "map"))
        assert (steps.shown, steps.before) == ("map", "")
        steps.show("review")
        assert steps.shown == "map"
        steps.begin(("people", "review", "map"))
        steps.show("review")
        await pilot.pause()
        steps.go_on_with(("people", "map"))
        await pilot.pause()
        assert (steps.shown, steps.before) == ("people", "")
