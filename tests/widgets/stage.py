"""A bare app to put one widget on, and eyes for what it draws and says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from chairtui.theme import THEMES

M = TypeVar("M", bound=Message)


class Stage(App[None]):
    """Shows what it is given and keeps every message of a widget that reaches it."""

    CSS = "Screen { background: $background; }"

    def __init__(self, make: Callable[[], Iterable[Widget]], theme: str = "chairtui-dark") -> None:
        super().__init__()
        self.make = make
        self.heard: list[Message] = []
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme

    def compose(self) -> ComposeResult:
        yield from self.make()

    async def _on_message(self, message: Message) -> None:
        if type(message).__module__.startswith("chairtui."):
            self.heard.append(message)
        await super()._on_message(message)

    def said(self, kind: type[M]) -> list[M]:
        return [message for message in self.heard if isinstance(message, kind)]


def lines(app: App[Any]) -> list[str]:
    """The screen as it is drawn, a string a line."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


def text(app: App[Any]) -> str:
    return "\n".join(line.rstrip() for line in lines(app))


async def typed(pilot: Pilot[None], words: str) -> None:
    names = {" ": "space"}
    await pilot.press(*(names.get(letter, letter) for letter in words))
