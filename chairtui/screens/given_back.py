"""Words that could not be saved, in sight until somebody throws them away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.app import App

from chairtui.screens.messages import GIVEN_BACK, FormClosed
from chairtui.widgets.ask import Ask
from chairtui.widgets.fields import TextField
from chairtui.widgets.form import Form

Fields = Mapping[str, Any]


class GivenBackForm(Form):
    """What was typed into an edit that was refused: to be copied from, and to come back after a restart."""

    def __init__(self) -> None:
        words = TextField("words", "You typed", lines=10)
        super().__init__("This was not saved", (words,), remark="Copy from here what you need.")
        self.place = GIVEN_BACK

    def action_keep(self, again: bool) -> None:
        """There is nothing to keep them in, so any way out asks."""
        del again
        self.action_leave()

    def action_leave(self) -> None:
        """Throws nothing away unasked."""

        def answered(answer: str | None) -> None:
            if answer in {"l", "t"}:
                self.app.post_message(FormClosed(GIVEN_BACK, self.half_typed() if answer == "l" else {}))
                self.dismiss(None)

        answers = (
            ("t", "throw it away"),
            ("l", "leave it: it is here again when the conference is opened"),
            ("g", "go back to it"),
        )
        self.app.push_screen(Ask("This is in no record.", answers), answered)


def with_words(fields: Fields, words: str) -> dict[str, Any]:
    """What is half typed there, with these words at the end."""
    there = str(fields.get("values", {}).get("words", ""))
    return {"values": {"words": "\n\n".join(part for part in (there, words) if part)}}


def show(app: App[Any], fields: Fields) -> None:
    """Shows the words, in the form that is open already if one is."""
    form = next((screen for screen in app.screen_stack if isinstance(screen, GivenBackForm)), None)
    if form is None:
        form = GivenBackForm()
        app.push_screen(form)
    form.give_back(fields)
