"""Whole lives through the real program: from the first conference to the last review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.reading import text
from tests.journeys.answers import Choice, Ticked
from tests.journeys.chair import Chair
from tests.journeys.lives import (
    IN_NEED_NOW,
    NO_LONGER,
    PLAN,
    PLAN_CONTINUES,
    PROFESSIONALS,
    PROTECTED,
    are_here,
    becomes,
    begins,
    comes_again,
    decides,
    plans,
    signs_off,
    works_there,
)

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

ROTA, RINGS = "Piers writes the rota", "The school rings Nan"
DANGER = "Kit may be alone after dark, and be hurt where nobody sees it."
OUTCOME = "Kit knows every morning who fetches him."


def test_from_the_first_conference_through_two_reviews_to_the_end_of_the_plan(tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(tmp_path) as chair:
        begins(chair, "Fennimore", "10 feb 2026 10am", {"Kit Fennimore": {"Born": "3/4/17"}})
        plans(chair, DANGER, OUTCOME, ROTA, RINGS)
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN, **PROTECTED)
        signs_off(chair)

        comes_again(chair, "5 may 2026 10am")
        are_here(chair)
        chair.goes_to("Since last time", sees="Where each plan stands")
        becomes(chair, ROTA, "d")
        becomes(chair, RINGS, "p")
        becomes(chair, OUTCOME, "p")
        becomes(chair, "Kit may be alone", "k")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN_CONTINUES, **PROTECTED)
        signs_off(chair)

        comes_again(chair, "3 nov 2026 10am")
        are_here(chair)
        chair.goes_to("Since last time", sees="from 10 Feb")
        chair.sees_no(ROTA)
        becomes(chair, RINGS, "d")
        becomes(chair, OUTCOME, "d")
        chair.chooses("Kit may be alone", by="up")
        chair.presses("m")
        chair.fills([("What shows it", "Nan was there every evening, and the school saw her.")])
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, IN_NEED_NOW, Threshold=Choice(NO_LONGER))
        chair.goes_to("Closing", sees="Child in need meeting")
        chair.chooses("Child in need meeting")
        chair.presses("enter")
        chair.fills({"When": "24 nov 2026 2pm", "Where": "Made Up Primary"})
        signs_off(chair)

        chair.presses("enter")
        chair.goes_to("Documents", sees="file copy")
        words = " ".join(text(chair.makes_a_document(folder).read_bytes()).split())
        chair.leaves()
    assert IN_NEED_NOW in words
    assert "Child in need meeting" in words
    assert "Tuesday 24 November 2026" in words
    assert "Nan was there every evening" in words
    assert RINGS in words
    assert ROTA not in words


@pytest.mark.long
def test_an_unborn_baby_through_birth(tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(tmp_path) as chair:
        begins(chair, "Larkin", "10 feb 2026 10am", {"Baby Larkin": {"Or expected": "1 apr 2026"}})
        plans(chair, "The baby may be left with nobody.", "The baby is held when crying.", "A cot is brought")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN, **PROTECTED)
        signs_off(chair)

        comes_again(chair, "5 may 2026 10am")
        chair.goes_to_the_top("Baby Larkin")
        chair.presses("enter")
        chair.renames("Name", "Wren Larkin")
        chair.fills({"Born": "30 mar 2026"})
        chair.sees("Wren Larkin", "before birth: Baby Larkin")
        chair.goes_to("Since last time", sees="Wren Larkin")
        becomes(chair, "A cot is brought", "d")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN_CONTINUES, **PROTECTED)
        signs_off(chair)
        chair.presses("enter")
        chair.goes_to("Documents", sees="file copy")
        words = " ".join(text(chair.makes_a_document(folder).read_bytes()).split())
        chair.leaves()
    assert "Wren Larkin" in words
    assert "Baby Larkin" in words


@pytest.mark.long
def test_a_child_who_moves_in_comes_with_another_authoritys_plan(tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(tmp_path) as chair:
        child = {"Ida Vetch": {"Born": "3/4/17", "Conference": Choice("transfer-in")}}
        begins(chair, "Vetch", "10 feb 2026 10am", child)
        chair.goes_to_the_top("Ida Vetch")
        chair.presses("p")
        chair.fills(
            {
                "Former authority": "Invented Shire",
                "Told of the move": "27 jan 2026",
                "On a plan since": "7 oct 2025",
                "First category": Choice("Neglect"),
            }
        )
        chair.sees("Invented Shire keeps the responsibility")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN, **PROTECTED)
        chair.goes_to("Closing", sees="First review")
        chair.sees("Sun 10 May")
        signs_off(chair)

        comes_again(chair, "5 may 2026 10am")
        chair.goes_to("Since last time", sees="Child protection plan since 10 Feb 2026")
        chair.presses("ctrl+o")
        chair.sees("Find or open")
        chair.presses("down", "enter")
        chair.sees("Transfer-in conference")
        chair.goes_to("Documents", sees="file copy")
        words = " ".join(text(chair.makes_a_document(folder).read_bytes()).split())
        chair.leaves()
    assert "Invented Shire" in words


@pytest.mark.long
def test_a_conference_that_is_not_quorate_meets_again(tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    alone, *others = PROFESSIONALS
    with Chair.at_a_laptop(tmp_path) as chair:
        begins(chair, "Quillon", "10 feb 2026 10am", {"Ned Quillon": {"Born": "3/4/17"}}, [alone])
        plans(chair, "Ned may be hurt when nobody looks.", "Ned sleeps at night.", "Nan comes on Fridays")
        chair.goes_to("Views & decision", sees="○ not quorate")
        chair.sees("0 of 2 other agencies")
        decides(chair, "Adjourned")
        signs_off(chair)

        comes_again(chair, "19 feb 2026 10am")
        chair.sees("Reconvened conference", "reconvened: it was not quorate")
        for one in others:
            works_there(chair, one)
        are_here(chair)
        chair.goes_to("Dangers", sees="Ned may be hurt when nobody looks.")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN, **PROTECTED)
        chair.goes_to("Closing", sees="First review")
        chair.sees("Tue 19 May")
        signs_off(chair)

        chair.presses("enter")
        chair.goes_to("Documents", sees="file copy")
        words = " ".join(text(chair.makes_a_document(folder).read_bytes()).split())
        chair.presses("ctrl+o")
        chair.sees("Find or open", "Signed off")

        comes_again(chair, "12 may 2026 10am")
        chair.goes_to("Since last time", sees="Child protection plan since 19 Feb 2026")
        chair.leaves()
    assert "Reconvened child protection conference: it was not quorate" in words


@pytest.mark.long
def test_of_siblings_one_plan_ends_while_another_begins(tmp_path: Path) -> None:
    with Chair.at_a_laptop(tmp_path) as chair:
        children = {"Ada Rook": {"Born": "3/4/12"}, "Wyn Rook": {"Born": "3/4/17"}}
        begins(chair, "Rook", "10 feb 2026 10am", children)
        plans(chair, "They may be left alone at night.", "They know who is there.", "Nan sleeps there")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, PLAN, child="Ada", **PROTECTED)
        decides(chair, "No plan", child="Wyn")
        signs_off(chair)

        comes_again(chair, "5 may 2026 10am", **{"For which": Ticked("Ada", "Wyn")})
        chair.sees("Mixed conference")
        are_here(chair)
        chair.goes_to("Since last time", sees="Ada Rook")
        chair.sees_no("Wyn Rook")
        becomes(chair, "Nan sleeps there", "d")
        chair.goes_to("Views & decision", sees="to decide")
        decides(chair, "Child protection plan ends: no plan", child="Ada", Threshold=Choice(NO_LONGER))
        decides(chair, PLAN, child="Wyn", **PROTECTED)
        chair.goes_to("Closing", sees="First review")
        signs_off(chair)

        comes_again(chair, "4 aug 2026 10am")
        chair.goes_to("Since last time", sees="Wyn Rook")
        chair.sees_no("Ada Rook")
        chair.leaves()
