"""Another procedure for a conference that is under way: every word stays, and what does not fit is named."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.statements import Statement
from tests.real_app import Chair, Room
from tests.screens.harness import SIZES


def without_editions(conference: Conference) -> Conference:
    return replace(conference, procedure_editions=())


def words_on(chair: Chair) -> str:
    """The words on the screen, wherever their lines end."""
    return " ".join(chair.screen.replace("▌", " ").split())


async def change_to(chair: Chair, title: str) -> None:
    await chair.go("opening")
    await chair.press("p")
    await chair.see("Which procedure does this conference follow?")
    line = next(line for line in chair.screen.splitlines() if line.strip().endswith(title))
    await chair.press(line.split()[0])
    assert chair.app.procedure is not None
    await chair.until(lambda: chair.app.procedure and chair.app.procedure.title == title, title)
    await chair.settle()


@SIZES
async def test_every_word_stays_and_what_does_not_fit_is_named(room: Room, size: tuple[int, int]) -> None:
    async with room.sitting(size) as chair:
        before = await chair.read()
        await change_to(chair, "Gwent")
        await chair.until(lambda: "Of another procedure" in chair.screen, "what does not fit")
        assert "○ Wren Brambleby: the decision “Child" in chair.screen
        after = await chair.read()
        assert without_editions(after) == without_editions(before)
        assert [edition.key for edition in after.procedure_editions] == ["london_borough", "gwent"]
        await chair.press("escape")
        steps = [step.key for step in chair.app.procedure.steps] if chair.app.procedure else []
        assert steps.index("decision") < steps.index("plan")
        await chair.go("decision")
        await chair.choose("decision")
        await chair.until(lambda: "✓ Child protection plan" in chair.screen, "the decision as it was made")


async def test_undo_goes_back_to_the_procedure_before(room: Room) -> None:
    async with room.sitting() as chair:
        await change_to(chair, "Gwent")
        await chair.press("escape")
        await chair.press("ctrl+z")
        await chair.until(
            lambda: chair.app.procedure and chair.app.procedure.key == "london_borough", "the one before"
        )
        assert [edition.key for edition in (await chair.read()).procedure_editions] == ["london_borough"]


async def test_a_form_keeps_what_the_procedure_does_not_know(room: Room) -> None:
    async with room.sitting() as chair:
        await change_to(chair, "Gwent")
        await chair.press("escape")
        await chair.go("decision")
        await chair.choose("decision")
        await chair.press("enter")
        await chair.see("child protection plan")
        await chair.press(*["tab"] * 4)
        await chair.type(" More.")
        await chair.press("ctrl+s")
        (made,) = (await chair.read()).decisions
        assert made.option == "child_protection_plan"
        assert made.categories == ("neglect", "emotional")
        assert made.reasons.endswith("More.")


async def test_a_role_that_is_unknown_here_stays_with_its_person(room: Room) -> None:
    async with room.sitting() as chair:
        await change_to(chair, "Gwent")
        await chair.press("escape")
        health = Participant(id="health", name="Ms Reed", roles=("health",), works_with=("wren",))
        chair.app.screen.edit(chair.now.with_record(health), "Add a person")  # type: ignore[attr-defined]
        await chair.settle()
        await change_to(chair, "Oxfordshire")
        await chair.until(
            lambda: "Ms Reed: the role “Health representative” is not of this procedure" in words_on(chair),
            "the role",
        )
        assert (await chair.read()).record(Participant, "health").roles == ("health",)


async def test_what_is_half_typed_comes_back_under_the_other_procedure(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("map")
        await chair.type("Nan said that")
        await change_to(chair, "Haringey")
        await chair.press("escape")
        await chair.go("map")
        await chair.see("Nan said that")


async def test_the_same_procedure_is_not_taken_on_again(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("opening")
        title = chair.app.procedure.title if chair.app.procedure else ""
        await chair.press("p")
        await chair.see("Which procedure does this conference follow?")
        line = next(line for line in chair.screen.splitlines() if line.strip().endswith(title))
        await chair.press(line.split()[0])
        await chair.see("It follows this procedure already.")
        assert len((await chair.read()).procedure_editions) == 1


async def test_a_signed_conference_keeps_its_procedure(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("opening")
        signed = chair.now.changing(signed_off_at=chair.now.began_at)
        chair.app.screen.edit(signed, "Sign off")  # type: ignore[attr-defined]
        await chair.settle()
        await chair.press("p")
        await chair.see("It is signed off: the procedure stays with it.")


async def test_lines_whose_heading_the_other_procedure_lacks_stay_in_sight(room: Room) -> None:
    async with room.sitting() as chair:
        helped = Statement(id="helped", heading="helped", text="Nan moved in for a week.", kept=True)
        chair.app.screen.edit(chair.now.with_record(helped), "Add a line")  # type: ignore[attr-defined]
        await chair.settle()
        await change_to(chair, "Gwent")
        await chair.until(lambda: "“Nan moved in for a week.”" in words_on(chair), "what does not fit")
        await chair.press("escape")
        await chair.go("map")
        await chair.see("Other lines")
        chair.app.screen.choose("helped")  # type: ignore[attr-defined]
        await chair.see("under “helped”")
        assert (await chair.read()).record(Statement, "helped").text in words_on(chair)
