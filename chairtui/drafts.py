"""What is half typed, looked at every half second, so that nothing ends with the screen it was typed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, runtime_checkable

Fields = Mapping[str, Any]
"""What is half typed in one place, as JSON knows it; empty when there is nothing."""

LAST_STEP = "last step"
"""The place that keeps which step was shown last."""


@runtime_checkable
class HalfTyped(Protocol):
    """A screen on which something may be half typed."""

    place: str
    """Where it is typed, the same after a restart: `map`, `plan/action:<id>`."""
    is_ready: bool
    """Whether it shows what is half typed: what was so before is given back, and no edit that may have taken
    some of it along is on its way to the app."""

    def half_typed(self) -> Fields:
        """What is half typed now, with cursor and focus."""

    def give_back(self, fields: Fields) -> None:
        """Puts it back as it was."""


class DraftKeeper:
    """Holds what is half typed in every place of one conference, and hands on what changed."""

    def __init__(self, keep: Callable[[str, Fields], None], drafts: Mapping[str, Fields]) -> None:
        self._keep = keep
        self._drafts = dict(drafts)

    def look(self, screen: object) -> None:
        """Looks at the screen that is shown and keeps what changed."""
        if isinstance(screen, HalfTyped) and screen.place and screen.is_ready:
            self.put(screen.place, screen.half_typed())

    def put(self, place: str, fields: Fields) -> None:
        """Keeps what is half typed in one place; empty fields forget it."""
        if self._drafts.get(place, {}) == fields:
            return
        self._drafts[place] = fields
        self._keep(place, fields)

    def taken_along(self, half_typed: Mapping[str, Fields]) -> dict[str, Fields]:
        """What of this is news, for an edit that is saved in one with it; from then on it counts as kept."""
        news = {place: fields for place, fields in half_typed.items() if self.at(place) != fields}
        self._drafts |= news
        return news

    def keep_again(self) -> None:
        """Hands on everything once more, where an edit that took some of it along was not saved."""
        for place, fields in self._drafts.items():
            self._keep(place, fields)

    def at(self, place: str) -> Fields:
        """What is half typed in one place."""
        return self._drafts.get(place, {})

    def of_step(self, step: str) -> dict[str, Fields]:
        """What is half typed on a step and in its forms, by place."""
        return {
            place: fields
            for place, fields in self._drafts.items()
            if fields and (place == step or place.startswith(f"{step}/"))
        }
