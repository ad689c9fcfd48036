"""Points put down before the day: marked so, said by one key, in no document until they are said or kept."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.statements import ChildView, Statement
from tests.builders import family_conference
from tests.screens.harness import NARROW, SIZES, WIDE, StepStage, map_stage, screen_text, typed


def before_the_day() -> Conference:
    return family_conference().changing(began_at=None)


async def line(pilot: Pilot[None], words: str) -> None:
    await typed(pilot, words)
    await pilot.press("enter")
    await pilot.pause()


def statement(app: StepStage, words: str) -> Statement:
    return next(one for one in app.now.statements if one.text == words)


def view(app: StepStage, words: str) -> ChildView:
    return next(one for one in app.now.child_views if one.text == words)


async def test_a_new_speaker_speaks_in_the_room() -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await line(pilot, "@mum +report One.")
        await line(pilot, "Two.")
        await line(pilot, "@mum Three.")
        await line(pilot, "@dad Four.")
        await line(pilot, "@mum +report Five.")
        said = [statement(app, f"{word}.").said_at is not None for word in ("One", "Two", "Three", "Four")]
        assert said == [False, False, False, True]
        assert statement(app, "Five.").said_at is None


@SIZES
async def test_the_box_says_that_lines_are_not_said_yet_for_as_long_as_that_is_so(
    size: tuple[int, int],
) -> None:
    app = map_stage(before_the_day())
    words = "○ from a report, not said yet (+said ends this)"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert words not in screen_text(app)
        await line(pilot, "@mum +report One.")
        assert words in screen_text(app)
        await line(pilot, "+said Two.")
        assert words not in screen_text(app)
        await typed(pilot, "+report ")
        await pilot.pause()
        assert words in screen_text(app)


@SIZES
async def test_before_the_day_nobody_has_said_anything_and_on_the_day_they_have(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever forgets to begin the meeting still records what is said in the room as said."""
    app = map_stage(before_the_day())
    monkeypatch.setattr(app.step, "now", lambda: datetime(2026, 5, 11, 18, tzinfo=UTC))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "○ from a report, not said yet" in screen_text(app)
        await line(pilot, "@mum One.")
        await line(pilot, "@dad Two.")
        await line(pilot, "+said Three.")
        assert [statement(app, f"{word}.").said_at is None for word in ("One", "Two", "Three")] == [
            True, True, False,
        ]  # fmt: skip
        await line(pilot, "@mum Four.")
        monkeypatch.setattr(app.step, "now", lambda: datetime(2026, 5, 12, 8, tzinfo=UTC))
        await line(pilot, "Five.")
        assert [statement(app, f"{word}.").said_at is None for word in ("Four", "Five")] == [True, False]
        assert "not said yet" not in " ".join(screen_text(app).splitlines()[-6:])


async def test_what_no_report_says_is_new_to_the_family_before_the_day_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = map_stage(before_the_day())
    monkeypatch.setattr(app.step, "now", lambda: datetime(2026, 5, 11, 18, tzinfo=UTC))
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "+new One.")
        await pilot.pause()
        assert "new to the family" in screen_text(app)
        await pilot.press("enter")
        await line(pilot, "+report +new Two.")
        found = [statement(app, words) for words in ("One.", "Two.")]
        assert [(one.new_to_family, one.said_at) for one in found] == [(True, None), (False, None)]


async def test_once_the_meeting_begins_lines_are_said() -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await line(pilot, "@mum +report One.")
        app.conference = app.now.changing(began_at=app.step.now())
        await pilot.pause()
        await line(pilot, "Two.")
        assert statement(app, "One.").said_at is None
        assert (statement(app, "Two.").said_by, statement(app, "Two.").said_at is None) == ("mum", False)


@pytest.mark.parametrize("has_begun", [False, True])
async def test_what_was_half_typed_of_a_report_is_said_if_the_meeting_has_begun_since(
    has_begun: bool,
) -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await line(pilot, "@mum +report One.")
        await typed(pilot, "half")
        half_typed = app.step.half_typed()
    app = map_stage(family_conference() if has_begun else before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.step.give_back(half_typed)
        await pilot.pause()
        assert ("from a report, not said yet" in screen_text(app)) is not has_begun
        await pilot.press("enter")
        await pilot.pause()
        assert (statement(app, "half").said_by, statement(app, "half").said_at is None) == (
            "mum",
            not has_begun,
        )


async def test_only_what_no_report_says_is_new_to_the_family() -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "@mum +report +new One.")
        await pilot.pause()
        assert "new to the family" not in screen_text(app).splitlines()[-4]
        await pilot.press("enter")
        await line(pilot, "+said +new Two.")
        assert [statement(app, word).new_to_family for word in ("One.", "Two.")] == [False, True]


@SIZES
async def test_a_child_s_view_from_a_report_is_not_said_until_it_is(size: tuple[int, int]) -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "tab")
        await line(pilot, "#robin +report I want a dog.")
        put_down = view(app, "I want a dog.")
        assert (put_down.in_record, put_down.on) == (False, None)
        shown = " ".join(screen_text(app).split())
        assert "○ from a report, not said yet" in shown
        assert "1 of 3 children heard" in shown  # it is no view of Robin's yet
        await pilot.press("up", "end", "k")
        await pilot.pause()
        assert view(app, "I want a dog.").kept
        assert "○ kept, not said" in screen_text(app)
        await pilot.press("s")
        await pilot.pause()
        assert view(app, "I want a dog.").said_at is not None
        assert "○" not in "".join(row for row in screen_text(app).splitlines() if "Robin  own words" in row)
        assert "2 of 3 children heard" in screen_text(app)


async def test_pasted_views_are_asked_about_too() -> None:
    app = map_stage(before_the_day())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "tab")
        app.step.box.capture.take_in("I want a dog.\nAnd a cat.")  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert "Were they said in the room?" in screen_text(app)
        await pilot.press("r")
        await pilot.pause()
        added = [view(app, words) for words in ("I want a dog.", "And a cat.")]
        assert [(one.child_id, one.said_at) for one in added] == [("robin", None), ("robin", None)]


async def test_pasted_views_wait_in_the_line_until_there_is_a_child() -> None:
    family = before_the_day()
    app = map_stage(family.changing(children=()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "tab")
        app.step.box.capture.take_in("I want a dog.\nAnd a cat.")  # type: ignore[attr-defined]
        await pilot.pause()
        assert "I want a dog. And a cat." in screen_text(app)
        assert app.told == ["Add the children first, under People."]


async def test_s_leaves_the_moment_of_what_was_said_already() -> None:
    said = Statement(id="last", heading="worries", text="One.", about=("wren",), report_id="report")
    app = map_stage(family_conference().with_record(said))
    async with app.run_test(size=WIDE) as pilot:
        moment = app.now.record(Statement, "restricted").said_at
        await pilot.press("up", "end", "asterisk", "s")
        await pilot.pause()
        assert app.now.record(Statement, "last").said_at is not None
        assert app.now.record(Statement, "restricted").said_at == moment


async def test_with_whom_a_child_s_view_is_shared_stands_on_its_row() -> None:
    views = (
        ChildView(id="all", child_id="robin", text="A dog.", kept=True, on=date(2026, 5, 1)),
        ChildView(id="none", child_id="robin", text="A cat.", kept=True, shared=False),
    )
    conference = family_conference()
    for one in views:
        conference = conference.with_record(one)
    app = map_stage(conference)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        rows = " ".join(screen_text(app).split())
        assert "Wren own words · Ms Sedge, with a drawing · Wed 6 May ! only for Mum" in rows
        assert "Robin own words · Fri 1 May · shared with everyone ○ kept, not said" in rows
        assert "! not to be shared" in rows
        await pilot.press("up", "home", "down", "enter")
        await pilot.pause()
        assert "May be shared with everyone" in " ".join(screen_text(app).split())


async def test_a_childs_view_is_under_no_other_heading_and_says_so() -> None:
    conference = before_the_day().with_record(ChildView(id="dog", child_id="robin", text="A dog.", kept=True))
    app = map_stage(conference)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.step.choose("dog")
        await pilot.press("m")
        assert app.told == ["A child's view belongs to the child, and stays here; enter revises it."]
        assert app.now == conference
