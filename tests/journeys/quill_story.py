"""The conference of the Quill family, step by step, as Mo Fairweather chairs it at the keyboard."""

from __future__ import annotations

from pathlib import Path

from tests.journeys import quill_words as said
from tests.journeys.answers import Choice, Ticked
from tests.journeys.chair import Chair

YES = Choice("yes")


def opening(chair: Chair) -> None:
    """The script, line by line, and the beginning."""
    chair.presses("ctrl+n")
    chair.sees("Not begun yet")
    chair.presses("b")
    chair.sees("The meeting began at")
    chair.presses("enter")
    chair.fills({"Reports that": said.OPENING_NOTE})
    for _ in range(12):
        chair.presses("space", "down")
    chair.sees("12/12")


def the_map(chair: Chair) -> None:
    """Points from a report, of which two are said or kept; what everyone says; a line for the plan."""
    chair.presses("ctrl+n")
    chair.sees("what was said")
    chair.types("@Idris #Bram #Odette +report")
    chair.presses("enter")
    chair.sees("from a report ━┛")
    chair.terminal.paste("\n".join(said.REPORT))
    chair.answers("4 lines: one statement each?", "r")
    chair.presses("up")
    chair.goes_to_the_top("Bram told his")
    chair.presses("s", "down", "k")
    chair.sees("kept, not said")
    chair.chooses("room is painted")
    chair.presses("m")
    chair.answers("Where does it belong?", "4")
    chair.sees("strengths 1")
    chair.presses("escape")
    for line in said.PAST_HARM:
        chair.says(line.typed)
    chair.presses("ctrl+t")
    chair.sees("Worries · future danger")
    for line in said.FUTURE_DANGER:
        chair.says(line.typed)
    chair.presses("ctrl+t")
    chair.sees("Worries · complicating")
    chair.says(said.RELEASED.typed)
    chair.presses("tab")
    chair.sees("Working well · strengths")
    for line in said.STRENGTHS:
        chair.says(line.typed)
    chair.presses("ctrl+t")
    chair.sees("Working well · existing safety")
    for line in said.EXISTING_SAFETY:
        chair.says(line.typed)
    chair.presses("tab")
    chair.sees("┏━ Child's views")
    for line in said.CHILDRENS_VIEWS:
        chair.says(line.typed)
    chair.presses("tab")
    chair.sees("┏━ Needs to happen")
    chair.says(said.NEEDS.typed)
    chair.presses("up", "l")
    chair.sees("✓ in the")


def parents_views(chair: Chair) -> None:
    """Each parent apart, each prompt answered or asked and not said."""
    chair.presses("ctrl+n")
    chair.sees("Each parent apart")
    for answers in said.PARENTS.values():
        for words in answers:
            if words is None:
                chair.presses("-")
                continue
            chair.presses("enter")
            chair.fills({"What": words})
            chair.presses("down")
    chair.sees("12/12")


def dangers(chair: Chair) -> None:
    """One danger in some two hundred words, its goal read back, and the worries behind it."""
    chair.presses("ctrl+n")
    chair.sees("No danger statement yet")
    chair.presses("a")
    chair.fills({"What are you worried": said.DANGER, "Who is worried": ("Idris", "School")}, keep="enter")
    chair.sees("Goal 1")
    chair.fills({"Tell me": said.GOAL, "Read back": YES, "Everyone agreed": YES})
    chair.sees("agreed by everyone")
    chair.presses("l")
    chair.sees("Worries behind danger 1")
    chair.presses("space", "down", "space", "enter")
    chair.sees_no("Worries behind danger 1")
    chair.sees_saved()


def plan(chair: Chair) -> None:
    """Two outcomes: one of two children with a line that the mother wanted, one of the baby alone."""
    chair.presses("ctrl+n")
    chair.sees("Not yet in an outcome")
    chair.presses("o")
    chair.fills(
        {
            "What will be different": said.OUTCOME,
            "Children": Ticked("Bram", "Odette"),
            "From danger": Choice("1 "),
        },
        keep="enter",
    )
    chair.sees("New action in outcome 1")
    chair.fills(
        {
            "What": said.VISITS,
            "Who": ("Idris",),
            "By when": "every 3 days until 12w",
            "Where": "at the flat",
            "How we will know": said.VISITS_SHOW,
        },
        keep="enter",
    )
    chair.sees("New action in outcome 1", "┏━ What ━")
    chair.fills(
        {
            "What": said.RING_NAN,
            "Who": ("Jory", "Mum", "Piran Penhallow"),
            "Who asks": "Jory",
            "By when": "fri",
            "Where": "Nan's house",
            "How we will know": said.RING_NAN_SHOWS,
        }
    )
    chair.chooses("Somebody sober")
    chair.presses("k")
    chair.sees_saved()
    chair.presses("o")
    chair.fills(
        {
            "What will be different": said.BABY_OUTCOME,
            "Children": Ticked("Unborn baby"),
            "From danger": Choice("1 "),
        },
        keep="enter",
    )
    chair.sees("New action in outcome 2")
    chair.fills({"What": said.BABY_ACTION, "Who": ("Nuala",), "By when": "10wd", "Where": "at the flat"})
    chair.presses("c")
    chair.fills({"What happens": said.CONTINGENCY, "Children": Ticked("Bram", "Odette")})
    chair.sees("If nobody sober")


def scaling(chair: Chair) -> None:
    """Sealed, revealed, reasons; one low number; one number changed later."""
    chair.presses("ctrl+n")
    for child, (numbers, reasons) in said.SCALES.items():
        chair.sees(f"How safe is {child.replace('Unborn', 'the unborn')}")
        for number in numbers:
            chair.types(number)
            chair.presses("enter")
        chair.sees("All are in")
        chair.presses("r")
        chair.sees("No number from", "Not here: Police. This cannot be")
        chair.answers("Show all numbers together?", "y")
        for reason in reasons:
            chair.gives(reason)
        if child == "Unborn baby":
            chair.sees("what happens tonight")
            chair.presses("t")
            chair.fills({"A number this low": said.TONIGHT})
        chair.presses("tab")
    chair.sees("How safe is Bram")
    chair.goes_to_the_top("Mum")
    chair.chooses("Jory")
    chair.types("5")
    chair.fills({"Because": f" {said.CHANGED_NUMBER}"})
    chair.sees("was 7, now 5")


def documents(chair: Chair, folder: Path) -> dict[str, Path]:
    """The copies of the chair's file, of the mother and of a father, to whom one line is released."""
    chair.presses("ctrl+n")
    chair.sees("Chair's file copy")
    made = {"file copy": chair.makes_a_document(folder)}
    chair.chooses("Tamsin Quill")
    made["Tamsin"] = chair.makes_a_document(folder)
    chair.chooses("Jory Penhallow")
    chair.presses("tab")
    chair.chooses("moved four times")
    chair.presses("enter")
    chair.sees_saved()
    chair.presses("tab")
    made["Jory"] = chair.makes_a_document(folder)
    return made
