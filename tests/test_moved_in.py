"""A child who moved in on a plan: the former authority's day and category stay on record at every review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.following import following
from chairtui.domain.people import Child, Kind, ParentalResponsibility, Participant, Relationship
from chairtui.domain.reviewing import existing_plan, procedure_for
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timeline import FILE_COPY
from chairtui.domain.trends import trends
from chairtui.plain_text import plain_text
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.screens.review.screen import ReviewScreen
from chairtui.screens.step_screen import StepScreen
from tests.documents.reading import TEMPLATE, text
from tests.screens.harness import SIZES, StepStage, london_borough, screen_text

PROCEDURE = london_borough()
BEGAN, TRANSFER, REVIEW, LATER = (
    date(2025, 10, 7), date(2026, 2, 10), date(2026, 5, 5), date(2026, 11, 3),
)  # fmt: skip


def transfer() -> Conference:
    """Decided on a plan here, in another category than the former authority's."""
    conference = Conference(id="transfer", family="Vetch", held_on=TRANSFER)
    for record in (
        Child(id="ida", name="Ida Vetch", born=date(2017, 4, 3), kind=Kind.TRANSFER_IN),
        Participant(id="mum", name="Della Vetch", called="Mum", roles=("mother",)),
        Relationship(
            participant_id="mum", child_id="ida", parental_responsibility=ParentalResponsibility.YES
        ),
        ExistingPlan(
            id="theirs",
            child_id="ida",
            option="child_protection_plan",
            authority="Invented Shire",
            notified_on=date(2026, 1, 5),
            began_on=BEGAN,
            first_categories=("neglect",),
            categories=("neglect",),
        ),
        decision("physical"),
    ):
        conference = conference.with_record(record)
    return conference


def decision(category: str) -> Decision:
    return Decision(id="now", child_id="ida", option="child_protection_plan", categories=(category,))


def after(former: Conference, held_on: date) -> Conference:
    new = Conference(id=held_on.isoformat(), family="Vetch", held_on=held_on)
    return following(new, former, PROCEDURE, ["ida"])


FIRST = transfer()
FIRST_REVIEW = after(FIRST, REVIEW)
SECOND_REVIEW = after(FIRST_REVIEW.with_record(decision("emotional")), LATER)


def test_reviews_count_from_here_and_the_plan_from_where_it_began() -> None:
    for review, reviews, last in ((FIRST_REVIEW, 0, TRANSFER), (SECOND_REVIEW, 1, REVIEW)):
        plan = existing_plan(review, "ida")
        assert plan is not None
        assert (plan.began_on, plan.reviews, plan.last_conference_on) == (TRANSFER, reviews, last)
        assert (plan.authority, plan.moved_from, plan.moved_plan_since) == ("", "Invented Shire", BEGAN)
        assert (plan.since, plan.first_categories) == (BEGAN, ("neglect",))


def test_time_on_a_plan_never_runs_backwards() -> None:
    (trend,) = trends((FIRST, FIRST_REVIEW), SECOND_REVIEW)
    assert [(then.days, then.since) for then in trend.plan] == [(126, BEGAN), (210, BEGAN), (392, BEGAN)]


def shown(step: StepScreen, conference: Conference, *past: Conference) -> StepStage:
    step.past = past
    return StepStage(step, conference, procedure_for(conference, PROCEDURE))


def words_of(app: StepStage) -> str:
    return " ".join(screen_text(app).replace("▌", "").split())


@SIZES
async def test_the_steps_say_whose_plan_it_was_since_when_and_the_first_category(
    size: tuple[int, int],
) -> None:
    app = shown(ReviewScreen(), FIRST_REVIEW, FIRST)
    async with app.run_test(size=size) as pilot:
        told = words_of(app)
        assert "plan since 10 Feb 2026, after one of Invented Shire since 7 Oct 2025" in told
        assert "6 months" in told
        assert "first: neglect, last: physical abuse" in told
        await pilot.press("t")
        await pilot.pause()
        assert "210 days on a plan, since 7 Oct 2025" in words_of(app)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (PeopleScreen, "on a plan since 10 Feb 2026, after one of Invented Shire since 7 Oct 2025"),
        (DecisionScreen, "first: neglect (7 Oct 2025), last: physical abuse (10 Feb 2026)"),
    ],
)
async def test_people_and_the_decision_say_it_too(step: type[StepScreen], words: str) -> None:
    conference = FIRST_REVIEW.with_record(decision("physical"))
    app = shown(step(), conference, FIRST)
    async with app.run_test(size=(132, 38)):
        rail = 26
        lines = (line[rail:].strip(" ▌") for line in screen_text(app).splitlines())
        assert words in " ".join(" ".join(lines).split())


async def test_what_came_along_of_the_move_can_be_put_right() -> None:
    app = shown(PeopleScreen(), FIRST_REVIEW)
    async with app.run_test(size=(132, 38)) as pilot:
        await pilot.press("home", "p")
        await pilot.pause()
        assert "After a plan of" in screen_text(app)
        await pilot.press("tab", "s", "ctrl+s")
        await pilot.pause()
        plan = existing_plan(app.now, "ida")
    assert plan is not None
    assert (plan.moved_from, plan.moved_plan_since) == ("Invented Shires", BEGAN)


def test_the_word_file_and_the_plain_text_say_it() -> None:
    made = make_summary(FIRST_REVIEW, PROCEDURE, FILE_COPY, template=TEMPLATE, past=(FIRST,))
    read = text(made.content)
    assert "since 10 February 2026, after one of Invented Shire since 7 October 2025, 6 months" in read
    assert "Category before, first: neglect, last: physical abuse (10 February 2026)" in read
    assert "210 days, since 7 October 2025" in read
    told = plain_text(FIRST_REVIEW, procedure_for(FIRST_REVIEW, PROCEDURE), (FIRST,))
    assert "after one of Invented Shire since Tuesday 7 October 2025" in told


def test_a_plan_that_began_here_says_nothing_of_another() -> None:
    here = FIRST_REVIEW.with_record(
        replace(FIRST_REVIEW.existing_plans[0], moved_from="", moved_plan_since=None)
    )
    made = make_summary(here, PROCEDURE, FILE_COPY, template=TEMPLATE, past=())
    assert "after one of" not in text(made.content)
