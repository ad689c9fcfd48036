from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chairtui.store import keys
from chairtui.store.store import Store


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2id at its cheapest: what is tested here is not how long a guess takes."""
    monkeypatch.setattr(keys, "COST", keys.Cost(passes=1, memory=8, lanes=1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.practice(tmp_path / "store", actor="Fern Sorrel")
    yield made
    made.close()
