from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Given, View
from chairtui.domain.parents_answers import answer_to
from chairtui.domain.people import Came, Child, Participant, Relationship
from chairtui.domain.readiness import missing
from chairtui.domain.timeline import FILE_COPY, Tick
from chairtui.domain.views import decision_for, dissents_on, earlier_views, view_of
from chairtui.plain_text import plain_text
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.widgets.drawn_grid import DrawnGrid
from chairtui.widgets.form import Form
from tests.documents.reading import summary
from tests.documents.reading import text as words_in
from tests.procedures import load_procedure
from tests.screens.harness import (
    DAY,
    FOLDERS,
    SIZES,
    WIDE,
    StepStage,
    london_borough,
    screen_text,
    typed,
)


def family() -> Conference:
    """Two children, of whom one father is one's; two professionals, and a supporter who gives no view."""
    conference = Conference(family="Fennimore", held_on=DAY)
    for record in (
        Child(id="ivy", name="Ivy Fennimore", born=DAY.replace(year=2017)),
        Child(id="bump", name="Baby Fennimore", expected=DAY.replace(month=9)),
        Participant(id="mum", name="Linnet Fennimore", called="Mum", roles=("mother",), came=Came.ROOM),
        Participant(id="dad", name="Moss Gable", called="Dad", roles=("father",), came=Came.ROOM),
        Participant(
            id="worker", name="Ms Flint", called="Worker", roles=("lead_social_worker",), came=Came.ROOM
        ),
        Participant(id="school", name="[b]Mx Slate[/b]", called="School", roles=("school",), came=Came.VIDEO),
        Participant(id="friend", name="Jay Loam", called="Friend", roles=("supporter",), came=Came.ROOM),
        Relationship(participant_id="dad", child_id="bump", relationship="father"),
    ):
        conference = conference.with_record(record)
    return conference


def stage(conference: Conference | None = None) -> StepStage:
    return StepStage(DecisionScreen(), conference or family())


def view(app: StepStage, person: str, child: str = "ivy") -> View:
    found = view_of(app.now, person, child)
    assert found is not None
    return found


def decision(app: StepStage, child: str = "ivy") -> Decision:
    found = decision_for(app.now, child)
    assert found is not None
    return found


def decided(**given: Any) -> Conference:
    made = Decision(id="decision", child_id="ivy", option="child_protection_plan", reasons="Unsafe nights")
    return family().with_record(replace(made, **given))


async def at(app: StepStage, pilot: Pilot[None], row: str) -> None:
    """Puts the cursor on a row."""
    await pilot.pause()
    app.screen.query_one(DrawnGrid).select(row)
    await pilot.pause()


async def answer(pilot: Pilot[None], words: str) -> None:
    await typed(pilot, words)
    await pilot.press("enter")
    await pilot.pause()


async def test_the_threshold_is_explained_first_and_ticked() -> None:
    app = stage()
    words = london_borough().words("threshold")[:40]
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert words in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert [tick.key for tick in app.now.ticks] == ["threshold"]
        assert words not in screen_text(app)
        assert "✓ The threshold explained" in screen_text(app)


@SIZES
async def test_a_letter_gives_the_view_and_its_reason_is_typed_next(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await pilot.pause()
        assert "Worker, yes for Ivy, because" in screen_text(app)
        await answer(pilot, "Two [i]plans[/i] failed")
        await pilot.press("n")
        await answer(pilot, "Too early")
        assert (view(app, "worker").likely, view(app, "worker").reason) == (True, "Two [i]plans[/i] failed")
        assert (view(app, "school").likely, view(app, "school").reason) == (False, "Too early")
        assert view_of(app.now, "worker", "bump") is None
        await at(app, pilot, "view:worker")
        assert "Two [i]plans[/i]" in screen_text(app)


async def test_only_professionals_are_asked_for_a_view_and_nothing_is_counted() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        assert "yours, for each child, after all views" in screen_text(app)
        views = [row.key for row in app.screen.query_one(DrawnGrid).rows if row.key.startswith("view:")]
        assert views == ["view:worker", "view:school"]
        await pilot.press("y")
        await answer(pilot, "Reason")
        await pilot.press("y")
        await answer(pilot, "Reason")
        body = screen_text(app).split("Views")[-1]
        assert not any(words in body for words in ("2 yes", "2/2", "total", "majority"))


async def test_a_changed_view_keeps_the_old_one_and_asks_what_changed() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await answer(pilot, "Before")
        await at(app, pilot, "view:worker")
        await pilot.press("n")
        await pilot.pause()
        assert "Worker, no for Ivy: what changed?" in screen_text(app)
        await answer(pilot, "Heard Nan")
        await answer(pilot, "After")
        now = view(app, "worker")
        assert (now.likely, now.reason, now.changed_why) == (False, "After", "Heard Nan")
        assert [(old.likely, old.reason) for old in earlier_views(app.now, now)] == [(True, "Before")]
        assert "was yes" in screen_text(app)
        assert "Heard Nan" in screen_text(app)


async def test_a_yes_after_none_keeps_why_none_was_given_first() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("minus")
        await answer(pilot, "Met her once")
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await pilot.pause()
        await answer(pilot, "Read the file")
        await answer(pilot, "Two falls")
        now = view(app, "worker")
        assert (now.likely, now.reason, now.changed_why) == (True, "Two falls", "Read the file")
        assert [(old.given, old.reason) for old in earlier_views(app.now, now)] == [
            (Given.GAVE_NONE, "Met her once")
        ]
        shown = screen_text(app)
        assert "gave none until" in shown
        assert "was gave none" not in shown


async def test_in_writing_not_there_and_gave_none() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("w", "y")
        await answer(pilot, "By letter")
        assert (view(app, "worker").given, view(app, "worker").likely) == (Given.IN_WRITING, True)
        assert "in writing" in screen_text(app)
        await pilot.press("t")
        await pilot.pause()
        assert (view(app, "school").given, view(app, "school").likely) == (Given.NOT_THERE, None)
        await pilot.press("right", "minus")
        await answer(pilot, "New to them")
        assert (view(app, "school", "bump").given, view(app, "school", "bump").reason) == (
            Given.GAVE_NONE,
            "New to them",
        )
        shown = screen_text(app)
        assert "not there" in shown
        assert "gave none" in shown


async def test_the_category_is_asked_in_the_procedures_words() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y", "escape", "c")
        await pilot.pause()
        asked = " ".join(screen_text(app).split())
        assert "Which category: physical abuse, sexual abuse, emotional abuse or neglect?" in asked
        await pilot.press("4")
        await pilot.pause()
        assert view(app, "worker").category == "neglect"


async def test_another_category_leaves_the_first_on_record_and_asks_what_changed() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await answer(pilot, "She was hurt")
        for category in ("4", "1"):
            await at(app, pilot, "view:worker")
            await pilot.press("c")
            await pilot.pause()
            await pilot.press(category)
            await pilot.pause()
        assert "what changed?" in screen_text(app)
        await answer(pilot, "The scan came")
        now = view(app, "worker")
        assert (now.category, now.reason, now.changed_why) == ("physical", "She was hurt", "The scan came")
        assert [old.category for old in earlier_views(app.now, now)] == ["neglect"]
        shown = " ".join(screen_text(app).split())
        assert "neglect until" in shown
        assert "The scan" in shown.partition("neglect until")[2]


@pytest.mark.parametrize("key", ["n", "t", "minus"])
async def test_a_category_goes_with_the_yes_and_stays_with_it_on_record(key: str) -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await answer(pilot, "She was hurt")
        for pressed in (("c", "1"), (key,)):
            await at(app, pilot, "view:worker")
            for one in pressed:
                await pilot.press(one)
                await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "physical abuse" not in screen_text(app)
        page = words_in(summary(app.now, FILE_COPY, london_borough()))
        assert "Said yes, physical abuse" in page
        assert "Category: " not in page
        told = plain_text(app.now, london_borough(), ())
        assert "category: Physical abuse" not in told.partition("before that")[0]
        assert "category: Physical abuse" in told.partition("before that")[2]


async def test_a_no_is_given_no_category() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("n", "escape", "c")
        await pilot.pause()
        assert app.told[-1] == "A category goes with a yes, and this view is no."
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", "enter")
        await typed(pilot, "Safe with Nan")
        await pilot.press("tab", "4")
        await pilot.pause()
        assert "! A category goes with a yes: it is left out here." in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (view(app, "worker").reason, view(app, "worker").category) == ("Safe with Nan", "")


async def test_the_same_for_all_children_is_one_edit_and_stays_visible() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await answer(pilot, "The same home")
        await at(app, pilot, "view:worker")
        edits = len(app.labels)
        await pilot.press("equals_sign")
        await pilot.pause()
        assert len(app.labels) == edits + 1
        assert view(app, "worker", "bump").reason == "The same home"
        assert "same for all" in screen_text(app)
        await at(app, pilot, "decision")
        before = app.now
        await pilot.press("equals_sign")
        await pilot.pause()
        assert app.now == before
        assert "each child is decided on their own" in app.told[-1]


async def test_the_whole_view_is_changed_in_its_form() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:school")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("y", "enter", "2", "enter")
        await typed(pilot, "Her file")
        await pilot.press("ctrl+s")
        await pilot.pause()
        now = view(app, "school")
        assert (now.likely, now.given, now.reason) == (True, Given.IN_WRITING, "Her file")


@SIZES
async def test_a_decision_has_its_limb_category_and_reasons_for_one_child(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("right", "enter")
        await pilot.pause()
        await pilot.press("1", "enter", "2", "enter", "4", "enter", "right", "right", "space", "enter")
        await typed(pilot, "Unsafe nights")
        await pilot.press("enter")
        await typed(pilot, "The GP was not here")
        await pilot.press("ctrl+s")
        await pilot.pause()
        made = decision(app, "bump")
        assert (made.option, made.limb, made.reasons) == ("child_protection_plan", "likely", "Unsafe nights")
        assert made.categories == ("neglect", "emotional")
        assert made.went_on == "The GP was not here"
        assert decision_for(app.now, "ivy") is None
        shown = screen_text(app)
        assert "✓ Child protection plan" in shown
        assert "Neglect, then emotional abuse" in shown
        lines = [" ".join(line.split()) for line in shown.splitlines()]
        for begins, ends in (
            ("Threshold", "Is likely to suffer significant harm"),
            ("Reasons", "Unsafe nights"),
        ):
            assert any(line.startswith(begins) and ends in line for line in lines)


async def test_a_category_without_a_plan_that_has_one_is_refused_and_nothing_is_lost() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("2", "enter", "enter", "4", "ctrl+s")
        await pilot.pause()
        assert "“Child in need plan” has no category" in " ".join(screen_text(app).split())
        assert not app.labels
        await pilot.press("5", "ctrl+s")
        await pilot.pause()
        assert (decision(app).option, decision(app).categories) == ("child_in_need_plan", ())


async def test_a_limb_without_a_plan_that_asks_for_one_is_refused_like_a_category() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("3", "enter", "2", "ctrl+s")
        await pilot.pause()
        assert "“No plan” has no limb of the threshold" in " ".join(screen_text(app).split())
        assert not app.labels
        await pilot.press("3", "ctrl+s")
        await pilot.pause()
        assert (decision(app).option, decision(app).limb) == ("no_plan", "")


@SIZES
@pytest.mark.parametrize(
    ("keys", "lacking"),
    [
        (("1",), "no category and no limb of the threshold"),
        (("1", "enter", "2"), "no category"),
        (("1", "enter", "enter", "4"), "no limb of the threshold"),
    ],
)
async def test_a_protection_plan_that_lacks_something_is_asked_about_and_may_stand(
    size: tuple[int, int], keys: tuple[str, ...], lacking: str
) -> None:
    app = stage()
    question = f"“Child protection plan” has {lacking} yet. Keep it so?"
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*keys, "ctrl+s")
        await pilot.pause()
        assert question in " ".join(screen_text(app).split())
        await pilot.press("g")
        await pilot.pause()
        assert not app.labels
        await pilot.press("ctrl+s")  # what was chosen stands in the form still
        await pilot.pause()
        assert question in " ".join(screen_text(app).split())
        await pilot.press("k")
        await pilot.pause()
        assert decision(app).option == "child_protection_plan"
        assert "✓ Child protection plan" in screen_text(app)
        assert ("○ which category?" in screen_text(app)) is ("category" in lacking)
        assert ("○ which limb?" in screen_text(app)) is ("limb" in lacking)
        listed = {one.words for one in missing(app.now, london_borough())}
        assert ("Ivy Fennimore: the category" in listed) is ("category" in lacking)
        assert ("Ivy Fennimore: which limb of the threshold" in listed) is ("limb" in lacking)


async def test_a_whole_decision_is_kept_without_a_question() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("1", "enter", "2", "enter", "4", "ctrl+s")
        await pilot.pause()
        assert app.labels == ["A decision"]


@SIZES
async def test_that_an_unborn_baby_has_suffered_is_questioned_at_the_field(size: tuple[int, int]) -> None:
    question = "! This baby is not born yet."
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("1", "enter", "1")
        await pilot.pause()
        assert question not in screen_text(app)  # Ivy was born
        await pilot.press("escape", "t")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
        await pilot.press("1", "enter", "1")
        await pilot.pause()
        assert question in screen_text(app)
        await pilot.press("2")
        await pilot.pause()
        assert question not in screen_text(app)
        await pilot.press("1", "enter", "4", "ctrl+s")  # it stops nothing
        await pilot.pause()
        assert decision(app, "bump").limb == "suffered"


async def test_a_limb_without_a_plan_is_questioned_as_soon_as_it_is_chosen() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "decision")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("3", "enter", "2")
        await pilot.pause()
        assert "! “No plan” has no limb of the threshold" in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert screen_text(app).count("has no limb of the threshold") == 1


async def test_a_view_changed_by_the_same_for_all_says_after_whom() -> None:
    seen = family()
    for child, likely in (("ivy", True), ("bump", False)):
        seen = seen.with_record(
            View(participant_id="worker", child_id=child, likely=likely, reason=f"Of {child}")
        )
    app = stage(seen)
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("equals_sign")
        await pilot.pause()
        now = view(app, "worker", "bump")
        assert (now.likely, now.reason, now.changed_why) == (True, "Of ivy", "as for Ivy")
        assert [old.reason for old in earlier_views(app.now, now)] == ["Of bump"]
        assert "as for Ivy" in screen_text(app)
        await at(app, pilot, "view:school")
        await pilot.press("y")
        await answer(pilot, "Reason")
        await at(app, pilot, "view:school")
        await pilot.press("equals_sign")
        await pilot.pause()
        assert view(app, "school", "bump").changed_why == ""  # a first view is no change


async def test_the_note_of_the_threshold_outlives_its_tick_and_is_shown() -> None:
    noted = Tick(key="threshold", said_at=family().began_at, note="Dad asked what likely means")
    app = stage(family().with_record(noted))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Dad asked what likely means" in screen_text(app)
        for said in (True, False):
            await at(app, pilot, "tick:threshold")
            await pilot.press("space")
            await pilot.pause()
            (tick,) = app.now.ticks
            assert (tick.said_at is not None, tick.note) == (said, "Dad asked what likely means")
            assert "Dad asked what likely means" in screen_text(app)


@SIZES
async def test_the_words_of_the_threshold_stay_readable_and_what_was_said_about_it_is_noted(
    size: tuple[int, int],
) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "tick:threshold")
        await pilot.press("space")  # what is said no longer stands in full in its row
        await at(app, pilot, "tick:threshold")
        await pilot.press("enter")
        await pilot.pause()
        words = london_borough().words("threshold")
        assert words in " ".join(screen_text(app).replace("┃", " ").split())
        await typed(pilot, "Dad asked what likely means")
        await pilot.press("enter")
        await pilot.pause()
        (tick,) = app.now.ticks
        assert (tick.said_at is not None, tick.note) == (True, "Dad asked what likely means")
        assert "Dad asked what likely means" in screen_text(app)


@SIZES
async def test_what_is_asked_about_each_child_is_answered_in_that_childs_column(
    size: tuple[int, int],
) -> None:
    bedfordshire = load_procedure("central_bedfordshire", FOLDERS)
    step = DecisionScreen()
    app = StepStage(step, family(), bedfordshire)
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "asked:risk_question")
        await pilot.press("right", "enter")
        await pilot.pause()
        assert "Baby Fennimore · At risk of significant harm?" in screen_text(app)
        await typed(pilot, "No: born into care")
        await pilot.press("enter")
        await pilot.pause()
        assert app.labels == ["An answer"]
        (tick,) = app.now.ticks
        assert (tick.key, tick.child_id, tick.said_at) == ("risk_question", "bump", None)
        assert "No: born into care" in screen_text(app)
        gaps = [gap for gap in missing(app.now, bedfordshire) if "at risk" in gap.words]
        assert [gap.child_id for gap in gaps] == ["ivy"]
        step.choose(gaps[0].place)
        await pilot.pause()
        assert (step.child.id, step.chosen) == ("ivy", ("asked", "risk_question"))
        assert "○ ask" in screen_text(app)


async def test_no_one_dissented_is_asked_aloud_after_the_decision() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "dissent")
        await pilot.press("n")
        await pilot.pause()
        assert "Decide for this child first" in app.told[-1]
        await pilot.press("enter")
        await pilot.pause()
        assert len(app.told) == 2
        assert "Does anyone dissent" not in screen_text(app)
    app = stage(decided())
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "dissent")
        await pilot.press("enter")
        await pilot.pause()
        assert "Does anyone dissent" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert decision(app).no_one_dissented
        assert "no one, asked aloud" in screen_text(app)


async def test_a_dissent_is_its_owners_words_and_apart_from_parents() -> None:
    app = stage(decided(no_one_dissented=True))
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "dissent")
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Name who dissents." in screen_text(app)
        await typed(pilot, "Ms Fl")
        await pilot.press("enter")
        await typed(pilot, "It is too soon")
        await pilot.press("enter", "2", "enter")
        await answer(pilot, "Goes to the lead")
        await typed(pilot, "15 may")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (made,) = dissents_on(app.now, "ivy")
        assert (made.participant_id, made.reason, made.formal) == ("worker", "It is too soon", True)
        assert (made.next_step, made.deadline) == ("Goes to the lead", date(2026, 5, 15))
        assert not decision(app).no_one_dissented
        assert "“It is too soon”" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert "somebody did dissent" in app.told[-1]
        await pilot.press("delete")
        await pilot.pause()
        assert not dissents_on(app.now, "ivy")


@SIZES
async def test_each_parent_has_their_own_words_on_decision_and_plan(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "words:mum:on_decision")
        await pilot.press("enter")
        await pilot.pause()
        await typed(pilot, "It is [b]fair[/b]")
        await pilot.press("ctrl+s")
        await pilot.pause()
        await at(app, pilot, "answer:mum:on_plan")
        await pilot.press("minus")
        await pilot.pause()
        said = answer_to(app.now, "mum", "on_decision", "ivy")
        assert said is not None
        assert said.text == "It is [b]fair[/b]"
        plan = answer_to(app.now, "mum", "on_plan")
        assert plan is not None
        assert plan.did_not_say
        await at(app, pilot, "words:dad:on_decision")
        shown = screen_text(app)
        assert "It is [b]fair[/b]" in shown
        assert "asked, did not say" in shown
        assert "not their child here" in shown


@SIZES
async def test_a_parent_s_words_are_kept_from_somebody_by_one_key(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "answer:mum:on_plan")
        await pilot.press("k")
        await pilot.pause()
        assert "There are no words of a parent here yet" in app.told[-1]
        await pilot.press("enter")
        await pilot.pause()
        await typed(pilot, "He must not ring.")
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("k")
        await pilot.pause()
        await pilot.press("space", "ctrl+s")
        await pilot.pause()
        said = answer_to(app.now, "mum", "on_plan")
        assert said is not None
        assert said.text == "He must not ring."
        assert len(said.withheld_from) == 1
        assert "“He must not ring.”   ! not for" in screen_text(app)


@SIZES
async def test_a_parent_s_words_may_take_several_lines_and_enter_asks_the_next_thing(
    size: tuple[int, int],
) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await at(app, pilot, "words:mum:on_decision")
        await pilot.press("enter")
        await pilot.pause()
        assert "What do you say to the decision, in your own words?" in screen_text(app)
        for words in ("It is fair.\nI want {{ help }}.", "He is not born yet."):
            app.post_message(Paste(words))
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
        assert "What do you say to the plan, in your own words?" in screen_text(app)
        app.post_message(Paste("It is long.\nI will try."))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DecisionScreen)
        last = app.screen.query_one(DrawnGrid).selected_key
        assert last == "answer:mum:on_plan"  # where the last words stand
        said = [answer_to(app.now, "mum", "on_decision", child) for child in ("ivy", "bump")]
        said.append(answer_to(app.now, "mum", "on_plan"))
        assert [one.text if one else None for one in said] == [
            "It is fair.\nI want {{ help }}.",
            "He is not born yet.",
            "It is long.\nI will try.",
        ]
        await at(app, pilot, "words:mum:on_decision")
        await pilot.press("left")
        await pilot.pause()
        assert "It is fair. I want {{ help }}." in screen_text(app)
        await pilot.press("enter")  # they are changed where they were typed
        await pilot.pause()
        assert "I want {{ help }}." in screen_text(app)


async def test_half_typed_words_of_a_parent_are_given_back_with_their_form() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "answer:dad:on_plan")
        await pilot.press("enter")
        await pilot.pause()
        await typed(pilot, "Half a tho")
        form = app.screen
        assert isinstance(form, Form)
        place, draft = form.place, form.half_typed()
    again = stage()
    async with again.run_test(size=WIDE) as pilot:
        await pilot.pause()
        again.step.take_drafts({place: draft})
        while "Half a tho" not in screen_text(again):
            await pilot.pause(0.01)
        await typed(pilot, "ught")
        await pilot.press("enter")
        await pilot.pause()
        said = answer_to(again.now, "dad", "on_plan")
        assert said is not None
        assert said.text == "Half a thought"


async def test_a_half_typed_reason_survives_and_comes_back_with_its_question() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await typed(pilot, "Half a tho")
        await pilot.pause()
        draft, kept = app.step.half_typed(), app.now
    again = stage(kept)
    async with again.run_test(size=WIDE) as pilot:
        await pilot.pause()
        again.step.take_drafts({"decision": draft})
        await pilot.pause()
        assert "Worker, yes for Ivy, because" in screen_text(again)
        await answer(pilot, "ught")
        assert view(again, "worker").reason == "Half a thought"


async def test_undoing_the_view_takes_the_question_for_its_reason_away() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await pilot.pause()
        app.conference = app.first
        await pilot.pause()
        assert "because" not in screen_text(app)
        assert app.screen.focused is app.screen.query_one(DrawnGrid)


async def test_after_sign_off_a_view_is_refused_with_the_reason_and_words_can_still_be_mended() -> None:
    app = stage(decided())
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await at(app, pilot, "view:worker")
        await pilot.press("y")
        await answer(pilot, "Befor")
        app.conference = app.now.changing(signed_off_at=app.step.now())
        before = app.now
        await at(app, pilot, "view:worker")
        await pilot.press("n")
        await pilot.pause()
        assert app.now == before
        assert "signed off" in screen_text(app)
        await pilot.press("y")
        await answer(pilot, "e")
        assert view(app, "worker").reason == "Before"


@SIZES
async def test_what_the_sign_off_refused_is_not_offered_to_be_kept(size: tuple[int, int]) -> None:
    app = stage(decided())
    async with app.run_test(size=size, notifications=True) as pilot:
        app.conference = app.now.changing(signed_off_at=app.step.now())
        await at(app, pilot, "decision")
        await pilot.press("enter", "2", "ctrl+s")
        await pilot.pause()
        assert any("signed off" in notice for notice in app.notified)
        await pilot.press("escape")
        await pilot.pause()
        shown = screen_text(app)
        assert "What you typed cannot be kept so." in shown
        assert "keep it" not in shown
        assert shown.splitlines()[-1].strip() == "escape Go on typing"
        await pilot.press("escape")
        await pilot.pause()
        assert "ctrl+s Keep" in screen_text(app).splitlines()[-1]
        await pilot.press("escape", "t")
        await pilot.pause()
        assert not isinstance(app.screen, Form)


async def test_with_more_children_than_fit_the_columns_go_sideways_and_the_names_stay() -> None:
    conference = family()
    for place in range(4):
        conference = conference.with_record(Child(id=f"c{place}", name=f"Child {place}", born=DAY))
    app = stage(conference)
    async with app.run_test(size=WIDE) as pilot:
        await at(app, pilot, "view:worker")
        assert "1 to 3 of 6" in screen_text(app)
        await pilot.press(*["right"] * 5)
        await pilot.pause()
        assert "4 to 6 of 6" in screen_text(app)
        assert "Worker" in screen_text(app)
        await pilot.press("n")
        await answer(pilot, "Not met")
        assert view(app, "worker", "c3").reason == "Not met"


async def test_without_a_child_the_step_says_where_to_begin() -> None:
    app = stage(Conference(family="Fennimore", held_on=DAY))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("y", "n", "d", "c", "equals_sign", "right", "enter", "minus", "delete")
        await pilot.pause()
        assert "No child is among the people yet." in screen_text(app)
        assert not app.labels
