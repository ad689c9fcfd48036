"""Keys pressed at once: each finds what the one before it has brought about, however roundabout that was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

import pytest
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from chairtui import key_order
from chairtui.key_order import KEYS_WAIT, KeysInOrder

PATIENCE = 1000
"""Turns of the loop until a test gives up; a busy machine takes longer for each, not more of them."""


class Asked(Screen[str]):
    """A line that the focus reaches late; enter closes it."""

    def compose(self) -> ComposeResult:
        yield Input(id="first")
        yield Input(id="meant")

    def on_mount(self) -> None:
        self.call_after_refresh(self.call_later, self.query_one("#meant").focus)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)


class Table(Screen[None]):
    """A screen that may be at work while its line is not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "pause")]

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = asyncio.Event()

    def compose(self) -> ComposeResult:
        yield Input(id="line")

    async def action_pause(self) -> None:
        await self.may_go_on.wait()
        self.query_one(Input).value = ""


class Roundabout(Message):
    """Something said on the way."""


class Desk(KeysInOrder[None]):
    """An app whose keys do their work by every detour there is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "open"), Binding("f3", "work")]

    def __init__(self) -> None:
        super().__init__()
        self.table = Table()
        self.answers: list[str] = []

    def get_default_screen(self) -> Screen[None]:
        return self.table

    def action_open(self) -> None:
        self.call_after_refresh(self.call_later, self.post_message, Roundabout())

    def on_roundabout(self) -> None:
        self.push_screen(Asked(), self._hears)

    def _hears(self, answer: str | None) -> None:
        self.call_later(self._answered, answer or "")

    def _answered(self, answer: str) -> None:
        self.answers.append(answer)
        self.query_one("#line", Input).insert_text_at_cursor(f"{answer}, ")

    def action_work(self) -> None:
        self.run_worker(self._work(), name=KEYS_WAIT)

    async def _work(self) -> None:
        await self.table.may_go_on.wait()
        self.push_screen(Asked())


def presses(app: Desk, *keys: str) -> None:
    """Puts keys on their way at once, as a terminal hands them over after a stall."""
    for key in keys:
        app.post_message(events.Key(key, {"enter": "\r"}.get(key, key if len(key) == 1 else None)))


async def until(done: Callable[[], bool]) -> None:
    for _ in range(PATIENCE):
        if done():
            return
        await asyncio.sleep(0.01)
    raise AssertionError


def value(app: Desk, name: str) -> str:
    """What stands in a line of the screen that is shown."""
    return app.screen.query_one(name, Input).value if app.screen.query(name) else ""


async def test_letters_go_where_the_focus_comes_to_and_on_to_what_is_below_when_that_closes() -> None:
    app = Desk()
    async with app.run_test():
        presses(app, "f2", "a", "b", "enter", "c", "f2", "d", "enter", "e")
        await until(lambda: value(app, "#line") == "ab, cd, e")
        assert app.answers == ["ab", "d"]


async def nothing_more() -> None:
    """Gives everybody many turns, who should make no use of them."""
    for _ in range(PATIENCE):
        await asyncio.sleep(0)


async def test_keys_wait_for_a_worker_that_brings_what_they_are_meant_for() -> None:
    app = Desk()
    async with app.run_test():
        presses(app, "x", "f3", "a", "b")
        await until(lambda: value(app, "#line") == "x")
        await nothing_more()
        assert value(app, "#line") == "x"
        app.table.may_go_on.set()
        await until(lambda: value(app, "#meant") == "ab")


async def test_keys_wait_while_any_screen_is_at_work() -> None:
    app = Desk()
    async with app.run_test():
        presses(app, "x", "f4", "a", "b")
        await until(lambda: value(app, "#line") == "x")
        await nothing_more()
        assert value(app, "#line") == "x"
        app.table.may_go_on.set()
        await until(lambda: value(app, "#line") == "ab")


async def test_keys_go_on_when_the_screen_that_they_waited_for_is_taken_away() -> None:
    app = Desk()
    async with app.run_test() as pilot:
        await app.push_screen(Asked())
        await pilot.pause()
        shown = app.screen
        with app.batch_update():
            shown._callbacks.append((lambda: None, shown))
            presses(app, "a")
            app.call_later(app.pop_screen)
            await until(lambda: app.screen is not shown)
        await until(lambda: value(app, "#line") == "a")


async def test_no_key_waits_for_ever_for_a_screen_that_never_comes_to_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_order, "TICKS", 3)
    app = Desk()
    async with app.run_test():
        app.table.call_later(app.table.may_go_on.wait)
        presses(app, "a", "b")
        await until(lambda: value(app, "#line") == "ab")
        app.table.may_go_on.set()


async def test_keys_go_on_when_whoever_was_asked_never_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Desk()
    async with app.run_test():
        with monkeypatch.context() as patched:
            patched.setattr(app.table, "call_later", lambda *_: True)
            app.table.call_next(app.table.may_go_on.wait)
            presses(app, "a")
            await nothing_more()
            app.table.may_go_on.set()
        await until(lambda: value(app, "#line") == "a")


async def test_keys_still_on_their_way_when_the_app_closes_are_let_go() -> None:
    app = Desk()
    async with app.run_test():
        presses(app, "f2", "a", "enter", "b", "f2", "c")
    assert not app.screen_stack
