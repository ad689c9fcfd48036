"""The one family of errors that ChairTUI raises on purpose."""

from __future__ import annotations


class ChairTUIError(Exception):
    """Something went wrong, and nothing that was saved is harmed.

    A subclass's docstring is its message: a whole sentence that says what happened, what is safe and
    what to do. It never holds words that a user typed.
    """

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or " ".join((self.__doc__ or "").split()))


class UnknownRecordError(ChairTUIError):
    """That record is not in this conference any more; nothing was changed. Look at the list again."""


class SignedOffError(ChairTUIError):
    """The conference is signed off, so views, decisions, dissent and numbers are locked. Words can still be
    corrected."""


class RevealedError(ChairTUIError):
    """The numbers have been shown to everyone, which cannot be undone. A number may still be changed; both
    are kept."""


class SealedError(ChairTUIError):
    """The numbers are sealed until everyone has given theirs. Reveal them first."""
