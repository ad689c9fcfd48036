"""Oxfordshire's information for parents, carers and family members."""

from __future__ import annotations

from tests.leaflets.oxfordshire import after, before, decided, meeting

__all__ = ["after", "before", "decided", "meeting"]
