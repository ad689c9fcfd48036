"""A dissent is from one decision, and a professional's; what an import brings is questioned, not dropped."""

from __future__ import annotations

from datetime import UTC, datetime

from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Dissent
from chairtui.domain.readiness import missing
from chairtui.domain.timeline import FILE_COPY
from chairtui.domain.views import decided
from chairtui.plain_text import plain_text
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.widgets.drawn_grid import DrawnGrid
from tests.documents.reading import summary
from tests.documents.reading import text as words_in
from tests.screens.harness import StepStage, london_borough, screen_text
from tests.screens.test_decision import family

TALL = (150, 70)
DAY_AND_HOUR = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
MARK = "! no professional: see their own words"


def dissenting(person_id: str) -> Conference:
    """Somebody's dissent from the decision for Ivy."""
    decision = Decision(child_id="ivy", option="no_plan", reasons="It is over.")
    dissent = Dissent(child_id="ivy", participant_id=person_id, reason="She is not safe.")
    return family().with_record(decision).with_record(dissent)


async def shown(conference: Conference) -> str:
    app = StepStage(DecisionScreen(), conference)
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        return screen_text(app)


async def test_a_parents_dissent_is_seen_and_marked() -> None:
    screen = await shown(dissenting("mum"))
    assert "“She is not safe.”" in screen
    assert MARK in screen
    assert MARK not in await shown(dissenting("school"))


def test_a_parents_dissent_is_still_asked_for() -> None:
    words = (
        "Ivy Fennimore: dissent of Mum: only professionals dissent; a parent's disagreement stands with their"
        " own words"
    )
    assert words in [one.words for one in missing(dissenting("mum"), london_borough())]
    assert not [one for one in missing(dissenting("school"), london_borough()) if "dissent of" in one.words]


def test_whoever_has_a_role_of_another_procedure_may_be_a_professional() -> None:
    conference = dissenting("school")
    worker = conference.dissents[0].participant_id
    school = next(person for person in conference.participants if person.id == worker)
    conference = conference.revising(school, roles=("a_role_of_gwent",))
    assert not [one for one in missing(conference, london_borough()) if "dissent of" in one.words]


async def changed_to_no_plan(pilot: Pilot[None]) -> None:
    """The chair opens the decision that stands and makes it another one."""
    await pilot.pause()
    pilot.app.screen.query_one(DrawnGrid).select("decision")
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
    await pilot.press("3", "ctrl+s")
    await pilot.pause()


def asks_for_dissent(conference: Conference) -> bool:
    return any("does anyone dissent?" in one.words for one in missing(conference, london_borough()))


async def test_that_no_one_dissented_is_asked_again_of_another_decision() -> None:
    plan = Decision(
        child_id="ivy", option="child_in_need_plan", reasons="She is safe.", no_one_dissented=True
    )
    app = StepStage(DecisionScreen(), family().with_record(plan))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "✓ no one, asked aloud" in screen_text(app)
        await changed_to_no_plan(pilot)
        assert "✓ no one, asked aloud" not in screen_text(app)
        assert "○ ask aloud" in screen_text(app)
    assert asks_for_dissent(app.now)
    page = words_in(summary(app.now, FILE_COPY, london_borough()))
    assert "No one dissented." not in page
    assert "Dissent was not asked yet." in page
    assert "no one dissented" not in plain_text(app.now, london_borough())


async def test_a_dissent_says_from_which_decision_it_was_once_another_is_made() -> None:
    plan = Decision(child_id="ivy", option="child_in_need_plan", reasons="She is safe.")
    dissent = Dissent(child_id="ivy", participant_id="school", reason="She needs more.", formal=True)
    app = StepStage(DecisionScreen(), family().with_record(plan).with_record(dissent))
    async with app.run_test(size=TALL) as pilot:
        await changed_to_no_plan(pilot)
        shown = screen_text(app)
        assert "“She needs more.”" in shown
        assert "from “Child in need plan”, decided before" in shown
        assert "○ ask aloud" in shown
        assert asks_for_dissent(app.now)
        page = words_in(summary(app.now, FILE_COPY, london_borough()))
        assert "formal dissent from the earlier decision “Child in need plan”" in page
        assert "Dissent was not asked yet." in page
        told = plain_text(app.now, london_borough())
        assert "from the earlier decision: Child in need plan" in told
        pilot.app.screen.query_one(DrawnGrid).select("dissent")
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        shown = screen_text(app)
        assert "✓ no one, asked aloud" in shown
        assert "both cannot be" not in shown
    assert not asks_for_dissent(app.now)
    page = words_in(summary(app.now, FILE_COPY, london_borough()))
    assert "from the earlier decision “Child in need plan”" in page
    assert "No one dissented." in page


def test_a_dissent_is_from_the_decision_again_that_is_made_again() -> None:
    conference = dissenting("school")
    for option in ("child_in_need_plan", "no_plan"):
        conference = decided(conference, "ivy", DAY_AND_HOUR, option=option)
        assert asks_for_dissent(conference) is (option != "no_plan")
    assert "from the earlier decision" not in plain_text(conference, london_borough())
