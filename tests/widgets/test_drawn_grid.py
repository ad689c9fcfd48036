from __future__ import annotations

import pytest
from textual.app import App
from textual.color import Color

from chairtui.theme import DARK
from chairtui.widgets.drawn_grid import DrawnGrid
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import BOLD, MUTED, Row, Span
from tests.widgets.stage import Stage, text

SIZE = (60, 12)
COLUMNS = (12, 30)


def rows() -> tuple[Row, ...]:
    """Two people with a cell for each of two children, and a row that is one cell."""
    people = [
        Row(
            name,
            (
                (
                    Span(name, BOLD, 0, 10),
                    Span(f"{name} one [b]", column=12, width=16),
                    Span("two", MUTED, 30),
                ),
                (Span("why", MUTED, 12, 16),),
            ),
        )
        for name in ("Ada", "Bo")
    ]
    return (*people, Row("all", ((Span("One for all of them", column=0),),)))


def grid() -> DrawnGrid:
    made = DrawnGrid(rows(), enters_at="first")
    made.columns, made.whole = COLUMNS, frozenset({"all"})
    return made


def lit(app: App[None], y: int) -> str:
    """The words of a line that stand on the ground of what is chosen."""
    strip = app.screen._compositor.render_strips()[y]
    ground = Color.parse(DARK.variables["block-cursor-background"]).rgb
    found = ""
    for segment in strip:
        colour = segment.style.bgcolor if segment.style else None
        if colour is not None and colour.triplet is not None and tuple(colour.triplet) == ground:
            found += segment.text
    return found.strip()


def unlit(app: App[None]) -> list[str]:
    """The words alone, without the bar."""
    return [line.replace("▌", " ").rstrip() for line in text(app).split("\n")]


async def test_only_the_chosen_cell_is_lit() -> None:
    app = Stage(lambda: [grid()])
    async with app.run_test(size=SIZE) as pilot:
        shown = app.query_one(DrawnGrid)
        shown.focus()
        await pilot.pause()
        assert lit(app, 0) == "▌ Ada one [b]"
        assert lit(app, 1) == "▌ why"
        assert lit(app, 2) == ""
        shown.column = 1
        await pilot.pause()
        assert lit(app, 0) == "▌ two"


async def test_the_words_stand_where_they_stood_whichever_cell_is_chosen() -> None:
    app = Stage(lambda: [grid()])
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        before = unlit(app)
        shown = app.query_one(DrawnGrid)
        shown.focus()
        for column in (0, 1):
            shown.column = column
            await pilot.pause()
            assert unlit(app) == before


async def test_a_row_that_is_one_cell_is_lit_as_a_whole() -> None:
    app = Stage(lambda: [grid()])
    async with app.run_test(size=SIZE) as pilot:
        app.query_one(DrawnGrid).focus()
        await pilot.press("end")
        await pilot.pause()
        assert lit(app, 4) == "▌ One for all of them"


@pytest.mark.parametrize(("key", "step"), [("left", -1), ("right", 1)])
async def test_left_and_right_say_so_and_leave_it_to_the_screen(key: str, step: int) -> None:
    app = Stage(lambda: [grid()])
    async with app.run_test(size=SIZE) as pilot:
        shown = app.query_one(DrawnGrid)
        shown.focus()
        await pilot.press(key)
        await pilot.pause()
        assert [message.step for message in app.said(DrawnGrid.Sideways)] == [step]
        assert shown.column == 0


async def test_a_click_chooses_the_row_and_says_how_far_the_column_is() -> None:
    app = Stage(lambda: [grid()])
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(DrawnGrid, offset=(34, 2))
        await pilot.pause()
        shown = app.query_one(DrawnGrid)
        assert shown.selected_key == "Bo"
        assert [message.step for message in app.said(DrawnGrid.Sideways)] == [1]
        shown.column = 1
        await pilot.click(DrawnGrid, offset=(34, 2))
        await pilot.pause()
        assert [message.key for message in app.said(DrawnList.Chosen)] == ["Bo"]
