"""What a drawn list is made of: rows of lines of spans, each span with its role."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal[
    "plain", "bold", "muted", "accent", "done", "look", "broken", "rule", "faint", "number"
]
PLAIN: Final = "plain"
BOLD: Final = "bold"
MUTED: Final = "muted"
ACCENT: Final = "accent"
DONE: Final = "done"
LOOK: Final = "look"
BROKEN: Final = "broken"
RULE: Final = "rule"
"""A span of this role is drawn over its whole column: `─` thin, `━` heavy."""
FAINT: Final = "faint"
"""The dots of a scale; never words."""
NUMBER: Final = "number"
"""A revealed number on its scale, reversed."""

STYLES: Final[dict[Role, str]] = {
    PLAIN: "$foreground",
    BOLD: "bold $foreground",
    MUTED: "$text-muted",
    ACCENT: "bold $accent",
    DONE: "$success",
    LOOK: "$warning",
    BROKEN: "$error",
    RULE: "$border-blurred",
    FAINT: "$border-blurred",
    NUMBER: "bold reverse $foreground",
}
"""The style of each role, for `Content`."""

UNCLEAR: Final = "Unclear:"
"""What stands before whatever a leaflet leaves open, on every screen."""


class Span(NamedTuple):
    """Words of one look. With a `column` they begin a column of their own, which wraps by itself.

    `column`: cells from the left, or a share of the width if below 1.0; None goes on after the span before.
    `align="right"` without a column sets words at the right end, as wide as they are.
    """

    text: str
    role: Role = PLAIN
    column: int | float | None = None
    width: int | None = None
    align: Literal["left", "right"] = "left"


Line: TypeAlias = tuple[Span, ...]


class Row(NamedTuple):
    """Lines chosen together, and the blank lines after them. `key` is unique among selectable rows."""

    key: str
    lines: tuple[Line, ...]
    selectable: bool = True
    space_after: int = 0


def heading(words: str, remark: str = "", *, current: bool = False, space_after: int = 0) -> Row:
    """A section's heading, a muted remark at the right end, a rule under it; `current` is where one types."""
    title = Span(words, ACCENT if current else BOLD)
    line = (title, Span(remark, MUTED, align="right")) if remark else (title,)
    return Row("", (line, (Span("━" if current else "─", RULE),)), selectable=False, space_after=space_after)


def labels(*spans: Span) -> Row:
    """The names of a table's columns, with a rule under them."""
    return Row("", (spans, (Span("─", RULE),)), selectable=False)


def words(text: str, role: Role = PLAIN, *, space_after: int = 0) -> Row:
    """Words between the rows, which cannot be chosen."""
    return Row("", ((Span(text, role),),), selectable=False, space_after=space_after)
