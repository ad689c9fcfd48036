"""Writing a file that is either whole or not there, that only its owner reads, and that replaces nothing."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from chairtui.domain.errors import ChairTUIError


class NotWrittenError(ChairTUIError):
    """The document could not be written to that folder, and the record is safe. Choose another folder."""


class NoRoomToWriteError(NotWrittenError):
    """The disk is full, so nothing was written there, and the record is safe. Free some space, or choose a
    folder on another disk."""


_FULL = {errno.ENOSPC, errno.EDQUOT}


def write_new_private_file(paths: Iterable[Path], content: bytes) -> Path:
    """Write `content` to the first of `paths` that is still free, and say which it was.

    On Windows the folder's own rights decide who may read it.

    Raises:
        NoRoomToWriteError: the disk is full.
        NotWrittenError: the folder cannot be made or written to, or no path is free.
    """
    part: Path | None = None
    try:
        for path in paths:
            if part is None:
                part = _written_beside(path, content)
            if _placed(part, path):
                return path
    except OSError as error:
        raise (NoRoomToWriteError if error.errno in _FULL else NotWrittenError) from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
    raise NotWrittenError


def _written_beside(path: Path, content: bytes) -> Path:
    """The whole content in a part that has no name yet; of what could not be written nothing is left."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _placed(part: Path, path: Path) -> bool:
    """Give the written part its name, unless a file of that name is there: a link never replaces one."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return False
    except OSError:  # a disk without links, such as a memory stick
        if path.exists():
            return False
        part.replace(path)
    return True
