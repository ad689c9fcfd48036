"""The form of a conference itself."""

from __future__ import annotations

from datetime import date, time

import pytest
from textual.app import App

from chairtui.screens import date_field
from chairtui.screens.conference_form import conference_form
from chairtui.widgets.form import Kept
from tests.screens.harness import DAY, WIDE, screen_text, typed


class FormStage(App[None]):
    kept: Kept | None = None

    def on_mount(self) -> None:
        form, self.made = conference_form(DAY)
        self.push_screen(form, self.keep)

    def keep(self, kept: Kept | None) -> None:
        self.kept = kept


@pytest.mark.parametrize(
    ("words", "on", "at"), [("today", DAY, None), ("14 may 10am", date(2026, 5, 14), time(10))]
)
async def test_a_new_conference_is_asked_for_its_date(
    words: str, on: date, at: time | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(date_field, "real_day", lambda: DAY)
    app = FormStage()
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "Arden")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "The date is missing: type “today”, or another day." in screen_text(app)
        assert app.kept is None
        await typed(pilot, words)
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert app.kept is not None
    made = app.made(app.kept.values)
    assert (made.family, made.held_on, made.starts_at) == ("Arden", on, at)
