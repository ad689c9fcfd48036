"""The settings while the app runs: they count at once, and are kept for the next time from any thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

from textual.message import Message

from chairtui.config import Config
from chairtui.domain.errors import ChairTUIError
from chairtui.door import NotDone


class SettingsAccess:
    """Where everything lies and what is set."""

    def __init__(self, config: Config, tell: Callable[[Message], object]) -> None:
        """`tell` posts a message from any thread."""
        self.config = config
        self._tell = tell
        self._one_at_a_time = threading.Lock()

    def set(self, **changes: str) -> None:
        """Settings that count from now on, and the next time too unless `NotDone` follows."""
        with self._one_at_a_time:
            self.config = self.config.with_settings(**changes)
            try:
                self.config.keep_settings()
            except ChairTUIError as error:
                self._tell(NotDone(error))
