"""What is drawn anew of a screen: the same as if everybody on it had been asked."""

from __future__ import annotations

import re

import pytest
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from chairtui.widgets.partial_drawing import PartialCompositor
from tests.builders import family_conference
from tests.screens.harness import SIZES, map_stage


def sent(screen: Screen[object], *places: Region) -> str:
    """What goes to the terminal once these places of the screen have changed."""
    compositor = screen._compositor
    compositor._dirty_regions.clear()
    compositor._dirty_regions.update(place.intersection(screen.region) for place in places)
    update = compositor.render_partial_update()
    assert isinstance(update, ChopsUpdate)
    # Where a line ends beside somebody else's place, Textual may move the cursor there and write nothing.
    return re.sub(r"\x1b\[\d+;\d+H(?=\n|$)", "", update.render_segments(screen.app.console))


@SIZES
async def test_what_changed_is_drawn_as_with_everybody_asked(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each widget's own place on the map, alone and together with the header's."""
    async with map_stage(family_conference()).run_test(size=size) as pilot:
        await pilot.press(*"she said no")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen._compositor, PartialCompositor)
        top = Region(0, 0, size[0], 1)
        places = [widget.region for widget in screen.walk_children(Widget) if widget.region.area]
        assert len(places) > 10

        def all_sent() -> list[str]:
            return [words for place in places for words in (sent(screen, place), sent(screen, place, top))]

        in_part = all_sent()
        monkeypatch.setattr(PartialCompositor, "_get_renders", Compositor._get_renders)
        assert in_part == all_sent()
