"""The measure of everything here: the smallest Textual form, with one line, one text and a footer."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Input, TextArea


class Form(App[None]):
    """A form that does nothing with what is typed."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield TextArea()
        yield Footer()


if __name__ == "__main__":
    Form().run()
