"""What a danger and a goal should say is looked for in their words."""

from __future__ import annotations

import pytest
from hypothesis import given

from chairtui.domain.danger_wording import Said, danger_checks, first_question, goal_checks
from tests.builders import any_text

GOOD_DANGER = "Ms Sedge and Nan are worried that when Mum is asleep Wren could go out alone and be hurt."
GOOD_GOAL = "Mum and Nan will show for six months that an adult is with Wren every evening."


def signs(checks: object) -> str:
    return "".join(check.said for check in checks)  # type: ignore[attr-defined]


def test_a_danger_that_says_who_which_child_and_what_could_happen() -> None:
    assert signs(danger_checks(GOOD_DANGER, worried=False, children=["Wren Brambleby"], about=False)) == "✓✓✓"


@pytest.mark.parametrize(
    ("text", "worried", "about", "expected"),
    [
        ("", True, True, "○○○"),
        ("Neglect", False, False, "!!!"),
        ("Neglect", True, True, "✓✓!"),
        ("On 3 May Wren was found outside.", False, False, "!✓!"),
        ("The baby could be born too early.", False, True, "!✓✓"),
    ],
)
def test_what_a_danger_leaves_out(text: str, worried: bool, about: bool, expected: str) -> None:
    assert signs(danger_checks(text, worried=worried, children=["Wren Brambleby"], about=about)) == expected


@pytest.mark.parametrize(
    ("text", "seen", "how_long"),
    [
        (GOOD_GOAL, "✓", "✓"),
        ("Wren will be in school and fed, on 95 days in every 100.", "✓", "!"),
        ("No more arguing", "!", "!"),
        ("Mum hasn’t been drinking and will not shout for three months.", "!", "✓"),
        ("Mum will attend a parenting course", "!", "!"),
        ("The evenings at home are calm until the review.", "✓", "✓"),
        ("", "○", "○"),
    ],
)
def test_a_goal_says_what_is_seen_and_for_how_long(text: str, seen: str, how_long: str) -> None:
    assert signs(goal_checks(text, read_back=False)) == f"{seen}{how_long}○"


def test_a_goal_is_read_back_only_once_there_is_one() -> None:
    assert goal_checks(GOOD_GOAL, read_back=True)[2].said is Said.YES
    assert goal_checks(" ", read_back=True)[2].said is Said.NOT_YET


def test_what_only_stops_asks_what_is_seen_instead() -> None:
    assert first_question(goal_checks("No more shouting for six months", read_back=True)) == (
        "What will you see instead?"
    )
    assert first_question(goal_checks(GOOD_GOAL, read_back=False)) == ""


@pytest.mark.uncounted
@given(any_text())
def test_any_text_is_questioned_and_never_refused(text: str) -> None:
    checks = (
        *danger_checks(text, worried=False, children=["Wren"], about=False),
        *goal_checks(text, read_back=False),
    )
    assert len(checks) == 6
