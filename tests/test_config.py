from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chairtui.config import Config, Settings, SettingsNotKeptError, read_settings, replace_private_file
from chairtui.theme import THEMES


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """The folders of somebody whose home is empty."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    return replace(Config.default(), config_folder=tmp_path / "settings")


def test_the_shipped_files_are_found(config: Config) -> None:
    assert (config.shipped_data / "procedures" / "london_borough.toml").is_file()
    assert config.template("summary").is_file()
    assert len(config.practice_files) >= 2


def test_the_usual_settings_name_a_theme_and_a_procedure_that_there_are(config: Config) -> None:
    assert config.settings == Settings()
    assert config.settings.theme in {theme.name for theme in THEMES}
    assert (config.shipped_data / "procedures" / f"{config.settings.procedure}.toml").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the system, not the environment")
def test_everything_lies_in_the_home_of_whoever_is_logged_in(config: Config, tmp_path: Path) -> None:
    assert tmp_path in config.store_folder.parents
    assert tmp_path in config.documents_folder.parents
    assert config.documents_folder.name == "ChairTUI"


def test_a_store_may_lie_elsewhere(config: Config, tmp_path: Path) -> None:
    elsewhere = Config.for_store(tmp_path / "stick")
    assert elsewhere.store_folder == tmp_path / "stick"
    assert elsewhere.documents_folder == config.documents_folder


def test_practice_has_a_store_and_documents_of_its_own(config: Config, tmp_path: Path) -> None:
    practice = config.for_practice(tmp_path / "thrown-away")
    assert practice.store_folder == tmp_path / "thrown-away"
    assert practice.documents_folder == config.documents_folder / "practice"


def test_settings_are_kept_until_the_next_start(config: Config) -> None:
    changed = config.with_settings(chair="Siân Ap-Made-Up").with_settings(theme="chairtui-light")
    assert read_settings(config.config_folder) == Settings()
    changed.keep_settings()
    assert changed.settings == Settings(chair="Siân Ap-Made-Up", theme="chairtui-light")
    assert read_settings(config.config_folder) == changed.settings


@pytest.mark.parametrize("kept", [b"", b"[1]", b"{", b"\xff\xfe", b'{"chair": 7, "colour": "red"}'])
def test_damaged_settings_are_as_good_as_none(config: Config, kept: bytes) -> None:
    config.config_folder.mkdir()
    (config.config_folder / "settings.json").write_bytes(kept)
    assert read_settings(config.config_folder) == Settings()


def test_what_is_known_of_partly_damaged_settings_is_kept(config: Config) -> None:
    config.config_folder.mkdir()
    (config.config_folder / "settings.json").write_text(
        '{"chair": "Fern Sorrel", "theme": null}', encoding="utf-8"
    )
    assert read_settings(config.config_folder) == Settings(chair="Fern Sorrel")


def test_settings_that_cannot_be_written_say_so(config: Config) -> None:
    config.config_folder.write_text("a file in the way", encoding="utf-8")
    with pytest.raises(SettingsNotKeptError):
        config.with_settings(chair="Fern Sorrel").keep_settings()


def test_an_offices_own_template_and_procedures_come_first(config: Config) -> None:
    own = config.config_folder / "templates" / "summary.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    assert config.template("summary") == own
    assert config.procedure_folders[0] == config.config_folder / "procedures"


def test_a_private_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "file.json"
    replace_private_file(path, b"one")
    replace_private_file(path, b"two")
    assert path.read_bytes() == b"two"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        replace_private_file(path, b"three")
    assert path.read_bytes() == b"two"
    assert [found.name for found in path.parent.iterdir()] == ["file.json"]
