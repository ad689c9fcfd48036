"""What is sent out after the conference, as the Documents step lists it."""

from __future__ import annotations

from chairtui.screens.documents.screen import DocumentsScreen
from tests.builders import family_conference
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, SIZES, StepStage, screen_text


@SIZES
async def test_what_is_sent_stands_with_its_date_and_its_sum(size: tuple[int, int]) -> None:
    procedure = load_procedure("haringey", FOLDERS)
    app = StepStage(DocumentsScreen(), family_conference(), procedure)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "What is sent out, and by when" in screen_text(app)
        await pilot.press("tab")
        await pilot.pause()
        words = " ".join(screen_text(app).split())
        assert "by Wed 13 May" in words
        assert "1 working day from Tue 12 May" in words
        await pilot.press("enter")
        await pilot.pause()
        assert app.told[-1].startswith("The office sends this")
        assert app.now == app.first


async def test_only_what_the_decision_calls_for_is_sent() -> None:
    procedure = load_procedure("gwent", FOLDERS)
    listed = {}
    for option in (procedure.decisions[0].key, procedure.decisions[-1].key):
        conference = family_conference()
        for decision in conference.decisions:
            conference = conference.revising(decision, option=option)
        app = StepStage(DocumentsScreen(), conference, procedure)
        async with app.run_test(size=(132, 80)) as pilot:
            await pilot.pause()
            words = screen_text(app)
            listed[option] = {one.key for one in procedure.sent if one.title in words}
    wanted = {
        option: {one.key for one in procedure.sent if not one.options or option in one.options}
        for option in listed
    }
    assert listed == wanted
    assert len({frozenset(keys) for keys in listed.values()}) == 2
