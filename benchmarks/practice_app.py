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

from chairtui.app import ChairApp
from chairtui.config import Config
from chairtui.door import Door

if TYPE_CHECKING:
    from chairtui.store.store import Store

KEY = bytes(range(32))


def opened(folder: Path) -> Store:
    """The store in `folder`."""
    from chairtui.store import keys
    from chairtui.store.store import Store

    return Store(folder / keys.STORE_FILE, KEY, "Benchmark")


def main() -> int:
    """Open the app on the store."""
    folder = Path(sys.argv[1])
    config = Config.default().for_practice(folder)
    way = partial(opened, folder)
    door = Door(exists=True, unlock=lambda _: way(), create=lambda _: (way(), ""), open_now=way)
    return ChairApp(config, door).run() or 0


if __name__ == "__main__":
    sys.exit(main())
