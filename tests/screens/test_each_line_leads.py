"""Each line of what is still needed leads to its row: read off the row that is chosen afterwards."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import SafetyGoal
from chairtui.domain.decisions import Decision, Dissent, View
from chairtui.domain.people import Came, Exclusion, Participant, short_names
from chairtui.domain.plans import CoreGroupMember, Meeting, Outcome, PlanAction, Telling
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness import Missing, missing
from chairtui.domain.reviewing import procedure_for
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.statements import ChildView, Statement
from chairtui.domain.timeline import Tick
from chairtui.procedure_files import procedure_edition, procedure_from_edition, working_calendar
from chairtui.screens.map.screen import MapScreen
from chairtui.screens.step_screen import StepScreen
from chairtui.screens.steps import step_screen
from chairtui.widgets.drawn_list import DrawnList
from tests.builders import minutes
from tests.real_app import family
from tests.screens.harness import FOLDERS, SIZES, WIDE, StepStage

LEADS = (
    # What could be of several steps, said by its words, comes first.
    ("decision", r".+: the view of (?P<who>.+) is not of", ("{who}", "not asked here")),
    ("scaling", r".+: the number of (?P<who>.+) is not of", ("{who}", "not asked here")),
    ("closing", r"The date of “(?P<what>.+)” is not of", ("{what}", "does not ask for it")),
    ("opening|closing", r"The note “(?P<what>.+)”: its line", ("{what}", "not of this procedure")),
    ("decision", r".+: the (decision|limb|category) “.+” is not of", ("Decided",)),
    ("people", r"(?P<who>.+), in the plan so far: ", ("{who}",)),
    ("people", r"(?P<who>.+): the role “(?P<what>.+)” is not of", ("{who}", "{what}")),
    ("people", r"(?P<who>.+), put out: ", ("{who}", "Have they been told why?")),
    ("people", r"(?P<who>.+): how their views are heard", ("{who}", "How are their views heard?")),
    ("people", r"(?P<who>.+), not invited: told why", ("{who}", "Have they been told why?")),
    ("people", r".+: who the parents are", ("Hazel Brambleby",)),
    ("people", r"(.+: i|I)nvite \d+ people", ("for all children",)),
    ("people", r"(.+: i|I)nvite (?P<what>[^,]+?)(,| and ).*or say why not", ("{what}",)),
    ("people", r"(?P<who>.+?)( and .+)?: (one .+ only|when|came, or|works with|comes with)", ("{who}",)),
    ("review", r"Danger (?P<what>\d)", ("Danger {what}",)),
    ("review", r"“(?P<what>.+)”: what became of it", ("{what}", "what became of it?")),
    ("map", r"“(?P<what>.+)”: nothing is noted", ("{what}",)),
    ("map", r"(?P<who>.+)'s view “.+”: from whom and when\?", ("{who}", "Likes Nan.")),
    ("map", r".+: (views|what .+ hopes|the midwife)", ("child",)),
    ("parents_views", r".+?: (?P<what>.+?)(,| and |$)", ("{ask}", "not asked yet")),
    ("dangers", r"(Goal (?P<what>\d)|Danger (?P<who>\d): its goal)", ("Goal {what}{who}",)),
    ("dangers", r"Danger (?P<what>\d)", ("Danger {what}",)),
    ("plan", r"(?P<who>.+): an outcome", ("{who}", "what will be different?")),
    ("plan", r"(?P<who>.+): what happens if things", ("{who}", "what happens then?")),
    ("plan", r"Outcome (?P<what>\d): who does what", ("{what}", "no action yet")),
    ("plan", r"Outcome (?P<what>\d): which danger", ("{what} ",)),
    ("plan", r"“(?P<what>.+)”: ", ("{what}",)),
    ("scaling", r".+: (the numbers|\d+ without a reason|\d+ more)", ("→ now",)),
    ("scaling", r".+: what happens tonight", ("(t)",)),
    ("decision", r".+, not quorate", ("Quorum",)),
    ("decision", r".+: view of (?P<who>.+?)(, .+| and .+)?$", ("{who}",)),
    ("decision", r".+: reason of (?P<who>.+?)(, .+| and .+)?$", ("{who}", "why?")),
    ("decision", r"(?P<who>.+): on the decision", ("{who}", "on the decision", "ask")),
    ("decision", r".+: does anyone dissent", ("Dissent", "ask aloud")),
    ("decision", r".+: (is a child protection plan required|at risk of significant)", ("each child",)),
    ("decision", r".+: (the decision|the category|the reasons|which limb|is the threshold|a plan ends)",
     ("Decided",)),
    ("closing", r".+: the core group", ("who? a names them",)),
    ("closing", r"(?P<who>.+): date of (?P<what>.+)", ("{what}", "{who}", "when?")),
    ("closing", r"Who tells (?P<who>.+)", ("{who}", "who, and when?")),
    ("closing", r"Closing statement", ("Your closing statement",)),
    ("closing", r"The chair's sign-off", ("s locks",)),
)  # fmt: skip
"""By its step and its beginning, what the row says to which a line leads; `who` as the room calls them."""


def much_missing(area: str, before: str) -> Conference:
    """A family of whom much is missing under one procedure, after they began under another."""
    conference = family()
    for edition in conference.procedure_editions:
        conference = conference.without(edition)
    for key in (before, area):
        conference = conference.with_record(procedure_edition(key, FOLDERS))
    gone = (
        (Dissent, "dissent"), (CoreGroupMember, "member"), (Meeting, "meeting"), (Telling, "telling"),
        (Statement, "strength"),
    )  # fmt: skip
    for record_type, record_id in gone:
        conference = conference.without(conference.record(record_type, record_id))
    option = "registered" if area == "gwent" else "child_protection_plan"
    empty = {"limb": "", "categories": (), "reasons": "", "went_on": ""}
    conference = conference.revising(conference.record(Decision, "decision"), option=option, **empty)
    conference = conference.revising(conference.record(SafetyGoal, "goal"), not_agreed="")
    conference = conference.revising(conference.record(Scale, "scale-wren"), tonight="")
    least_safe = procedure_of(conference).scale.least_safe
    conference = conference.revising(conference.record(ScaleRating, "rating-later"), number=least_safe)
    papa = conference.record(Participant, "papa")
    conference = conference.revising(papa, came=Came.NOT_INVITED, heard_how="", told_why="")
    added = (
        Exclusion(id="out", participant_ids=("mum",), ground="Shouting", began_at=minutes(40)),
        ChildView(id="likes", child_id="robin", text="Likes Nan.", said_at=minutes(30)),
        Outcome(id="outcome-3", text="Wren is at school.", about=("wren",)),
        PlanAction(id="action-3", outcome_id="outcome", what="Ring school", about=("wren",)),
        View(id="no-reason", participant_id="worker", child_id="robin", likely=True, given_at=minutes(70)),
        View(id="of-mum", participant_id="mum", child_id="robin", likely=False, reason="No."),
        ScaleRating(id="of-nan", scale_id="scale-wren", participant_id="nan", number=7, reason="She tries."),
        Meeting(id="strange", timescale="no_such_meeting", about=("wren",), on=date(2026, 6, 1)),
        Meeting(id="welsh", timescale="care_and_support_meeting", about=("robin",), on=date(2026, 6, 2)),
        Tick(id="concerns", key="concerns", note="They ring the office."),
        Participant(id="reed", name="Ms Reed", roles=("health",), came=Came.ROOM, works_with=("wren",)),
    )
    for record in added:
        conference = conference.with_record(record)
    return conference.changing(closing_statement="")


def procedure_of(conference: Conference) -> Procedure:
    """What it follows now."""
    return procedure_for(conference, procedure_from_edition(conference.procedure_editions[-1]))


def read_there(screen: StepScreen) -> str:
    """The words of the row that is chosen; on the map also the column, and alone where one types."""
    words = []
    for shown in screen.query(DrawnList):
        if isinstance(screen, MapScreen) and not shown.has_focus:
            continue
        for row in shown.rows:
            if row.selectable and row.key == shown.selected_key:
                words += [span.text for line in row.lines for span in line]
    heading = [screen.heading.title] if isinstance(screen, MapScreen) else []
    return " ".join([*heading, *words]).replace("\u00a0", " ")


def wanted(gap: Missing, conference: Conference, procedure: Procedure) -> list[list[str]]:
    """What must stand on the row: of each, one of the words."""
    calls = {person.words: person.short for person in conference.participants}
    calls |= {child.name: short_names(conference.children)[child.id] for child in conference.children}
    for step, begins, says in LEADS:
        if gap.step in step.split("|") and (match := re.match(begins, gap.words)):
            found = match.groupdict(default="")
            titled = (one for one in procedure.parent_prompts if one.title.lower() == found.get("what"))
            found["ask"] = next((one.ask for one in titled), "")
            called = found | {"who": calls.get(found.get("who", ""), found.get("who", ""))}
            return [[words.format(**found), words.format(**called)] for words in says]
    raise AssertionError(f"a new kind of line, of which nobody says where it leads: {gap}")


@pytest.mark.parametrize(
    ("area", "before"),
    [
        ("haringey", "gwent"),
        ("central_bedfordshire", "haringey"),
        ("gwent", "haringey"),
        ("london_borough", "haringey"),
        ("oxfordshire", "gwent"),
    ],
)
@SIZES
async def test_each_line_leads_to_its_row_and_its_child(
    area: str, before: str, size: tuple[int, int]
) -> None:
    conference = much_missing(area, before)
    procedure = procedure_of(conference)
    calendar = working_calendar(procedure.nation, FOLDERS)
    gaps = missing(conference, procedure, calendar)
    assert len(gaps) > 40
    children = {child.id: child.name for child in conference.children}
    astray = []
    for step in dict.fromkeys(gap.step for gap in gaps):
        screen = step_screen(step)
        screen.begin_with(conference, procedure, calendar, "Fern Sorrel")
        async with StepStage(screen, conference, procedure).run_test(size=size) as pilot:
            await pilot.pause()
            for gap in (gap for gap in gaps if gap.step == step):
                screen.choose(gap.place)
                await pilot.pause()
                there, column = read_there(screen), getattr(screen, "child", None)
                says = wanted(gap, conference, procedure)
                if not all(any(one.lower() in there.lower() for one in words) for words in says):
                    astray.append(f"{gap.words} -> {there}")
                if column is not None and gap.child_id and column.name != children[gap.child_id]:
                    astray.append(f"{gap.words} -> the column of {column.name}")
    assert not astray


async def test_what_is_open_of_a_child_is_said_from_its_row() -> None:
    conference = much_missing("london_borough", "haringey")
    procedure = procedure_of(conference)
    screen = step_screen("plan")
    screen.begin_with(conference, procedure, None, "Fern Sorrel")
    app = StepStage(screen, conference, procedure)
    async with app.run_test(size=WIDE) as pilot:
        for place, words in (
            ("no-outcome", "Baby sleeps in a cot."),
            ("no-contingency", "The unit is rung."),
        ):
            screen.choose(place)
            await pilot.press("enter")
            await pilot.press(*({" ": "space"}.get(letter, letter) for letter in words), "ctrl+s")
            await pilot.pause()
        assert app.now.outcomes[-1] == replace(
            app.now.outcomes[-1], text="Baby sleeps in a cot.", about=("bump",)
        )
        assert app.now.contingencies[-1].about == ("bump",)
        assert app.now.contingencies[-1].text == "The unit is rung."
