"""Header, rail, hint line and saved light: what they keep when room is short."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from chairtui.widgets.drawing import cells
from chairtui.widgets.header_bar import HeaderBar
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.saved_light import SAVING, Light, SavedLight, not_saved, saved
from chairtui.widgets.step_rail import NEEDED, RailStep, StepRail
from tests.widgets.hostile import HOSTILE, drawn
from tests.widgets.stage import Stage, lines, text

STEPS = (
    RailStep("people", "✓", "People", "12"),
    RailStep("opening", "✓", "Opening"),
    RailStep("map", "●", "Map"),
    RailStep("worries", "✓", "What are we Worried About", "9", sub=True),
    RailStep("views", "!", "Views of the child", "2/3", sub=True),
    RailStep("plan", "○", "Plan"),
)
NEEDED_WORDS = ("Tomos: his views", "Ffion: report shared late with the family", "Dr Quill: not signed")
HINTS = (("enter", "Add"), ("tab", "Next column"), ("ctrl+t", "Kind"), ("↑", "Revise"))
CONSTANT = (("ctrl+z", "Undo"), ("ctrl+r", "Still needed"), ("ctrl+f", "Find"), ("?", "Help"))


def header() -> HeaderBar:
    bar = HeaderBar()
    bar.set_reactive(HeaderBar.family, "Arlowe–Pryce")
    bar.set_reactive(HeaderBar.about, "Initial conference · Rhian 9, Tomos 4, unborn baby")
    bar.set_reactive(HeaderBar.light, saved("10:31:07"))
    bar.set_reactive(HeaderBar.clock, "0:31 of 1:45")
    bar.set_reactive(HeaderBar.room, "Room view off")
    return bar


def rail(*, narrow: bool = False, current: str = "map") -> StepRail:
    steps = StepRail()
    steps.set_reactive(StepRail.steps, STEPS)
    steps.set_reactive(StepRail.current, current)
    steps.set_reactive(StepRail.needed, NEEDED_WORDS)
    steps.narrow = narrow
    return steps


def stage(make: Widget) -> Stage:
    return Stage(lambda: [make])


async def test_the_header_at_132() -> None:
    app = stage(header())
    async with app.run_test(size=(132, 5)):
        line = lines(app)[0]
        assert line.startswith("  Arlowe–Pryce   Initial conference · Rhian 9, Tomos 4, unborn baby  ")
        assert line.endswith("● saved 10:31:07   0:31 of 1:45   Room view off  ")


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


async def test_the_light_alone() -> None:
    light = SavedLight()
    app = stage(light)
    async with app.run_test(size=(40, 3)) as pilot:
        assert "opening" in lines(app)[0]
        light.light = Light("told", "Undone: Add worry (ctrl+y redo)")
        await pilot.pause()
        assert "Undone: Add worry (ctrl+y redo)" in lines(app)[0]
        light.light = not_saved("disk full")
        await pilot.pause()
        assert "✕ not saved: disk full" in lines(app)[0]


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


async def test_the_rail_shows_signs_counts_and_what_is_needed() -> None:
    app = stage(rail())
    async with app.run_test(size=(132, 30)):
        shown = [line[:26] for line in lines(app)]
        assert shown[1] == "  ✓ People             12 "  # one cell of space at the right
        assert shown[3].startswith("▌ ● Map")
        assert "!" in shown[5]
        assert shown[5].rstrip().endswith("2/3")
        assert shown[9].startswith("  Still needed")
        assert shown[9].rstrip().endswith("3")
        assert "  Ffion: report shared" in shown[12]
        assert "  late with the family" in shown[13]


async def test_the_rail_is_one_line_of_signs_when_narrow() -> None:
    app = stage(rail(narrow=True, current="worries"))
    async with app.run_test(size=(80, 24)):
        line = lines(app)[0]
        assert "✓  ✓  ● ▌ ● What are we Worried About 9  ○" in line
        assert line.rstrip().endswith("Still needed 3")


@pytest.mark.parametrize("height", [3, 8, 12, 16])
async def test_what_is_needed_is_counted_when_it_does_not_fit(height: int) -> None:
    app = stage(rail())
    async with app.run_test(size=(132, height)):
        shown = text(app)
        if "Still needed" in shown:
            assert "signed" in shown or "more" in shown or "in all" in shown


async def test_a_click_on_the_rail_chooses_a_step() -> None:
    steps = rail()
    app = stage(steps)
    async with app.run_test(size=(132, 30)) as pilot:
        for row in (1, 4, 10):
            await pilot.click(StepRail, offset=(6, row))
        assert [message.key for message in app.said(StepRail.StepChosen)] == ["people", "worries", NEEDED]


async def test_a_click_on_a_sign_chooses_a_step() -> None:
    app = stage(rail(narrow=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(StepRail, offset=(5, 0))
        await pilot.click(StepRail, offset=(16, 0))
        await pilot.click(StepRail, offset=(75, 0))
        assert [message.key for message in app.said(StepRail.StepChosen)] == ["opening", "plan", NEEDED]


@pytest.mark.parametrize("size", [(132, 30), (80, 24), (20, 5), (1, 1)], ids=str)
async def test_hostile_texts_are_only_text(size: tuple[int, int]) -> None:
    bar, steps, hints, light = HeaderBar(), StepRail(), HintLine(), SavedLight()
    app = Stage(lambda: [bar, light, steps, hints])
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        for hostile in HOSTILE:
            bar.family = bar.about = bar.clock = bar.room = bar.banner = hostile
            bar.light = light.light = Light("told", hostile)
            steps.steps = tuple(RailStep(str(n), "!", hostile, hostile[:4], sub=bool(n)) for n in range(3))
            steps.needed, steps.current = (hostile, hostile), "1"
            hints.hints = hints.constant = ((hostile[:3], hostile),)
            for narrow in (True, False):
                steps.narrow = narrow
                await pilot.pause()
                drawn(lines(app))
                assert all(cells(line) == size[0] for line in lines(app))
