"""The heavy box with the capture line in it."""

from __future__ import annotations

from textual.app import ComposeResult

from chairtui.widgets.capture import Capture
from chairtui.widgets.heavy_box import HeavyBox


class CaptureBox(HeavyBox):
    """The heavy box with the capture line in it."""

    def __init__(
        self,
        *,
        what: str = "",
        placeholder: str = "",
        capture_id: str = "capture",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(what=what, id=id, classes=classes)
        self.capture = Capture(placeholder=placeholder, id=capture_id)

    def compose(self) -> ComposeResult:
        yield self.capture
