"""A London borough's guide for professionals."""

from __future__ import annotations

from tests.leaflets.london_borough import after, before, meeting

__all__ = ["after", "before", "meeting"]
