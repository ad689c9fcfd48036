"""What can go wrong with a store, each in a whole sentence: what happened, what is safe, what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import ClassVar

from chairtui.domain.errors import ChairTUIError


class StoreError(ChairTUIError):
    """The store did not do what was asked. What was saved before is safe."""

    short: ClassVar[str] = "the store failed"
    """The same in as few words as the light has room for: “not saved: disk full”."""


class WrongPassphraseError(StoreError):
    """That is not the passphrase of this store. Nothing was changed. Try again, or use the recovery key that
    you wrote down."""

    short = "wrong passphrase"


class WrongRecoveryKeyError(StoreError):
    """That is not the recovery key of this store. Nothing was changed. Look whether it was written down for
    another one."""

    short = "wrong recovery key"


class MistypedRecoveryKeyError(StoreError):
    """There is a slip in the recovery key: it does not fit its last group of letters. Nothing was changed.
    Compare it with what you wrote down, group by group."""

    short = "slip in the recovery key"


class DamagedKeyFileError(StoreError):
    """The key file store.key is damaged, so the store cannot be opened. The store itself is untouched.
    Put a copy of store.key from a backup in its place."""

    short = "key file damaged"


class MissingKeyFileError(StoreError):
    """The key file store.key is not beside the store, so the store cannot be opened. The store itself is
    untouched. Put store.key back from where it was moved, or from a backup."""

    short = "key file missing"


class MissingStoreError(StoreError):
    """There is no store in that folder, though its key file may be. Nothing was changed. Put store.db back
    from where it was moved, or from a backup, or choose another folder."""

    short = "store missing"


class StoreExistsError(StoreError):
    """There is a store, or the key file of one, in that folder already, so no new one was made. It is
    untouched. Open it, or choose another folder."""

    short = "store exists"


class NotAStoreError(StoreError):
    """That file is not a ChairTUI store. Nothing was changed. Choose the folder that holds your store."""

    short = "not a store"


class NewerStoreError(StoreError):
    """A newer ChairTUI made this store, and this one cannot read it. Nothing was changed. Use the newer
    one."""

    short = "made by a newer ChairTUI"


class DamagedStoreError(StoreError):
    """The store is damaged: part of it cannot be read. Nothing more was written to it. Close ChairTUI, keep
    the damaged file, and put back the newest backup."""

    short = "store damaged"


class ReadOnlyError(StoreError):
    """The store is read-only, so this is not saved; it stays on the screen. What was saved before is safe.
    Allow writing to the store's file and folder; it is tried again by itself."""

    short = "store is read-only"


class NotWritableError(StoreError):
    """The store was not opened, because its files or their folder may only be read, so nothing could be
    saved. Everything in it is safe, and nothing was changed. Allow writing to the folder and to what is in
    it; or copy the folder to a place of your own, and open the copy."""

    short = "store is read-only"


class DiskFullError(StoreError):
    """The disk is full, so this is not saved; it stays on the screen. What was saved before is safe.
    Free some space; it is tried again by itself."""

    short = "disk full"


class NoRoomToOpenError(StoreError):
    """The store was not opened, because the disk is full. Everything in it is safe, and nothing was changed.
    Free some space, and open it again."""

    short = "disk full"


class FaultOnOpeningError(StoreError):
    """The store was not opened, because the disk did not do what was asked. Nothing was changed. Look whether
    the disk is still connected or a limit is reached, and open it again."""

    short = "disk fault"


class NotMadeError(StoreError):
    """No store was made, because the disk did not do what was asked. Look whether it is still connected or a
    limit is reached, or choose another folder, and begin again."""

    short = "no store made"


class NoRoomToMakeError(NotMadeError):
    """No store was made, because the disk is full. Free some space, or choose a folder on another disk, and
    begin again."""


class NoFolderToMakeError(NotMadeError):
    """No store was made, because its folder cannot be made or may only be read. Nothing was changed. Choose
    another folder, and begin again."""


class DiskFaultError(StoreError):
    """The disk did not do what was asked, so this is not saved; it stays on the screen. What was saved before
    is safe. Look whether the disk is still connected or a limit is reached; it is tried again by itself."""

    short = "disk fault"


class BusyError(StoreError):
    """Another window is saving at the moment, so this is not saved yet; it stays on the screen. What was
    saved before is safe. It is tried again by itself."""

    short = "another window is saving"


class BusyOnOpeningError(BusyError):
    """The store was not opened, because another window is saving at the moment. Everything in it is safe, and
    nothing was changed. Open it again."""


class NoAccessError(StoreError):
    """The store could not be opened: its folder is missing, or access to it is not allowed. Nothing was
    changed. Look whether the folder is there and is yours."""

    short = "no access to the store"


class ReplacedError(StoreError):
    """The store's file was moved, deleted or replaced while it was open, so this is not saved; it stays on
    the screen. Put the file back in its place, and keep it out of folders that a cloud service copies."""

    short = "the store's file was moved"


class ChangedElsewhereError(StoreError):
    """That, or something that it rests on, was changed in another window meanwhile, so yours is not saved;
    nothing was overwritten. Look at what stands there now, and add yours to it."""

    short = "changed in another window"


class UnknownConferenceError(StoreError):
    """That conference is not in this store; nothing was changed. Look at the list again."""

    short = "no such conference"


class UnexpectedStoreError(StoreError):
    """Saving failed for a reason that ChairTUI does not know, so this is not saved; it stays on the screen.
    What was saved before is safe. It is tried again by itself; if it keeps failing, copy your text
    elsewhere."""

    short = "unknown fault"


class CannotUndoError(StoreError):
    """There is nothing of yours left to undo. Nothing was changed."""

    short = "nothing to undo"


class NothingToRedoError(CannotUndoError):
    """There is nothing to bring back: nothing was undone, or something was changed since. Nothing was
    changed."""

    short = "nothing to redo"


class FirstEditError(CannotUndoError):
    """The conference began here, so there is nothing before it. Nothing was changed."""


class AfterRevealError(CannotUndoError):
    """The numbers have been shown to everyone, so nothing before that can be undone. Nothing was changed. A
    word or a number can still be changed; both are kept."""


class AfterSignOffError(CannotUndoError):
    """The conference is signed off, so nothing before that can be undone. Nothing was changed. Words can
    still be corrected."""


class CopyMadeSinceError(CannotUndoError):
    """A copy was made since for somebody who came with that edit, so it stays. Nothing was changed."""


# SQLite's primary result codes (https://sqlite.org/rescode.html): only these come back through SQLCipher.
_ERROR_OF_CODE: dict[int, type[StoreError]] = {
    3: NoAccessError,  # SQLITE_PERM
    5: BusyError,  # SQLITE_BUSY
    6: BusyError,  # SQLITE_LOCKED
    8: ReadOnlyError,  # SQLITE_READONLY
    10: DiskFaultError,  # SQLITE_IOERR
    11: DamagedStoreError,  # SQLITE_CORRUPT
    13: DiskFullError,  # SQLITE_FULL
    14: NoAccessError,  # SQLITE_CANTOPEN
    26: DamagedStoreError,  # SQLITE_NOTADB: a wrong key too, but the key file has vouched for the key
}


_ERROR_OF_ERRNO: dict[int | None, type[StoreError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: NoAccessError,
    errno.EPERM: NoAccessError,
    errno.ENOENT: NoAccessError,
    errno.ENOTDIR: NoAccessError,
}


@contextmanager
def translated() -> Iterator[None]:
    """Raises a fault of SQLite or of the file system as the sentence that fits it; other errors pass as they
    are."""
    from sqlalchemy.exc import DBAPIError
    from sqlcipher3.dbapi2 import Error

    try:
        yield
    except (DBAPIError, Error) as error:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF
        raise _ERROR_OF_CODE.get(code, UnexpectedStoreError) from error
    except OSError as error:
        raise _ERROR_OF_ERRNO.get(error.errno, DiskFaultError) from error


OPENING: Mapping[type[StoreError], type[StoreError]] = MappingProxyType(
    {
        ReadOnlyError: NotWritableError,
        NoAccessError: NotWritableError,  # the store was read: what SQLite keeps beside it cannot be made
        DiskFullError: NoRoomToOpenError,
        BusyError: BusyOnOpeningError,
        DiskFaultError: FaultOnOpeningError,
    }
)
"""What stands in the way of opening a store that is there, in sentences that do not speak of saving."""

MAKING: Mapping[type[StoreError], type[StoreError]] = MappingProxyType(
    {
        ReadOnlyError: NoFolderToMakeError,
        NoAccessError: NoFolderToMakeError,
        DiskFullError: NoRoomToMakeError,
        DiskFaultError: NotMadeError,
    }
)
"""The same of making a new one."""


@contextmanager
def told_as(sentences: Mapping[type[StoreError], type[StoreError]]) -> Iterator[None]:
    """Raises an error as the one that says it of what was done just then."""
    try:
        yield
    except StoreError as error:
        if type(error) in sentences:
            raise sentences[type(error)] from error
        raise
