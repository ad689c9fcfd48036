"""Hours as a chair reads them; conference times are wall clock in London."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.london import LONDON, day_of, wall_clock

__all__ = ["LONDON", "clock_words", "day_of", "light_words", "wall_clock"]


def clock_words(moment: datetime) -> str:
    """The hour of an instant, or of a wall-clock time: `14:05`."""
    return f"{wall_clock(moment):%H:%M}"


def light_words(moment: datetime) -> str:
    """The hour of an instant to the second: `14:05:07`."""
    return f"{wall_clock(moment):%H:%M:%S}"
