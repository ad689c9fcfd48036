"""The conference that follows another: begun from the list, with what the last one agreed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Came, Kind
from chairtui.store.store import Store
from tests.real_app import FAMILY, PASSPHRASE, Chair, Room
from tests.screens.harness import SIZES


def sign_off(room: Room, bump: str = "child_protection_plan") -> Conference:
    """The family's conference after the meeting: decided for each child, and signed off."""
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
        before = store.load(FAMILY)
        after = before
        for child in before.children:
            if not any(decision.child_id == child.id for decision in before.decisions):
                option = bump if child.id == "bump" else "child_in_need_plan"
                after = after.with_record(Decision(child_id=child.id, option=option))
        after = after.changing(
            signed_off_at=datetime(2026, 5, 12, 15, tzinfo=UTC), signed_off_by="Fern Sorrel"
        )
        store.save(before, after, "For a test")
        return after


async def begin(chair: Chair, when: str, *why: str, whom: tuple[str, ...] = ()) -> None:
    """From the list to the first step of the next conference; `whom` and `why` are keys pressed in the first
    two fields."""
    await chair.unlock()
    await chair.press("ctrl+t")
    await chair.see("For which children")
    await chair.press(*whom, "tab", *why, "tab", "tab")
    await chair.type(when)
    await chair.press("ctrl+s")
    await chair.until(lambda: chair.app.conference is not None, "the next conference")
    await chair.settle()


@SIZES
async def test_a_review_begins_from_the_last_record(room: Room, size: tuple[int, int]) -> None:
    former = sign_off(room)
    async with room.start(size) as chair:
        await begin(chair, "4 aug 10:00")
        review = chair.now
        await chair.leave()
    on_plan = {d.child_id for d in former.decisions if d.option == "child_protection_plan"}
    assert {child.id for child in review.children} == on_plan
    assert all(child.kind is Kind.REVIEW for child in review.children)
    assert review.follows == former.id
    assert all(person.came is Came.NOT_YET for person in review.participants)
    assert room.read(review.id) == review
    assert room.read(FAMILY) == former


async def test_what_was_corrected_since_the_last_look_comes_along(room: Room) -> None:
    former = sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+t")
        await chair.see("For which children")
        await chair.press("escape")
        with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
            danger = former.dangers[0]
            store.save(former, former.revising(danger, text="Corrected since."), "Revise danger")
        await chair.press("ctrl+t")
        await chair.see("For which children")
        await chair.press("tab", "tab", "tab")
        await chair.type("4 aug 10:00")
        await chair.press("ctrl+s")
        await chair.until(lambda: chair.app.conference is not None, "the next conference")
        await chair.settle()
        assert "Corrected since." in {danger.text for danger in chair.now.dangers}
        await chair.leave()


async def test_a_conference_that_is_not_signed_off_has_no_next_one_yet(room: Room) -> None:
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+t")
        await chair.see("not signed off yet")
        await chair.leave()


async def test_what_is_half_typed_in_its_form_comes_back_after_a_restart(room: Room) -> None:
    sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+t")
        await chair.see("For which children")
        await chair.press("tab", "tab", "tab")
        await chair.type("4 aug 1")
        await chair.until(chair.room.drafts, "the draft")
        await chair.leave()
    async with room.start() as chair:
        await chair.unlock()
        await chair.see("4 aug 1")
        await chair.see("For which children")
        await chair.leave()


NOT_QUORATE, ADJOURNED = ("right",), ("right", "right")
"""The keys to “It meets again”, from what it is as a rule."""
WREN_TOO = ("left", "left", "space")
"""The keys that tick Wren, where the baby alone is ticked."""


async def test_where_one_child_was_adjourned_the_plan_of_another_is_not_lost(room: Room) -> None:
    sign_off(room, bump="adjourned")
    async with room.start() as chair:
        await begin(chair, "20 may 10:00", *NOT_QUORATE, whom=WREN_TOO)
        again = chair.now
        await chair.go("people")
        shown = chair.screen
        await chair.go("review")
        await chair.see("Child protection plan since")
        await chair.leave()
    assert {child.id: child.kind for child in again.children} == {
        "wren": Kind.REVIEW,
        "bump": Kind.RECONVENED,
    }
    assert "reconvened: it was not quorate" in shown
    assert {plan.child_id for plan in again.existing_plans} == {"wren"}


async def reviewed_together(chair: Chair) -> Conference:
    """From the list to the review of both; what the form says of it is looked at."""
    await chair.unlock()
    await chair.press("ctrl+t")
    await chair.see("The conference after Wed 20 May")
    await chair.see("○ Wren   ○ Robin   ✓ Baby Brambleby")
    await chair.see("Tue 12 May for Wren and Robin and Wed 20 May for")
    await chair.press(*WREN_TOO)
    await chair.press("tab")
    await chair.see("● Review conference")
    await chair.press("tab", "tab")
    await chair.type("4 aug 2026 10:00")
    await chair.press("ctrl+s")
    await chair.until(lambda: chair.app.conference is not None, "the review")
    await chair.settle()
    return chair.now


async def test_siblings_split_by_an_adjournment_come_to_one_review_with_both_plans(room: Room) -> None:
    first = sign_off(room, bump="adjourned")
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+t")
        await chair.see("○ Wren   ○ Robin   ✓ Baby Brambleby")
        await chair.see("Reconvened conference")
        await chair.press(*WREN_TOO)
        await chair.see("Review for Wren; reconvened for Baby Brambleby")
        await chair.press("space", "escape")
        await chair.leave()
    async with room.start() as chair:
        await begin(chair, "20 may 2026 10:00")
        again = chair.now
        await chair.leave()
    assert [child.id for child in again.children] == ["bump"]
    decided = again.with_record(
        Decision(child_id="bump", option="child_protection_plan", categories=("neglect",))
    ).changing(signed_off_at=datetime(2026, 5, 20, 15, tzinfo=UTC), signed_off_by="Fern Sorrel")
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
        store.save(again, decided, "For a test")
    async with room.start() as chair:
        review = await reviewed_together(chair)
        await chair.go("review")
        await chair.see("Where each plan stands")
        shown = chair.screen
        await chair.press("v")
        await chair.see("since 20 May 2026")
        one_view = " ".join(chair.screen.split())
        await chair.leave()
    assert {child.id: child.kind for child in review.children} == dict.fromkeys(("bump", "wren"), Kind.REVIEW)
    plans = {plan.child_id: plan.last_conference_on for plan in review.existing_plans}
    assert plans == {"bump": again.held_on, "wren": first.held_on}
    assert "since 20 May 2026" in shown
    assert "Wren Brambleby since 12 May 2026" in one_view
    assert (room.read(FAMILY), room.read(again.id)) == (first, decided)


async def test_nothing_meets_again_as_adjourned_that_was_decided(room: Room) -> None:
    sign_off(room)
    async with room.start() as chair:
        await chair.unlock()
        await chair.press("ctrl+t")
        await chair.see("For which children")
        await chair.press("tab", *ADJOURNED, "tab", "tab")
        await chair.type("20 may 10:00")
        await chair.press("ctrl+s")
        await chair.see("It was decided for each of these children")
        assert chair.app.conference is None
        await chair.leave()
