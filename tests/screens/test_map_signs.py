"""Signs on lines that stand on the map already: pressed in a column, and then read from the file."""

from __future__ import annotations

import pytest
from textual.events import Paste

from chairtui.domain.conference import Conference
from chairtui.domain.statements import ChildView, Nature, Statement
from tests.builders import family_conference
from tests.real_app import Chair, Room
from tests.screens.harness import NARROW, SIZES, WIDE, StepStage, map_stage, screen_text, typed


def line(conference: Conference, key: str) -> Statement:
    return conference.record(Statement, key)


def flat(app: StepStage) -> str:
    """The screen as one line, without the frame of the box."""
    return " ".join(screen_text(app).replace("┃", " ").split())


async def signs(chair: Chair, words: str) -> None:
    """Signs for the lines that are marked."""
    await chair.type(words)
    await chair.press("enter")


@SIZES
async def test_signs_are_put_on_every_marked_line_in_one_edit(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        before = (await chair.read()).statements
        await chair.press("up", "home", "space", "down", "space")
        await chair.type("@nan #robin #baby !opinion <a neighbour ^papa ")
        await chair.see("signs for 2 lines")
        await chair.press("enter")
        after = await chair.read()
        for key in ("worry", "restricted"):
            signed = line(after, key)
            assert (signed.said_by, signed.about, signed.nature) == ("nan", ("robin", "bump"), Nature.OPINION)
            assert signed.told_by == "a neighbour"
        assert line(after, "worry").withheld_from == ("papa",)
        assert line(after, "restricted").withheld_from == ("dad", "papa")  # nothing is given away by it
        assert line(after, "unsaid") == next(one for one in before if one.id == "unsaid")
        assert "told by a neighbour" in " ".join(chair.screen.split())
        await chair.press("ctrl+z")
        await chair.see("Undone: Speaker, children, nature, source and who may")
        assert (await chair.read()).statements == before


async def test_without_a_mark_the_chosen_line_is_meant(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home")
        await signs(chair, "^")
        after = await chair.read()
        assert [line(after, key).restricted for key in ("worry", "restricted", "unsaid")] == [
            True,
            True,
            False,
        ]
        await chair.press("end")
        await signs(chair, "+new ")
        await chair.see("What a report says is not new to the family")
        await chair.press("ctrl+u")
        await signs(chair, "+said +new ")
        after = await chair.read()
        assert [line(after, key).new_to_family for key in ("worry", "unsaid")] == [False, True]
        assert line(after, "unsaid").said_at is not None


async def test_lines_go_back_to_the_report_that_they_came_from(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        report = next(one for one in (await chair.read()).reports if one.participant_id == "worker")
        await chair.press("up", "home", "down")
        await signs(chair, "+report ")
        put_back = line(await chair.read(), "restricted")
        assert (put_back.said_at, put_back.report_id, put_back.new_to_family) == (None, report.id, False)
        await chair.see("○ from a report, not")


async def test_pasted_points_are_of_the_report_of_whoever_is_named_for_them_afterwards() -> None:
    family = family_conference()
    report = next(one for one in family.reports if one.participant_id == "worker")
    app = map_stage(family)
    async with app.run_test(size=WIDE) as pilot:
        said = ("The cooker was left on.", "Nobody was up at noon.")
        app.post_message(Paste("\n".join(said)))
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()
        pasted = [one.id for one in app.now.statements if one.text in said]
        await pilot.press("up", "asterisk")
        await typed(pilot, "@Ms Sedge ")
        await pilot.press("enter")
        await pilot.pause()
        points = [line(app.now, key) for key in pasted]
        assert {(one.said_by, one.report_id) for one in points} == {("worker", report.id)}
        await pilot.press("escape", "escape", "escape", "up", "end", "s")
        await pilot.pause()
        assert line(app.now, pasted[1]).said_at is not None
        await pilot.press("s")
        await pilot.pause()
        assert line(app.now, pasted[1]).said_at is None
        await pilot.press("enter")
        await pilot.pause()
        assert "New to the family" not in screen_text(app)


@SIZES
@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("@nobody ", "“@nobody” is not understood, and nothing is changed: after @ comes the name of"),
        ("@nan [b]so[/b] ", "“[b]so[/b]” is not understood, and nothing is changed: only signs count here."),
        ("!hearsay ", "after ! comes fact, saw, allegation or opinion."),
        ("+new ", "What a report says is not new to the family; nothing is changed."),
    ],
)
async def test_what_is_not_understood_is_refused_and_can_be_mended(
    size: tuple[int, int], words: str, why: str
) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=size) as pilot:
        await pilot.press("up", "asterisk")
        await typed(pilot, words)
        await pilot.press("enter")
        await pilot.pause()
        assert f"✕ {why}" in flat(app) if why.startswith(("“", "What")) else why in flat(app)
        assert words.strip() in screen_text(app)  # it stands in the line still
        assert app.now == app.first
        await pilot.press("ctrl+u")
        await typed(pilot, "!fact ")
        await pilot.pause()
        assert "✕" not in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert {one.nature for one in app.now.statements if one.heading == "worries"} == {Nature.FACT}
        assert app.labels == ["Nature, 3 lines"]


@SIZES
async def test_names_are_offered_as_soon_as_the_sign_is_pressed(size: tuple[int, int]) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=size) as pilot:
        await pilot.press("up", "home", "number_sign")
        await pilot.pause()
        assert " Robin" in screen_text(app).split("Child's views")[-1]
        await typed(pilot, "ro")
        await pilot.press("enter")  # takes the name that is offered
        await pilot.pause()
        assert app.now == app.first
        assert "about Robin" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert line(app.now, "worry").about == ("robin",)


@SIZES
async def test_escape_leaves_the_signs_then_the_marks_then_the_list(size: tuple[int, int]) -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=size) as pilot:
        await typed(pilot, "half a thought")
        await pilot.press("up", "home", "space", "down", "space")
        await pilot.pause()
        assert screen_text(app).count("▪") == 2
        await typed(pilot, "^")
        await pilot.pause()
        assert "half a thought" not in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "half a thought" in screen_text(app)
        assert screen_text(app).count("▪") == 2
        await pilot.press("escape")
        await pilot.pause()
        assert "▪" not in screen_text(app)
        await pilot.press("escape")
        await typed(pilot, " more")
        await pilot.pause()
        assert "half a thought more" in screen_text(app)
        assert app.now == app.first


async def test_what_is_marked_is_said_kept_moved_and_removed_together() -> None:
    worries = (
        Statement(id=f"point-{number}", heading="worries", text=f"Point {number}.", about=("wren",))
        for number in (1, 2)
    )
    conference = family_conference()
    for worry in worries:
        conference = conference.with_record(worry)
    app = map_stage(conference)
    points = ("point-1", "point-2")
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("up", "end", "space", "up", "space")
        await pilot.press("k")
        await pilot.pause()
        assert [line(app.now, key).kept for key in points] == [True, True]
        await pilot.press("s")
        await pilot.pause()
        assert all(line(app.now, key).said_at is not None for key in points)
        await pilot.press("m", "4")
        await pilot.pause()
        assert {line(app.now, key).heading for key in points} == {"working_well"}
        await pilot.press("right", "asterisk", "delete")
        await pilot.pause()
        assert not [one for one in app.now.statements if one.heading == "working_well"]
        assert app.labels == ["Keep for the record", "Said", "Move", "Remove from working well"]


def views() -> Conference:
    conference = family_conference()
    for child in ("robin", "wren"):
        said = ChildView(
            id=f"view-{child}", child_id=child, text="I want a dog.", said_at=conference.began_at
        )
        conference = conference.with_record(said)
    return conference


async def test_children_s_views_take_whose_they_are_who_told_and_who_may_see_them() -> None:
    app = map_stage(views())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "tab", "up", "end", "space", "up", "space")
        await typed(pilot, "@school #robin ^")
        await pilot.press("enter")
        await pilot.pause()
        told = [app.now.record(ChildView, f"view-{child}") for child in ("robin", "wren")]
        assert [(one.child_id, one.own_words, one.source, one.shared) for one in told] == [
            ("robin", False, "School", False)
        ] * 2
        await typed(pilot, "@robin ")
        await pilot.press("enter")
        await pilot.pause()
        assert app.now.record(ChildView, "view-wren").own_words
        for refused in ("!fact ", "#wren #robin "):
            before = app.now
            await typed(pilot, refused)
            await pilot.press("enter")
            await pilot.pause()
            assert "A child's view" in flat(app)
            assert app.now == before
            await pilot.press("escape")


async def test_the_meeting_s_date_is_that_of_a_child_s_view_typed_in_its_map() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "tab")
        await typed(pilot, "#robin I want a dog.")
        await pilot.press("enter")
        await pilot.pause()
        assert app.now.child_views[-1].on == app.now.held_on
        assert "Tue 12 May" in screen_text(app)


async def test_half_typed_signs_come_back_with_their_lines() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "half a thought")
        await pilot.press("up", "asterisk")
        await typed(pilot, "@na")
        await pilot.pause()
        half_typed = app.step.half_typed()
    app = map_stage(family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.step.give_back(half_typed)
        await pilot.pause()
        assert "signs for 3 lines" in screen_text(app)
        await typed(pilot, "n ")
        await pilot.press("enter")
        await pilot.pause()
        assert {one.said_by for one in app.now.statements if one.heading == "worries"} == {"nan"}
        assert "half a thought" in screen_text(app)


async def test_the_column_stays_while_signs_are_typed_and_pasted_lines_are_one() -> None:
    app = map_stage(family_conference())
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("up", "home", "circumflex_accent", "tab", "shift+tab", "ctrl+t")
        app.post_message(Paste("dad\n#wren"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        signed = line(app.now, "worry")
        assert (signed.withheld_from, signed.about) == (("dad",), ("wren",))
        assert not signed.restricted


@SIZES
async def test_help_in_a_column_shows_its_signs(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        await chair.press("up", "question_mark")
        await chair.see("Map, in a column")
        await chair.press("escape", "circumflex_accent", "f1")
        await chair.see("Map, in the line of signs")
        await chair.press("escape")
