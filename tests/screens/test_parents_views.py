"""Parents' views, answered by keys: what the chair sees, and what the conference then holds."""

from __future__ import annotations

from chairtui.domain.parents_answers import answer_to, wanted_by
from chairtui.screens.parents_views.screen import ParentsViewsScreen
from tests.builders import HOSTILE, empty_conference, family_conference
from tests.screens.harness import NARROW, SIZES, WIDE, StepStage, screen_text, typed

PROMPTS = ("works_well", "worries", "support", "wants_in_plan")


def stage() -> StepStage:
    return StepStage(ParentsViewsScreen(), family_conference())


def texts(app: StepStage, person: str) -> dict[str, str | None]:
    found = {prompt: answer_to(app.now, person, prompt) for prompt in PROMPTS}
    return {prompt: answer.text if answer else None for prompt, answer in found.items()}


def drafts(app: StepStage) -> list[tuple[str | None, str]]:
    return [(wanted_by(app.now, action), action.what) for action in app.now.actions if action.draft]


@SIZES
async def test_each_parent_has_a_section_with_every_prompt(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("home")
        seen = screen_text(app)
        await pilot.press("end")
        await pilot.pause()
        seen += screen_text(app)
    for words in ("Hazel Brambleby", "Rowan Overhill", "What is working well in your", "I was tired."):
        assert words in seen
    assert "Nan" not in seen.split("Hazel Brambleby")[1]


@SIZES
async def test_enter_answers_and_goes_on_with_the_next_open_prompt_of_the_same_parent(
    size: tuple[int, int],
) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter")
        await typed(pilot, "Sundays with Nan")
        await pilot.press("enter")
        await pilot.pause()
        assert "What help or support do you need?" in screen_text(app)
        await typed(pilot, "Somebody to ring")
        await pilot.press("enter")
        await pilot.pause()
        await typed(pilot, "A key safe")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ParentsViewsScreen)
        assert texts(app, "mum") == {
            "works_well": "Sundays with Nan",
            "worries": "I was tired.",
            "support": "Somebody to ring",
            "wants_in_plan": "A key safe",
        }
        assert drafts(app)[-2:] == [("mum", "Somebody to ring"), ("mum", "A key safe")]
        assert "○ draft in the plan" in screen_text(app)


async def test_minus_says_asked_and_did_not_say_and_goes_on() -> None:
    app = stage()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("minus")
        await pilot.pause()
        answer = answer_to(app.now, "mum", "works_well")
        assert answer is not None
        assert answer.did_not_say
        assert "asked, did not say" in screen_text(app)
        await pilot.press("minus")
        await pilot.pause()
        assert "There are words here already" in screen_text(app)
        await pilot.press("up", "minus")
        await pilot.pause()
        assert answer_to(app.now, "mum", "works_well") is None


async def test_revising_an_answer_revises_its_draft_and_adds_none() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "down", "enter")
        await typed(pilot, "A lift")
        await pilot.press("ctrl+s")
        await pilot.pause()
        count = len(app.now.actions)
        await pilot.press("enter")
        await typed(pilot, " to school")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert len(app.now.actions) == count
        assert drafts(app)[-1] == ("mum", "A lift to school")
        assert app.labels == ["A parent's words", "A parent's words"]


async def test_a_change_and_its_draft_are_one_edit() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "down", "enter")
        await typed(pilot, "A lift")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert len(app.labels) == 1
        line = app.now.actions[-1]
        assert (line.what, line.about, line.who, line.draft) == ("A lift", ("wren",), (), True)


async def test_words_in_brackets_are_shown_as_they_are() -> None:
    conference = family_conference()
    answer = conference.parent_answers[0]
    app = StepStage(ParentsViewsScreen(), conference.revising(answer, text=HOSTILE[0]))
    async with app.run_test(size=WIDE):
        assert "[bold red]not markup[/]" in screen_text(app)


async def test_without_a_parent_it_says_how_to_begin() -> None:
    app = StepStage(ParentsViewsScreen(), empty_conference())
    async with app.run_test(size=NARROW) as pilot:
        assert "No parent is among the people yet" in screen_text(app)
        await pilot.press("enter", "minus")
        assert app.now.parent_answers == ()


async def test_what_is_found_elsewhere_is_chosen_here() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        app.step.choose("answer")
        await pilot.press("enter")
        await pilot.pause()
        assert "I was tired." in screen_text(app)
        assert app.step.form("answer:nobody:worries") is None


async def test_an_answer_is_kept_from_somebody_by_one_key_and_says_so() -> None:
    app = stage()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("home", "k")
        await pilot.pause()
        assert "There are no words of a parent here yet" in app.told[-1]
        app.step.choose("answer")
        await pilot.press("k")
        await pilot.pause()
        assert "Mum" not in screen_text(app).split("Not for")[1]
        await pilot.press("space", "ctrl+s")
        await pilot.pause()
        (kept,) = (one for one in app.now.parent_answers if one.id == "answer")
        assert kept.text == "I was tired."
        assert len(kept.withheld_from) == 1
        assert "I was tired.   ! not for" in screen_text(app)
