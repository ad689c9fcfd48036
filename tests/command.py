"""A home of its own with a store, and the commands run in it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from chairtui import cli
from chairtui.store import keys
from tests.refresh_practice import CHECKOUT

PASSPHRASE = "a made-up passphrase, with ŵ"
CHEAP = keys.Cost(passes=1, memory=8, lanes=1)
"""Argon2id at its cheapest: what is tested here is not how long a guess takes."""


@dataclass(frozen=True)
class Place:
    """A home of its own with a store, and the commands run in it."""

    home: Path

    @property
    def store(self) -> Path:
        return self.home / "store"

    @property
    def passphrase_file(self) -> Path:
        return self.home / "passphrase"

    @property
    def environment(self) -> Mapping[str, str]:
        """With nothing of this computer's settings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        return kept | dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(self.home))

    def run(self, *arguments: str | Path, typed: str = "") -> CompletedProcess[str]:
        """One command, in this process: each start of the program would take a second of a processor."""
        given = [str(argument) for argument in arguments]
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(os, "environ", self.environment)
            patched.setattr(sys, "stdin", io.StringIO(typed))
            patched.setattr(keys, "COST", CHEAP)
            with redirect_stdout(out), redirect_stderr(err):
                try:
                    code = cli.main(given)
                except SystemExit as ended:
                    code = ended.code if isinstance(ended.code, int) else 1
        return CompletedProcess(given, code, *(_text(stream) for stream in (out, err)))

    def start(self, *arguments: str | Path, typed: str = "") -> CompletedProcess[str]:
        """One command as a person runs it: the program itself."""
        return subprocess.run(
            (sys.executable, "-m", "chairtui", *arguments),
            input=typed,
            cwd=CHECKOUT,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def on_store(self, *arguments: str | Path) -> CompletedProcess[str]:
        """One command on the store, with its passphrase from a file."""
        return self.run(*arguments, "--store", self.store, "--passphrase-file", self.passphrase_file)

    def folders(self) -> set[str]:
        """Everything there is in this home."""
        return {str(path.relative_to(self.home)) for path in self.home.rglob("*")}


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
