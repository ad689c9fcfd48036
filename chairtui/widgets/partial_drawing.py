"""Drawing a letter that is typed without asking everybody else on the screen for all their lines."""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class PartialCompositor(Compositor):
    """A compositor that draws anew only the lines that changed, and nobody who lies behind them.

    Textual's asks every widget that might be cut off there for all its lines, and throws most of them away:
    with a dozen widgets around the line that is typed in, a third of what a key costs.
    """

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """The lines of each widget that reach into `crop`, from front to back; all without one."""
        crop = crop or self.size.region
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            top, bottom = max(seen.y, crop.y), min(seen.bottom, crop.bottom)
            changed = Region(seen.x, top, seen.width, bottom - top)
            if changed and changed.overlaps(crop):
                yield changed, changed, widget.render_lines(changed.translate(-region.offset))
            if seen.contains_region(crop):
                return
