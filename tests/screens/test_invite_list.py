"""A list from a spreadsheet: pasted, looked through row by row, taken in as one edit, and never lost."""

from __future__ import annotations

from datetime import date

from textual import events

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.screens.people.screen import PeopleScreen
from tests.real_app import Room
from tests.screens.harness import DAY, NARROW, SIZES, WIDE, StepStage, screen_text
from tests.widgets.hostile import HOSTILE, drawn

LIST = (
    "Name\tRole\tAgency\tDOB\n"
    "Ida Arlowe\tchild\t\t3/4/2019\n"
    "Bo Sorrel\tschool\tMade Up Primary\t\n"
    "Cass Nobody\tastronaut\tMoon Base\t\n"
    "Fen Moss\tGP\t\t\n"
)
NED = Child(id="ned", name="Ned Arlowe", born=date(2015, 1, 2))


def stage() -> StepStage:
    return StepStage(PeopleScreen(), Conference(family="Arlowe", held_on=DAY, children=(NED,)))


@SIZES
async def test_each_row_is_looked_through_and_those_without_a_fault_are_taken_in_as_one_edit(
    size: tuple[int, int],
) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("i")
        app.post_message(events.Paste(LIST))
        await pilot.press("ctrl+s")
        seen = screen_text(app)
        lines = [" ".join(line.strip("▌ ").split()) for line in seen.splitlines()]
        assert "3 people to take in 1 left out" in lines
        assert "2 Ida Arlowe child, born 3 April 2019" in lines
        assert any(line.startswith("3 Bo Sorrel School") and "Made Up Primary" in line for line in lines)
        assert "4 Cass Nobody · astronaut · Moon Base" in lines
        assert any(line.startswith("✕ The role is none of these: child,") for line in lines)
        assert "! The agency is missing. Which children they work with is missing." in " ".join(lines)
        assert "✕ Row 4 has a fault. Go back to mend it, or take in the others." in lines
        assert "enter Take in 3 people" in " ".join(seen.split())
        assert app.labels == []
        await pilot.press("enter")
        await pilot.pause()
        assert [child.name for child in app.now.children] == ["Ned Arlowe", "Ida Arlowe"]
        assert [person.name for person in app.now.participants] == ["Bo Sorrel", "Fen Moss"]
        assert app.labels == ["Invite a list"]
        assert "Bo Sorrel" in screen_text(app)
        assert app.closed == ["people/new-list"]


async def test_several_rows_with_a_fault_are_them() -> None:
    app = stage()
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("i")
        app.post_message(events.Paste(f"{LIST}Deb Nobody\tpirate\tSea\t\n"))
        await pilot.press("ctrl+s")
        assert "have a fault. Go back to mend them, or take in the others." in " ".join(
            screen_text(app).split()
        )


async def test_escape_goes_back_to_the_text_and_what_is_mended_is_taken_in() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("i")
        app.post_message(events.Paste("Cass Nobody,astro,Moon Base"))
        await pilot.press("ctrl+s")
        assert "Nobody to take in" in screen_text(app)
        await pilot.press("enter")  # there is nobody to take in
        assert "Nobody to take in" in screen_text(app)
        await pilot.press("escape")
        assert "Cass Nobody,astro,Moon Base" in screen_text(app)
        await pilot.press("home", "ctrl+k")
        app.post_message(events.Paste("Cass Nobody,GP,Moon Surgery"))
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert [(person.name, person.agency) for person in app.now.participants] == [
            ("Cass Nobody", "Moon Surgery")
        ]


async def test_rows_are_typed_by_hand_and_enter_in_an_empty_one_looks_through_them() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("i", *"Bo,GP,X", "enter", *"Fen,GP,Y", "enter")
        assert "Invite a list" in screen_text(app)
        await pilot.press("enter")
        assert "2 people to take in" in screen_text(app)


async def test_an_empty_list_is_not_kept() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("i", "enter")
        assert "✕ Nothing is in it yet." in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "not kept yet" not in screen_text(app)


async def test_a_list_that_is_looked_through_comes_back_after_a_restart_and_undo_takes_all_of_it_back(
    room: Room,
) -> None:
    async with room.sitting() as chair:
        await chair.go("people")
        before = chair.now
        await chair.press("i")
        await chair.paste("Zed Pickett,GP,Made Up Surgery\nYa Pickett,GP,Made Up Surgery")
        await chair.press("ctrl+s")
        await chair.see("2 people to take in")
        await chair.until(lambda: "people/new-list" in chair.room.drafts(), "the draft")
        await chair.leave()
    async with room.sitting() as chair:
        await chair.see("Zed Pickett,GP")
        await chair.press("ctrl+s")
        await chair.see("2 people to take in")
        await chair.press("enter")
        await chair.until(lambda: len(chair.now.participants) == len(before.participants) + 2)
        await chair.settle()
        assert {"Zed Pickett", "Ya Pickett"} <= {person.name for person in (await chair.read()).participants}
        assert not chair.room.drafts().get("people/new-list")
        await chair.press("ctrl+z")
        await chair.see("Undone: Invite a list")
        assert (await chair.read()).participants == before.participants


@SIZES
async def test_whatever_is_pasted_is_drawn_as_it_is(size: tuple[int, int]) -> None:
    rows = [f'"{text}",GP,"{text}"' for text in HOSTILE] + [f'"",GP,"{text}"' for text in HOSTILE]
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("i")
        app.post_message(events.Paste("\n".join(rows)))
        await pilot.press("ctrl+s")
        for _ in range(12):
            drawn(screen_text(app).splitlines())
            await pilot.press("pagedown")
        await pilot.press("enter")
        await pilot.pause()
        drawn(screen_text(app).splitlines())
        assert any("[$name]" in person.name for person in app.now.participants)
