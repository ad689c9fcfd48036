"""Whether every text of an area's own file is read whole: without any one of its words a check must fail.

The word is taken from what the check saw, and nothing is drawn again for that: an area that remembers what it
showed shows the same once more, but for the text. That it comes from the file is tried by values that are
changed there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from tests.leaflets.area import Area, shipped, squeezed
from tests.leaflets.otherwise import OTHERWISE, own_values, rules_of
from tests.leaflets.rules import Rule, is_broken

PLACEHOLDER = re.compile(r"\\{\w+\\}")
"""What is put into a text, such as `{child}`, as it stands in an escaped one."""


class Remembered(Area):
    """An area that keeps what it shows, in order; made of one that did, it shows that again `changed`."""

    def __init__(self, area: Area, changed: Callable[[str], str] = str) -> None:
        super().__init__(area.values)
        self.shown: list[Any] = []
        self._again = iter(area.shown) if isinstance(area, Remembered) else None
        self._changed = changed

    async def screen(self, *given: Any, **how: Any) -> str:
        return self._recalled() if self._again else self._kept(await super().screen(*given, **how))

    async def rail(self, *given: Any) -> list[str]:
        return next(self._again) if self._again else self._kept(await super().rail(*given))

    async def needed(self, *given: Any) -> str:
        return self._recalled() if self._again else self._kept(await super().needed(*given))

    def document(self, *given: Any) -> str:
        return self._recalled() if self._again else self._kept(super().document(*given))

    def every_page(self, *given: Any) -> str:
        return self._recalled() if self._again else self._kept(super().every_page(*given))

    def told(self) -> str:
        return self._recalled() if self._again else self._kept(super().told())

    def dates(self, *given: Any, **events: Any) -> str:
        return self._recalled() if self._again else self._kept(super().dates(*given, **events))

    def showed(self, words: re.Pattern[str]) -> bool:
        """Whether these words stood anywhere in one piece."""
        found = (one for shown in self.shown if isinstance(shown, str) for one in words.finditer(shown))
        return any(one[1] for one in found)

    def _kept(self, shown: Any) -> Any:
        self.shown.append(shown)
        return shown

    def _recalled(self) -> str:
        assert self._again
        return self._changed(next(self._again))


_REMEMBERED: dict[str, Remembered] = {}


async def remembered(rule: Rule) -> Remembered:
    """What the check of a rule saw of its area as it ships, which is drawn once in a run."""
    if rule.key not in _REMEMBERED:
        area = Remembered(shipped(rule.area))
        await rule.check(area)
        _REMEMBERED[rule.key] = area
    return _REMEMBERED[rule.key]


def texts(area: str) -> Iterator[tuple[str, str]]:
    """Every text of some words that an area's own file states, after the path of its value."""
    for path, value in own_values(area, shipped(area).values).items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and " " in text and path.rpartition(".")[2] not in OTHERWISE:
                yield path, text


async def unread(area: str, path: str, text: str) -> list[str]:
    """Words of a text that no check misses, each taken away alone."""
    rules, words = rules_of(area, path), text.split()
    holding = [other for one, other in texts(area) if one != path and _is_within(text, other)]
    alike = [other for other in holding if _is_within(other, text)]
    whole = standing(text, holding)
    showing = [rule for rule in rules if (await remembered(rule)).showed(whole)]
    if alike or not showing:  # in two places, or in a narrow column, with the next one between: drawn anew
        ends = {place: changed(area, path, text, less(text, place)) for place in (0, -1)}
        return [words[place] for place, lacking in ends.items() if not await any_is_broken(rules, lacking)]
    missed = []
    for place in range(len(words)):
        from_end = place - len(words) if place > len(words) / 2 else place  # `{child}` may be two words
        lacking = partial(whole.sub, lambda found, at=from_end: less(found[1], at) if found[1] else found[0])
        if not await any_is_broken(showing, lacking):
            missed.append(words[place])
    return missed


def standing(text: str, longer: Iterable[str]) -> re.Pattern[str]:
    """What finds a whole text where it is shown, as its group; not within others that are `longer`."""
    others = sorted(longer, key=len, reverse=True)
    return re.compile("|".join([*map(_pattern, others), f"({_pattern(text)})"]))


def _is_within(text: str, other: str) -> bool:
    return squeezed(text).casefold() in squeezed(other).casefold()


def _pattern(text: str) -> str:
    """A text's first letter may be small where it is shown, and `{child}` is somebody."""
    words = squeezed(text)
    first, rest = re.escape(words[0] + words[0].lower()), re.escape(words[1:])
    return f"[{first}]{PLACEHOLDER.sub('.{1,40}?', rest)}"


def less(text: str, place: int) -> str:
    """A text without the word at that place."""
    words = text.split()
    del words[place]
    return " ".join(words)


def changed(area: str, path: str, text: str, other: str) -> Area:
    """An area with another text; where a list has it, in its place there."""
    value = own_values(area, shipped(area).values)[path]
    other_value = [other if one == text else one for one in value] if isinstance(value, list) else other
    return shipped(area).changed({path: other_value})


async def any_is_broken(rules: Iterable[Rule], lacking: Area | Callable[[str], str]) -> bool:
    """Whether the check of any of these rules fails on an area, or on what it saw when that is changed so."""
    for rule in rules:
        area = lacking if isinstance(lacking, Area) else Remembered(await remembered(rule), lacking)
        if await is_broken(rule, area):
            return True
    return False
