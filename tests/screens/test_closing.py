"""The closing on a real store: dates, who tells whom, and the sign-off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.readiness import Stage, missing
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.store.store import Store
from tests.builders import empty_conference, family_conference
from tests.real_app import PASSPHRASE, Room
from tests.screens.harness import SIZES, WIDE, StepStage, screen_text, typed
from tests.screens.test_documents import words_of


def put(room: Room, edit: Callable[[Conference], Conference]) -> None:
    """Changes the conference in the file before the app starts."""
    store = Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Fern Sorrel")
    before = store.load("family")
    store.save(before, edit(before), "Before the test")
    store.close()


def decide_for_all(room: Room, **options: str) -> None:
    """A decision for the children who have none."""

    def edit(conference: Conference) -> Conference:
        for child_id in ("robin", "bump"):
            option = options.get(child_id, "child_protection_plan")
            needs = option == "child_protection_plan"
            decision = Decision(
                child_id=child_id,
                option=option,
                limb="likely" if needs else "",
                reasons="As Wren.",
                categories=("neglect",) if needs else (),
            )
            conference = conference.with_record(decision)
        return conference

    put(room, edit)


def members(conference: Conference) -> dict[str, tuple[str, ...]]:
    """Everyone in the core group, and for whom."""
    return {member.participant_id: member.about for member in conference.core_group}


def dates(conference: Conference, timescale: str) -> dict[tuple[str, ...], date | None]:
    """The meetings of one timescale: for whom, and when."""
    return {meeting.about: meeting.on for meeting in conference.meetings if meeting.timescale == timescale}


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
        await chair.see("Views, decisions, dissent and numbers cannot be changed after this.")
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


@SIZES
async def test_a_meeting_has_its_date_as_typed_with_its_sum(room: Room, size: tuple[int, int]) -> None:
    decide_for_all(room)
    async with room.sitting(size) as chair:
        await chair.go("closing")
        await chair.choose("meeting:first_review")
        await chair.press("enter")
        await chair.paste("3 aug 10am")
        await chair.see("Monday 3 August")
        await chair.press("ctrl+s")
        meetings = {one.timescale: one for one in (await chair.read()).meetings}
        agreed = meetings["first_review"]
        assert (agreed.on, agreed.at) == (date(2026, 8, 3), time(10))
        assert set(agreed.about) == {"robin", "bump"}  # one meeting for both, as their limit is the same
        await chair.see("✓ usually Wed 12 Aug")


async def test_of_siblings_with_different_limits_the_earliest_governs_a_shared_review_and_is_named(
    room: Room,
) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.see("usually Thu 12 Nov")  # Wren, whose review this is
        await chair.see(
            "One review for all the children: by Wed 12 Aug, the limit for Robin and Baby Brambleby."
        )


async def test_siblings_with_one_limit_need_no_word_about_it(room: Room) -> None:
    decide_for_all(room, robin="no_plan", bump="no_plan")
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.see("usually Thu 12 Nov")
        assert "One review for all" not in chair.screen


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


async def test_the_core_group_is_named_once_for_every_child_who_has_one(room: Room) -> None:
    decide_for_all(room, robin="no_plan")
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("a")
        await chair.see("Led by")
        assert "For Robin" not in chair.screen
        await chair.press("right", "space", "ctrl+s")
        assert members(await chair.read()) == {"worker": ("wren",), "school": ("wren", "bump")}
        await chair.see("✓ Social worker           for Wren")


async def test_a_member_may_be_ticked_for_some_children_and_goes_with_the_last_one(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("a")
        await chair.see("Led by")
        await chair.press("right", "space", "tab", "tab", "tab")
        await chair.press("left", "left", "space", "ctrl+s")  # the school, for Robin only
        assert members(await chair.read()) == {"worker": ("wren",), "school": ("robin",)}
        await chair.see("nobody yet for Baby Brambleby")
        await chair.press("a")
        await chair.see("Led by")
        await chair.press(
            "tab", "tab", "space", "tab", "tab", "space", "ctrl+s"
        )  # no worker for Wren; Mum new
        assert members(await chair.read()) == {"mum": ("bump",), "school": ("robin",)}


async def test_who_leads_is_a_member_too(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("a")
        await chair.see("Led by")
        await chair.press("tab", "ctrl+u")
        await chair.paste("School")
        await chair.press("ctrl+s")
        group = {member.participant_id: member.lead for member in (await chair.read()).core_group}
        assert group == {"worker": False, "school": True}
        await chair.see("2 named, led by School")


async def test_brothers_and_sisters_may_have_dates_of_their_own(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.choose("meeting:first_review:robin")
        await chair.press("enter")
        await chair.paste("3 aug 10am")
        await chair.press("tab", "tab", "right", "space", "ctrl+s")
        assert dates(await chair.read(), "first_review") == {("robin",): date(2026, 8, 3)}
        await chair.choose("meeting:first_review:bump")
        await chair.see("○ when?")
        await chair.press("enter")
        await chair.paste("10 aug")
        await chair.press("ctrl+s")
        own = {("robin",): date(2026, 8, 3), ("bump",): date(2026, 8, 10)}
        assert dates(await chair.read(), "first_review") == own
        assert chair.screen.count("✓ usually Wed 12 Aug") == 2
        assert chair.screen.count("3 months from Tue 12 May") == 2
        await chair.press(
            "enter", "tab", "tab", "left", "space", "ctrl+s"
        )  # Robin comes to that one after all
        together = {("robin", "bump"): date(2026, 8, 10)}
        assert dates(await chair.read(), "first_review") == together
        assert chair.screen.count("3 months from Tue 12 May") == 1


async def test_a_meeting_without_date_and_place_is_none(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.choose("meeting:first_core_group")
        await chair.press("enter")
        await chair.paste("29 may")
        await chair.press("ctrl+s")
        await chair.see("! no later than Wed 27 May")
        assert chair.screen.count("no later than Wed") == 1  # “usually” has no such heading
        await chair.see("2 working days late: can it be sooner?")
        await chair.press("enter", "tab", "tab", "tab")
        await chair.paste("Nan is away until then")
        await chair.press("ctrl+s")
        await chair.see("2 working days late: Nan is away until then")
        agreed = next(one for one in (await chair.read()).meetings if one.why)
        assert (agreed.on, agreed.why) == (date(2026, 5, 29), "Nan is away until then")
        await chair.press("enter", "ctrl+u", "ctrl+s")
        assert dates(await chair.read(), "first_core_group") == {("wren",): date(2026, 5, 21)}


async def test_sign_off_lists_everything_missing_and_enter_goes_there(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        assert chair.app.procedure is not None
        found = missing(chair.now, chair.app.procedure, chair.app._calendar)
        gaps = [gap for gap in found if gap.before is not Stage.SENDING and not gap.quiet]
        assert len(gaps) > 20
        await chair.press("end")
        await chair.see(f"{len(gaps)} still missing")
        await chair.press("s", "down")
        seen = []
        for gap in gaps:
            await chair.see(f"○ {gap.words}"[:50])
            await chair.see("sign off all the same")
            seen.append(f"→ {chair.app.procedure.title_of('steps', gap.step)}" in chair.screen)
            await chair.press("down")
        assert all(seen)
        await chair.press("escape", "s", "down", "enter")
        await chair.until(lambda: chair.app._steps.shown == gaps[0].step, "the first one's step")
        assert (await chair.read()).signed_off_at is None


async def test_the_reason_to_go_on_is_shown_in_the_question_and_printed(room: Room) -> None:
    decide_for_all(room)
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("s")
        await chair.see("Your reason: The GP sent nothing; there is enough to decide.")
        await chair.press("s")
        await chair.until(lambda: chair.now.signed_off_at, "the sign-off")
        await chair.go("documents")
        await chair.press("home", "enter")
        await chair.until(lambda: words_of(room), "the file")
    (text,) = words_of(room).values()
    assert "The GP sent nothing; there is enough to decide." in text
    assert "DRAFT" not in text


async def test_after_the_sign_off_no_view_is_changed(room: Room) -> None:
    decide_for_all(room)
    put(room, lambda conference: conference.changing(signed_off_at=conference.began_at))
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("s")
        await chair.see("It is signed off already.")
        await chair.go("decision")
        await chair.choose("view:worker")
        before = (await chair.read()).views
        await chair.press("n")
        await chair.see("The conference is signed off")
        assert (await chair.read()).views == before


async def test_the_sign_off_carries_the_name_of_whoever_uses_the_app(room: Room) -> None:
    decide_for_all(room)
    put(room, lambda conference: conference.changing(chair=""))
    async with room.sitting() as chair:
        await chair.go("closing")
        await chair.press("s")
        await chair.see("Sign off?")
        await chair.press("s")
        await chair.until(lambda: chair.now.signed_off_at, "the sign-off")
        assert (await chair.read()).signed_off_by == "Fern Sorrel"
        await chair.see("✓ Fern Sorrel")


async def test_without_any_name_the_sign_off_asks_for_one() -> None:
    app = StepStage(ClosingScreen(), empty_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert "Who chairs, as the record shall show it" in screen_text(app)
        await typed(pilot, "Fern Sorrel")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert app.now.signed_off_by == "Fern Sorrel"


@SIZES
async def test_every_part_is_in_sight_in_turn_and_its_dates_are_spoken(size: tuple[int, int]) -> None:
    conference = family_conference()
    for child_id in ("robin", "bump"):
        conference = conference.with_record(Decision(child_id=child_id, option="child_protection_plan"))
    app = StepStage(ClosingScreen(), conference)
    seen = ""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for _ in app.step.query_one("#list").rows:  # type: ignore[attr-defined]
            seen += screen_text(app)
            await pilot.press("down")
            await pilot.pause()
    for words in (
        "usually Thu 12 Nov", "10 working days from Tue 12 May", "1 named, led by Social worker",
        "by Wed 13 May", "On a walk", "Your closing statement", "Ms Sedge, by phone", "○ Fern Sorrel",
    ):  # fmt: skip
        assert words in seen
    assert "/2026" not in seen


async def test_what_was_decided_may_ask_for_no_core_group() -> None:
    app = StepStage(ClosingScreen(), empty_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        assert app.told == ["What was decided asks for no core group."]
