from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant, Sex
from chairtui.domain.procedures import Procedure
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import earlier_numbers, rating_by, scale_of
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.widgets.answer_line import AnswerLine
from tests.screens.harness import DAY, SIZES, WIDE, StepStage, london_borough, screen_text, typed


def family() -> Conference:
    """Two children, and five people of whom the solicitor is not asked and the GP is not here."""
    conference = Conference(family="Fennimore", held_on=DAY)
    for record in (
        Child(id="ivy", name="Ivy Fennimore", born=DAY.replace(year=2017), sex=Sex.FEMALE),
        Child(id="bump", name="Baby Fennimore", expected=DAY.replace(month=9)),
        Participant(id="mum", name="Linnet Fennimore", called="Mum", roles=("mother",), came=Came.ROOM),
        Participant(id="police", name="PC Quarry", called="Police", roles=("police",), came=Came.ROOM),
        Participant(id="school", name="[b]Mx Slate[/b]", called="School", roles=("school",), came=Came.VIDEO),
        Participant(id="gp", name="Dr Shale", called="GP", roles=("gp",), came=Came.REPORT_ONLY),
        Participant(id="law", name="Ms Ink", called="Solicitor", roles=("solicitor",), came=Came.ROOM),
    ):
        conference = conference.with_record(record)
    return conference


def stage(conference: Conference | None = None, procedure: Procedure | None = None) -> StepStage:
    return StepStage(ScalingScreen(), conference or family(), procedure)


def scale(app: StepStage, child: str = "ivy") -> Scale:
    found = scale_of(app.now, app.now.record(Child, child))
    assert found is not None
    return found


def number(app: StepStage, rater: str, child: str = "ivy") -> int | None:
    rating = rating_by(app.now, scale(app, child), rater)
    assert rating is not None
    return rating.number


async def give_all(pilot: Pilot[None], *numbers: str) -> None:
    for each in numbers:
        await typed(pilot, each)
        await pilot.press("enter")
    await pilot.pause()


async def reveal(pilot: Pilot[None]) -> None:
    await pilot.press("up", "r")
    await pilot.pause()
    await pilot.press("y")
    await pilot.pause()


@SIZES
async def test_each_number_goes_to_the_next_person_and_is_sealed(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        before = screen_text(app)
        assert app.focused is app.screen.query_one(AnswerLine)
        assert "Mum, for Ivy: 0 to 10, or - for no number" in before
        assert before.index("10  Everyone") < before.index(" 0  Things")
        await give_all(pilot, "7", "10", "-")
        assert [number(app, who) for who in ("mum", "police", "school")] == [7, 10, None]
        shown = screen_text(app)
        assert shown.count("• sealed") == 3
        assert "All are in" in shown
        assert set(app.labels) == {"A number, sealed"}


async def test_a_sealed_number_is_nowhere_on_the_screen_and_in_no_draft() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await typed(pilot, "1")
        one = screen_text(app)
        await typed(pilot, "0")
        assert screen_text(app) == one
        assert app.step.half_typed() == {}
        await pilot.press("ctrl+a", "ctrl+c")
        assert app.clipboard in {"", "•"}
        await pilot.press("enter")
        await pilot.pause()
        sealed_at_ten = screen_text(app)
        await pilot.press("up", "up", "enter")
        await give_all(pilot, "2")
        assert number(app, "mum") == 2
        await pilot.pause()
        assert screen_text(app).replace(app.step.header.clock, "") == sealed_at_ten.replace(
            app.step.header.clock, ""
        )


@pytest.mark.parametrize("words", ["11", "seven", "3.5", "-1", "٣"])
async def test_what_is_no_number_is_refused_in_a_sentence_and_begun_anew(words: str) -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, words)
        assert "Type a whole number from 0 to 10, or - for no number." in screen_text(app)
        assert not app.labels
        await give_all(pilot, "4")
        assert number(app, "mum") == 4


async def test_before_the_reveal_a_number_takes_the_place_of_the_old_one() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "7", "3")
        await pilot.press("up", "home", "5")
        await give_all(pilot, "")
        assert number(app, "mum") == 5
        assert len(app.now.ratings) == 2


@SIZES
async def test_the_reveal_names_who_has_none_and_shows_all_at_once(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "-")
        await pilot.press("up", "r")
        await pilot.pause()
        asked = " ".join(screen_text(app).split())
        assert "Nothing yet from School." in asked
        assert "No number from Police." in asked
        assert "Not here: GP." in asked
        assert "This cannot be undone." in asked
        await pilot.press("escape")
        await pilot.pause()
        assert scale(app).revealed_at is None
        await pilot.press("escape", "up")
        assert "r Reveal" in screen_text(app).splitlines()[-1]
        await reveal(pilot)
        assert scale(app).revealed_at is not None
        shown = screen_text(app)
        await pilot.press("up")
        assert "r Reveal" not in screen_text(app).splitlines()[-1]
        assert "\u00a06\u00a0" in shown
        assert "Mum, 6, because" in shown
        assert "average" not in shown.lower()


async def test_after_the_reveal_reasons_are_asked_and_the_spread_is_read_out() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "3", "3")
        await reveal(pilot)
        assert "From 3 to 6" in screen_text(app)
        assert "lowest: Police and School" in screen_text(app)
        await give_all(pilot, "We have [red]Nan[/red]")
        mum = rating_by(app.now, scale(app), "mum")
        assert mum is not None
        assert mum.reason == "We have [red]Nan[/red]"
        assert "We have [red]Nan[/red]" in screen_text(app)
        assert "Police, 3, because" in screen_text(app)


async def test_a_half_typed_reason_waits_for_its_person_and_survives_as_a_draft() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "3", "3")
        await reveal(pilot)
        await typed(pilot, "Half a tho")
        draft = app.step.half_typed()
        await pilot.press("tab", "shift+tab")
        await pilot.pause()
        assert "Half a tho" in screen_text(app)
        kept = app.now
    again = stage(kept)
    async with again.run_test(size=WIDE) as pilot:
        await pilot.pause()
        again.step.take_drafts({"scaling": draft})
        await pilot.pause()
        await typed(pilot, "ught")
        await pilot.press("enter")
        await pilot.pause()
        mum = rating_by(again.now, scale(again), "mum")
        assert mum is not None
        assert mum.reason == "Half a thought"


async def test_a_form_that_comes_back_stands_over_the_scale_of_its_child() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("tab")
        await give_all(pilot, "5", "5", "5")
        await reveal(pilot)
        kept = app.now
    again = stage(kept)
    async with again.run_test(size=WIDE) as pilot:
        await pilot.pause()
        draft = {"values": {"number": "7"}, "field": "number", "cursor": [1]}
        again.step.take_drafts({"scaling/number:bump:mum": draft})
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert number(again, "mum", "bump") == 7
        assert "was 5, now 7 at" in screen_text(again)


async def test_a_number_changed_after_the_reveal_keeps_both() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "3", "4")
        await reveal(pilot)
        await give_all(pilot, "I am proud")
        await pilot.press("up", "home", "8")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        mum = rating_by(app.now, scale(app), "mum")
        assert mum is not None
        assert (mum.number, mum.reason) == (8, "")
        assert [(old.number, old.reason) for old in earlier_numbers(app.now, mum)] == [(6, "I am proud")]
        assert "was 6, now 8 at" in screen_text(app)


async def test_a_low_number_asks_what_happens_tonight_until_it_is_answered() -> None:
    app = stage()
    question = london_borough().scale.tonight
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "2", "4")
        assert question not in screen_text(app)
        await reveal(pilot)
        assert f"! {question}" in screen_text(app)
        await pilot.press("up", "t")
        await pilot.pause()
        await typed(pilot, "Nan takes them")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert scale(app).tonight == "Nan takes them"
        assert f"! {question}" not in screen_text(app)
        assert "Nan takes them" in screen_text(app)


async def test_each_child_has_a_scale_of_its_own_and_a_born_child_may_give_a_number() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("up", "end", "9", "enter")
        await pilot.pause()
        assert number(app, "ivy") == 9
        await pilot.press("tab")
        await pilot.pause()
        assert "Mum, for Baby Fennimore" in screen_text(app)
        assert "herself" not in screen_text(app)
        await give_all(pilot, "1")
        assert number(app, "mum", "bump") == 1
        assert rating_by(app.now, scale(app), "mum") is None


async def test_the_scale_is_left_out_only_where_the_procedure_allows_it() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("up", "x")
        await pilot.pause()
        assert app.told == ["In this procedure the scale is always asked, so it cannot be left out."]
    elsewhere = london_borough()
    elsewhere = replace(elsewhere, scale=replace(elsewhere.scale, may_be_left_out=True))
    app = stage(procedure=elsewhere)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("up", "x")
        await pilot.pause()
        await typed(pilot, "No time")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert scale(app).left_out == "No time"
        assert "Left out          No time" in screen_text(app)
        assert "0 to 10, or - for no number" not in screen_text(app)


async def test_after_sign_off_a_number_is_refused_with_the_reason() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await give_all(pilot, "6", "3", "4")
        await reveal(pilot)
        app.conference = app.now.changing(signed_off_at=app.step.now())
        await pilot.pause()
        before = app.now
        await pilot.press("up", "home", "8")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now == before
        assert any("signed off" in words for words in app.notified)


async def test_showing_the_step_changes_nothing_and_no_child_is_explained() -> None:
    app = stage(Conference(family="Fennimore", held_on=DAY))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "No child is among the people yet." in screen_text(app)
        await pilot.press("r", "t", "tab")
        app.conference = family()
        await pilot.pause()
        assert "Mum, for Ivy" in screen_text(app)
        assert not app.labels
        assert not app.now.scales
