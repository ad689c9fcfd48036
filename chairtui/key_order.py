"""Keys in the order they were pressed, however fast: each waits until everything else has been done.

Or, so that a keyboard never goes dead, until nobody has come to rest for `TICKS`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from textual import events
from textual._queue import Queue
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.worker import Worker

R = TypeVar("R")

TICK, TICKS = 0.1, 30
"""Seconds of a tick, and the ticks after which a key goes on although somebody is not at rest yet.
Each begins when the one before is over, so that hardly any pass while the machine stands still."""

KEYS_WAIT = "keys wait"
"""Name of a worker for which keys wait: they are meant for what it brings to the screen."""


class KeysInOrder(App[R], Generic[R]):
    """An app in which no key overtakes the one before it.

    Textual runs a binding only after its key has bubbled up to the app, by which time a letter typed right
    after it may be in a field already; and what the binding sets off is done later still: messages, a screen
    that opens or closes, a call put off until the next refresh. So a key is let through only while the app is
    at rest: nobody in it is at work, has a message to handle, or has put anything off. Whoever is not at rest
    is asked to say so when they are. A machine that stands still for a while changes nothing. But no key is
    kept for ever: whoever never comes to rest is waited for only so long, as a keyboard must not go dead.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._asked: MessagePump | Worker[Any] | None = None
        """Who was asked to say when they are at rest."""
        self._times_asked = 0
        self._let_through = 0
        """How many keys have had their turn."""
        self._is_watched = False
        """Whether the ticks run which see to it that no key waits for ever."""

    async def on_event(self, event: events.Event) -> None:
        """Has what is typed, pasted and clicked wait for its turn; everything else passes."""
        is_input = isinstance(event, events.Key | events.Paste | events.MouseDown | events.MouseUp)
        if is_input and not event.is_forwarded:
            self._waiting.append(event)
            if self._asked is None or not self._asked.is_running:
                await self._take_turns()
        else:
            await super().on_event(event)

    async def _take_turns(self, *, at_once: bool = False) -> None:
        """Lets one key after the other through, each while all are at rest; the first one also `at_once`."""
        self._asked = None
        while self._waiting:
            if not self.screen_stack:
                self._waiting.clear()  # the app has closed under the keys, and none has work left to do
            elif not at_once and self._asks(self):
                self._watch(TICKS)
                return
            else:
                at_once = False
                self._let_through += 1
                await super().on_event(self._waiting.popleft())

    def _watch(self, ticks: int) -> None:
        if not self._is_watched:
            self._is_watched = True
            self.set_timer(TICK, partial(self._tick, self._let_through, ticks))

    def _tick(self, let_through: int, left: int) -> None:
        """Looks again, in case whoever was asked is gone; and in the end waits for nobody but a worker."""
        self._is_watched = False
        if self._waiting:
            is_stuck = let_through == self._let_through and not isinstance(self._asked, Worker)
            left = left - 1 if is_stuck else TICKS
            self.call_next(partial(self._take_turns, at_once=left <= 0))
            self._watch(left)

    async def _go_on(self, here: MessagePump, number: int) -> None:
        """Called by whoever was asked, `here`; the app itself has the last look, and lets the key through."""
        if number != self._times_asked:
            return  # somebody else was asked since
        if here is self:
            await self._take_turns()
        elif not self.screen_stack or not self._asks(here):
            self.call_next(self._take_turns)

    def _asks(self, here: MessagePump) -> bool:
        """Asks the first who is not at rest to say when they are; false if all are. `here` is who looks."""
        self._times_asked += 1
        for screen in self.screen_stack:
            if screen._callbacks:
                self._asked = screen
                screen._invoke_later(partial(self._go_on, screen, self._times_asked), screen)
                return True
        for pump in self._likely_first():
            if not _is_at_rest(pump, here) and pump.call_later(self._go_on, pump, self._times_asked):
                self._asked = pump
                return True
        # A worker's end is a message to the app, which comes after those that it sent itself.
        at_work = (worker for worker in self.workers if worker.name == KEYS_WAIT and not worker.is_finished)
        self._asked = next(at_work, None)
        return self._asked is not None

    def _likely_first(self) -> Iterator[MessagePump]:
        """Everybody in the app; first those on the way of a key, where it is most often found."""
        yield from (self.focused or self.screen).ancestors_with_self
        yield from tuple(self._registry)

    def pop_screen(self) -> AwaitComplete:
        """As ever; what a screen put off is gone with it, and so would be what it was asked."""
        popped = super().pop_screen()
        if isinstance(self._asked, Screen) and self._asked not in self.screen_stack:
            self.call_next(self._take_turns)
        return popped

    async def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The worker for which keys waited may be done."""
        if event.worker is self._asked and event.worker.is_finished:
            await self._take_turns()


def _is_at_rest(pump: MessagePump, here: MessagePump) -> bool:
    """Whether a widget, a screen or the app waits for its next message, with nothing left to do before.

    Whoever looks is at work on just that.
    """
    queue: Queue[Any] = pump._message_queue
    # Only from its queue is this waited on, and only by the one whose queue it is.
    waits = pump is here or bool(queue.ready_event._waiters)
    return waits and queue.empty() and pump._pending_message is None and not pump._next_callbacks
