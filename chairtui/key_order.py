"""Keys in the order they were pressed, however fast: each waits until the last one has done its work."""

from __future__ import annotations

from collections import deque
from typing import Generic, TypeVar

from textual import events
from textual.app import App
from textual.message import Message

R = TypeVar("R")

LONGEST_WAIT = 0.15
"""Seconds after which a waiting key goes on, where what the last one did left nobody to say so."""


class KeySettled(Message, bubble=True):
    """Follows a key on its way: where this arrives, everything that the key is bound to has run."""


class KeysInOrder(App[R], Generic[R]):
    """An app in which a letter never overtakes a bound key.

    Textual runs a binding only after its key has bubbled up to the app, by which time a letter typed right
    after it may be in a field already: enter, then a letter, within one stall would put the letter before
    the enter.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._settling = 0
        """Number of the key that is on its way, or 0."""
        self._number = 0

    async def on_event(self, event: events.Event) -> None:
        """Lets one key at a time through; everything else passes."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self._settling:
                self._waiting.append(event)
                number = self._settling
                self.set_timer(LONGEST_WAIT, lambda: self._settled(number))
            else:
                await self._let_through(event)
        else:
            await super().on_event(event)

    async def _let_through(self, event: events.Key | events.Paste) -> None:
        self._number += 1
        self._settling = self._number
        target = self.focused or self.screen
        await super().on_event(event)
        target.post_message(KeySettled())

    async def on_key_settled(self) -> None:
        """The key has done its work."""
        if not self._waiting:
            self._settling = 0
        elif self.screen.is_mounted:
            self._settled(self._settling)
        else:
            # It opened a screen: the next key is meant for the field that will have the focus there.
            number = self._settling
            self.screen.call_after_refresh(lambda: self._settled(number))

    def _settled(self, number: int) -> None:
        if number == self._settling:
            self._settling = 0
            if self._waiting:
                self.call_next(self._let_through, self._waiting.popleft())
