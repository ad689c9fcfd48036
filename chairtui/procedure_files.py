"""Reads local procedures and days off from their files, naming file, line and key of whatever is wrong.

Each folder is one of procedures; beside it may lie `frameworks` and `holidays`. Folders come in the order in
which they count: an office's own file is used in place of a shipped one of its name, and may also extend it.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from chairtui.domain.errors import ChairTUIError
from chairtui.domain.procedure_values import Fault, extended, faults_in, faults_in_whole, made
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed
from chairtui.domain.timeline import ProcedureEdition
from chairtui.domain.timescales import WorkingCalendar

EXTENDS = "extends"


class ProcedureFileError(ChairTUIError):
    """A procedure's file cannot be used as it is. Conferences keep the procedure they were begun with."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class UnknownProcedureError(ChairTUIError):
    """There is no such procedure; nothing was changed."""

    def __init__(self, key: str, known: Sequence[str]) -> None:
        there_are = f"there are {listed(list(known))}" if known else "there are none"
        super().__init__(f"There is no procedure “{key}”; {there_are}. Nothing was changed.")


class HolidaysError(ChairTUIError):
    """The list of bank holidays cannot be read, so no date can be worked out. Put its file back first."""


@dataclass(frozen=True, slots=True)
class _File:
    """One procedure file as read: its own values, and where each key stands."""

    key: str
    path: Path
    values: dict[str, Any]
    lines: dict[tuple[str, ...], int]

    def said(self, fault: Fault) -> str:
        """A fault in this file as a sentence that names file, line and key."""
        path = fault.path
        while path and path not in self.lines:
            path = path[:-1]
        line = f", line {self.lines[path]}" if path in self.lines else ""
        return f"{self.path.name}{line}: {'.'.join(fault.path) or 'the file'} {fault.words}."


def procedure_edition(key: str, folders: Sequence[Path]) -> ProcedureEdition:
    """The procedure `key` as a conference keeps it: all values as canonical JSON, and their digest.

    Raises:
        UnknownProcedureError: no folder has it.
        ProcedureFileError: a file is not as it must be; the message has one line for each fault.
    """
    values = _values(key, folders)
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ProcedureEdition(key=key, edition=values["edition"], digest=digest, values=text)


def procedure_from_edition(edition: ProcedureEdition) -> Procedure:
    """The procedure that a conference was begun with, whatever its files have become."""
    return made(json.loads(edition.values))


def procedure_keys(folders: Sequence[Path]) -> tuple[str, ...]:
    """The keys of all procedures in these folders, in alphabetical order."""
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("*.toml")}))


def procedure_titles(folders: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """Key and title of all procedures in these folders; one whose files are at fault goes by its key."""
    return tuple((key, _title(key, folders)) for key in procedure_keys(folders))


def _title(key: str, folders: Sequence[Path]) -> str:
    try:
        titles = (file.values.get("title") for file in _chain(key, folders))
        return next((title for title in titles if isinstance(title, str)), key)
    except ProcedureFileError:
        return key


def whose_file(key: str, folders: Sequence[Path]) -> str:
    """A sentence when an office's own file is used in place of another of the same name; else nothing."""
    found = [folder / f"{key}.toml" for folder in folders if (folder / f"{key}.toml").is_file()]
    if len(found) < 2:
        return ""
    return f"Your office's own file {found[0].name} is used in place of the one that came with ChairTUI."


def working_calendar(nation: str, folders: Sequence[Path]) -> WorkingCalendar:
    """The days off of a nation, from the first folder that has them.

    Raises:
        HolidaysError: there is no list for the nation, or it cannot be read.
    """
    for folder in folders:
        for path in sorted((folder.parent / "holidays").glob("*.json")):
            nations, calendar = _days_off(path)
            if nation in nations:
                return calendar
    raise HolidaysError


def _days_off(path: Path) -> tuple[list[str], WorkingCalendar]:
    try:
        listing = json.loads(path.read_text(encoding="utf-8"))
        days_off = frozenset(date.fromisoformat(day["on"]) for day in listing["days"])
        return listing["nations"], WorkingCalendar(days_off, date.fromisoformat(listing["known_to"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise HolidaysError from None


def _values(key: str, folders: Sequence[Path]) -> dict[str, Any]:
    """The whole plain values of a procedure, checked."""
    chain = _chain(key, folders)
    whole: dict[str, Any] = {}
    for file in reversed(chain):
        if faults := list(faults_in(file.values, whole)):
            raise ProcedureFileError([file.said(fault) for fault in faults])
        whole = extended(whole, file.values)
    whole["key"] = key
    if faults := list(faults_in_whole(whole)):
        raise ProcedureFileError([_holding(chain, fault).said(fault) for fault in faults])
    return whole


def _chain(key: str, folders: Sequence[Path]) -> list[_File]:
    """The file of a procedure and those that it extends, the nearest first."""
    chain: list[_File] = []
    wanted: str | None = key
    while wanted is not None:
        used = {file.path for file in chain}
        own = bool(chain) and wanted == chain[-1].key
        path = next((path for path in _paths(wanted, folders) if not (own and path in used)), None)
        if path is None or path in used:
            raise _not_to_be_extended(chain, wanted, path, folders)
        file, wanted = _read(wanted, path)
        chain.append(file)
    return chain


def _not_to_be_extended(
    chain: Sequence[_File], wanted: str, path: Path | None, folders: Sequence[Path]
) -> ChairTUIError:
    if not chain:
        return UnknownProcedureError(wanted, procedure_keys(folders))
    why = "extends itself in a circle" if path else "is not there"
    there_are = listed(list(procedure_keys(folders)))
    fault = Fault((EXTENDS,), f"names “{wanted}”, which {why}; there are {there_are}")
    return ProcedureFileError([chain[-1].said(fault)])


def _paths(key: str, folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in (folder / f"{key}.toml", folder.parent / "frameworks" / f"{key}.toml"):
            if path.is_file():
                yield path


def _read(key: str, path: Path) -> tuple[_File, str | None]:
    """A file as it stands, and the key of what it extends."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(f"{text}\n")
    except OSError:
        why = f"{path.name}: the file cannot be read. Look at its rights, then try again."
        raise ProcedureFileError([why]) from None
    except UnicodeDecodeError:
        why = f"{path.name}: the file is not UTF-8 text. Save it as UTF-8, then try again."
        raise ProcedureFileError([why]) from None
    except tomllib.TOMLDecodeError as error:
        raise ProcedureFileError([_said_of_toml(path, error)]) from None
    base = values.pop(EXTENDS, None)
    file = _File(key, path, values, _lines(text))
    if base is not None and not isinstance(base, str):
        fault = Fault((EXTENDS,), "must be the key of one procedure, in quotation marks")
        raise ProcedureFileError([file.said(fault)])
    return file, base


def _said_of_toml(path: Path, error: tomllib.TOMLDecodeError) -> str:
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
    if found is None or found[2] is None:
        return f"{path.name}: this is not TOML ({error}). Look for a quotation mark or bracket never closed."
    return f"{path.name}, line {found[2]}, column {found[3]}: this is not TOML ({found[1]}). Mend this line."


_TABLE = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_LONG_TEXT = re.compile("\"\"\"|'''")


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """The line of each table and key, as far as they start a line."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    within_text = False
    for number, line in enumerate(text.split("\n"), 1):
        if not within_text:
            if header := _TABLE.match(line):
                table = _dotted(header[1])
                found.setdefault(table, number)
            elif key := _KEY.match(line):
                found.setdefault((*table, *_dotted(key[1])), number)
        within_text ^= len(_LONG_TEXT.findall(line)) % 2 == 1
    return found


def _dotted(words: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in words.split("."))


def _holding(chain: Sequence[_File], fault: Fault) -> _File:
    """The file to mend: the nearest that says most about the faulty key."""

    def depth(file: _File) -> int:
        return next(n for n in range(len(fault.path), -1, -1) if n == 0 or fault.path[:n] in file.lines)

    return max(chain, key=depth)
