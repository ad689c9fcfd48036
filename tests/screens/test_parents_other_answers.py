"""What a parent answered to a question of the procedure before: seen, revised, and in every copy."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.statements import ParentAnswer
from chairtui.plain_text import plain_text
from chairtui.procedure_files import procedure_edition
from chairtui.screens.parents_views.screen import ParentsViewsScreen
from tests.builders import family_conference
from tests.documents.reading import summary, text
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, WIDE, StepStage, london_borough, screen_text

GWENT = load_procedure("gwent", FOLDERS)
OWN = {prompt.key for prompt in london_borough().parent_prompts}
FORMER = next(prompt for prompt in GWENT.parent_prompts if prompt.key not in OWN)
WORDS = "I would have come on Tuesday."


def family() -> Conference:
    """A conference that followed Gwent before, with an answer to a question of Gwent's own."""
    gwent = procedure_edition("gwent", FOLDERS)
    answer = ParentAnswer(id="former", participant_id="mum", prompt=FORMER.key, text=WORDS)
    return family_conference().changing(procedure_editions=(gwent,)).with_record(answer)


async def test_an_answer_to_a_question_of_another_procedure_is_seen_below_it_and_revised() -> None:
    app = StepStage(ParentsViewsScreen(), family())
    async with app.run_test(size=(132, 70)) as pilot:
        await pilot.pause()
        shown = " ".join(screen_text(app).split())
        assert WORDS in shown
        assert FORMER.ask.split()[0] in shown
        app.step.choose("former")
        await pilot.press("enter")
        await pilot.pause()
        assert FORMER.ask[:40] in screen_text(app)
        await pilot.press(*" So.", "ctrl+s")
        await pilot.pause()
        assert app.now.record(ParentAnswer, "former").text == f"{WORDS} So."


async def test_there_is_no_such_row_where_every_answer_has_its_question() -> None:
    app = StepStage(ParentsViewsScreen(), family_conference())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert FORMER.ask[:30] not in screen_text(app)


def test_the_summary_and_the_plain_text_print_it_under_its_question() -> None:
    assert f"{FORMER.ask}\n{WORDS}" in text(summary(family(), "mum", london_borough()))
    assert f"{FORMER.ask}" in plain_text(family(), london_borough())
