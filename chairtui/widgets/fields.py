"""The fields of a form, as values: what is asked, what stands there, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, TypeAlias

Values: TypeAlias = Mapping[str, Any]
"""What stands in a form, by field name: a `str`, or a tuple of them for fields of many and picked names."""

Choice: TypeAlias = tuple[str, str]
"""A key and its words."""

TOO_LONG = "A field holds 100 KB. What did not fit is on the clipboard: ctrl+v puts it elsewhere."


@dataclass(frozen=True, slots=True)
class Meaning:
    """How typed words were understood: in full, with the sum behind it, and what they make one ask.

    With `ok` false they are not understood, and the form is not kept; `question` then says why.
    """

    ok: bool = True
    words: str = ""
    sum: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """What every field has. `problem` and `question` are asked with all values of the form.

    `hint` explains the field while it is the current one; `problem` gives the sentence that keeps the form
    open, or an empty one; `question` gives a quiet question that stops nothing. `suggested` gives the value
    that stands in the field for as long as nobody has put another one there.
    """

    name: str
    label: str
    _: KW_ONLY
    hint: str = ""
    problem: Callable[[Values], str] | None = None
    question: Callable[[Values], str] | None = None
    suggested: Callable[[Values], str] | None = None


@dataclass(frozen=True, slots=True)
class TextField(Field):
    """Words; with `lines` above 1 they wrap, up to so many lines at once. The value is a `str`."""

    value: str = ""
    _: KW_ONLY
    lines: int = 1


@dataclass(frozen=True, slots=True)
class ChoiceField(Field):
    """One of a few; the value is its key, or empty. `letters`, one a choice, replace the first letters.

    `worded` gives choices other words, by their keys, as the other fields have them.
    """

    choices: tuple[Choice, ...] = ()
    value: str = ""
    _: KW_ONLY
    letters: str = ""
    worded: Callable[[Values], Mapping[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class ManyField(Field):
    """Any of a few; the value is a tuple of their keys, in their order."""

    choices: tuple[Choice, ...] = ()
    value: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderstoodField(Field):
    """Words with a meaning shown as they are typed, such as a date; the value is the `str` as typed."""

    value: str = ""
    understand: Callable[[str], Meaning] = lambda _: Meaning()


@dataclass(frozen=True, slots=True)
class PickField(Field):
    """Names, completed as they are typed, with commas between if `many`.

    The value is a tuple of the choices' keys; with `free` any other words stand in it as typed. `in_full`
    says more of a key than its words do, by key: it is offered, and any word of it finds the choice.
    """

    choices: tuple[Choice, ...] = ()
    value: tuple[str, ...] = ()
    _: KW_ONLY
    many: bool = True
    free: bool = False
    in_full: Mapping[str, str] = field(default_factory=dict)
