"""Haringey's guide for parents and families."""

from __future__ import annotations

from tests.leaflets.haringey import after, before, children, decided, meeting, reports

__all__ = ["after", "before", "children", "decided", "meeting", "reports"]
