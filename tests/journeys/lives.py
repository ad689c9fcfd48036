"""What comes again and again in a family's life: a short conference, its end, the next one from the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.journeys.answers import Choice, Ticked
from tests.journeys.chair import Chair

FAMILY, PROFESSIONAL, IN_THE_ROOM = "1", "3", "1"
Professional = tuple[str, str, str, str]
"""Name, as the room calls them, role and agency."""
PROFESSIONALS: tuple[Professional, ...] = (
    ("Piers Holloway", "Piers", "Lead social worker", "Children's services"),
    ("Oona Birch", "School", "School", "Made Up Primary"),
    ("Fen Moss", "GP", "GP", "Made Up Surgery"),
)
PASSPHRASE = "nine slow white snails"
CHAIR = "Mo Fairweather"

PLAN, IN_NEED = "Child protection plan", "Child in need plan"
PLAN_CONTINUES = "Child protection plan continues"
IN_NEED_NOW = "Child protection plan ends: child in need plan"
NO_LONGER = "Not likely to suffer"
PROTECTED: dict[str, Any] = {"Threshold": Choice("Is likely"), "Category": Choice("Neglect")}


def begins(
    chair: Chair,
    family: str,
    held: str,
    children: Mapping[str, Mapping[str, Any]],
    professionals: Sequence[Professional] = PROFESSIONALS,
) -> None:
    """A first conference: the children, their mother, and these people who work with them all."""
    chair.comes_for_the_first_time(CHAIR, PASSPHRASE)
    chair.begins_a_conference(
        {"Family": family, "Date and time": held, "Procedure": Choice("London borough")}
    )
    for name, more in children.items():
        chair.presses("c")
        chair.fills({"Name": name, **more})
    joins(chair, FAMILY, {"Name": f"Della {family}", "In the room": "Mum", "Role": ("Mother",)})
    firsts = [name.split(" ")[0] for name in children]
    with_all = {"Works with": Ticked(*firsts)} if len(firsts) > 1 else {}
    for one in professionals:
        works_there(chair, one, **with_all)
    are_here(chair)


def works_there(chair: Chair, professional: Professional, **more: Any) -> None:
    """A professional is put on the list."""
    name, called, role, agency = professional
    person = {"Name": name, "In the room": called, "Role": (role,), "Agency": agency}
    joins(chair, PROFESSIONAL, {**person, **more})


def joins(chair: Chair, kind: str, answers: Mapping[str, Any]) -> None:
    """Somebody is put on the list."""
    chair.presses("a")
    chair.answers("Whom do you add?", kind)
    chair.fills(answers)


def are_here(chair: Chair) -> None:
    """Everybody on the list is in the room."""
    chair.presses("*", "h")
    chair.answers("How did they come?", IN_THE_ROOM)
    chair.presses("escape")


def plans(chair: Chair, danger: str, outcome: str, *actions: str) -> None:
    """One danger, and an outcome with its actions."""
    chair.goes_to("Dangers", sees="No danger statement yet")
    chair.presses("a")
    chair.fills([("", danger), ("Who is worried", ("Piers",))], keep="enter")
    chair.sees("Goal 1")
    chair.fills([("", "Somebody is at the gate each day for six months.")])
    chair.goes_to("Plan", sees="o Outcome")
    chair.presses("o")
    chair.fills([("", outcome), ("From danger", Choice("1 "))])
    for action in actions:
        chair.presses("a")
        chair.fills({"What": action, "Who": ("Piers",), "By when": "1w", "How we": "seen"})


def decides(chair: Chair, option: str, *, child: str = "", **more: Any) -> None:
    """A decision at Views & decision, in the column of a child where there are several."""
    chair.chooses("Decided")
    if child:
        chair.goes_sideways_to(child)
    chair.presses("enter")
    chair.fills({"Decision": Choice(option), **more, "Reasons": "As was said."})


def becomes(chair: Chair, words: str, key: str) -> None:
    """What became of something that was agreed, by one key, at Since last time."""
    chair.presses("home")
    chair.chooses(words)
    chair.presses(key)
    chair.sees_saved()


def signs_off(chair: Chair) -> None:
    """The end of the meeting, and back to the list of conferences."""
    chair.goes_to("Closing", sees="Sign off")
    chair.presses("s")
    chair.answers("Sign off?", "s")
    chair.sees(f"✓ {CHAIR}")
    chair.presses("ctrl+o")
    chair.sees("Find or open", "Signed off")


def comes_again(chair: Chair, when: str, **more: Any) -> None:
    """The conference that follows the chosen one."""
    chair.presses("ctrl+t")
    chair.sees("The conference after")
    chair.fills({**more, "Date and time": when})
    chair.sees("Who is in the family")
