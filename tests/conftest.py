from __future__ import annotations

import asyncio
import gc
import itertools
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from rich.console import RenderableType
from textual import app, pilot
from textual._compositor import Compositor
from textual._context import active_app, visible_screen_stack
from textual._wait import wait_for_idle
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from chairtui.app import ChairApp
from chairtui.store import keys
from chairtui.store.store import Store
from tests.command import CHEAP
from tests.real_app import PASSPHRASE, Room, family

settings.register_profile("whatever the machine is busy with", deadline=None)
settings.load_profile("whatever the machine is busy with")

LONGEST_WORK = 0.1
"""Seconds after which a test does not wait for a thread of the app any longer, unless it says what for."""

FINISHED = itertools.count(1)


def pytest_collection_finish() -> None:
    """Leaves the search for cycles to the end of each test: begun by Python, it took a third of the time."""
    _look_through_everything()
    gc.set_threshold(50_000, 1_000, 1_000)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Takes away what a test left in cycles, such as its app."""
    outcome = yield
    if next(FINISHED) % 40:
        gc.collect(1)
    else:
        _look_through_everything()
    return outcome


def _look_through_everything() -> None:
    """What is kept then, such as modules, is not looked at again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Counts no lines for coverage while a test that is marked `uncounted` is set up, run and taken down.

    By hand, since in a worker of xdist pytest-cov begins to count twice and ends it once.
    """
    counting, counting_threads = sys.gettrace(), threading.gettrace()
    if not (item.get_closest_marker("uncounted") and type(counting).__module__.startswith("coverage")):
        return (yield)
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        threading.settrace(counting_threads)
        sys.settrace(counting)
        _next_call()


def _next_call() -> None:
    """Nothing: with the next call, coverage's tracer is back in its place."""


@pytest.fixture(scope="session", autouse=True)
def style_sheets_read_once() -> Iterator[None]:
    """Reads each style sheet once for all apps with the same colours; each would read them all."""
    read = Stylesheet._parse_rules
    known: dict[object, list[RuleSet]] = {}

    def once(self: Stylesheet, *arguments: Any, **named: Any) -> list[RuleSet]:
        key = (arguments, tuple(named.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = read(self, *arguments, **named)
        return known[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Stylesheet, "_parse_rules", once)
        yield


@pytest.fixture(autouse=True)
def drawn_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws a screen when a test reads it, and not each frame between: nobody sees those without a terminal.

    Each frame is drawn where the program runs in a real one, in the journeys.
    """
    drawn = Compositor.render_update

    def only_whole(
        self: Compositor,
        full: bool = False,
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,
    ) -> RenderableType | None:
        if full:
            return drawn(self, full, screen_stack, simplify)
        visible_screen_stack.set(screen_stack or [])
        self._dirty_regions.clear()
        return None

    monkeypatch.setattr(Compositor, "render_update", only_whole)


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_an_idle_machine() -> Iterator[None]:
    """Goes on as soon as an app has nothing to do; Textual looks every 20 ms whether the processor rests."""

    async def nothing_left_to_do(*limits: float) -> None:
        shown = active_app.get(None)
        if shown is None:
            await wait_for_idle(*limits)
            return
        end = time.monotonic() + LONGEST_WORK
        await _all_turns_taken(shown)
        while _is_somebody_at_work(shown) and time.monotonic() < end:
            await asyncio.sleep(0.002)
            await _all_turns_taken(shown)

    with pytest.MonkeyPatch.context() as patched:
        for module in (app, pilot):
            patched.setattr(module, "wait_for_idle", nothing_left_to_do)
        yield


async def _all_turns_taken(shown: App[Any]) -> None:
    """Lets everything run that is ready to, and what that makes ready, and what a screen has put off."""
    loop: Any = asyncio.get_running_loop()
    for _ in range(2):
        await asyncio.sleep(0)
        while loop._ready:  # noqa: ASYNC110 - there is no event for it
            await asyncio.sleep(0)
        shown.screen._on_timer_update()


def _is_somebody_at_work(shown: App[Any]) -> bool:
    """Whether a thread of the app has something to do, which will come back to it as a message."""
    if any(worker.is_running for worker in shown.workers):
        return True
    writer = shown._store._writer if isinstance(shown, ChairApp) else None
    return writer is not None and not writer._is_idle()


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2id at its cheapest: what is tested here is not how long a guess takes."""
    monkeypatch.setattr(keys, "COST", CHEAP)


@pytest.fixture(scope="session")
def family_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with one family in it, made once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("family") / "store"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(keys, "COST", CHEAP)
        store, _ = Store.create(folder, PASSPHRASE, actor="Fern Sorrel")
    store.save(None, family(), "Import")
    store.close()
    return folder


@pytest.fixture
def empty_room(tmp_path: Path, cheap_keys: None) -> Room:
    """A computer on which ChairTUI was never started."""
    del cheap_keys
    return Room(tmp_path)


@pytest.fixture
def room(tmp_path: Path, family_store: Path) -> Room:
    """A computer with one family in its store."""
    made = Room(tmp_path)
    made.furnish(family_store)
    return made
