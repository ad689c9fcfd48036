"""Mistake 6: a danger of past harm or a label, a goal of a service or of what stops, and no pair."""

from __future__ import annotations

import pytest

from chairtui.domain.dangers import DangerStatement, SafetyGoal
from tests.mistakes.meeting import Step, at, family, needed

LABEL = "That is a label. What does somebody do, and what could it do to the child?"
PAST = "What could happen if nothing changes?"
INSTEAD = "What will you see instead?"
SEEN = "What will everyone see?"


def danger(text: str) -> DangerStatement:
    return DangerStatement(id="danger", text=text, about=("posy",), worried=("worker",))


async def typed_danger(step: Step, text: str) -> None:
    """A danger typed in haste, who is worried and which child left for later."""
    await step.press("a")
    await step.type(text)


@pytest.mark.parametrize(
    "text",
    [
        "neglect",
        "DV",
        "Domestic violence",
        "Posy is at risk of neglect.",
        "emotional harm",
        "poor home conditions",
    ],
)
async def test_a_label_is_questioned_as_it_is_typed_and_stays_questioned(text: str) -> None:
    async with at("dangers", family()) as step:
        await typed_danger(step, text)
        assert LABEL in step.screen
        await step.press("ctrl+s")
        assert [one.text for one in step.now.dangers] == [text]
        assert "! what could happen?" in step.body
        kept = step.now
    assert "Danger 1: what could happen" in await needed(kept)


@pytest.mark.parametrize(
    "text",
    [
        "Posy was alone at home on two nights in March.",
        "Mum hit Posy with a belt.",
        "Posy could have been hurt on Tuesday.",
        "Posy could have drowned in the bath last week.",
    ],
)
async def test_past_harm_is_asked_what_could_happen(text: str) -> None:
    async with at("dangers", family()) as step:
        await typed_danger(step, text)
        await step.press("enter", "enter")
        await step.type("Worker", "ctrl+s")
        assert "! what could happen?" in step.body
        kept = step.now
    assert "Danger 1: what could happen" in await needed(kept)
    async with at("dangers", kept) as step:
        await step.press("enter")
        assert PAST in step.screen


async def test_a_danger_that_says_who_what_and_which_child_is_left_in_peace() -> None:
    words = "Ms Flint is worried that Posy could wake alone at night and walk out onto the road."
    async with at("dangers", family(danger(words))) as step:
        assert "✓ who ✓ which child ✓ what could happen" in step.body
        await step.press("enter")
        assert "!" not in step.screen
    assert "Danger 1: what could happen" not in await needed(family(danger(words)))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Mum attends a parenting course for six months", SEEN),
        ("Mum and Dad engage with services until the review", SEEN),
        ("Dad completes the perpetrator programme within six months", SEEN),
        ("no more arguing", INSTEAD),
        ("Mum and Dad will not argue for six months", INSTEAD),
    ],
)
async def test_a_goal_that_is_a_service_or_only_what_stops_is_questioned(text: str, question: str) -> None:
    async with at("dangers", family(danger("Posy could be hurt at night."))) as step:
        await step.press("g")
        await step.type(text)
        assert question in step.screen
        await step.press("ctrl+s")
        assert "! what is seen?" in step.body
        kept = step.now
    assert "Goal 1: what is seen" in await needed(kept)


async def test_a_goal_says_for_how_long() -> None:
    async with at("dangers", family(danger("Posy could be hurt at night."))) as step:
        await step.press("g")
        await step.type("Nan sleeps in the room beside Posy")
        assert "For how long, before you would close the case?" in step.screen
        await step.type(" for six months")
        assert "For how long" not in step.screen


async def test_a_danger_without_a_goal_shows_its_empty_half_and_is_named() -> None:
    async with at("dangers", family()) as step:
        await typed_danger(step, "Posy could be hurt at night.")
        await step.press("ctrl+s")
        assert "Goal 1" in step.body
        assert "Each danger has its goal" in step.body
        alone = step.now
    assert "Danger 1: its goal" in await needed(alone)


async def test_there_is_no_goal_without_a_danger() -> None:
    async with at("dangers", family()) as step:
        await step.press("g")
        assert step.now.goals == ()
        assert "No danger statement yet." in step.body


async def test_a_danger_that_goes_takes_its_goal_with_it() -> None:
    goal = SafetyGoal(id="goal", danger_id="danger", text="Nan sleeps beside Posy for six months.")
    async with at("dangers", family(danger("Posy could be hurt at night."), goal)) as step:
        await step.choose("danger:danger")
        await step.press("delete")
        assert (step.now.dangers, step.now.goals) == ((), ())
