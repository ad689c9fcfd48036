"""What is sent out after the conference, as the Documents step lists it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.plans import Meeting
from chairtui.screens.documents.screen import DocumentsScreen
from tests.builders import family_conference
from tests.leaflets.area import shipped
from tests.leaflets.families import decided
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, SIZES, StepStage, screen_text


def sent_to_dad() -> Conference:
    """The Bramblebys, for whom one copy was made, and sent."""
    conference = family_conference()
    assert [copy.recipient_id for copy in conference.copies if copy.sent_at] == ["dad"]
    return conference


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


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 5, 15), "the first core group, Fri 15 May, sooner than 5 working days from Tue 12 May"),
        (
            date(2026, 5, 21),
            "by Tue 19 May to everyone who was invited or there, and the core group 5 working days",
        ),
    ],
)
async def test_in_wales_the_summary_goes_out_by_the_first_core_group_if_that_is_sooner(
    on: date, said: str
) -> None:
    family = decided("registered")
    family = family.revising(family.record(Meeting, "meeting"), on=on)
    shown = (await shipped("gwent").screen("documents", family)).partition("What is sent out, and by when")[2]
    assert said in shown
    assert "Or by the first core group, if that is sooner" in shipped("gwent").dates()


@SIZES
async def test_enter_says_that_it_was_sent_and_takes_that_back(size: tuple[int, int]) -> None:
    conference = replace(family_conference(), copies=())
    app = StepStage(DocumentsScreen(), conference, load_procedure("haringey", FOLDERS))
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        assert "○ by Wed 13 May" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "✓ sent, by Wed 13 May" in screen_text(app)
        assert [tick.key for tick in app.now.ticks if tick.said_at][-1] == "sent:record"
        await pilot.press("enter")
        await pilot.pause()
        assert "○ by Wed 13 May" in screen_text(app)


@SIZES
async def test_what_the_copies_made_here_are_is_sent_with_them(size: tuple[int, int]) -> None:
    app = StepStage(DocumentsScreen(), sent_to_dad(), load_procedure("gwent", FOLDERS))
    async with app.run_test(size=(size[0], 80)) as pilot:
        await pilot.pause()
        words = " ".join(screen_text(app).split())
        assert "✓ sent, by Tue 19 May" in words
        assert "○ by Wed 10 Jun" in words  # the minutes are another document
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert app.told[-1].startswith("Each copy of it that was made is marked as sent")
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
