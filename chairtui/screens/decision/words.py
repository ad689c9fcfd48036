"""The children's names above their columns, which stay in sight while the rows scroll."""

from __future__ import annotations

from textual.content import Content

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import short
from chairtui.screens.names import names_of
from chairtui.widgets.drawing import cells, cut, drawable
from chairtui.widgets.layout import GAP

BESIDE = "  "
TABS_APART = "   "


def columns_words(
    conference: Conference,
    procedure: Procedure,
    shown: tuple[Child, ...],
    columns: tuple[int, ...],
    width: int,
    current: Child,
    *,
    wide: bool,
) -> Content:
    """Wide: each name above its column. Narrow: every name, the shown one marked."""
    names = names_of(conference, procedure)
    if not wide:
        signs = [
            ("●", "bold") if child.id == current.id else ("○", "$text-muted") for child in conference.children
        ]
        return Content.assemble(
            *(
                (f"{sign} {drawable(names.of(child.id))}{TABS_APART}", style)
                for (sign, style), child in zip(signs, conference.children, strict=True)
            )
        )
    hidden = len(conference.children) - len(shown)
    first = conference.children.index(shown[0]) + 1
    line = f"{first} to {first + len(shown) - 1} of {len(conference.children)}" if hidden else ""
    parts: list[tuple[str, str]] = [(line, "$text-muted")]
    at = cells(line)
    for start, end, child in zip(columns, (*columns[1:], width + GAP), shown, strict=True):
        name, age = cut(drawable(names.of(child.id)), end - start - GAP), _age(child, conference)
        if cells(name) + len(BESIDE) + cells(age) > end - start - GAP:
            age = ""
        parts += [(" " * (start - at), ""), (name, "bold"), (f"{BESIDE}{age}" if age else "", "$text-muted")]
        at = start + cells(name) + (len(BESIDE) + cells(age) if age else 0)
    return Content.assemble(*parts)


def _age(child: Child, conference: Conference) -> str:
    if child.is_unborn and child.expected is not None:
        return f"due {short(child.expected)}"
    age = child.age_on(conference.held_on)
    return "" if age is None else str(age)
