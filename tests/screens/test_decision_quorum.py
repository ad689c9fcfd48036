"""Quoracy on the step where it counts: for each child, with what the chair may do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.duties import Quoracy
from chairtui.domain.people import Participant
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.widgets.drawn_grid import DrawnGrid
from tests.screens.harness import WIDE, StepStage, london_borough, screen_text, typed
from tests.screens.test_decision import family

TALL = (132, 70)
MAY = "A default, not from a leaflet. The chair may go on with a reason that is recorded"


def works_with(conference: Conference, children: dict[str, tuple[str, ...]]) -> Conference:
    """`conference` in which these people work with these children."""
    for person_id, theirs in children.items():
        person = conference.record(Participant, person_id)
        conference = conference.revising(person, works_with=theirs)
    return conference


def quorate_for_ivy() -> Conference:
    """Enough people for Ivy; for the baby the social worker alone."""
    nurse = replace(family().record(Participant, "school"), id="nurse", name="Ms Ash", agency="Health")
    with_nurse = family().with_record(nurse)
    return works_with(with_nurse, {"worker": ("ivy", "bump"), "school": ("ivy",), "nurse": ("ivy",)})


async def shown(conference: Conference, size: tuple[int, int] = TALL) -> str:
    app = StepStage(DecisionScreen(), conference)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return screen_text(app)


def quorum_lines(screen: str) -> list[str]:
    """The line of the quorum and the two below it, after the rail."""
    lines = [line[28:].rstrip() for line in screen.splitlines()]
    place = next(nth for nth, line in enumerate(lines) if line.startswith("Quorum"))
    return [" ".join(line.split()) for line in lines[place : place + 3]]


async def test_each_child_for_whom_too_few_are_there_is_named_with_what_the_chair_may_do() -> None:
    screen = await shown(quorate_for_ivy())

    assert quorum_lines(screen)[:2] == ["Quorum ✓ quorate ○ not quorate", "0 of 2 other agencies"]
    assert MAY in " ".join(screen.split())


async def test_what_the_chair_may_do_stands_whole_whichever_child_is_the_chosen_one() -> None:
    app = StepStage(DecisionScreen(), quorate_for_ivy())
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        grid = app.step.query_one(DrawnGrid)
        grid.focus()
        grid.select("quorum")
        await pilot.press("right")
        await pilot.pause()
        assert MAY in " ".join(screen_text(app).split())


async def test_that_social_care_is_not_there_is_said() -> None:
    screen = await shown(works_with(quorate_for_ivy(), {"worker": ("ivy",)}))

    assert quorum_lines(screen)[1:] == ["children's social care is not there", "0 of 2 other agencies"]


async def test_nothing_is_said_where_enough_are_there_for_each_or_the_procedure_asks_for_nobody() -> None:
    everyone = works_with(quorate_for_ivy(), dict.fromkeys(("worker", "school", "nurse"), ("ivy", "bump")))
    assert "Quorum" not in await shown(everyone)

    app = StepStage(DecisionScreen(), family(), replace(london_borough(), quoracy=Quoracy()))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "Quorum" not in screen_text(app)


@pytest.mark.parametrize("answer", ["reason", "adjourned"])
async def test_once_the_chair_has_answered_it_asks_no_more(answer: str) -> None:
    made = Decision(child_id="bump", option="adjourned")
    if answer == "reason":
        made = Decision(child_id="bump", option="no_plan", went_on="Nobody else could come before June.")
    conference = quorate_for_ivy().with_record(made)
    screen = await shown(conference)

    assert "○ not quorate" in screen
    assert MAY not in " ".join(screen.split())


async def test_the_reason_for_one_child_leaves_the_question_of_another_open() -> None:
    nobody = works_with(quorate_for_ivy(), dict.fromkeys(("worker", "school", "nurse"), ()))
    reasoned = Decision(child_id="ivy", option="no_plan", went_on="The school wrote.")
    screen = await shown(nobody.with_record(reasoned))

    assert "The school wrote." in screen
    assert MAY in " ".join(screen.split())


async def test_the_form_says_that_too_few_are_here_until_there_is_a_reason() -> None:
    app = StepStage(DecisionScreen(), quorate_for_ivy())
    async with app.run_test(size=TALL) as pilot:
        app.step.query_one("#list").select("quorum")  # type: ignore[attr-defined]
        await pilot.press("right", "enter")
        await pilot.pause()
        asks = "Not quorate for this child (0 of 2 other agencies)."
        assert asks in screen_text(app)
        await pilot.press("1", *["enter"] * 5)
        await typed(pilot, "She wrote")
        await pilot.pause()
        assert asks not in screen_text(app)


async def test_enter_there_opens_the_form_in_which_both_are_done() -> None:
    app = StepStage(DecisionScreen(), quorate_for_ivy())
    async with app.run_test(size=WIDE) as pilot:
        app.step.query_one("#list").select("quorum")  # type: ignore[attr-defined]
        await pilot.press("right", "enter")
        await pilot.pause()
        form = screen_text(app)
    assert "○ Adjourned" in form
    assert "Why you go on" in form


async def test_on_a_narrow_screen_it_is_said_with_the_child_it_is_about() -> None:
    app = StepStage(DecisionScreen(), quorate_for_ivy())
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        assert MAY not in " ".join(screen_text(app).split())
        await pilot.press("right")
        await pilot.pause()
        assert MAY in " ".join(screen_text(app).split())
