"""Mistakes 1 and 2: one decision for the whole family; a count of views that decides."""

from __future__ import annotations

import re

import pytest

from chairtui.domain.people import Child, Kind
from tests.mistakes.meeting import EVERY_AREA, at, decided, family, found, needed, printed, view

TALLY = re.compile(
    r"\b(?:\d+|one|two|three|none) (?:yes|no|votes?|for|against|in favour|agree[ds]?)\b(?! one)"
    r"|\b\d+ (?:of|out of|to|/) \d+\b(?! weeks)|\bvot(?:e|es|ed|ing)\b|majority|unanimous"
    r"|\btally\b|\btotal\b",
    re.IGNORECASE,
)
"""What a count of views would look like."""
QUORUM = re.compile(r"\d of \d other agencies")
"""A quorum is a count, and none of views."""


async def test_a_decision_is_one_child_s_and_the_others_still_wait() -> None:
    async with at("decision", family()) as step:
        await step.choose("decision")
        await step.press("enter", "right")
        assert "Decision, Posy" in step.screen
        await step.press("ctrl+s", "k")
        assert [one.child_id for one in step.now.decisions] == ["posy"]
        assert step.body.count("○ to decide") == 2


async def test_the_key_for_all_children_is_for_views_and_decides_nothing() -> None:
    async with at("decision", family(decided("posy"), view("worker", likely=True))) as step:
        await step.choose("decision")
        await step.press("equals_sign")
        assert "each child is decided on their own" in step.told
        assert [one.child_id for one in step.now.decisions] == ["posy"]
        await step.choose("view:worker")
        await step.press("equals_sign")
        assert {one.child_id for one in step.now.views} == {"posy", "tom", "bump"}
        assert [one.child_id for one in step.now.decisions] == ["posy"]


async def test_with_one_child_decided_nobody_signs_off_and_the_record_says_who_waits() -> None:
    conference = family(decided("posy"))
    async with at("closing", conference) as step:
        await step.press("s")
        assert "Tom Larkspur: the decision" in step.told
        assert "Baby Larkspur: the decision" in step.told
        assert step.now.signed_off_at is None
    record = printed(conference)
    assert record.count("Not decided yet") == 2


async def test_brothers_and_sisters_differ_in_decision_category_kind_and_dates() -> None:
    conference = family(
        decided("posy", categories=("emotional",)),
        decided("tom", "child_in_need_plan"),
        decided("bump", categories=("neglect",)),
    )
    conference = conference.revising(conference.record(Child, "posy"), kind=Kind.REVIEW)
    async with at("decision", conference) as step:
        rows = step.drawn.splitlines()
        plans = next(line for line in rows if "✓ Child protection plan" in line)
        assert "✓ Child in need plan" in plans
        categories = next(line for line in rows if "Category" in line and "Emotional abuse" in line)
        assert "Neglect" in categories
    async with at("closing", conference) as step:
        keys = [key for key in step.rows() if key.startswith("meeting:")]
        assert "meeting:child_in_need_meeting:tom" in keys
        assert any(key.startswith("meeting:later_review:posy") for key in keys)
        assert any(key.startswith("meeting:first_review:bump") for key in keys)
    for kind in ("Review child protection conference (Posy)", "Initial child protection conference (Tom)"):
        assert kind in printed(conference)


@pytest.mark.parametrize("area", EVERY_AREA)
async def test_no_view_is_counted_anywhere(area: str) -> None:
    option = "registered" if area == "gwent" else "child_protection_plan"
    views = (view("worker", likely=True), view("school", likely=False), view("visitor", likely=False))
    conference = family(*views, decided("posy", option))
    for name in ("decision", "closing", "documents"):
        async with at(name, conference, area) as step:
            assert not TALLY.findall(QUORUM.sub("", step.body)), name
    assert not TALLY.findall(printed(conference, area=area))
    assert not TALLY.findall(QUORUM.sub("", await needed(conference, area)))


async def test_the_chair_decides_against_the_majority_and_gives_reasons() -> None:
    views = (view("worker", likely=True), view("school", likely=False), view("visitor", likely=False))
    async with at("decision", family(*views)) as step:
        assert "yours, for each child, after all views" in step.body
        await step.choose("decision")
        await step.press("enter", "right", "ctrl+s")
        assert not found(("majority", "against the views", "outvoted"), step.screen)
        await step.press("k")
        assert [one.option for one in step.now.decisions] == ["child_protection_plan"]
        assert "○ reasons" in step.body
        unreasoned = step.now
    assert "Posy Larkspur: the reasons" in await needed(unreasoned)
    whole = family(*views, decided("posy"))
    assert "Posy Larkspur: the reasons" not in await needed(whole)
    record = printed(whole)
    assert "Decided by the chair, Fern Sorrel" in record
    assert "Because of the nights alone." in record


async def test_in_wales_the_practitioners_decide_and_no_chair_is_named_as_deciding() -> None:
    conference = family(decided("posy", "registered"))
    async with at("decision", conference, "gwent") as step:
        assert "the practitioners', for each child" in step.body
        assert "yours, for each child" not in step.body
    record = printed(conference, area="gwent")
    assert "Decided by the practitioners" in record
    assert "Decided by the chair" not in record


@pytest.mark.parametrize("area", EVERY_AREA)
async def test_a_family_s_words_are_no_part_of_the_decision_and_everyone_asked_is_asked(area: str) -> None:
    async with at("decision", family(), area) as step:
        asked = {key.removeprefix("view:") for key in step.rows() if key.startswith("view:")}
    professionals = {"worker", "school", "visitor"}
    # Haringey's leaflet asks “everyone who is there” for their views; no other does.
    assert asked == (professionals | {"mum", "dad", "friend"} if area == "haringey" else professionals)
