"""Local procedures from their files: what extends what, and the whole values that a conference keeps.

Folders come in the order in which they count: an office's own file is used in place of a shipped one of its
name, and may also extend it. Beside a folder of procedures may lie `frameworks`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chairtui.domain.identity import new_id
from chairtui.domain.procedure_faults import faults_in, faults_in_whole
from chairtui.domain.procedure_values import REMOVE, Fault, extended, made
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed
from chairtui.domain.timeline import ProcedureEdition
from chairtui.procedure_files.calendars import nations_known
from chairtui.procedure_files.errors import ProcedureFileError, UnknownProcedureError
from chairtui.procedure_files.one_file import TomlFile, read_toml

EXTENDS = "extends"


@dataclass(frozen=True, slots=True)
class _File:
    """A file in the chain of what extends what, by the key that it was looked for."""

    key: str
    toml: TomlFile

    @property
    def values(self) -> dict[str, Any]:
        """Its own values, without what it extends."""
        return {name: value for name, value in self.toml.values.items() if name != EXTENDS}

    @property
    def extends(self) -> str | None:
        """The key of what it extends."""
        base = self.toml.values.get(EXTENDS)
        if base is not None and not isinstance(base, str):
            fault = Fault((EXTENDS,), "must be the key of one procedure, in quotation marks")
            raise ProcedureFileError([self.toml.said(fault)])
        return base


def procedure_edition(key: str, folders: Sequence[Path]) -> ProcedureEdition:
    """The procedure `key` as a conference keeps it: all values as canonical JSON, and their digest.

    Raises:
        UnknownProcedureError: no folder has it.
        ProcedureFileError: a file is not as it must be; the message has one line for each fault.
    """
    return _edition(key, _chain(key, None, folders), folders)


def checked_edition(path: Path, folders: Sequence[Path]) -> ProcedureEdition:
    """The procedure in the file at `path`, wherever that lies; what it extends is looked for beside it first.

    Raises:
        ProcedureFileError: a file is not as it must be; the message has one line for each fault.
    """
    if path.suffix != ".toml":
        raise ProcedureFileError(
            [f"{path.name}: the name of a procedure's file must end in .toml. Name it so."]
        )
    beside = (path.parent, *folders)
    return _edition(path.stem, _chain(path.stem, path, beside), beside)


def procedure_from_edition(edition: ProcedureEdition) -> Procedure:
    """The procedure that a conference was begun with, whatever its files have become."""
    return made(json.loads(edition.values))


def usable_edition(
    key: str, folders: Sequence[Path], kept: Iterable[ProcedureEdition] = ()
) -> tuple[ProcedureEdition, str]:
    """The procedure `key`, or the last good one if an office's own file is at fault, and what is to be said.

    The last good one is that which ships, or else the first of its key among those that conferences `kept`.

    Raises:
        UnknownProcedureError: no folder has it.
        ProcedureFileError: a file is at fault, and there is no good one.
    """
    try:
        return procedure_edition(key, folders), whose_file(key, folders)
    except ProcedureFileError as error:
        until = f"{error.first} Until that is mended,"
        for later in range(1, len(folders)):
            with suppress(ProcedureFileError, UnknownProcedureError):
                shipped = procedure_edition(key, folders[later:])
                return shipped, f"{until} the procedure that came with ChairTUI is used."
        last = next((edition for edition in kept if edition.key == key), None)
        if last is None:
            raise
        again = replace(last, id=new_id())
        return again, f"{until} edition {last.edition} is used, which an earlier conference kept."


def fault_since(key: str, folders: Sequence[Path]) -> str:
    """What an office did wrong in its own files since a conference took on `key`; nothing if nothing."""
    if any(folders[0].glob("*.toml")):
        with suppress(UnknownProcedureError):
            try:
                procedure_edition(key, folders)
            except ProcedureFileError as error:
                return f"{error.first} This conference goes on with the edition that it began with."
    return ""


def procedure_keys(folders: Sequence[Path]) -> tuple[str, ...]:
    """The keys of all procedures in these folders, in alphabetical order."""
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("*.toml")}))


def procedure_titles(folders: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """Key and title of all procedures in these folders; one whose files are at fault goes by its key."""
    return tuple((key, _title(key, folders)) for key in procedure_keys(folders))


def _title(key: str, folders: Sequence[Path]) -> str:
    for nth in range(len(folders)):
        with suppress(ProcedureFileError, UnknownProcedureError):
            files = (file for file in _chain(key, None, folders[nth:]) if file.key == key)
            titles = (file.values.get("title") for file in files)
            return next((title for title in titles if isinstance(title, str)), key)
    return key


def files_of(key: str, folders: Sequence[Path]) -> tuple[Path, ...]:
    """The files that have this key, the one that counts first."""
    return tuple(path for folder in folders if (path := folder / f"{key}.toml").is_file())


def whose_file(key: str, folders: Sequence[Path]) -> str:
    """A sentence when an office's own file is used in place of another of the same name; else nothing."""
    found = files_of(key, folders)
    if len(found) < 2:
        return ""
    return f"Your office's own file {found[0].name} is used in place of the one that came with ChairTUI."


def _edition(key: str, chain: Sequence[_File], folders: Sequence[Path]) -> ProcedureEdition:
    values = _values(key, chain, folders)
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ProcedureEdition(key=key, edition=values["edition"], digest=digest, values=text)


def _values(key: str, chain: Sequence[_File], folders: Sequence[Path]) -> dict[str, Any]:
    """The whole plain values of a procedure, checked."""
    whole: dict[str, Any] = {}
    for file in reversed(chain):
        if faults := list(faults_in(file.values, whole)):
            raise ProcedureFileError([file.toml.said(fault) for fault in faults])
        whole = extended(whole, file.values)
    whole["key"] = key
    faults = list(faults_in_whole(whole)) or list(_unknown_nation(whole["nation"], folders))
    if faults:
        raise ProcedureFileError([_said(chain, fault) for fault in faults])
    if not any("title" in file.values for file in chain if file.key == key):
        words = f"is missing; add it, so that this is not another “{whole['title']}” in the list"
        raise ProcedureFileError([chain[0].toml.said(Fault(("title",), words))])
    return whole


def _unknown_nation(nation: str, folders: Sequence[Path]) -> Iterator[Fault]:
    nations = nations_known(folders)
    if nation not in nations:
        there_are = ", ".join(nations) or "none"
        yield Fault(
            ("nation",),
            f"names “{nation}”, which has no list of bank holidays; there are lists for {there_are}",
        )


def _chain(key: str, first: Path | None, folders: Sequence[Path]) -> list[_File]:
    """The file of a procedure, which is `first` if that is given, and those that it extends."""
    chain: list[_File] = []
    wanted: str | None = key
    while wanted is not None:
        used = {file.toml.path for file in chain}
        own = bool(chain) and wanted == chain[-1].key
        paths = [first] if first is not None and not chain else _paths(wanted, folders)
        path = next((path for path in paths if not (own and path in used)), None)
        if path is None or path in used:
            raise _not_to_be_extended(chain, wanted, path, folders)
        file = _File(wanted, read_toml(path))
        chain.append(file)
        wanted = file.extends
    return chain


def _not_to_be_extended(
    chain: Sequence[_File], wanted: str, path: Path | None, folders: Sequence[Path]
) -> ProcedureFileError | UnknownProcedureError:
    if not chain:
        return UnknownProcedureError(wanted, procedure_keys(folders))
    is_itself = wanted == chain[-1].key
    why = "is this file itself" if is_itself else "extends itself in a circle" if path else "is not there"
    there_are = listed([key for key in procedure_keys(folders) if key not in {file.key for file in chain}])
    fault = Fault((EXTENDS,), f"names “{wanted}”, which {why}; there are {there_are}")
    return ProcedureFileError([chain[-1].toml.said(fault)])


def _paths(key: str, folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in (folder / f"{key}.toml", folder.parent / "frameworks" / f"{key}.toml"):
            if path.is_file():
                yield path


def _said(chain: Sequence[_File], fault: Fault) -> str:
    """A fault of the whole, at the place to mend: the nearest file that says most about the faulty key.

    Where a part is named that some file dropped, the place is where it was dropped.
    """
    for file in chain:
        if fault.of and fault.names in file.values.get(fault.of, {}).get(REMOVE, []):
            where = ".".join(fault.path)
            words = f"drops “{fault.names}”, which {where} still names; keep it, or change or drop that too"
            return file.toml.said(Fault((fault.of, REMOVE), words))

    def depth(file: _File) -> int:
        lines = file.toml.lines
        return next(n for n in range(len(fault.path), -1, -1) if n == 0 or fault.path[:n] in lines)

    return max(chain, key=depth).toml.said(fault)
