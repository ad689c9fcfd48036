"""Keys in the order they were pressed, however fast: each waits until the last one has done its work."""

from __future__ import annotations

from collections import deque
from typing import Any, Generic, TypeVar

from textual import events
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

R = TypeVar("R")

TICK, TICKS = 0.05, 10
"""Seconds of a tick, and ticks after which a waiting key goes on where the last one left nobody to say so.
Each begins when the one before is over, so that while the machine stands still hardly any time passes."""

LAPS = 3
"""Laps after a key: behind it, behind what its binding posted, behind what the screen made of that."""


class KeySettled(Message, bubble=True):
    """Follows a key on its way: where this arrives, everything that went before it has been done."""

    def __init__(self, number: int, lap: int) -> None:
        super().__init__()
        self.number = number
        self.lap = lap


class KeysInOrder(App[R], Generic[R]):
    """An app in which no key overtakes the one before it.

    Textual runs a binding only after its key has bubbled up to the app, by which time a letter typed right
    after it may be in a field already; and what the binding posts is heard later still. So enter, then a
    letter, within one stall would put the letter before the enter, or past the question that enter asks.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._settling = 0
        """Number of the key that is on its way, or 0."""
        self._number = 0
        self._patient_with = 0
        """Number of the key whose ticks are counted."""
        self._aim: MessagePump = self
        self._is_letter = False
        """Whether the key is a letter, which has done its work at once where nobody types on."""

    async def on_event(self, event: events.Event) -> None:
        """Lets one key at a time through; everything else passes."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self._settling:
                self._waiting.append(event)
                self._be_patient()
            else:
                await self._let_through(event)
        else:
            await super().on_event(event)

    async def _let_through(self, event: events.Key | events.Paste) -> None:
        if not self.screen_stack:
            return  # the app has closed under the keys, and none of them has work left to do
        self._number += 1
        self._settling = self._number
        self._aim = self.focused or self.screen
        self._is_letter = isinstance(event, events.Key) and event.is_printable
        if self._waiting:
            self._be_patient()
        await super().on_event(event)
        self._follow(1)

    def _be_patient(self) -> None:
        if self._patient_with != self._settling:
            self._patient_with = self._settling
            self._tick(self._settling, TICKS)

    def _tick(self, number: int, left: int) -> None:
        if not left:
            self._settled(number)
        elif number == self._settling:
            self.set_timer(TICK, lambda: self._tick(number, left - 1))

    def _follow(self, lap: int) -> None:
        if not self.screen_stack:
            return
        if not self._aim.is_attached or not self._aim.post_message(KeySettled(self._settling, lap)):
            self._aim = self.screen  # what had the key is gone, and with it whatever it had to say
            if not self._aim.post_message(KeySettled(self._settling, lap)):
                self._settled(self._settling)

    def pop_screen(self) -> AwaitComplete:
        """As ever; a key that closed its screen is followed on the one below, which hears what came of it."""
        popped = super().pop_screen()
        if self._settling:
            self._aim = self.screen
            self._follow(1)
        return popped

    async def on_key_settled(self, event: KeySettled) -> None:
        """One lap is over."""
        event.stop()
        if event.number != self._settling or not self.screen_stack:
            return
        if not self.screen.is_mounted:
            self._after_opening(self.screen, event.number)
        elif event.lap < LAPS and (self._waiting or not self._is_letter):
            self._follow(event.lap + 1)
        else:
            self._settled(event.number)

    def _after_opening(self, screen: Screen[Any], number: int) -> None:
        """The key opened a screen: the next one is meant for the field that will have the focus there."""
        screen.call_after_refresh(lambda: self.call_later(self._settled, number))

    def _settled(self, number: int) -> None:
        if number == self._settling:
            self._settling = 0
            if self._waiting:
                self.call_next(self._let_through, self._waiting.popleft())
