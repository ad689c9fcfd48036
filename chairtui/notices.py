"""An app that tells little at once beside the work, and nothing about a step that was left."""

from __future__ import annotations

from typing import Any

from textual.await_complete import AwaitComplete
from textual.notifications import Notification, Notify
from textual.screen import Screen

from chairtui.guards import GuardedApp


class FewNotices(GuardedApp):
    """One notice stands at a time, and one error beside it, which stays when a step is left."""

    def _on_notify(self, event: Notify) -> None:
        # Textual's own handler comes after this one, and shows what is left.
        for notice in tuple(self._notifications):
            if _is_error(notice) == _is_error(event.notification):
                self._unnotify(notice, refresh=False)

    def leave_behind(self) -> None:
        """Takes away what was told where one was."""
        for notice in tuple(self._notifications):
            if not _is_error(notice):
                self._unnotify(notice)

    def switch_screen(self, screen: Screen[Any] | str) -> AwaitComplete:
        """As ever: from step to step."""
        self.leave_behind()
        return super().switch_screen(screen)


def _is_error(notice: Notification) -> bool:
    return notice.severity == "error"
