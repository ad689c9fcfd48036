"""One conference, begun once; each test has a laptop of its own that holds a copy of it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["*"]  # these tests need a POSIX pseudo-terminal
else:
    from tests.journeys.begun import begun_on, goes_on
    from tests.journeys.chair import Chair

    @pytest.fixture(scope="session")
    def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
        """The laptop that the others are copies of."""
        return begun_on(tmp_path_factory.mktemp("begun"))

    @pytest.fixture
    def laptop(begun: Path, tmp_path: Path) -> Path:
        """A laptop on which a conference has just been begun."""
        return Path(shutil.copytree(begun, tmp_path / "laptop"))

    @pytest.fixture
    def chair(laptop: Path) -> Iterator[Chair]:
        """A chair who sits before the map of that conference."""
        with Chair.at_a_laptop(laptop) as chair:
            goes_on(chair)
            chair.sees("what was said")
            yield chair
