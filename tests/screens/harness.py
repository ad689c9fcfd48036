"""A bare app around one step's screen, which saves every edit, and eyes for what the screen shows."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from contextlib import ExitStack
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.pilot import Pilot
from textual.reactive import reactive

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.procedure_files import working_calendar
from chairtui.screens.map.screen import MapScreen
from chairtui.screens.messages import Edited, FormClosed, Told
from chairtui.screens.step_screen import StepScreen
from chairtui.store import keys
from chairtui.store.store import Store
from chairtui.theme import THEMES
from chairtui.widgets.saved_light import OPENING, Light
from tests.procedures import load_procedure

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "data" / "procedures"]
WIDE = (132, 38)
NARROW = (80, 24)
SIZES = pytest.mark.parametrize(
    "size", [pytest.param(WIDE, id="132x38"), pytest.param(NARROW, id="80x24", marks=pytest.mark.uncounted)]
)
"""Both sizes; the lines that a test runs are counted once, since counting doubles what a test takes."""


def london_borough() -> Procedure:
    """The procedure that most tests run under."""
    return load_procedure("london_borough", FOLDERS)


def england() -> WorkingCalendar:
    """England's working days."""
    return working_calendar("England", FOLDERS)


class StageFile:
    """The encrypted store file of all stages: one store writes it, and another reads it.

    It is made once in a run, since that takes longer than most tests; each conference has rows of its own.
    """

    def __init__(self, folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(keys, "COST", keys.Cost(passes=1, memory=8, lanes=1))
            self._written, _ = Store.create(folder, "three made-up words", actor="Fern Sorrel")
            self._read = Store.open(folder, passphrase="three made-up words")
        self._saved: dict[str, Conference] = {}

    def save(self, conference: Conference, label: str) -> None:
        """Saves what differs from what lies there, as the app's writer does."""
        before = self._saved.get(conference.id)
        if before is not conference:
            self._written.save(before, conference, label)
            self._saved[conference.id] = conference

    def load(self, conference_id: str) -> Conference:
        """The conference as it lies in the file."""
        return self._read.load(conference_id)

    def close(self) -> None:
        """Closes both stores."""
        self._read.close()
        self._written.close()


@cache
def stage_file() -> StageFile:
    """The one file of this run, which goes with it."""
    folder = Path(tempfile.mkdtemp())
    made = StageFile(folder / "store")
    at_the_end = ExitStack()
    at_the_end.callback(shutil.rmtree, folder)
    at_the_end.callback(made.close)
    atexit.register(at_the_end.close)
    return made


class StepStage(App[None]):
    """Does as the app does: an `Edited` conference is saved, and the screen is told the next value."""

    CSS_PATH: ClassVar[str] = str(ROOT / "chairtui" / "app.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "keys_help", priority=True)]

    conference: reactive[Conference | None] = reactive(None, init=False)
    procedure: reactive[Procedure | None] = reactive(None, init=False)
    light: reactive[Light] = reactive(OPENING, init=False)

    def __init__(self, step: StepScreen, conference: Conference, procedure: Procedure | None = None) -> None:
        super().__init__()
        self.step = step
        self.first = conference
        self.labels: list[str] = []
        self.told: list[str] = []
        self.closed: list[str] = []
        self.heard: list[Message] = []
        self._loaded: tuple[Conference, Conference] | None = None
        self._procedure = procedure or london_borough()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "chairtui-dark"

    def on_mount(self) -> None:
        """Shows the step."""
        self.procedure, self.conference = self._procedure, self.first
        self.step.data_bind(StepStage.conference, StepStage.procedure, StepStage.light)
        self.step.calendar = england()
        self.push_screen(self.step)

    def action_keys_help(self) -> None:
        """Shows the keys of the step."""
        self.step.action_keys_help()

    async def _on_message(self, message: Message) -> None:
        if type(message).__module__ == "chairtui.screens.messages":
            self.heard.append(message)
        await super()._on_message(message)

    @on(Edited)
    def _take_on(self, event: Edited) -> None:
        self._save("As the test begins")
        self.conference = event.conference
        self._save(event.label)
        self.labels.append(event.label)

    @on(Told)
    def _tell(self, event: Told) -> None:
        self.told.append(event.words)

    @on(FormClosed)
    def _close(self, event: FormClosed) -> None:
        self.closed.append(event.place)

    @property
    def notified(self) -> list[str]:
        """What notices say, as of an edit that is refused."""
        return [notice.message for notice in self._notifications]

    @property
    def now(self) -> Conference:
        """The conference as it lies in the file."""
        shown = self._save("As the test begins")
        if self._loaded is None or self._loaded[0] is not shown:
            self._loaded = shown, stage_file().load(shown.id)
        return self._loaded[1]

    def _save(self, label: str) -> Conference:
        assert self.conference is not None
        stage_file().save(self.conference, label)
        return self.conference


def map_stage(conference: Conference) -> StepStage:
    """The map, whose columns are the procedure's, so that it needs it before it is shown."""
    screen = MapScreen()
    screen.set_reactive(StepScreen.conference, conference)
    screen.set_reactive(StepScreen.procedure, london_borough())
    return StepStage(screen, conference)


def screen_text(app: App[Any]) -> str:
    """The screen as it is drawn."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def typed(pilot: Pilot[None], words: str) -> None:
    """Types words, one key a letter."""
    await pilot.press(*({" ": "space"}.get(letter, letter) for letter in words))


DAY = date(2026, 5, 12)
