"""What a task of the plan is asked that shows nobody what will be done, and what is asked nothing."""

from __future__ import annotations

import pytest

from chairtui.domain.wording import no_deed


@pytest.mark.parametrize(
    "what",
    [
        "Support the family",
        "Social worker to support the family.",
        "Support the whole family, as needed",
        "Family support worker to continue supporting Mum",
        "Provide support",
        "School will offer ongoing support to the children",
        "Professionals will monitor",
        "All agencies to monitor the situation",
        "Continue to monitor",
        "Health visitor to monitor progress closely",
        "Ongoing monitoring",
        "Work with the family",
        "Social worker to work closely with the parents",
        "Working with Mum",
        "Support the family and monitor the situation",
        "Parents to engage",
        "Work with professionals",
    ],
)
def test_a_task_that_shows_nobody_what_will_be_done_is_asked_about(what: str) -> None:
    assert no_deed(what) == "What will they do, and how will everyone see it?"


@pytest.mark.parametrize(
    "what",
    [
        "Nan sits with Wren at bedtime",
        "Support Mum to take Wren to school on Mondays",
        "Nan will support the family by cooking on Tuesdays",
        "Support the family with two hours of cleaning each Friday",
        "Work with Dad on bedtimes, Fridays at 4pm",
        "Monitor Wren's weight at the clinic every second Tuesday",
        "Monitor attendance and ring Mum by 9:30",
        "Buy a baby monitor",
        "Ring the family support worker",
        "Go to the parents' support group on Fridays",
        "Tell the social worker who comes to the family",
        "Take the bus home with the children",
        "Review the bedtime chart with Mum on Fridays",
        "Dad works nights and Nan stays with the children",
        "",
    ],
)
def test_a_task_that_says_what_will_be_done_is_asked_nothing(what: str) -> None:
    assert no_deed(what) == ""
