"""Identities, minted here so that a record is whole before it reaches the disk."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """A new identity: 32 hexadecimal digits, never reused."""
    return uuid4().hex
