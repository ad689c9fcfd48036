from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.timeline import Tick
from chairtui.screens import conference_form, date_field
from chairtui.screens.opening import OpeningScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.procedures import load_procedure
from tests.screens.harness import DAY, FOLDERS, NARROW, SIZES, WIDE, StepStage, screen_text, typed

CONFERENCE = Conference(family="Quillfeather", held_on=DAY, starts_at=time(10))
TODAY = date(2026, 5, 11)
SAID = datetime.fromisoformat("2026-05-12T09:02+00:00")


def read(app: StepStage) -> str:
    """The words on the screen, wherever their lines end."""
    return " ".join(screen_text(app).replace("┃", " ").replace("▌", " ").split())


def stage(conference: Conference = CONFERENCE) -> StepStage:
    return StepStage(OpeningScreen(), conference)


@SIZES
async def test_the_script_stands_in_the_local_order_with_the_words_of_the_chosen_line(
    size: tuple[int, int],
) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = read(app)
        order = ["Reading time", "The chair meets the family", "Apologies", "The family asks questions"]
        titles = "\n".join(row.lines[0][1].text for row in app.screen.query_one(DrawnList).rows)
        assert sorted(order, key=titles.index) == order
        in_sight = [title for title in order if title in text]
        assert sorted(in_sight, key=text.index) == order[: len(in_sight)]
        assert "Please do not talk about the family during this" in text
        await pilot.press("down")
        assert "the Chair meets with family members" in read(app)
        assert "Please do not talk" not in read(app)
        assert "The threshold explained" not in text


async def test_space_ticks_with_the_moment_and_takes_the_tick_away_again() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "space")
        await pilot.pause()
        (tick,) = app.now.ticks
        assert tick.key == "chair_meets_family"
        assert tick.said_at is not None
        assert "✓ The chair meets the family" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert app.now.ticks == ()
        assert "○ The chair meets the family" in screen_text(app)
        assert app.labels == ["Said", "Not said yet"]


@SIZES
async def test_a_note_is_typed_under_the_words_and_outlives_the_tick(size: tuple[int, int]) -> None:
    app = stage(CONFERENCE.with_record(Tick(key="reading_time", said_at=SAID)))
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter")
        assert "Reports that came late or were not read" in screen_text(app)
        assert "Please do not talk" in read(app)
        await typed(pilot, "two reports late")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (tick,) = app.now.ticks
        assert (tick.note, tick.said_at) == ("two reports late", SAID)
        assert "two reports late" in screen_text(app)
        assert "10:02" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert (app.now.ticks[0].note, app.now.ticks[0].said_at) == ("two reports late", None)


async def test_a_note_without_a_tick_goes_when_it_is_emptied() -> None:
    app = stage(CONFERENCE.with_record(Tick(key="reading_time", note="x")))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "end", "backspace", "ctrl+s")
        await pilot.pause()
        assert app.now.ticks == ()


@pytest.mark.parametrize(("answer", "held_on"), [("t", TODAY), ("o", DAY), ("b", DAY)])
async def test_a_meeting_that_is_set_for_another_day_is_begun_once_the_chair_said_so(
    answer: str, held_on: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
    monkeypatch.setattr(OpeningScreen, "now", staticmethod(lambda: now))
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("b")
        await pilot.pause()
        asked = " ".join(read(app).split())
        assert "It is set for Tuesday 12 May 2026. Begin now?" in asked
        assert "Today is Monday 11 May 2026." in asked
        assert app.now.began_at is None
        await pilot.press(answer)
        await pilot.pause()
        assert (app.now.began_at, app.now.held_on) == (None if answer == "b" else now, held_on)


@SIZES
async def test_today_is_the_day_on_which_it_is_typed(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(date_field, "real_day", lambda: TODAY)
    monkeypatch.setattr(conference_form, "real_day", lambda: TODAY)
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("t", "tab", "ctrl+u")
        await typed(pilot, "today 5pm")
        await pilot.pause()
        assert "Monday 11 May 2026, 17:00" in screen_text(app)
        assert "in the past" not in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (app.now.held_on, app.now.starts_at) == (TODAY, time(17))


async def test_the_meeting_begins_once_and_says_when(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OpeningScreen, "now", staticmethod(lambda: datetime(2026, 5, 12, 9, 3, tzinfo=UTC)))
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Not begun yet: Tuesday 12 May 2026 at 10:00" in screen_text(app)
        await pilot.press("b")
        await pilot.pause()
        began = app.now.began_at
        assert began is not None
        assert "The meeting began at" in screen_text(app)
        await pilot.press("b")
        await pilot.pause()
        assert app.now.began_at == began
        assert app.labels == ["Begin the meeting"]
        assert app.told[0].endswith("already.")


async def test_a_half_typed_note_comes_back_by_its_key() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.take_drafts({"opening/tick:genogram": {"values": {"note": "Nan lives"}, "field": "note"}})
        await pilot.pause()
        assert "Nan lives" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [(tick.key, tick.note) for tick in app.now.ticks] == [("genogram", "Nan lives")]


@SIZES
async def test_the_words_of_every_line_stand_there_whole_with_what_is_noted_and_what_is_unclear(
    size: tuple[int, int],
) -> None:
    haringey = load_procedure("haringey", FOLDERS)
    doubt = "The leaflet does not say who may come as well."
    script = tuple(replace(line, unclear=doubt) for line in haringey.script)
    app = StepStage(OpeningScreen(), CONFERENCE, replace(haringey, script=script))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Then Straight to the danger statement" in read(app)
        for line in script:
            if line.step == "opening":
                app.screen.query_one(DrawnList).select(f"tick:{line.key}")
                await pilot.pause()
                shown = read(app)
                assert " ".join(line.words.split()) in shown
                assert line.note in shown
                assert f"Unclear: {doubt}" in shown


async def test_what_the_leaflet_leaves_open_at_a_step_is_shown_and_whole_in_the_help_of_a_small_screen() -> (
    None
):
    haringey = load_procedure("haringey", FOLDERS)
    unclear = "The leaflet says it in two ways. " * 12
    steps = tuple(
        replace(step, unclear=f"{unclear}At the end.") if step.key == "opening" else step
        for step in haringey.steps
    )
    app = StepStage(OpeningScreen(), CONFERENCE, replace(haringey, steps=steps))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert "Unclear: The leaflet says it in two ways." in read(app)
        assert "At the end." not in read(app)
        await pilot.press("question_mark", "end")
        await pilot.pause()
        assert "At the end." in read(app)
    app = StepStage(OpeningScreen(), CONFERENCE, replace(haringey, steps=steps))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "At the end." in read(app)
