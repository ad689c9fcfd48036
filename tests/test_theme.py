"""Contrast of every look, computed as WCAG 2.2 says."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from chairtui.theme import CONTRAST, DARK, LIGHT, THEMES

GROUNDS = ("background", "surface", "panel")
ROLES = ("foreground", "text-muted", "accent", "success", "warning", "error", "footer-key-foreground")
ON_CHOSEN = ("foreground", "accent", "success", "warning", "error")


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two opaque colours, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def variables(theme: Theme) -> dict[str, str]:
    return theme.to_color_system().generate()


def test_the_ratio_is_that_of_the_standard() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("theme", "least"), [(DARK, 4.5), (LIGHT, 4.5), (CONTRAST, 7.0)])
def test_every_word_can_be_read_on_every_ground(theme: Theme, least: float) -> None:
    colours = variables(theme)
    pairs = [(role, ground) for role in ROLES for ground in GROUNDS]
    pairs += [(role, "block-cursor-background") for role in ON_CHOSEN]
    pairs += [("input-cursor-foreground", "input-cursor-background")]
    pairs += [("input-selection-foreground", "input-selection-background")]
    low = {pair: round(ratio(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert not {pair: value for pair, value in low.items() if value < least}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_chosen_row_and_the_rules_stand_off_the_page(theme: Theme) -> None:
    colours = variables(theme)
    assert ratio(colours["block-cursor-background"], colours["background"]) > 1.2
    assert ratio(colours["border-blurred"], colours["background"]) > 1.8
    assert ratio(colours["border"], colours["background"]) >= 3


def test_names_are_the_apps_own() -> None:
    assert [theme.name for theme in THEMES] == ["chairtui-dark", "chairtui-light", "chairtui-contrast"]
