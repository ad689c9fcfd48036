"""Mistake 4: an average, numbers aloud, no anchors or the wrong way round, no reasons, no care for 0 to 2."""

from __future__ import annotations

import pytest

from tests.mistakes.meeting import EVERY_AREA, at, family, found, needed, printed, procedure, scale

AVERAGES = ("average", "mean ", "median", "overall score", "4.5", "5.0", "sum of")


async def test_a_number_typed_aloud_in_turn_is_seen_by_nobody_until_all_are_shown() -> None:
    async with at("scaling", family()) as step:
        await step.type("7", "enter")
        assert "• sealed" in step.body
        line = next(line for line in step.drawn.splitlines() if "• sealed" in line)
        assert "7" not in line
        await step.type("2", "enter")
        lines = [line for line in step.drawn.splitlines() if "• sealed" in line]
        assert len(lines) == 2
        assert lines[0].split()[-1] == lines[1].split()[-1]
        assert "tonight" not in step.body.lower()
        conference = step.now
    assert [rating.number for rating in conference.ratings] == [7, 2]
    record = printed(conference)
    assert "The numbers are sealed" in record


@pytest.mark.parametrize("area", EVERY_AREA)
async def test_both_ends_are_said_with_ten_first_and_ten_is_safe(area: str) -> None:
    async with at("scaling", family(), area) as step:
        rule = procedure(area).scale
        assert step.body.index(rule.ten.split(".")[0]) < step.body.index(rule.zero.split(".")[0])
        ten = next(line for line in step.drawn.splitlines() if line[26:].strip().startswith("10 "))
        assert "safe" in ten.lower()


async def test_eleven_a_half_and_words_are_no_numbers() -> None:
    for wrong in ("11", "4.5", "high", "7/10"):
        async with at("scaling", family()) as step:
            await step.type(wrong, "enter")
            assert "0 to 10" in step.told + step.screen
            assert step.now.ratings == ()


async def test_no_average_stands_anywhere_only_the_ends_and_whose_is_lowest() -> None:
    conference = family(*scale(("mum", 8), ("worker", 1), ("school", 4), revealed=True))
    async with at("scaling", conference) as step:
        assert "From 1 to 8" in step.body
        assert "lowest: Worker" in step.body
        assert not found(AVERAGES, step.body)
    assert not found(AVERAGES, printed(conference))


async def test_a_number_without_a_reason_stays_asked_for() -> None:
    conference = family(*scale(("mum", 8), ("worker", 5), revealed=True))
    async with at("scaling", conference) as step:
        assert "○ reason" in step.body
        assert "Mum, 8, because" in step.body
        await step.press("enter")
        assert step.body.count("○ reason") >= 1
    assert "Posy Larkspur: 2 without a reason" in await needed(conference)


@pytest.mark.parametrize("number", [0, 1, 2])
async def test_a_low_number_asks_what_happens_tonight_on_the_screen_and_among_what_is_needed(
    number: int,
) -> None:
    conference = family(*scale(("mum", 8), ("worker", number), revealed=True))
    async with at("scaling", conference) as step:
        assert f"! {procedure().scale.tonight}" in step.body
        await step.choose("tonight")
        await step.press("enter")
        await step.type("Nan stays with Posy.", "ctrl+s")
        answered = step.now
    assert "Posy Larkspur: what happens tonight" in await needed(conference)
    assert "Nan stays with Posy." in printed(answered)


async def test_one_low_number_among_high_ones_asks_and_three_does_not() -> None:
    rule = procedure().scale.tonight
    async with at("scaling", family(*scale(("mum", 9), ("dad", 10), ("school", 2), revealed=True))) as step:
        assert rule in step.body
    async with at("scaling", family(*scale(("mum", 9), ("dad", 10), ("school", 3), revealed=True))) as step:
        assert rule not in step.body


async def test_a_number_changed_after_the_others_were_seen_leaves_the_first_on_record() -> None:
    async with at("scaling", family(*scale(("mum", 8), ("worker", 3), revealed=True))) as step:
        await step.choose("rater:worker")
        await step.press("up", "down")
        await step.choose("rater:worker")
        step.app.screen.query_one("#list").focus()
        await step.press("7", "ctrl+s")
        assert "was 3, now 7" in step.body
        changed = step.now
    assert "Said 3" in printed(changed)
