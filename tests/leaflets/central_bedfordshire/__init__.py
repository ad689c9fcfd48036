"""Central Bedfordshire's page for parents."""

from __future__ import annotations

from tests.leaflets.central_bedfordshire import after, meeting, risk

__all__ = ["after", "meeting", "risk"]
