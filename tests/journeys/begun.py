"""A laptop on which a small conference has been begun, and how the chair goes on with it."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.answers import Choice
from tests.journeys.chair import Chair
from tests.journeys.sight import FORM

PASSPHRASE = "three grey geese"
FAMILY, PROFESSIONAL = "1", "3"


def begun_on(home: Path) -> Path:
    """Begins the conference of the Kestrel family there, with two children, and leaves it at the map."""
    with Chair.at_a_laptop(home) as chair:
        _begins(chair)
        _leaves_at_the_map(chair)
    return home


def far_on(home: Path) -> Path:
    """Begins it and goes on with it until every step has somewhere to type; leaves it at the map too."""
    with Chair.at_a_laptop(home) as chair:
        _begins(chair)
        for whom, name, called, role in (
            (FAMILY, "Tess Kestrel", "Mum", "Mother"),
            (PROFESSIONAL, "Piers Holloway", "Piers", "Lead social worker"),
        ):
            chair.presses("a")
            chair.answers("Whom do you add?", whom)
            chair.fills({"Name": name, "In the room": called, "Role": (role,)})
        chair.goes_to("Scaling", sees="How safe is Wyn")
        _rates(chair, "7")
        chair.presses("tab")
        chair.sees("How safe is Ada")
        _rates(chair, "4")
        chair.presses("r")
        chair.answers("Show all numbers together?", "y")
        chair.gives("Nan is there most days.")
        chair.goes_to("Views & decision", sees="The threshold explained")
        chair.chooses("Decided")
        chair.presses("enter")
        chair.fills({"Decision": Choice("Child in need plan")})
        _leaves_at_the_map(chair)
    return home


def _begins(chair: Chair) -> None:
    chair.comes_for_the_first_time("Mo Fairweather", PASSPHRASE)
    chair.begins_a_conference({"Family": "Kestrel", "Date and time": "today"})
    for name in ("Wyn Kestrel", "Ada Kestrel"):
        chair.presses("c")
        chair.fills({"Name": name})


def _leaves_at_the_map(chair: Chair) -> None:
    chair.goes_to("Map", sees="what was said")
    chair.leaves()


def _rates(chair: Chair, mothers: str) -> None:
    for whose, number in (("Mum, for", mothers), ("Piers, for", "-")):
        chair.sees(whose)
        chair.presses(number, "enter")
    chair.sees("All are in")
    chair.sees_saved()


def goes_on(chair: Chair) -> None:
    """Opens the conference again, where it was left."""
    chair.unlocks(PASSPHRASE)
    chair.sees("Kestrel")
    chair.presses("enter")
    chair.terminal.wait_until(
        lambda screen: FORM in screen or ("Wyn" in screen and "Views & decision" in screen),
        "the conference, or the form that was open in it",
    )
