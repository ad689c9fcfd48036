"""What is still needed, by when, and where its field is."""

from chairtui.domain.readiness.asked import Missing, Stage
from chairtui.domain.readiness.everything import missing

__all__ = ["Missing", "Stage", "missing"]
