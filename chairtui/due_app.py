"""An app that says on its list of conferences what falls due for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from chairtui.door import DueListed
from chairtui.locked_app import LockedApp
from chairtui.screens import messages

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.store.store import Store


class DueApp(LockedApp):
    """Has it read in a thread once the list is there: nobody waits for it."""

    @on(messages.DueWanted)
    def _look_what_is_due(self) -> None:
        folders, today = self._store.config.procedure_folders, self._home.today()

        def look(store: Store) -> DueListed:
            from chairtui.due_access import still_due

            found = still_due(store, folders, today)
            return DueListed(found.lines, found.chairs)

        self._store.meanwhile(look)

    @on(DueListed)
    def _due_listed(self, event: DueListed) -> None:
        if not self.is_shut:
            self._home.take_due(event.lines, event.chairs)
