"""Haringey's guide for parents and families."""

from __future__ import annotations

from tests.leaflets.haringey import after, before, meeting

__all__ = ["after", "before", "meeting"]
