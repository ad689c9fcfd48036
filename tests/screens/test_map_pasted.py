"""Several lines pasted into the map at once, and whose a child's view is: asked, then read from the file."""

from __future__ import annotations

from tests.real_app import Chair, Room
from tests.screens.harness import NARROW, SIZES

POINTS = "\n".join(f"{'•' if number % 2 else '-'} Point {number} - of the report." for number in range(1, 51))


@SIZES
async def test_points_of_a_list_are_kept_without_their_bullets(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        before = len((await chair.read()).statements)
        await chair.paste(POINTS)
        await chair.see("50 lines: one statement each?")
        await chair.press("r")
        added = (await chair.read()).statements[before:]
    assert [one.text for one in added] == [f"Point {number} - of the report." for number in range(1, 51)]


async def test_leaving_the_question_puts_the_lines_where_its_hint_says(room: Room) -> None:
    async with room.sitting(NARROW) as chair:
        await chair.go("map")
        await chair.paste("• one\n• two")
        await chair.see("escape All into the line, as one")
        await chair.press("escape")
        await chair.see("┃ one two")
        await chair.press("ctrl+u")
        await chair.paste("- Missed the scan.\n")
        await chair.see("┃ Missed the scan.")
        await chair.press("ctrl+u", "tab", "tab")
        await chair.paste("1. one\n2. two")
        await chair.see("escape All into the line, as one")
        await chair.press("1")
        await chair.see("Were they said in the room?")
        await chair.see("escape All into the line, as one")
        await chair.press("escape")
        await chair.see("┃ one two")


async def line(chair: Chair, words: str) -> None:
    """One line into the map, typed; names that are offered are closed."""
    await chair.type(words)
    await chair.press("escape", "enter")
    await chair.settle()


@SIZES
async def test_what_another_speaker_tells_of_a_child_is_not_put_down_for_the_child_before(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        await chair.press("tab", "tab")
        await line(chair, "@school #robin Robin drew a dog.")
        await line(chair, "Cot four @mum")
        await chair.see("Whose view is this?")
        kept = await chair.read()
        assert [(view.child_id, view.text) for view in kept.child_views[1:]] == [
            ("robin", "Robin drew a dog.")
        ]
        await chair.press("3")
        view = (await chair.read()).child_views[-1]
    assert (view.child_id, view.text, view.source, view.own_words) == ("bump", "Cot four", "Mum", False)
