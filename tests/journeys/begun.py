"""A laptop on which a small conference has been begun, and how the chair goes on with it."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.chair import Chair
from tests.journeys.sight import FORM

PASSPHRASE = "three grey geese"


def begun_on(home: Path) -> Path:
    """Begins the conference of the Kestrel family there, with two children, and leaves it at the map."""
    with Chair.at_a_laptop(home) as chair:
        chair.comes_for_the_first_time("Mo Fairweather", PASSPHRASE)
        chair.begins_a_conference({"Family": "Kestrel", "Date and time": "today"})
        for name in ("Wyn Kestrel", "Ada Kestrel"):
            chair.presses("c")
            chair.fills({"Name": name})
        chair.goes_to("Map", sees="what was said")
        chair.leaves()
    return home


def goes_on(chair: Chair) -> None:
    """Opens the conference again, where it was left."""
    chair.unlocks(PASSPHRASE)
    chair.sees("Kestrel")
    chair.presses("enter")
    chair.terminal.wait_until(
        lambda screen: FORM in screen or ("Wyn" in screen and "Views & decision" in screen),
        "the conference, or the form that was open in it",
    )
