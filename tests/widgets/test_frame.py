"""Header, rail, hint line and saved light: what they keep when room is short."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from chairtui.widgets.drawing import cells
from chairtui.widgets.header_bar import HeaderBar
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.saved_light import SAVING, Light, not_saved, saved
from chairtui.widgets.step_rail import RailStep, StepRail
from tests.widgets.hostile import HOSTILE, drawn
from tests.widgets.stage import Stage, lines

STEPS = (
    RailStep("people", "✓", "People", "12"),
    RailStep("opening", "✓", "Opening"),
    RailStep("map", "●", "Map"),
    RailStep("worries", "✓", "What are we Worried About", "9", sub=True),
    RailStep("views", "!", "Views of the child", "2/3", sub=True),
    RailStep("plan", "○", "Plan"),
)
HINTS = (("enter", "Add"), ("tab", "Next column"), ("ctrl+t", "Kind"), ("↑", "Revise"))
CONSTANT = (("ctrl+z", "Undo"), ("ctrl+r", "Still needed"), ("ctrl+f", "Find"), ("?", "Help"))


def header() -> HeaderBar:
    bar = HeaderBar()
    bar.set_reactive(HeaderBar.family, "Arlowe–Pryce")
    bar.set_reactive(HeaderBar.about, "Initial conference · Rhian 9, Tomos 4, unborn baby")
    bar.set_reactive(HeaderBar.light, saved("10:31:07"))
    bar.set_reactive(HeaderBar.clock, "0:31 of 1:45")
    return bar


def rail(*, narrow: bool = False, current: str = "map") -> StepRail:
    steps = StepRail()
    steps.set_reactive(StepRail.steps, STEPS)
    steps.set_reactive(StepRail.current, current)
    steps.narrow = narrow
    return steps


def stage(make: Widget) -> Stage:
    return Stage(lambda: [make])


async def test_the_header_at_132() -> None:
    app = stage(header())
    async with app.run_test(size=(132, 5)):
        line = lines(app)[0]
        assert line.startswith("  Arlowe–Pryce   Initial conference · Rhian 9, Tomos 4, unborn baby  ")
        assert line.endswith("● saved 10:31:07   0:31 of 1:45  ")


@pytest.mark.parametrize("width", [80, 60, 44, 30])
async def test_the_light_is_never_cut(width: int) -> None:
    bar = header()
    app = stage(bar)
    async with app.run_test(size=(width, 5)) as pilot:
        for light in (saved("10:31:07"), not_saved("disk full"), SAVING):
            bar.light = light
            await pilot.pause()
            assert light.content().plain in lines(app)[0]
            assert "Arlowe–Pryce" in lines(app)[0] or width < 44
            assert cells(lines(app)[0]) == width


async def test_a_banner_comes_first() -> None:
    bar = header()
    app = stage(bar)
    async with app.run_test(size=(80, 5)) as pilot:
        bar.banner = "Practice"
        await pilot.pause()
        assert lines(app)[0].startswith("  Practice   Arlowe–Pryce")


@pytest.mark.parametrize("width", [132, 80, 50, 30, 12, 3])
async def test_hints_are_left_out_rather_than_cut(width: int) -> None:
    app = stage(HintLine(HINTS, CONSTANT))
    async with app.run_test(size=(width, 3)):
        line = lines(app)[-1]
        shown = [part for part in line.strip().split("   ") if part]
        assert {part.strip() for part in shown} <= {f"{key} {words}" for key, words in (*HINTS, *CONSTANT)}
        assert cells(line) == width
        if width >= 50:
            assert "enter Add" in line
            assert line.endswith("? Help  ")


async def test_hints_change_with_the_place() -> None:
    hints = HintLine(HINTS)
    app = stage(hints)
    async with app.run_test(size=(80, 3)) as pilot:
        hints.hints = (("space", "Mark"),)
        await pilot.pause()
        assert lines(app)[-1].strip() == "space Mark"


async def test_the_rail_shows_signs_and_counts() -> None:
    app = stage(rail())
    async with app.run_test(size=(132, 30)):
        shown = [line[:26] for line in lines(app)]
        assert shown[1] == "  ✓ People             12 "  # one cell of space at the right
        assert shown[3].startswith("▌ ● Map")
        assert "!" in shown[5]
        assert shown[5].rstrip().endswith("2/3")


async def test_the_rail_is_one_line_of_signs_when_narrow() -> None:
    app = stage(rail(narrow=True, current="worries"))
    async with app.run_test(size=(80, 24)):
        line = lines(app)[0]
        assert "✓  ✓  ● ▌ ● What are we Worried About 9  ○" in line


async def test_a_click_on_the_rail_chooses_a_step() -> None:
    steps = rail()
    app = stage(steps)
    async with app.run_test(size=(132, 30)) as pilot:
        for row in (1, 4, 12):
            await pilot.click(StepRail, offset=(6, row))
        assert [message.key for message in app.said(StepRail.StepChosen)] == ["people", "worries"]


async def test_a_click_on_a_sign_chooses_a_step() -> None:
    app = stage(rail(narrow=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(StepRail, offset=(5, 0))
        await pilot.click(StepRail, offset=(16, 0))
        await pilot.click(StepRail, offset=(75, 0))
        assert [message.key for message in app.said(StepRail.StepChosen)] == ["opening", "plan"]


@pytest.mark.parametrize("size", [(132, 30), (80, 24), (20, 5), (1, 1)], ids=str)
async def test_hostile_texts_are_only_text(size: tuple[int, int]) -> None:
    bar, steps, hints = HeaderBar(), StepRail(), HintLine()
    app = Stage(lambda: [bar, steps, hints])
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        for hostile in HOSTILE:
            bar.family = bar.about = bar.clock = bar.banner = hostile
            bar.light = Light("told", hostile)
            steps.steps = tuple(RailStep(str(n), "!", hostile, hostile[:4], sub=bool(n)) for n in range(3))
            steps.current = "1"
            hints.hints = hints.constant = ((hostile[:3], hostile),)
            for narrow in (True, False):
                steps.narrow = narrow
                await pilot.pause()
                drawn(lines(app))
                assert all(cells(line) == size[0] for line in lines(app))
