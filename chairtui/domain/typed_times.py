"""Times of day as people type them beside a date: `14:00`, `2pm`, `9.30`, `noon`, `at 2`."""

from __future__ import annotations

import re
from datetime import time

_TIME = r"noon|midday|\d{1,2} ?[ap]\.?m\.?|\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?"
_FIRST = re.compile(rf"(?P<time>{_TIME})(?: on)?(?: (?P<rest>.+))?")
_LAST = re.compile(rf"(?P<rest>.+?)(?: at)? (?P<time>{_TIME}|at \d{{1,2}})")
_CLOCK = re.compile(r"(at )?(\d{1,2})(?:[:.](\d{2}))? ?([ap])?\.?(?:m\.?)?")


def time_in(text: str) -> tuple[time | None, str]:
    """The time at the start or the end of `text` (in small letters), and the text without it."""
    for pattern in (_FIRST, _LAST):
        found = pattern.fullmatch(text)
        if found and (at := _clock(found["time"])) is not None:
            return at, found["rest"] or ""
    return None, text


def _clock(text: str) -> time | None:
    """A time of day from its words; `at 2` is in office hours."""
    if text in {"noon", "midday"}:
        return time(12)
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4] == "p" else 0)
    elif found[1] and 1 <= hour <= 6:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
