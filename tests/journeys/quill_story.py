"""The conference of the Quill family, step by step, as Mo Fairweather chairs it at the keyboard."""

from __future__ import annotations

from pathlib import Path

from tests.journeys import quill_words as said
from tests.journeys.chair import FORM, Answer, Chair, Keys

FAMILY, SUPPORT, PROFESSIONAL = "1", "2", "3"
BY_VIDEO, REPORT_ONLY, IN_THE_ROOM = "2", "6", "1"
YES, ALL = Keys("y"), Keys("*")


def adds_a_child(chair: Chair, answers: dict[str, Answer]) -> None:
    chair.presses("c")
    chair.fills(answers)


def adds(chair: Chair, group: str, *answers: tuple[str, Answer]) -> None:
    chair.presses("a")
    chair.answers("Whom do you add?", group)
    chair.fills(answers)


def people(chair: Chair) -> None:
    """Three children, one of them unborn; their parents; who works with them, and who comes with whom."""
    adds_a_child(chair, {"Name": "Bram Quill", "Born": "3/4/16", "Sex": Keys("m"), "To know": "Year 6 at Larch Park"})
    adds_a_child(chair, {"Name": "Odette Quill", "Born": "11/9/19", "Sex": Keys("f"), "Lives at": "14 Larch Way"})
    adds_a_child(chair, {"Or expected": "3m"})
    adds(chair, FAMILY, ("Name", "Tamsin Quill"), ("In the room", "Mum"), ("Role", ("Mother",)),
         ("To Bram", "mother"), ("Has resp", YES), ("To Odette", "mother"), ("Has resp", YES),
         ("To Unborn", "mother"), ("Has resp", YES))  # fmt: skip
    adds(chair, FAMILY, ("Name", "Jory Penhallow"), ("In the room", "Jory"), ("Role", ("Father",)),
         ("To Bram", "father"), ("Has resp", YES), ("To Odette", "father"), ("Has resp", YES))  # fmt: skip
    adds(chair, FAMILY, ("Name", "Felix Marchbanks"), ("In the room", "Felix"), ("Role", ("Father",)),
         ("To Unborn", "father"), ("Contact", said.FELIX_CONTACT), ("Address", said.FELIX_ADDRESS),
         ("Both withheld", Keys("j")))  # fmt: skip
    adds(chair, FAMILY, ("Name", "Wenna Quill"), ("In the room", "Nan"), ("Role", ("Relative",)),
         ("To Bram", "grandmother"), ("To Odette", "grandmother"), ("To Unborn", "grandmother"))  # fmt: skip
    adds(chair, PROFESSIONAL, ("Name", "Idris Fenwright"), ("In the room", "Idris"),
         ("Role", ("Lead social worker",)), ("Agency", "Children's services"))  # fmt: skip
    adds(chair, PROFESSIONAL, ("Name", "Beatrix Lorne"), ("In the room", "School"), ("Role", ("School",)),
         ("Agency", "Larch Park School"), ("Works with", Keys("3")))  # fmt: skip
    adds(chair, PROFESSIONAL, ("Name", "Nuala Brackenby"), ("In the room", "Nuala"),
         ("Role", ("Health visitor",)), ("Agency", "Elderbrook Health"))  # fmt: skip
    adds(chair, PROFESSIONAL, ("Name", "Osric Vane"), ("In the room", "Police"), ("Role", ("Police",)),
         ("Agency", "Elderbrook Police"))  # fmt: skip
    adds(chair, SUPPORT, ("Name", "Greta Fennimore"), ("In the room", "Greta"), ("Role", ("Supporter",)),
         ("Here for", "Mum"))  # fmt: skip
    adds(chair, SUPPORT, ("Name", "Lionel Cordwainer"), ("In the room", "Mr Cordwainer"), ("Role", ("Solicitor",)),
         ("Agency", "Cordwainer and Daughters"), ("Here for", "Jory"))  # fmt: skip


def who_came(chair: Chair) -> None:
    """All are here but the police, who wrote; the reports, one of them late and one spoken."""
    chair.presses("*", "h")
    chair.answers("How did they come? 10 people", IN_THE_ROOM)
    chair.finds("Wenna")
    chair.presses("h")
    chair.answers("How did they come? Wenna", BY_VIDEO)
    chair.finds("Osric")
    chair.presses("h")
    chair.answers("How did they come? Osric", REPORT_ONLY)
    chair.presses("l")
    chair.fills({"Who tells them": "Idris by telephone today", "How are their views": "by the report"})
    chair.presses("r")
    chair.fills({"Given to": Keys("1", "2"), "Given when": "today 9am", "To the chair when": "yesterday"})
    chair.sees("late")
    for name, who in (("Idris", Keys("1", "2", "3")), ("Beatrix", Keys("1", "2"))):
        chair.finds(name)
        chair.presses("r")
        chair.fills({
            "Given to": who, "Given when": "2 weeks ago", "Talked over by": f"{name}, at home",
            "Talked over when": "1 week ago", "To the chair when": "2 weeks ago", "Signed": YES,
        })  # fmt: skip
    chair.finds("Nuala")
    chair.presses("r")
    chair.fills({"Report": Keys("s")})


def opening(chair: Chair) -> None:
    """The script, line by line, and the beginning."""
    chair.presses("ctrl+n")
    chair.sees("Not begun yet")
    chair.presses("b")
    chair.sees("The meeting began at")
    chair.presses("enter")
    chair.fills({"Reports that": "The police report came this morning."})
    for _ in range(12):
        chair.presses("space", "down")
    chair.sees("12/12")


def the_map(chair: Chair) -> None:
    """Points from a report, of which two are said or kept; then what everyone says; then a line for the plan."""
    chair.presses("ctrl+n")
    chair.sees("what was said")
    chair.types("@Idris #Bram #Odette +report")
    chair.presses("enter")
    chair.sees("from a report ━┛")
    chair.terminal.paste("\n".join(said.REPORT))
    chair.answers("4 lines: one statement each?", "r")
    chair.presses("up", "home")
    chair.chooses("Bram told his")
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
    chair.fills({"What will be different": said.OUTCOME, "Children": Keys("3"), "From danger": Keys("1")}, keep="enter")
    chair.sees("New action in outcome 1")
    chair.fills(
        {"What": said.VISITS, "Who": ("Idris",), "By when": "every 3 days until 12w",
         "Where": "at the flat", "How we will know": "the note says what each child told Idris"}, keep="enter",
    )  # fmt: skip
    chair.sees("New action in outcome 1", "┏━ What ━")
    chair.fills(
        {"What": said.RING_NAN, "Who": ("Jory", "Mum", "Piran Penhallow"), "Who asks": "Jory", "By when": "fri",
         "Where": "Nan's house", "How we will know": "Wenna tells Idris each Monday"}
    )  # fmt: skip
    chair.chooses("Somebody sober")
    chair.presses("k")
    chair.sees_saved()
    chair.presses("o")
    chair.fills({"What will be different": said.BABY_OUTCOME, "Children": Keys("1", "2"), "From danger": Keys("1")}, keep="enter")
    chair.sees("New action in outcome 2")
    chair.fills({"What": said.BABY_ACTION, "Who": ("Nuala",), "By when": "10wd", "Where": "at the flat"})
    chair.presses("c")
    chair.fills({"What happens": said.CONTINGENCY, "Children": Keys("3")})
    chair.sees("If nobody sober")


def scaling(chair: Chair) -> None:
    """Sealed, revealed, reasons; one low number; one number changed later."""
    chair.presses("ctrl+n")
    for child, (numbers, reasons) in said.SCALES.items():
        chair.sees(f"How safe is {child}")
        for number in numbers:
            chair.types(number)
            chair.presses("enter")
        chair.sees("All are in")
        chair.presses("r")
        chair.sees("No number from", "This cannot be undone")
        chair.answers("Show all numbers together?", "y")
        for reason in reasons:
            chair.gives(reason)
        if child == "Unborn baby":
            chair.sees("what happens tonight")
            chair.presses("t")
            chair.fills({"A number this low": said.TONIGHT})
        chair.presses("tab")
    chair.sees("How safe is Bram")
    chair.presses("home")
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


__all__ = ["FORM", "dangers", "documents", "opening", "parents_views", "people", "plan", "scaling", "the_map", "who_came"]
