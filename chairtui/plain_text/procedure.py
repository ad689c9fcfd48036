"""A local procedure as plain lines: everything in it with its source, and what is unclear in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from chairtui.domain.counted_dates import said
from chairtui.domain.duties import Timescale
from chairtui.domain.procedure_sense import NAMES
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed

_SECTIONS = {
    "steps": "Steps",
    "script": "What the chair says and does",
    "headings": "Headings of the map",
    "parent_prompts": "Questions to each parent",
    "roles": "Roles",
    "invitees": "Who is invited because of a child's age",
    "child_invitation": "Whether a child comes",
    "child_ages": "What is asked otherwise for a young child",
    "quoracy": "Who must be there for each child",
    "looking_back": "The step that looks back, at a review",
    "scale": "Scale",
    "decisions": "Decisions",
    "ending": "When a plan ends",
    "limbs": "Limbs of the threshold",
    "categories": "Categories",
    "timescales": "Dates",
    "sent": "What is sent afterwards",
    "texts": "Texts that the summary prints",
    "wording": "Wording",
}
"""Sections in reading order; what is not named here comes last, under its own name."""

_SAID_APART = {"key", "title", "unclear", "source"}
"""Fields that have their own place in a part."""
_IN_ITS_SENTENCE = {"value", "unit", "counted_from", "before", "bound", "repeats", "soonest"}
"""Fields of a timescale that its sentence says."""


def procedure_text(procedure: Procedure) -> str:
    """Everything that a procedure says, a value a line."""
    names = [f.name for f in fields(procedure)]
    blocks = [list(_head(procedure))]
    for name in sorted(names, key=lambda name: list(_SECTIONS).index(name) if name in _SECTIONS else 99):
        value = getattr(procedure, name)
        parts = value if isinstance(value, tuple) else (value,)
        if lines := [line for part in parts if is_dataclass(part) for line in _part(procedure, name, part)]:
            blocks.append([_SECTIONS.get(name, _label(name)), *lines])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(procedure: Procedure) -> Iterator[str]:
    """What is no part of a section: whose it is, who decides, categories together, columns of the plan."""
    for f in fields(procedure):
        value = getattr(procedure, f.name)
        is_parts = isinstance(value, tuple) and any(is_dataclass(part) for part in value)
        if value not in ("", ()) and not is_parts and not is_dataclass(value):
            yield f"{_label(f.name)}: {_words(procedure, '', f.name, value)}"


def _part(procedure: Procedure, kind: str, part: Any, indent: str = "  ") -> Iterator[str]:
    """A part with its title and key, then its values further in; what is unclear and the source come last."""
    key, title = getattr(part, "key", ""), getattr(part, "title", "")
    inner = f"{indent}  " if key else indent
    if key:
        yield f"{indent}{title} [{key}]" if title else f"{indent}[{key}]"
    elif title:
        yield f"{indent}{title}"
    if isinstance(part, Timescale):
        yield f"{inner}{said(part)}"
    for line in _values(procedure, kind, part):
        yield f"{inner}{line}".replace("\n", f"\n{inner}  ")


def _values(procedure: Procedure, kind: str, part: Any) -> Iterator[str]:
    """What a part says beside its title, a value a line; all that it says yes and no to in two."""
    passed_over = _IN_ITS_SENTENCE | _SAID_APART if isinstance(part, Timescale) else _SAID_APART
    values = {f.name: getattr(part, f.name) for f in fields(part) if f.name not in passed_over}
    for name, value in values.items():
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            yield f"{_label(name)}:"
            for one in value:
                yield from _part(procedure, name, one)
        elif not isinstance(value, bool) and value not in ("", ()):
            yield f"{_label(name)}: {_words(procedure, kind, name, value)}"
    for answer, words in ((True, "Yes"), (False, "No")):
        if named := [name.replace("_", " ") for name, value in values.items() if value is answer]:
            yield f"{words}: {', '.join(named)}"
    for name in ("unclear", "source"):
        if words := getattr(part, name, ""):
            yield f"{_label(name)}: {words}"


def _words(procedure: Procedure, kind: str, name: str, value: Any) -> str:
    """A value in words: keys of other parts by their titles."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    of = next((of for its_kind, its_name, of in NAMES if (its_kind, its_name) == (kind, name)), "")
    words = value if isinstance(value, tuple) else (str(value),)
    return listed([procedure.title_of(of, word) if of else str(word) for word in words])


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
