"""Who is in the Quill family, who works with it, and who came to the conference."""

from __future__ import annotations

from tests.journeys import quill_words as said
from tests.journeys.answers import Answer, Answers, Choice, Ticked
from tests.journeys.chair import Chair

FAMILY, SUPPORT, PROFESSIONAL = "1", "2", "3"
BY_VIDEO, REPORT_ONLY, IN_THE_ROOM = "2", "6", "1"
YES = Choice("yes")
EVERY_CHILD = Ticked("Bram", "Odette", "Unborn baby")


def adds_a_child(chair: Chair, answers: Answers) -> None:
    chair.presses("c")
    chair.fills(answers)


def adds(chair: Chair, group: str, *answers: tuple[str, Answer]) -> None:
    chair.presses("a")
    chair.answers("Whom do you add?", group)
    chair.fills(answers)


def people(chair: Chair) -> None:
    """Three children, one of them unborn; their parents; who works with them, and who comes with whom."""
    adds_a_child(
        chair,
        {"Name": "Bram Quill", "Born": "3/4/16", "Sex": Choice("male"), "To know": "Year 6 at Larch Park"},
    )
    adds_a_child(
        chair,
        {"Name": "Odette Quill", "Born": "11/9/19", "Sex": Choice("female"), "Lives at": "14 Larch Way"},
    )
    adds_a_child(chair, {"Or expected": "3m"})
    adds(
        chair,
        FAMILY,
        ("Name", "Tamsin Quill"),
        ("In the room", "Mum"),
        ("Role", ("Mother",)),
        ("To Bram", "mother"),
        ("Has resp", YES),
        ("To Odette", "mother"),
        ("Has resp", YES),
        ("To Unborn", "mother"),
        ("Has resp", YES),
    )
    adds(
        chair,
        FAMILY,
        ("Name", "Jory Penhallow"),
        ("In the room", "Jory"),
        ("Role", ("Father",)),
        ("To Bram", "father"),
        ("Has resp", YES),
        ("To Odette", "father"),
        ("Has resp", YES),
    )
    adds(
        chair,
        FAMILY,
        ("Name", "Felix Marchbanks"),
        ("In the room", "Felix"),
        ("Role", ("Father",)),
        ("To Unborn", "father"),
        ("Contact", said.FELIX_CONTACT),
        ("Address", said.FELIX_ADDRESS),
        ("Both withheld", Ticked("Jory")),
    )
    adds(
        chair,
        FAMILY,
        ("Name", "Wenna Quill"),
        ("In the room", "Nan"),
        ("Role", ("Relative",)),
        ("To Bram", "grandmother"),
        ("To Odette", "grandmother"),
        ("To Unborn", "grandmother"),
    )
    adds(
        chair,
        PROFESSIONAL,
        ("Name", "Idris Fenwright"),
        ("In the room", "Idris"),
        ("Role", ("Lead social worker",)),
        ("Agency", "Children's services"),
        ("Works with", EVERY_CHILD),
    )
    adds(
        chair,
        PROFESSIONAL,
        ("Name", "Beatrix Lorne"),
        ("In the room", "School"),
        ("Role", ("School",)),
        ("Agency", "Larch Park School"),
        ("Works with", Ticked("Bram", "Odette")),
    )
    adds(
        chair,
        PROFESSIONAL,
        ("Name", "Nuala Brackenby"),
        ("In the room", "Nuala"),
        ("Role", ("Health visitor",)),
        ("Agency", "Elderbrook Health"),
        ("Works with", EVERY_CHILD),
    )
    adds(
        chair,
        PROFESSIONAL,
        ("Name", "Osric Vane"),
        ("In the room", "Police"),
        ("Role", ("Police",)),
        ("Agency", "Elderbrook Police"),
        ("Works with", EVERY_CHILD),
    )
    adds(
        chair,
        SUPPORT,
        ("Name", "Greta Fennimore"),
        ("In the room", "Greta"),
        ("Role", ("Supporter",)),
        ("Here for", "Mum"),
    )
    adds(
        chair,
        SUPPORT,
        ("Name", "Lionel Cordwainer"),
        ("In the room", "Mr Cordwainer"),
        ("Role", ("Solicitor",)),
        ("Agency", "Cordwainer and Daughters"),
        ("Here for", "Jory"),
    )


def who_came(chair: Chair) -> None:
    """All are here but the police, who wrote; the reports, one of them late and one verbal."""
    chair.presses("*", "h")
    chair.answers("How did they come? 10 people", IN_THE_ROOM)
    chair.finds("Wenna")
    chair.presses("h")
    chair.answers("How did they come? Wenna", BY_VIDEO)
    chair.finds("Osric")
    chair.presses("h")
    chair.answers("How did they come? Osric", REPORT_ONLY)
    chair.presses("l")
    chair.fills({"Who tells them": said.POLICE_TOLD, "How are their views": said.POLICE_HEARD})
    chair.presses("r")
    chair.fills(
        {"Given to": Ticked("Mum", "Jory"), "Given when": "today 9am", "To the chair when": "yesterday"}
    )
    chair.sees("late")
    for name, who in (("Idris", Ticked("Mum", "Jory", "Felix")), ("Beatrix", Ticked("Mum", "Jory"))):
        chair.finds(name)
        chair.presses("r")
        chair.fills(
            {
                "Given to": who,
                "Given when": "2 weeks ago",
                "Discussed by": f"{name}, at home",
                "Discussed when": "1 week ago",
                "To the chair when": "2 weeks ago",
                "Signed": YES,
            }
        )
    chair.finds("Nuala")
    chair.presses("r")
    chair.fills({"Report": Choice("verbal")})
