"""ChairTUI on an existing practice store, without a passphrase: what the benchmarks start.

    python benchmarks/practice_app.py FOLDER

The key is written here, so that a store can be filled once and opened many times; only made-up families lie
in it.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chairtui.cli import run_app
from chairtui.config import Config

if TYPE_CHECKING:
    from chairtui.store.store import Store

KEY = bytes(range(32))


def opened(folder: Path) -> Store:
    """The store in `folder`."""
    from chairtui.store import places
    from chairtui.store.store import Store

    return Store(folder / places.STORE_FILE, KEY, "Benchmark")


def main() -> int:
    """Open the app on the store, as the command does."""
    folder = Path(sys.argv[1])
    return run_app(Config.default().for_practice(folder), partial(opened, folder), asks=False)


if __name__ == "__main__":
    sys.exit(main())
