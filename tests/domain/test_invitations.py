"""A list of people to invite: every row makes somebody, or says what is wrong in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.invitations import LONGEST_LIST, InvitedRow, invited_as, invited_rows, with_invited
from chairtui.domain.people import Child, Kind, Participant
from tests.screens.harness import england, london_borough

CONFERENCE = Conference(family="Arlowe", held_on=date(2026, 5, 12), children=(Child(name="Ned Arlowe"),))


def read(text: str) -> tuple[InvitedRow, ...]:
    return invited_rows(text, CONFERENCE, london_borough(), england())


def test_a_file_with_titles_in_any_order_makes_children_and_people() -> None:
    rows = read(
        "Agency,Role,Full name,DOB,Email\n"
        ",Child,Ida Arlowe,3/4/2019,\n"
        'Made Up Primary,school,"Sorrel, Bo",,bo@example.invalid\n'
        ",Mother,Ada Arlowe,,\n"
    )
    assert [row.fault for row in rows] == ["", "", ""]
    ida, bo, ada = (row.invited for row in rows)
    assert isinstance(ida, Child)
    assert (ida.name, ida.born, ida.kind) == ("Ida Arlowe", date(2019, 4, 3), Kind.INITIAL)
    assert isinstance(bo, Participant)
    assert (bo.name, bo.roles, bo.agency, bo.contact) == (
        "Sorrel, Bo", ("school",), "Made Up Primary", "bo@example.invalid",
    )  # fmt: skip
    assert isinstance(ada, Participant)
    assert ada.roles == ("mother",)
    assert [row.number for row in rows] == [2, 3, 4]


def test_what_is_pasted_from_a_spreadsheet_needs_no_titles() -> None:
    (row,) = read("Dr Fen Moss\tGP\tMade Up Surgery")
    assert isinstance(row.invited, Participant)
    assert (row.number, row.invited.roles, row.invited.agency) == (1, ("gp",), "Made Up Surgery")


def test_the_roles_there_are_are_listed_once() -> None:
    first, second = read("Bo,astronaut,,\nFen,pilot,,")
    assert first.fault.startswith("The role is none of these: child, Advocate, Chair,")
    assert second.fault == "The role is none of those at row 1."


def test_an_unborn_baby_is_expected() -> None:
    (row,) = read("name;role;due date\nBaby Arlowe;unborn;1 sep 2026")
    assert isinstance(row.invited, Child)
    assert (row.invited.expected, row.invited.kind) == (date(2026, 9, 1), Kind.PRE_BIRTH)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",school,Made Up Primary,", "no name"),
        ("Bo Sorrel,astronaut,,", "The role is none of these"),
        ("Ned Arlowe,child,,", "there already"),
        ("Ida Arlowe,child,,31/2/2019", "no 31 February"),
        ("Ida Arlowe,child,,1 jan 2099", "has not come yet"),
        (f"{'x' * 300},school,,", "too long"),
    ],
)
def test_a_row_that_invites_nobody_says_why(row: str, fault: str) -> None:
    (read_row,) = read(row)
    assert read_row.invited is None
    assert fault in read_row.fault


def test_the_same_person_twice_in_a_list_is_invited_once() -> None:
    first, second = read("Bo Sorrel,school,Made Up Primary,\nbo  sorrel,GP,,")
    assert first.invited is not None
    assert "there already" in second.fault


def test_what_is_missing_is_remarked_and_does_not_stop_anybody() -> None:
    rows = read("Ida Arlowe,child,,\nBo Sorrel,,,\nFen Moss,GP,,,all")
    assert all(row.invited for row in rows)
    assert [row.remark for row in rows] == [
        "The date of birth is missing.", "The role is missing.", "The agency is missing.",
    ]  # fmt: skip


def test_a_list_of_a_whole_office_is_cut_short_and_says_so() -> None:
    rows = read("\n".join(f"Person {number},GP,Surgery," for number in range(LONGEST_LIST + 5)))
    assert len(rows) == LONGEST_LIST + 1
    assert "more than" in rows[-1].fault


def test_everyone_without_a_fault_joins_the_conference() -> None:
    after = with_invited(CONFERENCE, read("Ida Arlowe,child,,\nBo Sorrel,astronaut,,\nFen Moss,GP,,"))
    assert [child.name for child in after.children] == ["Ned Arlowe", "Ida Arlowe"]
    assert [person.name for person in after.participants] == ["Fen Moss"]


def test_a_professional_works_with_the_child_where_there_is_only_one() -> None:
    two = "Ida Arlowe,child,,3/4/2019\nFen Moss,GP,Made Up Surgery,\nAda Arlowe,mother,,"
    fen, ada = (row.invited for row in read(two.partition("\n")[2]))
    assert isinstance(fen, Participant)
    assert isinstance(ada, Participant)
    assert fen.works_with == (CONFERENCE.children[0].id,)
    assert ada.works_with == ()
    row = read(two)[1]
    assert isinstance(row.invited, Participant)
    assert row.invited.works_with == ()
    assert row.remark == "Which children they work with is missing."


def test_among_several_children_a_column_says_with_whom_a_professional_works() -> None:
    rows = read(
        "name,role,agency,works with\n"
        "Fen Moss,GP,Made Up Surgery,Ida and Ned\n"
        "Bo Sorrel,school,Made Up Primary,Ida Arlowe; Rose\n"
        "Ash Vane,health visitor,Made Up Health,all\n"
        "Ivy Loam,police,Made Up Police,\n"
        "Ada Arlowe,mother,,Ida\n"
        "Ida Arlowe,child,,\n"
    )
    ids = {row.invited.name: row.invited.id for row in rows if isinstance(row.invited, Child)}
    ids["Ned"] = CONFERENCE.children[0].id
    works = {row.invited.name: row.invited.works_with for row in rows if isinstance(row.invited, Participant)}
    both = {ids["Ned"], ids["Ida Arlowe"]}
    assert (set(works["Fen Moss"]), set(works["Ash Vane"])) == (both, both)
    assert (works["Bo Sorrel"], works["Ivy Loam"], works["Ada Arlowe"]) == ((ids["Ida Arlowe"],), (), ())
    assert [row.remark for row in rows[:5]] == [
        "",
        "“Rose” is none of the children.",
        "",
        "Which children they work with is missing.",
        "Only whom a professional works with is kept.",
    ]


def test_an_adult_s_date_of_birth_is_not_dropped_without_a_word() -> None:
    ada, jo, son, seventeen = read(
        "Ada Arlowe,mother,,3/4/1985\nJo Rook,,,3/4/1985\nOld Arlowe,son,,12/5/2008\nPip Arlowe,,,13/5/2008"
    )
    assert ada.invited is not None
    assert ada.remark == "Only a child's date of birth is kept."
    assert jo.invited is None
    assert jo.fault == "41 years old, and so no child: what is the role?"
    assert son.fault.startswith("18 years old")
    assert isinstance(seventeen.invited, Child)


def test_whom_it_makes_is_said_in_words() -> None:
    rows = read(
        "name,role,agency,born,expected\n"
        "Ida,child,,3/4/2019,\nBaby,unborn,,,1 sep 2026\nPip,child,,,\nFen,GP,Made Up Surgery,,\nBo,,,,"
    )
    assert [invited_as(row.invited, london_borough()) for row in rows if row.invited] == [
        "child, born 3 April 2019", "child, expected 1 September 2026", "child", "GP, Made Up Surgery",
        "no role yet",
    ]  # fmt: skip


@given(st.text())
def test_whatever_is_pasted_is_read_without_a_crash(text: str) -> None:
    assert all(row.fault or row.invited for row in read(text))


def test_a_fault_names_the_line_of_the_file_whatever_is_blank_above_it() -> None:
    rows = read("\nname,role\nBo Sorrel,school\n,,\n\nFen Moss,pilot\n")
    assert [(row.number, bool(row.fault)) for row in rows] == [(3, False), (6, True)]


@pytest.mark.parametrize(
    ("third", "names"),
    [
        ("Bo Sorrel,school,,", ["Bo Sorrel", "Fen Moss"]),
        ('Bo Sorrel,school,"Made Up Primary, Leeds",', ["Bo Sorrel", "Fen Moss"]),
        ('"Sorrel, Bo",school,,', ["Sorrel, Bo", "Fen Moss"]),
        ('Bo Sorrel,school,"Made Up"', ["Bo Sorrel", "Fen Moss"]),
        ('Bo Sorrel,school"', ["Fen Moss"]),
    ],
)
def test_a_quotation_mark_left_open_is_the_fault_of_its_own_row_alone(third: str, names: list[str]) -> None:
    rows = read(f'name,role,agency\n"Quo Rook,Child,,3/4/2019\n{third}\nFen Moss,GP,Made Up Surgery,\n')
    assert (rows[0].number, rows[0].invited) == (2, None)
    assert "quotation mark" in rows[0].fault
    assert "Quo Rook" in rows[0].words
    assert [row.invited.name for row in rows if row.invited] == names


def test_a_cell_may_have_several_lines_and_quotation_marks_of_its_own() -> None:
    rows = read(
        'name,role,agency\n"Bo\nSorrel",school,"Made Up\nPrimary, Leeds"\n'
        '"Mo" Vane,GP,"The ""Old"" Surgery"\nFen Moss,pilot,\n'
    )
    assert [(row.number, row.invited.name if row.invited else "") for row in rows] == [
        (2, "Bo Sorrel"), (5, "Mo Vane"), (6, ""),
    ]  # fmt: skip
    assert isinstance(rows[1].invited, Participant)
    assert rows[1].invited.agency == 'The "Old" Surgery'


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        ("First name,Surname,Role", "Bo,Sorrel,school"),
        ("Role,Last name,Forename", "school,Sorrel,Bo"),
        ("Name,Surname,Role", "Bo,Sorrel,school"),
        ("Full name,Surname,Role", "Bo Sorrel,Sorrel,school"),
        ("Name,Surname,Role", "Bo Sorrel,,school"),
    ],
)
def test_first_name_and_surname_may_have_columns_of_their_own(titles: str, cells: str) -> None:
    (row,) = read(f"{titles}\n{cells}")
    assert isinstance(row.invited, Participant)
    assert (row.invited.name, row.invited.roles) == ("Bo Sorrel", ("school",))


def test_titles_without_one_for_the_name_are_said_to_have_none() -> None:
    (row,) = read("Person,Role,Agency\nBo Sorrel,school,Made Up Primary")
    assert (row.number, row.fault) == (1, "No column is called name, or first name and surname.")


def test_a_spreadsheets_number_for_a_day_is_a_date_and_is_remarked() -> None:
    ida, late, odd, age = read(
        "Ida Arlowe,child,,43558\nJo Arlowe,child,,47000\nPip Arlowe,child,,435\nKit Arlowe,child,,3"
    )
    assert isinstance(ida.invited, Child)
    assert ida.invited.born == date(2019, 4, 3)
    assert ida.remark == "The date was a spreadsheet's number for a day: is it right?"
    assert "has not come yet" in late.fault
    assert odd.fault == age.fault == "The date is not understood: write it as 14/3/2017."
