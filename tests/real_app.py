"""The whole app on a real store file, and somebody at its keyboard; what they did is read from the file."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import date
from functools import partial, reduce
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from chairtui.app import ChairApp
from chairtui.config import Config, read_settings
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.plans import Outcome, PlanAction
from chairtui.door import Door
from chairtui.procedure_files import procedure_edition
from chairtui.store.places import is_there
from chairtui.store.store import Store
from chairtui.unlocking import created, opened
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import family_conference
from tests.screens.harness import FOLDERS, ROOT, WIDE, screen_text

PASSPHRASE = "three made-up words"
FAMILY = "family"
"""Identity of the conference that lies in the store."""

LAST_TIME = date(2026, 2, 10)

PATIENCE = 20.0
"""Seconds for something to happen before a test gives up; a busy machine is slow, not wrong."""


def family() -> Conference:
    """The Bramblebys with the procedure that ships, and two of what can change places, one from last time."""
    conference = family_conference(FAMILY)
    for edition in conference.procedure_editions:
        conference = conference.without(edition)
    records = (
        procedure_edition("london_borough", FOLDERS),
        DangerStatement(
            id="danger-2", text="Robin may be forgotten at the pool.", about=("robin",), since=LAST_TIME
        ),
        Outcome(id="outcome-2", text="Robin is fetched on time.", about=("robin",), since=LAST_TIME),
        PlanAction(
            id="action-2", outcome_id="outcome", what="A clock in the hall", who=("mum",), since=LAST_TIME
        ),
    )
    return reduce(Conference.with_record, records, conference)


class Room:
    """The folders of one chair's computer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def config(self) -> Config:
        """Everything below one folder, with the settings that lie there."""
        return Config(
            store_folder=self.folder / "store",
            documents_folder=self.folder / "documents",
            config_folder=self.folder / "config",
            shipped_data=ROOT / "data",
            shipped_templates=ROOT / "templates",
            settings=read_settings(self.folder / "config"),
        )

    def furnish(self, store: Path) -> None:
        """Puts a copy of a store here, whose chair is known to the settings."""
        shutil.copytree(store, self.config.store_folder)
        self.config.with_settings(chair="Fern Sorrel").keep_settings()

    def app(self, *, practice: bool = False) -> ChairApp:
        """The app as the program makes it."""
        config = self.config
        now = partial(Store.practice, config.store_folder) if practice else None
        door = Door(
            exists=is_there(config.store_folder),
            unlock=partial(opened, config),
            create=partial(created, config),
            open_now=now,
            asks=not practice,
        )
        return ChairApp(config, door)

    def read(self, conference_id: str = FAMILY) -> Conference:
        """The conference as it lies in the file, through a store of its own."""
        with closing(Store.open(self.config.store_folder, passphrase=PASSPHRASE)) as store:
            return store.load(conference_id)

    def drafts(self) -> dict[str, object]:
        """What lies half typed in the file, by its place."""
        with closing(Store.open(self.config.store_folder, passphrase=PASSPHRASE)) as store:
            return {draft.screen: draft.fields for draft in store.drafts()}

    @asynccontextmanager
    async def sitting(self, size: tuple[int, int] = WIDE) -> AsyncIterator[Chair]:
        """From starting the app to leaving it; the store is unlocked and its first conference open."""
        async with self.start(size) as chair:
            await chair.unlock()
            await chair.press("enter")
            await chair.until(lambda: chair.app.conference is not None, "the conference to open")
            await chair.settle()
            yield chair
            await chair.leave()

    @asynccontextmanager
    async def start(self, size: tuple[int, int] = WIDE, *, practice: bool = False) -> AsyncIterator[Chair]:
        """From starting the app to its end."""
        app = self.app(practice=practice)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            yield Chair(self, app, pilot)


class Chair:
    """Somebody at the keyboard."""

    def __init__(self, room: Room, app: ChairApp, pilot: Pilot[int]) -> None:
        self.room = room
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What is on the screen."""
        return screen_text(self.app)

    async def press(self, *keys: str) -> None:
        """Presses keys one after the other."""
        await self.pilot.press(*keys)

    async def type(self, words: str) -> None:
        """Types words, one key a letter."""
        await self.pilot.press(*({" ": "space"}.get(letter, letter) for letter in words))

    async def paste(self, words: str) -> None:
        """Pastes words at once."""
        self.app.post_message(events.Paste(words))
        await self.pilot.pause()

    async def until(self, seen: Callable[[], object], what: str = "it") -> None:
        """Waits until something is so."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, f"waited for {what}, in vain; the screen:\n{self.screen}"
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    async def see(self, words: str) -> None:
        """Waits until these words stand on the screen."""
        await self.until(lambda: words in self.screen, repr(words))

    async def settle(self) -> None:
        """Waits until everything is drawn and on disk."""
        await self.pilot.pause()
        assert await asyncio.to_thread(self.app._store.flush), "it could not be saved"
        await self.pilot.pause()

    async def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Types the passphrase and waits for the list of conferences."""
        await self.paste(passphrase)
        await self.press("enter")
        await self.until(lambda: not self.app.is_shut, "the store to open")
        await self.pilot.pause()

    async def leave(self) -> None:
        """Leaves by ctrl+q."""
        self.app.post_message(events.Key("ctrl+q", None))
        end = time.monotonic() + PATIENCE
        while not self.app._exit:
            assert time.monotonic() < end, "waited for the program to end, in vain"
            await asyncio.sleep(0.01)

    async def go(self, step: str) -> None:
        """Goes to a step by the find box, as a person does."""
        assert self.app.procedure is not None
        nth = [one.key for one in self.app.procedure.steps].index(step)
        await self.press("ctrl+f")
        if nth < len("1234567890"):
            await self.press(str((nth + 1) % 10))
        else:
            await self.type(self.app.procedure.steps[nth].title)
            await self.press("enter")
        await self.until(lambda: self.app._steps.shown == step, step)
        await self.settle()

    @property
    def now(self) -> Conference:
        """The conference as the app has it."""
        assert self.app.conference is not None
        return self.app.conference

    def list(self, selector: str = "#list") -> DrawnList:
        """A list of the screen."""
        return self.app.screen.query_one(selector, DrawnList)

    async def choose(self, key: str, selector: str = "#list") -> str:
        """Goes down a list to the first row whose key begins so; its whole key."""
        shown = self.list(selector)
        shown.focus()
        await self.press("home")
        while not (shown.selected_key or "").startswith(key):
            before = shown.selected_key
            await self.press("down")
            assert shown.selected_key != before, f"no row {key}"
        return shown.selected_key or ""

    async def read(self) -> Conference:
        """The conference in the file, once everything is on disk."""
        await self.settle()
        return self.room.read()
