"""The key file: two ways in, each told apart from damage."""

from __future__ import annotations

import json
import os
import stat
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairtui.store import keys, places
from chairtui.store.errors import (
    DamagedKeyFileError,
    MissingKeyFileError,
    MistypedRecoveryKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / places.KEY_FILE


def test_passphrase_and_recovery_key_open_the_same(key_file: Path) -> None:
    data_key, recovery_key = keys.create(key_file, "correct horse")
    assert len(data_key) == 32
    assert keys.unseal(key_file, passphrase="correct horse") == data_key
    assert keys.unseal(key_file, recovery_key=recovery_key) == data_key


def test_each_wrong_key_has_its_own_sentence(key_file: Path) -> None:
    keys.create(key_file, "correct horse")
    _, other = keys.create(key_file.with_name("other.key"), "correct horse")
    with pytest.raises(WrongPassphraseError, match="not the passphrase"):
        keys.unseal(key_file, passphrase="correct  horse")
    with pytest.raises(WrongPassphraseError):
        keys.unseal(key_file, passphrase="")
    with pytest.raises(WrongRecoveryKeyError, match="not the recovery key"):
        keys.unseal(key_file, recovery_key=other)


def test_no_slip_in_a_recovery_key_goes_unseen(key_file: Path) -> None:
    _, recovery_key = keys.create(key_file, "correct horse")
    letters = recovery_key.replace(" ", "")
    for place, letter in enumerate(letters):
        slip = letters[:place] + ("B" if letter == "A" else "A") + letters[place + 1 :]
        with pytest.raises(MistypedRecoveryKeyError):
            keys.unseal(key_file, recovery_key=slip)
    for slip in ("", letters[:-1], letters + "A", "not a recovery key"):
        with pytest.raises(MistypedRecoveryKeyError):
            keys.unseal(key_file, recovery_key=slip)


def test_a_recovery_key_is_read_however_it_is_spaced_and_written(key_file: Path) -> None:
    data_key, recovery_key = keys.create(key_file, "correct horse")
    groups = recovery_key.split(" ")
    assert [len(group) for group in groups] == [4] * 8
    assert set(recovery_key) <= {*keys.LETTERS, " "}
    for written in (recovery_key.lower(), "-".join(groups), "".join(groups), f"  {recovery_key}\n"):
        assert keys.unseal(key_file, recovery_key=written) == data_key


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(passphrase=st.text())
def test_any_text_is_a_passphrase(key_file: Path, passphrase: str) -> None:
    data_key, _ = keys.create(key_file, passphrase)
    assert keys.unseal(key_file, passphrase=passphrase) == data_key


def test_a_passphrase_with_accents_is_the_same_from_every_keyboard(key_file: Path) -> None:
    data_key, _ = keys.create(key_file, unicodedata.normalize("NFC", "tŷ bach â"))
    assert keys.unseal(key_file, passphrase=unicodedata.normalize("NFD", "tŷ bach â")) == data_key


def test_a_missing_key_file_says_so(key_file: Path) -> None:
    with pytest.raises(MissingKeyFileError, match="untouched"):
        keys.unseal(key_file, passphrase="any")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"v": 1}',
        b'{"v": 2, "slots": {"passphrase": {}, "recovery": {}}}',
        b'{"v": 1, "slots": {"passphrase": {}, "recovery": {}}}',
        b'{"v": 1, "slots": {"passphrase": 7, "recovery": {}}}',
        b'{"v": 1, "slots": []}',
        b"[" * 100_000,
        b'{"v": 1, "slots": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_damaged_key_file_is_not_a_wrong_passphrase(key_file: Path, content: bytes) -> None:
    key_file.write_bytes(content)
    with pytest.raises(DamagedKeyFileError, match="damaged"):
        keys.unseal(key_file, passphrase="any")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("salt", "zz"),
        ("salt", "00"),
        ("nonce", ""),
        ("key", 7),
        ("argon2id", [1, 8]),
        ("argon2id", [0, 0, 0]),
        ("argon2id", [1, 2**31, 1]),
        ("argon2id", "cheap"),
        ("argon2id", [-1, 8, 1]),
        ("argon2id", [2**40, 8, 1]),
        ("argon2id", [1, 2**40, 1]),
        ("argon2id", [True, 8, 1]),
        ("key", "0011"),
    ],
)
def test_a_damaged_slot_is_not_a_wrong_passphrase(key_file: Path, part: str, value: object) -> None:
    keys.create(key_file, "correct horse")
    content = json.loads(key_file.read_bytes())
    content["slots"]["passphrase"][part] = value
    del content["sum"]  # so that the slot itself is looked at
    key_file.write_text(json.dumps(content), encoding="ascii")
    with pytest.raises(DamagedKeyFileError):
        keys.unseal(key_file, passphrase="correct horse")


@pytest.mark.parametrize("slot", ["passphrase", "recovery"])
def test_a_changed_byte_of_a_sealed_key_is_damage_and_neither_key_is_called_wrong(
    key_file: Path, slot: str
) -> None:
    _, recovery_key = keys.create(key_file, "correct horse")
    content = key_file.read_text(encoding="ascii")
    sealed = json.loads(content)["slots"][slot]["key"]
    other = f"{'0' if sealed[0] != '0' else '1'}{sealed[1:]}"
    key_file.write_text(content.replace(sealed, other), encoding="ascii")
    with pytest.raises(DamagedKeyFileError, match="from a backup in its place"):
        keys.unseal(key_file, passphrase="correct horse")
    with pytest.raises(DamagedKeyFileError):
        keys.unseal(key_file, recovery_key=recovery_key)


def test_a_key_file_of_the_first_kind_without_a_sum_opens(key_file: Path) -> None:
    data_key, recovery_key = keys.create(key_file, "correct horse")
    content = json.loads(key_file.read_bytes())
    del content["sum"]
    key_file.write_text(json.dumps(content, indent=2), encoding="ascii")
    assert keys.unseal(key_file, passphrase="correct horse") == data_key
    assert keys.unseal(key_file, recovery_key=recovery_key) == data_key
    with pytest.raises(WrongPassphraseError):
        keys.unseal(key_file, passphrase="incorrect horse")


def test_no_slot_stands_in_for_the_other(key_file: Path) -> None:
    _, recovery_key = keys.create(key_file, "correct horse")
    content = json.loads(key_file.read_bytes())
    slots = content["slots"]
    slots["recovery"], slots["passphrase"] = slots["passphrase"], slots["recovery"]
    del content["sum"]
    key_file.write_text(json.dumps(content), encoding="ascii")
    with pytest.raises(WrongPassphraseError):
        keys.unseal(key_file, passphrase="correct horse")
    with pytest.raises(WrongRecoveryKeyError):
        keys.unseal(key_file, recovery_key=recovery_key)


def test_neither_key_stands_in_the_file(key_file: Path) -> None:
    data_key, recovery_key = keys.create(key_file, "correct horse")
    content = key_file.read_text(encoding="ascii")
    for secret in ("correct horse", data_key.hex(), recovery_key, recovery_key.replace(" ", "")):
        assert secret not in content


def test_guessing_costs_what_was_measured() -> None:
    """64 MiB, three passes, four lanes: the second recommended option of RFC 9106."""
    assert keys.Cost() == (3, 64 * 1024, 4)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_only_its_owner_may_read_the_key_file(key_file: Path) -> None:
    keys.create(key_file, "correct horse")
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert [path.name for path in key_file.parent.iterdir()] == [places.KEY_FILE]
