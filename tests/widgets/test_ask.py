"""A question with one-key answers."""

from __future__ import annotations

import pytest

from chairtui.widgets.ask import Ask
from chairtui.widgets.fields import Choice
from tests.widgets.hostile import HOSTILE, drawn
from tests.widgets.stage import Stage, lines, text

YES_OR_NO = (("y", "Yes, remove it"), ("n", "No, keep it"))
HEADINGS = (("past", "past harm"), ("future", "future danger"), ("more", "complicating"))


class AskStage(Stage):
    """Asks, and keeps what was answered."""

    def __init__(self, question: str, answers: tuple[Choice, ...], remark: str = "") -> None:
        super().__init__(list)
        self.ask = Ask(question, answers, remark=remark)
        self.answered: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.ask, self.answered.append)


@pytest.mark.parametrize(
    ("keys", "answer"),
    [("y", "y"), ("N", "n"), ("escape", None), ("down enter", "y"), ("down down enter", "n")],
)
async def test_answers(keys: str, answer: str | None) -> None:
    app = AskStage("Remove this?", YES_OR_NO)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        assert app.answered == [answer]


async def test_a_reflex_answers_nothing() -> None:
    app = AskStage("Remove this?", YES_OR_NO)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "x", "down", "down", "down", "down")
        assert app.answered == []


async def test_longer_answers_have_digits() -> None:
    app = AskStage("Where does it belong?", HEADINGS, "Two are marked.")
    async with app.run_test(size=(80, 24)) as pilot:
        shown = text(app)
        assert "Where does it belong?" in shown
        assert "Two are marked." in shown
        assert "2  future danger" in shown
        await pilot.press("2")
        assert app.answered == ["future"]


async def test_a_remark_of_several_lines_is_read_line_by_line() -> None:
    app = AskStage("Sign off?", YES_OR_NO, "Still missing:\n○ a date\n○ a reason")
    async with app.run_test(size=(80, 24)):
        assert [line.strip() for line in lines(app) if "○" in line] == ["○ a date", "○ a reason"]


async def test_a_second_click_answers() -> None:
    app = AskStage("Where does it belong?", HEADINGS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("DrawnList", offset=(5, 2))
        await pilot.click("DrawnList", offset=(5, 2))
        assert app.answered == ["more"]


async def test_more_answers_than_digits_can_all_be_reached() -> None:
    many = tuple((f"k{n}", f"answer {n}") for n in range(30))
    app = AskStage("Which?", many)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "end", "enter")
        assert app.answered == ["k29"]


@pytest.mark.uncounted
async def test_hostile_texts_are_only_text() -> None:
    answers = tuple((f"{n}:{hostile}", hostile) for n, hostile in enumerate(HOSTILE))
    app = AskStage("Which?", answers)
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        for hostile in HOSTILE:
            await app.push_screen(Ask(hostile, answers, remark=hostile))
            await pilot.press("down")
            drawn(lines(app))
            await pilot.press("escape")
