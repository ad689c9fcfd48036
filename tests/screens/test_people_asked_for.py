"""What a local procedure asks of the people: whom it invites, who must be asked first, and by when."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Comes, Kind, NotInvited, Participant, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.timeline import FILE_COPY
from chairtui.screens.opening import OpeningScreen
from chairtui.screens.people.screen import PeopleScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.documents.reading import TEMPLATE, text
from tests.procedures import load_procedure
from tests.screens.harness import DAY, FOLDERS, SIZES, WIDE, StepStage, screen_text, typed

TALL = (132, 90)


def procedure(key: str) -> Procedure:
    return load_procedure(key, FOLDERS)


HARINGEY = procedure("haringey")
WREN = Child(id="wren", name="Wren Quillfeather", born=date(2015, 3, 14))
TARN = Child(id="tarn", name="Tarn Quillfeather", born=date(2022, 2, 2))
MUM = Participant(id="mum", name="Isla Quillfeather", called="Mum", roles=("mother",))
DAD = Participant(id="dad", name="Rook Sandpiper", called="Dad", roles=("father",))
BO = Participant(id="bo", name="Bo Fern", roles=("supporter",), here_for="mum")
RIDGE = Participant(id="ridge", name="PC Ridge", roles=("police",), works_with=("wren", "tarn"))


def family(*records: Any, **own: Any) -> Conference:
    fields: dict[str, Any] = {"family": "Quillfeather", "held_on": DAY, "starts_at": time(10)} | own
    conference = Conference(**fields)
    for record in records:
        conference = conference.with_record(record)
    return conference


def stage(conference: Conference, of: Procedure = HARINGEY) -> StepStage:
    return StepStage(PeopleScreen(), conference, of)


def read(app: StepStage) -> str:
    """The words on the screen, wherever their lines end."""
    return " ".join(screen_text(app).replace("┃", " ").split())


async def choose(app: StepStage, pilot: Any, key: str) -> None:
    app.screen.query_one(DrawnList).select(key)
    await pilot.pause()


@SIZES
async def test_whom_the_procedure_invites_is_put_down_by_enter_with_role_and_children(
    size: tuple[int, int],
) -> None:
    app = stage(family(WREN, TARN))
    async with app.run_test(size=size) as pilot:
        await choose(app, pilot, "invite:gp")
        shown = read(app)
        assert "GP for all children · usually a written" in shown
        assert "Your GP will be invited" in shown
        await pilot.press("enter")
        await pilot.pause()
        (gp,) = app.now.participants
        assert (gp.roles, gp.works_with) == (("gp",), ("wren", "tarn"))
        keys = [row.key for row in app.screen.query_one(DrawnList).rows]
        assert "invite:gp" not in keys
        assert f"person:{gp.id}" in keys


@SIZES
async def test_a_suggestion_that_is_not_wanted_says_why_and_is_asked_no_more(size: tuple[int, int]) -> None:
    app = stage(family(WREN, TARN))
    async with app.run_test(size=size) as pilot:
        await choose(app, pilot, "invite:gp")
        await pilot.press("n", "enter")
        await pilot.pause()
        assert "Say why" in read(app)  # no suggestion goes without a reason
        await typed(pilot, "No GP since the move")
        await pilot.press("enter")
        await pilot.pause()
        assert app.labels == ["Not invited"]
        (refused,) = app.now.not_invited
        assert (refused.invitee, refused.about) == ("gp", ("wren", "tarn"))
        shown = app.screen.query_one(DrawnList)
        assert "invite:gp" not in [row.key for row in shown.rows]
        await choose(app, pilot, f"not-invited:{refused.id}")
        assert "GP for all children not invited" in read(app)
        assert "No GP since the move" in read(app)
        text_of_file = text(make_summary(app.now, HARINGEY, FILE_COPY, template=TEMPLATE).content)
        assert "Not invited: GP. No GP since the move" in text_of_file
        await pilot.press("enter", *["backspace"] * 4)
        await typed(pilot, "flood")
        await pilot.press("enter")
        await pilot.pause()
        assert [one.why for one in app.now.not_invited] == ["No GP since the flood"]
        await pilot.press("delete")
        await pilot.pause()
        assert app.now.not_invited == ()
        assert "invite:gp" in [row.key for row in shown.rows]


async def test_a_child_who_comes_later_is_asked_about_again() -> None:
    refused = NotInvited(invitee="gp", about=("wren",), why="No GP since the move")
    app = stage(family(WREN, TARN, refused))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "GP for Tarn" in read(app)
        assert "GP for Wren not invited" in read(app)
        await choose(app, pilot, "child:wren")
        await pilot.press("n")
        await pilot.pause()
        assert app.told[-1].startswith("Choose somebody whom this procedure also invites")


async def test_an_age_says_who_is_invited_for_which_child_and_what_the_leaflet_leaves_open() -> None:
    five = Child(id="five", name="Five Quillfeather", born=date(2021, 1, 2))
    app = stage(family(WREN, five))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        shown = read(app)
        assert "Health visitor for Five" in shown
        assert "a child who is five is in neither" in shown
        keys = [row.key for row in app.screen.query_one(DrawnList).rows]
        assert "invite:nursery" not in keys
        assert {"invite:school_nurse", "invite:school_nurse_at_five"} <= set(keys)


async def test_an_unborn_baby_is_no_reason_to_invite_a_school() -> None:
    bump = Child(id="bump", name="Baby Quillfeather", expected=date(2026, 8, 1), kind=Kind.PRE_BIRTH)
    app = stage(family(bump))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        keys = {row.key for row in app.screen.query_one(DrawnList).rows if row.key.startswith("invite")}
        assert keys == {"invite:social_worker", "invite:midwife", "invite:gp", "invite:police"}


async def test_nothing_is_said_of_invitations_where_all_are_there_or_none_are_stated() -> None:
    roles = ("lead_social_worker", "school", "school_nurse", "gp", "police")
    there = [Participant(id=role, name=role, roles=(role,), works_with=("wren",)) for role in roles]
    for conference, of in ((family(WREN, *there), HARINGEY), (family(WREN), procedure("london_borough"))):
        app = stage(conference, of)
        async with app.run_test(size=TALL) as pilot:
            await pilot.pause()
            assert "This procedure also invites" not in screen_text(app)


async def test_a_health_visitor_is_a_health_representative() -> None:
    gwent = procedure("gwent")
    nurse = Participant(id="hv", name="Ms Reed", roles=("health_visitor",), works_with=("wren",))
    app = stage(family(WREN, nurse), gwent)
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "Health representative" not in screen_text(app)
        assert "Education representative" in screen_text(app)


@SIZES
async def test_a_child_of_ten_is_asked_whether_to_come_and_the_answer_is_kept(size: tuple[int, int]) -> None:
    app = stage(family(WREN, TARN))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert read(app).count("! asked whether to come?") == 1
        await choose(app, pilot, "child:wren")
        await pilot.press("enter", *["tab"] * 5)
        assert "If your child is 10 years or older" in read(app)
        await pilot.press("right", "right", "tab")
        await typed(pilot, "Kezia asked")
        await pilot.press("ctrl+s")
        await pilot.pause()
        wren = app.now.children[0]
        assert (wren.comes, wren.comes_why) == (Comes.PART, "Kezia asked")
        assert "comes for part of it: Kezia asked" in read(app)
        assert "asked whether to come?" not in read(app)


async def test_a_supporter_is_told_of_in_time_and_agreed_to_by_the_chair() -> None:
    app = stage(family(WREN, MUM, BO))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "! Has the chair agreed that they come?" in read(app)
        await choose(app, pilot, "person:bo")
        await pilot.press("enter", *["tab"] * 9)
        assert "wanted by Sun 10 May, 2 days before Tue 12 May" in read(app)
        assert "Unclear: The leaflet says “2 days” here" in read(app)
        await typed(pilot, "11 may")
        assert "! Late: wanted by Sun 10 May" in read(app)
        await pilot.press("tab")
        await typed(pilot, "11 may")
        await pilot.press("ctrl+s")
        await pilot.pause()
        bo = app.now.record(Participant, "bo")
        assert (bo.notice_on, bo.agreed_on) == (date(2026, 5, 11), date(2026, 5, 11))
        assert "chair told Mon 11 May · agreed Mon 11 May" in read(app)
        assert "! late: wanted by Sun 10 May" in read(app)
        assert "Has the chair agreed" not in read(app)


async def test_what_is_agreed_on_the_day_is_said_not_to_be_in_advance() -> None:
    app = stage(family(WREN, MUM, BO))
    async with app.run_test(size=TALL) as pilot:
        await choose(app, pilot, "person:bo")
        await pilot.press("enter", *["tab"] * 10)
        await typed(pilot, "12 may")
        await pilot.pause()
        assert "! That is not in advance of the conference." in read(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.record(Participant, "bo").agreed_on == date(2026, 5, 12)
        assert "! That is not in advance of the conference." in read(app)


async def test_nobody_is_agreed_to_in_advance_where_the_procedure_does_not_ask_for_it() -> None:
    app = stage(family(WREN, MUM, BO), procedure("gwent"))
    async with app.run_test(size=TALL) as pilot:
        await choose(app, pilot, "person:bo")
        await pilot.press("enter")
        assert "The chair agreed on" not in read(app)


@pytest.mark.parametrize(
    ("area", "words"), [("haringey", "told at the meeting"), ("gwent", "kept for the meeting")]
)
async def test_a_report_that_is_kept_for_the_meeting_is_not_late_and_not_given_out(
    area: str, words: str
) -> None:
    report = Report(id="report", participant_id="ridge", about=("wren",))
    app = stage(family(WREN, MUM, RIDGE, report), procedure(area))
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert words in read(app)
        assert "not given yet" not in read(app)
        await choose(app, pilot, "person:ridge")
        await pilot.press("r", "tab", "tab")
        assert f"This report is {words}." not in read(app)
        await pilot.press("space", "tab")
        await pilot.pause()
        assert f"! This report is {words}." in read(app)
        assert "due " not in read(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.reports[0].given_to == ("mum",)
        assert "! was given out" in read(app)


async def test_a_parent_has_a_contribution_form_with_its_own_limit_and_is_asked_who_may_read_it() -> None:
    app = stage(family(WREN, MUM, DAD))
    async with app.run_test(size=TALL) as pilot:
        await choose(app, pilot, "person:mum")
        await pilot.press("r")
        assert "Isla Quillfeather: contribution form" in read(app)
        assert "shared in good time with the chair and others who are invited" in read(app)
        await pilot.press("tab", "tab")
        await typed(pilot, "11 may")
        assert "due Fri 8 May, 2 working days before Tue 12 May" in read(app)
        assert "1 working day late" in read(app)
        await pilot.press("tab", "tab", "tab", "space", "tab")
        await pilot.pause()
        assert "Does Mum know that it reaches Dad?" in read(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        (form,) = app.now.reports
        assert (form.to_chair_at, form.given_to) == (datetime.fromisoformat("2026-05-11"), ("dad",))
        assert "contribution form received Mon 11 May · shared with Dad" in read(app)


@SIZES
async def test_the_strategy_discussion_says_by_when_the_conference_is_held(size: tuple[int, int]) -> None:
    app = StepStage(OpeningScreen(), family(WREN), procedure("england"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("t", *["tab"] * 6)
        assert "the conference is no later than 15 working days after it" in read(app)
        await typed(pilot, "16 apr")
        shown = read(app)
        assert (
            "conference no later than Fri 8 May, 15 working days from Thu 16 Apr, skipping Mon 4 May" in shown
        )
        assert "2 working days late" in shown
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.strategy_discussion == date(2026, 4, 16)
    people = stage(app.now)
    async with people.run_test(size=size) as pilot:
        await pilot.pause()
        assert "! The conference is 2 working days late: no later than Fri 8 May" in read(people)


async def test_a_review_is_not_counted_from_a_strategy_discussion() -> None:
    review = Child(id="wren", name="Wren", born=date(2015, 3, 14), kind=Kind.REVIEW)
    app = StepStage(OpeningScreen(), family(review), procedure("england"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        assert "Strategy discussion" not in read(app)
