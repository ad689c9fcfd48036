"""An app that counts for the safeguarding partnership, in a thread, and writes the table into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from chairtui.door import FiguresCounted, FiguresWritten
from chairtui.locked_app import LockedApp
from chairtui.screens import messages

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.store.store import Store


class FiguresApp(LockedApp):
    """Shows the figures above the list of conferences."""

    def action_figures(self) -> None:
        """Shows them for the year up to today."""
        if self.is_shut or self.screen is not self._home:
            return
        from chairtui.domain.figure_words import year_up_to
        from chairtui.screens.figures import FiguresScreen

        self.push_screen(FiguresScreen(*year_up_to(self._home.today())).data_bind(LockedApp.light))

    @on(messages.FiguresWanted)
    def _count(self, event: messages.FiguresWanted) -> None:
        folders = self._store.config.procedure_folders

        def count(store: Store) -> FiguresCounted:
            from chairtui.figures_access import figures_of

            return FiguresCounted(figures_of(store, folders, event.first, event.last))

        self._store.meanwhile(count)

    @on(FiguresCounted)
    def _counted(self, event: FiguresCounted) -> None:
        from chairtui.screens.figures import FiguresScreen

        for screen in self.screen_stack:
            if isinstance(screen, FiguresScreen) and not self.is_shut:
                screen.take(event.figures)

    @on(messages.FiguresFileWanted)
    def _write_figures(self, event: messages.FiguresFileWanted) -> None:
        folder = self._store.config.documents_folder

        def write(store: Store) -> FiguresWritten:
            del store
            from chairtui.figures_access import write_figures

            return FiguresWritten(write_figures(event.figures, folder))

        self._store.meanwhile(write)

    @on(FiguresWritten)
    def _figures_written(self, event: FiguresWritten) -> None:
        self.notify(f"It is in {event.path}.", title="Table written", markup=False, timeout=10)
