"""Mistake 5: a wizard that goes one way. A late worry is a few keys away, and so is the way back."""

from __future__ import annotations

from tests.real_app import Chair, Room

LATE = "Wren was at the canal on Sunday."
MAP = "4"
"""The digit of its step, where somebody comes with a plan."""


async def worry(chair: Chair, *there: str) -> None:
    """The keys to the map, the worry, and the one key back; nothing else."""
    await chair.press(*there)
    await chair.until(lambda: chair.app._steps.shown == "map", "the map")
    await chair.type(LATE)
    await chair.press("enter", "ctrl+g")


async def test_from_the_plan_and_back_are_two_keys_beside_the_worry(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("plan")
        row = await chair.choose("action:")
        await worry(chair, MAP)
        await chair.until(lambda: chair.app._steps.shown == "plan", "the plan again")
        assert chair.list().selected_key == row
        await chair.press(MAP)
        await chair.see(LATE[:20])
        kept = (await chair.read()).statements
        assert [(one.text, one.heading) for one in kept][-1] == (LATE, "worries")


async def test_a_reason_half_typed_while_somebody_calls_in_is_there_again(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("decision")
        await chair.choose("view:worker")
        await chair.press("right", "y")
        await chair.see("because")
        await chair.type("Because the nights a")
        await worry(chair, "ctrl+f", MAP)
        await chair.until(lambda: chair.app._steps.shown == "decision", "the views again")
        await chair.see("Because the nights a")
        await chair.type("re long.")
        await chair.press("enter")
        conference = await chair.read()
        assert conference.views[-1].reason == "Because the nights are long."
        assert LATE in [one.text for one in conference.statements]


async def test_an_action_half_typed_is_kept_as_it_is_and_gone_on_with(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("plan")
        await chair.choose("outcome:")
        await chair.press("a")
        await chair.see("New action")
        await chair.type("Nan rings each")
        await chair.press("ctrl+s")
        await chair.until(lambda: "New action in outcome 1" not in chair.screen, "the form to go")
        await worry(chair, MAP)
        await chair.until(lambda: chair.app._steps.shown == "plan", "the plan again")
        assert "Nan rings each" in chair.screen
        assert "Nan rings each" in [action.what for action in (await chair.read()).actions]


async def test_a_worry_after_the_views_takes_no_view_away_and_comes_back_to_the_closing(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        before = chair.now
        await worry(chair, "ctrl+f", MAP)
        await chair.until(lambda: chair.app._steps.shown == "closing", "the closing again")
        after = await chair.read()
        assert (after.views, after.decisions, after.ratings) == (
            before.views,
            before.decisions,
            before.ratings,
        )
        assert LATE in [one.text for one in after.statements]


async def test_any_step_may_be_first(room: Room) -> None:
    async with room.sitting() as chair:
        for step in ("documents", "scaling", "people", "closing", "map"):
            await chair.go(step)
            assert chair.app._steps.shown == step
