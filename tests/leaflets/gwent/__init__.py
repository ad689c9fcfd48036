"""Gwent's guide for parents and carers."""

from __future__ import annotations

from tests.leaflets.gwent import after, before, decided, invited, meeting

__all__ = ["after", "before", "decided", "invited", "meeting"]
