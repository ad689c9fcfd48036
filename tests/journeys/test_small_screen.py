"""A short conference on a terminal of 80 by 24, step by step, and the Word file at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.reading import text
from tests.journeys.answers import Choice, Ticked
from tests.journeys.chair import Chair

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

SMALL = (80, 24)
YES = Choice("yes")
FAMILY, PROFESSIONAL, IN_THE_ROOM = "1", "3", "1"

WORRIES = ("Nobody fetched Linnet on Tuesday.", "The gas was cut off twice this winter.")
GOOD, WANTED = "Nan rings every evening at six.", "Somebody fetches Linnet each day."
CHILD = "I wait at the gate with my bag."
MUM = ("Sundays at Nan's.", "The bills frighten me.", "Somebody to ring.", "A later start.")
DANGER = "Linnet may be alone after dark, and be hurt where nobody sees it."
GOAL = "Somebody whom Linnet knows is at the gate each day for six months."
OUTCOME = "Linnet knows every morning who fetches her."
CONTINGENCY = "If nobody is at the gate, the school rings Nan."
BECAUSE = ("I do my best.", "It is not every day yet.")
VIEW, REASONS = "it has been going on for a year", "Nobody can say who comes tomorrow."
ON_DECISION, ON_PLAN = "I can live with it.", "It is a lot, but it is right."
CLOSING = "Linnet has a plan, and everyone knows their part."


def people(chair: Chair) -> None:
    """A child, her mother, and the social worker; all are in the room."""
    chair.presses("c")
    chair.fills({"Name": "Linnet Ashdown", "Born": "3/4/17"})
    chair.presses("a")
    chair.answers("Whom do you add?", FAMILY)
    mother = {"Name": "Della Ashdown", "In the room": "Mum", "Role": ("Mother",), "To Linnet": "mother"}
    chair.fills({**mother, "Has resp": YES})
    chair.presses("a")
    chair.answers("Whom do you add?", PROFESSIONAL)
    chair.fills(
        {
            "Name": "Piers Holloway",
            "In the room": "Piers",
            "Role": ("Lead social worker",),
            "Agency": "Children's services",
            "Works with": Ticked("Linnet"),
        }
    )
    chair.presses("*", "h")
    chair.answers("How did they come? 2 people", IN_THE_ROOM)


def opening(chair: Chair) -> None:
    """The meeting begins."""
    chair.presses("ctrl+n")
    chair.sees("Not begun yet")
    chair.presses("b")
    chair.sees("The meeting began at")
    chair.presses("space", "down", "space")
    chair.sees("Opening 2/12")


def the_map(chair: Chair) -> None:
    """A line under every heading; two of them get their signs afterwards, both at once."""
    chair.presses("ctrl+n")
    for worry in WORRIES:
        chair.says(worry)
    chair.presses("up", "*", "@")
    chair.sees("signs for 2 lines")
    chair.types("piers !fact ")
    chair.sees("said by Piers · fact")
    chair.presses("enter")
    chair.sees("Piers  past harm · fact")
    chair.presses("escape", "escape", "tab")
    chair.sees("┏━ Working well")
    chair.says(f"@mum {GOOD}")
    chair.presses("tab")
    chair.sees("┏━ Child's views")
    chair.says(CHILD)
    chair.presses("tab")
    chair.sees("┏━ Needs to happen")
    chair.says(WANTED)
    chair.presses("up", "l")
    chair.sees("✓ in the plan")


def parents_views(chair: Chair) -> None:
    """Each prompt, one after the other."""
    chair.presses("ctrl+n")
    chair.sees("Each parent apart")
    chair.presses("enter")
    for asked, words in zip(("working well", "worried", "help", "to see in the plan"), MUM, strict=True):
        chair.sees(asked)
        chair.fills({"What": words}, keep="enter")
    chair.sees("4/4")


def dangers(chair: Chair) -> None:
    """A danger, and then its goal, which opens by itself."""
    chair.presses("ctrl+n")
    chair.sees("No danger statement yet")
    chair.presses("a")
    chair.fills({"What are you worried": DANGER, "Who is worried": ("Piers",)}, keep="enter")
    chair.sees("Goal 1")
    chair.fills({"Tell me": GOAL, "Read back": YES, "Everyone agreed": YES})


def plan(chair: Chair) -> None:
    """An outcome with one action, and what happens if not."""
    chair.presses("ctrl+n")
    chair.sees("Not yet in an outcome")
    chair.presses("o")
    chair.fills({"What will be different": OUTCOME, "From danger": Choice("1 ")}, keep="enter")
    chair.sees("New action in outcome 1")
    chair.fills({"What": "Piers writes the rota", "Who": ("Piers",), "By when": "1w", "How we will": "seen"})
    chair.presses("c")
    chair.fills({"What happens": CONTINGENCY})


def scaling(chair: Chair) -> None:
    """Two numbers, seen together, and why."""
    chair.presses("ctrl+n")
    chair.sees("How safe is Linnet")
    for number in ("7", "4"):
        chair.types(number)
        chair.presses("enter")
    chair.sees("All are in")
    chair.presses("r")
    chair.answers("Show all numbers together?", "y")
    for reason in BECAUSE:
        chair.gives(reason)


def decision(chair: Chair) -> None:
    """The threshold, the view, the decision, no dissent, and the mother's own words."""
    chair.presses("ctrl+n")
    chair.sees("○ The threshold explained")
    chair.presses("space")
    chair.chooses("Piers")
    chair.presses("y")
    chair.gives(VIEW)
    chair.chooses("to decide")
    chair.presses("enter")
    chair.fills(
        {
            "Decision": Choice("Child protection plan"),
            "Threshold": Choice("Is likely"),
            "Category": Choice("Neglect"),
            "Reasons": REASONS,
        }
    )
    chair.chooses("Dissent")
    chair.presses("n")
    chair.sees("no one, asked aloud")
    chair.chooses("Mum")
    chair.presses("enter")
    for asked, words in (("to the decision", ON_DECISION), ("to the plan", ON_PLAN)):
        chair.sees(asked)
        chair.fills({"What do you say": words}, keep="enter")
    chair.sees(ON_PLAN)


def closing(chair: Chair) -> None:
    """Dates, the core group, the closing statement, and the sign-off."""
    chair.presses("ctrl+n")
    chair.sees("available dates")
    for meeting, when in (("First core group", "8wd 2pm"), ("First review", "12w 10am")):
        chair.chooses(meeting)
        chair.presses("enter")
        chair.fills({"When": when, "Where": "Family Centre"})
    chair.presses("a")
    chair.fills({"Members": Ticked("Mum", "Piers"), "Led by": "Piers"})
    chair.chooses("Your closing statement")
    chair.presses("enter")
    chair.fills({"Your closing statement": CLOSING})
    chair.presses("s")
    chair.answers("Sign off?", "s")
    chair.sees("✓ Mo Fairweather")


def test_a_conference_on_a_small_screen_is_in_the_word_file(tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(tmp_path, size=SMALL) as chair:
        chair.comes_for_the_first_time("Mo Fairweather", "four small brown owls")
        chair.begins_a_conference({"Family": "Ashdown", "Date and time": "today 10am"})
        for step in (people, opening, the_map, parents_views, dangers, plan, scaling, decision, closing):
            step(chair)
        chair.presses("ctrl+n")
        chair.sees("Chair's file copy")
        made = chair.makes_a_document(folder).read_bytes()
        chair.leaves()
    words = text(made)
    sentences = [*WORRIES, GOOD, WANTED, CHILD, *MUM, DANGER, GOAL, OUTCOME, CONTINGENCY, *BECAUSE]
    sentences += [VIEW, REASONS, ON_DECISION, ON_PLAN, CLOSING]
    assert [sentence for sentence in sentences if sentence not in words] == []
