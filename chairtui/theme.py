"""The three looks of ChairTUI: each colour is a theme variable, so that no screen names a colour.

Every role keeps 4.5:1 on every ground it is drawn on (WCAG 2.2, 1.4.3); in the contrast look 7:1 (1.4.6).
"""

from __future__ import annotations

from textual.theme import Theme


def _theme(
    name: str,
    *,
    dark: bool,
    page: str,
    rail: str,
    frame: str,
    words: str,
    muted: str,
    accent: str,
    rule: str,
    chosen: str,
    done: str,
    look: str,
    broken: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        background=page,
        surface=rail,
        panel=frame,
        foreground=words,
        primary=accent,
        secondary=accent,
        accent=accent,
        success=done,
        warning=look,
        error=broken,
        variables={
            "text": words,
            "text-muted": muted,
            "text-disabled": muted,
            "text-primary": accent,
            "text-accent": accent,
            "text-success": done,
            "text-warning": look,
            "text-error": broken,
            "border": accent,
            "border-blurred": rule,
            "block-cursor-background": chosen,
            "block-cursor-foreground": words,
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": chosen,
            "block-cursor-blurred-foreground": words,
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": chosen,
            "footer-background": frame,
            "footer-foreground": words,
            "footer-key-foreground": accent,
            "input-cursor-background": words,
            "input-cursor-foreground": page,
            "input-cursor-text-style": "none",
            "input-selection-background": chosen,
            "input-selection-foreground": words,
            "scrollbar": rule,
            "scrollbar-hover": muted,
            "scrollbar-active": accent,
            "scrollbar-background": page,
            "scrollbar-background-hover": page,
            "scrollbar-background-active": page,
            "scrollbar-corner-color": page,
        },
    )


DARK = _theme(
    "chairtui-dark",
    dark=True,
    page="#11151B",
    rail="#161B23",
    frame="#1F2732",
    words="#DCE2EA",
    muted="#9AA5B4",
    accent="#7CC4FF",
    rule="#465264",
    chosen="#1F3A52",
    done="#86CFA0",
    look="#EDBB63",
    broken="#F2968A",
)

LIGHT = _theme(
    "chairtui-light",
    dark=False,
    page="#FBFAF6",
    rail="#F3F1EA",
    frame="#E6E3DA",
    words="#1A212A",
    muted="#525C69",
    accent="#0A559F",
    rule="#B3B0A6",
    chosen="#D5E5F4",
    done="#1D6239",
    look="#855300",
    broken="#9E2C1B",
)

CONTRAST = _theme(
    "chairtui-contrast",
    dark=True,
    page="#000000",
    rail="#07090C",
    frame="#12161C",
    words="#FFFFFF",
    muted="#CBD3DD",
    accent="#9AD6FF",
    rule="#7A8798",
    chosen="#0F3450",
    done="#A5E8BC",
    look="#FFD68A",
    broken="#FFBDB3",
)

LOOKS = {"Dark look": DARK.name, "Light look": LIGHT.name, "Look with more contrast": CONTRAST.name}
"""What each look is called, and the name of its theme."""

THEMES = (DARK, LIGHT, CONTRAST)
"""All looks, the usual one first; the app registers them."""
