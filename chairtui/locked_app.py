"""An app whose words are behind a lock: how it is opened, locked and left."""

from __future__ import annotations

import asyncio
import sys
from abc import abstractmethod
from datetime import UTC, datetime
from functools import _lru_cache_wrapper, partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import on
from textual.reactive import reactive

from chairtui import door
from chairtui.config import Config
from chairtui.drafts import DraftKeeper
from chairtui.notices import FewNotices
from chairtui.screens import messages
from chairtui.screens.conferences.screen import ConferencesScreen
from chairtui.store_access import StoreAccess
from chairtui.widgets.saved_light import OPENING, Light, not_saved, saved

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.screens.unlock import UnlockScreen

LOCKS_WITHIN = 1.0
"""Seconds that a lock waits for the disk; what is not saved by then stays in memory behind the lock."""


def forget_what_was_worked_out() -> None:
    """Empties what functions keep so as not to work it out again: drawn lines and names among it."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("chairtui."):
            for kept in vars(module).values():
                if isinstance(kept, _lru_cache_wrapper):
                    kept.cache_clear()


@runtime_checkable
class ShowsKeys(Protocol):
    """A screen that shows its keys by itself, with what else there is to say of it."""

    def action_keys_help(self) -> None:
        """Shows them."""


class LockedApp(FewNotices):
    """An app that shows nothing of any family until its store is open, and again once it is locked."""

    light: reactive[Light] = reactive(OPENING, init=False)

    def __init__(self, config: Config, ways_in: door.Door) -> None:
        super().__init__()
        self._door = ways_in
        self._store = StoreAccess(config, self.post_message, partial(self.run_worker, thread=True))
        self._home = ConferencesScreen(self._store.procedures, practice=not ways_in.asks)
        """The list of conferences, which all else lies upon."""
        self._drafts = DraftKeeper(partial(self._store.keep_draft, ""), {})
        self._unlocking: UnlockScreen | None = None
        """What asks for the passphrase, or asked last."""

    @abstractmethod
    def come_in(self, event: door.StoreOpened) -> None:
        """Shows what the store holds; the chair goes on where it was locked."""

    @abstractmethod
    def put_away(self) -> None:
        """Takes everything of every family off the screens and out of memory."""

    def show_lock(self, *, new: bool) -> None:
        """Asks for the passphrase, or for a `new` one, above everything else."""
        from chairtui.screens.unlock import UnlockScreen

        self._unlocking = UnlockScreen(new=new, asks=self._door.asks)
        self.push_screen(self._unlocking)

    @property
    def is_shut(self) -> bool:
        """Whether nothing may be shown: locked, or not open yet."""
        return self._unlocking in self.screen_stack or not self._store.is_open

    def keep_drafts(self) -> None:
        """Looks at every screen that is open, and keeps what is half typed there."""
        for screen in self.screen_stack:
            self._drafts.look(screen)

    @on(messages.UnlockWanted)
    def _unlock(self, event: messages.UnlockWanted) -> None:
        self._store.open(partial(self._door.unlock, event.passphrase))

    @on(messages.StoreWanted)
    def _make_store(self, event: messages.StoreWanted) -> None:
        self._store.create(partial(self._door.create, event.passphrase), event.chair)

    @on(door.StoreNotOpened)
    def _not_opened(self, event: door.StoreNotOpened) -> None:
        if self._unlocking is not None and self.screen is self._unlocking:
            self._unlocking.refuse(str(event.error))
        else:
            self.light = not_saved(str(event.error))

    @on(door.NotDone)
    def _not_done(self, event: door.NotDone) -> None:
        self.notify(str(event.error), title="Not done", severity="error", markup=False, timeout=20)

    @on(door.StoreOpened)
    def _opened(self, event: door.StoreOpened) -> None:
        if self.light == OPENING:
            from chairtui.screens.days import light_words

            self.light = saved(light_words(datetime.now(UTC)))
        if self._unlocking is not None and self.screen is self._unlocking:
            self._unlocking.let_in(event.recovery_key)
        self.come_in(event)

    def action_lock(self) -> None:
        """Hides everything at once; what is half typed is kept first, and comes back where it was."""
        if self.is_shut:
            return
        self.keep_drafts()
        self.clear_notifications()
        if self._door.asks and self._store.flush(LOCKS_WITHIN):
            self.put_away()
            self._store.close()
            self.light = OPENING
        self.show_lock(new=False)

    def action_keys_help(self) -> None:
        """Shows the keys of whatever has them now, be it a form or a question; again leaves them."""
        from chairtui.screens.keys_help import KeysHelpScreen

        if isinstance(self.screen, KeysHelpScreen):
            self.screen.dismiss(None)
        elif isinstance(self.screen, ShowsKeys):
            self.screen.action_keys_help()
        else:
            self.push_screen(KeysHelpScreen(getattr(self.screen, "PLACES", ())))

    def leave_at_once(self, code: int) -> None:
        """Leaves without a question, as when the terminal is closed; what is half typed is kept."""
        self.keep_drafts()
        self.exit(code, code)

    def action_leave(self) -> None:
        """Saves and leaves; if something cannot be saved, says so and asks."""
        self.keep_drafts()
        self.run_worker(self._leave_once_saved(), group="leave", exclusive=True)

    async def _leave_once_saved(self) -> None:
        from chairtui.widgets.ask import Ask

        if await asyncio.to_thread(self._store.flush):
            self.exit(0)
        elif not isinstance(self.screen, Ask):
            answers = (
                ("s", "stay, and go on trying"),
                ("l", "leave all the same, and lose what is not saved"),
            )
            ask = Ask("Not everything is saved yet.", answers, remark=self.light.words)
            self.push_screen(ask, lambda answer: self.exit(1) if answer == "l" else None)

    def on_unmount(self) -> None:
        """The last thing: what is half typed and what waits go to the disk."""
        self._store.close()

    def action_save_state(self) -> None:
        """Says what is saved, where and when, after putting everything on disk."""
        self.keep_drafts()
        self.run_worker(self._say_what_is_saved(), group="save state", exclusive=True)

    async def _say_what_is_saved(self) -> None:
        if await asyncio.to_thread(self._store.flush):
            words = f"Everything is in {self._store.config.store_folder}, half-typed words too."
            self.notify(words, title="Saved", markup=False)
        else:
            words = (
                "It is tried again until it is on disk. Leave ChairTUI open, and look what the light says."
            )
            self.notify(words, title="Not everything is saved yet", severity="error", markup=False)
