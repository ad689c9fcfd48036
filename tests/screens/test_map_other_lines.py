"""Lines under a heading that the procedure does not have, as after it was changed: seen, opened and moved."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Captures, Procedure
from chairtui.domain.statements import Statement
from chairtui.screens.frame import rail_lines
from chairtui.screens.map.screen import MapScreen
from chairtui.screens.step_screen import StepScreen
from tests.builders import family_conference, minutes
from tests.domain.test_headings import with_heading_of_its_own
from tests.screens.harness import (
    NARROW,
    SIZES,
    StepStage,
    england,
    london_borough,
    map_stage,
    screen_text,
    typed,
)

HELPED = Statement(
    id="helped", heading="helped", kind="people", text="Nan moved in for a week.", said_at=minutes(9)
)


def family() -> Conference:
    """A conference that followed another procedure before, with a line under a heading of that one."""
    conference = family_conference().changing(procedure_editions=(with_heading_of_its_own(),))
    return conference.with_record(HELPED)


@SIZES
async def test_a_line_of_another_procedure_is_seen_with_the_heading_it_stood_under(
    size: tuple[int, int],
) -> None:
    app = map_stage(family())
    async with app.run_test(size=size) as pilot:
        assert "Other lines" in screen_text(app)
        await pilot.press("up", "right", "right", "right", "right")
        shown = screen_text(app)
    for words in ("Other lines", "under “Helped”", "Nan moved in for a week."):
        assert words in shown


async def test_still_needed_leads_to_it_and_it_opens_and_is_moved() -> None:
    app = map_stage(family())
    async with app.run_test(size=NARROW) as pilot:
        app.step.choose("helped")
        await pilot.press("enter")
        assert "Helped: revise" in screen_text(app)
        await pilot.press("escape", "m")
        assert "Where does it belong?" in screen_text(app)
        await pilot.press("4")
        moved = app.now.record(Statement, "helped")
        assert (moved.heading, moved.text) == ("working_well", HELPED.text)
        await pilot.pause()
        assert "Other lines" not in screen_text(app)


async def test_nothing_is_added_there_and_nothing_typed_is_lost() -> None:
    app = map_stage(family())
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("tab", "tab", "tab", "tab")  # over the procedure's own headings, and round
        await typed(pilot, "half ")
        await pilot.press("up", "right", "right", "right", "right", "a")
        assert app.told[-1].startswith("New lines go under a heading of this procedure")
        await pilot.press("escape")
        await typed(pilot, "a word")
        await pilot.press("enter")
        added = [line for line in app.now.statements if line.text == "half a word"]
        assert [line.heading for line in added] == ["worries"]


async def test_what_is_half_typed_under_a_heading_that_is_gone_stands_in_the_line() -> None:
    app = map_stage(family())
    async with app.run_test(size=NARROW) as pilot:
        lines = {"helped": {"text": "She stayed until", "at": 16}}
        app.step.give_back({"heading": "helped", "lines": lines})
        await pilot.pause()
        assert "She stayed until" in screen_text(app)


def without_child_views() -> Procedure:
    kept = tuple(h for h in london_borough().headings if h.captures is not Captures.CHILD_VIEWS)
    return replace(london_borough(), headings=kept)


async def test_childrens_views_are_seen_where_the_procedure_has_no_heading_for_them() -> None:
    screen, procedure = MapScreen(), without_child_views()
    screen.set_reactive(StepScreen.conference, family())
    screen.set_reactive(StepScreen.procedure, procedure)
    app = StepStage(screen, family(), procedure)
    async with app.run_test(size=NARROW) as pilot:
        app.step.choose(family().child_views[0].id)
        await pilot.pause()
        assert family().child_views[0].text in screen_text(app)
        await pilot.press("up", "comma", "full_stop")
        assert [view.id for view in app.now.child_views] == [view.id for view in family().child_views]


def test_the_rail_counts_other_lines_only_where_there_are_any() -> None:
    def below_map(conference: Conference) -> list[tuple[str, str]]:
        lines = rail_lines(conference, london_borough(), england())
        return [(line.words, line.count) for line in lines if line.sub][4:]

    assert below_map(family_conference()) == []
    assert below_map(family()) == [("Other lines", "1")]
