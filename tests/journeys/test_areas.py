"""A short conference in each of the five areas, at the keyboard of the real program, and its Word summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from tests.documents.reading import text
from tests.journeys.answers import Choice, Ticked
from tests.journeys.areas import HELD, STORIES, Story
from tests.journeys.chair import Chair
from tests.journeys.sight import FORM, box_in

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

FAMILY, SUPPORT, PROFESSIONAL, IN_THE_ROOM, REPORT_ONLY = "1", "2", "3", "1", "6"
BEGIN_ALL_THE_SAME, EARLY = "o", "1 week ago"
YES = Choice("yes")

LINES = {
    "Worries": "Nobody fetched Linnet on Tuesday.",
    "Working well": "Nan rings every evening at six.",
    "Child's views": "I wait at the gate with my bag.",
    "Needs to happen": "Somebody fetches Linnet each day.",
}
MUM = "Nobody asked me before."
DANGER = "Linnet may be alone after dark, and be hurt where nobody sees it."
GOAL = "Somebody whom Linnet knows is at the gate each day for six months."
OUTCOME, ACTION = "Linnet knows every morning who fetches her.", "Piers writes the rota"
CONTINGENCY = "If nobody is at the gate, the school rings Nan."
NUMBERS = {"7": "I do my best.", "4": "It is not every day yet."}
OF_SUPPORTER = {"6": "She rings me when she is stuck."}
VIEWS = {
    "Della": ("n", "It is not every night."),
    "Bridie": ("n", "I can fetch her."),
    "Piers": ("y", "It has gone on for a year."),
}
REASONS, ON_DECISION, ON_PLAN = "Nobody can say who comes.", "I can live with it.", "It is right."
CLOSING = "Linnet has a plan, and everyone knows their part."
SAID = (*LINES.values(), MUM, DANGER, GOAL, OUTCOME, ACTION, CONTINGENCY, *NUMBERS.values(), REASONS)
SAID_LAST = (ON_DECISION, ON_PLAN, CLOSING)


def people(chair: Chair, story: Story) -> None:
    chair.presses("c")
    chair.fills({"Name": "Linnet Ashdown", "Born": "3/4/17"})
    chair.presses("a")
    chair.answers("Whom do you add?", FAMILY)
    mother = {"Name": "Della Ashdown", "In the room": "Mum", "Role": ("Mother",), "To Linnet": "mother"}
    chair.fills({**mother, "Has resp": YES})
    chair.presses("a")
    chair.answers("Whom do you add?", PROFESSIONAL)
    worker = {"Name": "Piers Holloway", "In the room": "Piers", "Role": (story.worker,)}
    chair.fills({**worker, "Agency": "Children's services"})
    school = {"Name": "Ottilie Penrose", "In the room": "School", "Role": ("School",)}
    chair.presses("a")
    chair.answers("Whom do you add?", PROFESSIONAL)
    chair.fills({**school, "Agency": "Made Up Primary"})
    for name, role in (("Bridie Ashdown", story.supporter), ("Silas Thorne", "Solicitor")):
        chair.presses("a")
        chair.answers("Whom do you add?", SUPPORT)
        chair.fills({"Name": name, "Role": (role,), "Here for": "Mum"})
    chair.presses("*", "h")
    chair.answers("How did they come?", IN_THE_ROOM)
    chair.finds("Ottilie")
    chair.presses("h")
    chair.answers("How did they come?", REPORT_ONLY)
    chair.presses("r")
    chair.fills({"Given to": Ticked("Mum"), "Given when": "11 may 2026 6pm", "To the chair when": EARLY})
    chair.sees("report", *([story.late] if story.late else []))


def opening(chair: Chair, _: Story) -> None:
    chair.sees("Not begun yet")
    chair.presses("b")
    chair.answers("Begin now?", BEGIN_ALL_THE_SAME)
    chair.sees("The meeting began at")
    chair.presses("space")
    chair.sees_saved()


def the_map(chair: Chair, _: Story) -> None:
    for column, line in LINES.items():
        chair.sees(f"┏━ {column}")
        chair.says(line)
        if line != list(LINES.values())[-1]:
            chair.presses("tab")


def parents_views(chair: Chair, story: Story) -> None:
    chair.presses("enter")
    chair.fills([("", MUM)])
    chair.presses("down", *("-",) * (story.prompts - 1))
    chair.sees(f"{story.prompts}/{story.prompts}")


def dangers(chair: Chair, _: Story) -> None:
    chair.sees("No danger statement yet")
    chair.presses("a")
    chair.fills([("", DANGER), ("Who is worried", ("Piers",))], keep="enter")
    chair.sees("Goal 1")
    chair.fills([("", GOAL), ("Read back", YES), ("Everyone agreed", YES)])


def plan(chair: Chair, _: Story) -> None:
    chair.presses("o")
    chair.fills([("", OUTCOME), ("From danger", Choice("1 "))], keep="enter")
    chair.sees("New action in outcome 1")
    chair.fills({"What": ACTION, "Who": ("Piers",), "By when": "1w", "Where": "At school", "How we": "seen"})
    chair.presses("c")
    chair.fills([("", CONTINGENCY)])


def numbers(story: Story) -> dict[str, str]:
    """Each number in the order of the rows, with its reason."""
    return NUMBERS | (OF_SUPPORTER if story.supporter_scales else {})


def scaling(chair: Chair, story: Story) -> None:
    chair.sees("How safe is Linnet")
    for number in numbers(story):
        chair.types(number)
        chair.presses("enter")
    chair.sees("All are in")
    chair.presses("r")
    chair.answers("Show all numbers together?", "y")
    for reason in numbers(story).values():
        chair.gives(reason)


def decision(chair: Chair, story: Story) -> None:
    for person in story.viewers:
        key, reason = VIEWS[person]
        chair.chooses(person)
        chair.presses(key)
        chair.gives(reason)
    chair.chooses("to decide")
    chair.presses("enter")
    chair.fills(
        {
            "Decision": Choice(story.decision),
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
    for words in (ON_DECISION, ON_PLAN):
        chair.sees(FORM)
        asked = chair.box
        chair.fills([("", words)], keep="enter")
        chair.terminal.wait_until(lambda screen, asked=asked: box_in(screen) != asked, "what comes next")  # type: ignore[misc]
    chair.sees(ON_PLAN)


def closing(chair: Chair, _: Story) -> None:
    chair.sees("no later than Wed 27 May", "Wed 12 Aug")
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


STEPS: dict[str, Callable[[Chair, Story], None]] = {
    "map": the_map,
    "parents_views": parents_views,
    "dangers": dangers,
    "plan": plan,
    "scaling": scaling,
    "decision": decision,
}
SHOWN = {
    "map": "what was said",
    "parents_views": "Did not say",
    "dangers": "No danger statement yet",
    "plan": "o Outcome",
    "scaling": "0  ",
    "decision": "○ ask",
}
"""What a step shows in every area."""

SECTIONS = {
    "map": "What we talked about",
    "parents_views": "What each parent said",
    "dangers": "Danger statements and safety goals",
    "plan": "Who does what",
    "scaling": "How safe is it today?",
    "decision": "What each person thought",
}
"""The section of the summary that each step makes."""


def in_order(story: Story) -> Iterator[tuple[str, Callable[[Chair, Story], None], str]]:
    """The steps after the people, as the area has them, and what each shows."""
    yield "opening", opening, "Not begun yet"
    for step in story.order:
        yield step, STEPS[step], SHOWN[step]
    yield "closing", closing, "Sign off"


IN_EVERY_RUN = "Gwent"
"""The area that differs most; the others take minutes together."""


def one_in_every_run(story: Story) -> ParameterSet:
    return pytest.param(story, marks=[] if story.title == IN_EVERY_RUN else [pytest.mark.long])


@pytest.mark.parametrize("story", map(one_in_every_run, STORIES), ids=lambda story: story.title)
def test_a_conference_in_each_area_is_its_own(story: Story, tmp_path: Path) -> None:
    folder = tmp_path / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(tmp_path) as chair:
        chair.comes_for_the_first_time("Mo Fairweather", "four small brown owls")
        chair.begins_a_conference(
            {"Family": "Ashdown", "Date and time": HELD, "Procedure": Choice(story.title)}
        )
        people(chair, story)
        for step, takes, shown in in_order(story):
            chair.presses("ctrl+n")
            chair.sees(shown, story.asks.get(step, shown))
            takes(chair, story)
        chair.presses("ctrl+n")
        chair.sees("Chair's file copy", *story.sent)
        chair.chooses("Della Ashdown")
        words = " ".join(text(chair.makes_a_document(folder).read_bytes()).split())
        chair.leaves()
    dates = ("Friday 22 May 2026, 2pm", "Tuesday 4 August 2026, 10am")
    assert [each for each in (*SAID, *SAID_LAST, *dates, *story.printed) if each not in words] == []
    assert [each for each in story.never if each in words.lower()] == []
    assert placed(story.printed, words) == list(story.printed)
    assert [each for each in came(story) if each not in words] == []
    assert (OF_SUPPORTER["6"] in words) is story.supporter_scales
    sections = ["What was decided", *(SECTIONS[step] for step in story.order), "Who was there"]
    assert placed(sections, words) == sections


def came(story: Story) -> tuple[str, ...]:
    """Who else was there, as what, and what was sent, as the summary has them."""
    return (
        f"Bridie Ashdown {story.supporter}, here for Mum In the room",
        "Silas Thorne Solicitor, here for Mum In the room",
        "Ottilie Penrose (School) School, Made Up Primary Sent a written report",
        "Given to Mum on 11 May 2026 at 6pm",
    )


def placed(looked_for: Iterable[str], words: str) -> list[str]:
    """What is looked for, in the order in which the document says it."""
    return sorted(looked_for, key=words.index)
