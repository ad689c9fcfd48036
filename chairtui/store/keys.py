"""The sealed key file: the store's random data key, locked once by the passphrase and once by a recovery key.

The passphrase never touches the database, so a wrong passphrase and a damaged store are told apart, and a new
passphrase rewrites one small file. The file holds a sum over its own content, so that a wrong passphrase and
a damaged key file are told apart too.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

from chairtui.store.errors import (
    DamagedKeyFileError,
    MissingKeyFileError,
    MistypedRecoveryKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""The letters of a recovery key: neither I nor O, which look like digits."""

_KEY_LETTERS = 28  # 24 ** 28 is just over 128 bits
_CHECK_LETTERS = 4
_GROUP = 4


class Cost(NamedTuple):
    """What argon2id spends on one guess (RFC 9106, second recommended option)."""

    passes: int = 3
    memory: int = 64 * 1024
    """In KiB."""
    lanes: int = 4


COST = Cost()

_MOST = Cost(passes=64, memory=4 * 1024 * 1024, lanes=64)
"""No key file is made to cost more: one that asks for it is damaged, and would take all memory or all day."""

_LENGTHS = {"salt": 16, "nonce": 12, "key": 48}
"""The bytes of each part of a slot; a sealed key is 16 longer than the key."""


def create(key_file: Path, passphrase: str) -> tuple[bytes, str]:
    """A new data key and its recovery key, sealed in `key_file`; neither can be had again without a key to
    it."""
    data_key, recovery_key = secrets.token_bytes(32), _new_recovery_key()
    slots = {
        "passphrase": _sealed(data_key, _passphrase_bytes(passphrase), "passphrase"),
        "recovery": _sealed(data_key, _recovery_bytes(recovery_key), "recovery"),
    }
    _write(key_file, slots)
    return data_key, recovery_key


def unseal(key_file: Path, *, passphrase: str | None = None, recovery_key: str | None = None) -> bytes:
    """The data key, by either the passphrase or the recovery key.

    Raises:
        WrongPassphraseError, WrongRecoveryKeyError: it does not fit.
        MistypedRecoveryKeyError: the recovery key is no recovery key at all.
        MissingKeyFileError, DamagedKeyFileError: there is nothing to fit it to.
    """
    if recovery_key is not None:
        letters = _recovery_bytes(recovery_key)
        data_key = _opened(_slots(key_file)["recovery"], letters, "recovery")
        if data_key is None:
            raise WrongRecoveryKeyError
        return data_key
    data_key = _opened(_slots(key_file)["passphrase"], _passphrase_bytes(passphrase or ""), "passphrase")
    if data_key is None:
        raise WrongPassphraseError
    return data_key


def _passphrase_bytes(passphrase: str) -> bytes:
    """One spelling for one passphrase: keyboards differ in how they compose letters with accents."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _new_recovery_key() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(_KEY_LETTERS))
    whole = letters + _check_letters(letters)
    return " ".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def _check_letters(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(letters.encode()).digest(), "big")
    return "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(_CHECK_LETTERS))


def _recovery_bytes(typed: str) -> bytes:
    """The letters of a recovery key, however it was spaced and capitalised."""
    whole = "".join(letter for letter in typed.upper() if letter.isalnum())
    letters = whole[:_KEY_LETTERS]
    if len(letters) != _KEY_LETTERS or whole[_KEY_LETTERS:] != _check_letters(letters):
        raise MistypedRecoveryKeyError
    return letters.encode()


def _sealed(data_key: bytes, secret: bytes, name: str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_stretched(secret, salt, COST)).encrypt(nonce, data_key, _purpose(name))
    return {"argon2id": list(COST), "salt": salt.hex(), "nonce": nonce.hex(), "key": sealed.hex()}


def _opened(slot: dict[str, Any], secret: bytes, name: str) -> bytes | None:
    """The data key in `slot`, or none if `secret` does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, sealed, cost = _read(slot)
    try:
        return AESGCM(_stretched(secret, salt, cost)).decrypt(nonce, sealed, _purpose(name))
    except InvalidTag:
        return None


def _read(slot: dict[str, Any]) -> tuple[bytes, bytes, bytes, Cost]:
    """The salt, nonce and sealed key of a slot, and what a guess at it costs."""
    try:
        salt, nonce, sealed = (bytes.fromhex(slot[part]) for part in _LENGTHS)
        cost = Cost._make(slot["argon2id"])
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedKeyFileError from error
    is_whole = [len(part) for part in (salt, nonce, sealed)] == [*_LENGTHS.values()]
    in_bounds = all(type(one) is int and 0 < one <= most for one, most in zip(cost, _MOST, strict=True))
    if not is_whole or not in_bounds:
        raise DamagedKeyFileError
    return salt, nonce, sealed, cost


def _stretched(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID)
    except HashingError as error:
        raise DamagedKeyFileError from error


def _purpose(name: str) -> bytes:
    """Ties a slot to its name and to this form of the file, so that none stands in for another."""
    return f"chairtui store.key 1 {name}".encode()


def _slots(key_file: Path) -> dict[str, Any]:
    try:
        content = json.loads(key_file.read_bytes())
        slots = content["slots"]
        is_as_written = content.get("sum", _sum(slots)) == _sum(slots)  # the first key files held none
        if (
            not is_as_written
            or content["v"] != 1
            or any(not isinstance(slots[name], dict) for name in ("passphrase", "recovery"))
        ):
            raise DamagedKeyFileError
    except FileNotFoundError as error:
        raise MissingKeyFileError from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedKeyFileError from error
    return dict(slots)


def _sum(slots: object) -> str:
    """What the content of a key file adds up to: damage changes it. It says nothing of any key."""
    return hashlib.sha256(json.dumps(slots, sort_keys=True).encode()).hexdigest()


def _write(key_file: Path, slots: dict[str, Any]) -> None:
    """Replaces the key file whole or not at all, readable by its owner only."""
    part = key_file.with_name(key_file.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump({"v": 1, "slots": slots, "sum": _sum(slots)}, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    part.replace(key_file)
    sync_folder(key_file.parent)


def sync_folder(folder: Path) -> None:
    """Makes a rename last through a power cut; Windows opens no folders and needs none of it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
