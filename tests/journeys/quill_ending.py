"""How the conference of the Quill family ends: views, decisions, dissent, dates, and the sign-off."""

from __future__ import annotations

from typing import Any

from tests.journeys import quill_words as said
from tests.journeys.answers import Choice, Ticked
from tests.journeys.chair import Chair

CP_PLAN = Choice("Child protection plan")


def cell(chair: Chair, row: str, child: str, *, by: str = "down") -> None:
    """Chooses one person's row, or another one, in the column of one child."""
    chair.chooses(row, by=by)
    chair.goes_sideways_to(child)


def views(chair: Chair) -> None:
    """Every professional on every child: spoken, written, not there, gave none, changed, the same for all."""
    chair.presses("ctrl+n")
    chair.sees("likelihood of significant harm")
    chair.presses("space")
    chair.sees("✓ The threshold explained")
    chair.chooses("Idris Fenwright")
    chair.presses("y")
    chair.gives(said.IDRIS_ON_ALL)
    chair.chooses("Idris Fenwright", by="up")
    chair.presses("c")
    chair.answers("Which category", "3")
    chair.presses("=")
    chair.sees("same for all")
    for child, key in (("Bram", "n"), ("Odette", "-"), ("Unborn baby", "t")):
        _view(chair, "Beatrix Lorne", child, key, said.SCHOOL_ON.get(child, ""))
    for child, reason in said.HEALTH_ON.items():
        _view(chair, "Nuala Brackenby", child, "y", reason)
        _view(chair, "Osric Vane", child, "w", "")
        chair.presses("y")
        chair.gives(said.POLICE_ON[child])
    cell(chair, "Beatrix Lorne", "Bram", by="up")
    chair.presses("y")
    chair.sees("what changed?")
    chair.types(said.CHANGED_WHY)
    chair.presses("enter")
    chair.gives(said.CHANGED_VIEW)
    chair.sees("was no")


def _view(chair: Chair, who: str, child: str, key: str, reason: str) -> None:
    chair.goes_to_the_top("The threshold explained")
    cell(chair, who, child)
    chair.presses(key)
    if reason:
        chair.gives(reason)


def decisions(chair: Chair) -> None:
    """The chair decides for each child; one dissent, and twice no one; then the parents' own words."""
    answers: dict[str, dict[str, Any]] = {
        "Bram": {
            "Decision": CP_PLAN,
            "Threshold": Choice("Has suffered significant harm, and further harm is likely"),
            "Category": Choice("Emotional abuse"),
        },
        "Odette": {"Decision": Choice("Child in need plan")},
        "Unborn baby": {
            "Decision": CP_PLAN,
            "Threshold": Choice("Is likely to suffer significant harm"),
            "Category": Choice("Neglect"),
            "And also": Ticked("Emotional abuse"),
        },
    }
    chair.chooses("Reasons")
    for child, reasons in said.DECISIONS.items():
        chair.goes_sideways_to(child)
        chair.presses("enter")
        chair.sees(f"Decision, {child}")
        chair.fills({**answers[child], "Reasons": reasons})
    cell(chair, "Dissent", "Bram")
    chair.presses("n")
    chair.sees("no one, asked aloud")
    chair.goes_sideways_to("Odette")
    chair.presses("d")
    chair.fills(
        {
            "Who dissents": "School",
            "Their words": said.DISSENT,
            "As": Choice("formal dissent"),
            "Next step": said.NEXT_STEP,
            "By": "5wd",
        }
    )
    chair.goes_sideways_to("Unborn baby")
    chair.presses("n")
    chair.sees_saved()
    cell(chair, "Mum ○ ask ○ ask ○ ask", "Bram")
    chair.presses("enter")
    chair.sees("Mum, Bram")
    chair.fills({"What do you say to the decision": said.TAMSIN_ON_DECISION})
    chair.sees("It is fair")
    cell(chair, "Jory ○ ask ○ ask not their child", "Bram")
    chair.presses("-")
    chair.sees("asked, did not say")


def closing(chair: Chair) -> None:
    """A date for each meeting, the core group, who tells whom, the closing statement."""
    chair.presses("ctrl+n")
    chair.sees("available dates")
    for meeting, when in (
        ("Child in need", "3w 2pm"),
        ("First core group", "8wd 2pm"),
        ("First review", "12w 10am"),
    ):
        chair.chooses(meeting)
        chair.presses("enter")
        chair.fills({"When": when, "Where": "Family Centre"})
    chair.presses("a")
    chair.fills({"Members": Ticked("Mum", "Jory", "Idris", "School", "Nuala"), "Led by": "Idris"})
    for child, how in said.TOLD_HOW.items():
        chair.chooses(f"{child} ○")
        chair.presses("enter")
        chair.fills({"Told by": "Idris", "How": how, "By when": "tomorrow"})
    for line in ("Closing statement", "Core group named", "Dates agreed", "Who tells whom", "Evaluation"):
        chair.chooses(f"○ {line}")
        chair.presses("space")
        chair.sees(f"✓ {line}")
    chair.chooses("Your closing statement")
    chair.presses("enter")
    chair.fills({"Your closing statement": said.CLOSING})


def signs_off(chair: Chair) -> None:
    """Sees what is still missing, and signs all the same."""
    chair.presses("s")
    chair.sees("Sign off?", "Still missing:")
    chair.answers("Sign off?", "s")
    chair.sees("✓ Mo Fairweather")
