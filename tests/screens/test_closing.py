"""The closing on a real store: dates, who tells whom, and the sign-off."""

from __future__ import annotations

from datetime import date, time

from chairtui.domain.decisions import Decision
from chairtui.store.store import Store
from tests.real_app import PASSPHRASE, Room


def decide_for_all(room: Room) -> None:
    """A decision for the children who have none, put into the file before the app starts."""
    store = Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Fern Sorrel")
    before = store.load("family")
    after = before
    for child_id in ("robin", "bump"):
        decision = Decision(
            child_id=child_id,
            outcome="child_protection_plan",
            limb="likely",
            reasons="As Wren.",
            categories=("neglect",),
        )
        after = after.with_record(decision)
    store.save(before, after, "Decision")
    store.close()


async def test_sign_off_is_stopped_by_a_child_without_a_decision(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("s")
        await chair.see("Sign-off needs")
        await chair.see("Robin Brambleby: the decision")
        assert (await chair.read()).signed_off_at is None


async def test_sign_off_names_what_is_missing_asks_and_locks(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("S")
        await chair.see("Sign off?")
        await chair.see("Still missing:")
        await chair.press("enter")  # a reflex of enter answers nothing
        assert (await chair.read()).signed_off_at is None
        await chair.press("s")
        await chair.until(lambda: chair.now.signed_off_at, "the sign-off")
        signed = await chair.read()
        assert signed.signed_off_by == "Fern Sorrel"
        assert signed.ended_at is not None
        await chair.press("ctrl+z")
        await chair.until(lambda: "signed off" in chair.screen.lower(), "why not")
        assert (await chair.read()).signed_off_at == signed.signed_off_at


async def test_the_chair_s_reason_to_go_on_is_written_down_first(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("s")
        await chair.see("write down why you go on all the same")
        await chair.press("r")
        await chair.see("Why you went on all the same")
        await chair.press("end")
        await chair.type(" Agreed by all.")
        await chair.press("ctrl+s")
        assert (await chair.read()).chairs_reason.endswith(" Agreed by all.")


async def test_a_meeting_has_its_date_as_typed_with_its_sum(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.choose("meeting:first_review")
        await chair.press("enter")
        await chair.paste("3 aug 10am")
        await chair.see("Monday 3 August")
        await chair.press("ctrl+s")
        meetings = {one.kind: one for one in (await chair.read()).meetings}
        agreed = meetings["first_review"]
        assert (agreed.on, agreed.at) == (date(2026, 8, 3), time(10))
        assert set(agreed.about) == {"robin", "bump"}  # one meeting for both, as their limit is the same
        await chair.see("✓ Wed 12 Aug")


async def test_who_tells_a_child_is_written_down(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.choose("telling:robin")
        await chair.press("enter")
        await chair.see("Who tells Robin")
        await chair.paste("Ms Sedge")
        await chair.press("ctrl+s")
        telling = next(one for one in (await chair.read()).tellings if one.whom == "robin")
        assert telling.told_by in {"worker", "Ms Sedge"}


async def test_what_is_said_aloud_is_ticked_and_unticked(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        key = (await chair.choose("tick:")).removeprefix("tick:")
        await chair.press("space")
        assert key in {tick.key for tick in (await chair.read()).ticks if tick.said_at}
        await chair.press("space")
        assert key not in {tick.key for tick in (await chair.read()).ticks if tick.said_at}


async def test_the_closing_words_reach_the_file(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.choose("closing_statement")
        await chair.press("enter")
        await chair.press("ctrl+a", "end")
        await chair.paste(" [bold]Well[/bold] {{ done }} & <b>")
        await chair.press("ctrl+s")
        kept = await chair.read()
        assert kept.closing_statement.endswith("[bold]Well[/bold] {{ done }} & <b>")


async def test_the_core_group_is_named(room: Room) -> None:
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("a")
        await chair.see("Led by")
        await chair.press("right", "space", "ctrl+s")
        members = {one.participant_id for one in (await chair.read()).core_group}
        assert members == {"worker", "school"}
