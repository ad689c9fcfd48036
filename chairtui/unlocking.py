"""How a command comes to the store: where it lies, and the passphrase from a file or as it is typed."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError

if TYPE_CHECKING:
    from chairtui.store.store import Store


class MisusedError(ChairTUIError):
    """The command was not given what it needs. Nothing was changed."""


class NoStoreError(ChairTUIError):
    """There is no store there yet. Start “chairtui” without a command to make one, or look at the path."""


class FileNotReadError(ChairTUIError):
    """The file could not be read, or is not UTF-8 text. Nothing was changed. Look at its name and place."""


def config_of(given: argparse.Namespace) -> Config:
    """Where everything lies, with the store where `--store` says."""
    return Config.for_store(given.store) if given.store else Config.default()


@contextlib.contextmanager
def open_store(given: argparse.Namespace, *, may_make: bool = False) -> Iterator[Store]:
    """The store, open for as long as it is needed, by the passphrase from a file or as it is typed.

    With `may_make`, a passphrase from a file makes one where there is none.

    Raises:
        NoStoreError: there is none.
        StoreError: it cannot be opened.
    """
    from chairtui.store.places import is_there

    config = config_of(given)
    passphrase = passphrase_from_file(given)
    if is_there(config.store_folder):
        store = opened(config, passphrase or _typed_passphrase())
    elif may_make and passphrase:
        store, recovery_key = created(config, passphrase)
        print(f"A new store was made. Its recovery key, shown this once: {recovery_key}", file=sys.stderr)
        print("Write it down and keep it away from this computer.", file=sys.stderr)
    else:
        raise NoStoreError
    with contextlib.closing(store):
        yield store


def opened(config: Config, words: str) -> Store:
    """The store, by its passphrase or its recovery key."""
    from chairtui.store.errors import MistypedRecoveryKeyError, WrongPassphraseError
    from chairtui.store.store import Store

    actor = config.settings.chair
    try:
        return Store.open(config.store_folder, passphrase=words, actor=actor)
    except WrongPassphraseError as wrong:
        try:
            return Store.open(config.store_folder, recovery_key=words, actor=actor)
        except MistypedRecoveryKeyError:
            raise wrong from None


def created(config: Config, passphrase: str) -> tuple[Store, str]:
    """A new store and its recovery key."""
    from chairtui.store.store import Store

    return Store.create(config.store_folder, passphrase, actor=config.settings.chair)


def passphrase_from_file(given: argparse.Namespace) -> str:
    """The first line of the passphrase file, or nothing where none is named."""
    if given.passphrase_file is None:
        return ""
    text = sys.stdin.readline() if str(given.passphrase_file) == "-" else read_file(given.passphrase_file)
    passphrase = text.partition("\n")[0].rstrip("\r")
    if not passphrase:
        raise MisusedError("The passphrase file is empty. Nothing was changed.")
    return passphrase


def _typed_passphrase() -> str:
    from getpass import getpass

    if not sys.stdin.isatty():
        raise MisusedError("There is no keyboard to type the passphrase on: add --passphrase-file FILE.")
    return getpass("Passphrase: ")


def read_file(path: Path) -> str:
    """The text of a file.

    Raises:
        FileNotReadError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileNotReadError from None
