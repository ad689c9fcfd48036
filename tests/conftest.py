from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import RenderableType
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.screen import Screen

from chairtui.store import keys
from chairtui.store.store import Store
from tests.real_app import PASSPHRASE, Room, family

CHEAP = keys.Cost(passes=1, memory=8, lanes=1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Measures nothing while a test that is marked `no_cover` is set up; pytest-cov heeds the call alone."""
    measuring = item.config.pluginmanager.get_plugin("_cov")
    if measuring is None or measuring.cov_controller is None or not item.get_closest_marker("no_cover"):
        return (yield)
    measuring.cov_controller.pause()
    try:
        return (yield)
    finally:
        measuring.cov_controller.resume()


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
