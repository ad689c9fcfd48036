"""The command palette: every key of the place that is shown, by its words; then the looks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from chairtui.keys import Key, Place, keys_of
from chairtui.theme import LOOKS

LOOK_HELP = "Changes the colours, and keeps them for the next time."


class Commands(Provider):
    """What can be done on the screen, found by typing its name."""

    def _keys(self) -> Iterator[Key]:
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        seen = set()
        for key in keys_of(*places, Place.APP):
            if key.action not in seen and not key.action.startswith("app.step("):
                seen.add(key.action)
                yield key

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for key in self._keys():
            yield DiscoveryHit(f"{key.words}  {key.shown}", partial(self._run, key), help=key.help)
        for words, theme in LOOKS.items():
            yield DiscoveryHit(words, partial(self._wear, theme), help=LOOK_HELP)

    async def search(self, query: str) -> Hits:
        """Those whose words fit what is typed."""
        matcher = self.matcher(query)
        for key in self._keys():
            score = matcher.match(f"{key.words} {key.help}")
            if score > 0:
                yield Hit(score, matcher.highlight(key.words), partial(self._run, key), help=key.help)
        for words, theme in LOOKS.items():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), partial(self._wear, theme), help=LOOK_HELP)

    async def _run(self, key: Key) -> None:
        await self.screen.run_action(key.action)

    def _wear(self, theme: str) -> None:
        self.app.theme = theme
