from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import (
    Came,
    Child,
    Exclusion,
    Kind,
    ParentalResponsibility,
    Participant,
    Relationship,
    Report,
    Sex,
)
from chairtui.domain.plans import PlanAction
from chairtui.domain.readiness import missing
from chairtui.domain.rights import relationship
from chairtui.domain.statements import Statement
from chairtui.screens.people.screen import PeopleScreen
from tests.screens.harness import DAY, NARROW, SIZES, WIDE, StepStage, london_borough, screen_text, typed

TALL = (132, 70)


def family(*records: Any) -> Conference:
    conference = Conference(family="Quillfeather", held_on=DAY, starts_at=time(10))
    for record in records:
        conference = conference.with_record(record)
    return conference


WREN = Child(id="wren", name="Wren Quillfeather", born=date(2017, 3, 14))
TARN = Child(id="tarn", name="Tarn Quillfeather", born=date(2022, 2, 2))
MUM = Participant(id="mum", name="Isla Quillfeather", called="Mum", roles=("mother",))
DAD = Participant(id="dad", name="Rook Sandpiper", called="Dad", roles=("father",))
KEZIA = Participant(
    id="kezia", name="Kezia Thornbury", roles=("lead_social_worker",), works_with=("wren", "tarn")
)
PEOPLE = family(WREN, TARN, MUM, DAD, KEZIA)


def stage(conference: Conference) -> StepStage:
    return StepStage(PeopleScreen(), conference)


def person(app: StepStage, record_id: str) -> Participant:
    return app.now.record(Participant, record_id)


def line_of(app: StepStage, words: str) -> str:
    return next(line for line in screen_text(app).splitlines() if words in line)


def offered(app: StepStage, label: str) -> str:
    """What a field offers in its box while it has the keys."""
    _, below = screen_text(app).split(f"━ {label} ━")
    return below[: below.index("┗")]


async def test_an_empty_list_says_how_to_begin() -> None:
    app = stage(family())
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert "c adds a child" in screen_text(app)


async def test_the_chair_is_told_whom_attendance_is_reported_to_in_words_of_today() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert "monitored and reported to the safeguarding" in screen_text(app)
        assert "LSCB" not in screen_text(app)


@SIZES
async def test_children_are_added_one_after_the_other_without_leaving_the_form(size: tuple[int, int]) -> None:
    app = stage(family())
    async with app.run_test(size=size) as pilot:
        await pilot.press("c")
        await typed(pilot, "Wren Quillfeather")
        await pilot.press("enter")
        await typed(pilot, "14/3/17")
        await pilot.press(*["enter"] * 7)
        await pilot.press("enter", "enter")
        await typed(pilot, "28 aug")
        await pilot.press("ctrl+s")
        await pilot.pause()
        wren, baby = app.now.children
        assert (wren.name, wren.born, wren.expected) == ("Wren Quillfeather", date(2017, 3, 14), None)
        assert (baby.name, baby.born, baby.expected) == ("Unborn baby", None, date(2026, 8, 28))
        assert baby.is_unborn
        assert baby.sex is Sex.NOT_KNOWN
        assert (wren.kind, baby.kind) == (Kind.INITIAL, Kind.PRE_BIRTH)
        assert app.labels == ["Add a child", "Add a child"]
        assert "born 14 Mar 2017" in screen_text(app)
        assert "due 28 Aug 2026" in screen_text(app)


@pytest.mark.parametrize("chosen", [Kind.INITIAL, Kind.PRE_BIRTH])
async def test_the_kind_that_the_chair_chose_for_an_unborn_child_stays(chosen: Kind) -> None:
    app = stage(family())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "enter", "enter")
        await typed(pilot, "28 aug")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "● pre-birth" in screen_text(app)
        await pilot.press("left" if chosen is Kind.INITIAL else "tab")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.children[-1].kind is chosen
        await pilot.press("c")
        await typed(pilot, "Wren")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.children[-1].kind is Kind.INITIAL


async def test_a_child_who_is_both_born_and_expected_is_questioned() -> None:
    app = stage(family(WREN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "enter", "enter")
        await typed(pilot, "28 aug")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "✕ A child is born or expected, not both." in screen_text(app)
        assert [one.expected for one in app.now.children] == [None]


async def test_a_child_cannot_be_both_born_and_expected() -> None:
    app = stage(family(WREN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "tab", "tab")
        await typed(pilot, "28 aug")
        await pilot.press("ctrl+s")
        assert "born or expected, not both" in screen_text(app)
        assert [one.expected for one in app.now.children] == [None]


async def test_adding_a_child_leaves_what_was_said_about_all_as_it_was() -> None:
    said = Statement(id="said", heading="worries", text="Both are often late.", about=("wren", "tarn"))
    app = stage(family(WREN, TARN, said))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await typed(pilot, "Fen")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert len(app.now.children) == 3
        assert app.now.statements == (app.first.statements)


async def test_siblings_may_have_different_kinds_of_conference_and_a_withheld_address() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", *["tab"] * 4, "right", "right", *["tab"] * 3)
        await typed(pilot, "3 Mill Row")
        await pilot.press("tab", "right", "space", "ctrl+s")
        await pilot.pause()
        await pilot.press("escape")  # the plan that a child comes to a review with
        await pilot.pause()
        wren, tarn = app.now.children
        assert (wren.kind, tarn.kind) == (Kind.REVIEW, Kind.INITIAL)
        assert (wren.address, wren.address_withheld_from) == ("3 Mill Row", ("dad",))
        assert "! address withheld from Dad" in screen_text(app)
        assert "3 Mill Row" not in screen_text(app)


async def test_professionals_are_added_in_a_row_and_asked_with_which_children_they_work() -> None:
    app = stage(family(WREN, TARN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "3")
        for name, role, agency in (
            ("Kezia Thornbury", "Lead social worker", "Care"),
            ("Owain Marsh", "Police", "Force"),
        ):
            await typed(pilot, name)
            await pilot.press("enter", "enter")
            await typed(pilot, role)
            await pilot.press("enter")
            await typed(pilot, agency)
            await pilot.press("enter", "enter", "enter")
            await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        found = [(p.name, p.roles, p.agency, p.works_with) for p in app.now.participants]
        assert found == [
            ("Kezia Thornbury", ("lead_social_worker",), "Care", ()),
            ("Owain Marsh", ("police",), "Force", ()),
        ]
        assert screen_text(app).count("! works with which children?") == 2
        await pilot.press("end", "enter", *["tab"] * 4)
        await pilot.pause()
        assert "With which children? Their copy covers those." in screen_text(app)
        await pilot.press("right", "space", "ctrl+s")
        await pilot.pause()
        assert app.now.participants[-1].works_with == ("tarn",)
        assert screen_text(app).count("! works with which children?") == 1
        assert "works with Tarn" in screen_text(app)


async def test_a_professional_works_with_the_only_child() -> None:
    app = stage(family(WREN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "3")
        await typed(pilot, "Kezia Thornbury")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.participants[-1].works_with == ("wren",)


@SIZES
async def test_a_second_of_one_name_is_asked_about_before_they_are_added(size: tuple[int, int]) -> None:
    jo = Participant(id="jo", name="Jo Marsh", roles=("school",))
    app = stage(family(WREN).with_record(jo))
    async with app.run_test(size=size) as pilot:
        await pilot.press("a", "1")
        await typed(pilot, "jo marsh")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "jo marsh is on the list already (School). Is this somebody else?" in " ".join(
            screen_text(app).split()
        )
        await pilot.press("g")
        await pilot.pause()
        assert [person.name for person in app.now.participants].count("jo marsh") == 0
        await pilot.press("ctrl+s", "k")
        await pilot.pause()
        assert [person.name for person in app.now.participants][-1] == "jo marsh"
        await app.step.run_action("focused.choose")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen is app.step


@SIZES
async def test_on_the_row_of_one_neil_the_other_has_his_whole_name(size: tuple[int, int]) -> None:
    hart = Participant(id="hart", name="Neil Hart", called="Neil", roles=("father",))
    voss = Participant(id="voss", name="Neil Voss", roles=("social_worker",), withheld_from=("hart",))
    app = stage(family(WREN).with_record(hart).with_record(voss))
    async with app.run_test(size=size) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert "! contact and address withheld from Neil Hart" in screen_text(app)


async def test_a_mother_is_every_child_s_until_the_chair_says_otherwise() -> None:
    app = stage(family(WREN, TARN))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1")
        await typed(pilot, "Isla Quillfeather")
        await pilot.press("enter", "enter")
        await typed(pilot, "Moth")
        await pilot.press("enter")
        await pilot.pause()
        assert "┃ mother " in screen_text(app)
        await typed(pilot, "adoptive mother")
        await pilot.press("ctrl+s")
        await pilot.pause()
        mum = app.now.participants[-1]
        ties = [relationship(app.now, mum.id, child) for child in ("wren", "tarn")]
        assert [tie.relationship for tie in ties if tie] == ["adoptive mother", "mother"]
        assert {tie.parental_responsibility for tie in ties if tie} == {ParentalResponsibility.NOT_KNOWN}


async def test_what_a_role_is_to_a_child_is_the_procedure_s_word() -> None:
    procedure = london_borough()
    roles = [replace(role, tie="mam") if role.key == "mother" else role for role in procedure.roles]
    app = StepStage(PeopleScreen(), family(WREN), replace(procedure, roles=tuple(roles)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1", "enter")
        await typed(pilot, "Isla Quillfeather")
        await pilot.press("enter")
        await typed(pilot, "Moth")
        await pilot.press("enter", "enter")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [tie.relationship for tie in app.now.relationships] == ["mam"]


@pytest.mark.parametrize("children", [(WREN,), (WREN, TARN)])
async def test_a_father_is_an_only_child_s_and_is_else_asked_whose(children: tuple[Child, ...]) -> None:
    app = stage(family(*children))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1", "enter")
        await typed(pilot, "Dad")
        await pilot.press("enter")
        await typed(pilot, "Fath")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert ("! Father of which children?" in screen_text(app)) is (len(children) > 1)
        await pilot.press("ctrl+s")
        await pilot.pause()
        ties = [(tie.child_id, tie.relationship) for tie in app.now.relationships]
        assert ties == ([("wren", "father")] if len(children) == 1 else [])


async def test_a_mother_who_is_there_already_leaves_the_next_one_unsaid() -> None:
    tie = Relationship(participant_id="mum", child_id="wren", relationship="Mother")
    app = stage(family(WREN, MUM, tie))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1", "enter")
        await typed(pilot, "Mam")
        await pilot.press("enter")
        await typed(pilot, "Moth")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [one.id for one in app.now.relationships] == [tie.id]


async def test_a_father_may_be_not_named_and_disputed_for_one_child() -> None:
    app = stage(family(WREN, TARN, MUM))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1", "enter")
        await typed(pilot, "Wren's father")
        await pilot.press("enter")
        await typed(pilot, "Father")
        await pilot.press("enter")
        await typed(pilot, "father")
        await pilot.press("enter", "d", "ctrl+s")
        await pilot.pause()
        father = app.now.participants[-1]
        tie = relationship(app.now, father.id, "wren")
        assert (father.name, father.called, father.roles) == ("", "Wren's father", ("father",))
        assert tie is not None
        assert (tie.relationship, tie.parental_responsibility) == ("father", ParentalResponsibility.DISPUTED)
        assert relationship(app.now, father.id, "tarn") is None
        assert "! Not named. Have they been told?" in screen_text(app)
        assert "! disputed: Wren" in screen_text(app)


async def test_somebody_without_name_and_role_is_not_put_down() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "2", "ctrl+s")
        assert "Say at least what the room calls them" in screen_text(app)
        assert app.labels == []


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("solicitor", "listens and advises only"),
        ("supporter", "gives a number, not a view"),
        ("advocate", "gives a number, not a view"),
        ("interpreter", "speaks another's words only"),
    ],
)
async def test_who_supports_somebody_shows_for_whom_and_what_their_role_allows(role: str, words: str) -> None:
    friend = Participant(id="friend", name="Merrin Vole", roles=(role,), here_for="mum")
    app = stage(family(WREN, MUM, friend))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert f"here for Mum · {words}" in screen_text(app)


async def test_whoever_may_only_ask_is_said_to_ask_only() -> None:
    guide = london_borough()
    asking = replace(guide.roles[7], key="asking", may_speak=False, may_ask=True)
    friend = Participant(id="friend", name="Merrin Vole", roles=("asking",), here_for="mum")
    app = StepStage(PeopleScreen(), family(WREN, MUM, friend), replace(guide, roles=(*guide.roles, asking)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "here for Mum · asks questions, and says nothing else" in screen_text(app)


async def test_several_who_are_marked_come_the_same_way_and_arrive_now() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("asterisk", "h", "1")
        await pilot.pause()
        assert {p.came for p in app.now.participants} == {Came.ROOM}
        assert all(p.arrived_at is not None for p in app.now.participants)
        assert "● room" in line_of(app, "Isla Quillfeather")
        await pilot.press("end", "h", "4")
        await pilot.pause()
        assert person(app, "kezia").came is Came.APOLOGIES
        assert person(app, "kezia").arrived_at is None
        assert person(app, "mum").came is Came.ROOM


async def test_a_deputy_comes_for_somebody_who_does_not() -> None:
    deputy = Participant(id="deputy", name="Ash Sorrel", roles=("social_worker",))
    app = stage(family(WREN, KEZIA, deputy))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "h", "5", "1")
        await pilot.pause()
        assert person(app, "kezia").came is Came.DEPUTY
        assert (person(app, "deputy").deputy_for, person(app, "deputy").came) == ("kezia", Came.ROOM)
        assert "in place of Kezia Thornbury" in screen_text(app)
        assert "sent deputy" in line_of(app, "Kezia Thornbury  ")


async def test_a_deputy_who_is_new_takes_the_role_and_their_form_opens() -> None:
    app = stage(family(WREN, KEZIA))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "h", "5", "1")
        await pilot.pause()
        await typed(pilot, "Ash Sorrel")
        await pilot.press("ctrl+s")
        await pilot.pause()
        deputy = app.now.participants[-1]
        assert (deputy.name, deputy.roles, deputy.deputy_for) == ("Ash Sorrel", KEZIA.roles, "kezia")
        assert deputy.came.is_here


async def test_a_parent_who_is_not_invited_is_asked_about_whether_they_know_why() -> None:
    mum = Participant(id="mum", name="Isla", roles=("mother",), came=Came.NOT_INVITED)
    app = stage(family(WREN, mum))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "! Have they been told why?" in screen_text(app)
        app.step.open_form("left:mum")
        await pilot.pause()
        await pilot.press("tab", "tab")
        await typed(pilot, "Kezia rang her")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert person(app, "mum").told_why == "Kezia rang her"
        assert "told why: Kezia rang her" in screen_text(app)
        assert "Have they been told why?" not in screen_text(app)


async def test_who_leaves_is_stamped_at_once_and_then_asked_who_tells_them() -> None:
    here = family(WREN, Participant(id="mum", name="Isla", roles=("mother",), came=Came.ROOM))
    app = stage(here)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "l")
        await pilot.pause()
        assert person(app, "mum").left_at is not None
        await typed(pilot, "Kezia, tonight")
        await pilot.press("enter")
        await typed(pilot, "by telephone")
        await pilot.press("enter")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (person(app, "mum").told_by, person(app, "mum").heard_how) == (
            "Kezia, tonight",
            "by telephone",
        )
        assert app.labels == ["Left", "Who tells them"]
        text = screen_text(app)
        assert "Out of the room" in text
        assert "told by Kezia, tonight · heard: by telephone" in text
        await pilot.press("h", "2")
        await pilot.pause()
        assert "Isla left. Are they back?" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert (person(app, "mum").came, person(app, "mum").left_at is None) == (Came.VIDEO, False)
        await pilot.press("h", "1", "b")
        await pilot.pause()
        assert person(app, "mum").left_at is None


async def test_the_hour_at_which_somebody_came_can_be_put_right() -> None:
    late = Participant(
        id="mum",
        name="Isla",
        roles=("mother",),
        came=Came.ROOM,
        arrived_at=datetime.fromisoformat("2026-05-12T09:50+00:00"),
    )
    began = family(WREN, late).changing(began_at=datetime.fromisoformat("2026-05-12T09:00+00:00"))
    app = stage(began)
    async with app.run_test(size=WIDE) as pilot:
        assert "from 10:50" in screen_text(app)
        await pilot.press("down", "enter", "shift+tab", *["tab"] * 20)
        assert "Came at" in screen_text(app)
        await pilot.press(*["backspace"] * 5)
        await typed(pilot, "10:20")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert person(app, "mum").arrived_at == datetime.fromisoformat("2026-05-12T09:20+00:00")
        assert "from 10:20" in screen_text(app)


async def test_somebody_who_is_not_there_is_not_asked_when_they_came() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert "In the room" in screen_text(app)
        assert "Came at" not in screen_text(app)


async def test_the_hour_at_which_somebody_left_can_be_put_right() -> None:
    left = Participant(
        id="mum",
        name="Isla",
        roles=("mother",),
        came=Came.ROOM,
        left_at=datetime.fromisoformat("2026-05-12T10:30+00:00"),
    )
    app = stage(family(WREN, left))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "l", "tab", "tab", "ctrl+u")
        await pilot.press(*["backspace"] * 5)
        await typed(pilot, "10:20")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert person(app, "mum").left_at == datetime.fromisoformat("2026-05-12T09:20+00:00")
        assert "left 10:20" in screen_text(app)


async def test_somebody_is_out_from_now_and_back_by_the_same_key() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("down", "down", "down", "x", "tab", "tab")
        await typed(pilot, "what Mum wants to say alone")
        await pilot.press("tab")
        await typed(pilot, "Kezia, on Monday")
        await pilot.press("ctrl+s")
        await pilot.pause()
        (out,) = app.now.exclusions
        assert (out.participant_ids, out.ground, out.told_why) == (
            ("dad",),
            "what Mum wants to say alone",
            "Kezia, on Monday",
        )
        assert out.began_at is not None
        assert out.ended_at is None
        assert "still out, asked to stay out" in screen_text(app)
        assert "! How are their views heard?" in screen_text(app)
        await pilot.press("x")
        await pilot.pause()
        assert app.now.exclusions[0].ended_at is not None
        assert app.labels == ["Out of the room", "Back in the room"]


async def test_an_exclusion_may_be_for_the_whole_meeting() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("down", "down", "down", "x", *["tab"] * 5, "right", "ctrl+s")
        await pilot.pause()
        (out,) = app.now.exclusions
        assert (out.began_at, out.ended_at) == (None, None)
        assert "the whole meeting, asked to stay out" in screen_text(app)


async def test_nobody_is_put_out_without_saying_whom() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("x", "ctrl+s")
        assert "Choose who is out." in screen_text(app)
        assert app.now.exclusions == ()


async def test_a_late_report_says_by_how_much_and_whom_to_ask() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("end", "r", "tab", "tab", "space", "right", "space", "tab")
        await typed(pilot, "mon 9am")
        assert "Monday 11 May 2026, 09:00" in screen_text(app)
        assert "due Sun 10 May 10:00" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        (report,) = app.now.reports
        assert report.participant_id == "kezia"
        assert report.about == ("wren", "tarn")
        assert report.given_to == ("mum", "dad")
        assert report.given_at == datetime.fromisoformat("2026-05-11T09:00")
        assert "! 23 hours late. Ask Mum and Dad: have you read it?" in screen_text(app)
        assert "! Mon 11 May" in line_of(app, "Kezia Thornbury  ")


async def test_a_report_is_given_to_no_baby_who_is_not_born_yet() -> None:
    baby = Child(id="bump", name="Baby Brambleby", expected=date(2026, 8, 20))
    midwife = Participant(id="teal", name="Teal Rush", roles=("midwife",), works_with=("bump",))
    app = stage(PEOPLE.with_record(baby).with_record(midwife))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("end", "r", "tab")
        assert "Baby Brambleby" in offered(app, "About")
        await pilot.press("tab")
        assert "Wren" in offered(app, "Given to")
        assert "Baby" not in offered(app, "Given to")
        await pilot.press("space", *["right", "space"] * 3, "ctrl+s")
        await pilot.pause()
        assert app.now.reports[0].given_to == ("mum", "dad", "wren", "tarn")


async def test_a_verbal_report_needs_no_signature_and_no_report_takes_it_away() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("end", "r", "right", "ctrl+s")
        await pilot.pause()
        assert app.now.reports[0].verbal
        assert "verbal" in line_of(app, "Kezia Thornbury  ")
        assert "not signed" not in screen_text(app)
        await pilot.press("r", "right", "ctrl+s")
        await pilot.pause()
        assert app.now.reports == ()


async def test_a_written_report_shows_that_it_is_not_signed_nor_given() -> None:
    app = stage(PEOPLE.with_record(Report(participant_id="kezia")))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("end")
        await pilot.pause()
        text = screen_text(app)
        assert "! not signed" in text
        assert "! not given yet" in text


async def test_who_said_something_stays_and_the_reason_is_said() -> None:
    said = Statement(heading="worries", text="It was cold.", said_by="kezia", about=("wren",))
    app = stage(PEOPLE.with_record(said))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("end", "delete")
        await pilot.pause()
        assert app.notified == [
            "1 other record names it, so it stays. Move or remove those first; nothing was changed."
        ]
        assert person(app, "kezia").name == KEZIA.name
        await pilot.press("up", "delete")
        await pilot.pause()
        assert [p.id for p in app.now.participants] == ["mum", "kezia"]


async def test_removing_an_adult_takes_their_relationships_with_them() -> None:
    tie = Relationship(participant_id="dad", child_id="wren", relationship="father")
    app = stage(PEOPLE.with_record(tie))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "down", "down", "delete")
        await pilot.pause()
        assert app.now.relationships == ()


async def test_an_adult_whom_the_last_plan_names_leaves_the_name_behind() -> None:
    what = f"{DAD.name} stays away"
    app = stage(PEOPLE.with_record(PlanAction(what=what, about=("wren",), since=date(2026, 2, 10))))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "down", "down", "delete")
        await pilot.pause()
        assert [one.name for one in app.now.left_behind] == [DAD.name]


async def test_whom_an_address_is_kept_from_stays_on_the_list() -> None:
    app = stage(PEOPLE.with_record(replace(MUM, address="9 Hidden Lane", withheld_from=("dad",))))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("down", "down", "down", "delete")
        await pilot.pause()
        assert "address is kept from them" in app.notified[0]
        assert person(app, "mum").withheld_from == ("dad",)
        assert "withheld from" in screen_text(app)


async def test_what_is_half_typed_in_a_form_comes_back_by_its_key() -> None:
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", "1")
        await typed(pilot, "Merrin")
        form = app.screen
        place, half = form.place, form.half_typed()  # type: ignore[attr-defined]
        assert place == "people/new-person:family"
    app = stage(PEOPLE)
    async with app.run_test(size=WIDE) as pilot:
        app.step.take_drafts({place: half})
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.now.participants[-1].name == "Merrin"


@SIZES
async def test_a_name_is_never_markup(size: tuple[int, int]) -> None:
    odd = Participant(id="odd", name="[bold]Isla[/] {{ x }}", roles=("mother",), needs="[red]tea[/]")
    app = stage(family(WREN, odd))
    async with app.run_test(size=size) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert "[red]tea[/]" in screen_text(app)
        await pilot.press("up")
        await pilot.pause()
        assert "[bold]Isla[/] {{ x }}" in screen_text(app)


async def test_who_came_late_shows_from_when() -> None:
    began = datetime.fromisoformat("2026-05-12T09:00+00:00")
    late = Participant(
        name="Isla", roles=("mother",), came=Came.ROOM, arrived_at=began + timedelta(minutes=20)
    )
    app = stage(family(WREN, late).changing(began_at=began))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "from 10:20" in screen_text(app)


async def test_an_exclusion_can_be_revised_and_removed() -> None:
    out = Exclusion(id="out", participant_ids=("dad",))
    app = stage(PEOPLE.with_record(out))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("end", "enter", "right", "tab", "right", "ctrl+s")
        await pilot.pause()
        assert app.now.exclusions[0].closed_session
        assert "the whole meeting, closed session" in screen_text(app)
        await pilot.press("delete")
        await pilot.pause()
        assert app.now.exclusions == ()


async def test_professionals_of_one_agency_stand_together() -> None:
    one = Participant(name="Ash Sorrel", roles=("social_worker",), agency="Care")
    other = Participant(name="Lark Teasel", roles=("police",), agency="Force")
    third = Participant(name="Bryn Yarrow", roles=("team_manager",), agency="care")
    app = stage(family(WREN, one, other, third))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        text = screen_text(app)
        order = ["Ash Sorrel", "Bryn Yarrow", "Lark Teasel"]
        assert sorted(order, key=text.index) == order


async def test_a_professional_takes_two_lines_where_the_screen_is_narrow() -> None:
    report = Report(
        participant_id="kezia",
        signed=True,
        to_chair_at=datetime.fromisoformat("2026-05-06T12:00"),
        given_at=datetime.fromisoformat("2026-05-08T12:00"),
        discussed_by="Kezia",
    )
    app = stage(PEOPLE.with_record(report))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("end")
        await pilot.pause()
        lines = screen_text(app).splitlines()
        first = next(place for place, line in enumerate(lines) if "Kezia Thornbury" in line)
        assert "Lead social worker" in lines[first]
        assert "○ not yet" in lines[first]
        assert "report Wed 6 May · to the family ✓ Fri 8 May" in lines[first + 1]


async def test_a_parent_who_is_not_there_is_asked_about_and_a_doctor_is_not() -> None:
    away = Participant(name="Rook Sandpiper", roles=("father",), came=Came.APOLOGIES)
    doctor = Participant(name="Dr Teasel", roles=("gp",), came=Came.REPORT_ONLY, works_with=("wren",))
    app = stage(family(WREN, away, doctor))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        below = screen_text(app).partition("Out of the room")[2]
        assert "Rook Sandpiper  apologies" in below
        assert "! Who tells them? · ! How are their views heard?" in below
        assert "Dr Teasel" not in below


async def test_parental_responsibility_is_asked_of_a_parent_of_whom_nothing_is_known() -> None:
    tie = Relationship(
        participant_id="dad",
        child_id="tarn",
        relationship="father",
        parental_responsibility=ParentalResponsibility.YES,
    )
    app = stage(PEOPLE.with_record(tie))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "! not known: all children" in line_of(app, "Isla Quillfeather")
        assert line_of(app, "Rook Sandpiper").rstrip().endswith("Tarn")
        assert "father to Tarn" in screen_text(app)


async def test_somebody_not_named_goes_by_their_role() -> None:
    midwife = Participant(roles=("midwife",), came=Came.NO_REPLY)
    app = stage(family(WREN, midwife))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "! no reply" in line_of(app, "Midwife")
        assert "not named" in screen_text(app)


@SIZES
async def test_somebody_who_comes_for_another_is_asked_for_whom(size: tuple[int, int]) -> None:
    helper = Participant(id="helper", name="Ada Quill", roles=("interpreter",))
    wren = Child(id="wren", name="Wren", born=date(2017, 4, 3))
    empty = Conference(family="Arden", held_on=DAY, children=(wren,), participants=(helper,))
    for conference, asked in ((empty, True), (empty.revising(helper, here_for="wren"), False)):
        app = StepStage(PeopleScreen(), conference)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert ("! Here for whom?" in screen_text(app)) is asked
            needed = {one.words for one in missing(conference, london_borough())}
            assert ("Ada Quill: for whom they come; copies name them once it is said" in needed) is asked
