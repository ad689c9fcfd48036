"""The map on a real store: pressed, and then read from the file."""

from __future__ import annotations

from chairtui.domain.statements import Nature, Statement
from tests.real_app import Chair, Room
from tests.screens.harness import NARROW, SIZES


async def line(chair: Chair, words: str) -> None:
    """One line into the map."""
    await chair.paste(words)
    await chair.press("enter")


async def last(chair: Chair) -> Statement:
    return max((await chair.read()).statements, key=lambda one: (one.said_at is not None, one.said_at))


@SIZES
async def test_every_sign_of_a_line_reaches_the_file(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        await line(chair, "@nan #wren !saw <school Nobody was at the door. ^ +new")
        added = await last(chair)
    assert added.text == "Nobody was at the door."
    assert (added.said_by, added.about, added.nature) == ("nan", ("wren",), Nature.OBSERVATION)
    assert added.told_by == "school"
    assert added.restricted
    assert added.new_to_family
    assert added.said_at is not None
    assert added.heading == "worries"


@SIZES
async def test_tab_and_kind_say_where_a_line_goes(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        await chair.press("ctrl+t")
        await line(chair, "Later it may be worse.")
        assert (await last(chair)).kind == "future_danger"
        await chair.press("tab")
        await line(chair, "Nan comes when she is asked.")
        assert (await last(chair)).heading == "working_well"
        await chair.press("shift+tab", "shift+tab")
        await line(chair, "A lock for the shed.")
        assert (await last(chair)).heading == "needs"
        assert "A lock for the shed." in chair.screen


async def test_who_spoke_stays_and_a_new_speaker_speaks_of_all_children_again(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await line(chair, "@mum #robin He laughs more.")
        await line(chair, "He eats with us.")
        assert ((await last(chair)).said_by, (await last(chair)).about) == ("mum", ("robin",))
        await line(chair, "@dad They are all fine.")
        assert set((await last(chair)).about) == {"wren", "robin", "bump"}


async def test_a_child_s_view_asks_whose_it_is(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("tab", "tab")
        await line(chair, "I want a dog.")
        await chair.see("Whose view is this?")
        await chair.press("2")
        views = (await chair.read()).child_views
        assert [(view.child_id, view.text, view.own_words) for view in views[-1:]] == [
            ("robin", "I want a dog.", True)
        ]
        await line(chair, "And a cat.")  # the same child goes on
        assert (await chair.read()).child_views[-1].child_id == "robin"


async def test_a_child_s_own_words_are_nobody_else_s_account(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await line(chair, "@dad They are all fine.")
        await chair.press("tab", "tab")
        await line(chair, "#robin I want a dog.")
        await line(chair, "@school #wren Wren drew the dog next door.")
        await line(chair, "@robin And a cat.")
        views = (await chair.read()).child_views[-3:]
        await chair.press("shift+tab")
        await line(chair, "Nan comes when she is asked.")
        assert (await last(chair)).said_by == "dad"
    assert [(view.child_id, view.text, view.own_words) for view in views] == [
        ("robin", "I want a dog.", True),
        ("wren", "Wren drew the dog next door.", False),
        ("robin", "And a cat.", True),
    ]


async def test_the_line_is_kept_when_nobody_answers_whose_view_it_is(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("tab", "tab")
        await line(chair, "I want a dog.")
        await chair.see("Whose view is this?")
        await chair.press("escape")
        await chair.until(lambda: "Whose view is this?" not in chair.screen, "the question to go")
        assert "I want a dog." in chair.screen
        assert len((await chair.read()).child_views) == 1


async def test_pasted_lines_become_a_statement_each_after_a_question(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        before = len((await chair.read()).statements)
        await chair.paste("He was late.\r\n\r\n@nan said: {{ x }} [/b]\nShe rang @home twice.")
        await chair.see("3 lines: one statement each?")
        await chair.press("r")
        await chair.settle()
        kept = (await chair.read()).statements
        added = [one for one in kept if one.text in {"He was late.", "@nan said: {{ x }} [/b]"}]
        assert len(kept) == before + 3
        assert len(added) == 2
        assert all(one.said_at is None for one in added)
        assert "○ from a report, not said yet" in " ".join(chair.screen.split())


async def test_pasted_lines_that_nobody_wants_as_statements_stand_in_the_line(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.type("ab ")
        before = len((await chair.read()).statements)
        await chair.paste("one\ntwo")
        await chair.see("2 lines")
        await chair.press("escape")
        await chair.see("ab one two")
        assert len((await chair.read()).statements) == before


async def test_a_line_is_revised_in_its_form(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "enter")
        await chair.see("Worries: revise")
        await chair.press("end")
        await chair.type(" Twice.")
        await chair.press("ctrl+s")
        await chair.until(lambda: "Worries: revise" not in chair.screen, "the form to go")
        kept = next(one for one in (await chair.read()).statements if one.id == "worry")
        assert kept.text == "Wren was alone at home on two evenings in March. Twice."


async def test_points_of_reports_are_said_or_kept(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "end")  # “Missed two health checks.”, kept for the record
        await chair.press("K")
        unsaid = next(one for one in (await chair.read()).statements if one.id == "unsaid")
        assert (unsaid.kept, unsaid.said_at) == (False, None)
        await chair.press("s")
        unsaid = next(one for one in (await chair.read()).statements if one.id == "unsaid")
        assert unsaid.said_at is not None


async def test_a_line_moves_to_another_heading(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "m")
        await chair.see("Where does it belong?")
        place = next(row for row in chair.screen.splitlines() if "Working well: strengths" in row)
        await chair.press(next(letter for letter in place if letter.isdigit()))
        moved = next(one for one in (await chair.read()).statements if one.id == "worry")
        assert (moved.heading, moved.kind) == ("working_well", "strengths")


async def test_lines_change_places(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")

        async def worries() -> list[str]:
            return [one.id for one in (await chair.read()).statements if one.heading == "worries"]

        assert await worries() == ["worry", "restricted", "unsaid"]
        await chair.press("up", "end", "comma")
        assert await worries() == ["worry", "unsaid", "restricted"]
        await chair.press("comma")
        assert await worries() == ["unsaid", "worry", "restricted"]
        await chair.press("full_stop")
        assert await worries() == ["worry", "unsaid", "restricted"]


async def test_a_need_becomes_an_action_of_the_plan_and_a_worry_does_not(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        actions = len((await chair.read()).actions)
        await chair.press("up", "l")
        await chair.see("Only what needs to happen")
        assert len((await chair.read()).actions) == actions
        await chair.press("escape", "shift+tab")
        await line(chair, "@mum Somebody mends the lock.")
        await chair.press("up", "end", "l")
        added = [one for one in (await chair.read()).actions if one.what == "Somebody mends the lock."]
        assert [one.draft for one in added] == [True]
        assert added[0].statement_id is not None
        assert added[0].who == ()
        await chair.go("plan")
        await chair.see("○ draft: wanted by Mum")


async def test_several_marked_lines_are_removed_and_undo_brings_them_back(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        before = (await chair.read()).statements
        await chair.press("shift+tab")
        await line(chair, "First.")
        await line(chair, "Second.")
        await chair.press("up", "end", "space", "up", "space", "delete")
        assert (await chair.read()).statements == before
        await chair.press("ctrl+z")
        await chair.see("Undone: Remove from needs to happen (ctrl+y redo)")
        texts = {one.text for one in (await chair.read()).statements}
        assert {"First.", "Second."} <= texts


async def test_a_line_is_added_right_after_the_chosen_one(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.press("up", "home", "A")
        await line(chair, "In between.")
        texts = [one.text for one in (await chair.read()).statements if one.heading == "worries"]
        assert texts[1] == "In between."


async def test_undo_and_redo_are_named_and_outlive_the_program(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await line(chair, "To be taken back.")
        await chair.settle()
    async with room.sitting() as chair:
        await chair.until(lambda: chair.app._steps.shown == "map", "the step of last time")
        await chair.press("ctrl+z")
        await chair.see("Undone: Add to worries (ctrl+y redo)")
        assert "To be taken back." not in {one.text for one in (await chair.read()).statements}
        assert "To be taken back." in chair.screen  # in the line again, to be typed on
        await chair.press("ctrl+y")
        await chair.see("Done again: Add to worries")
        assert "To be taken back." in {one.text for one in (await chair.read()).statements}


@SIZES
async def test_each_column_keeps_its_half_typed_line_through_everything(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("map")
        await chair.type("half a worry")
        await chair.press("left", "left", "tab")
        await chair.type("half a strength")
        await chair.press("shift+tab")
        await chair.see("half a worry")
        await chair.press("ctrl+n")
        await chair.until(lambda: chair.app._steps.shown != "map", "the next step")
        await chair.press("ctrl+g")
        await chair.see("half a worry")
        await chair.press("ctrl+l")
        await chair.see("Everything is saved and locked.")
        assert "half" not in chair.screen.replace("half typed", "")
        await chair.unlock()
        await chair.see("half a worry")
        await chair.type("X")
        await chair.see("half a worXry")
    async with room.sitting(size) as chair:
        await chair.see("half a worXry")
        await chair.type("Y")
        await chair.see("half a worXYry")
        await chair.press("tab")
        await chair.see("half a strength")
        assert "half a worXYry" not in chair.screen


async def test_pasted_lines_are_in_sight_once_the_question_is_answered(room: Room) -> None:
    async with room.sitting(NARROW) as chair:
        await chair.go("map")
        await chair.paste("\n".join(f"This is line number {number} of a report." for number in range(1, 21)))
        await chair.see("20 lines")
        await chair.press("r")
        await chair.see("line number 20 of")


async def test_of_an_unborn_baby_the_parents_and_the_midwife_are_asked(room: Room) -> None:
    async with room.sitting(NARROW) as chair:
        await chair.go("map")
        await chair.press("tab", "tab")
        await chair.see("What does the midwife say?")
