"""What Gwent's guide asks for before the conference."""

from __future__ import annotations

from datetime import date, datetime

from chairtui.domain.people import Came, Child, Participant
from tests.builders import empty_conference
from tests.leaflets.area import TALLER, Area, invited
from tests.leaflets.families import (
    PROFESSIONALS,
    family_with_a_child_of,
    initial_family,
    with_each,
    with_person,
    with_report,
)
from tests.leaflets.rules import How, rule

SUNDAY, MONDAY = datetime(2026, 5, 10, 17), datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
"""Two days before the conference, and one."""

HEALTH = ("health", "school_nurse", "health_visitor", "midwife", "gp", "paediatrician", "mental_health")
INVITED = ("social_worker", "police", "probation", "other_agencies", "family", "advocate", "minute_taker")
EDUCATION = ("education", "school", "nursery")


@rule(
    "G3",
    How.DATA,
    "A report that came to the family less than two days before is marked late, and it is said that the "
    "leaflet leaves open which days are meant.",
    {
        "timescales.reports_to_family.value": 1,
        "timescales.reports_to_family.unit": "working days",
        "timescales.reports_to_family.roles": ["lead_social_worker"],
        "timescales.reports_to_family.unclear": "",
    },
)
async def practitioners_share_their_report_two_days_before(area: Area) -> None:
    family = initial_family()
    assert "day late" not in await area.screen("people", with_report(family, "deputy", SUNDAY))
    late = with_report(family, "deputy", MONDAY)
    assert "! 1 day late. Ask Mum: have you read it?" in await area.screen("people", late)
    form = await area.screen("people", late, choose="person:deputy", press=("r", *("tab",) * 3))
    assert "due Sun 10 May, 2 days before Tue 12 May" in form
    assert (
        "“2 days prior to the Conference”: the leaflet does not say whether working days are meant; "
        "days of the calendar are counted."
    ) in form
    assert (
        "Reports shared with the family (Child's Social Worker, Social worker, Team manager" in area.dates()
    )
    reporting = {*PROFESSIONALS, "health", "education"} - {"police"}
    everyone = with_each(initial_family(), sorted(reporting))
    for person in [one for one in everyone.participants if one.name.endswith("Fennel")]:
        everyone = with_report(everyone, person.id, MONDAY)
    people = await area.screen("people", everyone, size=TALLER)
    assert people.count("! 1 day late.") == len(reporting)
    assert (
        "no later than Sunday 10 May 2026; suggested: Friday 8 May 2026\n2 days before Tue 12 May"
        in area.dates()
    )


@rule(
    "G4",
    How.GATE,
    "A police report that was handed out is named under “still needed”; the chair notes which adults the "
    "police information covers.",
    {
        "roles.police.reports": "written",
        "timescales.reports_to_family.roles": ["housing", "police"],
        "script.police_information.words": "Police report?",
        "script.police_information.note": "",
        "wording.report_rule.words": "Two days before.",
    },
)
async def police_information_waits_for_the_meeting(area: Area) -> None:
    family = with_person(initial_family(), "police", "police", agency="Made Up Police")
    handed_out = with_report(family, "police", SUNDAY)
    assert "Police Fennel: a report that is not shared before was given out" in await area.needed(handed_out)
    shared = area.dates().partition("Reports shared with the family (")[2].partition(")")[0]
    assert "Housing" in shared
    assert "Police" not in shared
    line = await area.screen("opening", family, choose="tick:police_information")
    assert "Before: police information is kept for the meeting" in line
    assert (
        "“Police are required to provide information including any convictions on all significant "
        "adults that have had involvement with the child or family members. This information will not "
        "be shared prior to the Conference.”"
    ) in line
    assert "Which adults it covers, and whether any is missing" in line
    form = await area.screen("people", handed_out, choose="person:police", press=("r",))
    assert (
        "“All practitioners involved in the Child Protection Conference will be requested to write a "
        "report to be shared with you 2 days prior to the Conference.” Police information “will not be "
        "shared prior to the Conference”."
    ) in form


@rule(
    "G5",
    How.PROMPT,
    "Opening, first of all: the parents may speak with the chair before.",
    {"script.chair_meets_family.words": "Greet them.", "script.chair_meets_family.title": "Greeting"},
)
async def the_parents_may_speak_with_the_chair_before(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert "Before: the chair speaks with the parents" in line.partition("✓ Introductions")[0]
    assert (
        "“You will be given the opportunity prior to the Conference to speak with the Chairperson to "
        "share your views.”"
    ) in line


@rule(
    "G6",
    How.PROMPT,
    "Opening: may each child's views be shared, and who decided so? A view that may not be is in no copy "
    "but of those whom it is for.",
    {"script.childs_views_shared.words": "Views.", "script.childs_views_shared.note": ""},
)
async def whether_a_childs_views_are_shared_is_decided_before(area: Area) -> None:
    family = initial_family()
    line = await area.screen("opening", family, choose="tick:childs_views_shared")
    assert "Before: may the child's views be shared?" in line
    assert (
        "“Where an advocate is working with a child/young person, consideration will be given to the "
        "child/young person's views/report being shared at Conference, this is determined by the "
        "child/young person/Chairperson.”"
    ) in line
    assert (
        "What may be shared of each child's views, with whom, and who decided so: the child or you"
    ) in line
    assert "I like it when Nan is here" in area.document(family, "mum")
    assert "I like it when Nan is here" not in area.document(family, "dad")


@rule(
    "G7",
    How.PROMPT,
    "Opening: told when and where, and who had no invite; the place stands on the summary. The invite "
    "itself is sent by the office.",
    {"script.invitation.words": "Time and place.", "script.invitation.note": ""},
)
async def everyone_is_told_when_and_where(area: Area) -> None:
    family = initial_family().changing(place="Made Up Office, Children Services")
    line = await area.screen("opening", family, choose="tick:invitation")
    assert "Before: told when and where" in line
    assert (
        "“The conference will usually be held at your local Children Services office however, sometimes "
        "other venues are used or this meeting may take place virtually.” “An invite will be sent to "
        "you thereafter confirming the details.”"
    ) in line
    assert "Where and how it is held, and who had no invite" in line
    assert "Made Up Office, Children Services" in area.document(family)


@rule(
    "G11",
    How.PROMPT,
    "People and Opening: whom the family does not want there is for the chair to decide, and noted.",
    {
        "steps.people.then": "",
        "script.who_should_not_attend.words": "Ask.",
        "script.who_should_not_attend.note": "",
    },
)
async def the_chair_decides_who_should_not_attend(area: Area) -> None:
    family = initial_family()
    words = (
        "“Whether the concern is regarding a family member or professional, it is ultimately the "
        "decision of the Chairperson as to whether an individual should or should not attend.”"
    )
    assert words in await area.screen("people", family)
    line = await area.screen("opening", family, choose="tick:who_should_not_attend")
    assert "Before: somebody whom the family does not want there" in line
    assert words in line
    assert "Who objects to whom, why, and what you decided" in line


@rule(
    "G12",
    How.GATE,
    "A parent who is not invited is named under “still needed” until it is said that they were told why, and "
    "how their views are heard; Opening says by a letter, or by meeting the chair separately.",
    {
        "roles.father.parent": False,
        "script.parent_not_invited.words": "Not invited.",
        "script.parent_not_invited.note": "",
    },
)
async def a_parent_who_is_not_invited_is_heard_another_way(area: Area) -> None:
    family = initial_family()
    family = family.revising(family.record(Participant, "papa"), came=Came.NOT_INVITED, heard_how="")
    family = family.revising(family.record(Participant, "papa"), told_why="")
    needed = await area.needed(family)
    assert "Rowan Overhill: how their views are heard" in needed
    assert "Rowan Overhill, not invited: told why" in needed
    line = await area.screen("opening", family, choose="tick:parent_not_invited")
    assert "Before: a parent who is not invited" in line
    assert (
        "“In exceptional circumstances a parent or carer may not be invited to the Child Protection "
        "Conference. This is when the Chairperson decides that their presence will disrupt the meeting. "
        "In such cases the parent or carer can give their views in a letter or request to meet the "
        "Chairperson separately.”"
    ) in line
    assert "Who, why their presence will disrupt, and whether you had a letter or met them" in line


@rule(
    "G9",
    How.DATA,
    "People: whom the guide invites and nobody has put down yet, in its own words.",
    {
        "invitees.health": None,
        "invitees.housing.why": "",
        "invitees.interpreter.role": "advocate",
        "invitees.education.to_age": 2,
        "invitees.team_manager.unclear": "",
        "roles.advocate.title": "Solicitor",
        "roles.relative.title": "Relative",
        "roles.lead_social_worker.title": "Social worker",
        "roles.health.title": "Health",
        "roles.education.title": "School",
        **{f"roles.{role}.group": "support" for role in ("health", "education")},
        **{f"invitees.{key}.why": "" for key in INVITED},
    },
)
async def whom_the_guide_invites(area: Area) -> None:
    children = empty_conference(children=initial_family().children)
    people = await area.screen("people", children)
    for role in ("Health representative", "Housing", "Parent or child advocate", "Interpreter"):
        assert f" {role} for all children “" in people
    assert " Education representative for Wren, Robin “" in people
    worker = (
        "“Your child's Social Worker and or other representative of Children Services i.e., Team Manager”"
    )
    one_of_two = (
        f"Child's Social Worker {worker} Team manager {worker} Unclear: “and or”: one of the two, or both."
    )
    health = (
        "Health representative “Health representative” Unclear: The leaflet states no age and no profession: "
        "health visitor, school nurse, midwife, GP or another."
    )
    education = (
        "Education representative “Education representative” Unclear: The leaflet states no age: nursery, "
        "school or college."
    )
    others = (
        "Police “Police representative” Probation “Probation representative (if appropriate)” Housing "
        "“Housing representative” Other professional “Other agencies who are involved in, or have knowledge "
        "of your situation” Other family member “Other family members or those with parental "
        "responsibilities” Parent or child advocate “Parent/child advocate” Interpreter “An interpreter if "
        "required” Minute taker “There will also be a minute taker present.”"
    )
    at_four = await area.screen("people", family_with_a_child_of(4))
    assert invited(at_four) == f"{one_of_two} {health} {education} {others}"
    unborn = await area.screen("people", family_with_a_child_of(None))
    midwife = "Midwife Not in your leaflet: a midwife, for a baby who is not born yet."
    assert invited(unborn) == f"{one_of_two} {health} {midwife} {others}"
    each_of_one = empty_conference()
    for group in (HEALTH, EDUCATION, ("lead_social_worker", "social_worker")):
        for number, role in enumerate(group):
            each_of_one = each_of_one.with_record(
                Child(id=f"{number}", name=f"Child {number}", born=date(2018, 1, 6))
            )
            each_of_one = with_person(each_of_one, role, role, works_with=(f"{number}",))
    most = range(len(HEALTH))
    for number in most[len(EDUCATION) :]:
        each_of_one = with_person(each_of_one, f"e{number}", "school", works_with=(f"{number}",))
    for number in most[2:]:
        each_of_one = with_person(each_of_one, f"s{number}", "social_worker", works_with=(f"{number}",))
    people = await area.screen("people", each_of_one, size=TALLER)
    for named in ("Child's Social Worker for", "Health representative for", "Education representative for"):
        assert named not in people
    family = people.partition("Professionals")[0]
    assert "Health Fennel" not in family
    assert "Education Fennel" not in family


@rule(
    "G28",
    How.DATA,
    "A child's form has the guide's words on whether a child comes, says that no age is stated, and keeps "
    "the answer: part of the meeting, or asked separately.",
    {
        "child_invitation.words": "Ask the child.",
        "child_invitation.unclear": "",
        "child_invitation.ask_from_age": 7,
    },
)
async def a_child_who_understands_is_invited(area: Area) -> None:
    family = initial_family()
    form = await area.screen("people", family, choose="child:wren", press=("enter", *("tab",) * 5))
    assert (
        "“Your child will be invited if they are old enough to understand what is happening. They may "
        "be invited to attend for part of the meeting or asked for their views separately. The "
        "child/young person's views may be presented by an advocate.”"
    ) in form
    assert "part of it" in form
    assert "asked separately" in form
    assert "The leaflet states no age, and not who judges whether a child is old enough." in form
    assert "asked whether to come" not in await area.needed(family)
