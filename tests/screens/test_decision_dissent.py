"""A dissent that is no professional's, as an import may bring it, is questioned and never dropped."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Dissent
from chairtui.domain.readiness import missing
from chairtui.screens.decision.screen import DecisionScreen
from tests.screens.harness import StepStage, london_borough, screen_text
from tests.screens.test_decision import family

MARK = "! no professional: see their own words"


def dissenting(person_id: str) -> Conference:
    """Somebody's dissent from the decision for Ivy."""
    decision = Decision(child_id="ivy", option="no_plan", reasons="It is over.")
    dissent = Dissent(child_id="ivy", participant_id=person_id, reason="She is not safe.")
    return family().with_record(decision).with_record(dissent)


async def shown(conference: Conference) -> str:
    app = StepStage(DecisionScreen(), conference)
    async with app.run_test(size=(150, 70)) as pilot:
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
