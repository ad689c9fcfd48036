"""Whether a leaflet states a value, or the framework or the nation does where the leaflet is silent."""

from __future__ import annotations

DEFAULTS = (
    "Default, not from a leaflet",
    "Framework default, not from a leaflet",
    "National default, not from a leaflet",
    "Not stated in your leaflet",
)
"""How the source of a value begins that no leaflet states."""


def default_words(source: str) -> str:
    """What the source of a value says of it if no leaflet states it; nothing if one does."""
    return source if source.startswith(DEFAULTS) else ""
