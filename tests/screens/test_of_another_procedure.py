"""What this procedure has no place for: it is named by its title, seen on its step, and taken out there."""

from __future__ import annotations

import re
from datetime import date
from functools import reduce

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, View
from chairtui.domain.people import Came, Participant
from chairtui.domain.plans import Meeting
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Stage, missing
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.scales import ScaleRating
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY, Tick
from chairtui.plain_text import plain_text
from chairtui.procedure_files import procedure_edition, procedure_from_edition, working_calendar
from chairtui.screens.step_screen import StepScreen
from chairtui.screens.steps import step_screen
from tests.builders import minutes
from tests.documents.reading import headers, summary, text
from tests.real_app import family
from tests.screens.harness import FOLDERS, SIZES, WIDE, StepStage, screen_text

SAID = (
    View(id="of-mum", participant_id="mum", child_id="robin", likely=True, reason="I cannot do it alone."),
    View(
        id="of-mum-later",
        participant_id="mum",
        child_id="robin",
        likely=False,
        reason="Nan moves in.",
        changed_why="Nan rang.",
        replaces="of-mum",
        given_at=minutes(75),
    ),
    ScaleRating(id="of-bo", scale_id="scale-wren", participant_id="bo", number=7, reason="She tries."),
    Meeting(
        id="welsh",
        timescale="care_and_support_meeting",
        about=("wren",),
        on=date(2026, 6, 1),
        where="The hall",
    ),
    Tick(id="risk", key="risk_question", child_id="wren", note="Yes, at night."),
    Tick(id="concerns", key="concerns", note="They ring the office."),
    Participant(id="bo", name="Bo Fennel", roles=("supporter",), came=Came.ROOM, here_for="mum"),
    Participant(id="reed", name="Ms Reed", roles=("health",), came=Came.ROOM, works_with=("wren",)),
)
"""What is said under one procedure or another, and has no place in each."""


COMPLAINT = (
    "The note “They ring the office.”: its line “Concerns about the conference, and the right to complain”"
)


def followed(*keys: str) -> Conference:
    """A family who followed these procedures, one after the other, and much was said under each."""
    conference = family()
    for edition in conference.procedure_editions:
        conference = conference.without(edition)
    records = (*(procedure_edition(key, FOLDERS) for key in keys), *SAID)
    conference = reduce(Conference.with_record, records, conference)
    decision = conference.record(Decision, "decision")
    return conference.revising(decision, categories=("financial", "neglect"))


def procedure_of(conference: Conference) -> Procedure:
    """What it follows now."""
    return procedure_for(conference, procedure_from_edition(conference.procedure_editions[-1]))


def stage(step: str, conference: Conference) -> StepStage:
    """One step of it."""
    procedure, screen = procedure_of(conference), step_screen(step)
    calendar = working_calendar(procedure.nation, FOLDERS)
    screen.begin_with(conference, procedure, calendar, "Fern Sorrel")
    return StepStage(screen, conference, procedure)


def there(app: StepStage) -> str:
    """The words on the screen, wherever their lines end."""
    return " ".join(screen_text(app).replace("▌", " ").split())


def named(conference: Conference) -> list[str]:
    """What is named as not of this procedure."""
    gaps = missing(conference, procedure_of(conference))
    words = [gap.words for gap in gaps if gap.before is Stage.FITTING]
    assert all(one.endswith(" is not of this procedure") for one in words)
    return [one.removesuffix(" is not of this procedure") for one in words]


def test_all_that_has_no_place_is_named_by_its_title() -> None:
    assert named(followed("haringey", "central_bedfordshire", "gwent")) == [
        "Wren Brambleby, in the plan so far: “Child protection plan”",
        "Wren Brambleby: the number of Bo Fennel",
        "Robin Brambleby: the view of Mum",
        "Wren Brambleby: the decision “Child protection plan”",
        "The note “Yes, at night.”: its line “At risk of significant harm?”",
        COMPLAINT,
    ]
    assert named(followed("haringey", "gwent", "central_bedfordshire")) == [
        "Ms Reed: the role “Health representative”",
        "Wren Brambleby: the number of Bo Fennel",
        "Robin Brambleby: the view of Mum",
        "Wren Brambleby: the category “Financial abuse”",
        "The date of “First meeting on the care and support plan”",
        COMPLAINT,
    ]


def test_a_category_of_the_plan_so_far_and_a_kind_of_line_are_named_too() -> None:
    conference = followed("gwent", "london_borough")
    plan = conference.record(ExistingPlan, "existing-plan")
    conference = conference.revising(plan, first_categories=("financial",))
    conference = conference.revising(conference.record(Statement, "worry"), kind="no_such_kind")
    assert "Wren Brambleby, in the plan so far: the category “Financial abuse”" in named(conference)
    assert [one for one in named(conference) if "the kind" in one] == [
        "“Wren was alone at home on two …”: the kind “no such kind”"
    ]


@SIZES
async def test_a_view_of_somebody_who_is_not_asked_is_seen_and_taken_out(size: tuple[int, int]) -> None:
    app = stage("decision", followed("haringey", "london_borough"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown(app).choose("view:mum:robin")
        await pilot.pause()
        assert "Nan moves in." in there(app)
        assert "! not asked here" in there(app)
        await pilot.press("delete")
        await pilot.pause()
        assert not [view for view in app.now.views if view.participant_id == "mum"]
        assert app.labels == ["Remove a view"]
        assert "Nan moves in." not in there(app)


async def test_nobody_who_is_not_asked_is_given_a_view_and_no_other_is_taken_out() -> None:
    app = stage("decision", followed("haringey", "london_borough"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown(app).choose("view:mum:wren")
        await pilot.press("y")
        shown(app).choose("view:mum:robin")
        await pilot.press("equals_sign")
        shown(app).choose("view:worker:wren")
        await pilot.press("delete")
        await pilot.pause()
        assert app.labels == []
        assert [words.partition(".")[0] for words in app.told[:2]] == [
            "This procedure does not ask them for a view"
        ] * 2
        assert app.told[2].startswith("Only a dissent can be removed here, or a view")


@SIZES
async def test_a_number_of_somebody_who_is_not_asked_is_seen_and_taken_out(size: tuple[int, int]) -> None:
    app = stage("scaling", followed("haringey", "gwent"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown(app).choose("rater:bo:wren")
        await pilot.pause()
        assert "She tries." in there(app)
        assert "not asked here" in there(app)
        shown(app).choose("rater:worker:wren")
        await pilot.press("delete")
        assert app.told == ["Only a number that this procedure does not ask for can be removed."]
        shown(app).choose("rater:bo:wren")
        await pilot.press("delete")
        await pilot.pause()
        assert not [rating for rating in app.now.ratings if rating.participant_id == "bo"]
        assert "She tries." not in there(app)


@SIZES
async def test_a_date_that_nothing_asks_for_is_seen_and_goes_when_it_is_emptied(
    size: tuple[int, int],
) -> None:
    app = stage("closing", followed("gwent", "haringey"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown(app).choose("meeting:welsh")
        await pilot.pause()
        for words in ("First meeting on the care", "Mon 1 Jun", "The hall", "what was decided does not ask"):
            assert words in there(app), words
        await pilot.press("enter", "ctrl+u", "tab", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert not [meeting for meeting in app.now.meetings if meeting.id == "welsh"]
        assert "The hall" not in there(app)


@pytest.mark.parametrize(
    ("step", "place", "note"),
    [
        ("decision", "asked:risk_question:wren", "Yes, at night."),
        ("closing", "tick:concerns", "They ring the office."),
    ],
)
async def test_a_note_on_a_line_of_another_script_is_seen_and_goes_when_it_is_emptied(
    step: str, place: str, note: str
) -> None:
    app = stage(step, followed("haringey", "central_bedfordshire", "gwent"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown(app).choose(place)
        await pilot.pause()
        assert note in there(app)
        assert "(not of this procedure)" in there(app)
        await pilot.press("enter", *["backspace"] * len(note), "ctrl+s")
        await pilot.pause()
        assert note not in {tick.note for tick in app.now.ticks}
        assert "(not of this procedure)" not in there(app)


@pytest.mark.parametrize("reader", ["mum", FILE_COPY])
@pytest.mark.parametrize(
    "keys",
    [
        ("haringey", "central_bedfordshire", "london_borough", "gwent"),
        ("haringey", "gwent", "central_bedfordshire"),
        ("central_bedfordshire", "gwent", "haringey"),
    ],
)
def test_a_document_prints_titles_of_then_and_never_a_key(keys: tuple[str, ...], reader: str) -> None:
    conference = followed(*keys)
    package = summary(conference, reader, procedure_of(conference))
    printed = " ".join(text(package).split())
    for title in (
        "Child protection plan",
        "Financial abuse",
        "First meeting on the care and support plan",
        "At risk of significant harm? Yes, at night.",
        *(["Health representative"] if reader == FILE_COPY else []),
    ):
        assert title in printed, title
    told = plain_text(conference, procedure_of(conference))
    for words in (printed, headers(package), told):
        assert not re.findall(r"\b[a-z]+_[a-z_]+\b", words)


def shown(app: StepStage) -> StepScreen:
    """The step that is shown."""
    return app.step
