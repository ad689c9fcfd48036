"""A London borough's guide for professionals."""

from __future__ import annotations

from tests.leaflets.london_borough import after, before, closing, meeting, reports

__all__ = ["after", "before", "closing", "meeting", "reports"]
