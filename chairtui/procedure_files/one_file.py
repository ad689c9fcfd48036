"""One file of an office as it was read: its values, and the line of each key, to say what is wrong where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from chairtui.domain.procedure_values import Fault
from chairtui.procedure_files.errors import ProcedureFileError
from chairtui.procedure_files.key_lines import key_lines

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_PAIR = re.compile(r"\s*([\w.\"'-]+)\s*=")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """One TOML file as read."""

    path: Path
    values: Mapping[str, Any]
    lines: Mapping[tuple[str, ...], int]

    def said(self, fault: Fault) -> str:
        """A fault in this file as a sentence that names file, line and key."""
        path = fault.path
        while path and path not in self.lines:
            path = path[:-1]
        line = f", line {self.lines[path]}" if path in self.lines else ""
        return f"{self.path.name}{line}: {'.'.join(fault.path) or 'the file'} {fault.words}."


def read_toml(path: Path) -> TomlFile:
    """The file at `path`.

    Raises:
        ProcedureFileError: it cannot be read, or is not TOML.
    """
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        values, lines = _parsed(text)
    except OSError:
        why = f"{path.name}: the file cannot be read. Look at its rights, then try again."
        raise ProcedureFileError([why]) from None
    except UnicodeDecodeError:
        why = f"{path.name}: the file is not UTF-8 text. Save it as UTF-8, then try again."
        raise ProcedureFileError([why]) from None
    except tomllib.TOMLDecodeError as error:
        raise ProcedureFileError([_said_of_toml(path, text, error)]) from None
    except RecursionError:
        why = f"{path.name}: brackets stand within brackets far too deep. Look for one that is never closed."
        raise ProcedureFileError([why]) from None
    return TomlFile(path, values, lines)


@lru_cache(maxsize=32)
def _parsed(text: str) -> tuple[dict[str, Any], dict[tuple[str, ...], int]]:
    """Values and lines of a text. Several procedures extend the same file, which is taken apart once."""
    return tomllib.loads(f"{text}\n"), key_lines(text)


def _said_of_toml(path: Path, text: str, error: tomllib.TOMLDecodeError) -> str:
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
    if found is None or found[2] is None:
        return f"{path.name}: this is not TOML ({error}). Look for a quotation mark or bracket never closed."
    if twice := _twice(text.splitlines()[: int(found[2])]):
        key, first, again = twice
        return f"{path.name}, line {again}: {key} stands in line {first} already; keep one of the two."
    return f"{path.name}, line {found[2]}, column {found[3]}: this is not TOML ({found[1]}). Mend this line."


def _twice(lines: list[str]) -> tuple[str, int, int] | None:
    """The last key or table of these lines, if it is there twice, with the lines on which it is."""
    there: dict[str, int] = {}
    table = twice = ""
    again = 0
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            table = key = header[1].strip()
        elif pair := _PAIR.match(line):
            key = f"{table}.{pair[1]}" if table else pair[1]
        else:
            continue
        twice, again = (key, number) if key in there else ("", 0)
        there.setdefault(key, number)
    return (twice, there[twice], again) if twice else None
