"""What the chair noted of who comes and when: a child's presence is printed, and why in the file alone."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Comes
from tests.leaflets.area import shipped
from tests.leaflets.families import initial_family

HARINGEY = shipped("haringey")


def with_wren(comes: Comes) -> Conference:
    family = initial_family()
    return family.revising(family.record(Child, "wren"), comes=comes, comes_why="She asked to hear it")


@pytest.mark.parametrize(
    ("comes", "words"),
    [
        (Comes.ALL, "Wren Brambleby Child There for all of it"),
        (Comes.PART, "Wren Brambleby Child There for a part of it"),
    ],
)
def test_a_child_who_comes_is_among_those_who_were_there(comes: Comes, words: str) -> None:
    family = with_wren(comes)
    for reader in ("mum", "file-copy"):
        assert words in HARINGEY.document(family, reader)
    assert "Wren Brambleby Child There" not in HARINGEY.document(with_wren(Comes.NO))


def test_why_a_child_comes_or_not_stands_in_the_file_alone() -> None:
    family = with_wren(Comes.NO)
    assert "Whether Wren Brambleby comes: no. She asked to hear it." in HARINGEY.document(family)
    assert "She asked to hear it" not in HARINGEY.document(family, "mum")


def test_the_file_says_when_enquiries_were_begun_and_how_long_after_it_is_to_be_held() -> None:
    family = initial_family().changing(strategy_discussion=date(2026, 4, 1))
    words = "The strategy discussion was on Wednesday 1 April 2026; the conference is no later than 15"
    assert f"{words} working days after it" in HARINGEY.document(family)
    assert "strategy discussion was on" not in HARINGEY.document(family, "mum")
