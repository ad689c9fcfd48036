"""Where the files of a store lie in its folder; so little that the first screen need not wait for it."""

from __future__ import annotations

from pathlib import Path

STORE_FILE = "store.db"
KEY_FILE = "store.key"


def is_there(folder: Path) -> bool:
    """Whether `folder` holds a store: the app then asks for its passphrase, and else makes a new one."""
    return (folder / STORE_FILE).exists()
