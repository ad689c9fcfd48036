"""The steps of the open conference: each screen is made when first wanted, and kept until it is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.changes import Change
    from chairtui.screens.step_screen import StepScreen


class RunningOrder:
    """Which step is shown, and which was before it; any step at any time."""

    def __init__(self, app: App[Any], make: Callable[[str], StepScreen]) -> None:
        """`make` gives the screen of the step with a key, ready to be shown."""
        self._app = app
        self._make = make
        self._screens: dict[str, StepScreen] = {}
        self._keys: tuple[str, ...] = ()
        self.shown = ""
        """Key of the step that is shown; empty while no conference is open."""
        self.before = ""
        """Key of the step that was shown before it."""

    def begin(self, keys: tuple[str, ...]) -> None:
        """Takes the steps in the order of the procedure."""
        self._keys = keys

    def go_on_with(self, keys: tuple[str, ...]) -> None:
        """Takes on another order while the steps are shown; one that is left out gives way to the first."""
        if self.shown not in keys:
            self.show(keys[0])
        if self.before not in keys:
            self.before = ""
        self._keys = keys

    def show(self, key: str, record_id: str = "") -> None:
        """Shows a step, and on it one record, if one is named; nothing where the order has no such step."""
        if key not in self._keys:
            return
        if key not in self._screens:
            self._screens[key] = self._make(key)
            self._app.install_screen(self._screens[key], key)
        if not self.shown:
            self._app.push_screen(key)
        elif key != self.shown:
            self._app.switch_screen(key)
        if key != self.shown:
            self.before, self.shown = self.shown, key
        if record_id:
            self._screens[key].call_after_refresh(self._screens[key].choose, record_id)

    def undone(self, changes: Sequence[Change]) -> None:
        """Tells the step that is shown what was taken back."""
        if self.shown:
            self._screens[self.shown].undone(changes)

    def at(self, place: int) -> str:
        """Key of the step at a place counted from 0, or nothing where there is none."""
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def beside(self, by: int) -> str:
        """Key of the step so many places further on, or nothing past either end."""
        return self.at(self._keys.index(self.shown) + by) if self.shown else ""

    def close(self, home: object) -> None:
        """Leaves every step, and whatever is open above it, for the screen `home`."""
        while len(self._app.screen_stack) > 1 and self._app.screen is not home:
            self._app.pop_screen()
        for key, screen in self._screens.items():
            self._app.uninstall_screen(key)
            screen.remove()
        self._screens.clear()
        self._keys = ()
        self.shown = self.before = ""
