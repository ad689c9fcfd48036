"""Where ChairTUI's files lie, and the few things that a chair sets once. Nothing else knows a folder."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from chairtui.domain.errors import ChairTUIError

APP = "ChairTUI"

_PACKAGE = Path(__file__).parent


class SettingsNotKeptError(ChairTUIError):
    """The settings could not be written, so they count only until you leave.
    Your conferences are not affected; look whether the disk is full.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a chair sets once for this computer."""

    chair: str = ""
    """The chair's name, which the journal notes beside each edit; asked for at the first run."""
    theme: str = "chairtui-dark"
    procedure: str = "london_borough"
    """Key of the procedure that a new conference takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Every folder that ChairTUI reads or writes, and the settings."""

    store_folder: Path
    """Holds `store.db` and `store.key`."""
    documents_folder: Path
    """Where Word files go."""
    config_folder: Path
    """Holds the settings, and the office's own `procedures` and `templates`."""
    shipped_data: Path
    shipped_templates: Path
    settings: Settings

    @classmethod
    def default(cls) -> Config:
        """The folders of whoever is logged in, by the habits of their system."""
        import platformdirs

        config_folder = platformdirs.user_config_path(APP, appauthor=False)
        return cls(
            store_folder=platformdirs.user_data_path(APP, appauthor=False),
            documents_folder=platformdirs.user_documents_path() / APP,
            config_folder=config_folder,
            shipped_data=_shipped("data"),
            shipped_templates=_shipped("templates"),
            settings=read_settings(config_folder),
        )

    @classmethod
    def for_store(cls, store_folder: Path) -> Config:
        """As `default`, with the store in a folder of one's own choice."""
        return replace(cls.default(), store_folder=store_folder)

    def for_practice(self, store_folder: Path) -> Config:
        """The same for a throw-away store; its documents go to a folder of their own."""
        return replace(self, store_folder=store_folder, documents_folder=self.documents_folder / "practice")

    @property
    def procedure_folders(self) -> tuple[Path, ...]:
        """Where procedures are looked for: the office's own come before those that ship."""
        return self.config_folder / "procedures", self.shipped_data / "procedures"

    @property
    def practice_files(self) -> tuple[Path, ...]:
        """The families of the practice mode, one file each."""
        return tuple(sorted((self.shipped_data / "practice").glob("*.json")))

    def template(self, kind: str) -> Path:
        """The Word template of one kind of document: the office's own, or the one that ships."""
        own = self.config_folder / "templates" / f"{kind}.docx"
        return own if own.exists() else self.shipped_templates / own.name

    def with_settings(self, **changes: str) -> Config:
        """The same with some settings changed, which count until the program ends."""
        return replace(self, settings=replace(self.settings, **changes))

    def keep_settings(self) -> None:
        """Put the settings on disk, so that they count the next time too.

        Raises:
            SettingsNotKeptError: they could not be written.
        """
        written = json.dumps(asdict(self.settings), ensure_ascii=False, indent=2, sort_keys=True)
        try:
            replace_private_file(_settings_file(self.config_folder), f"{written}\n".encode())
        except OSError:
            raise SettingsNotKeptError from None


def read_settings(config_folder: Path) -> Settings:
    """The settings in that folder; one that is missing or damaged takes its default."""
    try:
        kept = json.loads(_settings_file(config_folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    known = {f.name: kept[f.name] for f in fields(Settings) if isinstance(kept.get(f.name), str)}
    return Settings(**known)


def replace_private_file(path: Path, content: bytes) -> None:
    """Write a file that nobody but its owner reads, whole or not at all; it takes the place of an older one.

    Raises:
        OSError: it could not be written; an older file is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _settings_file(config_folder: Path) -> Path:
    return config_folder / "settings.json"


def _shipped(folder: str) -> Path:
    """A folder that ships with the app: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "_shipped" / folder
    return installed if installed.exists() else _PACKAGE.parent / folder
