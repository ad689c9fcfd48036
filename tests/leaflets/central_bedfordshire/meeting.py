"""Who comes to a conference in Central Bedfordshire, and how it runs."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Participant
from tests.leaflets.area import Area, invited, keys_of
from tests.leaflets.families import (
    each,
    family_with_a_child_of,
    initial_family,
    with_person,
)
from tests.leaflets.rules import How, rule

SPEAKING = ("friend", "relative", "supporter", "advocate")
SUPPORTING = (*SPEAKING, "solicitor")

TO_THE_LAST_FIELD = ("t", *("enter",) * 6)
"""Keys to the last field of “Date and place”."""


@rule(
    "C1",
    How.DATA,
    "Opening: the social worker says which enquiries led to the conference, with a note of when; the "
    "strategy discussion is kept, and the limit is counted from it.",
    {
        "script.why_we_are_here.words": "Why are we here?",
        "script.why_we_are_here.note": "",
        "timescales.initial_conference.value": 10,
    },
)
async def a_conference_follows_enquiries(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:why_we_are_here")
    assert (
        "A conference is held if there are “serious concerns about your child(ren)'s welfare following "
        "enquiries”. The social worker says which enquiries, and what they found."
    ) in line
    assert "To note (enter): Which enquiries led to this conference, and when" in line
    assert "no later than Wednesday 13 May 2026\n15 working days from Tue 21 Apr, skipping Mon 4 May" in (
        area.dates(strategy_discussion=date(2026, 4, 21))
    )
    asked = await area.screen("opening", initial_family(), press=TO_THE_LAST_FIELD)
    assert "Strategy discussion" in asked
    assert "the conference is no later than 15 working days after it" in asked


@rule(
    "C2",
    How.DATA,
    "People lists the social worker, a teacher for a child of school age, a health visitor or from five a "
    "school nurse, and the police; which health workers, and “old enough”, are left open, and said to be.",
    {
        "invitees.social_worker": None,
        "invitees.teacher.from_age": 0,
        "invitees.health_visitor.to_age": 3,
        "invitees.health_visitor.unclear": "",
        "invitees.school_nurse.from_age": 6,
        "invitees.school_nurse.unclear": "",
        "invitees.police.unclear": "",
        "steps.people.then": "Who else?",
        "steps.people.unclear": "",
        "child_invitation.words": "",
        "child_invitation.unclear": "",
        "invitees.minute_taker.unborn": False,
    },
)
async def parents_children_old_enough_and_professionals_are_invited(area: Area) -> None:
    people = await area.screen("people", family_with_a_child_of(9))
    assert "Lead social worker “Professionals such as your child(ren)'s social worker, teachers" in people
    assert "School “Professionals such as your child(ren)'s social worker, teachers" in people
    assert "Police “There may also be people you don't know, such as police.”" in people
    assert "The leaflet says that police “may” be there, not that they always are." in people
    assert (
        "“Professionals such as your child(ren)'s social worker, teachers and health workers will be "
        "invited.” A parent who is not here: why, and how are their views heard?"
    ) in people
    assert (
        "The leaflet names “health workers”, not which nor for which age, and says that a child comes "
        "“if they are old enough”, without an age."
    ) in people
    assert "School “Professionals" not in await area.screen("people", family_with_a_child_of(2))
    at_four, at_five = [await area.screen("people", family_with_a_child_of(years)) for years in (4, 5)]
    assert "not which nor for which age: a health visitor is suggested up to four." in at_four
    assert "a school nurse is suggested" not in at_four
    assert "not which nor for which age: a school nurse is suggested from five." in at_five
    assert "a health visitor is suggested" not in at_five
    to_whether_the_child_comes = ("enter", *("enter",) * 5)
    child = await area.screen(
        "people", family_with_a_child_of(9), choose="child:sorrel", press=to_whether_the_child_comes
    )
    assert "“You will be invited, as will your child(ren), if they are old enough.”" in child
    assert "The leaflet names no age for “old enough”." in child
    health_workers = "social worker, teachers and health workers will be invited.”"
    said = f"“Professionals such as your child(ren)'s {health_workers}"
    why = "Unclear: The leaflet says “health workers”, not which nor for which age:"
    police = (
        "Police “There may also be people you don't know, such as police.” Unclear: The leaflet says that "
        "police “may” be there, not that they always are."
    )
    notes = "Minute taker “Another person will be there to take notes of the meeting”"
    teacher = "Unclear: The leaflet names no age: suggested from four, and only if the child is at a school."
    assert invited(at_four) == (
        f"Lead social worker {said} School {said} {teacher} Health visitor {said} {why} a health visitor is "
        f"suggested up to four. {police} {notes}"
    )
    assert invited(at_five) == (
        f"Lead social worker {said} School {said} {teacher} School nurse {said} {why} a school nurse is "
        f"suggested from five. {police} {notes}"
    )
    unborn = await area.screen("people", family_with_a_child_of(None))
    assert invited(unborn) == (
        f"Lead social worker {said} Health visitor {said} {why} a health visitor is suggested up to four. "
        f"Midwife Not from a leaflet: a midwife, for a baby who is not born yet. {police} {notes}"
    )


@rule(
    "C3",
    How.PROMPT,
    "Opening: first of all the independent chair meets the parents, and notes what they asked.",
    {
        "script.chair_meets_family.words": "Meet the family.",
        "script.chair_meets_family.title": "The chair meets the family",
        "script.chair_meets_family.note": "",
        "script.order": ["introductions", "chair_meets_family"],
    },
)
async def the_independent_chair_meets_the_parents_before(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert (
        "“The conference is led by an independent Chairperson, who will meet with you before the "
        "conference to ensure that you understand the process of the meeting and for you to ask any "
        "questions.”"
    ) in line
    assert "and what they asked" in line
    assert 0 < line.find("The independent chair meets the family first") < line.index("Introductions")


@rule(
    "C4",
    How.DATA,
    "Somebody apart from the chair takes notes, and no other part: whoever that is stands in the summary, "
    "and is asked for until then; Documents lists the notes with the professionals' reports, and says that "
    "no date is stated.",
    {
        "invitees.minute_taker": None,
        "roles.minute_taker.takes_notes": False,
        "roles.chair.takes_notes": True,
        "roles.minute_taker.may_speak": True,
        "roles.minute_taker.may_scale": True,
        "roles.minute_taker.gives_view": True,
        "sent.notes.to": "Each parent",
        "sent.notes.holds": [],
        "sent.notes.unclear": "",
        "sent.notes.due": "first_core_group",
        "steps.documents.ask": "",
        "steps.documents.unclear": "",
    },
)
async def another_person_takes_notes_which_are_sent_with_the_reports(area: Area) -> None:
    family = with_person(initial_family(), "clover", "minute_taker")
    assert "Clover Fennel ● room Minute taker · takes no part" in await area.screen("people", family)
    asked = await area.screen("scaling", family) + await area.screen("decision", family)
    assert "Clover Fennel" not in asked
    assert "Written down by Clover Vetch" in area.document(initial_family())
    nobody = initial_family().changing(minute_taker="")
    assert "Written down by Not noted" in area.document(nobody)
    assert "Invite Minute taker, or say why not" in await area.needed(nobody)
    assert "Minute taker “Another person will be there to take notes of the meeting”" in (
        await area.screen("people", nobody)
    )
    there = with_person(nobody, "clover", "minute_taker")
    assert "Written down by Clover Fennel" in area.document(there, "mum")
    for named in (initial_family(), there):
        assert "Invite Minute taker" not in await area.needed(named)
    documents = await area.screen("documents", family)
    assert (
        "The notes, and the professionals' reports with them, “will be sent to you, and professionals, "
        "following the conference”."
    ) in documents
    assert "The notes of the meeting ○ no date stated" in documents
    assert (
        "to each parent and the professionals, each in their own copy With it: The professionals' reports"
    ) in documents
    assert "The leaflet says “following the conference”, without a date." in documents
    assert "Unclear: The leaflet does not say by when." in documents


@rule(
    "C5",
    How.PROMPT,
    "Opening: that the conference goes on without a parent; it does, and nothing is still needed of one "
    "who is not there but how they are heard and told.",
    {
        "script.views_of_the_absent.words": "Somebody is missing.",
        "script.views_of_the_absent.note": "",
        "steps.people.then": "Who else?",
        "roles.father.parent": False,
    },
)
async def the_conference_goes_on_without_a_parent(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:views_of_the_absent")
    assert "the conference will take place in your absence and decisions will be made" in line
    assert "Who is not here, why, and who brings their views" in line
    assert "○ A parent who is not here" in line
    assert "A parent who is not here: why, and how are their views heard?" in (
        await area.screen("people", initial_family())
    )
    assert "Rowan Overhill" not in await area.needed(initial_family())
    unheard = initial_family().revising(initial_family().record(Participant, "papa"), heard_how="")
    needed = [line for line in (await area.needed(unheard)).split(" ○ ") if "Rowan Overhill" in line]
    assert needed == ["Rowan Overhill: how their views are heard → People"]


@rule(
    "C6",
    How.GATE,
    "How a parent who is not there is heard is named under “still needed” until it is written down; the "
    "opening and the parents' views ask for it, and the summary prints it.",
    {
        "script.views_of_the_absent.words": "Somebody is missing.",
        "steps.parents_views.then": "Each parent apart.",
        "roles.father.parent": False,
    },
)
async def views_of_an_absent_parent_are_heard_through_the_social_worker(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:views_of_the_absent")
    assert (
        "“You are not obliged to attend, but the conference will take place in your absence and "
        "decisions will be made.” “If you cannot attend, you should speak to the social worker to "
        "ensure that your views are heard at the conference.”"
    ) in line
    parents = await area.screen("parents_views", initial_family())
    assert (
        "“You are important and your views will be heard by everyone at the meeting.” Views of a parent "
        "who is not here are read out now."
    ) in parents
    papa = initial_family().record(Participant, "papa")
    unheard = initial_family().revising(papa, heard_how="")
    assert "Rowan Overhill: how their views are heard" in await area.needed(unheard)
    assert "Rowan Overhill: how their views are heard" not in await area.needed(initial_family())
    assert "Heard: A letter, read out" in area.document(initial_family())


@rule(
    "C7",
    How.DATA,
    "A friend, relative, advocate or solicitor who comes to support has no row in the scaling or the "
    "views, and an opinion of theirs is asked about; opening and plan say why.",
    {
        **each(SPEAKING, gives_opinion=True),
        **each(SUPPORTING, may_scale=True),
        **each(SUPPORTING, gives_view=True),
        "script.supporter.words": "Welcome.",
        "steps.plan.then": "Go on.",
    },
)
async def whoever_supports_a_parent_gives_no_opinion(area: Area) -> None:
    family = initial_family()
    for role in SUPPORTING:
        family = with_person(family, role, role, here_for="mum")
    people = await area.screen("people", family)
    assert people.count("here for Mum · speaks, gives no number or view") == 3
    assert "Solicitor · here for Mum · listens and advises only" in people
    scaling, decision = await area.screen("scaling", family), await area.screen("decision", family)
    for role in SUPPORTING:
        assert f"{role.title()} Fennel" in people
        assert f"{role.title()} Fennel" not in scaling
        assert f"{role.title()} Fennel" not in decision
    for role in SPEAKING:
        asks = f"{area.procedure.title_of('roles', role)} gives no opinion here: whose words are these?"
        said = f"@{role} She is safe at Nan's"
        assert asks in await area.screen("map", family, press=keys_of(f"{said} !opinion"))
        assert asks not in await area.screen("map", family, press=keys_of(f"{said} !seen"))
    line = await area.screen("opening", family, choose="tick:supporter")
    assert "Whoever comes to support a parent" in line
    assert (
        "“They will be able to support you, but not to give their opinion to the conference or be "
        "involved in making decisions about risk or planning.”"
    ) in line
    plan = await area.screen("plan", family)
    assert (
        "A parent's friend, relative, advocate or solicitor supports them, and takes no part in "
        "“decisions about risk or planning”."
    ) in plan
