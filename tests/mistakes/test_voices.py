"""Mistake 7: a child not heard, a parent's disagreement as dissent, helpers asked as if they decided."""

from __future__ import annotations

import pytest

from chairtui.domain.parents_answers import answer_to
from chairtui.domain.statements import ChildView
from tests.builders import minutes
from tests.mistakes.meeting import EVERY_AREA, at, decided, family, needed, printed

ASKED = "That says nothing of the child yet. What did they say, draw or do, and who heard or saw it?"


def said(text: str, child: str = "tom") -> ChildView:
    return ChildView(
        id="v", child_id=child, text=text, source="Ms Chalk", on=family().held_on, said_at=minutes(9)
    )


@pytest.mark.parametrize(
    "text", ["Too young", "Tom is too young to give his views.", "n/a", "pre-verbal", "None"]
)
async def test_too_young_is_questioned_as_it_is_typed_and_counts_as_no_view(text: str) -> None:
    async with at("map", family()) as step:
        await step.press("tab", "tab")
        await step.type(f"{text} #tom ")
        assert ASKED in step.body
        await step.press("enter")
        assert [view.text for view in step.now.child_views] == [text]
        assert "! Tom What did they say, draw or do?" in step.body
        assert ASKED not in step.body
        kept = step.now
    words = "Tom Larkspur: views, from what was seen (the line there says only that there are none)"
    assert words in await needed(kept)


async def test_what_somebody_saw_of_a_baby_is_his_view() -> None:
    kept = family(said("He is too young to speak; he turned to Mum each time and smiled."))
    async with at("map", kept) as step:
        assert "! Tom What" not in step.body
    assert "Tom Larkspur: views" not in await needed(kept)
    assert "he turned to Mum each time" in printed(kept)


async def test_blank_views_are_named_for_each_child_and_an_unborn_baby_s_are_asked_in_another_way() -> None:
    words = await needed(family())
    assert "Posy Larkspur: views" in words
    assert "Tom Larkspur: views, from what was seen" in words
    assert "Baby Larkspur: what each parent hopes and prepares, and the midwife's account" in words


async def test_a_parent_is_not_among_those_who_can_dissent() -> None:
    async with at("decision", family(decided())) as step:
        await step.choose("dissent")
        await step.press("d")
        offered = step.screen.partition("Who dissents")[2].partition("Their words")[0]
        assert "Worker" in offered
        assert not [name for name in ("Mum", "Dad", "Jay", "Vetch", "Reed") if name in offered]
        await step.type("Mum", "enter")
        await step.type("I do not agree.", "ctrl+s")
        assert step.now.dissents == ()
        assert "Name who dissents." in step.screen or "Mum" in step.screen


async def test_a_parent_s_disagreement_stands_in_their_own_words_on_screen_and_page() -> None:
    async with at("decision", family(decided())) as step:
        row = next(key for key in step.rows() if key.startswith("words:mum:"))
        await step.choose(row)
        await step.press("enter")
        await step.type("I do not agree.", "ctrl+s")
        prompt = row.split(":")[2]
        answer = answer_to(step.now, "mum", prompt, "posy")
        assert answer is not None
        assert step.now.dissents == ()
        after = step.body.partition("Parents' own words apart from dissent")[2]
        assert "“I do not agree.”" in after
        kept = step.now
    record = printed(kept)
    assert "I do not agree." in record
    assert "dissent I do not agree" not in record


@pytest.mark.parametrize("area", EVERY_AREA)
async def test_solicitor_and_interpreter_are_asked_for_no_number_and_no_view(area: str) -> None:
    for step_key, prefix in (("scaling", "rater:"), ("decision", "view:")):
        async with at(step_key, family(), area) as step:
            asked = {key.removeprefix(prefix) for key in step.rows() if key.startswith(prefix)}
            assert asked
            assert not asked & {"lawyer", "voice"}, step_key
            assert "Vetch" not in step.body
            assert "Reed" not in step.body


@pytest.mark.parametrize("area", EVERY_AREA)
async def test_a_supporter_is_asked_only_where_the_leaflet_asks_everyone(area: str) -> None:
    async with at("scaling", family(), area) as step:
        # The London borough's guide and Haringey's leaflet have everyone there scale.
        assert ("rater:friend" in step.rows()) is (area in {"london_borough", "haringey"})
    async with at("decision", family(), area) as step:
        assert ("view:friend" in step.rows()) is (area == "haringey")
