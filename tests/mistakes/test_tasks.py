"""Mistake 10: a plan of “ongoing”, “all professionals” and “parents to engage”; no way on; too few there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.people import Came, Participant
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.records import Record
from tests.mistakes.meeting import Step, at, decided, family, needed, printed


def planned(**fields: object) -> tuple[Record, ...]:
    """An outcome with one whole action, but for what is given here."""
    whole = PlanAction(
        id="action",
        outcome_id="outcome",
        what="Nan sleeps at home",
        who=("mum",),
        about=("posy",),
        due=family().held_on,
        how_we_know="Posy tells Mr Slate",
    )
    return Outcome(id="outcome", text="Posy sleeps.", about=("posy",)), replace(whole, **fields)  # type: ignore[arg-type]


async def hurried(step: Step, what: str = "Nan sleeps there", who: str = "Mum", when: str = "fri") -> None:
    """An action in the words of somebody in a hurry."""
    await step.choose("outcome:outcome")
    await step.press("a")
    await step.type(what, "enter")
    await step.type(who, "enter", "enter")
    await step.type(when, "enter")


@pytest.mark.parametrize("when", ["ongoing", "asap", "tbc", "regularly", "as and when needed"])
async def test_ongoing_is_no_date(when: str) -> None:
    async with at("plan", family(planned()[0])) as step:
        await hurried(step, when=when)
        assert "! " in step.screen.partition("By when")[2].partition("Where")[0]
        await step.press("ctrl+s", "escape")
        assert f"! “{when.partition(' ')[0]}" in step.body
        kept = step.now
    assert "“Nan sleeps there”: by when" in await needed(kept)


@pytest.mark.parametrize("who", ["all professionals", "professionals", "all agencies", "everyone"])
async def test_all_professionals_is_nobody(who: str) -> None:
    async with at("plan", family(planned()[0])) as step:
        await hurried(step, who=who)
        assert "! Who, by name?" in step.screen
        await step.press("ctrl+s", "escape")
        assert "who, by" in step.body
        kept = step.now
    assert "“Nan sleeps there”: who, by name" in await needed(kept)


@pytest.mark.parametrize(
    "what",
    [
        "Parents to engage",
        "Mum to work with professionals",
        "Dad to co-operate",
        "comply with the plan",
        "Support the family",
        "Professionals will monitor",
        "Work with the family",
    ],
)
async def test_parents_to_engage_is_no_deed(what: str) -> None:
    async with at("plan", family(planned()[0])) as step:
        await step.choose("outcome:outcome")
        await step.press("a")
        await step.type(what)
        assert "! What will they do, and how will everyone see it?" in step.screen
        await step.press("ctrl+s", "escape")
        kept = step.now
    assert f"“{what}”: what they will do" in await needed(kept)


async def test_nobody_and_no_way_to_know_are_named() -> None:
    kept = family(*planned(who=(), how_we_know="", due=None))
    async with at("plan", kept) as step:
        for words in ("! who?", "! by when?", "! how will we know?"):
            assert words in step.body
    assert "“Nan sleeps at home”: who, by when and how we will know" in await needed(kept)


async def test_a_whole_action_is_left_in_peace() -> None:
    kept = family(*planned())
    async with at("plan", kept) as step:
        assert "!" not in step.body.partition("How we will know")[2].partition("enter Edit")[0]
    assert "“Nan sleeps at home”" not in await needed(kept)


async def test_a_plan_without_what_happens_if_not_is_named_for_each_child() -> None:
    words = await needed(family(*planned(), decided()))
    assert "Posy Larkspur: what happens if things do not get better" in words
    way_on = Contingency(id="c", text="Nan is rung first.", about=("posy",))
    words = await needed(family(*planned(), decided(), way_on))
    assert "Posy Larkspur: what happens if things" not in words
    assert "Tom Larkspur: what happens if things do not get better" in words


async def test_too_few_for_one_child_is_named_for_that_child_and_a_reason_is_printed() -> None:
    conference = family(decided())
    words = await needed(conference)
    assert "Posy Larkspur, not quorate (1 of 2 other agencies): a reason to go on" in words
    async with at("decision", conference) as step:
        await step.choose("decision")
        await step.press(*["enter"] * 6)
        await step.type("The GP rang in.", "ctrl+s")
        assert "You went on ▌ The GP rang in." in step.body
        went_on = step.now
    words = await needed(went_on)
    assert "Posy Larkspur, not quorate" not in words
    assert "Tom Larkspur, not quorate" in words
    assert "The GP rang in." in printed(went_on)


async def test_somebody_who_is_not_there_makes_no_quorum() -> None:
    gone = family()
    for person in gone.participants:
        gone = gone.revising(person, works_with=("posy", "tom", "bump"))
    assert "not quorate" not in await needed(gone)
    for key in ("worker", "school"):
        gone = gone.revising(gone.record(Participant, key), came=Came.APOLOGIES)
    words = await needed(gone)
    for child in ("Posy", "Tom", "Baby"):
        assert f"{child} Larkspur, not quorate (children's social care is not there and 1 of 2" in words
