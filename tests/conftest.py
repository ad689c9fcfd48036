from __future__ import annotations

from pathlib import Path

import pytest

from chairtui.store import keys
from chairtui.store.store import Store
from tests.real_app import PASSPHRASE, Room, family

CHEAP = keys.Cost(passes=1, memory=8, lanes=1)


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
